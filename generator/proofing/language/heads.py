"""The first noun of a subject, and where all that depends on it ends."""

from typing import NamedTuple

from generator.language.french.lexicon import Reading, readings
from generator.language.french.numbers import MONTHS, WEEKDAYS
from generator.language.french.wordlist import wordlist
from generator.proofing.language.groups import BEFORE, EPITHETS
from generator.proofing.language.tagged import Sentence, Token, agree

CLITICS = wordlist("ne n’ se s’ me m’ te t’ le la les l’ lui leur nous vous y en")
OF = wordlist("de d’ du des")
TO = wordlist("au aux")
MODALS = ("pouvoir", "devoir", "aller", "vouloir")
# What stands for many though it is one.
_MANY = wordlist(
    """
    majorité minorité moitié tiers quart partie reste dizaine douzaine vingtaine trentaine centaine
    quinzaine quarantaine cinquantaine soixantaine millier million milliard multitude série foule
    poignée pluralité totalité type sorte nombre ensemble total infinité quantité autre fois plupart
    un
    """
)
TIMES = {*MONTHS, *WEEKDAYS} | wordlist(
    """
    an année mois jour semaine matin soir nuit week-end siècle trimestre semestre heure minute
    saison été printemps automne hiver moment instant date lendemain veille midi journée soirée
    matinée lors fois
    """
)
"""What tells a time: the subject may come behind the verb."""
_OPENS = ("preposition", "infinitive", "gerund")
_NO_HEADS = wordlist("du au aux tout c’")
_EACH = wordlist("chaque chacun chacune aucun aucune nul nulle")
_ALONE = {
    **dict.fromkeys(("chacun", "celui"), ("m", "s")), "ceux": ("m", "p"),
    **dict.fromkeys(("chacune", "celle"), ("f", "s")), "celles": ("f", "p"),
}  # fmt: skip
RELATIVES = wordlist(
    """
    qui que qu’ dont où lequel laquelle lesquels lesquelles auquel auxquels auxquelles duquel
    desquels desquelles
    """
)
_STOPS = RELATIVES | wordlist("c’ ça cela il elle ils elles on je j’ tu")


class Subject(NamedTuple):
    """A noun or more, with the place behind it; gender and number are "" where unsure."""

    gender: str
    number: str
    end: int


def finite(token: Token) -> tuple[Reading, ...]:
    """Return what a word may be as a finite verb, even of persons of whom nobody speaks."""
    stays = token.lower == "étais"  # which may be props
    if (token.readings and not stays) or token.capital or not token.text.isalpha():
        return token.of("verb")
    found = readings(token.lower)
    return found if stays or all(one.kind == "verb" for one in found) else ()


def next_word(sentence: Sentence, at: int) -> int:
    """Return the next place that is no adverb; the length where a mark stands before."""
    at += 1
    while at < len(sentence) and sentence[at].adjoins and sentence[at].only("adverb"):
        at += 1
    return at if at < len(sentence) and sentence[at].adjoins else len(sentence)


def tied(sentence: Sentence, at: int) -> Token | None:
    """Return the word at a place, None where there is none, or a mark before it."""
    return sentence[at] if 0 < at < len(sentence) and sentence[at].adjoins else None


def head(sentence: Sentence, at: int) -> Subject | None:
    """Return the head of a noun group that begins at a place, with the place behind it."""
    first, behind = sentence[at], tied(sentence, at + 1)
    if first.lower in _ALONE:
        return Subject(*_ALONE[first.lower], at + 1)
    if behind and behind.lower == "plupart":
        return Subject("", "p", at + 2)
    marks = first.of("determiner", "number")
    if first.lower in _NO_HEADS or first.lower.startswith("quel"):
        return None
    for place in range(at + 1, len(sentence)):
        token, behind = sentence[place], tied(sentence, place + 1)
        if not (marks and token.adjoins):
            return None
        nouns = tuple(one for one in token.of("noun") if agree((one,), marks))
        leads = (
            any(one.lemma in BEFORE for one in token.of("adjective"))
            and (behind and agree(behind.of("noun"), marks))
            and not behind.can_be("adjective")
        )
        name = not token.readings and token.capital and not first.text[0].isdigit()
        if name or (nouns and not leads):
            return _headed(nouns, marks, place + 1)
        if token.can_be("determiner", "number"):  # « tous les », « les trois »
            marks = tuple(one for one in token.of("determiner", "number") if agree((one,), marks))
        elif not token.can_be("adjective") or (token.can_be("verb") and not nouns):
            return None
    return None


def _headed(nouns: tuple[Reading, ...], marks: tuple[Reading, ...], end: int) -> Subject | None:
    numbers = {one.number for one in marks} - {""} or {one.number for one in nouns} - {""}
    genders = {one.gender for one in nouns or marks}
    number = numbers.pop() if len(numbers) == 1 else ""
    many = any(one.lemma in _MANY for one in nouns)
    # « Les Éclaireurs est un programme. »
    unsure = many if number == "s" else number == "p" and not nouns
    if unsure or any(one.lemma in TIMES for one in nouns):
        return None
    return Subject(genders.pop() if len(genders) == 1 and not many else "", number, end)


