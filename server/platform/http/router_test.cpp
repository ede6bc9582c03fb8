#include "platform/http/router.hpp"

#include <gtest/gtest.h>

#include "platform/http/openapi.hpp"

namespace linli::http {
namespace {

using access::Actor;
using access::Permission;

struct Thing;
using ThingId = Id<Thing>;
enum class Side { left, right };
DESCRIBE_ENUM(Side, left, right)

struct NoteForm {
  Text<20, 1> text;
  int version;
};
DESCRIBE_FORM(NoteForm, text, version)
struct WindowForm {
  std::optional<Date> from;
};
DESCRIBE_FORM(WindowForm, from)
struct ThingView {
  std::string said;
  int version;
};
DESCRIBE_VIEW(ThingView, said, version)
struct LineView {
  std::string said;
};
DESCRIBE_VIEW(LineView, said)

ThingView see(db::Tx&, const Actor&, ThingId id) { return {id.text().substr(35), 4}; }
ThingView note(db::Tx&, const Actor&, ThingId, const NoteForm& form) { return {form.text, form.version + 1}; }
ThingView turn(db::Tx&, const Actor&, ThingId, Side side) { return {std::string{name_of(side)}, 1}; }
LineView since(db::Tx&, const Actor&, const WindowForm& form) {
  return {form.from ? form.from->text() : "ever"};
}
std::vector<LineView> lines(db::Tx&, const Actor&, ThingId) { return {{"a"}, {"b"}}; }
Page<LineView> list(db::Tx&, const Actor&, const db::ListQuery& query) {
  return {{{std::to_string(query.asked.size())}}, "next"};
}
void drop(db::Tx&, const Actor&, ThingId) {}
Document sheet(db::Tx&, const Actor&) { return {"三月 事项.csv", "text/csv", "a,b"}; }

const db::Listing by_date{.from = "thing",
                          .filters = {{"state", "state"}, {"from", "at", db::As::time, db::Match::from}},
                          .sorts = {{"at", "at"}}};

// The verbs of these tests ask no database.
class NoConnection : public db::Connection {
  std::int64_t run(std::string_view, std::span<const db::Value>,
                   const std::function<void(const db::Cells&)>&) override {
    throw std::logic_error("no database here");
  }
  void abandon() noexcept override {}
};

class RouterTest : public testing::Test {
 protected:
  RouterTest() {
    router.get("/things", Permission::see_matters, "List things", list, {.listing = &by_date});
    router.post("/things/{id}/notes", Permission::handle_matters, "Add a note", note, {.created = true});
    router.get("/things/{id}/notes", Permission::see_matters, "The notes of a thing", lines);
    router.get("/things/{id}", Permission::see_matters, "See a thing", see);
    router.get("/things/since", Permission::anyone, "Since when", since);
    router.put("/things/{id}/side/{side}", Permission::handle_matters, "Turn it", turn,
               {.name = "things_turn"});
    router.del("/things/{id}", Permission::handle_matters, "Drop it", drop);
    router.get("/things/sheet", Permission::export_lists, "A sheet", sheet);
  }

  Response ask(Method method, std::string path, std::string body = {}, std::string query = {},
               std::optional<std::int64_t> if_match = {}) {
    Request request;
    request.method = method;
    request.path = "/api/v1" + path;
    request.body = std::move(body);
    request.query = std::move(query);
    auto found = router.find(method, request.path);
    if (!found.route) throw Refusal{Reason::not_found, {"", "no route"}};
    auto run = found.route->prepare(Call{request, found.words, if_match});
    auto vault = crypto::test_vault();
    NoConnection connection;
    db::Tx tx{connection, {1}, {{0}, system_random(), nullptr, *vault}};
    return run(tx, Actor{});
  }

