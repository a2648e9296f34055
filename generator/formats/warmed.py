"""Imported once, by the process that those begin as copies of that make documents."""

from contextlib import suppress
from importlib import import_module

from generator.formats import FORMATS, USUAL, engine

engine.warm()
for name in USUAL:
    with suppress(OSError):  # who prints tells what is missing
        import_module(FORMATS[name].module)
