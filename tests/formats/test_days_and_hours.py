"""Days, hours, numbers and events, in the words that readers read, in every format."""

import re

import pytest

from tests.conftest import SLUG, Desk

FORMS = ("txt", "html", "pdf")
BASE = "title: T\nplace: Exemple\ndate: 2019-10-02\npartners: [ville, comite]\nstate: approved\n"
GERMAN = """\
    name: die Stadt Exemple
    people:
      Anne Martin: {role: Bürgermeisterin}
      Paul Évrard: {mandates: [{role: Beigeordneter}]}
    about: |
      Die Stadt zählt {habitants} Einwohner.
    """
ENGLISH = """\
    name: the City of Exemple
    people:
      Anne Martin: {role: Mayor}
      Paul Évrard: {mandates: [{role: Deputy Mayor}]}
    about: |
      The City has {habitants} inhabitants.
    """


@pytest.fixture
def translated(desk: Desk) -> Desk:
    """The two partners, in three languages."""
    for code, ville, about in (
        ("en", ENGLISH, "A committee."),
        ("de", GERMAN, "Ein Ausschuss."),
    ):
        desk.write(f"partners/ville.{code}.yaml", ville)
        desk.write(
            f"partners/comite.{code}.yaml",
            f"name: {'the Committee' if code == 'en' else 'der Ausschuss'}\nabout: {about}\n",
        )
    return desk


def read(desk: Desk, form: str = "txt", slug: str = SLUG, *, style: str = "maison") -> str:
    """Return what readers read, every space an ordinary one, on one line."""
    return " ".join(desk.printed(form, slug, style=style).split())


def said(desk: Desk, more: str, code: str = "fr") -> str:
    """Return the text of a release, or of its translation, whose lead is « Ici … »."""
    desk.release(more, base=BASE)
    if code == "fr":
        return read(desk)
    lead = re.search(r"lead: .*\n", more)
    desk.write(f"releases/{SLUG}.{code}.yaml", f"title: T\n{lead[0] if lead else ''}")
    return read(desk, slug=f"{SLUG}.{code}")


# Hours ------------------------------------------------------------------------------------------

HOURS = [
    # As the agenda of the issue types them
    ("9h - 13h", "9 h – 13 h", "9 am – 1 pm", "9–13 Uhr"),
    ("10h à 11h", "10 h à 11 h", "10 to 11 am", "10 bis 11 Uhr"),
    ("de 9h à 13h", "de 9 h à 13 h", "from 9 am to 1 pm", "von 9 bis 13 Uhr"),
    ("10 h à 11 h", "10 h à 11 h", "10 to 11 am", "10 bis 11 Uhr"),
    ("10hà11h", "10 h à 11 h", "10 to 11 am", "10 bis 11 Uhr"),
    ("9h30mn -> 10h", "9 h 30 – 10 h", "9.30–10 am", "9.30–10 Uhr"),
    # Others of the kind
    ("9h30-10h", "9 h 30 – 10 h", "9.30–10 am", "9.30–10 Uhr"),
    ("9:30–10:00", "9 h 30 – 10 h", "9.30–10 am", "9.30–10 Uhr"),
    ("9 h 30 / 14 h", "9 h 30 / 14 h", "9.30 am / 2 pm", "9.30 Uhr / 14 Uhr"),
    ("9-13h", "9 h – 13 h", "9 am – 1 pm", "9–13 Uhr"),
    ("à partir de 9h", "à partir de 9 h", "from 9 am", "ab 9 Uhr"),
    ("dès 9h00", "dès 9 h", "from 9 am", "ab 9 Uhr"),
    ("jusqu'à 18h", "jusqu’à 18 h", "until 6 pm", "bis 18 Uhr"),
    ("de 14h à minuit", "de 14 h à minuit", "from 2 pm to midnight", "von 14 Uhr bis Mitternacht"),
    ("midi - 14h", "midi – 14 h", "noon – 2 pm", "12–14 Uhr"),
    ("9 heures", "9 h", "9 am", "9 Uhr"),
    ("2-4 pm", "14 h – 16 h", "2–4 pm", "14–16 Uhr"),
    ("9-13 Uhr", "9 h – 13 h", "9 am – 1 pm", "9–13 Uhr"),
    ("9h–12h et 14h–17h", "9 h – 12 h et 14 h – 17 h", "9 am – noon and 2–5 pm",
     "9–12 Uhr und 14–17 Uhr"),
]  # fmt: skip


