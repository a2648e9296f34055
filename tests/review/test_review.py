"""The states of releases, what changes in them, what becomes of findings, and the exit code."""

import datetime
import re
import shutil
from itertools import chain, repeat

import pytest

from generator.agreements import worded
from generator.content.document import Act
from generator.content.editions import Manifest
from generator.content.wording import wording
from generator.publishing.manifests import text_of
from tests.conftest import RELEASE
from tests.review.repositories import Checkout, release, states

SECOND = {"accord": "unchanged", "autre": "unchanged"}


def changed(checkout: Checkout, slug: str = "accord", *words: str) -> list[tuple[str, str, str]]:
    """Return the changes of a release: where, before, after, with ordinary spaces."""
    record = checkout.review(*words, "--fail-on", "never")
    return [
        ("/".join(one["path"]), " ".join(one["before"].split()), " ".join(one["after"].split()))
        for one in release(record, slug)["changes"]
    ]


def lines_of(checkout: Checkout, path: str, slug: str = "accord") -> list[str]:
    found = release(checkout.record(), slug)["changes"]
    (change,) = [one for one in found if "/".join(one["path"]) == path]
    return [f"{one['side']} {one['file']}:{one['line']}" for one in change["lines"]]


def line(checkout: Checkout, path: str, words: str) -> int:
    text = (checkout.root / path).read_text(encoding="utf-8").split("\n")
    return next(at for at, one in enumerate(text, 1) if words in one)


# States -----------------------------------------------------------------------------------------


def test_nothing_changes_where_nothing_was_touched(checkout: Checkout):
    assert states(checkout.review()) == SECOND


def test_without_git_everything_is_new(checkout: Checkout):
    shutil.rmtree(checkout.root / ".git")
    record = checkout.review("--fail-on", "never")
    assert record["base"] is None
    assert set(states(record).values()) == {"new"}
    assert "everything is new" in checkout.page("index.html")


def test_releases_come_and_go(checkout: Checkout):
    checkout.release(slug="2019-12-24-neuf")
    (checkout.root / "releases/autre.yaml").unlink()
    record = checkout.review("--fail-on", "never")
    assert list(states(record).items()) == [
        ("autre", "removed"),
        ("2019-12-24-neuf", "new"),
        ("accord", "unchanged"),
    ]
    gone = release(record, "autre")
    assert [page["after"] for page in gone["pages"]] == [None]
    assert list(gone["files"]) == ["before"]
    new = release(record, "2019-12-24-neuf")
    assert [page["before"] for page in new["pages"]] == [None]


def test_a_renamed_release_is_told_from_a_new_one(checkout: Checkout):
    file = checkout.root / "releases/accord.yaml"
    file.rename(file.with_name("2019-10-02-accord.yaml"))
    checkout.edit("releases/2019-10-02-accord.yaml", "trois ans", "quatre ans")
    record = checkout.review()
    found = release(record, "2019-10-02-accord")
    assert (found["state"], found["renamed_from"]) == ("renamed", "accord")
    assert [one["after"] for one in found["changes"]] == ["La convention vaut quatre ans."]
    assert states(record) == {"2019-10-02-accord": "renamed", "autre": "unchanged"}


def test_a_change_of_both_names_both_causes(checkout: Checkout):
    checkout.edit("partners/ville.yaml", "13 500", "13 600")
    checkout.edit("releases/accord.yaml", "trois ans", "quatre ans")
    found = release(checkout.review(), "accord")
    assert (found["state"], found["causes"]) == ("changed", ["release", "partner"])


def test_all_shows_the_pages_of_what_does_not_change(checkout: Checkout):
    record = checkout.review("--all")
    assert states(record) == SECOND
    for one in record["releases"]:
        assert [page["changed"] for page in one["pages"]] == [False]
        assert (checkout.root / "site" / one["page"]).is_file()
        assert one["words"] == {"added": 0, "removed": 0}


# What changes -----------------------------------------------------------------------------------


