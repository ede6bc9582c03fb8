#include "platform/http/openapi.hpp"

#include <algorithm>

#include "platform/http/idempotency.hpp"

namespace linli::http {

namespace {
// An object being written member by member.
class Object {
 public:
  Object& text(std::string_view name, std::string_view value) {
    begin(name);
    write_text(out_, value);
    return *this;
  }
  Object& json(std::string_view name, std::string_view value) {
    begin(name);
    out_ += value;
    return *this;
  }
  std::string end() const { return out_ + "}"; }

 private:
  void begin(std::string_view name) {
    if (out_.size() > 1) out_ += ',';
    write_text(out_, name);
    out_ += ':';
  }
  std::string out_ = "{";
};

std::string list_of(const std::vector<std::string>& items) {
  std::string out = "[";
  for (const auto& item : items) (out += out.size() > 1 ? "," : "") += item;
  return out + "]";
}

std::string media(std::string_view type, const std::string& schema) {
  return Object{}.json(type, Object{}.json("schema", schema).end()).end();
}

std::string parameter(std::string_view in, std::string_view name, const std::string& schema, bool required,
                      std::string_view description = {}) {
  Object object;
  object.text("name", name).text("in", in).json("required", required ? "true" : "false");
  if (!description.empty()) object.text("description", description);
  return object.json("schema", schema).end();
}

std::string schema_of(db::As as) {
  switch (as) {
    case db::As::text:
      return R"({"type":"string"})";
    case db::As::whole:
      return R"({"type":"integer"})";
    case db::As::uuid:
      return R"({"type":"string","format":"uuid"})";
    case db::As::time:
      return R"({"type":"string","format":"date-time"})";
    case db::As::truth:
      return R"({"type":"boolean"})";
    case db::As::date:
      return R"({"type":"string","format":"date"})";
  }
  return "{}";
}

std::string_view meaning_of(const db::Filter& filter) {
  switch (filter.match) {
    case db::Match::equals:
      return filter.as == db::As::text ? "one value, or several with commas between" : "";
    case db::Match::from:
      return "from this on";
    case db::Match::until:
      return "before this";
    case db::Match::prefix:
      return "begins with this";
    case db::Match::by_verb:
      return "";
  }
  return "";
}

void add_listing(std::vector<std::string>& parameters, const db::Listing& listing) {
  for (const auto& filter : listing.filters)
    parameters.push_back(parameter("query", filter.name, schema_of(filter.as), false, meaning_of(filter)));
  std::vector<std::string> sorts;
  for (const auto& sort : listing.sorts) {
    sorts.push_back("\"" + std::string{sort.name} + "\"");
    sorts.push_back("\"-" + std::string{sort.name} + "\"");
  }
  auto schema = Object{}.text("type", "string").json("enum", list_of(sorts)).end();
  parameters.push_back(parameter("query", "sort", schema, false, "with a minus: the other way round"));
}

void add_paging(std::vector<std::string>& parameters, const db::Listing* listing) {
  parameters.push_back(
      parameter("query", "limit", whole_schema(1, listing ? listing->rows_max : 100), false));
  parameters.push_back(
      parameter("query", "cursor", R"({"type":"string"})", false, "`next` of the page before"));
}

std::vector<std::string> path_parameters(const Route& route, Schemas& schemas) {
  std::vector<std::string> parameters;
  std::size_t place = 0;
  for (std::size_t at = route.path.find('{'); at != std::string::npos; at = route.path.find('{', at + 1)) {
    auto name = route.path.substr(at + 1, route.path.find('}', at) - at - 1);
    bool known = place < route.shape.words.size();
    auto schema = known ? route.shape.words[place](schemas) : R"({"type":"string"})";
    parameters.push_back(parameter("path", name, schema, true));
    ++place;
  }
  return parameters;
}

std::vector<std::string> parameters_of(const Route& route, Schemas& schemas) {
  auto parameters = path_parameters(route, schemas);
  if (route.shape.query)
    for (const auto& member : route.shape.query(schemas))
      parameters.push_back(parameter("query", member.name, member.schema, member.required));
  if (route.options.listing) add_listing(parameters, *route.options.listing);
  if (route.shape.list) add_paging(parameters, route.options.listing);
  if (route.permission == access::Permission::anyone && route.path.rfind(prefix, 0) == 0)
    parameters.push_back(parameter("query", "community", R"({"type":"string"})", false,
                                   "the community's code, where a server holds several"));
  if (!heeds_key(route)) return parameters;
  if (route.shape.beside)
    parameters.push_back(Object{}
                             .text("name", beside_header)
                             .text("in", "header")
                             .json("required", "true")
                             .text("description", "as JSON, everything beyond ASCII escaped")
                             .json("content", media("application/json", route.shape.beside(schemas)))
                             .end());
  parameters.push_back(parameter("header", "Idempotency-Key", text_schema(8, 128), false,
                                 "the same write again is answered as the first time"));
  if (route.options.rehearsal == Rehearsal::on_request)
    parameters.push_back(parameter("header", "Linli-Rehearsal", R"({"type":"string","enum":["true"]})", false,
                                   "answered as it would be, and nothing is kept"));
  if (route.shape.takes_version)
    parameters.push_back(parameter("header", "If-Match", R"({"type":"string"})", false,
                                   "the version read, instead of the form's `version`"));
  return parameters;
}

std::string responses_of(const Route& route, Schemas& schemas) {
  Object answer;
  answer.text("description", route.shape.answer ? "Done" : "Done, with nothing to say");
  if (route.shape.versioned) answer.json("headers", R"({"ETag":{"schema":{"type":"string"}}})");
  if (route.shape.answer) answer.json("content", media(route.shape.media_type, route.shape.answer(schemas)));
  std::string status = !route.shape.answer ? "204" : route.options.created ? "201" : "200";
  return Object{}
      .json(status, answer.end())
      .json("default", R"({"$ref":"#/components/responses/Problem"})")
      .end();
}

std::string operation_of(const Route& route, Schemas& schemas) {
  Object operation;
  operation.text("operationId", route.options.name);
  operation.json("tags", list_of({"\"" + route.options.tag + "\""}));
  operation.text("summary", route.summary);
  if (route.raw && !is_safe(route.method) && !heeds_key(route))
    operation.text(
        "description",
        "Takes no Idempotency-Key (400). If an answer was lost, look whether it was done before it is "
        "sent again.");
  operation.text("x-permission", linli::name_of(route.permission));
  if (route.permission == access::Permission::anyone) operation.json("security", "[]");
  auto parameters = parameters_of(route, schemas);
  if (!parameters.empty()) operation.json("parameters", list_of(parameters));
  if (route.shape.form) {
    auto content = media("application/json", route.shape.form(schemas));
    operation.json("requestBody", Object{}.json("required", "true").json("content", content).end());
  }
  if (route.shape.beside) {
    auto content = media("application/octet-stream", R"({"type":"string","format":"binary"})");
    operation.json("requestBody", Object{}.json("required", "true").json("content", content).end());
  }
  return operation.json("responses", responses_of(route, schemas)).end();
}

std::string lower(std::string_view name) {
  std::string out{name};
  std::transform(out.begin(), out.end(), out.begin(), [](char c) { return static_cast<char>(c | 0x20); });
  return out;
}

std::string paths_of(const Router& router, Schemas& schemas) {
  std::vector<std::string> order;
  std::map<std::string, Object> paths;
  for (const Route& route : router.routes()) {
    bool at_root = route.path.rfind(prefix, 0) != 0;
    std::string path = at_root ? route.path : route.path.substr(prefix.size());
    if (!paths.count(path)) {
      order.push_back(path);
      if (at_root) paths[path].json("servers", R"([{"url":"/"}])");
    }
    paths[path].json(lower(method_name(route.method)), operation_of(route, schemas));
  }
  Object out;
  for (const auto& path : order) out.json(path, paths[path].end());
  return out.end();
}

std::string tags_of(const Router& router) {
  std::vector<std::string> tags;
  for (const Route& route : router.routes()) {
    auto tag = Object{}.text("name", route.options.tag).end();
    if (std::find(tags.begin(), tags.end(), tag) == tags.end()) tags.push_back(tag);
  }
  return list_of(tags);
}

constexpr std::string_view problem_schema = R"({
  "type":"object","required":["type","title","status","reason","detail","instance"],
  "properties":{
    "type":{"type":"string"},"title":{"type":"string"},"status":{"type":"integer"},
    "reason":{"type":"string"},"detail":{"type":"string"},"instance":{"type":"string"},
    "errors":{"type":"array","items":{"type":"object","required":["field","detail"],
      "properties":{"field":{"type":"string"},"detail":{"type":"string"}}}}}})";

std::string components_of(const Schemas& schemas) {
  auto problem = media("application/problem+json", R"({"$ref":"#/components/schemas/Problem"})");
  auto all = schemas.all();
  all.emplace("Problem", problem_schema);
  Object named;
  for (const auto& [name, schema] : all) named.json(name, schema);
  auto refused = Object{}.text("description", "Refused, and why (RFC 9457)").json("content", problem).end();
  auto cookie = R"({"session":{"type":"apiKey","in":"cookie","name":"linli_session"}})";
  return Object{}
      .json("securitySchemes", cookie)
      .json("responses", Object{}.json("Problem", refused).end())
      .json("schemas", named.end())
      .end();
}
}  // namespace

std::string openapi(const Router& router, std::string_view title, std::string_view version) {
  Schemas schemas;
  auto paths = paths_of(router, schemas);
  auto text = Object{}
                  .text("openapi", "3.1.0")
                  .json("info", Object{}.text("title", title).text("version", version).end())
                  .json("servers", R"([{"url":")" + std::string{prefix} + R"("}])")
                  .json("security", R"([{"session":[]}])")
                  .json("tags", tags_of(router))
                  .json("paths", paths)
                  .json("components", components_of(schemas))
                  .end();
  return pretty(parse_json(text));
}

}  // namespace linli::http
