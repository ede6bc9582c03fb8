import fnmatch
import re
import statistics

from sources import ALLOWED, allowed, check, cpp, files, named

FILE_MAX, MEDIAN_MAX, P90_MAX, FUNCTION_MAX, SCRIPT_MAX = 500, 120, 300, 60, 40


@check(f"No file is longer than {FILE_MAX} lines; the median is at most {MEDIAN_MAX}, nine of ten at most {P90_MAX}")
def file_sizes():
    code = files("server/*.cpp", "server/*.hpp", "tests/*.cpp", "tests/*.hpp", "tests/*.py", "server/*.sql",
                 "web/src/*.ts", "web/src/*.vue", "web/src/*.css", "web/apps/*", "bench/*.cpp", "bench/*.hpp", "tests/*.mjs",
                 "web/test/*")
    lengths = {named(path): path.read_text(errors="replace").count("\n") for path in code
               if "schema.d.ts" not in path.name}
    for name, length in lengths.items():
        if length > FILE_MAX and not allowed("size", name):
            yield f"{name}: {length} lines; split the noun, not the layer"
    if lengths:
        ordered = sorted(lengths.values())
        if statistics.median(ordered) > MEDIAN_MAX:
            yield f"the median file has {statistics.median(ordered):.0f} lines"
        if ordered[len(ordered) * 9 // 10] > P90_MAX:
            yield f"nine of ten files have at most {ordered[len(ordered) * 9 // 10]} lines"


def functions(source):
    """(line, name, lines) of every function body, from its first line to its closing brace."""
    code, stack, start = source.code, [], 0
    for found in re.finditer(r"[{};]", re.sub(r"^#.*?(?<!\\)$", lambda m: " " * len(m[0]), code, flags=re.M | re.S)):
        if found[0] == "{":
            head = code[start:found.start()]
            inside = any(kind == "function" for kind, _, _ in stack)
            is_function = (not inside and re.search(r"\)\s*(const|noexcept|override|final|->[^;{}]*|:[^;{}]*|\s)*$", head)
                           and not re.search(r"\b(namespace|class|struct|enum|union)\b[^()]*$", head)
                           and not re.search(r"=\s*$", head))
            name = re.search(r"([\w~]+|operator\S+)\s*\(", head)
            first = start + len(head) - len(head.lstrip())
            stack.append(("function" if is_function else "block", name[1] if name else "?", first))
        elif found[0] == "}" and stack:
            kind, name, first = stack.pop()
            if kind == "function":
                yield (code.count("\n", 0, first) + 1, name, code.count("\n", first, found.start()) + 1)
        start = found.end()


@check(f"No function is longer than {FUNCTION_MAX} lines; a route table is no function")
def function_sizes():
    for source in cpp() + cpp("tests") + cpp("bench"):
        for line, name, length in functions(source):
            is_table = name.startswith("mount") and source.name.endswith("routes.cpp")
            if length > FUNCTION_MAX and not is_table and not allowed("function_size", source.name):
                yield f"{source.name}:{line}: {name} has {length} lines"


@check(f"A script in bin/ has at most {SCRIPT_MAX} lines")
def script_sizes():
    for path in files("bin/*"):
        if path.suffix == "" and path.read_text().count("\n") > SCRIPT_MAX:
            yield f"{named(path)}: {path.read_text().count(chr(10))} lines"


@check("Every exception in allowed.toml is still needed")
def exceptions_are_needed():
    there = {named(path) for path in files()}
    for rule, names in ALLOWED.items():
        for name in names:
            if not fnmatch.filter(there, name) and not fnmatch.filter(there, name + "/*") and rule != "routes_without_story":
                yield f"tests/architecture/allowed.toml: [{rule}] {name} is no longer there"
