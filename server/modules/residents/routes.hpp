#pragma once
#include "platform/http/router.hpp"

namespace linli::residents {
void mount(http::Router& router);
}
