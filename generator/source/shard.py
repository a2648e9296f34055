"""A share of the releases, for several machines that know nothing of each other."""

from hashlib import sha256
from typing import NamedTuple


class Shard(NamedTuple):
    """One of `of` shares, counted from 1."""

    number: int
    of: int

    def takes(self, slug: str) -> bool:
        """Tell whether a release is its own: by the name alone, whatever else there is."""
        return int.from_bytes(sha256(slug.encode()).digest()[:8]) % self.of == self.number - 1

    def __str__(self) -> str:
        return f"{self.number}/{self.of}"
