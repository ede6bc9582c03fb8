#include "modules/residents/record_rules.hpp"

#include <algorithm>

#include "modules/residents/rules.hpp"
#include "platform/core/identifiers.hpp"
#include "platform/core/text.hpp"

namespace linli::residents::rules {

namespace {
constexpr int age_of_own_consent = 14;
}  // namespace

std::optional<Refusal> why_not_record(const NewTrait& form, Date today) {
  if (form.as_of > today) return wrong_field("as_of", {"日期不能晚于今天。", "Not later than today."});
  if (form.last_day && *form.last_day < form.as_of)
    return wrong_field("last_day", {"截止日期不能早于起始日期。", "Not before the day it was so."});
  if (form.note) return why_not_reason(*form.note, "note");
  return std::nullopt;
}

std::optional<Refusal> why_not_end(const Trait& trait) {
  if (!trait.ended_at) return std::nullopt;
  return conflict({"这个标签已经结束了。", "This trait was ended already."});
}

bool holds(const Trait& trait, Date today) {
  return !trait.ended_at && (!trait.last_day || *trait.last_day >= today);
}

bool has_basis(const Trait& trait, std::span<const Consent> consents) {
  if (trait.statute) return true;
  return trait.consent_id && std::ranges::any_of(consents, [&](const Consent& consent) {
           return consent.id == *trait.consent_id && !consent.withdrawn_at;
         });
}

std::optional<ConsentId> consent_for(ConsentPurpose purpose, std::span<const Consent> consents) {
  const auto found = std::ranges::find_if(
      consents, [&](const Consent& consent) { return consent.purpose == purpose && !consent.withdrawn_at; });
  return found == consents.end() ? std::nullopt : std::optional{found->id};
}

std::optional<Refusal> why_not_rest(const NewTrait& form, ConsentPurpose purpose,
                                    std::optional<ConsentId> consent) {
  if (form.statute || consent) return std::nullopt;
  const bool is_care = purpose == ConsentPurpose::care;
  return wrong_field(
      "statute",
      {std::string{"特征是敏感信息：先记本人对“"} + (is_care ? "照护关爱" : "救助待遇") +
           "”的同意，或者写明依据的法规和条款（个人信息保护法第13、29条）。",
       std::string{"A trait is sensitive: record the person's consent to "} +
           (is_care ? "care" : "benefits") +
           " first, or name the law and its article (Personal Information Protection Law 13, 29)."});
}

bool is_child(std::optional<Date> birth_date, Date today) {
  return birth_date && age_on(*birth_date, today) < age_of_own_consent;
}

std::optional<Refusal> why_not_consent(const NewConsent& form, std::optional<Date> birth_date, Date today) {
  if (form.basis == ConsentBasis::statutory_duty) {
    if (!form.statute)
      return wrong_field("statute", {"请写明依据的法规和条款。", "Name the law and its article."});
    return std::nullopt;
  }
  if (!form.text_version)
    return wrong_field("text_version",
                       {"请写明给本人看的是哪一版告知书。", "Say which version of the notice was shown."});
  if (is_child(birth_date, today) && !form.guardian)
    return wrong_field("guardian", {"不满 14 周岁，要由监护人同意。", "Below 14 years a guardian consents."});
  return std::nullopt;
}

std::optional<Refusal> why_not_withdraw(const Consent& consent) {
  if (consent.basis == ConsentBasis::statutory_duty)
    return conflict(
        {"这一项依据法定职责，不是同意，不能撤回。", "This rests on a duty in law, not on consent."});
  if (consent.withdrawn_at) return conflict({"已经撤回过了。", "It was withdrawn already."});
  return std::nullopt;
}

std::optional<Refusal> why_not_reveal(const RevealPerson& form) {
  if (form.fields.empty()) return wrong_field("fields", {"请选要看哪几项。", "Say which fields you need."});
  return why_not_reason(form.reason);
}

std::optional<Refusal> why_not_ask_erasure(const Person& person, bool asked_already,
                                           const NewErasureRequest& form) {
  if (auto refusal = why_not_change(person, person.version)) return refusal;
  if (asked_already)
    return conflict({"已经有一份删除申请在等书记决定。", "A request is waiting for the secretary already."});
  return why_not_reason(form.reason);
}

std::optional<Refusal> why_not_decide(const ErasureRequest& request, const ErasureDecision& form,
                                      const access::Actor& actor) {
  if (actor.kind == access::ActorKind::staff && !actor.has(access::Role::community_secretary))
    return Refusal{Reason::forbidden, {"删除要由书记决定。", "Erasure is decided by the secretary."}};
  if (request.state != ErasureState::asked)
    return conflict({"这份申请已经决定过了。", "This request was decided already."});
  if (form.outcome == ErasureState::asked)
    return wrong_field("outcome", {"请选同意或不同意。", "Grant it or refuse it."});
  if (auto refusal = why_not_version(request.version, form.version)) return refusal;
  return why_not_reason(form.decision, "decision");
}

}  // namespace linli::residents::rules
