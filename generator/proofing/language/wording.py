"""Words that are doubled, lack another, or are written otherwise: numbers, titles, « etc. »."""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise
from operator import eq

from generator.findings import Severity
from generator.language.french.days import BEGUN_MONTH
from generator.language.french.lexicon import readings
from generator.language.french.names import FULL_NAME as NAME
from generator.language.french.numbers import TENS, UNITS
from generator.language.french.wordlist import wordlist
from generator.messages import _
from generator.patterns import lazy
from generator.proofing.passages import MASK, Passage
from generator.proofing.patterns import capitalised, hit, pattern
from generator.proofing.rules import EVERY, Hit, Rule

DOING = r"[a-zà-ÿœ]+(?:er|ir|re)\b"
# What follows tells a verb from a noun: « et de papier », « et de loisir ».
ITS_OBJECT = (
    r"(?= (?:(?:la|le|les|une?|(?<!re )d(?:es|u)|ce|cet|cette|ces|sa|son|ses|leurs?|nos|notre|vos"
    r"|votre|tous|toutes|plusieurs|chaque|contre)(?![\w-])|l’))"
)
TO_SOMETHING = r"(?:contribuer|participer|répondre|aider|veiller)(?= (?:à|aux?)\b)"
NUMBERS = "|".join((*UNITS[2:], *TENS.values(), "cents?", "mille"))
HUNDREDS = rf"(?:{'|'.join(UNITS[2:10])})[- ]cent|quatre-vingt"
SCALES = ("million", "milliard", "millier")
MANY_SCALES = ("millions", "milliards", "milliers")
# What is counted, unless it is a number, or one of the small words that end like a plural.
COUNTED = (
    rf"[- ](?!(?:une?|{NUMBERS}|des|les|ses|ces|nos|vos|mais|plus|sous|dans)\b)"
    r"[a-zà-ÿœ]{3,}(?:[sx]\b|[·.])"
)


def _doubled(passage: Passage) -> Iterator[Hit]:
    words = [word.text for word in passage.cut]
    pairs = list(pairwise(words))
    if not (any(map(eq, words, words[1:])) or any(map(eq, pairs, pairs[2:]))):
        return
    flat, places = passage.flat
    for match in DOUBLED.finditer(flat):
        word = match["word"]
        if MASK in match[0] or _is_right(word, flat[max(0, match.start() - 12) : match.start()]):
            continue
        common = word.lower() in FUNCTION_WORDS or " " in word
        severity: Severity | None = None if common else "warning"
        start, end = places[match.start()], places[match.end() - 1] + 1
        yield hit(passage, start, end, word, severity=severity)


def _is_right(word: str, before: str) -> bool:
    """Tell whether a word may stand twice: « nous nous engageons », « prenez-le le matin »."""
    lower = word.lower()
    if lower in TWICE or before.endswith("-") or (lower in ("est", "été") and EAST.search(before)):
        return True
    return (
        word[:1].isupper()
        and not word.isupper()
        and before.rstrip(" ")[-1:] not in ("", ".", "!", "?", ":", "»")
    )


def _with_the_first(match: re.Match[str]) -> str | None:
    """Return « et à aider »; None for a noun, or where an earlier « d’aider » may go on."""
    verb = re.split("[ ’]", match["verb"])[-1]
    noun = any(one.kind in ("noun", "adjective") for one in readings(verb))
    return None if noun or OF_DOING.search(match["before"]) else f"et à {match['verb']}"


def _in_words(match: re.Match[str]) -> str | None:
    before = match.string[: match.start()].rsplit(maxsplit=1)[-1].lower()
    if before in ("article", "page", "chapitre", "acte", "phase", "étape", "niveau", "lot", "tome"):
        return None
    return UNITS[int(match["hit"])]


def _other_number(match: re.Match[str]) -> str:
    return match["hit"][:-1] if match["many"] else match["hit"] + "s"


