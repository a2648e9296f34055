"""Lay a release out so that no page ends half empty and the last is no leftover.

Style sheets say what should stay together. Where that leaves too much of a page white, what did
not fit there is told apart: a quotation or an About text goes on overleaf, a picture becomes
smaller or changes places with the text around it.
"""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from generator.formats import pages

WHITE = 1 / 8
"""The most that may be white at the end of a page that is not the last."""
LAST = 1 / 5
"""The least that the last of several pages holds."""

# A last page that holds less is tried tighter.
_LITTLE = 1 / 3
# What has more pages is laid out as usual, and mended: each way takes long.
_MANY = 10
_ROUNDS = 6
_A_LITTLE_SMALLER, _SMALLEST = 0.8, 0.5
_TITLES = {"h2", "h3", "h4", "h5", "h6"}


class Attempt:
    """A way to lay a release out, with the tree that it lays out and may change."""

    def __init__(self, tree: Any, lay_out: Callable[[], Any]) -> None:
        self.tree, self.lay_out = tree, lay_out
        self.document = lay_out()

    def mended(self) -> "Attempt":
        """Change the tree where pages end badly, the first first, and lay it out again."""
        left: set[int] = set()
        for _round in range(_ROUNDS):
            number = next((one for one in self._bad_ends() if one not in left), None)
            if number is None:
                break
            end = _End(self.document, number, self.tree)
            if end.drawn() if number not in _too_white(self.document) else end.repaired():
                self.document = self.lay_out()
            else:
                left.add(number)
        return self

    def _bad_ends(self) -> list[int]:
        """Return the pages that end too white, and the one before a last that holds little."""
        before_last = [len(self.document.pages) - 2] if _last(self.document) < LAST else []
        return [*_too_white(self.document), *before_last]

    @property
    def good(self) -> bool:
        """Tell whether no page ends too white and the last holds enough."""
        return self.rank[0] == 0

    @property
    def rank(self) -> tuple[int, int, float]:
        """Tell what makes a layout better: few faults, few pages, a full last one."""
        last = _last(self.document)
        poor = len(_too_white(self.document)) + (last < LAST)
        return poor, len(self.document.pages), -last


def best(ways: Iterable[Callable[[], Attempt]]) -> Any:
    """Return the best layout: as style sheets say, or else a step tighter, airier, or mended.

    Most releases are good at once. One whose last page holds little is tried tighter all the same:
    the page may be spared.
    """
    tried: list[Attempt] = []
    for way in ways:
        tried.append(way())
        chosen = min(tried, key=lambda one: one.rank)
        if chosen.good and (len(tried) > 1 or _last(chosen.document) >= _LITTLE):
            return chosen.document
        if len(chosen.document.pages) > _MANY:
            break
    for attempt in tried:
        if attempt.mended().good:
            return attempt.document
    return min(tried, key=lambda one: one.rank).document


def _last(document: Any) -> float:
    """Return how much of the last of several pages is taken; all of an only one."""
    return 1 - pages.white(document.pages[-1]) if len(document.pages) > 1 else 1.0


def _too_white(document: Any) -> list[int]:
    return [at for at, page in enumerate(document.pages[:-1]) if pages.white(page) > WHITE]


class _End:
    """The end of a page, what would not fit there any more, and what can be done about it."""

    def __init__(self, document: Any, number: int, tree: Any) -> None:
        page, following = document.pages[number : number + 2]
        self.height = pages.area(page).height
        self.room = pages.white(page) * self.height
        self.parents = {child: one for one in tree.iter() for child in one}
        self.here, self.overleaf = pages.heights(page), pages.heights(following)
        begun = [one for one in pages.first(following) if one not in self.here]
        self.pushed = begun[0] if begun else None

    def repaired(self) -> bool:
        """Change the tree; tell whether anything was changed."""
        if self.pushed is None or self.pushed not in self.parents:
            return False
        for element in self._with_title(self.pushed):
            if picture := next((one for one in element.iter("figure") if _is_picture(one)), None):
                return self._fitted(picture)
            changed = [_let_break(one) for one in element.iter()]
            if any(changed):
                return True
        return self._parted()

    def _parted(self) -> bool:
        """Let contacts begin a page, though a sheet keeps them with what stands before them."""
        contacts = next((one for one in self.parents if one.tag == "footer"), None)
        return contacts is not None and _add_style(contacts, "break-before: auto")

    def drawn(self) -> bool:
        """Let what stands last come along overleaf; tell whether anything was changed."""
        return self.pushed is not None and _add_style(self.pushed, "break-before: avoid")

    def _with_title(self, element: Any) -> Iterator[Any]:
        """Yield an element; after a title, what it stands over."""
        yield element
        after = self._after(element)
        if element.tag in _TITLES and after:
            yield from self._with_title(after[0])

    def _after(self, element: Any) -> list[Any]:
        siblings = list(self.parents[element])
        return siblings[siblings.index(element) + 1 :]

    # Pictures ------------------------------------------------------------------------------------

    def _fitted(self, picture: Any) -> bool:
        """Try what was not yet tried: a little smaller, below, above, much smaller."""
        ways = (self._shrunk, self._lowered, self._raised, self._shrunk)
        least = (_A_LITTLE_SMALLER, 0.0, 0.0, _SMALLEST)
        for at in range(int(picture.get("data-tried", "0")), len(ways)):
            picture.set("data-tried", str(at + 1))
            if ways[at](picture, least[at]):
                return True
        return False

    def _shrunk(self, picture: Any, least: float) -> bool:
        image = picture.find("img")
        if image is None or image not in self.overleaf:
            return False
        now = self.overleaf[image]
        room = now - (self.overleaf[picture] - self.room) - 2
        if room < least * now:
            return False
        _add_style(picture, f"max-width: calc({room:.0f}px * var(--ratio))")
        return True

    def _lowered(self, picture: Any, _least: float) -> bool:
        """Let the text below go before the picture, as much as fills the page."""
        filled = 0.0
        for count, one in enumerate(self._after(picture), 1):
            if one.tag in _TITLES or _is_picture(one):
                return False
            filled += self.overleaf.get(one, self.height)
            if filled > self.room - WHITE * self.height:
                self._move(picture, count)
                return True
        return False

    def _raised(self, picture: Any, _least: float) -> bool:
        """Let the picture go before the text above it, as little as makes it fit."""
        siblings = list(self.parents[picture])
        room = self.room
        for count, one in enumerate(reversed(siblings[: siblings.index(picture)]), 1):
            if one.tag in _TITLES or _is_picture(one) or one not in self.here:
                return False
            room += self.here[one]
            if room > self.overleaf[picture]:
                self._move(picture, -count)
                return True
        return False

    def _move(self, picture: Any, by: int) -> None:
        parent = self.parents[picture]
        at = list(parent).index(picture)
        parent.remove(picture)
        parent.insert(at + by, picture)


def _is_picture(element: Any) -> bool:
    return element.tag == "figure" and "image" in element.get("class", "").split()


def _let_break(element: Any) -> bool:
    """Let an element go on overleaf; tell whether it could not before."""
    if not isinstance(element.tag, str) or element.tag == "tr":
        return False
    if "organisation" in element.get("class", "").split():
        return False
    return _add_style(element, "break-inside: auto")


def _add_style(element: Any, style: str) -> bool:
    before = element.get("style", "")
    if style in before:
        return False
    element.set("style", f"{before}; {style}".strip("; "))
    return True
