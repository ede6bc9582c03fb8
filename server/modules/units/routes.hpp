#pragma once
#include "platform/http/router.hpp"

namespace linli::units {
void mount(http::Router& router);
}