def _either(match: re.Match[str]) -> str | None:
    """Return « soit … soit »; None for the verb: « que ce soit à Metz ou à Nancy »."""
    return None if VERB_BEFORE.search(match["before"]) else f"{match['one']} soit"


def _in_small_letters(match: re.Match[str]) -> str | None:
    """Return « une convention »; None in a name: « ministère des Collectivités »."""
    named = NAMED_BEFORE.search(match.string, 0, match.start())
    if match["noun"] and (named or NAMED_BEHIND.match(match.string, match.end())):
        return None
    return f"{match['d'] or match['n']} {(match['noun'] or match['scale']).lower()}"


def _all_capitals(passage: Passage) -> Iterator[Hit]:
    words = passage.text.strip()
    if passage.role not in ("title", "subtitle") or len(WORD.findall(words)) < 3:
        return
    if words.upper() == words and len(words) > 15:
        start = len(passage.text) - len(passage.text.lstrip())
        yield hit(passage, start, start + len(words))


def _stopped(passage: Passage) -> Iterable[Hit]:
    return STOP(passage) if passage.role in ("title", "subtitle", "heading") else ()


WORD = lazy(r"(?<![\w-])[^\W\d_]{4,}(?![\w-])")
# The point may be an abbreviation's: « Dupont et Cie. ».
STOP = pattern(
    r"(?P<hit>(?P<word>(?<![^\W\d_])[^\W\d_]{3,}[»”)]?)(?<!etc)\.)\s*\Z", better=r"\g<word>"
)
COMMON_NOUNS = wordlist(
    "Convention Accord Partenariat Partenaire Projet Programme Communiqué Contrat Charte Séminaire"
    " Journée Étude Salarié Réunion Dispositif Commune Département Collectivité Entreprise"
)
COUNTED_NOUNS = COMMON_NOUNS | wordlist("Million Milliard Millier Euro")
# The name of a ministry or a body goes on with « des », that of an event behind its noun.
NAMED_BEFORE = lazy(r"(?:[A-ZÀ-Ý][\w’-]*|ministère|ministre|direction|chargée?) \Z")
NAMED_BEHIND = lazy(
    r" (?:(?:inter)?nation|mond|europé|citoy|région|portes|[A-ZÀ-Ý«]|d(?:e |u |es |’)[A-ZÀ-Ý])"
    r"|(?<=Journée) d|(?<=Journées) d"
)
DOUBLED = lazy(
    r"(?<![\w\ufdd0-])(?P<word>[^\W\d_]{2,}|[àyÀa]|[dlnsc]’[^\W\d_]+|(?:de|pour|dans|avec|par|sur|des|les|la|le|du|au|aux)"
    r" [^\W\d_]+)(?: (?P=word))(?![\w’-])"
)
# What may stand twice: pronouns, and words that are both a noun and a verb, or a name.
TWICE = wordlist(
    """
    nous vous faire fait très tout si non oui bien son or pas bye ça avions ferme livre porte marche
    montre place rencontre aide forme vise permis point tant là bla toc hip cha tam chut demande
    mesure charge compte monde reste tour suite sous car elle lui entre bon mur petit
    """
)
EAST = lazy(r"(?:’|partie|côté|façade|zone|rive|entrée|aile|secteur|quartier) ?\Z")
FUNCTION_WORDS = wordlist(
    """
    de la le les des du un une et ou à au aux en dans par pour sur avec sans que qui ce cette ces se
    sa ses leur leurs il ils on ne ont sont a y dont où mais comme qu ainsi
    """
)
PLACED = "(?:par|en|à|au|aux|sur|dans|chez|via|avec|sous)"
VERB_BEFORE = lazy(r"(?i)(?<![\w’-])(?:que?|où|quoi|bien|pour)(?: |’)[^,]*\Z|\bsoit\b")
OF_DOING = lazy(
    rf"(?<![\w-])d(?:e |’)(?:(?:se|la|le|les|lui|leur|y|en|ne pas|mieux|bien) |s’|l’)*{DOING}"
)


