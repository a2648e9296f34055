"""Partners and signatories as lists with links; acronyms before their meaning."""

import pytest

from generator.content import body
from tests.conftest import RELEASE, Desk

DINUM = """\
name: la direction interministérielle du numérique
acronym: DINUM
website: www.dinum.example.org
"""
ANAH = "name: l'Agence nationale de l'habitat\nacronym: Anah\n"
HCSP = "name: le Haut Conseil de la santé publique\nacronym: HCSP\n"
BASE = RELEASE.replace("[ville, comite]", "[dinum, comite, ville, anah, hcsp]")


def write(desk: Desk, more: str, base: str = BASE) -> None:
    for name, typed in (("dinum", DINUM), ("anah", ANAH), ("hcsp", HCSP)):
        desk.write(f"partners/{name}.yaml", typed)
    desk.release(more, base=base)


def printed(desk: Desk, form: str) -> str:
    return " ".join(desk.printed(form).replace("\u00a0", " ").split())


def hrefs(block: body.Block) -> list[list[tuple[str, str]]]:
    assert isinstance(block, body.List)
    return [
        [(run.text, run.href) for run in item.paragraphs[0] if run.href] for item in block.items
    ]


@pytest.mark.parametrize("word", ["partners", "partenaires", "Partenaires", "partner"])
def test_the_partners_as_a_list(desk: Desk, word: str):
    write(desk, f"body:\n  - intro: |\n      Les {{count}} partenaires\n    list: {word}\n")
    (block,) = desk.bound().body
    assert hrefs(block)[:2] == [
        [("Direction interministérielle du numérique", "https://www.dinum.example.org")],
        [],
    ]
    assert hrefs(block)[2] == [("Ville d'Exemple", "https://www.exemple.fr")]
    text = printed(desk, "txt")
    assert (
        "Les cinq partenaires : - Direction interministérielle du numérique "
        "(https://www.dinum.example.org) (DINUM) - Comité régional d’Exemple - Ville"
    ) in text
    assert (
        "- Agence nationale de l’habitat (Anah) - Haut Conseil de la santé publique (HCSP) À"
        in text
    )
    assert "Direction interministérielle du numérique (DINUM) Comité" in printed(desk, "html")


@pytest.mark.parametrize("word", ["signatories", "signataires"])
def test_the_signatories_as_a_list(desk: Desk, word: str):
    base = BASE.replace("Ève Noir]", "dinum]")
    write(desk, f"body:\n  - title: Ont signé\n    list: {word}\n", base)
    (block,) = desk.bound().body
    assert hrefs(block) == [
        [("Ville d'Exemple", "https://www.exemple.fr")],
        [("Ville d'Exemple", "https://www.exemple.fr")],
        [],
        [("Direction interministérielle du numérique", "https://www.dinum.example.org")],
    ]
    text = printed(desk, "html").replace("'", "’")
    assert "Anne Martin, Maire de la Ville d’Exemple (VE) Paul Évrard, Adjoint de la Ville" in text
    assert "Hugo Blanc, Président du Comité régional d’Exemple Direction interm" in text


def test_no_signatories_no_list(desk: Desk):
    write(desk, "body:\n  - list: signataires\n", "title: T\ndate: 2019-10-02\npartners: [ville]\n")
    assert [one.code for one in desk.findings()] == ["BIND031"]


def test_a_list_of_one_word_that_is_no_keyword(desk: Desk):
    write(desk, "body:\n  - list:\n      - des partenaires\n")
    assert "- des partenaires." in printed(desk, "txt")


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        (
            "la {dinum.acronym} et {dinum}, la {dinum.acronym}",
            "la DINUM (direction interministérielle du numérique) et la direction "
            "interministérielle du numérique, la DINUM.",
        ),
        (
            "{dinum}, puis la {dinum.acronym}",
            "la direction interministérielle du numérique (DINUM), puis la DINUM.",
        ),
        ("la direction du numérique (DINUM), la {dinum.acronym}", "numérique (DINUM), la DINUM."),
        ("l'{anah.acronym}", "l’Anah (Agence nationale de l’habitat)."),
        ("d'{anah.acronym}", "d’Anah (Agence nationale de l’habitat)."),
        ("le {hcsp.acronym}", "le HCSP (Haut Conseil de la santé publique)."),
        ("voir {dinum.website}", "voir www.dinum.example.org."),
    ],
)
def test_an_acronym_first(desk: Desk, typed: str, words: str):
    write(desk, f"lead: |\n  Avec {typed}.\n")
    for form in ("txt", "html"):
        assert words in printed(desk, form)


def test_a_title_does_not_tell_what_an_acronym_means(desk: Desk):
    base = BASE.replace("  Un accord", "  Un accord de la {dinum.acronym}")
    write(desk, "lead: |\n  La {dinum.acronym} signe.\n", base)
    text = printed(desk, "txt")
    assert "Un accord de la DINUM =" in text
    assert "La DINUM (direction interministérielle du numérique) signe." in text


def test_an_acronym_that_nobody_wrote(desk: Desk):
    write(desk, "lead: |\n  Avec le {comite.acronym}.\n")
    assert [one.code for one in desk.findings()] == ["BIND031"]


def test_a_fact_that_is_called_so_comes_first(desk: Desk):
    desk.write("partners/ville.yaml", "name: la Ville\nfacts: {acronym: VX}\n")
    desk.release(
        "lead: |\n  Avec {ville.acronym}.\n", base="title: T\ndate: 2019-10-02\npartners: [ville]\n"
    )
    assert "Avec VX." in printed(desk, "txt")
