"""Type into a release that it is published, and leave every other character of the file."""

from generator.drafting.splice import below, edited, put
from generator.source import yaml
from generator.source.tree import Mapping, Text


def as_published(data: bytes, path: str) -> bytes:
    """Return the bytes of a file that says « state: published »; as they are, if it is broken."""
    text, _findings = yaml.decode(data, path=path)
    tree = yaml.read(text, path=path)[0] if text is not None else None
    if text is None or not isinstance(tree, Mapping):
        return data
    state, date = tree.get(Text("state")), tree.get(Text("date"))
    if isinstance(state, Text):
        splice = put(text, state, "published")
    elif date is not None:
        splice = below(text, date.span, "state: published")
    else:
        return data
    start = data[: len(data) - len(text.encode())]  # a byte order mark
    return start + edited(text, [splice]).encode()
