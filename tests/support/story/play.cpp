#include "tests/support/story/play.hpp"

#include <exception>

#include "tests/support/story/update.hpp"

namespace linli::story {
namespace {

// What an exchange got wrong, and what it would have to expect.
class Judgement {
 public:
  Judgement(const Exchange& expected, const Reply& reply, World& world)
      : expected_(expected), reply_(reply), world_(world), body_(read(reply.response.body)) {
    if (expected.status)
      compare();
    else
      say("nothing is expected yet", std::to_string(reply.response.status) + " " + shown());
  }
  const std::vector<std::string>& failures() const { return failures_; }
  // Limits and headers are not rewritten: they are promises, not observations.
  bool only_promises() const { return observed_ == 0; }

  Exchange corrected() const {
    Exchange fresh = expected_;
    fresh.status = reply_.response.status;
    const auto detail = detail_of_answer();
    if (fresh.detail || !expected_.status) fresh.detail = detail;
    if (!body_)
      fresh.pattern.clear();
    else if (!expected_.pattern.empty())
      fresh.pattern = written(updated(parse_pattern(expected_.pattern), *body_, world_.bindings));
    else if (!expected_.status)
      fresh.pattern = telling_part(detail.has_value());
    return fresh;
  }

 private:
  static std::optional<http::Node> read(const std::string& body) {
    const auto first = body.find_first_not_of(" \n");
    if (first == std::string::npos || (body[first] != '{' && body[first] != '[')) return std::nullopt;
    return http::parse_json(body);
  }
  std::optional<std::string> detail_of_answer() const {
    if (reply_.response.status < 400 || !body_) return std::nullopt;
    const auto* detail = body_->member("detail");
    return detail ? std::optional{detail->text} : std::nullopt;
  }
  // Of a problem the fields it names; of anything else all of it.
  std::string telling_part(bool is_problem) const {
    if (!is_problem) return written(pattern_of(*body_, world_.bindings));
    const auto* errors = body_->member("errors");
    return errors ? "{\"errors\": " + written(pattern_of(*errors, world_.bindings)) + "}" : "";
  }
  std::string shown() const { return reply_.response.body.substr(0, 600); }
  void say(const std::string& expected, const std::string& got) {
    failures_.push_back("expected " + expected + ", got " + got);
    ++observed_;
  }

  void compare() {
    const auto& response = reply_.response;
    if (*expected_.status != response.status)
      return say(std::to_string(*expected_.status), std::to_string(response.status) + " " + shown());
    if (expected_.detail) compare_text();
    if (!expected_.pattern.empty()) compare_pattern();
    for (const auto& [name, value] : expected_.expected_headers) {
      const std::string got{response.headers.find(name)};
      const auto wanted = filled_in(value, world_.bindings);
      if (wanted == "*" ? !got.empty() : got == wanted) continue;
      failures_.push_back("expected " + name + ": " + wanted + ", got '" + got + "'");
    }
    if (expected_.statements_max && reply_.statements > *expected_.statements_max)
      failures_.push_back("expected at most " + std::to_string(*expected_.statements_max) +
                          " statements, got " + std::to_string(reply_.statements));
  }
  // Of a problem its detail; of anything else a part of the body.
  void compare_text() {
    const auto wanted = filled_in(*expected_.detail, world_.bindings);
    if (const auto detail = detail_of_answer()) {
      if (*detail != wanted) say("\"" + wanted + "\"", "\"" + *detail + "\"");
    } else if (reply_.response.body.find(wanted) == std::string::npos) {
      say("a body with \"" + wanted + "\"", shown());
    }
  }
  void compare_pattern() {
    if (!body_) return say(expected_.pattern, shown());
    for (auto& difference : differences(parse_pattern(expected_.pattern), *body_, world_.bindings)) {
      failures_.push_back(std::move(difference));
      ++observed_;
    }
  }

