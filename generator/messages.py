"""Translate what the program says: English in the code, a French catalogue beside it.

French is the default, because the people who read the messages write in French;
`COMMUNIQUE_LANG=en` gives the English of the code.
"""

import errno
import gettext
import os
from pathlib import Path

_catalogue = gettext.translation(
    "communique",
    localedir=Path(__file__).parent / "locale",
    languages=[os.environ.get("COMMUNIQUE_LANG", "fr")],
    fallback=True,
)

_ = _catalogue.gettext
ngettext = _catalogue.ngettext

LANGUAGE = _catalogue.info().get("language", "en")
"""What the messages are written in, as HTML wants to know it."""


def translate_click() -> None:
    """Let click's own words (« Usage », « Options »…) come from our catalogue too.

    Click asks the process-wide gettext, which reads the language from the environment.
    """
    os.environ["LANGUAGE"] = os.environ.get("COMMUNIQUE_LANG", "fr")
    gettext.bindtextdomain("communique", Path(__file__).parent / "locale")
    gettext.textdomain("communique")


def reason(error: OSError) -> str:
    """Say in our words why the disk refused."""
    return REASONS.get(error.errno or 0) or error.strerror or str(error)


REASONS = {
    errno.ENOENT: _("there is no such file or folder"),
    errno.EACCES: _("access is denied"),
    errno.EPERM: _("access is denied"),
    errno.EROFS: _("the disk is read-only"),
    errno.ENOSPC: _("the disk is full"),
    errno.ENOTDIR: _("a file stands where a folder should be"),
    errno.EISDIR: _("a folder stands where a file should be"),
    errno.EADDRINUSE: _("another program uses it"),
    errno.ENAMETOOLONG: _("the name is too long"),
}
