"""Every module has the one shape."""
import collections
import re

from sources import allowed, check, cpp, files, named


def modules():
    found = collections.defaultdict(list)
    for source in cpp("server/modules"):
        found[source.name.split("/")[2]].append(source)
    return found


@check("A module has rules, store, routes and tables that test its rules")
def seven_files():
    for module, sources in modules().items():
        names = {source.name.split("/")[-1] for source in sources}
        for ending in ("rules.hpp", "rules.cpp", "store.hpp", "store.cpp", "routes.cpp", "_test.cpp"):
            if not any(name.endswith(ending) for name in names) and not allowed("shape", f"server/modules/{module}"):
                yield f"server/modules/{module}: has no {ending}"


@check("Verbs stand in headers that begin 'Verbs'; types, rules and store hold none")
def verbs_headers():
    for module, sources in modules().items():
        for source in sources:
            private = re.search(r"namespace linli::\w+::(rules|store|work)\b", source.code)
            takes_actor = re.search(r"^\w[\w:<>, ]* \w+\(db::Tx& tx, const (access::)?Actor&", source.code, re.M)
            if source.name.endswith(".hpp") and takes_actor and not private and not allowed("verbs", source.name):
                opening = source.text.split("#pragma once")[0]
                if not re.search(r"[Vv]erbs", opening) and not source.name.endswith(("store.hpp", "seen.hpp")):
                    yield f"{source.name}:1: begins with what its verbs do: \"Verbs throw Refusal.\""


@check("Rules decide from values alone: no transaction, no clock, no throw")
def pure_rules():
    for source in cpp("server/modules"):
        if source.name.endswith(("rules.cpp", "rules.hpp")):
            for line, found in source.find(r"\bdb::Tx\b|\bsystem_clock\b|\bthrow\b"):
                if not allowed("rules", source.name):
                    yield f"{source.name}:{line}: {found[0]}"


@check("Stories of a module stand in its folder")
def story_folders():
    there = set(modules()) | {"platform"}
    for path in files("tests/stories/*/*.story"):
        folder = named(path).split("/")[2]
        if folder not in there:
            yield f"{named(path)}: there is no module {folder}"
