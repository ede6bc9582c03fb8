#include "modules/grid/routes.hpp"

#include "modules/grid/areas.hpp"
#include "modules/grid/changes.hpp"
#include "modules/grid/duties.hpp"
#include "modules/grid/imports.hpp"
#include "modules/grid/moves.hpp"
#include "modules/grid/places.hpp"
#include "modules/grid/shapes.hpp"
#include "modules/grid/site_plans.hpp"
#include "modules/grid/workers.hpp"

namespace linli::grid {

using P = access::Permission;

namespace {
constexpr std::size_t plan_body_max = plan_letters_max + 1024;
constexpr std::size_t file_max = 8 * 1024 * 1024;  // 4,000,000 characters, some of them escaped
}  // namespace

void mount(http::Router& router) {
  router.get("/areas", P::see_areas, "The tree of areas on a day", area_tree, {.name = "areaTree"});
  router.post("/areas", P::manage_areas, "Add an area", add_area, {.name = "addArea", .created = true});
  router.get("/areas/{id}", P::see_areas, "One area", area, {.name = "getArea"});
  router.patch("/areas/{id}", P::manage_areas, "Rename or describe an area", edit_area, {.name = "editArea"});

  router.post("/areas/{id}/split", P::manage_areas, "Split a grid from a day on", split_area,
              {.name = "splitArea"});
  router.post("/areas/merge", P::manage_areas, "Merge grids from a day on", merge_areas,
              {.name = "mergeAreas"});
  router.post("/areas/{id}/move", P::manage_areas, "Move a grid under another committee", move_area,
              {.name = "moveArea"});
  router.post("/areas/{id}/close", P::manage_areas, "Close an area from a day on", close_area,
              {.name = "closeArea"});
  router.post("/areas/rezone", P::manage_areas, "Put places into another grid from a day on", rezone_places,
              {.name = "rezonePlaces"});
  router.get("/areas/{id}/changes", P::see_areas, "How it changed and will change", changes_of_area,
             {.name = "changesOfArea"});
  router.post("/area-changes/{id}/call-off", P::manage_areas, "Call a planned change off", call_off_change,
              {.name = "callOffChange"});

  router.post("/areas/{id}/split/preview", P::manage_areas, "What a split would move", preview_split,
              {.name = "previewSplit", .rehearsal = http::Rehearsal::always});
  router.post("/areas/merge/preview", P::manage_areas, "What a merger would move", preview_merge,
              {.name = "previewMerge", .rehearsal = http::Rehearsal::always});
  router.post("/areas/{id}/move/preview", P::manage_areas, "What a move would change", preview_move,
              {.name = "previewMove", .rehearsal = http::Rehearsal::always});
  router.post("/areas/{id}/close/preview", P::manage_areas, "What a closing would change", preview_close,
              {.name = "previewClose", .rehearsal = http::Rehearsal::always});
  router.post("/areas/rezone/preview", P::manage_areas, "What a rezoning would move", preview_rezone,
              {.name = "previewRezone", .rehearsal = http::Rehearsal::always});
  router.get("/area-changes", P::see_areas, "Changes that lie ahead", planned_changes,
             {.name = "plannedChanges"});
  router.get("/area-changes/{id}", P::see_areas, "What a change moves", change_moves,
             {.name = "changeMoves"});
  router.get("/areas/{id}/places", P::see_areas, "The buildings that lie in it", places_in_area,
             {.name = "placesInArea"});

  router.get("/areas/{id}/workers", P::see_areas, "Who works there", workers_of_area,
             {.name = "workersOfArea"});
  router.put("/areas/{id}/workers", P::manage_areas, "Who is shown to the public", post_workers,
             {.name = "postWorkers"});
  router.get("/public/areas/{id}", P::anyone, "The public card of a grid", public_card,
             {.name = "publicCard", .tries_per_minute = 120});
  router.get("/public/areas", P::anyone, "The public cards of all grids", public_cards,
             {.name = "publicCards", .tries_per_minute = 30});

  router.get("/duty-list", P::see_areas, "What a level has to do", duty_list, {.name = "dutyList"});
  router.post("/duty-list", P::manage_areas, "Publish what a level has to do", publish_duty_list,
              {.name = "publishDutyList", .created = true});
  router.get("/public/duties", P::anyone, "What each level has to do today", public_duties,
             {.name = "publicDuties", .tries_per_minute = 30});

  router.get("/places", P::see_areas, "Places by what people type", find_places, {.name = "findPlaces"});
  router.post("/places", P::manage_areas, "Add a place", add_place, {.name = "addPlace", .created = true});
  router.get("/places/{id}", P::see_areas, "One place", place, {.name = "getPlace"});
  router.patch("/places/{id}", P::manage_areas, "Rename or describe a place", edit_place,
               {.name = "editPlace"});
  router.post("/places/{id}/close", P::manage_areas, "It was pulled down", close_place,
              {.name = "closePlace"});
  router.get("/places/{id}/chain", P::see_areas, "What it is part of", chain_of_place,
             {.name = "chainOfPlace"});
  router.get("/places/{id}/under", P::see_areas, "What hangs on it", places_under, {.name = "placesUnder"});
  router.get("/estates", P::see_areas, "Where the picker begins", estates, {.name = "listEstates"});
  router.get("/buildings/{id}", P::see_areas, "Entrances, floors and doors", building,
             {.name = "getBuilding"});

  router.get("/ground", P::see_areas, "What a map of my areas is drawn from", ground_of_areas,
             {.name = "groundOfAreas"});
  router.put("/areas/{id}/site-plan", P::manage_areas, "A picture as the ground of an area's map",
             draw_site_plan, {.name = "drawSitePlan", .body_max = plan_body_max});
  router.get("/areas/{id}/site-plan/{picture_id}", P::see_areas, "The picture itself", site_plan_picture,
             {.name = "sitePlanPicture"});
  router.post("/areas/{id}/site-plan/lay", P::manage_areas, "Where the sides of the picture lie",
              lay_site_plan, {.name = "laySitePlan"});
  router.post("/areas/{id}/site-plan/drop", P::manage_areas, "Take the picture away", drop_site_plan,
              {.name = "dropSitePlan"});
  router.get("/area-at", P::see_areas, "The grid at a point in the open", area_at_point, {.name = "areaAt"});
  router.get("/areas.geojson", P::export_lists, "The ground of the areas", export_shapes,
             {.name = "exportShapes"});
  router.post("/areas/import-shapes", P::manage_areas, "Draw areas from GeoJSON", import_shapes,
              {.name = "importShapes", .body_max = file_max, .slow = true});
  router.post(
      "/areas/import-shapes/preview", P::manage_areas, "What a GeoJSON file would draw", import_shapes,
      {.name = "previewShapes", .body_max = file_max, .slow = true, .rehearsal = http::Rehearsal::always});
  router.get("/areas.csv", P::export_lists, "The areas as a file", export_areas, {.name = "exportAreas"});
  router.post("/areas/import", P::manage_areas, "Areas from a file", import_areas,
              {.name = "importAreas", .body_max = file_max, .slow = true});
  router.post(
      "/areas/import/preview", P::manage_areas, "What a file of areas would bring", import_areas,
      {.name = "previewAreas", .body_max = file_max, .slow = true, .rehearsal = http::Rehearsal::always});
  router.get("/places.csv", P::export_lists, "The places as a file", export_places,
             {.name = "exportPlaces", .slow = true});
  router.post("/places/import", P::manage_areas, "Places from a file", import_places,
              {.name = "importPlaces", .body_max = file_max, .slow = true});
  router.post(
      "/places/import/preview", P::manage_areas, "What a file of places would bring", import_places,
      {.name = "previewPlaces", .body_max = file_max, .slow = true, .rehearsal = http::Rehearsal::always});
}

}  // namespace linli::grid
