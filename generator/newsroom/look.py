"""The one sheet of the newsroom: fonts and variables of the style, then its `site/site.css`."""

from os.path import lexists

from generator.content.css import faults
from generator.findings import Rejected
from generator.formats import faces, sheets
from generator.formats.style import Style
from generator.formats.stylefile import text

_SHEETS = ("css/fonts.css", "css/variables.css", "site/site.css")
"""Variables of all styles first: what is dark wins over what they say."""


def css(style: Style) -> str:
    """Return the CSS of the newsroom; it calls nothing. Raises Rejected as `Style.css` does."""
    if findings := style.amiss():
        raise Rejected(findings)
    named = [(folder / name, folder) for name in _SHEETS for folder in reversed(style.folders)]
    written = "\n".join(text(path, folder) for path, folder in named if lexists(path))
    whole = faces.embedded(written, style.font_folders())
    if style.own and (fault := next(faults(whole, _elsewhere), None)):
        raise Rejected([sheets.unplain(fault, style.own)])
    return whole


def _elsewhere(address: str) -> str | None:
    return None if address.startswith(("#", "data:")) else ""
