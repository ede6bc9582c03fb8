#include "modules/residents/phones.hpp"

#include <algorithm>

#include "modules/residents/inner.hpp"
#include "modules/residents/rules.hpp"
#include "modules/residents/store.hpp"
#include "platform/journal/journal.hpp"

namespace linli::residents {

namespace {

constexpr std::size_t phones_max = 12;

PersonPhone phone_of_person(db::Tx& tx, const Person& person, PersonPhoneId id) {
  auto phone = store::find_phone(tx, id);
  const auto ids = selves(tx, person.id);
  if (!phone || std::ranges::find(ids, phone->person_id) == ids.end())
    throw Refusal{Reason::not_found, {"没有找到这个电话。", "No such phone."}};
  return std::move(*phone);
}

}  // namespace

PersonView add_phone(db::Tx& tx, const access::Actor& actor, PersonId id, const NewPhone& form) {
  const Person person = changeable(actor, tx, id);
  const auto phones = store::phones(tx, selves(tx, person.id));
  if (std::ranges::count_if(phones, [](const PersonPhone& phone) { return !phone.until_at; }) >=
      static_cast<std::ptrdiff_t>(phones_max))
    throw rules::conflict(
        {"一个人最多记 12 个电话，请先停用旧的。", "At most 12 phones a person; end an old one first."});
  attach_phone(tx, person, form);
  journal::record(tx, actor, "person.phone_added", person.id.value, person.area_id);
  return view_of(tx, person);
}

PersonView confirm_phone(db::Tx& tx, const access::Actor& actor, PersonId id, PersonPhoneId phone_id) {
  const Person person = changeable(actor, tx, id);
  PersonPhone phone = phone_of_person(tx, person, phone_id);
  if (phone.until_at) throw rules::conflict({"这个电话已经停用了。", "This phone was ended."});
  phone.trust = Trust::confirmed;
  phone.confirmed_at = tx.now();
  phone.confirmed_by = staff_of(actor);
  store::save(tx, phone);
  journal::record(tx, actor, "person.phone_confirmed", person.id.value, person.area_id,
                  {{"phone", phone.id.text()}});
  return view_of(tx, person);
}

PersonView end_phone(db::Tx& tx, const access::Actor& actor, PersonId id, PersonPhoneId phone_id) {
  const Person person = changeable(actor, tx, id);
  PersonPhone phone = phone_of_person(tx, person, phone_id);
  if (phone.until_at) throw rules::conflict({"这个电话已经停用了。", "This phone was ended."});
  phone.until_at = tx.now();
  store::save(tx, phone);
  journal::record(tx, actor, "person.phone_ended", person.id.value, person.area_id,
                  {{"phone", phone.id.text()}});
  return view_of(tx, person);
}

}  // namespace linli::residents
