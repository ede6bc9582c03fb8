// Where the reader is in a form, and everything that was wrong so far. All faults of a form are told at once.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "platform/core/refusal.hpp"
#include "platform/http/node.hpp"

namespace linli::http {

class Reading {
 public:
  // In a query string every value is text, and a list is written "a,b".
  enum class Source { body, query };
  explicit Reading(Source source = Source::body) : source_(source) {}

  // The version asked for by If-Match: stands in for the outermost form's member `version`.
  std::optional<std::int64_t> if_match;

  bool from_query() const { return source_ == Source::query; }
  void wrong(Phrase problem);  // at the current path
  bool fine() const { return errors_.empty(); }
  // Throws Refusal{invalid} with every fault found.
  void finish();

  // Goes down to a member or an element for as long as it lives.
  class Step {
   public:
    Step(Reading& reading, std::string_view member);
    Step(Reading& reading, std::size_t element);
    ~Step() { reading_.path_.resize(length_); }
    Step(const Step&) = delete;

   private:
    Reading& reading_;
    std::size_t length_;
  };

  // Says so and returns false when the node is of another kind.
  bool is_object(const Node& node);
  bool is_list(const Node& node, std::size_t max);
  std::optional<bool> truth(const Node& node);
  std::optional<std::int64_t> whole(const Node& node, std::int64_t min, std::int64_t max);
  std::optional<double> real(const Node& node);
  // Trimmed, line ends as "\n", no control characters, `min` to `max` characters.
  std::optional<std::string> text(const Node& node, std::size_t min, std::size_t max);
  // As it is: for ids, dates, enumerators.
  std::optional<std::string_view> word(const Node& node);
  void missing();
  void refuse_members_but(const Node& node, const std::vector<std::string_view>& known);
  // The member, or what stands in for it.
  const Node* find(const Node& object, std::string_view name);

 private:
  Source source_;
  std::string path_;
  std::vector<FieldError> errors_;
  Node version_;
};

}  // namespace linli::http
