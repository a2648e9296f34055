"""Expressions that are compiled late behave as compiled ones."""

import re

import pytest

from generator import patterns
from generator.patterns import lazy


@pytest.mark.parametrize("expression", [r"(?P<a>é+)\d", lambda: r"(?P<a>é+)\d"])
def test_a_late_expression_does_what_a_compiled_one_does(expression):
    late, compiled = lazy(expression, re.IGNORECASE), re.compile(r"(?P<a>é+)\d", re.IGNORECASE)
    text = "xÉé1 é2"
    assert late.search(text)["a"] == compiled.search(text)["a"] == "Éé"
    assert late.match(text) is None and late.fullmatch("é2")
    assert [one.span() for one in late.finditer(text)] == [(1, 4), (5, 7)]
    assert late.findall(text) == compiled.findall(text)
    assert late.sub("-", text) == "x- -" and late.split("aé1b") == ["a", "é", "b"]
    assert late.pattern == compiled.pattern and late.flags == compiled.flags


def test_nothing_is_compiled_before_it_is_needed(monkeypatch):
    compiled = []
    monkeypatch.setattr(patterns.re, "compile", lambda *one: compiled.append(one) or re.Pattern)
    late = lazy("(")
    assert compiled == []
    assert late.search and compiled == [("(", 0)]


def test_a_wrong_expression_is_told_where_it_is_used():
    with pytest.raises(re.error):
        lazy("(").search("")
