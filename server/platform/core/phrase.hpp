// A sentence for people, in both languages of the interface. Chinese is the first.
#pragma once
#include <string>

namespace linli {

enum class Language { zh, en };

struct Phrase {
  std::string zh, en;
  const std::string& in(Language language) const { return language == Language::zh ? zh : en; }
};

}  // namespace linli
