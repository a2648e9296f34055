"""The folder that is written: whole or not at all, the same bytes, as its schema says."""

import json
import re
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from generator import output
from generator.findings import Span
from generator.output import replacing
from generator.review import forge
from generator.review.model import Change, Source
from generator.review.summary import BYTES_AT_MOST, inert, summed_up
from tests.conftest import ROOT
from tests.review.conftest import begun
from tests.review.repositories import Checkout

SCHEMA = json.loads((ROOT / "docs/review.schema.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def reviewed(tmp_path_factory) -> Checkout:
    """A review of a change of every state, to be looked at only."""
    made = changed_in_every_way(begun(tmp_path_factory.mktemp("busy") / "presse"))
    made.review("--base", "HEAD", "--fail-on", "never")
    return made


def changed_in_every_way(checkout: Checkout) -> Checkout:
    checkout.write("releases/part.yaml", "title: Un départ\ndate: 2019-10-02\npartners: [comite]\n")
    checkout.write("releases/nom.yaml", "title: Un nom\ndate: 2019-10-03\npartners: [comite]\n")
    checkout.write("releases/casse.yaml", "title: Bientôt\ndate: 2019-10-04\npartners: [comite]\n")
    checkout.commit()
    (checkout.root / "releases/part.yaml").unlink()
    file = checkout.root / "releases/nom.yaml"
    file.rename(file.with_name("50 % d'été #1.yaml"))
    checkout.edit("releases/casse.yaml", "date: 2019", "date: le 2019")
    checkout.edit("releases/accord.yaml", "trois ans", "quatre ans")
    checkout.edit("partners/comite.yaml", "Président", "Directeur")
    checkout.release(slug="neuf")
    return checkout


def files(folder: Path) -> dict[str, bytes]:
    found = [file for file in folder.rglob("*") if file.is_file()]
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in found}


def test_the_record_is_as_its_schema_says(reviewed: Checkout):
    record = reviewed.record()
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    jsonschema.validate(record, SCHEMA)
    seen = {one["state"] for one in record["releases"]}
    assert seen == {"new", "changed", "renamed", "removed", "unchanged"}
    assert sum(record["counts"].values()) == len(record["releases"])


class Links(HTMLParser):
    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: set[str] = set()
        self.ids: set[str] = set()
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        for name, value in attrs:
            if name in ("href", "src"):
                self.found.add(value)
            if name == "id":
                self.ids.add(value)


def test_every_link_leads_to_a_file_of_the_site(reviewed: Checkout):
    site = reviewed.root / "site"
    pages = [site / "index.html", *site.glob("releases/*/index.html")]
    assert len(pages) == 6
    for page in pages:
        links = Links(page.read_text(encoding="utf-8"))
        for link in links.found - {"data:,"}:
            assert "://" not in link
            if link.startswith("#"):
                assert link[1:] in links.ids
            else:
                assert (page.parent / unquote(link)).is_file(), link
    summary = (site / "summary.md").read_text(encoding="utf-8")
    for link in re.findall(r"\]\(([^)]*)\)", summary):
        assert (site / unquote(link)).is_file(), link


def test_every_page_runs_the_script_of_the_site_alone(reviewed: Checkout):
    pages = sorted((reviewed.root / "site").rglob("index.html"))
    for page in pages:
        (policy,) = re.findall(
            r'http-equiv="Content-Security-Policy" content="([^"]*)"', page.read_text("utf-8")
        )
        assert policy.startswith("default-src 'none'; script-src 'self'; ")
    assert len(pages) > 1


def test_the_same_change_gives_the_same_bytes(reviewed: Checkout, tmp_path):
    again = str(tmp_path / "encore")
    reviewed.run("review", "--base", "HEAD", "--fail-on", "never", "--out", again)
    assert files(Path(again)) == files(reviewed.root / "site")


def test_many_releases_are_rendered_in_order_by_several_processes(checkout: Checkout):
    for number in range(12):
        checkout.release(slug=f"r{number:02}")
    record = checkout.review("--fail-on", "never")
    assert [one["slug"] for one in record["releases"][:12]] == [f"r{at:02}" for at in range(12)]
    assert all(len(one["pages"]) == 1 for one in record["releases"][:12])


def test_links_of_the_summary_may_begin_elsewhere(checkout: Checkout):
    checkout.edit("releases/accord.yaml", "trois ans", "quatre ans")
    checkout.review("--url", "https://pages.exemple.fr/42/")
    assert "(https://pages.exemple.fr/42/releases/accord/index.html)" in checkout.page("summary.md")
    checkout.review("--url", "https://pages.exemple.fr/a (b) [c]%20?d=é")
    assert (
        "](https://pages.exemple.fr/a%20%28b%29%20%5Bc%5D%20?d=%C3%A9/releases/"
        in checkout.page("summary.md")
    )


# Whole or not at all -----------------------------------------------------------------------------


def test_a_folder_that_is_no_review_is_left_alone(checkout: Checkout):
    checkout.write("site/precieux.txt", "à garder")
    code, said = checkout.run("review")
    assert (code, "is no review" in said) == (2, True)
    assert list(files(checkout.root / "site")) == ["precieux.txt"]


def test_a_file_is_left_alone(checkout: Checkout):
    checkout.write("site", "à garder")
    code, said = checkout.run("review")
    assert (code, "is no review" in said) == (2, True)
    assert (checkout.root / "site").read_text() == "à garder"


def test_an_empty_folder_is_wrong_usage(tmp_path):
    empty = Checkout(tmp_path)
    code, said = empty.run("review")
    assert (code, "There is no release in" in said) == (2, True)
    assert list(tmp_path.iterdir()) == []


def test_a_review_that_something_was_added_to_is_left_alone(checkout: Checkout):
    checkout.review()
    checkout.write("site/notes.txt", "à garder")
    assert checkout.run("review")[0] == 2
    assert (checkout.root / "site/notes.txt").exists()


def test_an_older_review_is_replaced_as_a_whole(checkout: Checkout):
    checkout.edit("releases/accord.yaml", "trois ans", "quatre ans")
    checkout.review()
    assert (checkout.root / "site/releases/accord").is_dir()
    checkout.commit()
    checkout.review("--base", "HEAD")
    assert not (checkout.root / "site/releases").exists()
    assert [path.name for path in checkout.root.iterdir() if path.name.startswith(".site")] == []


def test_what_fails_leaves_the_older_review(checkout: Checkout, monkeypatch):
    checkout.review()
    before = files(checkout.root / "site")
    checkout.edit("releases/accord.yaml", "trois ans", "quatre ans")

    def full(*_words, **_options):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("generator.review.review.render", full)
    with pytest.raises(AssertionError):
        checkout.run("review")
    assert files(checkout.root / "site") == before
    assert [path.name for path in checkout.root.iterdir() if path.name.startswith(".site")] == []


def test_a_folder_is_put_back_when_its_successor_cannot_take_its_place(tmp_path, monkeypatch):
    folder = tmp_path / "site"
    folder.mkdir()
    (folder / "a").write_text("avant")
    real = Path.replace

    def refuse(self, target):
        if (self / "b").exists():
            raise PermissionError(13, "denied")
        return real(self, target)

    monkeypatch.setattr(output, "_exchanged", lambda one, other: False)  # no such call
    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(PermissionError):
        fill(folder)
    assert files(tmp_path) == {"site/a": b"avant"}


def fill(folder: Path) -> None:
    with replacing(folder) as staged:
        (staged / "b").write_text("après")


# The summary -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "forbidden"),
    [
        ("@equipe", r"@\w"),
        ("a@b.fr", r"\w@\w"),
        ("#12 !34 GH-5 ~label %v1 &9 $1", r"[#!~%&$]\w|GH-"),
        ("<img src=x onerror=y>", r"(?<!\\)[<>]"),
        ("a | b", r"(?<!\\)\|"),
        ("[x](javascript:y)", r"(?<!\\)[\[\]()]"),
        ("ligne\n\n# titre", r"\n|(?<!\\)#"),
        ("`code` *a* _b_ ~~c~~", r"(?<!\\)[`*_~]"),
        (":tada:", r"(?<!\\):|:\w"),
        ("\\| piège", r"(?<!\\)(\\\\)*\|"),
        ("www.exemple.fr", r"www\."),
        ("a\u202eb\u2066c\x1b\u2028d", "[\u202e\u2066\x1b\u2028]"),
    ],
)
def test_no_text_means_anything_in_markdown(typed: str, forbidden: str):
    assert not re.search(forbidden, inert(typed)), inert(typed)


