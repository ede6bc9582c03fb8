// Forms in, views out, schemas for OpenAPI: all three read off the one description of a struct. Json<T> says
// for one type what it looks like; there is no other place where a type meets JSON.
//   in      text, numbers, enums, ids, times and forms; every fault is collected with its path and its limit
//   out     straight into a string; a view's absent optionals are left out
//   schema  the same limits, in OpenAPI's words
#pragma once
#include <cmath>
#include <concepts>
#include <limits>
#include <map>
#include <string>

#include "platform/core/described.hpp"
#include "platform/core/fields.hpp"
#include "platform/core/id.hpp"
#include "platform/core/page.hpp"
#include "platform/core/phrase.hpp"
#include "platform/core/time.hpp"
#include "platform/http/reading.hpp"
#include "platform/http/schemas.hpp"

namespace linli::http {

template <class T>
struct Json;

// The form that `node` holds. Throws Refusal{invalid} naming every wrong field.
template <Form F>
F read_form(const Node& node, Reading reading = Reading{}) {
  F form{};
  Json<F>::in(node, form, reading);
  reading.finish();
  return form;
}
template <Form F>
F read_form(std::string_view json) {
  return read_form<F>(parse_json(json));
}

template <class T>
std::string write_json(const T& value) {
  std::string out;
  Json<T>::out(out, value);
  return out;
}

// ── the pieces that need no template
void write_text(std::string& out, std::string_view text);  // quoted; what is not UTF-8 becomes U+FFFD
void write_whole(std::string& out, std::int64_t value);
void write_real(std::string& out, double value);  // null for what JSON cannot say
std::string text_schema(std::size_t min, std::size_t max);
std::string whole_schema(std::int64_t min, std::int64_t max);
std::string list_schema(const std::string& item, std::size_t max);  // 0: no limit stated
std::string enum_schema(const std::vector<std::string_view>& names);
std::string nullable(const std::string& schema);
void unknown_enumerator(Reading& reading, const std::vector<std::string_view>& names);
void wrong_format(Reading& reading, Phrase expected);
// Collects "name": schema pairs into an object's schema.
class ObjectSchema {
 public:
  void member(std::string_view name, const std::string& schema, bool required);
  std::string text(bool closed) const;  // closed: no other member is taken

