"""Commas between a subject and its verb: one that parts them, one of a pair that is missing."""

import re

from generator.language.french.names import CAPITAL, CAPITALISED
from generator.language.french.numbers import MONTHS, WEEKDAYS
from generator.messages import _
from generator.patterns import lazy
from generator.proofing.language.commas import ROLE, SAYS
from generator.proofing.patterns import pattern
from generator.proofing.rules import Rule

# Verbs that are nothing else, by their endings or as they are.
AUXILIARY = (
    r"est|sont|a(?! (?:minima|priori|posteriori|fortiori)\b)|ont|sera|seront|fut|furent|aura|auront"
    r"|(?:étai|avai|serai|aurai)(?:en)?t|va|vont|fait(?! (?:à|de|en|par)\b)|font|peut|peuvent|doit"
    r"|doivent|vient|viennent"
)
ENDING = r"[a-zà-ÿœ]{2,}(?:era|eront|ira|iront|dra|dront|tra|tront|vra|vront|aient|issent|èrent)"
FINITE = rf"(?:{AUXILIARY}|{ENDING})"
# Others may be nouns, and count where only a verb can stand.
PRESENT = (
    r"(?:"
    r"(?:accueill|présent|organis|invit|lanc|offr|souhait|représent|constitu|concern|propos"
    r"|bénéfici|particip|dispos|rassembl|accompagn|développ|vis|touch|utilis|préconis|demand|apport"
    r"|assur|contribu|favoris|illustr|mobilis|encourag|renforc|rest|témoign|travaill|demeur|recul"
    r"|progress|augment|diminu|rappell|annonc|confirm|soulign|précis|indiqu|aid|port|donn|trouv"
    r"|continu|commenc|couvr|montr|amélior|possèd|nécessit|recrut|ferm|ouvr|attir|occup|publi|adopt|réalis|gèr|s’adress)(?:e|ent)"
    r"|(?:perm|m|prom|rem)et(?:tent)?|(?:compr|app|repr|r)end|pren(?:d|nent)|compren(?:d|nent)"
    r"|(?:sout|obt|dev|dét|t)ien(?:t|nent)|(?:fourn|réun|gard|bât|chois|fin|rempl|garant)it"
    r"|(?:prévoi|reçoi|doi)(?:t|vent)|voi(?:t|ent)|sert|servent|(?:poursui|sui)(?:t|vent)|offrent"
    r"|répond(?:ent)?|produi(?:t|sent))"
)
NEGATED = r"(?:n(?:e |’)|s(?:e |’))(?!à |ils?\b|[a-zà-ÿœ]+(?:er|ir|re|ant|ez|ons)\b)[a-zà-ÿœ]+"
TIMES = (
    r"(?:\d|\w+ \d|premi|derni|prochain|même|fois|jour|soir|matin|nuit|veille|lendemain|semaine"
    r"|week|mois|trimestre|semestre|an\b|anné|saison|été\b|hiver|printemps|automne|heure|moment"
    rf"|instant|temps|plus souvent|{'|'.join(WEEKDAYS)}|(?:{'|'.join(MONTHS)})\b)"
)
DETERMINER = (
    r"(?:(?:L[ea]s?|Une?|Des|Ce(?:t|tte|s)?|S(?:on|a|es)|Leurs?|N(?:otre|os)|V(?:otre|os)|Plusieurs"
    rf"|Chaque|Tou(?:s|tes) les|Certaine?s|Plus de|Près de|M(?:onsieur|adame|me)) |L’)(?!{TIMES})"
)
NAME = rf"(?:{CAPITALISED} (?:[a-zà-ÿ]{{2,4}} )?{CAPITALISED}|[{CAPITAL}]{{3,}})"
CLAUSE = (
    rf"(?:{FINITE}|{PRESENT}|se|ne|ils?|elles?|on|nous|vous|[cns]’\w+|qu[ei]|qu’\w+|où|dont|si"
    r"|quand|lorsqu\w+|sauf)\b"
)
WORDS = r"[^,.;:!?()«»–—]"
SUBJECT = rf"(?:^|(?<=[.!?…:] ))(?:{DETERMINER}|(?={NAME}))"
VERB = rf"(?:{FINITE}|{PRESENT})\b"
NO_VERB = rf"(?:(?!(?<=[ ’]){VERB}){WORDS})"
RELATIVE = rf"(?: (?:qui|que?|dont|où)[ ’]{NO_VERB}{{0,60}}?(?:{VERB}{NO_VERB}{{1,90}}?)?)"
PARTICIPLE = r"[a-zà-ÿœ]{2,}(?:ée?s?|ies?|ues?|ites?|ertes?|intes?|uite?s?|rte?s?)"

