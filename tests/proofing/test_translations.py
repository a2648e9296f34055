"""A translation beside its original: the parts it lacks, the numbers that differ."""

import pytest

from generator.proofing.proof import rules
from tests.conftest import Desk
from tests.proofing.desks import workspace_findings

FRENCH = "title: Un titre\ndate: 2019-10-02\npartners: [ville, comite]\n"
SLUG = "2019-10-02-exemple"
OTHERS = {"en": ("the Town", "the Board"), "de": ("die Stadt", "das Amt")}


@pytest.fixture
def both(desk: Desk) -> Desk:
    for code, (town, board) in OTHERS.items():
        desk.write(f"partners/ville.{code}.yaml", f"name: {town}\nabout: X.\n")
        desk.write(f"partners/comite.{code}.yaml", f"name: {board}\nabout: X.\n")
    return desk


def told(desk: Desk, code: str) -> list[str]:
    return [one.message for one in workspace_findings(desk.root, rules([code]))]


def compared(desk: Desk, french: str, other: str, code: str = "en") -> list[str]:
    """Return what is said of the numbers of a text and of its translation."""
    desk.release(f"body:\n  - |\n    {french}\n", base=FRENCH)
    translated = f"title: T\nbody:\n  - |\n    {other}\n"
    desk.release(translated, base="", slug=f"{SLUG}.{code}")
    return told(desk, "FACT023")


@pytest.mark.parametrize(
    ("french", "other", "code"),
    [
        ("318 500 habitants", "318,550 inhabitants", "en"),
        ("318 500 habitants", "381,500 inhabitants", "en"),
        ("318 500 habitants", "318.500 inhabitants", "en"),
        ("318 500 habitants", "31,850 inhabitants", "en"),
        ("un taux de 2,5 %", "a rate of 25%", "en"),
        ("un taux de 2,5 %", "a rate of 2.6%", "en"),
        ("318 500 habitants", "318,5 Einwohner", "de"),
        ("2,5 millions d'euros", "2.6 million euros", "en"),
        ("en 2019, la Ville", "in 2018, the town", "en"),
        ("12 communes et 40 lieux", "12 towns and 44 places", "en"),
        ("{habitants} habitants", "13,600 inhabitants", "en"),
        ("le 24 septembre", "on 25 September", "en"),
    ],
)
def test_a_number_that_differs_is_found(both: Desk, french: str, other: str, code: str) -> None:
    assert len(compared(both, french, other, code)) == 1


@pytest.mark.parametrize(
    ("french", "other", "code"),
    [
        ("318 500 habitants", "318,500 inhabitants", "en"),
        ("318 500 habitants", "318 500 inhabitants", "en"),
        ("318 500 habitants", "318.500 Einwohner", "de"),
        ("318 500 habitants", "318 500 Einwohner", "de"),
        ("un taux de 2,5 %", "a rate of 2.5%", "en"),
        ("un taux de 2,5 %", "eine Quote von 2,5 %", "de"),
        ("2,5 millions d'euros", "€2.5m", "en"),
        ("2,5 M€ et 40 lieux", "2,500,000 euros, 40 places", "en"),
        ("1,2 milliard d'euros", "1.2 billion euros", "en"),
        ("1,2 milliard d'euros", "1,2 Milliarden Euro", "de"),
        ("à 14 h 30, cinq élus", "at 2.30 pm, 5 members", "en"),
        ("de 14 h à 16 h", "from 2 to 4 pm", "en"),
        ("5 communes et trois lieux", "five towns and 3 places", "en"),
        ("le 1er mars, 6 lieux", "on 1 March, 6 places", "en"),
        ("le 24 septembre 2026", "24 September 2026", "en"),
        ("le 2 octobre, 3 lieux", "am 2. Oktober, 3 Orte", "de"),
        ("le 02/10/2019", "2 October 2019", "en"),
        ("deux cents logements en 2019", "200 homes in 2019", "en"),
        ("au XXe siècle, 30 lieux", "in the 20th century, thirty places", "en"),
        ("un logement sur 3", "a third of homes", "en"),
        ("24 h/24 et 7 j/7", "24/7", "en"),
        ("{habitants} habitants", "13,500 inhabitants", "en"),
        ("13 500 habitants", "{habitants} inhabitants", "en"),
        ("le 03 87 39 39 14", "on +33 3 87 39 39 14", "en"),
        ("de 2026 à 2029", "2026–2029", "en"),
        ("la loi n° 2015-991 et 15 articles", "Act 2015-991, with 15 articles", "en"),
    ],
)
def test_a_number_that_is_the_same_is_left_alone(
    both: Desk, french: str, other: str, code: str
) -> None:
    assert compared(both, french, other, code) == []


