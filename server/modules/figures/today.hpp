// How it stands this moment, and what comes again and again at one place.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "modules/grid/place.hpp"
#include "platform/access/actor.hpp"
#include "platform/core/described.hpp"
#include "platform/core/fields.hpp"
#include "platform/core/time.hpp"

namespace linli::figures {

struct OpenInArea {
  AreaId area_id;
  std::int64_t open, late, waiting;
};
DESCRIBE_ROW(OpenInArea, "matter", area_id, open, late, waiting)

// One kind of trouble at one place: the first four digits of its category name it, as when a clerk is shown
// what could be the same.
struct Trouble {
  PlaceId building_id;
  std::optional<PlaceId> entrance_id;
  std::string trouble;
  std::int64_t many, in_building;
  Time last_at;
};
DESCRIBE_ROW(Trouble, "matter", building_id, entrance_id, trouble, many, in_building, last_at)

// ── forms
struct RepeatsQuery {
  std::optional<Date> until;           // excluded; tomorrow when left out
  std::optional<Whole<1, 366>> days;   // before it: 90 when left out
  std::optional<Whole<2, 100>> least;  // times: 3 when left out
};
DESCRIBE_FORM(RepeatsQuery, until, days, least)

// ── views; each `list` is a query of GET /matters that shows exactly the matters counted
struct NowCount {
  std::string name;  // received_today, closed_today, open, late, waiting
  std::int64_t count;
  std::string list;
};
DESCRIBE_VIEW(NowCount, name, count, list)

struct AreaNow {
  AreaId area_id;
  std::string name;
  std::int64_t open, late;
  std::string list, late_list;
};
DESCRIBE_VIEW(AreaNow, area_id, name, open, late, list, late_list)

struct Today {
  Time as_of;
  std::vector<NowCount> counts;
  std::vector<AreaNow> areas;  // where something is open, the most late first
};
DESCRIBE_VIEW(Today, as_of, counts, areas)

struct Repeat {
  PlaceId place_id;
  PlaceKind kind;  // an entrance; a building where no entrance alone explains it
  std::string place, category_code, category;
  std::int64_t count;
  Time last_at;
  std::string list;
};
DESCRIBE_VIEW(Repeat, place_id, kind, place, category_code, category, count, last_at, list)

struct Repeats {
  Time as_of;
  Date from, until;
  std::int64_t least;
  std::vector<Repeat> rows;  // the most often first
};
DESCRIBE_VIEW(Repeats, as_of, from, until, least, rows)

}  // namespace linli::figures
