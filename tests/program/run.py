#!/usr/bin/env python3
"""The program's command line: what it does, what it refuses, in which words, with which exit code, and what it leaves
alone. run.py [URL]: with the URL of a PostgreSQL server also there. Ends with "N passed, N failed"."""
import json
import os
import pathlib
import shutil
import sqlite3
import stat
import subprocess
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from demo_town import findings
from office import (CODE, PROGRAM, ROOT, Serving, conflict, done, fault, fresh, invalid, not_found, unavailable,
                    wrong_line)

COMMANDS = ["init", "serve", "migrate", "staff", "import", "figures", "export", "backup", "restore", "verify",
            "openapi", "keys", "demo"]
passed = failed = 0


def expect(what, right, told=""):
    global passed, failed
    if right:
        passed += 1
    else:
        failed += 1
        print(f"FAILED: {what}\n  {told}")


def answers(what, told, code, *words):
    """The exit code, every word in what it said, and for a refusal a sentence in Chinese."""
    said = told[1] + told[2]
    expect(what, told[0] == code and all(word in said for word in words), f"exit {told[0]}, not {code}: {said.strip()}")
    if code >= 10:
        expect(f"{what}: in Chinese too", any("\u4e00" <= c <= "\u9fff" for c in told[2]), told[2])


def test_help_and_wrong_lines():
    folder, office = fresh()
    with folder:
        for command in COMMANDS:
            answers(f"{command} --help", office.run(command, "--help", place=[]), done, command)
        answers("the list of commands", office.run("--help", place=[]), done, *COMMANDS)
        answers("no command", office.run(place=[]), wrong_line)
        answers("an unknown command", office.run("serv", place=[]), wrong_line)
        answers("an unknown option", office.run("verify", "--fast"), wrong_line)
        answers("init without a code", office.run("init", "--name", "某社区"), wrong_line, "--code")
        answers("a role there is none of", office.run("staff", "add", "x1", "--name", "王", "--role", "boss"), wrong_line)
        answers("a file that is not there", office.run("import", "areas", "nothing.csv"), wrong_line, "nothing.csv")
        answers("a folder for a file", office.run("import", "areas", str(office.folder)), wrong_line)
        told = office.run("openapi", place=[])
        answers("openapi", told, done)
        expect("openapi is the golden file", told[1] == (ROOT / "docs/api/openapi.json").read_text())
        expect("nothing was made", office.everything() == [], office.everything())


def test_nothing_there():
    folder, office = fresh()
    with folder:
        csv = office.write("areas.csv", "代码\n1\n")
        for words in (["serve"], ["migrate"], ["staff", "list"], ["import", "areas", csv], ["figures"],
                      ["export", "areas"], ["backup", "copy.db"], ["verify"], ["keys", "rotate"]):
            answers(f"{words[0]} where nothing is", office.run(*words), not_found, "linli init", "office/linli.db")
        expect("nothing was made", office.everything() == ["areas.csv"], office.everything())


def test_init():
    folder, office = fresh()
    with folder:
        answers("a code nobody could type", office.run("init", "--name", "社区", "--code", "a b"), invalid, "code")
        answers("an empty name", office.run("init", "--name", " ", "--code", CODE), invalid, "name")
        expect("a refused init makes nothing", office.everything() == [], office.everything())
        office.write("office", "")
        answers("a file where the folder should be", office.init(), invalid, "office")
        expect("a file in the way makes no keys", office.everything() == ["office"], office.everything())
        (office.folder / "office").unlink()
        told = office.init()
        answers("init", told, done, "sysadmin", "secadmin", "auditor", "secretary")
        for path in (office.keys, office.data / "linli.db"):
            expect(f"{path.name} is private", stat.S_IMODE(path.stat().st_mode) == 0o600)
        keys = office.keys.read_text()
        answers("the same community again", office.init(), conflict)
        expect("its keys stay", office.keys.read_text() == keys)
        answers("the first is whole", office.run("verify"), done, "intact")
        office.keys.rename(office.folder / "away")
        answers("keys that are away", office.run("verify"), not_found, "office.keys", "--keys")
        (office.folder / "away").rename(office.keys)
        office.keys.chmod(0o644)
        answers("keys that others may read", office.run("verify"), fault, "chmod 600")


