"""Who speaks and who commits, as readers see it: in the page, on paper, in the text."""

import pytest

from tests.conftest import Desk

PARTNERS = "title: Un titre\ndate: 2019-10-02\npartners: [ville, comite]\n"
LONG = (
    "Nous sommes fiers de cette convention. Elle donne un toit à deux cents jeunes,"
    " et elle engage chacun. C'est une question de dignité."
)
FORMS = ("txt", "html", "pdf")


def body(desk: Desk, blocks: str, form: str = "txt", *, style: str = "maison") -> str:
    """Return what a body becomes, each run of spaces as one, the no-break ones ordinary."""
    desk.release("body:\n" + blocks, base=PARTNERS)
    return " ".join(desk.printed(form, style=style).split())


def indented(words: str) -> str:
    return "".join(f"      {line}\n" for line in words.split("\n"))


# The speaker ---------------------------------------------------------------------------------


@pytest.mark.parametrize("form", FORMS)
def test_the_speaker_follows_a_long_quotation(desk: Desk, form: str) -> None:
    typed = f"  - by: Anne Martin\n    verb: ajoute\n    attribution: after\n    quote: |\n      {LONG}\n"
    shown = body(desk, typed, form)
    assert "C’est une question de dignité », ajoute Anne Martin, Maire de la Ville" in shown
    assert "« Nous sommes fiers de cette convention. Elle donne" in shown


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        (
            "Qui paiera ?",
            "« Qui paiera ? » ajoute Hugo Blanc, Président du Comité régional d’Exemple.",
        ),
        ("Enfin !", "« Enfin ! » ajoute Hugo Blanc"),
        ("une belle convention", "« une belle convention », ajoute Hugo Blanc"),
        ("Un accord…", "« Un accord… » ajoute Hugo Blanc"),
        ("Premier point.\n\nSecond point.", "« Second point », ajoute Hugo Blanc"),
        ("« Un accord utile. »", "« Un accord utile », ajoute Hugo Blanc"),
    ],
)
def test_what_closes_a_quotation_that_its_speaker_follows(
    desk: Desk, words: str, shown: str
) -> None:
    typed = f"  - by: Hugo Blanc\n    verb: ajoute\n    attribution: after\n    quote: |\n{indented(words)}"
    assert shown in body(desk, typed)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("style", ["maison", "sobre"])
def test_a_sentence_of_its_own_announces_a_quotation(desk: Desk, form: str, style: str) -> None:
    typed = f"  - intro: Pour {{Hugo Blanc}}\n    quote: |\n      {LONG}\n"
    shown = body(desk, typed, form, style=style)
    assert "Pour Hugo Blanc, Président du Comité régional d’Exemple : « Nous sommes" in shown


@pytest.mark.parametrize(
    ("intro", "shown"),
    [
        (
            "Selon {Hugo Blanc} :",
            "Selon Hugo Blanc, Président du Comité régional d’Exemple : « Oui. »",
        ),
        ("D'après {Hugo Blanc.name}", "D’après Hugo Blanc : « Oui. »"),
        ("Le maire a conclu sa visite.", "Le maire a conclu sa visite. « Oui. »"),
    ],
)
def test_any_sentence_may_announce_a_quotation(desk: Desk, intro: str, shown: str) -> None:
    assert shown in body(desk, f"  - intro: |\n      {intro}\n    quote: Oui\n")


@pytest.mark.parametrize(
    ("verb", "where", "shown"),
    [
        ("pour", "", "Pour Hugo Blanc, Président du Comité régional d’Exemple : « Oui. »"),
        ("Selon", "", "Selon Hugo Blanc, Président du Comité régional d’Exemple : « Oui. »"),
        ("d'après", "", "D’après Hugo Blanc, Président du Comité régional d’Exemple : « Oui"),
        ("selon", "after", "« Oui », selon Hugo Blanc, Président du Comité régional d’Exemple."),
        ("poursuit", "", "Hugo Blanc, Président du Comité régional d’Exemple, poursuit : « Ou"),
    ],
)
@pytest.mark.parametrize("form", ["txt", "html"])
def test_what_stands_before_who_speaks(
    desk: Desk, verb: str, where: str, shown: str, form: str
) -> None:
    placed = f"    attribution: {where}\n" if where else ""
    typed = f"  - by: Hugo Blanc\n    verb: {verb}\n{placed}    quote: Oui\n"
    assert shown in body(desk, typed, form)


