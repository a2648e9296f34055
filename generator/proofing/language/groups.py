"""Noun groups: a noun, and the words before it that have its gender and number.

A group begins at a word that can only be a determiner there, at a number, or behind a preposition.
What could be read in another way (« il les aide », « un local vélos ») is no group.
"""

from typing import NamedTuple

from generator.language.french.elision import begins_with_vowel
from generator.language.french.lexicon import Reading, forms
from generator.language.french.numbers import MONTHS
from generator.language.french.wordlist import wordlist
from generator.proofing.language.tagged import Sentence, Token, sentences
from generator.proofing.passages import Passage

Target = tuple[str, str]
"""A gender and a number."""

EPITHETS = ("adjective", "participle")

TARGETS: tuple[Target, ...] = (("m", "p"), ("f", "p"), ("m", "s"), ("f", "s"))

Member = tuple[Token, tuple[Reading, ...]]


class Group(NamedTuple):
    """The words of a group, with what each may be in it; the last, at `end`, is the noun.

    `targets` are the genders and numbers that all its words may have.
    """

    sentence: Sentence
    at: int
    end: int
    members: tuple[Member, ...]
    targets: tuple[Target, ...]

    @property
    def noun(self) -> Token:
        """The noun."""
        return self.sentence[self.end]

    @property
    def bare(self) -> bool:
        """Whether it has no determiner."""
        return self.members[0][1][0].kind not in ("determiner", "number")

    def mended(self) -> tuple[dict[Token, str], Target] | None:
        """Return what must be written for all to agree, with what they then are.

        One word differs from the others; beside a number two may.
        """
        first, read = self.members[0]
        # These sound as their plural does.
        many = first.lower in ("leur", "notre", "votre") or any(one.number != "s" for one in read)
        most = 1 + any(its[0].kind == "number" for _, its in self.members)
        found = []
        for target in TARGETS:
            unfit = [member for member in self.members if not fits(member[1], target)]
            better = {token: form(token, its, target, self.noun) for token, its in unfit}
            if len(unfit) <= most and all(better.values()):
                alters = self.noun in better and all(
                    one.gender not in ("", target[0]) for one in self.members[-1][1]
                )
                found.append((len(unfit), alters, many != (target[1] == "p"), better, target))
        best = min(found, key=lambda row: row[:3], default=None)
        return best and best[3:]


def fits(read: tuple[Reading, ...], target: Target) -> bool:
    """Tell whether one of some readings may have a gender and a number."""
    return any(one.gender in ("", target[0]) and one.number in ("", target[1]) for one in read)


def form(token: Token, read: tuple[Reading, ...], target: Target, noun: Token) -> str:
    """Return the form of a word before a noun that has a gender and a number, "" without any."""
    vowel = begins_with_vowel(noun.text)
    if read[0].kind == "determiner":
        found = next((row[TARGETS.index(target)] for row in ROWS if token.lower in row), "")
        if found == "ce" and vowel:
            return "cet"
        return "" if vowel and found in ("le", "la", "ma", "ta", "sa") else found
    better = [
        one
        for its in read
        if its.kind != "number"
        for one in forms(its.lemma, its.kind, gender=target[0], number=target[1])
    ]
    better = [one for one in better if ("-" in one) == ("-" in token.text)]  # « non-convention »
    return next((one for one in better if one.endswith("l") == vowel), better[0] if better else "")


def agreed(read: tuple[Reading, ...], targets: tuple[Target, ...]) -> str:
    """Return the form of an adjective that has one of some genders and numbers."""
    for gender, number in sorted(targets, key=lambda target: not fits(read, (target[0], ""))):
        for one in read:
            for better in forms(one.lemma, one.kind, gender=gender, number=number):
                return better
    return ""


# Finding ----------------------------------------------------------------------------------------


def groups(passage: Passage) -> tuple[Group, ...]:
    """Return the groups of a passage; it is done once."""
    return passage.once(_groups)


