"""Check the shape of what was read: values in, schema objects and findings out."""

from collections.abc import Callable
from typing import TypeAlias, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from generator.findings import Finding, Span
from generator.messages import _
from generator.source.names import meant
from generator.source.schema.fields import Model, Refusal
from generator.source.tree import Mapping, Node, Sequence, Text, placed

M = TypeVar("M", bound=Model)
Loc: TypeAlias = tuple[int | str, ...]

CODES = {
    "missing": "FORM001",
    "empty": "FORM002",
    "unknown": "FORM003",
    "shape": "FORM004",
    "colon": "FORM005",
    "block": "FORM006",
    "bullet": "FORM007",
    "paragraphs": "FORM008",
    "date": "FORM009",
    "choice": "FORM010",
    "number": "FORM011",
    "table": "FORM012",
    "mandates": "FORM013",
    "names": "FORM015",
}

# Beside one of these, what nobody seems to have written may stand in the file unread.
HIDING = frozenset(CODES[kind] for kind in ("empty", "unknown", "shape", "colon", "number"))


def validate(tree: Node, model: type[M]) -> tuple[M | None, list[Finding]]:
    """Make the schema object and say everything that is wrong with what was typed.

    When something is, the object is made of the rest, so that the next steps can look for more;
    None when there is no rest.
    """
    valid, unknown, errors = _attempt(tree, model)
    findings = [_finding(refusal, tree.span) for refusal in unknown]
    findings += [
        _finding(_refusal(error), _place(tree, error["loc"]))
        for error in errors
        if not _misspelt(tree, error, unknown)
    ]
    for mend in (_opened, _pruned, _pruned):
        if valid is None:
            tree = mend(tree, [error["loc"] for error in errors])
            valid, _unknown, errors = _attempt(tree, model)
    return valid, sorted(findings, key=lambda finding: finding.span)


def _attempt(tree: Node, model: type[M]) -> tuple[M | None, list[Refusal], list[ErrorDetails]]:
    unknown: list[Refusal] = []
    try:
        return model.model_validate(tree, context=unknown), unknown, []
    except ValidationError as error:
        return None, unknown, error.errors(include_url=False)


# What is left when something is wrong -----------------------------------------------------------

OPEN = "À COMPLÉTER"


def _opened(tree: Node, places: list[Loc]) -> Node:
    """Put an open point, which every field takes, in the place of what is wrong or missing."""
    for place in places:
        tree = _changed(tree, _typed(tree, place), _open_point)
    return tree


def _pruned(tree: Node, places: list[Loc]) -> Node:
    """Take away what is wrong."""
    # From the end, so that the places of list items still to go stay true.
    for place in sorted({_typed(tree, place) for place in places}, key=_order, reverse=True):
        tree = _changed(tree, place, lambda old: None)
    return tree


def _order(place: Loc) -> list[tuple[int, str]]:
    return [(step, "") if isinstance(step, int) else (-1, step) for step in place]


def _open_point(old: Node) -> Node:
    return Text.typed(OPEN, old.span)


def _typed(tree: Node, loc: Loc) -> Loc:
    """Return the path of an error without the steps that pydantic adds to it."""
    path: list[int | str] = []
    node: Node = tree
    for step in loc:
        if isinstance(node, Mapping) and (step in node or step == loc[-1]):
            path.append(step)
            node = node.get(step, node)  # type: ignore[call-overload]
        elif isinstance(node, Sequence) and isinstance(step, int):
            path.append(step)
            node = node[step]
    return tuple(path)


def _changed(node: Node, path: Loc, change: Callable[[Node], Node | None]) -> Node:
    """Return the tree with the value at the path changed, or taken away for None."""
    if not path:
        return node
    step, rest = path[0], path[1:]
    if isinstance(node, Sequence) and isinstance(step, int) and step < len(node):
        new = _changed(node[step], rest, change) if rest else change(node[step])
        kept = [] if new is None else [new]
        return placed(Sequence([*node[:step], *kept, *node[step + 1 :]]), node)
    if isinstance(node, Mapping) and isinstance(step, str):
        fields = placed(Mapping(node), node)
        old = fields.pop(step, node)  # type: ignore[call-overload]
        new = _changed(old, rest, change) if rest else change(old)
        if new is not None:
            fields[_key(node, step)] = new
        return fields
    return node


def _key(node: Mapping, name: str) -> Text:
    return next((key for key in node if key == name), Text.typed(name, node.span))


# Findings ---------------------------------------------------------------------------------------


def _finding(refusal: Refusal, place: Span) -> Finding:
    code = CODES[refusal.kind]
    return Finding(code, refusal.message, refusal.span or place, refusal.hint)


def _misspelt(tree: Node, error: ErrorDetails, unknown: list[Refusal]) -> bool:
    """Tell whether a missing field is there under a name that is told to be unknown."""
    fields = _value(tree, error["loc"])
    if error["type"] != "missing" or not isinstance(fields, Mapping):
        return False
    told = {refusal.span for refusal in unknown}
    keys = [key for key in fields if key.span in told]
    return any(meant(key, [str(error["loc"][-1])]) for key in keys)


def _refusal(error: ErrorDetails) -> Refusal:
    """Say in our words what pydantic found, keyed by the type of its error."""
    kind = error["type"]
    if kind == "refused":
        refusal: Refusal = error["ctx"]["refusal"]
        return refusal
    if kind == "missing":
        field = error["loc"][-1]
        return Refusal(
            "missing",
            _("« {field}: » is missing.").format(field=field),
            _("Add a line « {field}: » with its value.").format(field=field),
        )
    if kind == "too_short":
        return Refusal(
            "empty",
            _("At least one element is expected here."),
            _("Write its value, or delete the line."),
        )
    if isinstance(error["input"], Text) and not error["input"]:
        return Refusal(
            "empty", _("This field is empty."), _("Write its value, or delete the line.")
        )
    if kind == "list_type":
        return Refusal(
            "shape",
            _("A list is expected here."),
            _("Write one element per line, each after « - », or put them between brackets."),
        )
    if kind == "dict_type":
        return Refusal(
            "shape",
            _("Names with their values are expected here."),
            _("Write one « name: value » per line, indented by two more spaces."),
        )
    raise AssertionError(f"unforeseen error of validation: {kind}")


def _place(tree: Node, loc: Loc) -> Span:
    """Follow the path of an error down to the last thing that was really typed.

    Names that pydantic adds (`@quote`, `[key]`) and fields spelt out from a short form are not
    in the tree; a missing field is placed where its neighbours begin.
    """
    if "[key]" in loc:
        key = loc.index("[key]") - 1
        return _key_place(_value(tree, loc[:key]), loc[key])
    return _value(tree, loc).span


def _value(tree: Node, loc: Loc) -> Node:
    """Return the last thing on the path of an error that was really typed."""
    node = tree
    for step in loc:
        if isinstance(node, Mapping) and step in node:
            node = node[step]  # type: ignore[index]
        elif isinstance(node, Sequence) and isinstance(step, int):
            node = node[step]
    return node


def _key_place(node: Node, name: int | str) -> Span:
    if isinstance(node, Mapping):
        return next((key.span for key in node if key == name), node.span)
    return node.span
