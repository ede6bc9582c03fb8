"""What the documents say of files is true, and they stay short."""
import re

import generated
from sources import ROOT, check, files, named

LENGTHS = {"README.md": 90, "ARCHITECTURE.md": 200, "CONTRIBUTING.md": 200}


@check("Documents keep to their lengths: ARCHITECTURE.md 200 lines, a decision 60")
def lengths():
    for path in files("*.md"):
        most = 60 if named(path).startswith("docs/adr/") else LENGTHS.get(named(path))
        if most and path.read_text().count("\n") > most:
            yield f"{named(path)}: {path.read_text().count(chr(10))} lines, at most {most}"


@check("Links and named files of the documents are there")
def links():
    for path in files("*.md"):
        for number, line in enumerate(path.read_text().splitlines(), 1):
            for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", line):
                if not (path.parent / target).exists():
                    yield f"{named(path)}:{number}: {target} is not there"
            for target in re.findall(r"`((?:server|web|tests|bin|docs|cmake|bench)/[\w./-]+)`", line):
                if not (ROOT / target).exists() and "NAME" not in target:
                    yield f"{named(path)}:{number}: {target} is not there"


@check("The story CONTRIBUTING.md shows is one that is played")
def story_is_played():
    text = (ROOT / "CONTRIBUTING.md").read_text()
    played = {path.read_text() for path in files("tests/stories/*.story")}
    blocks = re.split(r"^```.*\n", text, flags=re.M)[1::2]
    shown = [block for block in blocks if re.search(r"^as \w+ ", block, re.M)]
    if not shown:
        yield "CONTRIBUTING.md: shows no story"
    for block in shown:
        if block not in played:
            yield "CONTRIBUTING.md: its story is none of tests/stories; change both alike"


@check("The generated parts of ARCHITECTURE.md are what the code says")
def generated_parts():
    document = ROOT / "ARCHITECTURE.md"
    if document.exists() and generated.renewed(document.read_text()) != document.read_text():
        yield "ARCHITECTURE.md: tests/architecture/generated.py --update writes it anew"


@check("Every decision has Context, Decision and Consequences")
def decisions():
    for path in files("docs/adr/*.md"):
        for heading in ("## Context", "## Decision", "## Consequences"):
            if heading not in path.read_text():
                yield f"{named(path)}: has no {heading}"
