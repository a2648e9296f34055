"""Contacts as readers read and call them: pages on the web, the partner itself, two numbers."""

import re

import pytest

from generator.content.document import runs
from tests.conftest import Desk
from tests.content.test_links import checked, page

BASE = "title: T\ndate: 2019-10-02\npartners: [comite]\n"


def write(desk: Desk, contact: str, more: str = "") -> None:
    desk.write(
        "partners/comite.yaml",
        f"name: le Comité régional d'Exemple\nacronym: CRE\n{more}contacts:\n  - {contact}\n",
    )
    desk.release(base=BASE)


@pytest.mark.parametrize("typed", ["www.exemple.fr/presse", "https://www.exemple.fr/presse?a=1"])
def test_a_contact_has_a_page_on_the_web(desk: Desk, typed: str):
    write(desk, f"{{name: Lou Petit, email: lou@exemple.fr, website: {typed}}}")
    target = typed if "://" in typed else f"https://{typed}"
    assert f"Lou Petit\u00a0: lou@exemple.fr – {typed}\n" in desk.printed("txt")
    assert f'<a href="{target}">{typed}</a>' in re.sub("</?span[^>]*>", "", page(desk))
    assert typed in desk.printed("pdf")
    assert checked(desk) == []


def test_a_page_alone_is_a_way_to_reach_somebody_if_it_is_one(desk: Desk):
    write(desk, "{name: Lou Petit, website: www.exemple.fr}")
    assert checked(desk) == []
    write(desk, "{name: Lou Petit, website: wwwexemplefr}")
    assert checked(desk) == ["CONT003"]


@pytest.mark.parametrize(
    "named",
    [
        "",
        "name: CRE, ",
        "office: le Comité régional d'Exemple, ",
        "office: Comite regional d'exemple, ",
    ],
)
def test_the_partner_itself_is_named_once(desk: Desk, named: str):
    write(desk, f"{{{named}phone: 01 99 00 12 34, email: a@exemple.fr}}")
    number = "01\u00a099\u00a000\u00a012\u00a034"
    assert f"Comité régional d’Exemple\n{number} – a@exemple.fr\n" in desk.printed("txt")
    html = page(desk)
    assert html.partition("<address>")[2].count("xemple<") == 0
    assert f'<p><a href="tel:+33199001234">{number}</a></p>' in html
    assert "<dt>" not in html
    words = desk.printed("pdf").partition("CONTACT PRESSE")[2].partition("a@exemple.fr")[0]
    assert words.count("Exemple") == 1


def test_another_office_keeps_its_name(desk: Desk):
    write(desk, "{office: Service de presse, phone: 01 99 00 12 34}")
    assert "Service de presse\u00a0: 01" in desk.printed("txt")


FIRST = ("01 99 00 50 78", "tel:+33199005078")


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("01 99 00 50 78/79", [FIRST, ("79", "tel:+33199005079")]),
        ("01 99 00 50 78 / 79", [FIRST, ("79", "tel:+33199005079")]),
        ("01.99.00.50.78 ou 79", [FIRST, ("79", "tel:+33199005079")]),
        ("0199005078/79/80", [FIRST, ("79", "tel:+33199005079"), ("80", "tel:+33199005080")]),
        ("01 99 00 50 78/51 20", [FIRST, ("51 20", "tel:+33199005120")]),
        ("01 99 00 50 78/06 99 00 12 34", [FIRST, ("06 99 00 12 34", "tel:+33699001234")]),
        (
            "+33 1 99 00 50 78/79",
            [("+33 1 99 00 50 78", "tel:+33199005078"), ("79", "tel:+33199005079")],
        ),
        ("01 99 00 50 78", [FIRST]),
        # near misses: what cannot be called stays as it was typed
        ("01 99 00 50 78/7", [("01 99 00 50 78/7", None)]),
        ("01 99 00/79", [("01 99 00/79", None)]),
    ],
)
def test_numbers_that_share_a_beginning(
    desk: Desk, typed: str, printed: list[tuple[str, str | None]]
):
    write(desk, f"{{name: Lou Petit, phone: {typed}}}")
    phones = desk.bound().contacts[0].organisations[0].contacts[0].phones
    shown = [(run.text.replace("\u00a0", " "), run.href) for run in runs(phones)]
    assert [one for one in shown if one[0] != " / "] == printed
    line = " / ".join(words for words, _target in printed)
    for form in ("txt", "html", "pdf"):
        assert line in desk.printed(form).replace("\u00a0", " ")
    for words, target in printed:
        linked = f'<a href="{target}">{words}</a>'
        assert (linked in page(desk).replace("\u00a0", " ")) == bool(target)
    assert checked(desk) == ([] if printed[0][1] else ["CONT005"])


def test_a_translation_has_the_page_of_its_original(desk: Desk):
    write(desk, "{name: Lou Petit, website: www.exemple.fr/presse}", "gender: m\n")
    desk.write("partners/comite.en.yaml", "name: the Committee\nabout: Text.\n")
    desk.write("releases/2019-10-02-exemple.en.yaml", "title: T\n")
    assert "Lou Petit: www.exemple.fr/presse\n" in desk.printed("txt", "2019-10-02-exemple.en")


@pytest.mark.parametrize(
    ("agency", "shown"),
    [("L'agence d'à côté", "L’agence d’à côté"), ("agence.example.org", "")],
)
def test_the_name_of_an_agency_is_set_like_any_other(desk: Desk, agency: str, shown: str):
    write(desk, f'{{name: Lou Petit, email: lou@exemple.fr, agency: "{agency}"}}')
    printed = desk.printed("txt")
    assert shown in printed and ("gence" in printed) == bool(shown)