def test_behind_a_sentence_the_speaker_signs(desk: Desk) -> None:
    typed = "  - intro: Une locataire raconte\n    by: Lou Petit, locataire\n    quote: Enfin\n"
    assert "Une locataire raconte : « Enfin. » – Lou Petit, locataire" in body(desk, typed)


def test_a_quotation_is_announced_once(desk: Desk) -> None:
    typed = (
        "  - intro: Elle raconte\n    by: Anne Martin\n    attribution: before\n    quote: Oui\n"
    )
    desk.release("body:\n" + typed, base=PARTNERS)
    assert desk.told() == ["5:12 BIND067"]


SPOKEN = "  - by: Anne Martin\n    verb: déclare\n    quote: Oui\n"


@pytest.mark.parametrize("form", FORMS)
def test_a_surname_is_enough_once_the_person_was_named(desk: Desk, form: str) -> None:
    typed = SPOKEN + "  - by: Martin\n    verb: ajoute\n    attribution: after\n    quote: Non.\n"
    assert "« Non », ajoute Martin." in body(desk, typed, form)


@pytest.mark.parametrize(
    ("by", "shown"),
    [
        ("martin", "Martin ajoute : « Non. »"),
        ("Anne Martin.family", "Martin ajoute : « Non. »"),
        ("MARTIN", "Martin ajoute : « Non. »"),
        ("Mme Martin", "Mme Martin ajoute : « Non. »"),
        ("Madame Martin", "Madame Martin ajoute : « Non. »"),
        ("Anne Martin.name", "Anne Martin ajoute : « Non. »"),
    ],
)
def test_ways_to_ask_for_the_surname(desk: Desk, by: str, shown: str) -> None:
    typed = SPOKEN + f"  - by: {by}\n    verb: ajoute\n    quote: Non\n"
    assert shown in body(desk, typed)


def test_a_surname_of_several_words(desk: Desk) -> None:
    desk.write(
        "partners/comite.yaml",
        "name: le Comité\npeople:\n  Jean de La Tour: {gender: m, role: Président, family: de La Tour}\n",
    )
    typed = "  - |\n    {Jean de La Tour} parle.\n  - |\n    Pour M. {de La Tour}, {de La Tour} suffit.\n"
    assert "Pour M. de La Tour, de La Tour suffit." in body(desk, typed)


@pytest.mark.parametrize("by", ["Martin", "Blanc"])
def test_a_surname_alone_does_not_name_a_stranger(desk: Desk, by: str) -> None:
    typed = f"  - by: {by}\n    verb: ajoute\n    quote: Non\n{SPOKEN}"
    desk.release("body:\n" + typed, base=PARTNERS)
    assert desk.told() == ["5:9 BIND066"]


def test_a_surname_that_two_bear(desk: Desk) -> None:
    desk.write(
        "partners/comite.yaml",
        "name: le Comité\npeople:\n  Luc Martin: {gender: m, role: Président}\n",
    )
    typed = "  - |\n    {Luc Martin} et {Anne Martin} : {Martin} ajoute.\n"
    desk.release("body:\n" + typed, base=PARTNERS)
    (finding,) = desk.findings()
    assert finding.code == "BIND066"
    assert "Anne Martin, Luc Martin" in finding.message


def test_two_people_speak_together(desk: Desk) -> None:
    typed = "  - by: Hugo Blanc et Ève Noir\n    verb: déclarent\n    quote: Oui\n"
    shown = body(desk, typed)
    assert "Hugo Blanc et Ève Noir, Président et Vice-présidente du Comité régional" in shown
    assert "d’Exemple, déclarent : « Oui. »" in shown


def test_an_outsider_keeps_the_comma_and_all_behind_it(desk: Desk) -> None:
    typed = "  - by: Lou Petit, locataire, et mère de deux enfants\n    quote: Oui\n"
    assert "– Lou Petit, locataire, et mère de deux enfants" in body(desk, typed)


