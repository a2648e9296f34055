"""What the reader of files refuses: fields, lists, brackets and how they are laid out."""

from generator.codes.row import Code
from generator.messages import N_

CODES = (
    Code(
        code="READ020",
        message=N_("A line is not aligned with its neighbours."),
        why=N_(
            "Fields of the same level begin in the same column: one space more or less, and YAML"
            " no longer knows which field a line belongs to."
        ),
        hint=N_("Align it with the line that the message names, using spaces."),
        wrong="""\
agreement:
    name: convention
  period: 2026-2029""",
        right="""\
agreement:
  name: convention
  period: 2026-2029""",
    ),
    Code(
        code="READ021",
        message=N_("A line is indented with something else than ordinary spaces."),
        why=N_(
            "A tab (U+0009) or a no-break space (U+00A0) looks like a space and counts for"
            " nothing in YAML. It comes with the Tab key, or with text pasted from Word or a web"
            " page."
        ),
        hint=N_("Delete what stands before the first word and type ordinary spaces instead."),
        wrong="""\
agreement:
\tname: convention""",
        right="""\
agreement:
  name: convention""",
    ),
    Code(
        code="READ022",
        message=N_("There is no ordinary space after the colon of a field."),
        why=N_(
            "Without it, YAML does not see a field but a single word. A no-break space does not"
            " count."
        ),
        hint=N_("Type a space after the colon."),
        wrong="place:Metz",
        right="place: Metz",
    ),
    Code(
        code="READ023",
        message=N_("There is no ordinary space after the dash of a list item."),
        why=N_("Without it, the dash is a part of the text, and the list loses an item."),
        hint=N_("Type a space after the dash."),
        wrong="""\
body:
  -La crèche ouvre en mai.""",
        right="""\
body:
  - La crèche ouvre en mai.""",
    ),
    Code(
        code="READ024",
        message=N_("A field is written twice."),
        why=N_("YAML would keep only one of the two without a word, and nobody would see which."),
        hint=N_("Keep one of the two, or put both contents into one."),
        wrong="""\
place: Metz
notice: Sous réserve
place: Nancy""",
        right="""\
place: Metz
notice: Sous réserve""",
    ),
    Code(
        code="READ025",
        message=N_("A list item stands among fields."),
        why=N_(
            "A line that begins with a dash belongs to a list, and a list belongs to a field:"
            " here no field announces it."
        ),
        hint=N_("Put the list below the field it belongs to, indented by two spaces."),
        wrong="""\
place: Metz
- La crèche ouvre en mai.""",
        right="""\
place: Metz
body:
  - La crèche ouvre en mai.""",
    ),
    Code(
        code="READ026",
        message=N_("A line is neither a field nor a list item."),
        why=N_(
            "Outside a text, each line begins with the name of a field and a colon, or with a"
            " dash; YAML does not know what to make of any other."
        ),
        hint=N_(
            "Write the name of its field and a colon before it, or put « # » and a space to hide"
            " it."
        ),
        wrong="""\
Communiqué
place: Metz""",
        right="""\
# Communiqué
place: Metz""",
    ),
    Code(
        code="READ027",
        message=N_("A field lacks its colon."),
        why=N_(
            "The line begins with the name of a field, but nothing separates the name from its"
            " value."
        ),
        hint=N_("Write the name, a colon, a space, then the value."),
        wrong="""\
title: |
  Une crèche ouvre à Valmont
place Metz""",
        right="""\
title: |
  Une crèche ouvre à Valmont
place: Metz""",
    ),
    Code(
        code="READ028",
        message=N_("A mark stands before the name of a field."),
        why=N_(
            "It hides the field. Such marks, « > » or « * », come with text copied from a mail."
        ),
        hint=N_("Take it off: a field begins its line with its name."),
        wrong="""\
title: |
  Une crèche ouvre à Valmont
> place: Metz""",
        right="""\
title: |
  Une crèche ouvre à Valmont
place: Metz""",
    ),
    Code(
        code="READ030",
        message=N_("Between brackets or braces, a comma cuts a number in two."),
        why=N_("There a comma separates two values: « 35,1 » is read as 35, then 1."),
        hint=N_(
            "If these are two values, put a space after the comma. If it is one number, write"
            " the values below, one to a line, without brackets."
        ),
        wrong="""\
body:
  - figures:
      - {value: 35,1 M€, label: investis}""",
        right="""\
body:
  - figures:
      - value: 35,1 M€
        label: investis""",
    ),
    Code(
        code="READ031",
        message=N_("Between braces, a comma begins a field that has no value."),
        why=N_(
            "There a comma separates two fields: what follows it is read as the name of another"
            " one."
        ),
        hint=N_(
            "Write the fields below, one to a line, without braces: there a comma separates"
            " nothing."
        ),
        wrong="""\
# partners/valmont.yaml
people:
  Anne Martin: {gender: f, role: maire, en charge du logement}""",
        right="""\
# partners/valmont.yaml
people:
  Anne Martin:
    gender: f
    role: maire, en charge du logement""",
    ),
    Code(
        code="READ032",
        message=N_("A name in braces stands alone as a value."),
        why=N_(
            "Without any other word, YAML takes the braces for a group of fields, and not for a"
            " name to replace."
        ),
        hint=N_("Put it between quotation marks, or below « | »."),
        wrong="lead: {valmont}",
        right='lead: "{valmont}"',
    ),
    Code(
        code="READ033",
        message=N_("A bracket or a brace is never closed."),
        why=N_(
            "YAML looks for the end of the list on all the lines that follow, and takes them"
            " into it."
        ),
        hint=N_(
            "For a text: put « | » after the name of the field and write the text on the next"
            " line, indented by two more spaces. For several values: close the bracket or the"
            " brace."
        ),
        wrong="""\
partners: [valmont
place: Metz""",
        right="""\
partners: [valmont]
place: Metz""",
    ),
    Code(
        code="READ034",
        message=N_("What stands between brackets or braces cannot be read."),
        why=N_(
            "Between them, colons, commas and quotation marks all have a meaning; a text of"
            " several words soon holds one of them."
        ),
        hint=N_("Write the values below, one to a line, without brackets or braces."),
        wrong="event: {name: Portes ouvertes : la crèche, date: 2026-09-26}",
        right="""\
event:
  name: |
    Portes ouvertes : la crèche
  date: 2026-09-26""",
    ),
    Code(
        code="READ035",
        message=N_("A list item begins with a dash or a bullet that only looks like a hyphen."),
        why=N_(
            "YAML knows the hyphen of the keyboard alone. Word makes a dash or a bullet of it as"
            " one types."
        ),
        hint=N_("Type the ordinary hyphen « - » and a space instead."),
        wrong="""\
body:
  - La crèche ouvre en mai.
  – Elle a vingt places.""",
        right="""\
body:
  - La crèche ouvre en mai.
  - Elle a vingt places.""",
    ),
)
