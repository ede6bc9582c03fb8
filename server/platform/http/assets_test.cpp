#include "platform/http/assets.hpp"

#include <fstream>
#include <gtest/gtest.h>
#include <unistd.h>

namespace linli::http {
namespace {

namespace fs = std::filesystem;

class AssetsTest : public testing::Test {
 protected:
  AssetsTest() : folder(fs::temp_directory_path() / ("linli_assets_" + std::to_string(::getpid()))) {
    write("dist/desk/index.html", "<p>desk</p>");
    write("dist/desk/assets/index-3f2a.js", std::string(5000, 'j'));
    write("dist/desk/sw.js", "self");
    write("dist/my/index.html", "<p>my</p>");
    write("secret.txt", "secret");
    fs::create_symlink(folder / "secret.txt", folder / "dist/desk/link.txt");
    assets = std::make_unique<Assets>(folder / "dist");
  }
  ~AssetsTest() override { fs::remove_all(folder); }

  void write(const fs::path& path, const std::string& text) {
    fs::create_directories((folder / path).parent_path());
    std::ofstream{folder / path} << text;
  }
  std::optional<Response> get(std::string path, std::string header = "", std::string value = "") {
    Request request;
    request.path = std::move(path);
    if (!header.empty()) request.headers.add(header, value);
    return assets->answer(request);
  }

  fs::path folder;
  std::unique_ptr<Assets> assets;
};

TEST_F(AssetsTest, serves_pages_never_kept_and_hashed_files_kept_for_ever) {
  auto page = get("/desk/");
  EXPECT_EQ(page->body, "<p>desk</p>");
  EXPECT_EQ(page->headers.find("Content-Type"), "text/html; charset=utf-8");
  EXPECT_EQ(page->headers.find("Cache-Control"), "no-cache");
  auto script = get("/desk/assets/index-3f2a.js");
  EXPECT_EQ(script->headers.find("Content-Type"), "text/javascript; charset=utf-8");
  EXPECT_EQ(script->headers.find("Cache-Control"), "public, max-age=31536000, immutable");
  EXPECT_EQ(get("/desk/sw.js")->headers.find("Cache-Control"), "no-cache");
}

TEST_F(AssetsTest, a_page_inside_an_app_is_its_index) {
  EXPECT_EQ(get("/desk/matters/7")->body, "<p>desk</p>");
  EXPECT_EQ(get("/my/follow")->body, "<p>my</p>");
  EXPECT_FALSE(get("/desk/assets/gone")) << "a missing script must not be answered with a page";
  EXPECT_FALSE(get("/desk/gone.js"));
  EXPECT_FALSE(get("/other/page"));
}

TEST_F(AssetsTest, leads_to_the_desk) {
  EXPECT_EQ(get("/")->headers.find("Location"), "/desk/");
  EXPECT_EQ(get("/my")->headers.find("Location"), "/my/");
}

TEST_F(AssetsTest, sends_gzip_and_304) {
  auto plain = get("/desk/assets/index-3f2a.js"),
       small = get("/desk/assets/index-3f2a.js", "Accept-Encoding", "br, gzip");
  EXPECT_EQ(plain->body.size(), 5000u);
  EXPECT_LT(small->body.size(), 100u);
  EXPECT_EQ(small->headers.find("Content-Encoding"), "gzip");
  EXPECT_NE(plain->headers.find("ETag"), small->headers.find("ETag"));
  auto again = get("/desk/", "If-None-Match", std::string{get("/desk/")->headers.find("ETag")});
  EXPECT_EQ(again->status, 304);
  EXPECT_EQ(again->body, "");
}

class NoWayOut : public AssetsTest, public testing::WithParamInterface<const char*> {};
TEST_P(NoWayOut, of_the_folder) { EXPECT_FALSE(get(GetParam())) << GetParam(); }
INSTANTIATE_TEST_SUITE_P(Assets, NoWayOut,
                         testing::Values("/../secret.txt", "/desk/../../secret.txt",
                                         "/desk/..%2f..%2fsecret.txt", "/desk//../secret.txt", "//etc/passwd",
                                         "/desk/link.txt", "/desk/%00.html", "/desk/index.html.bak",
                                         "/Desk/index.html", "/desk\\index.html"));

TEST_F(AssetsTest, only_get_and_head) {
  Request request;
  request.path = "/desk/";
  request.method = Method::post;
  EXPECT_FALSE(assets->answer(request));
}

}  // namespace
}  // namespace linli::http
