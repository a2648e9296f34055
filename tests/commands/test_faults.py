"""Machines that fail: each command ends with its code and one clear line, and nothing is lost."""

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from generator.formats import FORMATS, USUAL
from generator.scratch import PREFIX
from generator.source.files import BYTES_AT_MOST
from tests.commands.test_adversity import files, furnished, group_of
from tests.commands.test_commands import BASE
from tests.conftest import ROOT, SLUG, Desk
from tests.patience import PATIENCE, until

CLI = (sys.executable, str(ROOT / "cli.py"))

MACHINE = '''\
"""Let calls of the system fail, or end the process, as FAULT says: « replace:2:EIO »."""
import errno, os, signal, sys

calls, at, what = os.environ["FAULT"].split(":")
left = int(at)

def faulty(usual):
    def call(*given, **named):
        global left
        left -= 1
        if left == 0 and not what.startswith("SIG"):
            code = getattr(errno, what)
            raise OSError(code, os.strerror(code), str(given[0]))
        if left == 0:
            os.kill(os.getpid(), getattr(signal, what))
        done = usual(*given, **named)
        return done
    return call

for name in calls.split(","):
    setattr(os, name, faulty(getattr(os, name)))
'''
"""What a process imports as it begins, instead of a machine that is broken at that very moment."""


@dataclass(frozen=True)
class Ended:
    code: int
    told: str
    printed: str

    @property
    def last(self) -> str:
        return self.told.strip().splitlines()[-1]


@dataclass
class Machine:
    """An office on a machine, with what is wrong there."""

    root: Path
    tools: Path
    environment: dict[str, str] = field(default_factory=dict)

    def run(self, *words: str, fault: str = "", line: str = 'exec "$@"', **how) -> Ended:
        environment = {**os.environ, "COMMUNIQUE_LANG": "fr", "PYTHONDONTWRITEBYTECODE": "1"}
        environment |= self.environment
        if fault:
            environment |= {"FAULT": fault, "PYTHONPATH": str(self.tools)}
        done = subprocess.run(
            ["sh", "-c", line, "sh", *CLI, *words],
            cwd=how.pop("cwd", self.root),
            capture_output=True,
            text=True,
            env=environment,
            timeout=PATIENCE,
            check=False,
            **how,
        )
        assert "Traceback" not in done.stderr
        return Ended(done.returncode, done.stderr, done.stdout)

    def litter(self) -> list[str]:
        every = os.walk(self.root)  # which minds no folder that goes while it looks
        return [
            one
            for _here, folders, files in every
            for one in (*folders, *files)
            if one.startswith(PREFIX)
        ]

    def files(self) -> dict[str, bytes]:
        return {name: data for name, data in files(self.root).items() if PREFIX not in name}


