#pragma once
#include "platform/http/router.hpp"

namespace linli::attachments {
void mount(http::Router& router);
}