@pytest.mark.parametrize(("typed", "french", "english", "german"), HOURS, ids=lambda one: one)
def test_hours_have_one_form_in_each_language(
    translated: Desk, typed: str, french: str, english: str, german: str
):
    more = f'event: {{time: "{typed}"}}\nlead: Ici ({{event.time}}).\n'
    assert f"Ici ({french})" in said(translated, more)
    assert f"Ici ({english})" in said(translated, more, "en")
    assert f"Ici ({german})" in said(translated, more, "de")
    translated.release(f'body:\n  - agenda:\n    - "{typed}": Séance\n', base=BASE)
    assert f"- {french} : Séance" in read(translated)


@pytest.mark.parametrize(
    ("form", "style"), [("txt", "maison"), ("html", "maison"), ("pdf", "sobre")]
)
def test_an_agenda_of_any_typing(desk: Desk, form: str, style: str):
    desk.release(
        """\
        body:
          - agenda:
            - 9h - 13h: Séance
            - 10h à 11h: Un
            - 10 h à 11 h: Trois
            - {time: 18h15, text: Entretien}
            - En fin de journée: Cocktail
        """,
        base=BASE,
    )
    words = read(desk, form, style=style)
    for line in ("9 h – 13 h", "10 h à 11 h", "18 h 15", "En fin de journée"):
        assert line in words
    assert words.count("10 h à 11 h") == 2
    assert "Entretien" in words


@pytest.mark.parametrize("typed", ["en fin de matinée", "10h précises", "après le déjeuner"])
def test_hours_in_words_stay_as_they_are(translated: Desk, typed: str):
    more = f"kind: invitation\nevent: {{name: Visite, time: {typed}}}\nlead: Ici.\n"
    assert f"Heure : {typed.replace('10h', '10 h')}" in said(translated, more)
    assert "Time:" not in said(translated, more, "en")


@pytest.mark.parametrize(
    ("slot", "code"),
    [
        ("- 25h61: Rien", "FORM009"),
        ("- 930: Rien", "FORM009"),
        ("- 10h75: Rien", "FORM009"),
        ("- 9h5: Rien", "FORM009"),
        ("- {time: 24h30, text: Rien}", "FORM009"),
        ("- 10h:", "FORM002"),
        ("- {time: 18h15}", "FORM002"),
        ("- Rien", "FORM004"),
        ("- {10h: Un, text: Deux}", "FORM004"),
        ("- {10h: Un, 11h: Deux}", "FORM004"),
    ],
)
def test_slots_that_are_none(desk: Desk, slot: str, code: str):
    base = "title: T\ndate: 2019-10-02\npartners: [ville, comite]\n"
    desk.release(f"body:\n  - agenda:\n    {slot}\n", base=base)
    found = desk.findings()
    assert [one.code for one in found] == [code]
    assert found[0].span.line == 6
    assert found[0].hint


def test_hours_that_a_translation_kept_in_the_words_of_its_original(translated: Desk):
    slots = "body:\n  - agenda:\n      - à partir de 16h: Un\n      - 10h à 11h: Deux\n"
    translated.release(slots, base=BASE)
    translated.write(f"releases/{SLUG}.en.yaml", f"title: T\n{slots}")
    words = read(translated, slug=f"{SLUG}.en")
    assert "from 4 pm" in words and "10 to 11 am" in words


# Days -------------------------------------------------------------------------------------------

