// Plays a plan through the verbs that everybody uses, each step at its own moment, with the server's clock
// running in between. A step is taken only where its button would be shown to that person then.
#include <algorithm>

#include "app/demo/plan.hpp"
#include "modules/matters/matters.hpp"

namespace linli::app::demo {

namespace {
using namespace std::chrono_literals;
using access::Actor;
using matters::Channel;
using matters::MatterId;
using matters::Verb;

// What is known of a matter that was taken in.
struct Known {
  MatterId id;
  std::string number, code;  // as told to the resident
  std::string token;         // of the unit's link
  Time token_until{};
  Hands hands = Hands::grid_worker;
  bool is_direct = false;
};

class Player {
 public:
  Player(db::Tx& tx, const Town& town, const std::vector<Case>& cases, std::vector<Known>& known)
      : tx_(tx), town_(town), cases_(cases), known_(known) {}

  void play(const Planned& step) {
    db::AtMoment then{tx_, step.at};
    step_ = &step;
    case_ = &cases_[step.matter];
    it_ = &known_[step.matter];
    switch (step.act) {
      case Act::take_in:
      case Act::take_in_answered:
      case Act::take_in_same:
        return take_in();
      case Act::report_by_web:
        return report_by_web();
      case Act::accept:
        return accept();
      case Act::refuse:
        return by(receiver(), Verb::refuse,
                  matters::RefuseForm{0, matters::RefusalGround::in_other_procedure, Text<1000, 5>{words()}},
                  matters::refuse);
      case Act::transfer:
        return by(receiver(), Verb::transfer,
                  matters::TransferForm{0, matters::EmergencyService::fire_119, Text<1000>{words()}},
                  matters::transfer);
      case Act::dispatch:
        return dispatch();
      case Act::ask_return:
        return from_unit(Verb::ask_return);
      case Act::grant_return:
      case Act::deny_return:
        return decide(Verb::decide_return, matters::decide_return, step.act == Act::grant_return);
      case Act::sign:
        return sign();
      case Act::contact:
        return note(Verb::contact, false);
      case Act::interim:
        return note(Verb::note, true);
      case Act::reply:
        return reply();
      default:
        return later();
    }
  }

 private:
  void later() {
    switch (step_->act) {
      case Act::ask_extension:
        return from_unit(Verb::ask_extension);
      case Act::decide_extension:
        return decide(Verb::decide_extension, matters::decide_extension, true);
      case Act::pause:
        return by(overseer(), Verb::pause,
                  matters::PauseForm{0, day_of(step_->at) + std::chrono::days{step_->number},
                                     Text<1000, 5>{words()}},
                  matters::pause);
      case Act::ask_termination:
        return from_unit(Verb::ask_termination);
      case Act::grant_termination:
        return decide(Verb::decide_termination, matters::decide_termination, true);
      case Act::urge:
        return by(overseer(), Verb::urge, matters::NoteForm{0, Text<2000, 1>{words()}, false}, matters::urge);
      case Act::not_reached:
      case Act::follow_up:
        return follow_up();
      case Act::rate_by_web:
        return rate_by_web();
      case Act::ask_to_reopen:
        return ask_to_reopen();
      case Act::archive:
        return by(town_.secretary, Verb::archive, matters::VersionForm{0}, matters::archive);
      default:
        return;
    }
  }

  std::string words() const { return std::string{step_->text}; }
  const Grid& grid() const { return town_.grids[case_->door->grid]; }
  // What comes over the web belongs to the whole community, and so to its secretary.
  const Actor& overseer() const {
    return case_->channel == Channel::web ? town_.secretary : town_.heads[grid().committee];
  }
  const Actor& receiver() const {
    switch (case_->channel) {
      case Channel::hall:
        return town_.clerks[step_->matter % town_.clerks.size()];
      case Channel::visit:
        return grid().worker;
      default:
        return town_.operators[step_->matter % town_.operators.size()];
    }
  }
  // Never who answered at once.
  const Actor& caller() const { return town_.operators[(step_->matter + 1) % town_.operators.size()]; }

  bool has(const std::vector<Verb>& verbs, Verb verb) const {
    return std::ranges::find(verbs, verb) != verbs.end();
  }

  template <class Form, class Call>
  void by(const Actor& who, Verb verb, Form form, Call call) {
    auto view = matters::one(tx_, who, it_->id);
    if (!has(view.verbs, verb)) return;
    form.version = view.version;
    call(tx_, who, it_->id, form);
  }

