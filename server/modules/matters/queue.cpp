// The queue: what is asked of it, whom it shows what, and names beside ids.
#include <algorithm>
#include <map>

#include "modules/grid/areas.hpp"
#include "modules/matters/counted.hpp"
#include "modules/matters/matters.hpp"
#include "modules/matters/numbers.hpp"
#include "modules/matters/waiting.hpp"
#include "modules/matters/work.hpp"
#include "modules/residents/persons.hpp"
#include "platform/access/names.hpp"
#include "platform/access/reach.hpp"

namespace linli::matters {

const db::Listing queue_listing{
    .from = "matter",
    .filters =
        {{.name = "state", .column = "state"},
         {.name = "kind", .column = "kind"},
         {.name = "urgency", .column = "urgency"},
         {.name = "channel", .column = "channel"},
         {.name = "number", .column = "number"},
         {.name = "area_id", .column = "area_id", .as = db::As::uuid},
         {.name = "owner_id", .column = "owner_id", .as = db::As::uuid},
         {.name = "lead_unit_id", .column = "lead_unit_id", .as = db::As::uuid},
         {.name = "dwelling_id", .column = "dwelling_id", .as = db::As::uuid},
         {.name = "entrance_id", .column = "entrance_id", .as = db::As::uuid},
         {.name = "building_id", .column = "building_id", .as = db::As::uuid},
         {.name = "reporter_id", .column = "", .as = db::As::uuid, .match = db::Match::by_verb},
         {.name = "problem_id", .column = "problem_id", .as = db::As::uuid},
         {.name = "category", .column = "category_code", .match = db::Match::prefix},
         {.name = "category_code", .column = "category_code"},
         {.name = "uncategorised", .column = "", .as = db::As::truth, .match = db::Match::by_verb},
         {.name = "open", .column = "", .as = db::As::truth, .match = db::Match::by_verb},
         {.name = "beneath", .column = "", .as = db::As::uuid, .match = db::Match::by_verb},
         {.name = "counted", .column = "", .match = db::Match::by_verb},
         {.name = "waiting", .column = "", .match = db::Match::by_verb},
         {.name = "supervision", .column = "supervision"},
         {.name = "solved", .column = "solved"},
         {.name = "ending", .column = "ending"},
         {.name = "rating_source", .column = "rating_source"},
         {.name = "satisfaction", .column = "satisfaction", .as = db::As::whole},
         {.name = "reopened", .column = "reopenings", .as = db::As::whole, .match = db::Match::from},
         {.name = "returned", .column = "returns", .as = db::As::whole, .match = db::Match::from},
         {.name = "extended", .column = "extensions", .as = db::As::whole, .match = db::Match::from},
         {.name = "due_until", .column = "due_at", .as = db::As::time, .match = db::Match::until},
         {.name = "due_from", .column = "due_at", .as = db::As::time, .match = db::Match::from},
         {.name = "closed_from", .column = "closed_at", .as = db::As::time, .match = db::Match::from},
         {.name = "closed_until", .column = "closed_at", .as = db::As::time, .match = db::Match::until},
         {.name = "created_from", .column = "created_at", .as = db::As::time, .match = db::Match::from},
         {.name = "created_until", .column = "created_at", .as = db::As::time, .match = db::Match::until}},
    .sorts = {{.name = "due_at", .column = "due_at"}, {.name = "created_at", .column = "created_at"}}};

namespace {
struct Names {
  std::map<AreaId, std::string> areas;
  std::map<StaffId, std::string> staff;
  std::map<std::string, std::string> categories;
};

Names names_for(db::Tx& tx, const std::vector<MatterLine>& lines) {
  Names names;
  std::vector<AreaId> areas;
  std::vector<StaffId> staff;
  for (const MatterLine& line : lines) {
    areas.push_back(line.area_id);
    staff.push_back(line.owner_id);
  }
  std::ranges::sort(areas);
  areas.erase(std::unique(areas.begin(), areas.end()), areas.end());
  std::ranges::sort(staff);
  staff.erase(std::unique(staff.begin(), staff.end()), staff.end());
  for (auto& area : grid::areas_named(tx, areas)) names.areas.emplace(area.id, area.name);
  names.staff = access::staff_names(tx, staff);
  names.categories = catalogue::category_paths(tx);
  return names;
}

MatterLineView shown(const MatterLine& line, const Names& names) {
  auto in = [](const auto& map, const auto& key) {
    auto found = map.find(key);
    return found == map.end() ? std::string{} : found->second;
  };
  return {line.id,
          line.number,
          line.kind,
          line.urgency,
          line.channel,
          line.state,
          in(names.categories, line.category_code),
          line.title,
          line.place_text,
          in(names.areas, line.area_id),
          in(names.staff, line.owner_id),
          line.category_code,
          line.area_id,
          line.owner_id,
          line.lead_unit_id,
          line.due_at,
          line.created_at,
          line.warned,
          line.urges,
          line.reopenings,
          line.returns,
          line.follow_up_tries,
          line.supervision,
          line.version};
}
}  // namespace

namespace {
bool asks(const db::ListQuery& query, std::string_view name) {
  const std::string* word = query.word(name);
  return word && *word == "true";
}

// What no column says. Words that cannot be read are refused by the listing.
struct Own {
  Desk desk;
  access::Scope beneath = {}, counted_in = {};
  std::vector<PersonId> reporter = {};
};
void add_own(db::Tx& tx, const Actor& actor, const db::ListQuery& query, Own& own, db::Condition& where) {
  // What nobody has ended yet has a partial index of its own.
  if (asks(query, "open")) where.sql += " AND closed_at IS NULL";
  // Who said a confidential thing is not found out by asking for what somebody said.
  if (const std::string* reporter = query.word("reporter_id")) {
    where.sql += " AND confidential = FALSE";
    const auto id = parse_uuid(*reporter);
    if (id) own.reporter = residents::same_person(tx, PersonId{*id});
    if (id) narrow(where, is_one_of("reporter_id", own.reporter));
  }
  if (asks(query, "uncategorised")) where.sql += " AND category_code = ''";
  const std::string* beneath = query.word("beneath");
  auto area = beneath ? parse_uuid(*beneath) : std::nullopt;
  if (area && AreaId{*area} != access::whole_community(tx)) {
    own.beneath.areas = access::reached_from(tx, AreaId{*area});
    std::ranges::sort(own.beneath.areas);
    narrow(where, access::within(own.beneath, "area_id"));
  }
  if (const std::string* waiting = query.word("waiting")) {
    auto what = named<Waiting>(*waiting);
    if (!what) throw wrong_field("waiting", {"没有这样的清单。", "Nothing waits under this name."});
    narrow(where, concerns(own.desk, *what) ? condition_of(*what, own.desk) : db::Condition{"FALSE", {}});
  }
  const std::string* counted = query.word("counted");
  if (!counted) return;
  auto what = named<Counted>(*counted);
  if (!what) throw wrong_field("counted", {"没有这个统计项。", "There is no such figure."});
  narrow(where, counted_now(*what, tx.now()));
  own.counted_in = access::scope_of(actor, access::Permission::see_figures);
  narrow(where, counted_among(actor, own.counted_in));
}
}  // namespace

// What is still worked on comes by its due time, everything else newest first: each order has an index. By
// due time everything that was ever said would have to be sorted for one page.
db::ListQuery ordered(db::ListQuery query) {
  bool is_work = asks(query, "open") || query.asked.contains("state") || query.asked.contains("waiting");
  if (!is_work && !query.asked.contains("sort")) query.asked.emplace("sort", "-created_at");
  return query;
}

// However a number was typed.
db::ListQuery meant(db::ListQuery query, Time now) {
  const auto asked = query.asked.equal_range("number");
  for (auto word = asked.first; word != asked.second; ++word)
    word->second = number_meant(word->second, day_of(now));
  return query;
}

Page<MatterLineView> queue(db::Tx& tx, const Actor& actor, const db::ListQuery& said) {
  work::require_sight(actor);
  const db::ListQuery query = meant(said, tx.now());
  Own own{.desk = {tx, actor}};
  db::Condition where = own.desk.reached.condition;
  add_own(tx, actor, query, own, where);
  auto page = db::page<MatterLine>(tx, queue_listing, ordered(query), where);
  Names names = names_for(tx, page.items);
  return std::move(page).map([&](const MatterLine& line) { return shown(line, names); });
}

}  // namespace linli::matters
