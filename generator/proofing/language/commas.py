"""Commas that cut a sentence where nothing ends, and those that are missing around an aside."""

import re
from collections.abc import Iterator
from dataclasses import replace

from generator.findings import Severity
from generator.language.french.days import DAY
from generator.language.french.lexicon import readings
from generator.language.french.numbers import MONTHS
from generator.language.french.wordlist import wordlist
from generator.messages import _
from generator.proofing.language.heads import CLITICS, Subject, finite, head
from generator.proofing.language.subjects import real_start
from generator.proofing.language.tagged import Sentence, sentences
from generator.proofing.passages import MASK, Passage
from generator.proofing.patterns import hit, pattern
from generator.proofing.rules import Hit, Rule

SAYING = wordlist(
    """
    déclarer ajouter souligner préciser expliquer affirmer rappeler conclure indiquer estimer dire
    annoncer confirmer poursuivre insister commenter assurer témoigner saluer constater regretter
    """
)
RELATIVE = wordlist("qui que qu’ dont où")
# Another clause, or words that may stand apart behind a subject: « lui, a voté ».
OTHER = wordlist(
    """
    il elle ils elles on nous vous c’ si s’il quand lorsque lorsqu’ sauf lui eux donc là ici puis
    mais ainsi aussi enfin soit
    """
)
JOINT_BEFORE_QUE = wordlist("afin ainsi alors tandis parce bien pour savoir")


# Where a clause goes on --------------------------------------------------------------------------


def _with_subjects(passage: Passage) -> list[tuple[Sentence, Subject | None]]:
    """Return the sentences, with the subject each begins with; an address ends none here."""
    found: list[Sentence] = []
    for sentence in sentences(passage):
        if found and set(sentence[0].before) <= {" ", MASK, ","}:
            mark = ", " if sentence[0].before.endswith(", ") else sentence[0].before
            found[-1] += (replace(sentence[0], before=mark), *sentence[1:])
        else:
            found.append(sentence)
    return [(one, _subject(one)) for one in found]


def _subject(sentence: Sentence) -> Subject | None:
    """Return the subject that a sentence begins with, or names that stand before a comma."""
    if not real_start(sentence):
        return None
    comma = next((at for at, one in enumerate(sentence) if one.before == ", "), 0)
    joints = [one.lower for one in sentence[:comma] if not one.capital]
    names = joints in ([], ["et"]) and not sentence[0].can_be("preposition")
    if names and comma > 1 and _is_name(sentence, comma - 1):
        return Subject("", "p" if joints else "s", comma)
    return head(sentence, 0)


def _is_name(sentence: Sentence, at: int) -> bool:
    """Tell whether a person’s name, or another of two words, ends at a place."""
    if not 0 < at < len(sentence) or sentence[at].before != " ":
        return False
    first, last = sentence[at - 1], sentence[at]
    return last.capital and first.capital and not last.readings and not first.can_be("preposition")


def _next(sentence: Sentence, start: int, owed: int = 0) -> int | None:
    """Return where the next comma stands, or what comes before it: « et » with a name, the verb.

    As many verbs as are owed to relative pronouns are passed over; None where it is not sure.
    """
    for at in range(start, len(sentence)):
        token = sentence[at]
        if token.before == ", ":
            return None if owed else at
        if not (token.adjoins or set(token.before) <= {" ", MASK}):
            return None
        if token.lower in RELATIVE:
            owed += 1
        elif _is_verb(sentence, at):
            if sentence[_begins(sentence, at) - 1].lower not in ("et", "ou", "ni"):
                if not owed:
                    return at
                owed -= 1
        elif token.lower == "et" and _is_name(sentence, at + 2):
            return at
        elif not owed and (token.lower in OTHER or _may_be_verb(sentence, at)):
            return None
    return None


def _is_verb(sentence: Sentence, at: int) -> bool:
    """Tell whether a word is a finite verb, surely."""
    token, before = sentence[at], sentence[at - 1]
    be = any(one.lemma in ("être", "avoir") for one in finite(token))
    return bool(finite(token)) and (
        token.only("verb")
        or not token.readings
        or before.lower in ("ne", "n’", "se", "s’")
        or (be and not before.can_be("determiner", "preposition"))
    )


def _may_be_verb(sentence: Sentence, at: int) -> bool:
    other = sentence[at].can_be("adjective", "participle")
    noun = sentence[at - 1].can_be("determiner", "preposition", "number", "conjunction")
    return sentence[at].can_be("verb") and not (other or noun)


def _begins(sentence: Sentence, verb: int) -> int:
    """Return where a verb begins with the pronouns before it."""
    while sentence[verb - 1].lower in CLITICS and sentence[verb].before != ", ":
        verb -= 1
    return verb


