// The life of one matter: most are solved, some come back, some are late. Whether a step is possible is the
// modules' business; here is only what people of an office would try.
#include "app/demo/plan.hpp"
#include "app/demo/words.hpp"

namespace linli::app::demo {

namespace {
using namespace std::chrono_literals;
using catalogue::MatterKind;
using matters::Channel;
using matters::Ending;
using matters::Solved;
using std::chrono::minutes;

class Life {
 public:
  Life(const Case& it, std::size_t matter, Dice& dice, Time now, std::vector<Planned>& steps)
      : case_(it), matter_(matter), dice_(dice), now_(now), at_(it.said), steps_(steps) {}

  void live() {
    if (!received() || !handed_over() || !worked_on() || !answered()) return;
    verdict();
  }

 private:
  // Whether life goes on: not beyond today, and not beyond where this one waits.
  bool step(Act act, std::string_view text, std::int64_t number = 0) {
    steps_.push_back({at_, matter_, act, text, number, Ending::solved, Solved::yes});
    return case_.ends_with != act;
  }

  // On to a later moment of office hours; false when that is still to come.
  bool after(minutes least, minutes most) {
    at_ = at_ + least + minutes{dice_.roll(static_cast<std::size_t>((most - least).count()))};
    auto clock = time_of_day(at_);
    if (clock > 17h) at_ = start_of(day_of(at_) + std::chrono::days{1}) + 8h + minutes{dice_.roll(90)};
    if (clock < 8h) at_ = start_of(day_of(at_)) + 8h + minutes{dice_.roll(90)};
    return at_ < now_;
  }

  bool happens(Act act, std::size_t percent) {
    return case_.ends_with ? case_.ends_with == act : dice_.in_hundred(percent);
  }

  bool is(MatterKind kind) const { return case_.trouble->kind == kind; }
  std::string_view an_answer() {
    bool chronic = case_.door->label.starts_with(blocked_stairwell) && case_.trouble == &blocked_sewer();
    return chronic ? std::string_view{dice_.pick(blocked_answers)} : dice_.pick(case_.trouble->answers);
  }

  // The last step of a life: nothing comes after it.
  bool over(Act act, std::string_view text) {
    step(act, text);
    return false;
  }

  bool received() {
    if (case_.same) return over(Act::take_in_same, {});
    const bool is_question = is(MatterKind::consultation) || is(MatterKind::praise);
    if (case_.channel == Channel::web) {
      if (!step(Act::report_by_web, {}) || !after(10min, 2h) || !step(Act::accept, {})) return false;
    } else if (is_question && happens(Act::take_in_answered, 76)) {
      return answered_at_once();
    } else if (!step(Act::take_in, {})) {
      return false;
    }
    if (case_.trouble->category == "0801" && happens(Act::transfer, 30))
      return after(2min, 6min) && over(Act::transfer, "已请燃气公司和 119 同时到场，网格员在楼下等。");
    if (is(MatterKind::complaint) && happens(Act::refuse, 2))
      return after(10min, 90min) &&
             over(Act::refuse, "这件事法院正在审理，社区不能另办；判决后有困难再来找我们。");
    return true;
  }

  bool answered_at_once() {
    step(Act::take_in_answered, an_answer());
    bool is_asked = dice_.in_hundred(case_.channel == Channel::hall ? 55 : 35);
    if (is_asked && after(5min, 26h)) rate(Act::follow_up, 100);
    return false;
  }

  bool handed_over() {
    if (!after(15min, 3h) || !step(Act::dispatch, {})) return false;
    if (happens(Act::ask_return, 3)) {
      if (!after(15min, 90min) || !step(Act::ask_return, "这段管线不归我们管，请派给网格或物业。"))
        return false;
      bool granted = dice_.in_hundred(60);
      if (!after(30min, 3h)) return false;
      step(granted ? Act::grant_return : Act::deny_return,
           granted ? "核过管线图，退回另派。" : "与职责清单核对过，仍由你单位办理。");
      if (granted && (!after(10min, 60min) || !step(Act::dispatch, {}, 1))) return false;
    }
    return after(15min, dice_.in_hundred(93) ? 4h : 30h) && step(Act::sign, {}) &&
           after(20min, dice_.in_hundred(90) ? 6h : 40h) && step(Act::contact, dice_.pick(contacts));
  }

