#include "modules/diary/routes.hpp"

#include "modules/diary/diary.hpp"
#include "modules/diary/promises.hpp"

namespace linli::diary {

using P = access::Permission;

void mount(http::Router& router) {
  router.post("/diary/lines", P::keep_diary, "Write a line, or write it anew", write_line,
              {.name = "writeLine", .created = true});
  router.get("/diary/lines", P::keep_diary, "My lines, and those shared with me", lines,
             {.name = "listLines", .listing = &line_listing});
  router.get("/diary/lines/{id}", P::keep_diary, "One line", line, {.name = "getLine"});
  router.get("/diary/lines/{id}/revisions", P::keep_diary, "What it said before", revisions,
             {.name = "lineRevisions"});
  router.post("/diary/lines/{id}/raise", P::raise_matters, "Make it a matter, once", raise_line,
              {.name = "raiseLine"});
  router.post("/diary/lines/{id}/promises", P::keep_diary, "Note or promise something on it", note_promise,
              {.name = "notePromise", .created = true});

  router.get("/promises", P::keep_diary, "Promises, in three ledgers", promises,
             {.name = "listPromises", .listing = &promise_listing});
  router.get("/promises/waiting", P::keep_diary, "What a shift begins with", waiting,
             {.name = "promisesWaiting"});
  router.get("/promises/{id}", P::keep_diary, "One promise", promise, {.name = "getPromise"});
  router.get("/promises/{id}/steps", P::keep_diary, "What became of it", promise_steps,
             {.name = "promiseSteps"});
  router.post("/promises/{id}/promise", P::keep_diary, "Take it on, move its day, begin again", take_on,
              {.name = "takeOnPromise"});
  router.post("/promises/{id}/keep", P::keep_diary, "Say that it is kept", keep, {.name = "keepPromise"});
  router.post("/promises/{id}/clear", P::keep_diary, "By the resident's word or a second person", clear,
              {.name = "clearPromise"});
  router.post("/promises/{id}/withdraw", P::keep_diary, "Withdraw it, and say why", withdraw,
              {.name = "withdrawPromise"});
}

}  // namespace linli::diary