def test_a_fact_is_told_with_the_line_of_its_day(checkout: Checkout):
    checkout.edit("partners/ville.yaml", "2019: 13 500", "2019: 13 600")
    found = changed(checkout)
    assert {where.split("/")[0] for where, _before, _after in found} == {"lead", "abouts"}
    assert all("13 500" in before and "13 600" in after for _where, before, after in found)
    expected = [f"after partners/ville.yaml:{line(checkout, 'partners/ville.yaml', '13 600')}"]
    assert lines_of(checkout, "lead") == expected
    assert states(checkout.record()) == {"accord": "partner", "autre": "unchanged"}


def test_a_mandate_is_told_with_its_line(checkout: Checkout):
    checkout.edit("partners/comite.yaml", "role: Président}", "role: Directeur}")
    found = changed(checkout)
    assert ("people/Hugo Blanc/role", "Président", "Directeur") in found
    at = line(checkout, "partners/comite.yaml", "Directeur")
    assert lines_of(checkout, "people/Hugo Blanc/role") == [f"after partners/comite.yaml:{at}"]
    assert lines_of(checkout, "lead") == [f"after partners/comite.yaml:{at}"]


def test_people_are_those_that_a_name_leads_to(checkout: Checkout):
    """Not those whose name stands in the words, or in another's name."""
    more = "Ève: {gender: f, role: Trésorière}\n  Conseil: {gender: m, role: Témoin}"
    checkout.edit("partners/comite.yaml", "people:", f"people:\n  {more}")
    checkout.edit("releases/autre.yaml", "Le Comité", "{Ève Noir}, au Conseil : le Comité")
    checkout.commit()
    checkout.edit("partners/comite.yaml", "Trésorière", "Secrétaire")
    checkout.edit("partners/comite.yaml", "Témoin", "Garant")
    checkout.edit("partners/comite.yaml", "Vice-présidente", "Directrice")
    found = changed(checkout, "autre", "--base", "HEAD")
    assert [one[0] for one in found] == ["people/Ève Noir/role", "lead"]
    at = line(checkout, "partners/comite.yaml", "Directrice")
    assert lines_of(checkout, "lead", "autre") == [f"after partners/comite.yaml:{at}"]


def test_each_of_a_group_leads_to_her_own_lines(checkout: Checkout):
    checkout.edit("releases/autre.yaml", "Le Comité", "{Hugo Blanc et Ève Noir} : le Comité")
    checkout.commit()
    checkout.edit("partners/comite.yaml", "Vice-présidente", "Directrice")
    found = changed(checkout, "autre", "--base", "HEAD")
    assert [one[0] for one in found] == ["people/Ève Noir/role", "lead"]
    at = line(checkout, "partners/comite.yaml", "Directrice")
    assert lines_of(checkout, "lead", "autre") == [f"after partners/comite.yaml:{at}"]


def test_a_role_that_is_translated_leads_to_the_translation(checkout: Checkout):
    checkout.write("releases/autre.en.yaml", "title: X\nlead: |\n  {Hugo Blanc} opens.\n")
    people = "name: the Committee\nabout: It helps.\npeople:\n  Hugo Blanc: {role: Chair}\n"
    checkout.write("partners/comite.en.yaml", people)
    checkout.commit()
    checkout.edit("partners/comite.en.yaml", "Chair", "President")
    found = changed(checkout, "autre.en", "--base", "HEAD")
    assert [one[0] for one in found] == ["people/Hugo Blanc/role", "lead"]
    assert lines_of(checkout, "lead", "autre.en") == ["after partners/comite.en.yaml:4"]


def test_signatories_and_dates_of_the_agreement_are_told(checkout: Checkout):
    checkout.edit("releases/accord.yaml", "[Anne Martin, Hugo Blanc]", "[Anne Martin, Ève Noir]")
    checkout.edit("releases/accord.yaml", "signed: 2019-10-01", "signed: 2019-09-30")
    found = changed(checkout)
    assert ("agreement/signatories", "Anne Martin, Hugo Blanc", "Anne Martin, Ève Noir") in found
    assert ("agreement/signed", "2019-10-01", "2019-09-30") in found
    at = [line(checkout, "releases/accord.yaml", words) for words in ("signatories:", "signed:")]
    assert lines_of(checkout, "lead") == [f"after releases/accord.yaml:{one}" for one in at]


