"""Bring docs/reference/ up to date: `python -m tools.reference`.

The commands are told by click as `--help` tells them, the fields by what editors are told of them,
the codes as `explain` tells them.
"""

import os
import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

os.environ["COMMUNIQUE_LANG"] = "fr"  # before the program: it resolves its messages on import

import click

from generator.codes import FAMILIES, family
from generator.codes.listed import RULES
from generator.codes.table import CODES
from generator.commands.main import COMMANDS, communique
from generator.editor.descriptions import STYLE
from generator.editor.schema import translated
from generator.messages import _
from generator.source.schema import blocks
from generator.source.schema.every import fields, held
from generator.source.schema.fields import Model
from generator.source.schema.partner import Partner
from generator.source.schema.release import Release
from generator.source.schema.settings import Settings
from generator.source.schema.told import tells

FOLDER = Path(__file__).parent.parent / "docs" / "reference"
MADE = "<!-- Cette page est écrite par « python -m tools.reference ». -->"


def pages() -> dict[str, str]:
    """Return the pages of the folder, by name."""
    parts = {"commands": _commands(), "fields": _fields(), "codes": _codes()}
    return {f"{name}.md": _page(made) for name, made in parts.items()}


def _page(parts: Iterable[str]) -> str:
    return "\n\n".join([MADE, *parts]) + "\n"


# The commands -----------------------------------------------------------------------------------


def _commands() -> Iterator[str]:
    yield "# Les commandes"
    yield "`communique COMMANDE --help` dit la même chose dans le terminal."
    whole = communique.context_class(
        communique, info_name="communique", **communique.context_settings
    )
    yield _table(
        ("commande", "ce qu’elle fait"),
        ([f"[`{name}`](#communique-{name})", does] for name, does in COMMANDS.items()),
    )
    yield "## Avant la commande"
    yield "Ces options valent pour toutes : `communique -C mon-dossier check`."
    yield _options(communique, whole)
    for name, does in COMMANDS.items():
        command = communique.get_command(whole, name)
        assert command
        yield from _command(command, click.Context(command, info_name=name, parent=whole), does)
    yield EXITS


def _command(command: click.Command, context: click.Context, does: str) -> Iterator[str]:
    yield f"## communique {context.info_name}"
    yield does
    usage = " ".join([context.command_path, *command.collect_usage_pieces(context)])
    yield f"```text\n{usage}\n```"
    yield _options(command, context)


def _options(command: click.Command, context: click.Context) -> str:
    records = (option.get_help_record(context) for option in command.get_params(context))
    return _table(
        ("option", "effet"), ([f"`{one[0]}`", one[1]] for one in records if one and one[1])
    )


EXITS = """\
## Codes de sortie

| code de sortie | sens |
|---|---|
| 0 | fait |
| 1 | contenu refusé : les messages disent quoi corriger |
| 2 | commande mal écrite |
| 3 | incident technique |
| 130 | interrompu (Ctrl-C, arrêt demandé par le système, terminal fermé) |
| 141 | fait, mais personne n’a lu jusqu’au bout ce qui s’affichait (`communique list \| head -1`) |
| autre | donné par le système : 128 plus le numéro du signal reçu (137 : `kill -9`) |

## Langue et couleurs

La langue des messages est le français ou l’anglais. Décident, dans cet ordre : l’option \
`--lang`, la variable `COMMUNIQUE_LANG`, la ligne `language:` de `communique.yaml`, la langue de \
la machine ; à défaut, le français.

Dans un terminal, les erreurs sont en couleur. `NO_COLOR=1` devant une commande retire les \
couleurs, `FORCE_COLOR=1` les impose.

## Limites

Chaque communiqué est lu, vérifié et produit à part, dans des limites très supérieures à ses \
besoins : celui qui n’en finit pas est arrêté et signalé (codes `WORK…`), les autres sortent. \
`COMMUNIQUE_SECONDS` est le nombre de secondes de calcul d’un communiqué (6, et une de plus par \
photographie), `COMMUNIQUE_MEGABYTES` sa mémoire (2048). Placées devant une commande, ces \
variables autorisent davantage : `COMMUNIQUE_SECONDS=60 communique render`. Après un arrêt, les \
communiqués suivants disposent de moins de temps ; après huit, ils ne sont plus tentés. Windows \
et macOS ne comptent pas tous la mémoire ; Windows arrête sur l’heure seule, au bout de dix fois \
ce temps.

## Avancement

Dans un terminal, un travail de plus d’une demi-seconde (`render`, `check`, `list`, `review`) \
montre où il en est, sur une ligne qui s’efface à la fin. Ailleurs (dans un fichier, en \
intégration continue), `render` écrit une ligne par communiqué sur la sortie standard, `review` \
sur la sortie d’erreur ; `check` et `list` n’écrivent que leur résultat. Avec `--quiet`, rien de \
tout cela."""


# The fields -------------------------------------------------------------------------------------


