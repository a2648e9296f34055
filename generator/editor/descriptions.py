"""What editors say of each key of a style, with an example.

English here, translated when a schema is made. What they say of the fields that staff write stands
with the fields, in `source/schema/`. `tests/editor` sees that every key is here, and nothing else.
"""

from collections.abc import Mapping
from typing import Any, TypeAlias

from generator.messages import N_

Described: TypeAlias = tuple[str, Any]
"""What the key is, and an example of its value."""

LANGUAGE = "<language>"
"""Stands for the code of any language among the keys of a style."""

STYLE: Mapping[tuple[str, ...], Described] = {
    ("extends",): (N_("The style this one begins from; it says only what differs."), "maison"),
    ("typography",): (N_("Choices of typography."), {"spaces": "nbsp"}),
    ("typography", "spaces"): (
        N_("The space before ; ! ? and in thousands: narrow, or nbsp for the ordinary one."),
        "narrow",
    ),
    ("typography", "guillemets"): (N_("The space inside « »: nbsp, or narrow."), "nbsp"),
    ("typography", "dash"): (N_("The dash of an aside."), "–"),
    ("fonts",): (
        N_("The font families of the PDF; their files are in fonts/."),
        {"serif": "Maison Serif"},
    ),
    ("fonts", "serif"): (N_("The family with serifs."), "Maison Serif"),
    ("fonts", "sans-serif"): (N_("The family without serifs."), "Maison Sans"),
    ("fonts", "monospace"): (N_("The family of even widths."), "Source Code Pro"),
    ("labels",): (
        N_("The words the program prints itself, by language."),
        {"fr": {"contacts": "Vos contacts"}},
    ),
    ("labels", LANGUAGE): (N_("The words in this language."), {"contacts": "Contacts"}),
}
