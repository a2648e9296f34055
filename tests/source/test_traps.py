"""The traps of YAML: each is said once, at the very character, in words that staff know.

What is asserted of messages is what the reader puts into them (names, characters), whatever the
language; the English of the code is tested in a process of its own.
"""

import os
import subprocess
import sys

import pytest

from generator.source.reading import traps
from generator.source.reading.traps import Trap
from generator.source.yaml import read


def seen(text):
    _, findings = read(text, path="f.yaml")
    return [(finding.code, finding.span.line, finding.span.column) for finding in findings]


def said(text):
    _, findings = read(text, path="f.yaml")
    return "\n".join(f"{finding.message} {finding.hint}" for finding in findings)


ONE_TRAP = [
    # half a field
    ("title: |\n  A\nplace Metz\ndate: 2024-05-03\n", "READ027", 3, 1, "« place: »"),
    ("title: |\n  A\nplace = Metz\ndate: 2024-05-03\n", "READ027", 3, 1, "« place: »"),
    ("title: |\n  A\n> place: Metz\ndate: 2024-05-03\n", "READ028", 3, 1, "« > »"),
    ("title: |\n  A\nplace: Metz\nplace aux jeunes\n", "READ017", 4, 1, "« place »"),
    ("body:\n  -Le parc ouvre.\n", "READ023", 2, 3, "dash"),
    ("title: |\n  A\nplace:Val Clair\ndate: 2024-05-03\n", "READ022", 3, 6, "« place: »"),
    # the dashes and bullets of a word processor
    ("body:\n  - text: |\n      A\n  – text: |\n      B\n", "READ035", 4, 3, "« – »"),
    ("body:\n  - Un\n  • Deux\n", "READ035", 3, 3, "« • »"),
    ("body:\n  - Un\n  \uf0b7 Deux\n", "READ035", 3, 3, "« \uf0b7 »"),  # Word, in Symbol
    ("body:\n  - 9h: A\n  —10h: B\n", "READ035", 3, 3, "« — »"),
    ("body:\n  - quote: |\n      A\n    – by: X\n", "READ028", 4, 5, "« by »"),
    ("title: A\n– place: B\n", "READ028", 2, 1, "« – »"),
    # what stands where no one sees it
    ("---\n\ufefftitle: |\n  A\nplace: B\nlead: |\n  C\n", "READ002", 2, 1, "U+FEFF"),
    # a colon in a text
    ("title: A : b\n", "READ010", 1, 10, "« title: »"),
    ("title: A: b\n", "READ010", 1, 9, "« title: »"),
    ("title: Metz\u00a0: un\nplace: Metz\n", "READ010", 1, 13, "« title: »"),
    ("text: un\n  deux : trois\nplace: Metz\n", "READ010", 2, 8, "« text: »"),
    ("body:\n  - A : b : c\n  - d\n", "READ010", 2, 7, "« | »"),
    ("body:\n  - 10h: Accueil : élus\n", "READ010", 2, 18, "« 10h: »"),
    (f"body:\n  - {'Il y a. ' * 200}Objectif : loger\n", "READ010", 2, 1614, "« | »"),
    (f"body:\n  - {'Il y a. ' * 200}Objectif: loger\n", "READ010", 2, 1613, "« | »"),
    ("people:\n  Jean-Luc Bohl: x : y\n", "READ010", 2, 20, "« Jean-Luc Bohl: »"),
    # a character that means something else first
    ("lead: {name} a dit\n", "READ011", 1, 7, "« { »"),
    ("lead: |\n  ok\nlink: [sic] suite\n", "READ011", 3, 7, "« [ »"),
    ("lead: {A}, {B} et {C}\n", "READ011", 1, 7, "« { »"),
    ("lead: {A} : b\n", "READ011", 1, 7, "« { »"),
    ("body:\n  - {A} : b\n", "READ011", 2, 5, "« { »"),
    ("lead: @compte\n", "READ011", 1, 7, "« @ »"),
    ("lead: `x`\n", "READ011", 1, 7, "« ` »"),
    ("lead: % de\n", "READ011", 1, 7, "« % »"),
    ("lead: **gras**\n", "READ011", 1, 7, "« * »"),
    ("lead: *italique* suite\n", "READ011", 1, 7, "« * »"),
    ("body:\n  - *alias\n", "READ011", 2, 5, "« * »"),
    ("body:\n  - !Attention\n", "READ011", 2, 5, "« ! »"),
    ("body:\n  - ! Attention, travaux\n", "READ011", 2, 5, "« ! »"),
    ("body:\n  - &co\n", "READ011", 2, 5, "« & »"),
    ("body:\n  - ? Comment\n", "READ011", 2, 5, "« ? »"),
    ("lead: - dont\n", "READ011", 1, 7, "« - »"),
    ("lead:\n  @compte a dit\n", "READ011", 2, 3, "« @ »"),
    # quotation marks
    ('lead: "mot" suite\n', "READ012", 1, 13, '« " »'),
    ("lead: 'mot' suite\n", "READ012", 1, 13, "« ' »"),
    ("lead: 'l'accès'\n", "READ012", 1, 10, "« ' »"),
    ('lead: "le "Plan""\n', "READ012", 1, 12, '« " »'),
    ('lead: "mot": suite\n', "READ012", 1, 12, '« " »'),
    ("body:\n  - 'l'accès'\n", "READ012", 2, 8, "« ' »"),
    ('title: "Mon titre\nplace: Metz\n', "READ013", 1, 8, '« " »'),
    ('title: "Mon titre\nplace: "Metz"\nlead: x\n', "READ013", 1, 8, "« title: »"),
    ("title: 'Mon titre\nlead: l'accès\n", "READ013", 1, 8, "« ' »"),
    ("place: x\ntitle: 'l''accès\n", "READ013", 2, 8, "« ' »"),
    ('lead: "C:\\Users"\n', "READ016", 1, 10, "« lead: »"),
    ('lead: "P:\\Presse"\n', "READ016", 1, 10, "« lead: »"),
    ('lead: "sous \\\\ puis \\actes"\n', "READ016", 1, 21, "« lead: »"),
    ('title: "Dossier\\nouveau"\n', "READ016", 1, 16, "« title: »"),
    ('lead: "C:\\temp"\n', "READ016", 1, 10, "« lead: »"),
    ('body:\n  - "voir\n     \\bilan"\n', "READ016", 3, 6, "« | »"),
    # a text beside its bar
    ("title: | Mon titre\n", "READ014", 1, 10, "« | »"),
    ("title: > Mon titre\n  suite : fin\nplace: Metz\n", "READ014", 1, 10, "« > »"),
    ("body:\n  - |- Texte\n", "READ014", 2, 8, "« | »"),
    # comments that are none
    ("text: avec #LogementDabord\n", "READ015", 1, 12, "« # »"),
    ("text: #LogementDabord\n", "READ015", 1, 7, "« text: »"),
    ("body:\n  - #LogementDabord en tête\n  - b\n", "READ015", 2, 5, "« # »"),
    ("text: un\n  deux #Tag trois\n  quatre\nplace: x\n", "READ015", 2, 8, "« # »"),
    ("text: un\n  #Tag deux\n  trois\nplace: x\n", "READ015", 2, 3, "« # »"),
    ("text: un #Tag : deux\n", "READ015", 1, 10, "« # »"),
    ("lead: |\n  Un.\n  # note\n  Deux.\n", "READ018", 3, 3, "« # »"),
    # a field in a text
    ("quote: |\n  Oui.\n  by: Anne Martin\n", "READ036", 3, 3, "« by: »"),
    ("quote: |\n  Oui\n\n  verb: dit\n", "READ036", 4, 3, "« verb: »"),
    ("title: |\n  Un plan\n  date: 2026-06-12\n", "READ036", 3, 3, "« date: »"),
    ("lead: |\n  Un plan.\n  place: Metz\n", "READ036", 3, 3, "« place: »"),
    # text at the margin
    ("lead: |\nTexte collé.\n\nSuite.\nplace: x\n", "READ017", 2, 1, "« lead »"),
    ("lead: |\nTexte collé : un.\nSuite.\nplace: x\n", "READ017", 2, 1, "« lead »"),
    ("lead: |\nAttention : un.\nplace: x\n", "READ017", 2, 1, "« lead »"),
    ("lead: |\n  Un.\n\nTexte collé : deux.\nplace: x\n", "READ017", 4, 1, "« lead »"),
    ("lead: |\n  Un.\n\nDeux.\n- trois\n- quatre\nplace: x\n", "READ017", 4, 1, "« lead »"),
    ("lead: |\n  Un.\n\n- trois\n- quatre\nplace: x\n", "READ017", 4, 1, "« lead »"),
    ("lead: |\n    Un.\n  Deux : x.\nplace: x\n", "READ017", 3, 3, "« lead »"),
    ("lead:\nTexte collé : un.\nplace: x\n", "READ017", 2, 1, "« lead »"),
    ("lead: un\nsuite\nplace: x\n", "READ017", 2, 1, "« lead »"),
    ("body:\n  - title: |\nTexte collé\n  - b\n", "READ017", 3, 1, "« title »"),
    # indentation
    ("a:\n    b: 1\n  c: 2\n", "READ020", 3, 3, "5"),
    ("title: x\n  place: y\n  date: z\n", "READ020", 2, 3, "« title »"),
    ("  title: x\nplace: y\n", "READ020", 1, 3, "« place »"),
    ("body:\n  - title: x\n   text: y\n", "READ020", 3, 4, "« title »"),
    ("body:\n  - title: x\n  text: y\n", "READ020", 3, 3, "« title »"),
    ("body:\n  - a\n - b\n", "READ020", 3, 2, "« - »"),
    ("a:\n\u00a0\u00a0b: x\n  c: y\n", "READ021", 2, 1, "U+00A0"),
    ("a:\n  b: x\n \u202fc: y\n", "READ021", 3, 2, "U+202F"),
    ("a:\n\tb: x\n\tc: y\nd: z\n", "READ021", 2, 1, ""),
    ("body:\n  - a: x\n\tb: |\n\t  y\n", "READ021", 3, 1, ""),
    ("a: x\n\u00a0b: y\n", "READ021", 2, 1, "U+00A0"),
    ("lead: |\n\u00a0\u00a0Un.\n\u00a0\u00a0Deux.\na: b\n", "READ021", 2, 1, "U+00A0"),
    ("a: x\n\u00a0\nb: y\n", "READ021", 2, 1, "U+00A0"),
    # spaces left out
    ("title:Mon titre\n", "READ022", 1, 6, "« title: »"),
    ("title:Mon titre\nplace: Metz\n", "READ022", 1, 6, "« title: »"),
    ("place: Metz\ntitle:\u00a0Mon titre\n", "READ022", 2, 6, "« title: »"),
    ("a:\n  name:Convention\n", "READ022", 2, 7, "« name: »"),
    ("body:\n  - title:Mon titre\n    text: x\n", "READ022", 2, 10, "« title: »"),
    ("a: {gender:m, role: X}\n", "READ022", 1, 11, "« gender: »"),
    ("body:\n- a\n-b\n- c\n", "READ023", 3, 1, ""),
    ("body:\n- a\n-\u00a0b\n", "READ023", 3, 1, ""),
    ("body:\n  - a\n  -by: Anne\n    verb: dit\n", "READ023", 3, 3, ""),
    # fields
    ("a: 1\nb: 2\na: 3\n", "READ024", 3, 1, "1"),
    ("x: {b: 1, b: 2}\n", "READ024", 1, 11, "« b »"),
    ("place: Metz\n- a\n- b\nc: d\n", "READ025", 2, 1, ""),
    ("title\nplace: Metz\n", "READ026", 1, 1, ""),
    ("partners: [a]\nsuite\nplace: x\n", "READ026", 2, 1, ""),
    # brackets and braces
    ("a: [35,1 millions, 41]\n", "READ030", 1, 7, ""),
    ("a:\n  - {value: 35,1 M€}\n", "READ030", 2, 15, ""),
    ("a: {role: VP, en charge de l'habitat}\n", "READ031", 1, 15, "« en charge de l'habitat »"),
    ("a: {esh}\n", "READ032", 1, 4, '"{esh}"'),
    ("a: {esh} \nb: c\n", "READ032", 1, 4, '"{esh}"'),
    ("a: {2018: {esh}}\n", "READ032", 1, 11, '"{esh}"'),
    ("a: [b, c\nd: e\n", "READ033", 1, 4, "« ] »"),
    ("a: {b: c\nd: |\n  e\n", "READ033", 1, 4, "« } »"),
    ("a: {b: c : d}\n", "READ034", 1, 10, "« a: »"),
    # the file
    ("a: x\u000by\n", "READ002", 1, 5, "U+000B"),
    ("a: x\u2028y\n", "READ002", 1, 5, "U+2028"),
    ("a: x\u0085\n", "READ002", 1, 5, "U+0085"),
    ("a: x\x01\x01\n", "READ002", 1, 5, "U+0001"),
    ("a: x\U00100000y\n", "READ002", 1, 5, "U+100000"),
    ("a: x\U000f0001y\n", "READ002", 1, 5, "U+F0001"),
    ('a: "x\\u0007y"\n', "READ002", 1, 6, "U+0007"),
    ('a: "x \\ud83d y"\n', "READ002", 1, 7, "U+D83D"),
    ('a: "x \\U00100001"\n', "READ002", 1, 7, "U+100001"),
    ('a: "x \\x41\\x01"\n', "READ002", 1, 11, "U+0001"),
    ("", "READ003", 1, 1, "« title: »"),
    ("# rien\n\n", "READ003", 1, 1, "« title: »"),
    ("Bonjour\n", "READ004", 1, 1, "« title: »"),
    ("- a\n- b\n", "READ004", 1, 1, "« title: »"),
    ("a: x\n---\nb: y\n", "READ005", 2, 1, "« --- »"),
    ("a: x\n...\nb: y\n", "READ005", 2, 1, "« ... »"),
    ("a: x\nb: y\n---\na: z\nc: w\n", "READ005", 3, 1, "a file of its own"),
    ("a: " + "[" * 10_000, "READ006", 1, 54, "50"),
    ("a: " + "{" * 10_000, "READ006", 1, 54, "50"),
    ("- " * 10_000, "READ006", 1, 103, "50"),
    ("- a\nplace: x\n", "READ007", 2, 1, ""),
]


