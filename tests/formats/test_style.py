"""Styles: finding them, what they may say, and where they are wrong."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest
import samples
from fontTools.ttLib import TTFont

from generator.content.document import Release
from generator.content.prose import Run
from generator.findings import Finding, Rejected
from generator.formats import FORMATS
from generator.formats.style import Style, load, style_folders
from generator.version import builtin_styles


@pytest.fixture
def workspace(tmp_path):
    """Make a function that writes a style's files and loads it beside the built-in ones."""
    templates = tmp_path / "templates"

    def styled(name: str, files: dict[str, str]) -> Style:
        for file, text in files.items():
            path = templates / name / file
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return load(name, [templates, builtin_styles()])

    return styled


def refused(action, *arguments) -> Finding:
    """Return the one finding an action is refused with."""
    with pytest.raises(Rejected) as refusal:
        action(*arguments)
    (finding,) = refusal.value.findings
    return finding


def page(style: Style, release: Release | None = None) -> str:
    return FORMATS["html"].writer(style)(release or samples.all_blocks()).decode()


# The search path --------------------------------------------------------------------------------


def test_a_style_is_its_folder_and_those_it_extends():
    style = load("sobre", [builtin_styles()])
    assert [folder.name for folder in style.folders] == ["sobre", "maison"]
    assert style.label("contacts", "fr") == "Contacts presse"


def test_an_unknown_style_names_the_nearest():
    finding = refused(load, "maisson", [builtin_styles()])
    assert (finding.code, finding.span.path) == ("STYLE001", "--style")
    assert "maison" in finding.hint


def test_an_unknown_parent_is_told_where_it_is_written(workspace):
    finding = refused(workspace, "ville", {"style.yaml": "# la ville\nextends: maisson\n"})
    assert (finding.span.path, finding.span.line) == ("templates/ville/style.yaml", 2)
    assert finding.span.column == 10


def test_a_workspace_style_never_takes_a_built_in_name(workspace):
    finding = refused(workspace, "maison", {"style.yaml": "labels: {fr: {contacts: Presse}}"})
    assert (finding.code, finding.span.path) == ("STYLE005", "templates/maison")


def test_a_copy_of_the_program_brings_its_styles_along(tmp_path):
    shutil.copytree(builtin_styles() / "maison", tmp_path / "templates" / "maison")
    refused(load, "maison", style_folders(tmp_path))
    (tmp_path / "generator" / "formats").mkdir(parents=True)
    (tmp_path / "generator" / "formats" / "style.py").touch()
    style = load("maison", style_folders(tmp_path))
    assert style.folders == (tmp_path / "templates" / "maison",)


def test_styles_that_extend_each_other_are_told(workspace):
    Path(workspace("a", {"style.yaml": "extends: maison"}).folders[0])
    finding = refused(workspace, "a", {"style.yaml": "extends: a"})
    assert finding.code == "STYLE006"


def test_a_chain_of_styles_has_an_end(workspace):
    workspace("s0", {"style.yaml": "extends: maison"})
    for at in range(1, 15):
        workspace(f"s{at}", {"style.yaml": f"extends: s{at - 1}"})
    finding = refused(workspace, "s15", {"style.yaml": "extends: s14"})
    assert (finding.code, finding.span.path) == ("STYLE006", "templates/s0/style.yaml")


def test_one_block_file_restyles_one_block(workspace):
    style = workspace(
        "ville",
        {"style.yaml": "extends: maison", "blocks/quote.html.jinja": "<aside>bref</aside>\n"},
    )
    html = page(style)
    assert "<aside>bref</aside>" in html
    assert "<blockquote>" not in html
    assert '<div class="commitments">' in html


def test_a_template_may_extend_the_one_it_replaces(workspace):
    template = '{% extends "maison/release.html.jinja" %}{% block about %}sans{% endblock %}'
    style = workspace("ville", {"style.yaml": "extends: maison", "release.html.jinja": template})
    html = page(style)
    assert "sans" in html
    assert 'class="about"' not in html
    assert 'class="contacts' in html


def test_custom_css_comes_last(workspace):
    style = workspace(
        "ville", {"style.yaml": "extends: maison", "css/custom.css": ":root { --accent: #123456 }"}
    )
    css = page(style).partition("<style>")[2].partition("</style>")[0].rstrip()
    assert css.endswith(":root { --accent: #123456 }")


def test_sheets_for_paper_stay_out_of_html():
    style = load("maison", [builtin_styles()])
    assert "string-set" in style.css(paged=True)
    assert "string-set" not in page(style)


def test_sheets_for_pages_that_end_badly_stay_out_of_all_others():
    style = load("maison", [builtin_styles()])
    tight, airy = style.steps()
    assert "a little less space" in tight and "a little more space" in airy
    assert not any(
        step in css for step in (tight, airy) for css in (style.css(paged=True), page(style))
    )


