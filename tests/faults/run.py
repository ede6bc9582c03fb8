#!/usr/bin/env python3
"""What happens to the real server when things break: run.py [POSTGRES_URL]. Needs build/dev. On SQLite, or on a fresh
database beside the one named."""
import pathlib
import sys
import tempfile
import time
import traceback

from full_disk import fill_a_small_disk, may_mount
from kept import keep_and_restore
from killed import kill_under_load
from office import Office, Server
from two_servers import two_servers

sys.path.append(str(pathlib.Path(__file__).resolve().parents[1] / "schema"))
import describe  # noqa: E402


def on_sqlite():
    scenarios = {"killed under load": lambda folder: kill_under_load(Office(folder)), "kept and restored": keep_and_restore}
    return scenarios | ({"full disk": fill_a_small_disk} if may_mount() else {})


def on_postgres(server):
    def on_a_fresh_one(scenario):
        def play(folder):
            with describe.fresh_database(server) as url:
                scenario(Office(folder, url))
        return play
    return {"killed under load": on_a_fresh_one(kill_under_load), "two servers": on_a_fresh_one(two_servers)}


def passes(name, scenario):
    started = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="linli-faults-") as folder:
        try:
            scenario(pathlib.Path(folder))
        except Exception:  # whatever broke, the next one is played
            traceback.print_exc(file=sys.stdout)
            print(f"{name}: failed")
            return False
        finally:
            for server in Server.started:
                server.kill()
    print(f"{name}: {time.monotonic() - started:.1f} s")
    return True


def main(server):
    scenarios = on_postgres(server) if server else on_sqlite()
    outcomes = [passes(name, scenario) for name, scenario in scenarios.items()]
    print(f"{outcomes.count(True)} passed, {outcomes.count(False)} failed")
    return 0 if all(outcomes) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1] if len(sys.argv) > 1 else None))
