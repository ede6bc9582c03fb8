#include <algorithm>
#include <fmt/format.h>

#include "platform/core/csv_source.hpp"
#include "platform/core/text.hpp"

namespace linli::csv {

namespace {
constexpr int quote = '"';

Phrase too_large(std::size_t bytes) {
  return {fmt::format("这一条太长，最多 {} 字节。", bytes),
          fmt::format("This record is over {} bytes.", bytes)};
}
Phrase too_many_columns(std::size_t columns) {
  return {fmt::format("列太多，最多 {} 列。", columns), fmt::format("More than {} columns.", columns)};
}
Phrase stray_quote() {
  return {"引号的位置不对：有引号的单元格要整个用引号括起来，里面的引号写两遍。",
          "A quote stands in the wrong place: quote the whole cell and double the quotes inside it."};
}
Phrase never_closed() {
  return {"引号没有配对，后面的内容都读进了这一格。", "A quote is opened here and never closed."};
}
Phrase wrong_bytes(std::size_t column) {
  return {fmt::format("第 {} 列有无法识别的字符，请另存为 UTF-8 再试。", column),
          fmt::format("Column {} holds bytes that are not text; save the file as UTF-8.", column)};
}
Phrase wrong_count(std::size_t found, std::size_t expected) {
  return {fmt::format("这一行有 {} 列，表头是 {} 列。", found, expected),
          fmt::format("This record has {} fields, the header has {}.", found, expected)};
}
}  // namespace

struct Reader::State {
  State(std::istream& in, const Options& given) : source(in, given.encoding), options(given) {}

  bool read(Record& record);
  bool read_field(Record& record);
  void read_quoted(Record& record, std::string& field);
  bool ends_record(int byte);
  void put(Record& record, std::string& field, char byte);
  void check_bytes(Record& record) const;

  Source source;
  Options options;
  std::size_t line = 1;   // of the byte to be read next
  std::size_t bytes = 0;  // of the record so far
  std::vector<std::string> header, folded;
  std::optional<LineProblem> header_problem;
};

// The first problem of a record is the one reported.
static void blame(Record& record, Phrase problem) {
  if (!record.problem) record.problem = std::move(problem);
}

void Reader::State::put(Record& record, std::string& field, char byte) {
  ++bytes;
  if (field.size() >= options.field_bytes) return blame(record, too_large(options.field_bytes));
  if (bytes > options.record_bytes) return blame(record, too_large(options.record_bytes));
  field.push_back(byte);
}

// True at the end of the file and after a line end of any kind, which is consumed and counted.
bool Reader::State::ends_record(int byte) {
  if (byte == Source::end) return true;
  if (byte != '\n' && byte != '\r') return false;
  if (byte == '\r' && source.peek() == '\n') source.take();
  ++line;
  return true;
}

// After the opening quote, up to and with the closing one. Line ends inside become line feeds.
void Reader::State::read_quoted(Record& record, std::string& field) {
  for (;;) {
    int byte = source.take();
    if (byte == Source::end) return blame(record, never_closed());
    if (byte == quote) {
      if (source.peek() != quote) return;
      source.take();
      put(record, field, '"');
    } else {
      put(record, field, ends_record(byte) ? '\n' : static_cast<char>(byte));
    }
  }
}

// One field; true when the record goes on behind it.
bool Reader::State::read_field(Record& record) {
  std::string overflow;
  const bool fits = record.fields.size() < options.columns;
  std::string& field = fits ? record.fields.emplace_back() : overflow;
  if (!fits) blame(record, too_many_columns(options.columns));
  if (source.peek() == quote) {
    source.take();
    read_quoted(record, field);
    int byte = source.peek();
    if (byte != options.delimiter && byte != '\n' && byte != '\r' && byte != Source::end)
      blame(record, stray_quote());
  }
  for (;;) {
    int byte = source.take();
    if (byte == options.delimiter) return true;
    if (ends_record(byte)) return false;
    if (byte == quote) blame(record, stray_quote());
    put(record, field, static_cast<char>(byte));
  }
}

void Reader::State::check_bytes(Record& record) const {
  for (std::size_t i = 0; i < record.fields.size(); ++i) {
    const std::string& field = record.fields[i];
    bool sound = source.converts() ? field.find("\uFFFD") == std::string::npos : is_valid_utf8(field);
    if (!sound) return blame(record, wrong_bytes(i + 1));
  }
}

bool Reader::State::read(Record& record) {
  while (source.peek() == '\n' || source.peek() == '\r') ends_record(source.take());
  if (source.peek() == Source::end) return false;
  record.line = line;
  record.problem.reset();
  record.fields.clear();
  bytes = 0;
  while (read_field(record)) {
  }
  check_bytes(record);
  for (std::string& field : record.fields) field.erase(0, field.size() - unguarded(field).size());
  return true;
}

Reader::Reader(std::istream& in, Options options) : state_(std::make_unique<State>(in, options)) {
  Record first;
  if (!state_->read(first)) {
    state_->header_problem = {1, {"文件是空的。", "The file is empty."}};
    return;
  }
  for (const std::string& name : first.fields) {
    std::string folded = normalise(trimmed(name));
    bool twice = !folded.empty() && std::ranges::find(state_->folded, folded) != state_->folded.end();
    if (twice) blame(first, {"表头里“" + name + "”出现了两次。", "The header names \"" + name + "\" twice."});
    state_->header.emplace_back(trimmed(name));
    state_->folded.push_back(std::move(folded));
  }
  if (first.problem) state_->header_problem = {first.line, *first.problem};
}

Reader::~Reader() = default;

const std::vector<std::string>& Reader::header() const { return state_->header; }
const std::optional<LineProblem>& Reader::header_problem() const { return state_->header_problem; }
Encoding Reader::encoding() const { return state_->source.encoding(); }

std::optional<std::size_t> Reader::column(std::string_view name) const {
  auto found = std::ranges::find(state_->folded, normalise(trimmed(name)));
  if (name.empty() || found == state_->folded.end()) return std::nullopt;
  return static_cast<std::size_t>(found - state_->folded.begin());
}

bool Reader::next(Record& record) {
  if (!state_->read(record)) return false;
  if (record.fields.size() != state_->header.size())
    blame(record, wrong_count(record.fields.size(), state_->header.size()));
  return true;
}

}  // namespace linli::csv