 private:
  std::string properties_, required_;
};

template <class T>
inline constexpr bool is_optional = false;
template <class T>
inline constexpr bool is_optional<std::optional<T>> = true;

// What a form may leave out: what is optional, and what can be empty and then is: a truth (false), a list, a
// text without a least length. Numbers, ids, times and enums must be said.
template <class T>
inline constexpr bool may_be_absent = is_optional<T>;
template <>
inline constexpr bool may_be_absent<bool> = true;
template <std::size_t Max>
inline constexpr bool may_be_absent<Text<Max, 0>> = true;
template <class T, std::size_t Max>
inline constexpr bool may_be_absent<List<T, Max>> = true;

// ── numbers and truth
template <>
struct Json<bool> {
  static void in(const Node& node, bool& into, Reading& reading) {
    if (auto value = reading.truth(node)) into = *value;
  }
  static void out(std::string& out, bool value) { out += value ? "true" : "false"; }
  static std::string schema(Schemas&) { return R"({"type":"boolean"})"; }
};
template <std::integral T>
requires(!std::same_as<T, bool> && !std::same_as<T, char>) struct Json<T> {
  static constexpr std::int64_t min = static_cast<std::int64_t>(std::numeric_limits<T>::min());
  static constexpr std::int64_t max = sizeof(T) == 8
                                          ? std::numeric_limits<std::int64_t>::max()
                                          : static_cast<std::int64_t>(std::numeric_limits<T>::max());
  static void in(const Node& node, T& into, Reading& reading) {
    if (auto value = reading.whole(node, min, max)) into = static_cast<T>(*value);
  }
  static void out(std::string& out, T value) { write_whole(out, static_cast<std::int64_t>(value)); }
  static std::string schema(Schemas&) { return R"({"type":"integer"})"; }
};
template <>
struct Json<double> {
  static void in(const Node& node, double& into, Reading& reading) {
    if (auto value = reading.real(node)) into = *value;
  }
  static void out(std::string& out, double value) { write_real(out, value); }
  static std::string schema(Schemas&) { return R"({"type":"number"})"; }
};
template <std::int64_t Min, std::int64_t Max>
struct Json<Whole<Min, Max>> {
  static void in(const Node& node, Whole<Min, Max>& into, Reading& reading) {
    if (auto value = reading.whole(node, Min, Max)) into.value = *value;
  }
  static void out(std::string& out, const Whole<Min, Max>& value) { write_whole(out, value.value); }
  static std::string schema(Schemas&) { return whole_schema(Min, Max); }
};

// ── text. A form takes Text<Max>, whose limit is known; a view may show any string.
template <std::size_t Max, std::size_t Min>
struct Json<Text<Max, Min>> {
  static void in(const Node& node, Text<Max, Min>& into, Reading& reading) {
    if (auto value = reading.text(node, Min, Max)) into = std::move(*value);
  }
  static void out(std::string& out, const Text<Max, Min>& value) { write_text(out, value); }
  static std::string schema(Schemas&) { return text_schema(Min, Max); }
};
template <>
struct Json<std::string> {
  static void out(std::string& out, std::string_view value) { write_text(out, value); }
  static std::string schema(Schemas&) { return R"({"type":"string"})"; }
};
template <>
struct Json<std::string_view> : Json<std::string> {};
template <>
struct Json<Phrase> {
  static void out(std::string& out, const Phrase& value);
  static std::string schema(Schemas& schemas);
};

// ── ids, times, enums
template <>
struct Json<Uuid> {
  static void in(const Node& node, Uuid& into, Reading& reading);
  static void out(std::string& out, const Uuid& value) { write_text(out, value.text()); }
  static std::string schema(Schemas&) { return R"({"type":"string","format":"uuid"})"; }
};
template <class Noun>
struct Json<Id<Noun>> : Json<Uuid> {
  static void in(const Node& node, Id<Noun>& into, Reading& reading) {
    Json<Uuid>::in(node, into.value, reading);
  }
  static void out(std::string& out, const Id<Noun>& id) { Json<Uuid>::out(out, id.value); }
};
template <>
struct Json<Time> {
  static void in(const Node& node, Time& into, Reading& reading);
  static void out(std::string& out, Time value) { write_text(out, value.text()); }
  static std::string schema(Schemas&) { return R"({"type":"string","format":"date-time"})"; }
};
template <>
struct Json<Date> {
  static void in(const Node& node, Date& into, Reading& reading);
  static void out(std::string& out, Date value) { write_text(out, value.text()); }
  static std::string schema(Schemas&) { return R"({"type":"string","format":"date"})"; }
};
template <DescribedEnum E>
struct Json<E> {
  static std::vector<std::string_view> names() {
    std::vector<std::string_view> names;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<E>>(
        [&](auto enumerator) { names.emplace_back(enumerator.name); });
    return names;
  }
  static void in(const Node& node, E& into, Reading& reading) {
    auto word = reading.word(node);
    if (!word) return;
    if (auto value = linli::named<E>(*word))
      into = *value;
    else
      unknown_enumerator(reading, names());
  }
  static void out(std::string& out, E value) { write_text(out, linli::name_of(value)); }
  static std::string schema(Schemas& schemas) {
    return schemas.named(schema_name(type_name<E>()), type_name<E>(), [] { return enum_schema(names()); });
  }
};

// ── what holds others
template <class T>
struct Json<std::optional<T>> {
  static void in(const Node& node, std::optional<T>& into, Reading& reading) {
    if (node.kind != Node::Kind::null) Json<T>::in(node, into.emplace(), reading);
  }
  static void out(std::string& out, const std::optional<T>& value) {
    if (value)
      Json<T>::out(out, *value);
    else
      out += "null";
  }
  static std::string schema(Schemas& schemas) { return Json<T>::schema(schemas); }
};
template <class T>
struct Json<std::vector<T>> {
  static void out(std::string& out, const std::vector<T>& values) {
    char before = '[';
    for (const auto& value : values) {
      out += before;
      before = ',';
      Json<T>::out(out, value);
    }
    out += values.empty() ? "[]" : "]";
  }
  static std::string schema(Schemas& schemas) { return list_schema(Json<T>::schema(schemas), 0); }
};
template <class T, std::size_t Max>
struct Json<List<T, Max>> {
  static void in(const Node& node, List<T, Max>& into, Reading& reading) {
    if (!reading.is_list(node, Max)) return;
    for (const Node& element : node.elements) {
      Reading::Step step{reading, into.size()};
      Json<T>::in(element, into.emplace_back(), reading);
    }
  }
  static void out(std::string& out, const List<T, Max>& values) { Json<std::vector<T>>::out(out, values); }
  static std::string schema(Schemas& schemas) { return list_schema(Json<T>::schema(schemas), Max); }
};
template <class T>
struct Json<std::map<std::string, T>> {
  static void out(std::string& out, const std::map<std::string, T>& values) {
    char before = '{';
    for (const auto& [name, value] : values) {
      out += before;
      before = ',';
      write_text(out, name);
      out += ':';
      Json<T>::out(out, value);
    }
    out += values.empty() ? "{}" : "}";
  }
  static std::string schema(Schemas& schemas) {
    return R"({"type":"object","additionalProperties":)" + Json<T>::schema(schemas) + "}";
  }
};
template <class T>
struct Json<Page<T>> {
  static_assert(View<T>, "A page that leaves the server holds views: turn the rows with Page::map.");
  static void out(std::string& out, const Page<T>& page) {
    out += R"({"items":)";
    Json<std::vector<T>>::out(out, page.items);
    if (page.next) {
      out += R"(,"next":)";
      write_text(out, *page.next);
    }
    out += '}';
  }
  static std::string schema(Schemas& schemas) {
    std::string name{describe<T>().name};
    return schemas.named(name + "Page", type_name<Page<T>>(), [&] {
      ObjectSchema object;
      object.member("items", list_schema(Json<T>::schema(schemas), 0), true);
      object.member("next", R"({"type":"string"})", false);
      return object.text(false);
    });
  }
};

// ── described structs
template <Form F>
struct Json<F> {
  static void in(const Node& node, F& form, Reading& reading) {
    if (!reading.is_object(node)) return;
    std::vector<std::string_view> known;
    known.reserve(member_count<F>());
    each_member(form, [&]<class M>(std::string_view name, M& member) {
      static_assert(!std::same_as<M, std::string>, "A form's text carries its limit: Text<200>.");
      static_assert(
          requires { Json<M>::in; }, "The JSON reader does not know this type; lists are List<T, Max>.");
      known.push_back(name);
      Reading::Step step{reading, name};
      if (const Node* found = reading.find(node, name))
        Json<M>::in(*found, member, reading);
      else if constexpr (!may_be_absent<M>)
        reading.missing();
    });
    reading.refuse_members_but(node, known);
  }
  static std::string schema(Schemas& schemas) {
    return schemas.named(std::string{describe<F>().name}, type_name<F>(), [&] {
      ObjectSchema object;
      F form{};
      each_member(form, [&]<class M>(std::string_view name, const M&) {
        auto schema = Json<M>::schema(schemas);
        object.member(name, is_optional<M> ? nullable(schema) : schema, !may_be_absent<M>);
      });
      return object.text(true);
    });
  }
};
template <View V>
struct Json<V> {
  static void out(std::string& out, const V& view) {
    char before = '{';
    each_member(view, [&]<class M>(std::string_view name, const M& member) {
      if constexpr (is_optional<M>) {
        if (!member) return;
      }
      out += before;
      before = ',';
      (out += '"').append(name) += "\":";
      Json<M>::out(out, member);
    });
    out += before == '{' ? "{}" : "}";
  }
  static std::string schema(Schemas& schemas) {
    return schemas.named(std::string{describe<V>().name}, type_name<V>(), [&] {
      ObjectSchema object;
      V view{};
      each_member(view, [&]<class M>(std::string_view name, const M&) {
        object.member(name, Json<M>::schema(schemas), !is_optional<M>);
      });
      return object.text(false);
    });
  }
};
template <Row R>
struct Json<R> {
  static_assert(!Row<R>,
                "A row never leaves the server and is never read from outside: use a view or a form.");
};

}  // namespace linli::http
