"""What agencies, calendars and search engines read: ninjs, NewsML-G2, iCalendar, JSON-LD."""

import datetime
import json
import re
import warnings
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import get_args
from zoneinfo import ZoneInfo

import icalendar
import pytest
from jsonschema import Draft202012Validator, FormatChecker
from lxml import etree, html
from referencing import Registry, Resource

with warnings.catch_warnings():  # the library's own text has a wrong escape
    warnings.simplefilter("ignore")
    import NewsMLG2

from generator.content.body import Block, Image, Images
from generator.content.bound import bound
from generator.content.document import Release, runs
from generator.content.editions import Manifest, edition
from generator.content.typeset import typeset
from generator.formats import FORMATS
from generator.formats.style import load, style_folders
from generator.language import language
from generator.source.library import Library
from generator.source.workspace import Workspace
from tests.conftest import ROOT, SLUG, Desk, photo
from tests.formats import samples

STYLE = load("maison", style_folders(ROOT))
SITE = "site: https://presse.exemple.fr/\n"
PAGE = f"https://presse.exemple.fr/{SLUG}/{SLUG}"
EVENT = """\
state: approved
kind: invitation
event:
  name: Visite, « premier » logement
  date: 2019-10-06
  time: {hours}
  place: 4, rue des Tanneurs
  audience: presse accréditée
lead: Un texte.
"""


def schema() -> Draft202012Validator:
    file = Path(__file__).parent / "schemas" / "ninjs-schema_3.1.json"
    places = "https://geojson.org/schema/GeoJSON.json"
    known = Registry().with_resource(
        places, Resource.from_contents({"$schema": "https://json-schema.org/draft/2020-12/schema"})
    )
    read = json.loads(file.read_text(encoding="utf-8"))
    return Draft202012Validator(read, registry=known, format_checker=FormatChecker())


SCHEMA = schema()


def written(form: str, release: Release) -> bytes:
    return FORMATS[form].writer(STYLE)(typeset(release, STYLE.typography))


def ninjs(release: Release) -> dict:
    item = json.loads(written("ninjs", release))
    assert [one.message for one in SCHEMA.iter_errors(item)] == []
    return item


def newsml(release: Release) -> etree._Element:
    """Return an item, read strictly, which IPTC's library reads too."""
    data = written("newsml", release)
    root = etree.fromstring(data)
    item = NewsMLG2.NewsMLG2Document(data).get_item()
    assert item is not None
    return root


def found(root: etree._Element, path: str) -> list[str]:
    names = {"n": "http://iptc.org/std/nar/2006-10-01/", "h": "http://www.w3.org/1999/xhtml"}
    return [
        str(one if isinstance(one, str) else one.text) for one in root.xpath(path, namespaces=names)
    ]


def calendar(desk: Desk) -> icalendar.Calendar:
    return icalendar.Calendar.from_ical(desk.made("ics"))


def version(number: int, act: str) -> dict:
    before = {"replaces": "ab" * 32, "replaces_date": "2019-10-02T10:00:00+02:00"}
    said = (("was", "12"), ("is", "13"), ("why", "Une erreur."))
    made = Manifest(number, act, f"2019-10-0{number + 2}T11:30:00+02:00", said=said, **before)
    return {"edition": edition(made, language("fr")), "state": "published"}


def real() -> Iterator[Release]:
    workspace = Workspace(ROOT)
    library = Library(workspace)
    yield from (bound(file, library) for file in workspace.releases)


REAL = [*real()]
SHAPES = [
    samples.one_page(),
    samples.all_blocks(),
    samples.english(),
    samples.draft(),
    *samples.editions(),
]


@pytest.mark.parametrize("release", [*REAL, *SHAPES], ids=lambda one: f"{one.slug}-{one.language}")
def test_every_release_is_valid_ninjs_and_newsml_with_all_its_words(release: Release):
    item, root = ninjs(release), newsml(release)
    plain, marked = (body["value"] for body in item["bodies"])
    inside = etree.fromstring(marked)
    said = " ".join("".join(found(root, "//h:body//text()")).split())
    shown = typeset(release, STYLE.typography)
    parts = (shown.lead, shown.lead_list, shown.body, shown.notes, shown.abouts)
    read = "".join(inside.itertext())
    for word in (word for run in runs(parts) for word in run.text.split()):
        assert word in plain
        assert word in read
        assert word in said
    assert item["headlines"][0]["value"] == found(root, "//n:headline")[0]
    assert len(item.get("people", [])) == len(found(root, "//n:assert/n:name"))


def test_the_samples_have_every_kind_of_block():
    assert {type(one) for one in samples.all_blocks().body} >= set(get_args(Block)) - {
        Image,
        Images,
    }


