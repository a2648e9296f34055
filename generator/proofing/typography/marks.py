"""What the typesetter would change: spaces, marks, abbreviations, letters, figures."""

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from generator.language.french.civilities import SHORTENED
from generator.language.french.names import CAPITALISED
from generator.messages import _
from generator.proofing.changes import changed
from generator.proofing.passages import Passage
from generator.proofing.patterns import pattern
from generator.proofing.rules import Hit, Rule, together


def _spaced(match: re.Match[str]) -> str:
    if match["mark"]:
        before = "" if match["mark"] in ",;" else "\u00a0"
        return f"{match['before']}{before}{match['mark']} {match['after']}"
    return f"{match['end']}. {match['next']}"


def _dashes(passage: Passage) -> Iterator[Hit]:
    """Weigh hyphens more than dashes of another length, which readers hardly see."""
    for one in DASHES(passage):
        typed = passage.printed and (" -" in one.before or "- " in one.before)
        yield replace(one, severity="warning") if typed else one


def _ordinal(match: re.Match[str]) -> str:
    letters = match["end"] or match["more"]
    if letters not in ("er", "re", "e", "nd", "nde"):
        letters = "re" if match["n"] == "1" else "e"
    return match["n"] + letters


def _amount(match: re.Match[str]) -> str:
    """Return « 350 000 € » for « 350 K€ », « 4,5 M€ » for « 4,5 ME », « euros » for « €uros »."""
    if match["euros"]:
        return "euros"
    if match["unit"][0] == "M":
        return f"{match['number'].rstrip()}\u00a0M€"
    euros = Decimal(match["number"].replace(" ", "").replace(",", ".")) * 1000
    return f"{euros:,.0f}".replace(",", "\u202f") + "\u00a0€"


DASHES = changed("dash")

