#pragma once
#include "platform/http/router.hpp"

namespace linli::visits {
void mount(http::Router& router);
}