  Router router;
  const std::string id = "/things/01939000-0000-7000-8000-00000000000a";
};

TEST_F(RouterTest, passes_ids_and_form_to_the_verb) {
  EXPECT_EQ(ask(Method::get, id).body, R"({"said":"a","version":4})");
  auto response = ask(Method::post, id + "/notes", R"({"text":"x","version":1})");
  EXPECT_EQ(response.status, 201);
  EXPECT_EQ(response.body, R"({"said":"x","version":2})");
  EXPECT_EQ(response.headers.find("ETag"), "\"2\"");
  EXPECT_EQ(ask(Method::put, id + "/side/right").body, R"({"said":"right","version":1})");
}

TEST_F(RouterTest, answers_lists_files_and_nothing) {
  EXPECT_EQ(ask(Method::get, id + "/notes").body, R"([{"said":"a"},{"said":"b"}])");
  EXPECT_EQ(ask(Method::get, "/things", "", "state=open&limit=3&community=c1").body,
            R"({"items":[{"said":"2"}],"next":"next"})");
  EXPECT_EQ(ask(Method::del, id).status, 204);
  auto file = ask(Method::get, "/things/sheet");
  EXPECT_EQ(file.headers.find("Content-Type"), "text/csv");
  EXPECT_EQ(file.headers.find("Content-Disposition"),
            "attachment; filename=\"_.csv\"; filename*=UTF-8''%E4%B8%89%E6%9C%88%20%E4%BA%8B%E9%A1%B9%2Ecsv");
}

TEST_F(RouterTest, reads_a_form_from_the_query_of_a_get) {
  EXPECT_EQ(ask(Method::get, "/things/since", "", "from=2026-01-02").body, R"({"said":"2026-01-02"})");
  EXPECT_EQ(ask(Method::get, "/things/since").body, R"({"said":"ever"})");
  EXPECT_THROW(ask(Method::get, "/things/since", "", "form=2026-01-02"), Refusal);
}

TEST_F(RouterTest, refuses_what_the_verb_does_not_take) {
  EXPECT_THROW(ask(Method::get, id, "", "expand=all"), Refusal);
  EXPECT_THROW(ask(Method::del, id, R"({"force":true})"), Refusal);
  EXPECT_THROW(ask(Method::del, id, "", "", 3), Refusal) << "If-Match that nobody checks must not be ignored";
  EXPECT_NO_THROW(ask(Method::del, id, "{}"));
}

TEST_F(RouterTest, takes_if_match_for_the_version) {
  EXPECT_EQ(ask(Method::post, id + "/notes", R"({"text":"x"})", "", 8).body, R"({"said":"x","version":9})");
  EXPECT_THROW(ask(Method::post, id + "/notes", R"({"text":"x","version":1})", "", 8), Refusal);
}

class OddPath : public testing::TestWithParam<std::pair<const char*, const char*>> {};
TEST_P(OddPath, leads_nowhere) {
  Router router;
  router.get("/things/{id}", Permission::see_matters, "See", see);
  router.get("/words/{word}", Permission::see_matters, "See",
             [](db::Tx&, const Actor&, const Text<9, 1>& word) { return LineView{word}; });
  EXPECT_FALSE(router.find(Method::get, std::string{prefix} + GetParam().second).route);
}
INSTANTIATE_TEST_SUITE_P(
    Router, OddPath,
    testing::Values(std::pair{"matrix_parameter", "/words/a;x=1"}, std::pair{"escaped_slash", "/words/a%2fb"},
                    std::pair{"double_slash", "//words/a"}, std::pair{"trailing_slash", "/words/a/"},
                    std::pair{"climbing", "/words/.."}, std::pair{"dot", "/words/."},
                    std::pair{"escaped_letter", "/%77ords/a"}, std::pair{"backslash", "/words/a\\b"},
                    std::pair{"other_case", "/Words/a"}, std::pair{"empty_place", "/words/"},
                    std::pair{"nul", "/words/%00"}),
    [](const auto& row) { return row.param.first; });

TEST_F(RouterTest, does_not_take_an_id_with_an_ending) {
  EXPECT_THROW(ask(Method::get, id + ".js"), Refusal);
  EXPECT_THROW(ask(Method::get, "/things/7"), Refusal);
}

TEST_F(RouterTest, knows_the_methods_of_a_path) {
  EXPECT_EQ(router.allowed("/api/v1" + id), "DELETE, GET, HEAD, OPTIONS");
  EXPECT_EQ(router.allowed("/api/v1/nothing"), "");
  EXPECT_TRUE(router.find(Method::head, "/api/v1" + id).route);
  EXPECT_FALSE(router.find(Method::post, "/api/v1" + id).route);
}

TEST_F(RouterTest, a_word_of_the_table_goes_before_a_place) {
  EXPECT_EQ(router.find(Method::get, "/api/v1/things/since").route->options.name, "things_since");
}

TEST_F(RouterTest, names_routes) {
  std::string names;
  for (const auto& route : router.routes()) names += route.options.name + " ";
  EXPECT_EQ(names,
            "things_list things_notes things_notes_list things_get things_since things_turn things_delete "
            "things_sheet ");
}

TEST_F(RouterTest, refuses_routes_that_cannot_be) {
  EXPECT_THROW(router.get("/things/{id}", Permission::anyone, "again", see), std::logic_error);
  EXPECT_THROW(router.get("/other", Permission::anyone, "an id without a place", see), std::logic_error);
  EXPECT_THROW(router.get("/x", Permission::anyone, "a name twice", list, {.name = "things_get"}),
               std::logic_error);
}

TEST_F(RouterTest, draws_openapi) {
  auto text = openapi(router, "Linli", "0.1.0");
  Node document = parse_json(text);
  const Node& paths = *document.member("paths");
  const Node& post = *paths.member("/things/{id}/notes")->member("post");
  EXPECT_EQ(post.member("operationId")->text, "things_notes");
  EXPECT_EQ(post.member("x-permission")->text, "handle_matters");
  EXPECT_TRUE(post.member("responses")->member("201"));
  const Node& schemas = *document.member("components")->member("schemas");
  for (auto name : {"NoteForm", "ThingView", "LineView", "LineViewPage", "Problem"})
    EXPECT_TRUE(schemas.member(name)) << name;
  std::string parameters;
  for (const Node& parameter : paths.member("/things")->member("get")->member("parameters")->elements)
    parameters += parameter.member("name")->text + " ";
  EXPECT_EQ(parameters, "state from sort limit cursor ");
  EXPECT_EQ(text, openapi(router, "Linli", "0.1.0"));
}

}  // namespace
}  // namespace linli::http
