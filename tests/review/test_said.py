"""What a review says in words: of texts, fields, states, and of all in a sentence."""

import datetime
from dataclasses import replace

import pytest

from generator.content.body import Asset
from generator.content.prose import Run
from generator.findings import Finding, Span
from generator.review import labels
from generator.review.differing import brief, split
from generator.review.model import Change, Entry, Findings, Page, Review, Source
from generator.review.regions import crops, frames
from generator.review.renames import most_alike
from generator.review.saying import called, drawn, dressed, said
from generator.review.summary import compared, sentence, summary, verdict
from generator.words import Words, compare, pieces, read

# Words -------------------------------------------------------------------------------------------


def words(found: tuple[Words, ...]) -> list[str]:
    """Return paragraphs on a line each: « -gone- », « +come+ », « > » for what moved."""
    marks = {"same": "", "removed": "-", "added": "+"}
    return [
        ("> " if one.moved else "")
        + ("# " if one.heading else "")
        + "".join(f"{marks[kind]}{text}{marks[kind]}" for kind, text in one.pieces)
        for one in found
    ]


PAGE = "<head><title>x</title></head><h1>Titre</h1><p>Un mot.</p><p>Deux <b>mots</b>.</p>"


@pytest.mark.parametrize(
    ("after", "shown"),
    [
        (PAGE, ["# Titre", "Un mot.", "Deux mots."]),
        (PAGE.replace("Un mot", "Un seul mot"), ["# Titre", "Un+ seul+ mot.", "Deux mots."]),
        (PAGE.replace("<p>Un mot.</p>", ""), ["# Titre", "-Un mot.-", "Deux mots."]),
        (PAGE + "<ul><li>Trois</li></ul>", ["# Titre", "Un mot.", "Deux mots.", "+Trois+"]),
        (
            PAGE.replace("<p>Un mot.</p>", "") + "<p>Un mot.</p>",
            ["# Titre", "> Deux mots.", "Un mot."],
        ),
        (
            PAGE.replace("Un mot.", "Rien de semblable ici"),
            ["# Titre", "-Un mot.-", "+Rien de semblable ici+", "Deux mots."],
        ),
        (PAGE.replace("Titre", "Titres"), ["# -Titre-+Titres+", "Un mot.", "Deux mots."]),
    ],
)
def test_pages_are_compared_paragraph_by_paragraph(after: str, shown: list[str]):
    assert words(compare(PAGE, after)) == shown


def test_a_page_reads_as_a_reader_reads_it():
    page = (
        "<style>p{}</style><div>Avant<p>Un\n  <i>mot</i>\u00a0seul</p><img alt='Une photo' src=x>"
        "<svg><title>dessin</title><style>a</style></svg></div>après<script>1</script><br>fin"
        "<h2>Titre</h2>suite"
    )
    assert read(page) == [
        ("Avant", False),
        ("Un mot\u00a0seul", False),
        ("[Une photo]", False),
        ("après", False),
        ("fin", False),
        ("Titre", True),
        ("suite", False),
    ]


@pytest.mark.parametrize(
    ("before", "after", "shown"),
    [
        ("12 500 €", "12 600 €", "-12 500-+12 600+ €"),
        ("l'accord", "l’accord", "-l'-+l’+accord"),
        ("un\u00a0mot", "un mot", "un mot"),
        ("un, deux, trois", "six, sept, trois", "-un, deux-+six, sept+, trois"),
        ("un mot", "un", "un- mot-"),
    ],
)
def test_numbers_and_words_are_kept_whole(before: str, after: str, shown: str):
    spaced = [
        text.replace("2 5", "2\u202f5").replace("2 6", "2\u202f6") for text in (before, after)
    ]
    found = "".join(words((Words(tuple(pieces(*spaced)), False),)))
    assert found.replace("\u202f", " ") == shown


def change(before: str, after: str, *path: str, kind: str = "changed") -> Change:
    return Change(path or ("title",), kind, before, after)  # type: ignore[arg-type]


LONG = "un deux trois quatre cinq six sept huit neuf dix onze douze"


