"""Translate what the program says: English in the code, a French catalogue beside it.

French is the default, because the people who read the messages write in French;
`COMMUNIQUE_LANG=en` gives the English of the code.
"""

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


def translate_click() -> None:
    """Let click's own words (« Usage », « Options »…) come from our catalogue too.

    Click asks the process-wide gettext, which reads the language from the environment.
    """
    os.environ["LANGUAGE"] = os.environ.get("COMMUNIQUE_LANG", "fr")
    gettext.bindtextdomain("communique", Path(__file__).parent / "locale")
    gettext.textdomain("communique")
