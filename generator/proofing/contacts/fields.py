"""Addresses and numbers that stand in fields of their own, of a partner or of a release."""

from collections.abc import Iterable, Iterator

from generator.proofing.contacts.addresses import (
    email_fault,
    mended_email,
    phone_fault,
    url_fault,
)
from generator.proofing.rules import Hit
from generator.source.tree import Text


def bad_emails(emails: Iterable[Text]) -> Iterator[Hit]:
    """Tell the e-mail addresses that are none."""
    for email in emails:
        typed = email.strip()
        if fault := email_fault(typed):
            yield Hit(email.span, {"address": typed, "fault": fault}, typed, mended_email(typed))


def bad_urls(urls: Iterable[Text]) -> Iterator[Hit]:
    """Tell the addresses that lead nowhere."""
    for url in urls:
        if fault := url_fault(url):
            yield Hit(url.span, {"address": url.strip(), "fault": fault})


def plain_http(urls: Iterable[Text]) -> Iterator[Hit]:
    """Tell the addresses that begin with « http:// »."""
    for url in urls:
        if url.startswith("http://"):
            yield Hit(url.span, {"address": url.strip()}, url, url.replace("http:", "https:", 1))


def bad_phones(phones: Iterable[Text]) -> Iterator[Hit]:
    """Tell the telephone numbers that are none."""
    for phone in phones:
        if fault := phone_fault(phone):
            yield Hit(phone.span, {"number": phone.strip(), "fault": fault})
