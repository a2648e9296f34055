"""What is opened and written lies in the workspace, is a file, and has a size; names work anywhere.

git cannot keep most of these inputs, links, pipes and names of other systems: the tests make them.
"""

import errno
import os
import re
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator import disk
from generator.commands.main import communique
from tests.conftest import ROOT, SLUG, Desk

pytestmark = pytest.mark.skipif(os.name != "posix", reason="pipes and links of POSIX")

SECRET = "JETON-4711"
OPEN = f"releases/{SLUG}.yaml"
RELEASE = "title: T\nplace: Metz\ndate: 2019-10-02\npartners: [ville]\n"
BODY = "body:\n  - heading: H\n  - text: |\n      Un texte.\n"


@pytest.fixture(autouse=True)
def _in_time() -> Iterator[None]:
    """End what waits without end: the tests after it must run."""

    def late(_number: int, _frame: object) -> None:
        raise AssertionError("it waits without end")

    before = signal.signal(signal.SIGALRM, late)
    signal.alarm(30)
    yield
    signal.alarm(0)
    signal.signal(signal.SIGALRM, before)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    desk = Desk(tmp_path / "dossier")
    desk.write("partners/ville.yaml", "name: la Ville\nacronym: V\n")
    desk.write(OPEN, RELEASE + BODY)
    desk.write("templates/ours/style.yaml", "extends: maison\n")
    desk.write("communique.yaml", "style: ours\n")
    desk.write(".git/config", f"{SECRET}\n")
    (tmp_path / "secret").write_text(f"{SECRET}: x\n{SECRET}\n")
    (tmp_path / "dehors").mkdir()
    return desk


def run(desk: Desk, *words: str) -> Result:
    return CliRunner().invoke(communique, ["-C", str(desk.root), *words])


# What is read -----------------------------------------------------------------------------------


def outside(file: Path, desk: Desk) -> None:
    file.symlink_to(desk.root.parent / "secret")


def hidden(file: Path, desk: Desk) -> None:
    """The configuration of git may hold a token."""
    file.symlink_to(desk.root / ".git/config")


def upwards(file: Path, desk: Desk) -> None:
    """Through a link to a folder, as a clone would have it."""
    if not (link := desk.root / "chemin").is_symlink():
        link.symlink_to("..")
    file.symlink_to(desk.root / "chemin/secret")


def pipe(file: Path, _desk: Desk) -> None:
    os.mkfifo(file)


def endless(file: Path, _desk: Desk) -> None:
    file.symlink_to("/dev/zero")


def environment(file: Path, _desk: Desk) -> None:
    file.symlink_to("/proc/self/environ")


def nowhere(file: Path, _desk: Desk) -> None:
    file.symlink_to("rien")


def circle(file: Path, _desk: Desk) -> None:
    file.symlink_to(file.name)


def heavy(file: Path, _desk: Desk) -> None:
    with file.open("wb") as made:
        made.truncate((disk.FONT if file.suffix == ".ttf" else disk.TEXT) + 1)


KINDS = [outside, hidden, upwards, pipe, endless, environment, nowhere, circle, heavy]
READ = {
    "communique.yaml": "check",
    "partners/ville.yaml": "check",
    "partners/ville.en.yaml": "check",
    OPEN: "check",
    f"agreements/{SLUG}/a.yaml": "check",
    "releases/2020/autre.yaml": "list",
    "templates/ours/style.yaml": "render",
    "templates/ours/css/custom.css": "render",
    "templates/ours/blocks/text.html.jinja": "render",
    "templates/ours/p": "render",
    "templates/ours/fonts/x.ttf": "render",
}


@pytest.mark.parametrize("make", KINDS)
@pytest.mark.parametrize("path", READ)
def test_only_files_of_the_workspace_are_read(
    desk: Desk, path: str, make: Callable[[Path, Desk], None]
):
    file = desk.root / path
    file.unlink(missing_ok=True)
    file.parent.mkdir(parents=True, exist_ok=True)
    if path == "templates/ours/p":
        desk.write("templates/ours/blocks/text.html.jinja", "{% include 'p' %}")
    if path == "partners/ville.en.yaml":
        desk.write(f"releases/{SLUG}.en.yaml", "title: T\nstate: approved\n")
    make(file, desk)
    formats = ["--format", "pdf" if "fonts" in path else "html"] if READ[path] == "render" else []
    done = run(desk, READ[path], *formats)
    assert done.exit_code == 1, done.output
    assert f"{path}:1:1: error[READ000]" in done.output
    assert SECRET not in done.output and "Technical" not in done.output
    assert not (desk.root / "build").exists()