@pytest.fixture(scope="module")
def furnished_office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An office whose documents and review were made, and whose texts were changed since."""
    root = tmp_path_factory.mktemp("office")
    desk = furnished(Desk(root))
    desk.release("lead: Le  lead,,ici\n", base=BASE, slug="2019-10-03-autre")
    for words in (("render", "--format", "html,txt"), ("review",)):
        subprocess.run([*CLI, *words], cwd=root, check=True, capture_output=True)
    for slug in (SLUG, "2019-10-03-autre"):
        desk.release("lead: Un autre  lead,,ici\n", base=BASE, slug=slug)
    return root


@pytest.fixture
def machine(furnished_office: Path, tmp_path: Path) -> Machine:
    root, tools = tmp_path / "office", tmp_path / "tools"
    shutil.copytree(furnished_office, root)
    tools.mkdir()
    (tools / "sitecustomize.py").write_text(MACHINE, encoding="utf-8")
    return Machine(root, tools)


WRITING = (
    ("render", "--format", "html,txt"),
    ("check", "--fix"),
    ("new", "--no-input"),
    ("partner", "la Ligue", "--no-input"),
    ("init", "neuf"),
    ("schema", "--write"),
)
TEXT = f"build/{SLUG}/{SLUG}.txt"
HTML = f"build/{SLUG}/{SLUG}.html"
MOVES = "replace,link,rename"


RENDER = WRITING[0]
TECHNICAL = "Incident technique\u00a0: "


# Killed, interrupted, refused in the middle of writing -------------------------------------------


@pytest.mark.parametrize(("words", "at"), [*((one, 1) for one in WRITING), (RENDER, 3)], ids=str)
def test_a_killed_run_leaves_whole_files_and_the_next_one_completes_it(
    machine: Machine, words: tuple[str, ...], at: int
):
    before = machine.files()
    assert machine.run(*words, fault=f"{MOVES}:{at}:SIGKILL").code == -signal.SIGKILL
    half = machine.files()
    assert half.keys() >= before.keys()
    assert (machine.run(*words).code, machine.litter()) == (0, [])
    whole = machine.files()
    for name in half.keys() - {one for one in half if "/.communique/" in one}:
        assert half[name] in (before.get(name), whole[name]), name


@pytest.mark.parametrize(
    ("words", "name"),
    [*((one, "SIGHUP") for one in WRITING), (RENDER, "SIGINT"), (RENDER, "SIGTERM")],
    ids=str,
)
def test_an_interruption_waits_until_files_have_their_places(
    machine: Machine, words: tuple[str, ...], name: str
):
    before = machine.files()
    ended = machine.run(*words, fault=f"{MOVES}:1:{name}")
    assert (ended.code, ended.told.strip(), machine.litter()) == (130, "Interrompu.", [])
    assert machine.files() != before
    if words == RENDER:
        texts = [(machine.root / one).read_text(encoding="utf-8") for one in (HTML, TEXT)]
        assert all("Un autre" in text for text in texts)


@pytest.mark.parametrize(
    ("words", "error", "said"),
    [
        *((one, "ENOSPC", "le disque est plein") for one in WRITING),
        (RENDER, "EDQUOT", "votre part du disque est pleine"),
        (RENDER, "EIO", "le disque ne répond pas"),
        (RENDER, "EMFILE", "trop de fichiers sont ouverts à la fois"),
    ],
    ids=str,
)
def test_a_disk_that_fails_at_once_leaves_all_as_it_was(
    machine: Machine, words: tuple[str, ...], error: str, said: str
):
    before = sorted(machine.root.rglob("*")), machine.files()
    ended = machine.run(*words, fault=f"mkdir:1:{error}")
    assert (ended.code, len(ended.told.splitlines())) == (3, 1)
    assert ended.last.startswith(TECHNICAL) and said in ended.last
    assert (sorted(machine.root.rglob("*")), machine.files()) == before


@pytest.mark.parametrize("words", [RENDER, ("check", "--fix")], ids=" ".join)
def test_a_disk_that_fails_later_leaves_whole_files(machine: Machine, words: tuple[str, ...]):
    before = machine.files()
    ended = machine.run(*words, fault=f"{MOVES}:2:EIO")
    assert (ended.code, machine.litter()) == (3, [])
    assert ended.last.startswith(TECHNICAL) and PREFIX not in ended.last
    assert machine.files().keys() == before.keys() and all(machine.files().values())
    assert machine.run(*words).code == 0


@pytest.mark.parametrize("name", ["SIGHUP", "SIGKILL", "SIGTERM"])
def test_a_killed_review_leaves_nothing(machine: Machine, tmp_path: Path, name: str):
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    before = machine.files()
    work = subprocess.Popen(
        [*CLI, "review"],
        cwd=machine.root,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
        env={**os.environ, "COMMUNIQUE_LANG": "fr", "TMPDIR": str(temporary)},
    )
    assert work.stderr and work.stderr.readline().startswith("Comparaison 1/")
    work.send_signal(getattr(signal, name))
    _out, told = work.communicate(timeout=PATIENCE)
    assert "Traceback" not in told
    assert work.returncode == (-signal.SIGKILL if name == "SIGKILL" else 130)
    assert until(lambda: not group_of(work.pid))
    assert until(lambda: not machine.litter() and not any(temporary.iterdir()))
    assert machine.files() == before


@pytest.mark.parametrize("name", ["SIGHUP", "SIGTERM"])
def test_a_preview_ends_with_its_terminal(machine: Machine, name: str):
    work = subprocess.Popen(
        [*CLI, "preview", "--no-open", "--port", "0"],
        cwd=machine.root,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
        env={**os.environ, "COMMUNIQUE_LANG": "fr", "PYTHONUNBUFFERED": "1"},
    )
    assert work.stdout and work.stdout.readline().startswith("Aperçu")
    work.stdout.readline()
    work.send_signal(getattr(signal, name))
    _out, told = work.communicate(timeout=PATIENCE)
    assert (work.returncode, told.strip()) == (130, "Interrompu.")
    assert until(lambda: not group_of(work.pid))


@pytest.mark.parametrize("at", [1, 2])
def test_a_review_killed_as_it_takes_its_place_leaves_one_review(machine: Machine, at: int):
    ended = machine.run("review", fault=f"replace:{at}:SIGKILL")
    assert ended.code in (0, -signal.SIGKILL)
    assert (machine.root / "site/index.html").is_file()
    assert until(lambda: not machine.litter())


@pytest.mark.parametrize("words", [RENDER, ("init", "neuf"), ("review",)], ids=" ".join)
def test_four_at_once_all_end_well(machine: Machine, words: tuple[str, ...]):
    environment = {**os.environ, "COMMUNIQUE_LANG": "fr"}
    runs = [
        subprocess.Popen(
            [*CLI, *words],
            cwd=machine.root,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
            env=environment,
        )
        for _one in range(4)
    ]
    told = [run.communicate(timeout=PATIENCE)[1] for run in runs]
    allowed = {0, 1} if words[0] == "init" else {0}  # 1: it is there already
    assert 0 in {run.returncode for run in runs} <= allowed, told
    assert machine.litter() == []
    assert all(data for name, data in machine.files().items() if not name.endswith(".gitkeep"))


# Documents that somebody changed -----------------------------------------------------------------


def test_a_document_changed_by_hand_is_kept(machine: Machine):
    changed = machine.root / TEXT
    changed.write_bytes(changed.read_bytes() + b"\nLou a corrige\n")
    kept = changed.read_bytes()
    ended = machine.run("render", "--format", "html,txt")
    assert (ended.code, changed.read_bytes()) == (1, kept)
    assert f"{TEXT}:" in ended.told and "erreur[OUTPUT001]" in ended.told
    assert "--force" in ended.told
    assert "Un autre" in (machine.root / HTML).read_text(encoding="utf-8")
    assert machine.run("render", "--format", "html,txt").code == 1  # and is not forgotten
    assert machine.run("render", "--format", "html,txt", "--force").code == 0
    assert changed.read_bytes() != kept
    assert machine.run("render", "--format", "html,txt").code == 0


def test_the_place_is_the_first_line_that_is_not_ours(machine: Machine):
    assert machine.run("render", "--format", "txt").code == 0
    changed = machine.root / TEXT
    lines = changed.read_text(encoding="utf-8").splitlines(keepends=True)
    changed.write_text("".join([*lines[:3], "Lou\n", *lines[4:]]), encoding="utf-8")
    assert f"{TEXT}:4:1: " in machine.run("render", "--format", "txt").told


@pytest.mark.parametrize(
    ("happened", "code"),
    [
        (lambda root: (root / TEXT).unlink(), 0),
        (lambda root: shutil.rmtree(root / "build"), 0),
        (lambda root: shutil.rmtree(root / f"build/{SLUG}"), 0),
        (lambda root: shutil.rmtree(root / "build/.communique"), 1),
        (lambda root: (root / f"build/.communique/{SLUG}.json").write_text("<<<< HEAD"), 1),
        (lambda root: (root / f"build/.communique/{SLUG}.json").write_text('{"files": [1]}'), 1),
        (lambda root: shutil.move(root / TEXT, root / "kept.txt"), 0),
        (lambda root: as_on_windows(root / TEXT), 0),
        (lambda root: link(root / TEXT), 1),
    ],
    ids=["deleted", "all", "folder", "record", "conflict", "other", "renamed", "crlf", "link"],
)
def test_what_may_happen_to_documents(
    machine: Machine, happened: Callable[[Path], object], code: int
):
    happened(machine.root)
    ended = machine.run("render", "--format", "html,txt")
    assert ended.code == code, ended.told
    assert ("OUTPUT001" in ended.told) == bool(code)


def as_on_windows(file: Path) -> None:
    file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))


def link(file: Path) -> None:
    file.unlink()
    file.symlink_to("nowhere")


def test_the_same_document_needs_no_record(machine: Machine):
    assert machine.run("render", "--format", "html,txt").code == 0
    shutil.rmtree(machine.root / "build/.communique")
    assert machine.run("render", "--format", "html,txt").code == 0


def test_a_copied_folder_is_rendered_again(machine: Machine, tmp_path: Path):
    shutil.copytree(machine.root / "build", tmp_path / "elsewhere")
    ended = machine.run("render", "--format", "html,txt", "--out", str(tmp_path / "elsewhere"))
    assert (ended.code, ended.told) == (0, "")


def test_a_file_that_render_never_made_is_kept(machine: Machine):
    foreign = machine.root / f"build/{SLUG}/{SLUG}.pdf"
    foreign.write_bytes(b"%PDF-1.4 signed by the mayor")
    ended = machine.run("render", SLUG)
    assert (ended.code, foreign.read_bytes()) == (1, b"%PDF-1.4 signed by the mayor")
    assert f"build/{SLUG}/{SLUG}.pdf:1:1: erreur[OUTPUT001]" in ended.told


# One that fails among many -----------------------------------------------------------------------


def a_file_for_a_folder(build: Path) -> None:
    shutil.rmtree(build / SLUG)
    (build / SLUG).write_text("a file")


def a_folder_for_a_file(build: Path) -> None:
    (build / SLUG / f"{SLUG}.html").unlink()
    (build / SLUG / f"{SLUG}.html").mkdir()


@pytest.mark.parametrize("fault", [a_file_for_a_folder, a_folder_for_a_file])
def test_a_release_that_cannot_be_written_does_not_stop_the_others(
    machine: Machine, fault: Callable[[Path], None]
):
    fault(machine.root / "build")
    ended = machine.run("render", "--format", "html,txt")
    assert (ended.code, ended.told.count("OUTPUT002"), machine.litter()) == (3, 1, [])
    other = machine.root / "build/2019-10-03-autre/2019-10-03-autre.html"
    assert "Un autre" in other.read_text(encoding="utf-8")


def test_a_folder_that_is_protected_does_not_stop_the_others(machine: Machine):
    """Root may write everywhere: the system's own refusal is played."""
    ended = machine.run("render", "--format", "html,txt", fault="mkdir:2:EACCES")
    assert (ended.code, ended.told.count("OUTPUT002"), machine.litter()) == (3, 1, [])
    texts = [file.read_text(encoding="utf-8") for file in machine.root.rglob("build/*/*.html")]
    assert sorted("Un autre" in text for text in texts) == [False, True]


