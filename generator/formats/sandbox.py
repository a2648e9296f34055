"""Fill in templates of anybody's within bounds: they read what they are given, and come to an end.

Jinja's sandbox keeps them from the machine. What is left is work: loops in loops, numbers and texts
that grow by themselves. Everything that a template does is counted, and each deed bounded before it
is done.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import wraps
from types import BuiltinMethodType, GeneratorType, MethodType
from typing import Any

from jinja2 import nodes, pass_context
from jinja2.filters import do_format
from jinja2.runtime import Context, LoopContext, Macro
from jinja2.sandbox import ImmutableSandboxedEnvironment

from generator.messages import _

_MOST = 10_000_000_000
"""What a document may cost, in these units: half a million rounds, or 200 million characters."""
_STEP, _MACRO, _CHARACTER = 20_000, 250_000, 50
_AT_ONCE = 10_000_000
_BITS = 10_000
# What has no end, or another one each time.
_WITHOUT = {"globals": ("lipsum",), "filters": ("random", "pprint")}
_NESTED_FORMAT = re.compile(r"\{[^}]*\{|%[^%]*\*")


class Bounded(ImmutableSandboxedEnvironment):
    """An environment whose templates end, and which knows where they wrote what they wrote."""

    intercepted_binops = frozenset(("*", "**", "+", "%"))

    def __init__(self, filters: Mapping[str, Any], **options: Any) -> None:
        super().__init__(finalize=_printable, **options)
        for table, names in _WITHOUT.items():
            for name in names:
                del getattr(self, table)[name]
        self.globals["range"] = self._range
        bounded = {name: self._bounded(one) for name, one in {**self.filters, **filters}.items()}
        counting = {_LOOPED: self._looped, _WRITTEN: self._written}
        self.filters = {**bounded, **counting}
        self.wrote: list[tuple[int, str, int]] = []
        self._left = _MOST

    def begin(self) -> None:
        """Begin another document."""
        self.wrote, self._left = [], _MOST

    def place(self, offset: int) -> tuple[str, int, int, int]:
        """Return the template and the line that begin to write what stands at an offset.

        They are followed by where in the document that begins, and where its first piece ends:
        what stands between two statements comes in pieces, and all of them know the first line.
        """
        self._left = _MOST
        lines: dict[tuple[str, int], int] = {}
        begun, at = ("", 1, 0, 0), 0
        for length, name, code in self.wrote:
            if (name, code) not in lines:
                lines[name, code] = self.get_template(name).get_corresponding_lineno(code)
            if (name, lines[name, code]) != begun[:2]:
                begun = name, lines[name, code], at, at + length
            at += length
            if offset < at:
                break
        return begun

    # What is counted -----------------------------------------------------------------------------

    def _spend(self, units: int) -> None:
        self._left -= units
        if self._left < 0:
            raise OverflowError(_("it does more than a document is worth"))

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        """Count the rounds of each loop, and what « ~ » joins."""
        template = super()._parse(source, name, filename)
        for loop in list(template.find_all(nodes.For)):
            loop.iter = _filtered(loop.iter, _LOOPED)
        for joined in list(template.find_all(nodes.Concat)):
            joined.nodes = [_filtered(one, _WRITTEN) for one in joined.nodes]
        return template

    def _load_template(self, name: str, globals: Any) -> Any:
        self._spend(_STEP)
        return super()._load_template(name, globals)

    @pass_context
    def _looped(self, _context: Context, items: Iterable[Any]) -> Iterator[Any]:
        for item in items:
            self._spend(_STEP)
            yield item

    @pass_context
    def _written(self, _context: Context, value: Any) -> Any:
        self._spend(_CHARACTER * _size(value))
        return value

    def concat(self, parts: Iterable[str]) -> str:
        """Join what a template, a macro or a block wrote."""
        document = isinstance(parts, GeneratorType) and parts.gi_code.co_name == "root"
        kept = []
        for part in parts:
            self._spend(_CHARACTER * len(part))
            kept.append(part)
            if document:
                self.wrote.append((len(part), *_innermost(parts)))
        return "".join(kept)

    # What is bounded -----------------------------------------------------------------------------

    def _at_once(self, *sizes: int) -> None:
        """Refuse what would make so much of it all, before it is made."""
        product = 1
        for size in sizes:
            product *= max(1, size)
        if product > _AT_ONCE:
            raise OverflowError(_("it makes more at once than a document can hold"))
        self._spend(_STEP + product)

    def _range(self, *bounds: int) -> range:
        made = range(*bounds)
        self._at_once(len(made))
        return made

    def _bounded(self, function: Callable[..., Any]) -> Callable[..., Any]:
        @wraps(function)
        def bounded(*given: Any, **named: Any) -> Any:
            sizes = [_size(one) for one in (*given[1:], *named.values())]
            self._at_once(*map(_length, given[:1]), *sizes)
            if function is do_format:
                self._formatted(*given, *named.values())
            return self._made(function(*given, **named))

        return bounded

    def _made(self, result: Any) -> Any:
        if isinstance(result, str | list | tuple):
            self._spend(len(result) * (_CHARACTER if isinstance(result, str) else _STEP))
        return result

    def call(__self, __context: Context, __obj: Any, *given: Any, **named: Any) -> Any:
        """Call what a template calls: methods of texts and numbers make no more than a page."""
        if isinstance(__obj, LoopContext):
            given = (__self._looped(__context, given[0]), *given[1:])
        if isinstance(__obj, BuiltinMethodType | MethodType):
            sizes = [_size(one) for one in (*given, *named.values())]
            __self._at_once(_length(__obj.__self__), *sizes)
        __self._spend(_MACRO if isinstance(__obj, Macro) else _STEP)
        return __self._made(super().call(__context, __obj, *given, **named))

    def wrap_str_format(self, value: Any) -> Callable[..., str] | None:
        """Let `format` of texts make no more than a page."""
        formatted = super().wrap_str_format(value)
        if formatted is None:
            return None

        def bounded(*given: Any, **named: Any) -> str:
            self._formatted(value.__self__, *given, *named.values())
            return formatted(*given, **named)

        return bounded

    def _formatted(self, pattern: str, *given: Any) -> None:
        widest = max((int(one[:9]) for one in re.findall(r"\d+", pattern)), default=1)
        inner = [_size(one) for one in given] if _NESTED_FORMAT.search(pattern) else []
        self._at_once(len(pattern), widest, *inner)

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """Reckon with two values, unless the result would be too large."""
        if operator == "%" and isinstance(left, str):
            self._formatted(left, *(right if isinstance(right, tuple) else (right,)))
        elif operator == "+" and not isinstance(left, int):
            self._at_once(_length(left) + _length(right))
        elif operator == "*" and not (isinstance(left, int) and isinstance(right, int)):
            self._at_once(_size(left), _size(right))
        elif operator in ("*", "**") and isinstance(left, int) and isinstance(right, int):
            bits = left.bit_length(), right.bit_length()
            if (bits[0] * abs(right) if operator == "**" else sum(bits)) > _BITS:
                raise OverflowError(_("it makes more at once than a document can hold"))
        return super().call_binop(context, operator, left, right)


_LOOPED, _WRITTEN = "looped over", "written down"


def _filtered(node: Any, name: str) -> nodes.Expr:
    return nodes.Filter(node, name, [], [], None, None, lineno=node.lineno)


def _size(value: Any) -> int:
    """Return how much a value may make of another: a number so many, a text its characters."""
    return abs(value) if isinstance(value, int) else _length(value)


def _length(value: Any, known: dict[int, int] | None = None) -> int:
    """Return how long a text is, or all that a list holds, which may be one list many times."""
    if isinstance(value, str | bytes):
        return len(value)
    if not isinstance(value, list | tuple | dict):
        return 1
    known = {} if known is None else known
    if id(value) not in known:
        inside = value.values() if isinstance(value, dict) else value
        known[id(value)] = 1 + sum(_length(one, known) for one in inside)
    return known[id(value)]


def _printable(value: Any) -> Any:
    """Refuse what would be printed as programs write it, where a text belongs."""
    if isinstance(value, str):
        return value
    if isinstance(value, list | tuple | dict):
        raise TypeError(_("this is a list: say with a filter or a loop how it is printed"))
    told = any("__str__" in vars(one) for one in type(value).__mro__[:-1])
    if not (told or hasattr(value, "__html__") or isinstance(value, int | float | None)):
        raise TypeError(_("this is no text: call it, or say with a filter how it is printed"))
    return value


def _innermost(writing: Any) -> tuple[str, int]:
    """Return the template that writes for another, and the line of its code."""
    while True:
        frame = writing.gi_frame
        inner = writing.gi_yieldfrom or frame.f_locals.get("gen")
        if not isinstance(inner, GeneratorType) or inner.gi_frame is None:
            return frame.f_globals["name"], frame.f_lineno
        writing = inner