DAYS = [
    ("[2024-05-22, 2024-05-25]", "du 22 au 25 mai 2024", "from 22 to 25 May 2024",
     "vom 22. bis 25. Mai 2024"),
    ("2024-05-22/2024-05-25", "du 22 au 25 mai 2024", "from 22 to 25 May 2024",
     "vom 22. bis 25. Mai 2024"),
    ("[2024-05-30, 2024-06-01]", "du 30 mai au 1er juin 2024", "from 30 May to 1 June 2024",
     "vom 30. Mai bis 1. Juni 2024"),
    ("[2024-12-30, 2025-01-02]", "du 30 décembre 2024 au 2 janvier 2025",
     "from 30 December 2024 to 2 January 2025", "vom 30. Dezember 2024 bis 2. Januar 2025"),
    ("2020-11", "en novembre 2020", "in November 2020", "im November 2020"),
    ("fin novembre 2020", "fin novembre 2020", "in late November 2020", "Ende November 2020"),
    ("mi-avril 2021", "mi-avril 2021", "in mid-April 2021", "Mitte April 2021"),
    ("Début Août 2021", "début août 2021", "in early August 2021", "Anfang August 2021"),
    ("2024-05-22", "le 22 mai 2024", "on 22 May 2024", "am 22. Mai 2024"),
]  # fmt: skip


@pytest.mark.parametrize(("typed", "french", "english", "german"), DAYS, ids=lambda one: one)
def test_days_as_they_are_known(
    translated: Desk, typed: str, french: str, english: str, german: str
):
    event = f"event: {{date: {typed}}}\nlead: "
    assert f"Ici {french}, ici" in said(translated, f"{event}Ici le {{event.date}}, ici.\n")
    words = said(translated, f"{event}Here on {{event.date}}, here.\n", "en")
    assert f"Here {english}, here" in words
    words = said(translated, f"{event}Hier am {{event.date}}, hier.\n", "de")
    assert f"Hier {german}, hier" in words


@pytest.mark.parametrize(
    ("typed", "line"),
    [
        ("[2024-05-22, 2024-05-25]", "Metz, du 22 au 25 mai 2024"),
        ("2020-11", "Metz, novembre 2020"),
        ("fin novembre 2020", "Metz, fin novembre 2020"),
        ("2020-11-30", "Metz, le 30 novembre 2020"),
    ],
)
@pytest.mark.parametrize("form", ["txt", "html"])
def test_a_release_of_several_days_or_of_a_month(desk: Desk, typed: str, line: str, form: str):
    desk.write("partners/comite.yaml", "name: le Comité\n")
    desk.release(base=f"title: T\nplace: Metz\ndate: {typed}\npartners: [comite]\n")
    assert line in read(desk, form)


def test_a_month_invents_no_day(desk: Desk):
    desk.release(base="title: T\ndate: 2020-11\npartners: [comite]\n")
    assert desk.bound().date is None


def test_a_sentence_may_begin_with_several_days(desk: Desk):
    more = "event: {date: [2024-05-22, 2024-05-25]}\nlead: Ici. Le {event.date}, on danse.\n"
    assert "Ici. Du 22 au 25 mai 2024, on danse." in said(desk, more)


