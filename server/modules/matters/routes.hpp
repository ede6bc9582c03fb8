#pragma once
#include "platform/http/router.hpp"

namespace linli::matters {
void mount(http::Router& router);
}
