"""What a communiqué in plain text must have: kicker, title, date line, About, contacts."""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from generator.findings import Span
from generator.messages import _
from generator.patterns import lazy
from generator.proofing.passages import Passage
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
# Of any language, hence no names of months.
DATE_LINE = lazy(
    r"(?i)(?=.{0,99}$)(?:.*(?:\d{1,2}(?:er)?\s+[a-zéû]{3,9}\.?\s+\d{4}|\d{4}-\d\d-\d\d"
    r"|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}|[a-z]{3,9}\.? \d{1,2},? \d{4})"
    r"|.*, (?:le )?[a-zé]{3,10} \d{1,2}(?:er)? [a-zéû]{3,9}$)"
)
# Less is a paragraph to be looked at, of which nobody expects a head and a foot.
WORDS_OF_A_RELEASE = 120


def _absent(
    *, found: Callable[[Sequence[Passage]], bool], at_the_head: bool
) -> Callable[[Sequence[Passage]], Iterator[Hit]]:
    """Make the check that tells a part which is not found."""

    def check(document: Sequence[Passage]) -> Iterator[Hit]:
        if _is_communique(document) and not found(document):
            yield Hit(_first_line(document[0]) if at_the_head else _last_line(document[-1]))

    return check


def _is_communique(document: Sequence[Passage]) -> bool:
    """Tell a release from an article: by its kicker, its date line or its press contacts."""
    if not document or not document[0].printed:
        return False
    return (
        any(passage.role == "dateline" for passage in document)
        or _has_kicker(document)
        or _has_line(document, CONTACTS)
    )


def _no_kicker(document: Sequence[Passage]) -> Iterator[Hit]:
    """Tell it of an article too: were it a release, nothing else would say so."""
    if document and document[0].printed and not _has_kicker(document):
        words = sum(len(passage.text.split()) for passage in document)
        if words >= WORDS_OF_A_RELEASE or _is_communique(document):
            yield Hit(_first_line(document[0]))


def _has_line(document: Sequence[Passage], pattern: re.Pattern[str]) -> bool:
    return any(pattern.match(line) for one in document for line in one.text.split("\n"))


def _has_kicker(document: Sequence[Passage]) -> bool:
    return any(one.role == "kicker" for one in document) or _has_line(document[:6], KICKER)


def _has_date_line(document: Sequence[Passage]) -> bool:
    return any(one.role == "dateline" for one in document) or _has_line(document[:4], DATE_LINE)


def _has_title(document: Sequence[Passage]) -> bool:
    return any(passage.role == "title" for passage in document)


def _has_contacts(document: Sequence[Passage]) -> bool:
    """Tell whether somebody can be asked: a part of their own, or an address with such words."""
    if any(one.role == "contact" for one in document) or _has_line(document, CONTACTS):
        return True
    words = ["", *(one.text for one in document)]
    return any(
        REACHED.search(text) and ASKED.search(f"{above[-100:]} {text}")
        for above, text in pairwise(words)
    )


def _no_about(document: Sequence[Passage]) -> Iterator[Hit]:
    """Tell the missing About where it would stand: above the contacts."""
    if not _is_communique(document) or _has_about(document):
        return
    last = next(
        (
            at
            for at, one in enumerate(document)
            if one.role == "contact" or CONTACTS.match(one.text)
        ),
        len(document),
    )
    yield Hit(_last_line(document[max(last - 1, 0)]))


def _has_about(document: Sequence[Passage]) -> bool:
    return any(one.role == "about" for one in document) or _has_line(document, ABOUT)


def _unreachable(document: Sequence[Passage]) -> Iterator[Hit]:
    if not _is_communique(document) or not _has_contacts(document):
        return
    first = next(
        (at for at, one in enumerate(document) if one.role == "contact" or _is_heading(one)), None
    )
    if first is None or any(REACHED.search(one.text) for one in document[first:]):
        return
    yield Hit(_first_line(document[first]))


def _is_heading(passage: Passage) -> bool:
    return any(CONTACTS.match(line) for line in passage.text.split("\n"))


def _first_line(passage: Passage) -> Span:
    line = re.search(r"\S[^\n]*", passage.text)
    return passage.span(*line.span()) if line else passage.text.span


def _last_line(passage: Passage) -> Span:
    lines = list(re.finditer(r"\S[^\n]*", passage.text))
    return passage.span(*lines[-1].span()) if lines else passage.text.span


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
        document=_absent(found=_has_title, at_the_head=True),
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
        document=_absent(found=_has_date_line, at_the_head=True),
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
        document=_absent(found=_has_contacts, at_the_head=False),
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
