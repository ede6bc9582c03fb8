#include "modules/@module@/store.hpp"

namespace linli::@module@::store {

std::optional<@Noun@> find(db::Tx& tx, @Noun@Id id) { return tx.one<@Noun@>("id = $2", id); }

void save_name(db::Tx& tx, const @Noun@& @noun@) {
  tx.run("UPDATE @noun@ SET name = $3, version = $4 WHERE community_id = $1 AND id = $2", @noun@.id, @noun@.name,
         @noun@.version);
}

}  // namespace linli::@module@::store
