#include "platform/journal/journal.hpp"

#include <stdexcept>

#include "platform/db/many.hpp"
#include "platform/journal/chain.hpp"
#include "platform/journal/day.hpp"
#include "platform/journal/facts.hpp"
#include "platform/journal/record_all.hpp"

namespace linli::journal {

namespace {
struct HeadRow {
  std::int64_t seq;
  db::Blob hash;
};
DESCRIBE_ROW(HeadRow, "journal_head", seq, hash)

HeadRow read_head(db::Tx& tx) {
  auto head = tx.query_one<HeadRow>("SELECT seq, hash FROM journal_head WHERE community_id = $1");
  if (!head) throw std::logic_error("the community has no journal");
  return std::move(*head);
}

// Read once a transaction and kept there; a verb that runs again gets a new transaction, and reads it anew.
HeadRow& head_in(db::Tx& tx) {
  std::any& memory = tx.memory();
  if (!memory.has_value()) memory = read_head(tx);
  return *std::any_cast<HeadRow>(&memory);
}

std::string beginning_with(std::string_view act) {
  std::string pattern;
  for (char c : act) {
    if (c == '_' || c == '%' || c == '!') pattern += '!';
    pattern += c;
  }
  return pattern + '%';
}

std::vector<Entry> search_through(db::Tx& tx, const Wanted& wanted, std::optional<Date> day) {
  std::string sql = db::select<Entry>() + " WHERE community_id = $1";
  std::vector<db::Value> values;
  auto place = [&](db::Value value) {
    values.push_back(value);
    return "$" + std::to_string(values.size() + 1);
  };
  std::string beginning;
  if (wanted.act && wanted.act->ends_with('.')) {
    beginning = beginning_with(*wanted.act);
    sql += " AND act LIKE " + place(std::string_view{beginning}) + " ESCAPE '!'";
  } else if (wanted.act) {
    sql += " AND act = " + place(std::string_view{*wanted.act});
  }
  if (wanted.subject) sql += " AND subject_id = " + place(*wanted.subject);
  if (wanted.actor) sql += " AND actor_id = " + place(wanted.actor->value);
  if (day) {
    sql += " AND at >= " + place(db::to_value(start_of(*day)));
    sql += " AND at < " + place(db::to_value(start_of(*day + std::chrono::days{1})));
  }
  if (wanted.before) sql += " AND seq < " + place(*wanted.before);
  sql += " ORDER BY seq DESC LIMIT " + place(std::int64_t{wanted.most});

  std::vector<Entry> entries;
  tx.run_values(sql, values,
                [&](const db::Cells& cells) { entries.push_back(db::from_cells<Entry>(cells)); });
  return entries;
}
}  // namespace

namespace {
// The entry that comes next; the head moves on to it, in memory only.
Entry next_entry(db::Tx& tx, HeadRow& head, const access::Actor& actor, std::string_view act,
                 std::optional<Uuid> subject, std::optional<AreaId> area, const Facts& facts) {
  Entry entry{.seq = head.seq + 1,
              .at = tx.now(),
              .actor_kind = actor.kind,
              .actor_id = actor.id.is_nil() ? std::nullopt : std::optional{actor.id},
              .act = std::string{act},
              .subject_id = subject,
              .area_id = area,
              .facts = write_facts(facts),
              .request_id = actor.request_id,
              .previous_hash = head.hash,
              .hash = {}};
  entry.hash.bytes = hash_of(tx.vault(), tx.community(), stored(entry));
  head = {entry.seq, entry.hash};
  return entry;
}

void save_head(db::Tx& tx, const HeadRow& head, std::int64_t seq_before) {
  auto moved = tx.run("UPDATE journal_head SET seq = $2, hash = $3 WHERE community_id = $1 AND seq = $4",
                      head.seq, head.hash, seq_before);
  if (moved != 1) throw std::logic_error("two transactions wrote one community's journal at once");
}
}  // namespace

std::int64_t record(db::Tx& tx, const access::Actor& actor, std::string_view act, std::optional<Uuid> subject,
                    std::optional<AreaId> area, const Facts& facts) {
  HeadRow& head = head_in(tx);
  const std::int64_t before = head.seq;
  tx.insert(next_entry(tx, head, actor, act, subject, area, facts));
  save_head(tx, head, before);
  return head.seq;
}

std::int64_t record_all(db::Tx& tx, const access::Actor& actor, std::string_view act,
                        const std::vector<Subject>& subjects) {
  HeadRow& head = head_in(tx);
  const std::int64_t before = head.seq;
  if (subjects.empty()) return before + 1;
  std::vector<Entry> entries;
  for (const Subject& one : subjects)
    entries.push_back(next_entry(tx, head, actor, act, one.id, one.area, one.facts));
  db::insert_all<Entry>(tx, entries);
  save_head(tx, head, before);
  return before + 1;
}

void begin(db::Tx& tx, CommunityId community) {
  tx.run_shared("INSERT INTO journal_head (community_id, seq, hash) VALUES ($1, 0, $2)", community,
                db::Blob{hash_before_all()});
}

std::vector<Entry> after(db::Tx& tx, std::int64_t cursor, int most) {
  return tx.many<Entry>("seq > $2 ORDER BY seq LIMIT $3", cursor, most);
}

std::vector<Entry> of_subject(db::Tx& tx, Uuid subject, int most) {
  return tx.many<Entry>("subject_id = $2 ORDER BY seq LIMIT $3", subject, most);
}

std::vector<Entry> search(db::Tx& tx, const Wanted& wanted) { return search_through(tx, wanted, {}); }

std::vector<Entry> search_on(db::Tx& tx, Date day, const Wanted& wanted) {
  return search_through(tx, wanted, day);
}

Facts facts_of(const Entry& entry) { return read_facts(entry.facts); }

Head head(db::Tx& tx) {
  HeadRow row = read_head(tx);
  return {row.seq, row.hash.bytes};
}

}  // namespace linli::journal
