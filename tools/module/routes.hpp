#pragma once
#include "platform/http/router.hpp"

namespace linli::@module@ {
void mount(http::Router& router);
}
