"""One spelling for each person, term and handle of a document, one form for each mark.

Names are compared by what must agree: letters without accents or case, hyphens and apostrophes
taken for spaces. Of two spellings the rarer is pointed at, the later when they are as frequent.
"""

from generator.proofing.consistency.acronyms import RULES as ACRONYMS
from generator.proofing.consistency.acronyms import Expansion, acronym_cases, expansions
from generator.proofing.consistency.marks import RULES as MARKS
from generator.proofing.consistency.marks import lists
from generator.proofing.consistency.numbers import RULES as NUMBERS
from generator.proofing.consistency.people import RULES as PEOPLE
from generator.proofing.consistency.people import Person, is_near, people
from generator.proofing.consistency.terms import RULES as TERMS
from generator.proofing.consistency.terms import terms, variants
from generator.proofing.consistency.usage import RULES as USAGE
from generator.proofing.consistency.words import Place
from generator.proofing.cut import Word, fold, words
from generator.proofing.rules import Rule

__all__ = [
    "RULES", "Expansion", "Person", "Place", "Word", "acronym_cases", "expansions", "fold",
    "is_near", "lists", "people", "terms", "variants", "words",
]  # fmt: skip

RULES: tuple[Rule, ...] = tuple(
    sorted(
        (*PEOPLE, *TERMS, *ACRONYMS, *MARKS, *NUMBERS, *USAGE),
        key=lambda rule: rule.code,
    )
)
