// Whatever anybody does in whatever order, a matter keeps its promises. Seeded towns of a few matters each;
// staff of every role, stand-ins, a unit's contact and residents try whatever comes to them, the clock moves
// and keeps its rounds, and after every step all that is promised of a matter is asked of all of them. A seed
// that fails is printed with its step; LINLI_SEED=n plays it alone.
#include <algorithm>
#include <array>
#include <cstdlib>
#include <iterator>
#include <map>
#include <set>
#include <utility>

#include "modules/matters/store.hpp"
#include "modules/matters/work.hpp"
#include "tests/support/matters_office.hpp"

namespace linli::matters {
namespace {

constexpr std::uint64_t towns = 50;
constexpr std::size_t matters_a_town = 6;
constexpr int steps_a_town = 120;

// Everything stored about one matter that a promise is about.
struct Kept {
  Matter matter;
  std::optional<Time> alarm;
  std::int64_t lines = 0, entries = 0, paired = 0, ratings = 0, handlings = 0, open_requests = 0;
};

struct KeptCount {
  MatterId id;
  std::int64_t count;
};
DESCRIBE_ROW(KeptCount, "matter", id, count)

bool alike(const Matter& a, const Matter& b) {
  bool same = true;
  boost::mp11::mp_for_each<OwnMembers<Matter>>(
      [&](auto member) { same = same && a.*member.pointer == b.*member.pointer; });
  return same;
}

bool is_or_stands_in_for(const Actor& actor, const std::optional<StaffId>& staff) {
  if (!staff) return false;
  return actor.id == *staff || std::ranges::any_of(actor.reaches, [&](const access::Reach& reach) {
           return reach.standing_in_for == *staff;
         });
}

class Lives : public Office {
 protected:
  using All = std::map<MatterId, Kept>;

  void begin(std::uint64_t seed) {
    kept.clear();
    signed_once.clear();
    lay(seed);
  }

  // ── what is stored
  All look() {
    return read([](db::Tx& tx) {
      All all;
      for (const Matter& matter : tx.many<Matter>("TRUE"))
        all[matter.id] = {.matter = matter, .alarm = rules::next_alarm(matter, tx.workdays())};
      auto count = [&](std::int64_t Kept::*into, std::string_view sql) {
        for (const KeptCount& row : tx.query<KeptCount>(sql)) all.at(row.id).*into = row.count;
      };
      count(&Kept::lines, "SELECT matter_id, count(*) FROM matter_step WHERE community_id = $1 GROUP BY 1");
      count(&Kept::entries,
            "SELECT subject_id, count(*) FROM journal WHERE community_id = $1 AND act LIKE 'matter.%' "
            "GROUP BY 1");
      count(&Kept::paired,
            "SELECT s.matter_id, count(*) FROM matter_step s JOIN journal j ON j.community_id = $1 AND "
            "j.seq = s.journal_seq AND j.subject_id = s.matter_id AND j.act = 'matter.' || s.act "
            "WHERE s.community_id = $1 GROUP BY 1");
      count(&Kept::ratings,
            "SELECT matter_id, count(*) FROM matter_rating WHERE community_id = $1 GROUP BY 1");
      count(&Kept::handlings,
            "SELECT matter_id, count(*) FROM matter_handling WHERE community_id = $1 GROUP BY 1");
      count(&Kept::open_requests,
            "SELECT matter_id, count(*) FROM matter_request WHERE community_id = $1 AND state = 'asked' "
            "GROUP BY 1");
      return all;
    });
  }

  // ── what is promised, of every matter after every step
  template <class Act>
  void attempt(std::string_view what, Act act) {
    SCOPED_TRACE(std::string{what} + " at " + now.text());
    last_refusal = tests::refused([&] { at_now(act); });
    const All before = std::exchange(kept, look());
    for (const auto& [id, after] : kept) {
      auto was = before.find(id);
      SCOPED_TRACE("matter " + after.matter.number + ", now " + std::string{name_of(after.matter.state)});
      if (was == before.end())
        began(after);
      else
        went_on(was->second, after);
      holds(after);
    }
  }

