"""One file per command: options in, one call, show, exit code."""

DONE, REFUSED, TECHNICAL, INTERRUPTED, UNHEARD = 0, 1, 3, 130, 141
"""Exit codes, but for that of wrong usage, which is click's; a shell gives the last, too."""

LANGUAGES = ("fr", "en")
"""What the program speaks, the language it speaks by default first."""
