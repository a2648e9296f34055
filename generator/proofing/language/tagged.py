"""The words of a French passage with what each may be, for the rules that ask what goes with what.

A rule asks for the sentences of a passage (`sentences`) and looks at tokens and their neighbours. A
token without readings is one that nothing is known of, or nothing sure: a name, an acronym, a word
in capitals, an inclusive form, an address, a foreign word. Rules abstain there, so none need think
of names.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from generator.findings import Severity
from generator.language.french.lexicon import Reading, readings
from generator.language.french.locutions import LOCUTIONS
from generator.language.french.wordlist import wordlist
from generator.patterns import lazy
from generator.proofing.passages import MASK, Passage
from generator.proofing.patterns import as_written, hit
from generator.proofing.rules import Hit
from generator.splices import Splice, spliced


class Readings(tuple[Reading, ...]):
    """The readings of a word, with what rules ask of each word a dozen times.

    `of_kinds` are those of the kinds that were asked for, kept for the next text with the word.
    """

    def __init__(self, _readings: Iterable[Reading] = ()) -> None:
        """Note the kinds, and the persons of the finite forms."""
        self.kinds = frozenset(one.kind for one in self)
        verbs = [one.persons for one in self if one.kind == "verb"]
        self.persons = frozenset[str]().union(*verbs)
        self.of_kinds: dict[tuple[str, ...], tuple[Reading, ...]] = {}


NOTHING = Readings()


@dataclass(slots=True, eq=False)
class Token:
    """A word, a number, or a phrase that is one word to grammar, with the readings left of it.

    `before` and `after` are all that stands between it and its neighbours: a space, « , », « - »,
    « . », nothing behind an elided word, which has its apostrophe. `start` and `end` are offsets in
    the passage.
    """

    text: str
    lower: str
    start: int
    end: int
    before: str
    after: str
    readings: Readings = NOTHING

    def can_be(self, *kinds: str, gender: str = "", number: str = "") -> bool:
        """Tell whether it may be a word of one of the kinds, of this gender and number if given."""
        if not (gender or number):
            return not self.readings.kinds.isdisjoint(kinds)
        return any(
            (not gender or one.gender in ("", gender))
            and (not number or one.number in ("", number))
            for one in self.of(*kinds)
        )

    def only(self, *kinds: str) -> bool:
        """Tell whether it is known, and can be nothing else than a word of these kinds."""
        return bool(self.readings) and self.readings.kinds.issubset(kinds)

    def of(self, *kinds: str) -> tuple[Reading, ...]:
        """Return its readings as words of these kinds."""
        found = self.readings.of_kinds.get(kinds)
        if found is None:
            found = tuple(one for one in self.readings if one.kind in kinds)
            self.readings.of_kinds[kinds] = found
        return found

    def persons(self) -> frozenset[str]:
        """Return the persons in which it may be a finite verb."""
        return self.readings.persons

    @property
    def adjoins(self) -> bool:
        """Whether nothing but a space or a hyphen parts it from the word before."""
        return self.before in (" ", "", "-", "-t-")

    @property
    def capital(self) -> bool:
        """Whether it is written with a capital."""
        return self.text[0].isupper()


Sentence = tuple[Token, ...]
"""The tokens up to a mark that ends a sentence, a colon, a bracket, a quotation mark or a dash.

