// The bytes under a csv::Reader: a stream of any of the encodings, handed on as UTF-8 without its byte order
// mark. Only the reader includes this.
#pragma once
#include <istream>
#include <memory>
#include <optional>
#include <string>
#include <unicode/ucnv.h>
#include <vector>

#include "platform/core/csv.hpp"

namespace linli::csv {

class Source {
 public:
  Source(std::istream& in, std::optional<Encoding> encoding);

  static constexpr int end = -1;
  // The next byte, or `end`. Bytes that are wrong in their encoding come as U+FFFD; UTF-8 passes unchecked.
  int take() { return at_ < ready_.size() || fill() ? static_cast<unsigned char>(ready_[at_++]) : end; }
  int peek() { return at_ < ready_.size() || fill() ? static_cast<unsigned char>(ready_[at_]) : end; }

  Encoding encoding() const { return encoding_.value_or(Encoding::utf8); }
  bool converts() const { return converter_ != nullptr; }

 private:
  bool fill();
  std::string read_chunk();
  void decide(std::string& chunk);
  void open_converter();
  std::string convert(const std::string& chunk, bool last);

  struct Close {
    void operator()(UConverter* converter) const { ucnv_close(converter); }
  };
  using Converter = std::unique_ptr<UConverter, Close>;

  std::istream& in_;
  std::optional<Encoding> encoding_;  // empty while only ASCII was seen
  Converter converter_;
  std::string ready_;
  std::size_t at_ = 0;
  bool begun_ = false;
};

}  // namespace linli::csv
