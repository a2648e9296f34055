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
    state = tree.get(Text("state"))
    above = tree.get(Text("date"), tree.get(Text("title")))  # a translation has no date
    if isinstance(state, Text):
        splice = put(text, state, "published")
    elif above is not None and not tree.flow:
        splice = below(text, above.span, "state: published")
    else:
        return data
    start = data[: len(data) - len(text.encode())]  # a byte order mark
    return start + edited(text, [splice]).encode()