What stands there is `before` its first and `after` its last token."""


def agree(one: Sequence[Reading], other: Sequence[Reading]) -> bool:
    """Tell whether a reading of one goes with a reading of the other, in gender and number."""
    return any(this.agrees(that) for this in one for that in other)


def mend(
    passage: Passage,
    first: Token,
    last: Token,
    better: Mapping[Token, str],
    *,
    severity: Severity | None = None,
    **words: str,
) -> Hit:
    """Make a hit on the stretch from one token to another, with other words for some of them.

    A new word is given in small letters; it takes the capital of the old one.
    """
    splices = [
        Splice(one.start, one.end, as_written(one.text, word)) for one, word in better.items()
    ]
    instead = spliced(passage.text[: last.end], splices)[first.start :] if better else None
    return hit(passage, first.start, last.end, instead, safe=False, severity=severity, **words)


def sentences(passage: Passage) -> tuple[Sentence, ...]:
    """Return the sentences of a passage, tagged; it is done once."""
    return passage.once(_sentences)


# Cutting ----------------------------------------------------------------------------------------

_TOKEN = lazy(
    # The first letters are looked at alone: this is tried at every place of a text.
    r"(?=[acgpqACGPQ])"
    r"(?i:aujourd’hui|c’est-à-dire|quelqu’une?|prud’hom\w*|presqu’îles?|grand’\w+)(?!\w)"
    rf"|[^\W\d_]+’(?=[\w{MASK}«“])"  # an elided word
    r"|\d+(?:[ .,:/h-]\d+)*(?![\w’])"  # a figure, a date, an hour
    # A word, with all that is written together with it: « agent·e·s », « élu(e)s », « x.fr ».
    r"|[^\W_]+(?:(?:[-./&+·⋅•∙’]|\((?=\w{1,5}\)))[^\W_]+\)?[^\W_]*)*"
)
_PLAIN = lazy(r"[^\W\d_]+(?:-[^\W\d_]+)*’?|[Cc]’est-à-dire|\w{3,}’\w+")
_CLITIC = lazy(
    r"(-t-|-)(je|tu|ils?|elles?|on|[nv]ous|ce|ci|là|les?|la|lui|leur|moi|toi|y|en)(?![\w’-])"
)
_AMOUNT = lazy(r"(?!(?:19|20)\d\d\Z)[\d ]+(?:[.,][\d ]+)?")  # no year, date or hour
_END = lazy(rf"[.!?…:;()\[\]«»“”\"{MASK}•▪|=→>]|\n|(?: |^)[–—-](?: |$)")
_WITHIN = frozenset((" ", "", ", "))  # what stands between most words
_SHORTENED = wordlist("m mm art al p pp chap fig vol st ste ex cf n tél env dr pr")
_PREFIX = lazy(
    r"(?:non|ex|co|anti|pré|post|inter|multi|micro|macro|semi|mi|auto|vice|éco|socio|mini|méta|pluri"
    r"|pro|néo|ultra|hyper|bio|agro|télé)-(?=[^\W\d_]{4})"
)


def _sentences(passage: Passage) -> tuple[Sentence, ...]:
    cut = [_joined(sentence) for sentence in _cut(passage)]
    said = {token.lower for sentence in cut for token in sentence}
    persons = frozenset(("3s", "3p", *(_PERSONS[word] for word in said & _PERSONS.keys())))
    for sentence in cut:
        _tag(sentence, persons)
    return tuple(map(tuple, cut))


def _cut(passage: Passage) -> Iterator[list[Token]]:
    """Yield the sentences, each token with what stands around it; no sentence has 400 words."""
    text, places = passage.flat
    found: list[Token] = []
    end = 0
    for match in _TOKEN.finditer(text):
        between = text[end : match.start()]
        if found:
            found[-1].after += between
            if len(found) > 400 or (between not in _WITHIN and _ends(found[-1], between)):
                yield found
                found = []
        word, start, end = match[0], match.start(), match.end()
        if "-" in word:
            found += _split(word, start, between, places)
        else:
            last = places[end - 1] + 1
            found.append(Token(word, word.lower(), places[start], last, between, ""))
    if found:
        found[-1].after += text[end:]
        yield found


def _ends(token: Token, between: str) -> bool:
    """Tell whether what stands between ends the sentence; the point of « art. » does not."""
    short = token.lower in _SHORTENED or (len(token.text) == 1 and token.capital)
    return not (short and between == ". ") and bool(_END.search(between))


def _split(word: str, at: int, before: str, places: Sequence[int]) -> Iterator[Token]:
    """Yield a word, and the pronouns that a hyphen ties to it, as tokens of their own."""
    hyphen = not readings(word.lower()) and _CLITIC.search(word)
    end = hyphen.start() if hyphen else len(word)
    joint = hyphen[1] if hyphen else ""
    last = places[at + end - 1] + 1
    yield Token(word[:end], word[:end].lower(), places[at], last, before, joint)
    if hyphen:
        begins = hyphen.start(2)
        yield from _split(word[begins:], at + begins, joint, places)


def _joined(tokens: list[Token]) -> list[Token]:
    """Make one token of each phrase that is one word to grammar."""
    words = [token.lower for token in tokens]
    at = 0
    while at < len(words) - 1:
        for more, kind in LOCUTIONS.get((words[at], words[at + 1]), ()):
            end = at + 2 + len(more)
            if words[at + 2 : end] == more and all(one.adjoins for one in tokens[at + 1 : end]):
                first, *others = tokens[at:end]
                last = others[-1]
                text = first.text + "".join(one.before + one.text for one in others)
                read = Readings([Reading(text.lower(), kind)])
                whole = Token(
                    text, text.lower(), first.start, last.end, first.before, last.after, read
                )
                tokens[at:end] = [whole]
                words[at:end] = [whole.lower]
                break
        at += 1
    return tokens


# Tagging ----------------------------------------------------------------------------------------

_PERSONS = {
    **dict.fromkeys(("je", "j’", "moi"), "1s"), **dict.fromkeys(("tu", "t’", "toi", "te"), "2s"),
    "nous": "1p", "vous": "2p",
}  # fmt: skip
"""The persons that stand in a text, by the words that tell."""

_GRAMMAR = frozenset({"determiner", "pronoun", "preposition", "conjunction", "adverb"})
_UNKNOWN = 0.3
# Before a figure they make a day of it, or a number of something, and no quantity.
_DAY_BEFORE = frozenset({"le", "du", "au", "un", "ce", "numéro", "article", "page", "niveau"})


def _tag(sentence: list[Token], persons: frozenset[str]) -> None:
    """Give the tokens of a sentence their readings, or none at all where it is not French."""
    asked, strange = 0, list[int]()
    for at, token in enumerate(sentence):
        if token.readings:  # a phrase
            continue
        found = _read(token.text, at == 0, persons)
        if found and at and sentence[at - 1].lower in _DAY_BEFORE and token.text[0].isdigit():
            found = Readings([found[0]._replace(number="")])
        if found is None:
            strange.append(at)
        else:
            token.readings = found
        asked += at == 0 or not token.capital
    if strange and len(strange) >= _UNKNOWN * asked:
        for token in sentence:
            token.readings = NOTHING
    for one, next_one in pairwise(strange):
        if next_one - one == 2:
            sentence[one + 1].readings = NOTHING


@lru_cache(maxsize=16384)
def _read(text: str, first: bool, persons: frozenset[str]) -> Readings | None:
    """Return the readings of a word here, none where it is no word to judge, None if unknown."""
    if text[0].isdigit() and text[-1].isdigit():
        return Readings([Reading(text, "number", number=_number(text))])
    lower = text.lower()
    if text == "et/ou":
        return Readings(_known("ou"))
    if len(text) == 1 and lower not in "aàyô":
        return NOTHING
    if not (_PLAIN.fullmatch(text) or readings(lower)):
        return NOTHING
    if text == lower:
        found = _known(text)
        return _left(found, persons) if found else None
    if not first or text[1:] != lower[1:]:
        return NOTHING
    left = _left(_known(lower), persons)
    name = any(one.kind in ("name", "forename", "surname") for one in readings(text))
    return NOTHING if name and left.kinds.isdisjoint(_GRAMMAR) else left


def _known(form: str) -> tuple[Reading, ...]:
    """Return the readings of a form, even without its ligature or behind a prefix."""
    found = readings(form) or ("oe" in form and readings(form.replace("oe", "œ"))) or ()
    if not found and (prefix := _PREFIX.match(form)):
        found = readings(form[prefix.end() :])
    return found


def _left(found: tuple[Reading, ...], persons: frozenset[str]) -> Readings:
    """Return readings without those of persons of whom nobody speaks.

    An order needs no pronoun: « inscrivez-vous », « découvrez ».
    """
    left = []
    for one in found:
        if one.kind == "verb":
            finite = frozenset(
                (mood, person)
                for mood, person in one.finite
                if person in persons or (mood == "imperative" and person != "2s")
            )
            one = one._replace(finite=finite)
        if one.kind != "verb" or one.finite:
            left.append(one)
    return Readings(left)


def _number(figure: str) -> str:
    """Tell whether a figure counts one thing or many; a year, a date, an hour counts none."""
    if not _AMOUNT.fullmatch(figure):
        return ""
    return "s" if float(figure.replace(" ", "").replace(",", ".")) < 2 else "p"
