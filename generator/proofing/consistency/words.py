"""Where terms stand, and the words that tell names from other words."""

from typing import NamedTuple, TypeAlias

from generator.language.french.wordlist import wordlist
from generator.proofing.passages import Passage
from generator.proofing.rules import Hit

Key: TypeAlias = tuple[str, ...]


class Place(NamedTuple):
    """Where a term stands, and how it is spelled there; `initial` when it begins a sentence."""

    passage: Passage
    start: int
    end: int
    spelling: str = ""
    initial: bool = False

    @property
    def typed(self) -> str:
        """The words as they were typed, in one line."""
        return " ".join(self.passage.prose[self.start : self.end].split())

    def hit(self, **words: str) -> Hit:
        """Point at it."""
        return Hit(self.passage.span(self.start, self.end), words)


LINKS = wordlist("de du des d l la le les à au aux en et pour sur")
DETERMINERS = wordlist(
    "le la les l un une des du de d au aux ce cet cette ces son sa ses leur leurs notre nos votre"
    " vos à en dans par pour sur avec sans sous chez selon depuis dès lors et mais ou or ni car si"
    " il elle ils elles on nous vous je qui que quoi dont où quel quelle tout tous toute toutes"
    " chaque plus monsieur madame m mme mr"
)
INSTITUTIONS = wordlist(
    "région régions métropole métropoles département départements ville villes commune communes"
    " agglomération agglomérations communauté communautés collectivité collectivités"
)


def has_small(passage: Passage) -> bool:
    """Tell apart what is written in capitals throughout, which says nothing about spelling."""
    return not passage.prose.isupper()