  const Exchange& expected_;
  const Reply& reply_;
  World& world_;
  std::optional<http::Node> body_;
  std::vector<std::string> failures_;
  int observed_ = 0;
};

std::string written(const JournalLine& line) {
  std::string out = "journal " + line.act;
  if (!line.subject.empty()) out += " " + line.subject;
  if (!line.actor.empty()) out += " by " + line.actor;
  if (!line.facts.empty()) out += " " + line.facts;
  return out;
}

class Play {
 public:
  Play(const Story& story, World& world, bool update)
      : story_(story), world_(world), update_(update), text_(story) {}

  Outcome run() {
    for (const Block& block : story_.blocks) {
      block_ = &block;
      try {
        std::visit([this](const auto& what) { step(what); }, block.what);
      } catch (const std::exception& error) {
        fail(error.what());
        break;  // what follows stands on this
      }
    }
    return {std::move(failures_), text_.text()};
  }

 private:
  void fail(const std::string& why) {
    failures_.push_back(story_.file.string() + ":" + std::to_string(block_->from + 1) + ": " + why);
  }

  void step(const Fixture& fixture) { world_.lay(fixture); }
  void step(const Use& use) {
    auto folder = story_.file.parent_path();
    while (!std::filesystem::exists(folder / (use.name + ".fixture"))) {
      if (!folder.has_relative_path()) throw std::runtime_error{"no " + use.name + ".fixture here or above"};
      folder = folder.parent_path();
    }
    const Story fixture = read_story(folder / (use.name + ".fixture"));
    for (auto& failure : Play{fixture, world_, false}.run().failures) failures_.push_back(std::move(failure));
    world_.news();  // what was laid is not news
    if (!failures_.empty()) throw std::runtime_error{"what this story uses does not stand"};
  }
  void step(const ClockMove& clock) { world_.move_clock(clock.to); }
  void step(const JobsDue&) { world_.run_due_jobs(); }

  void step(const Exchange& exchange) {
    const Reply reply = world_.send(exchange, story_.file.parent_path());
    const Judgement judgement{exchange, reply, world_};
    if (judgement.failures().empty()) return;
    if (update_ && !judgement.only_promises()) return text_.replace(*block_, judgement.corrected());
    for (const auto& failure : judgement.failures()) fail(failure);
  }

  void step(const JournalCheck& check) {
    const auto news = world_.news();
    bool fits = news.size() == check.lines.size();
    for (std::size_t i = 0; fits && i < news.size(); ++i) fits = matches(check.lines[i], news[i]);
    if (fits) return;
    std::vector<std::string> got;
    for (const auto& entry : news) got.push_back(written(line_of(entry)));
    if (got.empty()) got.emplace_back("journal nothing");
    if (update_) return text_.replace(*block_, got);
    std::string expected, told;
    for (const auto& line : check.lines) expected += "\n    " + written(line);
    for (const auto& line : got) told += "\n    " + line;
    fail("expected" + (expected.empty() ? "\n    journal nothing" : expected) + "\n  got" + told);
  }

  bool matches(const JournalLine& line, const journal::Entry& entry) {
    if (line.act != entry.act) return false;
    if (!line.actor.empty() && line.actor != world_.name_of_actor(entry)) return false;
    if (!line.subject.empty()) {
      if (!entry.subject_id) return false;
      const auto bound =
          world_.bindings.emplace(line.subject.substr(1), Bound{entry.subject_id->text()}).first;
      if (bound->second.text != entry.subject_id->text()) return false;
    }
    return line.facts.empty() ||
           differences(parse_pattern(line.facts), http::parse_json(entry.facts), world_.bindings).empty();
  }
  JournalLine line_of(const journal::Entry& entry) const {
    JournalLine line{entry.act, {}, world_.name_of_actor(entry), {}};
    for (const auto& [name, value] : world_.bindings)
      if (entry.subject_id && value.text == entry.subject_id->text()) line.subject = "$" + name;
    if (entry.facts != "{}")
      line.facts = story::written(pattern_of(http::parse_json(entry.facts), world_.bindings));
    return line;
  }

  const Story& story_;
  World& world_;
  bool update_;
  Rewriting text_;
  const Block* block_ = nullptr;
  std::vector<std::string> failures_;
};

}  // namespace

Outcome play(const Story& story, World& world, bool update) { return Play{story, world, update}.run(); }

}  // namespace linli::story
