"""How German is written, for translations: composed parts stay in the nominative.

People are followed by what they are in apposition (« Anne Martin, Präsidentin, Metz Métropole »),
so that no case is needed; several have it in brackets.
"""

import datetime
import re
from collections.abc import Sequence

from generator.language import DayForm
from generator.language.base import Language
from generator.language.bearers import is_titled
from generator.language.german import names
from generator.language.items import Ending, has_capital
from generator.language.terms import Bearer, Words, senses, table
from generator.messages import _

# The article of a day goes from before a month.
_NO_ARTICLE = ("(ab|seit|vor|nach) dem|(bis) zum", "")
WORDS = Words(
    conjunction="und",
    respectively="beziehungsweise",
    represented="vertreten durch",
    of=", ",
    more="Mehr Informationen: ",
    moment="{day}, {clock} (Ortszeit {place})",
    days="vom {first} bis {last}",
    first_day="ab|ab dem|seit|seit dem|vor|vor dem",
    last_day="bis|bis zum|nach|nach dem",
    whole_days="am|vom|von",
    never_days="zum|im|in|zwischen|zwischen dem|für|für den|den|des|dem",
    whole_months=(
        (_NO_ARTICLE, ("am", "im")),
        (_NO_ARTICLE, ("am|im", "")),
    ),
    month_parts={"early": "Anfang {month}", "mid": "Mitte {month}", "late": "Ende {month}"},
    deadline="bis {day}",
    bring="vorzulegen: ",
    embargoed="SPERRFRIST",
    version="Fassung {number} vom {day}",
    earlier=" – vorher: {version}",
    previous="Frühere Fassung lesen",
    corrected="Berichtigung vom {day}: Richtig ist {right}, nicht {wrong}.",
    replaced="Diese Fassung vom {day} ersetzt die vom {before}: {why}",
    withdrawn="Pressemitteilung zurückgezogen am {day}: {why}",
    seasons=("Sommerzeit", "Winterzeit"),
    hours=senses(
        """
        at: um; from: ab; range: von; until: bis; before: vor; after: nach; about: gegen;
        between: zwischen; to: bis; and: und; or: oder; then: dann; noon: 12 Uhr, Mittag;
        midnight: Mitternacht
        """
    ),
    quotes=("„", "“"),
    inner_quotes=("‚", "‘"),
    interrupting=("“, ", "“, "),
    weights=("KB", "MB", "GB"),
    voices=("für", "laut"),
    articles=("der ", "die ", "das "),
    # A figure is an ordinal (« am 2. Oktober »): all nouns have a capital, and tell nothing.
    abbreviations=(
        r"\d{1,2}|Dr|Prof|St|Nr|Nrn|Abs|Art|Bd|Kap|Abb|Tel|Ziff|Mio|Mrd|Tsd|bzw|ca|evtl|ggf|inkl|max"
        "|min|usw|vgl|z|d|u|i|o|v|s|a|e|h|n|m|b|R|B"
    ),
    of_title=r"\s*(?:(?:von|für|in|bei)\s*(?:(?:der|dem|den)\s*)?|der\s*|des\s*)?",
    verbs="hat|haben|hatten?|ist|sind|war|waren|wird|werden|kann|unterzeichne(?:t|n|te|ten)|sagt",
    open="ZU ERGÄNZEN",
    open_typed=r"ZU\s+ERGÄNZEN\s*\([^()]*\)",
    all=("alle",),
    none=("keine", "keiner", "keines", "kein"),
    press=("presse",),
    totals=("gesamt", "insgesamt", "summe"),
    partners=("partner",),
    signatories=("unterzeichner",),
    before_numbers=(
        r"(?:über|unter|rund|etwa|circa|ca\.|fast|knapp|gut|bis zu|mehr als|weniger als) "
    ),
    after_numbers=(
        r"(?:Millionen|Million|Milliarden?|Mio\.|Mrd\.|Tsd\.)(?: (?:Euro|€))?|Euro|Prozent"
        "|-?mal(?: (?:mehr|weniger|so viele?))?"
    ),
    before_ranges="von|zwischen",
    between_numbers="bis|und|oder",
    out_of="von",
)

MONTHS = (
    "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September",
    "Oktober", "November", "Dezember",
)  # fmt: skip
WEEKDAYS = ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag")
UNITS = (
    "null", "eins", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn",
    "elf", "zwölf",
)  # fmt: skip

PLACES = table(
    """
    Africa/Addis_Ababa: Addis Abeba; Africa/Algiers: Algier; Africa/Cairo: Kairo;
    Africa/Khartoum: Khartum; Africa/Mogadishu: Mogadischu; Africa/Tunis: Tunis;
    America/Havana: Havanna; America/Jamaica: Jamaika; America/Mexico_City: Mexiko-Stadt;
    America/Miquelon: Saint-Pierre und Miquelon; America/Sao_Paulo: São Paulo;
    America/St_Barthelemy: Saint-Barthélemy; Asia/Baghdad: Bagdad; Asia/Damascus: Damaskus;
    Asia/Jerusalem: Jerusalem; Asia/Kolkata: Kalkutta; Asia/Nicosia: Nikosia; Asia/Riyadh: Riad;
    Asia/Shanghai: Schanghai; Asia/Singapore: Singapur; Asia/Tashkent: Taschkent;
    Asia/Tbilisi: Tiflis; Asia/Tehran: Teheran; Asia/Tokyo: Tokio; Asia/Yerevan: Eriwan;
    Atlantic/Azores: Azoren; Atlantic/Canary: Kanarische Inseln; Atlantic/Cape_Verde: Kap Verde;
    Atlantic/Faroe: Färöer; Europe/Athens: Athen; Europe/Belgrade: Belgrad;
    Europe/Brussels: Brüssel; Europe/Bucharest: Bukarest; Europe/Busingen: Büsingen;
    Europe/Copenhagen: Kopenhagen; Europe/Kyiv: Kiew; Europe/Lisbon: Lissabon;
    Europe/Luxembourg: Luxemburg; Europe/Moscow: Moskau; Europe/Prague: Prag; Europe/Rome: Rom;
    Europe/Tirane: Tirana; Europe/Vatican: Vatikan; Europe/Vienna: Wien; Europe/Warsaw: Warschau;
    Europe/Zurich: Zürich; Indian/Reunion: Réunion; Pacific/Gambier: Gambierinseln;
    Pacific/Marquesas: Marquesas; Pacific/Noumea: Nouméa
    """
)
"""The German names of the places that are asked for most: Europe, France overseas."""


