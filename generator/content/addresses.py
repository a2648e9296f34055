"""How partners are reached, as links: websites, accounts, e-mails, telephone numbers."""

import re
from dataclasses import replace
from typing import NamedTuple

from generator.content.prose import Prose, Run
from generator.content.values import Value, one_line, open_prose
from generator.language import phones, protected
from generator.patterns import lazy
from generator.source.schema.fields import Open
from generator.source.schema.partner import Account
from generator.source.tree import Text

_PROFILES = {
    "facebook": ("https://www.facebook.com/", ""),
    "linkedin": ("https://www.linkedin.com/", ""),
    "twitter": ("https://twitter.com/", "@"),
    "x": ("https://x.com/", "@"),
    "instagram": ("https://www.instagram.com/", "@"),
    "youtube": ("https://www.youtube.com/@", "@"),
    "tiktok": ("https://www.tiktok.com/@", "@"),
    "threads": ("https://www.threads.net/@", "@"),
    "bluesky": ("https://bsky.app/profile/", "@"),
}


def website_value(website: Text) -> Value:
    """Return a link to a website, printed as typed."""
    return Value(address(website), website.span, sentence=False)


def accounts_prose(accounts: dict[Text, Account]) -> Prose:
    """Return links to accounts, in order, as « @ActionLogement - @MEL_Lille »."""
    runs: list[Run] = []
    for network, account in accounts.items():
        root, sign = _PROFILES.get(network.lower(), ("", "@"))
        if runs:
            runs.append(Run(" - "))
        if Open(account.name).is_whole:
            runs += open_prose(account.name)
            continue
        name = account.name.strip().lstrip("@")
        handle = name.rpartition("/")[2]
        url = "" if account.url and Open(account.url).is_whole else account.url
        address = str(url) if url else f"{root}{name}" if root else ""
        href = absolute(address) if address else None
        runs.append(Run(sign + handle, href=href, verbatim=True, origin=account.name.span))
    return tuple(runs)


def address(typed_text: Text | None) -> Prose:
    """Return a link to what was typed as an address: a page, an e-mail, a telephone number."""
    if typed_text is None:
        return ()
    if Open(typed_text).is_whole:
        return open_prose(typed_text)
    words, href = readable(one_line(typed_text)), absolute(typed_text)
    return (Run(words, href=href, verbatim=True, origin=typed_text.span),)


def agency(typed_text: Text | None) -> Prose:
    """Return an agency's name; a domain only tells what its e-mails end with: not printed."""
    name = address(typed_text)
    return () if name and name[0].href else tuple(replace(run, verbatim=False) for run in name)


# Targets ----------------------------------------------------------------------------------------

_WRITTEN_OUT = lazy(r"(?i)(https?://|mailto:[^@\s]+@)\S+")
_ADDRESS = lazy(
    r"(?:(?i:https?://|mailto:))?(?:[\w.+%-]+@)?(?:[\w-]+\.)+[a-z]{2,}(?::\d+)?(?:[/?#]\S*)?"
)


# Pages, mailboxes and telephones are what a link may lead to: no file or script, no name or
# password before the host, nothing that browsers read otherwise than it looks.
_LEADS = lazy(
    r"(?i)https?://[^\s/?#@\\<>\"`{|}]+(?:[/?#][^\s\\<>\"`]*)?"
    r"|mailto:[^\s\\<>\"`?%]+(?:\?[^\s\\<>\"`]*)?|tel:\+?\d+"
)


def absolute(address: str) -> str | None:
    """Return the target of an address as typed (`www.x.fr`); None when no link may lead there."""
    target = _target(address.strip().replace("mailto: ", "mailto:"))
    return target if target and _LEADS.fullmatch(target) else None


def _target(address: str) -> str | None:
    if number := _called(address):
        return number.target
    found = protected.find(address)
    if len(found) != 1 or (found[0].start, found[0].end) != (0, len(address)):
        return address if _WRITTEN_OUT.fullmatch(address) else None
    if found[0].kind == "email":
        return f"mailto:{address}"
    if found[0].kind == "url":
        return address if "://" in address else f"https://{address}"
    return None


