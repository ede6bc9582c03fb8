#include "app/demo/households.hpp"

#include <algorithm>

namespace linli::app::demo {

namespace {
int between(Dice& dice, int least, int most) {
  return least + static_cast<int>(dice.roll(static_cast<std::size_t>(most - least + 1)));
}

Someone child(Dice& dice, int parent_age) {
  bool is_man = dice.in_hundred(52);
  int age = std::max(0, parent_age - between(dice, 23, 31));
  return {is_man ? "子" : "女", is_man, age, age < 24 || dice.in_hundred(70) ? "未婚" : "离婚"};
}

std::vector<Someone> couple(Dice& dice, int age) {
  bool man_heads = dice.in_hundred(78);
  return {{"户主", man_heads, age, "已婚"},
          {"配偶", !man_heads, std::max(22, age + (man_heads ? -1 : 1) * between(dice, 0, 4)), "已婚", true}};
}

std::vector<Someone> alone(Dice& dice, bool is_old) {
  if (is_old) return {{"户主", dice.in_hundred(36), between(dice, 66, 91), "丧偶"}};
  return {{"户主", dice.in_hundred(60), between(dice, 24, 64), dice.in_hundred(45) ? "未婚" : "离婚"}};
}

std::vector<Someone> three_generations(Dice& dice, bool both_parents) {
  auto people = couple(dice, between(dice, 33, 52));
  int age = people.front().age + between(dice, 22, 29);
  people.push_back(child(dice, people.front().age));
  people.push_back({"母亲", false, age, both_parents ? "已婚" : "丧偶", true});
  if (both_parents)
    people.push_back({"父亲", true, age + between(dice, 0, 4), "已婚", !people.front().is_man});
  return people;
}
}  // namespace

std::vector<Someone> household(Dice& dice) {
  std::size_t at = dice.roll(100);
  if (at < 9) return alone(dice, true);
  if (at < 16) return alone(dice, false);
  if (at < 31) return couple(dice, between(dice, 62, 86));
  if (at < 44) return couple(dice, between(dice, 26, 61));
  if (at < 48) {
    std::vector<Someone> people{{"户主", dice.in_hundred(30), between(dice, 32, 54), "离婚"}};
    people.push_back(child(dice, people.front().age));
    return people;
  }
  if (at < 73) {
    auto people = couple(dice, between(dice, 28, 56));
    people.push_back(child(dice, people.front().age));
    return people;
  }
  if (at < 84) {
    auto people = couple(dice, between(dice, 29, 48));
    people.push_back(child(dice, people.front().age));
    people.push_back(child(dice, std::max(24, people.front().age - 4)));
    return people;
  }
  if (at < 89) {
    auto people = couple(dice, between(dice, 63, 80));
    people.push_back(child(dice, people.front().age));
    return people;
  }
  return three_generations(dice, at >= 94);
}

std::string_view education(Dice& dice, int age) {
  if (age < 13) return "";
  std::size_t at = dice.roll(100);
  if (age >= 65) return at < 58 ? "小学" : at < 88 ? "初中" : "普通高中";
  if (age >= 40)
    return at < 12 ? "小学" : at < 62 ? "初中" : at < 82 ? "普通高中" : at < 94 ? "大学专科" : "大学本科";
  if (age >= 18)
    return at < 30 ? "初中" : at < 50 ? "中等职业" : at < 68 ? "普通高中" : at < 86 ? "大学专科" : "大学本科";
  return "初中";
}

std::string_view politics(Dice& dice, int age) {
  if (age >= 25 && dice.in_hundred(8)) return "中共党员";
  if (age >= 15 && age < 28 && dice.in_hundred(30)) return "共青团员";
  return age >= 18 ? "群众" : "";
}

std::string_view traits(Dice& dice, const Someone& someone, const std::vector<Someone>& household) {
  bool lives_alone = household.size() == 1;
  bool all_old = std::ranges::all_of(household, [](const Someone& one) { return one.age >= 65; });
  if (someone.age >= 80)
    return lives_alone ? "高龄；独居" : dice.in_hundred(12) ? "高龄；失能" : all_old ? "高龄；空巢" : "高龄";
  if (someone.age >= 65 && lives_alone) return "独居";
  if (someone.age >= 60 && dice.in_hundred(4)) return dice.in_hundred(60) ? "半失能" : "失能";
  if (someone.age < 16) return dice.in_hundred(2) ? "困境儿童" : "";
  bool is_head = someone.relation == "户主";
  if (is_head && dice.in_hundred(2)) return "低保";
  if (is_head && dice.in_hundred(1)) return "低保边缘";
  if (is_head && someone.age > 55 && dice.in_hundred(1)) return "计生特殊家庭";
  if (dice.in_hundred(1)) return "重度残疾";
  if (dice.in_hundred(1)) return "重病";
  return someone.age > 55 && dice.in_hundred(1) ? "优抚对象" : "";
}

std::string_view basis_of(std::string_view traits) {
  if (traits.empty()) return ",";
  if (traits == "困境儿童") return "未成年人保护法 第四十三条,";
  if (traits.starts_with("低保")) return "社会救助暂行办法 第十一条,";
  if (traits == "计生特殊家庭") return "人口与计划生育法 第三十二条,";
  return ",2024-01";
}

}  // namespace linli::app::demo
