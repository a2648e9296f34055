"""What has the gender and the number of a noun: determiners, adjectives, participles."""

from collections.abc import Iterator

from generator.language.french.lexicon import Reading
from generator.language.french.wordlist import wordlist
from generator.messages import _
from generator.proofing.language.groups import (
    BEFORE,
    DEGREES,
    EPITHETS,
    Group,
    Target,
    agreed,
    fits,
    form,
    groups,
)
from generator.proofing.language.tagged import Sentence, Token, agree, mend
from generator.proofing.passages import Passage
from generator.proofing.rules import Hit, Look, Rule


def _odd(kind: str) -> Look[Passage]:
    """Make a look for a word that does not go with its noun behind, by what it lacks."""

    def look(passage: Passage) -> Iterator[Hit]:
        for group, better, lack in passage.once(_mended_groups):
            if lack == kind:
                yield mend(passage, group.sentence[group.at], group.noun, better)

    return look


def _mended_groups(passage: Passage) -> tuple[tuple[Group, dict[Token, str], str], ...]:
    """Return the groups whose words do not agree, with what would mend them and what they lack."""
    found = []
    for group in groups(passage):
        if group.targets or not (mended := group.mended()):
            continue
        better, (_gender, number) = mended
        read = next(read for token, read in group.members if token in better)
        alike = any(one.number in ("", number) for one in read)
        if not (number == "p" and group.noun in better and _is_joined(group)):
            found.append((group, better, "gender" if alike else number))
    return tuple(found)


def _is_joined(group: Group) -> bool:
    """Tell whether another singular is joined to the noun: « leurs impact et utilité »."""
    after = group.sentence[group.end + 1 : group.end + 3]
    if after and after[0].before == ", ":
        return after[0].can_be("adjective", number="s")  # « des premier, deuxième et troisième »
    joined = len(after) == 2 and after[0].lower in ("et", "ou")
    return joined and after[1].can_be("noun", number="s") and not after[1].can_be("determiner")


def _behind(passage: Passage) -> Iterator[Hit]:
    """Look for adjectives behind a noun that do not go with it."""
    for group in groups(passage):
        if not (targets := group.targets) or group.noun.lower.endswith("taine"):
            continue  # « nous étions une trentaine réunis à Metz »
        for at in _epithets(group):
            token = group.sentence[at]
            read = token.of(*EPITHETS)
            if any(fits(read, target) for target in targets):
                continue
            if not _is_of_other(group, at, read) and (better := _mended(group, token, targets)):
                yield mend(passage, group.noun, token, better)
            break


def _epithets(group: Group) -> Iterator[int]:
    """Yield the places of the adjectives behind the noun, also coordinated ones."""
    sentence, behind = group.sentence, False
    for at in range(group.end + 1, len(sentence)):
        token, before = sentence[at], sentence[at - 1]
        if token.before != " " or token.capital:
            return
        if token.can_be(*EPITHETS) and token.only(*EPITHETS, "noun"):
            joined = before.lower in ("et", "ou")
            if joined and not (behind and token.can_be("adjective", number="s")):
                return
            again = any(one.lower == token.lower for one in sentence[at + 2 : at + 3])
            # « ces résultats commune par commune »
            if again or token.lower in AMOUNTS or (token.can_be("noun") and _is_noun(group, token)):
                return
            yield at
            behind = True
        elif not (
            (token.only("adverb") and " " not in token.text)  # no phrase
            or token.lower in JOINTS
            or token.lower.startswith("sans-")
            or (
                token.lower == "les"
                and any(one.lower == "plus" for one in sentence[at + 1 : at + 2])
            )
        ):
            return


def _is_noun(group: Group, token: Token) -> bool:
    """Tell whether what may be a noun is one behind the noun: « l’interface utilisateur »."""
    adjective = token.of("adjective")
    if any(one.lemma.endswith(ADJECTIVAL) and one.lemma not in NOUNS for one in adjective):
        return False
    genders = {gender for gender, _ in group.targets}
    many = any(number == "p" for _, number in group.targets)
    return not many or (len(genders) == 1 and not token.can_be(*EPITHETS, gender=genders.pop()))


