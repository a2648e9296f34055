"""Bring docs/schema/ up to date with the classes and the catalogue: `python tools/schemas.py`."""

from pathlib import Path

from generator.editor.schema import KINDS, schema, written

FOLDER = Path(__file__).parent.parent / "docs" / "schema"
LANGUAGES = ("fr", "en")


def documents() -> dict[str, str]:
    """Return the files of the folder: each kind in each language."""
    return {
        f"{kind}.{language}.json": written(schema(kind, language))
        for kind in KINDS
        for language in LANGUAGES
    }


def main() -> None:
    """Write them."""
    FOLDER.mkdir(exist_ok=True)
    for name, text in documents().items():
        (FOLDER / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