  void began(const Kept& after) {
    EXPECT_FALSE(last_refusal);
    EXPECT_EQ(after.matter.version, 1);
    EXPECT_EQ(after.matter.owner_id, after.matter.first_receiver_id);
  }

  void went_on(const Kept& before, const Kept& after) {
    const Matter &was = before.matter, &is = after.matter;
    const bool changed = !alike(was, is);
    const std::int64_t told = after.lines - before.lines;
    if (last_refusal) {
      EXPECT_FALSE(changed || told > 0) << "refused, and yet something was written";
    }
    EXPECT_EQ(is.version, was.version + (changed ? 1 : 0));
    // A verdict that reopens is two lines: what the resident said, and that it begins again. So is the word
    // of somebody whose matter was merged into it, who has it begun again.
    const bool begins_again = is.reopenings > was.reopenings;
    const bool not_content = begins_again && after.ratings > before.ratings;
    if (changed) {
      EXPECT_GE(told, not_content ? 2 : 1) << "one effect, one line";
      EXPECT_LE(told, begins_again ? 2 : 1) << "one effect, one line";
    }
    EXPECT_LE(told, 2);
    EXPECT_LE(after.ratings - before.ratings, 1);
    if (was.state != is.state) {
      EXPECT_TRUE(std::ranges::any_of(
          transitions(),
          [&](const Transition& step) { return step.from == was.state && step.to == is.state; }))
          << "came from " << name_of(was.state);
      reached.insert(is.state);
    }
    if (is.state == State::dispatched) {
      EXPECT_EQ(is.owner_id, was.owner_id) << "not signed for, not handed over";
    }
    if (is.state == State::signed_for) signed_once.insert(is.id);
    EXPECT_TRUE(is.level >= was.level);
  }

  void holds(const Kept& now_kept) {
    const Matter& matter = now_kept.matter;
    EXPECT_FALSE(matter.owner_id.is_nil());
    EXPECT_EQ(matter.due_at, due_by(matter)) << "another time than that of the step now running";
    EXPECT_EQ(matter.alarm_at, now_kept.alarm);
    EXPECT_EQ(now_kept.lines, now_kept.entries) << "a line without an entry, or an entry without a line";
    EXPECT_EQ(now_kept.lines, now_kept.paired) << "a line that tells of another entry";
    EXPECT_LE(now_kept.ratings, matter.reopenings + 1) << "rated twice for one handling";
    EXPECT_EQ(now_kept.handlings, matter.reopenings) << "a reopening that forgot how the handling went";
    EXPECT_TRUE(now_kept.open_requests == 0 || may_wait(matter.state)) << "a request nobody can decide";
    if (is_open(matter.state)) {
      EXPECT_EQ(matter.assignee_id || (matter.lead_unit_id && !matter.signed_at),
                matter.state == State::dispatched);
    }
    if (matter.state == State::dispatched && !signed_once.contains(matter.id) && matter.reopenings == 0) {
      EXPECT_EQ(matter.owner_id, matter.first_receiver_id) << "首接负责";
    }
    if (!matter.about_staff_id) return;
    for (const std::optional<StaffId>& hand :
         {std::optional{matter.owner_id}, std::optional{matter.first_receiver_id}, matter.assignee_id,
          matter.handler_id})
      EXPECT_NE(hand, matter.about_staff_id) << "in the hands of whom it is about";
  }

  // Of the step now running; of what is over, the last one that ran.
  static Time due_by(const Matter& matter) {
    switch (matter.state) {
      case State::dispatched:
        return *matter.sign_due_at;
      case State::signed_for:
      case State::handling:
        return matter.finish_due_at;
      case State::paused:
        return *matter.paused_until;
      default:
        return matter.due_at;
    }
  }

