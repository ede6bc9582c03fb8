"""What keeps an office safe: a backup taken under load is restored and proven, keys are changed, tampering is named."""
import contextlib
import shutil
import sqlite3
import threading

from killed import Ledger, write_on
from office import PASSWORD, Office

CONFLICT = 14  # the exit code of a refusal: something is there already, or is not what it should be


def keep_and_restore(folder):
    for suite in ("aes", "sm"):
        (folder / suite).mkdir()
        keep_one(folder / suite, suite)


def keep_one(folder, suite):
    office = Office(folder, suite=suite)
    office.start()
    secretary = office.sign_in("secretary")
    phone = secretary.expect(201, "POST", "/matters", {
        "channel": "hall", "body": "下水道又堵了", "reporter": {"name": "孙桂芝", "phone": "13904560003"}})["id"]
    ledger = Ledger()
    clerk = threading.Thread(target=write_on, args=(secretary.beside(), office.is_up, ledger))
    clerk.start()
    try:
        ledger.wait_for(20)
        promised = dict(ledger.answered)
        office.run("backup", str(folder / "backup.db"))
    finally:
        ledger.end()
        clerk.join()
    keys = (folder / "keys").read_text()
    assert office.refused("keys", "rotate").returncode == 14, "another process writes"
    assert (folder / "keys").read_text() == keys, "a key was added though nothing could be sealed with it"
    assert office.server.stop() == 0
    office.run("keys", "rotate")
    assert (folder / "keys").read_text().startswith(keys), "the old key is needed for old backups"
    is_restored(office, folder, phone, promised)
    is_caught(office, folder)


def is_restored(office, folder, phone, promised):
    """The backup of before the new key, in an empty place, with the key file of now."""
    assert office.refused("restore", str(folder / "backup.db")).returncode == CONFLICT, "there is a database already"
    office.place = ["--data", str(folder / "restored"), "--keys", str(folder / "keys")]
    office.run("restore", str(folder / "backup.db"))
    office.start()
    secretary = office.caller()
    secretary.expect(201, "POST", "/session", {"login": "secretary", "password": PASSWORD})
    there = {matter["id"] for matter in secretary.all_matters()}
    assert not set(promised.values()) - there, "what was answered before the backup is not in it"
    assert secretary.expect(200, "GET", f"/matters/{phone}")["reporter"]["phone"] == "139****0003"
    assert office.server.stop() == 0


def is_caught(office, folder):
    """An entry altered by somebody with the file in their hands is the one that is named."""
    office.run("verify")
    shutil.copyfile(folder / "restored/linli.db", folder / "backup-altered.db")
    for file in (folder / "restored/linli.db", folder / "backup-altered.db"):
        with contextlib.closing(sqlite3.connect(file)) as database, database:
            database.execute("UPDATE journal SET act = 'matter.closed' WHERE seq = 5")
    told = office.refused("verify")
    assert told.returncode == CONFLICT and "230182400001 #5: " in told.stderr, told
    office.place[1] = str(folder / "nowhere")
    told = office.refused("restore", str(folder / "backup-altered.db"))
    assert told.returncode == CONFLICT and "#5: " in told.stderr, told
    assert not (folder / "nowhere/linli.db").exists(), "a broken backup was restored"
