"""Links, e-mails, telephone numbers and foreign words in texts, as readers read them."""

import re

import pytest

from generator.content.document import runs
from generator.proofing.proof import rules
from tests.conftest import Desk
from tests.proofing.desks import workspace_findings

BASE = "title: T\ndate: 2019-10-02\npartners: [ville]\n"


def page(desk: Desk) -> str:
    """Return the body of the HTML, tags and all."""
    return desk.made("html").decode().partition("<body")[2]


def links(desk: Desk) -> list[tuple[str, str | None]]:
    """Return the words and the targets of all links of the lead."""
    return [(run.text, run.href) for run in runs(desk.bound().lead) if run.href]


@pytest.mark.parametrize(
    ("typed", "words", "target"),
    [
        ("[https://a.example/x/](https://a.example/x/)", "https://a.example/x/", None),
        (
            "[a.example/fr/x](https://www.a.example/fr/x)",
            "a.example/fr/x",
            "https://www.a.example/fr/x",
        ),
        ("[www.x.fr](www.x.fr)", "www.x.fr", "https://www.x.fr"),
        ("[x.fr](https://www.x.fr/)", "x.fr", "https://www.x.fr/"),
        ("**[https://x.fr/](https://x.fr/)**", "https://x.fr/", None),
        ("[https://x.fr/w/Metz_(57)](https://x.fr/w/Metz_(57))", "https://x.fr/w/Metz_(57)", None),
        (
            "[x.example/a_b_c](https://x.example/a_b_c)",
            "x.example/a_b_c",
            "https://x.example/a_b_c",
        ),
        (
            "[https://x.fr/?a=1&b[]=2#c](https://x.fr/?a=1&b[]=2#c)",
            "https://x.fr/?a=1&b[]=2#c",
            None,
        ),
        ("[a@b.example](mailto:a@b.example)", "a@b.example", "mailto:a@b.example"),
        (
            "[01 99 00 12 34](tel:0199001234)",
            "01\u00a099\u00a000\u00a012\u00a034",
            "tel:+33199001234",
        ),
    ],
)
def test_words_that_are_an_address(desk: Desk, typed: str, words: str, target: str | None):
    desk.release(f"lead: |\n  Voir {typed}.\n", base=BASE)
    assert links(desk) == [(words, target or words)]
    assert f"Voir {words}." in " ".join(desk.printed("txt").split(" ")).replace("\n", " ")
    assert f"Voir {words}." in desk.printed("html")
    assert f'href="{(target or words).replace("&", "&amp;")}">' in page(desk)
    assert desk.findings() == []


def test_such_a_link_in_the_pdf(desk: Desk):
    desk.release("lead: |\n  Voir [https://a.example/x/](https://a.example/x/) ici.\n", base=BASE)
    assert "Voir https://a.example/x/ ici." in desk.printed("pdf")


