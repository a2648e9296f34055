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
        code="PDF076",
        severity="warning",
        message=N_("The fonts of the style lack characters of the text."),
        why=N_(
            "Only the fonts of the style are put into a PDF, so that it looks the same everywhere:"
            " it prints a box for what they lack. The HTML page shows it with a font of the reader."
        ),
        hint=N_("Write it in words, or add to the style a font that has these characters."),
        wrong="""\
lead: |
  Renseignements : ☎ 03 87 39 39 14.""",
        right="""\
lead: |
  Renseignements par téléphone : 03 87 39 39 14.""",
    ),
    Code(
        code="PDF077",
        severity="info",
        message=N_("A table is too wide for the page."),
        why=N_(
            "Its headings were set on several lines and its letters smaller, and it still did not"
            " fit: each row is told by itself, with the headings before its figures. « render"
            " --notes » tells it."
        ),
        hint=N_("Shorten its headings, or make two tables of it."),
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
        code="PICTURE002",
        severity="info",
        message=N_("A picture was prepared for print."),
        why=N_(
            "All formats print it upright, in the colours of screens, no finer than paper shows,"
            " without the place where it was taken: only author and rights stay in it. « render"
            " --notes » tells it; a picture that is so already stays as it is."
        ),
        hint=N_("Nothing is to be done; the file itself is not changed."),
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
        code="PREVIEW003",
        message=N_("The file of a release is no longer there."),
        why=N_("It was renamed, moved or deleted while the preview showed it."),
        hint=N_("It may have been renamed: look for it in the list of releases."),
    ),
    Code(
        code="AGREE001",
        message=N_("A release is approved, and a partner has not agreed to it yet."),
        why=N_(
            "What goes out in the name of several organisations is read and agreed to by each:"
            " those under « partners: », and those of the signatories. « communique status »"
            " lists who did, and to what."
        ),
        hint=N_(
            "Once it agrees, « communique approve » records it; until then put « state: draft »"
            " back."
        ),
        wrong="state: approved",
        right="state: draft",
    ),
    Code(
        code="AGREE002",
        message=N_("A release is approved, and a partner agreed to an earlier wording of it."),
        why=N_(
            "A word, a figure, a contact or a picture changed after the partner had agreed, in the"
            " release or in the file of a partner. The message quotes what."
        ),
        hint=N_(
            "Show the partner what changed and record its agreement again, or put the words back."
        ),
    ),
    Code(
        code="AGREE003",
        message=N_("A recorded agreement, or the wording it is about, was changed."),
        why=N_(
            "These files are written by « communique approve » alone, and each holds a digest of"
            " what it says. One that was changed, even in good faith, proves nothing."
        ),
        hint=N_("Put back what it said, or delete it and record the agreement again."),
    ),
    Code(
        code="OUTPUT001",
        message=N_("A document was changed by hand, or made by something else."),
        why=N_(
            "« render » writes over what it wrote itself, and over nothing else: a correction typed"
            " into the page or the PDF would be lost without a word, and come back with the next"
            " reader. What was written is remembered in the folder .communique beside the"
            " documents; without it, a document that differs is somebody else's."
        ),
        hint=N_(
            "Type the correction into the .yaml file, then « render --force ». To keep what is"
            " there, rename it."
        ),
    ),
    Code(
        code="OUTPUT002",
        message=N_("A document could not be written."),
        why=N_(
            "Its folder or its file is protected, or something else stands in its place. The other"
            " releases were rendered; the command ends with 3, because no text is at fault."
        ),
        hint=N_("Change the rights of the folder, or choose another with --out."),
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
    Code(
        code="PROOF002",
        severity="warning",
        message=N_("A text is too long to be proofread."),
        why=N_(
            "Twenty thousand characters in one piece are no text of a communiqué: something was"
            " pasted in the wrong place, or the lines of a whole file run together."
        ),
        hint=N_("Cut it into blocks, or take out what was pasted."),
    ),
    Code(
        code="PUBLIC001",
        message=N_("A draft is not for the public."),
        why=N_(
            "What is meant for the public (a site, a feed, a kit) shows only what all partners have"
            " agreed to."
        ),
        hint=N_("Have it agreed to, then write « state: approved »."),
    ),
    Code(
        code="PUBLIC002",
        message=N_("A release under embargo is not for the public yet."),
        why=N_(
            "Whoever finds it before the hour has not promised anything, unlike the journalists"
            " whom it was sent to."
        ),
        hint=N_("Wait until the hour that the message tells, or correct « embargo: »."),
    ),
    Code(
        code="PUBLIC003",
        message=N_("A published release no longer says what was published."),
        why=N_(
            "What « communique publish » sent is kept, word for word. Whoever changes the file"
            " afterwards has two texts under one name: the one that newsrooms have, and this one."
        ),
        hint=N_(
            "Put the words back, or publish the change: « communique correct », « replace » or"
            " « withdraw »."
        ),
    ),
    Code(
        code="PUBLIC004",
        message=N_("What was kept of a published release was changed, or is gone."),
        why=N_(
            "Files below published/ are written once. One that was changed, even in good faith, no"
            " longer proves what was sent; « communique verify --archive » looks at all of them."
        ),
        hint=N_("Put back the file as it was, from git or from a copy."),
    ),
    Code(
        code="PUBLIC005",
        severity="warning",
        message=N_("A release came out, and its file says that it did not."),
        why=N_(
            "Without « state: published », nobody is told that the text is no longer what was sent,"
            " and documents that newsrooms have had are made anew as drafts, or without a version."
        ),
        hint=N_("Write « state: published », and publish changes as new versions."),
    ),
)
