#!/usr/bin/env python3
"""clang-tidy over the C++ files that changed since they last passed: lint.py BUILD [FILE…]. A header that no .cpp of
its own includes first is compiled alone, so that it includes what it needs. Passing is remembered under BUILD/lint by the hash of a file and
all of ours it includes."""
import concurrent.futures
import hashlib
import json
import os
import pathlib
import re
import shlex
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
BUILD = (ROOT / sys.argv[1]).resolve()
STAMPS = BUILD / "lint"
TIDY = "clang-tidy-16"  # 14, Debian's default, does not understand the ranges of g++ 12
INCLUDE = re.compile(r'^#include "([^"]+)"', re.M)
TIDY_CONFIG = (ROOT / ".clang-tidy").read_text()
_digests = {}


def included(path):
    for target in INCLUDE.findall(path.read_text()):
        for base in (ROOT / "server", ROOT):
            if (base / target).exists():
                yield base / target


def closure(path):
    seen, open_ = {path}, [path]
    while open_:
        for found in included(open_.pop()):
            if found not in seen:
                seen.add(found)
                open_.append(found)
    return seen


def digest(path):
    whole = hashlib.sha256(TIDY_CONFIG.encode())
    for one in sorted(closure(path)):
        if one not in _digests:
            _digests[one] = hashlib.sha256(one.read_bytes()).digest()
        whole.update(_digests[one])
    return whole.hexdigest()


def compiled_first(header):
    """Whether its own .cpp includes it before anything else: then that one compiles it alone already."""
    source = header.with_suffix(".cpp")
    return source.exists() and next(included(source), None) == header


def command(path, flags):
    if path.suffix == ".hpp":
        return ["g++", *flags, "-fsyntax-only", "-x", "c++", "-include", str(path), "/dev/null"]
    return [TIDY, "--quiet", "--extra-arg=-w", "-p", str(STAMPS), str(path)]  # warnings are g++'s


# Each file alone: what it uses it includes, and nothing comes from the build's precompiled headers.
def without_precompiled(words):
    kept = [word for word in words if word != "-Winvalid-pch"]
    while "-include" in kept:
        at = kept.index("-include")
        del kept[at:at + 2]
    return kept


def run(path, flags):
    stamp = STAMPS / (path.relative_to(ROOT).as_posix().replace("/", "+"))
    now = digest(path)
    if stamp.exists() and stamp.read_text() == now:
        return path, None
    done = subprocess.run(command(path, flags), cwd=ROOT, capture_output=True, text=True)
    if done.returncode == 0:
        stamp.write_text(now)
        return path, ""
    return path, "\n".join(line for line in (done.stdout + done.stderr).splitlines() if "warnings generated" not in line)


def main():
    STAMPS.mkdir(parents=True, exist_ok=True)
    commands = json.loads((BUILD / "compile_commands.json").read_text())
    for entry in commands:
        entry["command"] = shlex.join(without_precompiled(shlex.split(entry["command"])))
    (STAMPS / "compile_commands.json").write_text(json.dumps(commands))
    compiled = {pathlib.Path(entry["file"]): entry for entry in commands}
    some = next(iter(compiled.values()))
    words = shlex.split(some["command"])
    flags = [word for word in words if word.startswith(("-I", "-std", "-D", "-W")) and not word.startswith("-Wl,")]
    flags += [part for i, word in enumerate(words) if word == "-isystem" for part in words[i:i + 2]]
    flags += [f"-I{ROOT}/server", f"-I{ROOT}"]
    wanted = [pathlib.Path(name).resolve() for name in sys.argv[2:]]
    if not wanted:
        listed = subprocess.run(["git", "ls-files", "-co", "--exclude-standard", "server/*.[ch]pp", "tests/*.[ch]pp"],
                                cwd=ROOT, capture_output=True, text=True, check=True).stdout.split()
        wanted = [ROOT / name for name in listed if (ROOT / name).exists()]
    wanted = [path for path in wanted if path in compiled or path.suffix == ".hpp" and not compiled_first(path)]
    passed = failed = 0
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        for path, complaint in pool.map(lambda path: run(path, flags), wanted):
            passed, failed = passed + (not complaint), failed + bool(complaint)
            if complaint:
                print(f"{path.relative_to(ROOT)}:\n{complaint}\n", flush=True)
    print(f"{len(wanted)} files: {passed} clean, {failed} not")
    sys.exit(1 if failed or not wanted else 0)


main()
