"""What the typesetter would change in a text, found without asking it where nothing is in doubt.

Most texts of a source hold nothing but ordinary spaces and straight apostrophes, which the program
sets when it prints. Those are found here, and the typesetter is asked only about the others: a
test sees that both say the same.
"""

import re
from collections.abc import Iterator
from functools import cache

from generator.language import Edit, language

NBSP, NARROW = "\u00a0", "\u202f"
BLANKS = " \u00a0\u2007\u2009\u202f\t"


def edits(prose: str, code: str, *, printed: bool) -> tuple[Edit, ...]:
    """Return what the typesetter would change in a text of several paragraphs."""
    if code != "fr":
        return ()
    found: list[Edit] = []
    start = 0
    for paragraph in prose.split("\n\n"):
        own = language(code).typeset(paragraph) if printed else _of_source(paragraph)
        shown = [edit for edit in own if _shows(paragraph[edit.start : edit.end], edit.text)]
        found += [_moved(edit, start) for edit in shown] if start else shown
        start += len(paragraph) + 2
    return tuple(found)


def _moved(edit: Edit, by: int) -> Edit:
    return edit._replace(start=edit.start + by, end=edit.end + by)


def _shows(before: str, after: str) -> bool:
    """Tell whether a change can be seen: raised letters, or one no-break space for another, cannot.

    Plain text is written with U+00A0 alone, since many mail programs lack the narrow space.
    """
    no_break = before in (NBSP, NARROW) and after in (NBSP, NARROW)
    return before != after and not no_break


def _of_source(paragraph: str) -> tuple[Edit, ...]:
    """Return the edits of a paragraph as staff type it."""
    plain = sorted(_plain(paragraph), key=lambda edit: edit.start)
    ready = paragraph
    for edit in plain:
        ready = ready[: edit.start] + edit.text + ready[edit.end :]
    if _is_doubtful(ready.strip(BLANKS)):
        return language("fr").typeset(paragraph)
    return tuple(plain)


def _plain(paragraph: str) -> Iterator[Edit]:
    """Yield the edits about which there is no doubt; each replaces one character by one."""
    for match in APOSTROPHE.finditer(paragraph):
        yield Edit(*match.span(), "’", "apos")
    for match in SPACE.finditer(paragraph):
        rule = match.lastgroup or ""
        yield Edit(*match.span(), SPACES[rule], rule.replace("_", "."))


def _is_doubtful(text: str) -> bool:
    """Tell whether a rule of the typesetter may have to say something about a text."""
    return bool(
        any(pattern.search(text) for pattern in DOUBTFUL)
        or not _doubtful_words().isdisjoint(CAPITALISED.findall(text))
    )


@cache
def _doubtful_words() -> frozenset[str]:
    """Return the words, with a capital or in capitals, that the typesetter may change."""
    from generator.language.french import capitals

    unaccented = (word for word, right in capitals.IN_CAPITALS.items() if word != right)
    return frozenset(
        [*capitals.CAPITALISED, *unaccented, *capitals.ONLY_IN_TITLES, *TITLES, *CAPITALS]
    )


SPACES = {
    "sp_semicolon": NARROW,
    "sp_exclam": NARROW,
    "sp_question": NARROW,
    "sp_colon": NBSP,
    "sp_guillemets": NBSP,
    "num_thousands": NARROW,
    "num_percent": NBSP,
    "num_noun": NBSP,
}
# Each begins with what it looks for, so that the search goes from one to the next; what must stand
# before it is looked for behind.
APOSTROPHE = re.compile(r"'(?<=[^\W\d_]')(?=[^\W\d_]|\ufdd0)")
SPACE = re.compile(
    r"[ ](?=[;:!?»%]|\w)(?:(?P<sp_semicolon>(?<=[\w)»] )(?=;[ \n]))"
    r"|(?P<sp_exclam>(?<=[\w)] )(?=!(?:[ \n]|\Z)))"
    r"|(?P<sp_question>(?<=[\w)] )(?=\?(?:[ \n]|\Z)))"
    r"|(?P<sp_colon>(?<=[\w)»] )(?=:(?:[ \n]|\Z)))"
    r"|(?P<sp_guillemets>(?<=« )(?=\w)|(?<=[\w.,)] )(?=»))"
    r"|(?P<num_thousands>(?=\d{3} [a-zé])(?:(?<=[ (][1-9] )|(?<=[ (][1-9]\d )|(?<=[ (][1-9]\d\d )))"
    r"|(?P<num_percent>(?=%)(?:(?<=[ ,(]\d )|(?<=[ ,(]\d\d )))"
    r"|(?P<num_noun>(?<=\d )(?=(?:millions?|milliards?|milliers?)\b)))"
)
# Whatever a rule of the typesetter may look at, once the edits above are made.
DOUBTFUL = (
    re.compile("[\"'`´‘ʼ′<>\t@#/\\\\°º§²³…“”„•▪*€$£+–—\u2007\u2009]"),
    re.compile(
        r"[0-9](?:[^\W\d_]|[.:][0-9]|(?<=0)[0-9][ .-][0-9]{2}[ .-]|[0-9]{4}"
        r"|(?<=[^\W\d_].)|[0-9]{3}\b(?<!19\d\d)(?<!20\d\d)"
        r"|[ ](?:(?!(?:de|et|à|a|ans?|des|du|en|une?|la|le|les|sur|aux?|par|ont|est|qui)\b)"
        r"[^\W\d_]{1,3}\b|[0-9]{3}|(?i:janv|f[ée]v|mars|avr|mai|jui|ao[uû]t|sept|oct|nov|d[ée]c))"
        r"|(?<=1)(?<=(?:du|es|Du) 1)\b)"
    ),
    re.compile(
        "[ \u00a0\u202f](?:[ \u00a0\u202f]|[,.)]|-)"
        "|[ ](?:[;:!?»%]|(?=[0-9])(?<=(?:cle|les|age|ges|nos) ))"
    ),
    re.compile(r"[.](?:\w|[.]|[ ]?[0-9]|(?<=[A-ZÀ-Ý]\.))"),
    re.compile(
        "[;!?»%‰](?<![ \u00a0\u202f].)|:(?<!\u00a0:)|«(?!\u00a0)|»(?<!\u00a0»)|[(’] |-(?:[ -])"
    ),
    re.compile(r"[IVX]+(?:i?[èe]me|[èe]|er)\b"),
    re.compile(r"[A-ZÀ-Ý][A-Z]+[À-Ý]|[À-Ý][A-ZÀ-Ý]{2}"),
    re.compile("oe|OE|Oe|ae|AE|ommunique de"),
)
CAPITALISED = re.compile(r"[A-ZÀ-Ý][^\W\d_]*")
TITLES = ("M", "MM", "Mr", "Mme", "Mmes", "Mlle", "Mlles", "Dr", "Drs", "Me", "Mgr", "Pr")
CAPITALS = ("A", "Ca", "COMMUNIQUE", "COMMUNIQUES", "COMTE", "COTE", "COTES")
