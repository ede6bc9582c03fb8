#include "platform/access/actor.hpp"

#include <algorithm>
#include <bit>

namespace linli::access {

namespace {
Refusal not_signed_in() { return {Reason::unauthenticated, {"请先登录。", "Please sign in first."}}; }

Refusal not_your_role() {
  return {Reason::forbidden,
          {"您现在的角色不能做这件事。需要的话，请找安全管理员授权。",
           "Your role does not allow this. If you need it, ask the security administrator."}};
}
}  // namespace

bool Actor::has(Role role) const {
  return std::ranges::any_of(reaches, [&](const Reach& reach) { return reach.role == role; });
}

Actor system_actor() {
  Actor actor;
  actor.kind = ActorKind::system;
  actor.name = "linli";
  return actor;
}

bool may(const Actor& actor, Permission permission) {
  if (permission == Permission::anyone || actor.kind == ActorKind::system) return true;
  if (actor.kind == ActorKind::resident) return false;
  if (permission == Permission::signed_in)
    return true;  // even before the first grant: to change one's password
  return std::ranges::any_of(actor.reaches,
                             [&](const Reach& reach) { return allows(reach.role, permission); });
}

bool may(const Actor& actor, Permission permission, AreaId area) {
  return scope_of(actor, permission).contains(area);
}

void require(const Actor& actor, Permission permission) {
  if (may(actor, permission)) return;
  throw actor.kind == ActorKind::resident ? not_signed_in() : not_your_role();
}

bool Scope::contains(AreaId area) const { return everywhere || std::ranges::binary_search(areas, area); }

Scope scope_of(const Actor& actor, Permission permission) {
  Scope scope;
  if (actor.kind == ActorKind::system) return {.everywhere = true, .areas = {}};
  if (actor.kind == ActorKind::resident) return scope;
  for (const Reach& reach : actor.reaches) {
    if (!allows(reach.role, permission)) continue;
    if (reach.everywhere) return {.everywhere = true, .areas = {}};
    scope.areas.insert(scope.areas.end(), reach.areas.begin(), reach.areas.end());
  }
  std::ranges::sort(scope.areas);
  auto doubles = std::ranges::unique(scope.areas);
  scope.areas.erase(doubles.begin(), doubles.end());
  return scope;
}

db::Condition within(const Scope& scope, std::string_view column) {
  if (scope.everywhere) return {};
  if (scope.areas.empty()) return {"FALSE", {}};
  const std::size_t places = std::bit_ceil(scope.areas.size());
  db::Condition condition;
  condition.sql.append(column).append(" IN (");
  condition.arguments.reserve(places);
  for (std::size_t i = 0; i < places; ++i) {
    condition.sql += i == 0 ? "{}" : ", {}";
    condition.arguments.emplace_back(scope.areas[std::min(i, scope.areas.size() - 1)].value);
  }
  condition.sql += ')';
  return condition;
}

}  // namespace linli::access
