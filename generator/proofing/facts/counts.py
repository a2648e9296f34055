"""Announced counts against what follows: « trois engagements » over a list of four."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile
from typing import NamedTuple

from generator.language.french.lexicon import readings
from generator.language.french.names import CAPITALISED
from generator.language.french.wordlist import wordlist
from generator.messages import _
from generator.patterns import lazy
from generator.proofing.dossier import Dossier
from generator.proofing.facts.quantities import numbered
from generator.proofing.passages import Passage
from generator.proofing.rules import Hit, Rule
from generator.proofing.typed import blocks
from generator.source.schema.blocks import AgendaBlock, FiguresBlock, TextBlock
from generator.source.schema.lists import CommitmentsBlock, ListBlock
from generator.source.tree import Text

# What one announces and then lists. « ans », « communes », « logements » are not among them.
LISTED = wordlist(
    """
    actions ambitions atouts axes catégories chantiers chapitres champs chiffres cibles conditions
    constats convictions critères défis dispositifs domaines dimensions enjeux engagements étapes
    exigences finalités idées initiatives leviers mesures missions nouveautés objectifs
    orientations outils phases piliers pistes points principes priorités propositions raisons
    recommandations temps thèmes thématiques types valeurs volets résolutions
    """
)
NEVER_LISTED = wordlist(
    """
    ans jours mois semaines heures minutes fois euros pages kilomètres mètres hectares habitants
    personnes places degrés tiers quarts années trimestres siècles décennies plus emplois postes
    autres pays-là
    """
)
GROUP = lazy(
    r"(?i) (?:(?:grande?s?|principa(?:ux|les)|nouve(?:aux|lles)|premi(?:ers|ères)|autres"
    r"|maje(?:urs|ures)|gros(?:ses)?|belles|beaux) )?(?P<noun>[a-zà-ÿœ-]{3,}[sx])(?![\w-])"
)


class Count(NamedTuple):
    """A number at `start` of a text with what it counts, up to `end`; `before` is what precedes."""

    start: int
    end: int
    number: int
    noun: str
    before: str

    @property
    def announces(self) -> bool:
        """Whether what it counts is something that one lists."""
        return self.noun in LISTED and not PART_OF.search(self.before)


# « le premier des trois axes : » introduces the details of one; « ces trois axes » were told.
PART_OF = lazy(
    r"(?i)(?:\b(?:ces|des|parmi|d’entre|dont|autres|chacun\w*|plus de|près de) (?:l\w+s |ses |nos"
    r" |leurs )?|\b(?:sur|parmi) (?:l\w+s|ses|nos|leurs) )\Z"
)


def _counts(passage: Passage) -> list[Count]:
    text, found = passage.reading, []
    for one in passage.once(numbered).numbers:
        group = GROUP.match(text, one.end) if one.value < 100 and not one.rounded else None
        if group:
            noun, before = group["noun"].lower(), text[max(0, one.start - 30) : one.start]
            found.append(Count(one.start, group.end(), int(one.value), noun, before))
    return found


def _anything(count: Count) -> bool:
    """Tell whether a number may announce things of any kind: « comprend quatre éléments : »."""
    before = re.split(r"[ ’]", count.before.lower().rstrip(" "))[-1]
    # Behind « les » or « pour » it is of something known, or of a circumstance.
    known = {"preposition", "determiner", "conjunction", "adverb"}
    return count.noun not in NEVER_LISTED and known.isdisjoint(one.kind for one in readings(before))


def _hit(passage: Passage, count: Count, items: str) -> Hit:
    words = {"announced": passage.reading[count.start : count.end], "items": items}
    return Hit(passage.span(count.start, count.end), words)


# Over lists -------------------------------------------------------------------------------------

# « les trois étapes vont permettre à l'équipe : » and « après trois étapes, la Ville va : » list
# what somebody does; « trois axes ont été retenus : » lists them. Nouns in « -ment » are no verbs.
ELSEWHERE = lazy(
    r"[^:]*?(?:, (?!à savoir|notamment)"
    r"|\b(?!(?:s|ser)?ont\b)(?:[vf]ont|[a-zà-ÿ]+(?:[^m\W]ent|ront))\s(?=[^:]*\w))"
)
LAST_WORDS = lazy(r"(?: [\w’-]+){0,2} ?:?\s*\Z")


def _over(text: Text, items: int) -> Iterator[Hit]:
    """Compare what an intro announces with the number of items below it."""
    passage = Passage(text, "intro")
    counts, reading = _counts(passage), passage.reading
    announced = [one for one in counts if one.announces] or [
        one for one in counts[-1:] if _anything(one) and LAST_WORDS.match(reading, one.end)
    ]
    found = [one for one in announced if not ELSEWHERE.match(reading, one.end)]
    # Two announced numbers: which one counts the items is anybody's guess.
    if len(found) == 1 and found[0].number != items:
        yield _hit(passage, found[0], str(items))


def _over_lists(dossier: Dossier) -> Iterator[Hit]:
    every = blocks(dossier.release.body) if dossier.file.language == "fr" else ()
    for before, block in pairwise((None, *every)):
        if not isinstance(block, ListBlock | CommitmentsBlock | FiguresBlock | AgendaBlock):
            continue
        above = [text for text in (block.title, getattr(block, "intro", None)) if text]
        if not above and isinstance(before, TextBlock) and before.text.rstrip().endswith(":"):
            above = [_last_sentence(before.text)]
        for text in above:
            if text.span.path == dossier.file.path:
                yield from _over(text, len(block.items))


def _last_sentence(text: Text) -> Text:
    ends = [match.end() for match in re.finditer(r"[.!?]\s|\n\n", text)]
    return text.part(ends[-1] if ends else 0, len(text))


def _over_bullets(document: Sequence[Passage]) -> Iterator[Hit]:
    for at, passage in enumerate(document if document[0].printed else ()):
        heading = passage.role == "heading" and any(one.announces for one in _counts(passage))
        over = heading or passage.text.rstrip().endswith(":")
        items = items_below(document[at + 1 :]) if over else ()
        if len(items) > 1:
            yield from _over(_last_sentence(passage.text), len(items))


def items_below(document: Sequence[Passage]) -> Sequence[Passage]:
    """Return the items of a list; none when texts stand between them, which may belong to some."""
    items = list(takewhile(lambda one: one.role == "item", document))
    after = [one.role for one in document[len(items) : len(items) + 4]]
    goes_on = after[:1] == ["text"] and "item" in after
    # An item may have items of its own.
    nested = any(one.text.rstrip().endswith(":") for one in items)
    return () if goes_on or nested else items


# Within a sentence ------------------------------------------------------------------------------

NAME = (
    rf"(?:[lL](?:es?|a) |[lL]’)?{CAPITALISED}"
    rf"(?:[ -](?:(?:d[eu]s?|sur|en|la|les?)[ -])?{CAPITALISED})*"
)
NAMES = rf"{NAME}(?:, {NAME})* et {NAME}"
# « trois lauréates, Anne Petit et Julie Royer, », « quatre communes (Metz, Woippy et Laxou) ».
NAMED = lazy(
    rf"(?: [a-zà-ÿ-]+){{0,2}}(?: ?\((?P<within>{NAMES})\)"
    rf"|(?:,| ?:) (?P<list>{NAMES})(?= ?[.;]|,(?!.*\bet [A-ZÀ-Ý])))"
)
# An adjective or two may follow: « trois axes majeurs : ».
INLINE = lazy(r"(?: [\w-]+){0,2} ?: ?(?P<list>[^.!?:\n…]+)(?:[.!?…]|\Z)")
THING = lazy(r" ?(?:(?:une?|le|la|les|des|du|nos|ses) |[ld]’)")
# With these words a comma may close or open something else than an item.
UNSURE = lazy(
    r"(?i)\b(?:l’(?:une?|autres?)|part|qui|que|qu’|dont|où|notamment|soit|comme|tel(?:le)?s?|avec"
    r"|afin|pour que|grâce|car|mais|ou|puis|par exemple|en particulier|ils?|elles?|nous|on|a|ont"
    r"|est|sont|sera|seront)\b|etc|, \w+ée?s?\b"
)


def _in_sentences(passage: Passage) -> Iterator[Hit]:
    for one in _counts(passage):
        numbers = _named(passage.reading, one) or _enumerated(passage.reading, one)
        if numbers and not min(numbers) <= one.number <= max(numbers):
            least, most = min(numbers), max(numbers)
            yield _hit(passage, one, str(least) if least == most else f"{least}-{most}")


def _named(text: str, count: Count) -> set[int]:
    """Return how many names stand behind a number; of two parts joined by « et », it may be one."""
    match = NAMED.match(text, count.end)
    known = count.before.lower().endswith((" dont ", "autres "))
    if not match or known or count.noun in NEVER_LISTED:
        return set()
    names = match["within"] or match["list"]
    items = 2 + names.count(",")
    return {items, items + len(re.findall(r"\bet\b", names)) - 1}


def _enumerated(text: str, count: Count) -> set[int]:
    """Return how many items a list behind a colon may have."""
    match = INLINE.match(text, count.end)
    if not match or UNSURE.search(match["list"]):
        return set()
    things = all(map(THING.match, match["list"].split(","))) and _anything(count)
    bare = re.sub(r"\([^()]*\)", "", match["list"])
    items = bare.split(";" if ";" in bare else ",")
    if not (count.announces or things) or any(not 0 < len(one.split()) < 10 for one in items):
        return set()
    joined = len(re.findall(r"\b(?:et|ainsi que)\b|&", bare))
    return {len(items), len(items) + joined} if len(items) + joined > 1 else set()


RULES: tuple[Rule, ...] = (
    Rule(
        code="FACT011",
        severity="error",
        message=_("« {announced} » are announced, but {items} are listed."),
        hint=_("Correct the number, or write {{count}} in its place: it counts the items itself."),
        why=_("Lists grow after their introduction was written; readers count."),
        wrong="Voici trois engagements :\n• loger les uns ;\n• écouter les autres.",
        right="Voici deux engagements :\n• loger les uns ;\n• écouter les autres.",
        release=_over_lists,
        document=_over_bullets,
    ),
    Rule(
        code="FACT012",
        message=_("« {announced} » are announced, but the sentence seems to list {items}."),
        hint=_("Correct the number or the list."),
        why=_("Readers count what a number announces."),
        wrong="trois priorités : l'emploi et le logement",
        right="deux priorités : l'emploi et le logement",
        holds=(":", "(", " et "),
        passage=_in_sentences,
    ),
)
