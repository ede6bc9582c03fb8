#pragma once
#include "platform/http/router.hpp"

namespace linli::app {

// Every route there is, without a database behind it: for OpenAPI.
const http::Router& all_routes();

}  // namespace linli::app
