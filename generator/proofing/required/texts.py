"""What a communiqué in plain text must have, and what stops too soon in any text."""

import re
from collections.abc import Callable, Iterator
from typing import Any

from generator.language.french.civilities import OF_ONE
from generator.language.french.days import DAY, MONTH
from generator.language.french.lexicon import readings
from generator.language.french.names import CAPITALISED, FULL_NAME
from generator.language.french.wordlist import wordlist
from generator.messages import _
from generator.patterns import lazy
from generator.proofing.passages import Document, Passage
from generator.proofing.rules import EVERY, Hit, Rule

_KICKERS = (
    r"(?:communiqu[ée]s?|dossier de presse|invitation|note aux rédactions|(?:alerte|point) presse"
    r"|mise au point|rectificatif|avis de presse)"
)
SHORT = r"(?i)(?=.{0,99}$)"
# What a line begins with, or says behind a dash: « Metz Métropole – Communiqué de presse ».
KICKER = lazy(rf"{SHORT}(?:\W*|.*[–—|:•·/-]\s*){_KICKERS}\b")
# « À propos de la DINUM : la direction… », on one line, too.
ABOUT = lazy(
    r"(?i)\W{0,4}(?:[aà] propos|qui sommes[ -]nous|about)\b"
    r"(?=.{0,85}$|[^.,;]{0,85}(?: ?[:–—]|\*|\. [A-ZÀ-Ý]))"
)
PRESS = r"(?:presse|médias?|press|journalistes?|rédactions?)\b"
CONTACTS = lazy(
    rf"{SHORT}\W{{0,4}}(?:(?:vos |nos |les )?"
    r"(?:contacts?|relations?|service|bureau|attachée?s?|renseignements?|responsables?|demandes?)"
    rf"(?: (?:de |des |de la |avec la |avec les |pour la |pour les |aux )?)?{PRESS}"
    rf"|(?:espace |la )?{PRESS}\W{{0,3}}:)"
)
# Words that make an address or a number near them a way to ask.
ASKED = lazy(
    rf"(?i)\b(?:contact|renseignement|informations?\b|joindre|joignable|communication|{PRESS})"
)
REACHED = lazy(r"@[\w-]+\.|(?:\+|\b0)(?:[\s.()/-]*\d){8}")
NAME = lazy(rf"(?<![\w’'-]){FULL_NAME}")
# Of any language but for the month without its day: « Printemps de la culture, mars 2026 ».
DATE = lazy(
    rf"{SHORT}(?:.*(?:\d{{1,2}}(?:er)?\s+[a-zéû]{{3,9}}\.?\s+\d{{4}}|\d{{4}}-\d\d-\d\d"
    r"|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}|[a-z]{3,9}\.? \d{1,2},? \d{4}"
    rf"|\b(?:{MONTH})\s+\d{{4}})|(?:.*, )?(?:le )?[a-zé]{{3,10}} \d{{1,2}}(?:er)? [a-zéû]{{3,9}}$)"
)
# « Metz, le 2 octobre 2019 – La Ville… », wherever it stands.
PLACED = lazy(
    rf"\W*(?:(?:Fait )?[àÀ] )?{CAPITALISED}[^,.;:!?\d]{{0,40}}[,(–—-] ?"
    rf"(?:(?i:le )?(?i:{DAY})(?: \d{{4}})?|\d{{1,2}}[/.]\d\d[/.]\d{{2,4}})\W*(?:$|[.)–—-])"
)
# What lines of a part look like, and among how many of the first passages.
LINES = (
    ("kicker", KICKER, 6), ("date", DATE, 8),
    ("placed", PLACED, None), ("about", ABOUT, None), ("contacts", CONTACTS, None),
)  # fmt: skip
# Less is a paragraph to be looked at, of which nobody expects a head and a foot.
WORDS_OF_A_RELEASE = 120


