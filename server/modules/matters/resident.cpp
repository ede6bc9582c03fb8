// The resident's side, without login: by number and code. A wrong code is counted before anybody looks
// whether it was right, and the count is kept although the answer is no.
#include "modules/matters/holding.hpp"
#include "modules/matters/matters.hpp"
#include "modules/matters/numbers.hpp"
#include "modules/matters/settings.hpp"
#include "modules/matters/web_rules.hpp"
#include "modules/matters/work.hpp"
#include "modules/residents/erasures.hpp"
#include "platform/access/guess.hpp"
#include "platform/access/reach.hpp"
#include "platform/core/identifiers.hpp"

namespace linli::matters {

namespace {
Refusal no_such_matter() {
  Refusal refusal{Reason::not_found,
                  {"没有找到：请核对编号和查询码。", "Not found: check the number and the code."}};
  refusal.keeps_work = true;
  return refusal;
}

// Everybody who knows number and code is the resident; everybody else learns nothing, not even that there is
// one.
Matter known_by(db::Tx& tx, const Actor& resident, std::string_view said_number, std::string_view said_code) {
  const std::string number = number_meant(said_number, day_of(tx.now())), code = code_meant(said_code);
  // Of 10^8 codes: who tries many numbers from one network gets 100 tries an hour, who has many networks 500
  // a number. Nobody shuts a resident out with fewer than a hundred networks.
  constexpr access::GuessLimit network{
      .tries = 100, .shut_for = std::chrono::hours{1}, .forgotten_after = std::chrono::hours{1}};
  constexpr access::GuessLimit everybody{
      .tries = 500, .shut_for = std::chrono::hours{1}, .forgotten_after = std::chrono::hours{24}};
  const auto from = access::network_of(resident.address);
  auto one_network = access::guesser(tx, {"follow_code", number, from});
  auto all_numbers = access::guesser(tx, {"follow_code_from", from});
  auto all_networks = access::guesser(tx, {"follow_code", number});
  access::try_secret(tx, one_network);
  access::try_secret(tx, all_numbers, network);
  access::try_secret(tx, all_networks, everybody);
  auto matter = store::by_number(tx, number);
  if (!matter || code != work::follow_code(tx, number)) throw no_such_matter();
  access::forget(tx, one_network);
  access::take_back(tx, all_numbers);
  access::take_back(tx, all_networks);
  return std::move(*matter);
}

Actor speaking(const Actor& resident) {
  Actor actor = resident;
  actor.kind = access::ActorKind::resident;
  actor.name = "居民";
  return actor;
}

void refuse_unless_open(const Matter& matter) {
  if (!is_open(matter.state))
    throw Refusal{Reason::conflict,
                  {"这件事已经办结，要接着办请选“没办好，接着办”。", "It is closed: ask to reopen it."}};
}

// A lost answer asked for again. Its id alone opens nothing: everybody in the office reads it in an address.
bool is_sent_again(db::Tx& tx, const Actor& sender, const Matter& stored, const WebReportForm& form) {
  const auto phone = read_phone(form.phone.value_or(Text<30>{}));
  return sender.kind != access::ActorKind::staff && stored.channel == Channel::web &&
         stored.body == form.body &&
         stored.phone_digest ==
             tx.vault().digest(phone ? phone->number : "", residents::caller_phone_field) &&
         tx.now() - stored.created_at < std::chrono::hours{1};
}

// Where it was merged into another, whoever works on that one hears it too; its own resident does not.
void say(db::Tx& tx, const Actor& resident, const Matter& matter, const std::string& text) {
  work::tell(tx, speaking(resident), matter, "said", {.text = text, .is_public = true});
  const Matter worked = work::worked_on(tx, matter);
  if (worked.id != matter.id)
    work::tell(tx, speaking(resident), worked, "said", {.text = text, .facts = {{"from", matter.number}}});
}
}  // namespace

PublicReceipt report_by_web(db::Tx& tx, const Actor& resident, const WebReportForm& form) {
  auto stored = form.id ? store::matter(tx, *form.id) : std::nullopt;
  if (stored && is_sent_again(tx, resident, *stored, form))
    return {stored->number, work::follow_code(tx, stored->number), stored->due_at};
  if (!access::SettingValues{tx}.truth(unnamed_reports)) refuse_if(rules::why_unnamed(form));
  IntakeForm intake;
  if (!stored) intake.id = form.id;  // what is the office's own is not even said to be there
  intake.channel = Channel::web;
  intake.body = form.body;
  intake.place_text = form.place_text;
  intake.area_id = access::whole_community(tx);
  intake.reporter = ReporterForm{{}, form.name, form.phone};
  Matter matter = work::register_matter(tx, speaking(resident), intake, State::reported);
  return {matter.number, work::follow_code(tx, matter.number), matter.due_at};
}

Held hold_by_code(db::Tx& tx, const Actor& resident, std::string_view number, std::string_view code,
                  Wish wish) {
  Matter matter = known_by(tx, resident, number, code);
  if (wish == Wish::add) refuse_unless_open(work::worked_on(tx, matter));
  return {std::move(matter), speaking(resident)};
}

PublicMatter follow(db::Tx& tx, const Actor& resident, const FollowForm& form) {
  return work::shown_to_resident(tx, known_by(tx, resident, form.number, form.code));
}

PublicMatter add_word(db::Tx& tx, const Actor& resident, const WordForm& form) {
  Matter matter = known_by(tx, resident, form.number, form.code);
  refuse_unless_open(work::worked_on(tx, matter));
  say(tx, resident, matter, form.text);
  return work::shown_to_resident(tx, matter);
}

PublicMatter rate(db::Tx& tx, const Actor& resident, const PublicRatingForm& form) {
  Matter matter = known_by(tx, resident, form.number, form.code);
  if (resident.kind == access::ActorKind::staff &&
      rules::has_worked_on(matter, work::standing(tx, resident, matter)))
    throw Refusal{Reason::forbidden,
                  {"您办理过这件事，不能替居民打分。", "You worked on it: the resident rates it, not you."}};
  if (!work::may_be_rated(tx, matter))
    throw Refusal{Reason::conflict,
                  {"这次办理已经评价过，或者还没有答复。", "It was rated already, or not answered yet."}};
  const RatingForm& rating = form.rating;
  const bool is_content = rules::content(rating, matter.ending);
  const bool is_sure = !is_content || !work::worker_could_speak(tx, matter);
  work::keep_rating(tx, matter, rating, Channel::web,
                    is_sure ? RatingSource::spoken : RatingSource::unconfirmed);
  const Actor speaker = speaking(resident);
  if (!is_sure) {
    work::save(tx, speaker, matter, "rated_unconfirmed",
               {.text = rating.words, .is_public = true, .facts = work::verdict_facts(rating)});
  } else if (is_content) {
    if (matter.state == State::replied) matter.state = State::closed;
    matter.closed_at = tx.now();
    work::save(tx, speaker, matter, "closed",
               {.text = rating.words, .is_public = true, .facts = work::verdict_facts(rating)});
  } else {
    work::tell(tx, speaker, matter, "not_content",
               {.text = rating.words, .is_public = true, .facts = work::verdict_facts(rating)});
    work::reopen_one_up(tx, speaker, matter, {});
  }
  return work::shown_to_resident(tx, matter);
}

PublicMatter ask_to_reopen(db::Tx& tx, const Actor& resident, const WordForm& form) {
  Matter matter = known_by(tx, resident, form.number, form.code);
  Matter worked = work::worked_on(tx, matter);
  if (!rules::may_ask_to_reopen(worked)) throw rules::not_to_reopen(worked);
  if (worked.id == matter.id) {
    work::reopen_one_up(tx, speaking(resident), matter, form.text);
  } else {
    say(tx, resident, matter, form.text);
    work::reopen_one_up(tx, speaking(resident), worked, {});
  }
  return work::shown_to_resident(tx, matter);
}

}  // namespace linli::matters
