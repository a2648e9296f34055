"""English: the same functions, another typography."""

import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.language import Bearer, Party, apply, language

en = language("en")

PIECES = "it's \" ' - -- ( ) ; : ! ? . , ... 10 % km 5 Mr Bohl the partners' plan www.x.fr a@b.fr"
TEXTS = st.lists(st.tuples(st.sampled_from(PIECES.split()), st.sampled_from(["", " ", "  "]))).map(
    lambda pairs: "".join(piece + space for piece, space in pairs)
)


def set_(text: str) -> str:
    return apply(text, en.typeset(text))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("it's the partners' plan", "it’s the partners’ plan"),
        ('a "plan" and a "project".', "a “plan” and a “project”."),
        ("a 'plan' here", "a ‘plan’ here"),
        ("What ? Yes ; no : done !", "What? Yes; no: done!"),
        ("and so on...", "and so on…"),
        ("a project - unique in France - moves", "a project\u00a0– unique in France\u00a0– moves"),
        ("10 km, 5 million", "10\u00a0km, 5\u00a0million"),
        ("45 %", "45%"),
        ("Mr Bohl  and ( CIET )", "Mr\u00a0Bohl and (CIET)"),
    ],
)
def test_typeset(before: str, after: str) -> None:
    assert set_(before) == after
    assert set_(after) == after


@pytest.mark.parametrize(
    "text", ['a 15" screen', "Metz - Nancy", "www.x.fr?a:b 'c", "12,000 homes", ":-)", "at 10:30"]
)
def test_kept(text: str) -> None:
    assert set_(text) == text


@settings(max_examples=500, deadline=None, derandomize=True)
@given(TEXTS | st.text(max_size=40))
def test_typeset_text_stays(text: str) -> None:
    assert set_(set_(text)) == set_(text)


def test_dates() -> None:
    date = datetime.date(2023, 4, 18)
    assert en.day(date) == "18 April 2023"
    assert en.day(date, "weekday") == "Tuesday 18 April 2023"
    assert en.day(date, "weekday.short") == "Tuesday 18 April"
    assert en.dateline("Metz", "2 October 2019") == "Metz, 2 October 2019"
    assert en.dateline("", "2 October 2019") == "2 October 2019"


def test_clock() -> None:
    times = [(10, 0), (14, 30), (12, 0), (0, 0), (0, 5)]
    said = [en.clock(datetime.time(*time)) for time in times]
    assert said == ["10 am", "2.30 pm", "noon", "midnight", "12.05 am"]


def test_count() -> None:
    said = [en.count(number) for number in (0, 13, 20, 21, 99, 100, 1200)]
    assert said == [
        "zero",
        "thirteen",
        "twenty",
        "twenty-one",
        "ninety-nine",
        "one hundred",
        "1,200",
    ]
    assert len({en.count(number) for number in range(101)}) == 101


def test_names() -> None:
    assert en.attach("of ", "the Committee") == ("of ", "the Committee")
    assert en.bare("the Regional Committee") == "Regional Committee"
    assert en.gender("the Committee") is None
    assert en.with_acronym("the Métropole of Lille", "MEL", None) == "the MEL"
    assert en.with_acronym("Action Logement", "AL", None) == "AL"
    assert en.capital("“the plan”") == "“The plan”"
    assert en.enumerate(["A", "B", "C"]) == "A, B and C"


def test_people() -> None:
    a = Bearer("A", "m", "President", "O")
    b = Bearer("B", "f", "Vice-President", "O", "responsible for Housing")
    c = Bearer("C", "f", "Managing Director", "the Committee")
    d = Bearer("D", "m", "Managing Director", "the Committee")
    assert en.person(b) == "B, Vice-President of O responsible for Housing"
    assert en.group([c, d], respectively=True) == "C and D, Managing Directors of the Committee"
    assert en.signatories([[a, b], [c, d]]) == (
        "A, President of O, B, Vice-President of O responsible for Housing, together with C and D,"
        " Managing Directors of the Committee"
    )
    assert en.signatories([[c, Bearer("E", "m", "Chair", "the Committee")], [a]]) == (
        "C and E, respectively Managing Director and Chair of the Committee, and A, President of O"
    )
    assert en.signatories([[Bearer("A"), Bearer("B")]]) == "A and B"
    assert en.parties([Party("O", None, (a,)), Party("P", None, ())]) == (
        "O, represented by A (President), and P"
    )


def test_lists_and_quotations() -> None:
    assert en.list_ends(["build", "house", "plan"]) == (";", ";", ".")
    assert en.list_ends(["A new home", "A plan"]) == ("", "")
    assert en.list_ends(["A new home for every worker", "Who?"]) == (".", "")
    assert en.list_ends(["Bank of the South and West of England", "www.x.org"]) == ("", "")
    assert en.list_ends(["build", "house"], "none") == ("", "")
    assert en.list_ends(["Build", "House"], "semicolon") == (";", ".")
    assert en.quoted(["One.", "Two"], sentence=True) == (("“", ""), ("“", ".”"))
    assert en.quoted(["part"], sentence=False) == (("“", "”"),)


def test_a_quotation_is_interrupted_after_its_first_sentence():
    words = "Dr. Roy and J. Blanc are here. So are we."
    assert en.interrupted(words) == (len("Dr. Roy and J. Blanc are here"), ",” ")
    assert en.interrupted("What a day! So good.") == (len("What a day!"), "” ")
