// The words behind the codes, for the web's pickers: the national lists and the traits.
#pragma once
#include <string>
#include <vector>

#include "modules/residents/trait.hpp"

namespace linli::residents {

struct CodeView {
  std::string code;
  Phrase word;
};
DESCRIBE_VIEW(CodeView, code, word)

struct ResidentWords {
  std::vector<CodeView> nation, education, politics, marriage, relation;
  std::vector<TraitCodeView> traits;
};
DESCRIBE_VIEW(ResidentWords, nation, education, politics, marriage, relation, traits)

}  // namespace linli::residents
