"""What a PDF, a web page or a word processor leaves in a text that was copied from it."""

from generator.proofing.extraction import characters, words
from generator.proofing.rules import Rule

RULES: tuple[Rule, ...] = (*characters.RULES, *words.RULES)
