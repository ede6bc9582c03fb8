// How often, and after which pauses, a transaction is begun again when nothing is wrong with it: another one
// was in the way, or the server went away. About a second in all, then the caller hears of it.
#pragma once
#include "platform/db/connection.hpp"

namespace linli::db {

class Retry {
 public:
  explicit Retry(int tries_most) : tries_most_(tries_most) {}
  // False when it is not worth another try; pauses first when it is. The first one comes at once.
  bool is_worth(const DatabaseError& error);

 private:
  int tries_most_;
  int tries_ = 1;
};

}  // namespace linli::db
