"""What a PDF, a web page or a word processor leaves in a text that was copied from it."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from itertools import pairwise

from generator.language.dictionary import dictionary
from generator.language.french.lexicon import readings, spells
from generator.language.french.wordlist import wordlist
from generator.messages import _
from generator.patterns import lazy
from generator.proofing.cut import Word
from generator.proofing.passages import DECOMPOSED, MASK, Passage
from generator.proofing.patterns import hit, pattern
from generator.proofing.plain import Item
from generator.proofing.rules import EVERY, Hit, Rule

# What stands before a hyphen, and before no other word.
PREFIXES = wordlist("""
socio éco auto inter intra infra anti micro macro multi pluri poly mono bio agro géo électro hydro
rétro néo pseudo quasi vice ex semi demi mi non équi télé méta post pré extra ultra sur
""")


def _split_words(passage: Passage) -> Iterator[Hit]:
    """Look for two words in a row of which one is none, and that make one together."""
    strange = {word for word in passage.words if word.islower() and _is_part(word)}
    around = (None, *passage.cut, None)
    for at, (before, word) in enumerate(pairwise(passage.cut)) if strange else ():
        joined = before.text + word.text
        halves = strange & {before.text, word.text}
        apart = word.joint == " " and "-" != before.joint != "’"
        # « start up » lacks a hyphen, « to it » is English.
        compound = readings(f"{before.text}-{word.text}") or len(joined) < 5
        if not (halves and apart and word.text.islower() and not compound):
            continue
        beside = (one and one.text in strange for one in (around[at], around[at + 3]))
        if spells(joined.lower()) and not any(beside) and not _are_foreign(halves, passage, before):
            yield hit(passage, before.start, word.end, joined)


def _are_foreign(halves: Iterable[str], passage: Passage, first: Word) -> bool:
    """Tell two words of another language, in italics or English: « un job dating »."""
    slanted = any(one.start() < first.start < one.end() for one in ITALIC.finditer(passage.text))
    return slanted or all(map(dictionary("en").knows, halves))


def _is_part(word: str) -> bool:
    """Tell half a word; « ment » is one, whose subject seldom makes a word with it."""
    lower = word.lower()
    return lower == "ment" or not (readings(lower) or readings(word))


def _joined(match: re.Match[str]) -> str | None:
    """Join what was one word, tie a prefix to its word; a dash between two words is none's."""
    head, tail = match["head"], match["tail"]
    if head.lower() in PREFIXES:
        return f"{head}-{tail}"
    halves = _is_part(head) or _is_part(tail)
    return head + tail if halves and readings((head + tail).lower()) else None


def _marks(passage: Passage) -> Iterator[Hit]:
    """Look for tags, and for one mark of Markdown, which tells that the text was written in it."""
    yield from (PRINTED if passage.printed else TYPED)(passage)
    if heading := HEADING.search(passage.text):
        yield hit(passage, *heading.span(), severity="warning")
    elif passage.printed and (match := MARKDOWN.search(passage.text)):
        yield hit(passage, *match.span(), severity="info")


def _bullets_in_text(passage: Passage) -> Iterator[Hit]:
    """Look for bullets that were typed in a text which the program sets as one paragraph."""
    match = BULLET.search(passage.text)
    # « Outro • Synth. • Upendo » has them for commas.
    if match and not SEPARATOR.search(passage.text, 0, match.start()):
        yield hit(passage, *match.span("hit"))


def _lost_bullets(passages: Iterable[Passage]) -> Iterator[Hit]:
    for passage in passages:
        is_quote = passage.text.startswith(("«", "“", '"'))
        if isinstance(passage.text, Item) and not passage.text.bullet and not is_quote:
            yield hit(passage, 0, min(len(passage.text.split("\n")[0].rstrip()), 60))


HYPHENATED = (
    r"(?<![\w’-])(?P<head>[^\W\d_]{2,})- (?!(?:et|ou|puis|ni|à|de|du|des|en|au|aux|le|la|les|un"
    r"|une|dans|pour|par|sur|avec|voire|comme|mais|soit|jusqu|il|elle|on|nous|vous)\b)"
    r"(?P<tail>[a-zà-ÿœ]{2,})(?![\w’-])"
)
ITALIC = lazy(r"(?<![*_\w])[*_](?![*_\s])[^*_\n]+[*_](?![*_\w])")
HEADING = lazy(r"^\s{0,3}#{1,6} \S.*", re.MULTILINE)
MARKDOWN = lazy(
    r"\*\*(?=\w)[^*\n]{1,80}\*\*|\[[^\]\n]{1,80}\]\([^)\s]+\)|(?<![\w*])\*(?=\w)[^*\n]{1,80}\*(?!\w)"
    r"|(?<!\w)__(?=\w)[^_\n]{1,80}__"
)
DOUBLE_MARKS = tuple(
    f"{pair[0]}{space}{pair[1]}"
    for pair in wordlist(",, ,. ,; ;; ;. ;, :: :. :, .. ., !! ?? !. ?.")
    for space in ("", " ")
)
BULLETS = frozenset("•▪◦‣■●➢►")
SEPARATOR = lazy(r"\w [•▪◦‣■●➢►] \w")
BULLET = lazy(r"(?:\A|\n|(?<=[:;.,] ))(?P<hit>[•▪◦‣■●➢►])")

