#include "platform/access/community.hpp"

#include <algorithm>

#include "platform/core/refusal.hpp"
#include "platform/core/text.hpp"
#include "platform/journal/journal.hpp"

namespace linli::access {

namespace {
// The shared table is read and written from no community's side.
constexpr CommunityId outside{0};

constexpr auto columns = "SELECT id, code, name, created_at FROM community";

bool may_stand_in_code(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
}

std::optional<Community> with_code(db::Tx& tx, std::string_view code) {
  auto found = tx.shared<Community>(std::string{columns} + " WHERE code = $1", code);
  if (found.empty()) return std::nullopt;
  return found.front();
}
}  // namespace

std::optional<Refusal> why_not_found(std::string_view code, std::string_view name) {
  if (code.empty() || code.size() > 32 || !std::ranges::all_of(code, may_stand_in_code))
    return wrong_field("code", {"社区代码用1到32个字母、数字或短横。",
                                "A community's code is 1 to 32 letters, digits or dashes."});
  if (!is_valid_utf8(name) || trimmed(name).empty() || length_of(name) > 60)
    return wrong_field("name", {"社区名称要有1到60个字。", "A community's name has 1 to 60 characters."});
  return std::nullopt;
}

CommunityId create_community(db::Database& database, const std::string& code, const std::string& name) {
  refuse_if(why_not_found(code, name));
  return database.writing(outside, [&](db::Tx& tx) {
    if (with_code(tx, code))
      throw Refusal{Reason::conflict,
                    {"这个社区代码已经有了。", "There is a community with this code already."}};
    auto newest = tx.shared<std::int64_t>("SELECT COALESCE(max(id), 0) FROM community").front();
    CommunityId id{newest + 1};
    tx.run_shared("INSERT INTO community (id, code, name, created_at) VALUES ($1, $2, $3, $4)", id, code,
                  name, tx.now());
    journal::begin(tx, id);
    return id;
  });
}

std::vector<Community> communities(db::Database& database) {
  return database.reading(
      outside, [](db::Tx& tx) { return tx.shared<Community>(std::string{columns} + " ORDER BY id"); });
}

std::optional<Community> find_community(db::Database& database, std::string_view code) {
  return database.reading(outside, [&](db::Tx& tx) { return with_code(tx, code); });
}

Community community_called(db::Database& database, std::string_view code) {
  if (code.empty()) {
    auto all = communities(database);
    if (all.size() == 1) return all.front();
  } else if (auto found = find_community(database, code)) {
    return *found;
  }
  throw Refusal{Reason::not_found,
                {"没有这个社区，请核对社区代码。", "There is no such community; check its code."}};
}

}  // namespace linli::access
