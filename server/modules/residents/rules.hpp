// The decisions about persons and what they are found by: values in, values out. No database, no clock,
// nothing thrown.
#pragma once
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "modules/residents/person.hpp"
#include "platform/core/refusal.hpp"

namespace linli::residents::rules {

// What is known of a person as it will be kept: number normalised, sex and birth date read off it.
struct Particulars {
  std::string name;
  IdKind id_kind = IdKind::none;
  std::string id_number;
  SexCode sex = SexCode::unknown;
  std::optional<Date> birth_date = {};
  Background background = {};
};
// Completes them in place. A number without a kind is told by its looks. Every wrong field is named.
std::string plain_number(
    std::string_view text);  // of a passport and its like: upper case, no spaces or dashes
std::optional<Refusal> why_not_keep(Particulars& particulars, Date today);

Refusal conflict(Phrase detail);
Refusal saved_in_between();
std::optional<Refusal> why_not_version(std::int64_t ours, std::int64_t theirs);
std::optional<Refusal> why_not_change(const Person& person, std::int64_t version);
// Two different identity numbers are two people.
std::optional<Refusal> why_not_merge(const Person& double_person, const Person& into, std::int64_t version);
// What the remaining person lacks and the double has.
void fill_from_double(Person& into, const Person& double_person);

// Reasons and notes are kept for years and read by others, so they hold no numbers of people.
std::optional<Refusal> why_not_reason(std::string_view reason, std::string field = "reason");

// ── phones
extern const Phrase unreadable_phone;
std::optional<Refusal> why_not_phones(const std::vector<NewPhone>& phones);
// Open before ended, confirmed before told, own before others, newest first.
void order(std::vector<PersonPhone>& phones);
// Of ordered phones the one to show and to call; null: none.
const PersonPhone* best_phone(std::span<const PersonPhone> phones);
std::string tail_of(std::string_view number);  // the last four digits, without an extension

// ── what people are found by
std::vector<std::string> search_keys(std::string_view name);
std::string search_key(std::string_view typed);  // empty: nothing to look for
enum class Looks { name, phone, phone_tail, id_number, door };
Looks looks_of(std::string_view typed);

}  // namespace linli::residents::rules
