"""Two servers on one PostgreSQL: each keeps its own calendar up, and when one is killed the other goes on."""
import datetime
import threading
import time

from killed import CLERKS, Ledger, is_all_there, write_on
from office import Server


def two_servers(office):
    first, second = office.start(), Server(office.place)
    secretary = office.sign_in("secretary")
    neighbour = secretary.beside(lambda: second.port)
    counts_by_what_the_other_loaded(secretary, neighbour)
    one_dies(secretary, first, second, len(secretary.all_matters()))
    assert second.stop() == 0
    office.run("verify")


def due(caller):
    return caller.expect(201, "POST", "/matters", {"channel": "hall", "body": "什么时候能好"})["due_at"]


def counts_by_what_the_other_loaded(here, there):
    """A notice that turns the next three weeks around moves every due day; no year is that strange."""
    before = due(there)
    today = datetime.datetime.now(datetime.timezone(datetime.timedelta(hours=8))).date()
    rows = {f"{today.year}-01-01": "off", f"{today.year}-10-01": "off"}
    for day in (today + datetime.timedelta(days=after) for after in range(1, 22)):
        if day.year == today.year:
            rows[day.isoformat()] = "off" if day.weekday() < 5 else "work"
    csv = "date,name,kind\n" + "".join(f"{day},试,{kind}\n" for day, kind in sorted(rows.items()))
    here.expect(200, "POST", "/calendar", {"csv": csv})
    after = due(here)
    assert after != before, "the server that loaded the notice does not count by it"
    until = time.monotonic() + 30
    while due(there) != after:
        assert time.monotonic() < until, "the other server still counts by the old calendar"


def one_dies(caller, first, second, there_before):
    """Half the clerks are at a server that is killed; they go to the other one."""
    ledger = Ledger()
    alive = threading.Event()
    alive.set()
    port = {"first": first.port}
    clerks = [threading.Thread(target=write_on, args=(caller.beside(where), alive, ledger))
              for where in [lambda: port["first"], lambda: second.port] * (CLERKS // 2)]
    for clerk in clerks:
        clerk.start()
    try:
        ledger.wait_for(40)
        port["first"] = second.port
        first.kill()
        ledger.wait_for(40)
    finally:
        ledger.end()
        for clerk in clerks:
            clerk.join()
    is_all_there(caller.beside(lambda: second.port), ledger, there_before)
