"""E-mail addresses, web addresses and telephone numbers in prose and in plain text."""

import re
from collections.abc import Iterable, Iterator
from typing import TypeAlias

from generator.findings import Severity
from generator.language import protected
from generator.language.letters import distance
from generator.patterns import lazy
from generator.proofing.contacts import addresses
from generator.proofing.contacts.names import names_before, plain_letters, resembling, without_at
from generator.proofing.passages import Document, Passage
from generator.proofing.rules import Hit

USUAL = r"(?:fr|com|org|eu|net)\b"
# What people write instead of a point and an « @ » too; those that are right have no fault.
EMAIL = lazy(
    r"(?<![\w@/.+,’'-])(?!(?:\w|[A-Z]\w+)@[\w-]+(?![\w-]|[.,]\w))"  # a name: « Res@tice »
    r"(?:(?<!\S)[a-z][\w.+-]*,(?=[a-z])"
    r"|(?m:^|(?<=[:–—-][ \u00a0]))[a-z]+(?:\. | \.)(?=[a-z][\w-]*@))?[\w.+%’'-]*\w"
    rf"(?:@@?|\s*[(\[](?i:at|arobase|@)[)\]]\s*|(?: @ ?|@ )(?=[\w-]+(?:\.[\w-]+)*\.{USUAL}))"
    rf"[\w-]+(?:\.[\w-]+)*(?:,{USUAL}(?!,))?(?![\w@])"
)


def bad_emails(passage: Passage) -> Iterator[Hit]:
    """Tell what was meant for an e-mail address and is none."""
    for match in EMAIL.finditer(passage.text):
        if fault := addresses.email_fault(match[0]):
            words = {"address": match[0], "fault": fault}
            better = addresses.mended_email(match[0])
            yield Hit(passage.span(*match.span()), words, match[0], better)


LINES_ABOVE = 2
Addressed: TypeAlias = tuple[Passage, int, int, str, list[str]]


def _addressed(document: Document) -> list[Addressed]:
    """Find addresses, with the names before them in their line, or in the lines just above."""
    found: list[Addressed] = []
    above: list[str] = []
    for passage in document:
        for line in re.finditer(r"[^\n]+", passage.text):
            for one in _protected(line[0]) if "@" in line[0] or passage.role == "contact" else ():
                before = names_before(line[0][: one.start])
                names = before or [name for words in above for name in names_before(words)]
                start, end = line.start() + one.start, line.start() + one.end
                found.append((passage, start, end, one.kind, names))
            above = [line[0], *above][:LINES_ABOVE]
    return found


def other_names(document: Document) -> Iterator[Hit]:
    """Tell the addresses that just miss the name before them."""
    for passage, start, end, kind, names in document.once(_addressed):
        address = passage.text[start:end].removeprefix("mailto:")
        expected = ((name, resembling(name, address)) for name in names)
        name, right = next((pair for pair in expected if pair[1]), ("", None))
        if kind == "email" and right:
            words = {"address": address, "name": name, "right": right}
            # Of another name altogether, a colleague's is likelier.
            sure = distance(*(plain_letters(one.partition("@")[0]) for one in (address, right))) < 3
            severity: Severity | None = None if sure else "warning"
            span = passage.span(end - len(address), end)
            yield Hit(span, words, address, right, severity=severity)


def lacking_at(document: Document) -> Iterator[Hit]:
    """Tell the addresses that begin with the name before them, but have no « @ »."""
    for passage, start, end, kind, names in document.once(_addressed):
        host = passage.text[start:end]
        right = next((one for name in names if (one := without_at(name, host))), None)
        if kind == "url" and passage.role == "contact" and right:
            words = {"address": host, "fault": addresses.email_fault(host) or ""}
            yield Hit(passage.span(start, end), words, host, right)


def _protected(text: str) -> tuple[protected.Protected, ...]:
    """Find addresses; the label of a link does not go on into its target."""
    return protected.find(text.replace("](", "  "))


# « beta.gouv » and « data.gouv » are what people call them, no addresses.
NAME = lazy(r"(?!www\.)[\w.-]+\.gouv")
# A point or a slash between two letters: most paragraphs have none.
MAY_BE = lazy(r"[./](?<=[\w/].)[\w./]|www")
BROKEN_URLS = (
    lazy(r"https?://[^\s<>\"«»()\[\]]+/[^\s<>\"«»()\[\]./]+(?:\.\.\.|…)(?=[\s)\]\"»]|$)"),
    # « groupe.actionlogementfr »: small letters glued to a usual ending. « .eu » ends many words.
    lazy(r"(?<![\w@./-])(?:[a-z0-9-]+\.)+[a-z-]{4,}(?:fr|org)(?![\w.@-])(?!\s*\()"),
    lazy(
        r"(?i)(?<!\w)(?:h[tps]{2,5}(?:;//|:/(?!/)|:\\\\|//)|(?!https?:)h[tps]{2,5}://)[\w-]+\.\S+"
    ),
    lazy(rf"(?i)(?<![\w@./-])(?:(?:ww|w{{4,}})\.|www[, ]|www\.\.)(?:[\w-]+\.)+{USUAL}"),
    lazy(rf"(?i)\bwww\.(?:\s[\w-]+\.|[\w-]+\s\.|[\w-]+\.\s){USUAL}"),
)


