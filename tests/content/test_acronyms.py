"""Where acronyms go: after the first mention of an organisation, and of that one alone."""

import pytest

from generator.content.document import runs
from generator.content.prose import plain
from generator.reports import json
from tests.conftest import Desk, text

METROPOLE = """\
    name: {name}
    acronym: {acronym}
    people:
      {person}: {{gender: f, role: {role}}}
    """
BASE = "title: T\ndate: 2019-10-02\npartners: [emm, metz]\n"
SIGNED = BASE + "agreement: {signatories: [Anne Martin, Lou Blanc]}\n"


def partner(desk: Desk, key: str, name: str, acronym: str, person: str, role: str) -> None:
    desk.write(
        f"partners/{key}.yaml",
        METROPOLE.format(name=name, acronym=acronym, person=person, role=role),
    )


@pytest.fixture
def metz(desk: Desk) -> Desk:
    """Two partners, the name of one inside the name of the other."""
    partner(desk, "emm", "Metz Métropole", "EMM", "Anne Martin", "Présidente")
    partner(desk, "metz", "Metz", "VM", "Lou Blanc", "Maire")
    return desk


def lead(desk: Desk, typed: str, base: str = SIGNED) -> str:
    desk.release(f"lead: |\n  {typed}\n", base=base)
    return text(desk.bound().lead)


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        (
            "Avec {signatories}.",
            "Avec Anne Martin, Présidente de Metz Métropole (EMM), et Lou Blanc, Maire de Metz (VM).",
        ),
        (
            "Avec {Lou Blanc et Anne Martin}.",
            "Avec Lou Blanc et Anne Martin, Maire de Metz (VM) et Présidente de Metz Métropole (EMM).",
        ),
        (
            "Entre {parties}.",
            "Entre Metz Métropole (EMM), représentée par Anne Martin (Présidente), "
            "et Metz (VM), représentée par Lou Blanc (Maire).",
        ),
        ("De {metz} à {emm}, {metz}.", "De Metz (VM) à Metz Métropole (EMM), Metz."),
        ("{emm} et {metz}.", "Metz Métropole (EMM) et Metz (VM)."),
        ("{Anne Martin.title}, {metz}.", "Présidente de Metz Métropole (EMM), Metz (VM)."),
        ("{Anne Martin.name} de {metz}, à Metz.", "Anne Martin de Metz (VM), à Metz."),
    ],
)
def test_a_name_inside_another_keeps_its_own_acronym(metz: Desk, typed: str, printed: str):
    metz.write(
        "partners/emm.yaml",
        "name: Metz Métropole\nacronym: EMM\ngender: f\n"
        "people:\n  Anne Martin: {gender: f, role: Présidente}\n",
    )
    metz.write(
        "partners/metz.yaml",
        "name: Metz\nacronym: VM\ngender: f\npeople:\n  Lou Blanc: {gender: f, role: Maire}\n",
    )
    assert lead(metz, typed) == printed


@pytest.mark.parametrize(
    ("name", "acronym", "typed", "printed"),
    [
        ("la Ville de Metz", "VM", "l'avis de {metz}, {metz}", "l'avis de la Ville de Metz (VM), la Ville de Metz"),
        ("le Comité", "CM", "l'avis de {metz}", "l'avis du Comité (CM)"),
        ("les Amis", "AM", "à {metz}", "aux Amis (AM)"),
        ("l'Agence", "AG", "Avec {Lou Blanc}.", "Avec Lou Blanc, Maire de l'Agence (AG)."),
        ("Alliance", "AL", "l'avis de {metz}", "l'avis d'Alliance (AL)"),
        ("le Comité", "CM", "{metz} signe", "Le Comité (CM) signe"),
        ("le Comité", "CM", "**{metz}** signe", "Le Comité (CM) signe"),
        ("MEL", "MEL", "avec {metz}", "avec MEL"),
        ("la MEL", "MEL", "avec {metz}", "avec la MEL"),
        ("la Ville (VM)", "VM", "avec {metz}", "avec la Ville (VM)"),
    ],
)  # fmt: skip
def test_grammar_does_not_see_where_the_acronym_will_go(
    metz: Desk, name: str, acronym: str, typed: str, printed: str
):
    partner(metz, "metz", name, acronym, "Lou Blanc", "Maire")
    assert lead(metz, typed, BASE) == printed


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("La Ville (VM), {metz}.", "La Ville (VM), Metz."),
        ("{metz} (VM) signe.", "Metz (VM) signe."),
        ("La Ville (**VM**) et {metz}.", "La Ville (VM) et Metz."),
        ("La Ville (VM), {emm}.", "La Ville (VM), Metz Métropole (EMM)."),
        ("La VM, {metz}.", "La VM, Metz (VM)."),
    ],
)
def test_an_acronym_typed_between_parentheses_is_the_first_mention(
    metz: Desk, typed: str, printed: str
):
    assert lead(metz, typed) == printed


