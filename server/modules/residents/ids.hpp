// The ids of this module's nouns, apart from their definitions, so that the nouns can name one another.
#pragma once
#include "platform/core/id.hpp"

namespace linli {
namespace residents {
struct Person;
struct Household;
struct Member;
struct PersonPhone;
struct Trait;
struct Consent;
struct Disclosure;
struct ErasureRequest;
struct DwellingUse;
}  // namespace residents

using PersonId = Id<residents::Person>;
using HouseholdId = Id<residents::Household>;
using MemberId = Id<residents::Member>;
using PersonPhoneId = Id<residents::PersonPhone>;
using TraitId = Id<residents::Trait>;
using ConsentId = Id<residents::Consent>;
using DisclosureId = Id<residents::Disclosure>;
using ErasureRequestId = Id<residents::ErasureRequest>;
using DwellingUseId = Id<residents::DwellingUse>;

}  // namespace linli
