// What the auditor sees of the journal. Verbs; they throw Refusal.
#pragma once
#include <map>

#include "platform/core/fields.hpp"
#include "platform/core/page.hpp"
#include "platform/journal/journal.hpp"

namespace linli::console {

struct JournalQuery {
  std::optional<Text<60, 1>> act;  // "matter.accepted", or "matter." for all that begin so
  std::optional<Uuid> subject;
  std::optional<StaffId> actor;
  std::optional<Date> day;
  std::optional<Whole<1, 200>> limit;
  std::optional<Text<20, 1>> cursor;
};
DESCRIBE_FORM(JournalQuery, act, subject, actor, day, limit, cursor)

struct JournalEntryView {
  std::int64_t seq;
  Time at;
  access::ActorKind actor_kind;
  std::optional<StaffId> actor_id;
  std::optional<std::string> actor_name;
  std::string act;
  std::optional<Uuid> subject_id;
  std::optional<AreaId> area_id;
  std::map<std::string, std::string> facts;
  std::string request_id;
  std::string hash;  // hexadecimal
};
DESCRIBE_VIEW(JournalEntryView, seq, at, actor_kind, actor_id, actor_name, act, subject_id, area_id, facts,
              request_id, hash)

// Newest first.
Page<JournalEntryView> read_journal(db::Tx& tx, const access::Actor& actor, const JournalQuery& query);

struct JournalProofView {
  bool intact;
  std::int64_t
      entries;  // the head's number: write it down together with the hash, and later ones can be held to it
  std::string hash;
  std::optional<std::int64_t> broken_at;
  std::optional<std::string> why;
};
DESCRIBE_VIEW(JournalProofView, intact, entries, hash, broken_at, why)

// Walks the whole chain.
JournalProofView verify_journal(db::Tx& tx, const access::Actor& actor);

}  // namespace linli::console
