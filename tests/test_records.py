"""Records are what dataclasses are, though their methods are not written for each."""

from dataclasses import dataclass, field, replace

import pytest

from generator.records import record


def made(decorate):
    @decorate
    class Point:
        x: int
        y: int = 0
        said: str = field(default="", compare=False)

    @decorate
    class Empty:
        """Nothing."""

    return Point, Empty


@pytest.mark.parametrize("how", [{}, {"slots": True}, {"slots": True, "order": True}])
def test_a_record_does_what_a_frozen_dataclass_does(how):
    told = []
    for decorate in (record(frozen=True, **how), dataclass(frozen=True, **how)):
        Point, Empty = made(decorate)
        one, same, other = Point(1, 2), Point(1, 2, "else"), replace(Point(1), y=3)
        assert one == same and one != other and one != (1, 2) and Point(1) != Empty()
        assert (
            len({one, same, other}) == 2 and Empty() == Empty() and hash(Empty()) == hash(Empty())
        )
        told.append(
            [
                repr(one),
                repr(Empty()),
                *([one < other, max(one, other) == other] if how.get("order") else []),
            ]
        )
    assert told[0] == told[1]


def test_what_a_class_has_of_its_own_stays():
    @record(frozen=True, slots=True)
    class Own:
        x: int

        def __repr__(self) -> str:
            return "mine"

        def __eq__(self, other: object) -> bool:
            return True

    assert repr(Own(1)) == "mine" and Own(1) == Own(2) and hash(Own(1)) == hash(Own(1))


def test_those_that_are_not_compared_are_themselves():
    @record(frozen=True, slots=True, eq=False)
    class One:
        x: int

    assert One(1) != One(1) and len({One(1), One(1)}) == 2