@pytest.mark.parametrize(
    ("code", "verb", "words", "shown"),
    [
        ("en", "said", "It works.", "“It works,” said Hugo Blanc, Chair of the Board."),
        ("de", "sagte", "Es geht.", "„Es geht“, sagte Hugo Blanc, Chair, Board."),
    ],
)
def test_a_speaker_behind_in_other_languages(
    desk: Desk, code: str, verb: str, words: str, shown: str
) -> None:
    name = {"en": "the Board", "de": "das Board"}[code]
    people = f"people:\n  Hugo Blanc: {{role: Chair}}\nname: {name}\nabout: X\n"
    desk.write(f"partners/comite.{code}.yaml", people)
    desk.release(base=PARTNERS.replace("ville, ", ""))
    typed = f"    verb: {verb}\n    attribution: after\n    quote: {words}\n"
    slug = f"2019-10-02-exemple.{code}"
    desk.release(f"body:\n  - by: Hugo Blanc\n{typed}", base="title: T\n", slug=slug)
    assert shown in " ".join(desk.printed(slug=slug).split())


# Who commits -----------------------------------------------------------------------------------

FIVE = """\
title: Un titre
date: 2019-10-02
partners: [ville, comite, agence, office, caisse]
"""


@pytest.fixture
def five(desk: Desk) -> Desk:
    for name in ("agence", "office", "caisse"):
        desk.write(f"partners/{name}.yaml", f"name: l'{name.capitalize()} d'Exemple\n")
    return desk


@pytest.mark.parametrize("form", FORMS)
def test_two_partners_of_five_commit(five: Desk, form: str) -> None:
    five.release(
        "body:\n  - by: [ville, office]\n    commitments: [loger, payer]\n  - commitments:\n"
        "      - title: Rénover\n        text: Cent logements.\n        by: [caisse, agence, comite]\n",
        base=FIVE,
    )
    shown = " ".join(five.printed(form).split())
    assert "Par : Ville d’Exemple et Office d’Exemple" in shown
    assert "Par : Caisse d’Exemple, Agence d’Exemple et Comité régional d’Exemple" in shown


@pytest.mark.parametrize(
    ("by", "before"),
    [
        ("ville", "  - intro: La Ville d'Exemple s'engage à\n    "),
        ("ville", "  - intro: |\n      La VE s'engage à :\n    "),
        ("comite", "  - intro: |\n      {comite} prend {count} engagements\n    "),
        (
            "[ville, comite]",
            "  - title: Les engagements de la Ville d'Exemple et du Comité régional d'Exemple\n    ",
        ),
        (
            "ville",
            "  - |\n    Un bilan du Comité régional d'Exemple est prévu. La Ville d'Exemple s'engage à :\n  - ",
        ),
        ("ville", "  - heading: La Ville d'Exemple s'engage\n  - "),
    ],
)
def test_who_commits_is_not_said_twice(desk: Desk, by: str, before: str) -> None:
    assert "Par :" not in body(desk, f"{before}by: {by}\n    commitments: [loger, payer]\n")


@pytest.mark.parametrize(
    ("by", "before"),
    [
        ("ville", "  - intro: Deux engagements sont pris\n    "),
        ("ville", "  - intro: La Ville d'Exemple et le Comité régional d'Exemple s'engagent\n    "),
        ("[ville, comite]", "  - intro: La Ville d'Exemple et ses partenaires s'engagent\n    "),
        ("ville", "  - |\n    La Ville d'Exemple est fière.\n  - "),
        ("ville", "  - intro: Les Villes d'Exemples s'engagent\n    "),
    ],
)
def test_who_commits_is_said_where_nothing_else_says_it(desk: Desk, by: str, before: str) -> None:
    assert "Par :" in body(desk, f"{before}by: {by}\n    commitments: [loger, payer]\n")


# The marks ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("quote", "shown"),
    [
        # marks that were typed around all, or around each paragraph, are the program's
        ("« Oui, dit-il. »", "« Oui, dit-il. »"),
        ("“Oui”", "« Oui. »"),
        ('"Oui" .', "« Oui. »"),
        ("« Oui » et « non »", "« “Oui” et “non”. »"),
        ('"Oui" et "non"', "« “Oui” et “non”. »"),
        ("« Oui.\n\n« Non. »", "« Oui. « Non. »"),
        ("« Oui. »\n\n« Non. »", "« Oui. « Non. »"),
        ("« Oui.\n\nNon.", "« Oui. « Non. »"),
        ("**Oui**, dit-il", "« Oui, dit-il. »"),
        ("« **Oui**", "« Oui. »"),
        ("oui", "« oui »"),
        ("12 toits", "« 12 toits »"),
    ],
)
def test_quotation_marks_stand_once(desk: Desk, quote: str, shown: str) -> None:
    typed = f"  - by: Hugo Blanc\n    quote: |\n{indented(quote)}"
    assert f"{shown} – Hugo Blanc, Président" in body(desk, typed)


