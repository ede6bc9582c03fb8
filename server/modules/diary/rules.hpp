// Pure decisions about lines of the diary.
#pragma once
#include <optional>
#include <string>

#include "modules/diary/line.hpp"
#include "platform/access/actor.hpp"
#include "platform/core/refusal.hpp"

namespace linli::diary::rules {

bool may_see(const DiaryLine& line, const access::Actor& actor);
std::optional<Refusal> why_not_write(const LineForm& form, Time now);

// What somebody who sends a line does by it.
enum class Sending {
  first,
  again,     // a lost answer asked for once more: nothing is written
  revision,  // other words, by its author who has read the newest
  stale,     // other words, and somebody saved in between
  taken,     // the id is another's
};
// `said_next`: the digest of what the version after the one read said, where there was one.
Sending sending(const std::optional<DiaryLine>& stored, StaffId sender, std::int64_t version_read,
                const Digest& sent, const std::optional<Digest>& said_next);
// All that a form says, unmistakably: equal texts are the same line.
std::string all_words(const LineForm& form);
std::optional<Refusal> why_not_raise(const DiaryLine& line, const access::Actor& actor);

// The one area a writer belongs to; nothing where they have several.
std::optional<AreaId> own_area(const access::Actor& actor);

}  // namespace linli::diary::rules
