// What the program asks of matters by itself, not for anybody at a desk.
#pragma once
#include <map>
#include <vector>

#include "modules/matters/matter.hpp"
#include "platform/db/tx.hpp"

namespace linli::matters {

// Open matters of whoever is disabled or holds no grant any more go to who answers for their area, and wait
// to be signed for there; what was only dispatched to them waits to be dispatched anew. At most `most` of
// each person a call; returns how many moved.
int hand_over_from_absent(db::Tx& tx, int most);
// Name and number leave every matter they told of or follow, and so do their later words and ratings; what
// the matter is about stays. `phones`: digests of their numbers (residents::erased_phones), by which what was
// said in confidence or written in without a card is found. Returns the matters they told of.
std::vector<MatterId> forget_reporter(db::Tx& tx, PersonId person, const std::vector<Digest>& phones);
// Which of these records are reports about somebody: that person is told nothing of them, not even that they
// are.
std::multimap<Uuid, StaffId> about_whom(db::Tx& tx, const std::vector<Uuid>& subjects);

}  // namespace linli::matters