@pytest.mark.parametrize(("text", "code", "line", "column", "words"), ONE_TRAP)
def test_one_trap_is_said_once_where_it_is(text, code, line, column, words):
    assert seen(text) == [(code, line, column)]
    assert words in said(text)


def test_every_code_is_tried():
    kinds = [trap.code for trap in vars(traps).values() if isinstance(trap, Trap)]
    assert len(kinds) == len(set(kinds))
    assert set(kinds) - {"READ001"} == {code for _, code, *_ in ONE_TRAP}


# What is read on with


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("title: A : b  # note\n", {"title": "A : b"}),
        ("text: un\n  deux : trois\n", {"text": "un\ndeux : trois"}),
        ("title: | Mon titre\n", {"title": "Mon titre"}),
        ('title: "Mon titre\nplace: Metz\n', {"title": "Mon titre", "place": "Metz"}),
        ("lead: 'l'accès'\n", {"lead": "'l'accès'"}),
        ("lead: |\nUn.\n\nDeux : x.\nplace: y\n", {"lead": "Un.\n\nDeux : x.", "place": "y"}),
        ("a:\n  - {value: 35,1 M€}\n", {"a": [{"value": "35,1 M€"}]}),
        ("a: [35,1 millions, 41]\n", {"a": ["35,1 millions", "41"]}),
        (
            "a: {role: VP, en charge, de tout, until: 2020}\n",
            {"a": {"role": "VP, en charge, de tout", "until": "2020"}},
        ),
        ("a: {esh}\n", {"a": "{esh}"}),
        ("a: {en charge, role: VP}\n", {"a": "{en charge, role: VP}"}),
        ("text: avec #Tag\n", {"text": "avec #Tag"}),
        ("a: &co texte\nb: *gras\n", {"a": "&co texte", "b": "*gras"}),
        ("title: x\n  place: y\n", {"title": "x", "place": "y"}),
        ("a:\n\tb: x\n\tc: y\n", {"a": {"b": "x", "c": "y"}}),
        ("body:\n  - t: x\n\tq: y\n", {"body": [{"t": "x", "q": "y"}]}),
        ("a: 1\na: 2\n", {"a": "1"}),
        ("a: x\n---\nb: y\n", {"a": "x", "b": "y"}),
        ("title:Mon titre\nplace: x\n", {"title": "Mon titre", "place": "x"}),
        ("title: |\n  A\nplace:Val Clair\n", {"title": "A", "place": "Val Clair"}),
        ("---\n\ufefftitle: x\nplace: y\n", {"title": "x", "place": "y"}),
        ("a:\n  - Un\n  — Deux\n  •Trois\n", {"a": ["Un", "Deux", "Trois"]}),
        ("a:\n  - quote: q\n    – by: X\n", {"a": [{"quote": "q", "by": "X"}]}),
    ],
)
def test_what_was_meant_is_read(text, value):
    node, findings = read(text, path="f.yaml")
    assert findings
    assert node == value