def test_an_acronym_typed_for_an_organisation_that_is_no_partner(metz: Desk):
    base = "title: T\ndate: 2019-10-02\npartners: [emm]\n"
    assert lead(metz, "À Metz (VM), {metz}.", base) == "À Metz (VM), Metz."


def test_two_organisations_of_one_name(metz: Desk):
    partner(metz, "metz", "Metz Métropole", "MM", "Lou Blanc", "Maire")
    assert lead(metz, "{emm}, {metz}, {emm}.") == (
        "Metz Métropole (EMM), Metz Métropole (MM), Metz Métropole."
    )


def test_a_unit_has_an_acronym_of_its_own(metz: Desk):
    metz.write("partners/metz/port.yaml", "name: le Port de Metz\nacronym: PM\n")
    base = BASE.replace("[emm, metz]", "[metz/port, metz]")
    assert lead(metz, "De {port} à {metz}.", base) == "Du Port de Metz (PM) à Metz (VM)."


def test_the_acronym_of_the_day(metz: Desk):
    metz.write("partners/metz.yaml", "name: Metz\nacronym: {2010: AVANT, 2020: APRÈS}\n")
    assert lead(metz, "À {metz}.", BASE) == "À Metz (AVANT)."


def test_titles_and_alternative_texts_have_no_acronym(metz: Desk):
    metz.write("releases/a.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>")
    metz.release(
        "subtitle: Pour {metz}\nlead: À {metz}\nbody:\n"
        "  - image: a.svg\n    alt: Vue de {emm}\n    caption: Dans {emm}\n",
        base=BASE.replace("title: T", "title: Avec {metz}"),
    )
    release = metz.bound()
    assert plain(release.title) == "Avec Metz"
    assert plain(release.subtitle) == "Pour Metz"
    assert text(release.lead) == "À Metz (VM)"
    (image,) = release.body
    assert (image.alt, plain(image.caption)) == ("Vue de Metz Métropole", "Dans Metz Métropole (EMM)")  # fmt: skip


@pytest.mark.parametrize(
    ("more", "speaker", "words"),
    [
        ("verb: déclare", "Lou Blanc, Maire de Metz (VM),", "Metz signe"),
        ("attribution: after", "Lou Blanc, Maire de Metz", "Metz (VM) signe"),
    ],
)
def test_what_is_read_first_in_a_quotation_has_the_acronym(
    metz: Desk, more: str, speaker: str, words: str
):
    metz.release(f'body:\n  - quote: "{{metz}} signe"\n    by: Lou Blanc\n    {more}\n', base=BASE)
    (quote,) = metz.bound().body
    assert plain(quote.speaker) == speaker
    assert words in text(quote.paragraphs)


@pytest.mark.parametrize(
    "block",
    [
        "title: À {metz}\n    table: |\n      {metz} | 2018\n      Metz | 1",
        'title: À {metz}\n    source: "{metz}"\n    table: |\n      Lieu | 2018\n      Metz | 1',
        "agenda:\n      - 10h: Accueil\n        press: avec {metz}\n        place: À {metz}",
    ],
)
def test_what_is_read_first_in_a_block_has_the_acronym(metz: Desk, block: str):
    metz.release(f"body:\n  - {block}\n", base=BASE)
    (bound,) = metz.bound().body
    first = bound.title or bound.items[0].place[0]
    assert plain(first) == "À Metz (VM)"
    assert [plain((run,)) for run in runs(bound) if "(VM)" in run.text] == ["Metz (VM)"]


def test_acronyms_in_abouts_follow_those_of_the_body(metz: Desk):
    metz.write("partners/metz.yaml", "name: Metz\nacronym: VM\nabout: |\n  {metz} et {emm}.\n")
    metz.release("lead: À {metz}.\n", base=BASE)
    (about,) = metz.bound().abouts
    assert about.name == "VM"
    assert text(about.blocks[0].paragraphs) == "Metz et Metz Métropole (EMM)."


def test_english_names_have_theirs_too(metz: Desk):
    metz.write("communique.yaml", "language: en\n")
    partner(metz, "metz", "the City of Metz", "CM", "Lou Blanc", "Mayor")
    assert lead(metz, "With {signatories}.") == (
        "With Anne Martin, Présidente of Metz Métropole (EMM), and Lou Blanc, Mayor of the City "
        "of Metz (CM)."
    )


def test_no_mark_is_left_anywhere(metz: Desk):
    for key in ("emm", "metz"):
        file = metz.root / f"partners/{key}.yaml"
        more = "gender: f\nabout: À {metz}\ncontacts:\n  - name: Max\n    role: de {emm}\n"
        file.write_text(file.read_text() + more)
    metz.release(
        "subtitle: Avec {metz}\nlead: |\n  {parties}, {signatories}, {Lou Blanc}\n"
        "body:\n  - {commitments: [a], by: metz}\n  - {quote: Oui, by: Anne Martin}\n",
        base=SIGNED,
    )
    whole = json.dumps(json.tree(metz.bound()))
    assert "(VM)" in whole
    assert max(whole) < "\U000f0000"
