#include "modules/residents/words.hpp"

#include "modules/residents/codes.hpp"

namespace linli::residents {

namespace {
std::vector<CodeView> views_of(CodeList list) {
  std::vector<CodeView> views;
  for (const Code& code : codes_of(list))
    views.push_back({std::string{code.code}, {std::string{code.zh}, std::string{code.en}}});
  return views;
}
}  // namespace

ResidentWords words(db::Tx&, const access::Actor&) {
  ResidentWords words{.nation = views_of(CodeList::nation),
                      .education = views_of(CodeList::education),
                      .politics = views_of(CodeList::politics),
                      .marriage = views_of(CodeList::marriage),
                      .relation = views_of(CodeList::relation),
                      .traits = {}};
  for (const TraitWords& trait : trait_words())
    words.traits.push_back({trait.code,
                            {std::string{trait.zh}, std::string{trait.en}},
                            {std::string{trait.list_zh}, std::string{trait.list_en}},
                            trait.purpose});
  return words;
}

}  // namespace linli::residents
