"""Where a comma closes an apposition: « Anne Martin, maire de Metz, a signé »."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from generator.content.inline import Name
from generator.content.prose import Run
from generator.content.values import Value
from generator.language.terms import Words

_CLOSED = r"[\"“‘'’/]|\s*(?:$|[,;:.!?…()\[\]»”–—]|-\s"


@dataclass
class Appositions:
    """Reads a paragraph piece by piece.

    `ends`: the last name ended in an apposition, a `long` one, which « and » does not close.
    `begun`: a name was typed, a comma, a role; what goes on with it may follow. `listed`: the name
    stands in a list of names. `named`: nothing was read behind a name yet.
    """

    words: Words
    ends: bool = False
    long: bool = False
    begun: bool = False
    listed: bool = False
    named: bool = False

    def pass_over(self, typed: str) -> None:
        """Read typed words."""
        self.listed = self.named and typed.strip() == ","
        self.begun = self.begun and bool(re.fullmatch(self.words.of_title, typed))
        self.ends = self.named = False

    def close(self, value: Value, before: str, following: Sequence[Run | Name]) -> bool:
        """Read what a name became, and tell whether a comma goes behind it."""
        behind = value.behind and before.rstrip().endswith(f"{value.behind},")
        self.begun = self.begun or bool(behind)
        self.ends = value.apposition or (self.begun and value.whole)
        self.long = value.long or self.listed
        self.named = True
        return self.close_here(following)

    def close_here(self, following: Sequence[Run | Name]) -> bool:
        """Tell whether a comma goes here: behind the call of a note, not before it."""
        if following and is_call(following[0]):
            return False
        beginning = _beginning(following)
        if not self.ends:
            return self.begun and bool(re.match(rf"\s+(?:{self.words.verbs})\b", beginning))
        words = "" if self.long else self.words.no_comma_before
        return not re.match(rf"{_CLOSED}|(?:{words})\b)" if words else f"{_CLOSED})", beginning)


def is_call(piece: Run | Name) -> bool:
    """Tell whether a piece is the call of a note."""
    return isinstance(piece, Name) and piece.text.isdigit()


def _beginning(following: Sequence[Run | Name]) -> str:
    """Return the text right after a name; another name counts as a word."""
    texts: list[str] = []
    for piece in following:
        if isinstance(piece, Name):
            texts.append("" if is_call(piece) else "x")
        else:
            texts.append(piece.text)
    return "".join(texts)