@pytest.mark.parametrize("make", [kind for kind in KINDS if kind != heavy])
@pytest.mark.parametrize("name", ["p.svg", "p.png", "dossier.pdf"])
def test_only_pictures_and_downloads_of_the_workspace_are_read(
    desk: Desk, name: str, make: Callable[[Path, Desk], None]
):
    make(desk.root / "releases" / name, desk)
    body = f"body:\n  - image: {name}\n    alt: x\n    credit: x\n"
    if name.endswith(".pdf"):
        body = f"links:\n  - {{text: x, url: https://x.fr/x.pdf, file: {name}}}\n"
    desk.write(OPEN, RELEASE + body)
    done = run(desk, "check")
    assert done.exit_code == 1
    assert re.search(rf"{OPEN}:[67]:\d+: error\[BIND0(40|42|81)\]", done.output), done.output
    assert SECRET not in done.output


@pytest.mark.parametrize("folder", ["partners", "releases", "templates"])
def test_a_folder_that_leads_out_is_told_and_not_looked_into(desk: Desk, folder: str):
    (desk.root / folder).rename(desk.root.parent / folder)
    (desk.root / folder).symlink_to(f"../{folder}")
    done = run(desk, "check")
    assert done.exit_code == 1
    assert f"{folder}:1:1: error[READ000]" in done.output
    shared = run(desk, "--shared", str(desk.root.parent / folder), "render", "--format", "txt")
    assert shared.exit_code == 0, shared.output
    os.environ.pop(disk.SHARED)


def test_a_style_that_leads_out_is_told(desk: Desk):
    style = desk.root / "templates/ours"
    style.rename(desk.root.parent / "ours")
    style.symlink_to(desk.root.parent / "ours")
    done = run(desk, "render", "--format", "txt")
    assert done.exit_code == 1 and "templates/ours:1:1: error[READ000]" in done.output


def test_links_inside_of_the_workspace_are_followed(desk: Desk):
    for path in (OPEN, "partners/ville.yaml", "templates/ours/style.yaml", "communique.yaml"):
        file = desk.root / path
        kept = desk.root / "commun" / file.name
        kept.parent.mkdir(exist_ok=True)
        file.rename(kept)
        file.symlink_to(kept)
    assert run(desk, "render", "--format", "html").exit_code == 0


@pytest.mark.parametrize("make", [pipe, endless, heavy])
def test_the_first_look_at_the_settings_ends(desk: Desk, make: Callable[[Path, Desk], None]):
    """Before any message, for the language they are in; the Tab key looks, too."""
    (desk.root / "communique.yaml").unlink()
    make(desk.root / "communique.yaml", desk)
    done = subprocess.run(
        [sys.executable, str(ROOT / "cli.py"), "--help"],
        cwd=desk.root,
        env={name: value for name, value in os.environ.items() if name != "COMMUNIQUE_LANG"},
        capture_output=True,
        timeout=30,
        check=False,
    )
    assert done.returncode == 0 and b"Technical" not in done.stderr


def test_a_file_that_grows_while_it_is_read_is_bounded(tmp_path: Path):
    file = tmp_path / "journal"
    file.write_bytes(b"x" * 10)
    with file.open("rb") as opened:
        file.write_bytes(b"x" * 100)
        with pytest.raises(disk.TooLarge):
            disk.bounded(opened, file, 50)


