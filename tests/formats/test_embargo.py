"""What is printed while an embargo holds, and once it is over."""

import datetime
import re
from io import BytesIO

import pypdf
import pytest

from tests.conftest import SLUG, Desk
from tests.proofing.desks import LONG

UNTIL = datetime.datetime(2026, 12, 3, 9, tzinfo=datetime.UTC)
BASE = "title: Un accord\ndate: 2026-12-03\npartners: [ville, comite]\nembargo: 2026-12-03 10h\n"
MANY = f"lead: {LONG}\nbody:\n" + "".join(f"  - {LONG}\n" for _ in range(12))
WARNED = "Sous embargo jusqu’au jeudi 3 décembre 2026 à 10 h (heure de Paris)"
DRAFT = "Projet – ne pas diffuser"


def flat(text: str) -> str:
    return " ".join(text.split())


def pages(pdf: bytes) -> list[str]:
    return [flat(one.extract_text()) for one in pypdf.PdfReader(BytesIO(pdf)).pages]


@pytest.mark.parametrize("style", ["maison", "sobre"])
def test_every_page_of_the_pdf_says_so(desk: Desk, style: str):
    desk.release(f"state: approved\n{MANY}", base=BASE)
    made = desk.made("pdf", style=style)
    said = pages(made)
    assert len(said) > 2
    assert [page.count(WARNED) for page in said] == [1] * len(said)
    assert DRAFT not in "".join(said)
    title = pypdf.PdfReader(BytesIO(made)).metadata.title  # type: ignore[union-attr]
    assert flat(str(title)) == f"{WARNED} – Un accord"
    desk.at = UNTIL
    after = desk.made("pdf", style=style)
    assert "embargo" not in "".join(pages(after)).lower()
    assert pypdf.PdfReader(BytesIO(after)).metadata.title == "Un accord"  # type: ignore[union-attr]


def test_every_page_of_a_draft_under_embargo_says_both(desk: Desk):
    desk.release(MANY, base=BASE)
    first, *others = pages(desk.made("pdf"))
    assert WARNED in first and DRAFT in first
    assert [f"{WARNED} · {DRAFT}" in page for page in others] == [True] * len(others)


def test_a_day_alone_in_german_keeps_to_its_margin(desk: Desk):
    """The longest that is printed there."""
    desk.release(base=BASE)
    for partner in ("ville", "comite"):
        desk.write(f"partners/{partner}.de.yaml", "name: die Stadt\nabout: Eine Stadt.\n")
    body = MANY.replace("é", "e")
    desk.write(f"releases/{SLUG}.de.yaml", f"title: Eine Vereinbarung\n{body}")
    said = pages(desk.made("pdf", f"{SLUG}.de"))
    warned = "Sperrfrist bis Donnerstag, 3. Dezember 2026, 10 Uhr (Ortszeit Paris)"
    assert all(warned in page for page in said)


def head(page: str) -> tuple[str, bool]:
    """Return the title of a page, and whether search engines may keep it."""
    title = re.search("<title>(.*?)</title>", page, re.DOTALL)
    assert title is not None
    return flat(title[1]), '<meta name="robots" content="noindex">' not in page


def test_the_page_says_so_first_and_is_not_for_search_engines(desk: Desk):
    desk.release("state: approved\n", base=BASE)
    assert head(desk.made("html").decode()) == (f"{WARNED} – Un accord", False)
    assert flat(desk.printed("html")).startswith(WARNED)
    assert flat(desk.printed("txt")).startswith(WARNED.upper())
    desk.at = UNTIL
    page = desk.made("html").decode()
    assert head(page) == ("Un accord", True)
    assert "embargo" not in page.partition("<body")[2].lower()
    assert "EMBARGO" not in desk.printed("txt")


def test_a_draft_is_not_for_search_engines_either(desk: Desk):
    desk.at = UNTIL
    desk.release(base=BASE)
    assert head(desk.made("html").decode()) == ("Un accord", False)
    desk.release("state: published\n", base=BASE.partition("embargo")[0])
    assert head(desk.made("html").decode()) == ("Un accord", True)


def test_a_long_title_leaves_the_embargo_whole(desk: Desk):
    desk.release(base=BASE.replace("Un accord", "Un accord " + "très " * 60))
    title, _kept = head(desk.made("html").decode())
    assert title.startswith(f"{WARNED} – Un accord") and title.endswith("…") and len(title) <= 200


def test_documents_do_not_tell_when_they_were_made(desk: Desk):
    """But for the side of the hour."""
    desk.release("state: approved\n", base=BASE)
    made = []
    for hours in (-100, -1, 0, 100):
        desk.at = UNTIL + datetime.timedelta(hours=hours)
        made.append(tuple(desk.made(form) for form in ("html", "txt")))
    assert made[0] == made[1] != made[2] == made[3]
