// A consent: to what, under which text, given by whom, withdrawn when; or the duty in law that needs none
// (个人信息保护法 13, 14-16, 29, 31). Withdrawing is as easy as giving and must not cost the resident a
// service.
#pragma once
#include <optional>
#include <string>

#include "modules/residents/ids.hpp"
#include "platform/access/actor.hpp"
#include "platform/core/described.hpp"
#include "platform/core/fields.hpp"
#include "platform/core/sealed.hpp"
#include "platform/core/time.hpp"

namespace linli::residents {

enum class ConsentPurpose { contact, care, benefits, share_with_unit, volunteer_visit, publication };
DESCRIBE_ENUM(ConsentPurpose, contact, care, benefits, share_with_unit, volunteer_visit, publication)

enum class ConsentBasis { consent, statutory_duty };
DESCRIBE_ENUM(ConsentBasis, consent, statutory_duty)

struct Consent {
  ConsentId id;
  PersonId person_id;
  ConsentPurpose purpose;
  ConsentBasis basis;
  std::string text_version;  // of the notice they were shown
  std::string statute;       // which duty, with its article
  bool by_guardian;
  Sealed guardian;  // the guardian's name
  Time granted_at;
  std::optional<StaffId> recorded_by;
  std::optional<Time> withdrawn_at;
  std::optional<StaffId> withdrawn_by;
};
DESCRIBE_ROW(Consent, "consent", id, person_id, purpose, basis, text_version, statute, by_guardian, guardian,
             granted_at, recorded_by, withdrawn_at, withdrawn_by)

struct NewConsent {
  std::optional<ConsentId> id;
  ConsentPurpose purpose = ConsentPurpose::contact;
  ConsentBasis basis = ConsentBasis::consent;
  std::optional<Text<40, 1>> text_version;  // needed with basis consent
  std::optional<Text<80, 2>> statute;       // needed with basis statutory_duty
  std::optional<Text<40, 1>> guardian;      // needed below 14 years with basis consent
};
DESCRIBE_FORM(NewConsent, id, purpose, basis, text_version, statute, guardian)

struct ConsentView {
  ConsentId id;
  ConsentPurpose purpose;
  ConsentBasis basis;
  std::string text_version, statute;
  bool by_guardian;
  Time granted_at;
  std::optional<Time> withdrawn_at;
};
DESCRIBE_VIEW(ConsentView, id, purpose, basis, text_version, statute, by_guardian, granted_at, withdrawn_at)

}  // namespace linli::residents
