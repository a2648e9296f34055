"""Every rule has a text or a workspace that trips it, and a near miss that does not."""

from collections.abc import Iterator

import pytest

from generator.findings import Finding
from generator.proofing import spelling
from generator.proofing.corpus import compare
from generator.proofing.dossier import Dossier, dossier
from generator.proofing.proof import rules
from generator.proofing.rules import Rule
from generator.proofing.spelling import Speller
from generator.source.library import Library
from generator.source.workspace import Workspace
from tests.conftest import Desk, photo
from tests.proofing.desks import text_findings, workspace_findings
from tests.proofing.examples import CHANGES, TEXTS, TITLED, USUAL, Change

RULES = rules()

OF_TEXTS = {rule.code: rule for rule in RULES if rule.passage or rule.document or rule.spelling}
TITLES = ("LANG004", "LANG005")


def read(rule: Rule) -> tuple[str, str]:
    """Return a wrong and a right text: those of the rule, or a whole communiqué around them."""
    if rule.code in TEXTS:
        return TEXTS[rule.code]
    frame = TITLED if rule.code in TITLES else "{}"
    return frame.format(rule.wrong), frame.format(rule.right)


@pytest.fixture(scope="module")
def speller(tmp_path_factory: pytest.TempPathFactory) -> Speller:
    return spelling.speller(Library(Workspace(tmp_path_factory.mktemp("empty"))))


@pytest.mark.parametrize("code", OF_TEXTS)
def test_a_wrong_text_trips_its_rule_and_a_right_one_does_not(code: str, speller: Speller):
    wrong, right = read(OF_TEXTS[code])
    asked = speller if code.startswith("SPEL") else None
    assert code in {one.code for one in text_findings(wrong, RULES, asked)}
    assert code not in {one.code for one in text_findings(right, RULES, asked)}


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.code)
def test_a_wrong_file_trips_its_rule_and_a_right_one_does_not(desk: Desk, change: Change):
    assert change.code in {one.code for one in proofed(desk, change, change.wrong)}
    assert change.code not in {one.code for one in proofed(desk, change, change.right)}


def proofed(desk: Desk, change: Change, after: str) -> list[Finding]:
    """Change one thing in the usual workspace and proofread all of it."""
    files = USUAL | {change.path: USUAL.get(change.path, change.before)}
    assert change.before in files[change.path]
    files[change.path] = (
        files[change.path].replace(change.before, after) if change.before else after
    )
    for path, text in files.items():
        desk.write(path, text)
    desk.write("releases/a.jpg", photo())
    library = Library(Workspace(desk.root))
    partners = [library.organisation(one, "fr") for one in library.partner_ids()]
    compared = compare(list(dossiers(library)), [one for one in partners if one])
    return [*workspace_findings(desk.root, RULES), *compared]


def dossiers(library: Library) -> Iterator[Dossier]:
    for file in library.workspace.releases:
        if one := dossier(file, None, library):
            yield one


def test_every_rule_is_shown():
    assert {rule.code for rule in RULES} == {*OF_TEXTS, *(change.code for change in CHANGES)}


def test_what_is_shown_of_a_rule_is_a_rule():
    assert {*TEXTS, *TITLES} <= {*OF_TEXTS}