@pytest.mark.parametrize(
    ("quote", "shown"),
    [
        ("Oui", "« Oui », dit Hugo Blanc, Président du Comité régional d’Exemple."),
        ("Oui. **Non** et non", "« Oui », dit Hugo Blanc, Président du Comité régional d’Exemple. « Non et non. »"),
        ("Oui ? Non.", "« Oui ? » dit Hugo Blanc, Président du Comité régional d’Exemple. « Non. »"),
        ("Oui.\n\nNon.\n\nFin.", "« Oui », dit Hugo Blanc, Président du Comité régional d’Exemple. « Non. « Fin. »"),
        ('Un "oui". Non', "« Un “oui” », dit Hugo Blanc, Président du Comité régional d’Exemple. « Non. »"),
    ],
)  # fmt: skip
def test_a_speaker_inside_parts_the_words(desk: Desk, quote: str, shown: str) -> None:
    typed = f"  - by: Hugo Blanc\n    verb: dit\n    attribution: inside\n    quote: |\n{indented(quote)}"
    assert shown in body(desk, typed)


@pytest.mark.parametrize(
    ("fields", "shown"),
    [
        ("by: Hugo Blanc\n    verb: 'dit :'", "Hugo Blanc, Président du Comité régional d’Exemple, dit : « Oui. »"),
        ("by: Lou Petit, élue\n    verb: dit", "Lou Petit, élue, dit : « Oui. »"),
        ("by: Lou Petit, élue à {comite}\n    verb: dit", "Lou Petit, élue au Comité régional d’Exemple, dit : « Oui. »"),
        ("by: Lou Petit, élue\n    verb: dit\n    attribution: after", "« Oui », dit Lou Petit, élue."),
        ("by: À COMPLÉTER\n    verb: dit", "[À COMPLÉTER] dit : « Oui. »"),
        ("by: À COMPLÉTER\n    verb: selon", "Selon [À COMPLÉTER] : « Oui. »"),
        ("by: Hugo Blanc\n    attribution: before", "Hugo Blanc, Président du Comité régional d’Exemple : « Oui. »"),
        ("verb: dit\n    attribution: after", "« Oui. »"),
        ("by: Hugo Blanc, Ève Noir\n    verb: disent", "Président et Vice-présidente du Comité régional d’Exemple, disent : « Oui. »"),
        ("intro: Il dit\n    verb: dit\n    by: Hugo Blanc", "Il dit : « Oui », dit Hugo Blanc, Président du Comité régional d’Exemple."),
        ("intro: Pour {comite}\n    by: Hugo Blanc", "Pour le Comité régional d’Exemple : « Oui. » – Hugo Blanc, Président"),
    ],
)  # fmt: skip
def test_who_speaks_stands_where_it_is_asked_for(desk: Desk, fields: str, shown: str) -> None:
    assert shown in body(desk, f"  - quote: Oui\n    {fields}\n").replace("\u00a0", " ")


def test_who_speaks_is_traced(desk: Desk) -> None:
    desk.release("body:\n  - {quote: Oui, by: Hugo Blanc, verb: dit}\n", base=PARTNERS)
    traced = [(one.name, one.text, one.used.column, one.defined.line) for one in desk.bound().references if one.used and one.defined and one.name == "Hugo Blanc"]  # fmt: skip
    assert traced == [("Hugo Blanc", "Hugo Blanc, Président du Comité régional d'Exemple", 22, 3)]


def test_who_commits_is_traced(desk: Desk) -> None:
    desk.release("body:\n  - {by: ville, commitments: [loger]}\n", base=PARTNERS)
    traced = [(one.name, one.text, one.used.column, one.defined.line) for one in desk.bound().references if one.used and one.defined and one.name == "ville"]  # fmt: skip
    assert traced == [("ville", "Ville d'Exemple", 10, 1)]


@pytest.mark.parametrize(
    ("by", "shown"),
    [
        ("[ville, À COMPLÉTER (qui ?)]", "Par : Ville d’Exemple et [À COMPLÉTER (qui ?)]"),
        ("[all, ville]", ""),
        ("tous", ""),
        ("[ville, comite, all]", ""),
    ],
)
def test_all_or_not_yet_known_who_commits(desk: Desk, by: str, shown: str) -> None:
    words = body(desk, f"  - by: {by}\n    commitments: [loger, payer]\n").replace("\u00a0", " ")
    assert ("Par :" in words) == bool(shown) and shown in words
