"""Custom properties are put in their places for the engine, where nothing can tell the difference."""

import pytest

from generator.content.bound import bound
from generator.content.typeset import typeset
from generator.formats import pdf, variables
from generator.formats.style import load
from generator.formats.variables import resolved
from generator.source.library import Library
from generator.source.workspace import Workspace
from generator.version import builtin_styles
from tests.conftest import ROOT


@pytest.mark.parametrize(
    ("sheets", "said"),
    [
        ([":root { --a: red; } p { color: var(--a); }"], "p { color: red; }"),
        ([":root { --a: var(--b); --b: red; } p { color: var(--a); }"], "p { color: red; }"),
        (
            [":root { --a: red; } p { color: var(--a); }", ":root { --a: blue; }"],
            "{ color: blue; }",
        ),
        (
            [":root { --a: red; } p { color: var(--a); }", ".x { --a: blue; }"],
            "{ color: var(--a); }",
        ),
        (["p { color: var(--a); }"], "p { color: var(--a); }"),
        (["p { color: var(--a, red); }", ":root { --a: blue; }"], "p { color: var(--a, red); }"),
        ([":root { /* --a: red; */ --a: blue; } p { color: var(--a); }"], "p { color: blue; }"),
        ([":root { --a: var(--a); } p { color: var(--a); }"], "p { color: var(--a); }"),
    ],
)
def test_only_what_is_the_same_everywhere_is_put_in(sheets: list[str], said: str):
    assert said in resolved(sheets)[0]


@pytest.mark.parametrize("name", ["maison", "sobre"])
def test_pages_are_the_same_to_the_byte(name: str, monkeypatch: pytest.MonkeyPatch):
    workspace = Workspace(ROOT)
    library, style = Library(workspace), load(name, [builtin_styles()])
    releases = [bound(one, library) for one in workspace.releases[-3:]]
    usual = pdf.writer(style)
    monkeypatch.setattr(variables, "resolved", list)
    plain = pdf.writer(style)
    for one in releases:
        release = typeset(one, style.typography)
        assert usual(release) == plain(release)
