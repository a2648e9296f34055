"""Imports go downwards only, as docs/architecture.md draws them."""

import ast
from pathlib import Path

ROOT = Path(__file__).parent.parent

RANKS = {
    "commands": 9,
    "review": 8,
    "preview": 8,
    "build": 6,
    "checking": 7,
    "doctor": 7,
    "editor": 5,
    "drafting": 5,
    "fragments": 5,
    "output": 5,
    "reports": 5,
    "formats": 4,
    "proofing": 4,
    "content": 3,
    "source": 2,
    "codes": 1,
    "language": 1,
    "findings": 0,
    "messages": 0,
    "splices": 0,
    "patterns": 0,
    "records": -1,
    "workers": 0,
    "ended": 1,
    "trial": 5,
}


def modules() -> dict[str, set[str]]:
    """Return each module of the program with the modules it imports, wherever in its text."""
    found = {}
    for path in sorted((ROOT / "generator").rglob("*.py")):
        name = ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
        found[name] = set(imports(ast.parse(path.read_text(encoding="utf-8"))))
    return found


def imports(tree: ast.AST):
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def room(module: str) -> str | None:
    parts = module.split(".")
    return parts[1] if parts[0] == "generator" and len(parts) > 1 else None


def test_every_room_is_known():
    rooms = {room(name) for name in modules()} - {None}
    assert rooms == set(RANKS)


def test_imports_go_downwards():
    upwards = [
        f"{name} imports {imported}"
        for name, imported_names in modules().items()
        for imported in imported_names
        if room(name) and room(imported) and room(imported) != room(name)
        if RANKS[room(imported)] >= RANKS[room(name)]
    ]
    assert upwards == []


def test_only_commands_print_and_exit():
    offenders = []
    for path in (ROOT / "generator").rglob("*.py"):
        if "commands" in path.parts:
            continue
        offenders += [
            f"{path.relative_to(ROOT)}:{node.lineno}"
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
            if isinstance(node, ast.Call)
            and ast.unparse(node.func) in ("print", "sys.exit", "exit")
        ]
    assert offenders == []


def test_formats_never_read_yaml():
    readers = [
        name
        for name, imported in modules().items()
        if room(name) == "formats" and any(one.startswith("generator.source") for one in imported)
    ]
    assert readers == []
