"""What is said of pictures, the PDF, the preview and comments that ignore a rule."""

from generator.codes.row import Code
from generator.messages import N_

CODES = (
    Code(
        code="PDF001",
        message=N_("The PDF would not be complete."),
        why=N_(
            "The program that lays the pages out left something aside: a picture, a font, a rule"
            " of a style sheet. By itself it would only mention it."
        ),
        hint=N_("Look at the picture or the style sheet it names."),
    ),
    Code(
        code="PICTURE001",
        message=N_("A picture cannot be printed."),
        why=N_(
            "It is too large, not what its name says, or a drawing that runs a script, calls"
            " another file or repeats itself without end. The message tells which: pictures come"
            " from elsewhere, and go to journalists."
        ),
        hint=N_("Ask its owner for a plain SVG, PNG or JPEG file, or export it again."),
        wrong="""\
# partners/logo.svg
<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>
# partners/valmont.yaml
logo: logo.svg""",
        right="""\
# partners/logo.svg
<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h9v9z"/></svg>
# partners/valmont.yaml
logo: logo.svg""",
    ),
    Code(
        code="PREVIEW001",
        message=N_("Something went wrong that does not come from your texts."),
        why=N_(
            "It is a fault of the program or of the machine; the preview goes on, and the"
            " message quotes it."
        ),
        hint=N_(
            "Tell whoever looks after the program, with the message; « communique doctor » looks"
            " at the machine."
        ),
    ),
    Code(
        code="PREVIEW002",
        message=N_("The process that prints the PDF has stopped."),
        why=N_(
            "The preview prints beside the page, so that it never makes you wait; the system has"
            " ended that process, often for want of memory."
        ),
        hint=N_("Save the file again; it prints anew."),
    ),
    Code(
        code="PREVIEW003",
        message=N_("The file of a release is no longer there."),
        why=N_("It was renamed, moved or deleted while the preview showed it."),
        hint=N_("It may have been renamed: look for it in the list of releases."),
    ),
    Code(
        code="PROOF001",
        severity="warning",
        message=N_("A comment that ignores a rule silences nothing."),
        why=N_(
            "The fault it spoke of was mended, the comment stands in the wrong place, or it"
            " names no code. Left there, it would hide a fault to come."
        ),
        hint=N_("Delete it, or put it on the line above what it speaks of."),
        wrong="""\
body:
  # proof: ignore[REQ008] auteur inconnu
  - image: creche.jpg
    alt: La façade de la crèche
    credit: Ville de Valmont""",
        right="""\
body:
  # proof: ignore[REQ008] auteur inconnu
  - image: creche.jpg
    alt: La façade de la crèche""",
    ),
)
