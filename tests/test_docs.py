"""What README.md and the French pages of docs/ say is what the program does."""

import os
import re
import shlex
import subprocess
import sys
import tomllib
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image, ImageChops
from playwright.sync_api import Browser
from pydantic import BaseModel

from generator.build import build
from generator.formats import FORMATS, USUAL
from generator.formats.style import load
from generator.language import apply, language
from generator.source import yaml
from generator.source.library import Library
from generator.source.schema import blocks
from generator.source.schema.partner import (
    Account,
    Contact,
    Partner,
    PartnerFigures,
)
from generator.source.schema.people import Mandate, Person
from generator.source.schema.release import (
    Agreement,
    Appointment,
    Event,
    Release,
    ReleaseLink,
)
from generator.source.schema.settings import Settings
from generator.source.validate import validate
from generator.source.workspace import Workspace
from generator.version import builtin_styles
from tests.conftest import ROOT, Desk, text
from tests.tutorial import Tutorial
from tools import pictures

README = (ROOT / "README.md").read_text(encoding="utf-8")
ENGLISH = (ROOT / "README.en.md").read_text(encoding="utf-8")
FORMAT = (ROOT / "docs" / "format.md").read_text(encoding="utf-8")
HAND = (ROOT / "docs" / "by-hand.md").read_text(encoding="utf-8")
FRENCH = [
    "README.md",
    *("docs/index.md", "docs/tutorial.md", "docs/by-hand.md", "docs/format.md"),
    *("docs/preview.md", "docs/review.md", "docs/typography.md", "docs/proofreader.md"),
    *sorted(f"docs/howto/{file.name}" for file in (ROOT / "docs/howto").glob("*.md")),
    *("docs/reference/commands.md", "docs/reference/fields.md", "docs/reference/codes.md"),
]
PAGES = {path: (ROOT / path).read_text(encoding="utf-8") for path in FRENCH}
HOWTO = [path for path in PAGES if path.startswith("docs/howto/") and "install" not in path]

SLUG = "2026-09-24-logement-des-jeunes"
FILE = f"releases/{SLUG}.yaml"
SIGNED = (
    "Hélène Marchetti, présidente de la Communauté d'agglomération du Val d'Orsanne (CAVO), Yanis "
    "Kerbrat, vice-président de la Communauté d'agglomération du Val d'Orsanne délégué à l'habitat, "
    "au logement et à la ville, ainsi que Mina Sorel et Bastien Lortal, respectivement présidente "
    "et directeur général de Toits et Compagnie, ont signé le 23 septembre une convention de "
    "partenariat pour la période 2026-2029."
)

FENCE = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
NAMED = re.compile(r"# ((?:partners|releases)/\S+\.yaml)\n")


def fences(page: str, kind: str) -> list[str]:
    return [body for found, body in FENCE.findall(page) if found == kind]


def complete(page: str) -> dict[str, str]:
    """Return the whole files that a page shows, by path."""
    named = [(NAMED.match(body), body) for body in fences(page, "yaml")]
    files = {match[1]: body for match, body in named if match}
    assert len(files) == sum(1 for match, _body in named if match), "one example for each path"
    return files


def partial(page: str) -> list[str]:
    return [body for body in fences(page, "yaml") if not NAMED.match(body)]


def filled(desk: Desk, page: str) -> Desk:
    """Write the examples of a page, and a picture for each logo they name."""
    for path, body in complete(page).items():
        desk.write(path, body)
        for logo in re.findall(r"^logo: (\S+\.svg)$", body, re.MULTILINE):
            desk.write(f"partners/{logo}", "<svg xmlns='http://www.w3.org/2000/svg'/>")
    return desk


