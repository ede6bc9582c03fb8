// What an entry's hash stands over. The encoding is fixed: changing it would break every chain that exists.
#pragma once
#include "platform/journal/journal.hpp"

namespace linli::journal {

// An entry as it lies in the table, without any reading of it: verification must be able to look at what
// somebody spoilt.
struct Stored {
  std::int64_t seq;
  std::int64_t at;
  std::string actor_kind;
  std::optional<Uuid> actor_id;
  std::string act;
  std::optional<Uuid> subject_id;
  std::optional<Uuid> area_id;
  std::string facts;
  std::string request_id;
  db::Blob previous_hash;
  db::Blob hash;
};
DESCRIBE_ROW(Stored, "journal", seq, at, actor_kind, actor_id, act, subject_id, area_id, facts, request_id,
             previous_hash, hash)

Stored stored(const Entry& entry);

// Every field but the hash itself, each with its length before it, so that no two entries read alike; the
// community too, so that an entry does not fit into another one's journal.
std::string encoding_of(CommunityId community, const Stored& entry);

// previous_hash + encoding → hash.
std::string hash_of(const crypto::Vault& vault, CommunityId community, const Stored& entry);

// What stands before the first entry.
std::string hash_before_all();

}  // namespace linli::journal
