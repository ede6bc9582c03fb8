// Answers that say no, as RFC 9457 wants them: type, title, status, detail, instance, errors.
#pragma once
#include "platform/core/refusal.hpp"
#include "platform/http/message.hpp"

namespace linli::http {

// With Retry-After when the refusal says when.
Response problem_response(const Refusal& refusal, Language language, std::string_view request_id);
// The path is there, the method is not.
Response method_not_allowed(std::string allowed, Language language, std::string_view request_id);
// Our own mistake: nothing of it is told but the number to look it up by.
Response fault_response(Language language, std::string_view request_id);

}  // namespace linli::http
