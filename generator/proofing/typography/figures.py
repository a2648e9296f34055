"""How numbers, ordinals, dates, hours and phone numbers are written."""

import re
from collections.abc import Iterator
from decimal import Decimal

from generator.messages import _
from generator.proofing.changes import changed
from generator.proofing.passages import Passage
from generator.proofing.patterns import pattern
from generator.proofing.rules import Hit, Rule


def _ordinals(passage: Passage) -> Iterator[Hit]:
    yield from TYPESET(passage)
    yield from RAISED(passage)


def _ordinal(match: re.Match[str]) -> str:
    letters = match["end"] or match["more"]
    if letters not in ("er", "re", "e", "nd", "nde"):
        letters = "re" if match["n"] == "1" else "e"
    return match["n"] + letters


TYPESET = changed("ordinal", "warning")
RAISED = pattern(
    r"(?<!\w)(?P<n>\d+)(?:<sup>(?P<end>ère|ere|ème|eme|ième)s?</sup>"
    r"|\^(?P<more>ère|ème|(?:er|re|e)(?!\w|\^)))",
    only=r"\d(?:<sup>|\^)",
    better=_ordinal,
)


def _amount(match: re.Match[str]) -> str:
    """Return « 350 000 € » for « 350 K€ », « 4,5 M€ » for « 4,5 ME », « euros » for « €uros »."""
    if match["euros"]:
        return "euros"
    if match["unit"][0] == "M":
        return f"{match['number'].rstrip()}\u00a0M€"
    euros = Decimal(match["number"].replace(" ", "").replace(",", ".")) * 1000
    return f"{euros:,.0f}".replace(",", "\u202f") + "\u00a0€"


RULES: tuple[Rule, ...] = (
    Rule(
        code="TYPO003",
        severity="info",
        message=_("Nothing keeps « {text} » from being torn apart at the end of a line."),
        hint=_("Put a no-break space, as « communique typeset » does."),
        why=_("A number stays with its unit, a day with its month, a phone number in one piece."),
        source="J. André, OQLF",
        wrong="1,2 million d’euros",
        right="1,2\u00a0million d’euros",
        passage=changed("figure", "info"),
    ),
    Rule(
        code="TYPO012",
        severity="warning",
        message=_("« {text} » has no space between its thousands."),
        hint=_("Write « {better} »."),
        why=_("Quantities of four figures and more are grouped by three; years are not."),
        source="CLDR",
        wrong="1200 logements",
        right="1\u202f200 logements",
        passage=changed("thousands", "info"),
    ),
    Rule(
        code="TYPO013",
        severity="warning",
        message=_("A line could end inside the number « {text} »."),
        hint=_("Put a narrow no-break space between the thousands."),
        why=_("A number that is cut in two is read as two numbers."),
        source="CLDR",
        wrong="116 000 logements",
        right="116\u202f000 logements",
        passage=changed("group", "info"),
    ),
    Rule(
        code="TYPO014",
        severity="warning",
        message=_("« {text} » is not how French writes a quantity."),
        hint=_("Write « {better} »."),
        why=_("French has a decimal comma, and a space between a number and its unit."),
        source="OQLF, CLDR",
        wrong="45% des ménages",
        right="45\u00a0% des ménages",
        passage=changed("quantity", "info"),
    ),
    Rule(
        code="TYPO080",
        severity="warning",
        message=_("« {text} » is not how French writes an amount."),
        hint=_("Write « {better} »."),
        why=_("« Kilo » is a small « k »; euros are « € » or « euros », never a mixture of both."),
        source="OQLF, SI",
        wrong="une aide de 350 K€, 4,5 ME de recettes, 20 €uros",
        right="une aide de 350 k€, 4,5 M€ de recettes, 12 Md€, 2 millions d’euros",
        holds=("K€", "K €", "KE", "Ke", "ke", "ME", "Me", "d’€", "d'€", "€uro", "€ euro"),
        passage=pattern(
            r"(?P<hit>(?:(?<![\w,.])(?P<number>\d[\d ]*(?:,\d+)?) ?(?P<unit>K ?€(?:uros?)?"
            r"|[Kk](?:E|[Ee]uros?)|M(?:E|[Ee]uros?)|M d’€)|(?P<euros>€ ?euros?|€uros?|(?<=s d’)€)))"
            r"(?![\w’])",
            better=_amount,
        ),
    ),
    Rule(
        code="TYPO015",
        severity="error",
        message=_("« {text} » is not the abbreviation of an ordinal."),
        hint=_("Write « {better} »."),
        why=_("Ordinals are shortened to 1er, 1re, 2e, 3e: « ème » and « ère » are too long."),
        source="IN",
        wrong="le 2ème pôle d’emploi",
        right="le 2e pôle d’emploi",
        passage=_ordinals,
    ),
    Rule(
        code="TYPO017",
        severity="warning",
        message=_("« {text} » is not how French writes a date."),
        hint=_("Write « {better} »."),
        why=_("The first of the month is « 1er », and days and months have no capital."),
        source="OQLF, WP",
        wrong="le 1 octobre 2019",
        right="le 1er\u00a0octobre 2019",
        passage=changed("date", "warning"),
    ),
    Rule(
        code="TYPO018",
        severity="warning",
        message=_("« {text} » is not how French writes an hour."),
        hint=_("Write « {better} »."),
        why=_("The sign of the hour stands between two spaces, and « 00 » is left out."),
        source="OQLF, IN",
        wrong="à 14h30",
        right="à 14\u00a0h\u00a030",
        passage=changed("hour", "info"),
    ),
    Rule(
        code="TYPO021",
        severity="info",
        message=_("« {text} » is not how French writes a phone number."),
        hint=_("Write « {better} »."),
        why=_("A phone number is five pairs of figures, with no-break spaces between them."),
        source="WP",
        wrong="au 01.23.45.67.89",
        right="au 01\u00a023\u00a045\u00a067\u00a089",
        passage=changed("phone", "info"),
    ),
)
