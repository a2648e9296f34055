"""Words and abbreviations: ligatures, civilities, initials, « n° », « art. », « p. »."""

import re
from functools import partial

from generator.language.french.characters import LOWER, MASK, NBSP, SP, SPACES, UPPER, pairs
from generator.language.french.civilities import CIVILITY, TITLE
from generator.language.french.lexicon import readings, spells
from generator.language.french.vocabulary import NAMES
from generator.language.rules import substitution


def _ligature(match: re.Match[str]) -> str | None:
    """Join what is a word with « œ », and none without: not « moelle », « Noémie »."""
    word = match[0].lower()
    if readings(word) or word.capitalize() in NAMES:
        return None
    if not (word.startswith("foeto") or spells(word.replace("oe", "œ"))):
        return None
    return match[0].replace("oe", "œ").replace("OE", "Œ").replace("Oe", "Œ")


def _latin(match: re.Match[str]) -> str:
    return match[0].replace("ae", "æ").replace("AE", "Æ")


def _initials(match: re.Match[str]) -> str | None:
    """Tie initials to the family name, not a point to the sentence after it."""
    word = match["next"]
    begins = word.istitle() and any(one.kind in STARTERS for one in readings(word.lower()))
    return None if begins else re.sub(SP, NBSP, match[0])


STARTERS = ("adverb", "conjunction", "determiner", "number", "preposition", "pronoun")
NAME = rf"(?=[{UPPER}{MASK}])"

_lig = partial(substitution, "lig", mends="ligature")
_civ = partial(substitution, "civ", mends="civility", ties="name")
_abbr = partial(substitution, "abbr", mends="abbreviation", ties="name")

RULES = (
    _lig(("oe", "OE", "Oe"), r"(?i)(?<![^\W_])[^\W\d_]*oe[^\W\d_]*(?![^\W_])", _ligature),
    _lig(("ae", "AE"), r"(?i)(?<!\w)(?:ex aequo|curriculum vitae|et caetera)(?!\w)", _latin),
    _civ(("Mr",), rf"(?<![\w.’'-])Mr\.?{SP}{NAME}", f"M.{NBSP}"),
    # Melle is a town, too: « à Melle », « la ville de Melle ».
    _civ(
        ("Melle", "MELLE"),
        rf"(?<![\w.’'-])(?<![àÀ]{SP})(?<!(?:ille|mune|aire|Pays|pays){SP}de{SP})"
        rf"M(?:elle|ELLE)(s?)\.?{SP}{NAME}",
        rf"Mlle\1{NBSP}",
    ),
    _civ(("M.",), rf"(?<![\w.’'-])M\.(?=[{UPPER}][{LOWER}])", f"M.{NBSP}"),
    _civ(
        ("M.", "Mme", "Mlle", "Mgr", *pairs(("Me", "Dr", "Drs", "Pr"), (*SPACES, "."))),
        rf"(?<![\w.’'-])({CIVILITY}|{TITLE})\.?{SP}{NAME}",
        rf"\1{NBSP}",
    ),
    _civ(
        ("M.", "Mm", "Ml"),
        rf"(?<![\w.’'-])({CIVILITY})\.?{SP}(?=l(?:es?|a|’)(?!(?<!’)\w))",
        rf"\1{NBSP}",
    ),
    substitution(
        "initials",
        ".",
        rf"[{UPPER}](?<![\w.].)\.(?:[-{SP[1:-1]}]?[{UPPER}]\.){{0,5}}{SP}"
        rf"(?=[{UPPER}][\w’-])(?=(?P<next>\w+))",
        _initials,
        ties="name",
    ),
    _abbr("°º", rf"(?<![^\W_])([nN]){SP}?[°º]{SP}?(?=\d)", rf"\1°{NBSP}"),
    # « n<sup>o</sup> 12 »
    _abbr(pairs(("no", "No"), SPACES), rf"(?<!\w)([nN]o){SP}(?=\d)", rf"\1{NBSP}"),
    # « nos 5 et 6 » are numbers, « nos 5 priorités » are ours.
    _abbr(
        ("nos", "Nos", "°s"),
        rf"(?<!\w)([nN]os|[nN]°s){SP}(?=\d+{SP}(?:et|à){SP}\d+(?!{SP}?\w))",
        rf"\1{NBSP}",
    ),
    _abbr(
        ("rt.", "l.", "p.", "P.", "g."),
        rf"(?<![\w.])([aA]rt|[aA]l|[pP]p?|[cC]hap|[fF]ig|[vV]ol)\.{SP}?(?=\d)",
        rf"\1.{NBSP}",
    ),
    # « art. L. 123-4 », « articles L. 123-4 et R. 123-5 »
    _abbr(("L.", "R.", "D.", "A."), rf"(?<!\w)([LRDA]\.){SP}?(?=\d{{3,4}}-\d)", rf"\1{NBSP}"),
    _abbr(
        ("rt.", "rticle"),
        rf"(?<!\w)([aA]rt\.|[aA]rticles?){SP}([LRDA]\*?\.?){SP}?(?=\d{{1,4}}(?!\w))",
        rf"\1{NBSP}\2{NBSP}",
    ),
    _abbr(("rticle", "page", "Page"), rf"(?<!\w)([aA]rticles?|[pP]ages?){SP}(?=\d)", rf"\1{NBSP}"),
    _abbr("§", rf"§{SP}?(?=\d)", f"§{NBSP}"),
)