  // Whoever has it in hand: after a reopening the level above, else the grid's own worker or the unit.
  Actor handler() const {
    switch (matters::one(tx_, access::system_actor(), it_->id).level) {
      case matters::Level::committee:
        return overseer();
      case matters::Level::community:
        return town_.secretary;
      case matters::Level::grid:
        break;
    }
    return it_->hands == Hands::utility ? town_.utility_contact : grid().worker;
  }
  // Property company and civil affairs have no account: they work by a link.
  bool by_link() const {
    return !it_->token.empty() &&
           matters::one(tx_, access::system_actor(), it_->id).level == matters::Level::grid;
  }

  matters::IntakeForm intake() const {
    const Trouble& trouble = *case_->trouble;
    matters::IntakeForm form{};
    form.kind = trouble.kind;
    if (trouble.category == "0801" || trouble.category == "0803") form.urgency = matters::Urgency::urgent;
    form.channel = case_->channel;
    form.category_code = Text<6>{std::string{trouble.category}};
    form.title = Text<60>{std::string{trouble.title}};
    form.body = std::string{case_->words};
    if (case_->outside) {
      form.longitude = case_->outside->longitude;
      form.latitude = case_->outside->latitude;
      form.place_text = Text<120>{grid().extent + "旁的路上"};
    } else {
      form.place_id = case_->door->id;
    }
    form.confidential = case_->confidential;
    form.reporter = matters::ReporterForm{{}, Text<40>{case_->door->name}, Text<30>{case_->door->phone}};
    return form;
  }

  void take_in() {
    auto form = intake();
    if (step_->act == Act::take_in_answered) form.answer = Text<2000>{words()};
    if (step_->act == Act::take_in_same) {
      form.follow = known_[*case_->same].id;
      if (!matters::is_open(matters::one(tx_, receiver(), *form.follow).state)) return;
    }
    auto taken = matters::take_in(tx_, receiver(), form);
    *it_ = {.id = taken.id, .number = taken.number, .code = taken.code, .token = {}};
    it_->is_direct = step_->act == Act::take_in_answered;
  }

  void report_by_web() {
    matters::WebReportForm form{};
    form.id = tx_.new_id<MatterId>();
    form.body = std::string{case_->words};
    form.place_text = Text<120>{case_->door->label};
    form.name = Text<40>{case_->door->name};
    form.phone = Text<30>{case_->door->phone};
    auto receipt = matters::report_by_web(tx_, Actor{}, form);
    *it_ = {.id = *form.id, .number = receipt.number, .code = receipt.code, .token = {}};
  }

  void accept() {
    matters::AcceptForm form{};
    form.kind = case_->trouble->kind;
    form.category_code = Text<6>{std::string{case_->trouble->category}};
    by(receiver(), Verb::accept, form, matters::accept);
  }

  // The second time, after a return: to the grid's own worker.
  void dispatch() {
    if (!has(matters::one(tx_, overseer(), it_->id).verbs, Verb::dispatch)) return;
    it_->hands = step_->number == 0 ? case_->trouble->hands : Hands::grid_worker;
    it_->token.clear();
    matters::DispatchForm form{};
    if (it_->hands == Hands::grid_worker)
      form.staff_id = grid().worker.id;
    else
      form.unit_id = town_.units[static_cast<std::size_t>(it_->hands) - 1];
    by(overseer(), Verb::dispatch, form, matters::dispatch);
    if (!have_account(it_->hands)) hand_over_link();
  }

  void hand_over_link() {
    const auto unit = static_cast<std::size_t>(it_->hands) - 1;
    constexpr int days = 30;
    it_->token = matters::issue_task_link(tx_, town_.secretary, it_->id,
                                          {town_.units[unit], town_.contacts[unit], {days}})
                     .token;
    it_->token_until = step_->at + std::chrono::days{days};
  }

  // A unit whose link has run out calls, and is given another.
  Text<100, 20> token() {
    if (step_->at >= it_->token_until) hand_over_link();
    return Text<100, 20>{it_->token};
  }

  void sign() {
    if (!by_link()) return by(handler(), Verb::sign, matters::VersionForm{0}, matters::sign);
    auto task = matters::task(tx_, Actor{}, {token()});
    if (has(task.verbs, Verb::sign)) matters::sign_task(tx_, Actor{}, {token(), task.version});
  }

  void note(Verb verb, bool is_public) {
    matters::NoteForm form{0, Text<2000, 1>{words()}, is_public};
    if (!by_link())
      return by(handler(), verb, form, verb == Verb::contact ? matters::contact : matters::note);
    auto task = matters::task(tx_, Actor{}, {token()});
    if (!has(task.verbs, verb)) return;
    form.version = task.version;
    (verb == Verb::contact ? matters::contact_task : matters::note_task)(tx_, Actor{}, {token(), form});
  }