def test_a_file_in_the_place_of_all_documents_is_told_once(machine: Machine):
    shutil.rmtree(machine.root / "build")
    (machine.root / "build").write_text("a file")
    ended = machine.run("render", "--format", "html,txt")
    assert (ended.code, len(ended.told.splitlines())) == (3, 1)
    assert ended.last.endswith("un fichier se trouve à la place d’un dossier")


# Readers that are gone, machines that are poor ---------------------------------------------------


@pytest.mark.parametrize("words", [("list",), ("check",), ("render",)], ids=" ".join)
def test_a_closed_pipe_stops_the_printing_alone(machine: Machine, words: tuple[str, ...]):
    shutil.rmtree(machine.root / "build")
    ended = machine.run(*words, line='{ "$@"; echo $? >&2; } | head -0')
    assert ended.told.splitlines()[-1] == "141"
    made = {file.suffix for file in machine.root.glob(f"build/{SLUG}/*")}
    assert made == ({FORMATS[one].suffix for one in USUAL} if words == ("render",) else set())


def test_errors_that_nobody_reads_do_not_stop_the_batch(machine: Machine):
    Desk(machine.root).release("leed: x\n", base=BASE, slug="2019-10-01-faux")
    ended = machine.run(
        "render", "--format", "txt", line='{ "$@"; echo $? > code; } 2>&1 | head -0'
    )
    assert (ended.told, (machine.root / "code").read_text()) == ("", "141\n")
    assert "Un autre" in (machine.root / TEXT).read_text(encoding="utf-8")


