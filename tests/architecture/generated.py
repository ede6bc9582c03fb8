#!/usr/bin/env python3
"""The parts of ARCHITECTURE.md that are read off the code: who may use whom, and the life of a matter.
With --update they are written anew; the architecture tests hold the document to them."""
import re
import sys

from sources import ROOT, Source, uses

DOCUMENT = ROOT / "ARCHITECTURE.md"
WHO = {"anyone_there": "who holds the permission there", "assignee": "to whom it was dispatched", "owner": "the owner",
       "handler": "the owner, or a unit that works on it", "not_handler": "anybody but who handled it"}


def modules():
    lines = [f"{module:10} uses {' '.join(names) or '-'}" for module, names in uses("module").items()]
    return "```\n" + "\n".join(lines) + "\n```"


def states():
    """One line a verb and where it leads, from the constexpr table that rules and buttons read too."""
    folder = ROOT / "server/modules/matters"
    chinese = dict(re.findall(r"^\s+(\w+),\s*// ([^\s,(;:]+)", (folder / "state.hpp").read_text(), re.M))
    rows = {}
    table = Source(folder / "state.cpp").code
    for verb, start, to, permission, who in re.findall(
            r"Transition\{Verb::(\w+), (\w+), (\w+), P::(\w+), By::(\w+)\}", table):
        target = "stays" if to == start else to
        rows.setdefault((verb, target, permission), {}).setdefault(who, []).append(start)
    lines = ["| verb | from | to | permission | who |", "| --- | --- | --- | --- | --- |"]
    for (verb, to, permission), by in rows.items():
        for who, starts in by.items():
            word = f"{verb} {chinese.get(verb, '')}".strip()
            lines.append(f"| {word} | {', '.join(starts)} | {to} | {permission} | {WHO[who]} |")
    return "\n".join(lines)


PARTS = {"modules": modules, "states": states}


def renewed(text):
    for name, make in PARTS.items():
        text = re.sub(rf"(<!-- generated: {name} -->\n).*?(<!-- end -->)", lambda m: m[1] + make() + "\n" + m[2], text,
                      flags=re.S)
    return text


if __name__ == "__main__" and "--update" in sys.argv:
    DOCUMENT.write_text(renewed(DOCUMENT.read_text()))
