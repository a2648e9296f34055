"""Folders in either language: what `init`, `partner` and `new` write there, and what editors say."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.commands.main import communique
from generator.doctor.checks import Bench
from generator.doctor.folder import schemas
from generator.drafting.release_answers import KINDS
from generator.drafting.start import PIPELINES
from generator.editor.schema import files
from generator.source import yaml
from generator.source.schema.fields import open_points
from generator.source.tree import Mapping, Node, Sequence, Text
from generator.source.workspace import Workspace
from tests.commands.test_commands import process
from tests.conftest import ROOT

ANSWERS = {
    "fr": {
        "partner": ["la Ville d’Exemple", "--person", "Mme Anne Martin, maire", "--acronym", "VE",
                    "--person", "M. Paul Évrard, adjoint", "--website", "www.exemple.fr", "--about",
                    "Un portrait.", "--contact", "Lou Petit, 0387393914"],
        "other": ["Toits et Compagnie", "--gender", "f"],
        "partners": ("ville-d-exemple", "toits-et-compagnie"),
        "open": "À COMPLÉTER (quoi ?)",
        "time": "10h30",
    },
    "en": {
        "partner": ["the City of Sampleton", "--person", "Ms Anne Martin, Mayor", "--acronym", "CS",
                    "--person", "Paul Brown, Deputy", "--website", "www.example.org", "--about",
                    "A portrait.", "--contact", "Press office, +44 20 7946 0000"],
        "other": ["Roofs & Co"],
        "partners": ("city-of-sampleton", "roofs-co"),
        "open": "TO COMPLETE (what?)",
        "time": "10:30",
    },
}  # fmt: skip

DAY = "2026-12-03"
KNOWN = {
    "signature": ["--signatory", "Anne Martin", "--agreement", "entente", "--period", "2026-2029"],
    "renewal": ["--previous", "known-signature"],
    "event": ["--event", "Forum", "--event-time", "10:30", "--event-place", "Rue"],
    "results": ["--speaker", "Anne Martin"],
    "appointment": ["--person", "Anne Martin", "--replaces", "Paul Évrard"],
    "invitation": ["--event", "Forum"],
    "statement": ["--speaker", "Anne Martin"],
    "correction": ["--previous", "known-signature"],
}


class Folder:
    """A folder that `init` made in a language, with a partner, and what its commands do."""

    def __init__(self, root: Path, code: str) -> None:
        self.root, self.code = root, code
        made = process("--lang", code, "init", str(root), cwd=root.parent)
        assert made.returncode == 0, made.stderr

    def run(self, *words: str) -> Result:
        return CliRunner().invoke(communique, ["-C", str(self.root), *words])

    def done(self, *words: str) -> str:
        told = self.run(*words)
        assert told.exit_code == 0, told.output
        return told.output

    def text(self, path: str) -> str:
        return (self.root / path).read_text(encoding="utf-8")

    def draft(self) -> None:
        """Write partners, and every kind of release with nothing known, with much, with points."""
        answers = ANSWERS[self.code]
        self.done("partner", *answers["partner"])
        self.done("partner", *answers["other"])
        self.done(
            "partner", "Unit" if self.code == "en" else "Comité", "--of", answers["partners"][0]
        )
        partners = [word for one in answers["partners"] for word in ("--partner", one)]
        for kind in KINDS:
            self.done("new", "--kind", kind, "--slug", f"empty-{kind}")
            known = [word.replace("Évrard", "Brown" if self.code == "en" else "Évrard")
                     for word in KNOWN[kind]]  # fmt: skip
            self.done("new", "--kind", kind, "--slug", f"known-{kind}", *partners, "--date", DAY,
                      "--title", "A", "--place", "B", "--embargo", "2026-12-03 10:30", *known)  # fmt: skip
            said = [f"--{one}={answers['open']}" for one in self.may_be_open(kind)]
            self.done("new", "--kind", kind, "--slug", f"open-{kind}", *said)
        said = ("acronym", "gender", "website", "account", "person", "contact", "about")
        self.done("partner", "X", "--slug", "open", *(f"--{one}={answers['open']}" for one in said))

    @staticmethod
    def may_be_open(kind: str) -> list[str]:
        signed = ["agreement", "signed", "period", "signatory"]
        meeting = ["event", "event-date", "event-time", "event-place"]
        own = {
            "appointment": ["person", "replaces"],
            **{"signature": signed, "renewal": signed},
            **{"event": meeting, "invitation": meeting},
        }
        quoted = [] if kind in ("correction", "invitation") else ["speaker"]
        return ["title", "place", "date", "partner", "embargo", *own.get(kind, []), *quoted]


@pytest.fixture(scope="module", params=["fr", "en"])
def folder(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Folder:
    made = Folder(tmp_path_factory.mktemp("folders") / request.param, request.param)
    before, os.environ["COMMUNIQUE_TODAY"] = os.environ.get("COMMUNIQUE_TODAY"), "2026-11-22"
    made.draft()
    os.environ.pop("COMMUNIQUE_TODAY")
    if before is not None:
        os.environ["COMMUNIQUE_TODAY"] = before
    return made


def drafts(folder: Folder) -> list[Path]:
    return sorted(folder.root.glob("[pr][ae]*/**/*.yaml"))


# What is written --------------------------------------------------------------------------------


def test_check_lists_open_points_and_nothing_else(folder: Folder):
    told = folder.done("check", "--notes")
    lines = [line for line in told.split("\n") if re.match(r"(releases|partners)/", line)]
    assert lines == []
    assert folder.done("render", "--format", "html,txt")


def test_a_folder_speaks_one_language(folder: Folder):
    texts = [path.read_text(encoding="utf-8") for path in drafts(folder)]
    readme = folder.text("README.md")
    assert f"\nlanguage: {folder.code}\n" in folder.text("communique.yaml")
    if folder.code == "en":
        strays = [re.findall(r".*(?:[àâçéèêîôû«»]|COMPL[^E]).*", text) for text in texts]
        assert not any(strays), strays
        assert "## Write a release" in readme
    else:
        assert not any("TO COMPLETE" in text for text in texts)
        assert "## Faire un communiqué" in readme


def test_hours_and_days_are_those_of_the_language(folder: Folder):
    typed = folder.text("releases/known-event.yaml")
    time = ANSWERS[folder.code]["time"]
    assert f"embargo: 2026-12-03 {time}\n" in typed
    assert f"  time: {time}\n" in typed
    corrected = folder.text("releases/known-correction.yaml")
    assert ("du 3\xa0décembre 2026" if folder.code == "fr" else "of 3 December 2026") in corrected


READ = {
    "fr": (
        "SOUS EMBARGO JUSQU’AU JEUDI 3 DÉCEMBRE 2026 À 10 H 30",
        "Anne Martin, maire de la Ville d’Exemple (VE)",
        "ont signé le 3 décembre une entente pour la période 2026-2029",
        "[À COMPLÉTER (ce que l’accord va changer, et pour qui)]",
        "Lou Petit",
    ),
    "en": (
        "UNDER EMBARGO UNTIL THURSDAY 3 DECEMBER 2026 AT 10.30 AM",
        "Anne Martin, Mayor of the City of Sampleton",
        "signed an entente on 3 December, for the period 2026-2029",
        "[TO COMPLETE (what the agreement will change, and for whom)]",
        "Press office",
    ),
}


def test_what_a_reader_reads(folder: Folder):
    folder.done("render", "known-signature", "--format", "txt")
    printed = " ".join(folder.text("build/known-signature/known-signature.txt").split())
    for words in READ[folder.code]:
        assert words in printed


def test_both_languages_ask_for_the_same(tmp_path: Path):
    """A skeleton is one thing told twice: the same fields in the same order."""
    trees = {}
    for code in ("fr", "en"):
        folder = Folder(tmp_path / code, code)
        for kind in KINDS:
            folder.done("new", "--kind", kind, "--slug", kind)
        folder.done("partner", "les Amis", "--slug", "p")
        trees[code] = {path.stem: shape(read(path)) for path in drafts(folder)}
    assert trees["fr"] == trees["en"]


def read(path: Path) -> Node:
    tree, findings = yaml.read(path.read_text(encoding="utf-8"), path=path.name)
    assert tree is not None and findings == []
    return tree


def shape(node: Node) -> object:
    if isinstance(node, Mapping):
        return [("?" if open_points(key) else key, shape(one)) for key, one in node.items()]
    return [shape(one) for one in node] if isinstance(node, Sequence) else bool(Text(node))


# What editors say -------------------------------------------------------------------------------

LINE = re.compile(r"^# yaml-language-server: \$schema=(\S+)$", re.MULTILINE)


def schema_named(path: Path) -> Path:
    (named,) = LINE.findall(path.read_text(encoding="utf-8"))
    return (path.parent / named).resolve()


def test_drafts_pass_the_very_schema_that_they_name(folder: Folder):
    own = [*(folder.root / "templates").rglob("style.yaml"), folder.root / "communique.yaml"]
    by_schema: dict[Path, list[str]] = {}
    for path in [*drafts(folder), *own]:
        by_schema.setdefault(schema_named(path), []).append(str(path))
    assert {path.stem for path in by_schema} == {"release", "partner", "style", "workspace"}
    assert sum(map(len, by_schema.values())) == 8 * 3 + 4 + 2
    for schema, paths in by_schema.items():
        asked = [sys.executable, "-m", "check_jsonschema", "--schemafile", str(schema), *paths]
        done = subprocess.run(asked, capture_output=True, check=False, encoding="utf-8")
        assert done.returncode == 0, done.stdout


def test_schemas_are_in_the_language_of_the_folder(folder: Folder):
    made = files(folder.code)
    there = {path.name: path.read_bytes() for path in (folder.root / ".communique").iterdir()}
    assert there == made


def test_no_line_leads_where_nothing_is(tmp_path: Path):
    folder = Folder(tmp_path / "x", "en")
    for file in (folder.root / ".communique").iterdir():
        file.unlink()
    folder.done("partner", "X", "--slug", "p")
    folder.done("new", "--slug", "r")
    assert "yaml-language-server" not in folder.text("partners/p.yaml") + folder.text(
        "releases/r.yaml"
    )


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("# yaml-language-server: $schema=../../.communique/release.json", "../.communique/release.json"),
        ("#yaml-language-server:  $schema=mine.json", "2025/mine.json"),
        ("# yaml-language-server: $schema=https://exemple.fr/r.json", "https://exemple.fr/r.json"),
        ("# yaml-language-server: $schema=/srv/r.json", "/srv/r.json"),
    ],
)  # fmt: skip
def test_the_line_follows_a_release_that_begins_again(tmp_path: Path, typed: str, written: str):
    folder = Folder(tmp_path / "x", "en")
    folder.done("new", "--slug", "r")
    (folder.root / "releases/2025").mkdir()
    earlier = folder.root / "releases/r.yaml"
    text = LINE.sub(lambda line: typed, earlier.read_text(encoding="utf-8"))
    earlier.unlink()
    (folder.root / "releases/2025/r.yaml").write_text(text, encoding="utf-8")
    folder.done("new", "--from", "r", "--date", DAY, "--slug", "s")
    line = typed.rpartition("=")[0] + "="
    assert f"{line}{written}\n" in folder.text("releases/s.yaml")


def test_doctor_tells_schemas_of_another_version(tmp_path: Path):
    folder = Folder(tmp_path / "x", "fr")

    def told() -> list[tuple[str, str]]:
        bench = Bench(Workspace(folder.root), folder.root / "build", "utf-8")
        return [(one.state, one.remedy) for one in schemas(bench)]

    assert told() == [("good", "")]
    (folder.root / ".communique/release.json").write_text("{}")
    assert told() == [("optional", "communique schema --write")]
    folder.done("schema", "--write")
    assert told() == [("good", "")]
    for file in (folder.root / ".communique").iterdir():
        file.unlink()
    (folder.root / ".communique").rmdir()
    assert told() == []


# What comes with a folder -----------------------------------------------------------------------


def test_init_tells_what_she_needs(tmp_path: Path):
    told = process("init", "presse", cwd=tmp_path, COMMUNIQUE_LANG="fr").stdout
    listed = re.findall(r"^  (\S+)$", told, re.MULTILINE)
    style = ("templates/presse/style.yaml", "templates/presse/css/custom.css")
    assert listed == ["README.md", "communique.yaml", "partners/", "releases/", *style]
    assert "des fichiers pour votre éditeur, git, GitHub et GitLab" in told
    hidden = {".gitignore", ".vscode/extensions.json", ".communique/release.json", *PIPELINES}
    assert all((tmp_path / "presse" / path).exists() for path in (*listed, *hidden))
    advised = json.loads((tmp_path / "presse/.vscode/extensions.json").read_text())
    assert advised == {"recommendations": ["redhat.vscode-yaml"]}


def test_a_folder_is_french_unless_it_is_said(tmp_path: Path):
    """The machine's language is not that of the house: what the documentation says works there."""
    told = process("init", "presse", cwd=tmp_path, COMMUNIQUE_LANG="en").stdout
    assert "They are in French; for an English folder: communique --lang en init" in told
    assert "\nlanguage: fr\n" in (tmp_path / "presse/communique.yaml").read_text(encoding="utf-8")


def test_a_folder_that_began_already_is_told_in_a_line(tmp_path: Path):
    folder = Folder(tmp_path / "x", "fr")
    told = folder.run("init", ".")
    assert told.exit_code == 1
    assert "has these already: README.md, communique.yaml, partners/.gitkeep, …." in told.output


@pytest.mark.parametrize("path", PIPELINES)
def test_pipelines_of_a_folder_are_the_projects_own(folder: Folder, path: str):
    assert (folder.root / path).read_bytes() == (ROOT / path).read_bytes()
