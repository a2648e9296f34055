"""Look at releases, partners and plain texts with the rules of all families."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from generator.findings import Finding
from generator.messages import _
from generator.proofing.passages import Document, Passage, passages
from generator.proofing.rules import Rule

if TYPE_CHECKING:  # A command that explains a rule looks at nothing.
    from generator.proofing.dossier import Dossier
    from generator.proofing.spelling import Speller
    from generator.source.library import Organisation

FAMILIES: Mapping[str, str] = {
    "REQ": "required",
    "TYPO": "typography",
    "LANG": "language",
    "EXTR": "extraction",
    "FACT": "facts",
    "CONT": "contacts",
    "CONS": "consistency",
    "CORP": "corpus",
    "SPEL": "spelling",
}
"""Where the rules are, by the letters of their codes; a family is imported when it is asked for."""

LONGEST = 20_000
"""How many characters a text may have: seven pages between one field and the next."""

Rules: TypeAlias = tuple[Rule, ...]


class Index(NamedTuple):
    """The rules on texts of a language, by what must stand in a text for them to be tried."""

    always: list[Rule]
    by_word: dict[str, list[Rule]]
    by_character: dict[str, list[Rule]]
    by_piece: dict[str, list[Rule]]

    def tried_on(self, passage: Passage) -> set[Rule]:
        """Return those that may find something in a passage, by the words it holds."""
        tried = set(self.always)
        for word in passage.words:  # fewer than the words that rules need
            tried.update(self.by_word.get(word, ()))
        for character in {*passage.text} & self.by_character.keys():
            tried.update(self.by_character[character])
        flat = passage.flat[0]
        text = passage.text if flat == passage.text else f"{passage.text}\n\n{flat}"
        for piece, those in self.by_piece.items():
            if piece in text:
                tried.update(those)
        return tried


@lru_cache(maxsize=16)
def index(rules: Rules, language: str) -> Index:
    """Return the rules on texts of a language, by what they need."""
    found = Index([], defaultdict(list), defaultdict(list), defaultdict(list))
    for one in rules:
        if not (one.passage or one.document) or (one.languages and language not in one.languages):
            continue
        for word in one.needs:
            found.by_word[word].append(one)
        for piece in one.holds:
            (found.by_character if len(piece) == 1 else found.by_piece)[piece].append(one)
        if not (one.needs or one.holds):
            found.always.append(one)
    return found


def rules(prefixes: Iterable[str] | None = None, *, but: Iterable[str] = ()) -> Rules:
    """Return the rules whose code begins like one of some, or all, but for some others."""
    begun = ("",) if prefixes is None else tuple(prefixes)
    left_out = tuple(but)
    families = [
        import_module(f"generator.proofing.{module}").RULES
        for letters, module in FAMILIES.items()
        if (letters.startswith(begun) or any(one.startswith(letters) for one in begun))
        and not letters.startswith(left_out)
    ]
    return tuple(
        one
        for family in families
        for one in family
        if one.code.startswith(begun) and not one.code.startswith(left_out)
    )


def rule(code: str) -> Rule | None:
    """Return the rule of a code, if it is one."""
    return next((one for one in rules([code]) if one.code == code), None)


def selected(
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    *,
    corpus: bool = False,
    spelling: bool = False,
) -> Rules:
    """Return the rules whose code begins like one of `select`, none of `ignore`.

    Those that compare a whole workspace, or that look words up, are there on request only.
    """
    asked = {"CORP": corpus, "SPEL": spelling}
    unasked = [letters for letters, wanted in asked.items() if not wanted]
    return rules(select or None, but=(*ignore, *unasked))


def proof_release(
    dossier: Dossier, rules: Sequence[Rule], speller: Speller | None = None
) -> list[Finding]:
    """Return the findings on a release: its data, and the texts of its own file.

    Of one that could not be bound the data is left alone: what is missing may only be misspelt.
    """
    looking = rules if dossier.bound else ()
    data = [found for one in looking for found in one.findings(one.release, dossier)]
    return [*data, *proof_texts(dossier.texts, rules, speller)]


def proof_partner(
    partner: Organisation, language: str, rules: Sequence[Rule], speller: Speller | None = None
) -> list[Finding]:
    """Return the findings on a partner's file."""
    data = [found for one in rules for found in one.findings(one.partner, partner)]
    return [*data, *proof_texts(list(passages(partner.own, language)), rules, speller)]


def proof_texts(
    texts: Sequence[Passage], rules: Sequence[Rule], speller: Speller | None = None
) -> list[Finding]:
    """Return the findings of the text rules on the passages of one document.

    Without a `speller` the rules on spelling find nothing; a word that another rule mends is not
    told by them.
    """
    document = Document(one for one in texts if len(one.text) <= LONGEST)
    tried: dict[Rule, list[Passage]] = defaultdict(list)
    indexes = {code: index(tuple(rules), code) for code in {one.language for one in document}}
    for passage in document:
        for one in indexes[passage.language].tried_on(passage):
            tried[one].append(passage)
    asked = [one for one in rules if one in tried]
    found = [_unread(one) for one in texts if len(one.text) > LONGEST]
    found += [
        one.finding(hit)
        for one in asked
        if one.passage
        for passage in tried[one]
        for hit in one.passage(passage)
    ]
    found += [finding for one in asked for finding in one.findings(one.document, document)]
    if speller:
        from generator.proofing.spelling import spelt

        words = spelt(document, speller, told=found)
        found += [finding for one in rules for finding in one.findings(one.spelling, words)]
    return found


def _unread(passage: Passage) -> Finding:
    """Say that a text is too long for anybody to have written it, and was not proofread."""
    message = _("This text holds {n} characters in one piece, and is not proofread.")
    hint = _("Cut it: no text of a communiqué is longer than {most} characters.")
    told = message.format(n=len(passage.text)), hint.format(most=LONGEST)
    return Finding("PROOF002", told[0], passage.text.span, told[1], "warning")
