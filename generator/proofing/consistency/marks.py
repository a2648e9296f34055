"""One form for each bullet and end of an item."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from generator.findings import Severity
from generator.language import language
from generator.messages import _
from generator.patterns import lazy
from generator.proofing.consistency.words import Place
from generator.proofing.passages import MASK, Passage
from generator.proofing.plain import Item
from generator.proofing.rules import EVERY, Hit, Rule

SENTENCES = lazy(r"[.!?…][ \u00a0]+[A-ZÀ-Ý]")


def lists(texts: Iterable[Passage]) -> Iterator[tuple[list[Passage], Passage | None]]:
    """Yield the lists, items that stand together, with what comes after each."""
    items: list[Passage] = []
    for passage in (*texts, None):
        if passage and passage.role == "item":
            items.append(passage)
        elif items:
            yield items, passage
            items = []


def _bullets(texts: Sequence[Passage]) -> Iterator[Hit]:
    """Tell of several kinds of bullets; in lists of their own they weigh less than in one."""
    found: dict[str, list[Item]] = defaultdict(list)
    mixed: set[str] = set()
    for items, _after in lists(texts):
        levels: dict[int, set[str]] = defaultdict(set)
        for item in (one.text for one in items):
            if isinstance(item, Item) and item.bullet and not item.bullet[0].isalnum():
                found[item.bullet].append(item)
                levels[item.bullet.span.column].add(item.bullet)
        mixed |= set().union(*(kinds for kinds in levels.values() if len(kinds) > 1))
    for bullet, those in found.items() if len(found) > 1 else ():
        others = ", ".join(f"{one} ({len(its)})" for one, its in found.items() if one != bullet)
        words = {"bullet": bullet, "count": str(len(those)), "others": others}
        severity: Severity | None = None if bullet in mixed else "info"
        yield Hit(those[0].bullet.span, words, severity=severity)


def _have_texts(items: Sequence[Passage], after: Passage | None) -> bool:
    """Tell whether items hold several sentences, whose full stop is no mark of the list."""
    below = after.text.span.line if after and after.role == "text" else 0
    return below == items[-1].text.span.end_line + 1 or any(
        SENTENCES.search(item.prose) for item in items
    )


def _ends(texts: Sequence[Passage]) -> Iterator[Hit]:
    for items, after in lists(texts):
        if not items[0].printed or len(items) < 2 or _have_texts(items, after):
            continue
        *others, last = typed = [_end(item) for item in items]
        uniform = len(set(others)) == 1 and (
            last == others[0] or (last == "." and others[0] in (";", ","))
        )
        if None not in typed and not uniform:
            place = _odd_end(items, [mark or "" for mark in typed])
            yield place.hit(end=place.typed)


def _end(item: Passage) -> str | None:
    """Return the mark at the end of an item; None when it has one of its own (« ? », « etc. »)."""
    words = item.prose.rstrip(f' \n\u00a0\u202f{MASK}»”"')
    if words.endswith(")"):
        return ""  # what stands inside ends the bracket: « (eau, gaz, etc.) »
    last = "…" if words.endswith(("etc.", "...")) else words[-1:]
    return None if last in "?!…:" else last if last in ".;," else ""


def _odd_end(items: Sequence[Passage], typed: Sequence[str]) -> Place:
    """Choose the item to point at: the first whose end is not what the others' words ask for."""
    bare = [re.sub(r"[\s.;,]+\Z", "", item.prose) for item in items]
    are_figures = all(item[:1].isdigit() for item in bare)
    wanted = [""] * len(items) if are_figures else list(language("fr").list_ends(bare))
    odd = next((at for at, mark in enumerate(typed) if mark != wanted[at]), len(items) - 1)
    end = len(items[odd].prose.rstrip())
    start = bare[odd].rfind(" ", 0, max(0, len(bare[odd]) - 12)) + 1
    return Place(items[odd], start, end)


TWO_COLONS = lazy(
    r"(?<=\w)[ \u00a0]?: (?P<hit>(?P<name>[\w+(].*?\w)[ \u00a0]?:[ \u00a0])(?=[\w+(])"
)
LABELS = lazy(r"(?i)\b(?:t[ée]l|mail|portable|mobile|contact|fax)")


def _two_colons(passage: Passage) -> Iterator[Hit]:
    """Find a colon more than is needed: one before the name and one after it tell nothing."""
    prose = passage.prose if passage.role == "contact" and passage.printed else ""
    if (match := TWO_COLONS.search(prose)) and not LABELS.search(prose):
        yield Hit(passage.span(*match.span("hit")), {"name": match["name"].strip()})


RULES: tuple[Rule, ...] = (
    Rule(
        code="CONS010",
        message=_("Several kinds of bullets: « {bullet} » ({count}) here, elsewhere {others}."),
        hint=_("Keep one of them."),
        why=_("Two kinds of bullets say that lists are of two kinds."),
        source="OQLF, TERMIUM Plus",
        wrong="Voici :\n▪ analyser ;\n▪ informer.\n\nPuis :\n• contribuer.",
        right="Voici :\n• analyser ;\n• informer.\n\nPuis :\n• contribuer.",
        languages=EVERY,
        document=_bullets,
    ),
    Rule(
        code="CONS011",
        message=_("The items of this list do not end alike: this one ends in « {end} »."),
        hint=_("End each item in « ; », the last in « . »; sentences in « . », labels in nothing."),
        why=_("A list is one sentence or several, and its marks show which."),
        source="OQLF, TERMIUM Plus",
        wrong="En chiffres :\n• 7 344 salariés logés\n• 41 millions d’euros engagés.",
        right="En chiffres :\n• 7 344 salariés logés\n• 41 millions d’euros engagés",
        languages=EVERY,
        document=_ends,
    ),
    Rule(
        code="CONS016",
        message=_("This contact has a colon before and after « {name} »."),
        hint=_("Write « Service – Name: phone – e-mail »."),
        why=_("One colon introduces; a second one leaves open what belongs to what."),
        wrong="Contacts presse\nDirection de la communication : Céline Vincent : 03 87 39 39 14",
        right="Contacts presse\nDirection de la communication – Céline Vincent : 03 87 39 39 14",
        languages=EVERY,
        passage=_two_colons,
    ),
)
