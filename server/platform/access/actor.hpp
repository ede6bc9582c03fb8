// Who acts, and how far they reach. Role × area: a grant is (staff, role, area, from, to); whoever holds an
// area reaches what lies under it. Lists and single records ask the same grants, so they can never disagree.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "platform/access/permission.hpp"
#include "platform/core/id.hpp"
#include "platform/core/phrase.hpp"
#include "platform/core/refusal.hpp"
#include "platform/db/listing.hpp"

namespace linli {
struct Area;  // described by the grid module; here only its ids are known
struct Staff;
using AreaId = Id<Area>;
using StaffId = Id<Staff>;
}  // namespace linli

namespace linli::access {

enum class ActorKind {
  staff,
  resident,
  unit,  // a helping unit's contact, by a one-task link
  system,
};
DESCRIBE_ENUM(ActorKind, staff, resident, unit, system)

// One grant as it works right now.
struct Reach {
  Role role;
  AreaId area_id;
  bool everywhere = false;    // the grant lies on the community itself
  std::vector<AreaId> areas;  // area_id and all it reaches, past areas included; empty when everywhere
  std::optional<StaffId> standing_in_for;  // AB岗: the grant is somebody else's, lent for a time
};

struct Actor {
  ActorKind kind = ActorKind::resident;
  StaffId id;        // nil unless staff
  std::string name;  // shown beside what they did
  std::vector<Reach> reaches;
  Language language = Language::zh;
  std::string address;  // where the request came from; for rate limits, never stored in plain
  std::string request_id;

  bool has(Role role) const;
};

// The server itself: clocks, imports, migrations.
Actor system_actor();

bool may(const Actor& actor, Permission permission);  // anywhere at all
bool may(const Actor& actor, Permission permission, AreaId area);
void require(const Actor& actor, Permission permission);  // throws Refusal{forbidden}

struct Scope {
  bool everywhere = false;
  std::vector<AreaId> areas;  // sorted, without doubles
  bool contains(AreaId area) const;
};
Scope scope_of(const Actor& actor, Permission permission);

// The SQL side of the same question. Nobody's scope gives a condition that is never true. The number of
// places is padded to a power of two, so that few distinct statements are prepared. The scope must outlive
// the condition.
db::Condition within(const Scope& scope, std::string_view column);

}  // namespace linli::access
