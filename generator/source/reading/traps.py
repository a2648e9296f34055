"""What the reader has to say: one code, one sentence and one remedy for each trap.

Messages are read by people who write press releases: they name what was typed and where to put
it, not what YAML calls it. `{below}` stands for one of the sentences at the end, which says where
a text goes when nothing in it can be misread.
"""

from collections.abc import Mapping
from dataclasses import field

from generator.findings import Finding, Severity, Span
from generator.messages import _
from generator.records import record


@record(frozen=True, slots=True)
class Trap:
    """One kind of thing that goes wrong; the names in braces are filled in where it happens."""

    code: str
    message: str
    hint: str
    severity: Severity = "error"


@record(frozen=True, slots=True)
class Sighting:
    """A trap met between two indices of a draft."""

    trap: Trap
    start: int
    end: int
    names: Mapping[str, str | int] = field(default_factory=dict)


def finding(trap: Trap, span: Span, **names: str | int) -> Finding:
    """Say that somebody fell into this trap, and where."""
    message = trap.message.format(**names)
    return Finding(trap.code, message, span, trap.hint.format(**names), trap.severity)


# The file as a whole

NOT_UTF8 = Trap(
    "READ001",
    _("This file is not saved as UTF-8: the character here cannot be read (« {byte} »)."),
    _(
        "Save it again as UTF-8. In Word: Save As, type « Plain Text », then encoding"
        " « Unicode (UTF-8) ». In Notepad: Save As, encoding « UTF-8 »."
    ),
)
FORBIDDEN = Trap(
    "READ002",
    _("An invisible character is not allowed here: {character}."),
    _("Delete it. It often comes with text pasted from another program."),
)
EMPTY = Trap(
    "READ003",
    _("This file is empty."),
    _("Write a first field, for instance « title: »."),
)
NOT_FIELDS = Trap(
    "READ004",
    _("This file must be made of fields: a name, a colon, then what it says."),
    _("Begin the file with a field, for instance « title: »."),
)
SEPARATOR = Trap(
    "READ005",
    _("A line « {typed} » cuts the file in two, and a file holds only one document."),
    "{remedy}",
)
TOO_DEEP = Trap(
    "READ006",
    _("Too many lists or fields stand inside one another here (more than {most})."),
    _("Take out the brackets, braces or dashes that are too many."),
)
UNREADABLE = Trap(
    "READ007",
    _("This line cannot be read."),
    _("Check the colon, the quotation marks and the indentation of this line and the one above."),
)

# Texts

COLON = Trap(
    "READ010",
    _("This text contains a colon followed by a space, which YAML takes for a new field."),
    "{below}",
)
BEGINS = Trap(
    "READ011",
    _("A text cannot begin with « {typed} » here, because YAML gives it another meaning."),
    "{below}",
)
AFTER_QUOTES = Trap(
    "READ012",
    _("The text goes on here after the quotation mark « {typed} » that closes it."),
    "{below}",
)
OPEN_QUOTES = Trap(
    "READ013",
    _("The quotation mark « {typed} » that opens this text is not closed where the text ends."),
    "{below}",
)
BESIDE_BAR = Trap(
    "READ014",
    _("The text must begin on the line below « {typed} », not beside it."),
    _("Press Enter before this word and indent the text by two more spaces than its field."),
)
GLUED_COMMENT = Trap(
    "READ015",
    _("YAML leaves out everything from this « # » to the end of the line, as a comment."),
    _("For a text: {below} For a comment: put a space after the « # »."),
)
BACKSLASH = Trap(
    "READ016",
    _("A backslash between quotation marks changes the character that follows it."),
    "{below}",
)
MARGIN = Trap(
    "READ017",
    _("This text stands too far to the left to belong to « {above} »."),
    _("If it belongs to it, indent all its lines by {missing} more spaces."),
)
PRINTED_COMMENT = Trap(
    "READ018",
    _("This line begins with « # » but it is inside a text, so it will be printed."),
    _("If it is a comment, move it above the field that this text belongs to."),
    "warning",
)

