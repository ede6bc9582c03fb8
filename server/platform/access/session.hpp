// Who is signed in. A session is a random token in a cookie; the database keeps its hash, when it was last
// used, and when it ends at the latest. What somebody may do is read anew with every request, so a grant that
// ended has ended.
#pragma once
#include "platform/access/staff.hpp"
#include "platform/db/database.hpp"

namespace linli::access {

inline constexpr std::string_view session_cookie = "linli_session";  // "__Host-linli_session" under TLS
inline constexpr std::string_view device_cookie = "linli_device";  // a browser somebody signed in from before

// What the session cookie holds: "<community id>.<token>".
struct SessionKey {
  CommunityId community;
  std::string token;
};
std::optional<SessionKey> read_session_key(std::string_view cookie);
std::string text_of(const SessionKey& key);

// 32 random bytes, in the letters of base64url.
std::string new_token(db::Tx& tx);

// Returns the token. Beyond the number of sessions an account may have (a setting), the oldest are ended.
std::string open_session(db::Tx& tx, StaffId staff);
void end_sessions(db::Tx& tx, StaffId staff);
// False when there was none, or it is another community's.
bool end_session(db::Tx& tx, const SessionKey& key);

// Who the cookie says it is, with the grants of this moment, their own and those they stand in with. An Actor
// of kind resident when it says nothing: unknown, idle for too long, ended, or the account is disabled.
// Whoever must change their password has no reach until they did.
Actor actor_of(db::Tx& tx, const SessionKey& key);
// The same over a database; keeps the session awake, writing at most once a minute.
Actor actor_of(db::Database& database, std::string_view cookie);
void sign_out(db::Database& database, std::string_view cookie, const Actor& actor);

struct ReachView {
  Role role;
  AreaId area_id;
  bool everywhere;
  std::optional<StaffId> standing_in_for;
};
DESCRIBE_VIEW(ReachView, role, area_id, everywhere, standing_in_for)
struct MeView {
  StaffId id;
  std::string login, name;
  bool must_change_password;
  std::string community_code, community_name;
  std::vector<ReachView> reaches;
  std::vector<Permission> permissions;  // anywhere at all: which pages to show
};
DESCRIBE_VIEW(MeView, id, login, name, must_change_password, community_code, community_name, reaches,
              permissions)
MeView me(db::Tx& tx, const Actor& actor);

// Sessions that are over, and devices nobody used for three months.
void sweep_sessions(db::Tx& tx);

}  // namespace linli::access
