// Every statement of this module. Private to it.
#pragma once
#include <optional>

#include "modules/@module@/@noun@.hpp"
#include "platform/db/tx.hpp"

namespace linli::@module@::store {

std::optional<@Noun@> find(db::Tx& tx, @Noun@Id id);
void save_name(db::Tx& tx, const @Noun@& @noun@);

}  // namespace linli::@module@::store
