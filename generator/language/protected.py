"""Find what no rule of typography may touch: addresses, accounts, files, times, code."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Literal, TypeAlias, cast

from generator.patterns import lazy
from generator.records import record

Kind: TypeAlias = Literal["url", "email", "handle", "hashtag", "path", "time", "code"]


@record(frozen=True, slots=True)
class Protected:
    """A stretch `text[start:end]` that stays as it is typed."""

    start: int
    end: int
    kind: Kind


@lru_cache(maxsize=256)
def find(text: str) -> tuple[Protected, ...]:
    """Return the protected stretches of a text, in order, without overlap.

    Punctuation that ends the sentence around an address is not part of it: « (www.x.fr). »
    protects `www.x.fr` only. A host without scheme, `www.` or path counts only under the most
    usual domains, since « fin.Le » is a missing space more often than an address. Typesetter and
    rules ask of one text after the other.
    """
    return tuple(_stretches(text)) if CANDIDATE.search(text) else ()


def _stretches(text: str) -> Iterator[Protected]:
    for match in PATTERN.finditer(text):
        kind = cast(Kind, match.lastgroup)
        end = match.end()
        if kind == "url":
            end = match.start() + len(_without_sentence_end(match[0]))
        yield Protected(match.start(), end, kind)


def _without_sentence_end(url: str) -> str:
    """Take off final points, commas, apostrophes, and the bracket that was opened before it."""
    for at, character in enumerate(url):
        opening = CLOSING.get(character)
        if opening and url.count(opening, 0, at) < url.count(character, 0, at + 1):
            url = url[:at]
            break
    # Three points cut an address short: they stay with it, as they are.
    while url.endswith(SENTENCE_ENDS) and not url.endswith("..."):
        url = url[:-1]
    return url


SENTENCE_ENDS = tuple(".,;:!?…'’*_")
CLOSING = {")": "(", "]": "[", "}": "{"}

TARGET = (
    r" {0,2}(?:(?i:tel: {0,2})?[+0](?:[ \u00a0./-]?(?:\(0\)|\d))+"
    r"|(?i:mailto: )?[^\s()]*(?:\([^\s()]*\)[^\s()]*)*) {0,2}"
)
"""What stands between the parentheses of a link, as an expression: `[words](target)`.

Only telephone numbers have spaces, as people write them.
"""

# Most texts hold nothing of the kind: a quick look spares them the long expression. It begins with
# a class of characters, since the search then runs from one of them to the next.
CANDIDATE = lazy(
    r"[@#`\\.:{\[-](?:(?<=[@#`\\])|(?<=[\w.-]\.)[\w-]|(?<=:)//|(?<=\d:)\d\d|(?<=\d{4}-)\d\d-"
    r"|(?<=\{)[{%]|(?<=\[)[a-z][^\]]*=)"
)

# Domains under which a bare host is taken for an address; with a path any of the second row too.
USUAL = "fr|com|org|eu|net|bzh|gouv|coop"
WITH_PATH = USUAL + "|be|ch|lu|de|uk|it|es|nl|at|ca|io|re|nc|pf|mq|gp|gf|yt|paris|info|int|edu|app"
EXTENSIONS = (
    "ya?ml|json|toml|csv|tsv|xlsx?|ods|docx?|odt|pptx?|odp|pdf|txt|md|html?|css|js|py|jinja|svg|png"
    "|jpe?g|webp|gif|tiff?|mp[34]|mov|wav|zip|gz|ics|eml|xml|woff2?|[ot]tf"
)
URL_CHARACTER = r"[^\s<>\"«»“”\u00a0\u202f`]"
LABEL = r"[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?"

# What a site or a mailing fills in: {{ prénom }}, {% if … %}, [gallery ids="1,2"]
PLACEHOLDER = (
    r"\{\{[^{}\n]*\}\} | \{%[^{}\n]*%\}"
    r'| \[[a-z][\w-]*(?:\ [\w-]+=(?:"[^"\]\n]*"|[^\s"\]]+))+\ ?/?\]'
)

# A left-hand guard before each open-ended class keeps the search linear: a long word is entered
# once, not once per character.
PATTERN = lazy(
    rf"""
    (?P<code> (?<![\w`])`[^`\n]+`(?![\w`])
        | {PLACEHOLDER} )
    | (?P<email>
        (?<![\w.+%'’-]) [\w.+%-]+(?:['’][\w.+%-]+)* @ {LABEL}(?:\.{LABEL})*\.[A-Za-z]{{2,}} )
    | (?P<time>
        (?<![\w-]) \d{{4}}-\d\d-\d\d
          (?: [T\ ]\d\d:\d\d(?::\d\d(?:[.,]\d+)?)?(?:Z|[+-]\d\d:?\d\d)? )? (?![\w-])
        | (?<![\d:]) \d{{1,2}}:\d\d(?::\d\d)? (?!\d|:\d) )
    | (?P<url>
        (?<![\w@]) (?:https?|ftp|file)://{URL_CHARACTER}+
        | (?<![\w@.]) www\.(?=[\w-]){URL_CHARACTER}+
        | (?<![\w@./:-]) (?:{LABEL}\.)+(?:{WITH_PATH})(?=[/?]){URL_CHARACTER}+
        | (?<![\w@./:-]) (?:{LABEL}\.)+(?:{USUAL})(?![\w@/-]) )
    | (?P<path>
        (?<![\w/.~:@-]) (?:~?/|\.{{1,2}}/)?(?:[\w.-]+/)*[\w.-]+
          \.(?:{EXTENSIONS})(?![\w/])(?::\d+){{0,2}}
        | (?<!\w) [A-Za-z]:\\[^\s«»"]+ )
    | (?P<handle> (?<![\w@./]) @\w+(?:@{LABEL}(?:\.{LABEL})+)? )
    | (?P<hashtag> (?<![\w\#&/]) \#\w*[^\W\d_]\w* )
    """,
    re.VERBOSE,
)
