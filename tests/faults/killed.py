"""kill -9 of the server while eight clerks write: what was answered is there, once, and the journal is whole."""
import itertools
import threading

from office import LOST

CLERKS, KILLS, ANSWERS_BETWEEN = 8, 4, 30


class Ledger:
    """What was sent, and which of it was answered with which matter."""

    def __init__(self):
        self.numbers = itertools.count(1)
        self.sent, self.answered, self.strange = set(), {}, []
        self.changed = threading.Condition()
        self.is_over = False

    def next(self):
        with self.changed:
            if self.is_over:
                return None
            number = next(self.numbers)
            self.sent.add(number)
            return number

    def note(self, number, status, answer):
        with self.changed:
            if status == 201:
                self.answered[number] = answer["id"]
            else:
                self.strange.append((number, status, answer))
            self.changed.notify_all()

    def wait_for(self, more):
        with self.changed:
            wanted = len(self.answered) + more
            assert self.changed.wait_for(lambda: self.strange or len(self.answered) >= wanted, 60), "nothing is answered"

    def end(self):
        with self.changed:
            self.is_over = True


def write_on(caller, is_up, ledger):
    """Takes in one matter after the other; whatever got no answer is sent again under its key, as the desk does."""
    while (number := ledger.next()) is not None:
        while True:
            try:
                status, _, answer = caller.ask("POST", "/matters", {"channel": "hall", "title": f"第{number}件",
                                                                    "body": "下水道又堵了"}, key=f"matter-{number:06}")
                break
            except LOST:
                is_up.wait()
        ledger.note(number, status, answer)


def kill_under_load(office):
    office.start()
    secretary = office.sign_in("secretary")
    ledger = Ledger()
    clerks = [threading.Thread(target=write_on, args=(secretary.beside(), office.is_up, ledger)) for _ in range(CLERKS)]
    for clerk in clerks:
        clerk.start()
    try:
        for _ in range(KILLS):
            ledger.wait_for(ANSWERS_BETWEEN)
            office.kill()
            office.start()
    finally:
        ledger.end()
        for clerk in clerks:
            clerk.join()
    is_all_there(secretary, ledger)
    assert office.server.stop() == 0
    office.run("verify")  # exits with a refusal where the chain is broken


def is_all_there(caller, ledger, others=0):
    assert not ledger.strange, ledger.strange[:3]
    there = [(matter["title"], matter["id"]) for matter in caller.all_matters()]
    answered = {(f"第{number}件", matter) for number, matter in ledger.answered.items()}
    assert not answered - set(there), f"answered and lost: {sorted(answered - set(there))[:5]}"
    assert len(there) - others == len(ledger.sent), f"{len(ledger.sent)} were sent, {len(there) - others} are there"
