"""What stops too soon in a text: sentences cut off, sections left empty, quotations of nobody."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from generator.language.french.wordlist import wordlist
from generator.messages import _
from generator.patterns import lazy
from generator.proofing.passages import Passage
from generator.proofing.required.parts import ABOUT, CONTACTS
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

SAYS = lazy(
    r"(?i)\b(?:expliqu|déclar|soulign|précis|rappel|ajout|indiqu|affirm|estim|résum|conclu|confi"
    r"|témoi|racont|insist|annonc|observ|constat|assur|commente|détaill|poursui|plaid|réjoui|salu"
    r"|dit\b|dis(?:ait|ent)\b|lance\b|note\b|relèv|martèl|considèr|regrett|promet|écri|selon\b|mots?\b"
    r"|paroles?\b|citation|appelle|intitul|félicit|souvi|exclam|remerci|espèr|pens|propose|demand"
    r"|répond|avance\b|défend)"
)
OF_SOMEBODY = lazy(r"(?i)\b(?:nous|notre|nos|je|mon|ma|mes)\b|\bj['’]")
NAMED = lazy(
    r"[^.!?«]\s[A-ZÀ-Ý][\w’'-]+ (?:de |d['’])?[A-ZÀ-Ý]"
    r"|,\s(?:a\s)?\w+[eté](?:-t)?(?:-(?:il|elle)|\s(?:l[ea]\s|l['’]|M\.|Mme|[A-ZÀ-Ý]))"
)
SPEAKER = lazy(r"\s*(?:[-–—]|[(«]?[A-ZÀ-Ý][\w'’-]+ [A-ZÀ-Ý]|(?:M\.|Mme|Dr|Pr)\s|le |la |l['’])")


def _of_nobody(document: Sequence[Passage]) -> Iterator[Hit]:
    around = (None, *document, None)
    for above, passage, below in zip(around, document, around[2:], strict=False):
        if passage.role != "quote" or not passage.printed or len(passage.text.split()) < 12:
            continue
        if not OF_SOMEBODY.search(passage.prose) or NAMED.search(passage.prose):
            continue
        said = any(SAYS.search(one.prose) for one in (above, below) if one)
        introduced = above and (
            above.text.rstrip().endswith(":") or above.role in ("quote", "intro")
        )
        named = below and (below.role == "quote" or SPEAKER.match(below.text))
        if not (said or introduced or named):
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
        wrong="Un titre\n\nUn fait.\n\n« Nous la voulons plus verte, plus sûre, ouverte à tous. »",
        right="Un titre\n\nUn fait.\n\n« Nous la voulons plus verte et plus sûre », dit A. Roy.",
        document=_of_nobody,
    ),
)
