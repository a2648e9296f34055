"""Write a release as a fragment of HTML, for pasting into the editor of a web site.

It holds what WordPress and Drupal keep; the title belongs into the field that they have for it, and
pictures into their library: where one stands, its caption does.
"""

import re
from collections.abc import Callable

from markupsafe import Markup

from generator.content.document import Release, in_force
from generator.formats import plain
from generator.formats.style import Style
from generator.formats.templates import renderer

_TEMPLATE = "fragment.html.jinja"
_BODY = re.compile(r"<body>\n(.*)</body>", re.DOTALL)


def writer(style: Style) -> Callable[[Release], bytes]:
    """Make the writer of fragments for one run."""
    render = renderer(style, _TEMPLATE, plain.filters())

    def write(release: Release) -> bytes:
        page = render(
            release=in_force(release),
            css=Markup(""),
            label=plain.labels(style, release.language),
            mailed=False,
            spaces=style.spaces,
        )
        found = _BODY.search(page)
        return re.sub(r"\n+", "\n", found[1] if found else page).encode()

    return write
