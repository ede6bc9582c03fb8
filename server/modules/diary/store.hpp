// Every statement about lines of the diary. Private to the module.
#pragma once
#include <optional>
#include <span>
#include <vector>

#include "modules/diary/line.hpp"
#include "platform/db/tx.hpp"

namespace linli::diary::store {

std::optional<DiaryLine> line(db::Tx& tx, LineId id);
std::vector<DiaryLine> lines(db::Tx& tx, std::span<const LineId> ids);
std::vector<LineText> texts(db::Tx& tx, std::span<const LineId> ids);
// The new words, one version on. False: somebody saved since line.version was read, and nothing is written.
bool revise(db::Tx& tx, const DiaryLine& line);

std::vector<DiaryRevision> revisions_of(db::Tx& tx, LineId id);
std::optional<Digest> said_by(db::Tx& tx, LineId id, std::int64_t number);

// Lines about these persons, now or in a revision; their words go, everywhere.
std::vector<LineId> lines_about(db::Tx& tx, std::span<const PersonId> persons);
void wipe(db::Tx& tx, std::span<const LineId> ids);

}  // namespace linli::diary::store
