"""Start a workspace: the files of a folder that holds no release yet."""

from importlib.resources import files

from generator.drafting.slugs import slug

FILES = {
    "README.md": "README.md",
    "communique.yaml": "communique.yaml",
    ".gitignore": "gitignore",
    "partners/.gitkeep": "",
    "releases/.gitkeep": "",
    "templates/{style}/style.yaml": "style.yaml",
    "templates/{style}/css/custom.css": "custom.css",
}
"""What a workspace begins with, and the file here that it is made of; none for an empty one."""


def workspace_files(style: str) -> dict[str, str]:
    """Return the files by path, for a workspace whose style has that name."""
    return {path.replace("{style}", style): _text(name, style) for path, name in FILES.items()}


def style_name(folder: str, taken: list[str]) -> str:
    """Return a name for the style of a folder that is none of the program's own."""
    name = slug(folder) or "style"
    return f"{name}-presse" if name in taken else name


def _text(name: str, style: str) -> str:
    """Return the text of a file, empty for one without a model."""
    if not name:
        return ""
    model = files("generator.drafting") / "workspace" / name
    return model.read_text(encoding="utf-8").replace("{style}", style)
