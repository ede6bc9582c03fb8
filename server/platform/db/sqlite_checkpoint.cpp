// When the WAL is copied back into the file. A checkpoint costs milliseconds of syncing, so it is kept out of
// the way of a lone writer: done when nothing is queued for a while, or when the WAL has grown past a
// threshold.
#include "platform/db/sqlite_writer.hpp"

namespace linli::db {

namespace {

constexpr int pages_worth_copying_at_once =
    4'096;  // 16 MiB: under load, each page is copied once for many writes
constexpr int pages_worth_truncating = 16'384;  // 64 MiB: a burst is over, give the disk back

}  // namespace

int SqliteWriter::on_commit(void* self, sqlite3*, const char*, int wal_pages) {
  auto& writer = *static_cast<SqliteWriter*>(self);
  writer.wal_pages_ = wal_pages;
  writer.has_uncopied_ = true;
  return SQLITE_OK;
}

// PASSIVE copies what no reader still needs in its old place, and waits for nobody. A failure (a full disk)
// loses nothing: the WAL stays as it is and the next checkpoint tries again.
void SqliteWriter::checkpoint(Moment moment) {
  if (!has_uncopied_ && moment != Moment::closing) return;
  if (wal_pages_ < looked_at_pages_) looked_at_pages_ = 0;  // it was begun anew
  if (moment == Moment::busy && wal_pages_ - looked_at_pages_ < pages_worth_copying_at_once) return;
  int in_wal = 0, copied = 0;
  sqlite3* db = connection_.raw();
  const int code = sqlite3_wal_checkpoint_v2(db, nullptr, SQLITE_CHECKPOINT_PASSIVE, &in_wal, &copied);
  has_uncopied_ = false;
  looked_at_pages_ = wal_pages_;
  const bool is_tidying =
      moment == Moment::closing || (moment == Moment::idle && in_wal >= pages_worth_truncating);
  if (code != SQLITE_OK || copied < in_wal || !is_tidying) return;
  sqlite3_busy_timeout(db, 0);  // readers are not waited for: it is only tidying
  sqlite3_wal_checkpoint_v2(db, nullptr, SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr);
  sqlite3_busy_timeout(db, 5'000);
}

}  // namespace linli::db
