"""Say of work that was ended why, and what to do about it."""

from generator.findings import Finding, Span
from generator.messages import _
from generator.workers import Ended

_WHAT = _("Look for what is very large, or repeats itself without end, and take it out.")
_LIMIT = _("If it must be so, {name} in the environment allows more.")
_SAID = {
    "time": (
        "WORK001",
        _("This took longer than {said} seconds, and was ended."),
        f"{_WHAT} {_LIMIT.format(name='COMMUNIQUE_SECONDS')}",
    ),
    "memory": (
        "WORK002",
        _("This needed more than {said} MB of memory, and was ended."),
        f"{_WHAT} {_LIMIT.format(name='COMMUNIQUE_MEGABYTES')}",
    ),
    "depth": (
        "WORK003",
        _("This is nested too deep."),
        _("Put fewer things into each other: lists, quotations, elements of a template."),
    ),
    "death": (
        "WORK004",
        _("The work on this was ended from outside ({said})."),
        _("Start again; if it ends again, look for what is very large, and take it out."),
    ),
    "failure": (
        "WORK005",
        _("The program does not know how to go on with this: « {said} »."),
        _("Look for what is unusual here and write it otherwise; please tell us of it, too."),
    ),
    "turn": (
        "WORK006",
        _("This was left aside: {said} others took too long before it."),
        _("Mend those first, then start again."),
    ),
}


def told(ended: Ended, place: Span) -> Finding:
    """Say why the work on something was ended, at its place."""
    code, message, hint = _SAID[ended.why]
    return Finding(code, message.format(said=ended.said), place, hint)


def start_of(path: str) -> Span:
    """Return the place of a file as a whole."""
    return Span(path, 1, 1, 1, 1)


def blamed(ended: Ended, style: str, place: Span) -> Finding:
    """Say of a style that no release can be made under it, at the place of the style."""
    said = told(ended, place).message
    message = _("Under the style {style} no release can be made, not even a sample: « {said} »")
    hint = _("Take out of its style sheets and templates what was added last.")
    return Finding("WORK007", message.format(style=style, said=said), place, hint)