def _groups(passage: Passage) -> tuple[Group, ...]:
    found = []
    for sentence in sentences(passage):
        end = -1
        for at, token in enumerate(sentence):
            opens = at > end and token.can_be("determiner", "number", "preposition")
            if opens and (group := _group_at(sentence, at)):
                found.append(group)
                end = group.end
    return tuple(found)


def _group_at(sentence: Sentence, at: int) -> Group | None:
    """Return the group that begins at a word, if one does."""
    members: list[Member] = []
    for start in range(at, min(at + 3, len(sentence) - 1)):
        read = _before_noun(sentence, start, members[-1][0] if members else None)
        if not read:
            break
        members.append((sentence[start], read))
    if not members and (not sentence[at].only("preposition") or sentence[at].lower in NO_GROUP):
        return None
    start = at + (len(members) or 1)
    words = _head(sentence, start, determined=bool(members))
    if not words or words[-1][0].lower in NO_NOUNS:
        return None
    first = at if members else start
    members += words
    targets = tuple(one for one in TARGETS if all(fits(read, one) for _, read in members))
    return Group(sentence, first, start + len(words) - 1, tuple(members), targets)


def _before_noun(sentence: Sentence, at: int, head: Token | None) -> tuple[Reading, ...]:
    """Return the readings of a word as a determiner or a number, none if it may be neither."""
    token, after = sentence[at : at + 2]
    before = sentence[at - 1] if at else None
    if after.before not in (" ", "") or (head and token.before not in (" ", "")):
        return ()
    if number := token.of("number"):
        return number if _counts(sentence, at) and (head or _is_first(sentence, at)) else ()
    # « une des villes », « le son joue »; « quelque 300 villes », « mille et une villes »
    if head and not (head.lower.startswith("tou") or head.lower in ("quelques", "plusieurs")):
        return ()
    if token.lower in UNSURE or (token.lower == "quelque" and after.can_be("number")):
        return ()
    counted = at > 1 and before and before.lower == "et" and sentence[at - 2].can_be("number")
    if token.lower in ("un", "une") and (counted or (before and before.lower == "l’")):
        return ()
    if token.lower in PRONOUNS:
        # « il les aide », « qui la porte »: not behind a preposition or a verb.
        verbal = ("preposition", "verb", "infinitive", "gerund", "participle")
        clitic = not before.only(*verbal) if before else token.lower in ("l’", "leur")
        if after.can_be("infinitive", "gerund", "adverb") or (after.can_be("verb") and clitic):
            return ()
    if token.lower.startswith("tou") and not _is_all(token, before, after):
        return ()
    return token.of("determiner")


def _is_all(token: Token, before: Token | None, after: Token) -> bool:
    """Tell whether « tout » is neither a pronoun nor an adverb."""
    if not after.can_be("determiner") or after.lower in ("un", "une"):
        return token.lower != "tout" and not before
    if token.lower in ("tous", "toutes"):
        # « ils ont tous la chance », « ils ont toutes les qualités »
        plural = any(one.number == "p" for one in after.of("determiner"))
        return plural and not (before and before.can_be("verb", "participle"))
    return not before or before.lower not in ("du", "avant", "après", "presque", "c’", "pas")


def _counts(sentence: Sentence, at: int) -> bool:
    """Tell whether a number is how many there are: no date, no hour, no address."""
    after = sentence[at + 1].lower
    named = at + 2 < len(sentence) and sentence[at + 2].capital
    if at and sentence[at - 1].lower in ("au", "du"):
        return False  # « au 34 place du Marché »
    if after in MONTHS or after in PLACED or (after == "place" and named):
        return False
    return "." not in sentence[at].text


