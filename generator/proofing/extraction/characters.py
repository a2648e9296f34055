"""Characters that no text should hold: boxes, lost letters, spaces that cannot be seen."""

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import replace

from generator.messages import _
from generator.patterns import lazy
from generator.proofing.passages import DECOMPOSED, MASK, Passage
from generator.proofing.patterns import hit
from generator.proofing.plain import Item
from generator.proofing.rules import EVERY, Hit, Rule


def _odd_letters(passage: Passage) -> Iterator[Hit]:
    """Look for letters that are not what they look like, and for characters that are not seen."""
    for expression, better in ODD:
        for match in expression.finditer(passage.text):
            # The fix is safe, unless it would change a `{name}`, typed so elsewhere too.
            safe = MASK not in passage.prose[match.start() : match.end()]
            yield hit(passage, *match.span(), better(match[0]), safe=safe)


def _unreadable(passage: Passage) -> Iterator[Hit]:
    """Look for « � », and for « Ã© », UTF-8 that was read as if it were Windows's encoding."""
    for match in MOJIBAKE.finditer(passage.text):
        try:
            better = None if "�" in match[0] else match[0].encode("cp1252").decode("utf-8")
        except UnicodeError:
            better = None
        # « IRMÃ… » is Portuguese.
        in_capitals = match.string[: match.start()][-1:].isupper()
        safe = not in_capitals and MASK not in passage.prose[match.start() : match.end()]
        found = hit(passage, *match.span(), better, safe=safe)
        yield found if better else replace(found, hint=_("Type the word again."))


def _private(passage: Passage) -> Iterator[Hit]:
    if max(passage.characters, default="") >= "\ue000":
        for match in PRIVATE.finditer(passage.text):
            yield hit(passage, *match.span(), code=f"U+{ord(match[0]):04X}")
    if isinstance(passage.text, Item) and PRIVATE.match(passage.text.bullet):
        bullet = passage.text.bullet
        yield Hit(bullet.span, {"code": f"U+{ord(bullet):04X}"}, str(bullet))


MOJIBAKE = lazy(
    r"Ã[\u00a0-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|Â[\u00a0«»°²³·§©®]|â€[™˜œ\u009d“”¢¦¯]|Å[“’\u0093]"
    r"|[\w’]*�[\w’�]*"
)
LIGATURES, UNSEEN = "ﬀﬁﬂﬃﬄﬅﬆ", "\u00ad\u200b\u200c\ufeff"
ACCENTS = "".join(map(chr, range(0x0300, 0x0370)))
ODD_LETTERS = LIGATURES + UNSEEN + ACCENTS
ODD: tuple[tuple[re.Pattern[str], Callable[[str], str]], ...] = (
    (lazy(rf"\w*[{LIGATURES}]\w*"), lambda word: unicodedata.normalize("NFKC", word)),
    (lazy(rf"\w*[{UNSEEN}][\w{UNSEEN}]*"), lambda word: re.sub(f"[{UNSEEN}]", "", word)),
    (DECOMPOSED, lambda word: unicodedata.normalize("NFC", word)),
)
PRIVATE = lazy(r"[\ue000-\uf8ff]")

RULES: tuple[Rule, ...] = (
    Rule(
        code="EXTR007",
        severity="warning",
        message=_("« {text} » holds a character that is no ordinary letter."),
        hint=_("Type « {better} » again: the two may look the same."),
        why=_(
            "Searches and hyphenation do not know a word with letters in one (« ﬁ »), an accent"
            " apart from its letter, a soft hyphen or a space without width."
        ),
        source="Unicode",
        wrong="le ﬁnancement",
        right="le financement",
        languages=EVERY,
        holds=ODD_LETTERS,
        passage=_odd_letters,
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
        code="EXTR011",
        severity="error",
        message=_("« {text} » was read in the wrong encoding."),
        hint=_("Write « {better} »; save the file it came from as UTF-8."),
        why=_("Each accented letter became two characters on the way, or « � »."),
        source="Unicode",
        wrong="la mÃ©tropole",
        right="la métropole, SÃO PAULO",
        languages=EVERY,
        holds="ÃÂâÅ�",
        passage=_unreadable,
    ),
)
