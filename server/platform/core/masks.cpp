#include "platform/core/identifiers.hpp"
#include "platform/core/pinyin.hpp"
#include "platform/core/text.hpp"

namespace linli {

namespace {
// The first and the last characters with stars for what stands between; too short a text is stars alone.
std::string between_stars(std::string_view ascii, std::size_t first, std::size_t last) {
  if (ascii.size() <= first + last) return std::string(ascii.size(), '*');
  std::string out{ascii.substr(0, first)};
  out.append(ascii.size() - first - last, '*');
  out += ascii.substr(ascii.size() - last);
  return out;
}
}  // namespace

std::string mask_phone(std::string_view stored) {
  const auto phone = read_phone(stored);
  if (!phone) return std::string(length_of(stored), '*');
  std::string local = local_phone(phone->number);
  switch (phone->kind) {
    case PhoneKind::service:
      return local;
    case PhoneKind::mobile:
      return between_stars(local, 3, 4);
    case PhoneKind::short_number:
      return between_stars(local, 1, 1);
    case PhoneKind::foreign:
      return between_stars(local, 3, 2);
    case PhoneKind::landline:
      break;
  }
  // The area code says no more than the town; an extension would say more than the number.
  const auto dash = local.find('-');
  const std::string number = local.substr(dash + 1, local.find('-', dash + 1) - dash - 1);
  return local.substr(0, dash + 1) + between_stars(number, 0, 4);
}

std::string mask_citizen_number(std::string_view text) {
  if (length_of(text) != text.size()) return std::string(length_of(text), '*');
  return between_stars(text, 3, 4);
}

std::string mask_name(std::string_view name) {
  name = trimmed(name);
  if (name.empty()) return {};
  return std::string{name.substr(0, surname_bytes(name))} + "*";
}

}  // namespace linli
