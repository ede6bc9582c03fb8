// The route table. A route is data: method, path, who may, a summary, and a verb whose signature says the
// rest:
//   View verb(db::Tx&, const access::Actor&, Id<X>…, const SomeForm&)
// The ids stand in the path's places in order; a path word may also be a Text<>, a Whole<>, a Date or a
// described enum. The last parameter is the form (from the body; from the query string on GET), `const
// db::ListQuery&` of a list, or an Upload: the body as it is. Answers: a view, Page<View>, std::vector<View>,
// Document (a file), or void (204).
#pragma once
#include <array>
#include <functional>
#include <tuple>

#include "platform/access/actor.hpp"
#include "platform/core/fields.hpp"
#include "platform/db/listing.hpp"
#include "platform/http/json.hpp"
#include "platform/http/message.hpp"

namespace linli::http {

inline constexpr std::string_view prefix = "/api/v1";

// A rehearsal runs the verb, answers as it would, and keeps nothing.
enum class Rehearsal {
  never,
  on_request,  // with the header "Linli-Rehearsal: true"
  always       // the route is a preview
};

struct RouteOptions {
  std::string name = {};  // operationId and label; made from method and path unless given: "matters_accept"
  std::string tag = {};   // the group in OpenAPI; the path's first word unless given
  bool created = false;   // a POST that makes something answers 201
  const db::Listing* listing = nullptr;  // of a list: its filters and sorts are shown in OpenAPI
  std::size_t body_max = 64 * 1024;
  int tries_per_minute = 0;                // of one address; 0: no own limit. For pages open to anybody.
  bool once = false;                       // of a raw write: its handler heeds an Idempotency-Key
  bool slow = false;                       // takes long (hashing, exports): runs on few threads of its own
  Rehearsal rehearsal = Rehearsal::never;  // never for a verb that reveals something
};

// A file: the body is its bytes, and beside it travels a form, as JSON in ASCII, in a header. `T::read` makes
// of both what the verb is given, once and before the transaction, since it may take long; it throws Refusal.
template <class T>
concept Upload = Form<typename T::Beside> && requires(typename T::Beside form, std::string_view bytes) {
  { T::read(std::move(form), bytes) } -> std::same_as<T>;
};
inline constexpr std::string_view beside_header = "Linli-Form";

// One request on its way to a verb.
struct Call {
  const Request& request;
  std::vector<std::string_view> words;   // what stands in the path's places, in order
  std::optional<std::int64_t> if_match;  // a version, from the header If-Match
};

// Runs the verb, perhaps more than once (see db::Tx).
using Run = std::function<Response(db::Tx&, const access::Actor&)>;
using RawHandler = std::function<Response(const Request&, const access::Actor&)>;

struct QueryMember {
  std::string name, schema;
  bool required;
};

// What a route looks like from outside, for OpenAPI.
struct Shape {
  std::function<std::string(Schemas&)> form, answer;        // empty: none
  std::function<std::string(Schemas&)> beside;              // of an upload: the header's form
  std::vector<std::function<std::string(Schemas&)>> words;  // the path's places
  std::function<std::vector<QueryMember>(Schemas&)> query;  // of a form read from the query string
  bool list = false;           // takes limit, sort, cursor and the listing's filters
  bool many = false;           // the answer holds several
  bool versioned = false;      // the answer has a version, sent as ETag too
  bool takes_version = false;  // the form has a version: If-Match may stand for it
  std::string media_type = "application/json";
};

struct Route {
  Method method;
  std::string path;  // with its prefix: "/api/v1/matters/{id}/accept"
  access::Permission permission;
  std::string summary;
  RouteOptions options;  // name and tag filled in
  Shape shape;
  std::function<Run(const Call&)> prepare;  // reads what was sent; throws Refusal. Empty for a raw route.
  RawHandler raw;
};

// For OpenAPI, what a raw route takes and answers: documents<LoginForm, SessionView>().
template <class FormOrVoid, class AnswerOrVoid>
Shape documents(std::string media_type = "application/json");

class Router {
 public:
  template <class Verb>
  void get(std::string path, access::Permission permission, std::string summary, Verb verb,
           RouteOptions options = {});
  template <class Verb>
  void post(std::string path, access::Permission permission, std::string summary, Verb verb,
            RouteOptions options = {});
  template <class Verb>
  void put(std::string path, access::Permission permission, std::string summary, Verb verb,
           RouteOptions options = {});
  template <class Verb>
  void patch(std::string path, access::Permission permission, std::string summary, Verb verb,
             RouteOptions options = {});
  template <class Verb>
  void del(std::string path, access::Permission permission, std::string summary, Verb verb,
           RouteOptions options = {});

  // For the few things that are not verbs (cookies, streams). The edge has checked permission, origin and
  // rate; a Refusal thrown by the handler is answered like any other.
  void raw(Method method, std::string path, access::Permission permission, std::string summary,
           RawHandler handler, Shape shape = {}, RouteOptions options = {});
  // The same without the prefix: /livez.
  void raw_at_root(Method method, std::string path, access::Permission permission, std::string summary,
                   RawHandler handler, Shape shape = {}, RouteOptions options = {});

  struct Found {
    const Route* route = nullptr;
    std::vector<std::string_view> words;  // views of the path given
  };
  Found find(Method method, std::string_view path) const;  // HEAD finds GET's
  // The methods there are, "GET, HEAD, OPTIONS, POST"; empty when nothing lies there.
  std::string allowed(std::string_view path) const;
  const std::vector<Route>& routes() const { return routes_; }

 private:
  template <class Verb>
  void add_verb(Method method, std::string path, access::Permission permission, std::string summary,
                Verb verb, RouteOptions options);
  // Throws std::logic_error for a route that cannot be: the same path twice, a name twice, places that do not
  // match.
  void add(Route route);
  void give_name(Route& route) const;

  struct Pattern {
    std::vector<std::string> words;
    std::size_t route;
  };
  std::vector<Route> routes_;
  std::vector<std::vector<Pattern>> by_length_;  // by the number of words; a word of the table before a place
};

}  // namespace linli::http

#include "platform/http/verb.hpp"