# What depends on a head -------------------------------------------------------------------------


def whole(sentence: Sentence, subject: Subject, begins: int) -> Subject | None:
    """Return a subject with the place behind all that depends on it, None where that is doubtful.

    Its number is "" where what follows « et » may belong to it or to its complement.
    """
    place, listed, joined = subject.end, False, False
    while place < len(sentence):
        token, inner = sentence[place], sentence[subject.end : place]
        inside = _opened(inner)
        if token.before == ", ":
            item = None if token.lower in OF else head(sentence, place)
            if item and not joined and (listed or not inside):
                subject, listed, place = _both(subject, item), True, item.end
            elif token.lower in OF and any(one.lower in OF for one in inner):
                place += 1
            elif not item and (end := bracket(sentence, place)):
                place = end
                if finite(sentence[place]) or sentence[place].lower in CLITICS:
                    break
            else:
                return None
        elif not token.adjoins or _starts(token, sentence[place - 1]):
            return None
        elif token.lower in ("et", "ou", "ni"):
            place += 1
            behind = tied(sentence, place)
            of = bool(behind and behind.lower in OF)
            item = head(sentence, place) if behind and not of else None
            if behind and item and token.lower == "et":
                # « Chaque objet et chaque matière participe. »
                sure = listed or not (inside or behind.lower in _EACH)
                subject, place, joined = _both(subject, item, sure=sure), item.end, True
            elif token.lower != "et" or not (of or (behind and behind.can_be(*EPITHETS))):
                subject = Subject("", "p" if subject.number == "p" else "", subject.end)
        elif _depends(sentence, place, subject.end):
            place += 1
        else:
            break
    unclosed = (listed and not joined) or (joined and sentence[begins].before == ", ")
    return None if unclosed else subject._replace(end=place)


def _opened(inner: Sentence) -> bool:
    """Tell whether « et » may join two complements: « sur les plateaux et les versants »."""
    return any(one.can_be(*_OPENS) and one.lower not in ("de", "d’") for one in inner)


def _starts(token: Token, before: Token) -> bool:
    """Tell whether a capital begins another sentence: « Nos valeurs Nous aidons les élèves »."""
    kinds = {one.kind for one in readings(token.lower)} if token.capital else ()
    named = before.lower in OF | TO or before.can_be("preposition")  # « les élus de La Baule »
    return not named and bool({"determiner", "pronoun"} & set(kinds))


def _both(one: Subject, other: Subject, *, sure: bool = True) -> Subject:
    """Return two subjects as one; where it is not sure that they are two, it may be many or one."""
    genders = {one.gender, other.gender}
    gender = "m" if "m" in genders else genders.pop() if len(genders) == 1 else ""
    return Subject(gender, "p" if sure or one.number == "p" else "", one.end)


def bracket(sentence: Sentence, start: int) -> int:
    """Return where what a comma opens is closed, 0 if it is another member of a list."""
    first = sentence[start]
    end = next((at for at in range(start + 1, len(sentence)) if "," in sentence[at].before), 0)
    if not end:
        return 0
    verbs = [one for one in sentence[start:end] if one.only("verb")]
    if first.lower in RELATIVES:
        # « un espace où ils échangent, testent et partagent »
        more = verbs and verbs[-1].persons() & sentence[end].persons()
        return 0 if more and any(one.only("verb") for one in sentence[end + 1 :]) else end
    apart = first.can_be("preposition", "adverb", "participle", "gerund", "interjection")
    apart = apart or first.only("adjective")
    title = first.can_be("noun") and sentence[start + 1].lower in OF
    name = first.capital and not first.readings
    return end if not verbs and (apart or title or name) else 0


def _depends(sentence: Sentence, place: int, end: int) -> bool:
    """Tell whether a word belongs to what ends a place, or depends on it, and is no verb."""
    token, before = sentence[place], sentence[place - 1]
    after = tied(sentence, place + 1)
    kinds = ("preposition", "determiner", "number", "infinitive", "gerund")
    opened = place > end and (before.lower in OF | TO or before.can_be(*kinds))
    if not token.readings:
        return token.capital or token.text[0].isdigit()
    if token.lower in ("en", "y"):
        return not (after and (finite(after) or after.lower in CLITICS))
    if token.can_be("preposition") or token.lower in OF | TO:
        return True
    if token.lower in CLITICS or token.only("determiner") or token.only("pronoun"):
        return opened and token.lower not in _STOPS
    if token.can_be("conjunction") or token.lower in _STOPS or token.only("verb"):
        return False
    if token.can_be("verb"):
        mark = sentence[place - 2].of("determiner") if before.can_be("adjective") else ()
        epithet = agree(token.of("noun"), mark)
        return opened or epithet or agree(token.of("adjective"), before.readings)
    return True
