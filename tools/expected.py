"""Renew tests/expected/, what the releases of this project look like: `python -m tools.expected`.

A page, a text, a fragment, the text of a message and a ninjs file for each of them in each style
that comes with the program, as a reviewer reads them: without the styles' own CSS, with a digest
for a picture and a sign for a space that no eye would tell from another.
"""

import hashlib
import re
import shutil
import tempfile
from pathlib import Path

from click.testing import CliRunner

from generator.commands.main import communique
from generator.proving.posted import read
from generator.version import builtin_styles

ROOT = Path(__file__).parent.parent
FOLDER = ROOT / "tests" / "expected"
STYLES = sorted(folder.name for folder in builtin_styles().iterdir())
FORMATS = "html,txt,fragment,eml,ninjs"
SIGNS = {0xA0: "⍽", 0x202F: "⎵"}

_CSS = re.compile(r"(?<=<style>).*?(?=</style>)", re.DOTALL)
_PICTURE = re.compile(r"(data:[\w/+-]+;base64,)([\w+/=]+)")


def pages() -> dict[str, str]:
    """Return the files of the folder, by path."""
    with tempfile.TemporaryDirectory() as place:
        return {path: text for style in STYLES for path, text in _of(style, Path(place, style))}


def _of(style: str, place: Path) -> list[tuple[str, str]]:
    words = ["-C", ROOT, "render", "--style", style, "--format", FORMATS, "--out", place]
    done = CliRunner().invoke(communique, list(map(str, words)))
    assert done.exit_code == 0, done.output
    files = sorted(place.glob("[!.]*/*"))
    return [(f"{style}/{_name(one)}", readable(_text(one))) for one in files]


def _name(file: Path) -> str:
    return f"{file.name}.txt" if file.suffix == ".eml" else file.name


def _text(file: Path) -> str:
    """Return what a file says: of a message, its text."""
    if file.suffix != ".eml":
        return file.read_text(encoding="utf-8")
    return read(file.read_bytes())["plain"].replace("\r\n", "\n")


def readable(page: str) -> str:
    """Return a page without what no reviewer reads."""
    return _PICTURE.sub(_digest, _CSS.sub("…", page)).translate(SIGNS)


def _digest(picture: re.Match[str]) -> str:
    return picture[1] + hashlib.sha256(picture[2].encode()).hexdigest()[:12]


def main() -> None:
    """Write them, and nothing else."""
    shutil.rmtree(FOLDER, ignore_errors=True)
    for path, text in pages().items():
        (FOLDER / path).parent.mkdir(parents=True, exist_ok=True)
        (FOLDER / path).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
