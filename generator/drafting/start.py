"""Start a workspace: the files of a folder that holds no release yet."""

from importlib.metadata import version
from importlib.resources import files
from pathlib import Path

from generator.drafting.editors import way
from generator.drafting.slugs import slug
from generator.source.files import unportable

FILES = {
    "README.md": "{language}/README.md",
    "communique.yaml": "{language}/communique.yaml",
    "partners/.gitkeep": "",
    "releases/.gitkeep": "",
    "templates/{style}/style.yaml": "{language}/style.yaml",
    "templates/{style}/css/custom.css": "{language}/custom.css",
    "requirements.txt": "{language}/requirements.txt",
    ".gitignore": "gitignore",
    ".vscode/extensions.json": "extensions.json",
}
"""What a workspace begins with, and the file here that it is made of; none for an empty one."""

PIPELINES = (
    ".github/workflows/previews.yml",
    ".github/workflows/comment.yml",
    ".gitlab-ci.yml",
)
"""What else it begins with: the project's own pipelines, to the letter."""

FOR_TOOLS = ("requirements.txt", ".gitignore", ".vscode/extensions.json", *PIPELINES)
"""What nobody needs to open."""


def workspace_files(style: str, *, code: str) -> dict[str, str]:
    """Return the files by path, in that language, for a workspace whose style has that name."""
    places = {path: path.replace("{style}", style) for path in FILES}
    made = {place: _text(FILES[path], place, style, code) for path, place in places.items()}
    return made | {path: (_home() / path).read_text(encoding="utf-8") for path in PIPELINES}


def style_name(folder: str, taken: list[str]) -> str:
    """Return a name for the style of a folder that is none of the program's own."""
    name = slug(folder) or "style"
    return f"{name}-presse" if name in taken or unportable(name) else name


def _text(name: str, place: str, style: str, code: str) -> str:
    """Return the text of a file, empty for one without a model."""
    if not name:
        return ""
    model = files("generator.drafting") / "workspace" / name.replace("{language}", code)
    text = model.read_text(encoding="utf-8")
    known = {
        "style": style,
        "version": version("communique"),
        "schema": way(place, "workspace" if place == "communique.yaml" else "style"),
    }
    for field, value in known.items():
        text = text.replace(f"{{{field}}}", value)
    return text


def _home() -> Path:
    """Return the folder of the pipelines: in the package, or in a checkout at its root."""
    package = Path(__file__).resolve().parent.parent
    installed = package / "pipelines"
    return installed if installed.is_dir() else package.parent
