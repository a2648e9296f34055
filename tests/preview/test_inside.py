"""What the preview answers, asked in this process."""

import asyncio
import datetime
import re
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from generator.commands.main import communique
from generator.content.editions import sealed
from generator.findings import Finding, Span
from generator.preview.excerpts import Line, excerpt, lines_of, place, read_place
from generator.preview.guard import Keys
from generator.preview.live import Live
from generator.preview.pages import told
from generator.preview.view import View, failure, look, printer
from generator.proofing.required.points import OPEN_POINT
from generator.source.workspace import Workspace
from generator.watch import Watch
from tests.conftest import SLUG, Desk
from tests.preview.inside import KEY
from tests.review.conftest import AUTRE

FILE = f"releases/{SLUG}.yaml"
PAGE = f"/release/{SLUG}"
BODY = """\
    body:
      - Un texte de {Anne Martin} et de {Anne Martin}, puis de {Paul Évrard}.
      - «Bonjour» à 12 000 €
    """
EVERY = {
    "cache-control": "no-store",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
}


@pytest.fixture
def desks(desk: Desk) -> Desk:
    """Three releases: a draft, an older one that is published, a newer one that is broken."""
    desk.release(BODY)
    desk.release(slug="autre", base=AUTRE.replace("2019-11-05", "2018-11-05"))
    desk.release("titel: X\n", slug="2021-01-01-casse")
    return desk


def rows(page: str) -> list[tuple[str, ...]]:
    """Return the rows of the list: the release, and the words of its cells."""
    found = re.findall(r'(?s)<tr data-key="(.*?)">(.*?)</tr>', page)
    return [(slug, " ".join(re.sub("<[^>]+>", " ", cells).split())) for slug, cells in found]


# The list ----------------------------------------------------------------------------------------


def test_the_list_has_the_newest_first_and_fills_as_releases_are_read(desks: Desk, inside):
    addresses = ("/", PAGE, "/release/autre", "/release/2021-01-01-casse", "/", "/state")
    first, *_pages, last, state = inside(desks.root, *addresses)
    unread = [
        ("autre", "autre releases/autre.yaml reading…"),
        ("2021-01-01-casse", "2021-01-01-casse releases/2021-01-01-casse.yaml reading…"),
        (SLUG, f"{SLUG} {FILE} reading…"),
    ]
    assert rows(first.text) == unread
    draft = "Draft – not for distribution"
    assert rows(last.text) == [
        (
            "2021-01-01-casse",
            "2 October 2019 Un accord releases/2021-01-01-casse.yaml to mend 1 error 5 notes",
        ),
        (SLUG, f"2 October 2019 Un accord {FILE} {draft} 0 of 2 agreed 3 warnings 7 notes"),
        (
            "autre",
            "5 November 2018 Un autre sujet releases/autre.yaml published 1 error 1 warning 1 note",
        ),
    ]
    assert rows(state.json["parts"]["releases"]) == rows(last.text)


def test_the_list_holds_what_is_looked_for(desks: Desk, inside):
    read = (PAGE, "/release/autre", "/release/2021-01-01-casse")
    asked = ("bonjour+12000", "%C2%ABun+texte%C2%BB+EVRARD", "texte+un", "casse", "published", "x")
    answers = inside(desks.root, *read, *(f"/state?words={words}" for words in asked))
    found = [[slug for slug, _row in rows(one.json["parts"]["releases"])] for one in answers[3:]]
    broken = "2021-01-01-casse"
    assert found == [[SLUG], [SLUG], [SLUG], [broken], ["autre"], [broken]]


def test_passages_are_marked_and_lead_to_their_lines(desks: Desk, inside):
    *_pages, state = inside(desks.root, PAGE, "/state?words=texte+%C3%A9vrard")
    shown = state.json["parts"]["releases"]
    (hit,) = re.findall(r'(?s)<ul class="hits">(.*?)</ul>', shown)
    assert f'<a href="{PAGE}?at={FILE}%3A12%3A5%3A12%3A' in hit
    assert "Un <mark>texte</mark> d’Anne Martin" in hit and "<mark>Évrard</mark>" in hit


def test_only_some_of_many_passages_are_shown(desks: Desk, inside):
    desks.release("body: [un, un, un, un, un]\n")
    *_pages, state = inside(desks.root, PAGE, "/state?words=un")
    shown = state.json["parts"]["releases"]
    assert shown.count("<mark>") == 3 and "and 2 other passages" in shown


