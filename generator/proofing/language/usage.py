"""Turns of phrase that careful French does without, or writes otherwise."""

import re
from collections.abc import Iterable, Iterator, Mapping

from generator.messages import _
from generator.proofing.language.phrases import (
    HYPHENATED,
    MISWRITTEN,
    PLEONASM_WORDS,
    PLEONASMS,
    PREFERRED,
    RELATIVE,
    RELATIVE_WORDS,
)
from generator.proofing.passages import Passage
from generator.proofing.patterns import capitalised, one_of, pattern
from generator.proofing.rules import Hit, Look, Rule

TIED = {word.lower().replace("-", " "): word for word in HYPHENATED}
FOLLOWING = {"à": "à la suite de", "au": "à la suite du", "aux": "à la suite des"}


def _words(phrases: Iterable[str]) -> tuple[str, ...]:
    """Return a word of each phrase, to see quickly whether one can be there."""
    return capitalised(*(max(re.findall(r"[^\W\d_]+", one.lower()), key=len) for one in phrases))


def _instead(phrases: Mapping[str, str]) -> Look[Passage]:
    """Make a look that says what to write instead of each of some phrases."""

    def better(match: re.Match[str]) -> str:
        right = next(now for old, now in phrases.items() if re.fullmatch(old, match[0], re.I))
        return _like(match[0], right)

    def expression() -> str:
        return rf"(?<![\w-])(?i:{one_of(sorted(phrases, key=len, reverse=True))})(?![\w-])"

    return pattern(expression, better=better)


def _with_spaces() -> str:
    """Return an expression for words that hyphens tie, with a space instead, or not."""
    words = sorted(HYPHENATED, key=len, reverse=True)
    either = one_of(word.replace("-", "[ -]") for word in words)
    return rf"(?<![\w-])(?<!vous )(?i:{either})(?![\w’-])"


def _tied(match: re.Match[str]) -> str | None:
    right = TIED[match[0].lower().replace("-", " ")]
    return _like(match[0], right) if match[0].count("-") < right.count("-") else None


def _following(match: re.Match[str]) -> str:
    """Return « À la suite d’un » for « Suite à un »."""
    better = FOLLOWING[match["to"]]
    if match["one"]:
        better = f"{better[:-1]}’{match['one'].strip()}"
    return _like(match["s"], better)


def _like(typed: str, better: str) -> str:
    """Begin with a capital if what was typed does."""
    return better[0].upper() + better[1:] if typed[0].isupper() else better


ONE_SPELLING = _instead(MISWRITTEN)
LOST_HYPHENS = pattern(_with_spaces, better=_tied)


def _miswritten(passage: Passage) -> Iterator[Hit]:
    yield from ONE_SPELLING(passage)
    yield from LOST_HYPHENS(passage)


RULES: tuple[Rule, ...] = (
    Rule(
        code="LANG032",
        severity="info",
        message=_("« {text} » says the same thing twice."),
        hint=_("Drop one of the words."),
        why=_("« Récemment » and « vient de », « voire » and « même » mean the same."),
        wrong="Récemment, un projet vient d’être lancé",
        right="Récemment, un projet a été lancé",
        needs=capitalised(*PLEONASM_WORDS),
        passage=pattern(
            rf"(?<![\w’-])(?i:{'|'.join(PLEONASMS)})(?![\w-])",
        ),
    ),
    Rule(
        code="LANG033",
        severity="info",
        message=_("« {text} » is true on the day of the release only."),
        hint=_("Write the date, the year or « en 2019 »."),
        why=_("Releases are read and quoted for years; a date stays true."),
        source="OQLF",
        wrong="déjà engagée depuis bientôt 1 an, la semaine dernière",
        right="engagée depuis 2018, la dernière semaine du mois",
        needs=capitalised(*RELATIVE_WORDS),
        passage=pattern(
            rf"(?<![\w’-])(?i:{'|'.join(RELATIVE)})(?![\w-])",
        ),
    ),
    Rule(
        code="LANG035",
        severity="warning",
        message=_("« {text} » is often miswritten so."),
        hint=_("Write « {better} »."),
        why=_("The expression has one spelling, which dictionaries give."),
        source="Académie, HOUSE",
        wrong="c’est d’ores-et-déjà le cas du sans abris",
        right="c’est d’ores et déjà le cas du sans-abri, à une personne sans abri",
        needs=_words((*MISWRITTEN, *HYPHENATED)),
        passage=_miswritten,
    ),
    Rule(
        code="LANG052",
        severity="info",
        message=_("« {text} » has a plainer or a French equivalent."),
        hint=_("For instance « {better} »."),
        why=_("Official phrases and English words keep readers at a distance."),
        source="Académie, FranceTerme",
        wrong="Au final, la newsletter a impacté les abonnés.",
        right="Finalement, la lettre d’information a touché les abonnés.",
        needs=_words(PREFERRED),
        passage=_instead(PREFERRED),
    ),
    Rule(
        code="LANG053",
        severity="info",
        message=_("« {text} » belongs to letters of offices."),
        hint=_("Write « {better} », « après » or « depuis »."),
        why=_("« Suite à » opens a business letter; in a text one writes « à la suite de »."),
        source="Académie",
        wrong="Suite à un chantier de deux ans, la piscine rouvre.",
        right="À la suite d’un chantier de deux ans ; cela fait suite à un accord.",
        needs=("Suite", "suite"),
        passage=pattern(
            r"(?:^|(?<=[.!?,:;(] ))(?P<hit>(?P<s>[Ss])uite (?P<to>à(?! l’(?:ouest|est))|aux?)"
            r"(?P<one> une?(?!\w))?)(?![\w’-])",
            better=_following,
        ),
    ),
)