def test_a_file_may_say_where_it_ends():
    node, findings = read("title: |\n  A\n...\n", path="f.yaml")
    assert (node, findings) == ({"title": "A"}, [])


def test_places_stay_those_of_the_file_after_a_mend():
    text = "a:\n\tname:Convention\nlead: |\nUn : deux.\nb: x\n"
    node, _ = read(text, path="f.yaml")
    name = node["a"]["name"]
    assert (name, name.span.line, name.span.column) == ("Convention", 2, 7)
    lead = node["lead"]
    assert lead == "Un : deux."
    assert (lead.span.line, lead.span.column, lead.span.end_column) == (4, 1, 11)
    assert lead.span_of(5, 9).column == 6
    assert (node["b"].span.line, node["b"].span.column) == (5, 4)


# Several at once


def test_all_traps_of_a_file_are_said_in_one_run():
    text = """\
title: Metz : un partenariat
place:Metz
date: 2019-10-02
agreement:
  name: "le "Plan""
   signed: 2019-10-01
lead: |
Texte collé à la marge.

Et sa suite.
body:
  - **gras** et suite
  - text: avec #LogementDabord
  - quote: | Par la signature
    by: Jean-Luc Bohl
\u00a0\u00a0- {esh}
  - 'fermé
  - figures:
      - {value: 35,1 M€}
    title: A : b
title: encore
"""
    assert seen(text) == [
        ("READ010", 1, 13),
        ("READ022", 2, 6),
        ("READ012", 5, 14),
        ("READ020", 6, 4),
        ("READ017", 8, 1),
        ("READ011", 12, 5),
        ("READ015", 13, 16),
        ("READ014", 14, 14),
        ("READ021", 16, 1),
        ("READ032", 16, 5),
        ("READ013", 17, 5),
        ("READ030", 19, 19),
        ("READ010", 20, 14),
        ("READ024", 21, 1),
    ]


