"""Compile the catalogues of messages for the wheel: hatchling runs this at every installation."""

from pathlib import Path
from typing import Any

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class Catalogues(BuildHookInterface[Any]):
    """The step of a build that makes a .mo file beside each .po file."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile them, before hatchling looks for the files to pack."""
        for po in Path(self.root, "generator", "locale").rglob("*.po"):
            with po.open("rb") as words, po.with_suffix(".mo").open("wb") as compiled:
                write_mo(compiled, read_po(words))
