"""Forms of a verb that cannot stand behind an auxiliary, a modal or a preposition."""

from collections.abc import Iterator

from generator.language.french.lexicon import forms
from generator.messages import _
from generator.proofing.language.heads import CLITICS, MODALS, finite, next_word, tied
from generator.proofing.language.subjects import Clause, Parsed, is_of, parsed
from generator.proofing.language.tagged import Token, mend
from generator.proofing.passages import Passage
from generator.proofing.rules import Hit, Rule

_AUXILIARIES = ("ayant", "avoir", "été", "être")
_STRICT = ("afin de", "en train de", "avant de", "en vue de", "au lieu de", "de façon à",
           "de manière à")  # fmt: skip
_PREPOSITIONS = ("pour", "de", "d’", "à", "sans", *_STRICT)
# « à côté »; other forms of « être » are taken for « été ».
_NO_FORMS = ("coté", "était", "étaient", "étais", "être", "avoir")


def _forms(passage: Passage) -> Iterator[Hit]:
    """Yield infinitives and verbs behind auxiliaries, anything else behind modals."""
    for one in parsed(passage):
        sentence, clauses = one.sentence, {clause.verb: clause for clause in one.clauses}
        for at, token in enumerate(sentence[:-1]):
            if at not in one.verbs and token.lower not in _AUXILIARIES + _PREPOSITIONS:
                continue
            place = next_word(sentence, at)
            if place == len(sentence) or sentence[place].lower in _NO_FORMS:
                continue
            better = _behind_verb(one, at, place, clauses.get(at))
            if not better and place == at + 1 and token.lower in _PREPOSITIONS:
                better = _behind_preposition(one, at)
            if better:
                yield mend(passage, token, sentence[place], {sentence[place]: better})


def _form(word: Token, wanted: str, *wrong: str, gender: str = "m", number: str = "s") -> str:
    """Return the wanted form of a word that can only be some wrong ones, "" of any other."""
    found = word.readings or finite(word)
    if not all(one.kind in wrong for one in found):
        return ""
    for one in found:
        if one.kind != "noun" and (one.kind != "infinitive" or one.lemma.endswith("er")):
            for form in forms(one.lemma, wanted, gender=gender, number=number):
                return form
    return ""


def _behind_verb(one: Parsed, at: int, place: int, clause: Clause | None) -> str:
    """Return the form that is meant by a word behind a verb, "" where nothing is wrong."""
    token, word, before = one.sentence[at], one.sentence[place], tied(one.sentence, at - 1)
    many = token.persons() == {"3p"} and word.can_be("infinitive")
    wrong = ("infinitive", "noun") if many else ("infinitive",)
    if is_of(one.verbs, at, "avoir") and token.only("verb"):
        earlier = any(is_of(one.verbs, place, "avoir") for place in one.verbs if place < at)
        # « A noter », « elle a vocation a durer » want « à ».
        if token.text == "A" or (token.text == "a" and earlier and word.can_be("infinitive")):
            return ""
        # « L’outil que nous avons permet… »
        asks = any(other.lower in ("que", "qu’") for other in one.sentence[:at])
        return _form(word, "participle", *wrong, *(() if asks else ("verb",)))
    if token.lower in _AUXILIARIES:
        # « Nous avons été marcher. »
        went = token.lower == "été" and before and before.persons() & {"1s", "1p", "2p"}
        return "" if went else _form(word, "participle", "infinitive")
    if is_of(one.verbs, at, "être") and (clause or token.persons() == {"3p"}):
        gender, number = (clause.gender or "m", clause.person[1]) if clause else ("m", "p")
        return _form(word, "participle", *wrong, gender=gender, number=number)
    if is_of(one.verbs, at, *MODALS, "falloir") and token.only("verb"):
        # « Ceux qui le peuvent viennent », « elle se veut ouverte », « nous nous voulons unis »
        twice = before and before.lower == one.sentence[at - 2].lower
        alone = before and before.lower in CLITICS - {"ne", "n’", "lui", "leur", "nous", "vous"}
        return "" if twice or alone else _form(word, "infinitive", "participle", "verb")
    return ""


def _behind_preposition(one: Parsed, at: int) -> str:
    """Return the infinitive meant behind a preposition: « pour renforcé les liens »."""
    token, word, before = one.sentence[at], one.sentence[at + 1], tied(one.sentence, at - 1)
    behind = tied(one.sentence, at + 2)
    if word.only("verb") and word.persons() <= {"2p"}:
        return _form(word, "infinitive", "verb")
    if not word.can_be("participle") or (behind and behind.lower in ("que", "qu’")):
        return ""
    objects = behind and behind.can_be("determiner", "number")
    ended = word.text.endswith("é")
    noun = ended and (objects or token.lower in _STRICT)
    if token.lower == "à":
        # « a » is meant where there is no verb, and in « qui à signé ».
        kinds = ("verb", "infinitive", "participle", "gerund")
        verb = any(other.can_be(*kinds) for other in one.sentence[:at])
        if not verb or (before and before.only("pronoun", "conjunction")):
            return ""
    if token.lower in ("de", "d’"):
        # « rien de prévu », « du temps de gagné », « il y a de prévu un concert »
        earlier = [place for place in one.verbs if place < at]
        there = not earlier or any(
            is_of(one.verbs, place, "avoir", "être", "rester") for place in earlier
        )
        named = before and before.can_be("noun", "adjective", "number", "pronoun")
        had = is_of(one.verbs, at - 1, "avoir", "rester") or (before and before.only("pronoun"))
        if not ended or had or (named and there and not objects):
            return ""
        noun = noun and not named  # « par univers de marché »
    return _form(word, "infinitive", "participle", *(("noun",) if noun else ()))


RULES: tuple[Rule, ...] = (
    Rule(
        code="LANG064",
        severity="error",
        message=_("« {text} »: this form of the verb cannot stand here."),
        why=_("« Il a signé », « il peut signer », « pour signer »: they sound alike."),
        source="OQLF",
        wrong="Il peut accueilli cent élèves, qui ont signer, pour renforcé les liens.",
        right="Il peut accueillir cent élèves, qui ont signé, pour renforcer les liens.",
        passage=_forms,
    ),
)
