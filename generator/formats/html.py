"""Write a release as one HTML file that needs nothing else: CSS and pictures are inside."""

import textwrap
from base64 import b64encode
from collections.abc import Callable, Sequence
from functools import partial
from itertools import groupby

from jinja2 import pass_context
from jinja2.runtime import Context
from markupsafe import Markup, escape

from generator.content.body import Asset, Image, Images, Node, Table, outline
from generator.content.document import About, Logo, OrganisationContacts, Release, in_force, runs
from generator.content.prose import Prose, bare, plain, summary
from generator.content.typeset import unwidowed
from generator.findings import Span
from generator.formats import linked, logos, tables
from generator.formats.style import Style
from generator.formats.templates import label, renderer
from generator.formats.whole import (
    THIRD,
    could_be_cut,
    is_address,
    kept,
    last_word,
    on_paper,
    parts,
    whole,
)
from generator.version import __version__

_TEMPLATE = "release.html.jinja"
_TAGS = {
    "strong": "strong",
    "em": "em",
    "sup": "sup",
    "note": "sup",
    "open": "mark",
    "said": "cite",
}
# What has more characters may need a second line, in a narrow column.
_LINE = 40
_GUTTER = 3
"""Percent of the row between two pictures."""
_LANDSCAPE = 1.5
# What the foot of a page holds on one line.
_FOOT = 86


def writer(style: Style) -> Callable[[Release], bytes]:
    """Make the writer of HTML files for one run."""
    css, page = style.css(), pages(style)
    return lambda release: page(release, css).encode()


def pages(
    style: Style, *, traced: bool = False, paged: bool = False
) -> Callable[[Release, str], str]:
    """Make the function that turns a release and the CSS to put inside into a page.

    A `traced` page says of what it prints where it was typed, in attributes `data-origin`: prose
    by itself, what is no prose where its template says `| origin`.
    """
    marks = {"prose": _traced_prose, "origin": _origin} if traced else {}
    render = renderer(style, _TEMPLATE, {**_FILTERS, **marks})

    def page(release: Release, css: str) -> str:
        return render(
            release=in_force(release),
            linked="" if paged else linked.head(release, style),
            generator=f"communiqué {__version__}",
            css=Markup(css),
            label=_labels(style, release.language),
            label_in=lambda code, key: _labels(style, code)(key),
            spaces=style.spaces,
            called=set(),
            paged=paged,
        )

    return page


def _labels(style: Style, code: str) -> Callable[..., str]:
    write = label(style, code)
    return lambda key, name="": spaced(write(key, name), style.spaces)


def spaced(text: str, spaces: str) -> str:
    """Return the text with the spaces the style wants: U+202F stays, or becomes U+00A0."""
    return text.replace("\u202f", "\u00a0") if spaces == "nbsp" else text


# Prose ------------------------------------------------------------------------------------------


@pass_context
def _prose(context: Context, prose: Prose) -> Markup:
    if sum(len(run.text) for run in prose) > _LINE:
        prose = unwidowed(prose)
    spaces, called, paged = context["spaces"], context["called"], context["paged"]
    if not paged:
        return markup(prose, spaces=spaces, called=called)
    hyphenated = context["release"].language != "de"
    write = partial(markup, spaces=spaces, called=called, hyphenated=hyphenated)
    before, last = last_word(prose)
    written = write(before) + whole(write(last)) if could_be_cut(last) else write(prose)
    return on_paper(written)


@pass_context
def _traced_prose(context: Context, prose: Prose) -> Markup:
    written = _prose(context, prose)
    typed = next((run.origin for run in prose if run.origin), None)
    return Markup("<span{}>{}</span>").format(_place(typed), written) if typed else written


@pass_context
def _kept(context: Context, name: str) -> Markup:
    written = kept(name)
    return on_paper(written) if context["paged"] else written


def _origin(node: Node) -> Markup:
    return _place(node.origin) if node.origin else Markup("")


def _place(span: Span) -> Markup:
    places = (span.path, span.line, span.column, span.end_line, span.end_column)
    return Markup(' data-origin="{}"').format(":".join(map(str, places)))


def markup(
    prose: Prose,
    *,
    spaces: str = "narrow",
    called: set[str] | None = None,
    hyphenated: bool = False,
) -> Markup:
    """Write prose as HTML, always escaped.

    `called` holds the notes called so far in the document: the first call of each is where the
    note leads back to. `hyphenated` says that lines may cut words.
    """
    seen = set() if called is None else called
    alike = groupby(prose, key=lambda run: (run.marks, run.href, run.language))
    dressed = (
        _dressed(spaced(plain(runs), spaces), *dress, seen, hyphenated) for dress, runs in alike
    )
    return Markup("").join(dressed)


def _dressed(
    text: str,
    marks: frozenset[str],
    href: str | None,
    code: str | None,
    called: set[str],
    hyphenated: bool,
) -> Markup:
    """Write one text; links are innermost, because readers of PDF want bare text in them."""
    if href:
        written = _link(escape(text), href, called if "note" in marks else None)
        written = whole(written) if is_address(text) else written
    else:
        written = kept(text, hyphenated=hyphenated)
    if code:
        written = Markup('<span lang="{}">{}</span>').format(code, written)
    for tag in sorted(_TAGS[mark] for mark in marks):
        written = Markup("<{0}>{1}</{0}>").format(Markup(tag), written)
    return written