def test_two_of_a_kind_on_a_line_are_both_said():
    assert seen("a: [1,5, 2,5]\n") == [("READ030", 1, 6), ("READ030", 1, 11)]
    assert seen("a: [{b}, {c}]\n") == [("READ032", 1, 5), ("READ032", 1, 10)]


def test_windows_line_ends_change_nothing():
    text = "title: A : b\nlead: |\nUn.\nplace: 'l'a'\nx:\n\ty: z\n"
    assert seen(text.replace("\n", "\r\n")) == seen(text) != []


def test_a_paste_is_one_finding_over_all_its_lines():
    _, (finding,) = read("lead: |\nUn.\n\nDeux.\n\nplace: x\n", path="f.yaml")
    assert (finding.span.line, finding.span.end_line, finding.span.end_column) == (2, 4, 6)


def test_lines_with_the_same_odd_indentation_are_one_finding():
    _, found = read("a:\n\tb: x\n\n\tc: y\nd:\n\u00a0\u00a0e: z\n", path="f.yaml")
    assert [(one.span.line, one.span.end_line) for one in found] == [(2, 4), (6, 6)]


def test_a_word_with_a_colon_inside_a_sentence_is_no_field():
    typed = "lead: |\n  Un plan et une\n  date: mai. Deux,\n  avis : trois.\n\n  Note: rien.\n"

    assert seen(typed) == []


