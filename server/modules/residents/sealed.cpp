#include "modules/residents/sealed.hpp"

#include "modules/residents/inner.hpp"

namespace linli::residents {

const std::vector<db::SealedColumn>& sealed_columns() {
  static const std::vector<db::SealedColumn> columns{
      {"person", "id_number", field::id_number}, {"person_before", "id_number", field::id_number},
      {"person_phone", "number", field::phone},  {"trait", "code", field::trait_code},
      {"trait", "note", field::trait_note},      {"trait", "statute", field::trait_statute},
      {"consent", "guardian", field::guardian}};
  return columns;
}

}  // namespace linli::residents
