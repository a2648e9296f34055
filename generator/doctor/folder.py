"""The folder: its styles, the characters of its texts, the way out for documents."""

import tempfile
import unicodedata
from collections.abc import Iterable, Iterator
from contextlib import suppress

from generator.chosen import DEFAULT_STYLE
from generator.doctor.checks import Bench, Check
from generator.drafting.editors import FOLDER
from generator.editor.schema import files
from generator.findings import Finding, Rejected, Span
from generator.formats import style
from generator.formats.completeness import wanting
from generator.formats.glyphs import drawn, has_shape
from generator.language import WRITTEN
from generator.messages import _
from generator.output import see_inside
from generator.source.tree import Mapping, Text, nodes
from generator.source.workspace import Workspace

WRITE_SCHEMAS = "communique schema --write"


def settings(bench: Bench) -> Iterator[Check]:
    """See that communique.yaml, where there is one, can be followed."""
    for finding in bench.workspace.findings:
        yield Check("communique.yaml", "wrong", _placed(finding), finding.hint)


def output(bench: Bench) -> Iterator[Check]:
    """See that documents can be written."""
    name, folder = _("Output"), bench.out
    there = next(one for one in (folder, *folder.resolve().parents) if one.exists())
    try:
        if folder == bench.workspace.root / "build":
            see_inside([folder / name], bench.workspace.root)
        with tempfile.TemporaryFile(dir=there):
            yield Check(name, "good", folder.as_posix())
    except Rejected as refusal:
        yield from (Check(name, "wrong", _placed(one), one.hint) for one in refusal.findings)
    except OSError:
        says = _("nothing can be written to {folder}").format(folder=there.as_posix())
        yield Check(
            name,
            "wrong",
            says,
            _("change the rights of this folder, or choose another with --out"),
        )


def styles(bench: Bench) -> Iterator[Check]:
    """See that the chosen style and those of the workspace are whole."""
    own = style.names(bench.style_folders[:1])
    for name in dict.fromkeys([_chosen(bench), *own]):
        label = _("Style {name}").format(name=name)
        findings = _wanting(name, bench)
        if not findings:
            yield Check(label, "good", _("is complete"))
        for finding in findings:
            yield Check(label, "wrong", _placed(finding), finding.hint)


def _wanting(name: str, bench: Bench) -> Iterable[Finding]:
    try:
        used = {bench.workspace.language, *(one.language for one in bench.workspace.releases)}
        return wanting(style.load(name, bench.style_folders), sorted(used))
    except Rejected as refusal:
        return refusal.findings


def _placed(finding: Finding) -> str:
    span = finding.span
    typed = span.path != "--style"
    return f"{span.path}:{span.line}: {finding.message}" if typed else finding.message


def _chosen(bench: Bench) -> str:
    return bench.workspace.settings.style or DEFAULT_STYLE


def schemas(bench: Bench) -> Iterator[Check]:
    """See that the schemas which editors go by, where there are some, are this program's own."""
    workspace, there = bench.workspace, {}
    for file in workspace.names(FOLDER):
        with suppress(OSError):
            there[file] = workspace.data(f"{FOLDER}/{file}")
    if not there:
        return
    name = _("Editor")
    if any(files(code).items() <= there.items() for code in WRITTEN):
        yield Check(name, "good", _("its help in {folder}/ is up to date").format(folder=FOLDER))
    else:
        says = _("its help in {folder}/ is that of another version")
        yield Check(name, "optional", says.format(folder=FOLDER), WRITE_SCHEMAS)


def fonts(bench: Bench) -> Iterator[Check]:
    """See that the fonts have every character that was typed."""
    name = _("Fonts")
    try:
        chosen = style.load(_chosen(bench), bench.style_folders)
    except Rejected:
        return  # told among the styles
    if not chosen.font_files():
        says = _("The style {style} has no font files, and a PDF needs them.")
        hint = _("Put .ttf files into its folder fonts/, or write « extends: maison ».")
        yield Check(name, "wrong", says.format(style=chosen.name), hint)
        return
    shapes = {file: drawn(file) for file in chosen.font_files()}
    for file in (file for file, found in shapes.items() if found is None):
        says = _("{file} cannot be read as a font").format(file=file.name)
        yield Check(name, "wrong", says, _("put the original file in its place"))
    yield from _lacking(bench.workspace, set().union(*filter(None, shapes.values())))


def _lacking(workspace: Workspace, there: set[str]) -> Iterator[Check]:
    name, used = _("Fonts"), _used(workspace)
    lacks = [one for one in sorted(used.keys() - there) if has_shape(one)]
    for character in lacks:
        remedy = _("type another character, or add to the style a font that has this one")
        yield Check(name, "optional", _lack(character, used[character]), remedy)
    if not lacks:
        says = _("have every character of the texts ({n})").format(n=len(used))
        yield Check(name, "good", says)


def _lack(character: str, span: Span) -> str:
    place = f"{span.path}:{span.line}"
    says = _("no font has « {character} » ({code}), used in {place}")
    code = f"U+{ord(character):04X} {unicodedata.name(character, '')}".strip()
    return says.format(character=character, code=code, place=place)


def _used(workspace: Workspace) -> dict[str, Span]:
    """Return the characters of all texts, each with the first place it was typed at."""
    used: dict[str, Span] = {}
    for path in [*workspace.partner_paths, *(file.path for file in workspace.releases)]:
        tree, _findings = workspace.read(path)
        for node in nodes(tree):
            texts = [node] if isinstance(node, Text) else node if isinstance(node, Mapping) else []
            for text in texts:
                for character in set(text) - used.keys():
                    used[character] = text.span
    return used
