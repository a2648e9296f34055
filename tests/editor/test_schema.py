"""The schemas take what the reader takes, refuse what it refuses, and explain every field."""

import json
import subprocess
import sys
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from generator.editor.descriptions import LANGUAGE, STYLE
from generator.editor.schema import KINDS, schema, written
from generator.formats.stylefile import KEYS
from generator.language import LANGUAGES
from generator.source import yaml
from generator.source.schema import partner, release
from generator.source.schema.fields import Model
from generator.source.validate import validate
from tests.conftest import ROOT

Refused = Callable[[str, Iterable[Path]], set[str]]


@pytest.fixture(scope="module")
def refused(tmp_path_factory: pytest.TempPathFactory) -> Refused:
    """Make a function that returns the names of the files an editor would underline."""
    folder = tmp_path_factory.mktemp("schemas")
    for kind in KINDS:
        (folder / kind).write_text(written(schema(kind, "fr")), encoding="utf-8")
    options = ["--output-format", "json", "--verbose", "--schemafile"]

    def found(kind: str, files: Iterable[Path]) -> set[str]:
        done = subprocess.run(
            [sys.executable, "-m", "check_jsonschema", *options, folder / kind, *map(str, files)],
            capture_output=True,
            text=True,
            check=False,
        )
        told = json.loads(done.stdout)
        wrong = told["errors"] + told.get("parse_errors", [])
        return {Path(error["filename"]).stem for error in wrong}

    return found


def test_every_key_of_a_style_is_described_and_nothing_else():
    keys = {(*path, key) for path, keys in KEYS.items() for key in keys}
    assert set(STYLE) == {
        tuple(LANGUAGE if key in LANGUAGES else key for key in path) for path in keys
    }


@pytest.mark.parametrize("kind", KINDS)
def test_french_and_english_differ_in_words_only(kind: str):
    def shape(node):
        if isinstance(node, dict):
            words = ("description", "examples", "patternErrorMessage")
            return {key: shape(value) for key, value in node.items() if key not in words}
        return [shape(one) for one in node] if isinstance(node, list) else node

    french, english = schema(kind, "fr"), schema(kind, "en")
    assert shape(french) == shape(english)
    assert french["description"] != english["description"]


@pytest.mark.parametrize(
    ("kind", "pattern"),
    [
        ("release", "releases/*.yaml"),
        ("partner", "partners/**/*.yaml"),
        ("style", "templates/*/style.yaml"),
    ],
)
def test_the_files_of_the_project_are_taken(refused: Refused, kind: str, pattern: str):
    files = sorted(ROOT.glob(pattern))
    assert files
    assert refused(kind, files) == set()


# What the reader refuses but a schema cannot tell: how many cells a row has, the lines of a text
# after « > », which YAML joins, how far bullets are set in, and a field that may be an hour.
OUT_OF_REACH = {
    "tableau",
    "puces-dans-un-texte",
    "puce-decalee-dans-un-chapeau",
    "liste-trop-profonde",
    "champ-inconnu-d-un-moment",
}


@pytest.mark.parametrize("kind", ["release", "partner"])
def test_mistakes_of_form_are_refused(refused: Refused, kind: str):
    files = sorted((ROOT / "tests/refused" / f"{kind}s").glob("*.yaml"))
    form = {file.stem for file in files if " FORM" in file.read_text(encoding="utf-8")}
    bind = {file.stem for file in files if not {" FORM", " READ"} & codes(file.read_text("utf-8"))}
    assert form
    found = refused(kind, files)
    assert form - OUT_OF_REACH <= found
    assert not (bind | OUT_OF_REACH) & found


def codes(text: str) -> set[str]:
    return {code for code in (" FORM", " READ") if code in text}


