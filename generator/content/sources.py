"""Write down what a release was made of: its own values, and what it printed of its partners.

These files go out with the PDF. They hold no comment, and of a partner's file only what was taken
from there: neither people who are not named nor telephone numbers that are not printed.
"""

import datetime
from collections.abc import Mapping as Lookup
from dataclasses import replace

from generator.content.document import Release, Source, pictures
from generator.content.downloads import without_type
from generator.content.editions import latest
from generator.content.prose import plain
from generator.findings import Span
from generator.language import LANGUAGES, language
from generator.source import written
from generator.source.library import Library
from generator.source.tree import Mapping, Node, Sequence, Text, placed
from generator.source.workspace import ReleaseFile
from generator.version import __version__

RECORD = "printed.yaml"
"""The file that tells how a document was made."""
_PARTNERS = "partners/"
_OF_PERSON, _OF_MANDATE = ("gender", "family", "honorific"), ("from", "until", "announced", "of")
_OFFICE = ("role", "remit", "title")
_PLACEHOLDER = {"role": "–", "until": "1000"}


def sources(
    release: Release,
    file: ReleaseFile,
    library: Library,
    *,
    style: str,
    as_of: datetime.date | None = None,
) -> tuple[Source, ...]:
    """Return the files that go with a document; none with a draft, which records nothing."""
    if release.state == "draft":
        return ()
    made = {f"{release.slug}.yaml": _release(release, library.said(file))}
    for partner in _partners(release):
        tree = _Taken(release, library).partner(library.said_of(partner, file.language))
        made[attached_as(f"{_PARTNERS}{partner}.yaml")] = tree
    made[RECORD] = _record(release, library, style, as_of)
    return tuple(Source(name=name, text=written.write(made[name])) for name in sorted(made))


def attached_as(path: str) -> str:
    """Return the name that a file of a partner is attached under: no name leads anywhere."""
    return path.replace("/", ".")


def path_of(name: str) -> str:
    """Return the path of a file that is attached under a name."""
    return name.removesuffix(".yaml").replace(".", "/") + ".yaml"


def _partners(release: Release) -> list[str]:
    """Return the partners that something was taken from."""
    paths = {one.path for one in release.taken if one.path.startswith(_PARTNERS)}
    return sorted({path[len(_PARTNERS) :].partition(".")[0] for path in paths})


def _record(release: Release, library: Library, style: str, as_of: datetime.date | None) -> Mapping:
    """Tell how a document was made, with the proportions of its pictures, which stay behind."""
    told: dict[str, str | Mapping] = {
        "release": release.slug,
        "program": __version__,
        "style": style,
        "language": release.language,
        "timezone": library.workspace.timezone,
    }
    if as_of:
        told["day"] = as_of.isoformat()
    if release.embargo and release.embargo.until:
        # Not when it was made: it would be the same a minute later.
        told["since" if release.embargo.lifted else "before"] = release.embargo.until.isoformat()
    if release.edition and (last := latest(library.workspace, release.slug)):
        # Not its wording, which a blank in the place of a picture would change.
        told["edition"] = _mapping(replace(last, wording="").facts)
    if shown := {one.name: f"{one.ratio:.6f} {one.width:g}" for one, _span in pictures(release)}:
        told["pictures"] = _mapping(shown)
    return _mapping(told)


def _mapping(values: Lookup[str, str | Mapping]) -> Mapping:
    """Return values as if they had been typed."""
    typed = {_text(key): value for key, value in values.items()}
    return Mapping({key: _text(one) if isinstance(one, str) else one for key, one in typed.items()})


def _text(words: str) -> Text:
    return Text.typed(words, Span("", 1, 1, 1, 1))


# The release itself ------------------------------------------------------------------------------


def _release(release: Release, tree: Node | None) -> Mapping:
    """Return what was typed of a release, without people whom it does not name."""
    assert isinstance(tree, Mapping)
    made = Mapping()
    for key, value in tree.items():
        if key in ("agreement", "appointment") and isinstance(value, Mapping):
            value = _engaged(release, value)
        if key == "links" and isinstance(value, Sequence):
            value = placed(Sequence(_link(release, one) for one in value), value)
        if value:
            made[key] = value
    return made


def _engaged(release: Release, typed: Mapping) -> Mapping:
    made = Mapping()
    for key, value in typed.items():
        if key in ("signatories", "witnesses", "person", "replaces"):
            value = _named(release, value)
        if value:
            made[key] = value
    return made if "person" in made or "person" not in typed else Mapping()


