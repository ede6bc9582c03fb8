// The number under which a request is found again in log, journal and problem.
#pragma once
#include <string>

namespace linli::http {

// 12 letters and digits, to be read out over the phone: the first five are this process's, so that several
// servers hardly collide.
std::string new_request_id();

}  // namespace linli::http
