"""Translate what the program says: English in the code, a French catalogue beside it.

`COMMUNIQUE_LANG` says which of the two; `commands/entry.py` sets it before anything is said.
French is the default, because the people who read the messages write in French.
"""

import errno
import gettext
import os
from pathlib import Path

from generator.disk import TooLarge

_catalogue = gettext.translation(
    "communique",
    localedir=Path(__file__).parent / "locale",
    languages=[os.environ.get("COMMUNIQUE_LANG", "fr")],
    fallback=True,
)

_ = _catalogue.gettext
ngettext = _catalogue.ngettext

LANGUAGE = _catalogue.info().get("language", "en")
"""The language the program speaks, as HTML names it."""


class Message(str):
    """A text to translate later, into a language that is not known yet."""

    __slots__ = ()

    def into(self, language: str) -> str:
        """Return the text in that language, whichever the program speaks."""
        folder = Path(__file__).parent / "locale"
        catalogue = gettext.translation("communique", folder, [language], fallback=True)
        return catalogue.gettext(self)


N_ = Message
"""Mark a text for the catalogue."""


def translate_click() -> None:
    """Let click's own words (« Usage », « Options »…) come from our catalogue too.

    Click asks the process-wide gettext, which reads the language from the environment.
    """
    os.environ["LANGUAGE"] = os.environ.get("COMMUNIQUE_LANG", "fr")
    gettext.bindtextdomain("communique", Path(__file__).parent / "locale")
    gettext.textdomain("communique")


def reason(error: OSError) -> str:
    """Say in our words why the disk refused."""
    if isinstance(error, TooLarge):
        return _("it is larger than {n} MB").format(n=error.at_most // 1_000_000)
    return REASONS.get(error.errno or 0) or error.strerror or str(error)


REASONS = {
    errno.ENOENT: _("there is no such file or folder"),
    errno.EACCES: _("access is denied, or another program has it open"),
    errno.EEXIST: _("there is one already"),
    errno.EPERM: _("access is denied"),
    errno.EROFS: _("the disk is read-only"),
    errno.ENOSPC: _("the disk is full"),
    errno.EFBIG: _("the file is larger than this disk or this account allows"),
    errno.ENOTDIR: _("a file stands where a folder should be"),
    errno.EISDIR: _("a folder stands where a file should be"),
    errno.EBUSY: _("another program is using it"),
    errno.EIO: _("the disk does not answer"),
    errno.EDQUOT: _("your share of the disk is full"),
    errno.ELOOP: _("its links lead in a circle"),
    errno.EADDRINUSE: _("another program uses it"),
    errno.EXDEV: _("it leads out of this folder, or to what is hidden in it"),
    errno.ENXIO: _("it is no file, but a pipe or a device"),
    errno.ENAMETOOLONG: _("the name is too long"),
    errno.EMFILE: _("too many files are open at once; « ulimit -n 1024 » allows more"),
    errno.ENFILE: _("too many files are open on this computer: close other programs"),
    errno.ENOMEM: _("there is not enough memory: close other programs, or name fewer releases"),
}