def test_a_pipe_that_does_not_wait_is_waited_for(machine: Machine):
    reader = (
        "import os, sys, time; os.set_blocking(0, False); time.sleep(2); os.set_blocking(0, True)"
    )
    reader += "; print(len(sys.stdin.read()))"
    line = (
        f'{{ {sys.executable} -c "import os; os.set_blocking(1, False)"; "$@"; echo $? >&2; }}'
        f" | {sys.executable} -c '{reader}'"
    )
    ended = machine.run("schema", "release", line=line)
    assert ended.told.splitlines() == ["0"]
    assert int(ended.printed) == len(machine.run("schema", "release").printed)


POOR = 'ulimit -n 20; exec env -i COMMUNIQUE_LANG=fr TMPDIR=/nonexistent TZ=Pacific/Kiritimati "$@"'


@pytest.mark.parametrize(
    "words",
    [("render",), ("check", "--fix"), ("review",), ("doctor",), ("init", "neuf")],
    ids=" ".join,
)
def test_a_poor_machine_does_its_work(machine: Machine, words: tuple[str, ...]):
    """Few files at once, no HOME, no PATH, no TERM, no temporary folder, another time zone."""
    assert machine.run(*words, line=POOR).code == 0
    assert machine.litter() == []


@pytest.mark.parametrize("words", [RENDER, ("check", "--fix"), ("init", "neuf")], ids=" ".join)
def test_too_few_files_are_told(machine: Machine, words: tuple[str, ...]):
    before = machine.files()
    ended = machine.run(*words, line='ulimit -n 6; exec "$@"')
    assert ended.code in (0, 3)
    assert machine.litter() == []
    if ended.code:
        assert "« ulimit -n 1024 »" in ended.last.replace("\u00a0", " ")
        assert machine.files() == before