@pytest.fixture
def empty(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def plainly(words: str) -> str:
    """Return words with ordinary spaces and apostrophes, on one line."""
    return " ".join(words.replace("’", "'").split())


def rows(page: str, heading: str) -> list[list[str]]:
    """Return the cells of the rows of the tables below a heading, without their headings."""
    lines = [line for line in section(page, heading).split("\n") if line.startswith("|")]
    cut = [[cell.strip(" ") for cell in re.split(r"(?<!\\)\|", line)[1:-1]] for line in lines]
    rules = {at for at, row in enumerate(cut) if set("".join(row)) <= set("-")}
    return [row for at, row in enumerate(cut) if not {at, at + 1} & rules]


def section(page: str, heading: str) -> str:
    """Return what stands below a heading, up to the next one of its level."""
    marks = heading.partition(" ")[0]
    below = page.partition(f"\n{heading}\n")[2]
    assert below, heading
    return re.split(rf"\n#{{2,{len(marks)}}} ", below)[0]


# The examples -----------------------------------------------------------------------------------


@pytest.mark.parametrize("page", [path for path in PAGES if complete(PAGES[path])])
def test_complete_examples_are_sound(empty: Desk, page: str):
    """A guide goes on from the files that are written by hand."""
    if page in HOWTO:
        filled(empty, HAND)
    assert filled(empty, PAGES[page]).findings() == []


def test_the_tutorial_makes_a_release(empty: Desk):
    filled(empty, HAND)
    workspace = Workspace(empty.root)
    style = load("maison", [builtin_styles()])
    out = empty.root / "build"
    (outcome,) = build(
        workspace.releases, Library(workspace), style=style, formats=["txt", "html"], out=out
    )
    assert outcome.files == (out / SLUG / f"{SLUG}.txt", out / SLUG / f"{SLUG}.html")
    printed = plainly(outcome.files[0].read_text(encoding="utf-8"))
    assert SIGNED in printed
    for words in ("prennent trois engagements :", "avenir pour nos entreprises. »", "98 700"):
        assert words in printed


def test_the_tutorial_says_what_is_printed():
    (quotation,) = re.findall(r"^> (.*)$", HAND, re.MULTILINE)
    assert plainly(quotation) == SIGNED


def test_the_tutorial_shows_a_real_message(empty: Desk):
    filled(empty, HAND)
    typed = (empty.root / FILE).read_text(encoding="utf-8")
    empty.write(FILE, typed.replace("title: |\n  ", "title: "))
    (shown,) = [body for body in fences(HAND, "text") if "erreur[" in body]
    told = subprocess.run(
        [sys.executable, str(ROOT / "cli.py"), "-C", str(empty.root), "check"],
        env=os.environ | {"COMMUNIQUE_LANG": "fr"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert told.returncode == 1
    assert told.stdout.startswith(shown)


def test_partial_examples_are_sound():
    examples = [body for page in PAGES.values() for body in partial(page)]
    assert examples
    for body in examples:
        tree, findings = yaml.read(body, path="x")
        assert (findings, tree is None) == ([], False), body
        if not body.startswith(("# templates/", "# .pre-commit-config", "# .github/")):
            assert any(is_sound(tree, *kind) for kind in KINDS), body


KINDS = (
    (Release, "title: T\ndate: 2026-09-24\npartners: [x]\n"),
    (Partner, "name: N\n"),
    (Settings, ""),
)


def is_sound(tree, model: type[BaseModel], base: str) -> bool:
    """Tell whether fields are right for a model, the ones it must have supplied."""
    whole = dict(yaml.read(base, path="x")[0] or {}) | dict(tree)
    mapping = type(tree)(whole)
    mapping.span, mapping.flow = tree.span, tree.flow
    return validate(mapping, model)[1] == []


# The reference ----------------------------------------------------------------------------------

SECTIONS: dict[type[BaseModel], str] = {
    Settings: "## Les fichiers",
    Partner: "### Champs du partenaire",
    Account: "### Champs du partenaire",
    Person: "### Personnes",
    Mandate: "### Personnes",
    PartnerFigures: "### Chiffres du partenaire",
    Contact: "### Contacts du partenaire",
    Release: "### Champs du communiqué",
    ReleaseLink: "### Champs du communiqué",
    Agreement: "### Accord, événement, nomination",
    Event: "### Accord, événement, nomination",
    Appointment: "### Accord, événement, nomination",
}


@pytest.mark.parametrize("model", SECTIONS, ids=lambda model: model.__name__)
def test_every_field_is_described(model):
    described = named(section(FORMAT, SECTIONS[model]))
    assert [name for name in model.names() if name not in described] == []


@pytest.mark.parametrize("kind", [kind for kind in blocks.KINDS if kind != "text"])
def test_every_block_is_described(kind: str):
    (heading,) = re.findall(rf"^### .*\(`{kind}`\)$", FORMAT, re.MULTILINE)
    model = blocks.KINDS[kind]
    described = named(section(FORMAT, heading)) | named(row_of(kind))
    items = model.model_fields.get("items")
    wanted = set(model.names()) | (set(item_names(items.annotation)) if items else set())
    # What stands before and after the colon of a moment is named in words.
    assert wanted - described - ({"time", "text"} if kind == "agenda" else set()) == set()


def item_names(annotation) -> list[str]:
    (item,) = annotation.__args__
    return item.names()


def row_of(kind: str) -> str:
    (row,) = [row for row in rows(FORMAT, "## Les blocs du corps") if row[0] == f"`{kind}`"]
    return " ".join(row)


def named(words: str) -> set[str]:
    """Return the names of fields between backticks; `level: 3` and `kind: x` name theirs."""
    return set(re.findall(r"`(\w+)(?:: [^`]*)?`", words))


NAMES = [row for row in rows(FORMAT, "## Les noms entre accolades") if row[1].startswith("«")]


@pytest.mark.parametrize("row", NAMES, ids=lambda row: row[0])
def test_names_print_what_is_said(empty: Desk, row: list[str]):
    filled(empty, FORMAT)
    file = empty.root / FILE
    typed = file.read_text(encoding="utf-8")
    lead = f"lead: |\n  Ici {row[0].strip('`')}.\n\nabout: none\n"
    file.write_text(re.sub(r"(?s)lead: \|.*", lead, typed), encoding="utf-8")
    printed = plainly(text(empty.bound(SLUG).lead))
    assert printed == f"Ici {plainly(row[1])[2:-2]}."


TRAPS = rows(FORMAT, "## Les pièges")
SIGNS = {"⏎": "\n", "⍽": "\u00a0", "⇥": "\t", "\\|": "|"}
BASE = "title: T\ndate: 2026-09-24\npartners: [val-d-orsanne]\n"


@pytest.mark.parametrize("row", TRAPS, ids=lambda row: row[1] + " " + row[0])
def test_traps_are_told(empty: Desk, row: list[str]):
    typed = row[0].strip("`")
    for sign, meant in SIGNS.items():
        typed = typed.replace(sign, meant)
    filled(empty, FORMAT)
    for file in (empty.root / "releases").iterdir():
        file.unlink()
    field = re.match(r"\w+", typed)
    assert field
    if field[0] in set(Partner.names()) - set(Release.names()):
        empty.write("partners/x.yaml", f"name: N\n{typed}\n")
        empty.write("releases/x.yaml", "title: T\ndate: 2026-09-24\npartners: [x]\n")
    else:
        fields = set(re.findall(r"^(\w+):", typed, re.MULTILINE))
        kept = [line for line in BASE.splitlines() if line.partition(":")[0] not in fields]
        empty.write("releases/x.yaml", "\n".join([*kept, typed, ""]))
    assert row[1] in {one.code for one in empty.findings()}


# The pages --------------------------------------------------------------------------------------


def slug(heading: str) -> str:
    """Return the anchor of a heading, as GitHub makes it."""
    words = re.sub(r"[^\w\- ]", "", heading.lower())
    return unicodedata.normalize("NFC", words).replace(" ", "-")


def links(page: str) -> list[str]:
    return re.findall(r"\]\(([^)]+)\)", re.sub(r"`[^`]*`", "", FENCE.sub("", page)))


@pytest.mark.parametrize("page", [*PAGES, "README.en.md"])
def test_links_lead_somewhere(page: str):
    for target in links((ROOT / page).read_text(encoding="utf-8")):
        if target.startswith("https://"):
            continue
        path, _, anchor = target.partition("#")
        file = (ROOT / page).parent / path if path else ROOT / page
        assert file.is_file(), target
        assert not anchor or anchor in anchors(file), target


def anchors(file: Path) -> set[str]:
    outside = FENCE.sub("", file.read_text(encoding="utf-8"))
    return {slug(heading) for heading in re.findall(r"^#+ (.*)$", outside, re.MULTILINE)}


MADE = re.compile(r"<!-- (\w+) -->.*?<!-- /\1 -->", re.DOTALL)
VERBATIM = re.compile(r"`[^`]*`|\]\([^)]*\)|\*\*|<[^>]*>|^(?:#+|-|\d+\.|>) ")


@pytest.mark.parametrize("page", [path for path in PAGES if "/reference/" not in path])
def test_the_prose_is_typeset(page: str):
    """The typesetter has nothing to mend in it, but for superscripts, which Markdown lacks."""
    french = language("fr")
    wrong = []
    for words in prose_of(MADE.sub("", FENCE.sub("", PAGES[page]))):
        verbatim = [match.span() for match in VERBATIM.finditer(words)]
        edits = [one for one in french.typeset(words, verbatim=verbatim) if not one.superscript]
        if edits:
            wrong.append((words, apply(words, edits)))
    assert wrong == []


def prose_of(page: str) -> Iterator[str]:
    """Return the lines, and the cells of tables."""
    for line in page.split("\n"):
        cells = re.split(r"(?<!\\)\|", line)[1:-1] if line.startswith("|") else [line]
        yield from (cell.strip(" ") for cell in cells if cell.strip("- "))


def test_every_variable_of_a_style_is_described():
    css = (ROOT / "templates/maison/css/variables.css").read_text(encoding="utf-8")
    described = rows(PAGES["docs/howto/style.md"], "## Les couleurs et les tailles")
    names = {name for row in described for name in re.findall(r"`(--[a-z-]+)`", row[0])}
    assert names == set(re.findall(r"^  (--[a-z-]+):", css, re.MULTILINE))


# The commands -----------------------------------------------------------------------------------


def typed(page: str) -> list[str]:
    """Return the commands of the first screen of a page, without what is said of them."""
    return [line.partition("#")[0].rstrip() for line in fences(page, "sh")[0].splitlines()]


def test_the_first_screen_is_the_same_in_english():
    assert typed(ENGLISH) == typed(README) == ["make demo", "make test"]
    targets = (ROOT / "Makefile").read_text(encoding="utf-8")
    assert all(f"\n{line.removeprefix('make ')}:" in targets for line in typed(ENGLISH))
    example = re.compile(r"`(build/[^`]+)`")
    assert example.findall(ENGLISH) == example.findall(README)
    assert (ROOT / "releases" / Path(*example.findall(ENGLISH)).stem).with_suffix(".yaml").is_file()
    assert next(one for one in links(README) if one.endswith(".png")) in links(ENGLISH)
    assert "README.en.md" in links(README) and "README.md" in links(ENGLISH)


def test_the_short_way_works(empty: Desk):
    """The commands that ask nothing, as a newcomer pastes them."""
    lines = [line for body in fences(section(README, FIRST), "sh") for line in body.splitlines()]
    asking = [line for line in lines if line.endswith((" partner", " new"))]
    assert len(asking) == 2
    for line in lines:
        if line not in asking:
            run(line, empty.root)
    slug = "2026-12-03-ville-d-exemple"
    assert (empty.root / f"mon-dossier/build/{slug}/{slug}.pdf").is_file()


FIRST = "## Écrire son premier communiqué"


def run(line: str, folder: Path) -> str:
    """Run a line of a page, whatever folder it takes the program from."""
    _program, *words = shlex.split(line)
    done = subprocess.run(
        [sys.executable, str(ROOT / "cli.py"), *words],
        cwd=folder,
        env=os.environ | {"COMMUNIQUE_TODAY": "2026-11-22"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def tutorial(tmp_path_factory: pytest.TempPathFactory) -> Tutorial:
    """The tutorial before its first step."""
    return Tutorial(tmp_path_factory.mktemp("tutorial"))


@pytest.fixture(scope="module")
def drawn(
    tutorial: Tutorial, browser: Browser, tmp_path_factory: pytest.TempPathFactory
) -> dict[str, Path]:
    """The pictures of the guide, made anew; the tutorial is played for them."""
    folder = tmp_path_factory.mktemp("pictures")
    pictures.make(folder, tutorial, browser)
    return {file.name: file for file in folder.iterdir()}


def test_the_tutorial_is_followed_to_the_letter(tutorial: Tutorial, drawn: dict[str, Path]):
    made = {file.suffix for file in tutorial.pdf.parent.iterdir()}
    assert made == {FORMATS[name].suffix for name in USUAL}
    assert "NE PAS DIFFUSER" in tutorial.printed_before["## 6. Compléter"]
    printed = plainly(tutorial.printed)
    assert "NE PAS DIFFUSER" not in printed
    assert "et Bastien Lortal, directeur général de Toits et Compagnie, ont signé" in printed
    assert "COMPLÉTER" not in printed


def test_the_pictures_are_fresh(drawn: dict[str, Path]):
    """Run `make pictures` when this fails; a few pixels may differ with the libraries."""
    assert sorted(drawn) == sorted(file.name for file in pictures.FOLDER.iterdir())
    for name, new in drawn.items():
        old = pictures.FOLDER / name
        if new.suffix == ".svg":
            assert new.read_text(encoding="utf-8") == old.read_text(encoding="utf-8")
        else:
            assert differing(new, old) < 0.002, name


def differing(new: Path, old: Path) -> float:
    """Return the share of pixels that differ clearly."""
    with Image.open(new) as one, Image.open(old) as other:
        assert one.size == other.size
        grey = ImageChops.difference(one.convert("L"), other.convert("L"))
    return sum(grey.histogram()[64:]) / (grey.width * grey.height)


@pytest.mark.parametrize("page", [path for path in HOWTO if fences(PAGES[path], "sh")])
def test_the_commands_of_a_guide_work(empty: Desk, page: str):
    filled(filled(empty, HAND), PAGES[page])
    for body in fences(PAGES[page], "yaml") + fences(PAGES[page], "css"):
        if style := re.match(r"(?:#|/\*) (templates/\S+)", body):
            empty.write(style[1], body)
    for line in [line for body in fences(PAGES[page], "sh") for line in body.splitlines()]:
        run(line, empty.root)


def test_the_reference_is_fresh(tmp_path: Path):
    """Run `python -m tools.reference` when this fails."""
    command = [sys.executable, "-m", "tools.reference", str(tmp_path)]
    subprocess.run(command, cwd=ROOT, check=True)
    folder = ROOT / "docs/reference"
    made = {file.name: meant(file.read_text(encoding="utf-8")) for file in tmp_path.iterdir()}
    there = {file.name: meant(file.read_text(encoding="utf-8")) for file in folder.iterdir()}
    assert made == there


def meant(page: str) -> list[str]:
    """Return the lines of a page that say something, however its tables and spaces are laid out."""
    lines = (re.sub(r" *\| *", "|", " ".join(line.split(" "))) for line in page.splitlines())
    return [line for line in lines if line.strip("-:| ")]


def test_every_page_is_in_the_navigation():
    settings = tomllib.loads((ROOT / "zensical.toml").read_text(encoding="utf-8"))
    pages = {str(file.relative_to(ROOT / "docs")) for file in (ROOT / "docs").rglob("*.md")}
    assert set(re.findall(r"'([\w/-]+\.md)'", str(settings["project"]["nav"]))) == pages