def _respectively(match: re.Match[str]) -> str | None:
    roles = (readings(word.lower()) for word in match.group("one", "other"))
    both = all(any(one.kind == "noun" and one.number != "p" for one in found) for found in roles)
    return f"respectivement {match['hit']}" if both else None


RULES: tuple[Rule, ...] = (
    Rule(
        code="LANG040",
        severity="info",
        message=_("Who is what? « {text} » follows two names."),
        why=_("Two names and two functions: readers should not have to guess which is whose."),
        wrong="Anne Martin et Paul Petit, Présidente et Directeur du Comité, ont signé",
        right="Anne Martin et Paul Petit, respectivement Présidente et Directeur du Comité",
        needs=("et",),
        passage=pattern(
            rf"{NAME} et {NAME}, (?P<hit>(?P<one>[\w-]+)(?: [a-zà-ÿ]+)? et (?P<other>[\w-]+))",
            better=_respectively,
        ),
    ),
    Rule(
        code="LANG030",
        severity="error",
        message=_("« {text} » is doubled."),
        hint=_("Write « {better} » once."),
        why=_("A word that stands twice is left over from a change, or from a line that ended."),
        wrong="la mise en en œuvre",
        right="nous nous engageons, prenez-le le matin, Bora Bora",
        passage=_doubled,
    ),
    Rule(
        code="LANG034",
        severity="info",
        message=_("« {text} » is a small number in figures."),
        hint=_("Write « {better} », unless it is a measure."),
        why=_("In running text numbers up to ten are words, but for dates and measures."),
        source="OQLF, IN",
        wrong="un programme selon 4 axes",
        right="4 km, 6 ans, le 4 mai, 4 %, 4 000 logements, article 4 de la loi",
        holds=tuple("23456789"),
        passage=pattern(
            rf"(?<=[a-zà-ÿ] )(?P<hit>[2-9]) (?!{BEGUN_MONTH}|ans?\b|mois"
            r"|heures|jours|semaines|euros|millions?|milliards?|milliers?|points?|minutes?|mètres"
            r"|hectares|tonnes|kilo|degrés|de |à |et |ou )(?=[a-zà-ÿœ]{3,}[sx]\b)",
            better=_in_words,
        ),
    ),
    Rule(
        code="LANG037",
        severity="info",
        message=_("« {text} » has a capital, though it is a common noun here."),
        why=_("After « un » or « cette » a noun names a kind of thing, not this one alone."),
        source="IN",
        wrong="ont signé une Convention-cadre",
        right="ont signé une convention-cadre ; la Convention de Genève",
        needs=(*COUNTED_NOUNS, *(f"{noun}s" for noun in COUNTED_NOUNS)),
        passage=pattern(
            r"(?<![\w’-])(?P<hit>(?P<d>une?|cette|ce|cet|des|plusieurs|deux|trois) (?P<noun>"
            rf"(?:{'|'.join(COMMON_NOUNS)})s?(?:-cadre)?)"
            r"|(?P<n>\d+) (?P<scale>Millions?|Milliards?|Milliers|Euros?))(?![\w’-])",
            better=_in_small_letters,
        ),
    ),
    Rule(
        code="LANG038",
        message=_("« {text} » goes on a sentence that began with « à »."),
        hint=_("Write « {better} », as before."),
        why=_("What is coordinated has the same preposition: « destinée à répondre et à aider »."),
        wrong="destinée à mieux répondre aux besoins et de contribuer à l’attractivité",
        right="destinée à permettre de répondre aux besoins et de contribuer à l’attractivité",
        holds=("et de ", "et d’"),
        passage=pattern(
            rf"(?:^|(?<=[.;:!?] ))(?P<before>[^.;:!?]*? à (?:mieux |bien |ne pas )?{DOING}"
            r"[^.;:!?()]{3,160}?)"
            rf" (?P<hit>et d(?:e |’)(?P<verb>{TO_SOMETHING}|{DOING}{ITS_OBJECT}"
            rf"|(?:(?:le|les|lui|leur|se|y|en) |s’){DOING}|(?:la |l’)[a-zà-ÿœ]+[ei]r\b))",
            better=_with_the_first,
        ),
    ),
    Rule(
        code="LANG086",
        message=_("« Soit » calls for another « soit »: « {text} »."),
        hint=_("Write « {better} », or « ou » alone."),
        why=_("The choice is « soit … soit », or « ou … ou »; mixed they limp."),
        source="Académie",
        wrong="Inscriptions soit en ligne ou en mairie",
        right="soit en ligne, soit en mairie ; que ce soit en ligne ou en mairie",
        needs=("soit", "Soit"),
        passage=pattern(
            rf"(?P<before>(?:^|(?<=[.;:!?(] ))[^.;:!?(]*?)(?<![\w’-])"
            rf"(?P<hit>(?P<one>[Ss]oit {PLACED} [^.;:!?()\d]{{2,60}}?,?) ou)"
            rf"(?= {PLACED} )",
            better=_either,
        ),
    ),
    Rule(
        code="LANG084",
        message=_("« {text} » lacks the comma before « etc. »."),
        why=_("« Etc. » ends a list: a comma stands before it, and no ellipsis."),
        source="IN, OQLF",
        wrong="les cours, les jardins etc. ; des prêts…etc.",
        right="les cours, les jardins, etc. (danse, etc.)",
        needs=("etc",),
        passage=pattern(
            r"(?P<hit>(?<![^ ’(])(?P<word>(?!et )[^ ’(,;.…]*[\w)»])"
            r"(?: etc\b|,? ?(?:…|\.{2,3}) ?etc\b)\.?)(?!\.)",
            better=r"\g<word>, etc.",
        ),
    ),
    Rule(
        code="LANG025",
        message=_("« {text} » lacks its plural, or has one too many."),
        why=_(
            "« Million » has its plural from two on; « cent » and « vingt » have it when they are"
            " several and no number follows, « mille » never."
        ),
        source="Académie",
        wrong="trois cent logements pour quatre-vingt familles, 1,5 millions, deux milles places",
        right="trois cents logements, trois cent dix, 1,5 million, 2,5 millions, dix milles marins",
        needs=capitalised("cent", "vingt", "cents", "vingts", "milles", *SCALES, *MANY_SCALES),
        passage=pattern(
            rf"(?<![\w,.’+-])(?<!\d )(?P<hit>(?P<many>[01](?:,\d+)? (?:{'|'.join(MANY_SCALES)})"
            rf"|(?i:{HUNDREDS})s(?=[- ](?:{NUMBERS})\b)"
            rf"|(?i:{NUMBERS}) milles(?! (?:marins|nautiques)\b)(?= [a-zà-ÿœ]+s\b))"
            rf"|(?:\w+[- ]mille[- ])?(?i:{HUNDREDS})(?={COUNTED})"
            rf"|(?:(?:[2-9]|[1-9]\d+)(?:,\d+)?|(?i:{NUMBERS})) (?:{'|'.join(SCALES)}))(?![\w’])",
            better=_other_number,
        ),
    ),
    Rule(
        code="LANG004",
        severity="info",
        message=_("This title is typed all in capitals."),
        hint=_("Type it as a sentence; a style may print it in capitals."),
        why=_("Capitals lose their accents, hide the names, and are read more slowly."),
        wrong="UN ACCORD POUR LE LOGEMENT",
        right="Un accord pour le logement",
        languages=EVERY,
        passage=_all_capitals,
    ),
    Rule(
        code="LANG005",
        message=_("A title has no full stop: « {text} »."),
        why=_("A title that is set apart from the text ends without a point."),
        source="IN",
        wrong="Un accord pour le logement.",
        right="Un accord pour le logement, etc.",
        languages=EVERY,
        passage=_stopped,
    ),
)
