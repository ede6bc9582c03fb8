#include "modules/@module@/@module@.hpp"

#include "modules/@module@/rules.hpp"
#include "modules/@module@/store.hpp"
#include "platform/journal/journal.hpp"

namespace linli::@module@ {

namespace {

using access::Permission;

Refusal no_such_@noun@() { return {Reason::not_found, {"没有这一项。", "No such @noun@."}}; }

// The only way to a @noun@.
@Noun@ seen_by(const access::Actor& actor, db::Tx& tx, @Noun@Id id) {
  auto @noun@ = store::find(tx, id);
  if (!@noun@ || !access::may(actor, Permission::see_areas, @noun@->area_id)) throw no_such_@noun@();
  return *@noun@;
}

@Noun@View view_of(const @Noun@& @noun@) {
  return {@noun@.id, @noun@.area_id, @noun@.name, @noun@.created_at, @noun@.version};
}

}  // namespace

const db::Listing listing{
    .from = "@noun@",
    .filters = {{"area_id", "area_id", db::As::uuid}},
    .sorts = {{"created_at", "created_at"}, {"name", "name", db::As::text}},
};

@Noun@View add(db::Tx& tx, const access::Actor& actor, const New@Noun@& form) {
  if (!access::may(actor, Permission::manage_areas, form.area_id)) throw no_such_@noun@();
  if (form.id)
    if (const auto there = store::find(tx, *form.id)) return view_of(seen_by(actor, tx, there->id));

  const @Noun@ @noun@{form.id.value_or(tx.new_id<@Noun@Id>()), form.area_id, form.name, tx.now(), 1};
  tx.insert(@noun@);
  journal::record(tx, actor, "@noun@.added", @noun@.id.value, @noun@.area_id);
  return view_of(@noun@);
}

@Noun@View one(db::Tx& tx, const access::Actor& actor, @Noun@Id id) { return view_of(seen_by(actor, tx, id)); }

@Noun@View rename(db::Tx& tx, const access::Actor& actor, @Noun@Id id, const Rename@Noun@& form) {
  @Noun@ @noun@ = seen_by(actor, tx, id);
  if (!access::may(actor, Permission::manage_areas, @noun@.area_id)) throw no_such_@noun@();
  refuse_if(rules::why_not_rename(@noun@, form));

  @noun@.name = form.name;
  ++@noun@.version;
  store::save_name(tx, @noun@);
  journal::record(tx, actor, "@noun@.renamed", id.value, @noun@.area_id);
  return view_of(@noun@);
}

Page<@Noun@View> list(db::Tx& tx, const access::Actor& actor, const db::ListQuery& query) {
  const auto scope = access::scope_of(actor, Permission::see_areas);
  return db::page<@Noun@>(tx, listing, query, access::within(scope, "area_id")).map(view_of);
}

}  // namespace linli::@module@
