// Verbs throw Refusal. Lines of the diary: one's own, and what others shared where one may see the area's. A
// private line is answered like an absent one.
#pragma once
#include <map>
#include <span>

#include "modules/diary/line.hpp"
#include "platform/access/actor.hpp"
#include "platform/db/listing.hpp"
#include "platform/db/tx.hpp"

namespace linli::diary {

using access::Actor;

// A new line, or its author's revision of one.
LineView write_line(db::Tx& tx, const Actor& author, const LineForm& form);
LineView line(db::Tx& tx, const Actor& actor, LineId id);
// Newest first: one's own and the shared ones in reach; ?mine=true, ?shared=true, by place, person, time.
Page<LineView> lines(db::Tx& tx, const Actor& actor, const db::ListQuery& query);
extern const db::Listing line_listing;
std::vector<RevisionView> revisions(db::Tx& tx, const Actor& actor, LineId id);  // oldest first
// The matter of a line, once; whoever raised it is told its number and state.
matters::RaisedView raise_line(db::Tx& tx, const Actor& actor, LineId id, const matters::RaiseForm& form);

// ── for other modules

inline constexpr std::string_view line_source = "diary_line";       // of a matter raised from a line
DiaryLine line_seen_by(const Actor& actor, db::Tx& tx, LineId id);  // throws not_found
// Those among them whom the actor may see, as they are shown; in one go for a list.
std::map<LineId, LineView> lines_shown(db::Tx& tx, const Actor& actor, std::span<const LineId> ids);
// Whatever they are: for whoever keeps an index and asks lines_shown before anything is told.
std::vector<LineText> line_texts(db::Tx& tx, std::span<const LineId> ids);
// The words of lines about somebody who asked to be erased, their revisions' and their promises'. Returns the
// lines.
std::vector<LineId> forget_person(db::Tx& tx, PersonId person);

}  // namespace linli::diary
