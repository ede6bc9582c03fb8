#include "platform/console/audit.hpp"

#include <charconv>

#include "platform/access/names.hpp"
#include "platform/crypto/hash.hpp"
#include "platform/journal/day.hpp"

namespace linli::console {

using access::Permission;

namespace {
constexpr std::int64_t usual_limit = 50;

std::optional<std::int64_t> seq_in(const std::optional<Text<20, 1>>& cursor) {
  if (!cursor) return std::nullopt;
  std::int64_t seq = 0;
  auto [end, error] = std::from_chars(cursor->data(), cursor->data() + cursor->size(), seq);
  if (error != std::errc{} || end != cursor->data() + cursor->size())
    throw wrong_field("cursor", {"请用上一页给出的 next。", "Use the `next` of the page before."});
  return seq;
}

JournalEntryView view_of(const journal::Entry& entry, const std::map<StaffId, std::string>& names) {
  JournalEntryView view{.seq = entry.seq,
                        .at = entry.at,
                        .actor_kind = entry.actor_kind,
                        .actor_id = entry.actor_id,
                        .actor_name = {},
                        .act = entry.act,
                        .subject_id = entry.subject_id,
                        .area_id = entry.area_id,
                        .facts = {},
                        .request_id = entry.request_id,
                        .hash = crypto::to_hex(entry.hash.bytes)};
  for (auto& [name, value] : journal::facts_of(entry)) view.facts[name] = value;
  if (!entry.actor_id) return view;
  if (auto named = names.find(*entry.actor_id); named != names.end()) view.actor_name = named->second;
  return view;
}
}  // namespace

Page<JournalEntryView> read_journal(db::Tx& tx, const access::Actor& actor, const JournalQuery& query) {
  access::require(actor, Permission::read_journal);
  const auto limit = static_cast<std::size_t>(query.limit ? query.limit->value : usual_limit);
  journal::Wanted wanted{.act = query.act, .subject = query.subject, .actor = query.actor, .before = {}};
  wanted.before = seq_in(query.cursor);
  wanted.most = static_cast<int>(limit) + 1;  // one more tells whether there is a next page
  auto entries = query.day ? journal::search_on(tx, *query.day, wanted) : journal::search(tx, wanted);

  Page<JournalEntryView> page;
  if (entries.size() > limit) {
    entries.pop_back();
    page.next = std::to_string(entries.back().seq);
  }
  std::vector<StaffId> actors;
  for (const auto& entry : entries)
    if (entry.actor_id) actors.push_back(*entry.actor_id);
  const auto names = access::staff_names(tx, actors);
  for (const auto& entry : entries) page.items.push_back(view_of(entry, names));
  return page;
}

JournalProofView verify_journal(db::Tx& tx, const access::Actor& actor) {
  access::require(actor, Permission::read_journal);
  const auto head = journal::head(tx);
  const auto broken = journal::verify(tx);
  JournalProofView view{!broken, head.seq, crypto::to_hex(head.hash), {}, {}};
  if (broken) {
    view.broken_at = broken->seq;
    view.why = broken->why;
  }
  return view;
}

}  // namespace linli::console
