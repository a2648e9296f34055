"""What a rule is: a stable code, what it says, why, and the function that looks."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import field
from itertools import chain
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar

from generator.findings import Finding, Fix, Severity, Span
from generator.messages import _
from generator.records import record

if TYPE_CHECKING:  # What compares a workspace, and what looks words up, is imported on request.
    from generator.proofing.corpus.compared import Corpus
    from generator.proofing.dossier import Dossier
    from generator.proofing.passages import Document, Passage
    from generator.proofing.spelling import Spelt
    from generator.source.library import Organisation

T = TypeVar("T")

EVERY: tuple[str, ...] = ()
"""The languages of a rule that has nothing French."""

WRITE = _("Write « {better} ».")
"""The hint of a rule whose hits bring what is to be written."""


@record(frozen=True, slots=True)
class Hit:
    """A place where a rule is broken; `words` fill the rule's message and hint.

    With `after`, the text at the span (`before`) would better read so; `safe` when no one need ask.
    `severity` is for a hit that weighs less or more than its rule, `hint` for one that is mended
    otherwise; `alike` are hits that this one speaks for; what is `automatic` is printed right as
    it is.
    """

    span: Span
    words: Mapping[str, str] = field(default_factory=dict)
    before: str = ""
    after: str | None = None
    safe: bool = False
    severity: Severity | None = None
    hint: str = ""
    alike: tuple[Hit, ...] = ()
    automatic: bool = False

    @property
    def fix(self) -> Fix | None:
        """What would mend it."""
        return None if self.after is None else Fix(self.before, self.after, self.safe)


Look: TypeAlias = Callable[[T], Iterable[Hit]]
"""Finds the places in something where a rule is broken."""


def together(*looks: Look[T]) -> Look[T]:
    """Make one look of several."""
    return lambda subject: chain.from_iterable(look(subject) for look in looks)


@record(frozen=True, slots=True, kw_only=True, eq=False)
class Rule:
    """A rule of the proofreader.

    `why`, `source` (the house's own choice, unless said), `wrong` and `right` are what
    `communique explain` tells. What the rule looks at is named by the last fields, each with the
    function that looks: a passage, all passages of a document together, a release's data with its
    partners, a partner's own, all the releases of a workspace, the words of a document that no
    dictionary has.

    A text is looked at when it is in one of the `languages`, and when one of the words in `needs`
    or one of the pieces of text in `holds` stands in it, if any is given; of a document, when a
    passage is such a text.
    """

    code: str
    severity: Severity = "warning"
    message: str
    hint: str = WRITE
    why: str
    source: str = "HOUSE"
    wrong: str
    right: str
    languages: tuple[str, ...] = ("fr",)
    needs: Collection[str] = ()
    holds: Collection[str] = ()
    passage: Look[Passage] | None = None
    document: Look[Document] | None = None
    release: Look[Dossier] | None = None
    partner: Look[Organisation] | None = None
    corpus: Look[Corpus] | None = None
    spelling: Look[Spelt] | None = None

    def __reduce__(self) -> tuple[Callable[[str], Rule], tuple[str]]:
        return _known, (self.code,)  # another process has the same rules

    def findings(self, look: Look[Any] | None, subject: Any) -> list[Finding]:
        """Say what one of the rule's looks sees in what it is for; nothing without one."""
        return [self.finding(hit) for hit in look(subject)] if look else []

    def finding(self, hit: Hit) -> Finding:
        """Say what is wrong at a place that the check found."""
        return Finding(
            self.code,
            self.message.format(**hit.words),
            hit.span,
            (hit.hint or self.hint).format(**hit.words),
            hit.severity or self.severity,
            hit.fix,
            alike=tuple((other.span, other.fix) for other in hit.alike if other.fix),
            automatic=hit.automatic,
        )


def _known(code: str) -> Rule:
    from generator.proofing.proof import rule

    known = rule(code)
    assert known is not None
    return known
