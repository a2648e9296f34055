"""What the schema refuses: fields and their values."""

from generator.codes.row import Code
from generator.messages import N_

CODES = (
    Code(
        code="FORM001",
        message=N_("A field that is needed is missing."),
        why=N_(
            "Without it the document would have a hole: a release without title, a link without"
            " address. The reference of the fields marks them with an asterisk."
        ),
        hint=N_(
            "Add the line that the message names, with its value; « À COMPLÉTER (question) »"
            " holds its place meanwhile."
        ),
        wrong="""\
links:
  - text: Le dossier de presse""",
        right="""\
links:
  - text: Le dossier de presse
    url: https://www.exemple.fr/dossier""",
    ),
    Code(
        code="FORM002",
        message=N_("A field is empty."),
        why=N_(
            "An empty field may be one that was forgotten: the program does not print as"
            " finished what may not be."
        ),
        hint=N_(
            "Write its value, or delete the line; « À COMPLÉTER (question) » holds its place"
            " meanwhile."
        ),
        wrong="place:",
        right="place: Metz",
    ),
    Code(
        code="FORM003",
        message=N_("A field is not known."),
        why=N_(
            "What stands in a field that is misspelt, or that belongs elsewhere, would not be"
            " printed, and nobody would notice. The names of fields are English."
        ),
        hint=N_(
            "Write the name that the message proposes, or move the field where it belongs; your"
            " editor proposes the names after « communique schema »."
        ),
        wrong="lieu: Metz",
        right="place: Metz",
    ),
    Code(
        code="FORM004",
        message=N_("A value is not of the right form."),
        why=N_(
            "A text, a list and a group of fields are not written the same way. The message says"
            " which of them is expected here."
        ),
        hint=N_(
            "Write a text after the colon, a list with one dash a line, fields one to a line and"
            " indented by two spaces."
        ),
        wrong="place: [Metz, Nancy]",
        right="place: Metz et Nancy",
    ),
    Code(
        code="FORM005",
        message=N_("The words before a colon were read as the name of a field."),
        why=N_(
            "Words followed by a colon and a space are a field for YAML; here a text is expected."
        ),
        hint=N_(
            "Put « | » before the text and write it on the next line, indented by two more spaces."
        ),
        wrong="""\
body:
  - Objectif : accueillir quarante enfants.""",
        right="""\
body:
  - |
    Objectif : accueillir quarante enfants.""",
    ),
    Code(
        code="FORM006",
        message=N_("The kind of a block is unknown, or there are two."),
        why=N_(
            "A block of the body begins with the field that says what it is: text, heading,"
            " list, quote… With none of them, or two, nobody knows how to print it."
        ),
        hint=N_("Write the name that the message proposes, or begin a new block with a dash."),
        wrong="""\
body:
  - citation: La crèche est prête.
    by: Anne Martin""",
        right="""\
body:
  - quote: La crèche est prête.
    by: Anne Martin""",
    ),
    Code(
        code="FORM007",
        message=N_("A list stands inside a text, or lacks its bullets."),
        why=N_(
            "In a text, dashes at the beginning of lines would run together into one paragraph;"
            " in « list: | », each item needs its dash."
        ),
        hint=N_("Take the bullets off, or move the list into the body, as a block « list: | »."),
        wrong="""\
body:
  - |
    La crèche offre :
    - un jardin ;
    - un atelier.""",
        right="""\
body:
  - intro: La crèche offre
    list: |
      - un jardin ;
      - un atelier.""",
    ),
    Code(
        code="FORM008",
        message=N_("A text of one paragraph has several."),
        why=N_(
            "A title, a caption, an item of a list are printed in one piece: an empty line in"
            " them has no place to go."
        ),
        hint=N_("Delete the empty line, or move the rest into the body."),
        wrong="""\
title: |
  Une crèche ouvre

  à Valmont""",
        right="""\
title: |
  Une crèche ouvre
  à Valmont""",
    ),
    Code(
        code="FORM009",
        message=N_("A date cannot be read, or does not exist."),
        why=N_(
            "Dates are written as year, month, day, which leaves no doubt; the program prints"
            " them in words. Two values that begin on the same day are told by this code too."
        ),
        hint=N_("Write 2026-09-24; for an hour, 2026-09-24 10h or 2026-09-24 10h30."),
        wrong="date: 24 septembre 2026",
        right="date: 2026-09-24",
    ),
    Code(
        code="FORM010",
        message=N_("A value is none of those that are possible."),
        why=N_(
            "Some fields choose between a few words: the state of a release, its kind, a"
            " language, a time zone. Another word would decide nothing."
        ),
        hint=N_("Write one of the words that the message lists."),
        wrong="state: publié",
        right="state: published",
    ),
    Code(
        code="FORM011",
        message=N_("A number is not written in figures."),
        why=N_(
            "The number of a note or of a mandate, and the level of a heading, serve to count:"
            " they are whole numbers."
        ),
        hint=N_("Write a number in figures: 1, 2, 3…"),
        wrong="""\
notes:
  a: Chiffres de 2025.""",
        right="""\
notes:
  1: Chiffres de 2025.""",
    ),
    Code(
        code="FORM012",
        message=N_("The lines of a table do not have as many cells."),
        why=N_(
            "The first line names the columns; a line with one cell more or less would put"
            " figures below the wrong heading."
        ),
        hint=N_("Put as many « | » in each line; leave a cell empty where nothing stands."),
        wrong="""\
body:
  - table: |
      Crèches | 2025 | 2026
      Places | 40""",
        right="""\
body:
  - table: |
      Crèches | 2025 | 2026
      Places | 40 | 60""",
    ),
    Code(
        code="FORM013",
        message=N_("A person has « mandates: » and, beside it, the fields of a mandate."),
        why=N_(
            "A single mandate may be written beside the person's own fields, several are a list;"
            " with both, nobody knows to which mandate the field belongs."
        ),
        hint=N_("Move the field that the message names into the list of mandates."),
        wrong="""\
# partners/valmont.yaml
people:
  Anne Martin:
    gender: f
    role: maire
    mandates:
      - role: conseillère régionale""",
        right="""\
# partners/valmont.yaml
people:
  Anne Martin:
    gender: f
    mandates:
      - role: maire
      - role: conseillère régionale""",
    ),
    Code(
        code="FORM014",
        message=N_("A translation has no original."),
        why=N_(
            "A translation takes dates, partners and signatories from its original, which it"
            " finds by the name of the file."
        ),
        hint=N_(
            "Give both files the same name, the translation with its language before « .yaml »."
        ),
        wrong="""\
# releases/2026-09-24-nursery.en.yaml
title: A nursery opens in Valmont""",
        right="""\
# releases/2026-09-24-creche.en.yaml
title: A nursery opens in Valmont
lead: |
  It opens in May.""",
    ),
    Code(
        code="FORM015",
        message=N_("A name in braces stands in a field that others quote."),
        why=N_(
            "A partner's name or the name of an agreement goes as it is into other sentences:"
            " braces in it would be printed."
        ),
        hint=N_("Write the words themselves."),
        wrong="""\
agreement:
  name: convention entre {valmont} et l'État""",
        right="""\
agreement:
  name: convention entre Valmont et l'État""",
    ),
    Code(
        code="FORM016",
        message=N_("A file's name ends with a language that is not known."),
        why=N_(
            "Two letters between full stops at the end of a name are the language of a"
            " translation; the program writes only some."
        ),
        hint=N_(
            "Write one of the languages that the message lists, or take the full stop out of the"
            " file's name."
        ),
        wrong="""\
# releases/2026-09-24-creche.es.yaml
title: Abre una guardería en Valmont""",
        right="""\
# releases/2026-09-24-creche.en.yaml
title: A nursery opens in Valmont
lead: |
  It opens in May.""",
    ),
)
