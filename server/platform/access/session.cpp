#include "platform/access/session.hpp"

#include <charconv>

#include "platform/access/community.hpp"
#include "platform/access/settings.hpp"
#include "platform/access/staff_store.hpp"
#include "platform/crypto/hash.hpp"
#include "platform/journal/journal.hpp"

namespace linli::access {

namespace {
constexpr std::chrono::minutes touched_every{1};
constexpr std::chrono::days device_forgotten_after{90};

// A token is 32 random bytes: a plain hash of it tells nothing, and needs no salt.
db::Blob kept(std::string_view token) { return {crypto::sha256(token)}; }

struct SessionLine {
  StaffId staff_id;
  std::string name;
  bool must_change_password;
  Time seen_at, expires_at;
  std::optional<std::string> idle_minutes;
};
DESCRIBE_ROW(SessionLine, "session", staff_id, name, must_change_password, seen_at, expires_at, idle_minutes)

std::optional<SessionLine> session_of(db::Tx& tx, const SessionKey& key) {
  auto line = tx.query_one<SessionLine>(
      "SELECT s.staff_id, p.name, p.must_change_password, s.seen_at, s.expires_at, i.value"
      " FROM session s JOIN staff p ON p.community_id = $1 AND p.id = s.staff_id AND p.state = 'active'"
      " LEFT JOIN setting i ON i.community_id = $1 AND i.name = $3"
      " WHERE s.community_id = $1 AND s.token_hash = $2",
      kept(key.token), session_idle_minutes.name);
  if (!line) return std::nullopt;
  const std::chrono::minutes idle{whole_value(session_idle_minutes, line->idle_minutes)};
  if (tx.now() >= line->expires_at || tx.now() - line->seen_at >= idle) return std::nullopt;
  return line;
}

struct ReachLine {
  GrantId grant_id;
  Role role;
  AreaId area_id;
  bool everywhere;
  std::optional<StaffId> principal_id;
  std::optional<AreaId> reached;
};
DESCRIBE_ROW(ReachLine, "area_reach", grant_id, role, area_id, everywhere, principal_id, reached)

// Own grants, and the own grants of everybody they stand in for just now; each with the areas it reaches.
constexpr std::string_view reach_statement =
    "SELECT g.id, g.role, g.area_id, root.area_id IS NOT NULL, g.principal_id, r.area_id FROM ("
    "SELECT o.id, o.role, o.area_id, NULL AS principal_id FROM staff_grant o"
    " WHERE o.community_id = $1 AND o.staff_id = $2 AND o.from_at <= $3 AND (o.to_at IS NULL OR o.to_at > $3)"
    " UNION ALL SELECT l.id, l.role, l.area_id, s.principal_id FROM stand_in s"
    " JOIN staff p ON p.community_id = $1 AND p.id = s.principal_id AND p.state = 'active'"
    " JOIN staff_grant l ON l.community_id = $1 AND l.staff_id = s.principal_id"
    " AND l.from_at <= $3 AND (l.to_at IS NULL OR l.to_at > $3)"
    " WHERE s.community_id = $1 AND s.substitute_id = $2 AND s.from_at <= $3 AND s.to_at > $3) g"
    " LEFT JOIN area_root root ON root.community_id = $1 AND root.area_id = g.area_id"
    " LEFT JOIN area_reach r ON r.community_id = $1 AND r.holder_id = g.area_id AND root.area_id IS NULL"
    " ORDER BY g.id, g.principal_id, r.area_id";

std::vector<Reach> reaches_of(db::Tx& tx, StaffId staff) {
  std::vector<Reach> reaches;
  std::optional<GrantId> last;
  for (const ReachLine& line : tx.query<ReachLine>(reach_statement, staff, tx.now())) {
    const bool begins = last != line.grant_id || reaches.back().standing_in_for != line.principal_id;
    if (begins) reaches.push_back({line.role, line.area_id, line.everywhere, {}, line.principal_id});
    if (line.reached) reaches.back().areas.push_back(*line.reached);
    last = line.grant_id;
  }
  return reaches;
}

Actor actor_in(db::Tx& tx, const SessionLine& line) {
  Actor actor;
  actor.kind = ActorKind::staff;
  actor.id = line.staff_id;
  actor.name = line.name;
  if (!line.must_change_password) actor.reaches = reaches_of(tx, line.staff_id);
  return actor;
}

// Nobody waits for it, and if it is lost the session is a minute older than it could be.
void touch(db::Database& database, const SessionKey& key) {
  database.submit_write(
      key.community,
      [hash = kept(key.token)](db::Tx& tx) {
        tx.run("UPDATE session SET seen_at = $3 WHERE community_id = $1 AND token_hash = $2 AND seen_at < $3",
               hash, tx.now());
      },
      [](std::exception_ptr) {});
}
}  // namespace

std::optional<SessionKey> read_session_key(std::string_view cookie) {
  SessionKey key;
  const auto dot = cookie.find('.');
  if (dot == std::string_view::npos || cookie.size() > 100) return std::nullopt;
  auto [end, error] = std::from_chars(cookie.data(), cookie.data() + dot, key.community.value);
  if (error != std::errc{} || end != cookie.data() + dot || key.community.value < 1) return std::nullopt;
  key.token = cookie.substr(dot + 1);
  return key;
}

std::string text_of(const SessionKey& key) { return std::to_string(key.community.value) + "." + key.token; }

std::string new_token(db::Tx& tx) {
  constexpr std::string_view digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  std::array<std::uint8_t, 33> chance;  // 33 bytes are 44 letters without a rest
  tx.random().fill(chance);
  std::string token;
  for (std::size_t i = 0; i < chance.size(); i += 3) {
    const unsigned three = chance[i] << 16 | chance[i + 1] << 8 | chance[i + 2];
    for (int shift = 18; shift >= 0; shift -= 6) token += digits[three >> shift & 63];
  }
  return token;
}

std::string open_session(db::Tx& tx, StaffId staff) {
  const SettingValues settings{tx};
  tx.run(
      "DELETE FROM session WHERE community_id = $1 AND staff_id = $2 AND token_hash NOT IN ("
      "SELECT token_hash FROM session WHERE community_id = $1 AND staff_id = $2"
      " ORDER BY created_at DESC, token_hash LIMIT $3)",
      staff, settings.whole(sessions_per_account) - 1);
  const std::string token = new_token(tx);
  const Time ends = tx.now() + std::chrono::hours{settings.whole(session_hours_max)};
  tx.run(
      "INSERT INTO session (community_id, token_hash, staff_id, created_at, seen_at, expires_at)"
      " VALUES ($1, $2, $3, $4, $4, $5)",
      kept(token), staff, tx.now(), ends);
  return token;
}

void end_sessions(db::Tx& tx, StaffId staff) {
  tx.run("DELETE FROM session WHERE community_id = $1 AND staff_id = $2", staff);
}

bool end_session(db::Tx& tx, const SessionKey& key) {
  return key.community == tx.community() &&
         tx.run("DELETE FROM session WHERE community_id = $1 AND token_hash = $2", kept(key.token)) == 1;
}

Actor actor_of(db::Tx& tx, const SessionKey& key) {
  auto line = session_of(tx, key);
  return line ? actor_in(tx, *line) : Actor{};
}

Actor actor_of(db::Database& database, std::string_view cookie) {
  auto key = read_session_key(cookie);
  if (!key) return {};
  bool is_to_touch = false;
  Actor actor = database.reading(key->community, [&](db::Tx& tx) {
    auto line = session_of(tx, *key);
    if (!line) return Actor{};
    is_to_touch = tx.now() - line->seen_at >= touched_every;
    return actor_in(tx, *line);
  });
  if (is_to_touch) touch(database, *key);
  return actor;
}

void sign_out(db::Database& database, std::string_view cookie, const Actor& actor) {
  auto key = read_session_key(cookie);
  if (!key) return;
  database.write(key->community, [&](db::Tx& tx) {
    if (end_session(tx, *key)) journal::record(tx, actor, "session.ended", actor.id.value);
  });
}

MeView me(db::Tx& tx, const Actor& actor) {
  require(actor, Permission::signed_in);
  auto staff = store::staff_by_id(tx, actor.id);
  if (!staff) throw Refusal{Reason::unauthenticated, {"请先登录。", "Please sign in first."}};
  auto community =
      tx.shared<Community>("SELECT id, code, name, created_at FROM community WHERE id = $1", tx.community())
          .at(0);
  MeView view{.id = staff->id,
              .login = staff->login,
              .name = staff->name,
              .must_change_password = staff->must_change_password,
              .community_code = std::move(community.code),
              .community_name = std::move(community.name),
              .reaches = {},
              .permissions = {}};
  for (const Reach& reach : actor.reaches)
    view.reaches.push_back({reach.role, reach.area_id, reach.everywhere, reach.standing_in_for});
  boost::mp11::mp_for_each<boost::describe::describe_enumerators<Permission>>([&](auto enumerator) {
    if (may(actor, enumerator.value)) view.permissions.push_back(enumerator.value);
  });
  return view;
}

void sweep_sessions(db::Tx& tx) {
  tx.run("DELETE FROM session WHERE community_id = $1 AND expires_at <= $2", tx.now());
  tx.run("DELETE FROM known_device WHERE community_id = $1 AND seen_at < $2",
         tx.now() - device_forgotten_after);
}

}  // namespace linli::access
