"""Which header gives which name. The precompiled headers of the build and the grouped files of the linter hide what a
file forgot; the text does not."""
import functools
import re

from sources import ROOT, Source, check, cpp

# A header and what it gives, without std::. A name of several headers is content with any one of them.
GIVES = {
    "algorithm": "adjacent_find all_of any_of binary_search clamp copy_n count count_if equal fill find find_if generate "
                 "lexicographical_compare lower_bound max max_element min min_element none_of nth_element remove_if "
                 "replace_if reverse rotate shuffle sort stable_sort transform unique upper_bound",
    "any": "any any_cast",
    "array": "array to_array",
    "atomic": "atomic atomic_bool memory_order_acquire memory_order_relaxed memory_order_release",
    "bit": "bit_cast bit_ceil bit_floor countr_zero endian popcount",
    "bitset": "bitset",
    "cctype": "isalnum isalpha isdigit isspace tolower toupper",
    "cerrno": "errno",
    "charconv": "from_chars to_chars",
    "cmath": "abs ceil floor isfinite llround lround pow round sqrt",
    "compare": "strong_ordering",
    "concepts": "convertible_to derived_from floating_point integral invocable same_as",
    "condition_variable": "condition_variable",
    "csignal": "raise signal",
    "cstdint": "int8_t int16_t int32_t int64_t intptr_t uint8_t uint16_t uint32_t uint64_t uintmax_t uintptr_t",
    "cstdio": "FILE fclose fflush fopen fprintf fputs printf remove rename snprintf",
    "cstdlib": "_Exit abort atoi exit getenv quick_exit strtod strtol strtoul strtoull",
    "cstring": "memchr memcmp memcpy memset strcmp strerror strlen",
    "ctime": "time time_t",
    "deque": "deque",
    "exception": "current_exception exception exception_ptr make_exception_ptr rethrow_exception terminate "
                 "uncaught_exceptions",
    "fstream": "ifstream ofstream fstream",
    "functional": "function greater hash less plus reference_wrapper",
    "future": "async future future_status launch promise shared_future",
    "initializer_list": "initializer_list",
    "iterator": "back_inserter distance istreambuf_iterator make_move_iterator next prev",
    "limits": "numeric_limits",
    "list": "list",
    "map": "map multimap",
    "memory": "enable_shared_from_this make_shared make_unique shared_ptr unique_ptr weak_ptr",
    "mutex": "call_once lock_guard mutex once_flag scoped_lock unique_lock",
    "numeric": "accumulate gcd iota reduce",
    "optional": "nullopt nullopt_t optional",
    "ostream": "ostream",
    "random": "bernoulli_distribution discrete_distribution minstd_rand mt19937 mt19937_64 random_device "
              "uniform_int_distribution uniform_real_distribution",
    "ratio": "milli micro ratio",
    "regex": "regex regex_match regex_search smatch sregex_iterator",
    "set": "multiset set",
    "shared_mutex": "shared_lock shared_mutex",
    "span": "span",
    "sstream": "istringstream ostringstream stringstream",
    "stdexcept": "invalid_argument logic_error out_of_range runtime_error",
    "string": "getline stod stoi stol stoll stoul string to_string u16string u32string",
    "string_view": "string_view u32string_view",
    "system_error": "errc error_code generic_category system_category system_error",
    "thread": "jthread thread",
    "tuple": "apply get ignore make_tuple tie tuple tuple_element_t",
    "type_traits": "conditional_t decay_t invoke_result_t is_aggregate_v is_base_of_v is_convertible_v is_enum_v "
                   "is_same_v is_void_v remove_const_t remove_cvref_t underlying_type_t",
    "unordered_map": "unordered_map",
    "unordered_set": "unordered_set",
    "utility": "as_const declval exchange get index_sequence make_index_sequence make_pair move pair swap unreachable",
    "variant": "get get_if holds_alternative monostate variant visit",
}
PREFIXES = {  # names of a part of a library, each by the one header that opens it
    "std::chrono": {"chrono"}, "std::chrono_literals": {"chrono"}, "std::filesystem": {"filesystem"},
    "std::views": {"ranges"}, "std::this_thread": {"thread"},
    "std::ranges": {"algorithm", "ranges", "functional", "iterator"},
    "fmt": {"fmt/format.h", "fmt/core.h", "fmt/ranges.h", "fmt/chrono.h"},
    "boost::mp11": {"boost/mp11.hpp", "boost/mp11/algorithm.hpp", "boost/mp11/list.hpp"},
    "boost::describe": {"boost/describe.hpp", "boost/describe/enum_to_string.hpp", "boost/describe/enumerators.hpp"},
}
# What comes with nearly any header, and what a stream, a container or a text brings along.
ANYWHERE = {"move", "forward", "nullptr_t", "ptrdiff_t", "size_t", "data", "size", "ssize", "begin", "end", "erase", "erase_if", "ios",
            "ios_base", "istream", "streamsize", "string_literals", "byte"}
AS_GOOD = {  # a header that is specified to bring another's names
    "string": {"string_view", "initializer_list"}, "map": {"initializer_list", "pair"}, "set": {"initializer_list"},
    "vector": {"initializer_list"}, "sstream": {"ostream", "istreambuf_iterator"}, "fstream": {"ostream", "istreambuf_iterator"}, "iostream": {"ostream"},
    "filesystem": {"errc", "error_code", "system_error"}, "charconv": {"errc"}, "utility": {"initializer_list"}, "stdexcept": {"exception"}, "chrono": {"milli", "micro", "ratio"},
    "algorithm": {"initializer_list"}, "future": {"errc", "error_code", "system_error"},
    "system_error": {"runtime_error"}, "thread": {"strong_ordering"},
}


@functools.cache
def headers_of(name):
    """name -> the standard headers that give it."""
    found = {header for header, names in GIVES.items() if name in names.split()}
    found |= {header for header, names in AS_GOOD.items() if name in names}
    return found | ({name} if name in {"vector"} else set())


@functools.cache
def source_of(path):
    return Source(path)


@functools.cache
def ours(path):
    """Our files that this one includes, and they include."""
    seen, open_ = set(), [path]
    while open_:
        for _, target, is_ours in source_of(open_.pop()).includes():
            for base in (ROOT / "server", ROOT):
                if is_ours and (base / target).exists() and base / target not in seen:
                    seen.add(base / target)
                    open_.append(base / target)
    return seen


def libraries(path):
    return {target for one in ours(path) | {path} for _, target, is_ours in source_of(one).includes() if not is_ours}


def wanted(name):
    for prefix, headers in PREFIXES.items():
        if name == prefix or name.startswith(prefix + "::"):
            return headers
    return headers_of(name.removeprefix("std::"))


@check("A file includes what it uses: none lives on what the precompiled headers happen to hold")
def included():
    spelled = r"(?<![\w:])((?:std|fmt|boost::mp11|boost::describe)(?:::[a-zA-Z_]\w*)+)"
    for source in cpp() + cpp("tests") + cpp("bench"):
        has, told = libraries(source.path), set()
        for line, found in source.find(spelled):
            name = "::".join(found[1].split("::")[:3]) if found[1].startswith(tuple(PREFIXES)) else \
                "::".join(found[1].split("::")[:2])
            if name in told or name.removeprefix("std::") in ANYWHERE:
                continue
            told.add(name)
            headers = wanted(name)
            if not headers:
                yield f"{source.name}:{line}: say in tests/architecture/check_includes.py which header gives {name}"
            elif not headers & has:
                yield f"{source.name}:{line}: {name} needs <{min(headers, key=lambda header: (header in AS_GOOD, header))}>"
