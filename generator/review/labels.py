"""What the parts of a review are called in words."""

from generator.messages import _, ngettext
from generator.review.model import Change, Entry

STATES = {
    "new": _("new"),
    "changed": _("changed"),
    "partner": _("changed through a partner"),
    "style": _("changed through the style"),
    "renamed": _("renamed"),
    "removed": _("removed"),
    "unchanged": _("unchanged"),
}
SEVERITIES = {"error": _("error"), "warning": _("warning"), "info": _("note")}
RELEASE_STATES = {"draft": _("draft"), "approved": _("approved"), "published": _("published")}
KINDS = {
    "changed": _("changed"),
    "added": _("added"),
    "removed": _("removed"),
    "moved": _("moved"),
}
SIDES = {"before": _("before"), "after": _("after")}

FIELDS = {
    # The release
    "kind": _("Kind"),
    "state": _("State"),
    "embargo": _("Embargo"),
    "notice": _("Notice"),
    "title": _("Title"),
    "subtitle": _("Subtitle"),
    "dateline": _("Date line"),
    "partners": _("Partners"),
    "logos": _("Logos"),
    "event": _("Event"),
    "lead": _("Lead"),
    "body": _("Body"),
    "notes": _("Notes"),
    "abouts": _("About"),
    "links": _("Links"),
    "contacts": _("Contacts"),
    "versions": _("Other languages"),
    "language": _("Language"),
    # What is typed and printed through names
    "agreement": _("Agreement"),
    "signatories": _("Signatories"),
    "witnesses": _("Witnesses"),
    "signed": _("Signed on"),
    "period": _("Period"),
    "appointment": _("Appointment"),
    "person": _("Person"),
    "replaces": _("Replaces"),
    "people": _("People and mandates"),
    "mandates": _("mandate"),
    "mandate": _("mandate"),
    "remit": _("remit"),
    "gender": _("gender"),
    "honorific": _("honorific"),
    "family": _("family name"),
    "from": _("from"),
    "announced": _("announced"),
    "of": _("organisation"),
    # Blocks and their parts
    "text": _("text"),
    "heading": _("heading"),
    "list": _("list"),
    "commitments": _("commitments"),
    "quote": _("quotation"),
    "figures": _("figures"),
    "table": _("table"),
    "agenda": _("programme"),
    "image": _("picture"),
    "callout": _("box"),
    "item": _("item"),
    "figure": _("figure"),
    "row": _("row"),
    "column": _("column"),
    "slot": _("slot"),
    "note": _("footnote"),
    "paragraphs": _("paragraph"),
    "intro": _("introduction"),
    "speaker": _("speaker"),
    "verb": _("verb"),
    "attribution": _("attribution"),
    "by": _("by"),
    "target": _("target"),
    "until": _("until"),
    "value": _("value"),
    "label": _("label"),
    "detail": _("detail"),
    "was": _("earlier value"),
    "change": _("evolution"),
    "source": _("source"),
    "link": _("link"),
    "cells": _("cell"),
    "date": _("date"),
    "time": _("time"),
    "place": _("place"),
    "press": _("press"),
    "asset": _("picture"),
    "missing": _("missing picture"),
    "alt": _("alternative text"),
    "caption": _("caption"),
    "credit": _("credit"),
    "level": _("level"),
    "more": _("last line"),
    # Contacts
    "contactgroup": _("group"),
    "contact": _("contact"),
    "name": _("name"),
    "role": _("role"),
    "office": _("office"),
    "service": _("department"),
    "agency": _("agency"),
    "phones": _("telephone"),
    "emails": _("e-mail"),
    "address": _("address"),
    "number": _("number"),
}
"""The fields of a release and of what stands in it, as staff call them."""

_PASSED_OVER = frozenset({"organisations", "items", "blocks", "rows", "columns"})


def field(change: Change) -> tuple[str, ...]:
    """Return the way to a field in words: Contacts, Metz Métropole, Céline Vincent, telephone."""
    steps: list[str] = []
    for step in change.path:
        inner = step == "contacts" and len(steps) > 0
        if step not in _PASSED_OVER and not inner:
            steps.append(FIELDS.get(step, step))
    numbered: list[str] = []
    for step in steps:
        if step.isdigit() and numbered:
            numbered[-1] = f"{numbered[-1]} {step}"
        else:
            numbered.append(step)
    return tuple(numbered)


def state(entry: Entry) -> str:
    """Return the key in STATES: a change through a partner or the style alone has its own."""
    if entry.state == "changed" and "release" not in entry.causes:
        return entry.causes[0]
    return entry.state


def causes(entry: Entry) -> list[str]:
    """Return what else a release changes through, beside what its state says."""
    said = {
        "release": _("through its own file"),
        "partner": _("through a partner"),
        "style": _("through the style"),
    }
    return [
        said[cause] for cause in entry.causes if cause != state(entry) and len(entry.causes) > 1
    ]


def standing(entry: Entry) -> list[str]:
    """Return the state in words, what else it changes through, and whether it can be made."""
    said = [STATES[state(entry)], *causes(entry)]
    if "after" in entry.broken:
        return [*said, _("cannot be made")]
    return [*said, _("could not be made before")] if "before" in entry.broken else said


def counted(count: int, severity: str) -> str:
    """Say how many findings of a severity there are."""
    messages = {
        "error": ngettext("{n} error", "{n} errors", count),
        "warning": ngettext("{n} warning", "{n} warnings", count),
        "info": ngettext("{n} note", "{n} notes", count),
    }
    return messages[severity].format(n=count)
