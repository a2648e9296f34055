"""Partners and releases as schema objects, read once per run, when they are first asked for."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable
from collections.abc import Mapping as Lookup
from dataclasses import dataclass, field
from functools import cached_property, partial
from typing import Any, TypeAlias, TypeGuard, TypeVar

from generator.findings import Finding, Span
from generator.language import LANGUAGES
from generator.language.letters import fold_name
from generator.records import record
from generator.source.files import composed
from generator.source.schema.every import held
from generator.source.schema.fields import Model
from generator.source.schema.partner import Partner
from generator.source.schema.release import Release
from generator.source.schema.told import tells
from generator.source.strays import astray, misplaced, strays
from generator.source.tree import Mapping, Node, Sequence, Text, placed
from generator.source.validate import HIDING, validate
from generator.source.workspace import ReleaseFile, Workspace

T = TypeVar("T")
Models: TypeAlias = tuple[type[Model], ...]


@record(frozen=True)
class Organisation:
    """A partner or a unit; a unit has what its parent has, but for name, people and figures."""

    id: str
    own: Partner
    parent: "Organisation | None" = None

    @property
    def root(self) -> "Organisation":
        """The organisation that a unit belongs to, or itself."""
        return self.parent.root if self.parent else self

    @cached_property
    def names(self) -> Lookup[str, list[Text]]:
        """The people's names, by what must agree for a name to be theirs."""
        names: dict[str, list[Text]] = defaultdict(list)
        for name in self.own.people:
            names[fold_name(name)].append(name)
        return dict(names)

    @cached_property
    def _facts(self) -> Lookup[str, Any]:
        return {composed(name): fact for name, fact in self.own.facts.items()}

    def inherited(self, name: str) -> Any:
        """Return a field of the unit, or else of its parent; None or empty when neither has it."""
        own = getattr(self.own, name)
        return own if own or not self.parent else self.parent.inherited(name)

    def fact(self, name: str) -> Any:
        """Return a dated fact, the unit's own first; None when neither has it."""
        own = self._facts.get(composed(name))
        return own if own or not self.parent else self.parent.fact(name)

    def fact_names(self) -> set[str]:
        """Return the names of all facts, inherited ones included."""
        return set(self.own.facts) | (self.parent.fact_names() if self.parent else set())


