// The routes a story may ask for.
#pragma once
#include "platform/console/console.hpp"

namespace linli::story {
void mount(http::Router& router, const console::Desk& desk);
}  // namespace linli::story