@pytest.mark.parametrize(
    ("before", "after", "shown"),
    [
        ("Cent chalets à voir", "Cent-vingt chalets à voir", "Cent **-vingt** chalets à voir"),
        ("Il (elle) vient ce soir", "Il vient ce soir", r"Il ~~\(elle\)~~ vient ce soir"),
        ("Trois ans au plus", "Quatre ans au plus", "~~Trois~~ **Quatre** ans au plus"),
        ("Un mot", "Autre chose", "« Un mot » → « Autre chose »"),
    ],
)
def test_marks_of_markdown_open_and_close(before, after, shown):
    change = Change(("title",), "changed", before, after)
    assert shown in summed_up(change)


WORDS = [
    "le Comité",
    "et",
    "l'accord",
    "« prêt »",
    "(1)",
    "12 %",
    "8 h 30 : fin",
    ",",
    ".",
    "a*b",
    " ",
]


@settings(max_examples=200, deadline=None, derandomize=True)
@given(*[st.lists(st.sampled_from(WORDS), min_size=1, max_size=6)] * 2, st.sampled_from(["", " "]))
def test_no_mark_of_a_difference_is_seen(one: list[str], other: list[str], between: str):
    change = Change(("title",), "changed", between.join(one), between.join(other))
    seen = re.sub("<[^>]+>", "", MarkdownIt().enable("strikethrough").render(summed_up(change)))
    assert not re.search(r"\*\*|~~|\\\\", seen), (summed_up(change), seen)


