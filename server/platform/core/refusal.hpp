// The one way to say no. Rules return a Refusal, verbs throw it, the edge answers it (RFC 9457).
#pragma once
#include <exception>
#include <optional>
#include <string>
#include <vector>

#include "platform/core/phrase.hpp"

namespace linli {

// Closed on purpose: each reason has exactly one HTTP status and one exit code of the command line.
enum class Reason {
  malformed,        // 400: not a request we can read
  unauthenticated,  // 401: nobody is logged in
  forbidden,        // 403: this role never may; a record out of scope is not_found instead
  not_found,        // 404: absent, or outside the caller's areas: the two are never told apart
  conflict,         // 409: somebody saved in between, or the state does not allow it
  too_large,        // 413: body over its limit
  unsupported,      // 415: not JSON where JSON is needed
  invalid,          // 422: a field breaks its rule
  too_many,         // 429: come back later
  unavailable,      // 503: the database is away or the server is stopping
  storage_full,     // 507: no room to store it; reading goes on
};

int status_of(Reason reason);
// 10 for malformed, 11 … in the order above; 1 is a fault of the program, 2 a wrong command line.
int exit_code_of(Reason reason);
const char* name_of(Reason reason);

struct FieldError {
  std::string field;  // path as in the JSON: "phones[2].number"
  Phrase problem;     // names the limit that was passed
};

class Refusal : public std::exception {
 public:
  Refusal(Reason why, Phrase sentence, std::vector<FieldError> wrong = {})
      : reason(why), detail(std::move(sentence)), fields(std::move(wrong)) {}
  const char* what() const noexcept override { return detail.en.c_str(); }

  Reason reason;
  Phrase detail;
  std::vector<FieldError> fields;
  // What the transaction did is kept all the same: a guess was counted, and saying no must not uncount it.
  bool keeps_work = false;
  int retry_after_s = 0;  // with too_many and unavailable: seconds until it is worth trying again
};

// A form's one wrong field: the usual 422.
Refusal wrong_field(std::string field, Phrase problem);

// The version that was read is no longer the newest: the usual 409.
Refusal saved_in_between();

inline void refuse_if(const std::optional<Refusal>& refusal) {
  if (refusal) throw *refusal;
}

}  // namespace linli
