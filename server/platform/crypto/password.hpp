// Passwords of the staff: Argon2id by libsodium. Hashing is slow on purpose (about 27 ms and 19 MiB): the
// caller bounds how many run at once.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "platform/core/phrase.hpp"

namespace linli::crypto {

// "$argon2id$v=19$m=19456,t=2,p=1$…": the parameters stand in the text, so they can be raised later.
std::string hash_password(std::string_view password);
bool verify_password(std::string_view password, const std::string& stored);
// True when `stored` was made with other parameters than today's: hash again at the next successful login.
bool needs_rehash(const std::string& stored);

// Takes as long as verify_password and is never true: for accounts that do not exist, so that time tells
// nothing.
bool verify_nobody(std::string_view password);

// GB/T 22239: at least 8 characters of 3 of the 4 classes (lower case, upper case, digits, others), at most
// 128, not the login name, not one of the passwords that everybody tries first.
std::optional<Phrase> password_problem(std::string_view password, std::string_view login);

}  // namespace linli::crypto
