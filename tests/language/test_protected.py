"""What is found as an address, an account, a file, a time or code, and what is not."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.language import language
from generator.language.protected import PATTERN, find


@pytest.mark.parametrize(
    ("text", "found", "kind"),
    [
        ("Voir https://x.fr/?q=a:b ; merci", "https://x.fr/?q=a:b", "url"),
        ("Voir https://x.fr/a_(b).", "https://x.fr/a_(b)", "url"),
        ("(www.alternant.actionlogement.fr), etc.", "www.alternant.actionlogement.fr", "url"),
        ("sur www.metzmetropole.fr.", "www.metzmetropole.fr", "url"),
        ("www.facebook.com/MetzMetropole - suite", "www.facebook.com/MetzMetropole", "url"),
        ("voir regions-france.org !", "regions-france.org", "url"),
        ("voir groupe.actionlogement.fr", "groupe.actionlogement.fr", "url"),
        ("voir metz.io/plan, puis", "metz.io/plan", "url"),
        ("« https://x.fr »", "https://x.fr", "url"),
        ("à celine.panza@actionlogement.fr.", "celine.panza@actionlogement.fr", "email"),
        ("l.d'alembert@exemple.fr", "l.d'alembert@exemple.fr", "email"),
        ("franckthiebaut@ft-consulting.net", "franckthiebaut@ft-consulting.net", "email"),
        ("sur @MEL_Lille !", "@MEL_Lille", "handle"),
        ("et @metz@mastodon.social", "@metz@mastodon.social", "handle"),
        ("avec #ChoisirLeServicePublic.", "#ChoisirLeServicePublic", "hashtag"),
        ("dans releases/2023/seine-nord.yaml:12", "releases/2023/seine-nord.yaml:12", "path"),
        ("le fichier logo.svg.", "logo.svg", "path"),
        ("à 2023-04-18T14:30:00+02:00", "2023-04-18T14:30:00+02:00", "time"),
        ("le 2023-04-18,", "2023-04-18", "time"),
        ("à 10:30 UTC", "10:30", "time"),
        ("avec `a ; b`.", "`a ; b`", "code"),
    ],
)
def test_found(text: str, found: str, kind: str) -> None:
    (protected,) = find(text)
    assert (text[protected.start : protected.end], protected.kind) == (found, kind)


@pytest.mark.parametrize(
    "text",
    [
        "la fin.Le début",
        "un mot.de plus",
        "l´Anah, d`abord et l`accès",
        "2012-2018, 03-87-39-39-14",
        "n°1, #1, @ seul",
        "et/ou, 18/04/2023, 3,5 %",
        "etc. M. Bohl J.-L.",
        "groupe.actionlogementfr",
    ],
)
def test_not_found(text: str) -> None:
    assert find(text) == ()


def test_several() -> None:
    text = "www.x.fr - @x - presse@x.fr - #y"
    assert [found.kind for found in find(text)] == ["url", "handle", "email", "hashtag"]


PIECES = [
    "https://",
    "http://",
    "ftp://",
    "file://",
    "www.",
    "x.fr",
    "a@b.fr",
    "@x",
    "#y",
    "10:30",
    "1:3",
    "9:5",
    "2023-04-18",
    "1900-1",
    "x.yaml:12",
    "`a`",
    "{{x}}",
    "{%if%}",
    "[gallery",
    'ids="1"]',
    "[b",
    "a=b]",
    "[x]",
    "[A=b]",
    "./",
    "../",
    "~/",
    "C:\\x",
    "/",
    "\\",
    ".",
    "..",
    ".txt",
    "a.",
    ":",
    "-",
    "12",
    "é",
    "fr",
]


@settings(max_examples=1000, deadline=None, derandomize=True)
@given(st.lists(st.sampled_from([*PIECES, " "])).map("".join) | st.text(max_size=30))
def test_the_quick_look_hides_nothing(text: str) -> None:
    whole = [match.lastgroup for match in PATTERN.finditer(text)]
    assert [found.kind for found in find(text)] == whole


@pytest.mark.parametrize("language_code", ["fr", "en"])
@pytest.mark.parametrize(
    "piece",
    [*"a1 .-'\"/@#`«»:;!?éA", "A.", "1 ", "a.", "' ", " - ", "1 000 ", '" ', "etc. ", "a@", "www."],
)
def test_long_texts_take_no_time(language_code: str, piece: str) -> None:
    text = piece * (4_000 // len(piece))
    start = time.process_time()
    language(language_code).typeset(text)
    assert time.process_time() - start < 2
