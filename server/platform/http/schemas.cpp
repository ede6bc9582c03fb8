#include "platform/http/schemas.hpp"

#include <cctype>
#include <stdexcept>

namespace linli::http {

bool Schemas::begin(const std::string& name, std::string_view type) {
  auto [known, fresh] = types_.emplace(name, type);
  if (!fresh && known->second != type)
    throw std::logic_error("two types are called " + name + " in OpenAPI: " + known->second + " and " +
                           std::string{type});
  return fresh;
}

void Schemas::end(const std::string& name, std::string text) { schemas_[name] = std::move(text); }

std::string schema_name(std::string_view type) {
  constexpr std::string_view ours = "linli::";
  if (type.substr(0, ours.size()) == ours) type.remove_prefix(ours.size());
  std::string name;
  bool capital = true;
  for (char c : type) {
    bool letter = std::isalnum(static_cast<unsigned char>(c)) != 0;
    if (letter) name += capital ? static_cast<char>(std::toupper(static_cast<unsigned char>(c))) : c;
    capital = !letter;
  }
  return name;
}

}  // namespace linli::http
