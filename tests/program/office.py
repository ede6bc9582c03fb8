"""An office in a fresh folder, and the program called the way an operator calls it."""
import pathlib
import re
import signal
import subprocess
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = ROOT / "build/dev/linli"
CODE = "990010001001"

done, fault, wrong_line, not_found, conflict, invalid, unavailable = 0, 1, 2, 13, 14, 17, 19


class Office:
    """place: the options that say where; a data folder, or a PostgreSQL database with its key file."""

    def __init__(self, folder, url=""):
        self.folder = folder
        self.data = folder / "office"
        self.keys = folder / "office.keys"
        self.place = ["--db", url, "--keys", self.keys] if url else ["--data", self.data]

    def run(self, *words, place=None):
        where = self.place if place is None else place
        told = subprocess.run([PROGRAM, *map(str, words), *map(str, where)], capture_output=True, text=True,
                              cwd=self.folder, timeout=120)
        return told.returncode, told.stdout, told.stderr

    def init(self):
        return self.run("init", "--name", "鸭绿河社区", "--code", CODE)

    def write(self, name, text):
        (self.folder / name).write_text(text)
        return self.folder / name

    def everything(self):
        return sorted(str(path.relative_to(self.folder)) for path in self.folder.rglob("*"))


class Serving:
    def __init__(self, office, *words):
        line = [PROGRAM, "serve", "--port", "0", *words, *office.place]
        self.process = subprocess.Popen([str(word) for word in line], stdout=subprocess.PIPE,
                                        stderr=subprocess.DEVNULL, text=True, cwd=office.folder)
        self.address = self.process.stdout.readline().strip()
        self.port = int(re.search(r":(\d+)/", self.address)[1])

    def __enter__(self):
        return self

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        return self.process.wait(timeout=60)

    def __exit__(self, *_):
        if self.process.poll() is None:
            self.stop()
        self.process.stdout.close()


def fresh(url=""):
    folder = tempfile.TemporaryDirectory(prefix="linli-program-")
    return folder, Office(pathlib.Path(folder.name), url)
