#include "modules/imports/mapping.hpp"

#include <sstream>

#include "modules/imports/shipped_maps.hpp"
#include "platform/core/refusal.hpp"
#include "platform/core/text.hpp"

namespace linli::imports {

namespace {
using Slot = std::string Mapping::*;
const std::map<std::string, Slot, std::less<>>& slots() {
  static const std::map<std::string, Slot, std::less<>> all{{"source", &Mapping::source},
                                                            {"key", &Mapping::key},
                                                            {"title", &Mapping::title},
                                                            {"body", &Mapping::body},
                                                            {"reporter", &Mapping::reporter},
                                                            {"place", &Mapping::place},
                                                            {"said_at", &Mapping::said_at},
                                                            {"reply", &Mapping::reply},
                                                            {"replied_at", &Mapping::replied_at},
                                                            {"longitude", &Mapping::longitude},
                                                            {"latitude", &Mapping::latitude},
                                                            {"time_pattern", &Mapping::time_pattern},
                                                            {"time_zone", &Mapping::time_zone},
                                                            {"category", &Mapping::category},
                                                            {"closed_state", &Mapping::closed_state},
                                                            {"closed_text", &Mapping::closed_text}};
  return all;
}

Refusal unreadable(int line, const std::string& zh, const std::string& en) {
  return wrong_field("map:" + std::to_string(line), {zh, en});
}

// The two others need a plan, which no export tells.
matters::Ending ending_called(int line, const std::string& value) {
  auto ending = named<matters::Ending>(value);
  if (!ending || ending == matters::Ending::not_possible || ending == matters::Ending::deferred)
    throw unreadable(line, "ending 只能是 explained、solved 或 partly：" + value,
                     "ending is explained, solved or partly: " + value);
  return *ending;
}

void put(Mapping& mapping, int line, const std::string& name, const std::string& value) {
  constexpr std::string_view one_category = "category.";
  if (auto slot = slots().find(name); slot != slots().end()) {
    mapping.*slot->second = value;
  } else if (name.starts_with(one_category)) {
    mapping.categories[name.substr(one_category.size())] = value;
  } else if (name == "closed_values") {
    mapping.closed_values.push_back(value);
  } else if (name == "kind") {
    auto kind = named<matters::MatterKind>(value);
    if (!kind) throw unreadable(line, "不认识的事项类型：" + value, "No such kind: " + value);
    mapping.kind = *kind;
  } else if (name == "ending") {
    mapping.ending = ending_called(line, value);
  } else {
    throw unreadable(line, "不认识的名字：" + name, "No such name: " + name);
  }
}
}  // namespace

Mapping read_mapping(const std::string& text) {
  Mapping mapping;
  std::istringstream in{text};
  std::string raw;
  for (int line = 1; std::getline(in, raw); ++line) {
    auto words = trimmed(raw);
    if (words.empty() || words.front() == '#') continue;
    auto equals = words.find(" = ");
    if (equals == words.npos) throw unreadable(line, "要写成“名字 = 值”。", "Write `name = value`.");
    put(mapping, line, std::string{trimmed(words.substr(0, equals))},
        std::string{trimmed(words.substr(equals + 3))});
  }
  if (mapping.source.empty() || mapping.key.empty() || mapping.body.empty())
    throw unreadable(0, "映射里必须有 source、key 和 body。", "A mapping needs source, key and body.");
  return mapping;
}

std::optional<Mapping> shipped_mapping(std::string_view name) {
  for (const ShippedMap& map : shipped_maps())
    if (map.name == name) return read_mapping(std::string{map.text});
  return std::nullopt;
}

std::vector<std::string> shipped_names() {
  std::vector<std::string> names;
  for (const ShippedMap& map : shipped_maps()) names.emplace_back(map.name);
  return names;
}

}  // namespace linli::imports
