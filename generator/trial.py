"""Find out whether a style is why a release could not be made: make a small sample under it."""

import datetime
from functools import partial

from generator.content.bind import bind
from generator.content.document import Release
from generator.content.typeset import typeset
from generator.ended import blamed, start_of
from generator.findings import Finding, Rejected
from generator.formats import FORMATS, USUAL
from generator.formats.engine import warm
from generator.formats.style import Style
from generator.formats.stylefile import printed
from generator.source.library import Library
from generator.source.workspace import ReleaseFile, Workspace
from generator.version import builtin_styles
from generator.workers import Each, Ended, Limits
from generator.workers.limits import allow

_PARTNER = """\
name: la Ville d'Exemple
acronym: VE
website: www.exemple.example.org
people:
  Anne Martin: {gender: f, role: maire}
about: |
  La Ville compte 12 000 habitants.
contacts:
  - name: Lou Petit
    phone: 03 87 39 39 14
    email: lou@exemple.example.org
"""
_RELEASE = """\
title: Un communiqué d'essai
subtitle: Il tient sur une page
place: Exemple
date: 2026-10-01
embargo: 2026-10-01 10h
partners: [exemple]
lead: |
  La Ville d'Exemple essaie une charte.
event: {date: 2026-10-06, time: 10h, place: Hôtel de ville}
body:
  - heading: Un intertitre
  - |
    Un paragraphe, **en gras**, *en italique*, avec [un lien](https://www.example.org).

    Un autre paragraphe.
  - list: [Un élément, un autre élément]
  - intro: La Ville s'engage à
    by: all
    commitments: [loger, accueillir]
  - by: Anne Martin
    quote: |
      Nous essayons.
  - title: En chiffres
    figures: ["12 000 habitants", "44 communes"]
  - title: Un tableau
    table: |
      Logements | 2025 | 2026
      Construits | 12 | 14
  - title: Le programme
    agenda:
      - 10h: Accueil
      - 11h: Visite
  - title: Un encadré
    callout: |
      Écrivez-nous.
"""
_BEFORE = datetime.datetime(2026, 9, 1, tzinfo=datetime.UTC)
"""A moment when the sample is under embargo."""
_FILES = {
    "partners/exemple.yaml": _PARTNER.encode(),
    "releases/essai.yaml": _RELEASE.encode(),
}


def tried(style: Style, ended: Ended, *, each: Each) -> Finding | None:
    """Say that a style is the cause, when a sample under it is ended, too.

    `ended` is what became of a release under it. Styles of the program are not tried.
    """
    if ended.why == "turn" or not style.own:
        return None
    warm()  # A sample is small, and its time is for the style.
    (made,) = each(partial(_made, style), [sample()])
    if not isinstance(made, Ended):
        return None
    folder = style.folders[0]
    return blamed(made, style.name, start_of(printed(folder / "style.yaml", folder)))


def sample() -> Release:
    """Return a small release with every kind of block that needs no file."""
    workspace = Workspace(builtin_styles(), _FILES, _BEFORE)
    library = Library(workspace)
    file = ReleaseFile("essai", "releases/essai.yaml", workspace.language)
    release = library.release(file)
    assert release is not None
    return bind(release, file, library)


def _made(style: Style, release: Release) -> bool:
    """Make all formats of the sample; a style that refuses it by itself told why, at its place.

    A sample is small: a third of the time of a release is many times its own.
    """
    allow(Limits.asked().seconds / 3)
    typeset_release = typeset(release, style.typography)
    try:
        for form in map(FORMATS.__getitem__, USUAL):
            form.writer(style)(typeset_release)
    except Rejected:
        return False
    return True