def test_a_text_is_told_with_the_line_that_differs(checkout: Checkout):
    checkout.edit("releases/accord.yaml", "trois ans.", "trois ans\n    et demi.")
    (found,) = changed(checkout)
    assert found[1:] == ("La convention vaut trois ans.", "La convention vaut trois ans et demi.")
    at = line(checkout, "releases/accord.yaml", "trois ans")
    assert lines_of(checkout, found[0]) == [f"after releases/accord.yaml:{at}"]


def test_an_item_added_changes_neither_its_neighbours_nor_their_numbers(checkout: Checkout):
    checkout.edit("releases/accord.yaml", "- loger", "- rénover des logements\n      - loger")
    found = changed(checkout)
    assert [one[1:] for one in found] == [
        ("Les parties prennent deux engagements :", "Les parties prennent trois engagements :"),
        ("", "rénover des logements ;"),
    ]


def test_a_text_that_moves_is_neither_removed_nor_added(checkout: Checkout):
    moved = "  - |\n    La convention vaut trois ans.\n"
    checkout.edit("releases/accord.yaml", moved, "")
    file = checkout.root / "releases/accord.yaml"
    file.write_text(file.read_text(encoding="utf-8") + moved, encoding="utf-8")
    (change,) = release(checkout.review(), "accord")["changes"]
    assert change["kind"] == "moved"


def test_a_state_and_an_embargo_are_told(checkout: Checkout):
    checkout.edit(
        "releases/accord.yaml", "state: published", "state: approved\nembargo: 2099-10-02 10h"
    )
    found = {where: (before, after) for where, before, after in changed(checkout)}
    assert found["state"] == ("published", "approved")
    assert found["embargo"] == ("", "vendredi 2 octobre 2099 à 10 h (heure de Paris)")
    printed = " ".join(checkout.page("index.html").split())
    assert "embargo vendredi 2 octobre 2099 à 10 h (heure de Paris)" in printed


def test_both_sides_are_looked_at_at_one_moment(
    checkout: Checkout, monkeypatch: pytest.MonkeyPatch
):
    """Though the hour of an embargo comes while the review is made."""
    checkout.edit(
        "releases/accord.yaml", "state: published", "state: approved\nembargo: 2026-12-03"
    )
    checkout.commit()
    end = datetime.datetime(2026, 12, 2, 23, tzinfo=datetime.UTC)
    moments = chain([end - datetime.timedelta(seconds=1)], repeat(end))
    monkeypatch.setattr("generator.clock.now", lambda: next(moments))
    record = checkout.review("--base", "HEAD", "--all")
    assert set(states(record).values()) == {"unchanged"}
    assert next(moments) == end
    page = checkout.page("releases/accord/after/accord.txt")
    assert page.startswith("SOUS EMBARGO")
    later = ("--base", "HEAD", "--all", "--now", "2026-12-03")
    assert set(states(checkout.review(*later)).values()) == {"unchanged"}
    assert "EMBARGO" not in checkout.page("releases/accord/after/accord.txt")


def test_a_date_is_told_with_its_line_and_what_it_chooses(checkout: Checkout):
    checkout.edit("releases/accord.yaml", "date: 2019-10-02", "date: 2018-10-02")
    found = changed(checkout)
    assert ("dateline", "Exemple, le 2 octobre 2019", "Exemple, le 2 octobre 2018") in found
    assert "date" not in [where for where, _before, _after in found]
    at = f"after releases/accord.yaml:{line(checkout, 'releases/accord.yaml', 'date: 2018')}"
    assert lines_of(checkout, "dateline") == [at]
    (about,) = [where for where, _before, _after in found if where.startswith("abouts")]
    assert lines_of(checkout, about) == [at]
    assert release(checkout.record(), "accord")["causes"] == ["release"]


