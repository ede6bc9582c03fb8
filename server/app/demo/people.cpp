// Who lives in the demo's town: a household behind nearly every door, with the ages and hardships of a farm
// town.
#include <fmt/format.h>
#include <map>

#include "app/demo/dice.hpp"
#include "app/demo/town.hpp"
#include "app/demo/words.hpp"
#include "modules/grid/places.hpp"
#include "modules/residents/imports.hpp"
#include "platform/core/identifiers.hpp"

namespace linli::app::demo {

namespace {
constexpr std::string_view header =
    "门牌,与户主关系,姓名,证件类型,证件号码,性别,出生日期,电话,入住日期,户类型,特征\n";

// The last character that makes 17 digits an identity number (GB 11643).
char check_character(std::string_view digits) {
  constexpr int weights[] = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  int sum = 0;
  for (std::size_t i = 0; i < 17; ++i) sum += (digits[i] - '0') * weights[i];
  return "10X98765432"[sum % 11];
}

struct Someone {
  std::string_view relation;
  bool is_man;
  int age;
};

class Register {
 public:
  Register(Town& town, Date today) : town_(town), today_(today) {}

  // A file of one grid at a time: no form is longer than an import may be.
  std::string of_grid(std::size_t grid) {
    std::string csv{header};
    for (Door& door : town_.doors)
      if (door.grid == grid && !dice_.in_hundred(5)) add_household(csv, door);
    return csv;
  }

 private:
  std::vector<Someone> household() {
    int head = static_cast<int>(26 + dice_.roll(60));
    std::vector<Someone> people{{"户主", dice_.in_hundred(70), head}};
    if (head > 78 || dice_.in_hundred(14)) return people;  // alone
    people.push_back({"配偶", !people.front().is_man, head - static_cast<int>(dice_.roll(6))});
    if (head < 62 && dice_.in_hundred(75))
      people.push_back(
          {"子女", dice_.in_hundred(50), std::max(1, head - 24 - static_cast<int>(dice_.roll(8)))});
    if (head > 32 && head < 58 && dice_.in_hundred(22))
      people.push_back({"父母", dice_.in_hundred(40), head + 22 + static_cast<int>(dice_.roll(8))});
    return people;
  }

  void add_household(std::string& csv, Door& door) {
    std::string_view surname = dice_.pick(surnames);
    bool is_first = true;
    for (const Someone& someone : household()) {
      std::string_view own =
          someone.relation == "配偶" || someone.relation == "父母" ? dice_.pick(surnames) : surname;
      std::string called = std::string{own} + (someone.is_man ? dice_.pick(men) : dice_.pick(women));
      std::string phone = someone.age >= 14 && (is_first || dice_.in_hundred(45)) ? next_phone() : "";
      if (is_first) {
        door.name = called;
        door.phone = phone;
      }
      Date born{today_.year - someone.age, 1 + static_cast<int>(dice_.roll(12)),
                1 + static_cast<int>(dice_.roll(28))};
      if (born > today_) born.year -= 1;
      std::string_view relation =
          someone.relation == "子女" ? (someone.is_man ? "子" : "女") : someone.relation;
      csv += fmt::format("{},{},{},身份证,{},{},{},{},{},{},{}\n", door.label, relation, called,
                         number_of(born, someone.is_man), someone.is_man ? "男" : "女", born.text(), phone,
                         moved_in(born).text(), dice_.in_hundred(88) ? "户籍" : "流动",
                         hardship(someone, is_first));
      is_first = false;
    }
  }

  std::string number_of(Date born, bool is_man) {
    auto digits = fmt::format("239901{:04}{:02}{:02}{:02}{}", born.year, born.month, born.day,
                              people_ / 5 % 100, people_ % 5 * 2 + (is_man ? 1 : 0));
    ++people_;
    return digits + check_character(digits);
  }

  std::string next_phone() { return fmt::format("199000{:05}", phones_++); }

  Date moved_in(Date born) {
    Date day{2003 + static_cast<int>(dice_.roll(18)), 1 + static_cast<int>(dice_.roll(12)), 1};
    return day < born ? born : day;
  }

  std::string_view hardship(const Someone& someone, bool is_head) {
    if (someone.age >= 80) return is_head && dice_.in_hundred(40) ? "高龄；独居" : "高龄";
    if (someone.age >= 60 && dice_.in_hundred(5)) return "失能";
    if (is_head && dice_.in_hundred(2)) return "低保";
    if (is_head && someone.age > 55 && dice_.in_hundred(1)) return "计生特殊家庭";
    if (dice_.in_hundred(1)) return "重病";
    return "";
  }

  Town& town_;
  Date today_;
  Dice dice_{8365};
  int people_ = 0, phones_ = 1000;
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
  Date today = day_of(system_clock().now());
  Register everybody{town, today};
  for (std::size_t grid = 0; grid < town.grids.size(); ++grid) {
    auto csv = everybody.of_grid(grid);
    auto report = town.database.writing(town.community, [&](db::Tx& tx) {
      return residents::import_residents(tx, access::system_actor(), {Text<4'000'000, 1>{csv}});
    });
    if (report.refused > 0)
      throw std::runtime_error(fmt::format("the demo's register has a refused line {}: {}",
                                           report.lines.front().line, report.lines.front().reason.en));
  }
  town.database.read(town.community, [&](db::Tx& tx) { find_doors(tx, town); });
}

}  // namespace linli::app::demo
