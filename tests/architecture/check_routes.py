"""The golden OpenAPI document and the stories: no route without one."""
import functools
import json
import re

from sources import ROOT, allowed, check, files, named

GOLDEN = ROOT / "docs/api/openapi.json"


@functools.cache
def told():
    """{(method, path)} of every exchange in every story, without prefix and query."""
    steps = set()
    for path in files("tests/stories/*.story", "tests/stories/*.fixture"):
        for found in re.finditer(r"^as \S+ (?:\([^)]*\) )?\s*(\w+) +(\S+)", path.read_text(), re.M):
            steps.add((found[1], found[2].split("?")[0].removeprefix("/api/v1")))
    return steps


def routes():
    if not GOLDEN.exists():
        return
    for path, verbs in json.loads(GOLDEN.read_text())["paths"].items():
        for verb in verbs:
            if verb in ("get", "put", "post", "patch", "delete"):
                yield verb.upper(), path


@check("Every route has a story")
def routes_have_stories():
    if not GOLDEN.exists():
        yield "docs/api/openapi.json is not there: linli openapi writes it"
    for method, path in routes():
        form = re.compile(re.sub(r"\\\{[^}]*\\\}", r"[^/]+", re.escape(path.removeprefix("/api/v1"))) + "$")
        if not any(method == asked and form.match(to) for asked, to in told()):
            if not allowed("routes_without_story", f"{method} {path}"):
                yield f"docs/api/openapi.json: {method} {path}"


@check("Every story begins with the sentence it tells, and ends its steps in an expectation")
def stories_have_titles():
    for path in files("tests/stories/*.story"):
        lines = path.read_text().splitlines()
        if not lines or not re.match(r"# \S.*[.?!。]$", lines[0]):
            yield f"{named(path)}:1: the first line is a comment with one whole sentence"
        for number, line in enumerate(lines, 1):
            if re.search(r"->\s*$", line):
                yield f"{named(path)}:{number}: nothing is expected yet; run bin/test --update and read the diff"
