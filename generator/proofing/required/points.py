"""What is still to be settled: open points, and words that stand for what is missing."""

from collections.abc import Iterable, Iterator

from generator.language.french.days import MONTH
from generator.messages import _
from generator.proofing.patterns import pattern
from generator.proofing.rules import EVERY, Hit, Rule
from generator.proofing.typed import texts
from generator.source.schema.fields import open_points
from generator.source.tree import Text

OPEN_POINT = "REQ015"

PLACEHOLDER = (
    r"(?i:lorem ipsum)"
    r"|[(\[](?i:à (?:compléter|confirmer|préciser|valider|venir)|tbc|tbd)[^()\[\]\n]{0,40}[)\]]"
    r"|(?<![\w.])X{3,}(?![\w.])"
    rf"|(?<!\w)X{{1,2}}(?= (?:{MONTH})\b)"
    r"|\?{3,}|\[(?i:nom|prénom|date|lieu|fonction)(?: [^\]\n(]{0,30})?\](?!\()"
)


def _points(typed: Iterable[Text], path: str) -> Iterator[Hit]:
    for text in typed:
        if text.span.path != path:
            continue
        for start, end in open_points(text):
            yield Hit(text.span_of(start, end), {"point": " ".join(text[start:end].split())})


RULES: tuple[Rule, ...] = (
    Rule(
        code=OPEN_POINT,
        severity="info",
        message=_("A point is open: « {point} »."),
        hint=_("Settle it before the release is approved."),
        why=_("Open points are printed highlighted, and an approved release may hold none."),
        wrong="place: À COMPLÉTER (quelle salle ?)",
        right="place: Salon Saint-Nicolas",
        languages=EVERY,
        release=lambda dossier: _points(texts(dossier.release), dossier.file.path),
        partner=lambda partner: _points(texts(partner.own), partner.own.span.path),
        # The open points of data are found field by field.
        passage=lambda one: _points([one.text] if one.printed else [], one.text.span.path),
    ),
    Rule(
        code="REQ016",
        message=_("« {text} » stands for something that is missing."),
        hint=_("Write it, or write « À COMPLÉTER (question) », which is highlighted and listed."),
        why=_("Words that hold a place are overlooked and go out to the press."),
        wrong="le XX octobre 2019",
        right="le 2 octobre 2019",
        languages=EVERY,
        needs=("lorem", "Lorem", "LOREM"),
        holds=("(", "[", "X", "?"),
        passage=pattern(PLACEHOLDER),
    ),
)
