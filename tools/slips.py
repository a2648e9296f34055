"""Plant slips in right sentences by machine, and say how many of each kind the proofreader tells.

`python -m tools.slips FOLDER [N]` takes the sentences of the plain texts in a folder, plants N
slips of each kind (100) in sentences taken by chance, always the same, and prints what is found. A
slip counts as found when an error or a warning that the right sentence does not get touches it.
"""

import random
import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from generator.language.french.lexicon import Reading, forms, readings
from generator.proofing import plain
from generator.proofing.proof import proof_texts, rules

RULES = rules(["LANG", "FACT", "CONS", "EXTR", "SPEL001"], but=["SPEL"])
WORD = r"[a-zà-ÿœ]+"
SINGULARS = "la|une|cette|un|ce|chaque|du|au"
PLURALS = "les|des|ces|ses|leurs|aux|nos|plusieurs"
TO_BE = "est|sont|sera|seront|était|étaient|a été|ont été"
BEFORE_INFINITIVES = "pour|de|à|sans|peut|peuvent|doit|doivent|va|vont"
OTHER = {"m": "f", "f": "m", "s": "p", "p": "s"}

Slip = Callable[[re.Match[str]], str | None]


def of(word: str, *kinds: str) -> list[Reading]:
    """Return the readings of a word that are of these kinds."""
    return [one for one in readings(word) if one.kind in kinds]


def is_only(word: str, kind: str) -> bool:
    """Tell whether a word is known, and of one kind only."""
    return {one.kind for one in readings(word)} == {kind}


def number(kind: str, wanted: str) -> Slip:
    """Put a word that may be of a kind in the other number."""

    def slip(match: re.Match[str]) -> str | None:
        for one in of(match["w"], kind):
            if one.number == OTHER[wanted]:
                return _first(forms(one.lemma, kind, gender=one.gender, number=wanted), match["w"])
        return None

    return slip


def agreement(what: str, *kinds: str) -> Slip:
    """Put an adjective or a participle in the other number or the other gender."""

    def slip(match: re.Match[str]) -> str | None:
        noun = match.groupdict().get("noun")
        found = of(match["w"], *kinds)
        if (noun and not of(noun, "noun")) or len({(one.gender, one.number) for one in found}) != 1:
            return None
        one = found[0]
        gender, count = one.gender, one.number
        if what == "gender":
            gender = OTHER.get(gender, "")
        else:
            count = OTHER.get(count, "")
        if not (gender and count):
            return None
        return _first(forms(one.lemma, one.kind, gender=gender, number=count), match["w"])

    return slip


def _first(found: tuple[str, ...], but: str) -> str | None:
    return next((form for form in found if form != but), None)


def ending(cut: int, instead: str, *, kind: str, only: bool = False) -> Slip:
    """Give a word of a kind another ending, which makes another word or none."""

    def slip(match: re.Match[str]) -> str | None:
        known = is_only(match["w"], kind) if only else of(match["w"], kind)
        return match["w"][: len(match["w"]) - cut] + instead if known else None

    return slip


def other_gender(match: re.Match[str]) -> str | None:
    """Give a noun the determiner of the other gender."""
    genders = {one.gender for one in of(match["noun"], "noun")}
    swapped = {"un": "une", "une": "un", "le": "la", "la": "le", "ce": "cette", "cette": "ce"}
    return swapped[match["w"]] if len(genders) == 1 and genders < {"m", "f"} else None


def without_accent(match: re.Match[str]) -> str | None:
    """Take the first accent off, where no other word comes of it."""
    bare = match["w"].replace("é", "e", 1)
    return None if readings(bare) else bare


def word(one: str, instead: str) -> tuple[str, Slip]:
    """Exchange a word for another."""
    return rf"(?P<w>{one})", lambda match: instead


