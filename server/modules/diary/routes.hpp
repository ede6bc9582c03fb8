#pragma once
#include "platform/http/router.hpp"

namespace linli::diary {
void mount(http::Router& router);
}