def _parts(document: Document) -> frozenset[str]:
    """Return what a text has: the roles of its passages, and the parts that its lines show."""
    found: set[str] = {one.role for one in document}
    for part, pattern, last in LINES:
        lines = (line for one in document[:last] for line in one.text.split("\n"))
        if part not in found and any(map(pattern.match, lines)):
            found.add(part)
    if not found & {"contact", "contacts"} and _is_somebody_named(document):
        found.add("contact")
    return frozenset(found)


def _is_somebody_named(document: Document) -> bool:
    """Tell whether an address stands near such words, or at the end near a person's name."""
    lines = [(at, line) for at, one in enumerate(document) for line in one.text.split("\n")]
    for number, (at, line) in enumerate(lines):
        if REACHED.search(line):
            above = [words[-100:] for _at, words in lines[max(0, number - 2) : number]]
            near = " | ".join([*above, line])
            last = len(line) < 200 and at >= len(document) // 2
            if ASKED.search(near) or (last and any(map(_is_person, NAME.findall(near)))):
                return True
    return False


def _is_person(name: str) -> bool:
    """Tell « Yann Pernet » and « Benat Iribarne » from « Office de Tourisme »."""
    first = name.split()[0].split("-")[0].capitalize()
    return any(one.kind == "forename" for one in readings(first)) or not readings(first.lower())


def is_communique(document: Document) -> bool:
    """Tell a release from an article: by its kicker, its date line or its press contacts."""
    release = {"dateline", "kicker", "contacts"} & document.once(_parts)
    return bool(document and document[0].printed and release)


def _lacks(*parts: str) -> Callable[[Document], Iterator[Hit]]:
    """Make the check that tells a part which is not found, at the first line."""

    def check(document: Document) -> Iterator[Hit]:
        if is_communique(document) and document.once(_parts).isdisjoint(parts):
            yield _at(document[0], 0)

    return check


def _at(passage: Passage, number: int, **more: Any) -> Hit:
    """Point at the first line of a passage (0), or at the last (-1)."""
    lines = list(re.finditer(r"\S[^\n]*", passage.text))
    return Hit(passage.span(*lines[number].span()) if lines else passage.text.span, **more)


def _no_kicker(document: Document) -> Iterator[Hit]:
    """Tell it of an article too: were it a release, nothing else would say so."""
    if document and document[0].printed and "kicker" not in document.once(_parts):
        words = sum(len(passage.text.split()) for passage in document)
        if words >= WORDS_OF_A_RELEASE or is_communique(document):
            yield _at(document[0], 0)


def no_about(document: Document) -> Iterator[Hit]:
    """Tell the missing About of a plain text where it would stand, or that its heading is all."""
    words = {"partner": _("the issuers")}
    for passage, below in _with_next(document):
        if passage.printed and passage.role == "heading" and ABOUT.match(passage.text):
            ends = below is None or below.role in ("contact", "kicker")
            if ends or (below and any(one.match(below.text) for one in (ABOUT, CONTACTS))):
                hint = _("Write a few lines that introduce the issuer, or take the heading out.")
                yield Hit(passage.text.span, words, hint=hint)
    if is_communique(document) and "about" not in document.once(_parts):
        hint = _("Add « À propos de » with the name and a few lines, above the contacts.")
        above = document[max(_contacts(document) - 1, 0)]
        yield _at(above, -1, words=words, severity="info", hint=hint)


def no_contact(document: Document) -> Iterator[Hit]:
    """Tell the missing contacts of a plain text, or those that nobody can reach."""
    if not is_communique(document):
        return
    hint = _("Add « Contacts presse », with a name, a telephone number and an e-mail address.")
    at = _contacts(document)
    if document.once(_parts).isdisjoint(("contact", "contacts")):
        yield _at(document[-1], -1, hint=hint)
    elif at < len(document) and not any(REACHED.search(one.text) for one in document[at:]):
        yield _at(document[at], 0, hint=hint)