@pytest.mark.parametrize(
    ("typed", "text", "target"),
    [
        ("[l'accès](https://x.example)", "l’accès (https://x.example)", "https://x.example"),
        (
            '[le plan : "oui"](www.x.fr)',
            "le plan\u00a0: «\u00a0oui\u00a0» (https://www.x.fr)",
            "https://www.x.fr",
        ),
        ("[l'équipe](mailto:a@b.example)", "l’équipe (a@b.example)", "mailto:a@b.example"),
        (
            "[écrire](mailto:a@b.example?subject=Presse%20et%20plus)",
            "écrire (a@b.example)",
            "mailto:a@b.example?subject=Presse%20et%20plus",
        ),
        (
            "[l'accueil](tel:+33199001234)",
            "l’accueil (+33\u00a01\u00a099\u00a000\u00a012\u00a034)",
            "tel:+33199001234",
        ),
        ("[écrire](<mailto:a@b.fr>)", "écrire (a@b.fr)", "mailto:a@b.fr"),
        ("[écrire](mailto: a@b.fr)", "écrire (a@b.fr)", "mailto:a@b.fr"),
        ("mailto:a@b.fr", "a@b.fr", "mailto:a@b.fr"),
        ("tel:01 99 00 12 34", "01\u00a099\u00a000\u00a012\u00a034", "tel:+33199001234"),
        (
            "[l'accueil](tel:01 99 00 12 34)",
            "l’accueil (+33\u00a01\u00a099\u00a000\u00a012\u00a034)",
            "tel:+33199001234",
        ),
        (
            "[l'accueil](+33 1 99 00 12 34)",
            "l’accueil (+33\u00a01\u00a099\u00a000\u00a012\u00a034)",
            "tel:+33199001234",
        ),
        (
            "[numéro vert](0800 123 456)",
            "numéro vert (+33\u00a0800\u00a012\u00a034\u00a056)",
            "tel:+33800123456",
        ),
        ("[](https://x.example/l'eau)", "https://x.example/l'eau", "https://x.example/l'eau"),
        ("[]( https://x.example )", "https://x.example", "https://x.example"),
        ("[l'accès]( https://x.example )", "l’accès (https://x.example)", "https://x.example"),
        ("[le 3949](tel:3949)", "le 3949", "tel:3949"),
        ("[M.Dupont](https://x.fr)", "M.\u00a0Dupont (https://x.fr)", "https://x.fr"),
        ("[le site www.x.fr](https://www.x.fr/)", "le site www.x.fr", "https://www.x.fr/"),
    ],
)
def test_other_words_of_links_are_typeset(desk: Desk, typed: str, text: str, target: str):
    desk.release(f"lead: |\n  Voir {typed}.\n", base=BASE)
    assert {href for _words, href in links(desk)} == {target}
    linked = "".join(words for words, _href in links(desk))
    assert linked == linked.strip()
    assert f"Voir {text}." in desk.printed("txt").replace("\n", " ")
    words = text.rpartition(" (")[0] or text
    assert re.sub(r"\s", " ", words) in re.sub(r"\s", " ", desk.printed("html"))
    assert desk.findings() == []


@pytest.mark.parametrize(
    ("typed", "printed", "target"),
    [
        ("a@b.example", "a@b.example", "mailto:a@b.example"),
        ("mailto:a@b.example", "a@b.example", "mailto:a@b.example"),
        ("tel:01 99 00 12 34", "01\u00a099\u00a000\u00a012\u00a034", "tel:+33199001234"),
        ("01 99 00 12 34", "01\u00a099\u00a000\u00a012\u00a034", "tel:+33199001234"),
        ("www.coeur-de-ville.example.org/l-œuvre", "www.coeur-de-ville.example.org/l-œuvre", None),
    ],
)
def test_a_field_that_takes_an_address_takes_a_mail_and_a_number(
    desk: Desk, typed: str, printed: str, target: str | None
):
    desk.release(
        f"body:\n  - callout: Ici\n    url: {typed}\n  - figures: [12 rues]\n    url: {typed}\n"
        f"links:\n  - {{text: L'accord, url: '{typed}'}}\n",
        base=BASE,
    )
    assert desk.printed("txt").count(f"\n{printed}\n") == 2
    told = {"0": f"+33\u00a0{printed[1:]}", "w": f"https://{printed}"}.get(printed[0], printed)
    assert f"- L’accord ({told})\n" in desk.printed("txt").replace("accord\n  (", "accord (")
    assert page(desk).count(f'<a href="{target or f"https://{printed}"}">') == 3
    assert checked(desk) == []


def checked(desk: Desk) -> list[str]:
    """Return what the proofreader says of addresses."""
    return [one.code for one in workspace_findings(desk.root, rules(["CONT", "EXTR"]))]


@pytest.mark.parametrize("typed", ["www.x.fr et la suite", "a@b@c.fr", "mailto:", "tel:bientôt"])
def test_a_field_refuses_what_is_no_address(desk: Desk, typed: str):
    desk.release(f"body:\n  - callout: Ici\n    url: '{typed}'\n", base=BASE)
    assert [one.code for one in desk.findings()] == ["BIND004"]


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("[a](https://{ville}.fr)", ["5:7 BIND002"]),
        ("[a](notre site)", []),
        ("[a](notre-site)", ["5:7 BIND004"]),
        ("[a](mailto:notre-site)", ["5:7 BIND004"]),
        ("[a](https://x.example/le plan)", ["5:7 BIND004"]),
        ("[a]( https://a.example )", []),
        ("[a]{lang=anglais}", ["5:6 BIND080"]),
    ],
)
def test_what_stands_behind_brackets_is_told_where_it_stands(
    desk: Desk, typed: str, told: list[str]
):
    desk.release(f"lead: |\n  {typed}\n", base=BASE)
    assert desk.told() == told


