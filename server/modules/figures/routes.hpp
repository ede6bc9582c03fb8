#pragma once
#include "platform/http/router.hpp"

namespace linli::figures {
void mount(http::Router& router);
}
