// What people of the demo's town come with, and what they are told. Invented, in the words a clerk hears.
#pragma once
#include <array>
#include <span>
#include <string_view>

#include "modules/catalogue/catalogue.hpp"

namespace linli::app::demo {

// Who does the work: the grid's own worker, or one of the three helping units.
enum class Hands { grid_worker, property, utility, civil_affairs };
// The other units work by a link: they can sign and reply, and call the office for whatever else.
constexpr bool have_account(Hands hands) { return hands == Hands::grid_worker || hands == Hands::utility; }

struct Trouble {
  catalogue::MatterKind kind;
  std::string_view category, title;
  std::string_view months;  // a digit each, January first: how often people come with it then
  Hands hands;
  std::array<std::string_view, 3> said;
  std::array<std::string_view, 2> answers;
};

std::span<const Trouble> all_troubles();
// How often anything at all is heard in that month, of 100: heating and floods bring people to the phone.
int busy_in(int month);

// The stairwell whose sewer keeps blocking, as it is told each time anew.
inline constexpr std::string_view blocked_stairwell = "欣园3栋2单元";
const Trouble& blocked_sewer();
inline constexpr std::array blocked_said{
    "下水又堵了，一楼地漏往外返水，厨房下不去。", "我们单元下水堵了，上回才通的，不到一个月又这样。",
    "楼下厕所返脏水，整个单元都不敢用水。",       "下水井往外冒，味儿大，这都第几回了？",
    "厨房和厕所一块儿堵，皮搋子不管用。",         "又堵了！能不能从根上给修一修？"};
inline constexpr std::array blocked_answers{"已用疏通机清通主管，下水正常。请勿往下水倒油。",
                                            "清出油泥和抹布，主管已通；井口也掏了。",
                                            "已清通。管道内窥看到接口错位，已报维修计划。"};

// Matters that concern more than one door: a flood, a day without heating.
const Trouble& flooded_yard();
const Trouble& cold_home();
// Asked to be kept secret by whoever tells it.
const Trouble& secret_report();

}  // namespace linli::app::demo
