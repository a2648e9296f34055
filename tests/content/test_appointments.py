"""Whoever is appointed, what she was before, who she is; several mandates in one mention."""

import pytest

from tests.conftest import Desk, text

FORMS = ("txt", "html", "pdf")
AGGLO = """\
    name: l'Agglomération d'Orsanne
    acronym: AO
    people:
      Rose Thévenard:
        gender: f
        family: Thévenard
        biography: |
          Ingénieure, {Rose Thévenard.name} a dirigé l'habitat.

          Elle a 44 ans.
        mandates:
          - {role: directrice de l'habitat, of: la Ville de Lyon, from: 2012, until: 2016}
          - {role: directrice générale adjointe, from: 2017, until: 2026-10-31}
          - {role: directrice générale des services, from: 2026-11}
      Paul Blanc: {gender: m, role: directeur général des services, until: 2026-06-30}
      Yanis Kerbrat:
        gender: m
        mandates:
          - role: vice-président
            remit: délégué à l'habitat
          - {role: maire d'Orsanne, of: none}
          - {role: conseiller, of: la Région}
      Lou Noir:
        gender: f
        mandates: [{role: présidente}, {role: conseillère}]
      Ana Roc:
        gender: f
        mandates:
          - {role: cheffe de projet, from: 2019, until: 2025-08-31}
          - {role: directrice, from: 2026-09-01}
    """
NAMED = """\
title: Une nomination
kind: appointment
date: 2026-09-24
partners: [agglo]
"""
APPOINTMENT = NAMED + "appointment:\n  person: Rose Thévenard\n  replaces: Paul Blanc\n"


@pytest.fixture
def agglo(desk: Desk) -> Desk:
    desk.write("partners/agglo.yaml", AGGLO)
    return desk


def lead(desk: Desk, typed: str, form: str = "txt", *, base: str = APPOINTMENT) -> str:
    desk.release(f"lead: |\n  {typed}\n", base=base)
    return " ".join(desk.printed(form).split())


@pytest.mark.parametrize("form", FORMS)
def test_who_is_appointed_is_named_before_the_mandate_begins(agglo: Desk, form: str) -> None:
    shown = lead(
        agglo,
        "{Rose Thévenard} prend ses fonctions en {Rose Thévenard.from} ; elle était"
        " {Rose Thévenard.title.before} et succède à {Paul Blanc.name}.",
        form,
    )
    assert "Rose Thévenard, directrice générale des services de l’Agglomération" in shown
    assert "elle était directrice générale adjointe de l’Agglomération d’Orsanne" in shown


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("{Rose Thévenard.role.before}", "Directrice générale adjointe"),
        ("{Rose Thévenard.before}", "Rose Thévenard, directrice générale adjointe de l’Agglo"),
        ("{Paul Blanc}", "Paul Blanc, directeur général des services de l’Agglomération"),
        ("{Rose Thévenard.title.1}", "Directrice de l’habitat de la Ville de Lyon"),
    ],
)
def test_an_appointment_tells_what_people_were(agglo: Desk, typed: str, shown: str) -> None:
    assert shown in lead(agglo, typed)


def test_who_has_begun_already_is_named_by_the_new_mandate(agglo: Desk) -> None:
    base = NAMED + "appointment: {person: Ana Roc}\n"
    shown = lead(agglo, "{Ana Roc}, ancienne {Ana Roc.role.before}.", base=base)
    assert "Ana Roc, directrice de l’Agglomération d’Orsanne (AO), ancienne cheffe de pro" in shown


def test_without_an_appointment_nobody_is_named_too_early(agglo: Desk) -> None:
    agglo.release("lead: |\n  {Rose Thévenard} parle, {Paul Blanc} aussi.\n", base=NAMED)
    assert [one.split()[1] for one in agglo.told()] == ["BIND022"]  # she holds another mandate


def test_who_has_no_earlier_mandate(agglo: Desk) -> None:
    agglo.release("lead: |\n  {Paul Blanc.title.before} hier.\n", base=APPOINTMENT)
    assert [one.split()[1] for one in agglo.told()] == ["BIND022"]


@pytest.mark.parametrize("form", FORMS)
def test_the_biography_comes_with_the_about_texts(agglo: Desk, form: str) -> None:
    shown = lead(agglo, "Une arrivée.", form)
    assert "À propos de Rose Thévenard" in shown
    assert "Ingénieure, Rose Thévenard a dirigé l’habitat." in shown