def _named(release: Release, who: Node) -> Node:
    if isinstance(who, Sequence):
        return placed(Sequence(kept for one in who if (kept := _named(release, one))), who)
    name = who.get("person", who) if isinstance(who, Mapping) else who  # type: ignore[call-overload]
    return who if name.span in release.taken else placed(Sequence(), who)


def _link(release: Release, link: Node) -> Node:
    """Write of a file what was printed of it: the file does not come along."""
    if not isinstance(link, Mapping) or "file" not in link:
        return link
    file = link[_key(link, "file")]
    weight = plain(run for prose in release.links for run in prose if run.origin == file.span)
    made = Mapping({key: value for key, value in link.items() if key != "file"})
    text = _key(made, "text")
    words = made[text]
    if isinstance(words, Text) and isinstance(file, Text):
        made[text] = _text(f"{without_type(words, file)}{weight}")
    return made


def _key(mapping: Mapping, name: str) -> Text:
    return next(key for key in mapping if key == name)


# What was taken from partners --------------------------------------------------------------------


class _Taken:
    """What a release took from the files of its partners."""

    def __init__(self, release: Release, library: Library) -> None:
        self.code, self.usual = release.language, library.workspace.language
        self.spans: dict[str, list[Span]] = {}
        for span in release.taken:
            self.spans.setdefault(span.path, []).append(span)

    def partner(self, tree: Node | None) -> Mapping:
        """Return what was taken of a partner's file, and its name."""
        assert isinstance(tree, Mapping)
        made = Mapping()
        for key, value in tree.items():
            if key == "people" and isinstance(value, Mapping):
                kept: Node | None = self._people(value)
            elif key == "facts":
                kept = self._in_language(self._part(value))
            else:
                kept = value if key == "gender" else self._part(value)
            if kept or key == "name":
                made[key] = kept or value
        return made

    def _took(self, node: Node) -> bool:
        spans = self.spans.get(node.span.path, ())
        if isinstance(node, Text):
            return any(one.overlaps(node.span) or one.contains(node.span) for one in spans)
        return any(one.contains(node.span) for one in spans)

    def _part(self, node: Node) -> Node | None:
        """Return what was taken of a value; all of what was taken whole."""
        if self._took(node):
            return node
        if isinstance(node, Mapping):
            pairs = [(key, self._value(key, value)) for key, value in node.items()]
            return Mapping({key: value for key, value in pairs if value}) or None
        if isinstance(node, Sequence):
            return Sequence(kept for one in node if (kept := self._part(one))) or None
        return None

    def _value(self, key: Text, value: Node) -> Node | None:
        return value if self._took(key) else self._part(value)

    def _people(self, people: Mapping) -> Mapping:
        return Mapping(
            {name: self._person(person) for name, person in people.items() if self._took(name)}
        )

    def _person(self, person: Node) -> Node:
        """Return what was said of somebody: the mandates that were told, those before as blanks."""
        if not isinstance(person, Mapping):
            return person
        made = self._mandate(person)
        for key, value in person.items():
            if key in _OF_PERSON:
                made[key] = value
            elif key == "biography" and (kept := self._part(value)):
                made[key] = kept
            elif key == "mandates" and isinstance(value, Sequence):
                held = [self._mandate(one) for one in value]
                told = max((at for at, one in enumerate(held, 1) if one), default=0)
                if told:
                    blank = _mapping(_PLACEHOLDER)
                    made[key] = Sequence(one or blank for one in held[:told])
        return made

    def _mandate(self, mandate: Node) -> Mapping:
        """Return a mandate that was told, with what says when it holds; else nothing."""
        if not isinstance(mandate, Mapping):
            return Mapping()
        told = [str(key) for key, value in mandate.items() if self._took(value)]
        office = [key for key in told if key in _OFFICE] or _OFFICE
        kept = (
            (*office, *_OF_MANDATE) if any(key in (*_OFFICE, *_OF_MANDATE) for key in told) else ()
        )
        return Mapping({key: value for key, value in mandate.items() if key in kept})

    def _in_language(self, node: Node | None) -> Node | None:
        """Write the numbers of the original of a translation as the translation writes them."""
        if isinstance(node, Mapping):
            kept = ((key, self._in_language(one)) for key, one in node.items())
            return Mapping({key: one for key, one in kept if one is not None})
        return self._number(node) if isinstance(node, Text) else node

    def _number(self, text: Text) -> Text:
        _stem, _dot, code = text.span.path.removesuffix(".yaml").rpartition(".")
        source = code if code in LANGUAGES else self.usual
        if source == self.code:
            return text
        return _text(language(self.code).numbers(text, language(source)))