def test_a_list_without_the_words_says_so(desks: Desk, inside):
    first, *_pages, none, page = inside(
        desks.root, "/state", PAGE, "/state?words=z", "/?words=z%22"
    )
    assert none.json["parts"] == {"releases": "", "found": "No release has these words."}
    assert first.json["parts"]["found"] == ""
    assert 'value="z&#34;"' in page.text and "No release has these words." in page.text


# A release ---------------------------------------------------------------------------------------


def test_a_release_is_shown_with_what_there_is_to_say_of_it(desks: Desk, inside):
    page, state, again = inside(desks.root, PAGE, f"{PAGE}/state", f"{PAGE}/state")
    assert page.status == 200 and "<title>Un accord</title>" in page.text
    said = state.json
    assert (said["title"], said["refused"]) == ("Un accord", False)
    assert "d’Anne Martin" in said["page"] and 'data-origin="' in said["page"]
    assert again.json["version"] == said["version"] > 1_500_000_000_000
    parts = said["parts"]
    assert "Up to date, " in parts["status"] and parts["problems"] == ""
    assert "PROJET – NE PAS DIFFUSER" in parts["text"]
    assert parts["paper"].count("<img") == 3


def test_agreements_are_shown_and_watched(desks: Desk, inside):
    agree = ["-C", str(desks.root), "approve", SLUG, "--partner", "ville", "--by", "Lou Petit"]
    assert CliRunner().invoke(communique, agree).exit_code == 0
    (state,) = inside(desks.root, f"{PAGE}/state")
    head = " ".join(re.sub("<[^>]+>", " ", state.json["parts"]["head"]).split())
    assert re.search(r"Ville d’Exemple: agreed \(Lou Petit, \d+ \w+ \d{4}\)", head)
    assert "Comité régional d’Exemple: no agreement yet" in head
    file = Workspace(desks.root).releases[-1]
    assert desks.root / "agreements" / file.slug in look(desks.root, file).reads


def test_what_came_out_is_watched(desks: Desk):
    file = Workspace(desks.root).releases[-1]
    path = desks.root / file.path
    path.write_text(path.read_text(encoding="utf-8") + "state: published\n", encoding="utf-8")
    assert desks.root / "published" / file.slug in look(desks.root, file).reads
    (desks.root / "published" / file.slug / "v1").mkdir(parents=True)
    watch = Watch(desks.root.resolve(), lambda _paths: None)
    below = [one for one in watch._whole() if "published" in one.parts]
    assert [one.name for one in below] == ["published", file.slug]


def test_versions_are_shown_and_watched(desks: Desk, inside):
    came_out(desks, 1, "publish")
    assert "version 1 published on 1 December 2026" in chips(desks, inside)
    came_out(desks, 2, "withdraw")
    desks.release("state: published\nembargo: 2099-12-03 10h\n")
    shown = chips(desks, inside)
    assert "withdrawn on 2 December 2026 (version 2)" in shown
    assert "Sous embargo" not in shown and "agreed" not in shown
    (file,) = [one for one in Workspace(desks.root).releases if one.slug == SLUG]
    assert desks.root / "published" / SLUG in look(desks.root, file).reads


def came_out(desks: Desk, number: int, act: str) -> None:
    told = f"version: {number}\nact: {act}\ndate: 2026-12-0{number}T09:00:00+01:00\n"
    before = "replaces_date: 2026-12-01T09:00:00+01:00\n" if number > 1 else ""
    desks.write(f"published/{SLUG}/v{number}/manifest.yaml", sealed(told + before))


def chips(desks: Desk, inside) -> str:
    """Return what the list says of how far the release has come."""
    *_pages, state = inside(desks.root, PAGE, "/state")
    return dict(rows(state.json["parts"]["releases"]))[SLUG]


def test_an_agreement_to_an_earlier_wording_is_told_in_the_list(desks: Desk, inside):
    agree = ["-C", str(desks.root), "approve", SLUG, "--partner", "ville", "--by", "Lou Petit"]
    assert CliRunner().invoke(communique, agree).exit_code == 0
    assert "1 of 2 agreed Comité régional d’Exemple: no agreement yet" in chips(desks, inside)
    desks.release("lead: |\n  Un autre texte.\n")
    shown = chips(desks, inside)
    assert "0 of 2 agreed Ville d’Exemple: agreed to an earlier content" in shown


