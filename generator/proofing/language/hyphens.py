"""Compounds: hyphens that are missing or too many, and their plurals."""

import re
from collections.abc import Iterator
from itertools import pairwise, product

from generator.language.french.lexicon import readings
from generator.language.french.locutions import LOCUTIONS
from generator.language.french.numbers import MONTHS
from generator.language.french.wordlist import wordlist
from generator.messages import _
from generator.proofing.language.phrases import FORMS
from generator.proofing.language.tagged import Sentence, Token, agree, mend, sentences
from generator.proofing.passages import Passage
from generator.proofing.patterns import hit, pattern
from generator.proofing.rules import Hit, Rule

# No words of their own, or not before a noun.
PREFIXES = wordlist("demi ex mi non quasi semi vice")
# « qu’en-dira-t-on » has four parts; each has three ways to be written.
LONGEST = 6
# Written in both ways: « assurance maladie », « mots clés ».
EITHER = wordlist("assurance mot mots")
# « Même » is tied to them only, not to « ce moment même ».
WITH_SAME = wordlist("moi toi soi lui elle elles eux nous vous non")


def _misspelt_compounds(passage: Passage) -> Iterator[Hit]:
    """Look for « porte-paroles », « chef-lieux », and for « tout-à-fait »."""
    for sentence in sentences(passage):
        for token in sentence:
            written = "-" in token.text and token.text == token.lower and not token.readings
            if written and (right := _compound(token.text)):
                yield mend(passage, token, token, {token: right})


def _compound(written: str) -> str:
    parts = written.split("-")
    if len(parts) > LONGEST:
        return ""
    many = any(part.endswith(("s", "x")) for part in parts)
    # Each part in the number it has, and in the other.
    every = (
        (part, part[:-1]) if part.endswith(("s", "x")) else (part, f"{part}s", f"{part}x")
        for part in parts
    )
    known = [one for one in map("-".join, product(*every)) if readings(one)]
    if known:
        number = "p" if many else "s"
        return max(known, key=lambda one: any(n.number in ("", number) for n in readings(one)))
    first, second, *more = parts
    phrase = any(one == more for one, _kind in LOCUTIONS.get((first, second), ()))
    same = parts[-1] in ("même", "mêmes") and first not in WITH_SAME
    return " ".join(parts) if phrase or same else ""


def _lost_hyphens(passage: Passage) -> Iterator[Hit]:
    for sentence in sentences(passage):
        for at, (one, other) in enumerate(pairwise(sentence)):
            if other.before != " " or other.text.isupper():
                continue
            before, after = sentence[at - 1] if at else None, sentence[at + 2 : at + 4]
            is_one = not other.capital and _is_one(before, one, other)
            if is_one or (one.text in ("Saint", "Sainte") and _is_named(before, other, after)):
                yield hit(passage, one.start, other.end, f"{one.text}-{other.text}")


def _is_named(before: Token | None, other: Token, after: Sentence) -> bool:
    """Tell whether a place or a feast has the name of a saint, not a fashion house.

    Nor is it the saint himself: « Saint Sargis le Grand », « fondé par Saint Colomban ».
    """
    epithet = len(after) == 2 and after[0].lower in ("le", "la", "l’") and after[1].capital
    himself = epithet or (before and before.lower in ("par", "yves"))
    return other.capital and not himself


def _is_one(before: Token | None, one: Token, other: Token) -> bool:
    """Tell whether two words are one that lacks its hyphen: « savoir faire », « le chef lieu »."""
    first, second = one.lower, other.lower
    if first == "mi" and second in MONTHS:
        return True
    if (first, second) == ("peut", "être"):
        return bool(before and before.lower in ("est", "sont", "était", "sera", "a", "ont"))
    tied = readings(f"{first}-{second}")
    if not tied or f"{first} {second}" in FORMS:  # the matter of another rule
        return False
    if not ((one.readings and other.readings) or one.capital):  # not « fast food »
        return any(each.kind == "adjective" and each.gender for each in tied)
    whole = [each for each in tied if each.kind == "noun"]
    if not whole or first in EITHER or (one.capital and before):
        return False
    if first == "vice":
        return other.only("noun")
    if not before or not one.adjoins:
        return False
    article = before.of("determiner")
    if first in PREFIXES:
        return (bool(article) or before.lower.split()[-1] in ("de", "en", "à")) and other.only(
            "noun"
        )
    if not article or not agree(article, whole):
        return False
    # « le porte parole », « un rendez vous »: the first word alone cannot follow the article.
    if not agree(article, one.of("noun", "adjective", "number", "determiner", "pronoun")):
        return not one.can_be("adverb", "pronoun", "preposition")
    return one.only("noun") and (other.only("noun") or other.only("infinitive"))


# « explique t-il »; « Inscrivez vous », but « Venez vous inscrire », « Rendez vous visite »
PRONOUN = (
    r"(?<![\w’-])(?P<hit>(?P<verb>[a-zà-ÿœ]*[ea])(?: ?- ?| )(?P<t>t)(?: |’|-(?<!-t-)|- )"
    r"(?P<who>il|elle|on|ils|elles)|(?P<do>(?!Rendez|Venez|Allez|Osez|Chez|Assez|Nez|Rez|Voulez"
    r"|Pouvez|Savez|Devez|Avez)[A-ZÀ-Ý][a-zà-ÿœ]+ez) (?P<whom>vous|nous)"
    r"(?! [a-zà-ÿœ]+(?:er|ir|re)\b))(?![\w’-])"
)


def _tied(match: re.Match[str]) -> str:
    return "-".join(part for part in match.group("verb", "t", "who", "do", "whom") if part)


RULES: tuple[Rule, ...] = (
    Rule(
        code="LANG088",
        severity="error",
        message=_("« {text} » is no word: the compound is written otherwise."),
        why=_("Of a compound only nouns and adjectives take a plural; some phrases have spaces."),
        source="Académie",
        wrong="les chef-lieux et leurs savoirs-faire, tout-à-fait",
        right="les chefs-lieux et leurs savoir-faire, tout à fait",
        holds=("-",),
        passage=_misspelt_compounds,
    ),
    Rule(
        code="LANG089",
        message=_("« {text} » lacks its hyphen."),
        why=_(
            "A hyphen ties words that name one thing together, and all that a saint gave a name."
        ),
        source="Académie",
        wrong="le porte parole du chef lieu de Saint Étienne, à la mi mars",
        right="le porte-parole du chef-lieu, à la mi-mars ; il porte parole, Yves Saint Laurent",
        passage=_lost_hyphens,
    ),
    Rule(
        code="LANG029",
        severity="error",
        message=_("« {text} » lacks its hyphens."),
        why=_(
            "A pronoun behind its verb is tied to it: « dit-il », « a-t-elle », « inscrivez-vous »."
        ),
        source="Académie",
        wrong="« Le parc est à vous », explique t-il. Inscrivez vous !",
        right="« Le parc est à vous », explique-t-il ; qu’en pense-t-on ? Venez nous voir.",
        needs=("t", "vous", "nous"),
        passage=pattern(PRONOUN, better=_tied),
    ),
)
