"""Bring the French catalogue up to date with the messages of the code: `python tools/catalogue.py`.

What is translated stays, what the code no longer says goes, and what is new waits for its French
in generator/locale/fr/LC_MESSAGES/communique.po. Run it once more after translating: it makes the
.mo file, which is what the program reads and git does not keep.
"""

from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

PLURALS = 2  # of our French; babel's own knows a third, for millions

ROOT = Path(__file__).parent.parent
PO = ROOT / "generator/locale/fr/LC_MESSAGES/communique.po"
MO = PO.with_suffix(".mo")

METHODS = [("**.py", "python"), ("**.html.jinja", "jinja2.ext:babel_extract")]
COMMENT = "# What communique says, in French. python tools/catalogue.py keeps it up to date."
HEADER = [
    ("Language", "fr"),
    ("Plural-Forms", f"nplurals={PLURALS}; plural=(n > 1);"),
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
    "{value!r} is not a valid {number_type}.",
    "{value} is not in the range {range}.",
    "{value!r} is not a valid boolean. Recognized values: {states}",
    "{name} {filename!r} is not executable.",
    "Argument {name!r} takes {nargs} values.",
    (
        "Takes {nargs} values but 1 was given.",
        "Takes {nargs} values but {len} were given.",
    ),
    # While it runs
    "d",
    "Aborted!",
    "Do you want to continue?",
    "Confirm the action without prompting.",
    "Error: invalid input",
    "Press any key to continue...",
    "{editor}: Editing failed",
    "{editor}: Editing failed: {e}",
    "Windows error: {error}",
)
# What it says to programmers, or of what we do not use.
NOT_SAID: tuple[str | tuple[str, str], ...] = (
    "deprecated",
    "DeprecationWarning: The command {name!r} is deprecated.{extra_message}",
    "DeprecationWarning: The {param_type} {name!r} is deprecated.{extra_message}",
    "Value must be an iterable.",
    "Name '{name}' defined twice",
    "Boolean option {decl!r} cannot use the same flag for true/false.",
    "Could not determine name for option with declarations {decls!r}",
    "No options defined but a name was passed ({name}). Did you mean to declare an argument"
    " instead? Did you mean to pass '--{name}'?",
    "Arguments take exactly one parameter declaration, got {length}: {decls}.",
    "Invalid start character for option ({option})",
    "Unknown color {colour!r}",
    "Unknown standard stream '{name}'",
    "env var: {var}",
    "(dynamic)",
    "Choice({choices})",
    "%(prog)s, version %(version)s",
    # Scripts for shells are written without asking bash for its version.
    "Shell completion is not supported for Bash versions older than 4.4.",
    "Couldn't detect Bash version, shell completion is not supported.",
    # Passwords, dates and identifiers of its own types
    "Repeat for confirmation",
    "Error: The two entered values do not match.",
    (
        "{value!r} does not match the format {format}.",
        "{value!r} does not match the formats {formats}.",
    ),
    "{value!r} is not a valid UUID.",
    (
        "{len_type} values are required, but {len_value} was given.",
        "{len_type} values are required, but {len_value} were given.",
    ),
)


class Fixed(Catalog):
    """A catalogue whose header is ours and tells neither dates nor versions of tools."""

    mime_headers = HEADER  # type: ignore[assignment]
    num_plurals = PLURALS


def updated(po: bytes) -> Catalog:
    """Return the messages of the code, with the translations that a .po file has for them."""
    known = read_po(BytesIO(po), locale="fr")
    catalogue = Fixed(locale="fr", fuzzy=False)
    catalogue.header_comment = COMMENT
    keywords = {"_": None, "N_": None, "ngettext": (1, 2)}
    words = extract_from_dir(ROOT / "generator", METHODS, keywords=keywords)
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


def meaning(catalogue: Catalog) -> dict[object, object]:
    """Return what a catalogue says, however its file is laid out; its plurals too."""
    plurals = dict(catalogue.mime_headers)["Plural-Forms"]
    return {"": plurals} | {one.id: strings(one.string) for one in catalogue if one.id}


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
    PO.parent.mkdir(parents=True, exist_ok=True)
    with PO.open("wb") as po, MO.open("wb") as mo:
        write_po(po, catalogue, width=0, include_lineno=False)
        write_mo(mo, catalogue)


if __name__ == "__main__":
    main()