def test_only_what_is_printed_is_a_warning():
    _, (finding,) = read("a: |\n  # note\n  #tag et # dièse\n", path="f.yaml")
    assert finding.severity == "warning"
    assert (finding.span.line, finding.span.end_column) == (2, 9)


def test_the_end_of_many_errors_is_reached():
    text = "".join(f"k{number}: A : b\n" for number in range(40)).replace("k", "k_")
    assert [line for _, line, _ in seen(text)] == list(range(1, 41))


# Words

JARGON = ("scalar", "mapping", "anchor", "alias", "sequence", "node", "tag ", "token", "parse")


def test_messages_are_in_plain_words():
    env = {**os.environ, "COMMUNIQUE_LANG": "en"}
    code = (
        "from generator.source.reading import traps\n"
        "for one in vars(traps).values():\n"
        "    if isinstance(one, traps.Trap): print(one.message, one.hint, sep='\\n')\n"
    )
    run = subprocess.run(
        [sys.executable, "-X", "utf8", "-c", code],
        env=env,
        capture_output=True,
        check=True,
        encoding="utf-8",
    )
    lines = run.stdout.splitlines()
    assert "This text contains a colon followed by a space, which YAML takes for a new field." in (
        lines
    )
    assert [line for line in lines if any(word in line.lower() for word in JARGON)] == []
    assert [line for line in lines if line and line[-1] not in ".}"] == []


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("title: |\n  date: un\n  deux\n", [("READ036", 2, 3)]),
        ("title: |\n  un.\n  date: le\n", [("READ036", 3, 3)]),
        ("title: |\n  un mot\n  date: le\n", []),
    ],
)
def test_a_word_and_a_colon_are_a_field_where_a_sentence_begins(typed, told):
    assert seen(typed) == told


@pytest.mark.parametrize("space", "\u00a0\u2009\u202f")
def test_an_odd_space_after_a_colon_hides_nothing(space):
    node, findings = read(f"title: |\n  A\nplace:{space}Metz\nkicker: B\n", path="f.yaml")
    assert [finding.code for finding in findings] == ["READ022"]
    assert {str(key): str(value) for key, value in node.items()} == {
        "title": "A",
        "place": "Metz",
        "kicker": "B",
    }
    places = [(value.span.line, value.span.column) for value in node.values()]
    assert places[1:] == [(3, 8), (4, 9)]
