"""Which issue of the program this is, and what comes with it."""

from pathlib import Path

__version__ = "0.1.0"


def builtin_styles() -> Path:
    """Return the folder of the styles that come with the program.

    An installed program carries them inside the package, a checkout beside it.
    """
    package = Path(__file__).resolve().parent
    installed = package / "templates"
    return installed if installed.is_dir() else package.parent / "templates"
