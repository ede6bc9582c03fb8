#include "platform/journal/reader.hpp"

namespace linli::journal {

namespace {
void move_to(db::Tx& tx, std::string_view reader, std::int64_t seq) {
  tx.run(
      "INSERT INTO journal_reader (community_id, name, seq) VALUES ($1, $2, $3) "
      "ON CONFLICT (community_id, name) DO UPDATE SET seq = excluded.seq",
      reader, seq);
}
}  // namespace

std::int64_t place_of(db::Tx& tx, std::string_view reader) {
  return tx
      .query_one<std::int64_t>("SELECT seq FROM journal_reader WHERE community_id = $1 AND name = $2", reader)
      .value_or(0);
}

std::vector<Entry> read_on(db::Tx& tx, std::string_view reader, int most) {
  std::vector<Entry> entries = after(tx, place_of(tx, reader), most);
  if (!entries.empty()) move_to(tx, reader, entries.back().seq);
  return entries;
}

void read_again(db::Tx& tx, std::string_view reader) { move_to(tx, reader, 0); }

}  // namespace linli::journal
