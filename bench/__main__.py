"""`python -m bench [--all] [--write] [PART…]`: measure, and tell each figure with its bar.

Without a name all parts but the long ones; `--all` takes these, too, and longer ways of the others.
"""

import argparse
from importlib import import_module
from typing import NamedTuple

from bench import page
from bench.machine import machine
from bench.measure import Figure


class Part(NamedTuple):
    """A part of the bench: a module with a function `measured`."""

    title: str
    long: bool = False


PARTS = {
    "cold": Part("One release, cold"),
    "campaign": Part("Many releases, and never the same work twice"),
    "growth": Part("How it grows"),
    "proofing": Part("The proofreader"),
    "lexicon": Part("The French lexicon"),
    "peers": Part("Beside other programs", long=True),
    "checking": Part("Checking an archive", long=True),
    "newsroom": Part("The newsroom", long=True),
    "reviewing": Part("Reviewing", long=True),
    "preview": Part("The preview", long=True),
}


def main() -> None:
    """Measure the parts that are asked for."""
    parser = argparse.ArgumentParser("bench", description=__doc__)
    parser.add_argument("parts", nargs="*", metavar="PART", help=", ".join(PARTS))
    parser.add_argument("--all", action="store_true", help="the long parts, and longer ways")
    parser.add_argument(
        "--write", action="store_true", help="write docs/performance.md and its plots"
    )
    asked = parser.parse_args()
    if unknown := set(asked.parts) - set(PARTS):
        parser.error(f"no such part: {', '.join(sorted(unknown))}; there are: {', '.join(PARTS)}")
    here, missed = machine(), []
    print(", ".join(f"{name} {value}" for name, value in here.items()))
    for name in asked.parts or [name for name, part in PARTS.items() if asked.all or not part.long]:
        print(f"\n{PARTS[name].title}", flush=True)
        told = []
        for one in import_module(f"bench.{name}").measured(asked.all):
            print(one, flush=True)
            told.append(one)
        missed += [one.what for one in told if isinstance(one, Figure) and not one.kept]
        page.keep(name, told, here)
    print(f"\nBars missed: {'; '.join(missed) or 'none'}")
    if asked.write:
        page.write({name: part.title for name, part in PARTS.items()})


if __name__ == "__main__":
    main()
