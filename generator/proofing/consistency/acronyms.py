"""One meaning and one form for each acronym."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from generator.language.french.lexicon import readings
from generator.language.french.wordlist import wordlist
from generator.messages import _
from generator.patterns import lazy
from generator.proofing.consistency.people import CIVILITY
from generator.proofing.consistency.terms import most_usual
from generator.proofing.consistency.words import DETERMINERS, LINKS, Key, Place, has_small
from generator.proofing.cut import Word, fold
from generator.proofing.passages import Document, Passage
from generator.proofing.rules import Hit, Rule

# Everybody in France knows these, besides those that the lexicon has.
KNOWN = wordlist(
    "SAS SMIC ETI BTP OTAN QR RGPD COVID SAMU CFTC CGC FO MEDEF CPME RH NB UNESCO RCS SIREN SIRET"
    " NAF"
)
UPPER = lazy(r"(?<![\w@#./-])(?![IVXLCDM]+(?!\w))([A-Z]{2,6})(?:s)?(?![\w@/-]|\.\w)")
# « l’ESH (entreprise sociale…) » and, of any letters, « le plan (PLH) ».
EXPLAINED = lazy(
    r"(?P<short>(?<=\()[A-ZÀ-Ý][\w&-]{1,11}(?=\))"
    r"|\b[A-Z][A-Z&-]{1,10}(?=s?[ \u00a0](?:\(|[,–—:] )[^()]{12}))"
)
# Two acronyms seldom stand side by side; words in capitals do, and towns in addresses.
CAPITALS_BEFORE = lazy(
    r"(?:\b[A-ZÀ-Ý]{2,}(?: [A-ZÀ-Ý])?[ \u00a0'’]|[-‐]|\b\d{2}[ \u00a0]?\d{3}[ \u00a0]+"
    r"|\b\d{1,4}(?: bis| ter)?,? (?i:rue|avenue|boulevard|place|quai|cours|chemin|allées?|route|bp"
    r"|impasse|square|esplanade) [^.;:!?]{1,80}[,–—-] ?)\Z"
)
CAPITALS_AFTER = lazy(r"[ \u00a0'’](?:[A-ZÀ-Ý]['’])?[A-ZÀ-Ý]{2,}(?!\w)|[-‐]\w")
BEFORE_FAMILY_NAME = lazy(rf"(?:{CIVILITY}|\b[A-ZÀ-Ý][a-zà-ÿ-]+ )\Z")
NO_FIRST_NAMES = DETERMINERS - wordlist("monsieur madame m mme")
RUNNING = ("lead", "text", "item", "intro", "quote", "about")
WORD = r"[A-ZÀ-Ý][\w-]+"
_BETWEEN = rf"(?:[ \u00a0]+(?:{'|'.join(sorted(LINKS))})){{0,3}}(?:[ \u00a0]+|[’'])(?:[ld][’'])?"
IN_CAPITALS = lazy(
    rf"(?P<words>{WORD}(?:{_BETWEEN}{WORD})+)[ \u00a0]\((?P<acronym>[A-ZÀ-Ý]{{3,}})\)"
)


def acronym_cases(texts: Iterable[Passage]) -> list[tuple[Place, Place]]:
    """Find « ANAH » beside « Anah »: the rarer place, the usual one.

    Family names, words at the start of a sentence or among capitals, and common nouns are none.
    """
    found: dict[Key, list[Place]] = defaultdict(list)
    texts = [one for one in texts if has_small(one) and one.role != "contact"]
    common = {fold(word) for passage in texts for word in passage.words if word.islower()}
    for passage in texts:
        for at, word in enumerate(passage.cut):
            named = len(word.text) > 2 and word.text[0].isupper() and word.folded not in common
            if named and (at == 0 or not word.initial) and not _is_shouted(passage, word):
                place = Place(passage, word.start, word.end, word.text, word.initial)
                found[word.folded,].append(place)
    cases: list[tuple[Place, Place]] = []
    for places in found.values():
        spellings = {place.spelling for place in places if not place.initial}
        if (
            len(spellings) == 2
            and any(map(str.isupper, spellings))
            and not any(map(_is_family_name, places))
        ):
            usual, others = most_usual(places)
            cases.append((others[0], usual))
    return cases


def _case_of_acronyms(texts: Document) -> Iterator[Hit]:
    for place, usual in texts.once(acronym_cases):
        yield place.hit(spelling=place.spelling, usual=usual.spelling)


def _capitals_for_letters(passage: Passage) -> Iterator[Hit]:
    for match in IN_CAPITALS.finditer(passage.prose):
        letters = fold(match["acronym"])
        words = list(re.finditer(r"[^\W\d_]+", match["words"]))
        heavy = [one for one in words if fold(one[0]) not in LINKS][-len(letters) :]
        if len(heavy) > 2 and "".join(fold(one[0][0]) for one in heavy) == letters:
            start = match.start() + heavy[0].start()
            place = Place(passage, start, match.end("words"))
            yield place.hit(expansion=place.typed, acronym=match["acronym"])


def _never_expanded(texts: Document) -> Iterator[Hit]:
    """Find the acronyms of a plain text that nothing explains; each is told once.

    Of a release the program introduces those of its partners when it prints. One that is also
    written otherwise is told for that.
    """
    printed = [one for one in texts if one.printed and has_small(one)]
    told = {fold(one["short"]) for text in texts for one in EXPLAINED.finditer(text.prose)}
    told |= {fold(place.spelling) for place, _usual in texts.once(acronym_cases)}
    told |= {word for one in printed for word in one.words if word.islower()}
    for passage in printed:
        for match in UPPER.finditer(passage.prose) if passage.role in RUNNING else ():
            place = Place(passage, *match.span(1))
            shouted = _is_shouted(passage, place) or _is_family_name(place)
            known = match[1] in KNOWN or readings(match[1])
            if not (known or shouted or fold(match[1]) in told):
                told.add(fold(match[1]))
                yield place.hit(acronym=match[1])


def _is_shouted(passage: Passage, word: Word | Place) -> bool:
    """Tell a word in capitals, « TOUS LES JEUNES », « PRO-JEUNES », which is no acronym."""
    typed = passage.prose[word.start : word.end]
    if not typed.isupper():
        return False
    before, after = passage.prose[: word.start], passage.prose[word.end :]
    small = fold(typed) in DETERMINERS | LINKS
    return small or bool(CAPITALS_BEFORE.search(before) or CAPITALS_AFTER.match(after))


def _is_family_name(place: Place) -> bool:
    """Tell whether a first name or a civility stands before the word."""
    before = BEFORE_FAMILY_NAME.search(place.passage.prose[: place.start])
    return before is not None and fold(before[0].strip(" \u00a0.")) not in NO_FIRST_NAMES


RULES: tuple[Rule, ...] = (
    Rule(
        code="CONS005",
        message=_("« {spelling} » is written « {usual} » elsewhere in this text."),
        hint=_("Choose one of the two spellings."),
        why=_("An acronym read as a word may be written as one, but then everywhere."),
        source="HOUSE, IN",
        wrong="les aides de l'Anah… le parc conventionné ANAH",
        right="les aides de l'Anah… le parc conventionné Anah",
        document=_case_of_acronyms,
    ),
    Rule(
        code="CONS018",
        severity="info",
        message=_("Nothing says what {acronym} stands for."),
        hint=_("Write the words once: « entreprises sociales pour l’habitat (ESH) »."),
        why=_("A journalist of another field does not know the acronyms of this one."),
        source="HOUSE, IN",
        wrong="le groupe compte 58 ESH",
        right="58 entreprises sociales pour l’habitat (ESH), la SNCF, Louis XIV et Jean BOHL",
        document=_never_expanded,
    ),
    Rule(
        code="CONS014",
        severity="info",
        message=_("« {expansion} » has capitals for the letters of {acronym}."),
        hint=_("A capital on the first word is enough, or none for a common name."),
        why=_("French puts no capitals on common nouns because an acronym takes their letters."),
        source="IN",
        wrong="le Programme Local de l’Habitat (PLH)",
        right="le programme local de l’habitat (PLH)",
        holds=("(",),
        passage=_capitals_for_letters,
    ),
)
