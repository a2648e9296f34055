"""The settings of a workspace: `communique.yaml`."""

import re
from typing import Annotated, Any

from pydantic import PlainValidator

from generator.language import LANGUAGES
from generator.messages import N_
from generator.source.schema.fields import Model, choice, expect_text
from generator.source.schema.shapes import TEXT
from generator.source.schema.told import told
from generator.source.schema.words import Id
from generator.source.tree import Sequence


def _words(value: Any) -> tuple[str, ...]:
    """Cut a text, or the texts of a list, into words."""
    texts = value if isinstance(value, Sequence) else [value]
    return tuple(re.findall(r"[^\s,;]+", " ".join(expect_text(text) for text in texts)))


class Settings(Model):
    """What a workspace chooses once for all its releases.

    `words` are right, whatever the dictionary says.
    """

    language: Annotated[str, choice(*LANGUAGES)] = told(
        "fr",
        N_("The language of the files without one in their names, and of the messages."),
        "fr",
        called="langue",
    )
    timezone: Id | None = told(
        None, N_("The time zone of embargoes."), "Europe/Paris", called="fuseau fuseauhoraire"
    )
    style: Id | None = told(
        None,
        N_("The style of all releases; by default « maison »."),
        "sobre",
        called="maquette",
    )
    words: Annotated[
        tuple[str, ...], PlainValidator(_words, json_schema_input_type=TEXT | list[TEXT])
    ] = told(
        (),
        N_("Words that are right although the dictionary lacks them, for --spelling."),
        ["parcellaire", "Naboo"],
        called="mots",
    )