  bool worked_on() {
    if (case_.ends_with == Act::contact) return false;
    if (happens(Act::interim, 14) && (!after(2h, 12h) || !step(Act::interim, dice_.pick(interims))))
      return false;
    bool has_days = !is(MatterKind::consultation) && case_.trouble->category != "0801";
    if (has_days && happens(Act::ask_extension, 5)) {
      if (!after(14h, 26h) || !step(Act::ask_extension, "要等配件到货，已和诉求人说明。", 3)) return false;
      if (!after(1h, 6h) || !step(Act::decide_extension, "情况属实，同意。")) return false;
    }
    if (has_days && happens(Act::pause, 2)) {
      auto days = static_cast<int>(12 + dice_.roll(18));
      if (!after(2h, 8h) || !step(Act::pause, "天冷不能做防水和回填，约好回暖后施工。", days)) return false;
      at_ = at_ + std::chrono::days{days} + 2h;
    }
    if (has_days && have_account(case_.trouble->hands) && happens(Act::ask_termination, 1)) {
      if (!after(2h, 20h) || !step(Act::ask_termination, "三次上门都不让进，电话里说不用修了。"))
        return false;
      return after(3h, 24h) && over(Act::grant_termination, "已书面告知，材料齐。");
    }
    if (happens(Act::urge, 3) && (!after(20h, 40h) || !step(Act::urge, "诉求人又打来电话，请抓紧。")))
      return false;
    return true;
  }

  bool answered() {
    bool is_slow = dice_.in_hundred(is(MatterKind::consultation) ? 4 : 8);
    bool is_quick = is(MatterKind::consultation) || case_.trouble->category == "0801";
    if (is_slow ? !after(170h, 300h) : is_quick ? !after(1h, 7h) : !after(4h, 64h)) return false;
    return reply();
  }

  bool reply() {
    bool goes_on = step(Act::reply, an_answer());
    Planned& it = steps_.back();
    std::size_t at = dice_.roll(100);
    it.ending = is(MatterKind::consultation) || is(MatterKind::praise) ? Ending::explained
                : at < 86                                              ? Ending::solved
                : at < 91                                              ? Ending::explained
                : at < 95                                              ? Ending::partly
                : at < 98                                              ? Ending::deferred
                                                                       : Ending::not_possible;
    if (it.ending == Ending::deferred) it.text = "要动主管，今年先清通，已列入明年维修计划。";
    if (it.ending == Ending::not_possible) it.text = "产权单位不同意改造，已说明原因，另给了两个办法。";
    return goes_on;
  }

  // Who is not content is heard again one level up, twice at most in the demo.
  void verdict() {
    for (int round = 0; round < 3; ++round) {
      if (happens(Act::not_reached, 17)) {
        if (after(4h, 24h) && step(Act::not_reached, "电话没人接。") && dice_.in_hundred(50) &&
            after(20h, 30h))
          step(Act::not_reached, "又打一次，关机。");
        return;  // the clock rates it by default
      }
      bool by_web = !case_.ends_with && dice_.in_hundred(11);
      if (!after(by_web ? 2h : 3h, by_web ? 60h : 27h)) return;
      std::size_t content = case_.ends_with == Act::follow_up ? 0 : round == 0 ? 88 : 94;
      bool goes_on = rate(by_web ? Act::rate_by_web : Act::follow_up, content);
      bool is_content = steps_.back().number >= 3;
      if (!goes_on) return;
      if (is_content && !dice_.in_hundred(2)) return put_away();
      if (is_content && (!after(20h, 200h) || !step(Act::ask_to_reopen, dice_.pick(complaints)))) return;
      if (!after(1h, 9h) || !step(Act::sign, {}) || !after(1h, 8h) ||
          !step(Act::contact, dice_.pick(contacts)) || !after(6h, 44h) || !reply())
        return;
    }
  }

  bool rate(Act act, std::size_t content_percent) {
    bool content = dice_.in_hundred(content_percent);
    std::size_t at = dice_.roll(100);
    std::int64_t stars = !content ? (at < 80 ? 2 : 1) : at < 46 ? 5 : at < 84 ? 4 : 3;
    bool says_much = dice_.in_hundred(45) || !content;
    bool goes_on = step(act, !says_much ? "" : content ? dice_.pick(praises) : dice_.pick(complaints), stars);
    bool fully = dice_.in_hundred(93);
    steps_.back().solved = !content ? Solved::no : stars == 3 && !fully ? Solved::partly : Solved::yes;
    return goes_on;
  }

  void put_away() {
    at_ = at_ + std::chrono::days{180};
    if (after(1h, 9h)) step(Act::archive, {});
  }

  const Case& case_;
  std::size_t matter_;
  Dice& dice_;
  Time now_, at_;
  std::vector<Planned>& steps_;
};
}  // namespace

void live(const Case& it, std::size_t matter, Dice& dice, Time now, std::vector<Planned>& steps) {
  Life{it, matter, dice, now, steps}.live();
}

}  // namespace linli::app::demo