# « Le facteur sonne, prend des nouvelles »: the word before the comma may be a verb, unless it ends
# like an adjective.
NO_ADJECTIVE = r"(?<!ée|el)(?<!ive|ale)(?<!ante|ente|aise|oise|euse|elle|ique|ible|able)(?<!ienne)"
TWO_VERBS = rf"(?![\w-]+ [a-zà-ÿœ]+e{NO_ADJECTIVE}, {PRESENT}\b)"
LAST = r"(?<![^ ’])(?!(?:et|ou|puis|mais|ainsi|aussi|enfin|lui|elles?|eux|donc|là|ici)\b)[^ ,’]+"
QUI = (
    r"qui (?:n[e’] ?|s[e’] ?|y |en |l(?:a|es?|ui) |l’|leur )?(?!(?:hier|déjà|désormais|depuis|jusqu"
    r"|encore|dans|en|à|pour|par|sur|aux?|chaque|lors|avec|sans|après|avant|pendant|malgré|selon|bien"
    r"|souvent|toujours|jamais|plus|très|ont|peu)\b|\w+ment\b)[a-zà-ÿœ]+"
)
APPOSED = rf"(?:{PARTICIPLE}\b|{QUI})(?:(?! {CLAUSE}){WORDS}){{3,90}}?"
NO_VERB_BEFORE = r"(?<! et)(?<! ou)(?<! à)(?<! de)(?<! ne)(?<! qui)(?<! y)(?<! en)"

BEING = lazy("est|sont|ser|ét|fu|s’est|se sont")
# What a person is called behind the name.
CALLED = rf"(?:{ROLE}|double|triple|ancien(?:ne)?|champion(?:ne)?)"


def _without_comma(match: re.Match[str]) -> str | None:
    """Take the comma off; None where the subject may follow: « Les travaux finis, est né »."""
    several = re.match("(?:[A-Z]es|Leurs|Nos|Vos|Plusieurs|Tou|Certain)", match[0])
    other = BEING.match(match["verb"]) and bool(several) != match["verb"].endswith("nt")
    return None if other else match["hit"].replace(", ", " ")


def _with_its_comma(match: re.Match[str]) -> str:
    """Set the comma before the verb, or before the role behind a name."""
    after = match["verb"] or match["role"]
    return f"{match['hit'][: -len(after) - 1]}, {after}"


RULES: tuple[Rule, ...] = (
    Rule(
        code="LANG082",
        severity="error",
        message=_("A comma alone parts the subject from its verb: « {text} »."),
        hint=_("Take it off, or set apart by two commas what stands before it."),
        why=_("Between a subject and its verb there is no comma, or there are two."),
        source="IN, Académie",
        wrong="Le coût de l’opération, s’élève à deux millions.",
        right="Le coût, lui, s’élève à deux millions. Ce matin, est né un club.",
        holds=(", ",),
        passage=pattern(
            rf"{SUBJECT}{TWO_VERBS}(?:(?!(?<=[ ’]){CLAUSE}){WORDS}){{0,90}}?{RELATIVE}?"
            rf"(?P<hit>{LAST}, (?!(?:{SAYS})\b(?! qu))(?P<verb>{FINITE}|{PRESENT}|{NEGATED}))"
            rf"(?![\w’,-])(?![^.,;:]*, (?:{FINITE}|{PRESENT})\b)",
            better=_without_comma,
        ),
    ),
    Rule(
        code="LANG083",
        severity="error",
        message=_("One of the commas around an aside is missing: « {text} »."),
        hint=_("Write « {better} »."),
        why=_("Words that are set apart stand between two commas, or a comma cuts the sentence."),
        source="IN",
        wrong="Le musée, construit en 1930 par la Ville est classé.",
        right="Le musée, construit en 1930, est classé. Luc Roy, maire, a parlé.",
        holds=(", ",),
        passage=pattern(
            rf"(?:{SUBJECT}(?:(?!(?<=[ ’]){CLAUSE}){WORDS}){{2,60}}?, {APPOSED}"
            rf"|(?:^|(?<=[.!?…:] ))L(?:e |a |’)(?:{ROLE})\b{WORDS}{{0,60}}?, {CAPITALISED} "
            rf"|(?P<name>{CAPITALISED} ))"
            rf"(?P<hit>(?(name){CAPITALISED} (?={CALLED}\b{WORDS}{{0,90}}?, (?:{FINITE}|{SAYS})\b)"
            rf"(?P<role>{CALLED})|(?<=[ ’])[^ ,’]+{NO_VERB_BEFORE} (?P<verb>{FINITE}|{NEGATED})))"
            r"(?![\w’-])",
            better=_with_its_comma,
        ),
    ),
)
