"""What is said of work that took too much, or failed."""

from generator.codes.row import Code
from generator.messages import N_

_BOUNDED = N_(
    "Every file is worked on within bounds, many times what a long release needs: one that is"
    " made to take for ever, by mistake or on purpose, must not keep the others from coming out."
)

CODES = (
    Code(
        code="WORK001",
        message=N_("A file took too long, and the work on it was ended."),
        why=_BOUNDED,
        hint=N_(
            "Look for what is very large, or repeats itself without end, and take it out."
            " COMMUNIQUE_SECONDS=60 before the command allows more."
        ),
    ),
    Code(
        code="WORK002",
        message=N_("A file needed too much memory, and the work on it was ended."),
        why=_BOUNDED,
        hint=N_(
            "Look for what is very large, or repeats itself without end, and take it out."
            " COMMUNIQUE_MEGABYTES=4000 before the command allows more."
        ),
    ),
    Code(
        code="WORK003",
        message=N_("Things are nested too deep."),
        why=N_(
            "Texts, styles and templates may hold things in things, but not thousands of times:"
            " nobody could read it, and no page could show it."
        ),
        hint=N_("Put fewer things into each other."),
    ),
    Code(
        code="WORK004",
        message=N_("The work on a file was ended from outside."),
        why=N_(
            "The system ended the process that worked on it, most often for want of memory; the"
            " others went on."
        ),
        hint=N_("Start again; if it ends again, look for what is very large in the file."),
    ),
    Code(
        code="WORK005",
        message=N_("The program does not know how to go on with a file."),
        why=N_(
            "Something in it, or in the style, is such as nobody foresaw; the message quotes what"
            " failed, and the others went on."
        ),
        hint=N_("Write what is unusual in it otherwise, and tell whoever keeps the program."),
    ),
    Code(
        code="WORK006",
        message=N_("A file was left aside, because others took too long."),
        why=N_("A whole run must end, too: after several files without end it tries no further."),
        hint=N_("Mend the files that took too long, then start again."),
    ),
    Code(
        code="WORK007",
        message=N_("Under a style no release can be made."),
        why=N_(
            "When a release takes too long or fails under a style of your own, a sample with every"
            " kind of block is made under it, too. If that fails as well, the style is the cause:"
            " it is told once, and no other release is tried."
        ),
        hint=N_("Take out of its style sheets and templates what was added last."),
    ),
)
