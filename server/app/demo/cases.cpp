// Who comes with what, and when: two years of days with their seasons, one stairwell, and what is on the desk
// today. Kinds and ways by the shares a city counted (宜春 2023-05); the hall and the grid workers' visits,
// which a hotline does not count, come on top.
#include <algorithm>

#include "app/demo/plan.hpp"

namespace linli::app::demo {

namespace {
using namespace std::chrono_literals;
using catalogue::MatterKind;
using matters::Channel;

constexpr int days_told = 730;

template <class Value>
struct Share {
  Value value;
  int of_thousand;
};
constexpr std::array<Share<MatterKind>, 7> kinds{{{MatterKind::consultation, 511},
                                                  {MatterKind::complaint, 388},
                                                  {MatterKind::report, 65},
                                                  {MatterKind::suggestion, 16},
                                                  {MatterKind::help, 10},
                                                  {MatterKind::errand, 6},
                                                  {MatterKind::praise, 4}}};
constexpr std::array<Share<Channel>, 7> channels{{{Channel::hotline, 680},
                                                  {Channel::hall, 160},
                                                  {Channel::visit, 85},
                                                  {Channel::wechat, 50},
                                                  {Channel::superior, 12},
                                                  {Channel::web, 9},
                                                  {Channel::qq, 4}}};

template <class Shares>
auto by_share(Dice& dice, const Shares& shares) {
  int at = static_cast<int>(dice.roll(1000));
  for (const auto& share : shares)
    if ((at -= share.of_thousand) < 0) return share.value;
  return shares.front().value;
}

class Days {
 public:
  Days(const Town& town, Dice& dice, Time now) : town_(town), dice_(dice), now_(now) {}

  std::vector<Case> all() {
    int next_block = 9;
    for (int ago = days_told; ago >= 0; --ago) {
      date_ = day_of(now_) + std::chrono::days{-ago};
      usual_day();
      trouble_of_the_season();
      if (days_told - ago == next_block) {
        at_the_stairwell();
        next_block += 34 + static_cast<int>(dice_.roll(14));
      }
      if (ago == 20 || ago == 1) at_the_stairwell();  // so that it is on the desk whenever one looks
    }
    on_the_desk();
    sort();
    std::erase_if(cases_, [&](const Case& it) { return it.said >= now_; });
    return std::move(cases_);
  }

 private:
  Time moment() { return start_of(date_) + 8h + std::chrono::minutes{dice_.roll(9 * 60)}; }

  // By kind first, then by what people come with in that month; some kinds are not heard of in some months.
  const Trouble& any_trouble() {
    for (;;) {
      const MatterKind kind = by_share(dice_, kinds);
      auto weight = [&](const Trouble& trouble) {
        return trouble.kind == kind ? trouble.months[static_cast<std::size_t>(date_.month - 1)] - '0' : 0;
      };
      int sum = 0;
      for (const Trouble& trouble : all_troubles()) sum += weight(trouble);
      if (sum == 0) continue;
      int at = static_cast<int>(dice_.roll(static_cast<std::size_t>(sum)));
      for (const Trouble& trouble : all_troubles())
        if ((at -= weight(trouble)) < 0) return trouble;
    }
  }

  template <class Fits>
  const Door& someone(Fits fits) {
    for (;;)
      if (const Door& door = dice_.pick(town_.doors); !door.phone.empty() && fits(door)) return door;
  }
  const Door& anyone() {
    return someone([](const Door&) { return true; });
  }

  Case& add(const Trouble& trouble, const Door& door, Time said) {
    Case it{&trouble, &door, said, dice_.pick(trouble.said)};
    it.channel = by_share(dice_, channels);
    bool in_the_open = trouble.category.starts_with("04") || trouble.category == "0803";
    if (in_the_open) it.outside = somewhere_in(town_.grids[door.grid]);
    cases_.push_back(it);
    return cases_.back();
  }

  Point somewhere_in(const Grid& grid) {
    auto part = [&] { return (static_cast<double>(dice_.roll(100)) / 100 - 0.5) * 0.6; };
    return {grid.middle_longitude + part() * grid_width, grid.middle_latitude + part() * grid_height};
  }

  void usual_day() {
    bool is_weekend = std::chrono::weekday{to_sys_days(date_)}.iso_encoding() > 5;
    std::size_t many = (is_weekend ? dice_.roll(3) : 3 + dice_.roll(3));
    many = (many * static_cast<std::size_t>(busy_in(date_.month)) + dice_.roll(100)) / 100;
    for (std::size_t i = 0; i < many; ++i) add(any_trouble(), anyone(), moment());
    if (dice_.in_hundred(3)) add(secret_report(), anyone(), moment()).confidential = true;
  }