  static bool may_wait(State state) {
    return state == State::dispatched || state == State::signed_for || state == State::handling ||
           state == State::paused;
  }

  // ── what is tried
  void take_something_in() {
    static constexpr std::array codes{"", "0201", "020101", "0402"};
    IntakeForm form{};
    form.body = "下水堵了";
    form.area_id = dice.one_of(grids);
    form.category_code = Text<6>{dice.one_of(codes)};
    form.urgency = static_cast<Urgency>(dice.below(3));
    form.no_reply_wanted = dice.in_hundred(15);
    form.confidential = dice.in_hundred(15);
    if (dice.in_hundred(15)) form.answer = Text<2000>{"这样办"};
    if (dice.in_hundred(30)) {
      form.kind = MatterKind::report;
      form.about_staff_id = dice.one_of(everybody).id;
    }
    WebReportForm words{};
    words.body = "灯不亮";
    const Actor clerk = dice.one_of(everybody);
    const bool by_web = !access::may(clerk, access::Permission::take_in_matters);
    attempt("intake by " + clerk.name, [&](db::Tx& tx) {
      by_web ? void(report_by_web(tx, Actor{}, words)) : void(take_in(tx, clerk, form));
    });
  }

  void speak_as_resident(const Matter& matter) {
    const std::size_t what = dice.below(3);
    const RatingForm rating = any_rating();
    attempt("the resident", [&](db::Tx& tx) {
      const Text<20, 1> number{matter.number};
      const Text<12, 1> code{work::follow_code(tx, number)};
      if (what == 0) add_word(tx, Actor{}, {number, code, Text<1000, 1>{"还在冒水"}});
      if (what == 1) rate(tx, Actor{}, {number, code, rating});
      if (what == 2) ask_to_reopen(tx, Actor{}, {number, code, Text<1000, 1>{"又堵了"}});
    });
  }

  std::vector<MatterId> ids() const {
    std::vector<MatterId> all;
    for (const auto& [id, each] : kept) all.push_back(id);
    return all;
  }

  CorrectForm any_correction(std::int64_t version) {
    CorrectForm form{.version = version};
    if (dice.in_hundred(50)) form.category_code = Text<6>{"0402"};
    if (dice.in_hundred(50)) form.urgency = static_cast<Urgency>(dice.below(3));
    if (dice.in_hundred(30)) form.area_id = dice.one_of(grids);
    return form;
  }

  DispatchForm any_dispatch(std::int64_t version) {
    DispatchForm form{};
    form.version = version;
    const std::size_t to = dice.below(3);  // to somebody, to the unit, or wherever the rules say
    if (to == 0) form.staff_id = dice.one_of(everybody).id;
    if (to == 1) form.unit_id = heating;
    return form;
  }

  FollowUpForm any_follow_up(std::int64_t version) {
    FollowUpForm form{};
    form.version = version;
    form.reached = dice.in_hundred(60);
    if (form.reached) form.rating = any_rating();
    return form;
  }

  RatingForm any_rating() {
    RatingForm rating{};
    rating.level = {static_cast<std::int64_t>(1 + dice.below(5))};
    rating.solved = static_cast<Solved>(dice.below(3));
    return rating;
  }

  // What the page would offer to each of them now.
  std::map<Verb, std::vector<const Actor*>> offered_now(const Matter& matter) {
    return read([&](db::Tx& tx) {
      auto requests = store::requests_of(tx, matter.id);
      std::erase_if(requests, [](const Request& one) { return one.state != RequestState::asked; });
      std::map<Verb, std::vector<const Actor*>> offered;
      for (const Actor& actor : everybody) {
        const auto me = work::standing(tx, actor, matter);
        if (!rules::may_see(matter, me)) continue;
        for (Verb verb : rules::verbs_for(matter, me, requests, now)) offered[verb].push_back(&actor);
      }
      return offered;
    });
  }

