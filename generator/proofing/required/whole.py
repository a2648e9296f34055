"""What stops too soon in a text: sentences cut off, sections left empty, quotations of nobody."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from generator.language.french.civilities import OF_ONE
from generator.language.french.names import FULL_NAME
from generator.language.french.wordlist import wordlist
from generator.messages import _
from generator.patterns import lazy
from generator.proofing.passages import Document, Passage
from generator.proofing.required.parts import ABOUT, CONTACTS, is_communique
from generator.proofing.rules import EVERY, Hit, Rule

# Sentences cut off ------------------------------------------------------------------------------

# What is cut off has no point, and may be taken for a heading.
RUNNING = ("lead", "text", "about", "quote", "heading", "subtitle")
# No sentence ends with one of these.
WANTING = wordlist(
    "le la les l un une des du de d à au aux et ou par ce cet cette ces sa ses leurs notre nos"
    " votre vos que qui dont mais donc chez dans afin ainsi chaque plusieurs très lors parce"
    " puisque lorsque grâce tandis sont"
)
LAST = lazy(r"(?<![\w-])(?P<word>[^\W\d_]+)['’]?\s*\Z")
WORDS = 5


def _cut_off(document: Sequence[Passage]) -> Iterator[Hit]:
    for passage, below in pairwise((*document, None)):
        match = LAST.search(passage.prose) if passage and passage.role in RUNNING else None
        if not passage or not match or match["word"] not in WANTING:
            continue
        # A page that was pasted with its lines goes on below.
        goes_on = below and (below.text[:1].islower() or below.role in ("item", "link", "cell"))
        if len(passage.text.split()) > WORDS and not goes_on:
            yield Hit(passage.span(*match.span("word")), {"word": match["word"]})


# Sections left empty ----------------------------------------------------------------------------


def _nothing_about(document: Sequence[Passage]) -> Iterator[Hit]:
    for passage, below in pairwise((*document, None)):
        if not passage or not passage.printed or passage.role != "heading":
            continue
        ends = below is None or below.role in ("contact", "kicker")
        if ABOUT.match(passage.text) and (ends or _begins_another(below)):
            yield Hit(passage.text.span, {"heading": passage.text.strip()})


def _begins_another(below: Passage | None) -> bool:
    return bool(below and (ABOUT.match(below.text) or CONTACTS.match(below.text)))


# Quotations of nobody ---------------------------------------------------------------------------

OF_SOMEBODY = lazy(r"(?i)\b(?:nous|notre|nos|je|mon|ma|mes)\b|\bj['’]")
ROLES = r"président|direct(?:eur|rice)|maire\b|adjoint|ministre|préf[eè]t|porte-parole|député|sénat"
# A name, a function, « explique-t-elle », « selon »: who speaks may be told by any of them.
TOLD = lazy(
    rf"(?<![.!?«] )(?<!\A)\b{FULL_NAME}|\b(?:{ROLES})|\b(?:{OF_ONE})\s|:\s*\Z"
    r"|,\s(?:a\s)?\w+[eté](?:-t)?-(?:il|elle)|(?i:\b(?:selon|mots?|paroles?)\b)"
)
SPEAKER = lazy(rf"\s*(?:[-–—]|[(«]?{FULL_NAME}|(?:{OF_ONE}|Dr|Pr)\s|le |la |l['’])")


def _of_nobody(document: Document) -> Iterator[Hit]:
    around = (None, *document, None) if is_communique(document) else ()
    for above, passage, below in zip(around, document, around[2:], strict=False):
        if passage.role != "quote" or not passage.printed or len(passage.text.split()) < 12:
            continue
        alone = not (above and (above.role in ("quote", "intro") or TOLD.search(above.prose)))
        named = below and (below.role == "quote" or SPEAKER.match(below.text))
        if (
            alone
            and not named
            and OF_SOMEBODY.search(passage.prose)
            and not TOLD.search(passage.prose)
        ):
            yield Hit(passage.span(0, len(passage.text.rstrip())), {})


RULES: tuple[Rule, ...] = (
    Rule(
        code="REQ060",
        severity="error",
        message=_("The sentence is cut off after « {word} »."),
        hint=_("Write the end of the sentence, or take its beginning out."),
        why=_("What was cut while pasting goes out to the press as it stands."),
        wrong="Une loi votée au printemps encourage partout le",
        right="Une loi votée au printemps encourage partout le réemploi.",
        document=_cut_off,
    ),
    Rule(
        code="REQ061",
        severity="warning",
        message=_("Nothing stands below « {heading} »."),
        hint=_("Write a few lines that introduce the issuer, or take the heading out."),
        why=_("An empty section shows that a release was not read again."),
        wrong="Un texte.\n\nÀ propos de Metz\n\nContact presse",
        right="Un texte.\n\nÀ propos de Metz\n\nElle réunit 44 communes.\n\nContact presse",
        languages=EVERY,
        document=_nothing_about,
    ),
    Rule(
        code="REQ062",
        severity="warning",
        message=_("Nobody is named who says this quotation."),
        hint=_("Add who speaks, with the function: « …, explique Anne Petit, maire de Metz. »"),
        why=_("A quotation that is nobody's cannot be quoted."),
        wrong="Communiqué\n\nTitre\n\nFait.\n\n« Nous la voulons, la ville à nous, à nous tous. »",
        right="Communiqué\n\nTitre\n\nFait.\n\n« Nous la voulons plus verte », dit Anne Roy.",
        document=_of_nobody,
    ),
)