def test_a_page_that_is_known_is_not_sent_again(desks: Desk, inside):
    (first,) = inside(desks.root, f"{PAGE}/state")
    asked = f"{PAGE}/state?page={first.json['version']}"
    (other,) = inside(desks.root, asked)
    assert other.json["page"] is not None, "another run numbers anew"
    known = inside(desks.root, PAGE, f"{PAGE}/state?page=1")[1]
    assert known.json["page"] is not None


def test_an_embargo_ends_while_it_is_shown(desk: Desk, inside, monkeypatch: pytest.MonkeyPatch):
    desk.release("embargo: 2026-12-03 10h\n")
    end = datetime.datetime(2026, 12, 3, 9, tzinfo=datetime.UTC)
    now = [end - datetime.timedelta(seconds=1)]
    monkeypatch.setattr("generator.clock.now", lambda: now[0])
    with ThreadPoolExecutor(1) as thread:  # the browser's own loop runs in this one
        held = thread.submit(asyncio.run, _shown(desk.root, now, end)).result()
    assert ["Sous embargo" in page for page, _version in held] == [True, False, False]
    assert held[0][1] != held[1][1] == held[2][1]
    (listed,) = inside(desk.root, PAGE)
    assert "Embargo lifted: jeudi 3" in listed.text


async def _shown(root: Path, now: list[datetime.datetime], end: datetime.datetime) -> list[Any]:
    """Return the page of a release and its version: before the hour, after it, and once more."""
    live, found = Live(root), []
    for moment in (now[0], end, end):
        now[0] = moment
        desk = await live.desk(SLUG)
        assert desk is not None and desk.good is not None
        found.append((desk.good.page, desk.version))
    return found


def test_a_broken_release_says_what_is_to_be_mended(desks: Desk, inside):
    (state,) = inside(desks.root, "/release/2021-01-01-casse/state")
    said = state.json
    assert (said["title"], said["refused"], said["page"]) == ("Un accord", True, None)
    assert "1 error to mend" in said["parts"]["problems"]
    assert "The release can be shown once these are mended." in said["parts"]["problems"]
    assert "To mend, " in said["parts"]["status"]
    assert "titel" in said["parts"]["findings"]


def test_pages_of_the_pdf_have_a_number_and_a_width(desks: Desk, inside):
    asked = [(0, 800), (1, 800), (3, 1200), (4, 800), (1, 801), (2, "x")]
    paths = [f"{PAGE}/pages/{page}?width={width}" for page, width in asked]
    _page, *found, missing = inside(desks.root, PAGE, *paths, f"{PAGE}/pages/1")
    assert [one.status for one in found] == [404, 200, 200, 404, 404, 404]
    assert (found[1].body, found[2].body) == (b"1 800", b"3 1200")
    assert found[1].headers["content-type"] == "image/png"
    assert (missing.status, missing.text) == (404, "There is nothing here.")


def test_the_pdf_is_called_by_the_release(desks: Desk, inside):
    desks.release(BODY, slug="été")
    asked = ["/release/été", "/release/été/pdf", "/release/2021-01-01-casse/pdf"]
    _page, pdf, none = inside(desks.root, *asked)
    assert pdf.body == b"%PDF-1.7" and pdf.headers["content-type"] == "application/pdf"
    assert pdf.headers["content-disposition"] == "inline; filename*=UTF-8''%C3%A9t%C3%A9.pdf"
    assert pdf.headers["content-security-policy"] == "frame-ancestors 'none'"
    assert none.status == 404


def test_what_is_not_there_is_told(desks: Desk, inside):
    nothing, nobody, wrong = inside(desks.root, "/rien", "/release/rien", f"{PAGE}/source?at=x")
    assert [one.status for one in (nothing, nobody, wrong)] == [404, 404, 404]
    assert "<h1>There is nothing here.</h1>" in nothing.text
    assert "There is no release « rien »." in nobody.text
    (sent,) = inside(desks.root, "/", method="POST")
    assert sent.status == 405


@pytest.mark.parametrize(
    ("name", "kind"), [("preview.css", "text/css"), ("morph.js", "text/javascript")]
)
def test_what_the_pages_are_made_of_is_served(desk: Desk, inside, name: str, kind: str):
    (found,) = inside(desk.root, f"/{name}")
    assert found.headers["content-type"].startswith(kind) and len(found.body) > 500


