"""Read what stands behind brackets in a text: `[words](target)`, `[words]{en}`, or both."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from generator.content.addresses import absolute, is_address
from generator.content.prose import Run
from generator.findings import Finding
from generator.language import protected
from generator.language.protected import TARGET
from generator.language.tags import FOREIGN, language_code
from generator.messages import _
from generator.patterns import lazy
from generator.source.schema.fields import Open
from generator.source.schema.shapes import OPEN
from generator.source.tree import Text

# A space cuts an address in two: it is told, and not printed with its brackets.
_CUT = r"(?:https?://|www\.)[^\s()]+ [^()\"'{}]+"
_AIM = lazy(rf"(?:\((?P<target>{OPEN}|{TARGET}|{_CUT})\))?(?P<foreign>{FOREIGN})?")
_LINK = lazy(
    lambda: rf"(?<!\\)(?:\[(?P<words>[^\s\[\]]+))?\](?P<aim>(?=[({{]){_AIM.pattern})(?<!\])"
)

_SCHEME = lazy(r"[a-z][a-z0-9+-]*")
_SCHEMES = ("https", "http", "mailto", "tel")


def aims(text: str) -> list[tuple[int, int]]:
    """Find what stands behind brackets, as (start, end)."""
    return [match.span("aim") for match in _links(text)]


def addresses(text: str, aims: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Find the addresses in a text and in the words of its links, as (start, end)."""
    for match in _links(text):
        if match["words"] and "{" not in match["words"] and is_address(match["words"]):
            yield match.span("words")
    for start, end in aims:  # the words of a link do not go on into its target
        text = f"{text[: start - 1]}{' ' * (end - start + 1)}{text[end:]}"
    for found in protected.find(text):
        if found.kind in ("url", "email") and not text.endswith(("](", "](<"), 0, found.start):
            scheme = len("mailto:") if text.endswith("mailto:", 0, found.start) else 0
            yield found.start - scheme, found.end


def _links(text: str) -> Iterable[re.Match[str]]:
    return _LINK.finditer(text) if "](" in text or "]{" in text else ()


def target(aim: Text) -> Text | None:
    """Return what stands between the parentheses, if there are any."""
    match = _AIM.fullmatch(aim)
    return aim.part(*match.span("target")) if match and match["target"] is not None else None


def aimed(run: Run, aim: Text) -> tuple[Run, list[Finding]]:
    """Give the words between the brackets their target or their language, and say what is wrong."""
    if aim[:1] not in ("(", "{"):  # « [words]( www.x.fr ) »: Markdown lets the spaces be
        return replace(run, href=absolute(aim)), []
    to = target(aim)
    braces = aim.part(len(to) + 2 if to is not None else 0, len(aim))
    code = language_code(braces) if braces else None
    findings = [_unknown_language(braces)] if braces and not code else []
    href = None
    if to is not None and ("{" in to or "}" in to):
        findings.append(name_in_address(to))
    elif to is not None and not Open(to).is_whole:
        href = absolute(to.removeprefix("<").removesuffix(">"))
        findings += [] if href else [unreadable_address(to or aim)]
    return replace(run, href=href, language=code), findings


def unreadable_address(typed: Text) -> Finding:
    """Say that a link leads nowhere, or where none may."""
    scheme, _colon, rest = typed.lower().removeprefix("(").partition(":")
    message = _("The address of this link cannot be read.")
    if "@" in rest.removeprefix("//").partition("/")[0] and scheme in ("http", "https"):
        message = _("An address of a page holds no name or password before « @ ».")
    elif _SCHEME.fullmatch(scheme) and rest and scheme not in _SCHEMES:
        message = _("A link leads to a page, a mailbox or a telephone, never to « {scheme}: ».")
    hints = {
        "mailto": _("Write it whole: mailto:presse@exemple.fr."),
        "tel": _("Write the number whole: tel:+33199001234."),
    }
    hint = hints.get(scheme, _("Write it whole: https://www.exemple.fr/page."))
    return Finding("BIND004", message.format(scheme=scheme), typed.span, hint)


def name_in_address(typed: Text) -> Finding:
    """Say that an address holds a name between braces."""
    return Finding(
        "BIND002",
        _("The address of a link cannot hold a name between braces."),
        typed.span,
        _("Write the address itself between the parentheses."),
    )


def _unknown_language(braces: Text) -> Finding:
    return Finding(
        "BIND080",
        _("« {code} » is not the code of a language.").format(code=braces.strip("{} ")),
        braces.span,
        _("Write two letters: [in English]{en}, [auf Deutsch]{de}, [en español]{es}."),
    )
