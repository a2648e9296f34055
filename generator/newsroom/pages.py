"""Write the pages of the newsroom with the templates of a style, in its `site/` folder."""

import json
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, cached_property
from typing import Any
from urllib.parse import quote

from markupsafe import Markup

from generator.content.downloads import weight
from generator.content.editions import moment_of
from generator.formats.html import spaced
from generator.formats.style import Style
from generator.formats.templates import label, renderer
from generator.language import language
from generator.language.letters import fold
from generator.newsroom.facts import Photo, Reached
from generator.newsroom.lists import LISTS_AT_MOST, names
from generator.newsroom.look import css
from generator.newsroom.shown import Archive, Document, Shown, documents_of
from generator.version import __version__

_NEWEST = 40
"""How many releases the first page shows: those of each year have a page of their own."""
_BESIDE = '<link rel="stylesheet" href="{up}newsroom.css">\n</head>'
_SEARCH = '<script src="search.js" defer></script>\n</head>'
"""What no template of a style may hold, since its pages run and call nothing: put in afterwards."""


class Pages:
    """The pages of one newsroom, in the language of its folder; a release's, in its own."""

    def __init__(self, archive: Archive, style: Style) -> None:
        self.style, self.code = style, archive.workspace.language
        self.shown = archive.shown
        self.site = (archive.workspace.settings.site or "").removesuffix("/")
        self.css = css(style).encode()
        self._render = cache(lambda name: renderer(style, f"site/{name}.html.jinja", {}))
        self._label = cache(lambda code: label(style, code))

    def word(self, key: str, code: str = "") -> str:
        """Return a label of the style."""
        return spaced(self._label(code or self.code)(key), self.style.spaces)

    # What there is to list ----------------------------------------------------------------------

    @cached_property
    def listed(self) -> list[Shown]:
        """Return one release of each, in the language of the newsroom where there is one."""
        families: dict[str, Shown] = {}
        for one in self.shown:
            known = families.get(one.original)
            if not one.withdrawn and (known is None or self._first(one) < self._first(known)):
                families[one.original] = one
        return sorted(families.values(), key=lambda one: (-one.date.toordinal(), one.slug))

    def _first(self, one: Shown) -> tuple[bool, bool]:
        return one.facts.language != self.code, one.slug != one.original

    @cached_property
    def years(self) -> Mapping[int, list[Shown]]:
        """Return the releases by year, the latest year first."""
        found: dict[int, list[Shown]] = defaultdict(list)
        for one in self.listed:
            found[one.date.year].append(one)
        return found

    @cached_property
    def partners(self) -> Mapping[str, tuple[str, list[Shown]]]:
        """Return name and releases of each partner, by what its page is called."""
        found: dict[str, tuple[str, list[Shown]]] = {}
        for one in self.listed:
            for name in one.facts.partners:
                found.setdefault(slug_of(name), (name, []))[1].append(one)
        return dict(sorted(found.items()))

    @cached_property
    def contacts(self) -> list[tuple[str, tuple[Reached, ...], Shown]]:
        """Return whom the press reaches, by organisation, as the latest release of each told."""
        found: dict[str, tuple[str, tuple[Reached, ...], Shown]] = {}
        for one in self.listed:
            for name, people in one.facts.contacts:
                found.setdefault(fold(name), (name, people, one))
        return [found[key] for key in sorted(found)]

    # Pages --------------------------------------------------------------------------------------

    def lists(self) -> Iterator[tuple[str, bytes]]:
        """Yield the pages that lead to releases."""
        search = " ".join(names([one for one in self.shown if not one.withdrawn], LISTS_AT_MOST))
        yield "index.html", self._list("index.html", "", self.listed[:_NEWEST], search=search)
        for year, some in self.years.items():
            path = f"years/{year}.html"
            yield path, self._list(path, str(year), some)
        for slug, (name, some) in self.partners.items():
            path = f"partners/{slug}.html"
            yield path, self._list(path, name, some, feed=f"feeds/partners/{slug}.xml")
        yield "contacts.html", self._page("contacts", "contacts.html", contacts=self.contacts)

    def _list(self, path: str, heading: str, some: Sequence[Shown], **more: Any) -> bytes:
        data = self._collection(path, heading, some) if self.site else ""
        given = {"search": "", "feed": f"feeds/{self.code}.xml", **more}
        page = self._page("list", path, heading=heading, releases=some, data=data, **given)
        return page if not given["search"] else page.replace(b"</head>", _SEARCH.encode(), 1)

    def release(
        self,
        one: Shown,
        documents: Sequence[Document],
        photos: Sequence[Photo],
        versions: Sequence[Shown],
    ) -> bytes:
        """Return the page of a release, in its own language."""
        grammar = language(one.facts.language)
        earlier = [
            (each, [(form, f"v{each.version}/{name}") for form, name in documents_of(each)])
            for each in one.earlier
        ]
        return self._page(
            "release",
            one.page,
            code=one.facts.language,
            release=one,
            documents=[(each, weight(len(each.data), grammar)) for each in documents],
            photos=photos,
            earlier=earlier,
            others=[other for other in versions if other is not one],
        )

    def missing(self, path: str) -> bytes:
        """Return the page that stands where a document leads that is not shown, or no longer."""
        return self._page("missing", path)

    def _page(self, template: str, path: str, *, code: str = "", **context: Any) -> bytes:
        up = "../" * path.count("/")
        code = code or self.code
        written: str = self._render(template)(
            css="",
            up=up,
            code=code,
            generator=f"communiqué {__version__}",
            canonical=f"{self.site}/{quote(path)}" if self.site else "",
            site=self.site,
            years=list(self.years),
            partners=[(slug, name) for slug, (name, _some) in self.partners.items()],
            pages_of=list(self.partners),
            label=lambda key: self.word(key, code),
            label_in=lambda other, key: self.word(key, other),
            day=lambda date: _day(date, code),
            moment_day=lambda told: _day(moment_of(told).date(), code),
            slug_of=slug_of,
            **context,
        )
        return written.replace("</head>", _BESIDE.format(up=up), 1).encode()

    def _collection(self, path: str, heading: str, some: Sequence[Shown]) -> Markup:
        """Return what search engines read of a list (JSON-LD)."""
        address = f"{self.site}/{quote(path)}"
        told = {
            "@context": "https://schema.org",
            "@type": "CollectionPage",
            "@id": address,
            "url": address,
            "name": heading or self.word("site.newsroom"),
            "inLanguage": self.code,
            "mainEntity": {
                "@type": "ItemList",
                "numberOfItems": len(some),
                "itemListElement": [
                    {
                        "@type": "ListItem",
                        "position": number,
                        "url": f"{self.site}/{one.address}",
                        "name": one.facts.title,
                    }
                    for number, one in enumerate(some, 1)
                ],
            },
        }
        return Markup(json.dumps(told, ensure_ascii=False).replace("<", "\\u003c"))


def slug_of(name: str) -> str:
    """Return what the page of a partner is called: letters, digits and hyphens."""
    return re.sub(r"[^a-z0-9]+", "-", fold(name)).strip("-") or "partner"


def _day(date: Any, code: str) -> str:
    grammar = language(code)
    return grammar.day(date).replace(" ", "\u00a0")
