// Two years of matters, walked through by the same verbs as any: most are solved, some come back, some are
// late today. Among them one stairwell whose sewer keeps blocking: 欣园3栋2单元.
#include "modules/matters/matters.hpp"

#include <fmt/format.h>

#include "app/demo/dice.hpp"
#include "app/demo/town.hpp"
#include "app/demo/words.hpp"
#include "modules/matters/work.hpp"

namespace linli::app::demo {

namespace {
using namespace std::chrono_literals;
using access::Actor;
using matters::MatterId;

constexpr int a_day_from = 2, a_day_more = 4;  // matters a working day
constexpr int years_days = 730;
constexpr std::string_view stairwell = "欣园3栋2单元";

std::size_t weights() {
  std::size_t sum = 0;
  for (const Trouble& trouble : troubles) sum += static_cast<std::size_t>(trouble.weight);
  return sum;
}

const Trouble& any_trouble(Dice& dice) {
  std::size_t at = dice.roll(weights());
  for (const Trouble& trouble : troubles) {
    if (at < static_cast<std::size_t>(trouble.weight)) return trouble;
    at -= static_cast<std::size_t>(trouble.weight);
  }
  return troubles.front();
}

struct Case {
  const Trouble* trouble;
  const Door* door;
  Time said;
};

// One matter's way through the office. Each step happens at its own moment, and only if that lies before now.
class Life {
 public:
  Life(db::Tx& tx, const Town& town, Dice& dice, const Case& it, Time now)
      : tx_(tx), town_(town), dice_(dice), case_(it), now_(now), at_(it.said) {}

  void live() {
    take_in();
    if (answered_at_once_ || !pass(1h, 5h) || !dispatch() || !pass(30min, 6h)) return;
    sign();
    if (!pass(1h, 20h)) return;
    speak();
    if (!pass(dice_.in_hundred(88) ? 4h : 150h, dice_.in_hundred(88) ? 70h : 300h)) return;
    reply();
    if (!pass(4h, 30h)) return;
    verdict();
  }

 private:
  template <class Verb>
  void step(Verb verb) {
    db::AtMoment then{tx_, at_};
    version_ = verb().version;
  }

  // On to a later moment; false when that is still to come, and the matter stays as it is today.
  bool pass(std::chrono::minutes least, std::chrono::minutes more) {
    at_ = at_ + least + std::chrono::minutes{dice_.roll(static_cast<std::size_t>(more.count()))};
    auto clock = time_of_day(at_);
    if (clock > 17h) at_ = start_of(day_of(at_) + std::chrono::days{1}) + 9h;
    if (clock < 8h) at_ = start_of(day_of(at_)) + 9h;
    return at_ < now_;
  }

  void take_in() {
    bool by_phone = dice_.in_hundred(60);
    receiver_ = by_phone ? &town_.operator_ : &town_.clerk;
    const Trouble& trouble = *case_.trouble;
    matters::IntakeForm form{};
    bool is_question = trouble.category.starts_with("06") || trouble.category == "0701";
    form.kind = is_question            ? matters::MatterKind::consultation
                : dice_.in_hundred(25) ? matters::MatterKind::complaint
                                       : matters::MatterKind::help;
    if (trouble.category == "0801") form.urgency = matters::Urgency::urgent;
    form.channel = by_phone ? matters::Channel::hotline : matters::Channel::hall;
    form.category_code = Text<6>{std::string{trouble.category}};
    form.title = Text<60>{std::string{trouble.title}};
    form.body = std::string{trouble.said};
    form.place_id = case_.door->id;
    form.reporter = matters::ReporterForm{{}, Text<40>{case_.door->name}, Text<30>{case_.door->phone}};
    answered_at_once_ = is_question && dice_.in_hundred(60);
    if (answered_at_once_) form.answer = Text<2000>{std::string{trouble.answer}};
    db::AtMoment then{tx_, at_};
    auto taken = matters::take_in(tx_, *receiver_, form);
    id_ = taken.id;
    version_ = taken.version;
  }

  const Grid& grid() const { return town_.grids[case_.door->grid]; }
  const Actor& head() const { return town_.heads[grid().committee]; }

  bool dispatch() {
    matters::DispatchForm form{};
    form.version = version_;
    if (case_.trouble->unit > 0)
      form.unit_id = town_.units[static_cast<std::size_t>(case_.trouble->unit) - 1];
    if (!form.unit_id) form.staff_id = grid().worker.id;
    unit_id_ = form.unit_id;
    step([&] { return matters::dispatch(tx_, head(), id_, form); });
    return true;
  }

  // A unit signs by its one-task link: the office's own person stays responsible.
  void sign() {
    handler_ = grid().worker;
    if (!unit_id_) return step([&] { return matters::sign(tx_, handler_, id_, {version_}); });
    step([&] {
      auto link = matters::issue_task_link(tx_, head(), id_, {*unit_id_, {}, {30}});
      auto task = matters::sign_task(tx_, Actor{}, {Text<100, 20>{link.token}, version_});
      token_ = link.token;
      return task;
    });
  }

