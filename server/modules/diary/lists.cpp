// The lists: what is asked of them, and whom they show what.
#include "modules/diary/asked.hpp"
#include "modules/diary/diary.hpp"
#include "modules/diary/promise_store.hpp"
#include "modules/diary/promises.hpp"
#include "modules/diary/shown.hpp"
#include "modules/residents/persons.hpp"

namespace linli::diary {

using access::Permission;
using matters::is_one_of;
using matters::narrow;

const db::Listing line_listing{
    .from = "diary_line",
    .filters =
        {{.name = "kind", .column = "kind"},
         {.name = "mine", .column = "", .as = db::As::truth, .match = db::Match::by_verb},
         {.name = "shared", .column = "", .as = db::As::truth, .match = db::Match::by_verb},
         {.name = "author_id", .column = "author_id", .as = db::As::uuid},
         {.name = "area_id", .column = "area_id", .as = db::As::uuid},
         {.name = "dwelling_id", .column = "dwelling_id", .as = db::As::uuid},
         {.name = "entrance_id", .column = "entrance_id", .as = db::As::uuid},
         {.name = "building_id", .column = "building_id", .as = db::As::uuid},
         {.name = "person_id", .column = "", .as = db::As::uuid, .match = db::Match::by_verb},
         {.name = "written_from", .column = "written_at", .as = db::As::time, .match = db::Match::from},
         {.name = "written_until", .column = "written_at", .as = db::As::time, .match = db::Match::until}},
    .sorts = {{.name = "written_at", .column = "written_at"}},
    .newest_first = true};

const db::Listing promise_listing{
    .from = "promise",
    .filters = {{.name = "ledger", .column = "", .match = db::Match::by_verb},
                {.name = "state", .column = "state"},
                {.name = "mine", .column = "", .as = db::As::truth, .match = db::Match::by_verb},
                {.name = "overdue", .column = "", .as = db::As::truth, .match = db::Match::by_verb},
                {.name = "line_id", .column = "line_id", .as = db::As::uuid},
                {.name = "owner_id", .column = "owner_id", .as = db::As::uuid},
                {.name = "area_id", .column = "area_id", .as = db::As::uuid},
                {.name = "due_from", .column = "due_on", .as = db::As::date, .match = db::Match::from},
                {.name = "due_until", .column = "due_on", .as = db::As::date, .match = db::Match::until},
                {.name = "made_from", .column = "made_at", .as = db::As::time, .match = db::Match::from},
                {.name = "made_until", .column = "made_at", .as = db::As::time, .match = db::Match::until}},
    .sorts = {{.name = "made_at", .column = "made_at"},
              {.name = "due_on", .column = "due_on", .as = db::As::date}},
    .newest_first = true};

namespace {
db::Condition overdue_on(const Date& today) {
  return {"state = 'promised' AND due_on < {}", {db::to_value(today)}};
}

// Owned by me, or by whom I stand in for; what nobody owns yet is its maker's.
db::Condition mine(const std::vector<StaffId>& me) {
  auto unowned = both({"owner_id IS NULL", {}}, is_one_of("made_by", me));
  return either(is_one_of("owner_id", me), unowned);
}

std::optional<db::Condition> of_ledger(const std::string* word) {
  if (!word) return std::nullopt;
  const auto ledger = named<Ledger>(*word);
  if (!ledger)
    throw wrong_field("ledger", {"没有这本账。", "There is no such ledger: noted, promised, cleared."});
  switch (*ledger) {
    case Ledger::noted:
      return db::Condition{"state = 'noted'", {}};
    case Ledger::promised:
      return db::Condition{"state IN ('promised', 'kept')", {}};
    case Ledger::cleared:
      break;
  }
  return db::Condition{"state = 'cleared'", {}};
}

// What has a day comes by its day, everything else newest first.
db::ListQuery ordered(db::ListQuery query) {
  const std::string* ledger = query.word("ledger");
  const bool has_days = (ledger && *ledger == "promised") || asks(query, "overdue");
  if (has_days && !query.asked.contains("sort")) query.asked.emplace("sort", "due_on");
  return query;
}

bool sorts_by_day(const db::ListQuery& query) {
  const std::string* sort = query.word("sort");
  return sort && sort->ends_with("due_on");
}
}  // namespace

Page<LineView> lines(db::Tx& tx, const Actor& actor, const db::ListQuery& query) {
  const auto scope = access::scope_of(actor, Permission::see_diary);
  const auto shared = both({"is_shared = TRUE", {}}, in_scope(scope));
  const db::Condition own{"author_id = {}", {db::to_value(actor.id)}};
  const bool sees_others = scope.everywhere || !scope.areas.empty();
  db::Condition where = asks(query, "mine") || !sees_others ? own : either(own, shared);
  if (asks(query, "shared")) narrow(where, {"is_shared = TRUE", {}});
  std::vector<PersonId> person;
  if (const std::string* word = query.word("person_id")) {
    if (const auto id = parse_uuid(*word)) {
      person = residents::same_person(tx, PersonId{*id});
      narrow(where, is_one_of("person_id", person));
    }
  }
  const auto page = db::page<DiaryLine>(tx, line_listing, query, where);
  return {views_of(tx, actor, page.items), page.next};
}

Page<PromiseView> promises(db::Tx& tx, const Actor& actor, const db::ListQuery& query) {
  const auto me = matters::own_ids(actor);
  const auto scope = access::scope_of(actor, Permission::see_diary);
  const Date today = day_of(tx.now());
  const auto told = either({"is_shared = TRUE", {}}, overdue_on(today));
  db::Condition where =
      either(either(is_one_of("owner_id", me), is_one_of("made_by", me)), both(in_scope(scope), told));
  if (asks(query, "mine")) narrow(where, mine(me));
  if (asks(query, "overdue")) narrow(where, overdue_on(today));
  if (const auto ledger = of_ledger(query.word("ledger"))) narrow(where, *ledger);
  const auto asked = ordered(query);
  if (sorts_by_day(asked)) narrow(where, {"due_on IS NOT NULL", {}});
  const auto page = db::page<Promise>(tx, promise_listing, asked, where);
  return {views_of(tx, actor, page.items), page.next};
}

PromisesWaiting waiting(db::Tx& tx, const Actor& actor) {
  const auto me = matters::own_ids(actor);
  const auto scope = access::scope_of(actor, Permission::see_diary);
  const auto counts = store::count_waiting(tx, day_of(tx.now()), is_one_of("owner_id", me), in_scope(scope));
  return {counts.due_today, counts.overdue, counts.to_clear, counts.others_overdue};
}

}  // namespace linli::diary
