"""E-mail addresses, web addresses and telephone numbers in prose and in plain text."""

import re
from collections.abc import Iterator, Sequence

from generator.findings import Severity
from generator.language import protected
from generator.language.letters import distance
from generator.patterns import lazy
from generator.proofing.contacts.addresses import (
    email_fault,
    leads_elsewhere,
    mended_email,
    phone_fault,
    url_fault,
)
from generator.proofing.contacts.names import (
    names_before,
    plain_letters,
    resembling,
    without_at,
)
from generator.proofing.passages import Passage
from generator.proofing.rules import Hit

# E-mail addresses -------------------------------------------------------------------------------

USUAL = r"(?:fr|com|org|eu|net)\b"
LOCAL = r"[\w.+-]*\w"
WORD = lazy(r"\S+")
BROKEN_EMAILS = (
    lazy(rf"(?i){LOCAL}\s*[(\[](?:at|arobase|@)[)\]]\s*[\w-]+(?:\.[\w-]+)+"),
    lazy(rf"(?<![\w@]){LOCAL}(?: @ ?|@ )[\w-]+(?:\.[\w-]+)*\.{USUAL}"),
    lazy(rf"{LOCAL}@[\w.-]+,{USUAL}(?!,)"),
    lazy(rf"(?<!\S)[a-z][\w.+-]*,[a-z][\w.+-]*@[\w-]+(?:\.[\w-]+)*\.{USUAL}"),
    lazy(
        rf"(?m)(?:^|(?<=[:–—-][ \u00a0]))[a-z]+(?:\. | \.)[a-z][\w-]*@[\w-]+(?:\.[\w-]+)*\.{USUAL}"
    ),
    lazy(rf"{LOCAL}@@[\w-]+(?:\.[\w-]+)+"),
    lazy(r"(?<![\w@/.:])[a-z][\w.+-]*\w@[\w-]+(?![\w.@-]*[\w@])"),
)


def bad_emails(passage: Passage) -> Iterator[Hit]:
    """Tell what was meant for an e-mail address and is none."""
    text = passage.text
    told = 0
    for match in sorted(_broken(text), key=lambda one: one.start()):
        if match.start() >= told and (fault := email_fault(match[0])):
            told = match.end()
            words = {"address": match[0], "fault": fault}
            yield Hit(passage.span(*match.span()), words, match[0], mended_email(match[0]))


def _broken(text: str) -> Iterator[re.Match[str]]:
    for pattern in BROKEN_EMAILS:
        yield from pattern.finditer(text)
    # What is well-formed may still end with no known domain.
    for found in protected.find(text):
        if found.kind == "email":
            match = WORD.match(text, found.start, found.end)
            assert match is not None
            yield match


# Names ------------------------------------------------------------------------------------------

LINES_ABOVE = 2


def other_names(document: Sequence[Passage]) -> Iterator[Hit]:
    """Tell the addresses that just miss the name before them, in their line or just above."""
    above: list[str] = []
    for passage in document:
        for line in re.finditer(r"[^\n]+", passage.text):
            if "@" in line[0]:
                yield from _misspelt(passage, line, above)
            above = [*above, line[0]][-LINES_ABOVE:]


def lacking_at(document: Sequence[Passage]) -> Iterator[Hit]:
    """Tell the addresses that begin with the name above them, but have no « @ »."""
    above: list[str] = []
    for passage in document:
        for line in re.finditer(r"[^\n]+", passage.text):
            for found in _protected(line[0]) if passage.role == "contact" else ():
                host = line[0][found.start : found.end]
                names = _names_for(line[0][: found.start], above) if found.kind == "url" else []
                right = next((one for name in names if (one := without_at(name, host))), None)
                if right:
                    words = {"address": host, "fault": email_fault(host) or ""}
                    span = passage.span(line.start() + found.start, line.start() + found.end)
                    yield Hit(span, words, host, right)
            above = [*above, line[0]][-LINES_ABOVE:]


def _names_for(before: str, above: list[str]) -> list[str]:
    return names_before(before) or [name for one in reversed(above) for name in names_before(one)]


def _misspelt(passage: Passage, line: re.Match[str], above: list[str]) -> Iterator[Hit]:
    for found in _protected(line[0]):
        address = line[0][found.start : found.end].removeprefix("mailto:")
        if found.kind != "email":
            continue
        names = _names_for(line[0][: found.start], above)
        near = ((name, right) for name in names if (right := resembling(name, address)))
        for name, right in near:
            start = line.start() + found.end - len(address)
            words = {"address": address, "name": name, "right": right}
            # Of another name altogether, a colleague's is likelier.
            sure = distance(*(plain_letters(one.partition("@")[0]) for one in (address, right))) < 3
            severity: Severity | None = None if sure else "warning"
            span = passage.span(start, start + len(address))
            yield Hit(span, words, address, right, severity=severity)
            break


def _protected(text: str) -> tuple[protected.Protected, ...]:
    """Find addresses; the label of a link does not go on into its target."""
    return protected.find(text.replace("](", "  "))


# Web addresses ----------------------------------------------------------------------------------

