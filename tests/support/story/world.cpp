#include "tests/support/story/world.hpp"

#include <algorithm>
#include <fstream>
#include <regex>
#include <sstream>
#include <stdexcept>

#include "app/modules.hpp"
#include "platform/access/accounts.hpp"
#include "platform/access/community.hpp"
#include "platform/access/grants.hpp"
#include "platform/access/session.hpp"
#include "platform/console/calendar.hpp"
#include "platform/console/console.hpp"
#include "platform/crypto/password.hpp"
#include "platform/http/health.hpp"

namespace linli::story {
namespace {

constexpr std::string_view own_host = "linli.test";

// Bytes a request line may not hold become %XX.
std::string encoded(std::string_view text) {
  static constexpr char digits[] = "0123456789ABCDEF";
  std::string out;
  for (const unsigned char c : text) {
    if (c > 0x20 && c < 0x7f)
      out += static_cast<char>(c);
    else
      (out += '%').append({digits[c >> 4], digits[c & 15]});
  }
  return out;
}

std::string contents_of(const std::filesystem::path& file) {
  std::ifstream in{file, std::ios::binary};
  std::ostringstream text;
  text << in.rdbuf();
  if (!in) throw std::runtime_error{file.string() + " cannot be read"};
  return text.str();
}

}  // namespace

void StoryClock::move(const std::string& to) {
  static const std::regex by{R"(\+(\d+)([dhm]))"};
  std::smatch match;
  if (std::regex_match(to, match, by)) {
    const auto unit =
        match[2] == "d" ? std::chrono::minutes{24 * 60} : std::chrono::minutes{match[2] == "h" ? 60 : 1};
    now_ = now_.load() + unit * std::stoi(match[1]);
    return;
  }
  const auto moment = parse_time(to + "+08:00");
  if (!moment) throw std::runtime_error{"'" + to + "' is no time: 2026-02-13T09:00, +3d, +2h or +30m"};
  if (*moment < now_.load())
    throw std::runtime_error{"the clock goes forwards only; begin the story with its clock"};
  now_ = *moment;
}

void SeededRandom::fill(std::span<std::uint8_t> bytes) {
  const std::lock_guard lock{mutex_};
  for (auto& byte : bytes) {  // splitmix64
    std::uint64_t z = state_ += 0x9e3779b97f4a7c15;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
    z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
    byte = static_cast<std::uint8_t>(z >> 56);
  }
}

World::World(const std::string& url) : vault_(crypto::test_vault()) {
  const db::World around{clock_, random_, *vault_};
  database_ = db::Database::open(url, around);
  console::refresh_calendar(*database_);
  counted_ = std::make_unique<CountedDatabase>(*database_, around);
  console::mount(router_, {*database_, hashing_, app::settings()});
  app::mount_modules(router_);
  live_ = std::make_unique<http::Live>(
      *database_, http::LiveOptions{.authenticate = console::recognise, .clock = &clock_});
  app::mount_live(router_, *live_);
  http::mount_health(router_, *database_, metrics_, {});
  app::add_runners(runners_);
  queue_ = std::make_unique<jobs::Queue>(*database_, runners_);
  people_["nobody"] = {{}, {}, next_address(), {}, {}, false};
  people_["resident"] = {{}, {}, next_address(), {}, {}, false};
  http::EdgeOptions options;
  options.community_of = console::community_of;
  options.authenticate = console::authenticate;
  options.written = [this](CommunityId community) { live_->written(community); };
  options.clock = &clock_;
  bindings["PASSWORD"] = {std::string{everybodys_password}};
  edge_ = std::make_unique<http::Edge>(*counted_, router_, std::move(options));
}

World::~World() = default;

AreaId World::area_called(const std::string& name) const {
  const auto found = areas_.find(key(name));
  if (found == areas_.end()) throw std::runtime_error{"no area called '" + name + "'"};
  return found->second;
}

StaffId World::employ(const std::string& login,
                      const std::vector<std::pair<access::Role, std::string>>& grants) {
  static const std::string hash = crypto::hash_password(std::string{everybodys_password});
  const auto system = access::system_actor();
  Person& person = people_[login];
  person = {community_, {}, next_address(), {}, {}, true};
  const auto session = database_->writing(community_, [&](db::Tx& tx) {
    access::NewStaffForm form{};
    form.login = login;
    form.name = login;
    person.id = access::create_staff(tx, system, form, {hash, false}).id;
    for (const auto& [role, area] : grants) {
      access::GrantForm grant{};
      grant.staff_id = person.id;
      grant.role = role;
      grant.area_id = area_called(area);
      access::give_grant(tx, system, grant);
    }
    return access::SessionKey{community_, access::open_session(tx, person.id)};
  });
  for (const auto& grant : grants) person.areas.push_back(grant.second);
  person.cookies[std::string{access::session_cookie}] = access::text_of(session);
  return person.id;
}

Person& World::person(const std::string& name) {
  const auto found = people_.find(name);
  if (found == people_.end()) throw std::runtime_error{"nobody called '" + name + "' is in this story"};
  if (!found->second.keeps_cookies) found->second.community = community_;
  return found->second;
}

http::Request World::request_of(const Exchange& exchange, const Person& sender,
                                const std::filesystem::path& folder) {
  http::Request request;
  request.method = http::method_named(exchange.method);
  auto path = filled_in(exchange.path, bindings);
  if (!path.starts_with("/api/") && path != "/livez" && path != "/readyz" && path != "/metrics")
    path = std::string{http::prefix} + path;
  const auto question = std::min(path.find('?'), path.size());
  request.path = encoded(path.substr(0, question));
  if (question < path.size()) request.query = encoded(path.substr(question + 1));
  request.address = sender.address;
  request.id = "story-" + std::to_string(++counts_["request"]);
  request.headers.add("Host", std::string{own_host});
  request.headers.add("Accept-Language", "en");
  if (communities_.size() > 1)
    request.headers.add("Linli-Community", codes_of_communities_.at(sender.community));
  if (exchange.body.starts_with("< "))
    request.body = contents_of(folder / exchange.body.substr(2));
  else if (!exchange.body.empty())
    request.body = filled_in_json(exchange.body, bindings);
  if (!http::is_safe(request.method)) {
    request.headers.add("Origin", "http://" + std::string{own_host});
    request.headers.add("Content-Type", "application/json");
  }
  std::string cookies;
  for (const auto& [name, value] : sender.cookies)
    cookies += (cookies.empty() ? "" : "; ") + name + "=" + value;
  if (!cookies.empty()) request.headers.add("Cookie", cookies);
  for (const auto& [name, value] : exchange.headers) request.headers.set(name, filled_in(value, bindings));
  return request;
}

Reply World::send(const Exchange& exchange, const std::filesystem::path& folder) {
  Person& sender = person(exchange.actor);
  if (!exchange.area.empty() && std::ranges::find(sender.areas, exchange.area) == sender.areas.end())
    throw std::runtime_error{exchange.actor + " does not work at '" + exchange.area + "'"};
  auto request = request_of(exchange, sender, folder);
  if (exchange.statements_max) settle();
  counted_->statements();
  Reply reply{edge_->answer(std::move(request)), 0};
  if (exchange.statements_max) settle();
  if (auto stream = std::exchange(reply.response.stream, nullptr)) {  // what it says at once
    reply.response.body = stream->take().value_or("");
    stream->close();
  }
  reply.statements = counted_->statements();
  if (sender.keeps_cookies) keep_cookies(sender, reply.response);
  return reply;
}

void World::keep_cookies(Person& person, const http::Response& response) {
  for (const auto& [name, value] : response.headers) {
    if (name != "Set-Cookie") continue;
    const auto equals = value.find('=');
    const auto content = value.substr(equals + 1, value.find(';') - equals - 1);
    if (content.empty())
      person.cookies.erase(value.substr(0, equals));
    else
      person.cookies[value.substr(0, equals)] = content;
  }
}

void World::run_due_jobs() {
  // A job may enqueue the next; one that always does would never let the story go on.
  for (int rounds = 0; queue_->run_due(community_) > 0; ++rounds)
    if (rounds == 100) throw std::runtime_error{"jobs still make new jobs after 100 rounds"};
}

void World::settle() {
  database_->write(community_, [](db::Tx&) {});
}

std::vector<journal::Entry> World::news() {
  if (!community_.value) return {};
  database_->write(community_,
                   [](db::Tx&) {});  // what is written without anybody waiting is written before this
  auto entries =
      database_->reading(community_, [&](db::Tx& tx) { return journal::after(tx, told_[community_], 1000); });
  if (!entries.empty()) told_[community_] = entries.back().seq;
  return entries;
}

std::string World::name_of_actor(const journal::Entry& entry) const {
  for (const auto& [name, person] : people_)
    if (entry.actor_id && person.id == *entry.actor_id) return name;
  return std::string{name_of(entry.actor_kind)};
}

}  // namespace linli::story
