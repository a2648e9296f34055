"""What a communiqué must have: date line, lead, About and contact of each issuer, credits."""

from generator.proofing.required import points, release, signing, texts
from generator.proofing.rules import Rule

RULES: tuple[Rule, ...] = (*release.RULES, *signing.RULES, *points.RULES, *texts.RULES)
