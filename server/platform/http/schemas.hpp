// The named schemas of the OpenAPI document, filled while the routes are walked. A schema is JSON text.
#pragma once
#include <map>
#include <set>
#include <string>
#include <string_view>

namespace linli::http {

class Schemas {
 public:
  // The reference to the schema of that name; `make` is asked for its text the first time. Throws
  // std::logic_error when two different schemas claim one name: rename one of the structs.
  template <class Make>
  std::string named(const std::string& name, std::string_view type, Make&& make) {
    if (begin(name, type)) end(name, make());
    return "{\"$ref\":\"#/components/schemas/" + name + "\"}";
  }
  const std::map<std::string, std::string>& all() const { return schemas_; }

 private:
  bool begin(const std::string& name, std::string_view type);  // false: it is there, or being made
  void end(const std::string& name, std::string text);

  std::map<std::string, std::string> types_;
  std::map<std::string, std::string> schemas_;
};

// "linli::matters::State" -> "MattersState", "linli::LimitUnit" -> "LimitUnit": one name for one enum
// everywhere.
std::string schema_name(std::string_view type);

// The compiler's name of a type: "linli::matters::State".
template <class T>
constexpr std::string_view type_name() {
  std::string_view text = __PRETTY_FUNCTION__;
  text.remove_prefix(text.find("T = ") + 4);
  return text.substr(0, text.find_first_of(";]"));
}

}  // namespace linli::http