def test_biographies_are_chosen_like_about_texts(agglo: Desk) -> None:
    assert "Ingénieure" not in lead(agglo, "Rien.", base=APPOINTMENT + "about: none\n")
    assert "Ingénieure" not in lead(agglo, "Rien.", base=NAMED)
    asked = NAMED + "about: [agglo, Rose Thévenard]\n"
    assert "Ingénieure" in lead(agglo, "Une arrivée.", base=asked)


def test_without_a_biography_earlier_mandates_are_listed_on_request(agglo: Desk) -> None:
    base = NAMED + "appointment: {person: Ana Roc}\n"
    assert "À propos d’Ana Roc" not in lead(agglo, "Rien.", base=base)
    shown = lead(agglo, "Rien.", base=base + "about: [Ana Roc]\n")
    assert "À propos d’Ana Roc" in shown
    assert "Cheffe de projet de l’Agglomération d’Orsanne (AO) (2019-2025)." in shown


def test_a_dated_biography_is_that_of_the_day(agglo: Desk) -> None:
    dated = (
        "biography:\n          2020: Hier.\n          2026: Aujourd'hui.\n          2027: Demain.\n"
    )
    text = AGGLO.replace(
        AGGLO[AGGLO.index("biography: |") : AGGLO.index("        mandates")], dated
    )
    agglo.write("partners/agglo.yaml", text)
    shown = lead(agglo, "Rien.")
    assert "Aujourd’hui." in shown
    assert "Demain." not in shown


def test_an_unknown_name_among_about_texts(agglo: Desk) -> None:
    agglo.release("about: [agglo, Rose Tevenar]\n", base=NAMED)
    assert [one.split()[1] for one in agglo.told()] == ["BIND011"]


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        (
            "{Yanis Kerbrat.name}, {Yanis Kerbrat.title.2+1}",
            "Yanis Kerbrat, maire d’Orsanne et vice-président de l’Agglomération d’Orsanne (AO)"
            " délégué à l’habitat",
        ),
        ("{Yanis Kerbrat.2+3} parle", "Yanis Kerbrat, maire d’Orsanne et conseiller de la Région"),
        ("{Yanis Kerbrat.2+2} parle", "Yanis Kerbrat, maire d’Orsanne, parle"),
        ("{Yanis Kerbrat.2} parle", "Yanis Kerbrat, maire d’Orsanne, parle"),
        ("{Yanis Kerbrat.1+2+3}", "délégué à l’habitat, maire d’Orsanne et conseiller de la R"),
        ("{Lou Noir.2+1}", "Lou Noir, conseillère et présidente de l’Agglomération d’Orsanne (AO)"),
    ],
)
def test_several_mandates_in_one_mention(agglo: Desk, typed: str, shown: str) -> None:
    assert shown in lead(agglo, typed, base=NAMED)


@pytest.mark.parametrize("number", ["2+1", "[2, 1]", "2 + 1"])
def test_several_mandates_of_who_signs_and_speaks(agglo: Desk, number: str) -> None:
    person = f"{{person: Yanis Kerbrat, mandate: '{number}'}}"
    person = person.replace("'", "")
    agglo.release(
        f"agreement:\n  name: convention\n  signatories: [{person}]\nlead: |\n  {{signatories}} a"
        f" signé.\nbody:\n  - by: {person}\n    quote: Oui\n",
        base=NAMED,
    )
    shown = " ".join(agglo.printed().split())
    both = "Yanis Kerbrat, maire d’Orsanne et vice-président de l’Agglomération d’Orsanne"
    assert shown.count(both) == 2


@pytest.mark.parametrize(("number", "code"), [("2+9", "BIND022"), ("deux", "FORM011")])
def test_a_mandate_that_is_not_there(agglo: Desk, number: str, code: str) -> None:
    person = f"{{person: Yanis Kerbrat, mandate: {number}}}"
    agglo.release(f"body:\n  - by: {person}\n    quote: Oui\n", base=NAMED)
    assert [one.split()[1] for one in agglo.told()] == [code]


def test_several_mandates_in_english(agglo: Desk) -> None:
    agglo.write(
        "partners/agglo.en.yaml",
        """\
        name: the Orsanne Area
        about: A place.
        people:
          Yanis Kerbrat:
            mandates: [{role: Vice-President}, {role: Mayor of Orsanne}, {role: Member}]
        """,
    )
    agglo.release(base=NAMED)
    slug = "2019-10-02-exemple.en"
    agglo.release("lead: |\n  {Yanis Kerbrat.2+1} spoke.\n", base="title: T\n", slug=slug)
    shown = " ".join(agglo.printed(slug=slug).split())
    assert (
        "Yanis Kerbrat, Mayor of Orsanne and Vice-President of the Orsanne Area (AO), spoke"
        in shown
    )