def test_the_source_shows_lines_names_and_findings(desks: Desk, inside):
    _page, lines, whole = inside(
        desks.root, PAGE, f"{PAGE}/source?at={FILE}:12:5:12:30", f"{PAGE}/source?at={FILE}:1:1:2:12"
    )
    numbers = re.findall(r'<span class="number">(\d+)</span>', lines.text)
    assert numbers == [str(number) for number in range(8, 15)]
    assert lines.text.count("<dt>") == 1 and "{Anne Martin}" in lines.text
    assert 'data-at="partners/ville.yaml:' in lines.text
    assert f"{FILE}, line 12</h2>" in lines.text and f">{FILE}:12:5</p>" in lines.text
    assert "The release has no lead." in whole.text and "lead" not in lines.text


def test_spaces_that_look_like_others_are_named(desks: Desk, inside):
    (state,) = inside(desks.root, f"{PAGE}/state")
    found = state.json["parts"]["findings"]
    assert '<span class="space" title="no-break space">\u00a0</span>' in found
    assert '<span class="space" title="narrow no-break space">\u202f</span>' in found


# Who may ask -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({}, 200),
        ({"host": "localhost:8410"}, 200),
        ({"host": "LOCALHOST:8410"}, 200),
        ({"host": "exemple.fr:8410"}, 403),
        ({"host": "127.0.0.1:8411"}, 403),
        ({"origin": "http://127.0.0.1:8410"}, 200),
        ({"origin": "http://127.0.0.1:8411"}, 403),
        ({"origin": "https://exemple.fr"}, 403),
        ({"sec-fetch-site": "same-origin"}, 200),
        ({"sec-fetch-site": "cross-site"}, 403),
        ({"sec-fetch-site": "same-site"}, 403),
        ({"cookie": "communique-8410=autre"}, 403),
        ({"cookie": "communique-8411=cle"}, 403),
    ],
)
def test_only_the_previews_own_pages_are_answered(desk: Desk, inside, headers: dict, status: int):
    (found,) = inside(desk.root, "/", **{**KEY, **headers})
    assert found.status == status
    assert {name: found.headers[name] for name in EVERY} == EVERY
    (open_to_all,) = inside(desk.root, "/preview.css", **{**headers, "cookie": "x=y"})
    assert open_to_all.status == (403 if status == 403 and "cookie" not in headers else 200)


@pytest.mark.parametrize("key", ["cle", "billet"])
def test_a_key_in_the_address_becomes_a_cookie(desk: Desk, inside, key: str):
    path = f"//ailleurs.fr/release?key={key}"
    found, _again = inside(desk.root, path, f"/?key={key}", cookie="x=y")
    assert (found.status, found.headers["location"]) == (303, "/ailleurs.fr/release")
    cookie = found.headers["set-cookie"]
    assert cookie.startswith("communique-8410=cle; ")
    assert "HttpOnly" in cookie and "SameSite=strict" in cookie
    assert _again.status == (303 if key == "cle" else 403), "a ticket opens once"


def test_keys_are_long_and_no_two_alike():
    one, other = Keys(), Keys()
    assert len({one.key, one.ticket, other.key, other.ticket}) == 4
    assert min(map(len, (one.key, one.ticket))) >= 20
    assert not one.admit("") and not one.knows(one.ticket)
    assert one.admit(one.ticket) and not one.admit(one.ticket) and one.admit(one.key)


# Places ------------------------------------------------------------------------------------------

TYPED = ["body:", "  - |", "    Un mot,", "", "    deux mots.  ", "fin: x"]


@pytest.mark.parametrize(
    ("span", "around", "shown"),
    [
        ((3, 8, 3, 11), 0, [Line(3, "Un ", "mot", ",", inside=True)]),
        ((1, 1, 1, 5), 0, [Line(1, "", "body", ":", inside=True)]),
        (
            (2, 5, 5, 9),
            1,
            [
                Line(1, "body:"),
                Line(2, "  - ", "|", "", inside=True),
                Line(3, "    ", "Un mot,", "", inside=True),
                Line(4, ""),
                Line(5, "    ", "deux", " mots.  ", inside=True),
                Line(6, "fin: x"),
            ],
        ),
        ((6, 1, 6, 4), 2, [Line(4, ""), Line(5, TYPED[4]), Line(6, "", "fin", ": x", inside=True)]),
        ((0, 1, 0, 2), 1, []),
        ((7, 1, 7, 2), 1, []),
    ],
)
def test_the_lines_of_a_place_are_cut_where_the_mark_begins_and_ends(span, around, shown):
    assert excerpt(TYPED, Span("x", *span), around=around) == shown


