// A page of a list: the items, and the cursor that asks for what comes after them.
#pragma once
#include <optional>
#include <string>
#include <type_traits>
#include <vector>

namespace linli {

template <class T>
struct Page {
  std::vector<T> items;
  std::optional<std::string> next;  // opaque; absent on the last page

  template <class Turn>
  auto map(Turn&& turn) && {
    Page<std::invoke_result_t<Turn, T&>> out;
    out.items.reserve(items.size());
    for (T& item : items) out.items.push_back(turn(item));
    out.next = std::move(next);
    return out;
  }
};

}  // namespace linli
