"""Word lists as text, which is easier to read and to add to than quoted words."""


def wordlist(text: str) -> frozenset[str]:
    """Return the words of a text."""
    return frozenset(text.split())


def in_order(text: str) -> tuple[str, ...]:
    """Return the words of a text, in the order they stand in."""
    return tuple(text.split())
