#!/usr/bin/env python3
"""Sums the counts of a test run: tally.py FOLDER. Each step left NAME.log and NAME.status; the last line printed is
"N passed, N failed". A step that failed without saying how many counts as one failure."""
import pathlib
import re
import sys

FORMS = [
    re.compile(r"^(?P<passed>\d+) passed, (?P<failed>\d+) failed$"),                       # ours
    re.compile(r"^\s*Tests\s+(?:(?P<failed>\d+) failed(?: \| )?)?(?:(?P<passed>\d+) passed)?.*\(\d+\)$"),  # vitest
]
COLOUR = re.compile(r"\x1b\[[0-9;]*m")


def counts(text):
    passed = failed = 0
    for line in COLOUR.sub("", text).splitlines():
        for form in FORMS:
            if found := form.match(line):
                named = {name: int(value or 0) for name, value in found.groupdict().items()}
                failed += named["failed"]
                passed += named["passed"]
                break
    return passed, failed


def main(folder):
    passed = failed = 0
    for status in sorted(folder.glob("*.status"), key=lambda path: path.stat().st_mtime_ns):
        code, seconds = status.read_text().split()
        good, bad = counts(status.with_suffix(".log").read_text(errors="replace"))
        bad = bad or int(code != "0")
        passed, failed = passed + good, failed + bad
        print(f"{status.stem:14} {seconds:>5} s   {good} passed, {bad} failed" if good or bad
              else f"{status.stem:14} {seconds:>5} s   done")
    print(f"{passed} passed, {failed} failed")
    return 0 if passed and not failed else 1


sys.exit(main(pathlib.Path(sys.argv[1])))