TAGS = (
    r"|</?(?:b|i|u|em|strong|br|p|span|div|a|h[1-6]|[ou]l|li|font|small|table|t[rdh])"
    r"(?:\s[^<>]{0,200})?/?>"
    r"|&(?:nbsp|amp|lt|gt|quot|apos|[a-z]{2,8}(?:acute|grave|circ|cedil|uml|lig)|laquo|raquo"
    r"|rsquo|lsquo|[lr]dquo|hellip|[nm]dash|euro|\#x?[0-9a-fA-F]{2,6});"
)
# The letters of an ordinal are told by the rule of typography, tags and all.
PRINTED = pattern(rf"(?<!\d)<su[pb]>|</su[pb]>(?<![erds]</sup>){TAGS}")
# What is typed « n<sup>o</sup> » in a release is raised.
TYPED = pattern(rf"</?sub>|<sup>(?![^<>\s]+</sup>)|</sup>(?<![^<>\s]</sup>){TAGS}")


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
        code="EXTR001",
        severity="error",
        message=_("« {text} » looks like one word cut in two."),
        hint=_("Write « {better} », if that is the word."),
        why=_("A PDF leaves spaces inside words where its letters stand a little apart."),
        wrong="qu’ils so ient jeunes actifs",
        right="qu’ils soient jeunes actifs",
        passage=_split_words,
    ),
    Rule(
        code="EXTR003",
        message=_("« {text} » keeps the hyphen of a line that ended there."),
        hint=_("Write « {better} », or take the space off."),
        why=_("A word that was cut at the end of a line is whole inside one."),
        wrong="la conven- tion de partenariat",
        right="la pré- et la post-production",
        languages=EVERY,
        holds=("- ",),
        passage=pattern(HYPHENATED, better=_joined),
    ),
    Rule(
        code="EXTR004",
        message=_("« {text} » lost its apostrophe or a letter."),
        hint=_("Write « {better} », if that is meant."),
        why=_("Some PDFs lose their apostrophes."),
        wrong="pour favoriser l accès au logement",
        right="pour favoriser l’accès au logement",
        needs=("l", "d", "j", "s", "n", "qu"),
        passage=pattern(
            r"(?<=[a-zà-ÿ,] )(?P<hit>(?P<head>[ldjsn]|qu) (?P<tail>(?![àâaoy]\b|et\b|ou\b|en\b)"
            r"[aeiouyhàâéèêîôû][a-zà-ÿ]{2,}))(?![\w.)])",
            better=r"\g<head>’\g<tail>",
        ),
    ),
    Rule(
        code="EXTR005",
        severity="error",
        message=_("« {text} » is a mark of web pages or of Markdown that readers would see."),
        hint=_("Write what it stands for, or take it off; in a release, a heading is a block."),
        why=_("Tags mean nothing in a text, and plain text has neither bold, headings nor links."),
        wrong="le 1<sup>er</sup> octobre &amp; après",
        right="le 1er octobre & après, #logement, 3 * 4",
        languages=EVERY,
        holds=("<", "&", "#", "*", "[", "_"),
        passage=_marks,
    ),
    Rule(
        code="EXTR012",
        message=_("The punctuation « {text} » is doubled."),
        hint=_("Keep one mark."),
        why=_("Two marks in a row are left when words between them are deleted; « !! » shouts."),
        wrong="des logements,, des aides",
        right="des logements, etc., des aides",
        holds=DOUBLE_MARKS,
        passage=pattern(
            r",[ ]?,|(?<!;);[ ]?;(?!;)|(?<![:\w]):[ ]?:(?![:\w])|,[ ]?[.;](?![.\w])|[;:][ ]?[.,]"
            r"(?!\.)|(?P<same>[!?])(?:[ ]?(?P=same))+|[!?]\.(?!\.)|(?<=\w\w)\.[ ]\.(?!\s?\.)"
            r"|(?<![./\\])(?<=\w\w)\.\.(?![./\\\w])|(?<=[^\W\d_]{5})\.,",
        ),
    ),
    Rule(
        code="EXTR014",
        message=_("A bullet is typed in the text."),
        hint=_("Make the lines a list, « commitments: » or « list: »."),
        why=_("The program sets a list with its bullets and the marks at the end of its items."),
        wrong="trois axes : • construire ; • rénover",
        right="trois axes, un • deux • trois",
        languages=EVERY,
        holds=BULLETS,
        passage=_bullets_in_text,
    ),
    Rule(
        code="EXTR015",
        message=_("« {text} » looks like an item of a list without its bullet."),
        hint=_("Put the bullet back."),
        why=_("Some bullets are no characters in a PDF, and are lost when the text is copied."),
        wrong="La convention porte sur trois champs :\n\n La production de logements",
        right="La convention porte sur trois champs :\n\n• La production de logements",
        languages=EVERY,
        document=_lost_bullets,
    ),
    Rule(
        code="EXTR007",
        message=_("« {text} » holds a character that is no ordinary letter."),
        hint=_("Type « {better} » again: the two may look the same."),
        why=_(
            "Searches know no letters in one (« ﬁ »), loose accents or characters that are unseen."
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
