#include "modules/attachments/routes.hpp"

#include "modules/attachments/attachments.hpp"
#include "modules/attachments/rules.hpp"

namespace linli::attachments {

using P = access::Permission;

namespace {
// Beyond the largest file, so that one a little too large is told so beside its field.
constexpr std::size_t body_max = rules::photo_bytes_max + 4 * 1024 * 1024;
}  // namespace

void mount(http::Router& router) {
  router.get("/matters/{id}/attachments", P::signed_in, "Its files", on_matter,
             {.name = "matterAttachments"});
  router.post("/matters/{id}/attachments", P::signed_in, "Add a file", add,
              {.name = "addAttachment", .created = true, .body_max = body_max, .slow = true});
  router.get("/matters/{id}/attachments/{attachment_id}", P::signed_in, "The file itself", whole,
             {.name = "attachmentFile"});
  router.get("/matters/{id}/attachments/{attachment_id}/small", P::signed_in, "A photo, small", small,
             {.name = "attachmentSmall"});
  router.post("/matters/{id}/attachments/{attachment_id}/show", P::signed_in,
              "Show it to the resident, or hide it", show, {.name = "showAttachment"});
  router.post("/matters/{id}/attachments/{attachment_id}/remove", P::signed_in, "Remove it, and say why",
              remove, {.name = "removeAttachment"});

  router.get("/diary/lines/{id}/attachments", P::keep_diary, "Files of a line", on_line,
             {.name = "lineAttachments"});
  router.post("/diary/lines/{id}/attachments", P::keep_diary, "Add a photo to a line", add_to_line,
              {.name = "addLineAttachment", .created = true, .body_max = body_max, .slow = true});
  router.get("/diary/lines/{id}/attachments/{attachment_id}", P::keep_diary, "The file itself", line_whole,
             {.name = "lineAttachmentFile"});
  router.get("/diary/lines/{id}/attachments/{attachment_id}/small", P::keep_diary, "A photo, small",
             line_small, {.name = "lineAttachmentSmall"});
  router.post("/diary/lines/{id}/attachments/{attachment_id}/remove", P::keep_diary, "Remove it, and say why",
              remove_from_line, {.name = "removeLineAttachment"});

  router.post("/public/task/attachments", P::anyone, "The files of one unit's task", on_task,
              {.name = "taskAttachments", .tries_per_minute = 30});
  router.post("/public/task/attachments/add", P::anyone, "Add a file to the task", add_by_link,
              {.name = "addTaskAttachment",
               .created = true,
               .body_max = body_max,
               .tries_per_minute = 10,
               .slow = true});
  router.post("/public/task/attachments/file", P::anyone, "A file of the task", file_by_link,
              {.name = "taskAttachmentFile", .tries_per_minute = 60});

  router.post("/public/matters/attachments", P::anyone, "The files of my matter", on_own,
              {.name = "ownAttachments", .tries_per_minute = 30});
  router.post("/public/matters/attachments/add", P::anyone, "Add a picture", add_by_code,
              {.name = "addOwnAttachment",
               .created = true,
               .body_max = body_max,
               .tries_per_minute = 6,
               .slow = true});
  router.post("/public/matters/attachments/file", P::anyone, "A file of my matter", file_by_code,
              {.name = "ownAttachmentFile", .tries_per_minute = 60});
}

}  // namespace linli::attachments
