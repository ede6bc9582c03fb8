// The lines a story begins with. They say what is there; each is laid by the modules' own verbs, as the
// system itself.
//   community 鸭绿河社区
//   committee North                                  grid 3 in North
//   staff li grid_worker at grid 3                   staff wu committee_staff at North, window_clerk at
//   community place 欣园3栋2单元101 in grid 3                    browser phone
// Any of them may end in "as $NAME", which binds its id.
#include <regex>
#include <stdexcept>

#include "modules/catalogue/catalogues.hpp"
#include "modules/grid/areas.hpp"
#include "modules/grid/places.hpp"
#include "platform/access/community.hpp"
#include "tests/support/story/world.hpp"

namespace linli::story {
namespace {

std::string joined(const std::vector<std::string>& words, std::size_t from, std::size_t to) {
  std::string out;
  for (std::size_t i = from; i < to; ++i) out += (i > from ? " " : "") + words[i];
  return out;
}

std::size_t index_of(std::string_view word, const std::vector<std::string>& words) {
  for (std::size_t i = 1; i < words.size(); ++i)
    if (words[i] == word) return i;
  throw std::runtime_error{"'" + words.front() + "' needs the word '" + std::string{word} + "'"};
}

// "欣园3栋2单元101" from the estate down to what the text names.
std::vector<grid::AddPlace> steps_to(const std::string& label) {
  static const std::regex form{R"(([^0-9]+)(?:(\d+)栋)?(?:(\d+)单元)?(\d+)?)"};
  static constexpr std::array kinds{PlaceKind::estate, PlaceKind::building, PlaceKind::entrance,
                                    PlaceKind::dwelling};
  std::smatch match;
  if (!std::regex_match(label, match, form))
    throw std::runtime_error{label + ": a place is written as 欣园3栋2单元101, or less of it"};
  std::vector<grid::AddPlace> steps;
  for (std::size_t i = 0; i < kinds.size(); ++i) {
    if (!match[i + 1].matched) continue;
    grid::AddPlace& step = steps.emplace_back();
    step.kind = kinds[i];
    if (i == 0)
      step.name = match[1].str();
    else
      step.number = match[i + 1].str();
  }
  return steps;
}

}  // namespace

// One fixture line on its way into a world.
class Laying {
 public:
  Laying(World& world, const std::vector<std::string>& words) : world_(world), words_(words) {}

  // The id of what was laid, as text.
  std::string lay() {
    const auto& what = words_.front();
    if (what == "community") return community();
    if (what == "browser") return browser();
    if (!world_.community_.value) throw std::runtime_error{"a story begins with its community"};
    if (what == "committee") return committee();
    if (what == "grid") return grid();
    if (what == "staff") return staff();
    if (what == "place") return place();
    throw std::runtime_error{"'" + what + "' is no word of a story"};
  }

 private:
  template <class F>
  auto write(F work) {
    return world_.database_->writing(world_.community_, work);
  }

  std::string community() {
    if (!world_.clock_.is_set()) world_.clock_.move(StoryClock::usual_start);
    const auto name = joined(words_, 1, words_.size());
    auto& known = world_.communities_[name];
    if (!known.value) {
      const auto number = std::to_string(world_.communities_.size());
      known = access::create_community(*world_.database_, "c" + number, name);
      world_.community_ = known;
      world_.codes_of_communities_[known] = "c" + number;
      area("community", {}, AreaKind::community, name, "99000" + number + "000000", std::nullopt);
      write([](db::Tx& tx) {
        catalogue::plant_defaults(tx, access::system_actor());
        return 0;
      });
      world_.run_due_jobs();  // recurring ones begin with their next beat
    }
    world_.community_ = known;
    return world_.areas_.at(key("community")).text();
  }

  std::string committee() {
    const auto name = joined(words_, 1, words_.size());
    return area("committee " + name, name, AreaKind::committee, name + "居民委",
                "99000" + std::to_string(world_.communities_.size()) + next("committee", 6),
                world_.areas_.at(key("community")));
  }

  std::string grid() {
    const auto in = index_of("in", words_);
    const auto name = joined(words_, 1, in);
    const auto under = world_.area_called(joined(words_, in + 1, words_.size()));
    return area("grid " + name, {}, AreaKind::grid, "第" + name + "网格",
                world_.codes_.at(under) + next("grid", 3), under);
  }

  std::string area(const std::string& called, const std::string& also, AreaKind kind, const std::string& name,
                   const std::string& code, std::optional<AreaId> under) {
    grid::AddArea form{};
    form.kind = kind;
    form.name = name;
    form.code = code;
    form.parent_id = under;
    const auto made = write([&](db::Tx& tx) { return grid::add_area(tx, access::system_actor(), form).id; });
    world_.areas_[key(called)] = made;
    if (!also.empty()) world_.areas_[key(also)] = made;
    world_.codes_[made] = code;
    return made.text();
  }

  std::string browser() {
    Person& person = world_.people_[words_.at(1)];
    person = {world_.community_, {}, world_.next_address(), {}, {}, true};
    return {};
  }

  // staff NAME ROLE at AREA, ROLE at AREA
  std::string staff() {
    std::vector<std::pair<access::Role, std::string>> grants;
    for (std::size_t i = 2; i < words_.size();) {
      const auto role = named<access::Role>(words_[i]);
      if (!role) throw std::runtime_error{"'" + words_[i] + "' is no role"};
      if (i + 2 >= words_.size() || words_[i + 1] != "at")
        throw std::runtime_error{"a role stands 'at' an area"};
      std::string where;
      for (i += 2; i < words_.size() && !where.ends_with(','); ++i)
        where += (where.empty() ? "" : " ") + words_[i];
      if (where.ends_with(',')) where.pop_back();
      grants.emplace_back(*role, where);
    }
    return world_.employ(words_.at(1), grants).text();
  }

  std::string place() {
    const auto in = index_of("in", words_);
    const auto lies = world_.area_called(joined(words_, in + 1, words_.size()));
    std::optional<PlaceId> under;
    std::string path;
    for (auto& step : steps_to(words_.at(1))) {
      path += "/" + (step.name ? std::string{*step.name} : std::string{*step.number});
      auto& known = world_.places_[path];
      if (known.is_nil()) {
        step.parent_id = under;
        step.area_id = lies;
        known = write([&](db::Tx& tx) { return grid::add_place(tx, access::system_actor(), step).id; });
      }
      under = known;
    }
    return under->text();
  }

  // Names are told apart by community.
  std::string key(const std::string& name) const { return world_.key(name); }
  // "001", "002" … by kind.
  std::string next(const std::string& kind, std::size_t digits) {
    const auto number = std::to_string(++world_.counts_[kind]);
    return std::string(digits - number.size(), '0') + number;
  }

  World& world_;
  const std::vector<std::string>& words_;
};

void World::lay(const Fixture& fixture) {
  const auto id = Laying{*this, fixture.words}.lay();
  if (!fixture.binds.empty()) bindings[fixture.binds] = {id};
  news();  // what was laid is not news
}

}  // namespace linli::story