def test_a_partner_added_brings_what_it_prints(checkout: Checkout):
    checkout.edit("releases/autre.yaml", "[comite]", "[comite, ville]")
    found = changed(checkout, "autre")
    assert {"partners", "logos", "abouts", "contacts"} == {
        where.split("/")[0] for where, *_ in found
    }
    at = line(checkout, "releases/autre.yaml", "[comite, ville]")
    for one in release(checkout.record(), "autre")["changes"]:
        assert [(place["file"], place["line"]) for place in one["lines"]] == [
            ("releases/autre.yaml", at)
        ]
    assert release(checkout.record(), "autre")["causes"] == ["release"]


def test_the_day_of_an_event_is_told(checkout: Checkout):
    event = "event:\n  name: Visite\n  date: 2019-11-{}\n"
    file = checkout.root / "releases/autre.yaml"
    typed = file.read_text(encoding="utf-8")
    file.write_text(typed + event.format("07"), encoding="utf-8")
    checkout.commit()
    file.write_text(typed + event.format("08"), encoding="utf-8")
    (found,) = changed(checkout, "autre", "--base", "HEAD")
    assert found[0] == "event/date" and "7 novembre" in found[1] and "8 novembre" in found[2]


def test_a_translation_that_comes_is_told(checkout: Checkout):
    checkout.write("releases/autre.en.yaml", "title: Another matter\n")
    found = changed(checkout, "autre")
    assert found == [("versions", "", "en")]


def test_a_logo_is_told_by_its_bytes(checkout: Checkout):
    drawing = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 40 20'><rect width='{}' height='9'/></svg>"
    checkout.edit("partners/ville.yaml", "acronym:", "logo: ville.svg\nacronym:")
    checkout.write("partners/ville.svg", drawing.format(9))
    checkout.commit()
    checkout.write("partners/ville.svg", drawing.format(19))
    record = checkout.review("--base", "HEAD", "--fail-on", "never")
    found = release(record, "accord")
    assert (found["state"], [one["path"][0] for one in found["changes"]]) == ("partner", ["logos"])


def test_words_show_what_was_added_and_removed(checkout: Checkout):
    checkout.edit("releases/accord.yaml", "trois ans", "quatre ans")
    found = release(checkout.review(), "accord")
    assert found["words"] == {"added": 1, "removed": 1}
    page = checkout.page("releases/accord/index.html")
    assert "La convention vaut <del>trois</del><ins>quatre</ins> ans." in page


def test_a_paragraph_that_takes_the_place_of_another_follows_it(checkout: Checkout):
    checkout.edit("releases/accord.yaml", "La convention vaut trois ans.", "Un comité la suivra.")
    checkout.review()
    words = checkout.page("releases/accord/index.html").split('class="words"')[1]
    assert re.search(
        r"<del>La convention vaut trois ans\.</del>.*<ins>Un comité la suivra\.</ins>", words, re.S
    )


def test_texts_are_never_markup(checkout: Checkout):
    checkout.edit("releases/accord.yaml", "trois ans", "<script>alert(1)</script> & @toi | #12")
    checkout.review("--fail-on", "never")
    for path in ("index.html", "releases/accord/index.html"):
        assert "<script>alert" not in checkout.page(path)
        assert "&lt;script&gt;" in checkout.page(path)
    said = checkout.page("summary.md")
    assert not re.search(r"(?<!\\)<|@toi|#12|(?<!\\)\| #", said)


@pytest.mark.parametrize(
    ("typed", "changed_field"), [("language: en", "language"), ("timezone: America/Martinique", "")]
)
def test_what_the_settings_change_is_theirs(checkout: Checkout, typed, changed_field):
    checkout.edit("releases/accord.yaml", "state: published", "embargo: 2019-10-02 10h")
    checkout.commit()
    checkout.write("communique.yaml", f"style: maison\n{typed}\n")
    record = checkout.review("--base", "HEAD", "--fail-on", "never")
    found = release(record, "accord")
    assert (found["state"], found["causes"]) == ("settings", ["settings"])
    places = {(one["file"], one["line"]) for change in found["changes"] for one in change["lines"]}
    assert places == {("communique.yaml", 2)}
    assert "changed through the settings" in checkout.page("index.html")


