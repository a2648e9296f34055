"""What is made of a typed paragraph: its marks, links, names and open points, piece by piece."""

from collections.abc import Iterable

import pytest

from generator.content.body import Heading, Text, outline
from generator.content.inline import Name, parse, parsed
from generator.content.prose import Run
from tests.proofing.texts import passage


def pieces(typed: str) -> list[tuple[str, str]]:
    """Return the pieces with what they are: marks, where they lead, their language."""
    return _merged(_piece(one) for one in parse(passage(typed).text).pieces)


def _merged(pieces: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    """Take together what is dressed alike; names stand for themselves."""
    merged: list[tuple[str, str]] = []
    for words, dress in pieces:
        if merged and merged[-1][1] == dress and not dress.startswith("name"):
            merged[-1] = (merged[-1][0] + words, dress)
        elif words or dress.startswith("name"):
            merged.append((words, dress))
    return merged


def _piece(one: Run | Name) -> tuple[str, str]:
    run, name = (one.dress, "name ") if isinstance(one, Name) else (one, "")
    marks = " ".join(sorted(run.marks))
    said = (f"{name}{marks}", run.href or "", run.language or "", "verbatim" * run.verbatim)
    return str(one.text), " ".join(filter(None, (part.strip() for part in said)))


@pytest.mark.parametrize(
    ("typed", "made"),
    [
        ("un mot", [("un mot", "")]),
        ("un\nmot", [("un mot", "")]),
        ("un **gras** mot", [("un ", ""), ("gras", "strong"), (" mot", "")]),
        ("*un **gras** mot*", [("un ", "em"), ("gras", "em strong"), (" mot", "em")]),
        ("2^e^ rang", [("2", ""), ("e", "sup"), (" rang", "")]),
        ("2<sup>e</sup> rang", [("2", ""), ("e", "sup"), (" rang", "")]),
        ("n^o^ 12, N^o^ 3", [("n° 12, N° 3", "")]),
        ("n^os^ 12", [("n", ""), ("os", "sup"), ("\u00a012", "")]),
        ("les Bürger*innen, *oui*", [("les Bürger*innen, ", ""), ("oui", "em")]),
        (r"un \* mot", [("un * mot", "")]),
        ("avec {ville} ici", [("avec ", ""), ("ville", "name"), (" ici", "")]),
        ("**{ ville }**", [("ville", "name strong")]),
        ("{}", [("", "name")]),
        ("{ville\nest}", [("ville\nest", "name")]),
        ("[ici {ville}](www.x.fr)", [("ici ", "https://www.x.fr"), ("ville", "name https://www.x.fr")]),
        ("un {{mot}}", [("un {mot}", "")]),
        ("le À COMPLÉTER (quoi ?) mot", [("le ", ""), ("À COMPLÉTER (quoi ?)", "open"), (" mot", "")]),
        ("**le À COMPLÉTER (**)**", [("le ", "strong"), ("À COMPLÉTER (**)", "open strong")]),
        # addresses
        ("voir www.x.fr.", [("voir ", ""), ("www.x.fr", "https://www.x.fr verbatim"), (".", "")]),
        ("voir www.x.fr/_a_*b*", [("voir ", ""), ("www.x.fr/_a_*b", "https://www.x.fr/_a_*b verbatim"), ("*", "")]),
        ("a@x.fr", [("a@x.fr", "mailto:a@x.fr verbatim")]),
        ("mailto:a@x.fr", [("a@x.fr", "mailto:a@x.fr verbatim")]),
        ("au tel:01 99 00 12 34", [("au ", ""), ("01\u00a099\u00a000\u00a012\u00a034", "tel:+33199001234 verbatim")]),
        ("www.x.fr/a/01 99 00 12 34", [("www.x.fr/a/01", "https://www.x.fr/a/01 verbatim"), (" 99 00 12 34", "")]),
        ("**www.x.fr** et a@x.fr", [("www.x.fr", "strong https://www.x.fr verbatim"), (" et ", ""), ("a@x.fr", "mailto:a@x.fr verbatim")]),
        # links
        ("[ici](www.x.fr)", [("ici", "https://www.x.fr")]),
        ("[ici](<www.x.fr>)", [("ici", "https://www.x.fr")]),
        ('[ici](https://x.fr "un titre")', [("ici", "https://x.fr")]),
        ("[ici]( www.x.fr )", [("ici", "https://www.x.fr")]),
        ("[ici](   www.x.fr )", [("ici", "https://www.x.fr")]),
        ("[www.x.fr](https://www.x.fr/)", [("www.x.fr", "https://www.x.fr/ verbatim")]),
        ("[un www.x.fr](https://www.x.fr/)", [("un ", "https://www.x.fr/"), ("www.x.fr", "https://www.x.fr/ verbatim")]),
        ("[mailto:a@x.fr](mailto:a@x.fr)", [("a@x.fr", "mailto:a@x.fr verbatim")]),
        ("[](www.x.fr)", [("www.x.fr", "https://www.x.fr")]),
        ("[](mailto:a@x.fr?subject=b)", [("a@x.fr", "mailto:a@x.fr?subject=b")]),
        ("[ici](À COMPLÉTER)", [("ici ", ""), ("À COMPLÉTER", "open")]),
        ("mot (www.x.fr)", [("mot (", ""), ("www.x.fr", "https://www.x.fr verbatim"), (")", "")]),
        ("mot](www.x.fr)", [("mot](", ""), ("www.x.fr", "https://www.x.fr verbatim"), (")", "")]),
        ("[ici](www.x.fr) et www.y.fr", [("ici", "https://www.x.fr"), (" et ", ""), ("www.y.fr", "https://www.y.fr verbatim")]),
        ("[ici](www.x.fr)www.y.fr, a@x.fr", [("ici", "https://www.x.fr"), ("www.y.fr", "https://www.y.fr verbatim"), (", ", ""), ("a@x.fr", "mailto:a@x.fr verbatim")]),
        ("[ici](a@x.fr) [là]{en} mailto:b@x.fr.", [("ici", "mailto:a@x.fr"), (" ", ""), ("là", "en"), (" ", ""), ("b@x.fr", "mailto:b@x.fr verbatim"), (".", "")]),
        # foreign words
        ("[the deal]{en}", [("the deal", "en")]),
        ("[the deal](www.x.fr){en}", [("the deal", "https://www.x.fr en")]),
        ("[the *deal*]{lang=en-GB}", [("the ", "en-GB"), ("deal", "em en-GB")]),
        ("[sic]{1}", [("[sic]", ""), ("1", "name")]),
    ],
)  # fmt: skip
def test_what_a_paragraph_is_made_of(typed: str, made: list[tuple[str, str]]):
    assert pieces(typed) == made
    assert parse(passage(typed).text).findings == ()


@pytest.mark.parametrize(
    ("typed", "made", "told"),
    [
        ("[a](x y)", [("[a](x y)", "")], []),
        ("[a](ici)", [("a", "")], ["5 BIND004"]),
        ("[a](<ici là>)", [("a", "")], ["1 BIND004"]),
        ("[a](x{b}y)", [("a", "")], ["5 BIND002"]),
        ("[a](<x {b} y>)", [("a", "")], ["1 BIND002"]),
        ("[a]{lang=zz}", [("a", "")], ["4 BIND080"]),
        ("[a](ici){lang=zz}", [("a", "")], ["9 BIND080", "5 BIND004"]),
        ("un { mot", [("un  mot", "")], ["4 BIND001"]),
        ("{un} } et {", [("un", "name"), ("  et ", "")], ["6 BIND001", "11 BIND001"]),
        ("![a](b.png) {", [("!a ", "")], ["1 BIND003"]),
        ("[a](ici) [b](ici)", [("a b", "")], ["5 BIND004", "14 BIND004"]),
    ],
)
def test_what_is_wrong_in_a_paragraph(typed: str, made: list[tuple[str, str]], told: list[str]):
    found = parse(passage(typed).text)
    assert _merged(map(_piece, found.pieces)) == made
    assert [f"{one.span.column} {one.code}" for one in found.findings] == told


@pytest.mark.parametrize(
    ("typed", "paragraphs"),
    [
        ("un", ["un"]),
        ("un\n\ndeux", ["un", "deux"]),
        ("\n un\n \n\n deux\n\n", ["un", "deux"]),
        ("un\ndeux", ["un deux"]),
        ("\n\n", []),
    ],
)
def test_empty_lines_part_paragraphs(typed: str, paragraphs: list[str]):
    made = ["".join(str(one.text) for one in each.pieces) for each in parsed(passage(typed).text)]
    assert made == paragraphs


@pytest.mark.parametrize(
    ("levels", "above", "outlined"),
    [
        ([2, 3, 2], 1, [2, 3, 2]),
        ([3, 3, 2], 1, [2, 3, 2]),
        ([2, 4, 5, 6, 7, 8], 1, [2, 3, 4, 5, 6, 6]),
        ([0, 2, 3, 4], 3, [4, 4, 5, 6]),
        ([2, 3], 5, [6, 6]),
    ],
)
def test_headings_skip_no_level(levels: list[int], above: int, outlined: list[int]):
    blocks = [Heading(text=(), level=level) for level in levels]
    assert [level for _block, level in outline(blocks, above)] == outlined
    text = Text(paragraphs=())
    assert list(outline([text], above)) == [(text, min(above + 1, 6))]
    assert list(outline([*blocks, text], above))[-1] == (text, min(outlined[-1] + 1, 6))
