"""Plain texts are cut into passages that know where each character stands."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.findings import Span
from generator.proofing import plain
from generator.proofing.passages import Passage
from tests.conftest import ROOT

SEEDS = sorted((ROOT / "tests" / "seeds").glob("*.txt"))


def roles(text: str) -> list[tuple[str, str]]:
    return [(one.role, " ".join(one.text.split())) for one in plain.read(text, path="a.txt")]


def mismatches(text: str, passages: list[Passage]) -> list[str]:
    """Return the characters that are not where `span_of` says."""
    lines = plain.lines(text)
    wrong = []
    for passage in passages:
        for at, character in enumerate(passage.text):
            span = passage.span(at, at + 1)
            line = lines[span.line - 1]
            stands = line[span.column - 1] if span.column <= len(line) else "\n"
            if stands != character:
                wrong.append(f"{span.line}:{span.column} {character!r}")
    return wrong


LINES = st.lists(
    st.one_of(
        st.sampled_from(
            [
                "", " ", "COMMUNIQUÉ DE PRESSE", "## COMMUNIQUE", "Metz, le 2 octobre 2019", "Titre",
                "-----", "• un ;", " - deux", "\uf0b7 trois", "*Gras*  et", "À PROPOS D’UNE VILLE",
                "CONTACTS PRESSE", "Une phrase :", "Une phrase.  ", "\u00a0retrait", "– suite", "- ",
                "www.exemple.fr - @Exemple", "Contact presse : 03 87 39 39 14", "| a | b |", "#",
            ]
        ),
        st.text(alphabet=" \t\u00a0abÉ.:;-*•#«»", max_size=30),
    ),
    max_size=20,
)  # fmt: skip


@given(LINES, st.sampled_from(["\n", "\r\n", "\r"]))
def test_every_character_is_where_it_is_said(lines: list[str], end: str):
    text = end.join(lines)
    assert mismatches(text, plain.read(text, path="a.txt")) == []


@given(LINES)
def test_nothing_is_lost(lines: list[str]):
    text = "\n".join(lines)
    kept = "".join(one.text for one in plain.read(text, path="a.txt"))
    for letter in "abÉ«»":
        assert kept.count(letter) == sum(line.count(letter) for line in lines)


@pytest.mark.parametrize("seed", SEEDS, ids=lambda path: path.stem[:3])
def test_the_seeds_keep_their_places(seed):
    text = seed.read_text(encoding="utf-8")
    passages = plain.read(text, path="a.txt")
    assert mismatches(text, passages) == []
    assert {"title", "lead", "contact", "about"} & {one.role for one in passages}
    assert all(one.printed for one in passages)


def test_a_whole_release():
    text = (
        " COMMUNIQUÉ DE PRESSE \n\nMetz, le 2 octobre 2019 \n\nAction Logement : un partenariat \n\n"
        "pour les salariés \n\nJean-Luc Bohl a signé une convention de \nterritoire. \n\n"
        "Trois engagements \nréciproques : \n▪ analyser ; \n▪ informer \nsouvent. \n\n"
        "« Un pas de plus. »\n\nÀ PROPOS DE METZ \nMetz est une ville. \n"
        "Plus d’informations sur : www.metz.fr\n\nCONTACTS PRESSE\nMetz\nAnne : 03 87 39 39 14\n"
    )
    assert roles(text) == [
        ("kicker", "COMMUNIQUÉ DE PRESSE"),
        ("dateline", "Metz, le 2 octobre 2019"),
        ("title", "Action Logement : un partenariat pour les salariés"),
        ("lead", "Jean-Luc Bohl a signé une convention de territoire."),
        ("intro", "Trois engagements réciproques :"),
        ("item", "analyser ;"),
        ("item", "informer souvent."),
        ("quote", "« Un pas de plus. »"),
        ("heading", "À PROPOS DE METZ"),
        ("about", "Metz est une ville."),
        ("more", "Plus d’informations sur : www.metz.fr"),
        ("heading", "CONTACTS PRESSE"),
        ("contact", "Metz"),
        ("contact", "Anne : 03 87 39 39 14"),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Metz, le 2 octobre 2019", "Metz, le mardi 1er octobre 2019.", "METZ, LE 2 OCTOBRE 2019",
        "Villeneuve-d’Ascq, 2 octobre 2019", "Boulogne sur Mer, le 02/10/2019", "Metz 2 octobre 2019",
        "Le Plessis de la Tour, le 2 octobre 2019", "Metz - 2 octobre 2019", "Mardi 2 octobre 2019",
        "Paris et L’Haÿ-les-Roses, le 2 octobre 2019", "Villeneuve d’Ascq, le 2 octobre 2019",
    ],
)  # fmt: skip
def test_date_lines(line: str):
    assert roles(f"{line}\n\nTitre\n\nUn chapô.")[0] == ("dateline", line)


@pytest.mark.parametrize(
    "line",
    [
        "Metz et Lille ont signé une convention le 12 octobre 2019.",
        "Metz et Lille signent, le 12 octobre 2019.",
        "premier séminaire avec les partenaires le 9 juillet 2019",
        "Convention de Metz le 12 octobre 2019", "Convention du 12 octobre 2019",
        "Metz LE 12 octobre 2019", "Nancy Metz Lille Rennes Lyon Paris, le 12 octobre 2019",
    ],
)  # fmt: skip
def test_sentences_that_end_in_a_date_are_no_date_lines(line: str):
    assert "dateline" not in [role for role, _ in roles(f"{line}\n\nTitre\n\nUn chapô.")]


def test_markdown_and_underlined_headings():
    text = "## COMMUNIQUE\n\n### Un titre\n\n*Le chapô.*\n\nDes faits\n---------\n\nUn texte.\n"
    assert roles(text) == [
        ("kicker", "COMMUNIQUE"),
        ("title", "Un titre"),
        ("lead", "*Le chapô.*"),
        ("heading", "Des faits"),
        ("text", "Un texte."),
    ]


def test_capitals_and_what_follows_are_two_titles():
    text = "ACCORD SIGNÉ\n\nÀ METZ\n\nLe logement avance\n\nLe chapô du texte.\n"
    assert roles(text)[:2] == [
        ("title", "ACCORD SIGNÉ À METZ"),
        ("subtitle", "Le logement avance"),
    ]


def test_spaces_inside_and_at_the_end_stay():
    (passage,) = plain.read("  Un  texte de deux  \nlignes ;  et fin. ", path="a.txt")
    assert passage.text == "Un  texte de deux  \nlignes ;  et fin. "
    assert passage.span(20, 26) == Span("a.txt", 2, 1, 2, 7)


def test_a_dash_inside_a_sentence_is_no_bullet():
    text = "Titre\n\nUn premier texte.\n\nLa ville de Metz et sa métropole\n– quarante communes – sont là.\n"
    assert [role for role, _ in roles(text)].count("item") == 0


def test_lost_and_private_use_bullets():
    text = "Titre\n\nUn texte.\n\nTrois champs :\n\n La production \nde logements\n\n Une concertation\n"
    assert roles(text)[-2:] == [
        ("item", "La production de logements"),
        ("item", "Une concertation"),
    ]
    item = plain.read("Un texte :\n\uf0b7 un", path="a.txt")[-1].text
    assert isinstance(item, plain.Item)
    assert (item, item.bullet, item.bullet.span.column) == ("un", "\uf0b7", 1)


def test_a_single_line_is_text():
    assert roles("Une ligne sans point") == [("text", "Une ligne sans point")]
