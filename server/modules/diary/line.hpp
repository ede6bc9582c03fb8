// 民情日记: a line is what somebody who works among the residents heard. The resident's words stand apart
// from the writer's judgement. A line made without a network keeps the time and the author of its writing.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "modules/grid/place.hpp"
#include "modules/matters/raising.hpp"
#include "modules/residents/ids.hpp"
#include "platform/core/sealed.hpp"

namespace linli::diary {

enum class LineKind { urgent, hard, vexing, suggestion, thanks, daily };  // 急事 难事 烦心事 建议 感谢 日常
DESCRIBE_ENUM(LineKind, urgent, hard, vexing, suggestion, thanks, daily)

struct DiaryLine;
using LineId = Id<DiaryLine>;

// What one version of a line says.
struct LineWords {
  LineKind kind;
  AreaId area_id;  // of the day it was written; a later split does not change it
  std::optional<PlaceId> dwelling_id, entrance_id, building_id;
  std::string place_text;
  std::optional<PersonId> person_id;  // who was met: of the register,
  Sealed met;                         // or in words
  std::string said, judgement, measures;
  bool is_shared;      // with whoever may see the area's diary
  Digest sent_digest;  // of the form as it was sent: the same words again are no revision
};
DESCRIBE_PART(LineWords, kind, area_id, dwelling_id, entrance_id, building_id, place_text, person_id, met,
              said, judgement, measures, is_shared, sent_digest)

struct DiaryLine : LineWords {
  LineId id;
  StaffId author_id;
  Time written_at;   // by the author's own clock
  Time received_at;  // by ours
  std::optional<Time> revised_at;
  std::int64_t version;
};
DESCRIBE_ROW_OF(DiaryLine, LineWords, "diary_line", id, author_id, written_at, received_at, revised_at,
                version)

// What the line said before it was written anew.
struct DiaryRevision;
using RevisionId = Id<DiaryRevision>;
struct DiaryRevision : LineWords {
  RevisionId id;
  LineId line_id;
  std::int64_t number;  // the version that said so
  Time until_at;
};
DESCRIBE_ROW_OF(DiaryRevision, LineWords, "diary_revision", id, line_id, number, until_at)

// ── forms

// Sent again with the same id and words it answers as before. Other words with the version read are a
// revision.
struct LineForm {
  LineId id;                 // made by the client
  std::int64_t version = 0;  // 0: a new one
  std::optional<Time> written_at;
  LineKind kind;
  std::optional<PlaceId> place_id;         // a dwelling, entrance or building
  std::optional<Text<120, 1>> place_text;  // where no door fits
  std::optional<AreaId> area_id;           // needed only where no place tells it and the writer has several
  std::optional<PersonId> person_id;       // who was met
  std::optional<Text<60, 1>> met;          // or, in words
  Text<2000> said;                         // the resident's words
  Text<1000> judgement;                    // the writer's own
  Text<1000> measures;                     // what was done about it
  bool shared = false;
};
DESCRIBE_FORM(LineForm, id, version, written_at, kind, place_id, place_text, area_id, person_id, met, said,
              judgement, measures, shared)

// ── views

// Who was met. A name of the register is masked for everybody, the writer's own words for all others.
struct MetView {
  std::optional<PersonId> person_id;
  std::string name;
};
DESCRIBE_VIEW(MetView, person_id, name)

struct LineView {
  LineId id;
  StaffId author_id;
  std::string author;
  bool mine;
  LineKind kind;
  Time written_at, received_at;
  std::optional<Time> revised_at;
  AreaId area_id;
  std::string area;
  std::optional<PlaceId> dwelling_id, entrance_id, building_id;
  std::string place_text;
  std::optional<MetView> met;
  std::string said, judgement, measures;
  bool shared;
  std::optional<matters::RaisedView> raised;  // the matter that was made of it
  std::int64_t version;
};
DESCRIBE_VIEW(LineView, id, author_id, author, mine, kind, written_at, received_at, revised_at, area_id, area,
              dwelling_id, entrance_id, building_id, place_text, met, said, judgement, measures, shared,
              raised, version)

struct RevisionView {
  std::int64_t number;
  Time until_at;
  LineKind kind;
  std::string place_text;
  std::optional<MetView> met;
  std::string said, judgement, measures;
  bool shared;
};
DESCRIBE_VIEW(RevisionView, number, until_at, kind, place_text, met, said, judgement, measures, shared)

// ── for other modules; never sent

// What may be found of a line, and by whom: its author, and where it is shared whoever sees the area's diary.
struct LineText {
  LineId id;
  StaffId author_id;
  AreaId area_id;
  std::optional<PlaceId> dwelling_id, entrance_id, building_id;
  bool is_shared;
  Time written_at;
  std::string place_text, said, judgement, measures;
};
DESCRIBE_ROW(LineText, "diary_line", id, author_id, area_id, dwelling_id, entrance_id, building_id, is_shared,
             written_at, place_text, said, judgement, measures)

}  // namespace linli::diary