  // Mostly what somebody is offered, and seldom what ends it all or is always possible; now and then anything
  // by anybody.
  std::pair<Verb, const Actor*> any_try(const std::map<Verb, std::vector<const Actor*>>& offered) {
    static const std::set seldom{Verb::refuse, Verb::transfer, Verb::merge, Verb::answer, Verb::correct};
    if (offered.empty() || dice.in_hundred(15))
      return {dice.one_of(transitions()).verb, &dice.one_of(everybody)};
    for (int again = 0;; ++again) {
      const auto& [verb, whom] = *std::next(offered.begin(), static_cast<int>(dice.below(offered.size())));
      if (again == 4 || !seldom.contains(verb) || dice.in_hundred(20)) return {verb, dice.one_of(whom)};
    }
  }

  void act_as_staff(const Matter& matter) {
    const auto offered = offered_now(matter);
    const auto tried = any_try(offered);
    const Verb verb = tried.first;
    const Actor* who = tried.second;
    const Actor& actor = *who;
    const bool sees =
        read([&](db::Tx& tx) { return rules::may_see(matter, work::standing(tx, actor, matter)); });
    const auto whom = offered.find(verb);
    const bool is_offered = whom != offered.end() && std::ranges::count(whom->second, who) > 0;
    const std::int64_t version = matter.version - (dice.in_hundred(95) ? 0 : 1);
    attempt(actor.name + " " + std::string{name_of(verb)},
            [&](db::Tx& tx) { use(tx, actor, verb, matter.id, version); });
    if (last_refusal == Reason::forbidden) {
      EXPECT_FALSE(is_offered) << "a button that answers 403: " << name_of(verb);
    }
    if (last_refusal) return;
    used.insert(verb);
    EXPECT_TRUE(sees) << "changed what they may not see";
    EXPECT_EQ(version, matter.version) << "saved over what somebody else had saved";
    EXPECT_TRUE(transition(matter.state, verb)) << "not allowed in " << name_of(matter.state);
    EXPECT_FALSE(is_or_stands_in_for(actor, matter.about_staff_id)) << "a report about themselves";
    if (verb == Verb::follow_up || verb == Verb::close || verb == Verb::reopen) {
      EXPECT_FALSE(is_or_stands_in_for(actor, matter.handler_id)) << "asked for their own marks";
    }
  }

  void use(db::Tx& tx, const Actor& actor, Verb verb, MatterId id, std::int64_t version);
  void ask_or_decide(db::Tx& tx, const Actor& actor, Verb verb, MatterId id, std::int64_t version);

  void live(std::uint64_t seed) {
    SCOPED_TRACE("LINLI_SEED=" + std::to_string(seed));
    begin(seed);
    for (int step = 0; step < steps_a_town && !HasFailure(); ++step) {
      static constexpr std::array<std::int64_t, 8> minutes{1, 1, 5, 20, 60, 60, 240, 2880};
      now = now + std::chrono::minutes{dice.one_of(minutes)};
      if (kept.empty() || (kept.size() < matters_a_town && dice.in_hundred(15))) {
        take_something_in();
        continue;
      }
      const Matter matter =
          std::next(kept.begin(), static_cast<std::ptrdiff_t>(dice.below(kept.size())))->second.matter;
      // What is over may be put away, a month later.
      if (!is_open(matter.state) && dice.in_hundred(10)) now = now + std::chrono::days{31};
      const std::size_t who = dice.below(100);
      if (who < 12)
        attempt("the clock", [](db::Tx& tx) { keep_time(tx, 100); });
      else if (who < 20)
        speak_as_resident(matter);
      else
        act_as_staff(matter);
    }
  }

