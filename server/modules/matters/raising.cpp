#include "modules/matters/raising.hpp"

#include "modules/grid/areas.hpp"
#include "modules/grid/places.hpp"
#include "modules/matters/placing.hpp"
#include "modules/matters/work.hpp"
#include "platform/access/reach.hpp"

namespace linli::matters {

namespace {
RaisedView shown(const Matter& matter, const Actor& actor) {
  const bool is_seen = rules::may_see(matter, {.actor = actor});
  return {matter.number, matter.state, matter.created_at, is_seen ? std::optional{matter.id} : std::nullopt};
}

// An area that has ended is looked after by what is above it.
AreaId standing_area(db::Tx& tx, AreaId area) {
  const Date today = day_of(tx.now());
  for (const Area& step : grid::chain_of_area(tx, area))
    if (!step.to_day || *step.to_day > today) return step.id;
  return *access::whole_community(tx);
}

work::Where where(db::Tx& tx, const Heard& heard) {
  const auto place = heard.place_id ? grid::find_place(tx, *heard.place_id) : std::nullopt;
  if (!place) return {standing_area(tx, heard.area_id), {}, {}, {}, heard.place_text};
  return work::at_place(*place, heard.place_text);
}

IntakeForm intake_of(const Heard& heard, const RaiseForm& form) {
  IntakeForm intake{};
  intake.kind = form.kind;
  intake.urgency = form.urgency;
  intake.channel = heard.channel;
  intake.category_code = form.category_code;
  intake.title = form.title;
  intake.body = Text<4000, 1>{form.body ? static_cast<std::string>(*form.body) : heard.words};
  intake.occurred_at = heard.heard_at;
  intake.confidential = form.confidential;
  intake.no_reply_wanted = form.no_reply_wanted;
  intake.source_kind = Text<40>{heard.source_kind};
  intake.source_key = Text<80>{heard.source.text()};
  return intake;
}
}  // namespace

RaisedView raise(db::Tx& tx, const Actor& raiser, const Heard& heard, const RaiseForm& form) {
  access::require(raiser, access::Permission::raise_matters);
  if (auto raised = store::by_source(tx, heard.source_kind, heard.source.text()))
    return shown(*raised, raiser);
  const IntakeForm intake = intake_of(heard, form);
  if (intake.body.empty()) throw wrong_field("body", {"写一句居民说了什么。", "Say what the resident said."});
  const work::Where at = where(tx, heard);
  const std::string name = form.name ? static_cast<std::string>(*form.name) : heard.name;
  const std::string phone = form.phone ? static_cast<std::string>(*form.phone) : std::string{};
  const work::Reporter who =
      work::heard_from(tx, raiser, {heard.person_id, name, phone}, form.confidential, at);
  const bool takes_in = access::may(raiser, access::Permission::take_in_matters, at.area_id);
  const StaffId receiver = takes_in ? raiser.id : work::receiver_in(tx, at.area_id);
  return shown(work::register_settled(tx, raiser, intake, at, who,
                                      takes_in ? State::accepted : State::reported, receiver),
               raiser);
}

std::map<Uuid, RaisedView> raised_from(db::Tx& tx, const Actor& actor, std::string_view source_kind,
                                       std::span<const Uuid> sources) {
  std::vector<std::string> keys;
  for (const Uuid& source : sources) keys.push_back(source.text());
  std::map<Uuid, RaisedView> raised;
  for (const Matter& matter : store::by_sources(tx, source_kind, keys))
    if (auto source = parse_uuid(matter.source_key)) raised.emplace(*source, shown(matter, actor));
  return raised;
}

}  // namespace linli::matters