def test_a_translation_says_the_biography_again(agglo: Desk) -> None:
    agglo.release(base=APPOINTMENT)
    slug = "2019-10-02-exemple.en"
    english = "name: the Orsanne Area\nabout: A place.\npeople:\n  Rose Thévenard:\n    {}\n"
    agglo.write("partners/agglo.en.yaml", english.format("mandates: [{role: Head}]"))
    agglo.release("title: T\n", base="", slug=slug)
    (finding,) = agglo.findings()
    assert finding.code == "BIND051"
    assert "the biography of Rose Thévenard" in finding.message
    agglo.write("partners/agglo.en.yaml", english.format("biography: An engineer."))
    shown = agglo.printed(slug=slug)
    assert "About Rose Thévenard" in shown
    assert "An engineer." in shown


def test_a_month_or_a_year_takes_no_article(agglo: Desk) -> None:
    typed = "{Rose Thévenard.name} arrive le {Rose Thévenard.from}, là depuis le {Rose Thévenard.from.before}"
    assert "arrive en novembre 2026, là depuis 2017" in lead(agglo, typed)


@pytest.mark.parametrize("latest", [1, 2])
def test_who_is_replaced_held_the_office_that_ended_last(desk: Desk, latest: int):
    """Whatever the order in which mandates are typed."""
    ended = [
        "          - {role: Directeur, from: 2016, until: 2019-09-30}\n",
        "          - {role: Adjoint, from: 2010, until: 2015}\n",
    ][:: 1 if latest == 1 else -1]
    desk.write(
        "partners/comite.yaml",
        "name: le Comité\npeople:\n"
        "  Lou Roy: {gender: f, role: Directrice, from: 2019-10-01}\n"
        "  Max Roux:\n    gender: m\n    mandates:\n" + "".join(ended),
    )
    desk.release(
        "lead: |\n  {Lou Roy} remplace {Max Roux}.\n"
        "appointment: {person: Lou Roy, replaces: Max Roux}\n",
        base="title: T\ndate: 2019-10-02\npartners: [comite]\n",
    )
    words = text(desk.bound().lead)
    assert words == "Lou Roy, Directrice du Comité, remplace Max Roux, Directeur."


CAREER = """\
    name: le Comité
    acronym: CE
    people:
      Ana Roc:
        gender: f
        mandates:
          - {role: stagiaire, from: 2001-06, until: 2001-09}
          - {role: juriste, from: 2005, until: 2010}
          - {role: cheffe, of: la Ville, from: 2002, until: 2004-06-30}
          - {role: adjointe, until: 2012}
          - {role: directrice, from: 2013}
      Léo Dua: {gender: m, role: élu, from: 2016}
    """
TODAY = "title: T\ndate: 2019-10-02\npartners: [comite]\ncontacts: none\n"


def test_earlier_mandates_stand_with_their_years_the_latest_first(desk: Desk) -> None:
    desk.write("partners/comite.yaml", CAREER)
    desk.release("about: [Ana Roc]\n", base=TODAY)
    (about,) = desk.bound().abouts
    assert about.name == "Ana Roc"
    (career,) = about.blocks
    assert [text(item.paragraphs) for item in career.items] == [
        "Adjointe du Comité (CE)",
        "Juriste du Comité (2005-2010)",
        "Cheffe de la Ville (2002-2004)",
        "Stagiaire du Comité (2001)",
    ]
    assert [item.origin.line for item in career.items if item.origin] == [10, 8, 9, 7]


def test_who_was_nothing_before_is_told_where_the_release_names_her(desk: Desk) -> None:
    desk.write("partners/comite.yaml", CAREER)
    desk.release("about: [Léo Dua]\n", base=TODAY)
    assert desk.told() == ["5:9 BIND022"]


def test_a_biography_of_a_later_day_is_missed(desk: Desk) -> None:
    person = "  Ana Roc: {gender: f, role: élue, biography: {2030: Née à Metz.}}\n"
    desk.write("partners/comite.yaml", f"name: le Comité\npeople:\n{person}")
    desk.release("about: [Ana Roc]\n", base=TODAY)
    (finding,) = desk.findings()
    assert (finding.code, finding.span.line, finding.span.column) == ("BIND012", 3, 54)
    assert finding.message.startswith("« biography » has no value on 2 October 2019")


