#include "platform/access/sign_in.hpp"

#include "platform/access/community.hpp"
#include "platform/access/guess.hpp"
#include "platform/access/settings.hpp"
#include "platform/access/staff_store.hpp"
#include "platform/core/text.hpp"
#include "platform/crypto/hash.hpp"
#include "platform/crypto/password.hpp"
#include "platform/journal/journal.hpp"

namespace linli::access {

namespace {
using namespace std::chrono_literals;

constexpr GuessLimit of_browser{.tries = 5, .shut_for = 15min, .forgotten_after = 15min};
constexpr GuessLimit of_network_at_login = of_browser;
// Many networks trying one login, one network trying many logins: nobody is shut out, everybody unknown is
// slowed down.
constexpr GuessLimit of_login{.tries = 20, .shut_for = 10s, .forgotten_after = 15min};
constexpr GuessLimit of_network{.tries = 60, .shut_for = 2s, .forgotten_after = 15min};

// One try at the door: whose it was, and with whose tries it was counted.
struct Try {
  std::optional<Staff> staff;
  bool is_known_device = false;
  std::string login, network;
};

db::Blob kept(std::string_view token) { return {crypto::sha256(token)}; }

bool is_known(db::Tx& tx, std::string_view login, std::string_view device) {
  return tx
      .query_one<std::int64_t>(
          "SELECT 1 FROM known_device d JOIN staff s ON s.community_id = $1 AND s.id = d.staff_id"
          " WHERE d.community_id = $1 AND d.token_hash = $2 AND s.login = $3",
          kept(device), login)
      .has_value();
}

Digest at_browser(db::Tx& tx, const Try& tried, std::string_view device) {
  return guesser(tx, {"sign-in by browser", tried.login, device});
}
Digest at_network_and_login(db::Tx& tx, const Try& tried) {
  return guesser(tx, {"sign-in by network", tried.network, tried.login});
}
Digest at_login(db::Tx& tx, const Try& tried) { return guesser(tx, {"sign-in", tried.login}); }
Digest at_network(db::Tx& tx, const Try& tried) { return guesser(tx, {"sign-in from", tried.network}); }

// The same statements whether there is such an account or not.
Try count(db::Tx& tx, const std::string& login, const Visitor& visitor) {
  Try tried{store::staff_by_login(tx, login), is_known(tx, login, visitor.device), login,
            network_of(visitor.address)};
  if (tried.is_known_device) {
    try_secret(tx, at_browser(tx, tried, visitor.device), of_browser);
  } else {
    try_secret(tx, at_network_and_login(tx, tried), of_network_at_login);
    try_secret(tx, at_login(tx, tried), of_login);
    try_secret(tx, at_network(tx, tried), of_network);
  }
  return tried;
}

void uncount(db::Tx& tx, const Try& tried, const Visitor& visitor) {
  if (tried.is_known_device) return forget(tx, at_browser(tx, tried, visitor.device));
  forget(tx, at_network_and_login(tx, tried));
  take_back(tx, at_login(tx, tried));
  take_back(tx, at_network(tx, tried));
}

Refusal wrong() { return {Reason::unauthenticated, {"登录名或密码不对。", "Login or password is wrong."}}; }

// Written without anybody waiting, so that time does not tell whether the login exists.
void note_refusal(db::Database& database, CommunityId community, const Try& tried, const Visitor& visitor) {
  if (!tried.staff) return;
  Actor system = system_actor();
  system.request_id = visitor.request_id;
  database.submit_write(
      community,
      [system, id = tried.staff->id](db::Tx& tx) {
        journal::record(tx, system, "session.refused", id.value);
      },
      [](std::exception_ptr) {});
}

// The token that came, if it is one of ours, else a new one.
std::string remember_device(db::Tx& tx, StaffId staff, const std::string& came) {
  const bool is_ours =
      !came.empty() &&
      tx.query_one<std::int64_t>(
            "SELECT 1 FROM known_device WHERE community_id = $1 AND token_hash = $2 LIMIT 1", kept(came))
          .has_value();
  std::string device = is_ours ? came : new_token(tx);
  tx.run(
      "INSERT INTO known_device (community_id, token_hash, staff_id, seen_at) VALUES ($1, $2, $3, $4)"
      " ON CONFLICT (community_id, token_hash, staff_id) DO UPDATE SET seen_at = excluded.seen_at",
      kept(device), staff, tx.now());
  return device;
}

// What a successful sign-in is the moment for: stronger hashing, and a password that has grown too old.
void renew_password(db::Tx& tx, Staff& staff, const std::string& fresh_hash) {
  const std::chrono::days oldest{SettingValues{tx}.whole(password_days)};
  const bool too_old = oldest.count() > 0 && tx.now() - staff.password_set_at > oldest;
  if (fresh_hash.empty() && (!too_old || staff.must_change_password)) return;
  if (!fresh_hash.empty()) staff.password_hash = fresh_hash;
  staff.must_change_password = staff.must_change_password || too_old;
  store::save(tx, staff);
}

SignedIn let_in(db::Tx& tx, const Try& tried, const Visitor& visitor, const std::string& fresh_hash) {
  auto staff = store::staff_by_id(tx, tried.staff->id);
  const bool is_unchanged =
      staff && staff->state == StaffState::active && staff->password_hash == tried.staff->password_hash;
  if (!is_unchanged) throw wrong();
  uncount(tx, tried, visitor);
  renew_password(tx, *staff, fresh_hash);
  if (auto left_behind = read_session_key(visitor.session)) end_session(tx, *left_behind);
  SignedIn in;
  in.session = {tx.community(), open_session(tx, staff->id)};
  in.device = remember_device(tx, staff->id, visitor.device);
  Actor actor = actor_of(tx, in.session);
  actor.request_id = visitor.request_id;
  journal::record(tx, actor, "session.opened", staff->id.value);
  in.me = me(tx, actor);
  return in;
}
}  // namespace

SignedIn sign_in(db::Database& database, CommunityId community, Hashing& hashing, const SignInForm& form,
                 const Visitor& visitor) {
  if (form.community) community = community_called(database, *form.community).id;
  const std::string login = normalise(form.login);
  const Hashing::Turn turn{hashing};
  const Try tried = database.writing(community, [&](db::Tx& tx) { return count(tx, login, visitor); });
  const bool is_active = tried.staff && tried.staff->state == StaffState::active;
  if (!turn.verify(form.password, is_active ? tried.staff->password_hash : "")) {
    note_refusal(database, community, tried, visitor);
    throw wrong();
  }
  const std::string fresh_hash =
      crypto::needs_rehash(tried.staff->password_hash) ? turn.hash(form.password) : std::string{};
  return database.writing(community, [&](db::Tx& tx) { return let_in(tx, tried, visitor, fresh_hash); });
}

}  // namespace linli::access