@pytest.mark.parametrize("words", [("render",), ("review",)], ids=" ".join)
def test_too_little_memory_is_told(machine: Machine, words: tuple[str, ...]):
    ended = machine.run(*words, line='ulimit -v 409600; exec "$@"')
    assert (ended.code, machine.litter()) == (3, [])
    assert "512\u00a0Mio de mémoire, et ce compte n’en accorde que 400" in ended.last


@pytest.mark.parametrize("words", [("list",), ("render",), ("check",), ("init", "x")], ids=" ".join)
def test_a_folder_that_is_gone_is_told(machine: Machine, words: tuple[str, ...]):
    gone = machine.root / "gone"
    gone.mkdir()
    ended = machine.run(*words, cwd=gone, line='rmdir "$PWD"; exec "$@"')
    assert ended.code == 3
    assert ended.told.strip().endswith(
        "le dossier où vous êtes n’existe plus\u00a0: allez dans un autre"
    )


def test_a_clock_before_1980_prints_the_same(machine: Machine):
    assert machine.run("render", SLUG).code == 0
    usual = {name: data for name, data in machine.files().items() if "/.communique/" not in name}
    clock = "import time\ntime.time = lambda: 3600.0\n"
    (machine.tools / "sitecustomize.py").write_text(clock, encoding="utf-8")
    machine.environment = {"PYTHONPATH": str(machine.tools)}
    assert machine.run("render", SLUG).code == 0
    assert usual.items() <= machine.files().items()


def test_names_as_long_as_may_be_are_written(machine: Machine):
    slug = "2019-10-02-" + "x" * (BYTES_AT_MOST - len("2019-10-02-.yaml"))
    Desk(machine.root).release(base=BASE, slug=slug)
    assert machine.run("render", slug, "--format", "html,txt").code == 0
    assert (machine.root / f"build/{slug}/{slug}.html").is_file()


def test_a_path_that_is_too_long_is_told(machine: Machine):
    ended = machine.run("render", "--format", "txt", "--out", "/".join(["y" * 200] * 25))
    assert (ended.code, len(ended.told.splitlines())) == (3, 1)
    assert ended.last.endswith("le nom est trop long")


def test_nohup_is_heeded(machine: Machine):
    ended = machine.run(
        "render", "--format", "txt", line="trap '' HUP; exec \"$@\"", fault=f"{MOVES}:1:SIGHUP"
    )
    assert ended.code == 0
