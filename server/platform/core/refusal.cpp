#include "platform/core/refusal.hpp"

namespace linli {

namespace {
struct Meaning {
  int status;
  const char* name;
};

Meaning meaning_of(Reason reason) {
  switch (reason) {
    case Reason::malformed:
      return {400, "malformed"};
    case Reason::unauthenticated:
      return {401, "unauthenticated"};
    case Reason::forbidden:
      return {403, "forbidden"};
    case Reason::not_found:
      return {404, "not_found"};
    case Reason::conflict:
      return {409, "conflict"};
    case Reason::too_large:
      return {413, "too_large"};
    case Reason::unsupported:
      return {415, "unsupported"};
    case Reason::invalid:
      return {422, "invalid"};
    case Reason::too_many:
      return {429, "too_many"};
    case Reason::unavailable:
      return {503, "unavailable"};
    case Reason::storage_full:
      return {507, "storage_full"};
  }
  return {500, "fault"};
}
}  // namespace

int status_of(Reason reason) { return meaning_of(reason).status; }
int exit_code_of(Reason reason) { return 10 + static_cast<int>(reason); }
const char* name_of(Reason reason) { return meaning_of(reason).name; }

Refusal wrong_field(std::string field, Phrase problem) {
  return Refusal{Reason::invalid,
                 {"有一项没填对，请看标出的地方。", "One field needs another look."},
                 {{std::move(field), std::move(problem)}}};
}

Refusal saved_in_between() {
  return {Reason::conflict,
          {"您看的时候别人改过了，请看看最新的再改。", "Somebody saved in between; look at it again."}};
}

}  // namespace linli
