#pragma once
#include "platform/http/router.hpp"

namespace linli::catalogue {
void mount(http::Router& router);
}
