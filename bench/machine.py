"""The machine and the versions that figures were measured with."""

import os
import platform
import sys
from datetime import date
from importlib.metadata import version
from pathlib import Path

from generator.formats.engine import libraries
from generator.version import __version__


def machine() -> dict[str, str]:
    """Return what is worth knowing of the machine and the program, by name."""
    return {
        "day": date.today().isoformat(),
        "processors": f"{os.cpu_count()} × {_processor()}",
        "memory": f"{_memory():.0f} GiB",
        "system": f"{_system()}, {platform.machine()}",
        "Python": platform.python_version(),
        "communiqué": __version__,
        "WeasyPrint": version("weasyprint"),
        "Pango": libraries().pango,
    }


def _processor() -> str:
    with_names = Path("/proc/cpuinfo")
    lines = with_names.read_text(encoding="utf-8").splitlines() if with_names.exists() else []
    names = [line.partition(": ")[2] for line in lines if line.startswith("model name")]
    return names[0] if names else platform.processor() or "unknown"


def _memory() -> float:
    if sys.platform == "win32":
        return 0
    return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30


def _system() -> str:
    try:
        return platform.freedesktop_os_release()["PRETTY_NAME"]
    except OSError:
        return platform.system()
