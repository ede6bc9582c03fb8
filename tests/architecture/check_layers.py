import pathlib

from sources import allowed, check, cpp, reachable, uses

PRIVATE = ("rules.hpp", "store.hpp")


def layer_of(name):
    """("modules", "grid") of server/modules/grid/areas.cpp; of an include the same without "server/"."""
    parts = pathlib.PurePosixPath(name.removeprefix("server/")).parts
    return (parts[0], parts[1] if len(parts) > 2 else "")


def is_test(name):
    return name.endswith(("_test.cpp", "_fixture.hpp", "_fixture.cpp"))


def our_includes():
    for source in cpp():
        for line, target, ours in source.includes():
            if ours:
                yield source, line, target, layer_of(source.name), layer_of(target)


@check("Arrows run downward: app, modules, platform")
def arrows():
    height = {"platform": 0, "modules": 1, "app": 2}
    for source, line, target, (mine, _), (theirs, _) in our_includes():
        if target.endswith(".inc") or (theirs == "tests" and is_test(source.name)):
            continue  # a table the build generates; what tests share
        if theirs not in height:
            yield f"{source.name}:{line}: {target} is written from the include root: platform/…, modules/…, app/…"
        elif height[mine] < height[theirs]:
            yield f"{source.name}:{line}: {mine} may not include {target}"


@check("A part of the platform includes only what its USES reaches")
def platform_parts():
    graph = uses("platform")
    for source, line, target, (mine, part), (theirs, other) in our_includes():
        if mine == theirs == "platform" and part != other and other not in reachable(graph, part):
            if not allowed("platform_parts", source.name):
                yield f"{source.name}:{line}: {part} does not use {other} (server/platform/CMakeLists.txt)"


@check("A module includes of another only its verbs and types, and only when its USES names it")
def module_includes():
    graph = uses("module")
    for source, line, target, (mine, module), (theirs, other) in our_includes():
        if mine != "modules" or theirs != "modules" or module == other:
            continue
        if other not in graph.get(module, []):
            yield f"{source.name}:{line}: {module} does not name {other} in its USES"
        if target.endswith(PRIVATE):
            yield f"{source.name}:{line}: {target} is private to {other}; call its verbs"


@check("USES names what is included and nothing else, and has no cycle")
def uses_is_true():
    graph = uses("module")
    included = {module: set() for module in graph}
    for _, _, _, (mine, module), (theirs, other) in our_includes():
        if mine == theirs == "modules" and module != other:
            included.setdefault(module, set()).add(other)
    for module, names in graph.items():
        for name in names:
            if name not in included[module]:
                yield f"server/modules/{module}: USES {name}, but includes nothing of it"
        if module in reachable(graph, module):
            yield f"server/modules/{module}: uses itself through its USES"
    for module in included.keys() - graph.keys():
        yield f"server/modules/{module}: is not declared with add_module"


@check("Only the routes of a module know HTTP")
def no_http_in_modules():
    for source, line, target, (mine, _), _ in our_includes():
        if mine == "modules" and target.startswith("platform/http/") and not source.name.endswith(("routes.cpp", "routes.hpp")):
            if not allowed("http_in_modules", source.name):
                yield f"{source.name}:{line}: {target}"


LIBRARIES = {
    "sqlite3.h": ("server/platform/db/",),
    "libpq-fe.h": ("server/platform/db/",),
    "boost/beast": ("server/platform/http/",),
    "boost/asio": ("server/platform/http/",),
    "boost/json": ("server/platform/http/",),
    "openssl/": ("server/platform/crypto/", "server/platform/http/"),
    "gcrypt.h": ("server/platform/crypto/",),
    "sodium.h": ("server/platform/crypto/", "server/platform/core/random.cpp"),
    "unicode/": ("server/platform/core/",),
    "png.h": ("server/platform/blobs/",),
    "turbojpeg.h": ("server/platform/blobs/",),
    "spdlog/": ("server/platform/log/",),
    "CLI/": ("server/app/",),
}


@check("Each outside library is included where it is at home, and not in headers others read")
def libraries():
    for source in cpp():
        for line, target, _ in source.includes():
            for library, homes in LIBRARIES.items():
                if target.startswith(library) and not source.name.startswith(homes):
                    if not allowed("libraries", source.name):
                        yield f"{source.name}:{line}: {target} belongs into {', '.join(homes)}"


@check("catch stands only where the edge, the queue, main and the database engines answer")
def catch_sites():
    for source in cpp():
        if allowed("catch", source.name) or source.name.endswith("_test.cpp"):
            continue
        for line, _ in source.find(r"\bcatch\s*\("):
            yield f"{source.name}:{line}: rules return, verbs throw, the edge answers"


@check("No coroutines: g++ 12.2 miscompiles them")
def no_coroutines():
    for source in cpp() + cpp("tests"):
        for line, found in source.find(r"\bco_(await|yield|return)\b"):
            yield f"{source.name}:{line}: {found[0]}"