JOINED = [
    ("[2024-05-22, 2024-05-25]", "", [
        ("la foire du @", "la foire du 22 au 25 mai 2024"),
        ("l'édition de @", "l’édition du 22 au 25 mai 2024"),
        ("à partir du @", "à partir du 22 mai 2024"),
        ("avant le @", "avant le 22 mai 2024"),
        ("après le @", "après le 25 mai 2024"),
        ("jusqu'au @", "jusqu’au 25 mai 2024"),
    ]),
    ("2026-08", "", [
        ("dès le @", "dès août 2026"),
        ("le bilan du @", "le bilan d’août 2026"),
        ("à partir du @", "à partir d’août 2026"),
        ("jusqu'au @", "jusqu’en août 2026"),
        ("au mois de @", "au mois d’août 2026"),
    ]),
    ("fin mars 2026", "", [
        ("en @", "fin mars 2026"),
        ("le bilan du @", "le bilan de fin mars 2026"),
        ("jusqu'au @", "jusqu’à fin mars 2026"),
    ]),
    ("[2024-05-22, 2024-05-25]", "en", [
        ("runs from @", "runs from 22 to 25 May 2024"),
        ("before @", "before 22 May 2024"),
        ("until @", "until 25 May 2024"),
    ]),
    ("[2024-05-22, 2024-05-25]", "de", [
        ("ab dem @", "ab dem 22. Mai 2024"),
        ("bis zum @", "bis zum 25. Mai 2024"),
    ]),
    ("fin mars 2026", "de", [("bis zum @", "bis Ende März 2026")]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("day", "language", "typed", "printed"),
    [(day, language, *pair) for day, language, pairs in JOINED for pair in pairs],
)
def test_what_stands_before_several_days_or_a_month_fits(
    translated: Desk, day: str, language: str, typed: str, printed: str
):
    lead = f"event: {{date: {day}}}\nlead: Ici, {typed.replace('@', '{event.date}')}, ici.\n"
    assert f"Ici, {printed}, ici" in said(translated, lead, *filter(None, [language]))


def test_several_days_are_refused_where_they_would_not_read(desk: Desk):
    base = (
        "title: T\ndate: 2024-05-01\npartners: [comite]\nevent: {date: [2024-05-22, 2024-05-25]}\n"
    )
    desk.release("lead: |\n  Reporté au {event.date}.\n", base=base)
    assert "BIND054" in [one.code for one in desk.findings()]


@pytest.mark.parametrize("form", FORMS)
def test_the_day_of_an_agenda_tells_its_weekday(desk: Desk, form: str):
    desk.release("body:\n  - date: 2024-05-22\n    agenda: [10h: Un]\n", base=BASE)
    assert "Mercredi 22 mai 2024" in read(desk, form)


def test_the_day_of_an_agenda_without_a_title_is_its_heading(desk: Desk):
    desk.release("body:\n  - date: 2024-05-22\n    agenda: [10h: Un]\n", base=BASE)
    assert "Mercredi 22 mai 2024\n--------" in desk.printed().replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("typed", "hint"),
    [
        ("2026-9-4", "« 2026-09-04 »"),
        ("2026/09/04", "« 2026-09-04 »"),
        ("2026-9", "« 2026-09 »"),
        ("[2026-9-4, 2026-09-06]", "« 2026-09-04 »"),
        ("[2026-09-06, 2026-09-04]", "the first day, then the last"),
        ("[2026-09-04]", "the first day, then the last"),
        ("vers Noël 2026", "2019-10-02"),
    ],
)
def test_a_day_typed_otherwise_is_offered(desk: Desk, typed: str, hint: str):
    desk.release(base=f"title: T\ndate: {typed}\npartners: [ville]\n")
    (finding,) = desk.findings()
    assert hint in finding.hint


# Embargoes --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "code", "hint"),
    [
        ("2026-03-29 2h30", "BIND072", "« 2026-03-29 3h30 »"),
        ("2026-10-25 2h30", "BIND073", "« 2026-10-25 2h30 heure d'été »"),
        ("2026-9-4 10h", "FORM009", "« 2026-09-04 10h »"),
        ("4 septembre 2026 à 10h30", "FORM009", "« 2026-09-04 10h30 »"),
    ],
)
def test_an_hour_that_no_clock_shows_or_shows_twice(desk: Desk, typed: str, code: str, hint: str):
    desk.release(f"embargo: {typed}\n", base=BASE)
    (finding,) = desk.findings()
    assert finding.code == code
    assert hint in finding.hint


@pytest.mark.parametrize(
    ("typed", "said", "utc"),
    [
        ("2026-10-25 2h30 heure d'été", "2 H 30 (HEURE DE PARIS, HEURE D’ÉTÉ)", 0),
        ("2026-10-25 2h30 (heure d’hiver)", "2 H 30 (HEURE DE PARIS, HEURE D’HIVER)", 1),
        ("2026-10-25 3h30", "3 H 30 (HEURE DE PARIS)", 2),
    ],
)
def test_which_of_two_hours(desk: Desk, typed: str, said: str, utc: int):
    desk.release(f"embargo: {typed}\n", base=BASE)
    assert said in read(desk)
    embargo = desk.bound().embargo
    assert embargo is not None
    assert embargo.until is not None
    assert embargo.until.timestamp() % 86400 // 3600 == utc


