// One visitor out of several lambdas, for std::visit.
#pragma once

namespace linli::db {

template <class... Cases>
struct Overloaded : Cases... {
  using Cases::operator()...;
};

}  // namespace linli::db