def _is_of_other(group: Group, at: int, read: tuple[Reading, ...]) -> bool:
    """Tell whether an adjective may be of another noun, or share it with another adjective."""
    sentence, before = group.sentence, group.sentence[: group.at]
    after = [
        token for token in sentence[at + 1 : at + 3] if token.lower not in ("et", "ou", "puis")
    ]
    joined = after and (after[0] is not sentence[at + 1] or "," in after[0].before)
    if joined and any(one.number == "s" for one in read) and after[0].can_be(*EPITHETS, number="s"):
        return True  # « les secteurs public et privé », « les niveaux local, régional et national »
    large = any(one.lemma in BEFORE for one in read)
    if after and not joined and (after[0].only("noun") or (large and after[0].can_be("noun"))):
        return True  # « les projets spécial crise », « des articles grand public »
    if any(token.lower.startswith("sans-") for token in sentence[group.end + 1 : at]):
        return False  # « des personnes sans-abri ou mal logés »
    if group.bare and (
        sentence[0].before.strip()[-1:] in (")", "»", "]")
        or any(one.lemma in ("avoir", "être") for token in before[-6:] for one in token.of("verb"))
    ):
        return True  # « nous avons de longue date documenté »
    behind = before and before[-1].can_be("preposition")
    if behind and any("c" in one.uses for token in before[-4:] for one in token.of("verb")):
        return True  # « elles restent dans les faits largement dépendantes »
    chain = _chain(group, across=any(one.kind == "participle" for one in read))
    several = any(token.lower in ("et", "ou", "ni") or "," in token.before for token in chain[-6:])
    if several and any(one.number in ("", "p") for one in read):
        return True
    return any(
        agree(read, token.of("noun"))
        for token, marks in zip(chain, (None, *chain), strict=False)
        if not (token.can_be(*EPITHETS) and marks)
        or marks.can_be("determiner", "preposition", "number")
    )


def _chain(group: Group, *, across: bool) -> Sentence:
    """Return the words before a group whose noun may be meant: « N de N de N ».

    A participle is of a noun across a place too: « les fêtes dans la rue données en mai ».
    """
    sentence, start = group.sentence, group.at
    while start > max(0, group.at - 10):
        token = sentence[start - 1]
        is_verb = any(one.lemma in ("avoir", "être") for one in token.of("verb"))
        if is_verb or token.only("verb", "infinitive", "gerund", "pronoun"):
            break
        start -= 1
    before, first = sentence[start : group.at], group.members[0][0]
    tied = before and (
        first.lower in ("du", "des", "au", "aux")
        or "," in first.before
        or before[-1].lower in ("de", "d’", "à", "en", "et", "ou", "ni")
        or (across and before[-1].can_be("preposition", "conjunction", "determiner"))
    )
    return before if tied else ()


def _mended(group: Group, token: Token, targets: tuple[Target, ...]) -> dict[Token, str]:
    """Return what would mend an adjective or its noun, nothing if nothing would.

    Without a determiner the noun lacks the plural: « de logement sociaux ».
    """
    plural = [(gender, "p") for gender, _ in targets if fits(token.of(*EPITHETS), (gender, "p"))]
    if not (group.bare and plural):
        better, word = agreed(token.of(*EPITHETS), targets), token
    elif token is group.sentence[group.end + 1]:
        better, word = form(*group.members[-1], plural[0], group.noun), group.noun
    else:
        return {}
    return {word: better} if better else {}


# « trois mois minimum », « le moins d’écrans possible », « des images satellite ».
AMOUNTS = frozenset({"minimum", "maximum", "fin", "début", "clé", "possible", "autre", "satellite"})
# Adjectives by their ending, though they may be nouns: « la direction générale »; but these are
# nouns behind a noun: « le pôle logiciels ».
ADJECTIVAL = tuple(wordlist("al el eux if ulier ancier européen moyen orain main érieur"))
NOUNS = wordlist(
    "animal commercial industriel logiciel matériel particulier personnel professionnel sportif"
)
JOINTS = DEGREES | {"et", "ou"}

WHY = _("A number or « les » is followed by a plural, « un » by a singular.")

RULES: tuple[Rule, ...] = (
    Rule(
        code="LANG020",
        severity="error",
        message=_("« {text} » lacks its plural."),
        why=WHY,
        source="OQLF",
        wrong="autour de trois engagement et dans leur 3 dimensions, les grand électeurs",
        right="autour de trois engagements et dans leurs 3 dimensions, il les aide",
        passage=_odd("p"),
    ),
    Rule(
        code="LANG021",
        severity="error",
        message=_("« {text} » has a plural too many."),
        why=WHY,
        source="OQLF",
        wrong="une conventions de partenariat",
        right="une convention de partenariat, que nous le présentions",
        passage=_odd("s"),
    ),
    Rule(
        code="LANG026",
        severity="error",
        message=_("« {text} »: the two words are not of the same gender."),
        why=_("An article or an adjective before a noun has its gender: « un projet »."),
        source="OQLF",
        wrong="les meilleures projets d’un ville",
        right="les meilleurs projets d’une ville ; les nouvelles filières, un grand prix",
        passage=_odd("gender"),
    ),
    Rule(
        code="LANG023",
        severity="error",
        message=_("« {text} »: the noun and its adjective do not agree."),
        why=_("An adjective has the number and the gender of its noun."),
        source="OQLF",
        wrong="les collectivités locale et le directeur générale",
        right="les collectivités locales, les secteurs public et privé, le directeur général",
        passage=_behind,
    ),
)
