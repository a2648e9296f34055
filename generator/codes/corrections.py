"""What is said of documents that come back from Word."""

from generator.codes.row import Code
from generator.messages import N_

CODES = (
    Code(
        code="CORR001",
        message=N_("A corrected document cannot be read."),
        why=N_(
            "Corrections are read from .docx files, as Word and LibreOffice save them: an old .doc,"
            " a PDF, or a file under a password says nothing to the program."
        ),
        hint=N_("Open it in Word and save it as .docx, without a password."),
    ),
    Code(
        code="CORR002",
        message=N_("A corrected document holds what none needs."),
        why=N_(
            "It comes from outside: one that unpacks without end, or calls other files, is put"
            " aside before it does harm."
        ),
        hint=N_("Ask whoever sent it to copy the text into a new document."),
    ),
    Code(
        code="CORR003",
        message=N_("A corrected document does not tell its release."),
        why=N_(
            "The document that was sent holds its release and the place of each paragraph; some"
            " programs drop that when they save."
        ),
        hint=N_("Name the release with --release."),
    ),
)
