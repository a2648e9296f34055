"""Imported once, by the process that those of the preview begin as copies of."""

from contextlib import suppress
from importlib import import_module

from generator.formats import FORMATS, engine
from generator.proofing.proof import selected

selected()
engine.warm()
for name in ("generator.preview.press", "pypdfium2", *(one.module for one in FORMATS.values())):
    with suppress(OSError):
        import_module(name)
