#include "modules/diary/store.hpp"

#include "modules/diary/sealed.hpp"
#include "platform/db/many.hpp"

namespace linli::diary::store {

std::optional<DiaryLine> line(db::Tx& tx, LineId id) { return tx.one<DiaryLine>("id = $2", id); }

std::vector<DiaryLine> lines(db::Tx& tx, std::span<const LineId> ids) {
  static const std::string sql = db::select<DiaryLine>() + " WHERE community_id = $1 AND id IN ({ids})";
  return db::query_among<DiaryLine>(tx, sql, ids);
}

std::vector<LineText> texts(db::Tx& tx, std::span<const LineId> ids) {
  static const std::string sql = db::select<LineText>() + " WHERE community_id = $1 AND id IN ({ids})";
  return db::query_among<LineText>(tx, sql, ids);
}

bool revise(db::Tx& tx, const DiaryLine& line) {
  return tx.run(
             "UPDATE diary_line SET kind = $4, area_id = $5, dwelling_id = $6, entrance_id = $7,"
             " building_id = $8, place_text = $9, person_id = $10, met = $11, said = $12, judgement = $13,"
             " measures = $14, is_shared = $15, sent_digest = $16, revised_at = $17, version = version + 1"
             " WHERE community_id = $1 AND id = $2 AND version = $3",
             line.id, line.version, line.kind, line.area_id, line.dwelling_id, line.entrance_id,
             line.building_id, line.place_text, line.person_id, line.met, line.said, line.judgement,
             line.measures, line.is_shared, line.sent_digest, line.revised_at) == 1;
}

std::vector<DiaryRevision> revisions_of(db::Tx& tx, LineId id) {
  return tx.many<DiaryRevision>("line_id = $2 ORDER BY number", id);
}

std::optional<Digest> said_by(db::Tx& tx, LineId id, std::int64_t number) {
  return tx.query_one<Digest>(
      "SELECT sent_digest FROM diary_revision WHERE community_id = $1 AND line_id = $2 AND number = $3", id,
      number);
}

std::vector<LineId> lines_about(db::Tx& tx, std::span<const PersonId> persons) {
  auto ids = db::query_among<LineId>(
      tx, "SELECT id FROM diary_line WHERE community_id = $1 AND person_id IN ({ids})", persons);
  const auto before = db::query_among<LineId>(
      tx, "SELECT line_id FROM diary_revision WHERE community_id = $1 AND person_id IN ({ids})", persons);
  ids.insert(ids.end(), before.begin(), before.end());
  return ids;
}

void wipe(db::Tx& tx, std::span<const LineId> ids) {
  const Sealed nothing;
  const Digest none;
  db::run_among(tx,
                "UPDATE diary_line SET met = $2, said = '', judgement = '', measures = '', sent_digest = $3,"
                " version = version + 1 WHERE community_id = $1 AND id IN ({ids})",
                ids, nothing, none);
  db::run_among(tx,
                "UPDATE diary_revision SET met = $2, said = '', judgement = '', measures = '',"
                " sent_digest = $3 WHERE community_id = $1 AND line_id IN ({ids})",
                ids, nothing, none);
}

}  // namespace linli::diary::store

namespace linli::diary {

const std::vector<db::SealedColumn>& sealed_columns() {
  static const std::vector<db::SealedColumn> columns{{"diary_line", "met", "diary_line.met"},
                                                     {"diary_revision", "met", "diary_line.met"},
                                                     {"promise", "to_whom", "promise.to_whom"}};
  return columns;
}

}  // namespace linli::diary
