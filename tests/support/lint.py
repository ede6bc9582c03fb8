#!/usr/bin/env python3
"""clang-tidy over the C++ files that changed since they last passed: lint.py BUILD [FILE…]. A header that no .cpp of
its own includes first is compiled alone, so that it includes what it needs of ours. Passing is remembered under BUILD/lint
by the hash of a file and all of ours it includes.

Nearly all the time goes into the libraries' headers, again for each file; so files are read several at once, as one that
includes them. No two of a group share a namespace, lest their own small names meet. A group that does not pass is read
again file by file, and only that is what is told."""
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
NAMESPACE = re.compile(r"^namespace ([\w:]+) \{", re.M)
AT_ONCE = 6
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
    return [TIDY, "--quiet", "--extra-arg=-w", str(path), "--", *flags]  # warnings are g++'s


def stamp(path):
    return STAMPS / path.relative_to(ROOT).as_posix().replace("/", "+")


def fresh(path):
    return stamp(path).exists() and stamp(path).read_text() == digest(path)


def groups(paths):
    """Lists of files to be read at once; headers, and what stands in no namespace of its own, alone."""
    open_ = []
    for path in paths:
        found = NAMESPACE.search(path.read_text())
        if path.suffix == ".hpp" or not found:
            yield [path]
            continue
        place = next((group for group in open_ if found[1] not in group), None)
        if place is None:
            place = {}
            open_.append(place)
        place[found[1]] = path
        if len(place) == AT_ONCE:
            open_.remove(place)
            yield list(place.values())
    yield from (list(group.values()) for group in open_)


def flags_of(commands):
    """What the compiler is told of any file: its own macros and folders, without the build's precompiled headers."""
    flags = {f"-I{ROOT}/server": None, f"-I{ROOT}": None}
    for entry in commands:
        words = shlex.split(entry["command"])
        for word, following in zip(words, words[1:] + [""]):
            if word.startswith(("-I", "-std", "-D", "-W")) and word != "-Winvalid-pch" and not word.endswith("_EXPORTS"):
                flags[word] = None
            elif word == "-isystem":
                flags["-isystem" + following] = None
    return list(flags)


def complaint(path, flags):
    done = subprocess.run(command(path, flags), cwd=ROOT, capture_output=True, text=True)
    if done.returncode == 0:
        return ""
    return "\n".join(line for line in (done.stdout + done.stderr).splitlines() if "warnings generated" not in line)


def run(group, flags):
    """(file, what is wrong with it) for each of the group."""
    if len(group) > 1:
        together = STAMPS / ("group_" + hashlib.sha256("".join(map(str, group)).encode()).hexdigest()[:16] + ".cpp")
        together.write_text("".join(f'#include "{path}"\n' for path in group))
        passed = not complaint(together, flags)
        together.unlink()
        told = [(path, "" if passed else complaint(path, flags)) for path in group]
    else:
        told = [(group[0], complaint(group[0], flags))]
    for path, wrong in told:
        if not wrong:
            stamp(path).write_text(digest(path))
    return told


def main():
    STAMPS.mkdir(parents=True, exist_ok=True)
    commands = json.loads((BUILD / "compile_commands.json").read_text())
    compiled = {pathlib.Path(entry["file"]) for entry in commands}
    flags = flags_of(commands)
    wanted = [pathlib.Path(name).resolve() for name in sys.argv[2:]]
    if not wanted:
        listed = subprocess.run(["git", "ls-files", "-co", "--exclude-standard", "server/*.[ch]pp", "tests/*.[ch]pp"],
                                cwd=ROOT, capture_output=True, text=True, check=True).stdout.split()
        wanted = [ROOT / name for name in listed if (ROOT / name).exists()]
    wanted = [path for path in wanted if path in compiled or path.suffix == ".hpp" and not compiled_first(path)]
    stale = [path for path in wanted if not fresh(path)]
    failed = 0
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        for told in pool.map(lambda group: run(group, flags), groups(stale)):
            for path, wrong in told:
                failed += bool(wrong)
                if wrong:
                    print(f"{path.relative_to(ROOT)}:\n{wrong}\n", flush=True)
    print(f"{len(wanted)} files: {len(wanted) - failed} clean, {failed} not")
    sys.exit(1 if failed or not wanted else 0)


main()
