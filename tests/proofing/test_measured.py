"""How much the proofreader finds, and how little it finds where nothing is wrong."""

from pathlib import Path

import pytest

from generator.checking import check
from generator.content.bound import bound
from generator.content.typeset import typeset
from generator.findings import Finding
from generator.formats import FORMATS
from generator.formats.style import load
from generator.proofing import plain
from generator.proofing.proof import proof_texts, rules
from generator.source.library import Library
from generator.source.workspace import Workspace
from generator.version import builtin_styles
from tests.conftest import ROOT
from tests.proofing import planted
from tests.proofing.measured import HERE, Measure, clean, defective, seeds, speller, words

RULES = rules()


def missed(measure: Measure, severity: str) -> list[str]:
    return [
        f"{one.file}:{one.line} {one.text}"
        for one, found in measure.rows
        if one.severity == severity and not found
    ]


def test_the_seeds():
    """All errors, and more than 85 % of the warnings, of the table of real defects."""
    measure = seeds()
    assert len(measure.rows) == 71
    assert missed(measure, "error") == []
    assert measure.share("warning") > 0.85, missed(measure, "warning")


def test_no_error_of_the_seeds_is_told_as_a_note_only():
    told = {
        one.number: {finding.severity for finding in found}
        for one, found in seeds().rows
        if one.severity == "error"
    }
    assert [number for number, severities in told.items() if severities == {"info"}] == []


def test_what_is_not_found_says_why():
    wrong = [one.number for one, found in seeds().rows if bool(found) == bool(one.why)]
    assert wrong == []


def test_other_texts_with_other_defects():
    measure = defective()
    assert measure.share("error") >= 0.8, missed(measure, "error")
    assert measure.share("warning") >= 0.6, missed(measure, "warning")


def test_with_a_dictionary_more_is_found():
    measure = defective(speller())
    assert measure.share("error") >= 0.85, missed(measure, "error")
    assert measure.share("warning") >= 0.88, missed(measure, "warning")
    assert sum(map(len, clean(speller()).values())) < words(HERE / "clean") / 1000


@pytest.mark.parametrize(("folder", "share"), [("tuned", 0.8), ("unseen", 0.5)])
def test_mistakes_planted_in_right_texts(folder: str, share: float):
    """More than a share of them is told, and nothing in the texts without them."""
    counts, alarms = planted.measure(planted.HERE / folder)
    assert alarms == []
    assert sum(found for found, _every in counts.values()) >= share * 330


@pytest.mark.parametrize("name", sorted(file.name for file in (HERE / "clean").glob("*.txt")))
def test_a_text_without_fault(name: str):
    assert [one for one in clean()[name] if one.severity == "error"] == []


def test_texts_without_fault_have_few_warnings():
    every = [one for found in clean().values() for one in found]
    assert words(HERE / "clean") > 2500
    assert len(every) < 2 * words(HERE / "clean") / 1000, every


# The five releases ------------------------------------------------------------------------------

# What only its owner can mend: addresses, and contacts that nobody gave.
OWNERS = {
    "2017-11-23-rennes-metropole": ["REQ005"],
    "2018-01-31-metropole-europeenne-de-lille": ["REQ005"],
    "2019-10-02-metz-metropole": [],
    "2019-07-17-logement-d-abord": ["CONT002"],
    "2023-04-18-regions-de-france": ["CONT003", "CONT003"],
}


# What the originals say so, and the program leaves: the words of a release are its issuers'.
OF_THE_ORIGINALS = {
    ("2017-11-23-rennes-metropole", "FACT013"),  # Nouveau programme de renouvellement… (NPNRU)
    ("2018-01-31-metropole-europeenne-de-lille", "LANG038"),  # destinée à…, et de contribuer
    ("2019-07-17-logement-d-abord", "LANG035"),  # le sans abris
    ("2019-10-02-metz-metropole", "LANG013"),  # en particulier, le parc
    ("2023-04-18-regions-de-france", "LANG035"),  # travailleurs-clé, d’ores-et-déjà
}


def printed() -> dict[str, str]:
    workspace = Workspace(ROOT)
    library = Library(workspace)
    style = load("maison", [builtin_styles()])
    writer = FORMATS["txt"].writer(style)
    return {
        file.slug: writer(typeset(bound(file, library), style.typography)).decode()
        for file in workspace.releases
    }


def warned(slug: str, found: list[Finding]) -> set[tuple[str, str]]:
    return {(slug, one.code) for one in found if one.severity == "warning"}


def test_the_releases_as_they_are_printed():
    """No error but the owners', no warning but of what the originals say."""
    warnings, told = set(), 0
    for slug, text in printed().items():
        found = proof_texts(plain.read(text, path=f"{slug}.txt"), RULES)
        errors = sorted(one.code for one in found if one.severity == "error")
        assert (slug, errors) == (slug, OWNERS[slug])
        warnings |= warned(slug, found)
        told += sum(one.severity == "warning" for one in found)
    assert warnings == OF_THE_ORIGINALS
    assert 1000 * told < 2 * sum(len(text.split()) for text in printed().values())


def test_the_releases_as_they_are_typed():
    workspace = Workspace(ROOT)
    library = Library(workspace)
    partners = library.partner_ids()
    checked = check(workspace.releases, library, rules=RULES, partners=partners)
    assert [one for one in checked.findings if one.severity == "error"] == []
    warnings = set()
    for one in checked.findings:
        warnings |= warned(Path(one.span.path).stem, [one])
    assert warnings == OF_THE_ORIGINALS