KINDS: dict[str, tuple[str, Slip]] = {
    "les mesure": (rf"(?:{PLURALS}) (?P<w>{WORD})", number("noun", "s")),
    "la mesures": (rf"(?:{SINGULARS}) (?P<w>{WORD})", number("noun", "p")),
    "une projet": (rf"(?P<w>une?|l[ea]|ce|cette) (?P<noun>{WORD})", other_gender),
    "noun, adjective: number": (
        rf"(?P<noun>{WORD}) (?P<w>{WORD})",
        agreement("number", "adjective"),
    ),
    "noun, adjective: gender": (
        rf"(?P<noun>{WORD}) (?P<w>{WORD})",
        agreement("gender", "adjective"),
    ),
    "être, participle: number": (
        rf"(?:{TO_BE}) (?P<w>{WORD})",
        agreement("number", "participle"),
    ),
    "être, participle: gender": (
        rf"(?:{TO_BE}) (?P<w>{WORD})",
        agreement("gender", "participle"),
    ),
    "a signer": (rf"(?:a|ont|avait|est|sont) (?P<w>{WORD}é)", ending(1, "er", kind="participle")),
    "a signait": (rf"(?:a|ont) (?P<w>{WORD}é)", ending(1, "ait", kind="participle")),
    "pour signé": (
        rf"(?:{BEFORE_INFINITIVES}) (?P<w>{WORD}er)",
        ending(2, "é", kind="infinitive"),
    ),
    "pour signez": (
        rf"(?:{BEFORE_INFINITIVES}) (?P<w>{WORD}er)",
        ending(2, "ez", kind="infinitive"),
    ),
    "ils signe": (rf"(?<=s )(?P<w>{WORD}ent)", ending(2, "", kind="verb", only=True)),
    "il signent": (
        rf"(?:la|le|cette|ce|une?) {WORD} (?P<w>{WORD}e)",
        ending(0, "nt", kind="verb", only=True),
    ),
    "ils signerons": (rf"(?P<w>{WORD}ront)", ending(1, "s", kind="verb", only=True)),
    "il signais": (rf"(?P<w>{WORD}ait)", ending(1, "s", kind="verb", only=True)),
    "ne": (rf"(?P<w>ne {WORD}) (?:pas|plus|jamais)", lambda match: match["w"][3:]),
    "é → e": (rf"(?P<w>{WORD}é{WORD})", without_accent),
    "à → a": word("à", "a"),
    "a → à": word("a", "à"),
    "ont → on": word("ont", "on"),
    "on → ont": word("on", "ont"),
    "sont → son": word("sont", "son"),
    "son → sont": word("son", "sont"),
    "ce → se": word("ce", "se"),
    "se → ce": word("se", "ce"),
    "ces → c’est": word("ces", "c’est"),
    "s’est → c’est": word("s’est", "c’est"),
    "c’est → s’est": word("c’est", "s’est"),
    "et → est": word("et", "est"),
    "est → et": word("est", "et"),
    "ou → où": word("ou", "où"),
    "où → ou": word("où", "ou"),
    "leur → leurs": word("leur", "leurs"),
    "leurs → leur": word("leurs", "leur"),
    "peut → peu": word("peut", "peu"),
    "été → était": word("été", "était"),
    "la → là": word("la", "là"),
    "quelle → qu’elle": word("quelle", "qu’elle"),
    "tout les": word("(?:tous|toutes)(?= les)", "tout"),
    "de de": word("de", "de de"),
    "de eau": (rf"(?P<w>[dl]’[aeiouéê]{WORD})", lambda match: f"{match['w'][0]}e {match['w'][2:]}"),
}
"""Each kind: where it may be planted, with the word `w` that is changed; what stands there then."""


def sentences(folder: Path) -> list[str]:
    """Return the sentences of texts, those of a usual length."""
    return [
        sentence.replace("'", "’")
        for file in sorted(folder.glob("*.txt"))
        for line in file.read_text(encoding="utf-8").split("\n")
        for sentence in re.split(r"(?<=[.!?])\s+(?=[A-ZÀÉ])", line)
        if 50 < len(sentence) < 350 and sentence[-1] in ".!?"
    ]


def planted(sentence: str, kind: str) -> tuple[str, int, int] | None:
    """Return a sentence with a slip and where it stands, or None where none can be planted."""
    where, slip = KINDS[kind]
    matches = list(re.finditer(rf"(?<![\w’'-]){where}(?![\w’'-])", sentence))
    for match in random.sample(matches, len(matches)):
        instead = slip(match)
        if instead and instead != match["w"]:
            start, end = match.span("w")
            return sentence[:start] + instead + sentence[end:], start, start + len(instead)
    return None


def told(sentence: str) -> Iterator[tuple[str, int, int]]:
    """Yield the errors and warnings on a sentence: code, where it begins, where it ends."""
    for one in proof_texts(plain.read(f"{sentence}\n", path="text"), RULES):
        if one.severity != "info":
            yield one.code, one.span.column - 1, one.span.end_column - 1


def is_found(right: str, wrong: str, start: int, end: int) -> bool:
    """Tell whether a slip is told, and not what was told before."""
    before = {code for code, _start, _end in told(right)}
    return any(
        code not in before and first <= end + 1 and last >= start - 1
        for code, first, last in told(wrong)
    )


def main(folder: str, wanted: str = "100") -> None:
    """Print how many slips of each kind are found."""
    random.seed(1)
    every = sentences(Path(folder))
    total = found = 0
    for kind in KINDS:
        made = (
            (right, slip)
            for right in random.sample(every, len(every))
            if (slip := planted(right, kind))
        )
        those = [is_found(right, *slip) for right, slip in _some(made, int(wanted))]
        print(f"{kind:26} {sum(those):4} of {len(those)}")
        total, found = total + len(those), found + sum(those)
    print(f"{'all':26} {found:4} of {total}: {found / total:.0%}")


def _some(
    those: Iterator[tuple[str, tuple[str, int, int]]], count: int
) -> list[tuple[str, tuple[str, int, int]]]:
    return [one for _at, one in zip(range(count), those, strict=False)]


if __name__ == "__main__":
    main(*sys.argv[1:])
