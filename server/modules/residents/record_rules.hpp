// The decisions about traits, consents, disclosures and erasure: values in, values out.
#pragma once
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "modules/residents/consent.hpp"
#include "modules/residents/disclosure.hpp"
#include "modules/residents/erasure.hpp"
#include "modules/residents/person.hpp"
#include "modules/residents/trait.hpp"
#include "platform/core/refusal.hpp"

namespace linli::residents::rules {

std::optional<Refusal> why_not_record(const NewTrait& form, Date today);
std::optional<Refusal> why_not_end(const Trait& trait);
bool holds(const Trait& trait, Date today);
// `consents` are the person's. What it rests on was never said (before this was asked for) or is withdrawn:
// it is kept and not used.
bool has_basis(const Trait& trait, std::span<const Consent> consents);
// The newest of the person's that allows a trait of this purpose.
std::optional<ConsentId> consent_for(ConsentPurpose purpose, std::span<const Consent> consents);
std::optional<Refusal> why_not_rest(const NewTrait& form, ConsentPurpose purpose,
                                    std::optional<ConsentId> consent);

// Children under 14 are spoken for by a guardian (个人信息保护法 31). An unknown birth date is not a child's.
bool is_child(std::optional<Date> birth_date, Date today);
std::optional<Refusal> why_not_consent(const NewConsent& form, std::optional<Date> birth_date, Date today);
std::optional<Refusal> why_not_withdraw(const Consent& consent);

std::optional<Refusal> why_not_reveal(const RevealPerson& form);

std::optional<Refusal> why_not_ask_erasure(const Person& person, bool asked_already,
                                           const NewErasureRequest& form);
std::optional<Refusal> why_not_decide(const ErasureRequest& request, const ErasureDecision& form,
                                      const access::Actor& actor);

}  // namespace linli::residents::rules
