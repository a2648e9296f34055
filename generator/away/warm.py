"""Imported once by a worker, for the processes that begin as copies of it."""

from contextlib import suppress
from importlib import import_module

from generator.formats import FORMATS, USUAL, engine

engine.warm()
for name in ("generator.build", *(FORMATS[one].module for one in USUAL)):
    with suppress(OSError):
        import_module(name)
