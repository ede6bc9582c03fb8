#include "platform/http/gzip.hpp"

#include <stdexcept>
#include <zlib.h>

namespace linli::http {

namespace {
constexpr std::size_t worth_from = 1024;
constexpr int quick = 2;  // nine tenths of the gain at a third of the time
constexpr int with_gzip_head = 15 + 16;

bool is_text(std::string_view type) {
  return type.rfind("application/json", 0) == 0 || type.rfind("application/problem+json", 0) == 0 ||
         type.rfind("text/plain", 0) == 0 || type.rfind("text/csv", 0) == 0;
}
}  // namespace

std::string gzipped(std::string_view plain, int level) {
  z_stream stream{};
  if (deflateInit2(&stream, level, Z_DEFLATED, with_gzip_head, 8, Z_DEFAULT_STRATEGY) != Z_OK)
    throw std::runtime_error("zlib does not start");
  std::string out(deflateBound(&stream, plain.size()), '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(plain.data()));
  stream.avail_in = static_cast<uInt>(plain.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  int result = deflate(&stream, Z_FINISH);
  out.resize(stream.total_out);
  deflateEnd(&stream);
  if (result != Z_STREAM_END) throw std::runtime_error("zlib did not finish");
  return out;
}

bool accepts_gzip(const Request& request) {
  auto accepted = request.headers.find("Accept-Encoding");
  auto at = accepted.find("gzip");
  if (at == std::string_view::npos) return false;
  auto rest = accepted.substr(at + 4, accepted.find(',', at) - at - 4);
  return rest.find("q=0") == std::string_view::npos || rest.find("q=0.") != std::string_view::npos;
}

void compress(const Request& request, Response& response) {
  if (response.body.size() < worth_from || !is_text(response.headers.find("Content-Type"))) return;
  response.headers.add("Vary", "Accept-Encoding");
  if (!accepts_gzip(request)) return;
  response.body = gzipped(response.body, quick);
  response.headers.add("Content-Encoding", "gzip");
}

}  // namespace linli::http
