"""What a communiqué must have: title, date line, lead, About and contact of each issuer…"""

from collections.abc import Iterator

from generator.messages import _
from generator.proofing.dossier import Dossier
from generator.proofing.rules import Hit, Rule


def _no_place(dossier: Dossier) -> Iterator[Hit]:
    if dossier.release.place is None:
        yield Hit(dossier.release.title.span)


RULES: tuple[Rule, ...] = (
    Rule(
        code="REQ001",
        severity="warning",
        takes="release",
        message=_("The date line has no place."),
        hint=_("Add a line « place: » with the town."),
        why=_("A date line says where and when: « Metz, le 2 octobre 2019 »."),
        source="AFP, OQLF",
        wrong="Le 2 octobre 2019",
        right="Metz, le 2 octobre 2019",
        check=_no_place,
    ),
)
