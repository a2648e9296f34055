"""How partners are reached, as links: websites, accounts, e-mails, telephone numbers."""

import re

from generator.content.inline import absolute
from generator.content.prose import Prose, Run
from generator.content.values import Value, open_prose
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

# The library of telephone numbers takes as long to import as a release to be read. Numbers that
# begin with 08 are grouped otherwise.
_FRENCH = lazy(r" *(?:\+33[ \u00a0.-]?|0)([1-79])" + r"[ \u00a0.-]?([0-9]{2})" * 4 + " *")


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
        runs.append(Run(sign + handle, href=href, origin=account.name.span))
    return tuple(runs)


def address(typed_text: Text | None) -> Prose:
    """Return an e-mail or a domain as a link, printed as typed."""
    if typed_text is None:
        return ()
    if Open(typed_text).is_whole:
        return open_prose(typed_text)
    return (Run(str(typed_text), href=absolute(typed_text), origin=typed_text.span),)


def agency(typed_text: Text | None) -> Prose:
    """Return an agency's name; a domain only tells what its e-mails end with: not printed."""
    name = address(typed_text)
    return () if name and name[0].href else name


def french_number(typed: str) -> tuple[str, ...] | None:
    """Return the digits of a plain French number as they are grouped, without what dials it."""
    match = _FRENCH.fullmatch(typed)
    return match.groups() if match else None


def phone(typed_text: Text) -> Prose:
    """Return a telephone number in the house's grouping; unreadable, it is printed as typed.

    French numbers are set in pairs, foreign ones keep the grouping they were typed with.
    """
    if Open(typed_text).is_whole:
        return open_prose(typed_text)
    if plain := french_number(typed_text):
        shown = f"{'+33 ' if '+' in typed_text else '0'}{' '.join(plain)}".replace(" ", "\u00a0")
        return (Run(shown, href=f"tel:+33{''.join(plain)}", origin=typed_text.span),)
    import phonenumbers  # 30 ms, and most numbers are plain French ones

    try:
        number = phonenumbers.parse(typed_text, "FR")
    except phonenumbers.NumberParseException:
        return (Run(str(typed_text), origin=typed_text.span),)
    if not phonenumbers.is_possible_number(number):
        return (Run(str(typed_text), origin=typed_text.span),)
    target = f"tel:{phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)}"
    shown = re.sub(r"\s+", " ", typed_text)
    if number.country_code == 33:
        international = bool(re.match(r"\s*(\+|00)", typed_text))
        style = phonenumbers.PhoneNumberFormat
        shown = phonenumbers.format_number(
            number, style.INTERNATIONAL if international else style.NATIONAL
        )
    return (Run(shown.replace(" ", "\u00a0"), href=target, origin=typed_text.span),)
