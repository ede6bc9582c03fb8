// The web apps' files, from a folder with one sub-folder an app (desk/, my/ …). Only what was there at the
// start is served, by exact path: no request ever becomes a path on the disk.
#pragma once
#include <filesystem>
#include <map>
#include <mutex>
#include <optional>
#include <set>

#include "platform/http/message.hpp"

namespace linli::http {

class Assets {
 public:
  // A folder that is not there is an API without apps.
  explicit Assets(const std::filesystem::path& folder);

  // "/" leads to /desk/; a page's address inside an app ("/desk/matters/7") to its index.html; nothing: 404.
  std::optional<Response> answer(const Request& request) const;

 private:
  // Read when first asked for, then kept: with its gzip, the apps are a few megabytes.
  struct File {
    std::filesystem::path path;
    std::once_flag once;
    std::string plain, gzip, tag;
  };
  const File* find(const std::string& path) const;
  static void load(File& file);

  mutable std::map<std::string, File> files_;  // by the path asked for: "/desk/assets/index-3f2a.js"
  std::set<std::string> apps_;                 // "/desk/"
};

}  // namespace linli::http
