"""The first noun of a subject, and where all that depends on it ends."""

from dataclasses import dataclass

from generator.language.french.lexicon import Reading, readings
from generator.language.french.wordlist import wordlist
from generator.proofing.language.tagged import Sentence, Token, agree

CLITICS = wordlist("ne n’ se s’ me m’ te t’ le la les l’ lui leur nous vous y en")
OBJECTS = wordlist("le la les l’ me m’ te t’ se s’ nous vous")
OF = wordlist("de d’ du des")
TO = wordlist("au aux")
# What stands for many though it is one.
_MANY = wordlist(
    """
    majorité minorité moitié tiers quart partie reste dizaine douzaine vingtaine trentaine centaine
    quinzaine quarantaine cinquantaine soixantaine millier million milliard multitude série foule
    poignée pluralité totalité type sorte nombre ensemble total infinité quantité autre fois plupart
    un
    """
)
# What tells a time: the subject may come behind the verb.
_TIME = wordlist(
    """
    an année mois jour semaine matin soir nuit week-end lundi mardi mercredi jeudi vendredi samedi
    dimanche siècle trimestre semestre heure minute saison été printemps automne hiver moment
    instant date lendemain veille janvier février mars avril mai juin juillet août septembre octobre
    novembre décembre midi journée soirée matinée lors fois
    """
)
_NO_HEADS = wordlist("du au aux tout c’")
_ALONE = {"chacun": "m", "chacune": "f", "celui": "m", "celle": "f", "ceux": "m", "celles": "f"}
_RELATIVE = wordlist("qui que qu’ dont où auquel auxquels auxquelles lequel laquelle lesquels")
_STOPS = _RELATIVE | wordlist("c’ ça cela il elle ils elles on je j’ tu")


@dataclass(slots=True)
class Subject:
    """A noun or more, with the place behind it; gender and number are "" where unsure."""

    gender: str
    number: str
    end: int


def finite(token: Token) -> tuple[Reading, ...]:
    """Return what a word may be as a finite verb, even of persons of whom nobody speaks."""
    if token.readings or token.capital or not token.text.isalpha():
        return token.of("verb")
    found = readings(token.lower)
    return found if all(one.kind == "verb" for one in found) else ()


def head(sentence: Sentence, at: int) -> Subject | None:
    """Return the head of a noun group that begins at a place, with the place behind it."""
    first = sentence[at]
    if first.lower in _ALONE:
        return Subject(_ALONE[first.lower], "p" if first.lower[-1] in "xs" else "s", at + 1)
    if first.lower == "la" and at + 1 < len(sentence) and sentence[at + 1].lower == "plupart":
        return Subject("", "p", at + 2)
    if not first.can_be("determiner", "number") or first.lower in _NO_HEADS:
        return None
    if first.can_be("determiner") and first.lower.startswith("quel"):
        return None
    marks, place = list(first.of("determiner", "number")), at + 1
    while place < len(sentence) and sentence[place].only("determiner", "number"):
        marks = [one for one in sentence[place].readings if agree((one,), marks)]
        place += 1
    while marks and place < len(sentence) and sentence[place].adjoins:
        token = sentence[place]
        after = sentence[place + 1] if place + 1 < len(sentence) else None
        nouns = [one for one in token.of("noun") if agree((one,), marks)]
        before = token.can_be("adjective", "determiner") and after and after.adjoins
        if before and after and agree(after.of("noun"), marks) and not after.can_be("adjective"):
            place += 1
        elif nouns:
            return _headed(token, nouns, marks, place)
        elif token.can_be("adjective") and not token.can_be("verb"):
            place += 1
        elif not token.readings and token.capital and not first.text[0].isdigit():
            return _headed(token, [], marks, place)
        else:
            break
    return None


def head_of(sentence: Sentence, at: int) -> int:
    """Return the place behind the first noun of a subject, 0 of a pronoun."""
    found = head(sentence, at)
    return found.end if found and found.end < len(sentence) - 1 else 0


def _headed(token: Token, nouns: list[Reading], marks: list[Reading], at: int) -> Subject | None:
    if any(one.lemma in _TIME for one in nouns):
        return None
    numbers = {one.number for one in marks} - {""} or {one.number for one in nouns} - {""}
    genders = {one.gender for one in nouns} or {one.gender for one in marks}
    number = numbers.pop() if len(numbers) == 1 else ""
    if number == "p" and not nouns:  # « Les Éclaireurs est un programme. »
        return None
    if any(one.lemma in _MANY for one in nouns):
        genders = {""}
    if number == "s" and any(one.lemma in _MANY for one in nouns):
        return None
    return Subject(genders.pop() if len(genders) == 1 else "", number, at + 1)


# What depends on a head -------------------------------------------------------------------------