PRINTED_FIELD = Trap(
    "READ036",
    _("This line reads like the field « {key}: », but it is inside a text: it will be printed."),
    _("If it is a field, indent it less, in line with the field that this text belongs to."),
    "warning",
)

# Fields, lists and their indentation

INDENTATION = Trap(
    "READ020",
    _("This line begins in column {column}, and it should begin in column {expected}."),
    _("Align it with « {neighbour} » (line {line}), using spaces."),
)
ODD_INDENT = Trap(
    "READ021",
    _("This line is indented with {character}, and only ordinary spaces count."),
    _("Delete what stands before the first word and type ordinary spaces instead."),
)
SPACE_AFTER_COLON = Trap(
    "READ022",
    _("There must be an ordinary space after the colon of « {key}: »."),
    _("Type a space after « {key}: »."),
)
SPACE_AFTER_DASH = Trap(
    "READ023",
    _("There must be an ordinary space after the dash of a list item."),
    _("Type a space after the dash."),
)
DUPLICATE = Trap(
    "READ024",
    _("The field « {key} » is already written on line {line}."),
    _("Keep one of the two, or put both contents into one."),
)
MISPLACED_ITEM = Trap(
    "READ025",
    _("A list item cannot stand here, among fields."),
    _("Put the list below the field it belongs to, indented by two spaces."),
)
NO_COLON = Trap(
    "READ027",
    _("« {key} » looks like a field whose colon is missing."),
    _("Write « {key}: », a space, then its value."),
)
MARKED_FIELD = Trap(
    "READ028",
    _("A « {mark} » stands before the field « {key} »."),
    _("Take it off: a field begins its line with its name."),
)
OTHER_DASH = Trap(
    "READ035",
    _("This list item begins with « {mark} », which only looks like the dash of a list."),
    _("Type the ordinary hyphen « - » and a space instead."),
)
NO_FIELD = Trap(
    "READ026",
    _("This line is neither a field (a name, a colon and a space) nor a list item (a dash)."),
    _("Write the name of its field and a colon before it, or put « # » and a space to hide it."),
)

# Brackets and braces

COMMA_IN_NUMBER = Trap(
    "READ030",
    _("Between brackets or braces, this comma separates two values."),
    _(
        "If these are two values, put a space after the comma. If it is one number, write the"
        " values below, one to a line, without brackets."
    ),
)
NO_VALUE = Trap(
    "READ031",
    _("Between braces a comma begins a new field, and « {typed} » is a field without a value."),
    _("Write the fields below, one to a line, without braces: there a comma separates nothing."),
)
NAME_ALONE = Trap(
    "READ032",
    _("A name in braces that stands alone is not read as text."),
    _('Put it between quotation marks: "{typed}".'),
)
OPEN_BRACKET = Trap(
    "READ033",
    _("This « {typed} » is never closed on its line or on the indented lines that follow."),
    _("For a text: {below} For several values: close them with « {closing} »."),
)
IN_BRACKETS = Trap(
    "READ034",
    _("What stands between these brackets or braces cannot be read from here on."),
    _(
        "For a text: {below} For several values: write them below, one to a line, without brackets"
        " or braces."
    ),
)

# What to do about a second document

ONE_DOCUMENT = _(
    "Delete this line. In a text that comes after « | », indent it by two more spaces."
)
TWO_DOCUMENTS = _("Move what follows, which is written anew, into a file of its own.")

# Where a text goes when nothing in it can be misread

BELOW_KEY = _(
    "Put « | » after « {key}: » and write the text on the next line, indented by two more spaces."
)
BELOW_DASH = _(
    "Put « | » after the dash and write the text on the next line, indented by two more spaces."
)
BELOW_FIELD = _(
    "Put « | » after the colon of its field and write the text on the next line, indented by two"
    " more spaces."
)
