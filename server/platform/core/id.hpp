// Ids are UUIDv7 (RFC 9562): ordered by time, and a client may make its own. Id<Noun> keeps one noun's ids
// from being passed for another's.
#pragma once
#include <array>
#include <compare>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace linli {

struct Uuid {
  std::array<std::uint8_t, 16> bytes{};
  auto operator<=>(const Uuid&) const = default;
  bool is_nil() const { return *this == Uuid{}; }
  std::string text() const;  // 36 characters, lower case
};

// The strict 8-4-4-4-12 form in either case; anything else is nothing.
std::optional<Uuid> parse_uuid(std::string_view text);

// Milliseconds since the epoch, then 74 random bits. `random` holds at least 10 bytes.
Uuid make_uuid_v7(std::int64_t unix_ms, std::span<const std::uint8_t, 10> random);

template <class Noun>
struct Id {
  Uuid value;
  auto operator<=>(const Id&) const = default;
  bool is_nil() const { return value.is_nil(); }
  std::string text() const { return value.text(); }
};

// The owner of a transaction and of every row: one community (社区). Small on purpose: it leads every key.
struct CommunityId {
  std::int64_t value = 0;
  auto operator<=>(const CommunityId&) const = default;
};

}  // namespace linli

template <>
struct std::hash<linli::Uuid> {
  std::size_t operator()(const linli::Uuid& id) const noexcept {
    return std::hash<std::string_view>{}({reinterpret_cast<const char*>(id.bytes.data()), id.bytes.size()});
  }
};
template <class Noun>
struct std::hash<linli::Id<Noun>> {
  std::size_t operator()(const linli::Id<Noun>& id) const noexcept {
    return std::hash<linli::Uuid>{}(id.value);
  }
};
