"""Say of a page of HTML, or of a plain text, whether the files of a folder print it."""

import re
from collections.abc import Iterator
from dataclasses import replace

from generator import words
from generator.chosen import chosen_style
from generator.content.document import Release
from generator.content.typeset import typeset
from generator.findings import Rejected
from generator.formats import FORMATS
from generator.messages import _
from generator.proving import Given, Verdict, posted, worded
from generator.proving.paper import Unreadable
from generator.proving.wordings import (
    Differs,
    described,
    here,
    refuse_earlier,
    since,
    told,
    unprintable,
    verdict,
)
from generator.source.files import as_text
from generator.source.library import Library
from generator.source.workspace import Workspace


def looked_at(one: Given, workspace: Workspace) -> Verdict:
    """Look at what somebody brings; the workspace is that of its release."""
    return verdict(_told(one, workspace))


def _told(one: Given, workspace: Workspace) -> Iterator[str]:
    if one.release is None:
        raise Unreadable(_nobody_knows(one, workspace))
    release = here(one.release, Library(workspace))
    yield described(release)
    yield from _compared(one, release, workspace)


def _nobody_knows(one: Given, workspace: Workspace) -> str:
    if not workspace.releases:
        return _("nothing proves it: this folder has no release; go to the one that has it")
    if one.kind == "digits":
        return _("no release of this folder has this fingerprint, or had it when somebody agreed")
    return _("nothing proves it: it is none of the releases of this folder")


def _compared(one: Given, release: Release, workspace: Workspace) -> Iterator[str]:
    """Say whether the release prints the document; what it carries of itself proves nothing."""
    if one.kind == "digits":
        yield from told(one.digits, release, workspace)
        yield from refuse_earlier(one.digits, release, workspace)
        return
    again = _printed(one, release, workspace)
    if changed := words.changes(_paragraphs(one.kind, one.data), _paragraphs(one.kind, again)):
        if not release.fingerprint.startswith(one.digits):
            yield from told(one.digits, release, workspace)
        yield from since(changed)
        raise Differs(_("the files of this folder print other words"))
    yield from told(one.digits or release.fingerprint, release, workspace)
    yield from refuse_earlier(one.digits, release, workspace)
    if again == one.data:
        yield _("the files of this folder make this very file, to the byte")
        return
    if one.kind in ("eml", "docx"):
        yield _("only its words were compared: not its links, its pictures, what is attached")
    if one.kind == "html" and _lines(again) != _lines(one.data):
        message = _("its words are the same, but links, a style sheet or a script may say others")
        raise Differs(message)
    yield _("the files of this folder print the same words; the bytes differ")


def _lines(data: bytes) -> list[str]:
    """Return the lines of a document, however each of them ends."""
    return [one.rstrip() for one in as_text(data).strip().splitlines()]


def _printed(one: Given, release: Release, workspace: Workspace) -> bytes:
    """Print a release in the format of a document: as a draft, if it is the text of one."""
    if release.state != "draft" and one.kind == "txt" and one.digits:
        release = replace(release, state="draft")
    try:
        style = chosen_style(workspace)
        return FORMATS[one.kind].writer(style)(typeset(release, style.typography))
    except Rejected as refusal:
        what = _("the files of this folder cannot be printed")
        raise Differs(unprintable(what, refusal)) from None


def _paragraphs(kind: str, data: bytes) -> list[str]:
    """Return the paragraphs of a document, wherever its lines end."""
    if kind == "eml":
        said = posted.read(data)
        return [
            *_paragraphs("txt", said.get("plain", "").encode()),
            *_paragraphs("html", said.get("html", "").encode()),
        ]
    if kind == "docx":
        return [" ".join(one.split()) for one in worded.read(data).paragraphs if one.strip()]
    text = as_text(data)
    if kind == "html":
        return [" ".join(one.split()) for one, _heading in words.read(text)]
    return [" ".join(one.split()) for one in re.split(r"\n\s*\n", text.strip())]
