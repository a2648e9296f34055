"""Look at a draft before it is written: it must read back, be valid, and come out."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from generator.content.bind import bind, points
from generator.drafting.misread import Misread
from generator.drafting.questions import Answers, Office
from generator.drafting.scalars import block
from generator.findings import Finding, Rejected
from generator.source import yaml
from generator.source.library import Library
from generator.source.schema.fields import Model
from generator.source.schema.partner import Partner
from generator.source.schema.release import Release
from generator.source.tree import Node
from generator.source.validate import validate
from generator.source.workspace import ReleaseFile, Workspace

M = TypeVar("M", bound=Model)

# What only the files of partners are to blame for: the draft is sound without.
_OF_PARTNERS = {"BIND010"}


def release_points(text: str, slug: str, library: Library) -> int:
    """Return how many open points a release's draft has. Raises Rejected when it cannot be."""
    path = f"releases/{slug}.yaml"
    tree, release = read_release(text, path)
    findings = faults(release, ReleaseFile(slug, path, library.workspace.language), library)
    if findings:
        raise Rejected(findings)
    return len(points(tree))


def translation_points(text: str, file: ReleaseFile, root: Path) -> int:
    """Return how many open points a translation's draft has. Raises Rejected when it cannot be."""
    library = Library(Workspace(root, {file.path: text.encode()}))
    release = library.release(file)
    refused = [one for one in library.findings if one.span.path == file.path]
    if release is None or refused:
        raise Rejected(refused or library.findings)
    if findings := faults(release, file, library):
        raise Rejected(findings)
    return len(points(library.tree(file)))


def read_release(text: str, path: str) -> tuple[Node, Release]:
    """Return what was typed in a release, and what it says. Raises Rejected for its errors."""
    return _valid(text, path, Release)


def partner_points(text: str, path: str) -> int:
    """Return how many open points a partner's draft has. Raises Rejected when it cannot be."""
    tree, _partner = _valid(text, path, Partner)
    return len(points(tree))


def faults(release: Release, file: ReleaseFile, library: Library) -> list[Finding]:
    """Return what binding a release would refuse in its own file."""
    try:
        bind(release, file, library)
    except Rejected as refusal:
        return [
            one
            for one in refusal.findings
            if one.span.path == file.path and one.code not in _OF_PARTNERS
        ]
    return []


def _valid(text: str, path: str, model: type[M]) -> tuple[Node, M]:
    tree, findings = yaml.read(text, path=path)
    if tree is None:
        raise Rejected(findings)
    valid, more = validate(tree, model)
    refused = [one for one in (*findings, *more) if one.severity == "error"]
    if valid is None or refused:
        raise Rejected(refused)
    return tree, valid


# Single answers ---------------------------------------------------------------------------------

_NEEDED: dict[type[Model], tuple[str, ...]] = {
    Partner: ("name: x\n",),
    Release: ("title: x\n", "date: 2000-01-01\n", "partners: [x]\n"),
}


def fitting(*fields: str, model: type[Model]) -> Callable[[str, Answers, Office], str]:
    """Return what reads an answer as the field of a file takes it; it raises Misread.

    Of several fields, each holds the next.
    """
    needed = [one for one in _NEEDED[model] if one.partition(":")[0] != fields[0]]

    def read(typed: str, answers: Answers, office: Office) -> str:
        indents = ["  " * depth for depth in range(len(fields))]
        opened = ":\n".join(map(str.__add__, indents, fields))
        written = f"{opened}: {block(typed, 2 * len(fields))}\n"
        tree, _findings = yaml.read("".join(needed) + written, path="")
        assert tree is not None
        for finding in validate(tree, model)[1]:
            raise Misread(f"{finding.message} {finding.hint}")
        return typed

    return read
