#pragma once
#include "platform/http/router.hpp"

namespace linli::grid {
void mount(http::Router& router);
}
