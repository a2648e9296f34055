"""Which kind of fault an edit of the typesetter mends."""

from generator.language import Edit

BLANKS = " \t\n\u00a0\u2007\u2009\u202f"

NO_BREAK = {
    **dict.fromkeys(("sp.semicolon", "sp.exclam", "sp.question", "sp.colon"), "break"),
    **dict.fromkeys(("sp.guillemets", "quote.double", "quote.curly", "quote.chevrons"), "break"),
    **dict.fromkeys(("num.noun", "num.percent", "num.currency", "num.unit"), "figure"),
    **dict.fromkeys(("date", "hour", "phone"), "figure"),
    **dict.fromkeys(("civ", "initials", "abbr"), "name"),
    **{"num.thousands": "group", "dash.incise": "dash"},
}
OTHER = {
    **dict.fromkeys(("sp.semicolon", "sp.exclam", "sp.question", "sp.colon"), "punctuation"),
    "sp.guillemets": "punctuation",
    **dict.fromkeys(("sp.comma", "sp.period", "sp.paren", "quote.inner"), "spare"),
    **dict.fromkeys(("quote.double", "quote.curly", "quote.chevrons"), "quotation"),
    "apos": "apostrophe",
    "dash.incise": "dash",
    "ellipsis": "ellipsis",
    "num.thousands": "thousands",
    **dict.fromkeys(("num.decimal", "num.percent", "num.currency", "num.unit"), "quantity"),
    "ord": "ordinal",
    "date": "date",
    "hour": "hour",
    "phone": "phone",
    "civ": "civility",
    "abbr": "abbreviation",
    "lig": "ligature",
    "caps": "capital",
}

# Where these stand, the space inside guillemets comes with the guillemets.
QUOTES = frozenset('"“”<>')


def kind(edit: Edit, prose: str, text: str) -> str | None:
    """Return the kind of fault that an edit mends, None when it is none.

    `text` is the prose with its line breaks: blanks around one are no fault.
    """
    before, after = prose[edit.start : edit.end], edit.text
    if edit.rule == "sp.trim":
        return None
    if _is_blank(before) and _is_run(edit, prose):
        return None if "\n" in _run(edit, prose, text) else "double"
    if edit.rule == "ellipsis" and prose[: edit.end].rstrip(f"{BLANKS}.…")[-3:].lower() == "etc":
        return "etc"
    if edit.rule == "sp.guillemets" and set(prose[max(0, edit.start - 1) : edit.end + 1]) & QUOTES:
        return "quotation"
    if before and _is_blank(before) and after and _is_blank(after):
        return NO_BREAK.get(edit.rule)
    return OTHER.get(edit.rule)


def _is_blank(text: str) -> bool:
    return not text.strip(BLANKS)


def _bounds(edit: Edit, prose: str) -> tuple[int, int]:
    """Return where the blanks around an edit begin and end."""
    return len(prose[: edit.start].rstrip(BLANKS)), len(prose) - len(
        prose[edit.end :].lstrip(BLANKS)
    )


def _is_run(edit: Edit, prose: str) -> bool:
    """Tell whether two blanks or more stand together where the edit is."""
    if edit.start == edit.end:
        return False
    start, end = _bounds(edit, prose)
    return end - start > 1


def _run(edit: Edit, prose: str, text: str) -> str:
    start, end = _bounds(edit, prose)
    return text[start:end]
