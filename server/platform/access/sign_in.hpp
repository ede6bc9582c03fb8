// The door. Wrong passwords are counted before they are looked at: by browser where somebody signed in
// before, else by network, so that a stranger's failures shut the stranger out and not the owner. An unknown
// login, a disabled account and a wrong password are answered alike and take as long.
#pragma once
#include "platform/access/hashing.hpp"
#include "platform/access/session.hpp"

namespace linli::access {

struct SignInForm {
  std::optional<Text<64>>
      community;  // its code; needed only where there are several and the page does not say
  Text<64, 1> login;
  Text<128, 1> password;
};
DESCRIBE_FORM(SignInForm, community, login, password)

// What came along with the form.
struct Visitor {
  std::string address;
  std::string device;   // the device cookie's value, or empty
  std::string session;  // the session cookie's: whoever signs in again here leaves it behind
  Language language = Language::zh;
  std::string request_id;
};

struct SignedIn {
  SessionKey session;
  std::string device;  // for the device cookie: the one that came, or a new one
  MeView me;
};

// `community` is whom the request concerned; the form may name another.
SignedIn sign_in(db::Database& database, CommunityId community, Hashing& hashing, const SignInForm& form,
                 const Visitor& visitor);

}  // namespace linli::access