@pytest.mark.parametrize(
    ("zone", "offered"),
    [
        ("Paris", "Europe/Paris"),
        ("heure de Paris", "Europe/Paris"),
        ("La Réunion", "Indian/Reunion"),
        ("Bruxelles", "Europe/Brussels"),
        ("Europe/Pari", "Europe/Paris"),
    ],
)
def test_a_zone_that_is_refused_is_offered_and_never_printed(desk: Desk, zone: str, offered: str):
    desk.write("communique.yaml", f"timezone: {zone}\n")
    desk.release("embargo: 2026-09-24 10h\n", base=BASE)
    (finding,) = desk.findings()
    assert (finding.code, finding.hint) == ("FORM010", f"Did you mean {offered}?")
    words = read(desk)
    assert "24 SEPTEMBRE 2026 À 10 H" in words
    assert "HEURE DE" not in words


# Numbers ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("fact", "french", "english", "german"),
    [
        ("318 500", "318 500", "318,500", "318 500"),
        ("2,5", "2,5", "2.5", "2,5"),
        ("1 234 567,8", "1 234 567,8", "1,234,567.8", "1 234 567,8"),
        ("- 0,4", "- 0,4", "- 0.4", "- 0,4"),
        ("2019", "2019", "2019", "2019"),
        ("2019-2022", "2019-2022", "2019-2022", "2019"),
        ("57000", "57000", "57000", "57000"),
        ("1 200 000 €", "1 200 000 €", "€1,200,000", "1 200 000 €"),
        ("3 450,5 km²", "3 450,5 km²", "3,450.5 km²", "3 450,5 km²"),
        ("10 - 20 €", "10 - 20 €", "10 - 20 €", "10–20 €"),
    ],
)
def test_a_fact_is_a_number_of_the_language(
    translated: Desk, fact: str, french: str, english: str, german: str
):
    ville = (translated.root / "partners/ville.yaml").read_text(encoding="utf-8")
    translated.write("partners/ville.yaml", ville.replace("communes: 44", f'taux: "{fact}"'))
    translated.write(
        "partners/ville.yaml",
        (translated.root / "partners/ville.yaml")
        .read_text(encoding="utf-8")
        .replace("{communes} communes et ", ""),
    )
    more = "lead: Ici ({taux}).\n"
    assert f"Ici ({french})" in said(translated, more)
    assert f"Ici ({english})" in said(translated, more, "en")
    assert f"Ici ({german}" in said(translated, more, "de")


@pytest.mark.parametrize("form", FORMS)
def test_figures_and_cells_are_numbers_of_the_language(translated: Desk, form: str):
    translated.release(base=BASE)
    translated.write(
        f"releases/{SLUG}.en.yaml",
        """\
        title: T
        body:
          - figures:
            - 318 500 inhabitants
            - {value: "2,5 %", label: more}
          - table: |
              What | 2018
              One | 1 200
              Route 2,5 | 2,5
        """,
    )
    words = read(translated, form, f"{SLUG}.en")
    for number in ("318,500", "2.5%", "1,200", "Route 2,5"):
        assert number in words
    assert "13,500 inhabitants" in words, "a fact in an About"


# Events -----------------------------------------------------------------------------------------

INVITATION = """\
    kind: invitation
    event:
      name: Rencontres
      date: [2019-10-22, 2019-10-25]
      time: de 9h à 13h
      place: Hôtel de Ville
      audience: presse, élus
      registration:
        text: gratuite.
        until: 2019-10-20 18h
        email: presse@exemple.fr
        phone: 0387393914
      accreditation:
        until: 2019-10-15
        url: www.exemple.fr/presse
        documents: [carte de presse, pièce d'identité]
      moderators: Jean Roux, journaliste
      speakers:
        - Anne Martin
        - Marie Dupont, architecte
    """
