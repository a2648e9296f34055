"""What a rule is: a stable code, what it says, why, and the function that looks."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, TypeAlias

from generator.findings import Finding, Fix, Severity, Span

Takes: TypeAlias = Literal["passage", "document", "release", "partner", "corpus", "spelling"]
"""What a rule looks at: one passage, all passages of a document together, a release's data with
its partners (`dossier.Dossier`), a partner's own data (`Organisation`), all the releases of a
workspace (`corpus.Corpus`), or the words of a document that no dictionary has
(`spelling.Spelt`)."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A place where a rule is broken; `words` fill the rule's message and hint.

    With `after`, the text at the span (`before`) would better read so; `safe` when no one need ask.
    `severity` is for a hit that weighs less or more than its rule; `alike` are hits that this one
    speaks for.
    """

    span: Span
    words: Mapping[str, str] = field(default_factory=dict)
    before: str = ""
    after: str | None = None
    safe: bool = False
    severity: Severity | None = None
    alike: tuple["Hit", ...] = ()

    @property
    def fix(self) -> Fix | None:
        """What would mend it."""
        return None if self.after is None else Fix(self.before, self.after, self.safe)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A rule of the proofreader.

    `why`, `source`, `wrong` and `right` are what `communique explain` tells.
    """

    code: str
    severity: Severity
    takes: Takes
    message: str
    hint: str = ""
    why: str
    source: str
    wrong: str
    right: str
    check: Callable[[Any], Iterable[Hit]]

    def findings(self, subject: Any) -> Iterable[Finding]:
        """Look at what the rule takes, and say what is wrong."""
        return map(self.finding, self.check(subject))

    def finding(self, hit: Hit) -> Finding:
        """Say what is wrong at a place that the check found."""
        return Finding(
            self.code,
            self.message.format(**hit.words),
            hit.span,
            self.hint.format(**hit.words),
            hit.severity or self.severity,
            hit.fix,
            alike=tuple((other.span, other.fix) for other in hit.alike if other.fix),
        )
