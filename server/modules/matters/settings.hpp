// What an office may set about matters.
#pragma once
#include "platform/access/settings.hpp"

namespace linli::matters {

// The courtesies the hall promises (五个一), a line each: the resident ticks those that were met.
extern const access::Setting courtesies;
std::vector<std::string> courtesy_list(const std::string& text);
// The office's phone, on every page of the resident's.
extern const access::Setting office_phone;
// Whether a resident may write in by the web page without saying who they are.
extern const access::Setting unnamed_reports;
// What the office has to say: on the resident's first page, before somebody sends their words, under a
// receipt.
extern const access::Setting notice, privacy, receipt_note;
// What presses an office, and how soon: rules::Pace.
extern const access::Setting default_rating_days, urge_after_days, supervise_after_workdays,
    escalate_after_workdays;
const access::SettingList& matter_settings();

}  // namespace linli::matters
