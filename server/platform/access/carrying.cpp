#include "platform/access/carrying.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "platform/access/staff_store.hpp"
#include "platform/db/many.hpp"
#include "platform/journal/record_all.hpp"

namespace linli::access {

namespace {
bool at_once(const StaffGrant& a, const StaffGrant& b) {
  return rules::overlap({a.role, a.from_at, a.to_at}, {b.role, b.from_at, b.to_at});
}

// One that goes on where the other ends is the same grant, longer.
bool adjoin(const StaffGrant& earlier, const StaffGrant& later) {
  return !earlier.to_at || later.from_at <= *earlier.to_at;
}

void lengthen(StaffGrant& grant, std::optional<Time> to) {
  if (!to || !grant.to_at)
    grant.to_at.reset();
  else
    grant.to_at = std::max(*grant.to_at, *to);
}
}  // namespace

namespace rules {
std::vector<StaffGrant> carried(const std::vector<StaffGrant>& held, std::span<const Succeeded> areas,
                                Time now) {
  std::map<std::tuple<AreaId, StaffId, Role>, std::vector<StaffGrant>> coming;
  for (const StaffGrant& grant : held)
    for (const Succeeded& one : areas) {
      if (one.old_area != grant.area_id) continue;
      StaffGrant next = grant;
      next.area_id = one.new_area;
      next.from_at = std::max(now, grant.from_at);
      coming[{one.new_area, grant.staff_id, grant.role}].push_back(next);
    }
  std::vector<StaffGrant> all;
  for (auto& [key, grants] : coming) {
    std::ranges::sort(grants, {}, &StaffGrant::from_at);
    std::vector<StaffGrant> joined;
    for (const StaffGrant& grant : grants)
      if (!joined.empty() && adjoin(joined.back(), grant))
        lengthen(joined.back(), grant.to_at);
      else
        joined.push_back(grant);
    for (const StaffGrant& grant : joined)
      if (std::ranges::none_of(held, [&](const StaffGrant& there) {
            return there.area_id == grant.area_id && there.staff_id == grant.staff_id &&
                   there.role == grant.role && at_once(there, grant);
          }))
        all.push_back(grant);
  }
  return all;
}
}  // namespace rules

void carry_grants(db::Tx& tx, const Actor& actor, std::span<const Succeeded> areas) {
  std::vector<AreaId> old_areas, all_areas;
  for (const Succeeded& one : areas) {
    old_areas.push_back(one.old_area);
    all_areas.insert(all_areas.end(), {one.old_area, one.new_area});
  }
  for (auto* ids : {&old_areas, &all_areas}) {
    std::ranges::sort(*ids);
    const auto doubles = std::ranges::unique(*ids);
    ids->erase(doubles.begin(), doubles.end());
  }
  auto grants = rules::carried(store::grants_over(tx, all_areas, tx.now()), areas, tx.now());
  std::vector<journal::Subject> carried;
  for (StaffGrant& grant : grants) {
    const GrantId old = std::exchange(grant.id, tx.new_id<GrantId>());
    carried.push_back(
        {grant.staff_id.value,
         grant.area_id,
         {{"grant", grant.id.text()}, {"from", old.text()}, {"role", std::string{name_of(grant.role)}}}});
  }
  store::end_grants_over(tx, old_areas, tx.now());
  db::insert_all<StaffGrant>(tx, grants);
  if (!carried.empty()) journal::record_all(tx, actor, "staff.grant_carried", carried);
}

}  // namespace linli::access
