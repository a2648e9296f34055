"""Articles and the joints of French words: elision, contraction.

Spaces are ordinary and apostrophes straight here: the typesetter sets the right ones.
"""

import re

from generator.language.french import lexicon
from generator.language.french.elision import FIRST_WORD, begins_with_vowel
from generator.language.french.places import articled
from generator.language.terms import Gender
from generator.patterns import lazy


def attach(before: str, name: str, *, place: bool = False) -> tuple[str, str]:
    """Elide and contract at the joint of a text and a name that follows it.

    « auprès de » + « le Comité » gives « auprès du » + « Comité »; « de » + « Action Logement »
    gives « d' » + « Action Logement ». White space at the end of `before` is kept unless the word
    is elided. Only an article in lower case contracts: the one of « La Poste » is part of the name.
    Of a `place`, and of one that is known, the article contracts in spite of its capital: « à » +
    « Le Havre » gives « au » + « Havre ».
    An article that was typed before a name which has one is said once: « la {mel} ».
    """
    capital = CAPITAL_ARTICLE.match(name) if place else articled(name)
    before = _without_typed_joint(before, name, has_article=bool(capital or ARTICLE.match(name)))
    joint = JOINT.search(before)
    if not joint:
        return before, name
    word, space = joint["word"], joint["space"]
    head = before[: joint.start()]
    article = CONTRACTED_ARTICLE.match(name) or capital
    if article and word.lower() in CONTRACTIONS:
        contracted = CONTRACTIONS[word.lower()][article[1].lower()]
        return head + _in_case_of(word, contracted, head) + space, name[article.end() :]
    spelt = word.lower() in ("le", "la") and SPELT.match(name)  # « le HCSP », but « d'HLM »
    if word.lower() == "à" or spelt or not begins_with_vowel(name):
        return before, name
    return f"{head}{word[:-1]}'", name


def _without_typed_joint(before: str, name: str, *, has_article: bool) -> str:
    """Undo what was typed for another name: « la {mel} », « du {agence} », « d'{comite} ».

    The article is the name's, so one that was typed goes, and a contraction or an elision becomes
    again the word it was made of.
    """
    typed = TYPED_JOINT.search(before)
    if not typed:
        return before
    word = typed[1].lower().replace("’", "'")
    if not (has_article or (word in ("d'", "qu'") and not begins_with_vowel(name))):
        return before
    return before[: typed.start()] + _in_case_of(typed[1], UNJOINED[word], before)


def gender(name: str) -> Gender | None:
    """Return the gender the article tells, or after « l' » the noun; None where neither tells."""
    article = ARTICLE.match(name)
    if not article or article[0] == "les ":
        return None
    return {"le ": "m", "la ": "f"}.get(article[0]) or _guess(name[article.end() :])  # type: ignore[return-value]


def with_acronym(name: str, acronym: str, gender: Gender | None) -> str:
    """Return the acronym with the article of the name: « la Métropole… » + « MEL » → « la MEL ».

    Without an article in the name, or when nothing tells the gender that « l' » hides, the acronym
    stands alone.
    """
    article = ARTICLE.match(name)
    if not article:
        return acronym
    if article[0] == "les " or acronym[:1] in "Hh":
        # « le HCSP » of « le Haut Conseil », « l'HIA » of « l'Hôpital »: as in the whole name.
        return article[0] + acronym
    if begins_with_vowel(acronym):
        return f"l'{acronym}"
    told = {"le ": "m", "la ": "f"}.get(article[0], gender) or _guess(name[article.end() :])
    return {"m": "le ", "f": "la "}.get(told or "", "") + acronym


def indefinite(words: str) -> str:
    """Return « un » or « une » for what is signed; empty where the first word tells neither."""
    return {"m": "un", "f": "une"}.get(_guess(words) or "", "")


def _in_case_of(word: str, contracted: str, head: str) -> str:
    """Write « Du » for « De » and « AU » for « À » in a text that is all in capitals."""
    capitals = word.isupper() and (len(word) > 1 or head.isupper())
    if capitals:
        return contracted.upper()
    return contracted.capitalize() if word[0].isupper() else contracted


def _guess(name: str) -> Gender | None:
    """Return the gender of the noun that a name begins with, if the lexicon has one for it."""
    first = FIRST_WORD.match(name)
    return lexicon.gender(first[1].lower(), "noun") if first else None


ARTICLE = lazy(r"\A(?:l['’]|l(?:e|a|es) )")
UNJOINED = {
    **dict.fromkeys(("le", "la", "les", "l'"), ""),
    **dict.fromkeys(("du", "des", "d'"), "de "),
    **dict.fromkeys(("au", "aux"), "à "),
    "qu'": "que ",
}
TYPED_JOINT = lazy(r"(?<![\w-])(le|la|les|l['’]|du|des|d['’]|au|aux|qu['’])\s*\Z", re.IGNORECASE)
CONTRACTED_ARTICLE = lazy(r"(les?) ")
SPELT = lazy(r"H[A-Z]")
CAPITAL_ARTICLE = lazy(r"(Les?) ")
CONTRACTIONS = {
    "de": {"le": "du", "les": "des"},
    "à": {"le": "au", "les": "aux"},
}
# « jusqu'à » contracts as « à » does, hence the apostrophe before the word. « A » without accent
# is the verb more often than not, and is left alone.
JOINT = lazy(
    r"(?<![\w-])(?P<word>de|à|le|la|que|lorsque|puisque|quoique|jusque)(?P<space>\s*)\Z",
    re.IGNORECASE,
)
