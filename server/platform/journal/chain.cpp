#include "platform/journal/chain.hpp"

namespace linli::journal {

namespace {
void add_number(std::string& out, std::uint64_t number, int bytes) {
  for (int i = 0; i < bytes; ++i) out += static_cast<char>(number >> (8 * i) & 0xff);
}

void add_field(std::string& out, std::string_view field) {
  add_number(out, field.size(), 4);
  out += field;
}

void add_field(std::string& out, std::int64_t number) {
  add_number(out, 8, 4);
  add_number(out, static_cast<std::uint64_t>(number), 8);
}

// A length that no field has says that there is none: absent is not the same as empty.
void add_field(std::string& out, const std::optional<Uuid>& id) {
  if (!id) return add_number(out, 0xffffffff, 4);
  add_field(out, std::string_view{reinterpret_cast<const char*>(id->bytes.data()), id->bytes.size()});
}

std::optional<Uuid> plain(const auto& id) { return id ? std::optional{id->value} : std::nullopt; }
}  // namespace

Stored stored(const Entry& entry) {
  return {entry.seq,
          entry.at.ms,
          std::string{name_of(entry.actor_kind)},
          plain(entry.actor_id),
          entry.act,
          entry.subject_id,
          plain(entry.area_id),
          entry.facts,
          entry.request_id,
          entry.previous_hash,
          entry.hash};
}

std::string encoding_of(CommunityId community, const Stored& entry) {
  std::string out = "linli journal 1";
  out.reserve(160 + entry.facts.size());
  add_field(out, community.value);
  add_field(out, entry.seq);
  add_field(out, entry.at);
  add_field(out, entry.actor_kind);
  add_field(out, entry.actor_id);
  add_field(out, entry.act);
  add_field(out, entry.subject_id);
  add_field(out, entry.area_id);
  add_field(out, entry.facts);
  add_field(out, entry.request_id);
  return out;
}

std::string hash_of(const crypto::Vault& vault, CommunityId community, const Stored& entry) {
  return vault.chain_hash(entry.previous_hash.bytes + encoding_of(community, entry));
}

std::string hash_before_all() { return std::string(32, '\0'); }

}  // namespace linli::journal
