"""Telephone numbers: plain French ones are read without the library, and as it reads them."""

import itertools
import random
import re
import subprocess
import sys

import pytest

from generator.content import addresses
from generator.proofing.contacts.addresses import phone_fault
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
    assert sum(addresses.french_number(number) is not None for number in ours) > 200
    monkeypatch.setattr(addresses, "_FRENCH", re.compile("never"))
    assert ours == {number: read(number) for number in ours}


@pytest.mark.parametrize(
    ("typed", "shown", "dialled"),
    [
        ("03 87 39 39 14", "03 87 39 39 14", "tel:+33387393914"),
        ("0387393914", "03 87 39 39 14", "tel:+33387393914"),
        ("+33.3.87.39.39.14", "+33 3 87 39 39 14", "tel:+33387393914"),
        ("0800 123 456", "0 800 12 34 56", "tel:+33800123456"),
        ("+32 2 555 12 12", "+32 2 555 12 12", "tel:+3225551212"),
    ],
)
def test_a_number_is_set_in_groups(typed: str, shown: str, dialled: str):
    (run,) = addresses.phone(passage(typed).text)
    assert (run.text.replace("\u00a0", " "), run.href) == (shown, dialled)


def test_a_plain_number_needs_no_library():
    told = "import sys; from generator.proofing.contacts.addresses import phone_fault as fault; "
    told += "fault('03 87 39 39 14'); print('phonenumbers' in sys.modules)"
    assert subprocess.check_output([sys.executable, "-c", told], text=True).strip() == "False"