def bad_urls(passage: Passage) -> Iterator[Hit]:
    """Tell what was meant for a web address and leads nowhere."""
    text = passage.text
    if not MAY_BE.search(text):
        return
    spans = {match.span() for pattern in BROKEN_URLS for match in pattern.finditer(text)}
    if "www." in text or "://" in text:
        found = [one for one in _protected(text) if one.kind == "url"]
        # Points behind a host are the sentence's; those behind a path are left out.
        typed = ((one.start, text[one.start : one.end].rstrip(".…")) for one in found)
        spans |= {(at, at + len(url)) for at, url in typed if not NAME.fullmatch(url)}
    for start, end in _apart(spans):
        address = text[start:end]
        if "{" not in address and (fault := addresses.url_fault(address)):
            yield Hit(passage.span(start, end), {"address": address, "fault": fault})


def _apart(spans: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield stretches in order, the longest of those that overlap."""
    told = 0
    for start, end in sorted(spans, key=lambda span: (span[0], -span[1])):
        if start >= told:
            told = end
            yield start, end


def plain_http(passage: Passage) -> Iterator[Hit]:
    """Tell the addresses that begin with « http:// »."""
    for found in _protected(passage.text):
        address = passage.text[found.start : found.end]
        if found.kind == "url" and (after := addresses.encrypted(address)):
            span = passage.span(found.start, found.end)
            yield Hit(span, {"address": address}, address, after)


def lookalikes(passage: Passage) -> Iterator[Hit]:
    """Tell the addresses that pass for those of another host."""
    for found in _protected(passage.text):
        address = passage.text[found.start : found.end]
        if found.kind == "url" and (sign := addresses.lookalike(address)):
            yield Hit(passage.span(found.start, found.end), {"address": address, "fault": sign})


LINK = lazy(rf"\[(?P<label>[^\]\s]+)\]\((?:mailto:)?(?P<target>{protected.TARGET})\)")


def labels_elsewhere(passage: Passage) -> Iterator[Hit]:
    """Tell the links that name one address and lead to another."""
    for match in LINK.finditer(passage.text):
        if addresses.leads_elsewhere(match["label"], match["target"]):
            span = passage.span(*match.span("target"))
            yield Hit(span, {"label": match["label"], "target": match["target"]})


SP = r"[ \u00a0\u202f]"
PHONES = lazy(
    r"(?i:\bt[ée]l(?:[ée]phone)?\b\.?\s*:?\s*)(?P<called>0\d(?:\d|[ \u00a0\u202f.-])+\d)(?!\w)"
    rf"|(?<!\w)\+33(?:{SP}|\.)?(?:\(0\){SP}?)?[1-9](?:(?:{SP}|[.-])?\d\d)+\d?(?!\d)"
    r"|(?<![\d+/.,-])0[1-9](?:(?P<mark>[ \u00a0\u202f.-])\d\d)(?:(?P=mark)\d\d?)*(?!\w)"
    r"|(?<![\w+/.,-])0[1-9](?:\d{6,7}|\d{9})(?!\w)"
)


def bad_phones(passage: Passage) -> Iterator[Hit]:
    """Tell the French numbers with too few or too many digits."""
    text = passage.text
    for match in PHONES.finditer(text):
        start, end = match.span("called" if match["called"] else 0)
        digits = re.sub(r"\D", "", text[start:end].replace("(0)", "").replace("+33", "0"))
        # Ten are right, twenty are two numbers; fewer than seven may be a day: « 01 05 2023 ».
        odd = len(digits) % 10 and 7 <= len(digits) <= 14
        fault = odd and _is_phone(passage, start, end) and addresses.phone_fault(text[start:end])
        if fault:
            yield Hit(passage.span(start, end), {"number": text[start:end], "fault": fault})


def _is_phone(passage: Passage, start: int, end: int) -> bool:
    """Tell whether what stands around figures makes them a telephone number."""
    if passage.role == "contact" or passage.text.startswith("+", start):
        return True
    line = passage.text[passage.text.rfind("\n", 0, start) + 1 :].split("\n")[0]
    return bool(re.search(r"(?i)@|\bt[ée]l|\bcontact|\bappel|\bjoign|\bportable|\bmobile", line))
