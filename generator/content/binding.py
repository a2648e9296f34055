"""What one binding knows and gathers: the release, its day, its partners; findings, references."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from itertools import accumulate
from typing import TYPE_CHECKING, Literal

from generator.content.people import fold
from generator.findings import Finding, Rejected, Span, nearest
from generator.language import Gender, Language, language, told_day
from generator.messages import _
from generator.patterns import lazy
from generator.records import record
from generator.source.library import Library, Organisation
from generator.source.schema.days import Day
from generator.source.schema.fields import Model, Open, open_points
from generator.source.schema.people import PersonReference
from generator.source.schema.release import Release
from generator.source.tree import Text
from generator.source.workspace import ReleaseFile

if TYPE_CHECKING:  # The proofreader uses this module without any document.
    from generator.content.document import Reference

_FIRST_MARK = 0x100000  # a private plane that no text uses, nor inline.py
_MARK = lazy("[\U00100000-\U0010fffd]")


@record(frozen=True, slots=True)
class Refused:
    """What became of something that a finding refuses, be it this one's or another's."""

    def __bool__(self) -> Literal[False]:
        return False


@dataclass
class Binding:
    """The binding of one release. `day` is the one facts and mandates are read on.

    `lost` tells that a partner could not be found, `unfound` is what was looked for in partners.
    `quoted` counts what was typed in the facts that the one being bound quotes, `printed` what all
    names became; `endless` are the facts that would become too long.
    `marked` are the organisations whose names got a mark, `mentioned` those that the reader met,
    `explained` the acronyms that were typed between parentheses, `met` the people named so far,
    `taken` is where all stands that went into the release.
    """

    release: Release
    file: ReleaseFile
    library: Library
    language: Language
    day: datetime.date
    findings: list[Finding] = field(default_factory=list)
    told: set[Finding] = field(default_factory=set)
    unfound: set[Finding] = field(default_factory=set)
    quoted: int = 0
    printed: int = 0
    endless: set[Span] = field(default_factory=set)
    lost: bool = False
    references: list[Reference] = field(default_factory=list)
    marked: dict[str, Organisation] = field(default_factory=dict)
    mentioned: set[str] = field(default_factory=set)
    explained: set[str] = field(default_factory=set)
    met: set[str] = field(default_factory=set)
    left_open: list[Span] = field(default_factory=list)
    taken: set[Span] = field(default_factory=set)

    # Findings and references --------------------------------------------------------------------

    def refuse(self, code: str, message: str, span: Span, hint: str = "") -> Refused:
        """Add a finding, once."""
        self.add(Finding(code, message, span, hint))
        return Refused()

    def add(self, *findings: Finding) -> None:
        """Add findings, each once."""
        new = [one for one in dict.fromkeys(findings) if one not in self.told]
        self.told.update(new)
        self.findings += new

    def unknown(self, code: str, message: str, span: Span, hint: str = "") -> Refused:
        """Refuse what no partner has; it is not told while a partner itself cannot be found."""
        self.unfound.add(Finding(code, message, span, hint))
        return self.refuse(code, message, span, hint)

    def unwritten(self, code: str, message: str, span: Span, hint: str) -> Refused:
        """Refuse what nobody wrote; it is not told of a file that holds what cannot be read."""
        if span.path not in self.library.half_read:
            self.refuse(code, message, span, hint)
        return Refused()

    def refer(self, name: str, text: str, used: Span, defined: Span | None) -> None:
        """Keep the trace of what a reference became."""
        from generator.content.document import Reference

        self.taken |= {defined} if defined else set()
        made = Reference(name=str(name), text=str(text), used=used, defined=defined)
        self.references.append(made)

    def take(self, *typed: Text | Model | None) -> None:
        """Keep the place of what goes into the release."""
        self.taken.update(one.span for one in typed if one is not None)

    # Organisations ------------------------------------------------------------------------------

    @cached_property
    def partners(self) -> tuple[Organisation, ...]:
        """The release's partners, in order; the ones that cannot be found are told."""
        return self.organisations(self.release.partners)

    def organisations(self, names: Iterable[Text]) -> tuple[Organisation, ...]:
        """Find partners by their files, each once."""
        found = (self.organisation(name) for name in names)
        return tuple({one.id: one for one in found if one}.values())

    def organisation(self, name: Text) -> Organisation | None:
        """Find a partner by its file; None, with a finding, when there is none."""
        if Open(name).is_whole:
            # In a file with errors, it stands for a name that was typed wrongly.
            self.lost |= self.file.path in self.library.unsound
            return None
        identity = self.identity(name)
        if identity is None:
            self._unknown_partner(name)
            return None
        organisation = self.library.organisation(identity, self.file.language)
        if organisation:
            self.on_day(organisation, "name", own=True)
        for path in self._unsound(identity):
            self.lost = True
            message = _("This release needs {path}, which has errors.").format(path=path)
            if all(finding.message != message for finding in self.findings):
                self.refuse("BIND010", message, name.span, _("Mend that file first."))
        return organisation

    def _unsound(self, identity: str) -> list[str]:
        """Return the files of a partner, its parents' and their translations, that have errors."""
        stems = [f"partners/{one}" for one in accumulate(identity.split("/"), "{}/{}".format)]
        ends = (".yaml", f".{self.file.language}.yaml")
        return [stem + end for stem in stems for end in ends if stem + end in self.library.unsound]

    def identity(self, name: str) -> str | None:
        """Return the id of a partner: typed whole, or by the last part where that is enough."""
        return self.library.identity(name, self.release.partners)

    def _unknown_partner(self, name: Text) -> None:
        self.lost = True
        known = self.library.partner_ids()
        near = nearest(name, known)
        several = list(filter(None, re.split(r"\s*[,;]\s*|\s+(?:et|and|und)\s+", name)))
        if len(several) > 1 and all(map(self.identity, several)):
            hint = _("Put the names between brackets: [{names}].").format(names=", ".join(several))
        elif near:
            hint = _("Did you mean « {near} »?").format(near=near)
        elif not known:
            hint = _("« communique partner » makes its file.")
        elif self.library.may_be_partner(name):
            hint = _("Create partners/{name}.yaml, or name one of: {known}.").format(
                name=name, known=", ".join(known)
            )
        else:
            hint = _("Name one of: {known}.").format(known=", ".join(known))
        self.refuse(
            "BIND011", _("There is no partner « {name} ».").format(name=name), name.span, hint
        )

    def name(self, organisation: Organisation) -> Text:
        """Return the name of the day, as in a sentence."""
        name = self.on_day(organisation, "name", own=True)
        if name is None:
            name = organisation.own.name.values[0][1]
            self.miss("name", name)
        if self.foreign(name) and self.has_article(name):
            self.untranslated(_("the name"), organisation.id, name.span)
        self.keep_open(name)
        return name

    def named(self, organisation: Organisation) -> str:
        """Return the name for the grammar to compose with, a mark after it.

        The mark is a private character, and a stranger to every word: `introduced` puts the
        acronym in its place.
        """
        self.marked.setdefault(organisation.id, organisation)
        mark = _FIRST_MARK + list(self.marked).index(organisation.id)
        return self.name(organisation) + chr(mark)

    def introduced(self, composed: str, name: Text, *, acronyms: bool = True) -> str:
        """Put its acronym after the first mention of each organisation in the release.

        `name` is what was typed between braces to have the words composed.
        """
        return _MARK.sub(lambda mark: self._acronym(mark[0], name) if acronyms else "", composed)

    def _acronym(self, mark: str, used: Text) -> str:
        organisation = list(self.marked.values())[ord(mark) - _FIRST_MARK]
        acronym = self.on_day(organisation, "acronym", own=True)
        if not acronym or organisation.id in self.mentioned or acronym in self.explained:
            return ""
        self.mentioned.add(organisation.id)
        name = self.name(organisation)
        if acronym == self.language.bare(name) or f"({acronym})" in name:
            return ""
        self.refer(used, acronym, used.span, acronym.span)
        return f" ({acronym})"

    def acronym_first(self, organisation: Organisation, acronym: Text) -> str:
        """Return an acronym, its meaning behind it where nothing in the release has told it yet."""
        if organisation.id in self.mentioned or acronym in self.explained:
            return acronym
        self.mentioned.add(organisation.id)
        return f"{acronym} ({self.language.without_article(self.name(organisation))})"

    def explain(self, text: str) -> None:
        """Count each acronym that was typed between parentheses as the first mention."""
        self.explained.update(re.findall(r"\(([^()]+)\)", text))

    def on_day(self, organisation: Organisation, name: str, *, own: bool = False) -> Text | None:
        """Return what a field that may be dated says on the day; None when it says nothing."""
        dated = getattr(organisation.own, name) if own else organisation.inherited(name)
        value: Text | None = dated.on(self.day) if dated else None
        self.take(value)
        return value

    def miss(self, name: str, value: object) -> Refused:
        """Say that a dated field has no value yet on the day."""
        first = value[0] if isinstance(value, list) else value
        span = getattr(first, "span", self.release.span)
        return self.refuse(
            "BIND012",
            _("« {name} » has no value on {day}: the first one begins later.").format(
                name=name, day=told_day(self.day)
            ),
            span,
            _("Add what held on that day, with the day or the year from which it held."),
        )

    def foreign(self, text: Text) -> bool:
        """Tell whether words come from an original of which this release is a translation."""
        return bool(self.file.original) and not text.span.path.endswith(
            f".{self.file.language}.yaml"
        )

    def original(self, organisation: Organisation) -> Organisation | None:
        """Return a partner as the original of this release has it; None in an original itself."""
        if not self.file.original:
            return None
        return self.library.organisation(organisation.id, self.library.workspace.language)

    def has_article(self, name: str) -> bool:
        """Tell whether a name begins with an article of the originals' language."""
        return bool(language(self.library.workspace.language).article(name))

    def untranslated(self, what: str, partner: str, span: Span) -> Refused:
        """Say that a partner lacks something in the release's language."""
        code = self.file.language
        return self.refuse(
            "BIND051",
            _("In the language of this release ({language}), {partner} lacks {what}.").format(
                language=code, partner=partner, what=what
            ),
            span,
            _("Write it in partners/{partner}.{language}.yaml.").format(
                partner=partner, language=code
            ),
        )

    # People -------------------------------------------------------------------------------------

    @cached_property
    def signing_day(self) -> datetime.date:
        """The day of the signature; the release's day when there is none."""
        signed = self.release.agreement.signed if self.release.agreement else None
        return signed.date if isinstance(signed, Day) else self.day

    @cached_property
    def engaged(self) -> dict[str, tuple[PersonReference, datetime.date]]:
        """Whom the release names as data, by name, with the day on which they are read."""
        people: dict[str, tuple[PersonReference, datetime.date]] = {}
        agreement, appointment = self.release.agreement, self.release.appointment
        if appointment:
            for one in (appointment.person, appointment.replaces):
                if one:
                    people[_last_name(one.person)] = (one, self.day)
        if agreement:
            for one in (*agreement.signatories, *agreement.witnesses):
                people[_last_name(one.person)] = (one, self.signing_day)
        return people

    def keep_open(self, *texts: Text | None) -> None:
        """Keep the open points of texts that are composed into others."""
        given = [text for text in texts if text]
        self.left_open += [text.span_of(*point) for text in given for point in open_points(text)]

    def finish(self) -> None:
        """Raise what was found, all at once.

        What could not be found because its partner could not be found is not told: the partner
        comes first.
        """
        if self.lost:
            self.findings = [one for one in self.findings if one not in self.unfound]
        unsound = self.file.path in self.library.unsound
        if unsound or any(finding.severity == "error" for finding in self.findings):
            raise Rejected(self.findings)


def known_gender(typed: object) -> Gender | None:
    """Return a gender that was typed, None while it is open or not told."""
    return {"m": "m", "f": "f"}.get(str(typed))  # type: ignore[return-value]


def _last_name(name: str) -> str:
    return fold(name.rpartition("/")[2])