def daily_work(office):
    answers("init", office.init(), done, "secretary")
    answers("migrate a current one", office.run("migrate"), done, "schema")
    answers("staff add", office.run("staff", "add", "wang", "--name", "王敏", "--role", "window_clerk"), done, "wang")
    answers("the same login again", office.run("staff", "add", "wang", "--name", "王", "--role", "auditor"), conflict)
    answers("an area there is none of",
            office.run("staff", "add", "li", "--name", "李", "--role", "grid_worker", "--area", "12"), invalid, "12")
    answers("staff list", office.run("staff", "list"), done, "王敏")
    answers("staff reset-password", office.run("staff", "reset-password", "wang"), done, "wang ")
    answers("a login there is none of", office.run("staff", "reset-password", "nobody"), not_found, "nobody")
    empty = office.write("empty.csv", "")
    answers("an empty file", office.run("import", "areas", empty), invalid, "empty.csv")
    wrong = office.write("wrong.csv", "小区,楼栋,单元,门牌,楼层,网格代码\n欣园,1栋,1单元,101,1,没有这个\n")
    answers("a refused row", office.run("import", "places", wrong), invalid, "line 2", "refused 1")
    told = office.run("figures", "--json")
    answers("figures", told, done)
    expect("figures --json is JSON", "total" in json.loads(told[1] or "{}"), told[1])
    old = office.write("old.csv", "msg_id,user,time,subject,body,reply,reply_time\n"
                       "1,甲,2020-01-02 08:00:00,灯,楼道灯不亮,已换,2020-01-05 08:00:00\n"
                       "2,乙,2020-01-03 08:00:00,灯,楼道灯又不亮,已换,\n")
    answers("import matters", office.run("import", "matters", "--map", "replies", old), done, "taken 2",
            "1 say no day they were answered")
    answers("figures without the days that hold something", office.run("figures"), done,
            "2020-01-02 .. 2020-01-03", "--from 2020-01-02 --until 2020-01-04")
    told = office.run("figures", "--from", "2020-01-02", "--until", "2020-01-04")
    answers("figures of the days that do", told, done, "答复天数 中位")
    expect("nothing was left out, and nobody was asked", "--from" not in told[1] and "(2 / 2)" in told[1]
           and "满意率(含默认)        -" in told[1], told[1])
    answers("a day there is none of", office.run("figures", "--from", "2026-02-30"), invalid, "from")
    answers("a community there is none of", office.run("figures", "--community", "999"), not_found)
    out = office.folder / "areas.out.csv"
    answers("export", office.run("export", "areas", "--out", out), done, "areas.out.csv")
    expect("the export is there", CODE in out.read_text() and not (office.folder / "areas.out.csv.part").exists())
    answers("an export to nowhere", office.run("export", "areas", "--out", "no/where.csv"), invalid, "no/where.csv")
    answers("keys rotate", office.run("keys", "rotate"), done, "sealed")
    answers("verify", office.run("verify"), done, "intact")


def test_on_sqlite():
    folder, office = fresh()
    with folder:
        daily_work(office)


def test_while_it_serves():
    folder, office = fresh()
    with folder:
        office.init()
        keys = office.keys.read_text()
        with Serving(office) as server:
            expect("it says its address", server.address.startswith("http://127.0.0.1:"), server.address)
            answers("a second server", office.run("serve", "--port", "0"), conflict, "in use by another linli")
            for words in (["staff", "add", "wang", "--name", "王", "--role", "auditor"], ["migrate"],
                          ["keys", "rotate"]):
                answers(f"{words[0]} while it serves", office.run(*words), conflict, "in use by another linli")
            expect("its keys stay", office.keys.read_text() == keys)
            for words in (["staff", "list"], ["figures"], ["verify"], ["backup", "copy.db"],
                          ["export", "areas", "--out", "areas.csv"]):
                answers(f"{words[0]} while it serves", office.run(*words), done)
            other_folder, other = fresh()
            with other_folder:
                other.init()
                answers("a port that is taken", other.run("serve", "--port", server.port), unavailable, "--port")
            expect("SIGTERM ends it well", server.stop() == done)


def test_backup_and_restore():
    folder, office = fresh()
    with folder:
        office.init()
        copy = office.folder / "copy.db"
        answers("backup", office.run("backup", copy), done, "copy.db", "office.keys")
        expect("the backup is private", stat.S_IMODE(copy.stat().st_mode) == 0o600)
        answers("a backup onto another", office.run("backup", copy), conflict, "copy.db")
        answers("a backup to nowhere", office.run("backup", "no/where.db"), invalid, "no")
        answers("restore over a database", office.run("restore", copy), conflict)
        there = office.folder / "new"
        answers("restore without keys", office.run("restore", copy, place=["--data", there]), not_found, "new.keys")
        junk = office.write("junk.db", "no database at all, only words" * 100)
        with_keys = ["--data", there, "--keys", office.keys]
        expect("what is no backup is not taken", office.run("restore", junk, place=with_keys)[0] != done)
        spoilt = office.folder / "spoilt.db"
        shutil.copy(copy, spoilt)
        database = sqlite3.connect(spoilt)
        database.execute("UPDATE journal SET act = 'nothing.happened' WHERE seq = 2")
        database.commit()
        database.close()
        answers("a backup whose journal is broken", office.run("restore", spoilt, place=with_keys), conflict, "#2")
        expect("nothing of those stays", not there.exists() or not any(there.iterdir()), list(there.glob("*")))
        shutil.copy(copy, older := office.folder / "older.db")
        database = sqlite3.connect(older)
        database.execute("DROP TABLE journal_reader")
        database.execute("DELETE FROM schema_migration WHERE number = 11")
        database.commit()
        database.close()
        yet_another = ["--data", office.folder / "yet_another", "--keys", office.keys]
        answers("a backup older than the program", office.run("restore", older, place=yet_another), done, "migrated: ",
                "journal_readers")
        answers("and it serves", office.run("staff", "list", place=yet_another), done, "secretary")
        os.chmod(copy, 0o644)
        answers("restore", office.run("restore", copy, place=with_keys), done, "intact", "linli.db")
        expect("what was restored is private", stat.S_IMODE((there / "linli.db").stat().st_mode) == 0o600)
        answers("what was restored serves", office.run("staff", "list", place=with_keys), done, "secretary")
        spoilt.replace(office.data / "linli.db")
        answers("verify names the broken entry", office.run("verify"), conflict, "#2")


