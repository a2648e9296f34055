"""The machine: Python, libraries, Pango, the time zone, the terminal."""

import re
import shutil
import sys
from collections.abc import Iterator, Mapping
from importlib.metadata import PackageNotFoundError, requires, version
from zoneinfo import ZoneInfo

from generator.doctor.checks import Bench, Check
from generator.formats import engine
from generator.messages import _
from generator.source.workspace import TIME_ZONE

PROGRAM = "communique"
PRINTED = "é’«»→✓"
PANGO = {
    "apt-get": "sudo apt-get install libpangoft2-1.0-0",
    "dnf": "sudo dnf install pango",
    "apk": "sudo apk add pango",
    "pacman": "sudo pacman -S pango",
    "brew": "brew install pango",
}
SUBSET = PANGO | {
    "apt-get": "sudo apt-get install libharfbuzz-subset0",
    "dnf": "sudo dnf install harfbuzz",
    "apk": "sudo apk add harfbuzz-subset",
}
"""What installs it, by package manager."""
WINDOWS = "https://doc.courtbouillon.org/weasyprint/stable/first_steps.html#windows"


def python(_bench: Bench) -> Iterator[Check]:
    """Tell which Python this is."""
    yield Check("Python", "good", f"{sys.version.split()[0]} ({sys.executable})")


def packages(_bench: Bench) -> Iterator[Check]:
    """See that each library is there, in a version that will do."""
    yield Check(PROGRAM, "good", version(PROGRAM))
    for requirement in requires(PROGRAM) or []:
        match = re.match(r"([\w.-]+)>=([\d.]+)$", requirement)
        if match:
            yield _package(match[1], match[2])


def _package(name: str, least: str) -> Check:
    # The library alone: the program itself may not be on the index that pip asks.
    remedy = f'{sys.executable} -m pip install --upgrade "{name}>={least}"'
    try:
        found = version(name)
    except PackageNotFoundError:
        return Check(name, "wrong", _("is not installed"), remedy)
    if _numbers(found) < _numbers(least):
        says = _("{found}; {least} or later is needed").format(found=found, least=least)
        return Check(name, "wrong", says, remedy)
    return Check(name, "good", found)


def _numbers(words: str) -> list[int]:
    return [int(part) for part in re.findall(r"\d+", words.split("+")[0])]


def pango(_bench: Bench) -> Iterator[Check]:
    """See that text can be laid out, and fonts cut down."""
    try:
        found = engine.libraries()
    except OSError:
        yield Check("Pango", "wrong", _("cannot be loaded; no PDF can be made"), _install(PANGO))
        return
    yield Check("Pango", "good", found.pango)
    if found.subset:
        yield Check("HarfBuzz-Subset", "good", _("is there"))
    else:
        says = _("is not there; PDFs take eleven times longer")
        yield Check("HarfBuzz-Subset", "optional", says, _install(SUBSET))


def _install(commands: Mapping[str, str]) -> str:
    """Return the command of this machine's package manager, or all of them."""
    if sys.platform == "win32":
        return WINDOWS
    own = [command for tool, command in commands.items() if shutil.which(tool)]
    return own[0] if own else _(" or ").join(commands.values())


def time_zone(bench: Bench) -> Iterator[Check]:
    """See that the time zone of embargoes is known."""
    zone = bench.workspace.settings.timezone or TIME_ZONE
    name = _("Time zone")
    try:
        yield Check(name, "good", ZoneInfo(zone).key)
    except (KeyError, OSError):
        says = _("{zone} is not known to this machine").format(zone=zone)
        yield Check(name, "wrong", says, f"{sys.executable} -m pip install tzdata")


def terminal(bench: Bench) -> Iterator[Check]:
    """See that the messages can be shown."""
    name = _("Terminal")
    if _can_print(bench.encoding):
        yield Check(name, "good", bench.encoding)
    else:
        says = _("{encoding} lacks characters of the messages: they show as « ? »")
        deed = _("set the variable PYTHONUTF8=1; on Windows, type « chcp 65001 » as well")
        yield Check(name, "optional", says.format(encoding=bench.encoding), deed)


def _can_print(encoding: str) -> bool:
    try:
        PRINTED.encode(encoding)
    except (LookupError, UnicodeEncodeError):
        return False
    return True
