#include "platform/http/problem.hpp"

#include "platform/http/json.hpp"

namespace linli::http {

namespace {
std::string_view title_of(Reason reason) {
  switch (reason) {
    case Reason::malformed:
      return "Bad request";
    case Reason::unauthenticated:
      return "Not signed in";
    case Reason::forbidden:
      return "Not allowed";
    case Reason::not_found:
      return "Not found";
    case Reason::conflict:
      return "Conflict";
    case Reason::too_large:
      return "Too large";
    case Reason::unsupported:
      return "Unsupported media type";
    case Reason::invalid:
      return "Invalid";
    case Reason::too_many:
      return "Too many requests";
    case Reason::unavailable:
      return "Unavailable";
    case Reason::storage_full:
      return "Storage full";
  }
  return "Fault";
}

struct Problem {
  int status;
  std::string_view title, reason;
  Phrase detail;
};

void write_errors(std::string& out, const std::vector<FieldError>& fields, Language language) {
  out += R"(,"errors":[)";
  for (const FieldError& error : fields) {
    if (&error != &fields.front()) out += ',';
    out += R"({"field":)";
    write_text(out, error.field);
    out += R"(,"detail":)";
    write_text(out, error.problem.in(language));
    out += '}';
  }
  out += ']';
}

Response answer_of(const Problem& problem, const std::vector<FieldError>& fields, Language language,
                   std::string_view request_id) {
  std::string out = R"({"type":"about:blank","title":)";
  write_text(out, problem.title);
  out += R"(,"status":)";
  write_whole(out, problem.status);
  out += R"(,"reason":)";
  write_text(out, problem.reason);
  out += R"(,"detail":)";
  write_text(out, problem.detail.in(language));
  out += R"(,"instance":)";
  write_text(out, "urn:request:" + std::string{request_id});
  if (!fields.empty()) write_errors(out, fields, language);
  out += '}';

  Response response;
  response.status = problem.status;
  response.headers.add("Content-Type", "application/problem+json");
  response.headers.add("Content-Language", language == Language::zh ? "zh-CN" : "en");
  response.body = std::move(out);
  return response;
}
}  // namespace

Response problem_response(const Refusal& refusal, Language language, std::string_view request_id) {
  Problem problem{status_of(refusal.reason), title_of(refusal.reason), linli::name_of(refusal.reason),
                  refusal.detail};
  Response response = answer_of(problem, refusal.fields, language, request_id);
  if (refusal.retry_after_s > 0) response.headers.add("Retry-After", std::to_string(refusal.retry_after_s));
  return response;
}

Response method_not_allowed(std::string allowed, Language language, std::string_view request_id) {
  Problem problem{405,
                  "Method not allowed",
                  "method_not_allowed",
                  {"这里只能用：" + allowed + "。", "Here only: " + allowed + "."}};
  Response response = answer_of(problem, {}, language, request_id);
  response.headers.add("Allow", std::move(allowed));
  return response;
}

Response fault_response(Language language, std::string_view request_id) {
  Problem problem{
      500,
      "Fault",
      "fault",
      {"系统出错了，已经记下。请把编号告诉管理员：" + std::string{request_id},
       "Something failed here and was recorded. Tell the administrator: " + std::string{request_id}}};
  return answer_of(problem, {}, language, request_id);
}

}  // namespace linli::http
