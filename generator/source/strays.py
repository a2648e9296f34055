"""Tell the files that are not read, or not as what they are: by their names and places."""

import os
import re
from collections.abc import Iterable, Iterator
from collections.abc import Mapping as Lookup
from dataclasses import replace
from itertools import chain
from os.path import lexists
from pathlib import Path

from generator import disk
from generator.characters import name_of
from generator.findings import Finding, Severity, Span, unreadable
from generator.language import LANGUAGES
from generator.messages import _
from generator.patterns import lazy
from generator.source.files import (
    BYTES_AT_MOST,
    UNREADABLE,
    alike,
    composed,
    is_hidden,
    is_readable,
    printable,
    unportable,
    yaml_paths,
)
from generator.source.schema.fields import Model
from generator.source.schema.partner import Partner
from generator.source.schema.release import Release
from generator.source.tree import Mapping, Node
from generator.source.workspace import Workspace

_MODELS: Lookup[str, type[Model]] = {"partners": Partner, "releases": Release}
_ALMOST_YAML = lazy(r"(?i:\.(yml|ya?ml\.\w+))$|(?!\.yaml)(?i:\.yaml)$")
_DOCUMENT = lazy(r"(?i)\.(docx?|odt|rtf|txt)$")
_HIDDEN = lazy(r"(^|/)\.[^\W_][^/]*\.yaml$")
_SETTINGS = ("communique.yml", "communiqué.yml", "communiqué.yaml")


def strays(workspace: Workspace) -> list[Finding]:
    """Tell the files whose names or places keep them from being read."""
    taken = {alike(file.slug): file.path for file in workspace.releases}
    paths = yaml_paths(workspace.root, "releases")
    # What came since the releases were listed is read the next time.
    doubles = [one for one in paths if one != taken.get(alike(Path(one).stem), one)]
    return [
        *_leading_out(workspace),
        *_at_the_root(workspace),
        *chain.from_iterable(_beside(workspace, folder) for folder in _MODELS),
        *(_doubled(path, taken[alike(Path(path).stem)]) for path in doubles),
        *filter(None, (astray(workspace, path) for path in workspace.partner_paths)),
    ]


def astray(workspace: Workspace, path: str) -> Finding | None:
    """Say why a translation belongs to nothing: its language, or its original, is missing."""
    folder, slash, name = path.removesuffix(".yaml").rpartition("/")
    name, dot, code = name.rpartition(".")
    original = f"{folder}{slash}{name}.yaml"
    if not dot:
        return None
    if code not in LANGUAGES:
        return _unknown_language(path, code)
    if not workspace.exists(original):
        return _orphan(path, original, code)
    return _already(path, original) if code == workspace.language else None


def misplaced(tree: Node | None, path: str) -> Finding | None:
    """Say that a file lies in the folder of the others: a release in `partners/`, or a partner."""
    folder = _folder_of(tree)
    if folder is None or path.startswith(f"{folder}/"):
        return None
    whole = {
        "releases": _("This file is not read: it is a release, and lies in « {here} »."),
        "partners": _("This file is not read: it is a partner, and lies in « {here} »."),
    }
    outside = {
        "releases": _("This file is not read: it is a release, and lies in no folder."),
        "partners": _("This file is not read: it is a partner, and lies in no folder."),
    }
    here = path.rpartition("/")[0]
    whole = whole if here else outside
    hint = _("Move it into the folder « {folder} ».").format(folder=folder)
    return _unread(path, whole[folder].format(here=here), hint)


def _folder_of(tree: Node | None) -> str | None:
    """Return where a file belongs whose fields are those of one sort alone."""
    typed = set(tree) if isinstance(tree, Mapping) else set()
    own = {folder: typed.intersection(model.names()) for folder, model in _MODELS.items()}
    shared = set.intersection(*own.values())
    sorts = [folder for folder, fields in own.items() if fields - shared]
    return sorts[0] if len(sorts) == 1 and len(own[sorts[0]] - shared) > 1 else None


def _leading_out(workspace: Workspace) -> Iterator[Finding]:
    """Tell the folders that lead somewhere else, or may not be read: nothing in them is."""
    for name in (*_MODELS, "templates", "agreements", "published"):
        folder = workspace.root / name
        try:
            if lexists(folder):
                disk.see_readable(folder, (workspace.root,))
        except OSError as error:
            yield unreadable(name, error)


def _at_the_root(workspace: Workspace) -> Iterator[Finding]:
    """Tell settings that have another name, and releases and partners beside their folders."""
    for name in filter(is_readable, workspace.names("")):
        if name in _SETTINGS:
            hint = _("Rename it: « communique.yaml ».")
            yield _unread(name, _("These settings are not read."), hint, "warning")
        elif name.endswith(".yaml") and name != "communique.yaml":
            tree, _findings = workspace.read(name)
            finding = misplaced(tree, name)
            yield from [replace(finding, severity="warning")] if finding else []


