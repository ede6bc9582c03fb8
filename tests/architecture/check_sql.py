"""Keys and statements: no query crosses communities, no SQL outside store."""
import functools
import re

from sources import allowed, check, cpp, files, named

# Reference tables: the same for every community.
SHARED = {"community", "special_day", "schema_migration"}
TYPES = {"bigint", "text", "uuid", "bytea", "boolean", "double"}


class Table:
    def __init__(self, name, place):
        self.name, self.place = name, place
        self.columns, self.primary, self.unique, self.foreign, self.types = [], None, [], [], []


@functools.cache
def schema():
    """({name: Table}, [(place, table, columns) of every index])"""
    tables, indexes = {}, []
    for path in files("server/migrations/*.sql"):
        text = re.sub(r"--[^\n]*", lambda m: " " * len(m[0]), path.read_text())
        for found in re.finditer(r"CREATE TABLE (\w+) \((.*?)\n\)", text, re.S):
            place = f"{named(path)}:{text.count(chr(10), 0, found.start()) + 1}"
            tables[found[1]] = read_table(Table(found[1], place), found[2])
        for found in re.finditer(r"CREATE (?:UNIQUE )?INDEX (\w+) ON (\w+)\s*\(([^)]*)", text):
            place = f"{named(path)}:{text.count(chr(10), 0, found.start()) + 1}"
            indexes.append((place, found[2], [column.strip() for column in found[3].split(",")]))
        for found in re.finditer(r"ALTER TABLE (\w+) ADD (?:COLUMN )?(\w+) (\w+)", text):
            tables[found[1]].columns.append(found[2])
            tables[found[1]].types.append(found[3])
    return tables, indexes


def read_table(table, body):
    depth, part, parts = 0, "", []
    for c in body + ",":
        depth += (c == "(") - (c == ")")
        if c == "," and depth == 0:
            parts.append(" ".join(part.split()))
            part = ""
        else:
            part += c
    def columns(text):
        return [column.strip() for column in re.search(r"\(([^)]*)\)", text)[1].split(",")]
    for part in parts:
        if part.startswith("PRIMARY KEY"):
            table.primary = columns(part)
        elif part.startswith("UNIQUE"):
            table.unique.append(columns(part))
        elif part.startswith("FOREIGN KEY"):
            table.foreign.append((columns(part), re.search(r"REFERENCES (\w+)", part)[1]))
        elif not part.startswith(("CHECK", "CONSTRAINT")):
            name, kind = part.split()[:2]
            table.columns.append(name)
            table.types.append(kind)
            if "PRIMARY KEY" in part:
                table.primary = [name]
            if re.search(r"\bUNIQUE\b", part):
                table.unique.append([name])
            if reference := re.search(r"REFERENCES (\w+)", part):
                table.foreign.append(([name], reference[1]))
    return table


@check("Every table but the shared ones has community_id first in its primary key")
def primary_keys():
    for table in schema()[0].values():
        if table.name not in SHARED and (not table.primary or table.primary[0] != "community_id"):
            yield f"{table.place}: {table.name} has the key {table.primary}"


@check("Every unique constraint, index and foreign key carries community_id")
def other_keys():
    tables, indexes = schema()
    for table in tables.values():
        if table.name in SHARED:
            continue
        for columns in table.unique:
            if columns[0] != "community_id":
                yield f"{table.place}: {table.name} is unique by {columns}"
        for columns, target in table.foreign:
            if columns[0] != "community_id":
                yield f"{table.place}: {table.name} refers to {target} by {columns}"
    for place, table, columns in indexes:
        if table not in SHARED and columns[0] != "community_id":
            yield f"{place}: an index of {table} begins with {columns[0]}"


@check("Every foreign key leads somewhere that is migrated before or with it")
def foreign_keys_lead_somewhere():
    tables, _ = schema()
    for table in tables.values():
        for columns, target in table.foreign:
            if target not in tables:
                yield f"{table.place}: {table.name} refers to {target}, which no migration makes"