@dataclass
class Library:
    """What a workspace holds, as far as it could be understood.

    `findings` gathers what is wrong with the files read so far; `unsound` are the files that
    must be mended before anything made of them is shown, `half_read` those whose text may hold
    more than could be read.
    """

    workspace: Workspace
    findings: list[Finding] = field(default_factory=list)
    unsound: set[str] = field(default_factory=set)
    half_read: set[str] = field(default_factory=set)
    _kept: dict[Any, tuple[Any, Lookup[str, str]]] = field(default_factory=dict)
    _seen: dict[tuple[Any, Text, Span], Any] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.findings += [*self.workspace.findings, *strays(self.workspace)]

    def __reduce__(self) -> tuple[type["Library"], tuple[Workspace]]:
        return Library, (self.workspace,)  # another process reads for itself

    def kept(self, key: Any, make: Callable[[], T]) -> T:
        """Return what was made before under a key: who asks has seen what it was made of."""
        if key not in self._kept:
            with self.workspace.seeing() as seen:
                self._kept[key] = make(), seen
        made: T
        made, seen = self._kept[key]  # type: ignore[assignment]
        self.workspace.seen.update(seen)
        return made

    def partner_ids(self) -> list[str]:
        """List the partners and units that have a file."""
        return self.workspace.partner_ids()

    def languages(self, partner: str) -> list[str]:
        """List the languages a partner is written in, the workspace's own first."""
        others = [code for code in LANGUAGES if code != self.workspace.language]
        return [self.workspace.language] + [
            code for code in others if self.workspace.exists(f"partners/{partner}.{code}.yaml")
        ]

    def has_partner(self, partner: str) -> bool:
        """Tell whether a partner has a file, sound or not."""
        return self.may_be_partner(partner) and self.workspace.exists(f"partners/{partner}.yaml")

    def identity(self, name: str, first: Iterable[str] = ()) -> str | None:
        """Return the id of a partner: typed whole, or by the last part where that is enough.

        Of several that end so, one of those in `first` is meant.
        """
        name = composed(name)
        if self.has_partner(name):
            return name
        own = [str(partner) for partner in first if partner.endswith(f"/{name}")]
        every = own or [one for one in self.partner_ids() if one.endswith(f"/{name}")]
        return every[0] if len(every) == 1 else None

    def may_be_partner(self, name: str) -> bool:
        """Tell whether a partner's file could have that name."""
        return bool(re.fullmatch(r"[\w-]+(/[\w-]+)*", name))

    def organisation(self, partner: str, language: str) -> Organisation | None:
        """Return a partner in a language; None when nothing can be made of its file."""
        make = partial(self._read_organisation, partner, language)
        return self.kept(("partner", partner, language), make)

    def _read_organisation(self, partner: str, language: str) -> Organisation | None:
        if not self.has_partner(partner):
            return None
        parent = self._parent(partner)
        above = self.organisation(parent, language) if parent else None
        own = self._validated(self.said_of(partner, language), Partner)
        if own is None or (parent and above is None):
            return None
        return Organisation(partner, own, above)

    def _parent(self, partner: str) -> str:
        """Return the nearest partner above a unit; empty when none has a file."""
        parent = partner.rpartition("/")[0]
        return self._parent(parent) if parent and not self.has_partner(parent) else parent

    def release(self, file: ReleaseFile) -> Release | None:
        """Return a release as staff wrote it; None when nothing can be made of its file."""
        return self.kept(("release", file.path), partial(self._read_release, file))

    def _read_release(self, file: ReleaseFile) -> Release | None:
        named = file.original or re.search(r"\.[a-z]{2}$", file.slug)
        if named and (finding := astray(self.workspace, file.path)):
            self.workspace.text(file.path)  # what is told of a file is told to whoever looked at it
            self.findings.append(finding)
            return None
        valid: Release | None = self._validated(self.said(file), Release)
        return valid

    def said(self, file: ReleaseFile) -> Node | None:
        """Return what was typed of a release, a translation laid over its original."""
        path = file.path.removesuffix(".yaml").removesuffix(f".{file.language}")
        return self._in_language(path, file.language, Release)

    def said_of(self, partner: str, language: str) -> Node | None:
        """Return what was typed of a partner in a language."""
        return self._in_language(f"partners/{partner}", language, Partner)

    def once(self, look: Callable[[Text], T], typed: Text) -> T:
        """Return what a function sees in a partner's text; it looks once for all releases."""
        key = (look, typed, typed.span)
        if key not in self._seen:
            self._seen[key] = look(typed)
        seen: T = self._seen[key]
        return seen

    def tree(self, file: ReleaseFile) -> Node | None:
        """Return what was typed in a release's own file."""
        return self._tree(file.path)

    def _validated(self, tree: Node | None, model: Any) -> Any:
        if tree is None:
            return None
        valid, findings = validate(tree, model)
        self._tell(findings)
        return valid

    def _tell(self, findings: list[Finding]) -> None:
        """Keep findings, each once and one per place: the reader's come before validation's.

        An error is told beside a warning, such as that of the name of its file.
        """
        told = {(one.span.path, one.span.line, one.severity) for one in self.findings}
        for finding in findings:
            place = finding.span.path, finding.span.line
            if told.isdisjoint([(*place, "error"), (*place, finding.severity)]):
                self.findings.append(finding)
            if finding.code in HIDING:
                self.half_read.add(finding.span.path)
            if finding.severity == "error":
                self.unsound.add(finding.span.path)

    def _in_language(self, path: str, language: str, model: type[Model]) -> Node | None:
        """Read a file and lay its translation, if there is one, over what is not words in it."""
        original = self._tree(f"{path}.yaml")
        if language == self.workspace.language or original is None:
            return original
        silent = _without_words(original, (model,))
        translation = f"{path}.{language}.yaml"
        if not self.workspace.exists(translation):
            return silent
        over = self._tree(translation)
        return None if over is None else overlay(silent, over)

    def _tree(self, path: str) -> Node | None:
        """Read a file once; None when nothing can be made of it."""
        return self.kept(("tree", path), partial(self._read_tree, path))

    def _read_tree(self, path: str) -> Node | None:
        tree, findings = self.workspace.read(path)
        if finding := misplaced(tree, path):
            tree, findings = None, [finding]
        self._tell(findings)
        return tree


def overlay(below: Node, above: Node) -> Node:
    """Lay a translation over its original: field by field, and mandates or contacts one by one."""
    if isinstance(below, Mapping) and isinstance(above, Mapping):
        merged = Mapping(below)
        for key in above:
            merged[key] = overlay(below[key], above[key]) if key in below else above[key]
        return placed(merged, above)
    if _holds_mappings(below) and _holds_mappings(above):
        pairs = [overlay(one, other) for one, other in zip(below, above, strict=False)]
        longer = below if len(below) > len(above) else above
        return placed(Sequence([*pairs, *longer[len(pairs) :]]), above)
    return above


def _holds_mappings(node: Node) -> TypeGuard[Sequence]:
    return isinstance(node, Sequence) and all(isinstance(one, Mapping) for one in node)


def _without_words(node: Node, models: Models) -> Node:
    """Return the same values without the fields that hold words of the original's language.

    `models` are those that a mapping may hold the fields of; its other keys are names or dates.
    """
    if isinstance(node, Mapping):
        fields = {name: one for model in models for name, one in model.typed_fields().items()}
        kept = Mapping()
        for key, value in node.items():
            field = fields.get(key)
            if field is None:
                kept[key] = _without_words(value, models)
            elif not tells(field).words:
                kept[key] = _without_words(value, tuple(held(field.annotation)))
        return placed(kept, node)
    if isinstance(node, Sequence):
        return placed(Sequence(_without_words(one, models) for one in node), node)
    return node
