"""Imports go downwards only, as docs/architecture.md draws them."""

import ast
from pathlib import Path

ROOT = Path(__file__).parent.parent

RANKS = {
    "commands": 9,
    "agreements": 5,
    "publishing": 6,
    "words": 0,
    "review": 8,
    "preview": 8,
    "away": 5,
    "build": 6,
    "checking": 7,
    "doctor": 7,
    "proving": 7,
    "search": 7,
    "corrections": 7,
    "newsroom": 7,
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
    "scratch": 1,
    "findings": 0,
    "messages": -1,
    "interruptions": -1,
    "splices": 0,
    "patterns": 0,
    "compiled": -2,
    "characters": 1,
    "records": -1,
    "disk": -2,
    "version": -1,
    "workers": 0,
    "ended": 1,
    "trial": 5,
    "chosen": 5,
    "cache": 4,
    "watch": 0,
    "current": 5,
    "clock": -1,
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
    assert readers == ["generator.formats.stylefile"]  # the file of a style is no release


OPENING = {
    *("open", "read_bytes", "read_text", "glob", "rglob", "iterdir", "scandir", "listdir", "walk"),
    *("FileSystemLoader", "TTFont"),
}
NOT_OF_STAFF = {
    "formats.message": "walk",  # the parts of what is being written
    "formats.word.sheet": "rglob",  # the blank that every document begins as
    "formats.small": "open",  # pictures, in memory
    "cache.files": "read_bytes walk",  # documents that were made; names of files in styles
    "cache.program": "glob listdir",  # where Python and the system keep libraries
    "commands.entry": "open",  # the device that takes everything
    "commands.main": "open",
    "commands.preview": "open",  # the browser
    "commands.init": "iterdir read_bytes",  # the program's own styles
    "commands.review": "iterdir",  # whether a folder is empty
    "proving.worded": "open",  # parts of an archive, in memory, as in the next
    "corrections.package": "open",  # parts of an archive, in memory
    "drafting.start": "read_text",  # the program's own files, as in the next
    "language.dictionary.affixes": "read_text",
    "language.french.lexicon": "read_bytes read_text",
    "output.__init__": "open read_bytes",  # what it writes, and compares with what stands there
    "output.kept": "read_bytes read_text",
    "output.mirrored": "read_bytes iterdir",
    "newsroom.__init__": "read_bytes",
    "preview.app": "read_bytes read_text",
    "formats.archive": "read_bytes",  # the colours of the engine
    "formats.glyphs": "TTFont",  # of bytes that were read
    "review.site": "FileSystemLoader iterdir read_bytes",  # the program's own; what is replaced
    "scratch": "listdir open",
    "workers.serving": "read_text",  # how much memory it holds
    "source.files": "listdir",  # how a name is spelt on this disk
}
"""What opens files beside `disk.py`, which opens those of staff."""


def calls() -> list[tuple[str, str, ast.Call]]:
    """Return the calls of the program: the module, the name of what is called, the call."""
    return [
        (
            path.relative_to(ROOT / "generator").with_suffix("").as_posix().replace("/", "."),
            name,
            node,
        )
        for path in sorted((ROOT / "generator").rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        for name in [ast.unparse(node.func).rpartition(".")[2]]
    ]


def test_one_place_opens_what_staff_made():
    found: dict[str, set[str]] = {}
    for module, name, _call in calls():
        if name in OPENING and module != "disk":
            found.setdefault(module, set()).add(name)
    assert found == {module: set(names.split()) for module, names in NOT_OF_STAFF.items()}


CLOCKS = ("datetime.now", "datetime.today", "datetime.utcnow", "date.today")
SECONDS = ("time.time", "time.time_ns", "time.localtime", "time.gmtime", "time.strftime")
NOT_PRINTED = {
    "cache.files": {"time.time_ns"},  # whether a file may change again unseen
    "cache.store": {"time.time", "time.time_ns"},  # which records are old
    "scratch": {"time.time"},  # which folders were left long ago
    "preview.live": {"time.time_ns"},  # versions that a window may still show
}
"""What asks what time it is beside `clock.py`, for nothing that is told or printed."""
TAKEN_OUT = ("time", "time_ns", "localtime", "gmtime", "strftime", "datetime", "date")
"""What would ask it under a name of its own."""
ONLY_TYPES = ("generator.formats.archive",)


def test_one_place_asks_the_clock_of_the_computer():
    found: dict[str, set[str]] = {}
    for module, _name, call in calls():
        asked = ast.unparse(call.func)
        if module != "clock" and (asked in SECONDS or asked.endswith(CLOCKS)):
            found.setdefault(module, set()).add(asked)
    assert found == NOT_PRINTED
    alone = {f"{module}.{name}" for module in ("time", "datetime") for name in TAKEN_OUT}
    assert {name for name, imported in modules().items() if alone & imported} == set(ONLY_TYPES)


def test_what_is_written_says_which_folder_it_must_lie_in():
    writing = [
        (module, {word.arg for word in call.keywords})
        for module, name, call in calls()
        if name in ("write", "create", "rewrite", "place") and ast.unparse(call.func) == name
        if module.startswith("commands.") or module == "build"
    ]
    assert len(writing) > 5 and all("inside" in words for _module, words in writing), writing
