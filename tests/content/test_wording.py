"""The wording of a release: what changes its fingerprint, and what does not."""

import re
from dataclasses import replace

import pytest

from generator.content.typeset import typeset
from generator.content.wording import fingerprint, texts, wording
from generator.language import Typography
from generator.words import changes
from tests.conftest import SLUG, Desk, photo

FIXED = {
    "2017-11-23-rennes-metropole": "d34307e3",
    "2018-01-31-metropole-europeenne-de-lille": "4e2ef76e",
    "2019-07-17-logement-d-abord": "446d5217",
    "2019-10-02-metz-metropole": "af0a2e7a",
    "2023-04-18-regions-de-france": "4531e2da",
}
"""An agreement must outlive the program: these may change with docs/wording.md alone."""

BASE = """\
lead: |
  La Ville compte {habitants} habitants, 12 m² et 10^2^ rues : l'accord – enfin – tient.
body:
  - heading: Une partie
  - list: [un, deux]
  - table: |
      Année | 2019 | 2020
      Logements | 12 |
  - image: vue.png
    alt: La vue
    credit: Ville
links:
  - {text: Lire, url: www.exemple.fr/a}
"""


@pytest.fixture
def digits(desk: Desk):
    desk.write("releases/vue.png", photo("PNG"))

    def look(more: str = BASE, options: Typography = Typography()) -> str:
        desk.release(more)
        return typeset(desk.bound(), options).fingerprint

    return look


@pytest.mark.parametrize("slug", FIXED)
def test_the_projects_own_releases_keep_their_fingerprints(real, slug: str):
    assert typeset(real(slug), Typography()).digits == FIXED[slug]


@pytest.mark.parametrize("slug", FIXED)
def test_any_typography_says_the_same(real, slug: str):
    narrow = Typography(guillemets="narrow", dash="—")
    assert typeset(real(slug), narrow).digits == FIXED[slug]
    twice = typeset(typeset(real(slug), narrow), Typography())
    assert twice.digits == FIXED[slug]


def test_layout_and_comments_say_nothing(digits, desk: Desk):
    first = digits()
    same = (
        "# pour Lou\n" + BASE,
        BASE.replace("[un, deux]", "\n      - un\n      - deux"),
        BASE.replace("l'accord – enfin – tient", "l’accord –\u00a0enfin –\n  tient"),
        BASE + "state: published\n",
        BASE + "# proof: ignore[REQ008] connu\n",
        BASE.replace("    credit", "    width: 50%\n    credit"),
    )
    assert [digits(one) for one in same] == [first] * len(same)
    desk.release(BASE, slug="2019-10-02-autre-nom")
    assert typeset(desk.bound("2019-10-02-autre-nom"), Typography()).fingerprint == first


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("habitants, 12", "habitants, 13"),
        ("12 m²", "12 m"),
        ("10^2^", "102"),
        ("compte {habitants}", "compte  {communes}"),
        ("Une partie", "Une part"),
        ("heading: Une partie", "heading: Une partie\n    level: 3"),
        ("[un, deux]", "[deux, un]"),
        ("[un, deux]", "[un, deux]\n  - list: [trois]"),
        ("Logements | 12 |", "Logements | | 12"),
        ("Lire", "Relire"),
        ("exemple.fr/a", "exemple.fr/b"),
        ("La vue", "Une vue"),
        ("credit: Ville", "credit: Comité"),
        ("links:", "embargo: 2019-10-02 10h\nlinks:"),
        ("links:", "kicker: Résultats\nlinks:"),
        ("links:", "contacts: none\nlinks:"),
    ],
)
def test_whatever_readers_get_says_something(digits, before: str, after: str):
    assert before in BASE
    assert digits() != digits(BASE.replace(before, after, 1))


def test_another_picture_of_the_same_name(digits, desk: Desk):
    first = digits()
    desk.write("releases/vue.png", photo("PNG", (20, 20)))
    assert digits() != first


def test_a_logo_is_the_file_that_was_named(digits, desk: Desk):
    ville = (desk.root / "partners/ville.yaml").read_text(encoding="utf-8")
    desk.write("partners/ville.yaml", f"{ville}logo: logo.png\n")
    desk.write("partners/logo.png", photo("PNG"))
    first = digits()
    said = wording(typeset(desk.bound(), Typography()))
    assert re.search(r"- logo\.name: Ville d’Exemple\n  logo\.asset: sha256:[0-9a-f]{64}\n", said)
    desk.write("partners/logo.png", photo("PNG"))
    assert digits() != first


def test_an_embargo_is_its_moment_whatever_its_words(desk: Desk):
    desk.release("embargo: 2019-10-02 10h\n")
    made = typeset(desk.bound(), Typography())
    assert "embargo: 2019-10-02T10:00:00+02:00" in wording(made)
    assert made.embargo
    other = replace(made, embargo=replace(made.embargo, text=()))
    assert fingerprint(wording(other)) == made.fingerprint


def test_an_embargo_that_moved_is_told_in_words():
    one, other = (
        texts(f"communiqué wording 1\nembargo: 2026-12-24T{hour}:00:00+01:00\n")
        for hour in (10, 11)
    )
    assert list(changes(one, other)) == [
        "embargo Thursday 24 December 2026 at [10 → 11] am (UTC+1)"
    ]


def test_the_form_is_the_one_that_is_written_down(desk: Desk):
    desk.release(
        "body:\n  - quote: Tout va bien.\n    by: Hugo Blanc\nabout: none\ncontacts: none\n"
    )
    said = wording(typeset(desk.bound(), Typography())).splitlines()
    assert said[:4] == [
        "communiqué wording 1",
        "language: fr",
        "kind: release",
        "title: Un accord",
    ]
    assert said[-3:] == [
        "- quote.paragraphs: « Tout va bien. »",
        "  quote.speaker: Hugo Blanc, Président du Comité régional d’Exemple",
        "  quote.attribution: after",
    ]
    assert texts("communiqué wording 1\n- text.paragraphs: a: b\n  row.cells:\n") == ["a: b"]
    assert SLUG not in "\n".join(said)