HELD = """\
    name: le Comité
    people:
      Ana Roc:
        gender: f
        mandates: [{0}]
    """


@pytest.mark.parametrize(
    ("mandates", "printed"),
    [
        # the next to begin
        ("{role: A, until: 2018}, {role: B, from: 2020}, {role: C, from: 2019-11}", "C du Comité"),
        # or the one begun last, the organisation's own first
        ("{role: A, from: 2015}, {role: B, from: 2018}, {role: C, from: 2012}", "B du Comité"),
        ("{role: A, from: 2015}, {role: B, from: 2018, of: la Ville}", "A du Comité"),
        ("{role: A, from: 2018, of: la Ville}", "A de la Ville"),
        ("{role: A, from: 2010, until: 2012}, {role: B, from: 2012}", "B du Comité"),
        ("{role: A}", "A du Comité"),
    ],
)
def test_what_somebody_is_appointed_to(desk: Desk, mandates: str, printed: str) -> None:
    desk.write("partners/comite.yaml", HELD.replace("{0}", mandates))
    desk.release("appointment: {person: Ana Roc}\nlead: Voici {Ana Roc}.\n", base=TODAY)
    assert text(desk.bound().lead) == f"Voici Ana Roc, {printed}."


@pytest.mark.parametrize(
    ("mandates", "printed"),
    [
        ("{role: A, until: 2018}, {role: B, until: 2019-10-01}", "B du Comité"),
        ("{role: A, from: 2011, until: 2018}, {role: B, from: 2010, until: 2018}", "A du Comité"),
        ("{role: A, until: 2018}, {role: B, until: 2019-10-02}", "B du Comité"),
        ("{role: A, until: 2018}, {role: B}", "B du Comité"),
    ],
)
def test_what_somebody_leaves(desk: Desk, mandates: str, printed: str) -> None:
    people = (
        HELD.replace("{0}", mandates).rstrip()
        + "\n      Léo Dua: {gender: m, role: élu, from: 2016}\n"
    )
    desk.write("partners/comite.yaml", people)
    appointment = "appointment: {person: Léo Dua, replaces: Ana Roc}\n"
    desk.release(f"{appointment}lead: Voici {{Ana Roc}}.\n", base=TODAY)
    assert text(desk.bound().lead) == f"Voici Ana Roc, {printed}."


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("{Ana Roc.before}", "Ana Roc, adjointe du Comité (CE)"),
        ("{Ana Roc.title.before}", "Adjointe du Comité (CE)"),
        ("{Ana Roc.role.1+3}", "Stagiaire du Comité (CE) et cheffe de la Ville"),
        ("{Ana Roc.role.3}", "Cheffe"),
        ("{Ana Roc.until.1}", "Septembre 2001"),
        ("{Ana Roc.until.3}", "30 juin 2004"),
        ("{Ana Roc.from}", "2013"),
        ("{Ana Roc.from.before}", None),
        ("{Ana Roc.remit}", None),
        ("{Ana Roc.family}", "Roc"),
        ("{ana roc.name}", "Ana Roc"),
        ("{Ana Roc.2 et Léo Dua}", "Ana Roc et Léo Dua, juriste et élu du Comité (CE)"),
        ("{Ana Roc et Léo Dua}", "Ana Roc et Léo Dua, directrice et élu du Comité (CE)"),
        ("{Ana Roc, Léo Dua, respectivement}", "Ana Roc et Léo Dua, respectivement directrice et élu du Comité (CE)"),
    ],
)  # fmt: skip
def test_parts_of_a_career(desk: Desk, typed: str, printed: str | None) -> None:
    desk.write("partners/comite.yaml", CAREER)
    desk.release(f"lead: |\n  {typed}\n", base=TODAY)
    if printed is None:
        assert desk.told() == ["6:4 BIND031"]
    else:
        assert text(desk.bound().lead) == printed


@pytest.mark.parametrize("mandates", ["{role: A}, {role: B}", "{role: A, from: 2030}"])
def test_who_is_replaced_and_not_named_is_asked_for_no_mandate(desk: Desk, mandates: str) -> None:
    people = HELD.replace("{0}", mandates).rstrip() + "\n      Léo Dua: {gender: m, role: élu}\n"
    desk.write("partners/comite.yaml", people)
    desk.release("appointment: {person: Léo Dua, replaces: Ana Roc}\n", base=TODAY)
    assert desk.findings() == []
    desk.release("appointment: {person: Léo Dua, replaces: Ana Rac}\n", base=TODAY)
    assert desk.told() == ["5:42 BIND021"]
