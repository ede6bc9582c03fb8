#pragma once
#include "platform/http/router.hpp"

namespace linli::quick_replies {
void mount(http::Router& router);
}
