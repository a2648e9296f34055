"""How French is written: its own grammar of joints, roles and lists."""

import datetime

from generator.language.base import Language
from generator.language.french import civilities, grammar, numbers, roles, texts
from generator.language.french.zones import PLACES
from generator.language.terms import Words, senses
from generator.messages import _

# The article of a day goes from before a month.
_NO_ARTICLE = ("(avant|après|dès|depuis|d'ici|pour|vers|courant) (?:le|au)", "")
WORDS = Words(
    conjunction="et",
    respectively="respectivement",
    represented="représenté par",
    of=" de ",
    together=", ainsi que ",
    more="Plus d'informations sur : ",
    moment="{day} à {clock} ({place})",
    days="du {first} au {last}",
    first_day="(?:à (?:partir|compter) du|dès le|depuis le|avant le)",
    last_day="jusqu'au|d'ici (?:le|au)|après le",
    whole_days="les?|du|de",
    never_days="entre|entre le|pour|pour le|vers le|vers|au|à|en|jusqu'à",
    whole_months=(
        (_NO_ARTICLE, ("du", "de"), ("jusqu'au", "jusqu'en"), ("les?|au", "en")),
        (_NO_ARTICLE, ("du", "de"), ("jusqu'au", "jusqu'à"), ("au", "à"), ("les?|en", "")),
    ),
    month_parts={"early": "début {month}", "mid": "mi-{month}", "late": "fin {month}"},
    deadline="jusqu'au {day}",
    bring="à fournir : ",
    embargoed="SOUS-EMBARGO",
    version="version {number} du {day}",
    earlier=" – précédente : {version}",
    previous="Lire la version précédente",
    corrected="Rectificatif du {day} : il faut lire {right}, et non {wrong}.",
    replaced="Cette version du {day} annule et remplace celle du {before} : {why}",
    withdrawn="Communiqué retiré le {day} : {why}",
    seasons=("heure d'été", "heure d'hiver"),
    hours=senses(
        """
        at: à; from: à partir de, dès, depuis; range: de; until: jusqu'à; before: avant;
        after: après; about: vers; between: entre; to: à; and: et; or: ou; then: puis; noon: midi;
        midnight: minuit
        """
    ),
    quotes=("« ", " »"),
    inner_quotes=("“", "”"),
    interrupting=(" », ", " » "),
    weights=("Ko", "Mo", "Go"),
    voices=("pour", "selon", "d'après"),
    articles=("le ", "la ", "les ", "l'", "l’"),
    abbreviations=(
        f"MM|{civilities.WITHOUT_POINT}|{civilities.TITLE}|Prs|Mr|Mrs|Ms|Prof|St|Ste"
        "|art|al|av|bd|boul|cf|env|ex|fig|hab|max|min|p|pp|tél|vol|chap|éd|n|No|Inc|Ltd|Jr|Sr"
    ),
    no_comma_before="et|ou|ainsi que",
    of_title=r"\s*(?:(?:de|du|des|d['’]|à|au|aux|en)\s*(?:(?:la|l['’])\s*)?)?",
    verbs=(
        "a|ont|est|sont|avai(?:t|ent)|étai(?:t|ent)|sera|seront|aura|auront|va|vont|peut|doit|vient"
        "|signe(?:nt|ra|ront)?|se|s['’]|n['’]|ne|annonce|déclare|explique|précise|rappelle|salue"
        "|souligne|souhaite|présente|accueille"
    ),
    open="À COMPLÉTER",
    open_typed=r"[AÀ]\s+COMPL[EÉ]TER\b(?:\s*\([^()]*\))?",
    all=("tous", "toutes"),
    none=("aucun", "aucune"),
    press=("presse",),
    totals=("total", "totaux"),
    partners=("partenaires",),
    signatories=("signataires",),
    before_numbers=(
        r"(?:(?:plus|moins|près|environ|autour|\+) (?:de |d['’])?|jusqu['’]à |au moins |presque )"
    ),
    after_numbers=(
        "(?:million|milliard|millier)s?(?: (?:d['’]euros|d['’]€|euros|€))?|euros?"
        "|(?:fois|x)(?: (?:plus|moins))?"
    ),
    before_ranges="de|entre",
    between_numbers="à|et|ou",
    out_of="sur",
)


class French(Language):
    """French, as `Language` asks for it."""

    name = _("French")
    words = WORDS
    months = numbers.MONTHS
    weekdays = numbers.WEEKDAYS
    places = PLACES
    has_dictionary = True

    def day_number(self, day: int) -> str:
        """Write the day of a date: only the first of the month is an ordinal."""
        return "1er" if day == 1 else str(day)

    def dateline(self, place: str, day: str, *, exact: bool = True) -> str:
        """Write the place and the day: « Metz, le 2 octobre 2019 »; either may be empty."""
        if not exact:
            return super().dateline(place, day if place else self.capital(day))
        if place and day:
            return f"{place}, le {day}"
        return place or (day and f"Le {day}")

    def clock(self, time: datetime.time) -> str:
        """Write an hour: « 10 h », « 14 h 30 », « 9 h 05 »."""
        return f"{time.hour} h {time.minute:02}" if time.minute else f"{time.hour} h"

    def typed_clock(self, time: datetime.time) -> str:
        """Write an hour as staff type it: 10h, 10h30."""
        return f"{time.hour}h{time.minute:02}" if time.minute else f"{time.hour}h"

    def place(self, zone: str) -> str:
        """Return whose hour it is: « heure de Paris », « heure du Caire »."""
        return "".join(self.attach("heure de ", super().place(zone), place=True))

    def needs_gender(self, name: str) -> bool:
        """Tell whether « représenté(e) » needs the gender: not after « les »."""
        return not roles.is_plural(name)

    # What has a module of its own in this folder.
    count = staticmethod(numbers.count)
    attach = staticmethod(grammar.attach)
    gender = staticmethod(grammar.gender)
    with_acronym = staticmethod(grammar.with_acronym)
    indefinite = staticmethod(grammar.indefinite)
    represented = staticmethod(roles.represented)
    is_label = staticmethod(texts.is_label)
    inner_quotes = staticmethod(texts.inner_quotes)
    roles = staticmethod(roles.said)


LANGUAGE = French()
typeset = LANGUAGE.typeset
