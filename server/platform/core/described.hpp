// Describe the nouns once: SQL columns, JSON, validation and OpenAPI are read off the description.
// A described struct is exactly one of three kinds, and the compiler holds us to it:
//   row   a table's columns; never leaves the server
//   form  what a client sends
//   view  what a client may see
#pragma once
#include <array>
#include <boost/describe.hpp>
#include <boost/mp11.hpp>
#include <concepts>
#include <optional>
#include <string_view>
#include <type_traits>

namespace linli {

enum class Kind { row, form, view };

struct Description {
  Kind kind;
  std::string_view name;  // a row's table; a form's or view's schema name
};

template <class T>
concept Described = requires(const T* t) {
  { description_of(t) } -> std::same_as<Description>;
};
template <class T>
constexpr Description describe() {
  return description_of(static_cast<const T*>(nullptr));
}

template <class T>
concept Row = Described<T> && describe<T>()
.kind == Kind::row;
template <class T>
concept Form = Described<T> && describe<T>()
.kind == Kind::form;
template <class T>
concept View = Described<T> && describe<T>()
.kind == Kind::view;

template <class T>
concept DescribedEnum = std::is_enum_v<T> && boost::describe::has_describe_enumerators<T>::value;

// The members of T in the order of its description; those of a base it was split into come first.
template <class T>
using Members =
    boost::describe::describe_members<T, boost::describe::mod_public | boost::describe::mod_inherited>;

template <class T>
using OwnMembers = boost::describe::describe_members<T, boost::describe::mod_public>;

// Calls visit(name, value) for each member in the order of the description.
template <Described T, class Visit>
void each_member(T& object, Visit&& visit) {
  boost::mp11::mp_for_each<Members<std::remove_const_t<T>>>(
      [&](auto member) { visit(std::string_view{member.name}, object.*member.pointer); });
}

template <Described T>
constexpr std::size_t member_count() {
  return boost::mp11::mp_size<Members<T>>::value;
}

template <DescribedEnum E>
std::string_view name_of(E value) {
  std::string_view found = "?";
  boost::mp11::mp_for_each<boost::describe::describe_enumerators<E>>([&](auto enumerator) {
    if (enumerator.value == value) found = enumerator.name;
  });
  return found;
}

template <DescribedEnum E>
std::optional<E> named(std::string_view name) {
  std::optional<E> found;
  boost::mp11::mp_for_each<boost::describe::describe_enumerators<E>>([&](auto enumerator) {
    if (name == enumerator.name) found = enumerator.value;
  });
  return found;
}

}  // namespace linli

// DESCRIBE_ROW(Matter, "matter", id, area_id, …): columns have the members' names.
#define DESCRIBE_ROW(Type, Table, ...)           \
  BOOST_DESCRIBE_STRUCT(Type, (), (__VA_ARGS__)) \
  constexpr ::linli::Description description_of(const Type*) { return {::linli::Kind::row, Table}; }
// A row of more than 50 columns: its first part is a base, described by DESCRIBE_PART.
#define DESCRIBE_PART(Type, ...) BOOST_DESCRIBE_STRUCT(Type, (), (__VA_ARGS__))
#define DESCRIBE_ROW_OF(Type, Base, Table, ...)      \
  BOOST_DESCRIBE_STRUCT(Type, (Base), (__VA_ARGS__)) \
  constexpr ::linli::Description description_of(const Type*) { return {::linli::Kind::row, Table}; }
#define DESCRIBE_FORM(Type, ...)                 \
  BOOST_DESCRIBE_STRUCT(Type, (), (__VA_ARGS__)) \
  constexpr ::linli::Description description_of(const Type*) { return {::linli::Kind::form, #Type}; }
#define DESCRIBE_VIEW(Type, ...)                 \
  BOOST_DESCRIBE_STRUCT(Type, (), (__VA_ARGS__)) \
  constexpr ::linli::Description description_of(const Type*) { return {::linli::Kind::view, #Type}; }
// Enumerators are stored, sent and shown in OpenAPI by these names.
#define DESCRIBE_ENUM(Type, ...) BOOST_DESCRIBE_ENUM(Type, __VA_ARGS__)
