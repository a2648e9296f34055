"""Tell which program and which engine make a document: it comes out otherwise with others."""

import os
import re
import sys
from collections.abc import Iterator
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from generator import compiled
from generator.cache.files import TRUSTED, Files, below, facts_of
from generator.version import builtin_styles

PACKAGES = (
    "annotated-types", "brotli", "cffi", "css-inline", "cssselect2", "fonttools", "icalendar",
    "jinja2", "lxml", "markupsafe", "phonenumberslite", "pillow", "pycparser", "pydantic",
    "pydantic-core", "pydyf", "pypdfium2", "pyphen", "python-dateutil", "python-docx", "pyyaml",
    "six", "tinycss2", "tinyhtml5", "typing-extensions", "typing-inspection", "tzdata",
    "weasyprint", "webencodings", "zopfli",
)  # fmt: skip
"""The packages that have a part in documents."""

_BUT = ("__pycache__",)
_LIBRARIES = re.compile(
    r"lib(?:pango(?:ft2)?-1\.0|harfbuzz(?:-subset)?|fontconfig|freetype|fribidi|(?:gobject|glib)-2\.0)"
    r"(?:\.so(?:\.\d+)?|\.\d+\.dylib)"
)
_FOLDERS = (
    "/lib", "/usr/lib", "/usr/lib64", "/usr/local/lib", "/usr/local/lib64", "/opt/homebrew/lib",
    "/opt/local/lib",
)  # fmt: skip
_ZONES = "/usr/share/zoneinfo/tzdata.zi"


def program(files: Files) -> str:
    """Return a digest of the program's own files: two of one version may be of two days' work.

    Its styles are among them. Empty where one changed a moment ago.
    """
    folders = dict.fromkeys((Path(__file__).parent.parent, builtin_styles()))
    digests = [_digest(folder, files) for folder in folders]
    return sha256("\n".join(digests).encode()).hexdigest() if all(digests) else ""


def _digest(folder: Path, files: Files) -> str:
    """Return a digest of a folder, kept where byte code is: to read all takes 100 ms."""
    facts, _newest = facts_of(folder, sorted(below(folder, _BUT)))
    if TRUSTED and (known := compiled.find("program", facts)):
        return str(known)
    digest = files.folder(folder, but=_BUT)
    if digest:
        compiled.add("program", facts, make=lambda: digest)
    return digest


def engine() -> str:
    """Return the versions of all that lays out and writes, as far as names and files tell them.

    They are told without loading anything: that of Pango takes 300 ms to ask itself. Where no
    library is found in the places where systems have them, nothing is told: nobody knows it then.
    """
    libraries = list(_libraries())
    if not libraries:
        return ""
    known = [sys.version, sys.platform, *_packages(), *libraries]
    return sha256("\n".join(known).encode()).hexdigest()


def _packages() -> Iterator[str]:
    """Yield names and versions, as the names of folders tell them."""
    for folder in sys.path:
        with suppress(OSError):
            for name in sorted(os.listdir(folder)):
                stem, dot, end = name.rpartition(".")
                package, _dash, _version = stem.partition("-")
                known = re.sub(r"[-_.]+", "-", package).lower() in PACKAGES
                if dot and end in ("dist-info", "egg-info") and known:
                    yield stem


def _libraries() -> Iterator[str]:
    """Yield the libraries of the system, with what tells one issue of them from the next."""
    own = [one for one in os.environ.get("LD_LIBRARY_PATH", "").split(os.pathsep) if one]
    folders = [Path(one) for one in (*own, *_FOLDERS)]
    triplets = [one for folder in folders[len(own) :] for one in folder.glob("*-linux-*")]
    for folder in (*folders, *triplets):
        with suppress(OSError):
            for name in sorted(filter(_LIBRARIES.fullmatch, os.listdir(folder))):
                yield _told(folder / name)
    with suppress(OSError):
        yield _told(Path(_ZONES))


def _told(file: Path) -> str:
    it = os.stat(file)
    return f"{os.path.realpath(file)} {it.st_size} {it.st_mtime_ns}"