def _its_verb(sentence: Sentence, comma: int, number: str) -> int:
    """Return the place of the verb of a subject that stands behind a comma; 0 if none is sure."""
    if sentence[comma].before != ", ":
        return 0
    at = comma
    while at < len(sentence) - 2 and sentence[at].lower in CLITICS and sentence[at + 1].adjoins:
        at += 1
    found, after = finite(sentence[at]), sentence[at + 1] if at + 1 < len(sentence) else None
    with_object = after and after.adjoins and after.only("determiner", "pronoun")
    sure = _is_verb(sentence, at) or (at == comma and with_object)
    says = at == comma and any(one.lemma in SAYING or sentence[at].lower == "soit" for one in found)
    says = says and not (after and after.lower in ("que", "qu’"))
    another = any(one.before == ", " and finite(one) for one in sentence[at + 1 :])
    agrees = any(f"3{number}" in one.persons for one in found)
    return at if sure and agrees and not (says or another or sentence[at].after[:1] == "-") else 0


# What is looked for ------------------------------------------------------------------------------


def _parted(passage: Passage) -> Iterator[Hit]:
    """Look for the comma that stands alone between a subject and its verb."""
    for sentence, subject in passage.once(_with_subjects):
        if subject:
            comma = _next(sentence, subject.end)
            verb = _its_verb(sentence, comma, subject.number) if comma else 0
            if comma and verb and not _is_series(sentence, subject.end, comma, verb):
                yield _respaced(passage, sentence, comma, verb, " ")


def _is_series(sentence: Sentence, start: int, comma: int, verb: int) -> bool:
    """Tell whether verbs are listed: « La troupe présente un bal, ouvre ses portes et invite »."""
    first = any(one.can_be("verb") for one in sentence[start:comma])
    return first and any(
        one.lower in ("et", "puis") and any(map(finite, sentence[at : at + 3]))
        for at, one in enumerate(sentence[verb:], verb + 1)
    )


def _unclosed(passage: Passage) -> Iterator[Hit]:
    """Look for an aside that has one comma only, before it or behind it."""
    for sentence, subject in passage.once(_with_subjects):
        first = _next(sentence, subject.end) if subject else None
        for at in range(2, len(sentence) - 1):
            token, named = sentence[at], _is_name(sentence, at - 1)
            if token.before == ", " and (named or at == first):
                end = _end(sentence, at, subject if at == first else None, named=named)
                if end:
                    yield _respaced(passage, sentence, _begins(sentence, end), end, ", ")
            elif named and token.before == " " and _is_appended(sentence, at):
                yield _respaced(passage, sentence, at, at, ", ")


def _end(sentence: Sentence, comma: int, subject: Subject | None, *, named: bool) -> int:
    """Return where the aside that a comma opens ends with no comma; 0 if it is closed, or none."""
    first, relative = sentence[comma], sentence[comma].lower in RELATIVE
    name = bool(subject) and _is_name(sentence, comma + 1)
    role = named and not _is_name(sentence, comma + 1) and _is_noun(first.lower)
    role = role and not sentence[0].can_be("preposition")
    listed = sentence[comma + 1].lower in ("et", "ou")  # « claires, relues et sûres »
    done = first.can_be("participle") and not first.can_be("noun") and not listed
    if first.can_be("determiner") or not (name or role or (subject and (relative or done))):
        return 0
    end = _next(sentence, comma + 1 + name, int(relative))
    if end is None or sentence[end].before == ", " or sentence[end].after[:1] == "-":
        return 0
    if sentence[end].lower == "et":  # « Luc Roy, maire et Anne Petit, adjointe, »
        other = next((one for one in sentence[end + 2 :] if one.before != " "), None)
        return end if role and other and other.before == ", " else 0
    return end if f"3{subject.number if subject else 's'}" in sentence[end].persons() else 0


def _is_appended(sentence: Sentence, at: int) -> bool:
    """Tell whether a word begins what the person named before it is: « Luc Roy maire, a dit »."""
    comma = _next(sentence, at + 1)
    return sentence[at].can_be("noun") and bool(comma and _its_verb(sentence, comma, "s"))


def _is_noun(word: str) -> bool:
    return any(one.kind == "noun" and one.number != "p" for one in readings(word))


def _respaced(passage: Passage, sentence: Sentence, at: int, end: int, space: str) -> Hit:
    """Set a space or a comma before a word, and tell it with the words up to another."""
    before, word = sentence[at - 1], sentence[at]
    start = before.end - len(re.split("[ ’]", before.text)[-1])
    between = passage.text[before.end : word.start].rstrip().removesuffix(",")  # an address, if any
    better = passage.text[start : before.end] + between + space
    better += passage.text[word.start : sentence[end].end]
    severity: Severity | None = "info" if word.lower == "et" else None
    return hit(passage, start, sentence[end].end, better, severity=severity)


def _moved(match: re.Match[str]) -> str | None:
    """Set the date between commas; None behind a verb that needs no object: « a débuté »."""
    uses = {use for one in readings(match["done"]) for use in one.uses}
    alone = "t" not in uses or ("i" in uses and ("n" in uses or "q" not in uses))
    return None if alone else f"{match['verb']}, {match['date']},"


