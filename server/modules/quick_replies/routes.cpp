#include "modules/quick_replies/routes.hpp"

#include "modules/quick_replies/quick_replies.hpp"

namespace linli::quick_replies {

using P = access::Permission;

void mount(http::Router& router) {
  router.get("/quick-replies", P::signed_in, "Words an office says often", all, {.name = "listQuickReplies"});
  router.post("/quick-replies", P::manage_settings, "Add or change a quick reply", put,
              {.name = "putQuickReply"});
}

}  // namespace linli::quick_replies
