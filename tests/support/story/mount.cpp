#include "tests/support/story/mount.hpp"

namespace linli::story {
void mount(http::Router& router, const console::Desk& desk) { console::mount(router, desk); }
}  // namespace linli::story
