#include <algorithm>
#include <charconv>
#include <tuple>

#include "modules/imports/imports.hpp"
#include "platform/core/foreign_time.hpp"
#include "platform/core/refusal.hpp"
#include "platform/core/text.hpp"

namespace linli::imports {

namespace {
constexpr std::size_t text_max = 20'000, place_max = 120, reporter_max = 40;

// Why a row is refused. Only the reader of rows throws and catches nothing: it returns it.
using Outcome = std::variant<matters::PastMatter, Phrase>;
}  // namespace

struct MatterRows::Parts {
  Mapping mapping;
  csv::Reader reader;
  TimeReader times;
  csv::Record record;

  Parts(std::istream& in, const Mapping& given)
      : mapping(given), reader(in), times(given.time_pattern, given.time_zone) {
    if (reader.header_problem()) throw wrong_field("csv", reader.header_problem()->problem);
    for (const std::string* name :
         {&mapping.key, &mapping.title, &mapping.body, &mapping.reporter, &mapping.place, &mapping.said_at,
          &mapping.reply, &mapping.replied_at, &mapping.category, &mapping.closed_state})
      if (!name->empty() && !reader.column(*name))
        throw wrong_field("csv", {"文件里没有这一列：" + *name, "The file has no column " + *name});
  }

  std::string cell(const std::string& column) const {
    if (column.empty()) return {};
    auto at = reader.column(column);
    return at && *at < record.fields.size() ? std::string{trimmed(record.fields[*at])} : std::string{};
  }

  bool is_closed() const {
    return std::ranges::find(mapping.closed_values, cell(mapping.closed_state)) !=
           mapping.closed_values.end();
  }

  std::optional<double> degrees(const std::string& column) const {
    std::string text = cell(column);
    double value = 0;
    auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (text.empty() || error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return value;
  }

  std::optional<Phrase> unsound(const std::string& text, const std::string& column) const {
    auto check = check_text(text);
    if (!check.valid) return Phrase{column + "：不是有效的 UTF-8。", column + ": not sound UTF-8."};
    if (check.length > text_max)
      return Phrase{column + "：超过 " + std::to_string(text_max) + " 字。",
                    column + ": more than " + std::to_string(text_max) + " characters."};
    return std::nullopt;
  }

  matters::IntakeForm form_of(const std::string& key, const std::string& body) const {
    matters::IntakeForm form;
    form.kind = mapping.kind;
    form.channel = matters::Channel::import;
    form.title = Text<60>{std::string{shortened(cell(mapping.title), 60)}};
    form.body = body;
    form.place_text = Text<120>{std::string{shortened(cell(mapping.place), place_max)}};
    form.source_kind = Text<40>{mapping.source};
    form.source_key = Text<80>{key};
    if (auto reporter = cell(mapping.reporter); !reporter.empty())
      form.reporter = matters::ReporterForm{{}, Text<40>{std::string{shortened(reporter, reporter_max)}}, {}};
    if (auto code = mapping.categories.find(cell(mapping.category)); code != mapping.categories.end())
      form.category_code = Text<6>{code->second};
    auto longitude = degrees(mapping.longitude), latitude = degrees(mapping.latitude);
    if (longitude && latitude) std::tie(form.longitude, form.latitude) = std::tie(longitude, latitude);
    return form;
  }

  std::variant<std::optional<matters::PastReply>, Phrase> reply_of(std::optional<Time> said, Time now) const {
    std::string text = cell(mapping.reply), at = cell(mapping.replied_at);
    bool answered = mapping.closed_state.empty() ? !text.empty() : is_closed();
    if (!answered) return std::nullopt;
    if (text.empty()) text = mapping.closed_text;
    if (auto problem = unsound(text, mapping.reply)) return *problem;
    std::optional<Time> when;  // never made up: an invented moment would be an answer within no time
    if (!at.empty()) {
      when = times.read(at);
      if (!when) return Phrase{"答复时间读不懂：" + at, "Not a time of reply: " + at};
      if (*when < said.value_or(now)) return Phrase{"答复早于提出时间。", "Answered before it was said."};
      if (*when > now) return Phrase{"答复时间在将来。", "Answered in the future."};
    }
    matters::ReplyForm form{};
    form.ending = mapping.ending;
    form.text = text;
    return matters::PastReply{when, form};
  }

  Outcome matter(Time now) const {
    if (record.problem) return *record.problem;
    std::string key = cell(mapping.key), body = cell(mapping.body);
    if (key.empty()) return Phrase{"没有编号（" + mapping.key + "）。", "No key (" + mapping.key + ")."};
    if (body.empty()) body = cell(mapping.title);
    if (body.empty()) return Phrase{"内容是空的。", "There is no text."};
    if (auto problem = unsound(body, mapping.body)) return *problem;
    std::optional<Time> said;
    if (!mapping.said_at.empty()) {
      said = times.read(cell(mapping.said_at));
      if (!said || *said > now)
        return Phrase{"提出时间读不懂或在将来：" + cell(mapping.said_at),
                      "Not a time in the past: " + cell(mapping.said_at)};
    }
    auto reply = reply_of(said, now);
    if (auto* refused = std::get_if<Phrase>(&reply)) return *refused;
    return matters::PastMatter{said, form_of(key, body), std::get<0>(std::move(reply))};
  }
};

MatterRows::MatterRows(std::istream& in, const Mapping& mapping)
    : parts_(std::make_unique<Parts>(in, mapping)) {}
MatterRows::~MatterRows() = default;

std::optional<std::variant<matters::PastMatter, RefusedRow>> MatterRows::next(Time now) {
  if (!parts_->reader.next(parts_->record)) return std::nullopt;
  auto outcome = parts_->matter(now);
  if (auto* refused = std::get_if<Phrase>(&outcome)) return RefusedRow{parts_->record.line, *refused};
  return std::get<0>(std::move(outcome));
}

Taken take(db::Tx& tx, const access::Actor& actor, const std::vector<matters::PastMatter>& rows) {
  Taken done;
  for (const auto& row : rows) {
    if (!matters::record_past(tx, actor, row)) {
      ++done.already_there;
      continue;
    }
    ++done.taken;
    if (!row.said) ++done.said_undated;
    if (row.reply && !row.reply->at) ++done.over_undated;
  }
  return done;
}

}  // namespace linli::imports
