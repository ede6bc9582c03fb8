#include "modules/units/units.hpp"

#include <algorithm>

#include "modules/grid/areas.hpp"
#include "modules/grid/changes.hpp"
#include "modules/units/rules.hpp"
#include "modules/units/sealed.hpp"
#include "modules/units/seen.hpp"
#include "modules/units/store.hpp"
#include "platform/core/identifiers.hpp"
#include "platform/journal/journal.hpp"

namespace linli::units {

using access::Permission;

const db::Listing unit_listing{.from = "unit",
                               .filters = {{.name = "kind", .column = "kind"}},
                               .sorts = {{.name = "name", .column = "name", .as = db::As::text}},
                               .rows_max = 200};

const std::vector<db::SealedColumn>& sealed_columns() {
  static const std::vector<db::SealedColumn> columns{{"unit_contact", "phone", phone_field}};
  return columns;
}

Refusal no_such_unit() { return {Reason::not_found, {"没有这个单位。", "No such unit."}}; }

Unit unit_seen_by(db::Tx& tx, const access::Actor& actor, UnitId id) {
  auto unit = store::unit(tx, id);
  if (!unit || !access::may(actor, Permission::see_units)) throw no_such_unit();
  return *unit;
}

std::string stored_phone(std::string_view typed) {
  const auto phone = read_phone(typed);
  return phone ? phone->number : "";
}

UnitView shown(db::Tx& tx, const Unit& unit) {
  UnitView view{.id = unit.id,
                .name = unit.name,
                .kind = unit.kind,
                .credit_code = unit.credit_code,
                .phone = local_phone(unit.phone),
                .duty_phone = local_phone(unit.duty_phone),
                .areas = {},
                .categories = {},
                .contacts = {},
                .from_day = unit.from_day,
                .to_day = unit.to_day,
                .version = unit.version};
  for (const UnitArea& served : store::areas_served(tx, std::span{&unit.id, 1}))
    view.areas.push_back(served.area_id);
  for (UnitCategory& taken : store::categories(tx, std::span{&unit.id, 1}))
    view.categories.push_back(std::move(taken.category_code));
  for (const UnitContact& contact : store::contacts(tx, unit.id, day_of(tx.now())))
    view.contacts.push_back({contact.id, contact.name, contact.duty,
                             mask_phone(tx.vault().open(contact.phone, phone_field)),
                             contact.staff_id.has_value(), contact.version});
  return view;
}

namespace {

void refuse_strange_areas(db::Tx& tx, std::span<const AreaId> areas) {
  const auto known = grid::areas_named(tx, areas);
  for (std::size_t i = 0; i < areas.size(); ++i)
    if (std::ranges::find(known, areas[i], &Area::id) == known.end())
      throw wrong_field("areas[" + std::to_string(i) + "]", {"没有这个区域。", "No such area."});
}

void refuse_doubles(const std::optional<Unit>& there, UnitId id, std::string_view field, Phrase problem) {
  if (there && there->id != id) throw wrong_field(std::string{field}, std::move(problem));
}

void refuse_taken(db::Tx& tx, UnitId id, std::string_view name, std::string_view credit_code) {
  refuse_doubles(store::unit_named(tx, name), id, "name",
                 {"这个名称已经有了。", "This name is there already."});
  if (!credit_code.empty())
    refuse_doubles(store::unit_with_code(tx, credit_code), id, "credit_code",
                   {"这个代码已经是另一个单位的了。", "This code is another unit's."});
}

std::string stored_code(std::string_view typed) { return read_credit_code(typed).value_or(""); }

template <class T>
std::vector<T> without_doubles(std::vector<T> values) {
  std::ranges::sort(values);
  const auto doubles = std::ranges::unique(values);
  values.erase(doubles.begin(), doubles.end());
  return values;
}

}  // namespace

Unit begin_unit(db::Tx& tx, const access::Actor& actor, const AddUnit& form) {
  const Unit unit{.id = form.id.value_or(tx.new_id<UnitId>()),
                  .name = form.name,
                  .kind = form.kind,
                  .credit_code = stored_code(form.credit_code.value_or("")),
                  .phone = stored_phone(form.phone.value_or("")),
                  .duty_phone = stored_phone(form.duty_phone.value_or("")),
                  .from_day = form.from_day.value_or(day_of(tx.now())),
                  .to_day = std::nullopt,
                  .version = 1};
  tx.insert(unit);
  if (form.areas) store::replace_areas(tx, unit.id, without_doubles<AreaId>(*form.areas));
  if (form.categories)
    store::replace_categories(
        tx, unit.id,
        without_doubles(std::vector<std::string>{form.categories->begin(), form.categories->end()}));
  journal::record(tx, actor, "unit.added", unit.id.value, std::nullopt,
                  {{"kind", std::string{name_of(unit.kind)}}});
  return unit;
}

UnitView add_unit(db::Tx& tx, const access::Actor& actor, const AddUnit& form) {
  access::require(actor, Permission::manage_units);
  if (form.id) {
    if (auto there = store::unit(tx, *form.id)) {
      refuse_if(rules::why_not_again(form, *there));
      return shown(tx, *there);
    }
  }
  refuse_if(rules::why_not_write(form));
  refuse_taken(tx, form.id.value_or(UnitId{}), form.name, stored_code(form.credit_code.value_or("")));
  if (form.areas) refuse_strange_areas(tx, *form.areas);
  return shown(tx, begin_unit(tx, actor, form));
}

UnitView unit(db::Tx& tx, const access::Actor& actor, UnitId id) {
  return shown(tx, unit_seen_by(tx, actor, id));
}

Page<UnitLine> list_units(db::Tx& tx, const access::Actor& actor, const db::ListQuery& query) {
  access::require(actor, Permission::see_units);
  return db::page<Unit>(tx, unit_listing, query).map([](const Unit& unit) {
    return UnitLine{unit.id,    unit.name, unit.kind, local_phone(unit.phone), local_phone(unit.duty_phone),
                    unit.to_day};
  });
}

UnitView edit_unit(db::Tx& tx, const access::Actor& actor, UnitId id, const EditUnit& form) {
  access::require(actor, Permission::manage_units);
  Unit unit = unit_seen_by(tx, actor, id);
  refuse_if(rules::why_not_write(form));
  if (form.name) unit.name = *form.name;
  if (form.kind) unit.kind = *form.kind;
  if (form.credit_code) unit.credit_code = stored_code(*form.credit_code);
  if (form.phone) unit.phone = stored_phone(*form.phone);
  if (form.duty_phone) unit.duty_phone = stored_phone(*form.duty_phone);
  refuse_taken(tx, id, unit.name, unit.credit_code);
  if (form.areas) refuse_strange_areas(tx, *form.areas);

  unit.version = form.version;
  if (!tx.save(unit)) throw saved_in_between();
  if (form.areas) store::replace_areas(tx, id, without_doubles<AreaId>(*form.areas));
  if (form.categories)
    store::replace_categories(
        tx, id, without_doubles(std::vector<std::string>{form.categories->begin(), form.categories->end()}));
  journal::record(tx, actor, "unit.edited", id.value);
  ++unit.version;
  return shown(tx, unit);
}

UnitView close_unit(db::Tx& tx, const access::Actor& actor, UnitId id, const CloseUnit& form) {
  access::require(actor, Permission::manage_units);
  Unit unit = unit_seen_by(tx, actor, id);
  refuse_if(rules::why_not_close(unit, form, day_of(tx.now())));
  unit.to_day = std::max(form.day, unit.from_day);
  if (!tx.save(unit)) throw saved_in_between();
  journal::record(tx, actor, "unit.closed", id.value, std::nullopt, {{"day", unit.to_day->text()}});
  ++unit.version;
  return shown(tx, unit);
}

std::optional<Unit> find_unit(db::Tx& tx, UnitId id) { return store::unit(tx, id); }

Unit unit_at_work(db::Tx& tx, UnitId id) {
  auto unit = store::unit(tx, id);
  if (!unit || !rules::is_at_work(*unit, day_of(tx.now()))) throw no_such_unit();
  return *unit;
}

std::vector<Unit> units_named(db::Tx& tx, std::span<const UnitId> ids) { return store::units(tx, ids); }

std::vector<UnitId> units_of_contact(db::Tx& tx, StaffId staff) {
  return store::units_of_contact(tx, staff, day_of(tx.now()));
}

bool takes_on(db::Tx& tx, UnitId id, std::string_view category_code, AreaId area) {
  const auto unit = store::unit(tx, id);
  if (!unit || !rules::is_at_work(*unit, day_of(tx.now()))) return false;
  std::vector<std::string> codes;
  for (UnitCategory& taken : store::categories(tx, std::span{&id, 1}))
    codes.push_back(std::move(taken.category_code));
  if (!rules::takes_on(codes, category_code)) return false;
  const auto served = store::areas_served(tx, std::span{&id, 1});
  if (served.empty()) return true;
  return std::ranges::any_of(grid::chain_of_area(tx, area), [&](const Area& above) {
    return std::ranges::find(served, above.id, &UnitArea::area_id) != served.end();
  });
}

int follow_areas(db::Tx& tx) {
  int handed_on = 0;
  for (;;) {  // once more while an heir was itself split or merged
    std::vector<AreaId> served;
    for (const UnitArea& one : store::all_areas_served(tx)) served.push_back(one.area_id);
    const auto heirs = grid::heirs_of(tx, std::move(served));
    if (heirs.empty()) break;
    for (const auto& [old, heir] : heirs) store::serve_too(tx, old, heir);
    for (auto one = heirs.begin(); one != heirs.end(); one = heirs.upper_bound(one->first), ++handed_on)
      store::serve_no_more(tx, one->first);
  }
  if (handed_on > 0)
    journal::record(tx, access::system_actor(), "units.followed_areas", {}, {},
                    {{"areas", std::to_string(handed_on)}});
  return handed_on;
}

}  // namespace linli::units