def test_a_renamed_partner_changes_nothing_that_reads_alike(checkout: Checkout):
    checkout.edit("partners/ville.yaml", "0387393914", "03873939")
    checkout.commit()
    file = checkout.root / "partners/ville.yaml"
    file.rename(file.with_name("mairie.yaml"))
    checkout.edit("releases/accord.yaml", "[ville,", "[mairie,")
    record = checkout.review("--base", "HEAD")
    assert states(record) == SECOND
    found = release(record, "accord")["findings"]
    assert "CONT005" in [one["code"] for one in found["remaining"]]
    checkout.edit("partners/mairie.yaml", "03873939", "0387393941")
    (change,) = changed(checkout, "accord", "--base", "HEAD")
    assert change[0].startswith("contacts/")
    at = line(checkout, "partners/mairie.yaml", "0387393941")
    assert lines_of(checkout, change[0]) == [f"after partners/mairie.yaml:{at}"]


def test_a_name_that_is_printed_otherwise_is_called_by_it(checkout: Checkout):
    checkout.edit("partners/comite.yaml", "le Comité régional d'Exemple", "l'Agence d'Exemple")
    found = [where for where, *_ in changed(checkout, "autre")]
    assert any(where.startswith("partners") for where in found)
    assert not any("built-in" in where for where in found)


def test_a_picture_of_the_same_size_is_told_apart(checkout: Checkout):
    drawing = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 40 20'><rect width='{}' height='9'/></svg>"
    checkout.edit("partners/ville.yaml", "acronym:", "logo: ville.svg\nacronym:")
    checkout.write("partners/ville.svg", drawing.format(9))
    checkout.commit()
    checkout.write("partners/ville.svg", drawing.format(5))
    (change,) = changed(checkout, "accord", "--base", "HEAD")
    called = f"ville.svg ({len(drawing.format(5))} bytes)"
    assert change[1:] == (called, f"{called}, drawn differently")


def test_paragraphs_that_move_are_shown_once_in_their_new_place(checkout: Checkout):
    first, second = (
        "  - |\n    La convention vaut trois ans.\n",
        "  - |\n    Elle est renouvelable.\n",
    )
    checkout.edit("releases/accord.yaml", first, first + second)
    checkout.commit()
    checkout.edit("releases/accord.yaml", first + second, second + first)
    found = release(checkout.review("--base", "HEAD"), "accord")
    assert found["words"] == {"added": 0, "removed": 0}
    page = " ".join(checkout.page("releases/accord/index.html").split())
    assert re.search(r">moved</span> (Elle est renouvelable|La convention vaut trois ans)\.", page)
    assert "<del>" not in page.split('class="words"')[1].split("</section>")[0]


@pytest.mark.parametrize(
    ("before", "after", "shown"),
    [
        ("trois ans", "trois\u202fans", r"trois\[U\+202F\]ans"),
        ("trois ans", "**trois** ans", r"<ins>\*\*</ins>trois<ins>\*\*</ins> ans"),
        ("trois ans", "trois ans au plus", r"trois ans <ins>au plus</ins>\."),
    ],
)
def test_what_differs_can_be_seen(checkout: Checkout, before, after, shown):
    checkout.edit("releases/accord.yaml", before, after)
    checkout.review("--fail-on", "never")
    assert re.search(shown, checkout.page("releases/accord/index.html"))


