// stories [--db sqlite|postgresql://…] [--update] [--jobs N] [FILE | FOLDER | WORD]…
// Plays every *.story under tests/stories, or those whose path holds one of the words, and ends with one line
// of counts.
#include <algorithm>
#include <atomic>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <mutex>
#include <thread>

#include "platform/log/log.hpp"
#include "tests/support/story/engine.hpp"
#include "tests/support/story/play.hpp"

namespace linli::story {
namespace {

struct Wish {
  std::string db = "sqlite";
  bool update = false;
  unsigned jobs = 2;
  std::vector<std::string> words;
};

// Nothing when the command line cannot be understood.
std::optional<Wish> read_wish(int argc, char** argv) {
  Wish wish;
  for (int i = 1; i < argc; ++i) {
    const std::string word = argv[i];
    if (word == "--update")
      wish.update = true;
    else if ((word == "--db" || word == "--jobs") && i + 1 < argc)
      word == "--db" ? void(wish.db = argv[++i]) : void(wish.jobs = std::max(1, std::atoi(argv[++i])));
    else if (word.starts_with("--"))
      return std::nullopt;
    else
      wish.words.push_back(word);
  }
  return wish;
}

std::vector<std::filesystem::path> stories_for(const Wish& wish) {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator{"tests/stories"}) {
    if (entry.path().extension() != ".story") continue;
    const auto holds = [&](const std::string& word) {
      return entry.path().string().find(word) != std::string::npos;
    };
    if (wish.words.empty() || std::ranges::any_of(wish.words, holds)) files.push_back(entry.path());
  }
  std::ranges::sort(files);
  return files;
}

class Evening {
 public:
  Evening(const Wish& wish, Engine& engine) : wish_(wish), engine_(engine), files_(stories_for(wish)) {}

  int run() {
    {
      std::vector<std::jthread> players;
      for (unsigned i = 0; i < wish_.jobs; ++i) players.emplace_back([this] { play_on(); });
    }
    std::printf("%d passed, %d failed\n", passed_, failed_);
    return failed_ == 0 && passed_ > 0 ? 0 : 1;
  }

 private:
  void play_on() {
    for (std::size_t i = next_++; i < files_.size(); i = next_++) report(files_[i], played(files_[i]));
  }

  Outcome played(const std::filesystem::path& file) {
    Outcome outcome;
    std::string url;
    try {
      const Story story = read_story(file);
      {
        const std::lock_guard lock{engine_mutex_};
        url = engine_.fresh_url();
      }
      World world{url};
      outcome = play(story, world, wish_.update);
    } catch (const std::exception& error) {
      outcome.failures.emplace_back(error.what());
    }
    if (!url.empty()) {
      const std::lock_guard lock{engine_mutex_};
      engine_.drop(url);
    }
    return outcome;
  }

  void report(const std::filesystem::path& file, const Outcome& outcome) {
    const std::lock_guard lock{report_mutex_};
    ++(outcome.failures.empty() ? passed_ : failed_);
    for (const auto& failure : outcome.failures) std::printf("%s\n", failure.c_str());
    if (wish_.update && !outcome.text.empty()) std::ofstream{file} << outcome.text;
  }

  const Wish& wish_;
  Engine& engine_;
  std::vector<std::filesystem::path> files_;
  std::atomic<std::size_t> next_ = 0;
  std::mutex engine_mutex_, report_mutex_;
  int passed_ = 0, failed_ = 0;
};

}  // namespace
}  // namespace linli::story

int main(int argc, char** argv) {
  using namespace linli::story;
  const auto wish = read_wish(argc, argv);
  if (!wish) {
    std::fprintf(stderr,
                 "stories [--db sqlite|postgresql://…] [--update] [--jobs N] [FILE | FOLDER | WORD]…\n");
    return 2;
  }
  linli::log::set_level(linli::log::Level::warning);
  const auto engine = wish->db == "sqlite" ? sqlite_engine() : postgres_engine(wish->db);
  return Evening{*wish, *engine}.run();
}
