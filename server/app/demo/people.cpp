// Who lives in the demo's town: a household behind nearly every door, with the ages and hardships of a farm
// town.
#include <algorithm>
#include <fmt/format.h>
#include <map>

#include "app/demo/dice.hpp"
#include "app/demo/households.hpp"
#include "app/demo/town.hpp"
#include "app/demo/words.hpp"
#include "modules/grid/places.hpp"
#include "modules/residents/imports.hpp"
#include "platform/core/identifiers.hpp"

namespace linli::app::demo {

namespace {
constexpr std::string_view header =
    "门牌,与户主关系,姓名,证件类型,证件号码,性别,出生日期,民族,文化程度,政治面貌,婚姻状况,电话,入住日期,"
    "户类型,"
    "特征,特征依据,告知书\n";

// The last character that makes 17 digits an identity number (GB 11643).
char check_character(std::string_view digits) {
  constexpr int weights[] = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  int sum = 0;
  for (std::size_t i = 0; i < 17; ++i) sum += (digits[i] - '0') * weights[i];
  return "10X98765432"[sum % 11];
}

class Register {
 public:
  Register(Town& town, Date today) : town_(town), today_(today) {}

  // A file of one grid at a time: no form is longer than an import may be. One door in ten stands empty.
  std::string of_grid(std::size_t grid) {
    std::string csv{header};
    for (Door& door : town_.doors)
      if (door.grid == grid && !dice_.in_hundred(10)) add_household(csv, door);
    return csv;
  }

 private:
  std::string_view given_name(const Someone& someone) {
    int born = today_.year - someone.age;
    const GivenNames& names = generations[born < 1965 ? 0 : born < 1992 ? 1 : 2];
    return dice_.pick(someone.is_man ? names.men : names.women);
  }

  void add_household(std::string& csv, Door& door) {
    std::string_view family = dice_.pick(surnames);
    const auto people = household(dice_);
    const std::string_view kind = dice_.in_hundred(86) ? "户籍" : dice_.in_hundred(60) ? "常住" : "流动";
    // The family bears the man's name, whoever heads it.
    bool woman_heads = people.size() > 2 && !people.front().is_man && people[1].relation == "配偶";
    std::string_view of_her = dice_.pick(surnames);
    const Date since{2003 + static_cast<int>(dice_.roll(20)), 1 + static_cast<int>(dice_.roll(12)), 1};
    for (const Someone& someone : people) {
      bool is_head = &someone == &people.front();
      bool is_husband = woman_heads && someone.relation == "配偶";
      bool is_stranger = (someone.own_surname && !is_husband) || (woman_heads && is_head);
      std::string called = std::string{is_stranger ? (is_head ? of_her : dice_.pick(surnames)) : family} +
                           std::string{given_name(someone)};
      std::string phone = is_head || (someone.age >= 14 && dice_.in_hundred(55)) ? next_phone() : "";
      if (is_head) {
        door.name = called;
        door.phone = phone;
      }
      const Date born = birthday(someone.age);
      const std::string_view needs = traits(dice_, someone, people);
      csv +=
          fmt::format("{},{},{},身份证,{},{},{},{},{},{},{},{},{},{},{},{}\n", door.label, someone.relation,
                      called, number_of(born, someone.is_man), someone.is_man ? "男" : "女", born.text(),
                      dice_.in_hundred(92)   ? "汉族"
                      : dice_.in_hundred(60) ? "满族"
                                             : "朝鲜族",
                      education(dice_, someone.age), politics(dice_, someone.age), someone.marriage, phone,
                      std::max(since, born).text(), kind, needs, basis_of(needs));
    }
  }

  Date birthday(int age) {
    Date born{today_.year - age, 1 + static_cast<int>(dice_.roll(12)), 1 + static_cast<int>(dice_.roll(28))};
    if (born > today_) born.year -= 1;
    return born;
  }

  std::string number_of(Date born, bool is_man) {
    auto day = fmt::format("{:04}{:02}{:02}", born.year, born.month, born.day);
    int before = born_on_[day]++;  // nobody else has this number: counted within one day
    auto digits = fmt::format("239901{}{:02}{}", day, before / 5, before % 5 * 2 + (is_man ? 1 : 0));
    return digits + check_character(digits);
  }

  std::string next_phone() { return fmt::format("199000{:05}", phones_++); }

  Town& town_;
  Date today_;
  Dice dice_{8365};
  std::map<std::string, int> born_on_;
  int phones_ = 1000;
};

// Doors were laid by a file and know their text only; their ids are looked up once.
void find_doors(db::Tx& tx, Town& town) {
  std::map<std::string, PlaceId> ids;
  const auto system = access::system_actor();
  for (const auto& top : grid::estates(tx, system))
    for (const auto& building : grid::places_under(tx, system, top.id))
      for (const auto& entrance : grid::places_under(tx, system, building.id))
        for (const auto& door : grid::places_under(tx, system, entrance.id)) ids.emplace(door.label, door.id);
  for (Door& door : town.doors) door.id = ids.at(door.label);
}
}  // namespace

void people_town(Town& town) {
  Date today = day_of(town.database.now() - registered_ago);
  Register everybody{town, today};
  for (std::size_t grid = 0; grid < town.grids.size(); ++grid) {
    auto csv = everybody.of_grid(grid);
    auto report = town.database.writing(town.community, [&](db::Tx& tx) {
      db::AtMoment then{tx, tx.now() - registered_ago};
      return residents::import_residents(tx, access::system_actor(), {Text<4'000'000, 1>{csv}});
    });
    if (report.refused > 0)
      throw std::runtime_error(fmt::format("the demo's register has a refused line {}: {}",
                                           report.lines.front().line, report.lines.front().reason.en));
  }
  town.database.read(town.community, [&](db::Tx& tx) { find_doors(tx, town); });
}

}  // namespace linli::app::demo