@check("Columns have the types both databases know")
def column_types():
    for table in schema()[0].values():
        for column, kind in zip(table.columns, table.types):
            if kind not in TYPES:
                yield f"{table.place}: {table.name}.{column} is {kind}"


@check("Every row described has its table, and the row named for a table has only its columns")
def rows_have_tables():
    tables, _ = schema()
    for source in cpp():
        text = source.text
        for found in re.finditer(r'^DESCRIBE_ROW\((\w+),\s*"(\w+)",([^)]*)\)', text, re.M):
            line = text.count("\n", 0, found.start()) + 1
            if source.name.endswith("_test.cpp"):
                continue
            if found[2] not in tables:
                if not allowed("rows_without_table", source.name):
                    yield f"{source.name}:{line}: no migration makes {found[2]}"
                continue
            if found[1] != "".join(word.capitalize() for word in found[2].split("_")):
                continue  # a row read from a join has columns of several tables
            for column in (word.strip() for word in found[3].split(",")):
                if column not in tables[found[2]].columns:
                    yield f"{source.name}:{line}: {found[2]} has no column {column}"


SQL = re.compile(r"\b(SELECT\s+[\w*(.$']|INSERT\s+INTO\s|UPDATE\s+\w+\s+SET\s|DELETE\s+FROM\s|(?:LEFT|INNER)\s+JOIN\s)")


def statements():
    for source in cpp():
        if source.name.endswith("_test.cpp"):
            continue
        for line, text in source.literals:
            if SQL.search(text):
                yield source, line, text


@check("SQL stands in store.cpp of a module and in the platform, nowhere else")
def sql_sites():
    for source, line, text in statements():
        if source.name.startswith("server/platform/") or source.name.endswith("store.cpp"):
            continue
        if not allowed("sql_sites", source.name):
            yield f"{source.name}:{line}: {text.strip()[:60]}"


@check("No SELECT *")
def no_select_star():
    for source, line, text in statements():
        if re.search(r"SELECT\s+(\w+\.)?\*", text):
            yield f"{source.name}:{line}: name the columns"


@check("Every table a statement names is held to the community")
def statements_stay_inside():
    tables, _ = schema()
    own = tables.keys() - SHARED
    name = re.compile(r"\b(?:FROM|JOIN|INTO|UPDATE)\s+(\w+)(?:\s+(?:AS\s+)?(?!ON\b|SET\b|WHERE\b|JOIN\b|LEFT\b|INNER\b|CROSS\b"
                      r"|USING\b|ORDER\b|GROUP\b|LIMIT\b|VALUES\b|SELECT\b|UNION\b|RETURNING\b|AND\b)(\w+))?")
    for source, line, text in statements():
        if allowed("statements_of_all_communities", source.name):
            continue
        for found in name.finditer(text):
            table, alias = found[1], found[2] or found[1]
            if table not in own or re.match(r"\s*DO\s+UPDATE", text[found.start() - 4:]):
                continue
            if text[found.start():].startswith("INTO"):
                held = re.match(r"INTO\s+\w+\s*\(\s*community_id\b", text[found.start():])
            else:
                held = re.search(rf"(?<!\w)({alias}\.|(?<!\.))community_id\s*=", text)
                held = held or re.search(rf"=\s*{alias}\.community_id\b", text)
            if not held:
                yield f"{source.name}:{line}: {table} is not held to a community: {' '.join(text.split())[:70]}"


@check("Not what Citus cannot do, and not what only one database can")
def common_subset():
    wrong = {r"ON DELETE SET NULL": "cannot be sharded", r"\bMERGE INTO\b": "cannot be sharded",
             r"\bNOW\(\)|CURRENT_TIMESTAMP|\brandom\(\)": "time and chance come from the Tx",
             r"\bILIKE\b|\bDISTINCT ON\b|::\w+": "PostgreSQL only", r"\bIFNULL\b|\bGLOB\b|\browid\b": "SQLite only"}
    for source, line, text in statements():
        if source.name.startswith("server/platform/db/"):
            continue
        for pattern, why in wrong.items():
            if found := re.search(pattern, text, re.I):
                yield f"{source.name}:{line}: {found[0]}: {why}"
