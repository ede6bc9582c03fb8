// One line of a register as it was read: words turned into values, nothing looked up. Private to the module.
#pragma once
#include <optional>
#include <span>
#include <string>
#include <variant>
#include <vector>

#include "modules/residents/household.hpp"
#include "modules/residents/rules.hpp"
#include "modules/residents/trait.hpp"
#include "platform/core/csv.hpp"

namespace linli::residents {

struct ImportLine {
  std::string household_number, door;
  HouseholdKind kind = HouseholdKind::registered;
  std::string relation;
  rules::Particulars particulars;
  std::vector<NewPhone> phones;
  std::optional<Date> from_day;
  std::vector<TraitCode> traits;
  std::string statute;       // what the traits rest on: the law and its article,
  std::string consent_text;  // or the notice under which the person consented
};

// Where each column stands in the file at hand.
class ImportColumns {
 public:
  explicit ImportColumns(const csv::Reader& reader);
  std::vector<std::string> missing() const;  // of the three that must be there, by their Chinese names
  // The trimmed cell; empty when the file has no such column.
  std::string cell(const csv::Record& record, std::string_view column) const;

 private:
  std::vector<std::pair<std::string_view, std::optional<std::size_t>>> places_;  // by English name
};

// The line, or what is wrong with it in words for the person who made the file.
std::variant<ImportLine, Phrase> read_line(const ImportColumns& columns, const csv::Record& record,
                                           Date today);

}  // namespace linli::residents
