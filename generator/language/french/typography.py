"""Set French text: the table of rules, in the order they are applied.

Each rule works on the text as the rules before it left it, so the table goes from characters
(spaces, apostrophes, quotation marks) over words and figures to the spaces around punctuation.
Sources: the Imprimerie nationale's Lexique as others quote it, J. André's Petites leçons de
typographie, the Vitrine linguistique of the Office québécois de la langue française, CLDR.
"""

from generator.language.french import capitals, dates, figures, quotes, spacing, words
from generator.language.rules import Rule
from generator.language.spacing import CLEANING

RULES: tuple[Rule, ...] = (
    *CLEANING,
    *quotes.RULES,
    *spacing.POINTS,
    *words.RULES,
    *capitals.RULES,
    *dates.RULES,
    *figures.RULES,
    *spacing.PUNCTUATION,
)
