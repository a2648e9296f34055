"""What was typed cannot be understood."""


class Misread(ValueError):
    """An answer that cannot be taken; the text says why and what to type instead."""
