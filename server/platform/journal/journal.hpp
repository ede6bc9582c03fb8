// The journal: one gap-free sequence per community, each entry holding the hash of the one before. Whatever
// happens is one entry, written in the same transaction as the change. Timelines, live updates, notices, sync
// and figures read it.
// 1. seq runs 1, 2, 3 … without a gap.  2. hash = chain_hash(previous hash + the entry's own fields).
// 3. Entries are never changed or deleted.  4. No personal data: facts name fields and ids, never their
// contents.
#pragma once
#include <string>
#include <utility>
#include <vector>

#include "platform/access/actor.hpp"
#include "platform/db/tx.hpp"

namespace linli::journal {

struct Entry {
  std::int64_t seq;
  Time at;
  access::ActorKind actor_kind;
  std::optional<StaffId> actor_id;
  std::string act;  // "matter.accepted": subject's noun, then what happened to it
  std::optional<Uuid> subject_id;
  std::optional<AreaId> area_id;  // where it happened: who may hear of it live
  std::string facts;              // a JSON object of strings
  std::string request_id;
  db::Blob previous_hash;
  db::Blob hash;
};
DESCRIBE_ROW(Entry, "journal", seq, at, actor_kind, actor_id, act, subject_id, area_id, facts, request_id,
             previous_hash, hash)

using Facts = std::vector<std::pair<std::string, std::string>>;

// Returns the entry's seq.
std::int64_t record(db::Tx& tx, const access::Actor& actor, std::string_view act,
                    std::optional<Uuid> subject = {}, std::optional<AreaId> area = {},
                    const Facts& facts = {});

// A new community's journal: empty.
void begin(db::Tx& tx, CommunityId community);

// Entries after `cursor` (a seq), oldest first.
std::vector<Entry> after(db::Tx& tx, std::int64_t cursor, int most);
std::vector<Entry> of_subject(db::Tx& tx, Uuid subject, int most);
// What the auditor asks for, newest first. An act that ends in "." stands for all that begin with it:
// "matter."
struct Wanted {
  std::optional<std::string> act;
  std::optional<Uuid> subject;
  std::optional<StaffId> actor;
  std::optional<std::int64_t> before;  // a seq: only entries older than it
  int most = 50;
};
std::vector<Entry> search(db::Tx& tx, const Wanted& wanted);
// An entry's facts, in the order they were recorded.
Facts facts_of(const Entry& entry);
struct Head {
  std::int64_t seq = 0;
  std::string hash;
};
Head head(db::Tx& tx);

// Walks the whole chain; the first entry that does not fit, and why.
struct Broken {
  std::int64_t seq;
  std::string why;
};
std::optional<Broken> verify(db::Tx& tx);

}  // namespace linli::journal
