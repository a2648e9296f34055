"""What the typesetter would change in words: spaces, marks, abbreviations, letters."""

import re
from collections.abc import Iterator
from dataclasses import replace

from generator.language.french.civilities import SHORTENED
from generator.language.french.names import CAPITALISED
from generator.messages import _
from generator.proofing.changes import changed
from generator.proofing.passages import Passage
from generator.proofing.patterns import pattern
from generator.proofing.rules import Hit, Rule


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


DASHES = changed("dash", "info")

RULES: tuple[Rule, ...] = (
    Rule(
        code="TYPO001",
        severity="error",
        message=_("« {text} » has no space beside its punctuation."),
        hint=_("Write « {better} »."),
        why=_(
            "French sets a no-break space before « : ; ! ? » and inside guillemets; without any"
            " space the mark sticks to the word."
        ),
        source="IN, OQLF",
        wrong="trois engagements réciproques: informer",
        right="trois engagements réciproques : informer",
        passage=changed("punctuation", "info"),
    ),
    Rule(
        code="TYPO002",
        severity="info",
        message=_("Nothing keeps « {text} » from being torn apart at the end of a line."),
        hint=_("Put a no-break space, as « communique typeset » does."),
        why=_(
            "The space beside « : ; ! ? » and guillemets may not break, or a line may begin with"
            " the mark."
        ),
        source="IN, OQLF",
        wrong="Un objectif : construire",
        right="Un objectif\u00a0: construire",
        passage=changed("break", "info"),
    ),
    Rule(
        code="TYPO004",
        severity="info",
        message=_("Nothing keeps « {text} » from being torn apart at the end of a line."),
        hint=_("Put a no-break space, as « communique typeset » does."),
        why=_("A title or an initial stays with its name, « n° » and « art. » with their number."),
        source="J. André",
        wrong="avec M. Martin",
        right="avec M.\u00a0Martin",
        passage=changed("name", "info"),
    ),
    Rule(
        code="TYPO005",
        severity="warning",
        message=_("The apostrophe of « {text} » is straight."),
        hint=_("Write « {better} », and so everywhere in the text."),
        why=_("The French apostrophe is « ’ »; one text has one kind of apostrophe."),
        source="OQLF",
        wrong="l'accès au logement",
        right="l’accès au logement",
        passage=changed("apostrophe", "info"),
    ),
    Rule(
        code="TYPO006",
        severity="warning",
        message=_("The quotation marks of « {text} » are not French ones."),
        hint=_("Write « {better} »."),
        why=_("French quotes between « », and between “ ” inside another quotation."),
        source="Le Robert, J. André",
        wrong='un projet nommé "Toit" vient',
        right="un projet nommé «\u00a0Toit\u00a0» vient",
        passage=changed("quotation", "info"),
    ),
    Rule(
        code="TYPO024",
        severity="error",
        message=_("« {text} » has no space behind its punctuation."),
        hint=_("Write « {better} »."),
        why=_("Two words that stick together are read as one, and break no line."),
        source="IN",
        wrong="le président,élu hier, est là.La séance est ouverte",
        right="1,5 million, adjoint(e), M.-L. Roy, S.A.R.L., node.JS, www.exemple.fr",
        passage=pattern(
            r"(?<![\w@./&-])(?:(?P<before>[^\W\d_]{2,}|(?:19|20)\d\d)"
            r"(?P<mark>[,;]|[!?](?=[A-ZÀ-Ý])|(?<=[a-zà-ÿœ]{4}):(?=[a-zà-ÿœ]{2,}[ ’,]))"
            r"(?P<after>[^\W\d_]{2,}|[ày](?= )|[ldncsj]’[^\W\d_]+)"
            r"|(?P<end>[a-zà-ÿœ]{2,})\.(?P<next>[A-ZÀ-Ý][a-zà-ÿœ]*))(?![\w@/.:-])",
            only=r"[,;:!?.](?:(?<=\w[,;:!?])[^\W\d_]|(?<=[a-zà-ÿœ]\.)[A-ZÀ-Ý])",
            better=_spaced,
        ),
    ),
    Rule(
        code="TYPO007",
        severity="warning",
        message=_("Two spaces stand in « {text} »."),
        hint=_("Leave one: « {better} »."),
        why=_("Two spaces make a hole in the line; most come from a PDF or from a deleted word."),
        wrong="les propriétaires  bailleurs",
        right="les propriétaires bailleurs",
        passage=changed("double", "warning"),
    ),
    Rule(
        code="TYPO008",
        severity="warning",
        message=_("A space too many stands in « {text} »."),
        hint=_("Write « {better} »."),
        why=_("Commas and points stick to the word before them, brackets to what they enclose."),
        source="IN",
        wrong="des logements , des aides",
        right="des logements, des aides",
        passage=changed("spare", "warning"),
    ),
    Rule(
        code="TYPO009",
        severity="warning",
        message=_("The ellipsis of « {text} » is made of three points."),
        hint=_("Write « {better} », with one character."),
        why=_("The ellipsis is one character, which no line can break, and sticks to the word."),
        source="IN",
        wrong="des aides, des prêts...",
        right="des aides, des prêts…",
        passage=changed("ellipsis", "info"),
    ),
    Rule(
        code="TYPO010",
        severity="warning",
        message=_("« etc. » is followed by an ellipsis."),
        hint=_("Write « {better} »."),
        why=_("« etc. » says already that the list goes on."),
        source="IN",
        wrong="logement, emploi, etc...",
        right="logement, emploi, etc.",
        passage=changed("etc", "warning"),
    ),
    Rule(
        code="TYPO011",
        severity="info",
        message=_("The dashes of « {text} » are hyphens."),
        hint=_("Write « {better} »."),
        why=_("An aside stands between two dashes « – »; the hyphen joins words."),
        source="J. André",
        wrong="le projet - unique en France - avance",
        right="le projet –\u00a0unique en France\u00a0– avance",
        passage=_dashes,
    ),
    Rule(
        code="TYPO019",
        severity="warning",
        message=_("« {text} » is not the French abbreviation."),
        hint=_("Write « {better} »."),
        why=_("« Mr » is English: « Monsieur » is shortened to « M. »; « Mme » has no point."),
        source="OQLF, J. André",
        wrong="avec Mr Martin",
        right="avec M.\u00a0Martin",
        passage=changed("civility", "warning"),
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
        severity="warning",
        message=_("« {text} » lacks the ligature « œ »."),
        hint=_("Write « {better} »."),
        why=_("In these words « o » and « e » are one letter."),
        source="Académie",
        wrong="la mise en oeuvre",
        right="la mise en œuvre",
        passage=changed("ligature", "warning"),
    ),
    Rule(
        code="TYPO023",
        severity="info",
        message=_("« {text} » has no space behind its abbreviation."),
        hint=_("Write « {better} »."),
        why=_("« n° », « art. » and « p. » are followed by a no-break space."),
        source="J. André",
        wrong="la loi n°2015-991",
        right="la loi n°\u00a02015-991",
        passage=changed("abbreviation", "info"),
    ),
)
