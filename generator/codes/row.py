"""What there is to say of a code."""

from dataclasses import dataclass

from generator.findings import Severity


@dataclass(frozen=True, slots=True, kw_only=True)
class Code:
    """A code that is no rule of the proofreader; its words are translated where they are told.

    `message` stands for all that the code says, `hint` for what to do about it. `wrong` is what
    staff type, `right` the same mended: fields of a release, or else files, each below a comment
    with its path. Without them, no file brings the code about.
    """

    code: str
    severity: Severity = "error"
    message: str
    why: str
    hint: str
    wrong: str = ""
    right: str = ""
    source: str = ""