def test_a_draft_is_withheld_and_says_so(desk: Desk):
    desk.release("lead: Un texte.\n")
    item = ninjs(desk.bound())
    assert item["pubStatus"] == "withheld" and item["edNote"].startswith("Projet")
    assert re.search(r"Empreinte\s: [0-9a-f]{8}", item["edNote"])
    assert found(newsml(desk.bound()), "//n:pubStatus/@qcode") == ["stat:withheld"]


def test_an_embargo_is_told_until_it_ends(desk: Desk):
    desk.release("embargo: 2019-10-02 10h\nstate: approved\n")
    item, root = ninjs(desk.bound()), newsml(desk.bound())
    assert item["embargoedUntil"] == "2019-10-02T10:00:00+02:00"
    assert found(root, "//n:embargoed") == ["2019-10-02T10:00:00+02:00"]
    assert "embargo" in item["edNote"].lower()
    desk.at = datetime.datetime(2019, 10, 2, 8, tzinfo=datetime.UTC)
    assert "embargoedUntil" not in ninjs(desk.bound()) and "edNote" not in ninjs(desk.bound())


def test_a_correction_is_a_later_version_of_the_same_item(desk: Desk):
    desk.release("lead: Un texte.\nstate: published\n")
    first = ninjs(desk.bound())
    corrected = replace(desk.bound(), **version(2, "correct"))
    second = ninjs(corrected)
    assert (first["version"], second["version"]) == ("1", "2")
    assert first["uri"] == second["uri"]
    assert second["versionCreated"] == "2019-10-04T11:30:00+02:00"
    assert {"role": "replaces", "value": "sha256:" + "ab" * 32} in second["altIds"]
    assert "13" in second["edNote"]
    assert found(newsml(corrected), "/n:newsItem/@version") == ["2"]


def test_a_withdrawal_cancels(desk: Desk):
    desk.release(EVENT.format(hours="10h"))
    gone = replace(desk.bound(), **version(3, "withdraw"))
    assert ninjs(gone)["pubStatus"] == "canceled"
    assert found(newsml(gone), "//n:pubStatus/@qcode") == ["stat:canceled"]
    read = icalendar.Calendar.from_ical(written("ics", gone))
    (event,) = read.walk("VEVENT")
    assert (read["method"], event["status"], event["sequence"]) == ("CANCEL", "CANCELLED", 2)
    first = icalendar.Calendar.from_ical(written("ics", desk.bound()))
    assert event["uid"] == first.walk("VEVENT")[0]["uid"]


# Calendars ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "zone", ["Europe/Paris", "Indian/Reunion", "America/Martinique", "Europe/London"]
)
def test_an_hour_is_that_of_the_zone_and_the_file_tells_its_clocks(desk: Desk, zone: str):
    desk.write("communique.yaml", f"timezone: {zone}\n")
    desk.release(EVENT.format(hours="10h30 - 12h"))
    (event,) = calendar(desk).walk("VEVENT")
    start = datetime.datetime(2019, 10, 6, 10, 30, tzinfo=ZoneInfo(zone))
    assert event.decoded("dtstart") == start
    assert event["dtstart"].params["tzid"] == zone
    assert event.decoded("dtend") - event.decoded("dtstart") == datetime.timedelta(minutes=90)
    (rules,) = calendar(desk).walk("VTIMEZONE")
    told = rules.to_tz(lookup_tzid=False)
    assert datetime.datetime(2019, 10, 6, 10, 30, tzinfo=told).utcoffset() == start.utcoffset()


@pytest.mark.parametrize(
    ("day", "hours", "start", "end"),
    [
        ("2019-10-06", "jusqu'à 18h", "20191006", "20191007"),
        ("2019-10-06", "en matinée", "20191006", "20191007"),
        ("[2019-10-06, 2019-10-08]", "9h - 18h", "20191006", "20191009"),
        ("2019-10-06", "à partir de 18h", "20191006T180000", ""),
        ("2019-10-06", "accueil à 9h, début à 10h", "20191006T090000", ""),
        ("2019-10-06", "22h - 2h", "20191006T220000", "20191007T020000"),
        ("2019-10-06", "18h à minuit", "20191006T180000", "20191007T000000"),
        ("2020-03-29", "2h30", "20200329", "20200330"),
    ],
)
def test_when_an_event_is(desk: Desk, day: str, hours: str, start: str, end: str):
    typed = EVENT.format(hours=f'"{hours}"').replace("date: 2019-10-06", f"date: {day}")
    desk.release(typed)
    (event,) = calendar(desk).walk("VEVENT")
    assert event["dtstart"].to_ical().decode() == start
    assert (event["dtend"].to_ical().decode() if "dtend" in event else "") == end


