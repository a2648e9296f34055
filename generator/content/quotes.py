"""Bind quotations: their marks, and who speaks."""

import re
from dataclasses import replace

from generator.content import body, naming
from generator.content.binding import Binding
from generator.content.body import Attribution
from generator.content.ends import without_colon
from generator.content.fill import fill, line
from generator.content.named_people import speaking, split
from generator.content.prose import Paragraphs, Prose, Run, plain
from generator.content.values import Scope, open_prose
from generator.messages import _
from generator.source.schema import blocks as typed
from generator.source.schema.fields import Open
from generator.source.schema.people import PersonReference
from generator.source.tree import Text


def bind_quote(binding: Binding, block: typed.QuoteBlock, scope: Scope) -> body.Quote:
    """Bind a quotation, its marks set and its speaker composed."""
    attribution = _attribution(binding, block)
    introduction = fill(binding, without_colon(block.intro), scope)
    # What is read first is bound first, since an acronym follows the first mention.
    if attribution == "before":
        (speaker, apposition), words = who_speaks(binding, block.by), _words(binding, block, scope)
    else:
        words, (speaker, apposition) = _words(binding, block, scope), who_speaks(binding, block.by)
    verb = line(binding, without_colon(block.verb))
    if attribution == "before" and _is_voice(binding, verb):
        speaker, verb = (Run(binding.language.capital(f"{plain(verb)} ")), *speaker), ()
    if apposition and verb and attribution == "before":
        speaker += (Run(","),)
    if attribution != "before" and verb and words and speaker:
        said = _said((*verb, Run(" "), *speaker, Run(".")))
        name = _interrupted if attribution == "inside" else _followed
        paragraphs, attribution = name(binding, words, said), "inside"
    else:
        paragraphs = _between_marks(binding, words)
    return body.Quote(
        intro=introduction,
        paragraphs=paragraphs,
        speaker=speaker,
        verb=verb,
        attribution=attribution,
        origin=block.span,
    )


def _attribution(binding: Binding, block: typed.QuoteBlock) -> Attribution:
    """Return where the speaker stands; inside the words nobody can stand without a verb."""
    match block.attribution:
        case "inside" if block.verb is None:
            binding.refuse(
                "BIND053",
                _("A name inside the quotation needs its verb."),
                block.quote.span,
                _("Add a line « verb: », such as « verb: déclare »."),
            )
            return "before"
        case "inside":
            return "inside"
        case "before" if block.intro and block.by:
            binding.refuse(
                "BIND067",
                _("This quotation is announced twice: by « intro: » and by « attribution: »."),
                block.intro.span,
                _("Delete the line « attribution: »: the name then follows the quotation."),
            )
        case "before":
            return "before"
    return "before" if block.verb and not (block.intro or block.attribution) else "after"


_OPENING, _CLOSING = '«“"', '»”"'


def _words(binding: Binding, block: typed.QuoteBlock, scope: Scope) -> Paragraphs:
    """Bind what is said, without the marks that were typed around all or around each paragraph."""
    words = fill(binding, _unquoted(block.quote), scope)
    if len(words) > 1 and all(map(_is_quoted, words)):
        return tuple(_cut(_cut(prose, _end(prose) - 1)[0], 1)[1] for prose in words)
    return tuple(map(_without_opening, words))


def _is_quoted(prose: Prose) -> bool:
    whole = plain(prose).rstrip()
    return whole[:1] in _OPENING and whole[-1:] in _CLOSING and _balanced(whole[1:-1])


def _end(prose: Prose) -> int:
    return len(plain(prose).rstrip())


def _unquoted(quote: Text) -> Text:
    """Take off the quotation marks typed around the whole quotation."""
    match = re.fullmatch(rf"(?s)\s*[{_OPENING}]\s*(.*?)\s*[{_CLOSING}]\s*(\.?)\s*", quote)
    if not match or not _balanced(match[1]):
        return quote
    return quote.part(*match.span(1))