  void reply() {
    matters::ReplyForm form{};
    form.ending = step_->ending;
    form.text = words();
    if (form.ending == matters::Ending::deferred || form.ending == matters::Ending::not_possible)
      form.plan = Text<2000>{"先保证不影响生活，每季度回看一次。"};
    if (form.ending == matters::Ending::deferred)
      form.promised_for = day_of(step_->at) + std::chrono::days{200};
    if (!by_link()) return by(handler(), Verb::reply, form, matters::reply);
    auto task = matters::task(tx_, Actor{}, {token()});
    if (!has(task.verbs, Verb::reply)) return;
    form.version = task.version;
    matters::reply_task(tx_, Actor{}, {token(), form});
  }

  // Asked for by whoever has it: by its account, or by the office for a unit without one.
  void from_unit(Verb verb) {
    if (by_link()) return;
    if (verb == Verb::ask_extension)
      return by(handler(), verb, matters::ExtensionForm{0, {step_->number}, Text<1000, 5>{words()}, true},
                matters::ask_extension);
    by(handler(), verb, matters::ReasonForm{0, Text<1000, 5>{words()}},
       verb == Verb::ask_return ? matters::ask_return : matters::ask_termination);
  }

  template <class Call>
  void decide(Verb verb, Call call, bool granted) {
    matters::DecisionForm form{};
    form.granted = granted;
    form.reason = Text<1000>{words()};
    const Actor handling = handler();
    by(handling.id == overseer().id ? town_.secretary : overseer(), verb, form, call);
  }

  matters::RatingForm rating() const {
    matters::RatingForm form{};
    form.level = {step_->number};
    form.solved = step_->solved;
    form.words = words();
    if (case_->channel != Channel::hall || step_->number < 3) return form;
    auto public_view = matters::follow(tx_, Actor{}, {Text<20, 1>{it_->number}, Text<12, 1>{it_->code}});
    for (const auto& courtesy : public_view.courtesies)
      if (step_->number == 5 || form.courtesies.size() < 3) form.courtesies.push_back(Text<40, 1>{courtesy});
    return form;
  }

  void follow_up() {
    matters::FollowUpForm form{};
    form.reached = step_->act == Act::follow_up;
    form.channel = it_->is_direct ? case_->channel : Channel::hotline;
    if (form.reached)
      form.rating = rating();
    else
      form.note = Text<1000>{words()};
    by(caller(), Verb::follow_up, form, matters::follow_up);
  }

  matters::PublicMatter public_view() const {
    return matters::follow(tx_, Actor{}, {Text<20, 1>{it_->number}, Text<12, 1>{it_->code}});
  }

  void rate_by_web() {
    if (!public_view().can_rate) return;
    matters::rate(tx_, Actor{}, {Text<20, 1>{it_->number}, Text<12, 1>{it_->code}, rating()});
  }

  void ask_to_reopen() {
    if (!public_view().can_reopen) return;
    matters::ask_to_reopen(tx_, Actor{},
                           {Text<20, 1>{it_->number}, Text<12, 1>{it_->code}, Text<1000, 1>{words()}});
  }

  db::Tx& tx_;
  const Town& town_;
  const std::vector<Case>& cases_;
  std::vector<Known>& known_;
  const Planned* step_ = nullptr;
  const Case* case_ = nullptr;
  Known* it_ = nullptr;
};

constexpr int a_round = 200;

// The server looks every minute; every other hour is often enough for days that are over.
void let_clock_run(db::Tx& tx, Time& looked, Time until) {
  for (; looked < until; looked = looked + 2h) {
    db::AtMoment then{tx, looked};
    matters::keep_time(tx, a_round);
  }
}
}  // namespace

void fill_matters(Town& town) {
  constexpr auto a_commit = std::chrono::days{7};
  const Time now = town.database.now();
  const Plan plan = plan_matters(town, now);
  std::vector<Known> known(plan.cases.size());
  Time looked = plan.steps.front().at;
  for (auto next = plan.steps.begin(); next != plan.steps.end();) {
    const auto last =
        std::ranges::find_if(next, plan.steps.end(),
                             [&, until = next->at + a_commit](const Planned& it) { return it.at > until; });
    const Time began = looked;
    town.database.write(town.community, [&](db::Tx& tx) {
      looked = began;  // a transaction may run again
      Player player{tx, town, plan.cases, known};
      for (auto step = next; step != last; ++step) {
        let_clock_run(tx, looked, step->at);
        player.play(*step);
      }
    });
    next = last;
  }
  town.database.write(town.community, [&](db::Tx& tx) { let_clock_run(tx, looked, now); });
}

}  // namespace linli::app::demo