@pytest.mark.parametrize(
    ("before", "after", "shown"),
    [
        (f"{LONG} X {LONG}", f"{LONG} Y {LONG}", "… huit neuf dix onze douze |X|Y| un deux trois quatre cinq …"),
        (f"A {LONG} B", f"C {LONG} D", "A|C| un deux trois quatre cinq … huit neuf dix onze douze |B|D"),
        ("un mot", "autre chose", "un mot|autre chose"),
        ("un\u00a0mot", "un mot", "un[U+00A0]mot|un mot"),
        ("2019-10-02", "2019-10-03", "2|3| October 2019"),
    ],
)  # fmt: skip
def test_a_change_is_shown_in_a_few_words(before: str, after: str, shown: str):
    assert "|".join(text for _kind, text in brief(change(before, after))) == shown


def test_a_very_long_change_is_cut():
    ((_kind, text),) = brief(change("", "mot " * 100))
    assert text.endswith("…") and len(text) <= 91
    many = brief(change("a1 b c2 d e3 f g4 h i5", "a6 b c7 d e8 f g9 h i0"))
    assert many[-1] == ("same", " …") and len(many) == 9


def test_a_change_is_split_into_what_was_and_what_is():
    was, now = split(change("un mot seul", "un beau mot"))
    assert "".join(text for _kind, text in was) == "un mot seul"
    assert "".join(text for _kind, text in now) == "un beau mot"
    moved = change("un", "deux", kind="moved")
    assert split(moved) == ([("same", "deux")], [("same", "deux")])


# Labels ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("path", "named"),
    [
        (("title",), "Title"),
        (("body", "paragraphs", "2"), "Paragraph 2"),
        (("contacts", "Metz", "contacts", "Lou Petit", "phones"), "Contacts › Metz › Lou Petit › telephone"),
        (("body", "quote", "Anne Martin", "paragraphs"), "Quotation of Anne Martin"),
        (("inconnu", "autre"), "Inconnu › autre"),
    ],
)  # fmt: skip
def test_a_field_is_called_as_staff_call_it(path: tuple[str, ...], named: str):
    assert " › ".join(labels.field(change("a", "b", *path))) == named


@pytest.mark.parametrize(
    ("path", "typed", "named"),
    [
        ("state", "draft", labels.RELEASE_STATES["draft"]),
        ("language", "en", "English"),
        ("versions", "en, de", "English, German"),
        ("kind", "autre", "autre"),
        ("title", "draft", "draft"),
        ("date", "2019-02-30", "2019-02-30"),
        ("date", "2019-02-28", "28 February 2019"),
    ],
)
def test_a_value_is_told_in_words(path: str, typed: str, named: str):
    assert labels.value(change("", "", path), typed) == named


ENTRY = Entry(
    slug="accord",
    state="changed",
    causes=("release",),
    title="Un accord",
    language="fr",
    date="",
    partners=(),
)


@pytest.mark.parametrize(
    ("state", "causes", "broken", "said"),
    [
        ("changed", ("release",), (), ["changed"]),
        ("changed", ("partner",), (), ["changed through a partner"]),
        ("changed", ("style",), ("after",), ["changed through the style", "cannot be made"]),
        ("changed", ("release", "partner"), (), ["changed through its own file and through a partner"]),
        (
            "changed",
            ("release", "partner", "settings"),
            (),
            ["changed through its own file, through a partner and through the settings"],
        ),
        ("renamed", ("release", "style"), (), ["renamed", "through its own file and through the style"]),
        ("new", (), ("before",), ["new", "could not be made before"]),
        ("unchanged", (), ("before", "after"), ["unchanged", "cannot be made"]),
    ],
)  # fmt: skip
def test_the_state_of_a_release_is_told_with_what_it_changes_through(state, causes, broken, said):
    assert labels.standing(replace(ENTRY, state=state, causes=causes, broken=broken)) == said


# What parts of a release say ---------------------------------------------------------------------


def picture(name: str, data: bytes) -> Asset:
    return Asset(name=name, media_type="image/svg+xml", data=data)


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (None, ""),
        ((), ""),
        (True, "yes"),
        (False, "no"),
        (3, "3"),
        (datetime.date(2019, 10, 2), "2019-10-02"),
        ((Run("Un "), Run("mot", frozenset({"strong"}))), "Un mot"),
        (("un", "", "deux"), "un\ndeux"),
        (picture("logos/ville.svg", b"x" * 1234), "ville.svg (1\u202f234 bytes)"),
    ],
)
def test_a_value_says_what_a_reader_reads(value, words: str):
    assert said(value) == words


