// One visitor out of several lambdas, for std::visit.
#pragma once

namespace linli::db {

template <class... Cases>
struct Overloaded : Cases... {
  using Cases::operator()...;
};
template <class... Cases>
Overloaded(Cases...) -> Overloaded<Cases...>;  // g++ finds it by itself; clang-tidy 16 does not

}  // namespace linli::db
