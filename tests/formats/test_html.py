"""The HTML file: what a reader, a screen reader and a browser without network meet."""

import re
from dataclasses import replace
from html.parser import HTMLParser
from itertools import pairwise

import pytest
import samples

from generator.content.body import Heading, Image, List, Quote, Text, outline
from generator.content.document import Release
from generator.content.prose import Run, bare, plain
from generator.content.typeset import typeset, unwidowed
from generator.formats import FORMATS
from generator.formats.html import markup, pages, summary
from generator.formats.style import Style, load
from generator.version import builtin_styles
from tests.conftest import ROOT


class Tags(HTMLParser):
    """Collect the tags of a page with their attributes, and the text outside `<style>`."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []
        self.style = False
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        self.style = tag in {"style", "title"}

    def handle_data(self, data):
        if not self.style:
            self.words.append(data)

    def handle_endtag(self, tag):
        self.style = False

    def all(self, *names: str) -> list[dict[str, str | None]]:
        return [attributes for tag, attributes in self.tags if tag in names]


@pytest.fixture(scope="module", params=["maison", "sobre"])
def style(request) -> Style:
    return load(request.param, [builtin_styles()])


@pytest.fixture(scope="module")
def write(style):
    writer = FORMATS["html"].writer(style)
    return lambda release: writer(release).decode()


@pytest.mark.parametrize("sample", samples.ALL)
def test_one_title_and_no_heading_level_skipped(write, sample):
    levels = [int(tag[1]) for tag, _ in Tags(write(sample())).tags if re.fullmatch("h[1-6]", tag)]
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


@pytest.mark.parametrize("sample", samples.ALL)
def test_the_file_stands_alone(write, sample):
    html = write(sample())
    page = Tags(html)
    assert all(str(image["src"]).startswith("data:") for image in page.all("img"))
    assert not page.all("script", "iframe", "object", "base")
    assert [link["rel"] for link in page.all("link")] == ["alternate"] * len(sample().versions)
    assert not re.search(r"url\((?!data:|#)|@import", html)


@pytest.mark.parametrize("sample", samples.ALL)
def test_every_picture_has_words_for_it(write, sample):
    assert all(image["alt"] for image in Tags(write(sample())).all("img"))


@pytest.mark.parametrize("sample", samples.ALL)
def test_names_inside_the_page_are_used_once_and_met(write, sample):
    page = Tags(write(sample()))
    names = [attributes["id"] for _, attributes in page.tags if "id" in attributes]
    calls = {str(link["href"])[1:] for link in page.all("a") if str(link["href"]).startswith("#")}
    assert len(names) == len(set(names))
    assert calls <= set(names)


def test_nothing_typed_becomes_markup(write):
    typed = (Run('<script>alert("1")</script> & <b>'),)
    release = replace(
        samples.one_page(),
        title=typed,
        lead=(typed,),
        body=(Text(paragraphs=((Run("x", href='https://a.fr/"onclick="b'),),)),),
        partners=('"><b>',),
    )
    page = Tags(write(release))
    assert not page.all("script", "b")
    assert page.all("h1")
    assert not any("onclick" in attributes for _, attributes in page.tags)
    assert '<script>alert("1")</script> & <b>' in "".join(page.words)


def test_language_title_description_and_versions(write):
    html = write(samples.two_logos())
    page = Tags(html)
    assert page.all("html") == [{"lang": "fr"}]
    assert "<title>Action Logement et Metz Métropole\u00a0: un partenariat" in html
    description = next(meta for meta in page.all("meta") if meta.get("name") == "description")
    assert 160 <= len(str(description["content"])) <= 301
    assert {"hreflang": "en", "href": "2019-10-02-metz-metropole.en.html", "rel": "alternate"} in (
        page.all("link")
    )
    assert "Read in English" in html


def test_warnings_stand_before_all_else(write):
    words = " ".join("".join(Tags(write(samples.draft())).words).split())
    embargo, draft = words.index("Sous embargo jusqu’au mardi 3 mars"), words.index("Projet – ne")
    assert embargo < draft < words.index("Invitation presse") < words.index("Signature de la")


def test_a_release_that_is_approved_bears_no_warning(write):
    assert "Projet" not in "".join(Tags(write(samples.one_page())).words)


def test_open_points_are_marked(write):
    assert len(Tags(write(samples.draft())).all("mark")) == 4


def test_tables_say_what_their_headings_head(write):
    page = Tags(write(samples.all_blocks()))
    assert {heading["scope"] for heading in page.all("th")} == {"col", "row"}
    assert page.all("caption")


def test_words_in_another_language_are_said_so(write):
    assert (
        '<em><span lang="fr"><span class="whole">Convention-cadre</span> de territoire</span></em>'
        in write(samples.english())
    )


def test_a_decorative_picture_is_no_content(write):
    release = replace(samples.one_page(), body=(Image(asset=samples.PHOTO),))
    page = Tags(write(release))
    assert len(page.all("img")) == 1
    assert any("background-image" in str(box.get("style")) for box in page.all("div"))


def test_the_style_chooses_the_spaces(style):
    narrow = FORMATS["html"].writer(style)(samples.two_logos()).decode()
    wide = FORMATS["html"].writer(replace(style, spaces="nbsp"))(samples.two_logos()).decode()
    assert "1\u202f200" in narrow
    assert "1\u00a0200" in wide
    assert "\u202f" not in wide


def test_writers_give_the_same_bytes_twice(style):
    first, second = (FORMATS["html"].writer(style) for _ in range(2))
    assert (
        first(samples.all_blocks()) == second(samples.all_blocks()) == first(samples.all_blocks())
    )


def test_contacts_have_a_footer_and_no_contacts_none(write):
    assert len(Tags(write(samples.one_page())).all("footer")) == 1
    assert not Tags(write(replace(samples.one_page(), contacts=()))).all("footer")


def test_a_short_last_word_never_stands_alone():
    text = "Des actions vont s’organiser autour de trois engagements réciproques"
    intro = (*samples.p(text), *samples.p("\u00a0:"))
    assert plain(unwidowed(intro)).endswith("engagements\u00a0réciproques\u00a0:")
    link = (*samples.p("Plus d’informations sur "), *samples.link("www.exemple.fr", "https://a.fr"))
    assert unwidowed(link) == link


def test_a_source_stands_after_the_title_or_else_below(write):
    (figures,) = samples.ABOUT_METZ.figures
    titled = "".join(Tags(write(replace(samples.one_page(), body=(figures,)))).words)
    bare_figures = replace(samples.one_page(), body=(replace(figures, title=()),))
    untitled = "".join(Tags(write(bare_figures)).words)
    assert "le logement en\u00a0chiffres (chiffres bilan PLH 2011-2017)\n" in titled
    assert "Source" not in titled
    assert "Source\u00a0: chiffres bilan PLH 2011-2017\n" in untitled


@pytest.mark.parametrize(
    ("attribution", "expected"),
    [
        ("before", "Anne Martin, Maire, déclare\u00a0:"),
        ("after", "déclare Anne Martin, Maire,"),
    ],
)
def test_who_speaks_stands_on_the_side_that_was_chosen(write, attribution, expected):
    quote = Quote(
        paragraphs=((Run("«\u00a0Oui.\u00a0»"),),),
        speaker=(Run("Anne Martin, Maire"), Run(",")),
        verb=(Run("déclare"),),
        attribution=attribution,
    )
    page = write(replace(samples.one_page(), body=(quote,)))
    assert f"<figcaption>{expected}</figcaption>" in page


# Prose ------------------------------------------------------------------------------------------


def test_marks_stand_around_links():
    prose = (
        Run("a", frozenset({"strong"}), "https://a.fr"),
        Run("b", frozenset({"strong"}), "https://a.fr"),
    )
    assert markup(prose) == '<strong><a href="https://a.fr">ab</a></strong>'


def test_the_first_call_of_a_note_is_where_it_leads_back():
    call = Run("1", frozenset({"note"}), "#note-1")
    assert markup((call, Run(" "), call)) == (
        '<sup><a href="#note-1" id="call-1">1</a></sup> <sup><a href="#note-1">1</a></sup>'
    )


def test_calls_of_notes_are_no_part_of_titles():
    assert bare((Run("Aides"), Run("1", frozenset({"note"})))) == "Aides"


def test_a_summary_ends_at_a_word():
    text = summary(((Run("mot, " * 100),),))
    assert text.endswith("mot…")
    assert len(text) <= 300


@pytest.mark.parametrize(
    ("levels", "expected"), [((2, 3, 2), [2, 3, 2]), ((4,), [2]), ((2, 4), [2, 3]), ((1,), [2])]
)
def test_headings_never_skip_a_level(levels, expected):
    blocks = [Heading(text=(Run("x"),), level=level) for level in levels]
    assert [level for _, level in outline(blocks)] == expected


def test_titles_of_blocks_stand_below_the_heading_above():
    blocks = [List(items=()), Heading(text=(Run("x"),)), List(items=())]
    assert [level for _, level in outline(blocks)] == [2, 2, 3]
    assert [level for _, level in outline(blocks, 2)] == [3, 3, 4]


def test_logos_weigh_the_same(write):
    sizes = re.findall(r"width: ([\d.]+)em; height: ([\d.]+)em", write(samples.three_logos()))
    surfaces = [float(width) * float(height) for width, height in sizes]
    assert len(surfaces) == 3
    assert max(surfaces) / min(surfaces) < 1.1


def test_a_release_with_its_title_alone_is_written(write):
    bare_release = Release(slug="x", language="fr", date=None, title=(Run("Titre"),))
    assert len(Tags(write(bare_release)).all("h1")) == 1


# Where it was typed ----------------------------------------------------------------------------


SLUGS = [path.stem for path in sorted((ROOT / "releases").glob("*.yaml"))]
HOUSE = load("maison", [builtin_styles()])
_SPAN = re.compile(r"<span>|</span>")


def traced(release: Release) -> str:
    return pages(HOUSE, traced=True)(release, "")


@pytest.mark.parametrize("slug", SLUGS)
def test_a_traced_page_says_where_its_paragraphs_were_typed(real, slug: str):
    release = typeset(real(slug), HOUSE.typography)
    page = traced(release)
    for paragraph in release.lead:
        span = paragraph[0].origin
        place = f"{span.path}:{span.line}:{span.column}:{span.end_line}:{span.end_column}"
        assert f'<p><span data-origin="{place}">' in page
    for node in (*release.logos, *release.abouts):
        assert f'data-origin="{node.origin.path}:{node.origin.line}:' in page


@pytest.mark.parametrize("slug", SLUGS)
def test_without_its_places_a_traced_page_is_the_page(real, slug: str):
    release = typeset(real(slug), HOUSE.typography)
    bare = re.sub(r' data-origin="[^"]*"', "", traced(release))
    page = pages(HOUSE)(release, "")
    assert "data-origin" not in page
    assert _SPAN.sub("", bare) == _SPAN.sub("", page)
