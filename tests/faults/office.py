"""The real server on a place of its own, started, killed and started again, and people who speak to it over HTTP."""
import http.client
import json
import pathlib
import re
import subprocess
import threading
import uuid

PROGRAM = pathlib.Path(__file__).resolve().parents[2] / "build/dev/linli"
PASSWORD = "Ya-lu-365-tuan"
LOST = (OSError, http.client.HTTPException)  # what a caller sees of a server that dies


class Server:
    started = []  # so that none outlives the run

    def __init__(self, place):
        self.process = subprocess.Popen([PROGRAM, "serve", *place, "--port", "0"], stdout=subprocess.PIPE,
                                        stderr=subprocess.DEVNULL, text=True)
        Server.started.append(self)
        said = self.process.stdout.readline()  # once it listens, or empty when it ended
        assert said.startswith("http://"), f"the server did not start: it ended with {self.process.poll()}"
        self.port = int(re.search(r":(\d+)/", said)[1])

    def kill(self):
        self.process.kill()
        self.process.wait()

    def stop(self):
        self.process.terminate()
        return self.process.wait(timeout=30)


class Office:
    """A community in a data folder, or on `db` with only its keys there."""

    def __init__(self, folder, db=None, suite="aes"):
        self.place = ["--data", str(folder / "data"), "--keys", str(folder / "keys"), *(["--db", db] if db else [])]
        told = self.run("init", "--name", "鸭绿河社区", "--code", "230182400001", "--suite", suite).stdout
        self.initial = dict(re.findall(r"^(\S+) +(\S+) +\S.*\(\w+\)$", told, re.M))
        self.server = None
        self.is_up = threading.Event()

    def refused(self, *words):
        return subprocess.run([PROGRAM, *words, *self.place], check=False, capture_output=True, text=True)

    def run(self, *words):
        done = self.refused(*words)
        assert done.returncode == 0, f"linli {words[0]} ended with {done.returncode}: {done.stderr}"
        return done

    def start(self):
        self.server = Server(self.place)
        self.is_up.set()
        return self.server

    def kill(self):
        self.is_up.clear()
        self.server.kill()

    def caller(self):
        return Caller(lambda: self.server.port)

    def sign_in(self, login):
        """Somebody at the server that runs now, with a password of their own."""
        caller = self.caller()
        caller.expect(201, "POST", "/session", {"login": login, "password": self.initial[login]})
        caller.expect(204, "POST", "/me/password", {"current_password": self.initial[login], "new_password": PASSWORD})
        return caller


class Caller:
    """One connection of somebody signed in. `port` is asked anew whenever the connection was lost."""

    def __init__(self, port, cookies=None):
        self.port, self.cookies = port, cookies if cookies is not None else {}
        self.connection = None

    def beside(self, port=None):
        """The same person on another connection."""
        return Caller(port or self.port, self.cookies)

    def ask(self, method, path, form=None, key=None, language="en", file=None):
        """Status, media type and what was answered; raises one of LOST when the server went away. With a file the form
        goes beside it."""
        if not self.connection:
            self.connection = http.client.HTTPConnection("127.0.0.1", self.port(), timeout=30)
        headers = {"Content-Type": "application/json", "Accept-Language": language,
                   "Origin": f"http://127.0.0.1:{self.connection.port}",
                   "Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items())}
        if method != "GET" and path not in ("/session", "/me/password"):  # these heed no key and refuse one
            headers["Idempotency-Key"] = key or str(uuid.uuid4())
        body = json.dumps(form) if form is not None else None
        if file is not None:
            headers |= {"Content-Type": "application/octet-stream", "Linli-Form": body}
            body = file
        try:
            self.connection.request(method, f"/api/v1{path}", body, headers)
            answer = self.connection.getresponse()
            text = answer.read()
        except LOST:
            self.connection.close()
            self.connection = None
            raise
        for name, value in re.findall(r"(\w+)=([^;\n]*)", "\n".join(
                cookie.split(";")[0] for cookie in answer.headers.get_all("Set-Cookie", []))):
            self.cookies[name] = value
        return answer.status, answer.headers.get_content_type(), json.loads(text) if text else None

    def expect(self, status, method, path, form=None):
        """Of a server that is there: a connection to one that is gone is made anew, once."""
        key = str(uuid.uuid4())
        try:
            got, _, answer = self.ask(method, path, form, key)
        except LOST:
            got, _, answer = self.ask(method, path, form, key)
        assert got == status, f"{method} {path}: {got} instead of {status}: {answer}"
        return answer

    def all_matters(self):
        matters, cursor = [], ""
        while True:
            page = self.expect(200, "GET", f"/matters?limit=100{cursor}")
            matters += page["items"]
            if not page.get("next"):
                return matters
            cursor = f"&cursor={page['next']}"
