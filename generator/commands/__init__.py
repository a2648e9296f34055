"""One file per command: options in, one call, show, exit code."""

LANGUAGES = ("fr", "en")
"""What the program speaks, the language it speaks by default first."""
