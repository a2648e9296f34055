"""Words and abbreviations: ligatures, civilities, initials, « n° », « art. », « p. »."""

import re
from functools import partial

from generator.language.french.characters import LOWER, MASK, NBSP, SP, SPACES, UPPER, pairs
from generator.language.french.civilities import CIVILITY, TITLE, WITHOUT_POINT
from generator.language.french.wordlist import wordlist
from generator.language.tape import substitution


def _ligature(match: re.Match[str]) -> str:
    return match[0].replace("oe", "œ").replace("OE", "Œ").replace("Oe", "Œ")


def _latin(match: re.Match[str]) -> str:
    ligature = "Æ" if match[2].isupper() else "æ"
    return f"{match[1]}{ligature}{match[3]}"


def _initials(match: re.Match[str]) -> str | None:
    return None if match["next"] in STARTERS else re.sub(SP, NBSP, match[0])


# Words whose « oe » is one letter; « coefficient », « moelle » or « Noémie » are not among them.
LIGATURES = (
    "coeurs?",
    "accroche-coeurs?",
    "rancoeurs?",
    r"écoeur\w*",
    "choeurs?",
    "(?:con)?soeurs?",
    r"oeuvr\w*",
    r"manoeuvr\w*",
    r"désoeuvr\w*",
    r"oeil(?:l\w+)?",
    "voeux?",
    "noeuds?",
    "boeufs?",
    "oeufs?",
    "moeurs",
    r"foet(?:us|al|ale|aux|o\w+)",
    r"oe(?:sophag|no|cum[ée]n|d[èe]m|strog|dip)\w*",
    r"coel(?:ia|io|acanth)\w*",
)
# Words that begin a sentence after a point rather than follow an initial as a family name.
STARTERS = wordlist(
    """
    Le La Les L Un Une Des Du De D Ce Cet Cette Ces C Il Elle Ils Elles On Nous Vous Je J En Dans
    Pour Par Sur Avec Sans Au Aux À A Et Mais Ou Or Car Si S Son Sa Ses Leur Leurs Notre Nos Votre
    Vos Plus Depuis Après Avant Lors Lorsque Afin Enfin Ainsi Selon Tout Tous Toute Toutes Cela
    Situé Située Grâce Chaque Deux Trois Comme Quand Qui Que Quel Quelle
    """
)
NAME = rf"(?=[{UPPER}{MASK}])"

_lig = partial(substitution, "lig", mends="ligature")
_civ = partial(substitution, "civ", mends="civility", ties="name")
_abbr = partial(substitution, "abbr", mends="abbreviation", ties="name")

RULES = (
    _lig(("oe", "OE", "Oe"), rf"(?i)(?<![^\W_])(?:{'|'.join(LIGATURES)})(?![^\W_])", _ligature),
    _lig(("ae", "AE"), r"(?<!\w)(ex )(ae)(quo)(?!\w)", _latin),
    _lig(("ae", "AE"), r"(?i)(?<!\w)(curriculum vit)(ae)((?!\w))", _latin),
    _lig(("ae", "AE"), r"(?i)(?<!\w)(et c)(ae)(tera)(?!\w)", _latin),
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
        ("Mme", "Mlle", "Mgr.", "Me.", "Dr.", "Drs.", "Pr."),
        rf"(?<![\w.’'-])({WITHOUT_POINT}|{TITLE})\.{SP}{NAME}",
        rf"\1{NBSP}",
    ),
    _civ(
        ("M.", "Mme", "Mlle", "Mgr", *pairs(("Me", "Dr", "Drs", "Pr"), SPACES)),
        rf"(?<![\w.’'-])({CIVILITY}|{TITLE}){SP}{NAME}",
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
        rf"[{UPPER}](?<![\w.].)\.(?:[-{SP[1:-1]}]?[{UPPER}]\.)*{SP}"
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
