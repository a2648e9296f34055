"""Accents on capitals: « État », « MÉTROPOLE », « À l’occasion » (Académie française).

Acronyms have none, and a wrong accent is worse than a missing one: a word is only touched that is
no word without its accents, and one word with them.
"""

import re
from functools import partial

from generator.language.french.accents import completed, in_english
from generator.language.french.characters import LOWER, SP, SPACES, UPPER, pairs
from generator.language.french.lexicon import readings
from generator.language.rules import substitution
from generator.patterns import lazy


def _capitalised(match: re.Match[str]) -> str | None:
    """Accent the first letter: « Etat », « Ile », and both of « Evenement »."""
    word = match[0].lower()
    right = completed(word, first=True)
    if right[0] == word[0] or in_english(match.string, *match.span()):
        return None
    verb = all(one.kind == "verb" for one in readings(right))
    if verb and NAME_AFTER.match(match.string, match.end()):
        return None  # « Edita Gruberova »
    return right.capitalize() if right[1:] == word[1:] or word.startswith("evenement") else None


def _in_capitals(match: re.Match[str]) -> str | None:
    """Accent a word, unless it looks like an acronym or the family name in « Marie CHATEAU »."""
    text, (start, end) = match.string, match.span()
    if FIRST_NAME.search(text, max(0, start - LONGEST_NAME), start):
        return None
    alone = not (
        CAPITALS_BEFORE.search(text, max(0, start - LONGEST_NAME), start)
        or CAPITALS_AFTER.match(text, end)
    )
    return completed(match[0].lower(), alone=alone and bool(SMALL.search(text))).upper()


def _preposition(match: re.Match[str]) -> str | None:
    """Tell infinitives and towns by the lexicon, some by what they are made of: « Bar-le-Duc »."""
    word = match["word"]
    kinds = {one.kind for one in readings(word.lower())}
    if "infinitive" in kinds and "noun" not in kinds:
        return "À"
    named = any(one.kind == "name" for one in readings(word.split("-")[0]))
    return "À" if named or word in TOWNS or LINKED.match(word) else None


NAME_AFTER = lazy(rf"{SP}[{UPPER}]")
FIRST_NAME = lazy(rf"(?<![^\W_])[{UPPER}](?:\.|[{LOWER}]+(?:-[{UPPER}][{LOWER}]+)?){SP}\Z")
LONGEST_NAME = 60
# Words that may be acronyms too are accented beside others in capitals, of three letters and more.
BETWEEN = rf"(?:-|{SP}(?:(?:D[EU]|ET|L[AE]|EN|AU|[AÀ]){SP}|[LD][’'])*)"
CAPITALS_BEFORE = lazy(rf"[{UPPER}]{{3}}{BETWEEN}\Z")
CAPITALS_AFTER = lazy(rf"{BETWEEN}[{UPPER}]{{3}}")
SMALL = lazy(f"[{LOWER}]")

TOWNS = ("Digne", "Laval", "Mamoudzou", "Metz")
LINKED = lazy(r"(?:Sainte?|Notre-Dame|\w+-(?:sur|sous|lès|les|en|le|la))-")

# « A » with the verb « avoir » never opens a sentence in these; elsewhere it is left alone.
SENTENCE_START = rf"(?:\A|(?<=[.!?…:;»«“▪•*–—-]{SP})|(?<=[«“(\n]))"
AFTER_A = (
    r"l[’']|la|ce|cet|cette|ces|travers|terme|propos|défaut|destination|proximité|côté|nouveau|présent"
    r"|titre|raison|chaque|quelques|moins|mesure|notre|nos|votre|vos|leurs?|quoi|qui|quel|quelle"
    r"|lire|savoir|ne pas|mi-|long|court|moyen|bientôt|demain|jamais|tous|toutes?|peine|force|cause"
    r"|tout (?:moment|instant|âge|prix|hasard)|condition|pied|vélo|domicile|distance|deux pas"
    r"|plusieurs reprises|chacune?"
)
AFTER_CA = "y|va|suffit|marche|bouge|commence|continue|fait|ne|se|sera|serait"
_caps = partial(substitution, "caps", mends="capital")

# The expressions most often tried begin with what they look for, since the search then runs from
# one to the next; what may not stand before it is looked for behind.
RULES = (
    _caps("EI", rf"[EI](?<![^\W_].)[{LOWER}]{{2,}}(?![^\W_])", _capitalised, far=True),
    # « PREVISION.ETS », « CONGRES_2024 » are names of files and codes.
    _caps(
        "AEIOUC",
        rf"[{UPPER}](?<![^\W_].)(?<!\w[._].)[{UPPER}]{{2,}}(?![^\W_]|[._][^\W_])",
        _in_capitals,
    ),
    _caps(("COMMUNIQUE",), r"(?<!\w)COMMUNIQUE(?=S? DE PRESSE|\Z(?<=\ACOMMUNIQUE))", "COMMUNIQUÉ"),
    _caps(("ommunique de",), r"(?<!\w)(C|c)ommunique(?= de presse(?!\w))", r"\1ommuniqué"),
    _caps(("COMTE",), r"(?<!\w)FRANCHE-COMTE(?!\w)", "FRANCHE-COMTÉ"),
    _caps(("COTE",), r"(?<!\w)COTE(S?)(?=[ -]D[’'](?:AZUR|OR|ARMOR)(?!\w))", r"CÔTE\1"),
    # « SALARIES » may be wages, but where every letter is a capital.
    _caps(
        ("SALARIE",),
        r"(?<!\w)SALARIE(?=E?S(?!\w))",
        lambda match: None if SMALL.search(match.string) else "SALARIÉ",
    ),
    # « Ca » is calcium too, so only before the verbs it usually has.
    _caps(pairs(["Ca"], SPACES), rf"(?<!\w)Ca(?={SP}(?:{AFTER_CA})(?!\w)|{SP}[ns]’\w)", "Ça"),
    _caps(pairs("A", SPACES), rf"{SENTENCE_START}A(?={SP}(?i:{AFTER_A})(?!(?<![’'-])\w))", "À"),
    # « A Metz, le maire… », « A 14 h »: « A Dock » may be a name, so the place must be known.
    _caps(pairs("A", SPACES), rf"{SENTENCE_START}A(?={SP}\d\d?{SP}?h)", "À"),
    _caps(pairs("A", SPACES), rf"{SENTENCE_START}A(?={SP}(?P<word>[\w-]+))", _preposition),
    _caps(("PROPOS",), rf"(?<![\w.’-])A(?={SP}PROPOS{SP}D(?:E|U|ES)?(?!\w))", "À"),
    _caps(
        pairs("A", SPACES),
        rf"(?<=[{UPPER}]{{2}}{SP})A(?={SP}(?:(?:MIEUX|BIEN){SP})?(?P<word>[{UPPER}]{{2,}}RE?)(?!\w))",
        _preposition,
    ),
)
