"""A schema as lines that can be compared: columns, keys, indexes and foreign keys, in one form for both databases."""
import contextlib
import os
import re
import sqlite3
import subprocess
import time

KINDS = {"bigint": "INTEGER", "boolean": "INTEGER", "text": "TEXT", "uuid": "BLOB", "bytea": "BLOB",
         "double precision": "REAL"}


def as_sqlite(line):
    """A line of the PostgreSQL description as SQLite tells it: fewer types, and no predicate's text."""
    if found := re.match(r"column (\S+) (double precision|\w+)(.*)", line):
        return f"column {found[1]} {KINDS[found[2]]}{found[3]}"
    return re.sub(r" where .*", " where …", line)


def sqlite(file):
    lines = []
    with contextlib.closing(sqlite3.connect(file)) as db:
        for (table,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
                                   " ORDER BY name").fetchall():
            columns = db.execute(f"PRAGMA table_info({table})").fetchall()
            for _, name, kind, required, _, _ in columns:
                lines.append(f"column {table}.{name} {kind}{' not null' if required else ''}")
            lines.append(f"primary {table} ({', '.join(c[1] for c in sorted((c for c in columns if c[5]), key=lambda c: c[5]))})")
            lines += sqlite_indexes(db, table) + sqlite_references(db, table)
    return sorted(lines)


def sqlite_indexes(db, table):
    lines = []
    for _, name, unique, origin, partial in db.execute(f"PRAGMA index_list({table})").fetchall():
        if origin == "pk":
            continue
        columns = ", ".join(row[2] for row in db.execute(f"PRAGMA index_info({name})"))
        lines.append(f"{'unique' if unique else 'index'} {table} ({columns}){' where …' if partial else ''}")
    return lines


def sqlite_references(db, table):
    found = {}
    for number, _, target, column, referenced, *_ in db.execute(f"PRAGMA foreign_key_list({table})"):
        found.setdefault((number, target), []).append((column, referenced))
    return [f"foreign {table} ({', '.join(a for a, _ in pairs)}) -> {target} ({', '.join(b for _, b in pairs)})"
            for (_, target), pairs in found.items()]


def psql(url, sql):
    out = subprocess.run(["psql", url, "-XAtq", "-F", "\t", "-v", "ON_ERROR_STOP=1", "-c", sql], check=True,
                         capture_output=True, text=True).stdout
    return [line.split("\t") for line in out.splitlines()]


@contextlib.contextmanager
def fresh_database(server):
    """The URL of an empty database beside the server's own."""
    name = f"schema_{os.getpid()}_{time.monotonic_ns()}"
    psql(server, f"CREATE DATABASE {name}")
    try:
        base, _, options = server.partition("?")
        yield re.sub(r"(://[^/]*)(/.*)?$", rf"\1/{name}", base) + (f"?{options}" if options else "")
    finally:
        psql(server, f"DROP DATABASE {name} WITH (FORCE)")


def postgres(url):
    lines = [f"column {table}.{name} {kind}{' not null' if nullable == 'NO' else ''}"
             for table, name, kind, nullable in psql(url, """
               SELECT table_name, column_name, data_type, is_nullable FROM information_schema.columns
               WHERE table_schema = 'public'""")]
    for table, primary, unique, columns, predicate in psql(url, """
        SELECT t.relname, x.indisprimary, x.indisunique,
               (SELECT string_agg(a.attname, ', ' ORDER BY k.n) FROM unnest(x.indkey) WITH ORDINALITY k(attnum, n)
                JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = k.attnum),
               coalesce(pg_get_expr(x.indpred, x.indrelid), '')
        FROM pg_index x JOIN pg_class t ON t.oid = x.indrelid JOIN pg_namespace s ON s.oid = t.relnamespace
        WHERE s.nspname = 'public'"""):
        kind = "primary" if primary == "t" else "unique" if unique == "t" else "index"
        lines.append(f"{kind} {table} ({columns}){' where ' + predicate if predicate else ''}")
    for table, columns, target, referenced in psql(url, """
        SELECT c.conrelid::regclass,
               (SELECT string_agg(a.attname, ', ' ORDER BY k.n) FROM unnest(c.conkey) WITH ORDINALITY k(attnum, n)
                JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = k.attnum),
               c.confrelid::regclass,
               (SELECT string_agg(a.attname, ', ' ORDER BY k.n) FROM unnest(c.confkey) WITH ORDINALITY k(attnum, n)
                JOIN pg_attribute a ON a.attrelid = c.confrelid AND a.attnum = k.attnum)
        FROM pg_constraint c WHERE c.contype = 'f'"""):
        lines.append(f"foreign {table} ({columns}) -> {target} ({referenced})")
    return sorted(lines)
