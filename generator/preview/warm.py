"""Imported once, by the process that those of the preview begin as copies of."""

from contextlib import suppress
from importlib import import_module

from generator.proofing.proof import selected

selected()
for name in ("generator.formats.warmed", "generator.preview.press", "pypdfium2"):
    with suppress(OSError):
        import_module(name)