def test_what_differs_in_its_dress_alone_is_spelt_out():
    plain_, bold = (
        (Run("mot"),),
        (Run(text="mot", marks=frozenset({"strong", "em"}), href="https://x.fr"),),
    )
    assert dressed(plain_, bold) == ("mot", "***mot*** (https://x.fr)")
    assert dressed(plain_, (Run("mots"),)) == ("mot", "mots")
    one, other = (picture("a.svg", data) for data in (b"x", b"y"))
    assert drawn(one, other) == ("a.svg (1 bytes)", "a.svg (1 bytes), drawn differently")
    assert drawn(one, replace(one, name="b.svg"))[1] == "b.svg (1 bytes)"


def test_an_item_is_called_by_its_name_cut_where_it_is_long():
    assert called("texte") == "texte" and called(3) == ""
    assert called(replace(ENTRY, title="x" * 60)) == "x" * 60
    assert called(replace(ENTRY, title="x" * 61)) == "x" * 60 + "…"


# Pages -------------------------------------------------------------------------------------------


def page(*regions: tuple[int, int, int, int], size: tuple[int, int] = (1000, 2000)) -> Page:
    return Page(1, size, "before.webp", "after.webp", regions=regions)


def test_regions_are_shown_over_the_page_and_alone():
    shown = page((100, 200, 300, 400))
    assert list(frames(shown)) == ["left: 10.00%; top: 10.00%; width: 20.00%; height: 10.00%"]
    (crop,) = crops(shown)
    assert (crop.number, crop.width) == (1, "width: min(100%, 450px)")
    assert crop.frame == "aspect-ratio: 450 / 280"
    assert crop.image == "width: 222.22%; left: 0.00%; top: -57.14%"


def test_many_regions_or_most_of_a_page_are_not_shown_alone():
    small = (400, 400, 410, 410)
    assert len(crops(page(*[small] * 4))) == 4
    assert crops(page(*[small] * 5)) == []
    assert crops(page((0, 0, 1000, 600))) == []
    assert len(crops(page((0, 0, 1000, 550)))) == 1
    assert crops(page((990, 1990, 1000, 2000)))[0].frame == "aspect-ratio: 160 / 50"


@pytest.mark.parametrize(
    ("gone", "come", "found"),
    [
        ({"a": "1\n2\n3\n4"}, {"b": "1\n2\n5\n6"}, {"b": "a"}),
        ({"a": "1\n2\n3\n4"}, {"b": "1\n5\n6\n7"}, {}),
        ({"a": "1\n2"}, {"b": "1\r\n2"}, {"b": "a"}),
        ({"a": "1\n2", "b": "1\n2\n3"}, {"c": "1\n2\n3"}, {"c": "b"}),
        ({"a": "1\n2"}, {"b": "1\n2\n3", "c": "1\n2"}, {"c": "a"}),
    ],
)
def test_files_are_renamed_that_say_half_the_same(gone, come, found):
    assert most_alike(gone, come) == found
    assert most_alike(gone, come, alike=lambda one, other: False) == {}


# The summary -------------------------------------------------------------------------------------


def finding(severity: str, line: int = 1) -> Finding:
    return Finding(
        "X001", "Un défaut", Span("releases/x.yaml", line, 2, line, 3), severity=severity
    )  # type: ignore[arg-type]


def review(*states: str, **more) -> Review:
    entries = tuple(
        replace(ENTRY, state=state, slug=f"r{at}", title=f"Titre {at}")
        for at, state in enumerate(states)
    )
    return Review(
        **{"base": "", "base_name": "", "entries": entries, "workspace": Findings()} | more
    )


