#include "modules/diary/diary.hpp"

#include <tuple>

#include "modules/diary/promise_store.hpp"
#include "modules/diary/rules.hpp"
#include "modules/diary/shown.hpp"
#include "modules/diary/store.hpp"
#include "modules/grid/areas.hpp"
#include "modules/grid/places.hpp"
#include "modules/matters/placing.hpp"
#include "modules/residents/persons.hpp"
#include "platform/access/reach.hpp"
#include "platform/core/text.hpp"
#include "platform/journal/journal.hpp"

namespace linli::diary {

using access::Permission;
using rules::Sending;

namespace {
constexpr std::size_t place_text_max = 120;

bool stands_on(const Area& area, Date day) {
  return area.from_day <= day && (!area.to_day || day < *area.to_day);
}

AreaId named_area(db::Tx& tx, const Actor& author, AreaId id, Date day) {
  const auto area = grid::find_area(tx, id);
  if (!area || !access::may(author, Permission::keep_diary, id))
    throw wrong_field("area_id", {"没有这个网格。", "There is no such area."});
  if (!stands_on(*area, day))
    throw wrong_field("area_id", {area->name + "那一天不在，请选那天的网格。",
                                  "This area did not stand that day: choose one that did."});
  return id;
}

// The area a door lay in on the day, or the one named, or the writer's own.
matters::work::Where where(db::Tx& tx, const Actor& author, const LineForm& form, Date day) {
  const std::string text = form.place_text ? static_cast<std::string>(*form.place_text) : std::string{};
  if (form.place_id) {
    auto at = matters::work::at_place(grid::place_seen_by(tx, author, *form.place_id), text);
    if (const auto then = grid::area_of(tx, *form.place_id, day)) at.area_id = *then;
    return at;
  }
  if (form.area_id) return {named_area(tx, author, *form.area_id, day), {}, {}, {}, text};
  const auto own = rules::own_area(author);
  if (!own) throw wrong_field("area_id", {"请选是哪个网格的。", "Say which area it belongs to."});
  return {*own, {}, {}, {}, text};
}

LineWords words_of(db::Tx& tx, const Actor& author, const LineForm& form, Time written) {
  auto at = where(tx, author, form, day_of(written));
  LineWords words{};
  words.kind = form.kind;
  words.area_id = at.area_id;
  words.dwelling_id = at.dwelling_id;
  words.entrance_id = at.entrance_id;
  words.building_id = at.building_id;
  words.place_text = shortened(at.text, place_text_max);
  if (form.person_id) {
    residents::person_masked(tx, author, *form.person_id);  // out of scope is answered like absent
    words.person_id = residents::standing(tx, *form.person_id);
  }
  if (form.met) words.met = tx.vault().seal(*form.met, met_field);
  words.said = form.said;
  words.judgement = form.judgement;
  words.measures = form.measures;
  words.is_shared = form.shared;
  return words;
}

Digest digest_of(const db::Tx& tx, const LineForm& form) {
  return tx.vault().digest(rules::all_words(form), "diary_line.sent");
}

// A private line is told of to nobody but its author.
std::optional<AreaId> heard_in(const DiaryLine& line) {
  return line.is_shared ? std::optional{line.area_id} : std::nullopt;
}

std::string changed_fields(const db::Tx& tx, const LineWords& before, const LineWords& after) {
  std::string fields;
  const auto name = [&](bool is_changed, const char* field) {
    if (is_changed) fields += (fields.empty() ? "" : ",") + std::string{field};
  };
  const auto place = [](const LineWords& words) {
    return std::tie(words.area_id, words.dwelling_id, words.entrance_id, words.building_id, words.place_text);
  };
  const auto met = [&](const LineWords& words) {
    return std::pair{words.person_id, tx.vault().open(words.met, met_field)};
  };
  name(before.kind != after.kind, "kind");
  name(place(before) != place(after), "place");
  name(met(before) != met(after), "met");
  name(before.said != after.said, "said");
  name(before.judgement != after.judgement, "judgement");
  name(before.measures != after.measures, "measures");
  name(before.is_shared != after.is_shared, "shared");
  return fields;
}

DiaryLine begin(db::Tx& tx, const Actor& author, const LineForm& form, const Digest& digest) {
  DiaryLine line{};
  line.id = form.id;
  line.author_id = author.id;
  line.received_at = tx.now();
  line.written_at = form.written_at.value_or(tx.now());
  line.version = 1;
  static_cast<LineWords&>(line) = words_of(tx, author, form, line.written_at);
  line.sent_digest = digest;
  tx.insert(line);
  journal::record(tx, author, "diary_line.written", line.id.value, heard_in(line));
  return line;
}

void revise(db::Tx& tx, const Actor& author, DiaryLine& line, const LineForm& form, const Digest& digest) {
  DiaryRevision before{};
  static_cast<LineWords&>(before) = static_cast<const LineWords&>(line);
  before.id = tx.new_id<RevisionId>();
  before.line_id = line.id;
  before.number = line.version;
  before.until_at = form.written_at.value_or(tx.now());
  static_cast<LineWords&>(line) = words_of(tx, author, form, line.written_at);
  line.sent_digest = digest;
  line.revised_at = before.until_at;
  if (!store::revise(tx, line)) throw saved_in_between();
  ++line.version;
  tx.insert(before);
  if (before.is_shared != line.is_shared) store::share_promises(tx, line.id, line.is_shared);
  // Whoever saw it while it was shared is told that it changed.
  journal::record(tx, author, "diary_line.revised", line.id.value,
                  before.is_shared ? std::optional{before.area_id} : heard_in(line),
                  {{"fields", changed_fields(tx, before, line)}});
}

LineView view_of(db::Tx& tx, const Actor& actor, const DiaryLine& line) {
  return views_of(tx, actor, std::span{&line, 1}).front();
}
}  // namespace

DiaryLine line_seen_by(const Actor& actor, db::Tx& tx, LineId id) {
  auto line = store::line(tx, id);
  if (!line || !rules::may_see(*line, actor))
    throw Refusal{Reason::not_found, {"没有这条日记。", "There is no such line."}};
  return std::move(*line);
}

LineView write_line(db::Tx& tx, const Actor& author, const LineForm& form) {
  refuse_if(rules::why_not_write(form, tx.now()));
  const Digest digest = digest_of(tx, form);
  auto stored = store::line(tx, form.id);
  const auto said_next = stored && stored->author_id == author.id && form.version + 1 < stored->version
                             ? store::said_by(tx, form.id, form.version + 1)
                             : std::nullopt;
  switch (rules::sending(stored, author.id, form.version, digest, said_next)) {
    case Sending::first:
      return view_of(tx, author, begin(tx, author, form, digest));
    case Sending::again:
      return view_of(tx, author, *stored);
    case Sending::revision:
      revise(tx, author, *stored, form, digest);
      return view_of(tx, author, *stored);
    case Sending::stale:
      throw saved_in_between();
    case Sending::taken:
      break;
  }
  throw Refusal{Reason::conflict, {"这个编号已经用过了。", "This id is taken."}};
}

LineView line(db::Tx& tx, const Actor& actor, LineId id) {
  return view_of(tx, actor, line_seen_by(actor, tx, id));
}

std::vector<RevisionView> revisions(db::Tx& tx, const Actor& actor, LineId id) {
  const DiaryLine line = line_seen_by(actor, tx, id);
  auto revisions = store::revisions_of(tx, id);
  // What was said while it was private stays its author's.
  if (line.author_id != actor.id)
    std::erase_if(revisions, [](const DiaryRevision& revision) { return !revision.is_shared; });
  Shown names;
  for (const DiaryRevision& revision : revisions) names.person(revision.person_id);
  names.ask(tx, actor);
  std::vector<RevisionView> views;
  for (const DiaryRevision& revision : revisions)
    views.push_back({revision.number, revision.until_at, revision.kind, revision.place_text,
                     names.met(tx, revision.person_id, revision.met, met_field, line.author_id, actor.id),
                     revision.said, revision.judgement, revision.measures, revision.is_shared});
  return views;
}

matters::RaisedView raise_line(db::Tx& tx, const Actor& actor, LineId id, const matters::RaiseForm& form) {
  const DiaryLine line = line_seen_by(actor, tx, id);
  refuse_if(rules::why_not_raise(line, actor));
  const auto place = line.dwelling_id   ? line.dwelling_id
                     : line.entrance_id ? line.entrance_id
                                        : line.building_id;
  return matters::raise(tx, actor,
                        {.channel = matters::Channel::diary,
                         .source_kind = std::string{line_source},
                         .source = line.id.value,
                         .heard_at = line.written_at,
                         .area_id = line.area_id,
                         .place_id = place,
                         .place_text = line.place_text,
                         .person_id = line.person_id,
                         .name = std::string{shortened(tx.vault().open(line.met, met_field), 40)},
                         .words = line.said},
                        form);
}

std::map<LineId, LineView> lines_shown(db::Tx& tx, const Actor& actor, std::span<const LineId> ids) {
  auto lines = store::lines(tx, ids);
  std::erase_if(lines, [&](const DiaryLine& line) { return !rules::may_see(line, actor); });
  std::map<LineId, LineView> shown;
  for (LineView& view : views_of(tx, actor, lines)) shown.emplace(view.id, std::move(view));
  return shown;
}

std::vector<LineText> line_texts(db::Tx& tx, std::span<const LineId> ids) { return store::texts(tx, ids); }

}  // namespace linli::diary
