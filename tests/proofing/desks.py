"""Ways to proofread a workspace under test, and a plain text."""

from collections.abc import Sequence
from pathlib import Path

from generator.content.bound import bound
from generator.findings import Finding, Rejected
from generator.proofing import plain
from generator.proofing.dossier import dossier
from generator.proofing.proof import proof_partner, proof_release, proof_texts
from generator.proofing.rules import Rule
from generator.proofing.spelling import Speller
from generator.source.library import Library
from generator.source.workspace import Workspace
from tests.conftest import EARLY

LONG = "Le texte du communiqué raconte ce qui a été décidé. " * 14


def workspace_findings(
    root: Path, rules: Sequence[Rule], speller: Speller | None = None
) -> list[Finding]:
    """Proofread every release and every partner of a workspace."""
    workspace = Workspace(root, at=EARLY)
    library = Library(workspace)
    found: list[Finding] = []
    for file in workspace.releases:
        try:
            release = bound(file, library)
        except Rejected:
            release = None
        if one := dossier(file, release, library):
            found += proof_release(one, rules, speller)
    for identity in library.partner_ids():
        if partner := library.organisation(identity, workspace.language):
            found += proof_partner(partner, workspace.language, rules, speller)
    assert not library.findings
    return sorted(dict.fromkeys(found), key=lambda one: (one.span, one.code))


def places(found: Sequence[Finding], code: str) -> list[str]:
    """Return where a rule found something, as « file line:column-column »."""
    return [
        f"{Path(one.span.path).stem} {one.span.line}:{one.span.column}-{one.span.end_column}"
        for one in found
        if one.code == code
    ]


def text_findings(
    text: str, rules: Sequence[Rule], speller: Speller | None = None, *, path: str = "a.txt"
) -> list[Finding]:
    """Proofread a plain text."""
    return proof_texts(plain.read(text, path=path), rules, speller)


def marked(typed: str) -> tuple[str, list[str]]:
    """Take the brackets ⟦ ⟧ out of a text, and return the places they held."""
    held = []
    text = ""
    for piece in typed.split("⟦"):
        inside, bracket, rest = piece.partition("⟧")
        if bracket:
            line, column = text.count("\n") + 1, len(text) - text.rfind("\n")
            held.append(f"a {line}:{column}-{column + len(inside)}")
        text += inside + rest
    return text, held
