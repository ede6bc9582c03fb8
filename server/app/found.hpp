// A new community: its area, its calendar and catalogue, and the first people, who are told their passwords
// once.
#pragma once
#include <string>
#include <vector>

#include "platform/access/hashing.hpp"
#include "platform/access/staff.hpp"
#include "platform/db/database.hpp"

namespace linli::app {

struct Founding {
  std::string code;  // 12 digits (2 province, 2 city, 2 county, 3 town, 3 community)
  std::string name;
};

struct FirstPerson {
  std::string login, name;
  access::Role role;
  std::string password;
};

struct Founded {
  CommunityId community;
  AreaId area;
  std::vector<FirstPerson> people;
};

// Throws Refusal{conflict} when the community is there already.
Founded found_community(db::Database& database, access::Hashing& hashing, const Founding& founding);

// An account with one role over one area, and its first password.
FirstPerson employ(db::Database& database, CommunityId community, access::Hashing& hashing,
                   const std::string& login, const std::string& name, access::Role role, AreaId area);

}  // namespace linli::app