def _fields() -> Iterator[str]:
    yield "# Les champs"
    yield (
        "Tous les champs, avec un exemple de leur valeur. Un astérisque marque ceux qu’il faut"
        " écrire. [Le format](../format.md) les explique et les montre ensemble ; les"
        " [schémas](../howto/editor.md) donnent ces explications dans votre éditeur."
    )
    told = set(blocks.KINDS.values())
    yield from _section("Le communiqué", Release, told)
    yield "## Les blocs du corps"
    for kind, block in blocks.KINDS.items():
        yield f"### {_label(kind)} (`{kind}`)"
        yield _table_of(block)
        for name, item in _below(block, told):
            yield f"### `{name}` : un élément"
            yield _table_of(item)
    yield from _section("Le partenaire", Partner, told)
    yield from _section("Les réglages du dossier (`communique.yaml`)", Settings, told)
    yield "## La maquette"
    yield "Ce que dit `style.yaml`, dans le dossier d’une maquette."
    yield _described({": ".join(path): words for path, words in STYLE.items()}, set())


def _section(title: str, root: type[Model], told: set[type[Model]]) -> Iterator[str]:
    yield f"## {title}"
    yield _table_of(root)
    for name, model in _below(root, told):
        yield f"### {_label(name)} (`{name}`)"
        yield _table_of(model)


def _below(model: type[Model], told: set[type[Model]]) -> Iterator[tuple[str, type[Model]]]:
    """Yield the models in the fields of one, each told once, with the field that leads there."""
    for name, field in zip(model.names(), model.model_fields.values(), strict=True):
        for inner in held(field.annotation):
            if inner not in told:
                told.add(inner)
                yield name, inner
                yield from _below(inner, told)


def _label(name: str) -> str:
    label = next(told.label for field, told in fields() if field == name and told.label)
    return translated(label, "fr").capitalize()


def _table_of(model: type[Model]) -> str:
    named = dict(zip(model.names(), model.model_fields.values(), strict=True))
    required = {name for name, field in named.items() if field.is_required()}
    return _described({name: tells(field)[:2] for name, field in named.items()}, required)


def _described(fields: Any, required: set[str]) -> str:
    star = " \\*"
    rows = (
        [f"`{name}`{star if name in required else ''}", translated(does, "fr"), _example(example)]
        for name, (does, example) in fields.items()
    )
    return _table(("champ", "ce que c’est", "exemple"), rows)


def _example(example: Any) -> str:
    """Show a value as it is typed, line by line; HTML would take an ordinary indent away."""
    shown = [line.replace("  ", "\u00a0\u00a0") for line in _typed(translated(example, "fr"))]
    return "<br>".join(f"`{line}`" for line in shown)


def _typed(value: Any) -> list[str]:
    """Write a value as YAML without quotes: in our files all is text."""
    if isinstance(value, list):
        return [line for one in value for line in _hung("- ", _typed(one))]
    if not isinstance(value, dict):
        return str(value).split("\n")
    lines = []
    for key, one in value.items():
        below = _typed(one)
        nested = isinstance(one, (list, dict))
        lines += [f"{key}:", *_hung("  ", below)] if nested else [f"{key}: {below[0]}"]
    return lines


def _hung(mark: str, lines: list[str]) -> list[str]:
    """Put a mark before the first line and as much space before the others."""
    return [f"{'  ' if at else mark}{line}" for at, line in enumerate(lines)]


# The codes --------------------------------------------------------------------------------------


def _codes() -> Iterator[str]:
    yield "# Les codes"
    yield (
        "Chaque message porte un code entre crochets. Voici tous ceux qui ne sont pas des règles"
        " de relecture, avec ce qu’il faut faire. `communique explain READ010` donne en plus la"
        " raison, et un exemple fautif et un exemple correct ; `communique explain READ` donne la"
        " liste d’une famille."
    )
    rules = {family(code) for code in RULES}
    for letters, title in FAMILIES.items():
        if letters in rules:
            continue
        yield f"## {_(title)}"
        rows = [one for code, one in sorted(CODES.items()) if family(code) == letters]
        yield _table(
            ("code", "ce qui ne va pas", "que faire"),
            ([f"`{one.code}`", _(one.message), _(one.hint)] for one in rows),
        )
    yield "## Les règles de relecture"
    yield "[La relecture](../proofreader.md#toutes-les-règles) les donne toutes, avec un exemple."
    yield _table(
        ("famille", "codes"),
        ([_(title), f"`{letters}…`"] for letters, title in FAMILIES.items() if letters in rules),
    )


# All ---------------------------------------------------------------------------------------------


def _table(head: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    head = list(head)
    lines = [head, ["---"] * len(head), *([_cell(one) for one in row] for row in rows)]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _cell(text: str) -> str:
    return re.sub(" {2,}", " ", text.replace("\n", " ")).replace("|", "\\|")


def main(folder: Path = FOLDER) -> None:
    """Write the pages."""
    folder.mkdir(exist_ok=True)
    for name, text in pages().items():
        (folder / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