RULES: tuple[Rule, ...] = (
    Rule(
        code="TYPO001",
        severity="error",
        message=_("« {text} » lacks a space beside its punctuation."),
        why=_(
            "French sets a no-break space before « : ; ! ? » and inside guillemets, and a space"
            " behind each mark; without any the mark sticks to the word."
        ),
        source="IN, OQLF",
        wrong="trois engagements réciproques: informer. Le président,élu hier",
        right="trois engagements réciproques : informer. 1,5 million, S.A.R.L., www.exemple.fr",
        passage=together(
            changed("punctuation"),
            pattern(
                r"(?<![\w@./&-])(?:(?P<before>[^\W\d_]{2,}|(?:19|20)\d\d)"
                r"(?P<mark>[,;]|[!?](?=[A-ZÀ-Ý])|(?<=[a-zà-ÿœ]{4}):(?=[a-zà-ÿœ]{2,}[ ’,]))"
                r"(?P<after>[^\W\d_]{2,}|[ày](?= )|[ldncsj]’[^\W\d_]+)"
                r"|(?P<end>[a-zà-ÿœ]{2,})\.(?P<next>[A-ZÀ-Ý][a-zà-ÿœ]*))(?![\w@/.:-])",
                only=r"[,;:!?.](?:(?<=\w[,;:!?])[^\W\d_]|(?<=[a-zà-ÿœ]\.)[A-ZÀ-Ý])",
                better=_spaced,
            ),
        ),
    ),
    Rule(
        code="TYPO002",
        severity="info",
        message=_("Nothing keeps « {text} » from being torn apart at the end of a line."),
        hint=_("Put a no-break space, as « communique typeset » does."),
        why=_(
            "A line that breaks there begins with a mark, or parts a number from its unit, a title"
            " from its name, the two halves of a number."
        ),
        source="IN, OQLF, J. André",
        wrong="Un objectif : construire 1,2 million de logements avec M. Martin",
        right="Un objectif\u00a0: construire 1,2\u00a0million de logements avec M.\u00a0Martin",
        passage=changed("break", "figure", "name", "group", printed={"group": "warning"}),
    ),
    Rule(
        code="TYPO005",
        message=_("The apostrophe of « {text} » is straight."),
        hint=_("Write « {better} », and so everywhere in the text."),
        why=_("The French apostrophe is « ’ »; one text has one kind of apostrophe."),
        source="OQLF",
        wrong="l'accès au logement",
        right="l’accès au logement",
        passage=changed("apostrophe"),
    ),
    Rule(
        code="TYPO006",
        message=_("The quotation marks of « {text} » are not French ones."),
        why=_("French quotes between « », and between “ ” inside another quotation."),
        source="Le Robert, J. André",
        wrong='un projet nommé "Toit" vient',
        right="un projet nommé «\u00a0Toit\u00a0» vient",
        passage=changed("quotation"),
    ),
    Rule(
        code="TYPO008",
        message=_("A space too many stands in « {text} »."),
        why=_(
            "Two spaces make a hole in the line, and most come from a deleted word; commas and"
            " points stick to the word before them, brackets to what they enclose."
        ),
        source="IN",
        wrong="des logements , des  aides",
        right="des logements, des aides",
        passage=changed("double", "spare", source="warning"),
    ),
    Rule(
        code="TYPO009",
        message=_("The points of « {text} » are not a French ellipsis."),
        why=_(
            "The ellipsis is one character, which no line can break; « etc. » says already that the"
            " list goes on, and takes none."
        ),
        source="IN",
        wrong="des aides, des prêts... logement, emploi, etc...",
        right="des aides, des prêts… logement, emploi, etc.",
        passage=together(changed("ellipsis"), changed("etc", source="warning")),
    ),
    Rule(
        code="TYPO011",
        severity="info",
        message=_("The dashes of « {text} » are hyphens."),
        why=_("An aside stands between two dashes « – »; the hyphen joins words."),
        source="J. André",
        wrong="le projet - unique en France - avance",
        right="le projet –\u00a0unique en France\u00a0– avance",
        passage=_dashes,
    ),
    Rule(
        code="TYPO014",
        message=_("« {text} » is not how French writes a number."),
        why=_(
            "Thousands are grouped by three, years are not; French has a decimal comma and a space"
            " before the unit; « kilo » is a small « k »; euros are « € » or « euros »."
        ),
        source="OQLF, CLDR, SI",
        wrong="1200 logements, 45% des ménages, une aide de 350 K€, 20 €uros",
        right="1\u202f200 logements, 45\u00a0% des ménages, une aide de 350\u00a0k€, 20\u00a0euros",
        passage=together(
            changed("quantity", "thousands"),
            pattern(
                r"(?P<hit>(?:(?<![\w,.])(?<!\d )(?P<number>\d(?: ?\d)*(?:,\d+)?) ?"
                r"(?P<unit>K ?€(?:uros?)?"
                r"|[Kk](?:E|[Ee]uros?)|M(?:E|[Ee]uros?)|M d’€)"
                r"|(?P<euros>€ ?euros?|€uros?|(?<=s d’)€)))(?![\w’])",
                better=_amount,
            ),
        ),
    ),
    Rule(
        code="TYPO015",
        severity="error",
        message=_("« {text} » is not the abbreviation of an ordinal."),
        why=_("Ordinals are shortened to 1er, 1re, 2e, 3e: « ème » and « ère » are too long."),
        source="IN",
        wrong="le 2ème pôle d’emploi",
        right="le 2e pôle d’emploi",
        passage=together(
            changed("ordinal", source="warning"),
            pattern(
                r"(?<!\w)(?P<n>\d+)(?:<sup>(?P<end>ère|ere|ème|eme|ième)s?</sup>"
                r"|\^(?P<more>ère|ème|(?:er|re|e)(?!\w|\^)))",
                only=r"\d(?:<sup>|\^)",
                better=_ordinal,
            ),
        ),
    ),
    Rule(
        code="TYPO018",
        message=_("« {text} » is not how French writes a date, an hour or a phone number."),
        why=_(
            "The first of the month is « 1er », days and months have no capital; « h » stands"
            " between two spaces, and « 00 » is left out; a phone number is five pairs of figures."
        ),
        source="OQLF, IN, WP",
        wrong="le 1 octobre 2019 à 14h30, au 01.23.45.67.89",
        right="le 1er\u00a0octobre à 14\u00a0h\u00a030, au 01\u00a023\u00a045\u00a067\u00a089",
        passage=together(
            changed("date", source="warning"),
            changed("hour", "phone", printed={"phone": "info"}),
        ),
    ),
    Rule(
        code="TYPO019",
        message=_("« {text} » is not how French abbreviates."),
        why=_(
            "« Monsieur » is shortened to « M. », « Mr » is English, « Mme » has no point; « n° »,"
            " « art. » and « p. » are followed by a no-break space."
        ),
        source="OQLF, J. André",
        wrong="avec Mr Martin, la loi n°2015-991",
        right="avec M.\u00a0Martin, la loi n°\u00a02015-991",
        passage=together(
            changed("civility", source="warning"),
            changed("abbreviation", printed={"abbreviation": "info"}),
        ),
    ),
    Rule(
        code="TYPO020",
        severity="info",
        message=_("« {text} » is spelled out before a name."),
        hint=_("Write « {better} » in running text, or the person’s full name."),
        why=_("Titles are shortened before a name, except to address someone."),
        source="OQLF",
        wrong="Comme Madame Martin l’a dit",
        right="Comme Mme Martin l’a dit",
        needs=tuple(SHORTENED),
        passage=pattern(
            rf"(?<![\w-])(?P<hit>{'|'.join(SHORTENED)})"
            rf"(?= {CAPITALISED})(?! (?:la|le|les|l’|La|Le|Les|L’|Maire|Préfète?|Ministre"
            r"|Président\w*|Tout|Bovary)\b)",
            better=lambda match: SHORTENED[match["hit"]],
        ),
    ),
    Rule(
        code="TYPO022",
        message=_("« {text} » lacks the ligature « œ »."),
        why=_("In these words « o » and « e » are one letter."),
        source="Académie",
        wrong="la mise en oeuvre",
        right="la mise en œuvre",
        passage=changed("ligature", source="warning"),
    ),
)
