"""The table of recipes: what each release of the corpus is made of."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Recipe:
    """A release to make: its body is a list of signs, which `desk.BLOCKS` explains.

    `p p3 q2 i` is a paragraph, three paragraphs, a quotation of middle length, a picture.
    """

    body: str
    partners: int = 2
    language: str = "fr"
    style: str = "maison"
    title: int = 0
    more: str = ""

    @property
    def name(self) -> str:
        """Return what tells the recipe from the others."""
        words = (self.style, self.language, f"{self.partners}p", self.body, self.more)
        return "-".join(" ".join(words).split())


_SHORT, _USUAL, _LONG = "p p l3 q1 p", "p2 h p l4 q2 p q1", "p3 h p2 q2 h p c5 q3 p i p2"

PARTNERS = [
    *(Recipe(_SHORT, count) for count in (1, 2, 4, 5, 7, 9, 11, 13, 15)),
    *(Recipe(_USUAL, count) for count in (3, 6, 8, 10, 12, 14, 16)),
    *(Recipe(_SHORT, count, style="sobre") for count in (1, 3, 8, 13)),
    *(Recipe(_USUAL, count, "en") for count in (7, 16)),
    *(Recipe(_USUAL, count, "de") for count in (5, 13)),
]
"""One to sixteen partners."""

BLOCKS = [
    *(
        Recipe(f"p2 {kind} p", style=style)
        for kind in ("l6", "c6", "q3", "f3", "f6")
        for style in ("maison", "sobre")
    ),
    *(
        Recipe(f"p3 {kind} p2", language=code)
        for kind, code in (("t", "fr"), ("a", "en"), ("b", "de"), ("h p h3 p", "de"))
    ),
    Recipe("p a b p q1", 3, more="event"),
    Recipe("p2 t f4 q1 p", 2, "en", "sobre"),
    Recipe("p2 b a p", 4, "de", "sobre"),
]
"""Each kind of block."""

PICTURES = [
    *(
        Recipe(f"p{before} i p2 q1", style=style)
        for before in (1, 2, 3, 4)
        for style in ("maison", "sobre")
    ),
    Recipe("i p2 l3 i p q2 i p i", 3),
    Recipe("p2 iu p3 q2", 2, "en"),
    Recipe("p3 iw p2 iu q1 p", 2, "de"),
    Recipe("p4 q1 i iw p", 3, "fr", "sobre"),
]
"""None to four pictures: across (i), upright (iu), wide (iw)."""

PAGES = [
    Recipe("p", 1, more="bare"),
    Recipe("p2", 1),
    *(Recipe(f"p{count} q1", 2) for count in (5, 6, 7)),
    *(Recipe(f"p{count} q2 p", 2, style="sobre") for count in (4, 6, 8)),
    *(Recipe(f"p{count} q3 p", 2, title=2) for count in (2, 4, 6)),
    Recipe("p2 q3 q2 q3 p", 3),
    Recipe("p3 q3 q3 q2", 2, "en", "sobre"),
    Recipe("p q2 q3 q2 q3 h p2", 4, "de"),
    Recipe(_LONG, 3, more="notes"),
    Recipe(_LONG, 4, style="sobre", more="notes"),
    Recipe(f"{_LONG} h p3 t f6 q2 p h p2 a", 3, more="notes"),
    Recipe(f"{_LONG} h p3 t f6 q2 i h p2 a b h p3 q3 c6", 6, "en", title=2, more="notes"),
    Recipe(f"{_LONG} h p3 iu f4 q2 p h p2 a q3 p t l6 h p3", 5, "fr", "sobre"),
    Recipe(f"{_LONG} h p3 q3 f6 q2 p h p2 c6 b q2 p3 t h p", 8, "de"),
]
"""One to six pages."""

RECIPES = list({recipe.name: recipe for recipe in (*PARTNERS, *BLOCKS, *PICTURES, *PAGES)}.values())
