"""Start the program in the language of the person at the keyboard.

Messages are resolved as modules are imported, so the language is found before any of them is: by
`--lang`, else COMMUNIQUE_LANG, else the workspace's `language:`, else the locale, else French.
"""

import atexit
import gc
import os
import re
import sys
import threading
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from types import ModuleType
from typing import Any, NoReturn

from generator import compiled, disk
from generator.commands import INTERRUPTED, LANGUAGES
from generator.commands.streams import open_outlets
from generator.patterns import keep_expressions
from generator.records import keep_methods

_ROOM = 33_000
"""The places for values that calls have within one piece of stack: a half of 512 KiB is left."""


def main() -> NoReturn:
    """Find the language, then run the command line."""
    # What is imported and read lives to the end: looking for cycles in it, at the end once more,
    # takes 90 ms of 450. Commands that let go of much turn it on again.
    gc.disable()
    _let_no_plugins_in()
    _replace_closed_streams()
    open_outlets()
    keep_methods()
    keep_expressions()
    os.environ["COMMUNIQUE_LANG"] = spoken(sys.argv[1:], os.environ)
    try:
        from generator.commands.main import main as run

        run()
    except KeyboardInterrupt:  # while modules are imported: later ones are told in words
        _leave(INTERRUPTED)
    except SystemExit as end:
        _leave(end.code)


if sys.implementation.name == "cpython":
    # Python asks the system for another piece of stack each time that calls reach beyond 16 KB, and
    # gives it back: a thousand times in a check, two thousand in a release, 4 % of either. A caller
    # that may need more than that has a larger piece, and all that it calls stand in what is left.
    main.__code__ = main.__code__.replace(co_stacksize=_ROOM)


def _leave(code: Any) -> NoReturn:
    """Do what is done at the end, but take nothing apart that the system frees: 15 ms of 430."""
    with suppress(Exception):
        compiled.write()
    if threading.active_count() > 1 or not isinstance(code, int):
        gc.freeze()
        sys.exit(code)
    atexit._run_exitfuncs()
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError, ValueError):
            stream.flush()
    os._exit(code)


def _let_no_plugins_in() -> None:
    """Spare pydantic the search for plugins, 15 ms, and the import of what searches, 10."""
    os.environ["PYDANTIC_DISABLE_PLUGINS"] = "__all__"
    loader: Any = ModuleType("pydantic.plugin._loader")
    loader.get_plugins = tuple
    sys.modules[loader.__name__] = loader


def _replace_closed_streams() -> None:
    """Let nothing be read from, or written to, a stream that whoever started us has closed."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: SIM115


def spoken(words: Sequence[str], environ: Mapping[str, str]) -> str:
    """Return the language to speak, from the words of the command and the environment."""
    options = _leading_options(words)
    wishes = (
        options.get("--lang"),
        environ.get("COMMUNIQUE_LANG"),
        _of_workspace(options.get("-C", ".")),
        _of_locale(environ),
    )
    return next((code for wish in wishes if (code := _known(wish))), LANGUAGES[0])


def _leading_options(words: Sequence[str]) -> dict[str, str]:
    """Return the values of -C and --lang before the command: `proof` has a --lang of its own."""
    values = {}
    rest = iter(words)
    for word in rest:
        match = re.fullmatch(r"(-C|--lang(?==|$))=?(.*)", word, re.DOTALL)
        if match:
            values[match[1]] = match[2] or next(rest, "")
        elif not word.startswith("-"):
            break
    return values


def _of_workspace(folder: str) -> str | None:
    """Return what communique.yaml says; whatever is wrong with it is told later."""
    try:
        data = disk.read(Path(folder, "communique.yaml"), (Path(folder),))
    except OSError:
        return None
    settings = data.decode("utf-8-sig", errors="ignore").replace("\r", "\n")
    line = re.search(r"""^language:[ \t]*["']?(\w+)""", settings, re.MULTILINE)
    return line[1] if line else None


def _of_locale(environ: Mapping[str, str]) -> str | None:
    names = ("LC_ALL", "LC_MESSAGES", "LANG")
    return next((environ[name] for name in names if environ.get(name)), None)


def _known(wish: str | None) -> str | None:
    """Return the language of « en », « en_GB.UTF-8 »; None for « C » and what we do not speak."""
    code = re.split(r"[-_.@]", wish or "")[0].lower()
    return code if code in LANGUAGES else None
