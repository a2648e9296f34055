"""Write a release as a mail that opens as a draft (.eml): text, HTML, pictures, and maybe the PDF.

A draft has no date, no number and no addressee: who sends it gives them. The text has one line a
paragraph, quoted-printable, which every program breaks as its window wants.
"""

from collections.abc import Callable
from email import policy
from email.header import Header
from email.message import EmailMessage, MIMEPart
from hashlib import sha256

from generator.content.document import Release
from generator.formats import mail, pdf, text
from generator.formats.style import Style

FINGERPRINT = "X-Communique-Fingerprint"
"""What tells which wording a message holds, whatever became of its parts."""
_DOMAIN = "communique.invalid"
_POLICY = policy.SMTP.clone(max_line_length=76)


def writer(style: Style) -> Callable[[Release], bytes]:
    """Make the writer of messages for one run."""
    return _written(style, None)


def attached(style: Style) -> Callable[[Release], bytes]:
    """Make the writer of messages that have the PDF attached."""
    return _written(style, pdf.writer(style))


def _written(style: Style, paper: Callable[[Release], bytes] | None) -> Callable[[Release], bytes]:
    words, page = text.unbroken(style), mail.pages(style)

    def write(release: Release) -> bytes:
        message = EmailMessage(policy=_POLICY)
        message["X-Unsent"] = "1"
        message["MIME-Version"] = "1.0"
        if release.fingerprint:
            message[FINGERPRINT] = f"sha256:{release.fingerprint}"
        _fill(message, words(release).decode(), page(release))
        if paper:
            name = f"{release.stem or release.slug}.pdf"
            message.add_attachment(paper(release), "application", "pdf", filename=name)
        message["Content-Language"] = release.language  # `set_content` would throw it away
        _bound(message, sha256((release.fingerprint or release.slug).encode()).hexdigest()[:16])
        return _subject(mail.subject(release, style)) + message.as_bytes()

    return write


def _subject(words: str) -> bytes:
    """Write the subject; the library's newer way loses spaces where it folds the line."""
    folded = Header(words, "utf-8", maxlinelen=75, header_name="Subject").encode(linesep="\r\n")
    return f"Subject: {folded}\r\n".encode("ascii")


def _fill(message: EmailMessage, words: str, page: str) -> None:
    """Put in the text, and the HTML with its pictures."""
    message.set_content(words, cte="quoted-printable")
    called, pictures = mail.apart(page, "cid:")
    for one in pictures:
        called = called.replace(f"cid:{one.name}", f"cid:{one.name}@{_DOMAIN}")
    message.add_alternative(called, subtype="html", cte="quoted-printable")
    for one in pictures:
        _parts(message)[1].add_related(
            one.data,
            "image",
            one.kind,
            cid=f"<{one.name}@{_DOMAIN}>",
            filename=one.name,
            disposition="inline",
        )


def _parts(message: EmailMessage) -> list[EmailMessage]:
    return [part for part in message.iter_parts() if isinstance(part, EmailMessage)]


def _bound(message: EmailMessage, seed: str) -> None:
    """Part what is inside by the same lines each time, instead of random ones."""
    several = (part for part in message.walk() if part.is_multipart())
    for number, part in enumerate(several):
        assert isinstance(part, MIMEPart)
        part.set_boundary(f"=_{number}_{seed}")