RELEASE = "title: T\ndate: 2026-09-24\npartners: [x]\n"
PARTNER = "name: N\n"
TAKEN = {
    "release": [
        "contacts: À COMPLÉTER",
        "links: À COMPLÉTER",
        "links:\n  - À COMPLÉTER (lequel ?)",
        "agreement: À COMPLÉTER (quoi ?)",
        "event: À COMPLÉTER",
        "notes: À COMPLÉTER",
        "contacts: none",
        "about: AUCUN",
        "about: []",
        "body: À COMPLÉTER (quoi ?)",
        "body:\n  - À COMPLÉTER",
        "body:\n  - list: À COMPLÉTER",
        "body:\n  - agenda: À COMPLÉTER",
        "body:\n  - agenda:\n    - À COMPLÉTER",
        "body:\n  - agenda:\n    - 10h:\n      place: Metz",
        "body:\n  - agenda:\n    - {time: 18h15, text: Entretien}",
        "body:\n  - agenda:\n    - 9h: Un\n      place: [Metz, Nancy]\n      speakers: A",
        "event: {date: [2024-05-22, 2024-05-25], time: de 9h à 13h}",
        "event:\n  registration:\n    until: 2024-05-20 18h\n  accreditation: libre",
        "date: fin novembre 2020",
        "date: 2020-11",
        "agreement: {signed: 2019-10}",
        "embargo: 2026-10-25 2h30 heure d'hiver",
        "body:\n  - agenda:\n    - 10h - 11h: Visite\n      press: Tous\n      place: Metz",
        "body:\n  - quote: x\n    by: À COMPLÉTER",
        "body:\n  - quote: x\n    by: {person: A, mandate: 2}",
        "body:\n  - image: x\n    decorative: OUI",
        "body:\n  - image: x\n    decorative: true",
        "body:\n  - callout: x",
        "body:\n  - callout:\n    - heading: x\n    - quote: y",
        "body:\n  - text: x",
        "body:\n  - list:\n    - un\n    - title: deux",
        "lead: |\n  Voici :\n  • un\n  • deux",
        "body:\n  - list:\n    - un:\n        - a\n        - b\n    - text: un\n      list: [a, b]",
        "body:\n  - list:\n    - |\n      un :\n      • a\n      • b",
        "body:\n  - commitments:\n    - title: un\n      list: |\n        - a\n        - b",
        "body:\n  - figures:\n    - 12\n    - {value: 79 %, label: x}",
        "body:\n  - table: |\n      A | B\n      1 | 2",
        "body:\n  - heading: x\n    level: 3",
        "body: |\n  Un.\n\n  Deux.",
        "state: ' draft '",
        "state: À COMPLÉTER",
        "embargo: 2026-09-24",
        "embargo: 2026-09-24 10h30",
        "embargo: 2026-09-24 à 9h",
        "embargo: 2026-09-24T10:30",
        "title: yes",
        "title: 12",
        "title: 2019-10-02",
        "date: À COMPLÉTER (le jour)",
        "partners: x",
        "notes: {1: x, 2: y}",
        "agreement: {signed: 2026-02-28, signatories: À COMPLÉTER}",
        "appointment: {person: A, replaces: {person: B}}",
        "event: {}",
        "kind: correction",
    ],
    "partner": [
        "about: À COMPLÉTER",
        "about:\n  2018: x\n  2019-04: |\n    y\n  2019-05-01: z",
        "about:\n  - quote: x",
        "about:\n  2018:\n    - heading: x",
        "accounts: {2018: {x: a}, 2019: {y: {name: b, url: c}}}",
        "website: {2018-04: a, 2018-05-06: b}",
        "gender: À COMPLÉTER",
        "people: À COMPLÉTER (qui ?)",
        "people: {A: À COMPLÉTER}",
        "people: {A: {mandates: À COMPLÉTER}}",
        "facts: À COMPLÉTER",
        "contacts: À COMPLÉTER",
        "figures: À COMPLÉTER",
        "accounts: À COMPLÉTER",
        "facts: {a: 1, b: {2018: 1, 2019-04: 2}}",
        "people: {A: {}, B: {role: x, from: 2019, until: 2020-07}}",
        "people:\n  A:\n    gender: f\n    mandates:\n      - {role: x, of: none}\n      - title: y",
        "people: {A: {role: x, announced: yes}}",
        "people: {A: {role: x, announced: 2019}}",
        "contacts:\n  - name: A\n    phone: 0612345670\n    email: [a@b.fr, c@d.fr]",
        "contacts: []",
        "figures:\n  - items: [1 000 logements]\n    from: 2019",
    ],
}
REFUSED = {
    "release": [
        "leed: x",
        "about: x",
        "notes: {a: x}",
        "agreement: convention",
        "agreement: {signatories: Jean}",
        "agreement: {name: '{x}'}",
        "kind: x",
        "date: 2019-10-2",
        "date: 2019-02-30",
        "date: 2019-04-31",
        "embargo: 2026-09-24 25h",
        "partners: []",
        "title: ''",
        "title: |\n  a\n\n  b",
        "notice: |\n  Voici\n  • un",
        "body:\n  - list:\n    - text: un\n      list:\n        - text: deux\n          list: [a]",
        "body: ''",
        "body:\n  - {}",
        "body:\n  - by: x",
        "body:\n  - quote:",
        "body:\n  - heading: a\n    quote: b",
        "body:\n  - list: []",
        "body:\n  - list: [{}]",
        "body:\n  - list:\n    - - x",
        "body:\n  - table: x",
        "body:\n  - heading: x\n    level: two",
        "body:\n  - agenda:\n    - 10h: {a: b}",
        "body:\n  - agenda:\n    - 10h:\n",
        "body:\n  - agenda:\n    - {time: 25h61, text: Entretien}",
        "body:\n  - agenda:\n    - {time: 18h15}",
        "event: {time: 9h75}",
        "event: {date: [2024-05-22]}",
        "date: 2026-9-4",
        "body:\n  - Objectif: loger",
        "body:\n  - callout:\n    - quot: x",
    ],
    "partner": [
        "gender: x",
        "facts: {a: {2018: 1, x: 2}}",
        "facts: {a: {}}",
        "facts: {a: []}",
        "accounts: {x: {url: a}}",
        "accounts: {3: a}",
        "people: {A: maire}",
        "people: {A: {role: x, mandates: []}}",
        "people: {A: {role: '{x}'}}",
        "people: {A: {from: 2019-13}}",
        "people: {A: {role: x, announced: soon}}",
        "figures:\n  - items: []",
        "website: {2018: {2019: x}}",
        "contacts:\n  - nom: x",
    ],
}