@pytest.mark.parametrize("rule", ["@import 'x.css';", "a { background: url(fond.png) }"])
def test_css_that_calls_another_file_is_refused(workspace, rule):
    style = workspace(
        "ville", {"style.yaml": "extends: maison", "css/custom.css": f"a {{}}\n{rule}"}
    )
    finding = refused(page, style)
    assert (finding.code, finding.span.path) == ("STYLE008", "templates/ville/css/custom.css")
    assert finding.span.line == 2


# style.yaml -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "line", "column", "near"),
    [
        ("extend: maison", 1, 1, "extends"),
        ("extends: maison\ntypography:\n  space: nbsp", 3, 3, "spaces"),
        ("extends: maison\nlabels:\n  fra: {draft: x}", 3, 3, "fr"),
        ("extends: maison\nlabels:\n  fr:\n    contats: x", 4, 5, "contacts"),
        ("extends: maison\ntypography: {dash: '-'}", 2, 20, "–"),
        ("extends: maison\nlabels: [a, b]", 2, 9, ""),
        ("extends: maison\nlabels: {fr: texte}", 2, 14, ""),
        ("extends: maison\nlabels: {fr: {a: }", 2, 9, "}"),
        ("- maison", 1, 1, ""),
    ],
)
def test_what_is_wrong_is_told_where_it_is(workspace, text, line, column, near):
    finding = refused(workspace, "ville", {"style.yaml": text})
    span = finding.span
    assert (span.path, span.line, span.column) == ("templates/ville/style.yaml", line, column)
    assert near in finding.hint


def test_all_unknown_keys_are_told_at_once(workspace):
    with pytest.raises(Rejected) as refusal:
        workspace("ville", {"style.yaml": "a: 1\nb: 2\n"})
    assert len(refusal.value.findings) == 2


def test_choices_and_labels_are_merged(workspace):
    style = workspace(
        "ville",
        {
            "style.yaml": "extends: maison\n"
            "typography: {spaces: nbsp, guillemets: narrow}\n"
            "labels: {fr: {contacts: Service de presse, kinds: {voeux: Vœux}}}\n"
        },
    )
    assert (style.spaces, style.typography.guillemets, style.typography.dash) == (
        "nbsp",
        "narrow",
        "–",
    )
    assert style.label("contacts", "fr") == "Service de presse"
    assert style.label("kinds.voeux", "fr") == "Vœux"
    assert style.label("kinds.release", "fr") == "Communiqué de presse"


def test_a_style_may_have_labels_of_its_own(workspace):
    files = {
        "style.yaml": "extends: maison\nlabels: {fr: {slogan: Bien loger}}",
        "parts/links.html.jinja": '{{ label("slogan") }}',
    }
    assert "Bien loger" in page(workspace("ville", files))


def test_a_missing_label_names_the_file():
    release = replace(samples.one_page(), kind="hommage")
    finding = refused(page, load("maison", [builtin_styles()]), release)
    assert (finding.code, finding.span.path) == ("STYLE007", "templates/maison/style.yaml")
    assert "kinds.hommage" in finding.message


# Templates --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("template", "line"),
    [
        ("<p>\n{% if %}", 2),
        ("<p>\n\n{{ release.titel }}", 3),
        ("{{ rien }}", 1),
        ("\n{% include 'blocks/rien.html.jinja' %}", 2),
        ("\n{{ release.title | majuscules }}", 2),
        ("\n{{ release.__class__.__mro__ }}", 2),
        ("\n{{ 1 / 0 }}", 2),
        ("\n{{ 'texte' | prose }}", 2),
        ("\n{% for x in range(999999999) %}{% endfor %}", 2),
    ],
)
def test_what_is_wrong_in_a_template_is_told_where_it_is(workspace, template, line):
    style = workspace(
        "ville", {"style.yaml": "extends: maison", "blocks/quote.html.jinja": template}
    )
    finding = refused(page, style)
    assert finding.span.path == "templates/ville/blocks/quote.html.jinja"
    assert finding.span.line == line
    assert finding.code in {"STYLE009", "STYLE010"}


def test_what_a_template_asks_for_in_vain_is_named(workspace):
    template = {"blocks/quote.html.jinja": "{{ release.titel }}"}
    finding = refused(page, workspace("ville", {"style.yaml": "extends: maison", **template}))
    assert "it asks for titel, which there is not" in finding.message


def test_text_templates_do_not_escape(workspace):
    release = replace(samples.one_page(), title=(Run("Pierre & <Paul>"),))
    style = load("maison", [builtin_styles()])
    assert b"Pierre & <Paul>" in FORMATS["txt"].writer(style)(release)


# Fonts ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "file", sorted((builtin_styles() / "maison/fonts").glob("*.ttf")), ids=lambda file: file.name
)
def test_every_face_has_every_space_and_mark(file):
    with TTFont(file, lazy=True) as font:
        known = font.getBestCmap()
    assert not [mark for mark in "\u202f\u00a0’“”«»–—…•■€œŒæÀÉÇ²" if ord(mark) not in known]