def test_an_address_may_be_open(desk: Desk):
    desk.release("lead: |\n  Sur [le site](À COMPLÉTER (l'adresse ?)) dès demain.\n", base=BASE)
    assert desk.findings() == []
    assert "Sur le site [À COMPLÉTER (l’adresse\u00a0?)] dès demain." in desk.printed("txt")


# Foreign words ----------------------------------------------------------------------------------

QUOTE = "L'appel [Who's \"there\"? Me: 12,000!]{en} est lancé !"


def test_foreign_words_keep_their_spaces_and_marks(desk: Desk):
    desk.release(f"lead: |\n  {QUOTE}\n", base=BASE)
    printed = "L’appel Who’s “there”? Me: 12,000! est lancé"
    assert f"{printed}\u00a0!" in desk.printed("txt")
    assert f"{printed}\u202f!" in desk.printed("html").replace("est\u00a0", "est ")
    assert '<span lang="en">Who’s “there”? Me: 12,000!</span>' in page(desk)
    assert printed in desk.printed("pdf").replace("\r\n", " ")
    assert checked(desk) == []


@pytest.mark.parametrize(
    ("typed", "html"),
    [
        ('[Wer ist "da"?]{de}', '<span lang="de">Wer ist „da“?</span>'),
        ("[Wer da?]{lang=de}", '<span lang="de">Wer da?</span>'),
        ("[¿Qué? ¡Sí!]{es}", '<span lang="es">¿Qué? ¡Sí!</span>'),
        (
            "[The *Guide*]{en-GB}",
            '<span lang="en-GB">The </span><em><span lang="en-GB">Guide</span></em>',
        ),
        (
            "[Don't](https://x.fr){en}",
            '<span lang="en"><a href="https://x.fr">Don’t</a></span>',
        ),
        ('"[Never say never!]{en}"', '«\u00a0<span lang="en">Never say never!</span>\u00a0»'),
        ("[sic]{1}", '[sic]<sup><a href="#note-1" id="call-1">1</a></sup>'),
    ],
)
def test_foreign_words_in_html(desk: Desk, typed: str, html: str):
    desk.release(f"lead: |\n  Ici {typed}, puis\nnotes:\n  1: Une note\n", base=BASE)
    assert html in page(desk)


def test_french_words_in_an_english_release(desk: Desk):
    desk.write("communique.yaml", "language: en\n")
    desk.release('lead: |\n  The "deal" [Vive l\'été : "oui" !]{fr} is on!\n', base=BASE)
    expected = "The “deal” Vive l’été\u00a0: «\u00a0oui\u00a0»\u00a0! is on!"
    assert expected in desk.printed("txt")


# Raised letters ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("le n<sup>o</sup> 12", "le n°\u00a012"),
        ("le n^o^ 12", "le n°\u00a012"),
        ("N<sup>o</sup>12", "N°\u00a012"),
        ("les n<sup>os</sup> 3 et 4 du bulletin", "les nos\u00a03 et 4 du bulletin"),
        ("le 1<sup>er</sup> mai", "le 1er\u00a0mai"),
        ("40 m^2^ ou 10<sup>6</sup>", "40\u00a0m² ou 10⁶"),
        ("une <sup>phrase entière</sup>", "une <sup>phrase entière</sup>"),
    ],
)
def test_tags_that_raise(desk: Desk, typed: str, text: str):
    desk.release(f"lead: |\n  Ici {typed}, ici.\n", base=BASE)
    assert f"Ici {text}, ici." in desk.printed("txt")


def test_no_tag_is_left_in_html(desk: Desk):
    desk.release(
        "lead: |\n  Ici n<sup>o</sup> 12, n<sup>os</sup> 3, 40 m^2^, la 2<sup>e</sup>.\n", base=BASE
    )
    assert "n°\u00a012, n<sup>os</sup>\u00a03, 40\u00a0m², la 2<sup>e</sup>." in page(desk)
    assert checked(desk) == []
