"""What the Tab key proposes: releases, partners, rules, styles, formats.

It must not be waited for: files are known by their names, rules by a list of their codes.
"""

from collections.abc import Iterable
from pathlib import Path

import click

from generator.source.files import partner_ids, yaml_paths


def releases(context: click.Context, _param: click.Parameter, typed: str) -> list[str]:
    """Propose the releases by their slugs."""
    paths = yaml_paths(_folder(context), "releases")
    return _beginning(typed, sorted(Path(path).stem for path in paths))


def partners(context: click.Context, _param: click.Parameter, typed: str) -> list[str]:
    """Propose the partners by their ids."""
    return _beginning(typed, partner_ids(yaml_paths(_folder(context), "partners")))


def files(context: click.Context, param: click.Parameter, typed: str) -> list[str]:
    """Propose releases and partners."""
    return releases(context, param, typed) + partners(context, param, typed)


def kinds(_context: click.Context, _param: click.Parameter, typed: str) -> list[str]:
    """Propose the kinds of releases, in the language of the messages; accents may be left out."""
    from generator.content.people import fold
    from generator.drafting.release_answers import KIND_NAMES

    return [name for name in KIND_NAMES.split(", ") if fold(name).startswith(fold(typed))]


def codes(_context: click.Context, _param: click.Parameter, typed: str) -> list[str]:
    """Propose every code."""
    from generator.codes.listed import OTHERS, RULES

    return _beginning(typed.upper(), sorted((*RULES, *OTHERS)))


def rules(_context: click.Context, _param: click.Parameter, typed: str) -> list[str]:
    """Propose the codes of rules, after a comma as well."""
    from generator.codes.listed import RULES

    return _listed(typed.upper(), RULES)


def styles(context: click.Context, _param: click.Parameter, typed: str) -> list[str]:
    """Propose the styles of the workspace and of the program."""
    from generator.formats.style import names, style_folders

    return _beginning(typed, names(style_folders(_folder(context))))


def formats(_context: click.Context, _param: click.Parameter, typed: str) -> list[str]:
    """Propose the formats, after a comma as well."""
    from generator.formats import FORMATS

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
