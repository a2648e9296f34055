"""Names of files: lower case, without accents or spaces, as staff type them in a command."""

import os
import re
import unicodedata
from itertools import chain, count

from generator.drafting.misread import Misread
from generator.drafting.questions import Office
from generator.messages import _
from generator.source.files import BYTES_AT_MOST, alike, unportable, yaml_paths

LONGEST = 48  # letters of four bytes must fit a file name too


def slug(words: str) -> str:
    """Make a file's name of words; letters of other scripts stay. May be empty.

    « la Métropole d'Exemple » gives « la-metropole-d-exemple »; a long one is cut between words.
    """
    spelt = words.casefold().replace("œ", "oe").replace("æ", "ae")
    decomposed = unicodedata.normalize("NFD", spelt)
    letters = "".join(letter for letter in decomposed if not _is_accent(letter))
    whole = re.sub(r"[\W_]+", "-", unicodedata.normalize("NFC", letters)).strip("-")
    return (
        whole if len(whole) <= LONGEST else whole[: LONGEST + 1].rpartition("-")[0] or _cut(whole)
    )


def named(typed: str) -> str:
    """Return the file's name that was typed, with or without « .yaml ». Raises Misread."""
    name = slug(typed.removesuffix(".yaml"))
    if not name:
        raise Misread(_("A file's name needs a letter or a figure."))
    if why := unportable(typed if len(os.fsencode(typed)) > BYTES_AT_MOST else name):
        raise Misread(_("This name does not work on every computer: {why}.").format(why=why))
    return name


def unused(name: str, folder: str, office: Office) -> str:
    """Return the name, if no file of the folder has it. Raises Misread."""
    other = free(name, folder, office)
    if other != name:
        raise Misread(
            _("{path} is there already, and stays as it is; {other} is free.").format(
                path=f"{folder}/{name}.yaml", other=other
            )
        )
    return name


def free(name: str, folder: str, office: Office) -> str:
    """Return the name, or the same with the first number that no file of the folder has.

    Names that some systems take for the same are one.
    """
    numbered = (f"{name}-{number}" for number in count(2))
    workspace = office.library.workspace
    taken = {alike(path) for path in yaml_paths(workspace.root, folder)}
    paths = ((one, f"{folder}/{one}.yaml") for one in chain([name], numbered))
    return next(
        one for one, path in paths if alike(path) not in taken and not workspace.exists(path)
    )


def _is_accent(letter: str) -> bool:
    """Tell whether a mark is a Latin accent: elsewhere a mark is part of the letter."""
    return "\u0300" <= letter <= "\u036f"


def _cut(word: str) -> str:
    return word[:LONGEST]
