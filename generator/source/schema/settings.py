"""The settings of a workspace: `communique.yaml`."""

import re
from difflib import get_close_matches
from typing import Annotated, Any

from pydantic import Field

from generator.language import LANGUAGES, WRITTEN, language
from generator.language.letters import fold
from generator.messages import N_, _
from generator.source.schema.fields import Model, choice, expect_text, refuse
from generator.source.schema.shapes import TEXT, Reader
from generator.source.schema.told import told
from generator.source.schema.words import Id
from generator.source.tree import Sequence, Text


def _words(value: Any) -> tuple[str, ...]:
    """Cut a text, or the texts of a list, into words."""
    texts = value if isinstance(value, Sequence) else [value]
    return tuple(re.findall(r"[^\s,;]+", " ".join(expect_text(text) for text in texts)))


def _zone(value: Any) -> Text:
    from zoneinfo import available_timezones

    zone, known = expect_text(value), available_timezones()
    if zone not in known:
        near = _nearest_zone(zone, known)
        hint = _("Did you mean {near}?") if near else _("Write it like Europe/Paris: region/city.")
        message = _("« {zone} » is not a time zone.").format(zone=zone)
        raise refuse("choice", message, hint.format(near=near))
    return zone


def _web_folder(value: Any) -> Text:
    """Read the address of a folder on the web, which may end in « / »."""
    address = expect_text(value)
    if not re.fullmatch(r"https?://[^\s/?#@\\<>\"`{|}]+(?:/[^\s\\<>\"`?#]*)?", address):
        message = _("« {address} » is not the address of a folder on the web.")
        hint = _("Write it whole: https://www.exemple.fr/presse/.")
        raise refuse("choice", message.format(address=address), hint)
    return address


def _nearest_zone(typed: str, known: set[str]) -> str | None:
    """Return the zone of a city that was typed, in any of our languages; else what is spelt so."""
    cities = {fold(zone.rpartition("/")[2].replace("_", " ")): zone for zone in sorted(known)}
    for code in LANGUAGES:
        cities |= {fold(city): zone for zone, city in language(code).places.items()}
    words = re.findall(r"[^\W\d_]+", fold(typed))
    named = (cities.get(" ".join(words[at:])) for at in range(len(words)))
    offset = re.search(r"\d", typed)  # « GMT+1 »: the zones of such names count the other way
    if offset or not words:
        return None
    close = get_close_matches(words[-1], cities, n=1, cutoff=0.85)  # nor is Guyane Guyana
    return next(filter(None, named), None) or next((cities[one] for one in close), None)


class Settings(Model):
    """What a workspace chooses once for all its releases.

    `words` are right, whatever the dictionary says.
    """

    language: Annotated[str, choice(*WRITTEN, left_open=False)] = told(
        "fr",
        N_("The language of the files without one in their names, and of the messages."),
        "fr",
        called="langue",
    )
    timezone: Annotated[Text, Reader(_zone, TEXT)] | None = told(
        None, N_("The time zone of embargoes."), "Europe/Paris", called="fuseau fuseauhoraire"
    )
    style: Id | None = told(
        None,
        N_("The style of all releases; by default « maison »."),
        "sobre",
        called="maquette",
    )
    file_names: Annotated[str | None, choice("embargo", left_open=False), Field(alias="names")] = (
        told(
            None,
            N_("What the names of files say: « embargo » puts SOUS-EMBARGO before them meanwhile."),
            "embargo",
            called="noms",
        )
    )
    archive: Annotated[Text, Reader(_web_folder, TEXT)] | None = told(
        None,
        N_("The address where « published/ » is on the web: a new version links to the earlier."),
        "https://www.example.org/presse/",
        called="archives",
    )
    site: Annotated[Text, Reader(_web_folder, TEXT)] | None = told(
        None,
        N_("The address of your newsroom on the web: pages and feeds tell it."),
        "https://presse.example.org/",
        called="sitedepresse espacepresse",
    )
    words: Annotated[
        tuple[str, ...], Reader(_words, {"anyOf": [TEXT, {"type": "array", "items": TEXT}]})
    ] = told(
        (),
        N_("Words that are right although the dictionary lacks them, for --spelling."),
        ["parcellaire", "Naboo"],
        called="mots",
    )
