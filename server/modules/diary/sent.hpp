// All that a form says as one text, unmistakably: equal texts were the same form. A digest of it is kept, so
// that a form sent again is known without keeping it twice.
#pragma once
#include <concepts>
#include <optional>
#include <string>
#include <string_view>

namespace linli::diary {

class Sent {
 public:
  Sent& add(std::string_view word) {
    text_ += std::to_string(word.size()) + ":";
    text_ += word;
    return *this;
  }
  // What has a text of its own (an id, a day), or is one; nothing where it was not said.
  template <class T>
  Sent& add(const std::optional<T>& part) {
    if (!part) return add("");
    if constexpr (std::convertible_to<const T&, std::string_view>)
      return add(std::string_view{*part});
    else
      return add(part->text());
  }
  const std::string& text() const { return text_; }

 private:
  std::string text_;
};

}  // namespace linli::diary
