"""One spelling for each person, term and handle of a document, one form for each mark.

Names are compared by what must agree: letters without accents or case, hyphens and apostrophes
taken for spaces. Of two spellings the rarer is pointed at, the later when they are as frequent.
"""

from generator.proofing.consistency import acronyms, marks, people, terms
from generator.proofing.rules import Rule

RULES: tuple[Rule, ...] = (*people.RULES, *terms.RULES, *acronyms.RULES, *marks.RULES)
