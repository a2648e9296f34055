"""`communique explain`: what a code means, why, a wrong and a right example."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import get_close_matches
from textwrap import indent
from typing import TYPE_CHECKING, NoReturn

import click

from generator.codes import FAMILIES, family
from generator.codes.listed import OTHERS, RULES
from generator.commands import completing
from generator.commands.printing import say
from generator.findings import nearest
from generator.messages import _
from generator.patterns import lazy
from generator.reports.text import SEVERITIES

if TYPE_CHECKING:  # The Tab key imports commands for their options, and must not wait.
    from generator.codes.row import Code
    from generator.proofing.rules import Rule

EVERY = sorted((*RULES, *OTHERS))


@click.command("explain")
@click.argument("words", nargs=-1, metavar=_("[CODE]"), shell_complete=completing.codes)
def command(words: tuple[str, ...]) -> None:
    """Explain a code, list the codes of a family, or the families."""
    asked = re.sub("[^A-Z0-9]", "", "".join(words).upper())
    if not asked:
        told = _families()
    elif asked in FAMILIES:
        told = _listed(asked)
    elif asked in EVERY:
        told = _explained(*_known([asked]))
    else:
        _unknown(asked)
    say("\n".join(told))


def _known(codes: list[str]) -> list[Code | Rule]:
    """Return what there is to say of codes, one for each; the proofreader only if it is asked."""
    from generator.codes.table import CODES

    every: dict[str, Code | Rule] = {**CODES}
    unknown = [code for code in codes if code not in every]
    if unknown:
        from generator.proofing.proof import rules

        every |= {rule.code: rule for rule in rules(unknown)}
    return [every[code] for code in codes]


def _unknown(asked: str) -> NoReturn:
    """Say that there is no such code, and which is nearest, in a family of nearly that name."""
    letters = family(asked)
    group = letters if letters in FAMILIES else nearest(letters, FAMILIES)
    codes = [code for code in EVERY if family(code) == group and letters != asked]
    near = get_close_matches(f"{group}{asked.removeprefix(letters)}", codes, n=1, cutoff=0.75)
    message = _("There is no code {code}.").format(code=asked)
    if near:
        hint = _("Did you mean {near}?").format(near=near[0])
    elif group:
        hint = _("« communique explain {family} » lists the codes of this family.")
        hint = hint.format(family=group)
    else:
        hint = _("« communique explain » lists the families of codes.")
    raise click.UsageError(f"{message} {hint}")


# Lists ------------------------------------------------------------------------------------------


def _families() -> Iterator[str]:
    for letters, title in FAMILIES.items():
        yield f"{letters:<8} " + _(title)
    yield ""
    yield _("« communique explain FORM » lists the codes of a family.")


def _listed(letters: str) -> Iterator[str]:
    yield _(FAMILIES[letters])
    for one in _known([code for code in EVERY if family(code) == letters]):
        yield f"{one.code}  {_title(one)}"


def _title(one: Code | Rule) -> str:
    """Return what a code says, without the words of one case."""
    return re.sub(r"…\.$", "…", re.sub(r"\{\w+\}", "…", _(one.message)))


# One code ---------------------------------------------------------------------------------------

SOURCES = {
    "HOUSE": _("the house's own choice"),
    "IN": "Lexique des règles typographiques en usage à l’Imprimerie nationale",
    "OQLF": "Office québécois de la langue française",
    "Académie": "Académie française",
    "J. André": "Jacques André, Petites leçons de typographie",
    "CLDR": "Unicode CLDR",
    "WP": "Wikipédia",
}


def _named(source: str) -> str:
    """Return a rule's source with its short names spelt out."""
    return ", ".join(SOURCES.get(part.strip(), part.strip()) for part in re.split(r"[,;]", source))


def _explained(one: Code | Rule) -> Iterator[str]:
    yield f"{one.code} ({SEVERITIES[one.severity]})"
    yield _title(one)
    yield ""
    yield _(one.why)
    if one.source:
        yield _("Source: {source}").format(source=_named(one.source))
    # The hint of a rule may hold words of one case.
    if one.hint and "{" not in one.hint:
        yield _("What to do: {hint}").format(hint=_(one.hint))
    if one.wrong:
        yield ""
        yield _example(_("Wrong: {example}"), one.wrong)
        yield _example(_("Right: {example}"), one.right)


_UNSEEN = lazy("[\x00-\x09\x0b-\x1f\x7f-\x9f\xad\u200b-\u200f\u2028\u2029\ufeff\ue000-\uf8ff]")


def _example(label: str, words: str) -> str:
    """Return an example behind its label, or below it when it has several lines."""
    shown = _UNSEEN.sub(lambda match: f"⟨U+{ord(match[0]):04X}⟩", words)
    if "\n" not in shown:
        return label.format(example=shown)
    # The label of an example below it ends its line.
    return label.format(example="").rstrip() + "\n" + indent(shown, "    ")
