"""What a text of an earlier release says of its own time: quotations, figures, days, partners.

Printed again on another day, it would be wrong; an open point that tells it takes its place.
"""

import re
from collections.abc import Iterator

from generator.drafting.questions import Office
from generator.drafting.scalars import open_point, shortened
from generator.drafting.splice import offsets, put
from generator.language import language
from generator.messages import N_, Message
from generator.patterns import lazy
from generator.proofing.passages import passages
from generator.source.schema.fields import open_points
from generator.source.schema.release import Release
from generator.source.tree import Mapping, Node, Text, nodes, scalars
from generator.splices import Splice, spliced

_SKIPPED = r"\{[^{}]*\}|\b(?:https?://|www\.)\S+|\S+@\S+|\b0\d(?:[ .]?\d\d){4}\b"
_NUMBER = r"\d+(?:[ \u00a0\u202f.,/]\d+)*"
_UNIT = (
    r"[ \u00a0\u202f]?(?:%|‰|[kM]?d?[ \u00a0]?€|(?:millions?|milliards?|billions?)(?: d['’]euros?)?"
    r"|euros?\b|points?\b)"
)
# In running text a small number without a unit is seldom a figure: « article 3 », « 2 ans ».
_LARGE = r"\d[\d \u00a0\u202f]*\d\d"
YEAR = lazy(r"(?<!\d)(?:19|20)\d\d(?!\d)")


def former(text: str, tree: Node, release: Release, since: int, office: Office) -> Iterator[Splice]:
    """Put open points in the place of quotations, figures and days; years count `since` one."""
    yield from _addresses(text, tree, since, office)
    for passage in passages(release, office.language):
        typed = passage.text
        if passage.role == "quote" and not open_points(typed):
            yield put(text, typed, open_again(N_("the quotation"), shortened(typed), office))
        if passage.role in ("quote", "dateline"):
            continue
        counted = passage.role in ("figure", "cell")
        found = list(_dated(typed, since, office, counted=counted))
        if found and typed.enclosed:
            yield put(text, typed, spliced(typed, found))
        else:
            for one in found:
                yield Splice(*offsets(text, typed.span_of(one.start, one.end)), one.text)


def partners_left(text: str, tree: Node, gone: set[str], office: Office) -> Iterator[Splice]:
    """Put open points in the place of partners, in lists and in texts."""
    called = {part for one in gone for part in _names(one)}
    name = re.compile(rf"\{{(?P<name>{'|'.join(map(re.escape, called))})(?:\.[^{{}}]*)?\}}")
    for scalar in scalars(tree) if gone else ():
        if _names(scalar) & called:
            yield put(text, scalar, open_again(N_("the partner"), scalar, office))
        else:
            for match in name.finditer(scalar):
                asked = open_again(N_("the partner"), match["name"], office)
                yield Splice(*offsets(text, scalar.span_of(*match.span())), asked)


def open_again(what: Message, old: str, office: Office) -> str:
    """Return an open point that asks for something and tells what it was."""
    code = office.language
    told = N_("{what}, formerly {old}").into(code).format(what=what.into(code), old=old)
    return open_point(told, code=code)


def _names(identity: str) -> set[str]:
    return {identity, identity.rpartition("/")[2]}


def _dated(typed: Text, since: int, office: Office, *, counted: bool) -> Iterator[Splice]:
    """Yield what takes the place of the stretches of a text that are of their time."""
    months = "|".join(language(office.language).months)
    day = rf"\b\d{{1,2}}(?:er|st|nd|rd|th)?\s+(?:{months})\b(?:\s+(?P<of>\d{{4}}))?"
    year = rf"\b(?:(?:{months})\s+)?(?P<year>(?:19|20)\d\d)\b(?![ \u00a0\u202f.,]\d)"
    number = _NUMBER + rf"(?:{_UNIT})?" if counted else rf"(?:{_NUMBER}{_UNIT}|{_LARGE})"
    whole = rf"(?:{_SKIPPED})|(?P<day>{day}|{year})|(?<![\w.])(?P<number>{number})"
    settled = open_points(typed)
    for match in re.finditer(whole, typed):
        if any(start <= match.start() < end for start, end in settled):
            continue
        told = match["of"] or match["year"]
        if match["number"]:
            asked = open_again(N_("the figure"), match["number"], office)
            yield Splice(*match.span("number"), asked)
        elif match["day"] and (counted or not told or int(told) >= since):
            what = N_("the year") if match["day"] == match["year"] else N_("the day")
            yield Splice(*match.span("day"), open_again(what, match["day"], office))


def _addresses(text: str, tree: Node, since: int, office: Office) -> Iterator[Splice]:
    """Ask for the address of what is named after its year: the former agreement, its report."""
    for node in nodes(tree):
        url = node.get(Text("url")) if isinstance(node, Mapping) else None
        if isinstance(url, Text) and any(int(year) >= since for year in YEAR.findall(url)):
            yield put(text, url, open_again(N_("the address"), url, office))
