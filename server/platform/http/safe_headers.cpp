#include "platform/http/safe_headers.hpp"

namespace linli::http {

void add_safe_headers(Response& response, bool api) {
  auto& headers = response.headers;
  if (!headers.has("Content-Security-Policy"))
    headers.add("Content-Security-Policy",
                "default-src 'self'; style-src 'self'; img-src 'self' data: blob:; object-src 'none'; "
                "frame-ancestors 'none'; base-uri 'none'; form-action 'self'");
  headers.add("X-Content-Type-Options", "nosniff");
  headers.add("Referrer-Policy", "same-origin");
  // No feature stores where somebody is; photos and spoken notes are taken on purpose.
  headers.add("Permissions-Policy", "geolocation=(), camera=(self), microphone=(self), payment=(), usb=()");
  headers.add("Cross-Origin-Opener-Policy", "same-origin");
  headers.add("Cross-Origin-Resource-Policy", "same-origin");
  if (api && !headers.has("Cache-Control")) headers.add("Cache-Control", "no-store");
}

}  // namespace linli::http