def _balanced(inside: str) -> bool:
    """Tell whether no quotation that began before ends within."""
    depth = 0
    for letter in re.sub(r"(?m)(^|\n)\s*«", "", inside):
        depth += (letter in "«“") - (letter in "»”")
        if depth < 0:
            return False
    opens_within = not re.match(r'[^"]*[\w.,;:!?…]"', inside)  # « "Oui" et "non" » has two
    return inside.count('"') % 2 == 0 and opens_within


def _between_marks(binding: Binding, words: Paragraphs) -> Paragraphs:
    texts = [plain(prose).strip() for prose in words]
    first = re.search(r"[^\W\d_]", texts[0]) if texts else None
    sentence = bool(first and first[0].isupper())
    marks = binding.language.quoted(texts, sentence=sentence)
    return tuple(
        tuple(run for run in (Run(opening), *_inner(binding, prose), Run(closing)) if run.text)
        for prose, (opening, closing) in zip(words, marks, strict=True)
    )


def _is_voice(binding: Binding, verb: Prose) -> bool:
    """Tell « selon », which stands before who speaks, from a verb, which stands behind."""
    return plain(verb).strip().lower().replace("’", "'") in binding.language.words.voices


def _said(words: Prose) -> Prose:
    """Mark what names the speaker among the words of the quotation."""
    return tuple(replace(run, marks=run.marks | {"said"}) for run in words)


def _followed(binding: Binding, words: Paragraphs, said: Prose) -> Paragraphs:
    """Name the speaker after the last sentence, whose full stop is then the whole's."""
    *others, last = words
    end, closing = binding.language.followed(plain(last).rstrip())
    opened = tuple((_opening(binding), *_inner(binding, prose)) for prose in others)
    kept = _inner(binding, _cut(last, end)[0])
    return (*opened, (_opening(binding), *kept, Run(closing), *said))


def _opening(binding: Binding) -> Run:
    return Run(binding.language.quoted([""], sentence=False)[0][0])


def _interrupted(binding: Binding, words: Paragraphs, said: Prose) -> Paragraphs:
    """Name the speaker after the first sentence, between marks that close and open again."""
    first, *others = words
    end, closing = binding.language.interrupted(plain(first).rstrip())
    kept, rest = _cut(first, end)
    rest = _cut(rest, len(plain(rest)) - len(plain(rest).lstrip(". ")))[1]
    beginning = (_opening(binding), *_inner(binding, kept), Run(closing), *said)
    if not plain(rest).strip():
        return (beginning, *_between_marks(binding, tuple(others)))
    again, *following = _between_marks(binding, (rest, *others))
    return ((*beginning, Run(" "), *again), *following)


def _cut(prose: Prose, at: int) -> tuple[Prose, Prose]:
    """Cut prose in two at a character."""
    before: list[Run] = []
    after: list[Run] = []
    for run in prose:
        here = max(0, min(at, len(run.text)))
        before.append(replace(run, text=run.text[:here]))
        after.append(replace(run, text=run.text[here:]))
        at -= len(run.text)
    return tuple(run for run in before if run.text), tuple(run for run in after if run.text)


def _inner(binding: Binding, prose: Prose) -> Prose:
    return tuple(replace(run, text=binding.language.inner_quotes(run.text)) for run in prose)


def _without_opening(prose: Prose) -> Prose:
    """Take off the quotation mark that was typed before a paragraph and never closed in it."""
    whole = plain(prose)
    opened = whole[:1] in ("«", "“") and not any(mark in whole for mark in _CLOSING[:2])
    if not opened and (whole[:1] != '"' or whole.count('"') % 2 == 0):
        return prose
    return (replace(prose[0], text=prose[0].text.lstrip(_OPENING).lstrip()), *prose[1:])


def who_speaks(binding: Binding, by: PersonReference | None) -> tuple[Prose, bool]:
    """Compose « A, X de O » and tell whether a comma closes it.

    A name with a comma is an outsider, printed as typed.
    """
    if by is None:
        return (), False
    name = by.person
    if Open(name).is_whole:
        return open_prose(name), False
    if "," in name and not all(naming.search(binding, one) for one in split(name)):
        return line(binding, name), True
    value = speaking(binding, by)
    if not value:
        return (), False
    binding.refer(name, plain(value.prose), name.span, value.defined)
    return value.prose, value.apposition
