"""Which accents are missing from a word that is none without them; the lexicon tells."""

from functools import lru_cache
from operator import ne

from generator.language.french.lexicon import alike, readings, spells
from generator.language.french.vocabulary import ENGLISH, LOANS, NAMES
from generator.language.french.wordlist import wordlist
from generator.language.letters import fold_letters
from generator.patterns import lazy

MOST = 3  # letters at fault in a word
# Words that make English of those around them: « the role of », « Higher Education Week ».
BESIDE = lazy(
    r"\b(?:[Tt]he|of|[Nn]ot|Training|Employment|[Aa]nd|[Ff]or|[Ww]ith|[Ff]rom|European|Global|World|Higher|Week|Days?|Area"
    r"|Council|Summit|Schools?|Society|Award|Board|Act)\b"
)
NEAR = 12
# What is meant where two words may be (« enquête », not « enquêté »), and what is no acronym even
# where it stands alone in capitals.
_SURE = wordlist(
    """
    adhérent août arrière chaîne clôture concrète congrès contrôle coût crèche défi délégué démarche
    député diplôme enquête échange école élu élue épargne équipe état événement événementiel
    événementielle fête forêt handicapé hôtel idée île lumière maîtrise manière ménage métropole
    modèle nécessité pérenne pôle préfecture prêt récompense référence référent réforme région
    réglementation résultat réunion réussite rôle santé sécurité série société téléphone théâtre
    unité université véhicule vélo
    angoulême ardèche besançon béziers châteauroux compiègne créteil drôme épernay épinal étampes
    étaples échirolles étretat évian évreux évry étienne finistère hérault isère lozère montluçon
    montréal nîmes nouméa orléans périgueux pyrénées québec rhône vendée
    """
)
SURE = {fold_letters(word): word for word in _SURE}


@lru_cache(maxsize=512)
def completed(word: str, *, first: bool = False, alone: bool = False) -> str:
    """Return a word in small letters with all its accents, where only one word is meant.

    A word that is right without them, or that may be the name of a person, is left as it is. Of
    some words only the `first` letter is in question; those that stand `alone` must be known.
    """
    bare = fold_letters(word)
    right = SURE.get(bare) or SURE.get(bare.removesuffix("s"), "")
    if right:
        right += bare[len(right) :]
        kept = zip(word, right, strict=True)
        return right if all(ours in (its, fold_letters(its)) for ours, its in kept) else word
    name = word.capitalize()
    if alone or len(word) < (3 if first else 5) or word in ENGLISH | LOANS or name in NAMES:
        return word
    if spells(word) or readings(name):
        return word
    found = [one for one in alike(word) if spells(one) and not (first and one[1:] != word[1:])]
    return found[0] if len(found) == 1 and not readings(found[0].capitalize()) else word


@lru_cache(maxsize=512)
def accented(word: str) -> str:
    """Return the word with the fewest accents changed that exists; empty if none does.

    An accent is rather wrong than one too many (« forèts »). The participle of a verb that the
    lexicon lacks (« scénographié ») is no noun with an accent.
    """
    found = {
        (sum(map(ne, word, one)), not spells(one), sum(map(str.isascii, one)), one)
        for one in alike(fold_letters(word))
        if not _loses_ending(word, one)
    }
    changes, *_others, right = min(found, default=(0, ""))
    return right if changes <= MOST else ""


def _loses_ending(word: str, right: str) -> bool:
    """Tell « chartés » and « chartes »: the end is what the writer was sure of."""
    ending = word.rstrip("s").removesuffix("e")
    return ending.endswith("é") and right[len(ending) - 1] != "é"


def in_english(text: str, start: int, end: int) -> bool:
    """Tell whether English words stand near a stretch of a text."""
    return bool(BESIDE.search(text, max(0, start - NEAR), end + NEAR))
