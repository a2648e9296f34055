"""No character that nobody sees gets in, however it was typed, nor out of any door."""

import unicodedata

import pytest
from click.testing import CliRunner, Result

from generator.characters import FORBIDDEN, name_of
from generator.commands.main import communique
from generator.source import yaml
from tests.conftest import Desk
from tests.hostile.inputs import expected, inputs, process

HIDDEN = {
    "\x00": "a null character (U+0000)",
    "\x07": "a control character (U+0007)",
    "\x0b": "a line break of Word (U+000B)",
    "\x1b": "an escape character (U+001B), which commands terminals",
    "\x7f": "a control character (U+007F)",
    "\x9b": "a control character (U+009B)",
    "\u061c": "a mark that turns the direction of reading (U+061C)",
    "\u200e": "a mark that turns the direction of reading (U+200E)",
    "\u202e": "a mark that turns the direction of reading (U+202E)",
    "\u2066": "a mark that turns the direction of reading (U+2066)",
    "\u2028": "a line separator (U+2028)",
    "\u2063": "the character U+2063",
    "\ufdd0": "the character U+FDD0",
    "\ufffc": "the place of a picture (U+FFFC)",
    "\ufffe": "the character U+FFFE",
    "\U0001ffff": "the character U+1FFFF",
    "\U000e0041": "an invisible tag (U+E0041)",
    "\U000f0000": "a private character (U+F0000)",
    "\U0010fffd": "a private character (U+10FFFD)",
}
WAYS = {
    "plain": "title: Mot {} mot\n",
    "in single quotes": "title: 'Mot {} mot'\n",
    "in double quotes": 'title: "Mot {} mot"\n',
    "below a bar": "title: |\n  Mot {} mot\n",
    "in a list": "partners: [ville, a{}b]\n",
    "in a key": "facts:\n  mot{}: 3\n",
    "in a comment": "title: Mot # mot {}\n",
}
KEPT = "a\u00a0b\u202fc\u00add\u2060e\u200bf 👩‍🔧 Café é\ufe0f"


def escaped(character: str) -> str:
    return f"\\U{ord(character):08x}"


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("character", HIDDEN, ids=lambda one: f"{ord(one):04X}")
def test_it_is_told_where_it_was_typed(character: str, way: str):
    text = WAYS[way].format(character)
    tree, findings = yaml.read(text, path="x")
    index = text.index(character)
    line, column = text.count("\n", 0, index) + 1, index - text.rfind("\n", 0, index)
    (found,) = [one for one in findings if one.code == "READ002"]
    assert (found.span.line, found.span.column) == (line, column)
    assert HIDDEN[character] in found.message
    assert not FORBIDDEN.search(repr(tree))


@pytest.mark.parametrize("character", [*HIDDEN, "\ud83d"], ids=lambda one: f"{ord(one):04X}")
def test_it_is_told_where_its_number_was_typed(character: str):
    tree, findings = yaml.read(f'title: "x {escaped(character)}"\n', path="x")
    assert [(one.code, one.span.column, one.span.end_column) for one in findings] == [
        ("READ002", 11, 21)
    ]
    assert name_of(character) in findings[0].message
    assert str(tree["title"]) == "x  "


@pytest.mark.parametrize("letter", "0abvfreN_LP")
def test_a_letter_behind_a_backslash_makes_none(letter: str):
    tree, findings = yaml.read(f'title: "x \\{letter} y"\n', path="x")
    assert [one.code for one in findings] == ["READ016"]
    assert not FORBIDDEN.search(str(tree))


def test_what_staff_need_is_kept():
    tree, findings = yaml.read(f"title: {KEPT}\n", path="x")
    assert findings == []
    assert tree["title"] == KEPT


def test_every_control_and_mark_of_direction_is_known():
    kept = {*"\t\n\r\u00ad\u200b\u200c\u200d\u2060\ufeff"}
    kept |= {chr(code) for code in range(0x0600, 0x0900)}  # signs of Arabic and Syriac numbers
    unseen = [
        chr(code)
        for code in range(0x10000)
        if unicodedata.category(chr(code)) in ("Cc", "Cs", "Zl", "Zp", "Cf")
        or code & 0xFFFE == 0xFFFE
    ]
    assert [one for one in unseen if one not in kept and not FORBIDDEN.match(one)] == []


@pytest.mark.parametrize("file", inputs("characters"), ids=lambda file: file.stem)
def test_a_release_with_it_is_refused_and_the_next_comes_out(desk: Desk, file):
    desk.release(base=file.read_text(encoding="utf-8"))
    desk.write("releases/bonne.yaml", "title: Mot\ndate: 2026-09-24\npartners: [ville]\n")
    done = run(desk, "render", "--format", "html,txt")
    assert done.exit_code == 1
    for line in expected(file):
        assert f"releases/2019-10-02-exemple.yaml:{line}" in done.output.replace("error[", "")
    assert sorted(one.name for one in (desk.root / "build").glob("[!.]*")) == ["bonne"]
    assert not FORBIDDEN.search(done.output)


@pytest.mark.parametrize("command", ["proof", "typeset"])
def test_pasted_texts_are_looked_at_too(desk: Desk, command: str):
    done = process(desk, command, typed="Mot\nmot \x1b[31m mot \u202e.\n")
    assert done.returncode == 1
    assert "2:5: error[READ002]" in done.stdout
    assert "2:15: error[READ002]" in done.stdout
    assert not FORBIDDEN.search(done.stdout)


def test_answers_lose_it(desk: Desk):
    title = "Un \x1b[31maccord\u202e \udcff"
    done = run(desk, "new", "--no-input", "--title", title, "--partner", "ville", "--slug", "mot")
    assert done.exit_code == 0, done.output
    assert not FORBIDDEN.search(done.output)
    written = (desk.root / "releases/mot.yaml").read_text(encoding="utf-8")
    assert not FORBIDDEN.search(written)
    assert "Un [31maccord" in written


def run(desk: Desk, *words: str, typed: str = "") -> Result:
    return CliRunner().invoke(communique, ["-C", str(desk.root), *words], input=typed.encode())