def test_fields_and_values_are_told_in_words(checkout: Checkout):
    checkout.write(
        "releases/accord.yaml",
        (checkout.root / "releases/accord.yaml").read_text(encoding="utf-8")
        + "  - by: Anne Martin\n    verb: déclare\n    quote: |\n      Nous logerons tout le monde.\n",
    )
    checkout.commit()
    checkout.edit("releases/accord.yaml", "tout le monde", "chacun")
    checkout.edit("releases/accord.yaml", "signed: 2019-10-01", "signed: 2019-09-30")
    checkout.edit("releases/accord.yaml", "state: published", "state: approved")
    checkout.review("--base", "HEAD", "--fail-on", "never")
    said = " ".join(re.sub("<[^>]*>", "", checkout.page("releases/accord/index.html")).split())
    for words in ("Quotation of Anne Martin", "1 October 2019", "30 September 2019"):
        assert words in said
    assert re.search(r"State ?releases/accord.yaml:\d+ ?published ?approved", said)


# What cannot be made ----------------------------------------------------------------------------


def test_a_release_that_breaks_shows_its_findings_and_the_pages_of_before(checkout: Checkout):
    checkout.edit("releases/accord.yaml", "{signatories}", "{Personne Inconnue}")
    found = release(checkout.review(code=1), "accord")
    assert (found["state"], found["broken"]) == ("changed", ["after"])
    assert any("Personne Inconnue" in one["message"] for one in found["findings"]["new"])
    assert [page["after"] for page in found["pages"]] == [None]
    assert "cannot be made as it stands now" in checkout.page("releases/accord/index.html")
    assert "cannot be made" in checkout.page("summary.md")


def test_a_base_that_was_broken_leaves_the_new_side(checkout: Checkout):
    checkout.edit("releases/accord.yaml", "{signatories}", "{Personne Inconnue}")
    checkout.commit()
    checkout.edit("releases/accord.yaml", "{Personne Inconnue}", "{signatories}")
    found = release(checkout.review("--base", "HEAD"), "accord")
    assert found["broken"] == ["before"]
    assert [page["before"] for page in found["pages"]] == [None]
    assert any("Personne Inconnue" in one["message"] for one in found["findings"]["fixed"])


def test_a_broken_partner_breaks_the_releases_that_name_it(checkout: Checkout):
    checkout.edit("partners/ville.yaml", "acronym:", "acronime:")
    record = checkout.review(code=1)
    assert release(record, "accord")["broken"] == ["after"]
    assert any(
        one["code"].startswith("FORM") for one in release(record, "accord")["findings"]["new"]
    )
    assert release(record, "autre")["broken"] == []


def test_what_was_broken_and_stays_so_does_not_block(checkout: Checkout):
    checkout.edit("releases/accord.yaml", "{signatories}", "{Personne Inconnue}")
    checkout.commit()
    checkout.edit("releases/accord.yaml", "state: published", "# encore cassé\nstate: published")
    found = release(checkout.review("--base", "HEAD"), "accord")
    assert found["broken"] == ["before", "after"]
    assert not found["findings"]["new"] and found["findings"]["remaining"]


@pytest.mark.parametrize(
    ("style", "problem"), [("extends: maisom\n", "maisom"), ("couleur: bleu\n", "couleur")]
)
def test_a_style_that_breaks_is_told_for_every_release(checkout: Checkout, style, problem):
    checkout.write("communique.yaml", "style: ville\n")
    checkout.write("templates/ville/style.yaml", "extends: maison\n")
    checkout.commit()
    checkout.write("templates/ville/style.yaml", style)
    record = checkout.review("--base", "HEAD", code=1)
    for one in record["releases"]:
        assert one["broken"] == ["after"]
        assert any(problem in found["message"] for found in one["findings"]["new"])


def test_a_template_that_fails_is_a_finding(checkout: Checkout):
    checkout.write("communique.yaml", "style: ville\n")
    checkout.write("templates/ville/style.yaml", "extends: maison\n")
    checkout.commit()
    checkout.write("templates/ville/parts/notes.html.jinja", "{{ nothing.at_all }}\n")
    record = checkout.review("--base", "HEAD", code=1)
    for one in record["releases"]:
        assert one["broken"] == ["after"]
        assert any(found["code"] == "STYLE009" for found in one["findings"]["new"])


