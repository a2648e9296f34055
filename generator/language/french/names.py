"""How French texts write names of people: capitalised words, and what stands between them."""

# Without « Œ », and the apostrophe apart: a class of several stretches that go beyond
# U+00FF takes a quarter of a millisecond to compile.
CAPITAL = "A-ZÀ-Ý"
CAPITALISED = rf"[{CAPITAL}](?:['’]?[\w-])+"
PARTICLE = r"(?:(?:de\s+la|de|du|des|la|le|van|von|ben|el|al)\s+|d['’]\s*)?"
FULL_NAME = rf"{CAPITALISED}(?:\s+{PARTICLE}{CAPITALISED}){{1,3}}"
