#include "modules/residents/erasures.hpp"

#include <stdexcept>

#include "modules/residents/inner.hpp"
#include "modules/residents/persons.hpp"
#include "modules/residents/record_rules.hpp"
#include "modules/residents/record_store.hpp"
#include "platform/crypto/hash.hpp"
#include "platform/jobs/job.hpp"
#include "platform/journal/journal.hpp"

namespace linli::residents {

namespace {
ErasureView view_of(const ErasureRequest& request) {
  return {request.id,       request.person_id,  request.asked_by, request.reason, request.state,
          request.asked_at, request.decided_at, request.decision, request.version};
}

ErasureRequest request_seen_by(const Actor& actor, db::Tx& tx, ErasureRequestId id) {
  auto request = store::find_request(tx, id);
  if (!request || !access::may(actor, Permission::erase_residents, request->area_id))
    throw Refusal{Reason::not_found, {"没有找到这份申请。", "No such request."}};
  return std::move(*request);
}

// The person's id, then the digests of their numbers in hexadecimal, a blank between.
std::string argument_of(db::Tx& tx, PersonId person, const std::vector<PersonId>& doubles) {
  std::string argument = person.value.text();
  for (const PersonPhone& phone : ordered_phones(tx, doubles))
    argument += " " + crypto::to_hex(tx.vault().digest(number_of(tx, phone), caller_phone_field).bytes);
  return argument;
}
}  // namespace

Erased read_erased(std::string_view argument) {
  const auto person = parse_uuid(argument.substr(0, argument.find(' ')));
  if (!person) throw std::logic_error("the argument of residents.person_erased begins with a person's id");
  Erased erased{PersonId{*person}, {}};
  for (auto blank = argument.find(' '); blank != argument.npos; blank = argument.find(' ')) {
    argument.remove_prefix(blank + 1);
    Digest digest;
    if (!crypto::from_hex(argument.substr(0, argument.find(' ')), digest.bytes))
      throw std::logic_error("a digest is hexadecimal");
    erased.phones.push_back(std::move(digest));
  }
  return erased;
}

ErasureView ask_erasure(db::Tx& tx, const Actor& actor, PersonId id, const NewErasureRequest& form) {
  const Person person = seen_by(actor, tx, id, Permission::edit_residents);
  if (form.id)
    if (auto known = store::find_request(tx, *form.id); known && known->person_id == person.id)
      return view_of(*known);
  refuse_if(rules::why_not_ask_erasure(person, store::asked_to_erase(tx, person.id), form));
  const ErasureRequest request{.id = form.id.value_or(tx.new_id<ErasureRequestId>()),
                               .person_id = person.id,
                               .area_id = person.area_id,
                               .asked_by = form.asked_by,
                               .reason = form.reason,
                               .state = ErasureState::asked,
                               .asked_at = tx.now(),
                               .recorded_by = staff_of(actor),
                               .decided_at = std::nullopt,
                               .decided_by = std::nullopt,
                               .decision = {},
                               .version = 1};
  store::add(tx, request);
  journal::record(tx, actor, "person.erasure_asked", person.id.value, person.area_id,
                  {{"request", request.id.text()}});
  return view_of(request);
}

ErasureView decide_erasure(db::Tx& tx, const Actor& actor, ErasureRequestId id, const ErasureDecision& form) {
  ErasureRequest request = request_seen_by(actor, tx, id);
  refuse_if(rules::why_not_decide(request, form, actor));
  request.state = form.outcome;
  request.decision = form.decision;
  request.decided_at = tx.now();
  request.decided_by = staff_of(actor);
  store::save(tx, request);
  const bool granted = form.outcome == ErasureState::granted;
  // A merge between asking and deciding makes the request one about the person that remains.
  const PersonId person = standing(tx, request.person_id);
  if (granted) {
    const std::string erased = argument_of(tx, person, selves(tx, person));  // before their numbers go
    store::wipe(tx, selves(tx, person));
    request.reason.clear();
    jobs::enqueue(tx, person_erased, erased);
  }
  journal::record(tx, actor, granted ? "person.erased" : "person.erasure_refused", person.value,
                  request.area_id, {{"request", request.id.text()}});
  return view_of(request);
}

Page<ErasureView> list_erasures(db::Tx& tx, const Actor& actor, const db::ListQuery& query) {
  const auto scope = access::scope_of(actor, Permission::erase_residents);
  auto page = db::page<ErasureRequest>(tx, erasure_listing, query, access::within(scope, "area_id"));
  return std::move(page).map([](const ErasureRequest& request) { return view_of(request); });
}

}  // namespace linli::residents