def test_what_a_calendar_says(desk: Desk):
    desk.release(EVENT.format(hours="10h"))
    data = desk.made("ics")
    (event,) = calendar(desk).walk("VEVENT")
    assert event["summary"] == "Visite, «\u00a0premier\u00a0» logement"
    assert event["location"] == "4, rue des Tanneurs"
    assert "presse accréditée" in event["description"]
    assert event["organizer"] == "mailto:lou@exemple.fr"
    assert (event["status"], event["class"], event["sequence"]) == ("CONFIRMED", "PUBLIC", 0)
    lines = data.split(b"\r\n")
    assert b"\n" not in b"".join(lines) and max(map(len, lines)) <= 75
    assert data == desk.made("ics")


def test_a_draft_says_so_first_and_is_tentative(desk: Desk):
    desk.release(EVENT.format(hours="10h").replace("approved", "draft"))
    (event,) = calendar(desk).walk("VEVENT")
    assert event["summary"].startswith("Projet") and event["status"] == "TENTATIVE"
    assert event["class"] == "CONFIDENTIAL"


def test_without_a_day_there_is_no_calendar(desk: Desk):
    suits = FORMATS["ics"].suits
    desk.release("lead: Un texte.\n")
    assert not suits(desk.bound())
    desk.release(EVENT.format(hours="10h").replace("date: 2019-10-06", "date: 2019-10"))
    assert not suits(desk.bound())


# Pages --------------------------------------------------------------------------------------------


def head(page: bytes) -> tuple[dict, list[dict], dict]:
    root = html.document_fromstring(page.decode())
    graph = {
        one.get("property"): one.get("content") for one in root.iter("meta") if one.get("property")
    }
    links = [dict(one.attrib) for one in root.iter("link")]
    scripts = [one.text for one in root.iter("script")]
    return graph, links, json.loads(scripts[0]) if scripts else {}


def test_a_page_on_the_web_tells_what_it_is(desk: Desk):
    desk.write("communique.yaml", SITE)
    desk.write("releases/vue.jpg", photo())
    desk.release(
        "state: approved\nlead: 'Un </script><b>texte</b>.'\nbody:\n"
        "  - image: vue.jpg\n    alt: La place\n    caption: La place d'Exemple\n    credit: VE\n"
    )
    graph, links, data = head(desk.made("html"))
    assert data["@type"] == "NewsArticle" and data["headline"] == "Un accord" == graph["og:title"]
    assert data["url"] == f"{PAGE}.html" == graph["og:url"]
    assert "</script><b>texte</b>" in data["description"]
    assert {"rel": "canonical", "href": f"{PAGE}.html"} in links
    assert {"rel": "alternate", "type": "application/pdf", "href": f"{PAGE}.pdf"} in links
    assert re.fullmatch(rf"{PAGE[: -len(SLUG)]}photos/vue-[0-9a-f]{{8}}\.jpg", graph["og:image"])
    assert data["image"][0]["contentUrl"] == graph["og:image"]
    assert ninjs(desk.bound())["associations"][0]["renditions"][0]["href"] == graph["og:image"]
    assert data["datePublished"] == "2019-10-02T00:00:00+02:00"


def test_translations_lead_to_each_other(desk: Desk):
    desk.write("communique.yaml", SITE)
    desk.release("state: approved\nlead: Un texte.\n")
    for name in ("ville", "comite"):
        desk.write(f"partners/{name}.en.yaml", "name: Exemple\nabout: Text.\n")
    desk.write(f"releases/{SLUG}.en.yaml", "title: A deal\nlead: Text.\nstate: approved\n")
    for slug in (SLUG, f"{SLUG}.en"):
        _graph, links, _data = head(desk.made("html", slug))
        told = {one["hreflang"]: one["href"] for one in links if "hreflang" in one}
        assert told == {"fr": f"{PAGE}.html", "en": f"{PAGE}.en.html"}
        assert ninjs(desk.bound(slug))["uri"] == f"https://presse.exemple.fr/{SLUG}/{slug}.html"


@pytest.mark.parametrize("more", ["state: draft\n", "state: approved\nembargo: 2019-10-02 10h\n"])
def test_what_the_public_may_not_see_is_nowhere(desk: Desk, more: str):
    desk.write("communique.yaml", SITE)
    desk.release(more)
    assert head(desk.made("html")) == ({}, [], {})
    assert b"ld+json" not in desk.made("html") and "renditions" not in ninjs(desk.bound())


def test_a_withdrawn_page_and_one_without_a_site_say_nothing(desk: Desk):
    desk.release("state: approved\n")
    assert head(desk.made("html")) == ({}, [], {})
    desk.write("communique.yaml", SITE)
    gone = replace(desk.bound(), **version(2, "withdraw"))
    assert head(written("html", gone)) == ({}, [], {})


def test_a_pdf_holds_none_of_it(desk: Desk):
    desk.write("communique.yaml", SITE)
    desk.release("state: approved\n")
    import pypdf

    made = pypdf.PdfReader(BytesIO(desk.made("pdf")))
    assert "NewsArticle" not in "".join(page.extract_text() for page in made.pages)
