#include "modules/grid/site_plans.hpp"

#include <utility>

#include "modules/grid/place_rules.hpp"
#include "modules/grid/seen.hpp"
#include "modules/grid/store.hpp"
#include "platform/core/base64.hpp"
#include "platform/journal/journal.hpp"

namespace linli::grid {

using access::Permission;

namespace {
constexpr blobs::PictureLimits limits{
    .bytes_max = plan_bytes_max, .side_max = 6000, .pixels_max = 24'000'000};

Refusal no_such_plan() { return {Reason::not_found, {"这里没有平面图。", "There is no site plan here."}}; }

SitePlan plan_kept_by(db::Tx& tx, const access::Actor& actor, AreaId id, std::int64_t version_read) {
  area_kept_by(tx, actor, id);
  auto plan = store::site_plan(tx, id);
  if (!plan) throw no_such_plan();
  if (plan->version != version_read) throw saved_in_between();
  return *plan;
}

SitePlanView view_of(const SitePlanLine& plan) {
  return {plan.id,    "/api/v1/areas/" + plan.id.text() + "/site-plan/" + plan.picture_id.text(),
          plan.width, plan.height,
          plan.size,  plan.west,
          plan.south, plan.east,
          plan.north, plan.version};
}

SitePlanView shown(db::Tx& tx, const access::Actor& actor, AreaId id) {
  const auto scope = access::scope_of(actor, Permission::see_areas);
  for (const SitePlanLine& plan : store::site_plans(tx, access::within(scope, "p.id")))
    if (plan.id == id) return view_of(plan);
  throw no_such_plan();
}

blobs::Picture picture_in(const DrawSitePlan& form) {
  const auto bytes = from_base64(form.picture);
  if (!bytes)
    throw wrong_field("picture",
                      {"图片没有传完整，再传一次。", "The picture did not arrive whole; send it again."});
  auto checked = blobs::check_picture(*bytes, limits);
  if (!checked.picture) throw wrong_field("picture", checked.problem);
  return std::move(*checked.picture);
}
}  // namespace

GroundView ground_of_areas(db::Tx& tx, const access::Actor& actor) {
  const auto scope = access::scope_of(actor, Permission::see_areas);
  GroundView ground;
  for (AreaShape& shape : store::shapes(tx))
    if (scope.contains(shape.area_id)) ground.areas.push_back({shape.area_id, std::move(shape.geometry)});
  for (const SitePlanLine& plan : store::site_plans(tx, access::within(scope, "p.id")))
    ground.plans.push_back(view_of(plan));
  return ground;
}

Document site_plan_picture(db::Tx& tx, const access::Actor& actor, AreaId id, BlobId picture) {
  area_seen_by(tx, actor, id);
  const auto plan = store::site_plan(tx, id);
  if (!plan || plan->picture_id != picture) throw no_such_plan();
  auto blob = blobs::find(tx, picture);
  if (!blob) throw no_such_plan();
  return {blob->media_type == "image/png" ? "plan.png" : "plan.jpg", blob->media_type,
          std::move(blob->bytes.bytes)};
}

SitePlanView draw_site_plan(db::Tx& tx, const access::Actor& actor, AreaId id, const DrawSitePlan& form) {
  area_kept_by(tx, actor, id);
  const auto picture = picture_in(form);
  auto there = store::site_plan(tx, id);
  if (there.has_value() != form.version.has_value() || (there && there->version != *form.version))
    throw saved_in_between();
  const BlobId kept = blobs::keep(tx, picture);
  if (there) {
    const BlobId before = std::exchange(there->picture_id, kept);
    if (!tx.save(*there)) throw saved_in_between();
    blobs::drop(tx, before);
  } else {
    tx.insert(SitePlan{id, kept, {}, {}, {}, {}, 1});
  }
  journal::record(tx, actor, "area.plan_drawn", id.value, id,
                  {{"type", picture.media_type}, {"bytes", std::to_string(picture.bytes.size())}});
  return shown(tx, actor, id);
}

SitePlanView lay_site_plan(db::Tx& tx, const access::Actor& actor, AreaId id, const LaySitePlan& form) {
  SitePlan plan = plan_kept_by(tx, actor, id, form.version);
  refuse_if(rules::why_not_lay(form));
  plan.west = form.west;
  plan.south = form.south;
  plan.east = form.east;
  plan.north = form.north;
  if (!tx.save(plan)) throw saved_in_between();
  journal::record(tx, actor, "area.plan_laid", id.value, id);
  return shown(tx, actor, id);
}

void drop_site_plan(db::Tx& tx, const access::Actor& actor, AreaId id, const DropSitePlan& form) {
  const SitePlan plan = plan_kept_by(tx, actor, id, form.version);
  store::drop_site_plan(tx, id);
  blobs::drop(tx, plan.picture_id);
  journal::record(tx, actor, "area.plan_dropped", id.value, id);
}

}  // namespace linli::grid
