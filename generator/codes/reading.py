"""What the reader of files refuses: the file as a whole, and its texts."""

from generator.codes.row import Code
from generator.messages import N_

CODES = (
    Code(
        code="READ000",
        message=N_("The file cannot be opened."),
        why=N_(
            "The computer refuses to hand the file over: access rights, a folder of the network"
            " that is gone, a disk that does not answer. Or the program refuses to take it: a link"
            " that leads out of the folder of your texts, what is no file, a text of more than"
            " 2 MB. The message gives the reason; it stands for folders that nothing may be"
            " written to, too."
        ),
        hint=N_("Check its access rights, or ask whoever looks after this computer."),
    ),
    Code(
        code="READ001",
        message=N_("The file is not saved as UTF-8."),
        why=N_(
            "In another encoding, « é » would be printed as « Ã© » or as a question mark; the"
            " program does not guess which one it is."
        ),
        hint=N_(
            "Save it again as UTF-8. In Word: Save As, type « Plain Text », then encoding «"
            " Unicode (UTF-8) ». In Notepad: Save As, encoding « UTF-8 »."
        ),
    ),
    Code(
        code="READ002",
        message=N_("An invisible character is not allowed."),
        why=N_(
            "Nobody sees it, and it may break a line in two or print as a small box. It comes"
            " with text pasted from Word, a PDF or a mail."
        ),
        hint=N_("Delete it, or type the words around it again."),
        wrong="place: Metz\u000bet Nancy",
        right="place: Metz et Nancy",
    ),
    Code(
        code="READ003",
        message=N_("The file is empty."),
        why=N_("There is nothing to print: comments, which begin with « # », do not count."),
        hint=N_("Write a first field, for instance « title: »."),
        wrong="# Communiqué à écrire",
        right="""\
title: |
  Une crèche ouvre à Valmont""",
    ),
    Code(
        code="READ004",
        message=N_("The file is not made of fields."),
        why=N_(
            "Each part of a file has a name, which tells the program what to make of it; a text"
            " alone does not say whether it is the title or the lead."
        ),
        hint=N_("Begin each part with the name of a field and a colon: « title: », « lead: »."),
        wrong="Une crèche ouvre à Valmont",
        right="""\
title: |
  Une crèche ouvre à Valmont""",
    ),
    Code(
        code="READ005",
        message=N_("A line « --- » or « ... » cuts the file in two."),
        why=N_(
            "To YAML this line ends a document, and what follows would be lost: a file holds one"
            " release or one partner."
        ),
        hint=N_(
            "Delete this line. In a text that comes after « | », indent it by two more spaces."
        ),
        wrong="""\
place: Metz
---
notice: Sous réserve""",
        right="""\
place: Metz
notice: Sous réserve""",
    ),
    Code(
        code="READ006",
        message=N_("Too many lists or fields stand inside one another."),
        why=N_(
            "No release needs more than a few levels. So many come from brackets or braces that"
            " were never meant, and would only slow the program down."
        ),
        hint=N_("Take out the brackets, braces or dashes that are too many."),
        wrong="lead: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[",
        right="""\
lead: |
  La crèche ouvre en mai.""",
    ),
    Code(
        code="READ007",
        message=N_("A line cannot be read."),
        why=N_(
            "This code stands for whatever YAML refuses and no other code names. The fault is"
            " often on the line above: a quotation mark that was not closed, a dash among fields,"
            " a colon that was forgotten."
        ),
        hint=N_(
            "Check the colon, the quotation marks and the indentation of this line and the one"
            " above."
        ),
        wrong="""\
- Communiqué
place: Metz""",
        right="place: Metz",
    ),
    Code(
        code="READ008",
        severity="warning",
        message=N_("A file is not read because of its name."),
        why=N_(
            "Releases and partners are the files that end with « .yaml ». One that ends"
            " otherwise would be forgotten without a word; this code also tells a file that has"
            " the same name as another, to some computers at least, a name whose letters an old"
            " archive has spoilt, and one that is too long or that Windows does not take."
        ),
        hint=N_("Rename the file. Windows shows the end of names with View, File name extensions."),
        wrong="""\
# releases/2026-10-01-bilan.yml
title: Le bilan de l'été
date: 2026-10-01
partners: [valmont]""",
        right="""\
# releases/2026-10-01-bilan.yaml
title: Le bilan de l'été
date: 2026-10-01
partners: [valmont]""",
    ),
    Code(
        code="READ010",
        message=N_("A colon followed by a space is taken for a new field."),
        why=N_(
            "In YAML, words followed by a colon and a space are the name of a field. French puts"
            " that space after every colon, so that titles and quotations fall into this trap."
        ),
        hint=N_(
            "Put « | » after the name of the field and write the text on the next line, indented"
            " by two more spaces: nothing in it can be misread there."
        ),
        wrong="title: Logement : la Ville ouvre un guichet",
        right="""\
title: |
  Logement : la Ville ouvre un guichet""",
    ),
    Code(
        code="READ011",
        message=N_("A text begins with a character that has another meaning."),
        why=N_(
            "At the beginning of a text, YAML gives a meaning of its own to braces, brackets,"
            " asterisks, the at sign, the exclamation mark and a few others; your text would be"
            " lost or cut."
        ),
        hint=N_(
            "Put « | » after the name of the field and write the text on the next line, indented"
            " by two more spaces: nothing in it can be misread there."
        ),
        wrong="lead: {valmont} ouvre une crèche.",
        right="""\
lead: |
  {valmont} ouvre une crèche.""",
    ),
    Code(
        code="READ012",
        message=N_("A text goes on after the quotation mark that closes it."),
        why=N_(
            "A text that begins with a straight quotation mark, or with an apostrophe, ends for"
            " YAML at the next one. What follows cannot be read."
        ),
        hint=N_(
            "Put « | » after the name of the field and write the text on the next line, indented"
            " by two more spaces: nothing in it can be misread there."
        ),
        wrong='lead: "Petits pas" ouvre en mai.',
        right="""\
lead: |
  "Petits pas" ouvre en mai.""",
    ),
    Code(
        code="READ013",
        message=N_("A quotation mark opens a text and is never closed."),
        why=N_(
            "YAML looks for the second quotation mark as far as the end of the file, and takes"
            " the fields in between for a part of the text."
        ),
        hint=N_(
            "Close it, or put « | » after the name of the field and write the text on the next"
            " line, indented by two more spaces."
        ),
        wrong="""\
title: "Une crèche ouvre à Valmont
place: Metz""",
        right="""\
title: |
  Une crèche ouvre à Valmont
place: Metz""",
    ),
    Code(
        code="READ014",
        message=N_("A text stands beside « | » or « > », not below it."),
        why=N_(
            "« | » announces that the text is on the following lines; YAML reads nothing else on"
            " its own line."
        ),
        hint=N_("Press Enter before the text and indent it by two more spaces than its field."),
        wrong="title: | Une crèche ouvre à Valmont",
        right="""\
title: |
  Une crèche ouvre à Valmont""",
    ),
    Code(
        code="READ015",
        message=N_("The rest of the line is lost after « # »."),
        why=N_(
            "A « # » after a space begins a comment, which is not printed: a keyword of a social"
            " network would vanish without a word."
        ),
        hint=N_(
            "For a text: put « | » after the name of the field and write the text on the next"
            " line, indented by two more spaces. For a comment: put a space after the « # »."
        ),
        wrong="lead: Suivez l'ouverture avec #PetitsPas",
        right="""\
lead: |
  Suivez l'ouverture avec #PetitsPas""",
    ),
    Code(
        code="READ016",
        message=N_("A backslash between quotation marks changes the next character."),
        why=N_(
            "Between straight double quotation marks, YAML takes a backslash and the letter"
            " behind it for another character, which nobody sees or which there is not. The path"
            " of a Windows folder falls into this trap."
        ),
        hint=N_(
            "Put « | » after the name of the field and write the text on the next line, indented"
            " by two more spaces: nothing in it can be misread there."
        ),
        wrong='notice: "Photos dans C:\\Users."',
        right="""\
notice: |
  Photos dans C:\\Users.""",
    ),
    Code(
        code="READ017",
        message=N_("A text stands too far to the left to belong to its field."),
        why=N_(
            "Indentation alone tells where a text ends: lines at the margin no longer belong to"
            " the field above. Pasting often loses the spaces."
        ),
        hint=N_("Indent all its lines by two more spaces than the name of the field."),
        wrong="""\
lead: |
La crèche ouvre en mai.""",
        right="""\
lead: |
  La crèche ouvre en mai.""",
    ),
    Code(
        code="READ018",
        severity="warning",
        message=N_("A line that begins with « # » inside a text will be printed."),
        why=N_(
            "Below « | » all lines are text, comments included: a note between colleagues would"
            " reach the journalists."
        ),
        hint=N_("If it is a comment, move it above the field that this text belongs to."),
        wrong="""\
lead: |
  La crèche ouvre en mai.
  # vérifier le mois""",
        right="""\
# vérifier le mois
lead: |
  La crèche ouvre en mai.""",
    ),
    Code(
        code="READ036",
        severity="warning",
        message=N_("A line of a text reads like a field, and will be printed."),
        why=N_(
            "Below « | » all lines are text: the name of who speaks, indented like the quotation,"
            " would be printed in it."
        ),
        hint=N_(
            "If it is a field, indent it less, in line with the field that this text belongs to."
        ),
        wrong="""\
body:
  - quote: |
      Ce port est le nôtre.
      by: Anne Martin""",
        right="""\
body:
  - quote: |
      Ce port est le nôtre.
    by: Anne Martin""",
    ),
)