  // A cloudburst, or the first days of heating: one estate, many voices. Who lives behind the same entrance
  // as the first is taken as one with it.
  void trouble_of_the_season() {
    bool rains = (date_.month == 7 || date_.month == 8) && dice_.in_hundred(8);
    bool is_cold = date_.month == 10 && date_.day >= 15 && date_.day <= 24 && dice_.in_hundred(40);
    if (!rains && !is_cold) return;
    const Trouble& trouble = rains ? flooded_yard() : cold_home();
    const Door& first = anyone();
    const Time begun = start_of(date_) + 9h + std::chrono::minutes{dice_.roll(60)};
    const std::string entrance = first.label.substr(0, first.label.find("单元"));
    const std::size_t first_case = cases_.size();
    add(trouble, first, begun);
    const std::size_t voices = 5 + dice_.roll(4);
    for (std::size_t i = 0; i < voices; ++i) {
      const Door& door = someone([&](const Door& other) { return other.grid == first.grid; });
      Case& it = add(trouble, door, begun + std::chrono::minutes{20 + 25 * i});
      if (door.label.starts_with(entrance)) it.same = first_case;
    }
  }

  void at_the_stairwell() {
    const Door& door = someone([](const Door& it) { return it.label.starts_with(blocked_stairwell); });
    add(blocked_sewer(), door, moment()).words = dice_.pick(blocked_said);
  }

  // What is on the desk today: every kind of waiting, whenever the demo is first started.
  void on_the_desk() {
    struct Waiting {
      int days_ago;
      Act last;
      MatterKind kind;
    };
    using enum MatterKind;
    for (const Waiting& waiting :
         std::array{Waiting{0, Act::take_in, complaint}, Waiting{0, Act::report_by_web, complaint},
                    Waiting{1, Act::report_by_web, complaint}, Waiting{0, Act::take_in, errand},
                    Waiting{1, Act::dispatch, complaint}, Waiting{0, Act::dispatch, complaint},
                    Waiting{1, Act::ask_return, complaint}, Waiting{3, Act::ask_extension, complaint},
                    Waiting{5, Act::pause, complaint}, Waiting{17, Act::contact, complaint},
                    Waiting{11, Act::contact, complaint}, Waiting{2, Act::contact, errand},
                    Waiting{3, Act::ask_termination, complaint}, Waiting{3, Act::interim, complaint},
                    Waiting{4, Act::follow_up, complaint}, Waiting{5, Act::not_reached, complaint},
                    Waiting{4, Act::reply, complaint}, Waiting{3, Act::reply, errand},
                    Waiting{2, Act::reply, report}}) {
      date_ = day_of(now_) + std::chrono::days{-waiting.days_ago};
      const Trouble* trouble = &any_trouble();
      while (trouble->kind != waiting.kind || trouble->category == "0801" || !have_account(trouble->hands))
        trouble = &any_trouble();
      Time said = waiting.days_ago == 0 ? now_ - 50min : start_of(date_) + 9h;
      Case& it = add(*trouble, anyone(), said + std::chrono::minutes{dice_.roll(45)});
      it.ends_with = waiting.last;
      it.channel = waiting.last == Act::report_by_web ? Channel::web : Channel::hotline;
    }
  }

  // By time; whoever is the same as another stays so.
  void sort() {
    std::vector<std::size_t> order(cases_.size()), place(cases_.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    std::ranges::stable_sort(order, {}, [&](std::size_t i) { return cases_[i].said; });
    for (std::size_t i = 0; i < order.size(); ++i) place[order[i]] = i;
    std::vector<Case> sorted;
    for (std::size_t i : order) {
      sorted.push_back(cases_[i]);
      if (sorted.back().same) sorted.back().same = place[*sorted.back().same];
    }
    cases_ = std::move(sorted);
  }

  const Town& town_;
  Dice& dice_;
  Time now_;
  Date date_{};
  std::vector<Case> cases_;
};
}  // namespace

std::vector<Case> think_up_cases(const Town& town, Dice& dice, Time now) {
  return Days{town, dice, now}.all();
}

Plan plan_matters(const Town& town, Time now) {
  Dice dice{365};
  Plan plan{think_up_cases(town, dice, now), {}};
  for (std::size_t i = 0; i < plan.cases.size(); ++i) live(plan.cases[i], i, dice, now, plan.steps);
  std::ranges::stable_sort(plan.steps, {}, &Planned::at);
  return plan;
}

}  // namespace linli::app::demo