def test_another_offices_keys():
    folder, office = fresh()
    other_folder, other = fresh()
    with folder, other_folder:
        office.init()
        other.init()
        copy = office.folder / "copy.db"
        office.run("backup", copy)
        wrong = ["--data", office.data, "--keys", other.keys]
        for words in (["verify"], ["staff", "list"], ["staff", "reset-password", "secretary"], ["backup", "x.db"],
                      ["migrate"], ["figures"], ["keys", "rotate"], ["serve", "--port", "0"],
                      ["init", "--name", "二社区", "--code", "990010001002"]):
            answers(f"{words[0]} with another office's keys", office.run(*words, place=wrong), conflict,
                    "不是这个数据库的", "not this database's")
        there = office.folder / "new"
        answers("restore with them", office.run("restore", copy, place=["--data", there, "--keys", other.keys]), conflict,
                "not this database's")
        expect("nothing was restored", not there.exists() or not any(there.iterdir()), list(there.glob("*")))
        answers("its own keys", office.run("verify"), done, "intact")

        before = office.folder / "before.keys"
        shutil.copy(office.keys, before)
        answers("keys rotate", office.run("keys", "rotate"), done)
        answers("a key file from before the rotation",
                office.run("verify", place=["--data", office.data, "--keys", before]), conflict, "older")
        answers("the new one opens the backup",
                office.run("restore", copy, place=["--data", there, "--keys", office.keys]), done, "intact")

        # A database from before there was a word: what is sealed tells, and the first opening that fits leaves one.
        for what, text in (
                ("areas", "类型,名称,代码,上级代码\ncommittee,北居民委,990010001101,990010001001\n"
                          "grid,一网格,990010001101001,990010001101\n"),
                ("places", "小区,楼栋,单元,门牌,楼层,网格代码\n欣园,1栋,1单元,101,1,990010001101001\n"),
                ("residents", "门牌,与户主关系,姓名,电话\n欣园1栋1单元101,户主,王秀兰,13812345678\n")):
            answers(f"import {what}", office.run("import", what, office.write(f"{what}.csv", text)), done)
        database = sqlite3.connect(office.data / "linli.db")
        database.execute("DELETE FROM key_check")
        database.commit()
        answers("an older database", office.run("staff", "list", place=wrong), conflict, "not this database's")
        answers("with its own keys", office.run("migrate"), done)
        expect("a word is there", database.execute("SELECT count(*) FROM key_check").fetchone() == (1,))
        database.close()


def test_demo():
    folder, office = fresh()
    with folder:
        answers("demo", office.run("demo"), done, "wangge1", "grid_worker")
        for what, right, found in findings(office.data / "linli.db"):
            expect(f"the demo has {what}", right, found)
        answers("the demo's journal", office.run("verify"), done, "intact")
        began = time.monotonic()
        answers("the second time", office.run("demo"), done, "wangge1")
        expect("the second time fills nothing", time.monotonic() - began < 5)
        (office.data / "filling").touch()
        answers("a demo that was cut off", office.run("demo"), conflict, "office")


def test_on_postgres(server):
    psql = ["psql", "-q", "-v", "ON_ERROR_STOP=1", server]
    subprocess.run([*psql, "-c", "DROP DATABASE IF EXISTS program_test", "-c", "CREATE DATABASE program_test"], check=True)
    url = server.rsplit("/", 1)[0] + "/program_test"
    folder, office = fresh(url + ("?" + server.split("?", 1)[1] if "?" in server else ""))
    with folder:
        answers("a server that is not migrated", office.run("migrate"), not_found, "office.keys")
        daily_work(office)
        copy = office.write("copy.db", "")
        answers("restore is for the embedded database", office.run("restore", copy), invalid, "pg_basebackup")
        answers("a database of no kind", office.run("verify", place=["--db", "mysql://x", "--keys", office.keys]), fault,
                "postgresql://")
        away = ["--db", "postgresql://127.0.0.1:1/none", "--keys", office.keys]
        expect("a server that is away is no success", office.run("verify", place=away)[0] != done)
    subprocess.run([*psql, "-c", "DROP DATABASE program_test"], check=True)


for test in (test_help_and_wrong_lines, test_nothing_there, test_init, test_on_sqlite, test_while_it_serves,
             test_backup_and_restore, test_demo):
    test()
if len(sys.argv) > 1:
    test_on_postgres(sys.argv[1])
print(f"{passed} passed, {failed} failed")
sys.exit(1 if failed or not passed else 0)