class German(Language):
    """German, as `Language` asks for it."""

    name = _("German")
    words = WORDS
    months = MONTHS
    weekdays = WEEKDAYS
    after_weekday = ", "
    places = PLACES

    def days(self, first: datetime.date, last: datetime.date, form: DayForm = "") -> str:
        """Write several days: « vom 22. bis 25. Mai », « von Mittwoch, 22., bis Samstag, … »."""
        said = super().days(first, last, form)
        return f"von{said[3:]}".replace(" bis ", ", bis ") if "weekday" in form else said

    def day_number(self, day: int) -> str:
        """Write the day of a date: « 2. »."""
        return f"{day}."

    def clock(self, time: datetime.time) -> str:
        """Write an hour: « 10 Uhr », « 14.30 Uhr »."""
        return f"{time.hour}.{time.minute:02} Uhr" if time.minute else f"{time.hour} Uhr"

    def clocks(self, said: str) -> str:
        """Say « Uhr » once for two: « 9–13 Uhr », « 9 bis 13 Uhr »."""
        once = re.sub(r" Uhr(?= (?:–|bis) [\d.]+ Uhr\b)", "", said)
        return re.sub(r"(?<=\d) – (?=\d)", "–", once)

    def moment(self, day: str, clock: str, zone: str, season: str = "") -> str:
        """Write a day and an hour: « Mittwoch, 2. Oktober 2019, 10 Uhr (Ortszeit Paris) »."""
        if zone.endswith("UTC"):
            return f"{day}, {clock} (UTC)"
        return super().moment(day, clock, zone, season)

    def count(self, number: int) -> str:
        """Write a number in words up to twelve, in digits beyond, as German does."""
        if 0 <= number < len(UNITS):
            return UNITS[number]
        return self.figures(number) if number > 9999 else str(number)

    def attach(self, before: str, name: str, *, place: bool = False) -> tuple[str, str]:
        """Put the article in the case that the preposition asks for: « für den Ausschuss »."""
        return names.joined(before, name) or (before, name)

    def doubtful_joint(self, before: str, name: str) -> str:
        """Return the preposition after which the form of a name is not sure: « in », « wegen »."""
        return names.preposition(before) if names.joined(before, name) is None else ""

    def without_article(self, name: str) -> str:
        """Return the name without its article: « Regionaler Ausschuss »."""
        return names.bare(name)

    def held(self, role: str, organisation: str, remit: str = "") -> str:
        """Compose « Vizepräsidentin für Wohnungsbau, Metz Métropole »."""
        office = " ".join(part for part in (role, remit) if part)
        return ", ".join(part for part in (office, self.bare(organisation)) if part)

    def group(self, people: Sequence[Bearer], *, respectively: bool) -> str:
        """Compose « Anne Martin (Präsidentin, Metz Métropole) und Paul Blanc (…) ».

        In apposition, commas would not tell where one person ends and the next one begins.
        """
        if len(people) == 1:
            return self.person(people[0])
        return self.enumerate([self._with_brackets(bearer) for bearer in people])

    def signatories(self, organisations: Sequence[Sequence[Bearer]]) -> str:
        """Compose all signatories, in order."""
        people = [bearer for group in organisations for bearer in group]
        return self.group(people, respectively=False)

    def is_apposition(self, people: Sequence[Bearer]) -> bool:
        """Tell whether a comma closes what is composed: several people end in brackets."""
        return len(people) == 1 and is_titled(people[0])

    def list_ending(self, items: Sequence[str]) -> Ending:
        """Return how a list ends its items: as sentences, or as what goes on in lower case.

        All nouns have a capital, so it is the verb that makes a sentence; other items have no mark.
        """
        if not any(map(has_capital, items)):
            return "semicolon"
        sentences = sum(bool(re.search(SENTENCE, item)) for item in items)
        return "period" if 2 * sentences > len(items) else "none"

    def inner_quotes(self, text: str) -> str:
        """Return the text as it is: the typesetter sees what stands within a quotation."""
        return text

    def _with_brackets(self, bearer: Bearer) -> str:
        return f"{bearer.name} ({self.title(bearer)})" if is_titled(bearer) else bearer.name


SENTENCE = (
    r"[.!?] |\b(?:ist|sind|war|waren|wird|werden|wurden?|hat|haben|hatten?|kann|können|soll|sollen"
    r"|muss|müssen|will|wollen|darf|dürfen|gibt|geht|gehen|bleibt|bleiben|erhält|erhalten|entsteht"
    r"|entstehen|steht|stehen|beginnt|beginnen|fördert|fördern|baut|verpflichtet|verpflichten)\b"
)

LANGUAGE = German()