def readable(address: str) -> str:
    """Return an address as people read it: « mailto: » and « tel: » are for machines."""
    address = address.strip()
    scheme, _colon, rest = address.partition(":")
    if number := _called(address):
        return number.shown
    return rest.partition("?")[0].strip() if scheme.lower() == "mailto" else address


def is_address(words: str) -> bool:
    """Tell whether the words of a link are themselves an address or a telephone number."""
    return bool(_ADDRESS.fullmatch(words.strip()) or _called(words.strip()))


# Telephones -------------------------------------------------------------------------------------

# « 01 99 00 50 78/79 »: the second number is the first one with another end.
_AND = lazy(r"\s*(?:[/–]|\b(?:ou|et|or|and|oder|und)\b)\s*")
_END = lazy(r"\d\d(?:[ \u00a0.]?\d\d){0,2}")
_SHORT = lazy(r"[13]\d{1,5}")


class Number(NamedTuple):
    """A telephone number in the house's grouping, and what dials it."""

    shown: str
    target: str


def phone(typed_text: Text) -> Prose:
    """Return telephone numbers in the house's grouping; unreadable, they are printed as typed."""
    if Open(typed_text).is_whole:
        return open_prose(typed_text)
    found = numbers(typed_text) or [Number(str(typed_text), "")]
    runs: list[Run] = []
    for shown, dialled in found:
        joint = [Run("\u00a0/\u00a0", verbatim=True)] if runs else []
        href = dialled or None
        runs += [*joint, Run(shown, href=href, verbatim=bool(href), origin=typed_text.span)]
    return tuple(runs)


def numbers(typed: str) -> list[Number]:
    """Read one number, or several with « / » between them; nothing when one is unreadable."""
    if whole := _number(typed):
        return [whole]
    first, *others = _AND.split(typed)
    found = [_number(first)] if others else []
    for other in others:
        before = found[-1]
        found.append(_number(other) or (before and _with_end(before, other)))
    return [one for one in found if one] if all(found) else []


def _with_end(number: Number, end: str) -> Number | None:
    """Return the number with other last figures, which alone are shown."""
    figures = re.sub(r"\D", "", end)
    if not _END.fullmatch(end.strip()):
        return None
    shown = re.sub(r"[ .]", "\u00a0", end.strip())
    return Number(shown, number.target[: -len(figures)] + figures)


def _number(typed: str) -> Number | None:
    """Read one number: French ones are set in pairs, others keep the grouping they came with."""
    if plain := _plain(re.sub(r"\s", "", typed)):  # grouped by two, whatever was typed
        return plain
    import phonenumbers  # 30 ms, and most numbers are plain French ones

    shown = re.sub(r"\s+", " ", typed)
    try:
        number = phonenumbers.parse(shown, "FR")
    except phonenumbers.NumberParseException:
        return None
    if not phonenumbers.is_possible_number(number):
        return None
    style = phonenumbers.PhoneNumberFormat
    if number.country_code == 33:
        international = bool(re.match(r"\s*(\+|00)", typed))
        form = style.INTERNATIONAL if international else style.NATIONAL
        shown = phonenumbers.format_number(number, form)
    target = f"tel:{phonenumbers.format_number(number, style.E164)}"
    return Number(shown.replace(" ", "\u00a0"), target)


def _plain(typed: str) -> Number | None:
    """Read a French number, as one in a text is read."""
    found = phones.whole(typed)
    return Number(found.shown, found.target) if found else None


def _called(address: str) -> Number | None:
    """Read « tel:… », or a number that stands alone where an address may."""
    scheme, _colon, rest = address.partition(":")
    if scheme.lower() != "tel":
        return _plain(address)
    short = _SHORT.fullmatch(rest.strip())
    return Number(short[0], f"tel:{short[0]}") if short else _number(rest)
