import re

from sources import ROOT, allowed, check, cpp, files, named

DOMAIN = ("matter household dwelling committee volunteer diary petition hotline errand policy benefit pairing survey "
          "category estate building entrance grid").split()


@check("The platform holds no word of the domain")
def platform_words():
    word = re.compile(r"(?<![a-z])(" + "|".join(DOMAIN) + r")(s|ies)?(?![a-z])", re.I)
    for source in cpp("server/platform"):
        if allowed("domain_words", source.name) or source.name.endswith("_test.cpp"):
            continue
        for line, found in source.find(word.pattern):
            row = source.code.splitlines()[line - 1]
            if not row.startswith("#include") and not re.search(rf"Permission::\w*{found[0]}", row):
                yield f"{source.name}:{line}: '{found[0]}' belongs into a module"


@check("Names say what a thing is: no Manager, Helper, Util, Data, Info; no process, manage, do")
def names():
    types = r"\b(?:class|struct|enum class|concept)\s+(\w*(?:Manager|Helper|Utils?|Data|Info))\b"
    verbs = r"(?<![\w.>:])((?:process|manage|do)_\w+)\s*\("
    for source in cpp() + cpp("tests"):
        for pattern in (types, verbs):
            for line, found in source.find(pattern):
                yield f"{source.name}:{line}: {found[1]}"
    for path in files("server/*", "web/src/*", "tests/*"):
        if re.search(r"(^|[/_-])(utils?|common|helpers?|misc|managers?)([/._-]|$)", named(path), re.I):
            yield f"{named(path)}: name the file for what it holds"


@check("Nothing unfinished is marked: no TODO, FIXME, XXX, HACK")
def unfinished():
    mark = re.compile(r"\b(TO" r"DO|FIX" r"ME|XX" r"X|HA" r"CK)\b")
    for path, number, line in text_lines():
        if mark.search(line) and named(path) != "tests/architecture/check_words.py":
            yield f"{named(path)}:{number}: {line.strip()[:80]}"


@check("No path of somebody's machine")
def machine_paths():
    place = re.compile(r"(?<![\w.~}])/(work|root|home/\w+)/")
    for path, number, line in text_lines():
        if place.search(line):
            yield f"{named(path)}:{number}: {line.strip()[:80]}"


def text_lines():
    kinds = {".cpp", ".hpp", ".py", ".sh", ".cmake", ".txt", ".sql", ".story", ".fixture", ".ts", ".vue", ".mjs", ".css",
             ".json", ".toml", ".md", ".html", ""}
    for path in files():
        if path.suffix in kinds and path.name != "package-lock.json":
            for number, line in enumerate(path.read_text(errors="replace").splitlines(), 1):
                yield path, number, line


@check("The glossary's words to avoid name no type, table or route")
def glossary():
    avoid = {}
    for line in (ROOT / "docs/glossary.md").read_text().splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if line.startswith("|") and len(cells) == 4 and cells[3] and not cells[3].startswith(("-", "not")):
            for word in re.split(r"[,、]\s*", cells[3]):
                avoid[word.strip().lower().replace(" ", "_")] = cells[0]
    for source in cpp("server/modules"):
        for line, found in source.find(r"\b(?:struct|class|enum class)\s+(\w+)"):
            name = re.sub(r"(?<!^)(?=[A-Z])", "_", found[1]).lower()
            if name in avoid:
                yield f"{source.name}:{line}: {found[1]}; the glossary says {avoid[name]}"
    for path in files("server/migrations/*.sql"):
        for number, line in enumerate(path.read_text().splitlines(), 1):
            found = re.match(r"CREATE TABLE (\w+)", line)
            if found and found[1] in avoid:
                yield f"{named(path)}:{number}: {found[1]}; the glossary says {avoid[found[1]]}"