def test_a_picture_that_is_gone_is_told_in_the_release_that_it_breaks(checkout: Checkout):
    checkout.edit("partners/ville.yaml", "acronym:", "logo: ville.svg\nacronym:")
    checkout.write("partners/ville.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>")
    checkout.commit()
    (checkout.root / "partners/ville.svg").unlink()
    record = checkout.review("--base", "HEAD", code=1)
    found = release(record, "accord")
    assert (found["state"], found["broken"]) == ("partner", ["after"])
    assert [one["code"] for one in found["findings"]["new"]] == ["BIND040"]
    assert record["findings"]["new"] == []


def test_what_breaks_a_broken_release_again_is_a_change(checkout: Checkout):
    checkout.edit("releases/accord.yaml", "trois ans", "{Personne Inconnue}")
    checkout.commit()
    checkout.edit("partners/ville.yaml", "until: 2020-07-15", "until: 2018-07-15")
    found = release(checkout.review("--base", "HEAD", code=1), "accord")
    assert (found["state"], found["broken"]) == ("partner", ["before", "after"])
    _code, said = checkout.run("review", "--base", "HEAD")
    new, old = said.split("Wrong before already:")
    assert "no mandate" in new and "Personne Inconnue" in old


def test_words_are_not_compared_with_a_side_that_cannot_be_made(checkout: Checkout):
    checkout.edit("releases/accord.yaml", "trois ans", "{Personne Inconnue}")
    found = release(checkout.review(code=1), "accord")
    assert found["words"] is None
    assert "<del>" not in checkout.page("releases/accord/index.html")


# Findings and the exit code ----------------------------------------------------------------------


def test_a_new_warning_blocks_when_asked(checkout: Checkout):
    checkout.edit("releases/accord.yaml", "trois ans", "ans, les sans abris aussi")
    assert release(checkout.review(), "accord")["findings"]["new"]
    checkout.review("--fail-on", "warning", code=1)
    checkout.review("--fail-on", "never")


def test_a_line_above_makes_no_finding_new(checkout: Checkout):
    checkout.edit("releases/accord.yaml", "trois ans", "ans, les sans abris aussi")
    checkout.commit()
    checkout.edit("releases/accord.yaml", "title:", "# une note\n\ntitle:")
    findings = release(checkout.review("--base", "HEAD", "--fail-on", "warning"), "accord")[
        "findings"
    ]
    assert not findings["new"] and not findings["fixed"] and findings["remaining"]


def test_what_is_fixed_is_shown_where_it_stood(checkout: Checkout):
    checkout.edit("releases/accord.yaml", "trois ans", "ans, les sans abris aussi")
    checkout.commit()
    checkout.edit("releases/accord.yaml", "les sans abris", "les sans-abri")
    checkout.edit("releases/accord.yaml", "title:", "# une note\n\ntitle:")
    checkout.review("--base", "HEAD")
    page = checkout.page("releases/accord/index.html").split('id="findings"')[1]
    at = line(checkout, "releases/accord.yaml", "sans-abri") - 2
    fixed = page.partition("Fixed")[2].partition("</details>")[0]
    assert f"releases/accord.yaml:{at}</code> (before)" in fixed


def test_a_renamed_release_keeps_its_findings(checkout: Checkout):
    checkout.edit("releases/accord.yaml", "trois ans", "ans, les sans abris aussi")
    checkout.commit()
    file = checkout.root / "releases/accord.yaml"
    file.rename(file.with_name("renomme.yaml"))
    found = release(checkout.review("--base", "HEAD", "--fail-on", "warning"), "renomme")
    assert not found["findings"]["new"] and found["findings"]["remaining"]


def test_an_old_finding_of_a_partner_is_not_new_in_a_new_release(checkout: Checkout):
    checkout.write("releases/neuf.yaml", RELEASE)
    found = release(checkout.review("--fail-on", "never"), "neuf")["findings"]
    new = {one["file"] for one in found["new"]}
    assert "partners/ville.yaml" not in new
    assert any(one["file"] == "partners/ville.yaml" for one in found["remaining"])


