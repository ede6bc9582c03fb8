// What may be done with helping units, their contacts and one-task links: values in, values out.
#pragma once
#include <optional>
#include <span>
#include <string_view>

#include "modules/units/link.hpp"
#include "modules/units/unit.hpp"
#include "platform/core/refusal.hpp"

namespace linli::units::rules {

bool is_at_work(const Unit& unit, Date day);
bool is_at_work(const UnitContact& contact, Date day);

std::optional<Phrase> wrong_phone(std::string_view phone);
std::optional<Phrase> wrong_credit_code(std::string_view code);
std::optional<Phrase> wrong_category(std::string_view code);
// Of a form that adds or edits a unit: every field that is there.
template <class UnitForm>
std::optional<Refusal> why_not_write(const UnitForm& form);
std::optional<Refusal> why_not_again(const AddUnit& form, const Unit& there);
std::optional<Refusal> why_not_close(const Unit& unit, const CloseUnit& form, Date today);

std::optional<Refusal> why_not_change(const UnitContact& contact, std::int64_t version_read, Date today);

// An item covers its category and all below it: 02 takes on 0203.
bool takes_on(std::span<const std::string> categories, std::string_view category_code);

std::optional<Refusal> why_not_issue(const UnitContact* contact, UnitId unit, Time expires_at, Time now);
bool opens(const TaskLink& link, Time now);

}  // namespace linli::units::rules
