"""Bring the French catalogue up to date with the messages of the code: `python tools/catalogue.py`.

What is translated stays, what the code no longer says goes, and what is new waits for its French
in generator/locale/fr/LC_MESSAGES/communique.po. Run it once more after translating: it makes the
.mo file, which is what the program reads.
"""

from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).parent.parent
PO = ROOT / "generator/locale/fr/LC_MESSAGES/communique.po"
MO = PO.with_suffix(".mo")

COMMENT = "# What communique says, in French. python tools/catalogue.py keeps it up to date."
HEADER = [
    ("Language", "fr"),
    ("Plural-Forms", "nplurals=2; plural=(n > 1);"),
    ("MIME-Version", "1.0"),
    ("Content-Type", "text/plain; charset=utf-8"),
    ("Content-Transfer-Encoding", "8bit"),
]

# What click says by itself, as far as our commands can make it say it.
CLICK: tuple[str | tuple[str, str], ...] = (
    # Help
    "Usage:",
    "Options",
    "Positional arguments",
    "Commands",
    "Show this message and exit.",
    "Show the version and exit.",
    "default: {default}",
    "required",
    "file",
    "directory",
    "path",
    # Wrong usage
    "Error: {message}",
    "Try '{command} {option}' for help.",
    ("Did you mean {possibility}?", "(Did you mean one of: {possibilities}?)"),
    "No such command {name!r}.",
    "No such option {name!r}.",
    "Missing command.",
    "Missing argument",
    "Missing option",
    "Missing parameter",
    "Missing {param_type}",
    "Missing parameter: {param_name}",
    "Choose from:\n\t{choices}",
    ("Got unexpected extra argument ({args})", "Got unexpected extra arguments ({args})"),
    (
        "Option {name!r} requires an argument.",
        "Option {name!r} requires {nargs} arguments.",
    ),
    "Option {name!r} does not take a value.",
    "Invalid value: {message}",
    "Invalid value for {param_hint}: {message}",
    ("{value!r} is not {choice}.", "{value!r} is not one of {choices}."),
    "{name} {filename!r} does not exist.",
    "{name} {filename!r} is a file.",
    "{name} {filename!r} is a directory.",
    "{name} {filename!r} is not readable.",
    "{name} {filename!r} is not writable.",
    "Could not open file {filename!r}: {message}",
    "unknown error",
    # While it runs
    "d",
    "Aborted!",
)


class Fixed(Catalog):
    """A catalogue whose header tells neither dates nor versions: the same words, the same file."""

    mime_headers = HEADER  # type: ignore[assignment]


def updated(po: bytes) -> Catalog:
    """Return the messages of the code, with the translations that a .po file has for them."""
    known = read_po(BytesIO(po), locale="fr")
    catalogue = Fixed(locale="fr", fuzzy=False)
    catalogue.header_comment = COMMENT
    words = extract_from_dir(
        ROOT / "generator",
        [("**.py", "python"), ("preview/**.jinja", "jinja2")],
        keywords={"_": None, "ngettext": (1, 2)},
    )
    for file, _line, message, _comments, _context in words:
        _add(catalogue, message, f"generator/{file}", known)
    for message in CLICK:
        _add(catalogue, message, "click", known)
    return catalogue


def _add(catalogue: Catalog, message: str | tuple[str, str], file: str, known: Catalog) -> None:
    before = known.get(message)
    empty = "" if isinstance(message, str) else ("", "")
    text = before.string if before and isinstance(before.id, type(message)) else empty
    added = catalogue.add(message, text, locations=[(file, 1)])
    added.flags.clear()  # which ones babel finds depends on its version


def written(catalogue: Catalog) -> tuple[bytes, bytes]:
    """Return the contents of the .po file and of the .mo file."""
    po, mo = BytesIO(), BytesIO()
    write_po(po, catalogue, width=0, include_lineno=False)
    write_mo(mo, catalogue)
    return po.getvalue(), mo.getvalue()


def untranslated(catalogue: Catalog) -> list[Message]:
    """Return the messages without French, the header left out."""
    return [one for one in catalogue if one.id and not all(strings(one.string))]


def strings(text: str | tuple[str, ...]) -> tuple[str, ...]:
    """Return a text alone, or its singular and its plural."""
    return (text,) if isinstance(text, str) else tuple(text)


def main() -> None:
    """Update both files; say what lacks French, and the French that no longer serves."""
    old = PO.read_bytes() if PO.exists() else b""
    catalogue = updated(old)
    for one in read_po(BytesIO(old), locale="fr"):
        if one.id and one.id not in catalogue:
            print(f"gone: {one.id!r}\n      {one.string!r}")
    for one in untranslated(catalogue):
        print(f"to translate: {one.id!r}")
    po, mo = written(catalogue)
    PO.parent.mkdir(parents=True, exist_ok=True)
    PO.write_bytes(po)
    MO.write_bytes(mo)


if __name__ == "__main__":
    main()