def test_what_is_newly_wrong_without_changing_a_release_is_in_the_summary(checkout: Checkout):
    checkout.write("partners/neuf.yaml", "nam: X\n")
    record = checkout.review(code=1)
    assert states(record) == SECOND
    summary = checkout.page("summary.md")
    assert "No communiqué changes.** New: 1 error." in summary
    assert "**error** FORM003 partners/neuf.yaml\\:1" in summary
    assert "New findings that belong to no communiqué" in checkout.page("index.html")


# Versions ---------------------------------------------------------------------------------------


def keep(checkout: Checkout, number: int, act: Act = "publish") -> None:
    """Keep a version of a release as it stands, with all that a review looks at."""
    released = worded(checkout.bound("accord"))
    earlier = ("12345678", "2026-12-01") if number > 1 else ()
    said = (("why", "abandon"),)
    day = f"2026-12-0{number}"
    found = Manifest(number, act, day, released.fingerprint, said, *earlier)
    folder = f"published/accord/v{number}"
    checkout.write(f"{folder}/manifest.yaml", text_of(found))
    checkout.write(f"{folder}/wording.txt", wording(released))


def test_a_version_that_comes_out_is_a_change(checkout: Checkout):
    keep(checkout, 1)
    checkout.commit()
    keep(checkout, 2, "withdraw")
    record = checkout.review("--base", "HEAD", "--fail-on", "never")
    found = release(record, "accord")
    assert (found["state"], found["causes"]) == ("changed", ["release"])
    day = {"act": "publish", "published": "2026-12-01", "withdrawn": False}
    assert found["came_out"] == {
        "before": {"version": 1, **day},
        "after": {"version": 2, "act": "withdraw", "published": "2026-12-02", "withdrawn": True},
    }
    (change,) = found["changes"]
    assert change["path"] == ["edition"] and "Communiqué retiré le 2" in change["after"]
    assert change["lines"][0]["file"] == "published/accord/v2/manifest.yaml"
    said = (
        "withdrawn on 2 December 2026 (version 2) – before: version 1 published on 1 December 2026"
    )
    for page in ("index.html", "releases/accord/index.html", "summary.md"):
        assert said in checkout.page(page)
    assert release(record, "autre")["came_out"] == {}


def test_a_change_that_no_longer_says_what_came_out_is_told(checkout: Checkout):
    keep(checkout, 1)
    checkout.commit()
    checkout.edit("partners/ville.yaml", "0387393914", "0387393915")
    record = checkout.review("--base", "HEAD", "--fail-on", "never")
    found = release(record, "accord")
    assert (found["state"], found["causes"]) == ("partner", ["partner"])
    assert "PUBLIC003" in [one["code"] for one in found["findings"]["new"]]
    for page in ("index.html", "releases/accord/index.html", "summary.md"):
        assert "version 1 published on 1 December 2026 – this change no longer says that" in (
            checkout.page(page)
        )


# Agreements -------------------------------------------------------------------------------------


def test_a_change_that_makes_agreements_stale_says_so(checkout: Checkout):
    checkout.edit("releases/accord.yaml", "state: published", "state: draft")
    agree = ("approve", "accord", "--partner", "ville", "--by", "Lou Petit")
    assert checkout.run(*agree)[0] == 0
    checkout.commit()
    record = checkout.review("--base", "HEAD")
    assert [one["answer"] for one in release(record, "accord")["agreements"]] == [
        "agreed",
        "missing",
    ]
    assert release(record, "autre")["agreements"] == []
    checkout.edit("partners/ville.yaml", "0387393914", "0387393915")
    record = checkout.review("--base", "HEAD", "--fail-on", "never")
    assert release(record, "accord")["agreements"] == [
        {"partner": "Ville d’Exemple", "answer": "earlier", "stale": True},
        {"partner": "Comité régional d’Exemple", "answer": "missing", "stale": False},
    ]
    for page in ("index.html", "releases/accord/index.html"):
        assert "this change makes its agreement stale" in checkout.page(page)
    assert "to be agreed to again by Ville d" in checkout.page("summary.md")
