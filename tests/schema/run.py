#!/usr/bin/env python3
"""A fresh schema equals one migrated step by step, on both databases, and both are tests/schema/schema.txt.
run.py POSTGRES_URL [--update]; needs build/dev."""
import difflib
import pathlib
import subprocess
import sys
import tempfile

import describe

ROOT = pathlib.Path(__file__).resolve().parents[2]
GOLDEN = ROOT / "tests/schema/schema.txt"
MIGRATE = ROOT / "build/dev/tests/migrate"


def migrate(how, url):
    subprocess.run([str(MIGRATE), how, url], check=True, stdout=subprocess.DEVNULL)


def descriptions(server):
    """{"postgres, fresh": [line, …], …}"""
    found = {}
    with tempfile.TemporaryDirectory() as folder:
        for how in ("fresh", "steps"):
            file = pathlib.Path(folder) / f"{how}.db"
            migrate(how, f"sqlite:{file}")
            found[f"sqlite, {how}"] = describe.sqlite(file)
            with describe.fresh_database(server) as url:
                migrate(how, url)
                found[f"postgres, {how}"] = describe.postgres(url)
                migrate("fresh", url)  # once more changes nothing
                found[f"postgres, {how}, again"] = describe.postgres(url)
    return found


def main(server, update):
    found = descriptions(server)
    if update:
        GOLDEN.write_text("\n".join(found["postgres, fresh"]) + "\n")
    golden = GOLDEN.read_text().splitlines()
    passed = failed = 0
    for name, lines in found.items():
        expected = [describe.as_sqlite(line) for line in golden] if name.startswith("sqlite") else golden
        difference = list(difflib.unified_diff(expected, lines, "tests/schema/schema.txt", name, lineterm="", n=0))
        passed, failed = passed + (not difference), failed + bool(difference)
        print("\n".join(difference[:40]), end="\n" if difference else "")
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], "--update" in sys.argv))
