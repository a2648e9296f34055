"""What the Tab key proposes: releases, partners, rules, styles, formats."""

from collections.abc import Iterable
from pathlib import Path

import click

from generator.formats import FORMATS


def releases(context: click.Context, _param: click.Parameter, typed: str) -> list[str]:
    """Propose the releases by their slugs."""
    from generator.source.workspace import Workspace

    return _beginning(typed, (file.slug for file in Workspace(_folder(context)).releases))


def partners(context: click.Context, _param: click.Parameter, typed: str) -> list[str]:
    """Propose the partners by their ids."""
    from generator.source.library import Library
    from generator.source.workspace import Workspace

    return _beginning(typed, Library(Workspace(_folder(context))).partner_ids())


def files(context: click.Context, param: click.Parameter, typed: str) -> list[str]:
    """Propose releases and partners."""
    return releases(context, param, typed) + partners(context, param, typed)


def codes(_context: click.Context, _param: click.Parameter, typed: str) -> list[str]:
    """Propose the codes of rules, after a comma as well."""
    from generator.proofing.proof import RULES

    return _listed(typed.upper(), sorted(rule.code for rule in RULES))


def styles(context: click.Context, _param: click.Parameter, typed: str) -> list[str]:
    """Propose the styles of the workspace and of the program."""
    from generator.formats.style import names, style_folders

    return _beginning(typed, names(style_folders(_folder(context))))


def formats(_context: click.Context, _param: click.Parameter, typed: str) -> list[str]:
    """Propose the formats, after a comma as well."""
    return _listed(typed, FORMATS)


def _folder(context: click.Context) -> Path:
    return Path(context.find_root().params.get("folder") or ".")


def _beginning(typed: str, known: Iterable[str]) -> list[str]:
    return [name for name in known if name.startswith(typed)]


def _listed(typed: str, known: Iterable[str]) -> list[str]:
    """Propose what may stand behind the last comma, but for what stands before it."""
    before, comma, last = typed.rpartition(",")
    said = before.split(",")
    return [before + comma + name for name in _beginning(last, known) if name not in said]
