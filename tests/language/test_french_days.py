"""Days that French texts name: what is found, and what it says."""

import pytest

from generator.language.french.days import find


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("le mardi 3 mars 2020", ["1 3.3.2020"]),
        ("Le 1er Octobre 2019 et le 2", ["- 1.10.2019"]),
        ("le 1^er^ aout 2020 puis le 1ᵉʳ fevrier", ["- 1.8.2020", "- 1.2"]),
        ("dimanche, le 14 juin", ["6 14.6"]),
        ("du lundi 3 au vendredi 7 avril 2023", ["0 3.4.2023", "4 7.4.2023"]),
        ("du 28 décembre au 4 janvier 2020", ["- 28.12.2019", "- 4.1.2020"]),
        ("le 3/03/2020, 12/25/2021", ["- 3.3.2020", "- 12.25.2021"]),
        ("31 février 2022", ["- 31.2.2022"]),
        ("le 5\u00a0mai\u00a02018, à 14 h", ["- 5.5.2018"]),
        ("12 personnes, 2,5 mars, 1 000 avril, 6 maires", []),
        ("en mars 2020, le mardi, le 12", []),
        ("le 3 mai 2020 % de", ["- 3.5"]),
    ],
)
def test_days_found(text: str, days: list[str]) -> None:
    found = find(text)
    assert [
        f"{'-' if one.weekday is None else one.weekday} {one.day}.{one.month}"
        + (f".{one.year}" if one.year else "")
        for one in found
    ] == days
    assert [text[one.start : one.end].strip() for one in found] == [
        text[one.start : one.end] for one in found
    ]


@pytest.mark.parametrize(
    ("text", "possible"),
    [
        ("29 février", True),
        ("29 février 2023", False),
        ("29 février 2024", True),
        ("31 avril", False),
        ("1/13/2020", False),
        ("0 mai", False),
    ],
)
def test_days_of_no_calendar(text: str, possible: bool) -> None:
    assert [one.possible for one in find(text)] == [possible]
