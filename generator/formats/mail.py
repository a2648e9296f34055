"""Write a release as the HTML of a mail: one file, its CSS in its elements, its pictures inside.

Mailing services take a ZIP instead, which has the pictures beside the page.
"""

import re
import textwrap
import zipfile
from base64 import b64decode
from collections.abc import Callable
from hashlib import sha256
from io import BytesIO

from markupsafe import Markup

from generator.content.document import Release, in_force
from generator.content.prose import bare
from generator.formats import plain, small
from generator.formats.style import Style
from generator.formats.templates import renderer
from generator.records import record

_TEMPLATE = "mail.html.jinja"
_INSIDE = re.compile(r"data:image/(png|jpeg);base64,([\w+/=]+)")
_NEVER = (1980, 1, 1, 0, 0, 0)
_LONGEST, _SENDERS = 150, 60


@record(frozen=True, slots=True, kw_only=True)
class Picture:
    """A picture of a mail, by the name it has beside the page."""

    name: str
    kind: str
    data: bytes


def writer(style: Style) -> Callable[[Release], bytes]:
    """Make the writer of mails in one file for one run."""
    page = pages(style)
    return lambda release: page(release).encode()


def packed(style: Style) -> Callable[[Release], bytes]:
    """Make the writer of what mailing services take: a ZIP of the page and its pictures."""
    page = pages(style)

    def write(release: Release) -> bytes:
        text, pictures = apart(page(release), "images/")
        file = BytesIO()
        with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr(zipfile.ZipInfo("index.html", _NEVER), text)
            for one in pictures:
                archive.writestr(zipfile.ZipInfo(f"images/{one.name}", _NEVER), one.data)
        return file.getvalue()

    return write


def pages(style: Style) -> Callable[[Release], str]:
    """Make the function that turns a release into the page of a mail."""
    from css_inline import CSSInliner

    pictures = {"logo": small.logo(style), "photograph": small.photograph(style)}
    render = renderer(style, _TEMPLATE, {**plain.filters(), **pictures})
    inliner = CSSInliner(load_remote_stylesheets=False)
    css = style.mail_css()

    def page(release: Release) -> str:
        written = render(
            release=in_force(release),
            css=Markup(css),
            label=plain.labels(style, release.language),
            mailed=True,
            spaces=style.spaces,
            subject=subject(release, style),
        )
        # What the elements say by themselves now needs no class.
        return re.sub(r' class="[\w -]*"', "", inliner.inline(written))

    return page


def apart(page: str, before: str) -> tuple[str, list[Picture]]:
    """Take the pictures out of a page, which then calls each by its name behind `before`."""
    pictures: dict[str, Picture] = {}

    def called(found: re.Match[str]) -> str:
        data = b64decode(found[2])
        name = f"{sha256(data).hexdigest()[:16]}.{found[1]}"
        pictures[name] = Picture(name=name, kind=found[1], data=data)
        return before + name

    return _INSIDE.sub(called, page), list(pictures.values())


def subject(release: Release, style: Style) -> str:
    """Return the subject of a mail: what must be known first, who sends, what it is, its title."""
    said = plain.labels(style, release.language)
    now = in_force(release)
    warned = [f"{said('embargo')} {bare(now.embargo.text)}".upper()] if now.embargo else []
    warned += [said("draft").upper()] if now.state == "draft" else []
    if now.edition and now.edition.act != "publish":
        warned.append(said(f"acts.{now.edition.act}").upper())
    what = bare(now.kicker) or said(f"kinds.{now.headed or now.kind}")
    before = " – ".join([*warned, *_senders(now.partners, said), what])
    room = max(_LONGEST - len(before), _SENDERS)
    title = textwrap.shorten(bare(now.title), room, placeholder="…")
    return " ".join(f"{before}{said('says')} {title}".replace("\u202f", "\u00a0").split("\n"))


def _senders(names: tuple[str, ...], said: Callable[..., str]) -> list[str]:
    """Name the first of the partners, and say how many others there are."""
    if not names:
        return []
    told = names[:2] if len(names) == 2 and len(" – ".join(names)) <= _SENDERS else names[:1]
    left = len(names) - len(told)
    first = textwrap.shorten(" – ".join(told), _SENDERS, placeholder="…")
    return [f"{first} {said('others', str(left))}" if left > 1 else first]
