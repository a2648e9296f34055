"""What a translation must have: the parts of its original."""

from collections.abc import Iterator

from generator.messages import _
from generator.proofing.dossier import Dossier
from generator.proofing.rules import EVERY, Hit, Rule
from generator.proofing.translated import Pair, pairs
from generator.source.schema.every import fields


def _lacking(dossier: Dossier) -> Iterator[Hit]:
    if dossier.original is None:
        return
    lacking = [one for one in pairs(dossier.original, dossier.release) if one.translated is None]
    if lacking:
        parts = ", ".join(map(_called, lacking))
        yield Hit(dossier.release.title.span, {"parts": parts})


def _called(pair: Pair) -> str:
    """Name a part with its line in the original: « quotation (line 45) »."""
    label = next((told.label for name, told in fields() if name == pair.name and told.label), "")
    name = _(label).lower() if label else pair.name
    return _("{name} (line {line})").format(name=name, line=pair.original.span.line)


RULES: tuple[Rule, ...] = (
    Rule(
        code="REQ024",
        severity="info",
        message=_("The original has parts that this translation lacks: {parts}."),
        hint=_("Translate them, unless they are left out on purpose: they are not printed."),
        why=_("Readers of the translation would miss what the original tells, and not know it."),
        wrong="title: A nursery",
        right="title: A nursery  lead: It opens in May.",
        languages=EVERY,
        release=_lacking,
    ),
)
