"""Bind a typed text: every `{name}` replaced, the joints elided, contracted and punctuated."""

from dataclasses import replace

from generator.content import periods
from generator.content.addresses import absolute, address
from generator.content.appositions import Appositions, is_call
from generator.content.binding import Binding
from generator.content.ends import without_colon
from generator.content.inline import Name, Paragraph, parsed
from generator.content.links import unreadable_address
from generator.content.names import resolve
from generator.content.prose import Paragraphs, Prose, Run, plain
from generator.content.values import Scope, Value
from generator.findings import Finding
from generator.messages import _
from generator.patterns import lazy
from generator.source.schema.fields import Open
from generator.source.tree import Text

_LONGEST_JOINT = 80  # no more than the last words before a name can change
_SEEN = 1000
MOST_PRINTED = 500_000
"""How many characters names may stand for in a release: two hundred pages."""
_SENTENCE_END = lazy(r"(?:^|[.!?…][»”\s]*\s)$")


def fill(binding: Binding, typed: Text | None, scope: Scope = Scope()) -> Paragraphs:
    """Bind a text of one or several paragraphs; nothing typed gives nothing."""
    if typed is None:
        return ()
    bound = (_paragraph(binding, paragraph, scope) for paragraph in _parsed(binding, typed))
    return tuple(prose for prose in bound if prose)


def _parsed(binding: Binding, typed: Text) -> list[Paragraph]:
    own = typed.span.path == binding.file.path
    return parsed(typed) if own else binding.library.once(parsed, typed)


def line(binding: Binding, typed: Text | None, scope: Scope = Scope()) -> Prose:
    """Bind a text of one paragraph."""
    return next(iter(fill(binding, typed, scope)), ())


def intro(binding: Binding, typed: Text | None, count: int, scope: Scope) -> Paragraphs:
    """Bind an introduction without its colon, which is the style's."""
    return fill(binding, without_colon(typed), replace(scope, count=count))


def link(binding: Binding, url: Text | None) -> Prose:
    """Bind an address that stands on a line of its own."""
    if url and not Open(url).is_whole:
        target(binding, url)
    return address(url)


def target(binding: Binding, url: Text) -> str | None:
    """Return where a link leads; None, with a finding, when its address cannot be read."""
    href = absolute(url)
    if href is None:
        binding.add(unreadable_address(url))
    return href


def _paragraph(binding: Binding, parsed: Paragraph, scope: Scope) -> Prose:
    binding.add(*parsed.findings)
    binding.explain("".join(piece.text for piece in parsed.pieces if isinstance(piece, Run)))
    runs: list[Run] = []
    appositions = Appositions(binding.language.words)
    for position, piece in enumerate(parsed.pieces):
        if isinstance(piece, Run):
            runs.append(piece)
            appositions.pass_over(piece.text)
            continue
        value = resolve(binding, piece.text, scope, lambda text, inner: fill(binding, text, inner))
        if not value:
            continue
        binding.printed += sum(len(run.text) for run in value.prose)
        if binding.printed > MOST_PRINTED:
            binding.add(_too_long(piece.text))
            break
        following, before = parsed.pieces[position + 1 : position + 21], _end(runs)
        _refuse_doubtful(binding, before, piece.text, value)
        placed = _placed(binding, runs, before, value)
        closed = (
            appositions.close_here(following)
            if is_call(piece)
            else appositions.close(value, before, following)
        )
        comma = (Run(","),) if closed else ()
        binding.refer(piece.text, plain((*placed, *comma)), piece.text.span, value.defined)
        runs += [*(_dressed(run, piece) for run in placed), *comma]
        scope = replace(scope, just_named=value.organisation or scope.just_named)
    return tuple(run for run in runs if run.text)


def _end(runs: list[Run]) -> str:
    """Return the words before a name, as far back as any of them bears on it."""
    end = ""
    for run in reversed(runs):
        end = run.text + end
        if len(end) > _SEEN:
            break
    return end


def _too_long(name: Text) -> Finding:
    return Finding(
        "BIND092",
        _("What names stand for makes this release longer than any can be."),
        name.span,
        _("Take out what is quoted again and again."),
    )


def _placed(binding: Binding, runs: list[Run], before: str, value: Value) -> Prose:
    """Fit a value to what stands before it, which may be elided."""
    if not value.prose or value.prose[0].marks & {"note", "open"}:
        return value.prose  # what an open point hides may take the whole article
    before = before[-_LONGEST_JOINT:]
    expected, first = before, value.prose[0].text
    if value.day:
        expected, first = periods.fitted(binding, before, first, value.day, value.form)
    joint, first = binding.language.attach(expected, first, place=value.place)
    _rewrite_end(runs, before, joint)
    begins = (value.sentence and _SENTENCE_END.search(joint)) or not joint.strip()
    if begins and not value.prose[0].href:
        first = binding.language.capital(first)
    return (replace(value.prose[0], text=first), *value.prose[1:])


def _refuse_doubtful(binding: Binding, before: str, name: Text, value: Value) -> None:
    """Say where a name would need a case that the language does not know for sure."""
    composed = plain(value.prose)
    before = before[-_LONGEST_JOINT:]
    word = binding.language.doubtful_joint(before, composed)
    if value.day:
        word = word or periods.doubtful(binding, before, value.day)
    if word:
        binding.refuse(
            "BIND054",
            _("After « {word} », « {name} » may need another form than the one it has.").format(
                word=word, name=composed
            ),
            name.span,
            _("Write the words themselves in the place of the name between braces."),
        )


def _rewrite_end(runs: list[Run], before: str, joint: str) -> None:
    """Make the runs say `joint` where they said `before`; both begin alike."""
    if before == joint:
        return
    common = next(
        (i for i, (old, new) in enumerate(zip(before, joint, strict=False)) if old != new),
        min(len(before), len(joint)),
    )
    surplus = len(before) - common
    while surplus and runs:
        last = runs.pop()
        kept = last.text[: max(0, len(last.text) - surplus)]
        surplus -= len(last.text) - len(kept)
        if not surplus:
            runs.append(replace(last, text=kept + joint[common:]))


def _dressed(run: Run, name: Name) -> Run:
    """Give a value's run the dress of the place where the name stood."""
    return replace(
        run,
        marks=run.marks | name.dress.marks,
        href=run.href or name.dress.href,
        language=run.language or name.dress.language,
        origin=name.dress.origin,
    )