def _is_first(sentence: Sentence, at: int) -> bool:
    """Tell whether a number without a determiner is no name of what stands before it: « lot 3 »."""
    after = sentence[at + 1]
    if not sentence[at].text[0].isdigit():
        return True
    if not at:  # « 1024 architecture » may be a name, « 1 250 grand électeurs » is none.
        return after.can_be("noun", number="p") or after.can_be("adjective")
    before = sentence[max(at - 2, 0) : at]
    named = before[-1].can_be("noun") and len(before) == 2 and before[-1].lower != "est"
    named = named and before[0].can_be("determiner", "preposition", "adjective")
    leading = ("preposition", "verb", "infinitive", "participle", "adverb", "conjunction")
    return before[-1].can_be(*leading) and not named


def _head(sentence: Sentence, start: int, *, determined: bool) -> tuple[Member, ...]:
    """Return the adjectives before a noun and the noun."""
    words: list[Member] = []
    for at in range(start, min(start + 3, len(sentence))):
        token, after = sentence[at], (*sentence, None)[at + 1]
        if (at > start and token.before != " ") or token.capital or token.lower in ("bis", "ter"):
            break
        noun, adjective = token.of("noun"), token.of("adjective")
        usual = any(one.lemma in BEFORE for one in adjective)
        if after and (after.before != " " or after.capital):
            after = None
        if token.can_be("participle") and after and after.lower == "par":
            break  # « la classe à 12 initiée par »
        foreign = after and not after.readings and "-" not in after.text  # « une pull request »
        if foreign or (after and after.lower == "peu"):
            break
        # « un local vélos » and « les sujets clés » are nouns.
        if adjective and (usual or not noun) and after and _is_noun(after, adjective):
            words.append((token, adjective))
        elif noun and not token.can_be(*NO_HEAD) and token.lower not in DEGREES:
            return (*words, (token, noun if words else noun + adjective))
        else:
            break
    return ()


def _is_noun(token: Token, before: tuple[Reading, ...]) -> bool:
    """Tell whether a word behind an adjective is its noun: « les meilleurs standards »."""
    others = ["preposition", "adverb", "pronoun", "gerund"]
    if not any(one.lemma in BEFORE for one in before):
        others += EPITHETS
    return token.can_be("noun") and not token.can_be(*others) and token.lower not in NO_NOUNS


NO_HEAD = ("infinitive", "preposition", "pronoun")
DEGREES = wordlist("plus moins très trop assez si aussi bien peu mal mieux autant")
NO_NOUNS = wordlist(
    "lundi mardi mercredi jeudi vendredi samedi dimanche"
    " fois peu est data non demi bis ter million millions milliard milliards millier milliers"
)
PRONOUNS = wordlist("le la les l’ leur certains certaines plusieurs aucun aucune tous toutes tout")
"""Determiners that stand before a verb too."""
UNSURE = wordlist("c’ en tel telle tels telles nul nulle beaucoup quel quelle quels quelles")
NO_GROUP = wordlist("comme sauf hors entre contre selon voici voilà")
PLACED = wordlist(
    "rue avenue boulevard quai square cours allée esplanade résidence parc impasse chemin midi"
    " minuit"
)
"""A number before them is an address or an hour."""
BEFORE = wordlist(
    """
    grand petit nouveau ancien premier dernier prochain meilleur principal jeune autre large bon
    mauvais beau vieux gros haut double second seul vrai long court faible triple multiple nombreux
    """
)
"""Adjectives that stand before a noun, though they may be nouns themselves."""
_ROWS = """
    les les le la|des des un une|ces ces ce cette|ces ces cet cette|mes mes mon ma|ses ses son sa|
    nos nos notre notre|vos vos votre votre|leurs leurs leur leur|tous toutes tout toute|
    certains certaines certain certaine|aucuns aucunes aucun aucune|aux aux au au|des des du du|
    quelques quelques quelque quelque
    """
ROWS = [row.split() for row in _ROWS.split("|")]
"""Determiners, each in the genders and numbers of `TARGETS`."""
