// How a verb's signature becomes a route; included by router.hpp alone.
#pragma once
#include "platform/http/router.hpp"

namespace linli::http {
namespace detail {

// What was sent beside the path: the body as a form, the header's form of an upload, the query as a form, the
// query of a list, or none of them.
Node body_of(const Call& call);
Node beside_of(const Call& call);
Node query_of(const Call& call);
db::ListQuery list_query_of(const Call& call);
void refuse_body(const Call& call);
void refuse_query(const Call& call);
Reading reading_of(const Call& call, bool takes_version);

// A word of the path; nothing when it cannot be one, and then nothing lies there (404).
template <class T>
struct Word {
  static constexpr bool known = false;
};
template <class Noun>
struct Word<Id<Noun>> {
  static constexpr bool known = true;
  static std::optional<Id<Noun>> read(std::string_view word) {
    if (auto uuid = parse_uuid(word)) return Id<Noun>{*uuid};
    return std::nullopt;
  }
};
template <std::size_t Max, std::size_t Min>
struct Word<Text<Max, Min>> {
  static constexpr bool known = true;
  static std::optional<Text<Max, Min>> read(std::string_view word) {
    if (word.size() > Max || word.size() < Min) return std::nullopt;
    return Text<Max, Min>{std::string{word}};
  }
};
std::optional<std::int64_t> whole_word(std::string_view word);
template <std::int64_t Min, std::int64_t Max>
struct Word<Whole<Min, Max>> {
  static constexpr bool known = true;
  static std::optional<Whole<Min, Max>> read(std::string_view word) {
    auto value = whole_word(word);
    if (!value || *value < Min || *value > Max) return std::nullopt;
    return Whole<Min, Max>{*value};
  }
};
template <>
struct Word<Date> {
  static constexpr bool known = true;
  static std::optional<Date> read(std::string_view word) { return parse_date(word); }
};
template <DescribedEnum E>
struct Word<E> {
  static constexpr bool known = true;
  static std::optional<E> read(std::string_view word) { return named<E>(word); }
};

template <class T>
T read_word(std::string_view word) {
  auto value = Word<T>::read(word);
  if (!value) throw Refusal{Reason::not_found, {"没有找到。", "There is nothing here."}};
  return *value;
}

// ── the signature
template <class Verb>
struct Signature : Signature<decltype(&Verb::operator())> {};
template <class R, class... Args>
struct Signature<R (*)(db::Tx&, const access::Actor&, Args...)> {
  using Result = R;
  using Arguments = std::tuple<std::remove_cvref_t<Args>...>;
};
template <class F, class R, class... Args>
struct Signature<R (F::*)(db::Tx&, const access::Actor&, Args...) const>
    : Signature<R (*)(db::Tx&, const access::Actor&, Args...)> {};

template <class Tuple>
inline constexpr std::size_t words_in = 0;
template <class... Args>
inline constexpr std::size_t words_in<std::tuple<Args...>> = (std::size_t{0} + ... +
                                                              (Word<Args>::known ? 1 : 0));

template <class Tuple>
struct Last {
  using type = void;
};
template <class First, class... Rest>
struct Last<std::tuple<First, Rest...>> {
  using type = std::tuple_element_t<sizeof...(Rest), std::tuple<First, Rest...>>;
};
template <class T>
concept Readable = Form<T>;
template <class T>
inline constexpr bool is_list_query = std::same_as<T, db::ListQuery>;

template <class T>
concept Versioned = requires(const T& t) {
  t.version;
};

// ── the answer
template <class T>
inline constexpr bool is_page = false;
template <class T>
inline constexpr bool is_page<Page<T>> = true;
template <class T>
inline constexpr bool is_vector = false;
template <class T>
inline constexpr bool is_vector<std::vector<T>> = true;
template <class T>
struct Inside {
  using type = T;
};
template <class T>
struct Inside<Page<T>> {
  using type = T;
};
template <class T>
struct Inside<std::vector<T>> {
  using type = T;
};

template <class R>
constexpr bool may_leave() {
  static_assert(
      !Row<typename Inside<R>::type>,
      "A row never leaves the server: return a view of it (a column added to the table would leak).");
  return std::is_void_v<R> || std::same_as<R, Document> || View<typename Inside<R>::type>;
}

Response file_response(const Document& document);
std::string etag_of(std::int64_t version);

template <class R>
Response answer(const R& result, bool created) {
  if constexpr (std::same_as<R, Document>) {
    return file_response(result);
  } else {
    Response response = json_response(created ? 201 : 200, write_json(result));
    if constexpr (Versioned<R>)
      response.headers.add("ETag", etag_of(static_cast<std::int64_t>(result.version)));
    return response;
  }
}

// ── prepare: words and form are read once, before the transaction
template <class T>
T read_argument(const Call& call, std::size_t& word) {
  if constexpr (Word<T>::known) {
    return read_word<T>(call.words.at(word++));
  } else if constexpr (is_list_query<T>) {
    return list_query_of(call);
  } else if constexpr (Upload<T>) {
    return T::read(read_form<typename T::Beside>(beside_of(call)), call.request.body);
  } else {
    static_assert(Readable<T>,
                  "A verb takes ids and other path words, then at most one form, db::ListQuery or Upload.");
    bool query = is_safe(call.request.method);
    auto reading = reading_of(call, Versioned<T>);
    return read_form<T>(query ? query_of(call) : body_of(call), std::move(reading));
  }
}

template <class Tuple>
Tuple read_arguments(const Call& call) {
  using Tail = typename Last<Tuple>::type;
  constexpr bool takes_form = Readable<Tail>;
  if (!is_list_query<Tail> && !(takes_form && is_safe(call.request.method))) refuse_query(call);
  if (!takes_form && !Upload<Tail>) refuse_body(call);
  std::size_t word = 0;
  // Braces: the words are read from left to right.
  return [&]<class... Args>(std::tuple<Args...>*) {
    return std::tuple<Args...>{read_argument<Args>(call, word)...};
  }(static_cast<Tuple*>(nullptr));
}

template <class Verb>
std::function<Run(const Call&)> prepare(Verb verb, bool created) {
  using Arguments = typename Signature<Verb>::Arguments;
  using Result = typename Signature<Verb>::Result;
  static_assert(may_leave<Result>(),
                "A verb returns a view, Page<View>, std::vector<View>, Document or void.");
  return [verb, created](const Call& call) -> Run {
    auto arguments = std::make_shared<const Arguments>(read_arguments<Arguments>(call));
    return [verb, created, arguments](db::Tx& tx, const access::Actor& actor) {
      auto run = [&](const auto&... args) { return verb(tx, actor, args...); };
      if constexpr (std::is_void_v<Result>) {
        std::apply(run, *arguments);
        return Response{204, {}, {}, nullptr};
      } else {
        return answer(std::apply(run, *arguments), created);
      }
    };
  };
}

template <class T>
std::string word_schema(Schemas& schemas) {
  return Json<T>::schema(schemas);
}

template <Form F>
std::vector<QueryMember> query_members(Schemas& schemas) {
  std::vector<QueryMember> members;
  F form{};
  each_member(form, [&]<class M>(std::string_view name, const M&) {
    members.push_back({std::string{name}, Json<M>::schema(schemas), !may_be_absent<M>});
  });
  return members;
}

template <class Tuple>
void describe_arguments(Shape& shape, Method method) {
  [&]<class... Args>(std::tuple<Args...>*) {
    [[maybe_unused]] auto one = [&]<class A>(A*) {
      if constexpr (Word<A>::known) {
        shape.words.push_back([](Schemas& schemas) { return word_schema<A>(schemas); });
      } else if constexpr (is_list_query<A>) {
        shape.list = true;
      } else if constexpr (Upload<A>) {
        shape.beside = [](Schemas& schemas) { return Json<typename A::Beside>::schema(schemas); };
      } else {
        if (is_safe(method))
          shape.query = query_members<A>;
        else
          shape.form = [](Schemas& schemas) { return Json<A>::schema(schemas); };
        shape.takes_version = Versioned<A>;
      }
    };
    (one(static_cast<Args*>(nullptr)), ...);
  }(static_cast<Tuple*>(nullptr));
}

template <class Verb>
Shape shape_of(Method method) {
  using Result = typename Signature<Verb>::Result;
  Shape shape;
  describe_arguments<typename Signature<Verb>::Arguments>(shape, method);
  if constexpr (std::same_as<Result, Document>) {
    shape.media_type = "application/octet-stream";
    shape.answer = [](Schemas&) { return std::string{R"({"type":"string","format":"binary"})"}; };
  } else if constexpr (!std::is_void_v<Result>) {
    shape.versioned = Versioned<Result>;
    shape.many = is_page<Result> || is_vector<Result>;
    shape.answer = [](Schemas& schemas) { return Json<Result>::schema(schemas); };
  }
  return shape;
}

}  // namespace detail

template <class FormOrVoid, class AnswerOrVoid>
Shape documents(std::string media_type) {
  Shape shape;
  shape.media_type = std::move(media_type);
  if constexpr (!std::is_void_v<FormOrVoid>)
    shape.form = [](Schemas& schemas) { return Json<FormOrVoid>::schema(schemas); };
  if constexpr (!std::is_void_v<AnswerOrVoid>)
    shape.answer = [](Schemas& schemas) { return Json<AnswerOrVoid>::schema(schemas); };
  return shape;
}

template <class Verb>
void Router::add_verb(Method method, std::string path, access::Permission permission, std::string summary,
                      Verb verb, RouteOptions options) {
  auto run = detail::prepare(verb, options.created);
  add(Route{method, std::string{prefix} + path, permission, std::move(summary), std::move(options),
            detail::shape_of<Verb>(method), std::move(run), nullptr});
}
template <class Verb>
void Router::get(std::string path, access::Permission permission, std::string summary, Verb verb,
                 RouteOptions options) {
  add_verb(Method::get, std::move(path), permission, std::move(summary), verb, std::move(options));
}
template <class Verb>
void Router::post(std::string path, access::Permission permission, std::string summary, Verb verb,
                  RouteOptions options) {
  add_verb(Method::post, std::move(path), permission, std::move(summary), verb, std::move(options));
}
template <class Verb>
void Router::put(std::string path, access::Permission permission, std::string summary, Verb verb,
                 RouteOptions options) {
  add_verb(Method::put, std::move(path), permission, std::move(summary), verb, std::move(options));
}
template <class Verb>
void Router::patch(std::string path, access::Permission permission, std::string summary, Verb verb,
                   RouteOptions options) {
  add_verb(Method::patch, std::move(path), permission, std::move(summary), verb, std::move(options));
}
template <class Verb>
void Router::del(std::string path, access::Permission permission, std::string summary, Verb verb,
                 RouteOptions options) {
  add_verb(Method::del, std::move(path), permission, std::move(summary), verb, std::move(options));
}

}  // namespace linli::http