def whole(sentence: Sentence, subject: Subject, begins: int) -> Subject | None:
    """Return a subject with the place behind all that depends on it, None where that is doubtful.

    Its number is "" where what follows « et » may belong to it or to its complement.
    """
    place, listed, joined, several = subject.end, False, False, False
    while place < len(sentence):
        token = sentence[place]
        if token.before == ", ":
            if finite(token) or token.lower in ("ne", "n’", "se", "s’"):
                return None
            item = head(sentence, place)
            if item and (joined or _inside(sentence, subject.end, place)):
                return None
            if item and token.lower not in OF:
                subject = _both(subject, item)
                listed, place = True, item.end
            elif token.lower in OF and _of_before(sentence, subject.end, place):
                place, several = place + 1, True
            elif (end := _bracket(sentence, place)) is not None:
                # « un espace où ils échangent, testent et partagent »
                if token.lower in _RELATIVE and any(
                    one.only("verb") for one in sentence[end + 1 :]
                ):
                    return None
                place = end
                if not _goes_on(sentence, place):
                    break
            else:
                return None
        elif not token.adjoins:
            return None
        elif token.lower in ("et", "ou", "ni"):
            item = head(sentence, place + 1) if place + 1 < len(sentence) else None
            if token.lower != "et":
                subject = Subject("", subject.number if subject.number == "p" else "", 0)
            elif item and sentence[place + 1].lower not in OF:
                inside = not listed and _inside(sentence, subject.end, place)
                # « Chaque objet et chaque matière participe. »
                each = sentence[place + 1].lower in ("chaque", "aucun", "aucune", "nul", "nulle")
                subject = _both(subject, item, sure=not (inside or each))
                place, joined = item.end - 1, True
            elif not (several or _only_more(sentence, place + 1)):
                subject = Subject("", subject.number if subject.number == "p" else "", 0)
            place += 1
        elif _depends(sentence, place):
            place += 1
        else:
            break
    apart = sentence[begins].before == ", "
    return (
        None
        if (listed and not joined) or (joined and apart)
        else Subject(subject.gender, subject.number, place)
    )


def _both(one: Subject, other: Subject, *, sure: bool = True) -> Subject:
    """Return two subjects as one; where it is not sure that they are two, it may be many or one."""
    gender = (
        one.gender
        if one.gender == other.gender
        else "m"
        if "m" in (one.gender, other.gender)
        else ""
    )
    return Subject(gender, "p" if sure or one.number == "p" else "", one.end)


def _of_before(sentence: Sentence, start: int, end: int) -> bool:
    return any(one.lower in OF for one in sentence[start:end])


def _inside(sentence: Sentence, start: int, end: int) -> bool:
    """Tell whether « et » may join two complements: « sur les plateaux et les versants »."""
    return any(
        one.can_be("preposition", "infinitive", "gerund") and one.lower not in ("de", "d’")
        for one in sentence[start:end]
    )


def _only_more(sentence: Sentence, place: int) -> bool:
    """Tell whether what follows « et » is an adjective or « de » again, no second subject."""
    if place >= len(sentence):
        return False
    token = sentence[place]
    return token.only("adjective", "participle") or token.lower in ("de", "d’")


def _bracket(sentence: Sentence, start: int) -> int | None:
    """Return where what a comma opens is closed, None if it is another member of a list."""
    first = sentence[start]
    for end in range(start + 1, len(sentence)):
        if sentence[end].before == ", ":
            break
    else:
        return None
    if first.lower in _RELATIVE:
        return end
    if any(one.only("verb") for one in sentence[start:end]):
        return None
    apart = first.can_be("preposition", "adverb", "participle", "gerund") or first.only("adjective")
    title = first.can_be("noun") and sentence[start + 1].lower in OF
    name = first.capital and not first.readings
    return end if apart or title or name else None


def _goes_on(sentence: Sentence, place: int) -> bool:
    """Tell whether something else depends on a subject behind a closing comma."""
    token = sentence[place]
    return not finite(token) and token.lower not in CLITICS


def _depends(sentence: Sentence, place: int) -> bool:
    """Tell whether a word belongs to what stands before it, and is no verb."""
    token, before = sentence[place], sentence[place - 1]
    after = sentence[place + 1] if place + 1 < len(sentence) else None
    opened = before.can_be("preposition") or before.lower in OF | TO
    opened = opened or before.can_be("determiner", "number", "infinitive", "gerund")
    if not token.readings:
        return token.capital or token.text[0].isdigit()
    if token.lower in ("en", "y"):
        return not (after and (finite(after) or after.lower in CLITICS))
    if token.can_be("preposition") or token.lower in OF | TO:
        return True
    if token.lower in CLITICS or token.only("determiner"):
        return opened
    if token.can_be("conjunction") or token.lower in _STOPS or token.only("verb"):
        return False
    if token.can_be("verb"):
        epithet = before.can_be("adjective") and sentence[place - 2].can_be("determiner")
        if opened or epithet or before.only("adjective"):
            return True
        return token.can_be("adjective") and agree(token.of("adjective"), before.readings)
    if token.only("adverb"):  # « d’entre eux »
        return " " in token.lower or bool(
            after and after.adjoins and after.can_be("adjective", "participle", "preposition")
        )
    if token.only("pronoun"):
        return opened
    return True
