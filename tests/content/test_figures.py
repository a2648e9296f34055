"""Key figures: what is the value of one typed in a line, and how changes are written."""

import re

import pytest

from generator.content import body
from generator.content.figures import split
from generator.content.prose import plain
from generator.source import yaml
from generator.source.tree import Text
from tests.conftest import SLUG, Desk
from tests.content.test_blocks import blocks


@pytest.mark.parametrize(
    ("typed", "value", "label"),
    [
        ("11,1 M € pour le financement", "11,1 M €", "pour le financement"),
        ("116 000 logements", "116 000", "logements"),
        ("35,1 millions d'euros investis", "35,1 millions d'euros", "investis"),
        ("2,5 milliards investis", "2,5 milliards", "investis"),
        ("79 % des salariés", "79 %", "des salariés"),
        ("plus de 30 % du parc", "plus de 30 %", "du parc"),
        ("près d'1 million d'habitants", "près d'1 million", "d'habitants"),
        ("120 m² habitables", "120 m²", "habitables"),
        ("2e pôle d'emploi", "2e", "pôle d'emploi"),
        ("+3,5% sur un an", "+3,5%", "sur un an"),
        ("7 344 salariés logés", "7 344", "salariés logés"),
        ("8 000+ visiteurs", "8 000+", "visiteurs"),
        ("Une hausse continue", None, "Une hausse continue"),
        ("80%", "80%", None),
        ("4 600 à 12 000 euros par place", "4 600 à 12 000 euros", "par place"),
        ("10 à 20 % des ménages", "10 à 20 %", "des ménages"),
        ("1 logement sur 3", "1 logement sur 3", None),
        ("1 logement sur 3 est vacant", "1 logement sur 3", "est vacant"),
        ("9 locataires sur 10 satisfaits", "9 locataires sur 10", "satisfaits"),
        ("3 sur 4 ménages", "3 sur 4", "ménages"),
        ("12 logements sur 3 sites", "12", "logements sur 3 sites"),
        ("3 agences sur 5 sites", "3", "agences sur 5 sites"),
        ("3 agences sur 3 sites", "3", "agences sur 3 sites"),
        ("3 jeunes actifs sur 10 sans toit", "3 jeunes actifs sur 10", "sans toit"),
        ("1 enfant de moins de 6 ans sur 2", "1 enfant de moins de 6 ans sur 2", None),
        ("2 habitants du Grand Pré sur 3", "2 habitants du Grand Pré sur 3", None),
        ("24 heures sur 24", "24 heures sur 24", None),
        ("7 jours sur 7 disponibles", "7 jours sur 7", "disponibles"),
        ("24 h/24", "24 h/24", None),
        ("24h/24, 7j/7 pour tous", "24h/24, 7j/7", "pour tous"),
        ("24 h/24 et 7 j/7", "24 h/24 et 7 j/7", None),
        ("de 3 à 5 millions d'euros", "de 3 à 5 millions d'euros", None),
        ("entre 12 % et 18 % du parc", "entre 12 % et 18 %", "du parc"),
        ("1,5 à 2 M€ investis", "1,5 à 2 M€", "investis"),
        ("10-20 % des foyers", "10-20 %", "des foyers"),
        ("2/3 des logements", "2/3", "des logements"),
        ("+ 12 % en un an", "+ 12 %", "en un an"),
        ("+ de 500 logements", "+ de 500", "logements"),
        ("×2 en dix ans", "×2", "en dix ans"),
        ("3 fois plus de demandes", "3 fois plus", "de demandes"),
        ("12 €/m² de loyer", "12 €/m²", "de loyer"),
        ("35 %, en hausse", "35 %", "en hausse"),
        ("10 l'an dernier", "10", "l'an dernier"),
        ("150 et plus", "150", "et plus"),
        ("1. Loger", None, "1. Loger"),
        ("1 in 3 homes", "1 in 3", "homes"),
        ("12 in 2024", "12", "in 2024"),
        ("2 out of 5 households", "2 out of 5", "households"),
        ("between 5 and 10 million euros a year", "between 5 and 10 million euros", "a year"),
        ("1 von 3 Wohnungen", "1 von 3", "Wohnungen"),
        ("von 3 bis 5 Mio. € im Jahr", "von 3 bis 5 Mio. €", "im Jahr"),
    ],
)
def test_figures_are_cut_after_their_unit(typed: str, value: str | None, label: str | None):
    tree, _findings = yaml.read(
        f"x: {typed!r}" if "'" not in typed else f"x: |\n  {typed}", path="x"
    )
    assert isinstance(tree, dict)
    value_found, label_found = split(tree[Text("x")])
    assert (value_found, label_found) == (value, label)


def test_figures(desk: Desk):
    (block,) = blocks(
        desk,
        "- title: Les interventions\n"
        "  source: chiffres 2016\n"
        "  figures:\n"
        "    - 1200 logements produits.\n"
        "    - value: 79 %\n"
        "      label: des salariés\n"
        "      was: 61 % en 2015\n",
    )
    assert isinstance(block, body.Figures)
    first, second = block.items
    assert (plain(first.value), plain(first.label)) == ("1\u202f200", "logements produits")
    assert (plain(second.value), plain(second.was)) == ("79\u00a0%", "61\u00a0% en 2015")


