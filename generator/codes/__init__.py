"""Every code that the program says, by family: a stable name for what is wrong.

Rules of the proofreader explain themselves where they are (`proofing/`), all others in `table.py`.
`listed.py` names both for those who cannot wait, such as the Tab key; nothing is translated before
it is told.
"""

from generator.messages import N_

FAMILIES = {
    "READ": N_("Reading the files"),
    "FORM": N_("Fields and their values"),
    "BIND": N_("Partners, people, names in braces, pictures"),
    "PICTURE": N_("What pictures hold"),
    "STYLE": N_("Styles"),
    "PDF": N_("The PDF"),
    "PROOF": N_("Comments that ignore a rule"),
    "PREVIEW": N_("The preview"),
    "OUTPUT": N_("The documents on the disk"),
    "WORK": N_("Work that was ended"),
    "AGREE": N_("The agreement of the partners"),
    "CORR": N_("What partners corrected in Word"),
    "PUBLIC": N_("What the public may not see yet"),
    "REQ": N_("What must be there"),
    "FACT": N_("The facts"),
    "CONT": N_("The contacts"),
    "CONS": N_("Consistency within a text"),
    "CORP": N_("Consistency between releases (check --corpus)"),
    "TYPO": N_("Typography"),
    "LANG": N_("The language"),
    "EXTR": N_("What copying leaves behind"),
    "SPEL": N_("Spelling (--spelling)"),
}
"""The families of codes by the letters they begin with, in the order in which they are listed."""


def family(code: str) -> str:
    """Return the letters that a code begins with."""
    return code.rstrip("0123456789")
