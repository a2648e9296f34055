"""What is wrong in the files of a style."""

from generator.codes.row import Code
from generator.messages import N_

CODES = (
    Code(
        code="STYLE001",
        message=N_("There is no such style."),
        why=N_(
            "A style is a folder in templates/, or one that comes with the program: maison, sobre."
        ),
        hint=N_("Write the name that the message proposes."),
        wrong="""\
# communique.yaml
style: sobrre""",
        right="""\
# communique.yaml
style: sobre""",
    ),
    Code(
        code="STYLE003",
        message=N_("A key of style.yaml is not known, or holds something else than it should."),
        why=N_(
            "What stands there would change nothing, and nobody would know why. A label must"
            " exist in the style that is extended, or in a template of this one."
        ),
        hint=N_("Write the key that the message proposes."),
        wrong="""\
# templates/agglo/style.yaml
extends: maison
typographie: {spaces: nbsp}""",
        right="""\
# templates/agglo/style.yaml
extends: maison
typography: {spaces: nbsp}""",
    ),
    Code(
        code="STYLE004",
        message=N_("A choice of style.yaml is none of those that are possible."),
        why=N_(
            "The choices of the typography are few: the spaces narrow or nbsp, the dash – or —."
        ),
        hint=N_("Write one of the values that the message lists."),
        wrong="""\
# templates/agglo/style.yaml
extends: maison
typography: {spaces: large}""",
        right="""\
# templates/agglo/style.yaml
extends: maison
typography: {spaces: nbsp}""",
    ),
    Code(
        code="STYLE005",
        message=N_("A style takes the name of one that comes with the program."),
        why=N_("Nobody would know which of the two a release is printed in."),
        hint=N_("Rename the folder and write « extends: » with the old name in its style.yaml."),
        wrong="""\
# templates/maison/style.yaml
extends: sobre""",
        right="""\
# templates/agglo/style.yaml
extends: maison""",
    ),
    Code(
        code="STYLE006",
        message=N_("A style extends itself."),
        why=N_("Directly or through another one: the search for templates would have no end."),
        hint=N_("Take one « extends: » away."),
        wrong="""\
# templates/agglo/style.yaml
extends: agglo""",
        right="""\
# templates/agglo/style.yaml
extends: maison""",
    ),
    Code(
        code="STYLE007",
        message=N_("A style has no label for a language."),
        why=N_(
            "« Contacts presse », « À propos de »… are written in style.yaml; without one of"
            " them, a part of the page would have no heading."
        ),
        hint=N_("Add it under « labels: », or write « extends: maison », which has them all."),
        wrong="""\
# templates/agglo/style.yaml
labels:
  fr:
    contacts: Vos contacts""",
        right="""\
# templates/agglo/style.yaml
extends: maison
labels:
  fr:
    contacts: Vos contacts""",
    ),
    Code(
        code="STYLE008",
        message=N_("A style sheet calls another file."),
        why=N_(
            "Documents are sent alone: whatever they call would be missing at the reader's, or"
            " tell others who reads."
        ),
        hint=N_(
            "Write rules into the sheet, pictures as data: addresses; put .woff2 files into fonts/."
        ),
        wrong="""\
# templates/agglo/style.yaml
extends: maison
# templates/agglo/css/custom.css
@import "couleurs.css";""",
        right="""\
# templates/agglo/style.yaml
extends: maison
# templates/agglo/css/custom.css
h1 { color: #00695c; }""",
    ),
    Code(
        code="STYLE009",
        message=N_("A template is wrong."),
        why=N_("Braces or a tag are not closed, or the template asks for what there is not."),
        hint=N_("Compare the line with the template of the same name in the style it extends."),
        wrong="""\
# templates/agglo/style.yaml
extends: maison
# templates/agglo/blocks/heading.html.jinja
<h2>{{ block.text | prose </h2>""",
        right="""\
# templates/agglo/style.yaml
extends: maison
# templates/agglo/blocks/heading.html.jinja
<h2>{{ block.text | prose }}</h2>""",
    ),
    Code(
        code="STYLE010",
        message=N_("A template cannot be filled in."),
        why=N_(
            "Its form is right, but what it does with a value fails; the message quotes the reason."
        ),
        hint=N_("Compare the line with the template of the same name in the style it extends."),
        wrong="""\
# templates/agglo/style.yaml
extends: maison
# templates/agglo/blocks/heading.html.jinja
<h2>{{ block.text + 1 }}</h2>
# releases/2026-09-24-creche.yaml
body:
  - heading: Quarante places""",
        right="""\
# templates/agglo/style.yaml
extends: maison
# templates/agglo/blocks/heading.html.jinja
<h2>{{ block.text | prose }}</h2>
# releases/2026-09-24-creche.yaml
body:
  - heading: Quarante places""",
    ),
    Code(
        code="STYLE011",
        message=N_("A style has no font files."),
        why=N_(
            "A PDF carries its fonts, and takes none from the machine: it would differ from one"
            " computer to the next."
        ),
        hint=N_("Put .ttf files into its folder fonts/, or write « extends: maison »."),
        wrong="""\
# templates/agglo/style.yaml
typography: {spaces: nbsp}""",
        right="""\
# templates/agglo/style.yaml
extends: maison
typography: {spaces: nbsp}""",
    ),
    Code(
        code="STYLE012",
        message=N_("A style lacks a template."),
        why=N_(
            "A style that extends none must bring all templates; most take those of maison and"
            " replace a few."
        ),
        hint=N_("Write « extends: maison » in its style.yaml, or copy the template from there."),
        wrong="""\
# templates/agglo/style.yaml
typography: {spaces: nbsp}""",
        right="""\
# templates/agglo/style.yaml
extends: maison
typography: {spaces: nbsp}""",
    ),
    Code(
        code="STYLE013",
        message=N_("A style sheet cannot be read to its end."),
        why=N_(
            "A bracket, a quotation mark or a comment is not closed, or would end the sheet in the"
            " middle of the page: the rules behind it would be lost."
        ),
        hint=N_("Close each bracket, quotation mark and comment, and take the rest away."),
        wrong="""\
# templates/agglo/style.yaml
extends: maison
# templates/agglo/css/custom.css
h1 { color: #00695c;""",
        right="""\
# templates/agglo/style.yaml
extends: maison
# templates/agglo/css/custom.css
h1 { color: #00695c; }""",
    ),
    Code(
        code="STYLE014",
        message=N_("A number of a style sheet is larger than any page wants."),
        why=N_("Laying it out would take all the memory of the machine."),
        hint=N_("Write at most 100,000, and at most 1,000 for rows, columns and repetitions."),
        wrong="""\
# templates/agglo/style.yaml
extends: maison
# templates/agglo/css/custom.css
h1 { font-size: 200000000px; }""",
        right="""\
# templates/agglo/style.yaml
extends: maison
# templates/agglo/css/custom.css
h1 { font-size: 20px; }""",
    ),
    Code(
        code="STYLE015",
        message=N_("A template makes a page that is not safe to open."),
        why=N_(
            "The page would run a script, call another site or a file, or lead nowhere. Documents"
            " go to journalists: they hold what they show, and nothing else."
        ),
        hint=N_(
            "Take it out of the template: a document runs nothing, calls nothing, and nests little."
        ),
        wrong="""\
# templates/agglo/style.yaml
extends: maison
# templates/agglo/blocks/heading.html.jinja
<h2 onclick="alert(1)">{{ block.text | prose }}</h2>
# releases/2026-09-24-creche.yaml
body:
  - heading: Quarante places""",
        right="""\
# templates/agglo/style.yaml
extends: maison
# templates/agglo/blocks/heading.html.jinja
<h2>{{ block.text | prose }}</h2>
# releases/2026-09-24-creche.yaml
body:
  - heading: Quarante places""",
    ),
)
