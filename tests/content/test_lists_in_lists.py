"""Bullets at the end of a lead, and lists in items of a list, as readers read them."""

from textwrap import indent

import pytest

from tests.conftest import Desk

BASE = "title: T\ndate: 2019-10-02\npartners: [ville]\n"
NBSP = "\u00a0"


def read(desk: Desk, form: str) -> str:
    """Return what is printed, spaces alike and bullets left out."""
    printed = desk.printed(form).replace("\u202f", NBSP)
    lines = (line.strip().removeprefix("- ").lstrip("•–■ ") for line in printed.splitlines())
    return "\n".join(filter(None, lines))


# Leads ------------------------------------------------------------------------------------------

LEADS = [
    ("- L'un\n- Deux mots", "L’un\nDeux mots"),
    ("- repérer l'habitat ;\n- rénover", f"repérer l’habitat{NBSP};\nrénover."),
    ("• repérer\n\n• rénover", f"repérer{NBSP};\nrénover."),
    ("- repérer\n\n- rénover", f"repérer{NBSP};\nrénover."),
    ("Deux temps :\n- repérer\n- rénover", f"Deux temps{NBSP}:\nrepérer{NBSP};\nrénover."),
    (
        "Un premier paragraphe.\n\nDeux temps :\n\n– repérer ce\n  qui est vide\n– rénover",
        f"Un premier paragraphe.\nDeux temps{NBSP}:\nrepérer ce qui est vide{NBSP};\nrénover.",
    ),
]


@pytest.mark.parametrize(("typed", "printed"), LEADS)
def test_a_lead_may_end_with_bullets(desk: Desk, typed: str, printed: str):
    desk.release(f"lead: |\n{indent(typed, '  ')}\n", base=BASE)
    assert desk.findings() == []
    assert printed in read(desk, "txt")
    assert printed in read(desk, "html")


@pytest.mark.parametrize("style", ["maison", "sobre"])
def test_such_a_lead_in_the_pdf(desk: Desk, style: str):
    desk.release("lead: |\n  Deux temps :\n  - repérer l'habitat\n  - rénover\n", base=BASE)
    words = desk.printed("pdf", style=style).replace("\u202f", NBSP)
    assert "repérer l’habitat" in words
    assert "rénover." in words


def test_the_description_of_a_page_says_the_bullets(desk: Desk):
    desk.release("lead: |\n  - Un premier point\n  - Un second point\n", base=BASE)
    assert [len(prose) for prose in desk.bound().lead_words] == [1, 1]


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("- repérer\n- rénover\n\nEt la suite.", ["8:3 FORM007"]),
        ("Le plan\n– comme prévu –, puis\n– enfin – le reste", ["6:3 FORM007"]),
        ("- Un seul tiret, qui reste", []),
        ("Un temps – le premier –,\n– le second – et puis", []),
    ],
)
def test_what_no_list_of_a_lead_is(desk: Desk, typed: str, told: list[str]):
    desk.release(f"lead: |\n{indent(typed, '  ')}\n", base=BASE)
    assert desk.told() == told
    assert told or desk.bound().lead_list is None


# Lists in lists ---------------------------------------------------------------------------------

RUNNING_ON = (
    f"un toit{NBSP};\ndeux murs{NBSP}:\ndont l’un neuf,\ndont l’autre ancien{NBSP};\ntrois."
)

