"""Telephone numbers: plain French ones are read without the library, and as it reads them."""

import itertools
import random
import subprocess
import sys

import pytest

from generator.content import addresses
from generator.content.inline import parse
from generator.language import phones
from generator.proofing.contacts.addresses import phone_fault
from tests.conftest import Desk
from tests.proofing.texts import passage

MARKS = (" ", "", ".", "-", "\u00a0", "\u202f", "/", "  ", " - ", "\n", ",", "(0)")
BEGINNINGS = ("0", "+33", "+33 ", "+33.", "0033", "+33 (0)", "+32 ", "00", "33", " 0", "(+33)", "٠")


def numbers() -> list[str]:
    """Make up numbers, the plain ones and those that nearly are."""
    chance = random.Random(3)
    made = [
        first + digit + mark + mark.join(f"{chance.randrange(100):02}" for _pair in range(pairs))
        for first, digit, mark in itertools.product(BEGINNINGS, "0123456789", MARKS)
        for pairs in (3, 4, 5)
    ]
    for _time in range(500):
        pairs = [chance.choice(MARKS) + f"{chance.randrange(100):02}" for _pair in range(4)]
        end = chance.choice(("", " ", " poste 12", "a", "."))
        made.append(f"0{chance.randrange(1, 10)}{''.join(pairs)}{end}")
    return made


def read(number: str) -> tuple[object, str | None]:
    return addresses.phone(passage(number).text), phone_fault(number)


def test_a_plain_number_is_what_the_library_makes_of_it(monkeypatch: pytest.MonkeyPatch):
    ours = {number: read(number) for number in numbers()}
    assert sum(phones.whole(number) is not None for number in ours) > 200
    monkeypatch.setattr(phones, "whole", lambda typed: None)
    assert ours == {number: read(number) for number in ours}


@pytest.mark.parametrize(
    ("typed", "shown", "dialled"),
    [
        ("03 87 39 39 14", "03 87 39 39 14", "tel:+33387393914"),
        ("0387393914", "03 87 39 39 14", "tel:+33387393914"),
        ("+33.3.87.39.39.14", "+33 3 87 39 39 14", "tel:+33387393914"),
        ("0800 123 456", "0 800 12 34 56", "tel:+33800123456"),
        ("+33 (0)1 99 00 12 34", "+33 1 99 00 12 34", "tel:+33199001234"),
        ("0033 (0)1 99 00 12 34", "+33 1 99 00 12 34", "tel:+33199001234"),
        ("03\u202f87\u202f39\u202f39\u202f14", "03 87 39 39 14", "tel:+33387393914"),
        ("+32\u202f2\u202f555\u202f12\u202f12", "+32 2 555 12 12", "tel:+3225551212"),
        ("+32 2 555 12 12", "+32 2 555 12 12", "tel:+3225551212"),
    ],
)
def test_a_number_is_set_in_groups(typed: str, shown: str, dialled: str):
    (run,) = addresses.phone(passage(typed).text)
    assert (run.text.replace("\u00a0", " "), run.href) == (shown, dialled)
    assert phone_fault(typed) is None


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("01 99 00 12 34 x5", "01 99 00 12 34 ext. 5"),
        ("+33 1 99 00 12 34 ext. 5", "+33 1 99 00 12 34 ext. 5"),
        ("0033 1 99 00 12 34 x5", "+33 1 99 00 12 34 ext. 5"),
    ],
)
def test_a_number_behind_a_switchboard(typed: str, shown: str):
    (run,) = addresses.phone(passage(typed).text)
    assert (run.text.replace("\u00a0", " "), run.href) == (shown, "tel:+33199001234")


def test_a_plain_number_needs_no_library():
    told = "import sys; from generator.proofing.contacts.addresses import phone_fault as fault; "
    told += "fault('03 87 39 39 14'); print('phonenumbers' in sys.modules)"
    assert subprocess.check_output([sys.executable, "-c", told], text=True).strip() == "False"


# In a text --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("au 0199001234.", "au 01 99 00 12 34."),
        ("au +33.1.99.00.12.34", "au +33 1 99 00 12 34"),
        ("au 01 99 00 12 34/06 99 00 12 35", "au 01 99 00 12 34 / 06 99 00 12 35"),
        ("au 0033 1 99 00 12 34, 01-99-00-12-34", "au +33 1 99 00 12 34, 01 99 00 12 34"),
        ("au 0825123456", "au 0 825 12 34 56"),
        ("/ 0199001234", "/ 01 99 00 12 34"),
    ],
)
def test_a_number_in_a_text_is_printed_as_that_of_a_contact(typed: str, shown: str):
    runs = parse(passage(typed).text).pieces
    assert "".join(run.text.replace("\u00a0", " ") for run in runs) == shown
    assert {"\u00a0" in run.text for run in runs if run.href} == {True}


def test_a_number_in_a_text_can_be_called(desk: Desk):
    desk.release("lead: Réservez au 0199001234 ou au **01 99 00 12 34/06 99 00 12 35**.\n")
    assert "au 01\u00a099\u00a000\u00a012\u00a034 ou" in desk.printed("txt")
    assert "au 01\u00a099\u00a000\u00a012\u00a034 ou" in desk.printed("html")
    links = [run.href for run in desk.bound().lead[0] if run.href]
    assert links == ["tel:+33199001234", "tel:+33199001234", "tel:+33699001235"]


@pytest.mark.parametrize("typed", ["12 m2 0199001234", "12 m² 01.99.00.12.34", "6 km2, 0199001234"])
def test_a_number_behind_a_surface_can_be_called(desk: Desk, typed: str):
    desk.release(f"lead: Voir {typed}.\n")
    assert [run.href for run in desk.bound().lead[0] if run.href] == ["tel:+33199001234"]


@pytest.mark.parametrize(
    "typed", ["SIRET 01990012340012", "commande n° 0199001234", "2024/0199001234"]
)
def test_a_reference_is_no_number_to_call(desk: Desk, typed: str):
    desk.release(f"lead: Voir {typed}.\n")
    assert [run.href for run in desk.bound().lead[0] if run.href] == []