def _contacts(document: Document) -> int:
    """Return where the contacts begin; the end, if nowhere."""
    for at, one in enumerate(document):
        if one.role == "contact" or any(map(CONTACTS.match, one.text.split("\n"))):
            return at
    return len(document)


# What is cut off has no point, and may be taken for a heading.
RUNNING = ("lead", "text", "about", "quote", "heading", "subtitle")
# No sentence ends with one of these; « Ils ne font qu’un », « curieux·ses » are whole.
WANTING = wordlist(
    "le la les l un une des du de d à au aux et ou par ce cet cette ces sa ses leurs notre nos"
    " votre vos que qui dont mais donc chez dans afin ainsi chaque plusieurs très lors parce"
    " puisque lorsque grâce tandis sont"
)
LAST = lazy(r"(?<![\w·•.-])(?!(?<=qu['’])une?\b)(?P<word>[^\W\d_]+)['’]?\s*\Z")
WORDS = 5


def _cut_off(document: Document) -> Iterator[Hit]:
    for passage, below in _with_next(document):
        match = LAST.search(passage.prose) if passage.role in RUNNING else None
        # A page that was pasted with its lines goes on below.
        goes_on = below and (below.text[:1].islower() or below.role in ("item", "link", "cell"))
        if not match or match["word"] not in WANTING or goes_on:
            continue
        if len(passage.text.split()) > WORDS:
            yield Hit(passage.span(*match.span("word")), {"word": match["word"]})


def _with_next(document: Document) -> Iterator[tuple[Passage, Passage | None]]:
    return zip(document, (*document[1:], None), strict=False)


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
        told = TOLD.search(passage.prose) or (above and TOLD.search(above.prose))
        set_apart = not (above and above.role in ("quote", "intro"))
        named = below and (below.role == "quote" or SPEAKER.match(below.text))
        if set_apart and not told and not named and OF_SOMEBODY.search(passage.prose):
            yield Hit(passage.span(0, len(passage.text.rstrip())), {})


RULES: tuple[Rule, ...] = (
    Rule(
        code="REQ017",
        message=_("No title was found."),
        hint=_("Write a line that tells the news, with empty lines around it, above the lead."),
        why=_("The title is what a newsroom decides by."),
        wrong="Jeudi 23 novembre 2017, Emmanuel Couet…",
        right="Une convention pour favoriser le logement des salariés",
        languages=EVERY,
        document=_lacks("title"),
    ),
    Rule(
        code="REQ018",
        message=_("No date line was found."),
        hint=_("Add the place and the day: « Metz, le 2 octobre 2019 »."),
        why=_("A release without its day cannot be told from an old one."),
        source="AFP, OQLF",
        wrong="COMMUNIQUÉ DE PRESSE",
        right="COMMUNIQUÉ DE PRESSE – Metz, le 2 octobre 2019",
        languages=EVERY,
        document=_lacks("dateline", "date", "placed"),
    ),
    Rule(
        code="REQ019",
        severity="info",
        message=_("Nothing at the head says that this is a press release."),
        hint=_("Add the line « COMMUNIQUÉ DE PRESSE »."),
        why=_("The kicker tells a newsroom what it receives: a release, an invitation, figures."),
        wrong="Metz, le 2 octobre 2019",
        right="COMMUNIQUÉ DE PRESSE",
        languages=EVERY,
        document=_no_kicker,
    ),
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
        code="REQ062",
        message=_("Nobody is named who says this quotation."),
        hint=_("Add who speaks, with the function: « …, explique Anne Petit, maire de Metz. »"),
        why=_("A quotation that is nobody's cannot be quoted."),
        wrong="Communiqué\n\nTitre\n\nFait.\n\n« Nous la voulons, la ville à nous, à nous tous. »",
        right="Communiqué\n\nTitre\n\nFait.\n\n« Nous la voulons plus verte », dit Anne Roy.",
        document=_of_nobody,
    ),
)
