"""Write the releases of the recipes, their partners and pictures, into a folder, as staff would."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from io import BytesIO
from itertools import count
from pathlib import Path
from textwrap import indent
from typing import Any

import yaml
from PIL import Image, ImageDraw

from tools.corpus.recipes import Recipe

HERE = Path(__file__).parent
LANGUAGES = ("fr", "en", "de")
COLOURS = ("#14525a", "#9a2617", "#2b5fa8", "#5a7d1c", "#6d3b78", "#b06a00")
SHAPES = {"i": (900, 600), "iu": (600, 800), "iw": (1200, 420)}
SIGN = re.compile(r"([a-z]+)(\d*)")


@cache
def read(name: str) -> Any:
    """Return what a file of this folder says."""
    return yaml.safe_load((HERE / f"{name}.yaml").read_text(encoding="utf-8"))


def write(root: Path, recipes: Sequence[Recipe]) -> dict[str, Recipe]:
    """Write all there is to print into a folder; return the recipes by the names of their files."""
    _write_partners(root)
    found = {}
    for number, recipe in enumerate(recipes):
        slug = f"2026-09-24-corpus-{number:02}"
        _write_release(root, recipe, slug)
        found[slug if recipe.language == "fr" else f"{slug}.{recipe.language}"] = recipe
    return found


def _write_partners(root: Path) -> None:
    """Write the files of all partners and their logos."""
    for number, partner in enumerate(read("partners")):
        file = root / "partners" / partner["slug"]
        file.parent.mkdir(parents=True, exist_ok=True)
        for code in LANGUAGES:
            text = "".join(_partner(partner, number, code))
            file.with_suffix(".yaml" if code == "fr" else f".{code}.yaml").write_text(text, "utf-8")
        if "logo" in partner:
            file.with_suffix(".svg").write_text(_logo(number, partner["logo"]), "utf-8")


def _partner(partner: dict[str, Any], number: int, code: str) -> Iterator[str]:
    texts, (person, gender) = read(code), partner["people"]
    name, role = partner["names"][code], partner["roles"][code]
    yield f"name: {name}\n"
    yield f"about: |\n{_below(texts['about'][partner['about']].format(name=_bare(name)))}"
    if code != "fr":
        yield f"people:\n  {person}: {{role: {role}}}\n"
        yield f"contacts:\n  - office: {texts['office']}\n"
        return
    site = f"www.{partner['slug']}.example.org"
    yield f"website: {site}\n"
    yield from (f"{key}: {partner[key]}\n" for key in ("acronym", "gender") if key in partner)
    if "logo" in partner:
        yield f"logo: {partner['slug']}.svg\n"
    yield f"people:\n  {person}: {{gender: {gender}, role: {role}}}\n"
    yield f"contacts:\n  - office: {texts['office']}\n    phone: 01 99 00 {number + 10} 00\n"
    yield f"    email: presse@{partner['slug']}.example.org\n"
    if number % 4 == 0:
        yield f"  - name: Nora Blanchet\n    role: {texts['contact']}\n    phone: 06 39 98 12 34\n"
        yield "    service: Direction de la communication\n"


def _bare(name: str) -> str:
    """Return a name as a sentence begins with it."""
    return name[0].upper() + name[1:]


def _write_release(root: Path, recipe: Recipe, slug: str) -> None:
    """Write a release and its pictures; a translation with the original that it needs."""
    folder = root / "releases"
    folder.mkdir(parents=True, exist_ok=True)
    chosen = read("partners")[: recipe.partners]
    names = ", ".join(partner["slug"] for partner in chosen)
    head = f"date: 2026-09-24\nplace: Orsanne\nstate: published\npartners: [{names}]\n"
    if recipe.more == "event":
        head += "kind: invitation\nevent:\n  date: 2026-10-06\n  time: 10h30\n"
    if recipe.language == "fr":
        (folder / f"{slug}.yaml").write_text(head + _words(recipe, chosen, slug), "utf-8")
    else:
        (folder / f"{slug}.yaml").write_text(f"{head}title: Un texte\n", "utf-8")
        file = folder / f"{slug}.{recipe.language}.yaml"
        file.write_text("state: published\n" + _words(recipe, chosen, slug), "utf-8")
    for at, shape in enumerate(re.findall(r"\bi[uw]?\b", recipe.body)):
        (folder / f"{slug}-{at}.jpg").write_bytes(_picture(at, *SHAPES[shape]))


def _words(recipe: Recipe, partners: list[dict[str, Any]], slug: str) -> str:
    texts = read(recipe.language)
    parts = [f"title: |\n{_below(texts['titles'][recipe.title])}"]
    if recipe.more != "bare":
        parts.append(f"subtitle: |\n{_below(texts['subtitle'])}lead: |\n{_below(texts['lead'])}")
    cook = _Cook(texts, [partner["people"][0] for partner in partners], slug)
    blocks = [indent(block, "    ")[4:] for block in cook.blocks(recipe.body)]
    parts.append("body:\n" + "".join(f"  - {block.rstrip()}\n" for block in blocks))
    if recipe.more == "notes":
        notes = (f"  {number}: {note}\n" for number, note in enumerate(texts["notes"], 1))
        parts += ["notes:\n", *notes, "links:\n"]
        url = "https://www.example.org/"
        parts += (f"  - {{text: {link}, url: {url}}}\n" for link in texts["links"])
    return "".join(parts)


class _Cook:
    """Write one block after the other, taking the next of the texts of its kind."""

    def __init__(self, texts: dict[str, Any], people: list[str], slug: str) -> None:
        self.texts, self.people, self.slug = texts, people, slug
        self.taken: dict[str, int] = {}

    def blocks(self, body: str) -> Iterator[str]:
        """Yield the YAML of each block of a recipe's body."""
        for sign, number in SIGN.findall(body):
            yield BLOCKS[sign](self, int(number or 1))

    def next(self, key: str, among: list[Any] | None = None) -> Any:
        """Return the next of some texts, the first again after the last."""
        texts, at = among or self.texts[key], self.taken.get(key, 0)
        self.taken[key] = at + 1
        return texts[at % len(texts)]

    def paragraphs(self, number: int) -> str:
        texts = [self.next("paragraphs") for _ in range(number)]
        return f"|\n{_below(chr(10).join(texts))}"

    def heading(self, number: int) -> str:
        level = "level: 3\n" if number == 3 else ""
        return f"heading: {self.next('headings')}\n{level}"

    def bullets(self, number: int) -> str:
        return f"list:\n{self._items(number)}"

    def commitments(self, number: int) -> str:
        return f"intro: {self.texts['intro']}\nby: all\ncommitments:\n{self._items(number)}"

    def _items(self, number: int) -> str:
        return "".join(f"  - {self.next('bullets')}\n" for _ in range(number))

    def quote(self, number: int) -> str:
        text = self.texts["quotes"][("short", "middle", "long")[number - 1]]
        return f"by: {self.next('people', self.people)}\nquote: |\n{_below(text)}"

    def figures(self, number: int) -> str:
        items = "".join(f"  - {one}\n" for one in self.texts["figures"][:number])
        return f"title: {self.texts['figures_title']}\nfigures:\n{items}"

    def table(self, number: int) -> str:
        table = self.texts["table"]
        rows = "\n".join(table["rows"])
        return f"title: {table['title']}\nsource: {table['source']}\ntable: |\n{_below(rows)}"

    def agenda(self, number: int) -> str:
        slots = "".join(f"  - {slot}\n" for slot in self.texts["agenda"]["slots"])
        return f"title: {self.texts['agenda']['title']}\nagenda:\n{slots}"

    def box(self, number: int) -> str:
        callout = self.texts["callout"]
        return f"title: {callout['title']}\ncallout: |\n{_below(callout['text'])}"

    def picture(self, number: int) -> str:
        at = self.taken.get("pictures", 0)
        alt, caption = self.next("pictures")
        credit = self.texts["credit"]
        return f"image: {self.slug}-{at}.jpg\nalt: {alt}\ncaption: {caption}\ncredit: {credit}\n"


