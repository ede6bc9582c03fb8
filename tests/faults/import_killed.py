#!/usr/bin/env python3
"""An import that is killed has brought whole rows or none, and the next run brings the rest: import_killed.py
[POSTGRES_URL]. Needs build/dev. On SQLite, and on fresh databases beside the one named. The import is killed by what
its progress bar says, so the same rows are stored whatever the machine is busy with."""
import contextlib
import csv
import json
import os
import pathlib
import pty
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.append(str(ROOT / "tests/schema"))
import describe  # noqa: E402

LINLI = ROOT / "build/dev/linli"
ROWS, A_COMMIT = 700, 100
REFUSED_LINE = 3


class Office:
    def __init__(self, folder, url=None):
        self.place = ["--db", url, "--keys", str(folder / "keys")] if url else ["--data", str(folder / "office")]
        self.file = folder / "messages.csv"
        self.run("init", "--name", "里仁社区", "--code", "990001000000")

    def run(self, *words, code=0):
        done = subprocess.run([LINLI, *words, *self.place], capture_output=True, text=True)
        assert done.returncode == code, f"{words}: exit code {done.returncode}\n{done.stdout}{done.stderr}"
        return done

    def bring(self, code=17):
        done = self.run("import", "matters", "--map", "replies", str(self.file), code=code)
        assert "\r" not in done.stderr, "a progress bar where there is no terminal"
        taken, already, refused = map(int, re.search(r"taken (\d+), already there (\d+), refused (\d+)", done.stdout).groups())
        assert refused == 1 and f"line {REFUSED_LINE}: " in done.stdout, done.stdout
        return taken, already

    def bring_until_killed(self, rows):
        """Kills it once so many rows are said to be stored; returns how many were said."""
        ours, theirs = pty.openpty()
        words = [LINLI, "import", "matters", "--map", "replies", str(self.file), *self.place]
        child = subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=theirs)
        os.close(theirs)
        said, stored = "", 0
        with contextlib.suppress(OSError):  # the end of a terminal whose other side is gone
            while stored < rows and (heard := os.read(ours, 4096)):
                said += heard.decode()
                stored = max(map(int, re.findall(r"% (\d+)", said)), default=0)
        child.kill()
        child.wait()
        os.close(ours)
        assert stored >= rows, f"no progress bar on a terminal: {said[-200:]!r}"
        return stored

    def counts(self):
        done = self.run("figures", "--from", "2020-01-01", "--until", "2021-01-01", "--json")
        total = {one["name"]: one["part"] for one in json.loads(done.stdout)["total"]["indicators"]}
        return total["received"], total["ended"]


def write_messages(file):
    with open(file, "w", newline="", encoding="utf-8") as out:
        rows = csv.writer(out)
        rows.writerow(["msg_id", "user", "time", "subject", "body", "reply", "reply_time"])
        for i in range(1, ROWS + 1):
            when = "2020-02-30 08:00:00" if i == REFUSED_LINE - 1 else f"2020-03-{1 + i % 28:02} 08:00:00"
            rows.writerow([i, "居民", when, "楼道灯", f"第{i}盏灯不亮", "已经换好", "2020-04-10 09:00:00"])


def killed_and_brought_again(folder, url=None):
    office = Office(folder, url)
    write_messages(office.file)
    before = 0
    for rows in (A_COMMIT, 400):
        said = office.bring_until_killed(rows)
        received, ended = office.counts()
        assert received >= said and received % A_COMMIT in (0, (ROWS - 1) % A_COMMIT), f"{received} stored, {said} said"
        assert ended == received, f"{received} received, {ended} of them answered: something is half written"
        office.run("verify")
        before = received
    assert before < ROWS - 1, "it was never killed in the middle"
    assert office.bring() == (ROWS - 1 - before, before), "the next run brings the rest and nothing twice"
    assert office.bring() == (0, ROWS - 1), "once more changes nothing"
    assert office.counts() == (ROWS - 1, ROWS - 1)
    office.run("verify")


def main(server):
    engines = {"sqlite": contextlib.nullcontext()}
    if server:
        engines["postgres"] = describe.fresh_database(server)
    passed = failed = 0
    for name, database in engines.items():
        with database as url, tempfile.TemporaryDirectory(prefix="linli-import-") as folder:
            try:
                killed_and_brought_again(pathlib.Path(folder), url)
                passed += 1
            except AssertionError as wrong:
                print(f"{name}: {wrong}")
                failed += 1
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1] if len(sys.argv) > 1 else None))