  void speak() {
    matters::NoteForm form{version_, Text<2000, 1>{"打过电话，约好上门时间。"}, false};
    if (!unit_id_) return step([&] { return matters::contact(tx_, handler_, id_, form); });
    step([&] { return matters::contact_task(tx_, Actor{}, {Text<100, 20>{token_}, form}); });
  }

  void reply() {
    matters::ReplyForm form{};
    form.version = version_;
    form.ending = dice_.in_hundred(90) ? matters::Ending::solved : matters::Ending::explained;
    form.text = std::string{case_.trouble->answer};
    if (!unit_id_) return step([&] { return matters::reply(tx_, handler_, id_, form); });
    step([&] { return matters::reply_task(tx_, Actor{}, {Text<100, 20>{token_}, form}); });
  }

  const Actor& caller() const { return receiver_ == &town_.clerk ? town_.operator_ : town_.clerk; }

  void verdict() {
    if (dice_.in_hundred(20))
      return;  // nobody asked yet, or nobody answered: the clock will count it by default
    bool content = dice_.in_hundred(88);
    matters::FollowUpForm form{};
    form.version = version_;
    form.channel = matters::Channel::hotline;
    form.rating = matters::RatingForm{};
    form.rating->level = {content ? static_cast<std::int64_t>(3 + dice_.roll(3)) : 2};
    form.rating->solved = content ? matters::Solved::yes : matters::Solved::no;
    form.rating->words = std::string{content ? dice_.pick(praises) : dice_.pick(complaints)};
    step([&] { return matters::follow_up(tx_, caller(), id_, form); });
    if (content || !pass(2h, 20h)) return;
    handler_ = head();
    step([&] { return matters::sign(tx_, handler_, id_, {version_}); });
    if (!pass(10h, 40h)) return;
    unit_id_.reset();
    reply();
  }

  db::Tx& tx_;
  const Town& town_;
  Dice& dice_;
  Case case_;
  Time now_, at_;
  MatterId id_;
  std::int64_t version_ = 0;
  const Actor* receiver_ = nullptr;
  Actor handler_;
  std::optional<UnitId> unit_id_;
  std::string token_;
  bool answered_at_once_ = false;
};

const Door& someone_at_home(Dice& dice, const std::vector<Door>& doors) {
  for (;;)
    if (const Door& door = dice.pick(doors); !door.phone.empty()) return door;
}

// The same trouble behind one of the stairwell's doors, every five or six weeks.
const Door& at_the_stairwell(Dice& dice, const std::vector<Door>& doors) {
  for (;;)
    if (const Door& door = dice.pick(doors); door.label.starts_with(stairwell) && !door.phone.empty())
      return door;
}

std::vector<Case> cases(const Town& town, Dice& dice, Time now) {
  std::vector<Case> all;
  int next_block = 9;
  for (int day = years_days; day >= 0; --day) {
    Date date = day_of(now) + std::chrono::days{-day};
    auto moment = [&] { return start_of(date) + 8h + std::chrono::minutes{30 + dice.roll(8 * 60)}; };
    if (years_days - day == next_block) {
      all.push_back({&troubles.front(), &at_the_stairwell(dice, town.doors), moment()});
      next_block += 34 + static_cast<int>(dice.roll(14));
    }
    bool is_weekend = std::chrono::weekday{to_sys_days(date)}.iso_encoding() > 5;
    std::size_t many = is_weekend ? dice.roll(2) : a_day_from + dice.roll(a_day_more);
    for (std::size_t i = 0; i < many; ++i)
      all.push_back({&any_trouble(dice), &someone_at_home(dice, town.doors), moment()});
  }
  std::erase_if(all, [&](const Case& it) { return it.said >= now; });
  return all;
}
}  // namespace

void fill_matters(Town& town) {
  constexpr std::size_t lives_a_commit = 50;
  Dice dice{365};
  const Time now = system_clock().now();
  const auto all = cases(town, dice, now);
  for (std::size_t from = 0; from < all.size(); from += lives_a_commit) {
    const Dice before = dice;
    town.database.write(town.community, [&](db::Tx& tx) {
      dice = before;  // a transaction may run again
      for (std::size_t i = from; i < std::min(from + lives_a_commit, all.size()); ++i)
        Life{tx, town, dice, all[i], now}.live();
    });
  }
  // What the clock had to say meanwhile: warnings, urging, ratings by default.
  constexpr int a_round = 200;
  while (town.database.writing(town.community, [](db::Tx& tx) { return matters::keep_time(tx, a_round); }) >
         0) {
  }
}

}  // namespace linli::app::demo