def _beside(workspace: Workspace, folder: str) -> Iterator[Finding]:
    """Tell the files of a folder that only look like YAML files, or should be some."""
    files = disk.below(workspace.root / folder, (workspace.root,))
    every = sorted(file.relative_to(workspace.root).as_posix() for file in files)
    paths = [path for path in every if not is_hidden(path)]
    yield from filter(None, map(_misnamed, paths))
    yield from dict.fromkeys(_elsewhere([*paths, *filter(_HIDDEN.search, every)]))
    documents = [path for path in paths if _DOCUMENT.search(path) and not _ALMOST_YAML.search(path)]
    typed = "".join(map(workspace.text, yaml_paths(workspace.root, folder))) if documents else ""
    for path in documents:
        if Path(path).name not in typed:
            yield _not_yaml(path)


def _misnamed(path: str) -> Finding | None:
    """Say what is wrong with a name: `.yml`, Notepad's `.yaml.txt`, letters of another age."""
    if _ALMOST_YAML.search(path):
        message = _("This file is not read: its name does not end with « .yaml ».")
        hint = _("Rename it « {name} »; Windows shows its end with View, File name extensions.")
        name = re.sub(r"(?i)\.(yml|ya?ml(\.\w+)?)$", ".yaml", Path(path).name)
        return _unread(path, message, hint.format(name=name), "warning")
    longest = max(len(os.fsencode(part)) for part in path.split("/"))
    if longest > BYTES_AT_MOST:
        message = _("This file is not read: its name is too long ({n} bytes).").format(n=longest)
        hint = _("Give it a shorter one: {most} bytes leave room for what is added to documents.")
        return _unread(path, message, hint.format(most=BYTES_AT_MOST))
    if path.endswith(".yaml") and not is_readable(path):
        return _unreadable(path)
    return None


def _elsewhere(paths: Iterable[str]) -> Iterator[Finding]:
    """Tell the names that other systems take for one another's, or do not take at all."""
    whole: dict[str, str] = {}
    for path in filter(is_readable, paths):
        parts = path.split("/")
        for depth in range(2, len(parts) + 1):
            part = "/".join(parts[:depth])
            first = whole.setdefault(alike(part), part)
            if first == part:
                continue
            yield _unread(part, _for_another(part, first), _("Rename one of the two."))
            break
        else:
            yield from _unportable(path)


def _for_another(name: str, first: str) -> str:
    if composed(name) == composed(first):
        return _("Two files have this name, one with the accents beside their letters.")
    message = _("Many computers take this name for that of {path}: one would be lost.")
    return message.format(path=first)


def _unportable(path: str) -> Iterator[Finding]:
    folder, _slash, name = path.rpartition("/")
    whose = ((path, name), (folder, folder.rpartition("/")[2]))
    for place, part in whose if "/" in folder else whose[:1]:
        if why := unportable(part):
            message = _("This name does not work on every computer: {why}.")
            if part.startswith("."):
                message = _("This file is not read: {why}.")
            message = message.format(why=why)
            hint = _("Rename it, with letters, figures and hyphens.")
            yield _unread(place, message, hint, "warning")


def _unreadable(path: str) -> Finding:
    hint = _("Rename it; archives made on an old Windows often spoil the accents of names.")
    odd = UNREADABLE.search(path)
    if odd is None or "\ud800" <= odd[0][0] <= "\udfff":
        message = _("This file is not read: its name is only dots, or its letters are unreadable.")
    elif odd[0][0] in "\r\n":
        message = _("This file is not read: its name goes on on a second line.")
    else:
        message = _("This file is not read: its name holds {character}.")
        message = message.format(character=name_of(odd[0][0]))
    return _unread(path, message, hint)


def _not_yaml(path: str) -> Finding:
    return _unread(
        path,
        _("This document is not read: only files that end with « .yaml » are."),
        _("Copy its text into a .yaml file (« communique new » makes one), or store it elsewhere."),
        "warning",
    )


def _doubled(path: str, taken: str) -> Finding:
    return _unread(
        path,
        _("This file is not read: {path} has the same name.").format(path=taken),
        _("Rename one of the two, or their documents would take each other's place."),
    )


def _already(path: str, original: str) -> Finding:
    return _unread(
        path,
        _("This file is not read: {path} is in that language already.").format(path=original),
        _("Keep one of the two, or correct « language: » in communique.yaml."),
    )


def _orphan(path: str, original: str, language: str) -> Finding:
    return Finding(
        "FORM014",
        _("This translation has no original: {path} is missing.").format(path=original),
        Span(path, 1, 1, 1, 1),
        _("Give both files the same name, the translation with .{language} before .yaml.").format(
            language=language
        ),
    )


def _unknown_language(path: str, code: str) -> Finding:
    return Finding(
        "FORM016",
        _("« {code} », before .yaml, is not a language that files are written in.").format(
            code=code
        ),
        Span(path, 1, 1, 1, 1),
        _("Write one of: {codes}; or take the full stop out of the file's name.").format(
            codes=", ".join(LANGUAGES)
        ),
    )


def _unread(path: str, message: str, hint: str, severity: Severity = "error") -> Finding:
    shown = printable(path)
    return Finding("READ008", message, Span(shown, 1, 1, 1, 1), hint, severity)