NESTED = [
    # the ways of typing it
    (
        "- un toit\n- deux murs:\n    - dont l'un neuf\n    - dont l'autre ancien\n- trois",
        RUNNING_ON,
    ),
    (
        "- un toit\n- text: deux murs\n  list:\n    - dont l'un neuf\n    - dont l'autre ancien\n- trois",
        RUNNING_ON,
    ),
    (
        "- un toit\n- text: deux murs\n  list: [dont l'un neuf, dont l'autre ancien]\n- trois",
        RUNNING_ON,
    ),
    (
        "- un toit\n- |\n  deux murs :\n  - dont l'un neuf ;\n  - dont l'autre ancien.\n- trois",
        RUNNING_ON,
    ),
    (
        "|\n  - un toit\n  - deux murs\n    - dont l'un neuf\n    - dont l'autre ancien\n  - trois",
        RUNNING_ON,
    ),
    (
        "|\n  • un toit ;\n  • deux murs :\n     ◦ dont l'un neuf,\n     ◦ dont l'autre ancien ;\n  • trois.",
        RUNNING_ON,
    ),
    # the ends
    ("- un\n- deux, dont:\n    - a\n    - b ?", f"un{NBSP};\ndeux, dont{NBSP}:\na,\nb{NBSP}?"),
    ("- un\n- |\n  deux,\n  - a\n  - b", f"un{NBSP};\ndeux,\na,\nb."),
    (
        "- Repérer les logements vacants:\n    - Dans le centre de la ville\n    - Dans la campagne alentour\n- Rénover ceux qui le méritent",
        f"Repérer les logements vacants{NBSP}:\nDans le centre de la ville.\nDans la campagne alentour.\n"
        "Rénover ceux qui le méritent.",
    ),
    (
        "- Repérer les logements vacants:\n    - dans le centre\n    - alentour\n- Rénover ceux qui le méritent",
        f"Repérer les logements vacants{NBSP}:\ndans le centre{NBSP};\nalentour.\nRénover ceux qui le méritent.",
    ),
    ("- Metz:\n    - Sablon\n    - Queuleu\n- Nancy", f"Metz{NBSP}:\nSablon\nQueuleu\nNancy"),
    ("- title: Rénover\n  list:\n    - a\n    - b", f"Rénover\na{NBSP};\nb."),
    # near misses: a bullet that is set in by chance is no list of its own
    ("|\n  - un\n   - deux\n  - trois", f"un{NBSP};\ndeux{NBSP};\ntrois."),
]


@pytest.mark.parametrize(("typed", "printed"), NESTED)
@pytest.mark.parametrize("kind", ["list", "commitments"])
def test_a_list_in_a_list(desk: Desk, kind: str, typed: str, printed: str):
    below = typed if typed.startswith("|") else f"\n{typed}"
    desk.release(f"body:\n  - {kind}: {indent(below, '      ').lstrip(' ')}\n", base=BASE)
    assert desk.findings() == []
    assert printed in read(desk, "txt")
    assert printed in read(desk, "html")


def test_such_a_list_is_set_in(desk: Desk):
    desk.release(
        "body:\n  - list:\n      - deux murs:\n          - un\n          - deux\n", base=BASE
    )
    assert f"\n- deux murs{NBSP}:\n  - un,\n  - deux.\n" in desk.printed("txt")
    assert "deux murs" in desk.printed("pdf")


@pytest.mark.parametrize(
    ("language", "printed"),
    [("en", "two walls:\none,\ntwo;\nthree."), ("de", "two walls:\none,\ntwo;\nthree.")],
)
def test_in_other_languages(desk: Desk, language: str, printed: str):
    desk.write("partners/ville.yaml", "name: Ville\n")
    desk.write(f"partners/ville.{language}.yaml", "about: Text.\n")
    desk.release(base=BASE)
    desk.write(
        f"releases/2019-10-02-exemple.{language}.yaml",
        "title: T\nbody:\n  - list:\n      - two walls:\n          - one\n          - two\n"
        "      - three\n",
    )
    text = desk.printed("txt", f"2019-10-02-exemple.{language}")
    assert printed in "\n".join(line.strip().removeprefix("- ") for line in text.splitlines())


def test_a_name_of_a_field_that_is_misspelt_is_no_text(desk: Desk):
    desk.release("body:\n  - list:\n      - titel:\n          - un\n", base=BASE)
    assert [one.code for one in desk.findings()] == ["FORM005"]