@pytest.mark.parametrize("kind", ["release", "partner"])
def test_reader_and_schema_agree(refused: Refused, kind: str, tmp_path: Path):
    base, model = {
        "release": (RELEASE, release.Release),
        "partner": (PARTNER, partner.Partner),
    }[kind]
    rows = {"taken": TAKEN[kind], "refused": REFUSED[kind]}
    for verdict, texts in rows.items():
        for at, more in enumerate(texts):
            typed = supplied(base, more)
            (tmp_path / f"{verdict}-{at}.yaml").write_text(typed, encoding="utf-8")
            assert is_read(typed, model) == (verdict == "taken"), more
    wanted = {f"refused-{at}" for at in range(len(rows["refused"]))}
    found = refused(kind, sorted(tmp_path.iterdir()))
    assert {rows[name.split("-")[0]][int(name.split("-")[1])] for name in found ^ wanted} == set()


def supplied(base: str, more: str) -> str:
    """Return the base with a field in the place of its own, or after it."""
    field = more.partition(":")[0]
    kept = [line for line in base.splitlines() if line.partition(":")[0] != field]
    return "\n".join([*kept, more, ""])


def is_read(typed: str, model: type[Model]) -> bool:
    tree, findings = yaml.read(typed, path="x")
    return tree is not None and not findings and not validate(tree, model)[1]


def test_a_translation_need_not_say_all(refused: Refused, tmp_path: Path):
    words = tmp_path / "words.yaml"
    words.write_text("title: An agreement\nbody:\n  - figures:\n      - {was: x}\n")
    assert refused("release", [words]) == {"words"}
    assert refused("release-translation", [words]) == set()
    words.write_text("titel: An agreement\n")
    assert refused("release-translation", [words]) == {"words"}


def test_a_style_with_wrong_keys_is_refused(refused: Refused, tmp_path: Path):
    for at, text in enumerate(
        ["extend: x", "typography: {dash: '-'}", "fonts: {cursive: x}", "labels: {eo: {}}"]
    ):
        (tmp_path / f"{at}.yaml").write_text(text)
    (tmp_path / "right.yaml").write_text(
        "extends: maison\nlabels:\n  fr:\n    mine: À moi\n    kinds: {release: Info}\nfonts:\n"
    )
    assert refused("style", tmp_path.iterdir()) == {"0", "1", "2", "3"}


def test_the_settings_of_a_folder(refused: Refused, tmp_path: Path):
    (tmp_path / "right.yaml").write_text("language: en\ntimezone: Indian/Reunion\nstyle: sobre\n")
    (tmp_path / "wrong.yaml").write_text("language: de\n")
    assert refused("workspace", tmp_path.iterdir()) == {"wrong"}
