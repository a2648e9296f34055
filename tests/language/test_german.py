"""German, for translations: its typography, its days and numbers, and parts in the nominative."""

import datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.language import Bearer, Party, apply, language

de = language("de")
HERE = Path(__file__).parent / "german"
NBSP, NARROW = "\u00a0", "\u202f"

PIECES = (
    "geht's \" ' „ “ ” ‚ ‘ « » › ‹ - -- – — ( ) ; : ! ? . , ... 10 2019 000 12.000 % km € Mio. Uhr 5 §"
    " Nr. z.B. z. B. 2. Oktober Dr. Weber www.x.de a@b.de Wohnungen"
)
TEXTS = st.lists(
    st.tuples(st.sampled_from(PIECES.split()), st.sampled_from(["", " ", "  ", NBSP]))
).map(lambda pairs: "".join(piece + space for piece, space in pairs))


def spaces(text: str) -> str:
    return text.replace("⍽", NBSP).replace("⎵", NARROW)


def lines(name: str) -> list[str]:
    text = (HERE / name).read_text(encoding="utf-8")
    return [line for line in text.split("\n") if line and not line.startswith("#")]


def set_(text: str) -> str:
    return apply(text, de.typeset(text))


@pytest.mark.parametrize("line", lines("typeset.tsv"))
def test_press_prose_is_typeset(line: str) -> None:
    typed, printed = line.split("\t")
    assert set_(typed) == spaces(printed)
    assert set_(spaces(printed)) == spaces(printed)


@pytest.mark.parametrize("text", lines("kept.txt"))
def test_what_is_right_or_doubtful_stays(text: str) -> None:
    assert set_(text) == text


@settings(max_examples=500, deadline=None, derandomize=True)
@given(TEXTS | st.text(max_size=40))
def test_typeset_text_stays(text: str) -> None:
    assert set_(set_(text)) == set_(text)


@settings(max_examples=200, deadline=None, derandomize=True)
@given(TEXTS)
def test_no_letter_or_figure_is_lost(text: str) -> None:
    assert [one for one in set_(text) if one.isalnum()] == [one for one in text if one.isalnum()]


# Days, hours, numbers ---------------------------------------------------------------------------


def test_days() -> None:
    date = datetime.date(2019, 10, 2)
    assert de.day(date) == "2. Oktober 2019"
    assert de.day(date, "weekday") == "Mittwoch, 2. Oktober 2019"
    assert de.day(date, "short") == "2. Oktober"
    assert de.day(date, "weekday.short") == "Mittwoch, 2. Oktober"
    assert de.dateline("Metz", "2. Oktober 2019") == "Metz, 2. Oktober 2019"
    assert set_(de.day(date)) == "2.\u00a0Oktober 2019"


@pytest.mark.parametrize(
    ("time", "said"), [((10, 0), "10 Uhr"), ((14, 30), "14.30 Uhr"), ((0, 5), "0.05 Uhr")]
)
def test_hours(time: tuple[int, int], said: str) -> None:
    assert de.clock(datetime.time(*time)) == said


@pytest.mark.parametrize(
    ("zone", "said"),
    [
        ("Europe/Paris", "(Ortszeit Paris)"),
        ("Indian/Reunion", "(Ortszeit Réunion)"),
        ("Europe/Vienna", "(Ortszeit Wien)"),
        ("America/New_York", "(Ortszeit New York)"),
        ("Etc/UTC", "(UTC)"),
    ],
)
def test_the_place_whose_hour_it_is(zone: str, said: str) -> None:
    assert de.moment("2. Oktober", "10 Uhr", zone) == f"2. Oktober, 10 Uhr {said}"


def test_numbers_are_words_up_to_twelve() -> None:
    said = [de.count(number) for number in (0, 1, 3, 12, 13, 1200, 12000)]
    assert said == ["null", "eins", "drei", "zwölf", "13", "1200", "12 000"]


# Names, in the nominative -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "bare"),
    [
        ("die Stadt Metz", "Stadt Metz"),
        ("der Regionale Ausschuss", "Regionaler Ausschuss"),
        ("der Deutsche Städtetag", "Deutscher Städtetag"),
        ("das Deutsche Rote Kreuz", "Deutsches Rotes Kreuz"),
        ("die Europäische Metropole Lille", "Europäische Metropole Lille"),
        ("das Centre Pompidou", "Centre Pompidou"),
        ("Metz Métropole", "Metz Métropole"),
        ("Die Linke", "Die Linke"),
    ],
)
def test_a_name_without_its_article(name: str, bare: str) -> None:
    assert de.bare(name) == bare


