"""Characters that no text should hold: boxes, lost letters, spaces that cannot be seen."""

import re
import unicodedata
from collections.abc import Callable, Iterator

from generator.messages import _
from generator.patterns import lazy
from generator.proofing.passages import DECOMPOSED, MASK, Passage
from generator.proofing.patterns import hit, pattern
from generator.proofing.plain import Item
from generator.proofing.rules import EVERY, Hit, Look, Rule


def _replaced(expression: re.Pattern[str], better: Callable[[str], str]) -> Look[Passage]:
    """Make a look whose fix is safe, unless it would change a `{name}`, typed so elsewhere too."""

    def look(passage: Passage) -> Iterator[Hit]:
        for match in expression.finditer(passage.text):
            safe = MASK not in passage.prose[match.start() : match.end()]
            yield hit(passage, *match.span(), better(match[0]), safe=safe)

    return look


def _unreadable(passage: Passage) -> Iterator[Hit]:
    """Look for « Ã© », UTF-8 that was read as if it were Windows's encoding."""
    for match in MOJIBAKE.finditer(passage.text):
        try:
            better = match[0].encode("cp1252").decode("utf-8")
        except UnicodeError:
            better = None
        # « IRMÃ… » is Portuguese.
        in_capitals = match.string[: match.start()][-1:].isupper()
        safe = not in_capitals and MASK not in passage.prose[match.start() : match.end()]
        yield hit(passage, *match.span(), better, safe=safe)


def _private(passage: Passage) -> Iterator[Hit]:
    for match in PRIVATE.finditer(passage.text):
        yield hit(passage, *match.span(), code=f"U+{ord(match[0]):04X}")
    if isinstance(passage.text, Item) and PRIVATE.match(passage.text.bullet):
        bullet = passage.text.bullet
        yield Hit(bullet.span, {"code": f"U+{ord(bullet):04X}"}, str(bullet))


MOJIBAKE = lazy(
    r"Ã[\u00a0-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|Â[\u00a0«»°²³·§©®]|â€[™˜œ\u009d“”¢¦¯]|Å[“’\u0093]"
)
LIGATURES = "ﬀﬁﬂﬃﬄﬅﬆ"
LIGATURE = lazy(rf"\w*[{LIGATURES}]\w*")
UNSEEN = frozenset("\u00ad\u200b\u200c\ufeff")
INVISIBLE = lazy(r"\w*[\u00ad\u200b\u200c\ufeff][\w\u00ad\u200b\u200c\ufeff]*")
PRIVATE = lazy(r"[\ue000-\uf8ff]")
TRAILING = lazy(r"[ \t]*[\u00a0\u2007\u202f][ \t\u00a0\u2007\u202f]*$", re.MULTILINE)

RULES: tuple[Rule, ...] = (
    Rule(
        code="EXTR007",
        severity="warning",
        message=_("« {text} » holds a letter that stands for two."),
        hint=_("Write « {better} », with ordinary letters."),
        why=_("Nobody finds « ﬁnancement » who looks for « financement »."),
        wrong="le ﬁnancement",
        right="le financement",
        languages=EVERY,
        holds=LIGATURES,
        passage=_replaced(LIGATURE, lambda word: unicodedata.normalize("NFKC", word)),
    ),
    Rule(
        code="EXTR008",
        severity="warning",
        message=_("« {text} » holds a character that cannot be seen."),
        hint=_("Type the word again."),
        why=_("Soft hyphens and spaces without width break searches and the hyphenation."),
        wrong="la conven\u00adtion",
        right="la convention",
        languages=EVERY,
        holds=UNSEEN,
        passage=_replaced(INVISIBLE, lambda word: word.translate(dict.fromkeys(map(ord, UNSEEN)))),
    ),
    Rule(
        code="EXTR009",
        severity="warning",
        message=_("The character {code} belongs to one font alone."),
        hint=_("Write a bullet « • », or make the lines a list."),
        why=_("The bullets of word processors come out as boxes with any other font."),
        wrong="\uf0b7 construire plus",
        right="• construire plus",
        languages=EVERY,
        passage=_private,
    ),
    Rule(
        code="EXTR010",
        severity="error",
        message=_("A character could not be read here: « {text} »."),
        hint=_("Type the word again."),
        why=_("« � » is printed for a character that got lost on the way."),
        source="Unicode",
        wrong="la m�tropole",
        right="la métropole",
        holds=("�",),
        passage=pattern(r"[\w’]*�[\w’�]*"),
    ),
    Rule(
        code="EXTR011",
        severity="error",
        message=_("« {text} » was read in the wrong encoding."),
        hint=_("Write « {better} »; save the file it came from as UTF-8."),
        why=_("Each accented letter became two characters on the way."),
        source="Unicode",
        wrong="la mÃ©tropole",
        right="la métropole, SÃO PAULO",
        languages=EVERY,
        holds="ÃÂâÅ",
        passage=_unreadable,
    ),
    Rule(
        code="EXTR017",
        severity="warning",
        message=_("The accent of « {text} » is a character of its own."),
        hint=_("Type the word again; it looks the same."),
        why=_("Searches do not find such a word, and some fonts set its accent beside the letter."),
        source="Unicode",
        wrong="la me\u0301tropole",
        right="la métropole",
        languages=EVERY,
        holds=list(map(chr, range(0x0300, 0x0370))),
        passage=_replaced(DECOMPOSED, lambda word: unicodedata.normalize("NFC", word)),
    ),
    Rule(
        code="EXTR013",
        severity="info",
        message=_("This line ends in a no-break space."),
        hint=_("Take it off."),
        why=_("At the end of a line it does nothing, until the lines are joined."),
        wrong="en difficulté.\u00a0",
        right="en difficulté.",
        languages=EVERY,
        holds="\u00a0\u2007\u202f",
        passage=_replaced(TRAILING, lambda _blanks: ""),
    ),
)
