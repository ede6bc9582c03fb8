// The communities of this database. Each is a world of its own: no query crosses from one to another.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "platform/core/described.hpp"
#include "platform/core/id.hpp"
#include "platform/core/refusal.hpp"
#include "platform/core/time.hpp"
#include "platform/db/database.hpp"

namespace linli::access {

struct Community {
  CommunityId id;
  std::string code;  // official code or a short word; unique in the database, typed at sign-in where there
                     // are several
  std::string name;
  Time created_at;
};
DESCRIBE_ROW(Community, "community", id, code, name, created_at)

// What is wrong with a code or a name, before anything is made for it.
std::optional<Refusal> why_not_found(std::string_view code, std::string_view name);
// With an empty journal. Its areas and first administrators are made by their own verbs afterwards.
// Throws Refusal{conflict} when the code is taken, Refusal{invalid} for a code or name nobody could type.
CommunityId create_community(db::Database& database, const std::string& code, const std::string& name);

std::vector<Community> communities(db::Database& database);
std::optional<Community> find_community(db::Database& database, std::string_view code);
// By code; the only one there is when the code is empty. Throws Refusal{not_found}.
Community community_called(db::Database& database, std::string_view code);

}  // namespace linli::access