def _link(text: Markup, href: str, called: set[str] | None) -> Markup:
    if called is None or href in called:
        return Markup('<a href="{}">{}</a>').format(href, text)
    called.add(href)
    return Markup('<a href="{}" id="call-{}">{}</a>').format(href, href.rpartition("-")[2], text)


@pass_context
def running(context: Context, names: Sequence[str]) -> str:
    """Return the partners as the foot of a page names them on one line: the first, how many."""
    # To name one more takes no more room than to say that there is one.
    for count in (len(names), *range(len(names) - 2, 0, -1)):
        left_out = len(names) - count
        told = f" {context['label']('others', str(left_out))}" if left_out else ""
        shown = " – ".join(names[:count])
        if len(shown) + len(told) <= _FOOT:
            return shown + told
    return textwrap.shorten(shown, _FOOT - len(told), placeholder="…") + told


def beside(abouts: Sequence[About]) -> list[list[Sequence[About]]]:
    """Return About texts in rows of two columns of one each; three share two columns evenly."""
    if len(abouts) == 3:
        first, second, third = map(_length, abouts)
        at = 1 if max(first, second + third) < max(first + second, third) else 2
        return [[abouts[:at], abouts[at:]]]
    pairs = (abouts[at : at + 2] for at in range(0, len(abouts), 2))
    return [[[about] for about in pair] for pair in pairs]


def _length(about: About) -> int:
    return sum(len(run.text) for run in runs(about))


def across(organisations: Sequence[OrganisationContacts]) -> int:
    """Return how many contacts stand beside each other: two where a third holds no address."""
    contacts = (contact for one in organisations for contact in one.contacts)
    reached = (plain(one) for each in contacts for one in (*each.emails, each.website))
    longest = max((len(part) for address in reached for part in parts(address)), default=0)
    return 2 if len(organisations) == 4 or (longest > THIRD and len(organisations) < 7) else 3


# Tables -----------------------------------------------------------------------------------------


@pass_context
def _set_rows(context: Context, table: Table) -> list[list[tables.Cell]]:
    return tables.set_rows(table, context["release"].language)


@pass_context
def _way(context: Context, table: Table) -> str:
    return tables.way(table, context["release"].language)


# Pictures ---------------------------------------------------------------------------------------


def data_uri(asset: Asset) -> str:
    """Return a picture as a `data:` address."""
    printed = asset.printed
    return f"data:{printed.media_type};base64,{b64encode(printed.data).decode('ascii')}"


def logo_size(asset: Asset, among: Sequence[Logo] = ()) -> str:
    """Return the width and height of one of these logos in CSS."""
    width, height = logos.size(asset, [logo.asset for logo in among])
    return f"width: {width:.2f}em; height: {height:.2f}em"


def extent(image: Image) -> str:
    """Return how wide a picture is printed, in the variables of a style's CSS.

    `--width` is a share of the text, `--most` a length it does not exceed, `--ratio` its width over
    its height.
    """
    most = image.width if image.width and not image.width.endswith("%") else ""
    if image.asset and image.asset.width and not image.width:
        most = f"{image.asset.width:.0f}px"
    share = image.width if image.width.endswith("%") else ""
    ratio = f"{image.asset.ratio:.4f}" if image.asset else ""
    said = {"--width": share, "--most": most, "--ratio": ratio}
    return "; ".join(f"{name}: {value}" for name, value in said.items() if value)


def rows(images: Images) -> list[tuple[float, list[tuple[Image, str]]]]:
    """Set pictures in rows of two or three, each row of one height.

    Return for each row its width over its height, and its pictures with their shares of it.
    """
    count = len(images.items)
    per_row = 2 if count in (2, 4) else 3
    return [_row(images.items[at : at + per_row]) for at in range(0, count, per_row)]


def _row(row: Sequence[Image]) -> tuple[float, list[tuple[Image, str]]]:
    ratios = [image.asset.ratio if image.asset else _LANDSCAPE for image in row]
    room = 100 - _GUTTER * (len(row) - 1)
    shares = [f"{room * ratio / sum(ratios):.3f}%" for ratio in ratios]
    return sum(ratios), list(zip(row, shares, strict=True))


def logo_cell(count: int) -> str:
    """Return what each of so many logos has of the line, in CSS."""
    return f"{10000 // logos.columns(count) / 100:.2f}%"


def name_size(name: str, count: int) -> str:
    """Return the size of a name among so many logos, in CSS."""
    return f"font-size: {logos.name_size(name, count):.2f}em"


def height(asset: Asset) -> str:
    """Return the height of a picture in parts of its width, in CSS."""
    return f"{100 / asset.ratio:.2f}%"


_FILTERS = {
    "prose": _prose,
    "origin": lambda node: "",
    "bare": bare,
    "kept": _kept,
    "summary": summary,
    "outline": outline,
    "across": across,
    "beside": beside,
    "data_uri": data_uri,
    "extent": extent,
    "height": height,
    "rows": rows,
    "set_rows": _set_rows,
    "way": _way,
    "unwidowed": unwidowed,
    "logo_size": logo_size,
    "logo_cell": logo_cell,
    "name_size": name_size,
    "running": running,
}
