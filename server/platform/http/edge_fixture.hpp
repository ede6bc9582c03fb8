// For tests: the edge with a few verbs of its own on a scratch database. Who asks is said by the header "As":
// clerk, auditor, or nobody.
#pragma once
#include "platform/http/edge.hpp"
#include "platform/log/metrics.hpp"
#include "tests/support/scratch.hpp"

namespace linli::http {

struct Tally {  // the verbs count in the platform's own table of counters
  std::string name;
  std::int64_t value;
};
DESCRIBE_ROW(Tally, "counter", name, value)
struct TallyForm {
  Text<20, 1> name;
  Whole<1, 9> by;
};
DESCRIBE_FORM(TallyForm, name, by)
struct TallyView {
  std::string name;
  std::int64_t value;
  std::int64_t version;
};
DESCRIBE_VIEW(TallyView, name, value, version)
struct EmptyForm {
  std::optional<Text<20>> word;
};
DESCRIBE_FORM(EmptyForm, word)

class EdgeFixture : public tests::OnBoth {
 protected:
  void SetUp() override {
    OnBoth::SetUp();
    if (IsSkipped()) return;
    mount();
    EdgeOptions options;
    options.community_of = [this](db::Database&, const Request&) { return community; };
    options.authenticate = [this](db::Database&, const Request& request) {
      return actor(request.headers.find("As"));
    };
    options.pages = [](const Request& request) -> std::optional<Response> {
      if (request.path != "/desk/") return std::nullopt;
      return Response{200, {}, "a page", nullptr};
    };
    options.written = [this](CommunityId) { ++writes; };
    options.metrics = &metrics;
    options.clock = &clock();
    edge = std::make_unique<Edge>(database(), router, options);
  }

  static access::Actor actor(std::string_view as) {
    access::Actor actor;
    if (as.empty()) return actor;
    actor.kind = access::ActorKind::staff;
    actor.id = StaffId{*parse_uuid("01939000-0000-7000-8000-000000000001")};
    auto role = as == "auditor" ? access::Role::auditor : access::Role::window_clerk;
    actor.reaches.push_back({role, {}, true, {}, {}});
    return actor;
  }

  Request request(Method method, std::string path, std::string body = {}) {
    Request request;
    request.method = method;
    request.path = std::move(path);
    request.body = std::move(body);
    request.address = "10.1.2.3";
    request.id = "r1";
    request.headers.add("Host", "linli.example:8365");
    request.headers.add("As", "clerk");
    request.headers.add("Accept-Language", "en");
    if (!request.body.empty()) request.headers.add("Content-Type", "application/json");
    return request;
  }
  Response get(std::string path) { return edge->answer(request(Method::get, std::move(path))); }
  Response count(std::string body, std::vector<std::pair<std::string, std::string>> headers = {}) {
    auto post = request(Method::post, "/api/v1/tallies", std::move(body));
    for (auto& [name, value] : headers) post.headers.set(name, value);
    return edge->answer(std::move(post));
  }
  std::int64_t counted(const std::string& name) {
    return read([&](db::Tx& tx) {
      auto tally = tx.one<Tally>("name = $2", name);
      return tally ? tally->value : 0;
    });
  }

  Router router;
  log::Metrics metrics;
  std::unique_ptr<Edge> edge;
  std::atomic<int> writes{0};
  db::DatabaseError::Kind kind = db::DatabaseError::Kind::full;

 private:
  static TallyView add(db::Tx& tx, const access::Actor&, const TallyForm& form) {
    auto value = tx.query_one<std::int64_t>(
        "INSERT INTO counter (community_id, name, value) VALUES ($1, $2, $3) "
        "ON CONFLICT (community_id, name) DO UPDATE SET value = counter.value + excluded.value RETURNING "
        "value",
        form.name, form.by);
    if (form.name == "refused") throw Refusal{Reason::conflict, {"不行。", "No."}};
    if (form.name == "fault") throw std::runtime_error("a secret of the inside");
    return {form.name, value.value_or(0), 3};
  }
  static TallyView see(db::Tx& tx, const access::Actor&, const Text<20, 1>& name) {
    auto tally = tx.one<Tally>("name = $2", name);
    if (!tally) throw Refusal{Reason::not_found, {"没有。", "None."}};
    return {tally->name, tally->value, 3};
  }
  static TallyView about(db::Tx&, const access::Actor& asking) { return {asking.address, 0, 1}; }
  static TallyView longer(db::Tx&, const access::Actor&) { return {std::string(5000, 'a'), 0, 1}; }

  void mount() {
    using access::Permission;
    router.post("/tallies", Permission::take_in_matters, "Count", add,
                {.created = true, .body_max = 200, .rehearsal = Rehearsal::on_request});
    router.post("/tallies/rehearsed", Permission::take_in_matters, "What counting would say", add,
                {.rehearsal = Rehearsal::always});
    router.get("/tallies/{name}", Permission::see_matters, "Look", see);
    router.get("/about", Permission::anyone, "Who asks", about, {.tries_per_minute = 3});
    router.get("/longer", Permission::see_matters, "Much", longer);
    router.post("/word", Permission::anyone, "Nothing to say",
                [](db::Tx&, const access::Actor&, const EmptyForm&) {
                  return TallyView{"", 0, 1};
                });
    router.post("/full", Permission::anyone, "What the database says", [this](db::Tx&, const access::Actor&) {
      throw db::DatabaseError{kind, "inside"};
    });
  }
};

}  // namespace linli::http
