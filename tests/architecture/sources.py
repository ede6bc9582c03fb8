"""The repository as the architecture tests see it: files, C++ without its comments, string literals, includes, USES."""
import fnmatch
import functools
import pathlib
import re
import subprocess
import tomllib

ROOT = pathlib.Path(__file__).resolve().parents[2]
ALLOWED = tomllib.loads((pathlib.Path(__file__).parent / "allowed.toml").read_text())

_TOKEN = re.compile(
    r'//[^\n]*|/\*.*?\*/'                                   # comments
    r'|R"(?P<mark>[^()\s\\]{0,16})\((?P<raw>.*?)\)(?P=mark)"'  # raw strings
    r'|"(?P<text>(?:\\.|[^"\\\n])*)"'                        # strings
    r"|'(?:\\.|[^'\\\n])+'",                                 # characters
    re.S)


def files(*patterns):
    """What git tracks or would track, in order; patterns as of git ls-files."""
    out = subprocess.run(["git", "ls-files", "-co", "--exclude-standard", "-z", "--", *patterns], cwd=ROOT,
                         capture_output=True, check=True).stdout.decode()
    return sorted(ROOT / name for name in set(out.split("\0")) if name and (ROOT / name).is_file())


def named(path):
    return path.relative_to(ROOT).as_posix()

_SPLICE = re.compile(r"\s*\+\s*[\w:.]+(?:<\w+>)?(?:\([\w, ]*\))?\s*\+\s*")  # "… " + columns() + " …" is one text


class Source:
    """One C++ file. `code` has comments and the insides of strings blanked; lines keep their numbers."""

    def __init__(self, path):
        self.path, self.name = path, named(path)
        self.text = path.read_text()
        self.literals = []  # (line, text), neighbouring ones joined
        self.code = self._blanked()

    def _blanked(self):
        pieces, end, last = [], 0, None
        for token in _TOKEN.finditer(self.text):
            between = self.text[end:token.start()]
            pieces.append(between)
            end = token.end()
            text = token["raw"] if token["raw"] is not None else token["text"]
            if text is None:
                pieces.append(re.sub(r"[^\n]", " ", token[0]))
                continue
            if last is not None and (not between.strip() or _SPLICE.fullmatch(between)):
                line, before = self.literals[last]
                self.literals[last] = (line, before + (" … " if between.strip() else "") + text)
            else:
                self.literals.append((self.text.count("\n", 0, token.start()) + 1, text))
                last = len(self.literals) - 1
            pieces.append('"' + re.sub(r"[^\n]", " ", token[0])[2:] + '"')
        pieces.append(self.text[end:])
        return "".join(pieces)

    def includes(self):
        """(line, path, is_ours)"""
        for found in re.finditer(r'^#include ([<"])([^>"]+)[>"]', self.text, re.M):
            yield self.text.count("\n", 0, found.start()) + 1, found[2], found[1] == '"'

    def find(self, pattern):
        """(line, match) in the code."""
        for found in re.finditer(pattern, self.code, re.M):
            yield self.code.count("\n", 0, found.start()) + 1, found


@functools.cache
def cpp(under="server"):
    return [Source(path) for path in files(f"{under}/*.cpp", f"{under}/*.hpp")]


@functools.cache
def uses(kind):
    """{"matters": ["grid", …]} as CMake has it; kind is "module" or "platform"."""
    found = {}
    for path in files("server/*CMakeLists.txt"):
        text = re.sub(r"#.*", "", path.read_text())
        for call in re.finditer(rf"add_{kind}\((\w+)([^)]*)\)", text):
            words = call[2].replace("LINKS", " LINKS").split()
            wanted = words[words.index("USES") + 1:] if "USES" in words else []
            found[call[1]] = wanted[:wanted.index("LINKS")] if "LINKS" in wanted else wanted
    return found


def reachable(graph, start):
    seen, open_ = set(), [start]
    while open_:
        for name in graph.get(open_.pop(), []):
            if name not in seen:
                seen.add(name)
                open_.append(name)
    return seen


def allowed(rule, name):
    """Whether allowed.toml excuses this file (or pattern of files) from the rule; every excuse says why."""
    return any(fnmatch.fnmatch(name, pattern) for pattern in ALLOWED.get(rule, {}))


_checks = []


def check(sentence):
    """A test: a generator of violations, "file:line: what". Its sentence is what is shown."""
    def keep(function):
        _checks.append((sentence, function))
        return function
    return keep


def checks():
    return _checks