def test_both_numbers_are_told_where_the_translation_has_its_own(both: Desk) -> None:
    assert compared(both, "318 500 habitants", "318,550 inhabitants") == [
        "« 318,550 » differs from the original, which has « 318 500 »."
    ]


def test_numbers_are_compared_block_by_block(both: Desk) -> None:
    both.release("body:\n  - |\n    Cent.\n  - figures: [60 lieux, 12 %]\n", base=FRENCH)
    typed = "title: T\nbody:\n  - figures: [60 places, 13%]\n"
    both.release(typed, base="", slug=f"{SLUG}.en")
    assert told(both, "FACT023") == ["« 13 » differs from the original, which has « 12 »."]


@pytest.mark.parametrize(
    ("english", "number"),
    [
        ("about: The town has 13,500 people.\n", 0),
        ("about: The town has {habitants} people.\n", 0),
        ("about: The town has 13,600 people.\n", 1),
        ("about: X.\nfacts:\n  phrase: 45 towns, 13,500 people\n", 1),
        ("about: X.\nfacts:\n  phrase: 44 towns, 13,500 people\n", 0),
    ],
)
def test_the_numbers_of_a_partner_are_compared_too(both: Desk, english: str, number: int) -> None:
    both.write("partners/ville.en.yaml", f"name: the Town\n{english}")
    both.release(base=FRENCH)
    both.release("title: T\n", base="", slug=f"{SLUG}.en")
    assert len(told(both, "FACT023")) == number


ORIGINAL = """\
subtitle: Un sous-titre
lead: |
  Un chapeau.
body:
  - |
    Un texte.
  - heading: Un intertitre
  - by: Anne Martin
    quote: Oui
  - by: Hugo Blanc
    quote: Non
notes:
  1: Une note.
"""


def test_the_parts_that_a_translation_lacks_are_told_in_one_line(both: Desk) -> None:
    both.release(ORIGINAL, base=FRENCH)
    typed = "title: T\nlead: L.\nbody:\n  - by: Hugo Blanc\n    quote: No\n"
    both.write(
        "partners/comite.en.yaml",
        "name: the Board\nabout: X.\npeople:\n  Hugo Blanc: {role: Chair}\n",
    )
    both.release(typed, base="", slug=f"{SLUG}.en")
    assert told(both, "REQ024") == [
        "The original has parts that this translation lacks: subtitle (line 4), text (line 9),"
        " heading (line 10), quotation (line 11), notes (line 16)."
    ]


def test_a_whole_translation_lacks_nothing(both: Desk) -> None:
    both.release("lead: |\n  Un chapeau.\nbody:\n  - |\n    Un texte.\n", base=FRENCH)
    both.release("title: T\nlead: L.\nbody: B.\n", base="", slug=f"{SLUG}.en")
    assert told(both, "REQ024") == []


@pytest.mark.parametrize("state", ["approved", "published"])
def test_a_translation_is_a_draft_until_it_says_otherwise(both: Desk, state: str) -> None:
    both.release(f"state: {state}\n", base=FRENCH)
    both.release("title: T\n", base="", slug=f"{SLUG}.en")
    assert "DRAFT" in both.printed(slug=f"{SLUG}.en")
    assert "PROJET" not in both.printed()
    both.release(f"title: T\nstate: {state}\n", base="", slug=f"{SLUG}.en")
    assert "DRAFT" not in both.printed(slug=f"{SLUG}.en")
