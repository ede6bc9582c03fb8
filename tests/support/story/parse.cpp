#include <algorithm>
#include <fstream>
#include <regex>
#include <sstream>
#include <tuple>

#include "platform/http/node.hpp"
#include "tests/support/story/story.hpp"

namespace linli::story {
namespace {

std::string_view trimmed(std::string_view text) {
  const auto from = text.find_first_not_of(" \t\r");
  if (from == std::string_view::npos) return {};
  return text.substr(from, text.find_last_not_of(" \t\r") - from + 1);
}

// The first word, and what stands behind it.
std::pair<std::string, std::string_view> first_word(std::string_view text) {
  text = trimmed(text);
  const auto end = std::min(text.find(' '), text.size());
  return {std::string{text.substr(0, end)}, trimmed(text.substr(end))};
}

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  while (!trimmed(text).empty()) {
    auto [word, rest] = first_word(text);
    words.push_back(word);
    text = rest;
  }
  return words;
}

class Reader {
 public:
  Reader(const std::filesystem::path& file, const std::string& text) {
    story_.file = file;
    std::istringstream in{text};
    for (std::string line; std::getline(in, line);) story_.lines.push_back(line);
  }

  Story read() {
    for (at_ = 0; at_ < story_.lines.size();) {
      const std::string_view line = story_.lines[at_];
      if (trimmed(line).empty() || line.front() == '#') {
        if (story_.title.empty() && !line.empty())
          story_.title = trimmed(line.substr(line.find_first_not_of('#')));
        ++at_;
      } else {
        block();
      }
    }
    return std::move(story_);
  }

 private:
  [[noreturn]] void unreadable(const std::string& why) const {
    throw Unreadable{story_.file.string() + ":" + std::to_string(from_ + 1) + ": " + why};
  }
  bool continues(std::size_t line) const {
    return line < story_.lines.size() && !trimmed(story_.lines[line]).empty() &&
           story_.lines[line].front() == ' ';
  }

  void block() {
    from_ = at_;
    auto [word, rest] = first_word(story_.lines[at_++]);
    if (word == "as") {
      while (continues(at_)) ++at_;
      add(exchange(rest));
    } else if (word == "journal") {
      add(journal(rest));
    } else if (word == "clock") {
      add(ClockMove{std::string{rest}});
    } else if (word == "jobs") {
      add(JobsDue{});
    } else if (word == "use") {
      add(Use{std::string{rest}});
    } else {
      add(fixture(story_.lines[from_]));
    }
  }
  template <class What>
  void add(What what) {
    story_.blocks.push_back({from_, at_, std::move(what)});
  }

  Fixture fixture(std::string_view line) const {
    if (line.front() == ' ') unreadable("an indented line continues nothing");
    Fixture fixture{words_of(line), {}};
    auto& words = fixture.words;
    if (words.size() > 2 && words[words.size() - 2] == "as" && words.back().starts_with('$')) {
      fixture.binds = words.back().substr(1);
      words.resize(words.size() - 2);
    }
    return fixture;
  }

  JournalCheck journal(std::string_view rest) {
    JournalCheck check;
    if (rest == "nothing") return check;
    check.lines.push_back(journal_line(rest));
    while (at_ < story_.lines.size() && story_.lines[at_].starts_with("journal ")) {
      check.lines.push_back(journal_line(first_word(story_.lines[at_++]).second));
    }
    return check;
  }
  JournalLine journal_line(std::string_view rest) const {
    JournalLine line;
    if (const auto facts = rest.find('{'); facts != std::string_view::npos) {
      line.facts = rest.substr(facts);
      rest = rest.substr(0, facts);
    }
    auto words = words_of(rest);
    if (words.empty()) unreadable("journal what?");
    line.act = words.front();
    for (std::size_t i = 1; i < words.size(); ++i) {
      if (words[i] == "by" && i + 1 < words.size())
        line.actor = words[++i];
      else if (words[i].starts_with('$'))
        line.subject = words[i];
      else
        unreadable("'" + words[i] + "': a journal line is ACT [$SUBJECT] [by ACTOR] [{facts}]");
    }
    return line;
  }

  // as ACTOR [(area)] METHOD PATH [body] [Header: value …] -> [status [detail] [pattern]] [Header: value …]
  // [statements <= N]
  Exchange exchange(std::string_view rest) {
    Exchange exchange;
    std::tie(exchange.actor, rest) = first_word(rest);
    if (rest.starts_with('(')) {
      const auto close = rest.find(')');
      if (close == std::string_view::npos) unreadable("the bracket does not close");
      exchange.area = rest.substr(1, close - 1);
      rest = rest.substr(close + 1);
    }
    std::tie(exchange.method, rest) = first_word(rest);
    std::tie(exchange.path, rest) = first_word(rest);

    static const std::regex arrow{R"((^|\s)->(\s+\d{3}(?=\s|$)|\s*$))"};
    std::string before, after;
    bool answered = false;
    auto take = [&](std::string_view piece) {
      const std::string text{piece};
      std::smatch match;
      if (!answered && std::regex_search(text, match, arrow)) {
        answered = true;
        before += match.prefix().str();
        after += trimmed(match.str()).substr(2);
        after += match.suffix().str();
        return;
      }
      if (header(text, answered ? exchange.expected_headers : exchange.headers)) return;
      (answered ? after : before) += " " + text;
    };
    take(rest);
    for (std::size_t line = from_ + 1; line < at_; ++line) take(trimmed(story_.lines[line]));
    if (!answered)
      unreadable("no answer is expected: write -> and a status, or -> alone and run with --update");
    exchange.body = trimmed(before);
    expectation(exchange, after);
    return exchange;
  }

  // A line that is "Name: value" and nothing else.
  static bool header(const std::string& line, std::vector<Header>& into) {
    static const std::regex form{R"(([A-Z][A-Za-z-]*):\s(.*))"};
    std::smatch match;
    if (!std::regex_match(line, match, form)) return false;
    into.emplace_back(match[1], match[2]);
    return true;
  }

  void expectation(Exchange& exchange, std::string text) const {
    static const std::regex limit{R"(\s*statements\s*(?:<=|≤)\s*(\d+)\s*$)"};
    std::smatch match;
    if (std::regex_search(text, match, limit)) {
      exchange.statements_max = std::stoi(match[1]);
      text = match.prefix();
    }
    std::string_view rest = trimmed(text);
    if (rest.empty()) return;
    auto [status, behind] = first_word(rest);
    exchange.status = std::stoi(status);
    rest = behind;
    if (rest.starts_with('"')) {
      std::size_t close = 1;
      while (close < rest.size() && rest[close] != '"') close += rest[close] == '\\' ? 2 : 1;
      if (close >= rest.size()) unreadable("the expected text has no closing quote");
      exchange.detail = http::parse_json(rest.substr(0, close + 1)).text;
      rest = trimmed(rest.substr(close + 1));
    }
    exchange.pattern = rest;
  }

  Story story_;
  std::size_t at_ = 0, from_ = 0;
};

}  // namespace

Story parse_story(const std::filesystem::path& file, const std::string& text) {
  return Reader{file, text}.read();
}

Story read_story(const std::filesystem::path& file) {
  std::ifstream in{file};
  std::ostringstream text;
  text << in.rdbuf();
  if (!in) throw Unreadable{file.string() + ": cannot be read"};
  return parse_story(file, text.str());
}

}  // namespace linli::story
