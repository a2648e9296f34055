"""What a communiqué in plain text must have: kicker, title, date line, About, contacts."""

import re
from collections.abc import Callable, Iterator, Mapping

from generator.findings import Span
from generator.language.french.days import DAY, MONTH
from generator.language.french.lexicon import readings
from generator.language.french.names import CAPITALISED, FULL_NAME
from generator.messages import _
from generator.patterns import lazy
from generator.proofing.passages import Document, Passage
from generator.proofing.rules import EVERY, Hit, Rule

# What a line begins with, or says behind a dash: « Metz Métropole – Communiqué de presse ».
_KICKERS = (
    r"(?:communiqu[ée]s?|dossier de presse|invitation|note aux rédactions|(?:alerte|point) presse"
    r"|mise au point|rectificatif|avis de presse)"
)
SHORT = r"(?i)(?=.{0,99}$)"
KICKER = lazy(rf"{SHORT}(?:\W*{_KICKERS}\b|.*[–—|:•·/-]\s*{_KICKERS}\b)")
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
LINES: Mapping[str, tuple[re.Pattern[str], int | None]] = {
    "kicker": (KICKER, 6),
    "date": (DATE, 8),
    "placed": (PLACED, None),
    "about": (ABOUT, None),
    "contacts": (CONTACTS, None),
}
"""What lines of a part look like, and among how many of the first passages."""
# Less is a paragraph to be looked at, of which nobody expects a head and a foot.
WORDS_OF_A_RELEASE = 120


def _parts(document: Document) -> frozenset[str]:
    """Return what a text has: the roles of its passages, and the parts that its lines show."""
    found: set[str] = {one.role for one in document}
    for part, (pattern, last) in LINES.items():
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


def _lacks(*parts: str, at: int) -> Callable[[Document], Iterator[Hit]]:
    """Make the check that tells a part which is not found, at the first or the last line."""

    def check(document: Document) -> Iterator[Hit]:
        if is_communique(document) and document.once(_parts).isdisjoint(parts):
            yield Hit(_line(document[at], at))

    return check


def _line(passage: Passage, at: int) -> Span:
    lines = list(re.finditer(r"\S[^\n]*", passage.text))
    return passage.span(*lines[at].span()) if lines else passage.text.span


def _no_kicker(document: Document) -> Iterator[Hit]:
    """Tell it of an article too: were it a release, nothing else would say so."""
    if document and document[0].printed and "kicker" not in document.once(_parts):
        words = sum(len(passage.text.split()) for passage in document)
        if words >= WORDS_OF_A_RELEASE or is_communique(document):
            yield Hit(_line(document[0], 0))


def _no_about(document: Document) -> Iterator[Hit]:
    """Tell the missing About where it would stand: above the contacts."""
    if is_communique(document) and "about" not in document.once(_parts):
        first = next(_contacts(document), len(document))
        yield Hit(_line(document[max(first - 1, 0)], -1))


def _unreachable(document: Document) -> Iterator[Hit]:
    first = next(_contacts(document), None) if is_communique(document) else None
    if first is not None and not any(REACHED.search(one.text) for one in document[first:]):
        yield Hit(_line(document[first], 0))


def _contacts(document: Document) -> Iterator[int]:
    """Yield where the contacts stand, the first place first."""
    for at, one in enumerate(document):
        if one.role == "contact" or any(map(CONTACTS.match, one.text.split("\n"))):
            yield at


RULES: tuple[Rule, ...] = (
    Rule(
        code="REQ017",
        severity="warning",
        message=_("No title was found."),
        hint=_("Write a line that tells the news, with empty lines around it, above the lead."),
        why=_("The title is what a newsroom decides by."),
        wrong="Jeudi 23 novembre 2017, Emmanuel Couet…",
        right="Une convention pour favoriser le logement des salariés",
        languages=EVERY,
        document=_lacks("title", at=0),
    ),
    Rule(
        code="REQ018",
        severity="warning",
        message=_("No date line was found."),
        hint=_("Add the place and the day: « Metz, le 2 octobre 2019 »."),
        why=_("A release without its day cannot be told from an old one."),
        source="AFP, OQLF",
        wrong="COMMUNIQUÉ DE PRESSE",
        right="COMMUNIQUÉ DE PRESSE – Metz, le 2 octobre 2019",
        languages=EVERY,
        document=_lacks("dateline", "date", "placed", at=0),
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
        code="REQ020",
        severity="info",
        message=_("No issuer is introduced by an About text."),
        hint=_("Add « À propos de » with the name and a few lines, above the contacts."),
        why=_("Readers who do not know an issuer learn from its About text who is speaking."),
        wrong="www.metzmetropole.fr – Contact presse",
        right="À propos de Metz Métropole – Contact presse",
        languages=EVERY,
        document=_no_about,
    ),
    Rule(
        code="REQ021",
        severity="error",
        message=_("There is no section for the press contacts."),
        hint=_("Add « Contacts presse », with a name, a telephone number and an e-mail address."),
        why=_("A journalist who has a question must know whom to call."),
        wrong="Plus d'informations sur : www.lillemetropole.fr",
        right="Contacts presse – Céline Vincent : 03 87 39 39 14",
        languages=EVERY,
        document=_lacks("contact", "contacts", at=-1),
    ),
    Rule(
        code="REQ022",
        severity="error",
        message=_("The press contacts have neither a telephone number nor an e-mail address."),
        hint=_("Add « Contacts presse », with a name, a telephone number and an e-mail address."),
        why=_("A journalist who has a question must know whom to call."),
        wrong="Contacts presse",
        right="Contacts presse – Céline Vincent : 03 87 39 39 14",
        languages=EVERY,
        document=_unreachable,
    ),
)