BLOCKS = {
    "p": _Cook.paragraphs,
    "h": _Cook.heading,
    "l": _Cook.bullets,
    "c": _Cook.commitments,
    "q": _Cook.quote,
    "f": _Cook.figures,
    "t": _Cook.table,
    "a": _Cook.agenda,
    "b": _Cook.box,
    "i": _Cook.picture,
    "iu": _Cook.picture,
    "iw": _Cook.picture,
}
"""The sign of each kind of block; its number says how many, how long or which level."""


def _below(text: str) -> str:
    return indent(text.strip() + "\n", "  ")


# Pictures ---------------------------------------------------------------------------------------


def _logo(number: int, ratio: float) -> str:
    """Draw a mark and bars for letters, in the ratio of a logo."""
    width, colour = 100 * ratio, COLOURS[number % len(COLOURS)]
    mark = min(100.0, width)
    bars = (
        f'<rect x="{x:.0f}" y="{30 + 12 * (n % 3)}" width="14" height="{58 - 12 * (n % 3)}"/>'
        for n, x in zip(count(), range(int(mark) + 14, int(width) - 14, 24), strict=False)
    )
    shape = (
        f'<circle cx="{mark / 2}" cy="50" r="{mark / 2}"/>'
        if number % 2
        else f'<path d="M0 100 L{mark / 2} 0 L{mark} 100 Z"/>'
    )
    box = f'width="{width:.0f}" height="100" viewBox="0 0 {width:.0f} 100"'
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" {box} fill="{colour}">'
    return f"{svg}{shape}{''.join(bars)}</svg>"


def _picture(number: int, width: int, height: int) -> bytes:
    """Draw a sky over hills, and a house or two."""
    image = Image.linear_gradient("L").resize((width, height))
    image = Image.merge("RGB", [image.point(lambda v, k=k: 235 - v * k // 5) for k in (3, 2, 1)])
    draw = ImageDraw.Draw(image)
    draw.ellipse((-width * 0.3, height * 0.6, width * 0.8, height * 1.7), fill="#6f8f5f")
    draw.ellipse((width * 0.3, height * 0.7, width * 1.4, height * 1.9), fill="#557a52")
    for house in range(1 + number % 3):
        x, y, side = width * (0.2 + 0.25 * house), height * 0.55, min(width, height) * 0.22
        draw.rectangle((x, y, x + side, y + side), fill="#e6dccb")
        draw.polygon([(x - 9, y), (x + side + 9, y), (x + side / 2, y - side / 2)], fill="#a5513b")
    file = BytesIO()
    image.save(file, "JPEG", quality=80)
    return file.getvalue()
