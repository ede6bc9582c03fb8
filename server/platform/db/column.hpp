// How a member's type is kept in a column: one specialisation of Column<T> a type.
//   bigint: integers, Time (UTC ms), Date · double precision: double · boolean: bool
//   text: strings, Text<>, described enums · uuid: Id<> · bytea: Sealed, Digest, Blob
//   optional<T>: the same, nullable
#pragma once
#include <concepts>
#include <optional>
#include <stdexcept>
#include <string>

#include "platform/core/described.hpp"
#include "platform/core/fields.hpp"
#include "platform/core/id.hpp"
#include "platform/core/sealed.hpp"
#include "platform/core/time.hpp"
#include "platform/db/value.hpp"

namespace linli::db {

// Bytes as they are: an attachment, a hash.
struct Blob {
  std::string bytes;
};

template <class T>
struct Column;

template <class T>
concept Whole_number = std::integral<T> && !std::same_as<T, bool>;

template <Whole_number T>
struct Column<T> {
  static Value out(T value) { return static_cast<std::int64_t>(value); }
  static T in(const Cells& cells, int i) { return static_cast<T>(cells.whole(i)); }
};
template <>
struct Column<bool> {
  static Value out(bool value) { return value; }
  static bool in(const Cells& cells, int i) { return cells.truth(i); }
};
template <>
struct Column<double> {
  static Value out(double value) { return value; }
  static double in(const Cells& cells, int i) { return cells.real(i); }
};
template <>
struct Column<std::string> {
  static Value out(const std::string& value) { return std::string_view{value}; }
  static std::string in(const Cells& cells, int i) { return std::string{cells.text(i)}; }
};
template <>
struct Column<std::string_view> {
  static Value out(std::string_view value) { return value; }
};
template <std::size_t N>
struct Column<char[N]> {
  static Value out(const char* value) { return std::string_view{value}; }
};
template <std::size_t Max, std::size_t Min>
struct Column<Text<Max, Min>> : Column<std::string> {};
template <std::int64_t Min, std::int64_t Max>
struct Column<Whole<Min, Max>> {
  static Value out(const Whole<Min, Max>& value) { return value.value; }
};
template <class Noun>
struct Column<Id<Noun>> {
  static Value out(const Id<Noun>& id) { return id.value; }
  static Id<Noun> in(const Cells& cells, int i) { return {cells.uuid(i)}; }
};
template <>
struct Column<Uuid> {
  static Value out(const Uuid& id) { return id; }
  static Uuid in(const Cells& cells, int i) { return cells.uuid(i); }
};
template <>
struct Column<CommunityId> {
  static Value out(CommunityId id) { return id.value; }
  static CommunityId in(const Cells& cells, int i) { return {cells.whole(i)}; }
};
template <>
struct Column<Time> {
  static Value out(Time time) { return time.ms; }
  static Time in(const Cells& cells, int i) { return {cells.whole(i)}; }
};
// Dates are kept as days since 1970-01-01: they sort and subtract alike on both databases.
template <>
struct Column<Date> {
  static Value out(Date date) { return std::int64_t{to_sys_days(date).time_since_epoch().count()}; }
  static Date in(const Cells& cells, int i) {
    return to_date(std::chrono::sys_days{std::chrono::days{cells.whole(i)}});
  }
};
template <DescribedEnum E>
struct Column<E> {
  static Value out(E value) { return name_of(value); }
  static E in(const Cells& cells, int i) {
    auto value = named<E>(cells.text(i));
    if (!value) throw std::runtime_error("a stored value is no longer known: " + std::string{cells.text(i)});
    return *value;
  }
};
template <>
struct Column<Sealed> {
  static Value out(const Sealed& sealed) { return Bytes{sealed.bytes}; }
  static Sealed in(const Cells& cells, int i) { return {std::string{cells.bytes(i)}}; }
};
template <>
struct Column<Digest> {
  static Value out(const Digest& digest) { return Bytes{digest.bytes}; }
  static Digest in(const Cells& cells, int i) { return {std::string{cells.bytes(i)}}; }
};
template <>
struct Column<Blob> {
  static Value out(const Blob& blob) { return Bytes{blob.bytes}; }
  static Blob in(const Cells& cells, int i) { return {std::string{cells.bytes(i)}}; }
};
template <class T>
struct Column<std::optional<T>> {
  static Value out(const std::optional<T>& value) {
    return value ? Column<T>::out(*value) : null_like(Column<T>::out(T{}));
  }
  static std::optional<T> in(const Cells& cells, int i) {
    if (cells.is_null(i)) return std::nullopt;
    return Column<T>::in(cells, i);
  }
};

template <class T>
Value to_value(const T& value) {
  return Column<T>::out(value);
}

// A described struct takes the columns in the order of its description; any other type takes the first
// column.
template <class T>
T from_cells(const Cells& cells) {
  if constexpr (Described<T>) {
    T row{};
    int i = 0;
    each_member(row, [&](std::string_view, auto& member) {
      member = Column<std::remove_cvref_t<decltype(member)>>::in(cells, i++);
    });
    return row;
  } else {
    return Column<T>::in(cells, 0);
  }
}

}  // namespace linli::db
