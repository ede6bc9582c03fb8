#include "modules/units/rules.hpp"

#include <algorithm>

#include "platform/core/identifiers.hpp"

namespace linli::units::rules {

namespace {
constexpr std::chrono::days link_lives_at_most{92};

Refusal conflict(Phrase detail) { return {Reason::conflict, std::move(detail)}; }
}  // namespace

bool is_at_work(const Unit& unit, Date day) {
  return unit.from_day <= day && (!unit.to_day || day < *unit.to_day);
}

bool is_at_work(const UnitContact& contact, Date day) { return !contact.to_day || day < *contact.to_day; }

std::optional<Phrase> wrong_phone(std::string_view phone) {
  if (phone.empty() || read_phone(phone)) return std::nullopt;
  return Phrase{"这不是一个电话号码；固定电话请带区号。",
                "Not a telephone number; a landline needs its area code."};
}

std::optional<Phrase> wrong_credit_code(std::string_view code) {
  if (code.empty() || read_credit_code(code)) return std::nullopt;
  return Phrase{"统一社会信用代码是 18 位，请核对有没有抄错。",
                "A credit code has 18 characters; this one does not check."};
}

std::optional<Phrase> wrong_category(std::string_view code) {
  const bool digits = std::ranges::all_of(code, [](char c) { return c >= '0' && c <= '9'; });
  if (digits && !code.empty() && code.size() % 2 == 0) return std::nullopt;
  return Phrase{"类别代码每级 2 位数字，如 02、0203。", "A category's code has 2 digits a level: 02, 0203."};
}

template <class UnitForm>
std::optional<Refusal> why_not_write(const UnitForm& form) {
  if (form.credit_code)
    if (auto problem = wrong_credit_code(*form.credit_code)) return wrong_field("credit_code", *problem);
  if (form.phone)
    if (auto problem = wrong_phone(*form.phone)) return wrong_field("phone", *problem);
  if (form.duty_phone)
    if (auto problem = wrong_phone(*form.duty_phone)) return wrong_field("duty_phone", *problem);
  if (!form.categories) return std::nullopt;
  for (std::size_t i = 0; i < form.categories->size(); ++i)
    if (auto problem = wrong_category((*form.categories)[i]))
      return wrong_field("categories[" + std::to_string(i) + "]", *problem);
  return std::nullopt;
}
template std::optional<Refusal> why_not_write(const AddUnit&);
template std::optional<Refusal> why_not_write(const EditUnit&);

std::optional<Refusal> why_not_again(const AddUnit& form, const Unit& there) {
  if (there.name == form.name && there.kind == form.kind) return std::nullopt;
  return conflict({"这个编号已经是另一个单位了。", "This id is another unit's."});
}

std::optional<Refusal> why_not_close(const Unit& unit, const CloseUnit& form, Date today) {
  if (unit.version != form.version) return saved_in_between();
  if (unit.to_day && *unit.to_day <= today)
    return conflict({"这个单位已经停了。", "This unit has ended already."});
  if (form.day < today) return wrong_field("day", {"不能早于今天。", "The day may not lie before today."});
  return std::nullopt;
}

std::optional<Refusal> why_not_change(const UnitContact& contact, std::int64_t version_read, Date today) {
  if (!is_at_work(contact, today))
    return conflict({"这个人已经不是联系人了。", "This person is no longer a contact."});
  if (contact.version != version_read) return saved_in_between();
  return std::nullopt;
}

bool takes_on(std::span<const std::string> categories, std::string_view category_code) {
  return std::ranges::any_of(categories,
                             [&](const std::string& code) { return category_code.starts_with(code); });
}

std::optional<Refusal> why_not_issue(const UnitContact* contact, UnitId unit, Time expires_at, Time now) {
  if (contact && (contact->unit_id != unit || !is_at_work(*contact, day_of(now))))
    return wrong_field("contact_id", {"这个单位没有这个联系人。", "The unit has no such contact."});
  if (expires_at <= now || now + link_lives_at_most < expires_at)
    return wrong_field("expires_at",
                       {"链接的期限要在今后 92 天以内。", "A link lives for at most 92 days from now."});
  return std::nullopt;
}

bool opens(const TaskLink& link, Time now) { return !link.revoked_at && now < link.expires_at; }

}  // namespace linli::units::rules