def test_what_changes_says_its_day_its_state_and_its_embargo(checkout: Checkout):
    more = "state: published\nembargo: 2099-10-02 10h\n"
    checkout.edit("releases/accord.yaml", "partners:", f"{more}partners:")
    accord = (checkout.root / "releases/accord.yaml").read_text(encoding="utf-8")
    checkout.write("releases/second.yaml", accord)
    checkout.review("--fail-on", "never")
    rows = [
        row for row in checkout.page("summary.md").split("\n") if row.startswith("| [Un accord]")
    ]
    assert len(rows) == 2
    assert all("2 October 2019, published, under embargo" in row for row in rows)
    assert [name in row for name, row in zip(("accord", "second"), rows, strict=True)] == [True] * 2


def test_headings_of_releases_alike_are_told_apart(checkout: Checkout):
    accord = (checkout.root / "releases/accord.yaml").read_text(encoding="utf-8")
    checkout.write("releases/second.yaml", accord)
    checkout.commit()
    checkout.edit("partners/ville.yaml", "0387393914", "0387393915")
    checkout.review("--base", "HEAD", "--fail-on", "never")
    heads = [
        row for row in checkout.page("summary.md").split("\n") if row.startswith("### Un accord")
    ]
    assert heads == ["### Un accord – accord", "### Un accord – second"]


def test_the_summary_fits_a_comment(checkout: Checkout):
    for number in range(60):
        title = f"Communiqué {number} {'très long ' * 30}"
        checkout.write(
            f"releases/long-{number}.yaml",
            f"title: |\n  {title}\ndate: 2019-10-02\npartners: [inconnu-{number}]\n"
            + "".join(f"champ-{at}: x\n" for at in range(20)),
        )
    checkout.review("--fail-on", "never")
    summary = checkout.page("summary.md")
    assert len(summary.encode()) <= BYTES_AT_MOST < 65_536
    assert re.search(
        r"… and \d+ more releases: \[see the whole review\]\(index.html\)\.\n$", summary
    )


def test_the_name_of_a_base_means_nothing_in_markdown(checkout: Checkout):
    checkout.git("branch", "main-<b>@tous|x")
    checkout.edit("releases/accord.yaml", "trois ans", "quatre ans")
    checkout.review("--base", "main-<b>@tous|x")
    assert not re.search(r"(?<!\\)[<>]|@\w", checkout.page("summary.md"))
    assert "main-&lt;b&gt;@tous|x" in checkout.page("index.html")


# Links to a forge --------------------------------------------------------------------------------

GITHUB = {
    "GITHUB_ACTIONS": "true",
    "GITHUB_SERVER_URL": "https://github.com",
    "GITHUB_REPOSITORY": "presse/communiques",
    "GITHUB_SHA": "a" * 40,
}
GITLAB = {
    "CI_PROJECT_URL": "https://git.exemple.fr/presse/communiques",
    "CI_COMMIT_SHA": "a" * 40,
}


@pytest.mark.parametrize(
    ("surroundings", "files"),
    [
        (GITHUB, "https://github.com/presse/communiques/blob"),
        (GITLAB, "https://git.exemple.fr/presse/communiques/-/blob"),
    ],
)
def test_lines_lead_to_the_forge_whose_pipeline_runs(
    checkout: Checkout, monkeypatch, surroundings, files
):
    for name, value in surroundings.items():
        monkeypatch.setenv(name, value)
    checkout.edit("releases/accord.yaml", "trois ans", "quatre ans")
    record = checkout.review()
    (change,) = [one for one in record["releases"][0]["changes"] if "ans" in one["after"]]
    link = f"{files}/{'a' * 40}/releases/accord.yaml#L{change['lines'][0]['line']}"
    assert f'href="{link}"' in checkout.page("releases/accord/index.html")
    assert f"]({link})" in checkout.page("summary.md")


@pytest.mark.parametrize(
    "wrong",
    [
        {"GITHUB_SERVER_URL": "javascript:alert(1)//"},
        {"GITHUB_SHA": "HEAD"},
        {"GITHUB_ACTIONS": ""},
    ],
)
def test_no_link_is_made_up(wrong):
    assert forge.source(GITHUB | wrong, "b" * 40, "") == Source()


def test_links_name_files_from_the_root_of_the_repository():
    source = forge.source(GITHUB, "b" * 40, "presse été/")
    link = source.link(Span("releases/a b#.yaml", 3, 1, 3, 2), "before")
    assert link.endswith(f"/blob/{'b' * 40}/presse%20%C3%A9t%C3%A9/releases/a%20b%23.yaml#L3")
