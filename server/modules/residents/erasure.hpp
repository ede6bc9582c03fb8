// A request to be erased (个人信息保护法 47): written down by whoever hears it, decided by the secretary,
// with a reason.
#pragma once
#include <optional>
#include <string>

#include "modules/residents/ids.hpp"
#include "platform/access/actor.hpp"
#include "platform/core/described.hpp"
#include "platform/core/fields.hpp"
#include "platform/core/time.hpp"
#include "platform/db/listing.hpp"

namespace linli::residents {

enum class ErasureAsker { self, guardian, heir };
DESCRIBE_ENUM(ErasureAsker, self, guardian, heir)

enum class ErasureState { asked, granted, refused };
DESCRIBE_ENUM(ErasureState, asked, granted, refused)

struct ErasureRequest {
  ErasureRequestId id;
  PersonId person_id;
  AreaId area_id;
  ErasureAsker asked_by;
  std::string reason;
  ErasureState state = ErasureState::asked;
  Time asked_at;
  std::optional<StaffId> recorded_by;
  std::optional<Time> decided_at;
  std::optional<StaffId> decided_by;
  std::string decision;
  std::int64_t version = 1;
};
DESCRIBE_ROW(ErasureRequest, "erasure_request", id, person_id, area_id, asked_by, reason, state, asked_at,
             recorded_by, decided_at, decided_by, decision, version)

struct NewErasureRequest {
  std::optional<ErasureRequestId> id;
  ErasureAsker asked_by = ErasureAsker::self;
  Text<200, 2> reason;
};
DESCRIBE_FORM(NewErasureRequest, id, asked_by, reason)

struct ErasureDecision {
  std::int64_t version;
  ErasureState outcome = ErasureState::refused;  // granted or refused
  Text<200, 2> decision;                         // the law asks for the reason of a refusal
};
DESCRIBE_FORM(ErasureDecision, version, outcome, decision)

struct ErasureView {
  ErasureRequestId id;
  PersonId person_id;
  ErasureAsker asked_by;
  std::string reason;
  ErasureState state;
  Time asked_at;
  std::optional<Time> decided_at;
  std::string decision;
  std::int64_t version;
};
DESCRIBE_VIEW(ErasureView, id, person_id, asked_by, reason, state, asked_at, decided_at, decision, version)

inline const db::Listing erasure_listing{.from = "erasure_request",
                                         .filters = {{"state", "state"}},
                                         .sorts = {{"asked_at", "asked_at", db::As::time}}};

}  // namespace linli::residents
