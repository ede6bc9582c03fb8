// How a Chinese name is spelled, so that a clerk finds 王秀兰 by "wangxiulan" or "wxl".
#pragma once
#include <string>
#include <string_view>

namespace linli {

struct Pinyin {
  std::string full;      // "wangxiulan": lower case, no tones, ü as v
  std::string initials;  // "wxl"
  bool operator==(const Pinyin&) const = default;
};

// Surnames read as surnames (单 shan, 曾 zeng, 尉迟 yuchi). Letters and digits stay, all else is left out.
// Safe to call from several threads. The first call in a process loads ICU's readings, which takes about 0.1
// s.
Pinyin pinyin_of_name(std::string_view name);

// The bytes of the surname at the front: two characters for 欧阳, otherwise the first character.
std::size_t surname_bytes(std::string_view name);

}  // namespace linli
