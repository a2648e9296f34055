"""Write the manifest of a version, and see whether one is as it was written."""

from collections.abc import Mapping as Lookup
from hashlib import sha256

from generator.agreements import Standing
from generator.content.editions import FOLDER, Manifest, sealed
from generator.messages import _
from generator.source import written
from generator.source.tree import Mapping, Sequence, Text
from generator.version import __version__


def text_of(found: Manifest, *more: Mapping) -> str:
    """Return the text of a manifest; its last line is a digest of those above."""
    tree = tree_of(found.facts)
    for one in more:
        tree.update(one)
    head = _("Kept by « communique »: nothing below {folder}/ is ever changed.")
    return sealed(f"# {head.format(folder=FOLDER)}\n{written.write(tree)}")


def tree_of(facts: Lookup[str, str]) -> Mapping:
    """Return facts as if they had been typed."""
    return Mapping({Text(key): Text(value) for key, value in facts.items()})


def circumstances(
    release: str, style: str, standing: Standing, granted: Lookup[str, str]
) -> Mapping:
    """Return how a version came out: in which style, who agreed, and what was `granted`."""
    agreed = Sequence(
        tree_of({"partner": one.partner, "by": one.act.by, "date": one.act.date})
        for one in standing.agreements
        if one.answer == "agreed" and one.act
    )
    told = tree_of({"release": release, "style": style, "program": __version__, **granted})
    told[Text("agreements")] = agreed
    return told


def kept(documents: Lookup[str, bytes], earlier: bytes | None) -> Mapping:
    """Return the digests of the files of a version, and of the manifest before."""
    told = tree_of({} if earlier is None else {"earlier_manifest": digest(earlier)})
    told[Text("files")] = tree_of({name: digest(documents[name]) for name in sorted(documents)})
    return told


def digest(data: bytes) -> str:
    """Return the SHA-256 of a file, in hexadecimal digits."""
    return sha256(data).hexdigest()


def is_same(data: bytes, told: str) -> bool:
    """Tell whether a file is the one that has a digest; git may have ended its lines otherwise."""
    return told in digests(data)


def digests(data: bytes) -> tuple[str, str]:
    """Return the digest of a file as it is, and of one whose lines end as they were written."""
    return digest(data), digest(data.replace(b"\r\n", b"\n"))
