// Comma-separated files (RFC 4180), read strictly and one record at a time, and written so that a spreadsheet
// takes no cell for a formula. The way in and out of every import and export.
#pragma once
#include <cstdint>
#include <initializer_list>
#include <istream>
#include <memory>
#include <optional>
#include <ostream>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "platform/core/phrase.hpp"

namespace linli::csv {

// A place in the file and what is wrong there: the row of an import's report.
struct LineProblem {
  std::size_t line = 0;  // counted from 1, where the record begins
  Phrase problem;
};

enum class Encoding { utf8, gb18030, utf16le, utf16be };

struct Options {
  std::size_t field_bytes = 256 * 1024;
  std::size_t record_bytes = 1024 * 1024;
  std::size_t columns = 1000;
  char delimiter = ',';
  std::optional<Encoding> encoding =
      std::nullopt;  // empty: told by the byte order mark, else UTF-8 or GB18030 by looking
};

struct Record {
  std::size_t line = 0;
  std::vector<std::string> fields;
  std::optional<Phrase> problem;  // not a sound record; `fields` then hold what could be read
};

class Reader {
 public:
  // Reads the header at once. The stream must outlive the reader.
  explicit Reader(std::istream& in, Options options = {});
  ~Reader();
  Reader(const Reader&) = delete;
  Reader& operator=(const Reader&) = delete;

  // The first record, its names trimmed; empty for an empty file.
  const std::vector<std::string>& header() const;
  // Why the file cannot be imported at all: no header, a name twice, a header that is not sound.
  const std::optional<LineProblem>& header_problem() const;
  // The column of that name, compared by normalise(): case and full width do not matter.
  std::optional<std::size_t> column(std::string_view name) const;

  // The next record; false at the end. Blank lines are passed over.
  // A record with another number of fields than the header is a problem of that record, and reading goes on.
  bool next(Record& record);

  Encoding encoding() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

// One cell to be written. Text is made harmless (see guarded); numbers are ours and stay numbers.
class Cell {
 public:
  Cell(std::string_view text);
  Cell(const char* text) : Cell(std::string_view{text}) {}
  Cell(const std::string& text) : Cell(std::string_view{text}) {}
  Cell(std::int64_t number) : text_(std::to_string(number)) {}
  Cell(int number) : Cell(std::int64_t{number}) {}
  Cell(double number);
  const std::string& text() const { return text_; }

 private:
  std::string text_;
};

// CRLF line ends. With a byte order mark, because Excel in China reads a file without one as GBK.
enum class Mark { with, without };
class Writer {
 public:
  explicit Writer(std::ostream& out, Mark mark = Mark::with);
  void row(std::span<const Cell> cells);
  void row(std::initializer_list<Cell> cells) { row(std::span{cells.begin(), cells.size()}); }

 private:
  std::ostream& out_;
};

// A cell that begins with = + - @ (or their full-width forms), tab, carriage return or line feed gets an
// apostrophe in front, so that a spreadsheet shows it as text. Reading takes exactly that apostrophe away
// again.
std::string guarded(std::string_view cell);
std::string_view unguarded(std::string_view cell);

}  // namespace linli::csv
