"""Announced counts against what follows: « trois engagements » over a list of four."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator.language.french.names import CAPITALISED
from generator.language.french.wordlist import wordlist
from generator.messages import _
from generator.patterns import lazy
from generator.proofing.dossier import Dossier
from generator.proofing.facts.quantities import SMALL, small
from generator.proofing.passages import Passage
from generator.proofing.rules import Hit, Rule
from generator.proofing.typed import blocks
from generator.source.schema.blocks import AgendaBlock, Block, FiguresBlock, TextBlock
from generator.source.schema.lists import CommitmentsBlock, ListBlock
from generator.source.tree import Text

# What one announces and then lists. « ans », « communes », « logements » are not among them.
LISTED = (
    "actions|ambitions|atouts|axes|catégories|chantiers|chapitres|champs|chiffres|cibles|conditions"
    "|constats|convictions|critères|défis|dispositifs|domaines|dimensions|enjeux|engagements|étapes"
    "|exigences|finalités|grandes lignes|idées|initiatives|leviers|mesures|missions|nouveautés"
    "|objectifs|orientations|outils|phases|piliers|pistes|points|principes|priorités|propositions"
    "|raisons|recommandations|temps|thèmes|thématiques|types|valeurs|volets|résolutions"
)
ADJECTIVE = (
    r"(?:grand(?:e?s)?|principa(?:ux|les)|nouve(?:aux|lles)|premi(?:ers|ères)|autres"
    r"|maje(?:urs|ures)|gros(?:ses)?|belles|beaux)\s+"
)
ANNOUNCED = lazy(rf"(?i)(?<!\w)(?P<number>{SMALL})\s+(?:{ADJECTIVE})?(?P<noun>{LISTED})(?!\w)")
# « le premier des trois axes : » introduces the details of one; « ces trois axes » were told.
PART_OF = lazy(
    r"(?i)(?:\b(?:ces|des|parmi(?:\s+l\w+)?|d'entre|dont|autres|chacun\w*|plus\s+de|près\s+de)\s+"
    r"(?:l\w+s\s+|ses\s+|nos\s+|leurs\s+)?|\bsur\s+(?:l\w+s|ses|nos|leurs)\s+)$"
)
# « les trois étapes vont permettre à l'équipe : » and « après trois étapes, la Ville va : » list
# what somebody does; « trois axes ont été retenus : » lists them. Nouns in « -ment » are no verbs.
ELSEWHERE = lazy(
    r"[^:]*?(?:, (?!à savoir|notamment)"
    r"|\b(?!(?:s|ser)?ont\b)(?:[vf]ont|[a-zà-ÿ]+(?:[^m\W]ent|ront))\s(?=[^:]*\w))"
)


@dataclass(frozen=True, slots=True)
class Announced:
    """A number announced at `start:end` of a text, with what is counted."""

    start: int
    end: int
    number: int
    words: str


def announced(prose: str) -> list[Announced]:
    """Find what a text says will follow."""
    return [
        Announced(*match.span(), small(match["number"]), match[0])
        for match in ANNOUNCED.finditer(prose)
        if not PART_OF.search(prose[: match.start()].replace("’", "'"))
        and not (KNOWN.search(prose, 0, match.start()) and VERB.match(prose, match.end()))
    ]


# « ces trois étapes vont permettre : » speaks of what was listed before.
KNOWN = lazy(r"(?i)\b(?:ces|les)\s+\Z")
VERB = lazy(r"\s+(?:\w+\s+)?(?:ont|sont|vont|\w{2,}ent|\w{2,}ront)\b")
# Other things are listed only where the text says so: « comprend quatre éléments : ».
ANY_NOUN = lazy(
    rf"(?i)(?:^|(?<!\w)(?P<before>[\w’'-]+)\s+)(?P<said>(?P<number>{SMALL})\s+(?:{ADJECTIVE})?"
    r"(?P<noun>[a-zà-ÿœ-]{3,}[sx]))(?P<after>(?:\s+[\w’'-]+){0,2})\s*:?\s*\Z"
)
NEVER_LISTED = wordlist(
    "ans jours mois semaines heures minutes fois euros pages kilomètres mètres hectares habitants"
    " personnes places degrés tiers quarts années trimestres siècles décennies cents milles plus"
    " emplois postes autres pays-là"
)
# Before these a number is of something known, or of a circumstance.
NOT_LISTING = wordlist(
    "dans pour sur depuis pendant après avant sous à plus près entre chez moins environ les des aux"
    " ces d'ici dès durant que contre parmi de avec par quelque presque jusqu'à d' et ou ses nos"
    " leurs vos cette chaque"
)


def _at_the_end(prose: str) -> list[Announced]:
    """Find what the last words of a text over a list count, whatever it is."""
    match = ANY_NOUN.search(prose)
    if not match or match["noun"].lower() in NEVER_LISTED:
        return []
    if (match["before"] or "").lower().replace("’", "'") in NOT_LISTING:
        return []
    return [Announced(*match.span("said"), small(match["number"]), match["said"])]


def _over(text: Text, items: int) -> Iterator[Hit]:
    """Compare what an intro announces with the number of items below it."""
    passage = Passage(text, "intro")
    prose = passage.prose
    every = announced(prose) or _at_the_end(prose)
    found = [one for one in every if not ELSEWHERE.match(prose, one.end)]
    # Two announced numbers: which one counts the items is anybody's guess.
    if len(found) == 1 and found[0].number != items:
        one = found[0]
        words = {"announced": " ".join(one.words.split()), "items": str(items)}
        yield Hit(passage.span(one.start, one.end), words)


# Data -------------------------------------------------------------------------------------------


def _over_lists(dossier: Dossier) -> Iterator[Hit]:
    if dossier.file.language == "fr":
        before: Block | None = None
        for block in blocks(dossier.release.body):
            for text, items in _introduced(block, before):
                if text.span.path == dossier.file.path:
                    yield from _over(text, items)
            before = block


def _introduced(block: Block, before: Block | None) -> Iterable[tuple[Text, int]]:
    """Return the words over a list, with the number of its items."""
    if not isinstance(block, ListBlock | CommitmentsBlock | FiguresBlock | AgendaBlock):
        return []
    items = len(block.items)
    above = [block.title, getattr(block, "intro", None)]
    if not any(above) and isinstance(before, TextBlock) and before.text.rstrip().endswith(":"):
        above = [_last_sentence(before.text)]
    return [(text, items) for text in above if text]


def _last_sentence(text: Text) -> Text:
    ends = [match.end() for match in re.finditer(r"[.!?]\s|\n\n", text)]
    return text.part(ends[-1] if ends else 0, len(text))


# Plain text -------------------------------------------------------------------------------------


def _over_bullets(document: Sequence[Passage]) -> Iterator[Hit]:
    if not document[0].printed:
        return
    for at, passage in enumerate(document):
        if passage.text.rstrip().endswith(":"):
            items = items_below(document[at + 1 :])
            if items > 1:
                yield from _over(_last_sentence(passage.text), items)
        elif passage.role == "heading" and LISTS.search(passage.prose):
            items = items_below(document[at + 1 :])
            if items > 1:
                yield from _over(passage.text, items)


# « Un parcours en cinq temps », « Nos trois engagements »: over the list itself.
LISTS = lazy(rf"(?i)\b{SMALL}\s+(?:{ADJECTIVE})?(?:{LISTED})(?:\s+\w+)?\s*\Z")


def items_below(document: Sequence[Passage]) -> int:
    """Count the items of a list; 0 when texts stand between them, which may belong to some."""
    items = 0
    while items < len(document) and document[items].role == "item":
        items += 1
    after = document[items : items + 4]
    if any(one.text.rstrip().endswith(":") for one in document[:items]):
        return 0  # an item with items of its own
    goes_on = bool(after) and after[0].role == "text" and any(one.role == "item" for one in after)
    return 0 if goes_on else items


# Within a sentence ------------------------------------------------------------------------------

INLINE = lazy(r"\s*:\s*(?P<list>[^.!?:\n…]+)(?:[.!?…]|$)")
NAME = (
    rf"(?:[lL](?:es?|a)\s|[lL]['’])?{CAPITALISED}"
    rf"(?:[ -](?:(?:d[eu]s?|sur|en|la|les?)[ -])?{CAPITALISED})*"
)
# « trois lauréates, Anne Petit et Julie Royer, », « quatre communes (Metz, Woippy et Laxou) ».
NAMED = lazy(
    rf"(?<![\w’-])(?P<before>[\w’'-]+\s+)?(?P<said>(?P<number>(?i:{SMALL}))\s+(?:{ADJECTIVE})?"
    rf"(?P<noun>[a-zà-ÿœ-]{{3,}}[sx]))(?:\s+[a-zà-ÿ-]+){{0,2}}"
    rf"(?:\s*\((?P<within>{NAME}(?:,\s+{NAME})*\s+et\s+{NAME})\)"
    rf"|(?:,|\s*:)\s+(?P<list>{NAME}(?:,\s+{NAME})*\s+et\s+{NAME})(?=\s*[.;]|,(?!.*\bet\s+[A-ZÀ-Ý])))"
)


def _named(passage: Passage) -> Iterator[Hit]:
    """Compare a number with the names behind it."""
    for match in NAMED.finditer(passage.prose):
        names = match["within"] or match["list"]
        items = 2 + names.count(",")
        known = (match["before"] or "").strip().lower().replace("’", "'") in ("dont", "les autres")
        # A name of two parts joined by « et » stands for one.
        told = {items, items + len(re.findall(r"\bet\b", names)) - 1}
        if small(match["number"]) in told or known or match["noun"] in NEVER_LISTED - {"pays"}:
            continue
        words = {"announced": " ".join(match["said"].split()), "items": str(items)}
        yield Hit(passage.span(*match.span("said")), words)


# With these words a comma may close or open something else than an item.
UNSURE = lazy(
    r"(?i)\b(?:l['’](?:une?|autres?)|part|qui|que|qu['’]|dont|où|notamment|soit|comme|tel(?:le)?s?"
    r"|avec|afin|pour que|grâce|car|mais|ou|puis|par exemple|en particulier|il|elle|ils|elles|nous"
    r"|on|a|ont|est|sont|sera|seront)\b|etc|,\s+\w+ée?s?\b"
)


def _inline(passage: Passage) -> Iterator[Hit]:
    prose = passage.prose
    named = list(_named(passage))
    yield from named
    told = {one.span for one in named}
    for match in INLINE.finditer(prose):
        before = max(0, match.start() - 80)
        found = announced(prose[before : match.start()])
        if not found and all(map(THING.match, match["list"].split(","))):
            found = _at_the_end(prose[before : match.start()])
        if not found or not ENDS_GROUP.fullmatch(prose[before + found[-1].end : match.start()]):
            continue
        one = found[-1]
        least, most = _enumerated(match["list"])
        if most > 1 and not least <= one.number <= most and not UNSURE.search(match["list"]):
            items = str(least) if least == most else f"{least}-{most}"
            words = {"announced": " ".join(one.words.split()), "items": items}
            span = passage.span(before + one.start, before + one.end)
            yield from [Hit(span, words)] if span not in told else []


THING = lazy(r"\s*(?:(?:une?|le|la|les|des|du|nos|ses)\s|[ld]['’])")
# An adjective or two: « trois axes majeurs : ».
ENDS_GROUP = lazy(r"(?:\s+[\w-]+){0,2}")


def _enumerated(words: str) -> tuple[int, int]:
    """Return how many items a list in prose has at least and at most."""
    bare = re.sub(r"\([^()]*\)", "", words)
    items = bare.split(";") if ";" in bare else bare.split(",")
    if any(len(item.split()) > 9 for item in items) or not all(map(str.strip, items)):
        return 0, 0
    joined = len(re.findall(r"\b(?:et|ainsi que)\b|&", bare))
    return len(items), len(items) + joined


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
        severity="warning",
        message=_("« {announced} » are announced, but the sentence seems to list {items}."),
        hint=_("Correct the number or the list."),
        why=_("Readers count what a number announces."),
        wrong="trois priorités : l'emploi et le logement",
        right="deux priorités : l'emploi et le logement",
        holds=(":", "(", " et "),
        passage=_inline,
    ),
)
