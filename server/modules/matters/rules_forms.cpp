#include <algorithm>

#include "modules/matters/rules.hpp"

namespace linli::matters::rules {

std::optional<Refusal> why_not_intake(const IntakeForm& form) {
  if (form.longitude.has_value() != form.latitude.has_value())
    return wrong_field("latitude", {"经度和纬度要一起给。", "Give longitude and latitude together."});
  if (form.longitude &&
      (*form.longitude < -180 || *form.longitude > 180 || *form.latitude < -90 || *form.latitude > 90))
    return wrong_field("longitude", {"经纬度超出范围（±180、±90）。", "Outside ±180, ±90 degrees."});
  if (form.about_staff_id && form.kind != MatterKind::report && form.kind != MatterKind::complaint)
    return wrong_field("about_staff_id",
                       {"只有举报和投诉才写被反映的人。", "Only a report or complaint is about someone."});
  if (form.source_kind.has_value() != form.source_key.has_value())
    return wrong_field("source_key", {"来源要写全：类型和编号。", "A source has a kind and a key."});
  if (form.answer && form.follow)
    return wrong_field("answer",
                       {"并入已有事项时不能同时直接答复。", "Either answer it or let it follow another."});
  return std::nullopt;
}

std::optional<Refusal> why_not_reply(const ReplyForm& form, Time now) {
  bool needs_plan = form.ending == Ending::deferred || form.ending == Ending::not_possible;
  if (needs_plan && (!form.plan || form.plan->empty()))
    return wrong_field("plan", {"解决不了或要以后办的，要写明解释和打算。", "Say what happens instead."});
  if (form.ending == Ending::deferred && (!form.promised_for || *form.promised_for <= day_of(now)))
    return wrong_field("promised_for",
                       {"请写明答应哪一天办，要在今天以后。", "Name the promised day, after today."});
  if (form.ending != Ending::deferred && form.promised_for)
    return wrong_field("promised_for",
                       {"只有“以后办”才写答应的日子。", "Only a deferred matter has a promised day."});
  return std::nullopt;
}

std::optional<Refusal> why_not_follow_up(const FollowUpForm& form) {
  if (form.reached && !form.rating)
    return wrong_field("rating",
                       {"联系上了，请记下居民的评价。", "They were reached: record what they said."});
  if (!form.reached && form.rating)
    return wrong_field("rating", {"没联系上就没有评价。", "Nobody was reached, so there is no verdict."});
  return std::nullopt;
}

std::optional<Refusal> why_not_rate(const Matter& matter, const RatingForm& rating,
                                    const std::vector<std::string>& asked) {
  if (rating.courtesies.empty()) return std::nullopt;
  if (matter.channel != Channel::hall)
    return wrong_field("rating.courtesies",
                       {"只有大厅受理的事项才评礼节。", "Courtesies are rated only where the hall served."});
  for (const auto& courtesy : rating.courtesies)
    if (std::ranges::find(asked, courtesy) == asked.end())
      return wrong_field("rating.courtesies",
                         {"礼节只能从单子里选。", "Only the courtesies on the list can be ticked."});
  return std::nullopt;
}

std::optional<Refusal> why_not_close(const Matter& matter) {
  constexpr std::int64_t tries = 3;
  if (matter.no_reply_wanted || matter.follow_up_tries >= tries) return std::nullopt;
  return Refusal{
      Reason::conflict,
      {"没有居民的评价不能办结：要么居民说过不用回复，要么已三次没联系上。",
       "It is closed without a verdict only when no reply was wanted or three tries reached nobody."}};
}

std::optional<Refusal> why_not_archive(const Matter& matter, Time now) {
  constexpr std::chrono::days open_for{30};
  if (matter.closed_at && now >= *matter.closed_at + open_for) return std::nullopt;
  return Refusal{
      Reason::conflict,
      {"办结满 30 天才能归档：这之前居民还可以评价、要求重办。",
       "Archived no sooner than 30 days after its end: until then the resident may rate or reopen it."}};
}

std::optional<Refusal> why_no_further_try(const std::optional<Time>& last_try, Time now) {
  constexpr std::chrono::hours apart{2};
  if (!last_try || now >= *last_try + apart) return std::nullopt;
  return Refusal{Reason::conflict,
                 {"两小时内打过了，过会儿再打：连着打几遍只算一次。",
                  "Tried within the last two hours: calls one after the other are one try."}};
}

bool content(const RatingForm& rating, std::optional<Ending> ending) {
  if (rating.level < 3) return false;
  bool said_solved = ending == Ending::solved || ending == Ending::partly;
  return !(said_solved && rating.solved == Solved::no);
}

}  // namespace linli::matters::rules
