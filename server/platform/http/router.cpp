#include "platform/http/router.hpp"

#include <algorithm>
#include <charconv>
#include <set>
#include <stdexcept>

namespace linli::http {

namespace {
bool is_place(std::string_view word) { return !word.empty() && word.front() == '{'; }

// Only what an id, a number or a name in ASCII needs. Escapes, matrix parameters and dots that climb are not
// decoded but refused, so that there is exactly one way to write each path.
bool is_word(std::string_view word) {
  if (word.empty() || word == "." || word == "..") return false;
  return std::all_of(word.begin(), word.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '_' || c == '.' || c == '~';
  });
}

std::vector<std::string_view> words_of(std::string_view path) {
  std::vector<std::string_view> words;
  if (path.empty() || path.front() != '/') return words;
  while (!path.empty()) {
    path.remove_prefix(1);
    auto end = std::min(path.find('/'), path.size());
    words.push_back(path.substr(0, end));
    path.remove_prefix(end);
  }
  return words;
}

std::vector<std::string_view> words_after_prefix(const Route& route) {
  std::string_view path = route.path;
  if (path.substr(0, prefix.size()) == prefix) path.remove_prefix(prefix.size());
  return words_of(path);
}

// Whether the path fits; what stands in the places goes to `found`.
bool fits(const std::vector<std::string>& pattern, const std::vector<std::string_view>& path,
          std::vector<std::string_view>& found) {
  found.clear();
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    if (is_place(pattern[i]))
      found.push_back(path[i]);
    else if (pattern[i] != path[i])
      return false;
  }
  return true;
}

bool goes_before(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  return std::lexicographical_compare(
      a.begin(), a.end(), b.begin(), b.end(),
      [](const auto& x, const auto& y) { return !is_place(x) && is_place(y); });
}

std::string method_word(const Route& route) {
  switch (route.method) {
    case Method::get:
      return route.shape.many ? "list" : "get";
    case Method::post:
      return route.options.created ? "create" : "post";
    case Method::put:
      return "put";
    case Method::patch:
      return "change";
    case Method::del:
      return "delete";
    default:
      return std::string{method_name(route.method)};
  }
}

// "POST /matters/{id}/accept" -> "matters_accept", "GET /matters" -> "matters_list".
std::string name_made_of(const Route& route, bool with_method) {
  std::string name;
  auto words = words_after_prefix(route);
  for (auto word : words)
    if (!is_place(word)) (name += name.empty() ? "" : "_") += word;
  bool says_itself = words.size() > 1 && !is_place(words.back());
  if (with_method || !says_itself || (route.shape.many && route.method == Method::get))
    name += "_" + method_word(route);
  std::replace_if(
      name.begin(), name.end(), [](char c) { return c == '-' || c == '.'; }, '_');
  return name;
}

void check(bool good, const Route& route, const std::string& why) {
  if (!good) throw std::logic_error(std::string{method_name(route.method)} + " " + route.path + ": " + why);
}
}  // namespace

void Router::give_name(Route& route) const {
  auto taken = [&](const std::string& name) {
    return std::any_of(routes_.begin(), routes_.end(),
                       [&](const Route& r) { return r.options.name == name; });
  };
  auto& name = route.options.name;
  if (name.empty()) {
    name = name_made_of(route, false);
    if (taken(name)) name = name_made_of(route, true);
  }
  check(!taken(name), route, "the name " + name + " is taken; give another in RouteOptions");
}

void Router::add(Route route) {
  check(!route.path.empty() && route.path.front() == '/', route, "a path begins with /");
  auto words = words_of(route.path);
  for (auto word : words)
    check(is_place(word) || is_word(word), route, "this is no path the server would take");
  auto places = static_cast<std::size_t>(std::count_if(words.begin(), words.end(), is_place));
  if (route.prepare)
    check(places == route.shape.words.size(), route,
          "the verb takes another number of path words than the path has");
  for (const Route& other : routes_)
    check(other.method != route.method || other.path != route.path, route, "is there already");
  if (route.options.tag.empty()) {
    auto after = words_after_prefix(route);
    route.options.tag = after.empty() ? "root" : std::string{after.front()};
  }
  give_name(route);

  if (by_length_.size() <= words.size()) by_length_.resize(words.size() + 1);
  auto& same_length = by_length_[words.size()];
  same_length.push_back({{words.begin(), words.end()}, routes_.size()});
  std::stable_sort(same_length.begin(), same_length.end(),
                   [](const Pattern& x, const Pattern& y) { return goes_before(x.words, y.words); });
  routes_.push_back(std::move(route));
}

void Router::raw(Method method, std::string path, access::Permission permission, std::string summary,
                 RawHandler handler, Shape shape, RouteOptions options) {
  add(Route{method, std::string{prefix} + path, permission, std::move(summary), std::move(options),
            std::move(shape), nullptr, std::move(handler)});
}

void Router::raw_at_root(Method method, std::string path, access::Permission permission, std::string summary,
                         RawHandler handler, Shape shape, RouteOptions options) {
  add(Route{method, std::move(path), permission, std::move(summary), std::move(options), std::move(shape),
            nullptr, std::move(handler)});
}

Router::Found Router::find(Method method, std::string_view path) const {
  Found found;
  auto words = words_of(path);
  if (words.size() >= by_length_.size() || !std::all_of(words.begin(), words.end(), is_word)) return found;
  for (const Pattern& pattern : by_length_[words.size()]) {
    const Route& route = routes_[pattern.route];
    bool wanted = route.method == method || (method == Method::head && route.method == Method::get);
    if (!wanted || !fits(pattern.words, words, found.words)) continue;
    found.route = &route;
    return found;
  }
  return found;
}

std::string Router::allowed(std::string_view path) const {
  std::set<std::string_view> methods;
  auto words = words_of(path);
  if (words.size() >= by_length_.size() || !std::all_of(words.begin(), words.end(), is_word)) return {};
  std::vector<std::string_view> places;
  for (const Pattern& pattern : by_length_[words.size()])
    if (fits(pattern.words, words, places)) methods.insert(method_name(routes_[pattern.route].method));
  if (methods.empty()) return {};
  if (methods.count("GET")) methods.insert("HEAD");
  methods.insert("OPTIONS");
  std::string out;
  for (auto name : methods) (out += out.empty() ? "" : ", ") += name;
  return out;
}

}  // namespace linli::http