  All kept;
  std::set<MatterId> signed_once;
  std::optional<Reason> last_refusal;
  std::set<Verb> used;
  std::set<State> reached;
};

void Lives::use(db::Tx& tx, const Actor& actor, Verb verb, MatterId id, std::int64_t version) {
  const Text<1000, 5> reason{"因为要等一等"};
  switch (verb) {
    case Verb::accept:
      return void(accept(tx, actor, id, {version, {}, {}, {}, {}, {}, {}}));
    case Verb::correct:
      return void(correct(tx, actor, id, any_correction(version)));
    case Verb::answer:
      return void(answer(tx, actor, id, {version, "这样办"}));
    case Verb::refuse:
      return void(refuse(tx, actor, id, {version, RefusalGround::petition_running, reason}));
    case Verb::transfer:
      return void(transfer(tx, actor, id, {version, EmergencyService::fire_119, {}}));
    case Verb::dispatch:
      return void(dispatch(tx, actor, id, any_dispatch(version)));
    case Verb::sign:
      return void(sign(tx, actor, id, {version}));
    case Verb::contact:
      return void(contact(tx, actor, id, {version, "约了下午", false}));
    case Verb::note:
      return void(note(tx, actor, id, {version, "配件到了", dice.in_hundred(50)}));
    case Verb::pause:
      return void(
          pause(tx, actor, id, {version, day_of(now) + std::chrono::days{1 + dice.below(20)}, reason}));
    case Verb::resume:
      return void(resume(tx, actor, id, {version}));
    case Verb::urge:
      return void(urge(tx, actor, id, {version, "快一点", false}));
    case Verb::supervise:
      return void(
          supervise(tx, actor, id, {version, static_cast<SupervisionLevel>(dice.below(3)), {}, "盯住"}));
    case Verb::reply:
      return void(reply(tx, actor, id, {version, Ending::solved, "修好了", {}, {}}));
    case Verb::follow_up:
      return void(follow_up(tx, actor, id, any_follow_up(version)));
    case Verb::reopen:
      return void(reopen(tx, actor, id, {version, reason}));
    case Verb::close:
      return void(close(tx, actor, id, {version, reason}));
    case Verb::merge:
      return void(merge(tx, actor, id, {version, dice.one_of(ids())}));
    case Verb::archive:
      return void(archive(tx, actor, id, {version}));
    default:
      return ask_or_decide(tx, actor, verb, id, version);
  }
}

void Lives::ask_or_decide(db::Tx& tx, const Actor& actor, Verb verb, MatterId id, std::int64_t version) {
  const Text<1000, 5> reason{"因为要等一等"};
  DecisionForm decision{version, dice.in_hundred(50), reason, {}, {}};
  if (verb == Verb::decide_return && dice.in_hundred(50)) decision.staff_id = dice.one_of(everybody).id;
  switch (verb) {
    case Verb::ask_return:
      return void(ask_return(tx, actor, id, {version, reason}));
    case Verb::decide_return:
      return void(decide_return(tx, actor, id, decision));
    case Verb::ask_extension:
      return void(ask_extension(tx, actor, id, {version, {1}, reason, true}));
    case Verb::decide_extension:
      return void(decide_extension(tx, actor, id, decision));
    case Verb::ask_termination:
      return void(ask_termination(tx, actor, id, {version, reason}));
    case Verb::decide_termination:
      return void(decide_termination(tx, actor, id, decision));
    default:
      FAIL() << "nobody tries " << name_of(verb);
  }
}

TEST_P(Lives, keep_every_promise_whatever_anybody_does) {
  if (const char* one = std::getenv("LINLI_SEED")) return live(std::strtoull(one, nullptr, 10));
  for (std::uint64_t seed = 1; seed <= towns && !HasFailure(); ++seed) live(seed);
  if (HasFailure()) return;
  // A promise nobody ever came near would hold as well.
  for (const Transition& step : transitions()) {
    EXPECT_TRUE(used.contains(step.verb)) << "never succeeded: " << name_of(step.verb);
    EXPECT_TRUE(step.to == State::reported || reached.contains(step.to)) << "never: " << name_of(step.to);
  }
}

ON_BOTH_DATABASES(Lives);

}  // namespace
}  // namespace linli::matters
