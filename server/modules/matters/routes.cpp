#include "modules/matters/routes.hpp"

#include "modules/matters/doors.hpp"
#include "modules/matters/export.hpp"
#include "modules/matters/matters.hpp"
#include "modules/matters/office.hpp"
#include "modules/matters/saved_lists.hpp"

namespace linli::matters {

using P = access::Permission;

void mount(http::Router& router) {
  router.post("/matters", P::take_in_matters, "Take in a matter", take_in,
              {.name = "takeInMatter", .created = true});
  router.get("/matters", P::signed_in, "The queue", queue,
             {.name = "listMatters", .listing = &queue_listing});
  router.get("/shift", P::signed_in, "What waits for me", shift, {.name = "getShift", .tag = "matters"});
  router.get("/saved-lists", P::signed_in, "The lists I come back to", saved_lists,
             {.name = "listSavedLists", .tag = "matters"});
  router.post("/saved-lists", P::signed_in, "Save a list", save_list, {.name = "saveList", .tag = "matters"});
  router.del("/saved-lists/{id}", P::signed_in, "Forget a saved list", forget_list,
             {.name = "forgetList", .tag = "matters"});
  router.post("/matters/csv", P::export_lists, "The queue as a file", export_matters,
              {.name = "exportMatters", .listing = &queue_listing, .slow = true});
  router.get("/matters/similar", P::take_in_matters, "What could be the same", similar,
             {.name = "similarMatters"});
  router.get("/matters/{id}", P::signed_in, "One matter", one, {.name = "getMatter"});
  router.get("/matters/{id}/steps", P::signed_in, "Its timeline", timeline, {.name = "matterSteps"});

  router.get("/estates/{id}/today", P::see_matters, "What waits in which building", estate_today,
             {.name = "estateToday"});
  router.get("/buildings/{id}/today", P::see_matters, "What waits behind which door", building_today,
             {.name = "buildingToday"});
  router.post("/matters/{id}/receipt", P::take_in_matters, "The receipt again", receipt,
              {.name = "matterReceipt"});
  router.post("/matters/{id}/reporter", P::signed_in, "Name and number in plain", reveal_reporter,
              {.name = "revealReporter"});
  router.post("/matters/{id}/accept", P::take_in_matters, "Accept", accept,
              {.name = "acceptMatter", .rehearsal = http::Rehearsal::on_request});
  router.post("/matters/{id}/correct", P::take_in_matters, "Put right what was taken down wrongly", correct,
              {.name = "correctMatter"});
  router.post("/matters/{id}/answer", P::take_in_matters, "Answer at once", answer,
              {.name = "answerMatter", .rehearsal = http::Rehearsal::on_request});
  router.post("/matters/{id}/refuse", P::take_in_matters, "Refuse to accept", refuse,
              {.name = "refuseMatter", .rehearsal = http::Rehearsal::on_request});
  router.post("/matters/{id}/transfer", P::take_in_matters, "To 110, 119, 120", transfer,
              {.name = "transferMatter"});
  router.post("/matters/{id}/merge", P::take_in_matters, "Merge into another", merge,
              {.name = "mergeMatter", .rehearsal = http::Rehearsal::on_request});
  router.post("/matters/{id}/archive", P::follow_up_matters, "Archive", archive,
              {.name = "archiveMatter", .rehearsal = http::Rehearsal::on_request});

  router.post("/matters/{id}/dispatch", P::dispatch_matters, "Dispatch", dispatch,
              {.name = "dispatchMatter", .rehearsal = http::Rehearsal::on_request});
  router.post("/matters/together", P::dispatch_matters, "One step for several", together,
              {.name = "together", .rehearsal = http::Rehearsal::on_request});
  router.post("/matters/{id}/sign", P::handle_matters, "Sign for it", sign,
              {.name = "signMatter", .rehearsal = http::Rehearsal::on_request});
  router.post("/matters/{id}/contact", P::handle_matters, "Resident spoken to", contact,
              {.name = "contactMatter"});
  router.post("/matters/{id}/note", P::signed_in, "Add a note", note, {.name = "noteMatter"});
  router.post("/matters/{id}/reply", P::handle_matters, "Reply", reply,
              {.name = "replyMatter", .rehearsal = http::Rehearsal::on_request});

  router.post("/matters/{id}/ask-return", P::handle_matters, "Ask to return it", ask_return,
              {.name = "askReturn"});
  router.post("/matters/{id}/decide-return", P::dispatch_matters, "Decide a return", decide_return,
              {.name = "decideReturn"});
  router.post("/matters/{id}/ask-extension", P::handle_matters, "Ask for more time", ask_extension,
              {.name = "askExtension"});
  router.post("/matters/{id}/decide-extension", P::dispatch_matters, "Decide on more time", decide_extension,
              {.name = "decideExtension"});
  router.post("/matters/{id}/ask-termination", P::handle_matters, "Ask to terminate", ask_termination,
              {.name = "askTermination", .rehearsal = http::Rehearsal::on_request});
  router.post("/matters/{id}/decide-termination", P::dispatch_matters, "Decide a termination",
              decide_termination, {.name = "decideTermination", .rehearsal = http::Rehearsal::on_request});

  router.post("/matters/{id}/pause", P::dispatch_matters, "Pause the clock", pause, {.name = "pauseMatter"});
  router.post("/matters/{id}/resume", P::dispatch_matters, "Let the clock run", resume,
              {.name = "resumeMatter", .rehearsal = http::Rehearsal::on_request});
  router.post("/matters/{id}/urge", P::supervise_matters, "Urge", urge, {.name = "urgeMatter"});
  router.post("/matters/{id}/supervise", P::supervise_matters, "Supervise", supervise,
              {.name = "superviseMatter"});

  router.post("/matters/{id}/follow-up", P::follow_up_matters, "Follow up", follow_up,
              {.name = "followUpMatter", .rehearsal = http::Rehearsal::on_request});
  router.post("/matters/{id}/reopen", P::follow_up_matters, "Reopen one level up", reopen,
              {.name = "reopenMatter", .rehearsal = http::Rehearsal::on_request});
  router.post("/matters/{id}/close", P::follow_up_matters, "Close without a verdict", close,
              {.name = "closeMatter", .rehearsal = http::Rehearsal::on_request});

  router.post("/matters/{id}/task-link", P::dispatch_matters, "A link for one unit's contact",
              issue_task_link, {.name = "issueTaskLink", .created = true});
  router.post("/public/task", P::anyone, "One unit's task", task,
              {.name = "getTask", .tries_per_minute = 30});
  router.post("/public/task/sign", P::anyone, "Sign for the task", sign_task,
              {.name = "signTask", .tries_per_minute = 10});
  router.post("/public/task/contact", P::anyone, "Resident spoken to", contact_task,
              {.name = "contactTask", .tries_per_minute = 10});
  router.post("/public/task/reporter", P::anyone, "Whom to speak to", reveal_task_reporter,
              {.name = "revealTaskReporter", .tries_per_minute = 10});
  router.post("/public/task/note", P::anyone, "Note on the task", note_task,
              {.name = "noteTask", .tries_per_minute = 10});
  router.post("/public/task/reply", P::anyone, "The task is done", reply_task,
              {.name = "replyTask", .tries_per_minute = 10});

  router.get("/public/office", P::anyone, "Name and phone of the office", public_office,
             {.name = "publicOffice", .tries_per_minute = 60});
  router.post("/public/matters", P::anyone, "Say something", report_by_web,
              {.name = "reportByWeb", .created = true, .tries_per_minute = 6});
  router.post("/public/matters/follow", P::anyone, "Where is my matter", follow,
              {.name = "followMatter", .tries_per_minute = 30});
  router.post("/public/matters/word", P::anyone, "Add a word", add_word,
              {.name = "addWord", .tries_per_minute = 6});
  router.post("/public/matters/rate", P::anyone, "Rate it", rate,
              {.name = "rateMatter", .tries_per_minute = 6});
  router.post("/public/matters/reopen", P::anyone, "Ask to reopen", ask_to_reopen,
              {.name = "askToReopen", .tries_per_minute = 6});
}

}  // namespace linli::matters
