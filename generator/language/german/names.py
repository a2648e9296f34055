"""Put the names of organisations, which files have in the nominative, in another case or bare.

Only what the article and the first words tell for sure is done: « der Regionale Ausschuss » is
« den Regionalen Ausschuss » after « für » and « Regionaler Ausschuss » in a heading. Where it takes
more, nothing is returned, and who writes must write the words out.
"""

import re
from typing import Literal, TypeAlias

Case: TypeAlias = Literal["accusative", "dative"]


def joined(before: str, name: str) -> tuple[str, str] | None:
    """Fit a name to the preposition before it; None where its form is not sure."""
    last = re.search(PREPOSITION, before)
    article = re.match(ARTICLE, name)
    if not last or not article:
        return before, name
    typed = last[1].lower()
    word = next((one for (one, _), short in CONTRACTED.items() if short == typed), typed)
    case = CASES.get(word)
    declined = _declined(article[1], name[article.end() :], case) if case else None
    if declined is None:
        return None
    contracted = CONTRACTED.get((word, declined[0]))
    said, rest = (contracted, declined[1]) if contracted else (word, " ".join(declined))
    if said == typed:
        return before, rest
    said = said.capitalize() if last[1][0].isupper() else said
    return before[: last.start(1)] + said + before[last.end(1) :], rest


def preposition(before: str) -> str:
    """Return the preposition at the end of a text."""
    last = re.search(PREPOSITION, before)
    return last[1] if last else ""


def bare(name: str) -> str:
    """Return the name without its article: « Deutscher Städtetag », « Rotes Kreuz »."""
    article = re.match(ARTICLE, name)
    if not article:
        return name
    ending = {"der": "r", "das": "s"}.get(article[1], "")
    return _with_adjectives(name[article.end() :], ending)


def _declined(article: str, name: str, case: Case) -> tuple[str, str] | None:
    if case == "accusative" and article != "der":
        return article, name
    noun = _noun(name)
    # The feminine and the plural begin alike; only the noun can tell.
    unsure = {"der": bool(re.search(WEAK, noun)), "die": not re.search(FEMININE, noun)}
    if unsure.get(article):
        return None
    said = "den" if case == "accusative" else "der" if article == "die" else "dem"
    return said, _with_adjectives(name, "n")


def _with_adjectives(name: str, ending: str) -> str:
    """Put an ending to the adjectives before the noun, which all end in « e »."""
    words = name.split(" ")
    for at in range(len(words) - 1):
        if not re.fullmatch(ADJECTIVE, words[at]):
            break
        words[at] += ending
    return " ".join(words)


def _noun(name: str) -> str:
    words = name.split(" ")
    while len(words) > 1 and re.fullmatch(ADJECTIVE, words[0]):
        words.pop(0)
    return words[0]


# Compiled when first asked for: few releases are in German.
ARTICLE = r"(der|die|das) "
CASES: dict[str, Case] = {
    **dict.fromkeys(("durch", "für", "gegen", "ohne", "um", "über"), "accusative"),
    **dict.fromkeys(("aus", "bei", "mit", "nach", "seit", "von", "zu", "gegenüber"), "dative"),
}
# The others go with one case or another, or with the genitive.
OTHERS = """
    an auf hinter in neben unter vor zwischen statt trotz während wegen seitens namens mittels laut
    dank gemäß innerhalb außerhalb im am ins ans
"""
CONTRACTED = {
    ("von", "dem"): "vom",
    ("zu", "dem"): "zum",
    ("zu", "der"): "zur",
    ("bei", "dem"): "beim",
}
PREPOSITION = (
    rf"(?i)(?<![\w-])({'|'.join((*CASES, *CONTRACTED.values(), *OTHERS.split()))})[ \u00a0\n]+\Z"
)
# An adjective of a name, as it stands behind the article; « Centre », « Ausschüsse » are none.
ADJECTIVE = (
    r"(?:[A-ZÄÖÜ][\wäöüß-]*(?:isch|lich|ig|sam|bar|haft|deutsch|ional|munal|gional|ntral|zial|kulturell"
    r"|ziell)"
    r"|Deutsch|Groß|Klein|Alt|Neu|Hoh|Ober|Unter|Jung|Frei|Offen|Rot|Grün|Blau|Weiß|Schwarz|Erst"
    r"|Zweit|Dritt|Vereinigt|Vereint|Öffentlich|Sozial|National|Regional|Zentral|Lokal)e"
)
FEMININE = (
    r"(?:ung|schaft|heit|keit|tion|sion|tät|ik|ei|enz|anz|ie|[Aa]gentur|[Bb]ank|[Bb]ehörde"
    r"|[Ff]irma|[Ff]amilie|[Gg]emeinde|[Gg]esellschaft|[Gg]ruppe|[Kk]ammer|[Kk]asse|[Kk]irche|[Ll]iga"
    r"|[Mm]esse|[Mm]etropole|[Pp]artei|[Pp]räfektur|[Rr]egion|[Ss]chule|[Ss]tadt|[Uu]nion|[Zz]entrale)\Z"
)
# Masculine nouns with endings of their own: « der Präsident, den Präsidenten ».
WEAK = r"(?:[ai]nt|[^v]ent|ist|oge|e)\Z"