@pytest.mark.parametrize(
    ("states", "said"),
    [
        ((), "No communiqué changes."),
        (("unchanged",), "No communiqué changes."),
        (("changed", "unchanged"), "1 of 2 communiqués changes."),
        (("changed", "new", "removed", "unchanged"), "3 of 4 communiqués change."),
        (("unseen", "unchanged"), "1 communiqué could not be looked at. No other communiqué changes."),
        (("unseen", "changed", "new"), "1 communiqué could not be looked at. 2 of 3 communiqués change."),
        (("unseen", "unseen"), "2 communiqués could not be looked at."),
    ],
)  # fmt: skip
def test_a_review_is_said_in_a_sentence(states: tuple[str, ...], said: str):
    assert sentence(review(*states)) == said


@pytest.mark.parametrize(
    ("base", "name", "said"),
    [
        ("", "", "There is no earlier revision to compare with: everything is new."),
        ("a" * 40, "aaaaaaaaaaaa", "Compared with revision aaaaaaaaaa."),
        ("a" * 40, "aaa", "Compared with revision aaaaaaaaaa."),
        ("a" * 40, "main", "Compared with main, revision aaaaaaaaaa."),
    ],
)
def test_what_was_compared_is_said(base: str, name: str, said: str):
    assert compared(review(base=base, base_name=name)) == said


@pytest.mark.parametrize(
    ("new", "fixed", "said"),
    [
        ([], [], "No new error or warning."),
        (["info"], ["info"], "No new error or warning."),
        (["error", "warning", "warning"], [], "New: 1 error, 2 warnings."),
        ([], ["warning"], "No new error or warning. Fixed: 1 warning."),
        (["error"], ["error", "error"], "New: 1 error. Fixed: 2 errors."),
    ],
)
def test_the_verdict_counts_errors_and_warnings(new: list[str], fixed: list[str], said: str):
    there, gone = (
        {f"{kind}{at}": finding(one, at + 1) for at, one in enumerate(found)}
        for kind, found in (("n", new), ("f", fixed))
    )
    assert verdict(review(workspace=Findings(new=there, fixed=gone))) == said


def test_the_summary_has_a_row_a_chapter_and_the_findings_of_a_release():
    found = {f"{at}": finding(one, at) for at, one in enumerate(["warning", "error", "info"], 1)}
    entry = replace(
        ENTRY,
        date="2019-10-02",
        embargo_in_words="x",
        changes=tuple(change("un", "deux", "title") for _time in range(14)),
        findings=Findings(new=found),
    )
    source = Source("https://x.fr/a/", "https://x.fr/b/")
    made = summary(review(entries=(entry,), source=source, base="b" * 40, base_name="main"))
    lines = made.splitlines()
    assert lines[:7] == [
        "## Review of the communiqués",
        "",
        "Compared with main, revision bbbbbbbbbb.",
        "",
        "**1 of 1 communiqués changes.** New: 1 error, 1 warning.",
        "",
        "| Communiqué | State | Changes | Pages | New findings |",
    ]
    draft = labels.RELEASE_STATES["draft"]
    row = f"| Un accord – 2 October 2019, {draft}, under embargo | changed | 14 | – |"
    assert lines[8] == f"{row} 1 error, 1 warning |"
    assert "### Un accord" in lines
    assert lines.count("- **Title**: « un » → « deux »") == 12
    assert "- … 2 more changes" in lines
    told = [line.replace("\\", "").replace("\u2060", "") for line in lines if "X001" in line]
    assert told == [
        "- **error** X001 [releases/x.yaml:2](https://x.fr/b/releases/x.yaml#L2) – Un défaut",
        "- **warning** X001 [releases/x.yaml:1](https://x.fr/b/releases/x.yaml#L1) – Un défaut",
    ]


def test_a_summary_that_is_too_long_counts_what_is_left_out():
    entries = tuple(
        replace(
            ENTRY,
            slug=f"r{at}",
            title=f"Titre {at}",
            changes=(change("x" * 150, "y" * 150, "title"),) * 12,
        )
        for at in range(40)
    )
    made = summary(review(entries=entries), url="https://x.fr/site/")
    assert 50_000 < len(made.encode()) <= 60_000
    last = made.rstrip().splitlines()[-1]
    shown = made.count("\n### ")
    left = 40 - shown
    assert (
        last == f"… and {left} more releases: [see the whole review](https://x.fr/site/index.html)."
    )