def test_a_long_place_is_cut_after_forty_lines():
    found = excerpt(["x\r"] * 100, Span("x", 10, 1, 90, 2), around=1)
    assert (found[0].number, found[-1].number, len(found)) == (9, 49, 41)
    assert found[0].before == "x"


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("releases/x.yaml:12:3:14:18", Span("releases/x.yaml", 12, 3, 14, 18)),
        ("a:b.yaml:1:2:3:4", Span("a:b.yaml", 1, 2, 3, 4)),
        (":1:2:3:4", None),
        ("x.yaml:1:2:3", None),
        ("x.yaml:1:2:3:-4", None),
        ("x.yaml", None),
        ("", None),
    ],
)
def test_a_place_reads_as_it_is_written(typed: str, read: Span | None):
    assert read_place(typed) == read
    if read:
        assert place(read) == typed


def test_lines_of_any_file_are_read(tmp_path):
    file, space = tmp_path / "x.yaml", Workspace(tmp_path)
    file.write_bytes(b"\xef\xbb\xbftitre: \xe9\r\nfin")
    assert lines_of(file, space) == ["titre: \ufffd\r", "fin"]
    assert lines_of(tmp_path / "y.yaml", space) == lines_of(tmp_path, space) == []


# What is looked at -------------------------------------------------------------------------------


def finding(code: str, severity: str, line: int = 1) -> Finding:
    return Finding(code, "x", Span(FILE, line, 1, line, 2), severity=severity)  # type: ignore[arg-type]


def test_findings_are_sorted_by_what_becomes_of_them(desk: Desk):
    desk.release()
    (file,) = Workspace(desk.root).releases
    found = [finding("A001", "error"), finding("B001", "warning"), finding("C001", "info")]
    point = finding(OPEN_POINT, "warning")
    owned = ((finding("D001", "error"), "theirs"),)
    sorted_ = told(View(file=file, title="x", findings=(*found, point), owners=owned))
    assert [sorted_.errors, sorted_.warnings, sorted_.notes] == [(one,) for one in found]
    assert (sorted_.points, sorted_.owners) == ((point,), owned)


def test_a_look_says_what_was_read_and_prints_when_asked(desks: Desk):
    (file,) = [one for one in Workspace(desks.root).releases if one.slug == SLUG]
    day = datetime.date(2030, 1, 1)
    seen = look(desks.root, file, as_of=day)
    assert (seen.title, seen.state, seen.printed, seen.refused) == (
        "Un accord",
        "draft",
        None,
        False,
    )
    assert seen.date == datetime.date(2019, 10, 2)
    places = [(one.span, one.code) for one in seen.findings]
    assert places == sorted(set(places))
    printed = look(desks.root, file, printing=lambda: printer(desks.root, None)).printed
    assert printed and "d’Anne Martin" in printed.text and "<style" in printed.page
    assert printed.style.name == "maison"


@pytest.mark.parametrize(
    ("typed", "title", "date"),
    [
        (
            "title: |\n  L'accord  «neuf»\ndate: 2019-10-02\nx: y\n",
            "L’accord «\u00a0neuf\u00a0»",
            2019,
        ),
        ("title:\ndate: demain\n", "x", None),
        ("- x\n", "x", None),
    ],
)
def test_of_a_refused_release_what_can_be_read_is_shown(desk: Desk, typed: str, title: str, date):
    desk.write("releases/x.yaml", typed)
    (file,) = Workspace(desk.root).releases
    seen = look(desk.root, file)
    assert (seen.refused, seen.title, seen.date and seen.date.year) == (True, title, date)


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (OSError(28, "No space left on device"), "mend: the disk is full"),
        (ValueError("trop"), "mend: ValueError: trop"),
    ],
)
def test_a_failure_is_told_as_ours(error: Exception, said: str):
    found = failure(error, Span(FILE, 1, 1, 1, 1))
    assert (found.code, found.severity) == ("PREVIEW001", "error")
    assert found.message.endswith(said)


def test_only_folders_that_no_other_holds_are_watched(tmp_path):
    watch = Watch(tmp_path, lambda _paths: None)
    own = {
        tmp_path / name for name in ("partners", "releases", "templates", "agreements", "published")
    }
    watch.also([tmp_path / "releases/photos/a.jpg", tmp_path / "plan.png", tmp_path.parent / "b"])
    assert watch._folders() == own
    watch.also([tmp_path / "photos/été/c.jpg"])
    assert watch._folders() == {*own, tmp_path / "photos/été"}
    for name, matters in (("plan.png", True), ("photos", True), ("autre.png", False)):
        assert watch._matters(tmp_path / name) is matters, name
    for name in ("releases", "templates", "communique.yaml"):
        assert watch._matters(tmp_path / name), name