def test_what_the_user_names_may_lie_anywhere(desk: Desk, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(desk.root)
    secret = str(desk.root.parent / "secret")
    assert f"{secret} – " in run(desk, "proof", secret).output
    assert SECRET in run(desk, "typeset", secret).output


@pytest.mark.parametrize("command", ["proof", "typeset"])
def test_what_the_user_names_ends_as_well(desk: Desk, command: str):
    os.mkfifo(desk.root / "tube")
    assert run(desk, command, str(desk.root / "tube")).exit_code == 0
    done = run(desk, command, "/dev/zero")
    assert done.exit_code == 1 and "larger than 20 MB" in f"{done.output}{done.exception}"


def test_a_review_shows_nothing_from_elsewhere(desk: Desk):
    """The whole way of a proposed change: committed, cloned, reviewed."""
    (desk.root / ".git/config").unlink()
    git = ["git", "-C", str(desk.root), "-c", "user.name=x", "-c", "user.email=x@x.fr"]
    commit = (["add", "."], ["commit", "--quiet", "--message", "x"])
    for words in (["init", "--quiet"], *commit):
        subprocess.run([*git, *words], check=True, capture_output=True)
    desk.write("templates/ours/blocks/text.html.jinja", "{% include 'p' %}")
    desk.write("templates/ours/blocks/quote.html.jinja", r"{% include 'p\0' %}")
    (desk.root / "templates/ours/p").symlink_to("/proc/self/environ")
    (desk.root / "site").mkdir()
    (desk.root / "site/review.json").symlink_to("/dev/zero")
    for words in commit:
        subprocess.run([*git, *words], check=True, capture_output=True)
    os.environ["PLANTED"] = SECRET
    try:
        assert run(desk, "review").exit_code == 2, "the folder holds something else"
        done = run(desk, "review", "--base", "HEAD~1", "--out", str(desk.root.parent / "site"))
    finally:
        del os.environ["PLANTED"]
    assert done.exit_code == 1 and "templates/ours/p:1:1: error[READ000]" in done.output
    files = [one for one in (desk.root.parent / "site").rglob("*") if one.is_file()]
    assert files and not any(SECRET.encode() in one.read_bytes() for one in files)
    assert not any(b"\0" in one.read_bytes() for one in files if one.suffix == ".html")


# What is written --------------------------------------------------------------------------------

WRITTEN = {
    "build": ("render", "--format", "txt"),
    f"build/{SLUG}": ("render", "--format", "txt"),
    "site": ("review",),
    ".communique": ("schema", "--write"),
    "releases": ("new", "--no-input"),
    "partners": ("partner", "Exemple", "--no-input"),
    "init/partners": ("init", "init"),
}


@pytest.mark.parametrize("path", WRITTEN)
@pytest.mark.parametrize("there", ["dehors", "rien"])
def test_nothing_is_written_through_a_link(desk: Desk, path: str, there: str):
    link = desk.root / path
    link.parent.mkdir(exist_ok=True)
    if link.is_dir():
        link.rename(desk.root / "ancien")
    link.symlink_to(desk.root.parent / there)
    done = run(desk, *WRITTEN[path])
    assert done.exit_code in (1, 2), done.output
    assert "Technical" not in done.output
    assert not list((desk.root.parent / "dehors").iterdir())
    assert not (desk.root.parent / "rien").exists()


def test_a_folder_named_on_the_command_line_is_followed(desk: Desk):
    out = desk.root / "sortie"
    out.symlink_to(desk.root.parent / "dehors")
    assert run(desk, "render", "--format", "txt", "--out", str(out)).exit_code == 0
    assert (desk.root.parent / f"dehors/{SLUG}/{SLUG}.txt").is_file()


def test_fixes_are_not_made_elsewhere(desk: Desk):
    kept = desk.root.parent / "accord.yaml"
    kept.write_text(f"{RELEASE}lead: |\n  L'accord  de demain\n", encoding="utf-8")
    (desk.root / OPEN).unlink()
    (desk.root / OPEN).symlink_to(kept)
    before = kept.read_bytes()
    assert run(desk, "check", "--fix").exit_code == 1
    assert kept.read_bytes() == before


# Names ------------------------------------------------------------------------------------------

TOLD = {
    "partners/VILLE.yaml": ("partners/ville.yaml", "error", "take this name for that of"),
    "partners/Ville/x.yaml": ("partners/ville", "error", "take this name for that of"),
    f"releases/2020/{SLUG.upper()}.yaml": ("", "error", f"releases/{SLUG}.yaml has the same name"),
    "releases/e\u0301te\u0301.jpg": ("releases/été.jpg", "error", "accents beside their letters"),
    "releases/con.yaml": ("", "warning", "Windows keeps it for a device"),
    "partners/Nul.png": ("", "warning", "Windows keeps it for a device"),
    "releases/com1.fr.yaml": ("", "warning", "Windows keeps it for a device"),
    "partners/aux/x.yaml": ("partners/aux", "warning", "Windows keeps it for a device"),
    "releases/-x.yaml": ("", "warning", "a command takes it for an option"),
    "releases/.x.yaml": ("", "warning", "is not read: the full stop at its start hides it"),
    "releases/x .yaml": ("", "warning", "Windows drops the space"),
    "releases/x..yaml": ("", "warning", "Windows drops the space or the full stop"),
    "releases/a:b.yaml": ("", "warning", "Windows takes no « : »"),
    f"releases/{'a' * 250}.yaml": ("", "error", "too long (255 bytes)"),
    f"partners/{'é' * 120}.yaml": ("", "error", "too long (245 bytes)"),
    f"releases/{'a' * 251}.jpg": ("", "error", "too long (255 bytes)"),
    "releases/a\n::error file=x::PWN.yaml": (
        "releases/a\ufffd::error file=x::PWN.yaml",
        "error",
        "",
    ),
}


@pytest.mark.parametrize("path", TOLD)
def test_a_name_that_does_not_work_everywhere_is_told(desk: Desk, path: str):
    place, severity, words = TOLD[path]
    desk.write("partners/ville/y.yaml", "name: l'Unité\n")
    desk.write("partners/aux/y.yaml" if "aux" in path else "partners/ville/z.yaml", "name: Z\n")
    desk.write("releases/été.jpg", b"x")
    desk.write(path, RELEASE)
    done = run(desk, "check")
    assert "Technical" not in done.output and "\n::error" not in done.output
    told = [entry for entry in done.output.split("\n\n") if "[READ008]" in entry]
    places = [entry for entry in told if entry.startswith(f"{place or path}:1:1: {severity}")]
    assert len(places) == 1 and words in places[0], done.output
    assert "→" in places[0]
    assert done.exit_code == (1 if severity == "error" else done.exit_code)


def test_the_longest_name_that_is_read_comes_out(desk: Desk):
    desk.write(f"releases/{'a' * 195}.yaml", RELEASE)
    assert run(desk, "render", "--format", "html,txt", "a" * 195).exit_code == 0


REFUSED = [
    (("new", "--no-input", "--slug", ""), "--slug: An answer is needed here."),
    (("partner", "X", "--no-input", "--slug", ""), "--slug: An answer is needed here."),
    (("partner", "X", "--no-input", "--slug", " "), "--slug: An answer is needed here."),
    (("partner", "X", "--no-input", "--slug", ".."), "needs a letter or a figure"),
    (("partner", "X", "--no-input", "--of", "ville", "--slug", ""), "An answer is needed here."),
    (("new", "--no-input", "--slug", "con"), "Windows keeps it for a device"),
    (("partner", "X", "--no-input", "--slug", "NUL.yaml"), "Windows keeps it for a device"),
    (("new", "--no-input", "--slug", "é" * 130), "it is too long"),
    (("partner", "X", "--no-input", "--slug", "VILLE"), "ville-2 is free"),
    (("partner", "X", "--no-input", "--slug", "mairie"), "mairie-2 is free"),
    (("new", "--no-input", "--slug", SLUG), f"{SLUG}-2 is free"),
    (("init", "a" * 300), "it is too long"),
    (("init", "nul"), "Windows keeps it for a device"),
    (("init", "--", "-x"), "a command takes it for an option"),
    (("init", "x "), "Windows drops the space"),
    (("check", "a" * 5000), "There is neither a release nor a partner"),
]


@pytest.mark.parametrize(("words", "why"), REFUSED, ids=lambda one: " ".join(one)[:30])
def test_a_name_that_is_none_is_refused_with_its_reason(
    desk: Desk, words: tuple[str, ...], why: str
):
    desk.write("partners/MAIRIE.yaml", "name: la Mairie\n")
    before = sorted(desk.root.rglob("*"))
    done = run(desk, *words)
    assert done.exit_code == 2
    assert why in done.output
    assert sorted(desk.root.rglob("*")) == before


@pytest.mark.parametrize("way", ["pipe", "link"])
def test_what_is_no_document_of_ours_is_told_and_not_read(desk: Desk, way: str):
    desk.release(base="title: Un titre\nplace: Metz\ndate: 2019-10-02\npartners: [ville]\n")
    (desk.root / f"build/{SLUG}").mkdir(parents=True)
    page = desk.root / f"build/{SLUG}/{SLUG}.html"
    if way == "pipe":
        os.mkfifo(page)
    else:
        (desk.root.parent / "elsewhere").write_text("<!doctype html>\nOther.\n")
        page.symlink_to(desk.root.parent / "elsewhere")
    done = CliRunner().invoke(communique, ["-C", str(desk.root), "render", "--format", "html,txt"])
    assert f"build/{SLUG}/{SLUG}.html:1:1: error[OUTPUT001]" in done.output
    assert (desk.root / f"build/{SLUG}/{SLUG}.txt").is_file()


@pytest.mark.parametrize("name", ["releases", "partners"])
def test_a_folder_that_may_not_be_read_is_told(desk: Desk, name: str, monkeypatch):
    """Else all would be well in a folder with nothing in it."""
    desk.release()
    really = os.listdir

    def refused(folder: Path) -> list[str]:
        if Path(folder).name == name:
            raise PermissionError(errno.EACCES, "no", str(folder))
        return really(folder)

    monkeypatch.setattr(disk.os, "listdir", refused)
    done = CliRunner().invoke(communique, ["-C", str(desk.root), "check"])
    assert done.exit_code == 1
    assert f"{name}:1:1: error[READ000]" in done.output
