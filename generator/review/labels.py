"""What the parts of a review are called in words."""

import datetime
import re

from generator.content import editions
from generator.language import LANGUAGES as KNOWN
from generator.language import language, told_day
from generator.messages import _, ngettext
from generator.reports import text as report
from generator.review.model import Cause, Change, Entry
from generator.source.schema import blocks
from generator.source.schema.every import fields

STATES = {
    "new": _("new"),
    "changed": _("changed"),
    "partner": _("changed through a partner"),
    "settings": _("changed through the settings"),
    "style": _("changed through the style"),
    "renamed": _("renamed"),
    "removed": _("removed"),
    "unseen": _("not looked at"),
    "unchanged": _("unchanged"),
}
ALARMS = {
    ("before",): _("Nothing was compared: as they were before, the communiqués cannot be made."),
    ("after",): _("Nothing was compared: as they stand now, the communiqués cannot be made."),
    ("before", "after"): _(
        "Nothing was compared: neither as they were nor as they stand can the communiqués be made."
    ),
}
"""What is said first when a side could not be looked at."""

RELEASE_STATES, SEVERITIES = report.STATES, report.SEVERITIES
KINDS = {
    "changed": _("changed"),
    "added": _("added"),
    "removed": _("removed"),
    "moved": _("moved"),
}
SIDES = {"before": _("before"), "after": _("after")}

FIELDS = {name: _(told.label) for name, told in reversed(fields()) if told.label} | {
    "abouts": _("About"),
    "asset": _("picture"),
    "cells": _("cell"),
    "column": _("column"),
    "contact": _("contact"),
    "contactgroup": _("group"),
    "dateline": _("Date line"),
    "edition": _("Version"),
    "emails": _("e-mail"),
    "figure": _("figure"),
    "headed": _("Kicker"),
    "item": _("item"),
    "lead_list": _("Lead"),
    "language": _("Language"),
    "link": _("link"),
    "logos": _("Logos"),
    "missing": _("missing picture"),
    "note": _("footnote"),
    "number": _("number"),
    "paragraphs": _("paragraph"),
    "phones": _("telephone"),
    "row": _("row"),
    "slot": _("slot"),
    "speaker": _("speaker"),
    "total": _("total"),
    "versions": _("Other languages"),
}
"""What staff call the fields that they write, and the parts of a bound release that are none."""

LANGUAGES = {code: language(code).name for code in KNOWN}
RELEASE_KINDS = {
    "release": _("press release"),
    "invitation": _("invitation"),
    "appointment": _("appointment"),
    "results": _("results"),
    "statement": _("statement"),
    "report": _("report"),
    "correction": _("correction"),
}
VALUES = {
    "state": RELEASE_STATES,
    "headed": RELEASE_KINDS,
    "kind": RELEASE_KINDS,
    "language": LANGUAGES,
    "versions": LANGUAGES,
    "gender": {"f": _("feminine"), "m": _("masculine")},
    "attribution": {
        "before": _("before the quotation"),
        "after": _("after the quotation"),
        "inside": _("inside the quotation"),
    },
}
"""What fields say that are typed as one of a few words."""

_PASSED_OVER = frozenset(
    {"body", "organisations", "items", "blocks", "rows", "columns", "contactgroup"}
)


def field(change: Change) -> tuple[str, ...]:
    """Return the way to a field in words: Contacts, Metz Métropole, Céline Vincent, telephone.

    What stands alone below something is not named: the one paragraph of a text, its picture.
    """
    found: list[str] = []
    path = change.path
    for at, step in enumerate(path):
        last, before = at == len(path) - 1, path[at - 1] if at else ""
        alone = last and at > 0 and step in ("paragraphs", "asset") and bool(found)
        if alone or (at > 0 and step == "contacts") or (step in _PASSED_OVER and not last):
            continue
        if step.isdigit() and at > 0:
            if before != "contactgroup":
                found[-1] = f"{found[-1]} {step}"
        elif before == "quote" and at > 1:
            found[-1] = _("quotation of {name}").format(name=step)
        elif before in blocks.KINDS and at > 1:
            found[-1] = _("{block} « {title} »").format(block=found[-1], title=step)
        else:
            found.append(FIELDS.get(step, step))
    return (f"{found[0][:1].upper()}{found[0][1:]}", *found[1:])


def value(change: Change, text: str) -> str:
    """Return what a field says, in words where it was typed as a key or a date."""
    known = VALUES.get(change.path[-1], {})
    if re.fullmatch(r"\d{4}-\d{2}-\d{2}", text):
        return day(text)
    return ", ".join(known.get(one, one) for one in text.split(", ")) if known else text


def day(date: str) -> str:
    """Write a day in words, « 2 octobre 2019 »; what is none stays as it is."""
    try:
        return told_day(datetime.date.fromisoformat(date))
    except ValueError:
        return date


def state(entry: Entry) -> str:
    """Return the key in STATES: a change through a partner or the style alone has its own."""
    if entry.state == "changed" and "release" not in entry.causes:
        return entry.causes[0]
    return entry.state


def causes(entry: Entry) -> str:
    """Say what a release changes through, where its state does not say all of it."""
    said: dict[Cause, str] = {
        "release": _("through its own file"),
        "partner": _("through a partner"),
        "settings": _("through the settings"),
        "style": _("through the style"),
    }
    if len(entry.causes) < 2:
        return ""
    *first, last = (said[cause] for cause in entry.causes)
    return _("{these} and {last}").format(these=", ".join(first), last=last)


def standing(entry: Entry) -> list[str]:
    """Return the state in words, what it changes through, and whether it can be made."""
    through = causes(entry)
    alone = through and entry.state == "changed"
    said = [f"{STATES['changed']} {through}" if alone else STATES[state(entry)]]
    said += [through] if through and not alone else []
    if "after" in entry.broken:
        return [*said, _("cannot be made")]
    return [*said, _("could not be made before")] if "before" in entry.broken else said


def came_out(entry: Entry) -> str:
    """Say which version came out last, and which one had before; empty where none did."""
    now, was = (entry.came_out.get(side) for side in ("after", "before"))
    told = editions.said(now) if now else ""
    if is_other(entry):
        told = _("{version} – this change no longer says that").format(version=told)
    if now == was or was is None:
        return told
    before = _("before: {version}").format(version=editions.said(was))
    return f"{told} – {before}" if told else before


def is_other(entry: Entry) -> bool:
    """Tell whether a release would no longer say what came out."""
    gone = any(one.path == ("edition",) and not one.after for one in entry.changes)
    return gone and "after" in entry.came_out


def counted(count: int, severity: str) -> str:
    """Say how many findings of a severity there are."""
    messages = {
        "error": ngettext("{n} error", "{n} errors", count),
        "warning": ngettext("{n} warning", "{n} warnings", count),
        "info": ngettext("{n} note", "{n} notes", count),
    }
    return messages[severity].format(n=count)