@pytest.mark.parametrize("form", ["txt", "html", "pdf"])
def test_the_whole_quantity_is_printed_as_the_figure(desk: Desk, form: str):
    desk.release(
        """
        body:
          - figures: [4600 à 12000 euros par place, 24h/24 et 7j/7, 1 logement sur 3 est vacant]
        """
    )
    words = " ".join(re.sub("[\u00a0\u202f]", " ", desk.printed(form)).split())
    for words_of_figure in ("4 600 à 12 000 euros", "24 h/24 et 7 j/7", "1 logement sur 3"):
        assert words_of_figure in words
    assert form == "pdf" or "sur\u00a03" in desk.printed(form)


@pytest.mark.parametrize("form", ["txt", "html", "pdf"])
def test_a_change_is_written_as_the_language_does(desk: Desk, form: str):
    desk.release(
        """
        about: none
        body:
          - figures:
              - label: l'an
                value: "- 12 %"
                change: -2 points
                was: 14 %
        """
    )
    words = " ".join(desk.printed(form).split())
    assert "− 12 %" in words and "−2 points" in words
    desk.write("partners/ville.en.yaml", "name: the City\n")
    desk.write("partners/comite.en.yaml", "name: the Committee\n")
    desk.write(
        f"releases/{SLUG}.en.yaml",
        """
        title: T
        body:
          - figures:
              - label: of homes
                value: 12,5 %
                change: + 2,3 points
                was: 10,2 % in 2020
        """,
    )
    words = " ".join(desk.printed(form, f"{SLUG}.en").split())
    assert "+ 2.3 points, compared with 10.2% in 2020" in words


@pytest.mark.parametrize(
    ("typed", "value", "label", "rest"),
    [
        ("12 rues.", "12", "rues", ["", "", ""]),
        ("{label: 12 rues, detail: dont 3}", "12", "rues", ["dont 3", "", ""]),
        ("{label: rues ;, value: '- 12', was: '-10', change: -2}", "− 12", "rues", ["", "−10", "−2"]),
        ("{value: 12 %}", "12 %", "", ["", "", ""]),
        ("{value: À COMPLÉTER}", "À COMPLÉTER", "", ["", "", ""]),
        ("{label: Des rues}", "", "Des rues", ["", "", ""]),
    ],
)  # fmt: skip
def test_the_parts_of_a_figure(desk: Desk, typed: str, value: str, label: str, rest: list[str]):
    desk.release(f"body:\n  - figures:\n      - {typed}\n")
    (block,) = desk.bound().body
    (figure,) = block.items
    assert (plain(figure.value), plain(figure.label)) == (value, label)
    assert [plain(one) for one in (figure.detail, figure.was, figure.change)] == rest
    assert figure.origin and figure.origin.line == 13


def test_figures_may_lead_somewhere(desk: Desk):
    desk.release("body:\n  - {figures: [12 rues], url: www.x.fr, source: étude, title: Des rues}\n")
    (block,) = desk.bound().body
    assert [(run.text, run.href) for run in block.link] == [("www.x.fr", "https://www.x.fr")]
    assert (plain(block.title), plain(block.source)) == ("Des rues", "étude")
    desk.release("body:\n  - {figures: [12 rues], url: À COMPLÉTER}\n")
    (block,) = desk.bound().body
    assert [(run.text, run.marks) for run in block.link] == [("À COMPLÉTER", {"open"})]


@pytest.mark.parametrize(
    ("workspace", "slug", "printed"),
    [
        ("fr", SLUG, ["1 200 rues", "− 12,5 %"]),
        ("fr", f"{SLUG}.en", ["12,400 streets", "2.5 %"]),
        ("en", SLUG, ["1,200 rues", "− 12.5 %"]),
    ],
)
def test_figures_of_a_partner_are_numbers_of_the_release(
    desk: Desk, workspace: str, slug: str, printed: list[str]
):
    desk.write("communique.yaml", f"language: {workspace}\n")
    desk.write(
        "partners/ville.yaml",
        "name: Exemple\nabout: Un texte.\nfigures:\n  - items: [1 200 rues, {value: '- 12,5 %'}]\n",
    )
    desk.write("partners/ville.en.yaml", "about: A text.\n") if workspace == "fr" else None
    base = "title: T\ndate: 2019-10-02\npartners: [ville]\n"
    desk.release(base=base)
    if slug != SLUG:
        desk.release(
            "body:\n  - figures: [12 400 streets, '2,5 %']\n", base="title: T\n", slug=slug
        )
    release = desk.bound(slug)
    blocks = [*release.abouts[0].figures, *release.body]
    found = [
        f"{plain(one.value)} {plain(one.label)}".strip() for block in blocks for one in block.items
    ]
    assert found == printed
