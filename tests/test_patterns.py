"""Expressions that are compiled late behave as compiled ones."""

import marshal
import re
import sys
from importlib.machinery import ModuleSpec, SourceFileLoader
from pathlib import Path

import pytest

from generator import patterns
from generator.compiled import Store
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


def test_what_an_expression_compiled_to_serves_the_next_run(tmp_path: Path, monkeypatch):
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    spec = ModuleSpec("kept", SourceFileLoader("kept", "kept.py"))
    spec.cached = str(tmp_path / "kept.pyc")
    compiled = []
    really = re.compile
    monkeypatch.setattr(patterns.re, "compile", lambda *one: compiled.append(one) or really(*one))
    first, *later = (Store(spec) for _run in range(3))
    texts = [
        ("(?P<a>é+)[0-9x]", re.IGNORECASE),
        ("(?i)a|[^b]{2,}(?<=c)\\Z", 0),
        ("[\u202f-\u3000]", 0),
    ]
    for store in (first, *later):
        monkeypatch.setattr(patterns, "compiled", store)
        found = [patterns._pattern(*one) for one in texts]
        assert found == [really(*one) for one in texts]
        assert [one.groupindex for one in found] == [really(*one).groupindex for one in texts]
        store.write()
    assert len(compiled) == len(texts)


@pytest.mark.parametrize("held", [b"", b"nothing of the sort", marshal.dumps(("2.7", {}))])
def test_what_cannot_be_read_is_compiled_anew(held: bytes, tmp_path: Path, monkeypatch):
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    spec = ModuleSpec("kept", SourceFileLoader("kept", "kept.py"))
    spec.cached = str(tmp_path / "kept.pyc")
    (tmp_path / "kept.a.kept").write_bytes(held)
    store = Store(spec)
    assert store.find("a") is None
    store.add("a", make=lambda: "made")
    store.write()
    assert Store(spec).find("a") == "made"


def test_nothing_is_kept_where_byte_code_is_not(tmp_path: Path, monkeypatch):
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    spec = ModuleSpec("kept", SourceFileLoader("kept", "kept.py"))
    spec.cached = str(tmp_path / "kept.pyc")
    store = Store(spec)
    store.add("a", make=lambda: "made")
    store.write()
    assert list(tmp_path.iterdir()) == []