LEFT_OUT = lazy(r"https?://[^\s<>\"«»()\[\]]+/[^\s<>\"«»()\[\]./]+(?:\.\.\.|…)(?=[\s)\]\"»]|$)")
# « groupe.actionlogementfr »: small letters glued to a usual ending. « .eu » ends too many words.
GLUED = lazy(r"(?<![\w@./-])(?:[a-z0-9-]+\.)+[a-z-]{4,}(?:fr|org)(?![\w.@-])(?!\s*\()")
SCHEMES = lazy(
    r"(?i)(?<!\w)(?:h[tps]{2,5}(?:;//|:/(?!/)|:\\\\|//)|(?!https?:)h[tps]{2,5}://)[\w-]+\.\S+"
)
WORLDS = lazy(rf"(?i)(?<![\w@./-])(?:(?:ww|w{{4,}})\.|www[, ]|www\.\.)(?:[\w-]+\.)+{USUAL}")
SPACED = lazy(rf"(?i)\bwww\.(?:\s[\w-]+\.|[\w-]+\s\.|[\w-]+\.\s){USUAL}")


def bad_urls(passage: Passage) -> Iterator[Hit]:
    """Tell what was meant for a web address and leads nowhere."""
    text = passage.text
    if not MAY_BE.search(text) and "www" not in text:
        return
    spans = {match.span() for pattern in BROKEN_URLS for match in pattern.finditer(text)}
    if "www." in text or "://" in text:
        found = [one for one in _protected(text) if one.kind == "url"]
        # Points behind a host are the sentence's; those behind a path are told by `LEFT_OUT`.
        typed = ((one.start, text[one.start : one.end].rstrip(".…")) for one in found)
        spans |= {(at, at + len(url)) for at, url in typed if not NAME.fullmatch(url)}
    told = 0
    for start, end in sorted(spans, key=lambda span: (span[0], -span[1])):
        address = text[start:end]
        if start >= told and "{" not in address and (fault := url_fault(address)):
            told = end
            yield Hit(passage.span(start, end), {"address": address, "fault": fault})


# « beta.gouv » and « data.gouv » are what people call them, no addresses.
NAME = lazy(r"(?!www\.)[\w.-]+\.gouv")
# A point or a slash between two letters: most paragraphs have none.
MAY_BE = lazy(r"[./](?<=[\w/].)[\w./]")
BROKEN_URLS = (LEFT_OUT, GLUED, SCHEMES, SPACED, WORLDS)


def plain_http(passage: Passage) -> Iterator[Hit]:
    """Tell the addresses that begin with « http:// »."""
    for found in _protected(passage.text):
        address = passage.text[found.start : found.end]
        if found.kind == "url" and address.startswith("http://"):
            after = address.replace("http:", "https:", 1)
            span = passage.span(found.start, found.end)
            yield Hit(span, {"address": address}, address, after)


LINK = lazy(rf"\[(?P<label>[^\]\s]+)\]\((?:mailto:)?(?P<target>{protected.TARGET})\)")


def labels_elsewhere(passage: Passage) -> Iterator[Hit]:
    """Tell the links that name one address and lead to another."""
    for match in LINK.finditer(passage.text):
        if leads_elsewhere(match["label"], match["target"]):
            span = passage.span(*match.span("target"))
            yield Hit(span, {"label": match["label"], "target": match["target"]})


# Telephones -------------------------------------------------------------------------------------

SP = r"[ \u00a0\u202f]"
PAIRS = lazy(r"(?<![\d+/.,-])0[1-9](?:(?P<mark>[ \u00a0\u202f.-])\d\d)(?:(?P=mark)\d\d?)*(?!\w)")
ABROAD = lazy(rf"(?<!\w)\+33(?:{SP}|\.)?(?:\(0\){SP}?)?[1-9](?:(?:{SP}|[.-])?\d\d)+\d?(?!\d)")
SOLID = lazy(r"(?<![\w+/.,-])0[1-9]\d{6,7}(?!\w)|(?<![\w+/.,-])0[1-9]\d{9}(?!\w)")
CALLED = lazy(rf"(?i)\bt[ée]l(?:[ée]phone)?\b\.?\s*:?\s*(?P<number>0\d(?:\d|{SP}|[.-])+\d)(?!\w)")
FIGURES = lazy(rf"[\d+](?:(?<=\+)33|(?<=\d)\d(?:{SP}|[.-])\d\d|(?<=\d)\d{{6}})")


def bad_phones(passage: Passage) -> Iterator[Hit]:
    """Tell the French numbers with too few or too many digits."""
    text = passage.text
    if not FIGURES.search(text):
        return
    spans = {match.span() for pattern in (PAIRS, ABROAD, SOLID) for match in pattern.finditer(text)}
    spans |= {match.span("number") for match in CALLED.finditer(text)}
    told = 0
    for start, end in sorted(spans, key=lambda span: (span[0], -span[1])):
        if start < told:
            continue
        told = end
        digits = re.sub(r"\D", "", text[start:end].replace("(0)", "").replace("+33", "0"))
        # Ten are right, twenty are two numbers; fewer than seven may be a day: « 01 05 2023 ».
        odd = len(digits) % 10 and 7 <= len(digits) <= 14
        fault = odd and _is_phone(passage, start, end) and phone_fault(text[start:end])
        if fault:
            yield Hit(passage.span(start, end), {"number": text[start:end], "fault": fault})


def _is_phone(passage: Passage, start: int, end: int) -> bool:
    """Tell whether what stands around figures makes them a telephone number."""
    if passage.role == "contact" or passage.text.startswith("+", start):
        return True
    line = passage.text[passage.text.rfind("\n", 0, start) + 1 :].split("\n")[0]
    return bool(re.search(r"(?i)@|\bt[ée]l|\bcontact|\bappel|\bjoign|\bportable|\bmobile", line))
