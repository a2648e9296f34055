"""What every language asks of the people it names: who has a title, who can be grouped."""

from collections.abc import Iterator, Sequence

from generator.language.terms import Bearer


def is_titled(bearer: Bearer) -> bool:
    """Tell whether a person is named with anything beside the name."""
    return bool(bearer.title or bearer.role or bearer.remit)


def is_plain(people: Sequence[Bearer]) -> bool:
    """Tell whether a role and one shared organisation say all there is to say."""
    alone = any(bearer.remit or bearer.title for bearer in people)
    return not alone and len({bearer.organisation for bearer in people}) == 1


def in_brackets(bearer: Bearer) -> str:
    """Compose « A (X) », for people who represent an organisation."""
    said = bearer.title or f"{bearer.role} {bearer.remit}".strip()
    return f"{bearer.name} ({said})" if said else bearer.name


def units(people: Sequence[Bearer]) -> Iterator[list[Bearer]]:
    """Split the people of one organisation into those who stand alone and the group of the rest."""
    together = [bearer for bearer in people if is_plain([bearer])]
    if len({bool(bearer.role) for bearer in together}) > 1:
        together = []
    for bearer in people:
        if bearer not in together:
            yield [bearer]
        elif bearer is together[0]:
            yield together