PRINTED = {
    "fr": [
        "Date : du mardi 22 au vendredi 25 octobre 2019",
        "Heure : de 9 h à 13 h",
        "Lieu : Hôtel de Ville",
        "Public : presse, élus",
        "Inscription : gratuite, jusqu’au dimanche 20 octobre 2019 à 18 h, presse@exemple.fr,"
        " 03 87 39 39 14",
        "Accréditation : jusqu’au mardi 15 octobre 2019, www.exemple.fr/presse ; à fournir :"
        " carte de presse, pièce d’identité",
        "Animation : Jean Roux, journaliste",
        "Avec : Anne Martin, Maire de la Ville d’Exemple (VE) ; Marie Dupont, architecte",
    ],
    "en": [
        "Date: from Tuesday 22 to Friday 25 October 2019",
        "Registration: by Sunday 20 October 2019 at 6 pm, presse@exemple.fr, 03 87 39 39 14",
        "Accreditation: by Tuesday 15 October 2019, www.exemple.fr/presse",
        "Chaired by: Jean Roux",
        "With: Anne Martin, Mayor of the City of Exemple (VE); Marie Dupont",
    ],
    "de": [
        "Datum: von Dienstag, 22., bis Freitag, 25. Oktober 2019",
        "Anmeldung: bis Sonntag, 20. Oktober 2019, 18 Uhr, presse@exemple.fr, 03 87 39 39 14",
        "Akkreditierung: bis Dienstag, 15. Oktober 2019, www.exemple.fr/presse",
        "Moderation: Jean Roux",
        "Mit: Anne Martin, Bürgermeisterin, Stadt Exemple (VE); Marie Dupont",
    ],
}


@pytest.mark.parametrize(
    ("code", "form", "style"),
    [
        *((code, form, "maison") for code in PRINTED for form in ("txt", "html")),
        ("fr", "pdf", "maison"),
        ("de", "pdf", "sobre"),
    ],
)
def test_an_invitation_tells_how_to_attend(translated: Desk, code: str, form: str, style: str):
    translated.release(INVITATION, base=BASE)
    slug = SLUG if code == "fr" else f"{SLUG}.{code}"
    if code != "fr":
        translated.write(f"releases/{slug}.yaml", "title: T\nevent: {name: Days}\n")
    words = read(translated, form, slug, style=style)
    for line in PRINTED[code]:
        assert line in words
    if code != "fr":
        assert not re.search("gratuite|journaliste|carte|élus", words)


def test_a_translation_says_its_own_words(translated: Desk):
    translated.release(INVITATION, base=BASE)
    translated.write(
        f"releases/{SLUG}.en.yaml",
        "title: T\nevent:\n  name: Days\n  registration: {text: free}\n"
        "  accreditation: {documents: press card}\n  moderators: Jean Roux, journalist\n",
    )
    words = read(translated, slug=f"{SLUG}.en")
    assert "Registration: free, by Sunday 20 October 2019" in words
    assert "www.exemple.fr/presse; to bring: press card" in words
    assert "Chaired by: Jean Roux, journalist" in words


@pytest.mark.parametrize("form", FORMS)
def test_a_slot_of_two_paragraphs_two_places_and_people(desk: Desk, form: str):
    desk.release(
        """\
        body:
          - agenda:
            - time: 18h15
              text: |
                Entretien.

                Second paragraphe.
              place: [Salle des mariages, Gymnase]
              press: photographes
              audience: élus
              registration: à l'accueil
              speakers: [Paul Évrard]
        """,
        base=BASE,
    )
    words = read(desk, form)
    for line in (
        "Second paragraphe.",
        "Lieu : Salle des mariages",
        "Lieu : Gymnase",
        "Presse : photographes",
        "Public : élus",
        "Inscription : à l’accueil",
        "Avec : Paul Évrard, Adjoint de la Ville d’Exemple",
    ):
        assert line in words


def test_a_speaker_whom_nobody_knows_is_told(desk: Desk):
    more = "kind: invitation\nevent: {name: Visite, speakers: [Ann Martin]}\n"
    desk.release(more, base=BASE)
    (finding,) = desk.findings()
    assert (finding.code, finding.hint) == ("BIND021", "Did you mean « Anne Martin »?")


def test_an_open_point_may_stand_for_any_of_it(desk: Desk):
    open_point = "À COMPLÉTER"
    desk.release(
        f"kind: invitation\nevent:\n  name: Visite\n  registration: {open_point}\n"
        f"  speakers: {open_point}\n  accreditation: {{until: {open_point}, email: {open_point}}}\n",
        base=BASE.replace("approved", "draft"),
    )
    words = read(desk)
    assert "Inscription : [À COMPLÉTER]" in words
    assert "Avec : [À COMPLÉTER]" in words
    assert "Accréditation : [À COMPLÉTER], [À COMPLÉTER]" in words
