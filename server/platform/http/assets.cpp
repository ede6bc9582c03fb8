#include "platform/http/assets.hpp"

#include <array>
#include <fstream>
#include <iterator>
#include <sstream>

#include "platform/crypto/hash.hpp"
#include "platform/http/gzip.hpp"

namespace linli::http {

namespace {
namespace fs = std::filesystem;
constexpr int thorough = 9;  // once a file

struct MediaType {
  std::string_view ending, type;
  bool shrinks;
};
constexpr std::array<MediaType, 17> media_types{{{".html", "text/html; charset=utf-8", true},
                                                 {".js", "text/javascript; charset=utf-8", true},
                                                 {".mjs", "text/javascript; charset=utf-8", true},
                                                 {".css", "text/css; charset=utf-8", true},
                                                 {".svg", "image/svg+xml", true},
                                                 {".json", "application/json", true},
                                                 {".webmanifest", "application/manifest+json", true},
                                                 {".txt", "text/plain; charset=utf-8", true},
                                                 {".png", "image/png", false},
                                                 {".jpg", "image/jpeg", false},
                                                 {".webp", "image/webp", false},
                                                 {".ico", "image/x-icon", false},
                                                 {".woff2", "font/woff2", false},
                                                 {".mp3", "audio/mpeg", false},
                                                 {".ogg", "audio/ogg", false},
                                                 {".wasm", "application/wasm", true},
                                                 {".pdf", "application/pdf", false}}};
constexpr MediaType unknown{"", "application/octet-stream", false};

const MediaType& media_type_of(const fs::path& path) {
  auto ending = path.extension().string();
  for (const auto& type : media_types)
    if (type.ending == ending) return type;
  return unknown;
}

// The build puts a hash of the contents into the names below assets/.
bool is_hashed(std::string_view path) { return path.find("/assets/") != std::string_view::npos; }

Response lead_to(std::string where) {
  Response response;
  response.status = 302;
  response.headers.add("Location", std::move(where));
  response.headers.add("Cache-Control", "no-cache");
  return response;
}
}  // namespace

Assets::Assets(const fs::path& folder) {
  std::error_code missing;
  for (auto entry = fs::recursive_directory_iterator{folder, missing};
       entry != fs::recursive_directory_iterator{}; ++entry) {
    if (entry->symlink_status().type() != fs::file_type::regular) continue;
    auto inside = entry->path().lexically_relative(folder);
    files_["/" + inside.generic_string()].path = entry->path();
    bool is_app = std::distance(inside.begin(), inside.end()) == 2 && inside.filename() == "index.html";
    if (is_app) apps_.insert("/" + inside.parent_path().generic_string() + "/");
  }
}

void Assets::load(File& file) {
  std::call_once(file.once, [&] {
    std::ifstream in{file.path, std::ios::binary};
    std::ostringstream bytes;
    bytes << in.rdbuf();
    file.plain = std::move(bytes).str();
    file.tag = crypto::to_hex(crypto::sha256(file.plain)).substr(0, 16);
    if (!media_type_of(file.path).shrinks) return;
    auto small = gzipped(file.plain, thorough);
    if (small.size() < file.plain.size()) file.gzip = std::move(small);
  });
}

const Assets::File* Assets::find(const std::string& path) const {
  auto found = files_.find(path);
  if (found == files_.end()) {
    auto app = path.substr(0, path.find('/', 1) + 1);
    auto last = path.substr(path.rfind('/') + 1);
    bool a_page = apps_.count(app) && last.find('.') == std::string::npos && !is_hashed(path);
    if (!a_page) return nullptr;
    found = files_.find(app + "index.html");
  }
  load(found->second);
  return &found->second;
}

std::optional<Response> Assets::answer(const Request& request) const {
  if (request.method != Method::get && request.method != Method::head) return std::nullopt;
  if (request.path == "/" && apps_.count("/desk/")) return lead_to("/desk/");
  if (apps_.count(request.path + "/")) return lead_to(request.path + "/");
  const File* file = find(request.path);
  if (!file) return std::nullopt;

  bool small = !file->gzip.empty() && accepts_gzip(request);
  std::string etag = "\"" + file->tag + (small ? "-gz\"" : "\"");
  Response response;
  auto& headers = response.headers;
  headers.add("ETag", etag);
  headers.add("Cache-Control", is_hashed(request.path) ? "public, max-age=31536000, immutable" : "no-cache");
  if (!file->gzip.empty()) headers.add("Vary", "Accept-Encoding");
  if (request.headers.find("If-None-Match").find(etag) != std::string_view::npos) {
    response.status = 304;
    return response;
  }
  headers.add("Content-Type", std::string{media_type_of(file->path).type});
  if (small) headers.add("Content-Encoding", "gzip");
  response.body = small ? file->gzip : file->plain;
  return response;
}

}  // namespace linli::http
