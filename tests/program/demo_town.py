"""What the demo's town must hold, whatever the day it is founded on."""
import sqlite3

STATES = {"reported", "accepted", "dispatched", "handling", "paused", "replied", "closed", "archived", "direct_answered",
          "refused", "emergency_transferred", "terminated"}


def findings(path):
    """(what, whether it is so, what was found) of every expectation."""
    town = sqlite3.connect(f"file:{path}?mode=ro", uri=True)

    def rows(sql):
        return town.execute(sql).fetchall()

    def count(sql):
        return rows("SELECT count(*) FROM " + sql)[0][0]

    def among(what, sql, least, most):
        found = count(sql)
        return what, least <= found <= most, found

    matters = count("matter")
    states = {state for state, in rows("SELECT DISTINCT state FROM matter")}
    kinds = {kind: number / matters for kind, number in rows("SELECT kind, count(*) FROM matter GROUP BY kind")}
    yield among("4 committees", "area WHERE kind = 'committee'", 4, 4)
    yield among("20 grids", "area WHERE kind = 'grid'", 20, 20)
    yield among("ground for each of them", "area_shape", 25, 25)
    yield among("about 3,000 households", "household", 2900, 3100)
    yield among("8,000 people", "person", 7900, 8250)
    yield among("3 helping units", "unit", 3, 3)
    yield "staff of every role", rows("SELECT count(DISTINCT role) FROM staff_grant") == [(9,)], ""
    yield among("two years of matters", "matter", 1500, 3500)
    yield "in every state but merged (who says the same joins at once)", STATES <= states, STATES - states
    yield "half of them questions", 0.4 < kinds["consultation"] < 0.62, kinds
    yield among("the stairwell that keeps blocking",
                "matter WHERE category_code = '020101' AND place_text LIKE '欣园3栋2单元%'", 14, 60)
    yield among("some overdue today", "matter WHERE warned >= 100 AND state IN ('signed_for', 'handling')", 1, 40)
    yield among("waiting for follow-up", "matter WHERE state = 'replied'", 3, 60)
    yield among("in hand", "matter WHERE state IN ('accepted', 'dispatched', 'signed_for', 'handling')", 8, 120)
    yield among("confidential", "matter WHERE confidential", 5, 90)
    yield among("reopened", "matter WHERE reopenings > 0", 20, 400)
    yield among("rated by default", "matter_rating WHERE source = 'by_default'", 100, 1500)
    yield among("rated in words", "matter_rating WHERE words <> ''", 100, 2000)
    for kind in ("return_", "extension", "termination"):
        yield among(f"{kind} asked for and waiting", f"matter_request WHERE kind = '{kind}' AND state = 'asked'", 1, 9)
    yield "the journal tells it in the order of time", count(
        "journal a JOIN journal b ON b.community_id = a.community_id AND b.seq = a.seq + 1 AND b.at < a.at") < 3, ""
    town.close()