@pytest.mark.parametrize(
    ("before", "name", "joined"),
    [
        ("Über ", "der Regionale Ausschuss", "Über den Regionalen Ausschuss"),
        ("Über ", "die Stadt Metz", "Über die Stadt Metz"),
        ("das Geld für ", "der Verein", "das Geld für den Verein"),
        ("ohne ", "das Deutsche Rote Kreuz", "ohne das Deutsche Rote Kreuz"),
        ("eine Initiative von ", "der Verein", "eine Initiative vom Verein"),
        ("mit ", "der Deutsche Städtetag", "mit dem Deutschen Städtetag"),
        ("mit ", "die Europäische Metropole Lille", "mit der Europäischen Metropole Lille"),
        ("Zu ", "die Stiftung Wohnen", "Zur Stiftung Wohnen"),
        ("gegenüber ", "das Département Moselle", "gegenüber dem Département Moselle"),
        ("von ", "Metz Métropole", "von Metz Métropole"),
        ("Heute hat ", "der Verein", "Heute hat der Verein"),
        ("davon hat ", "die Stadt", "davon hat die Stadt"),
    ],
)
def test_the_article_takes_the_case_of_the_preposition(before: str, name: str, joined: str) -> None:
    assert not de.doubtful_joint(before, name)
    assert "".join(de.attach(before, name)) == joined


@pytest.mark.parametrize(
    ("before", "name", "word"),
    [
        ("ein Treffen in ", "die Stadt Metz", "in"),  # wohin oder wo?
        ("Wegen ", "der Verein", "Wegen"),
        ("mit ", "die Régions de France", "mit"),  # die Mehrzahl, oder ein Name?
        ("zwischen ", "der Verein, vertreten durch A, und B", "zwischen"),
        ("für ", "der Präsident", "für"),
    ],
)
def test_a_form_that_is_not_sure_is_told(before: str, name: str, word: str) -> None:
    assert de.doubtful_joint(before, name) == word


def test_the_acronym_has_the_article_of_the_name() -> None:
    assert de.with_acronym("die Europäische Metropole Lille", "MEL", None) == "die MEL"
    assert de.with_acronym("Action Logement", "AL", None) == "AL"
    assert de.capital("„über uns“") == "„Über uns“"
    assert de.enumerate(["A", "B", "C"]) == "A, B und C"


def test_people() -> None:
    a = Bearer("Anne Martin", "f", "Präsidentin", "Metz Métropole")
    b = Bearer("Paul Blanc", "m", "Vizepräsident", "die Stadt Metz", "für Wohnungsbau")
    c = Bearer("Ève Noir", title="Schirmherrin")
    assert de.title(a) == "Präsidentin, Metz Métropole"
    assert de.person(a) == "Anne Martin, Präsidentin, Metz Métropole"
    assert de.person(b) == "Paul Blanc, Vizepräsident für Wohnungsbau, Stadt Metz"
    assert de.person(c) == "Ève Noir, Schirmherrin"
    assert de.signatories([[a]]) == de.person(a)
    assert de.signatories([[a], [b, c]]) == (
        "Anne Martin (Präsidentin, Metz Métropole), Paul Blanc (Vizepräsident für Wohnungsbau, Stadt"
        " Metz) und Ève Noir (Schirmherrin)"
    )
    assert de.group([a, Bearer("D")], respectively=True) == (
        "Anne Martin (Präsidentin, Metz Métropole) und D"
    )
    assert de.parties([Party("Metz Métropole", None, (a,)), Party("der Verein", None, ())]) == (
        "Metz Métropole, vertreten durch Anne Martin (Präsidentin), und der Verein"
    )


# Lists and quotations ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("items", "ends"),
    [
        (["bauen", "sanieren", "beraten"], (";", ";", ".")),
        (["Sozialwohnungen", "Wohnheime", "Umbau alter Häuser"], ("", "", "")),
        (["den Bedarf ermitteln", "Beschäftigte beraten"], ("", "")),
        (["Die Stadt wird bauen", "Der Verein hat Geld", "Wer noch?"], (".", ".", "")),
        ([], ()),
    ],
)
def test_list_ends(items: list[str], ends: tuple[str, ...]) -> None:
    assert de.list_ends(items) == ends


def test_quotations() -> None:
    assert de.quoted(["Eins.", "Zwei"], sentence=True) == (("„", ""), ("„", ".“"))
    assert de.quoted(["ein Teil"], sentence=False) == (("„", "“"),)


@pytest.mark.parametrize(
    ("text", "first", "closing"),
    [
        ("Am 2. Oktober kommt Dr. Weber. Alle warten.", "Am 2. Oktober kommt Dr. Weber", "“, "),
        ("Wie schön! Weiter so.", "Wie schön!", "“, "),
        ("Wir helfen z. B. Familien. Und Älteren.", "Wir helfen z. B. Familien", "“, "),
    ],
)
def test_a_quotation_is_interrupted_after_its_first_sentence(
    text: str, first: str, closing: str
) -> None:
    assert de.interrupted(text) == (len(first), closing)
