"""The disk is full: a write is refused with 507 and leaves nothing, reading goes on, and room is all it needs."""
import contextlib
import sqlite3
import subprocess
import uuid

from office import Office

SMALL = 12 * 1024 * 1024


def may_mount():
    """Elsewhere only the database's own test of it is left (sqlite_test.cpp)."""
    return subprocess.run(["unshare", "--mount", "true"], stderr=subprocess.DEVNULL, check=False).returncode == 0


def fill_a_small_disk(folder):
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={SMALL}", "linli-faults", folder], check=True)
    try:
        fill_up_and_make_room(folder)
    finally:
        subprocess.run(["umount", "--lazy", folder], check=True)


def take_in(caller, language="en"):
    return caller.ask("POST", "/matters", {"channel": "hall", "body": "下水道又堵了" * 600}, language=language)


def fill_up_and_make_room(folder):
    ballast = folder / "ballast"
    ballast.write_bytes(bytes(SMALL // 3))
    office = Office(folder)
    server = office.start()
    secretary = office.sign_in("secretary")
    stored = fill_up(secretary)
    takes_no_file(secretary, next(iter(stored)))
    goes_on_reading(secretary, stored)
    office.kill()
    server = office.start()  # full as it still is
    goes_on_reading(secretary, stored)
    ballast.unlink()
    stored.add(secretary.expect(201, "POST", "/matters", {"channel": "hall", "body": "又有地方了"})["id"])
    goes_on_reading(secretary, stored)
    assert server.stop() == 0
    office.run("verify")
    with contextlib.closing(sqlite3.connect(folder / "data/linli.db")) as database:
        assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


def fill_up(caller):
    """Until it is full; returns what was answered with 201."""
    stored = set()
    for _ in range(5_000):
        status, media_type, answer = take_in(caller)
        if status != 201:
            break
        stored.add(answer["id"])
    assert (status, media_type, answer.get("reason")) == (507, "application/problem+json", "storage_full"), answer
    assert answer["detail"] == "The disk is full; nothing was stored, reading goes on. Tell the administrator."
    assert stored, "the disk was full before it began"
    status, _, answer = take_in(caller, language="zh")
    assert status == 507 and answer["detail"].startswith("磁盘满了"), answer
    return stored


def takes_no_file(caller, matter):
    said = {"file": {"id": str(uuid.uuid4()), "name": "minutes.txt"}}
    status, _, answer = caller.ask("POST", f"/matters/{matter}/attachments", said, file=b"pumped out again\n" * 60_000)
    assert (status, answer.get("reason")) == (507, "storage_full"), answer
    assert caller.expect(200, "GET", f"/matters/{matter}/attachments") == []


def goes_on_reading(caller, stored):
    there = {matter["id"] for matter in caller.all_matters()}
    assert there == stored, f"{len(stored)} were stored and {len(there)} are there"
    some = next(iter(stored))
    assert caller.expect(200, "GET", f"/matters/{some}")["id"] == some
