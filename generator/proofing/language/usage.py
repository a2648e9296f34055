"""Turns of phrase that careful French does without, or writes otherwise."""

import re
from collections.abc import Iterable, Iterator, Mapping

from generator.messages import _
from generator.patterns import lazy
from generator.proofing.language.phrases import (
    MISWRITTEN,
    ONE_CAPITAL,
    ONE_FORM,
    PLEONASMS,
    PREFERRED,
    RELATIVE,
    RELATIVE_WORDS,
)
from generator.proofing.passages import Passage
from generator.proofing.patterns import capitalised, one_of, pattern
from generator.proofing.rules import Hit, Look, Rule

FORMS = {word.lower().replace("-", " "): word for word in (*ONE_FORM, *ONE_CAPITAL)}
SAID_AGAIN = lazy(rf" (?:{'|'.join(PLEONASMS)})\Z", re.IGNORECASE)
# Letters that no part of an expression goes on.
WHOLE = lazy(r"(?<![\w?|\\\[])[^\W\d_]+(?![\w(?*+|\\])")


def _words(phrases: Iterable[str]) -> tuple[str, ...]:
    """Return a whole word of each phrase, to see quickly whether one can be there."""
    return capitalised(*(max(WHOLE.findall(one.lower()), key=len) for one in phrases))


def _instead(phrases: Mapping[str, str]) -> Look[Passage]:
    """Make a look that says what to write instead of each of some phrases."""

    def better(match: re.Match[str]) -> str:
        found = ((re.fullmatch(old, match[0], re.I), now) for old, now in phrases.items())
        return _like(match[0], next(typed.expand(now) for typed, now in found if typed))

    def expression() -> str:
        return rf"(?<![\w-])(?i:{one_of(sorted(phrases, key=len, reverse=True))})(?![\w-])"

    return pattern(expression, better=better)


def _with_spaces() -> str:
    """Return an expression for words of one form, whatever stands between their parts."""
    words = sorted(FORMS, key=len, reverse=True)
    either = one_of(word.replace(" ", "[ -]") for word in words)
    return rf"(?<![\w-])(?<!vous )(?i:{either})(?![\w’-])"


def _in_its_form(match: re.Match[str]) -> str | None:
    """Return the form with its hyphens and, in a name, its capitals."""
    typed = match[0]
    form = FORMS[typed.lower().replace("-", " ")]
    right = _like(typed, form)
    if form.islower() or typed.isupper() or (form in ONE_CAPITAL and typed.islower()):
        return right if typed.count("-") != right.count("-") else None
    return right if typed != right else None


def _like(typed: str, better: str) -> str:
    """Begin with a capital if what was typed does."""
    return better[0].upper() + better[1:] if typed[0].isupper() else better


ONE_SPELLING = _instead(MISWRITTEN)
ITS_FORM = pattern(_with_spaces, better=_in_its_form)


def _miswritten(passage: Passage) -> Iterator[Hit]:
    yield from ONE_SPELLING(passage)
    yield from ITS_FORM(passage)


RULES: tuple[Rule, ...] = (
    Rule(
        code="LANG032",
        severity="warning",
        message=_("« {text} » says the same thing twice."),
        hint=_("« {better} » is enough."),
        why=_("« Collaborer » is to work together, « voire » and « même » mean the same."),
        source="Académie",
        wrong="Ils collaborent ensemble, voire même chaque jour.",
        right="Ils collaborent, ensemble ou non, voire chaque jour.",
        needs=_words(PLEONASMS),
        passage=pattern(
            "(?i:"
            + "|".join(rf"(?<![\w’-])(?:{said}) {again}" for again, said in PLEONASMS.items())
            + r")(?![\w-])",
            only=rf"(?i: (?:{'|'.join(PLEONASMS)})(?!\w))",
            better=lambda match: SAID_AGAIN.sub("", match[0]),
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
            rf"(?<![\w’-])(?i:{RELATIVE})(?![\w-])",
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
        needs=_words((*MISWRITTEN, *FORMS)),
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
)
