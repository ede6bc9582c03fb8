#include "app/reseal.hpp"

#include "app/modules.hpp"
#include "platform/access/community.hpp"

namespace linli::app {

namespace {
std::int64_t reseal_column(db::Database& database, CommunityId community, const db::SealedColumn& column) {
  constexpr int rows_a_step = 500;
  std::int64_t resealed = 0;
  for (Uuid after{};;) {
    auto step = database.writing(community,
                                 [&](db::Tx& tx) { return db::reseal_some(tx, column, after, rows_a_step); });
    resealed += step.resealed;
    after = step.last;
    if (step.seen < rows_a_step) return resealed;
  }
}
}  // namespace

std::int64_t reseal(db::Database& database) {
  std::int64_t resealed = 0;
  for (const auto& community : access::communities(database))
    for (const db::SealedColumn& column : sealed_columns())
      resealed += reseal_column(database, community.id, column);
  return resealed;
}

}  // namespace linli::app