def _without_comma(match: re.Match[str]) -> str | None:
    """Take the comma off; None before « que » behind a word that does not call for it."""
    word = match["word"]
    said = word in JOINT_BEFORE_QUE or any(one.lemma in SAYING for one in readings(word or ""))
    return match["hit"].replace(",", "") if said or not word else None


RULES: tuple[Rule, ...] = (
    Rule(
        code="LANG010",
        severity="error",
        message=_("A comma alone cuts the verb from its object: « {text} »."),
        hint=_("Set the date between two commas, « {better} », or without any."),
        why=_("A comma never stands alone between a verb and its object."),
        source="IN",
        wrong="ont signé le 1er octobre 2019, une convention",
        right="ont signé, le 1er octobre 2019, une convention ; a débuté le 3 mai, la salle étant",
        needs=MONTHS,
        passage=pattern(
            r"(?<![\w-])(?P<hit>(?P<verb>(?:a|ont|avons|avez) (?:ainsi |également )?"
            rf"(?P<done>[a-zà-ÿ]+)) (?P<date>(?:ce |le )?{DAY}(?: \d{{4}})?),)"
            r"(?= (?:(?:une?|la|le|les|des|leurs?|son|sa|ses|cette|ce|cet|plusieurs|deux|trois)\b"
            r"|l’))(?![^.;:!?]* (?:étai(?:t|ent)|est|sont|étant|ayant)\b)",
            better=_moved,
        ),
    ),
    Rule(
        code="LANG082",
        severity="error",
        message=_("A comma alone parts the subject from its verb: « {text} »."),
        hint=_("Take it off, or set apart by two commas what stands before it."),
        why=_("Between a subject and its verb there is no comma, or there are two."),
        source="IN, Académie",
        wrong="Le coût de l’opération, s’élève à deux millions.",
        right="Le coût, lui, s’élève à deux millions. Ce matin, est né un club.",
        holds=(", ",),
        passage=_parted,
    ),
    Rule(
        code="LANG083",
        severity="error",
        message=_("One of the commas around an aside is missing: « {text} »."),
        why=_("Words that are set apart stand between two commas, or a comma cuts the sentence."),
        source="IN",
        wrong="Le musée, construit en 1930 par la Ville est classé.",
        right="Le musée, construit en 1930, est classé. Luc Roy, maire, a parlé.",
        holds=(", ",),
        passage=_unclosed,
    ),
    Rule(
        code="LANG013",
        message=_("A comma cuts « {text} »."),
        why=_("These words are one; nothing ends between them."),
        source="IN",
        wrong="du parc privé, en particulier, le parc ancien ; il a déclaré, que",
        right="du parc privé, en particulier le parc ancien ; il a déclaré, à Metz, que le projet",
        holds=(", ",),
        passage=pattern(
            r"(?P<hit>(?<=[\w)], )(?<!\bet, )(?<!\bou, )(?<!mais, )(?<!avec, )(?:en particulier"
            r"|notamment|surtout|principalement|y compris|à savoir|ainsi que|tels? que|telles? que"
            r"|comme), "
            r"(?:les?|la|des|du|une?|l’\w+|ceux|celles?|celui)(?![\w’]| cas échéant| plus souvent"
            r"| moment venu|[^.;]{0,60}, (?:est|sont|a|ont|et)\b)"
            r"|(?<![\w-])(?:(?:(?:(?:a|ont|fait) )*(?P<word>[a-zà-ÿ]+)(?: (?:hier|aussi|ainsi"
            r"|également|encore))?|(?:tant|autant)(?! que| (?:est|a|ont)\b) [^.,;:!?()]{3,40})"
            r", (?:que(?= (?:les?|la|l’\w+|des?|du|ce|cette|ces|s(?:on|a|es)|ils?|elles?|on|nous"
            r"|une?|leurs?)\b(?! soi(?:t|ent)\b))|(?<=s, )que(?= \w+s\b)"
            r"|qu’(?=(?:ils?|elles?|une?|on|à|en)\b))))",
            only=r", qu[e’]|(?:particulier|ment|surtout|compris|savoir|que|comme), ",
            better=_without_comma,
        ),
    ),
    Rule(
        code="LANG014",
        severity="info",
        message=_("One of the commas around « {text} » is missing."),
        hint=_("Set two commas, « et, {better}, », or none."),
        why=_("Words that are set apart stand between two commas."),
        source="IN",
        wrong="de démarches innovantes et enfin, d’une communication",
        right="de démarches innovantes et, enfin, d’une communication ; et enfin une communication",
        needs=("et",),
        passage=pattern(
            r"(?<=[\w)] )et (?P<hit>(?P<word>enfin|notamment|surtout|ainsi|également|donc|ensuite"
            r"|de plus|en particulier|par ailleurs|en outre|par conséquent|(?:en (?:accord|lien"
            r"|partenariat|concertation|cohérence|complément|collaboration|application)|conformément"
            r"|grâce|dans le cadre|avec l’(?:accord|appui|aide)|sous réserve) [^,.;:]{3,120}"
            r"(?=, (?:de|d’|à) ?\w+(?:er|ir|re)\b)),)",
            better=r"\g<word>",
        ),
    ),
)
