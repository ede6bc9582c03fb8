// The national code lists this module keeps, as data: GB/T 3304 nations, GB/T 4658 education, GB/T 4762
// politics, GB/T 2261.2 marriage, GB/T 4761 relation to the head; and the words for traits.
#pragma once
#include <optional>
#include <span>
#include <string_view>

#include "modules/residents/trait.hpp"

namespace linli::residents {

struct Code {
  std::string_view code, zh, en;
};

enum class CodeList { nation, education, politics, marriage, relation };
DESCRIBE_ENUM(CodeList, nation, education, politics, marriage, relation)

std::span<const Code> codes_of(CodeList list);
// Nothing when the list has no such code.
std::optional<Code> code_of(CodeList list, std::string_view code);
// The Chinese word of a code; empty for an empty or unknown code.
std::string_view word_of(CodeList list, std::string_view code);
// Read back from a file: the code itself, or its Chinese word ("汉族" and "汉" alike). Nothing when neither.
std::optional<Code> code_named(CodeList list, std::string_view text);

inline constexpr std::string_view head_relation = "02";

struct TraitWords {
  TraitCode code;
  std::string_view zh, en;
  std::string_view list_zh, list_en;  // as it stands on lists; gentler where the plain word hurts
  ConsentPurpose purpose;
};
const TraitWords& words_of(TraitCode code);
std::span<const TraitWords> trait_words();

}  // namespace linli::residents
