#include "platform/access/grants.hpp"

#include <algorithm>

#include "platform/access/session.hpp"
#include "platform/access/staff_store.hpp"
#include "platform/journal/journal.hpp"

namespace linli::access {

// `ends_at` stands for an open end too, so that "still valid on that day" is one comparison.
const db::Listing grant_listing{
    .from =
        "(SELECT g.community_id, g.id, g.staff_id, s.name, g.role, g.area_id, g.from_at, g.to_at, "
        "g.granted_by,"
        " COALESCE(g.to_at, 9007199254740991) AS ends_at"
        " FROM staff_grant g JOIN staff s ON s.community_id = $1 AND s.id = g.staff_id"
        " WHERE g.community_id = $1) grants",
    .filters = {{"staff_id", "staff_id", db::As::uuid},
                {"role", "role"},
                {"area_id", "area_id", db::As::uuid},
                {"valid_from", "ends_at", db::As::time, db::Match::from}},
    .sorts = {{"from_at", "from_at"}, {"name", "name", db::As::text}},
    .newest_first = true};

const db::Listing stand_in_listing{
    .from =
        "(SELECT i.community_id, i.id, i.principal_id, p.name AS principal_name, i.substitute_id,"
        " s.name AS substitute_name, i.from_at, i.to_at"
        " FROM stand_in i JOIN staff p ON p.community_id = $1 AND p.id = i.principal_id"
        " JOIN staff s ON s.community_id = $1 AND s.id = i.substitute_id"
        " WHERE i.community_id = $1) stand_ins",
    .filters = {{"principal_id", "principal_id", db::As::uuid},
                {"substitute_id", "substitute_id", db::As::uuid},
                {"valid_from", "to_at", db::As::time, db::Match::from}},
    .sorts = {{"from_at", "from_at"}},
    .newest_first = true};

const db::Listing post_listing{
    .from =
        "(SELECT g.community_id, g.id, g.staff_id, s.name, g.role, g.area_id, g.from_at,"
        " COALESCE(g.to_at, 9007199254740991) AS ends_at"
        " FROM staff_grant g JOIN staff s ON s.community_id = $1 AND s.id = g.staff_id AND s.state = 'active'"
        " WHERE g.community_id = $1) posts",
    .filters = {{"staff_id", "staff_id", db::As::uuid},
                {"role", "role"},
                {"area_id", "area_id", db::As::uuid}},
    .sorts = {{"name", "name", db::As::text}},
    .rows_max = 500,
    .rows_default = 100};

namespace {
struct GrantLine {
  GrantId id;
  StaffId staff_id;
  std::string name;
  Role role;
  AreaId area_id;
  Time from_at;
  std::optional<Time> to_at;
  std::optional<StaffId> granted_by;
};
DESCRIBE_ROW(GrantLine, "staff_grant", id, staff_id, name, role, area_id, from_at, to_at, granted_by)

struct StandInLine {
  StandInId id;
  StaffId principal_id;
  std::string principal_name;
  StaffId substitute_id;
  std::string substitute_name;
  Time from_at, to_at;
};
DESCRIBE_ROW(StandInLine, "stand_in", id, principal_id, principal_name, substitute_id, substitute_name,
             from_at, to_at)

struct PostLine {
  StaffId staff_id;
  std::string name;
  Role role;
  AreaId area_id;
};
DESCRIBE_ROW(PostLine, "staff_grant", staff_id, name, role, area_id)

Staff staff_named(db::Tx& tx, StaffId id, std::string field) {
  auto staff = store::staff_by_id(tx, id);
  if (!staff) throw wrong_field(std::move(field), {"没有这个账号。", "There is no such account."});
  return std::move(*staff);
}

std::optional<StaffId> granting(const Actor& actor) {
  return actor.id.is_nil() ? std::nullopt : std::optional{actor.id};
}

// Neither the person nor anybody who stands in for them may end up with roles that exclude each other.
void refuse_together(db::Tx& tx, StaffId staff, const rules::Holding& added) {
  for (const rules::Holding& held : store::holdings(tx, staff, tx.now()))
    refuse_if(rules::why_not_together(held, added));
  for (const store::BesideStandIn& beside : store::beside_stand_ins(tx, staff, tx.now()))
    refuse_if(rules::why_not_together({beside.role, beside.role_from_at, beside.role_to_at},
                                      rules::lent(added, beside.from_at, beside.to_at)));
}

void sign_out_all(db::Tx& tx, StaffId staff) {
  end_sessions(tx, staff);
  for (StaffId substitute : store::substitutes(tx, staff, tx.now())) end_sessions(tx, substitute);
}

void require_not_own(const Actor& actor, StaffId staff) {
  if (actor.kind == ActorKind::staff && actor.id == staff)
    throw Refusal{Reason::conflict,
                  {"不能改自己的授权，请由另一位安全管理员办理。",
                   "Nobody changes their own grants; another security administrator must."}};
}

Refusal id_taken() {
  return {Reason::conflict, {"这个编号已经用在别处。", "This id is taken by something else."}};
}

// A client that lost the answer sends the same again and gets the same answer.
const StaffGrant& same_again(const StaffGrant& given, const GrantForm& form) {
  if (given.staff_id != form.staff_id || given.role != form.role || given.area_id != form.area_id)
    throw id_taken();
  return given;
}

const StandIn& same_again(const StandIn& given, const StandInForm& form) {
  if (given.principal_id != form.principal_id || given.substitute_id != form.substitute_id) throw id_taken();
  return given;
}

StandInView view_of(const StandIn& stand_in, std::string principal, std::string substitute) {
  return {stand_in.id,           stand_in.principal_id, std::move(principal), stand_in.substitute_id,
          std::move(substitute), stand_in.from_at,      stand_in.to_at};
}

GrantView view_of(const StaffGrant& grant, std::string name) {
  return {grant.id,      grant.staff_id, std::move(name), grant.role,
          grant.area_id, grant.from_at,  grant.to_at,     grant.granted_by};
}
}  // namespace

GrantView give_grant(db::Tx& tx, const Actor& actor, const GrantForm& form) {
  require(actor, Permission::grant_roles);
  const Staff staff = staff_named(tx, form.staff_id, "staff_id");
  if (form.id)
    if (auto given = store::grant_by_id(tx, *form.id)) return view_of(same_again(*given, form), staff.name);
  refuse_if(rules::why_not_grant(actor, form, tx.now(), store::area_facts(tx, form.area_id)));
  refuse_if(rules::why_not_to_principal(actor, store::substitutes(tx, staff.id, tx.now())));
  if (rules::is_guarded(form.role)) refuse_if(rules::why_not_guard(actor, staff.must_change_password));

  StaffGrant grant{.id = form.id ? *form.id : tx.new_id<GrantId>(),
                   .staff_id = form.staff_id,
                   .role = form.role,
                   .area_id = form.area_id,
                   .from_at = std::max(tx.now(), form.from_at.value_or(tx.now())),
                   .to_at = form.to_at,
                   .granted_by = granting(actor)};
  if (store::holds_already(tx, grant))
    throw Refusal{Reason::conflict,
                  {"这个人在这个区域已经有这个角色。", "They hold this role in this area already."}};
  refuse_together(tx, grant.staff_id, {grant.role, grant.from_at, grant.to_at});

  tx.insert(grant);
  sign_out_all(tx, grant.staff_id);
  journal::record(tx, actor, "staff.granted", grant.staff_id.value, grant.area_id,
                  {{"grant", grant.id.text()}, {"role", std::string{name_of(grant.role)}}});
  return view_of(grant, staff.name);
}

void withdraw_grant(db::Tx& tx, const Actor& actor, GrantId id) {
  require(actor, Permission::grant_roles);
  auto grant = store::grant_by_id(tx, id);
  if (!grant || (grant->to_at && *grant->to_at <= tx.now()))
    throw Refusal{Reason::not_found,
                  {"没有这项授权，或者已经结束。", "There is no such grant, or it has ended."}};
  require_not_own(actor, grant->staff_id);
  if (grant->from_at <= tx.now())
    refuse_if(
        rules::why_not_last(grant->role, store::another_holds(tx, grant->role, grant->staff_id, tx.now())));

  store::end_grant(tx, id, tx.now());
  sign_out_all(tx, grant->staff_id);
  journal::record(tx, actor, "staff.grant_withdrawn", grant->staff_id.value, grant->area_id,
                  {{"grant", id.text()}, {"role", std::string{name_of(grant->role)}}});
}

StandInView arrange_stand_in(db::Tx& tx, const Actor& actor, const StandInForm& form) {
  require(actor, Permission::grant_roles);
  const Staff principal = staff_named(tx, form.principal_id, "principal_id");
  const Staff substitute = staff_named(tx, form.substitute_id, "substitute_id");
  if (form.id)
    if (auto given = store::stand_in_by_id(tx, *form.id))
      return view_of(same_again(*given, form), principal.name, substitute.name);
  refuse_if(rules::why_not_stand_in(actor, form, tx.now()));

  StandIn stand_in{.id = form.id ? *form.id : tx.new_id<StandInId>(),
                   .principal_id = principal.id,
                   .substitute_id = substitute.id,
                   .from_at = std::max(tx.now(), form.from_at.value_or(tx.now())),
                   .to_at = form.to_at,
                   .granted_by = granting(actor)};
  const auto held = store::holdings(tx, substitute.id, tx.now());
  for (const rules::Holding& own : store::own_holdings(tx, principal.id, tx.now())) {
    if (rules::is_guarded(own.role)) refuse_if(rules::why_not_guard(actor, substitute.must_change_password));
    for (const rules::Holding& beside : held)
      refuse_if(rules::why_not_together(beside, rules::lent(own, stand_in.from_at, stand_in.to_at)));
  }

  tx.insert(stand_in);
  end_sessions(tx, substitute.id);
  journal::record(tx, actor, "staff.stand_in_arranged", principal.id.value, {},
                  {{"stand_in", stand_in.id.text()}, {"substitute", substitute.id.text()}});
  return view_of(stand_in, principal.name, substitute.name);
}

void end_stand_in(db::Tx& tx, const Actor& actor, StandInId id) {
  require(actor, Permission::grant_roles);
  auto stand_in = store::stand_in_by_id(tx, id);
  if (!stand_in || stand_in->to_at <= tx.now())
    throw Refusal{Reason::not_found,
                  {"没有这项代岗，或者已经结束。", "There is no such stand-in, or it has ended."}};
  store::end_stand_in(tx, id, tx.now());
  end_sessions(tx, stand_in->substitute_id);
  journal::record(tx, actor, "staff.stand_in_ended", stand_in->principal_id.value, {},
                  {{"stand_in", id.text()}, {"substitute", stand_in->substitute_id.text()}});
}

Page<GrantView> list_grants(db::Tx& tx, const Actor& actor, const db::ListQuery& query) {
  require(actor, Permission::grant_roles);
  return db::page<GrantLine>(tx, grant_listing, query).map([](GrantLine& line) {
    return GrantView{line.id,      line.staff_id, std::move(line.name), line.role,
                     line.area_id, line.from_at,  line.to_at,           line.granted_by};
  });
}

Page<StandInView> list_stand_ins(db::Tx& tx, const Actor& actor, const db::ListQuery& query) {
  require(actor, Permission::grant_roles);
  return db::page<StandInLine>(tx, stand_in_listing, query).map([](StandInLine& line) {
    return StandInView{line.id,
                       line.principal_id,
                       std::move(line.principal_name),
                       line.substitute_id,
                       std::move(line.substitute_name),
                       line.from_at,
                       line.to_at};
  });
}

Page<PostView> list_posts(db::Tx& tx, const Actor& actor, const db::ListQuery& query) {
  require(actor, Permission::see_areas);
  const db::Condition now{"from_at <= {} AND ends_at > {}", {tx.now().ms, tx.now().ms}};
  return db::page<PostLine>(tx, post_listing, query, now).map([](PostLine& line) {
    return PostView{line.staff_id, std::move(line.name), line.role, line.area_id};
  });
}

bool holds(db::Tx& tx, StaffId staff, Permission permission, AreaId area) {
  return std::ranges::any_of(store::roles_over(tx, staff, area, tx.now()),
                             [&](Role role) { return allows(role, permission); });
}

}  // namespace linli::access
