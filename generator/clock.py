"""Ask the computer what time it is: nothing else does, so that what is printed can be repeated."""

import datetime


def now() -> datetime.datetime:
    """Return the moment, in universal time."""
    return datetime.datetime.now(datetime.UTC)


def today() -> datetime.date:
    """Return the day where the computer stands."""
    return datetime.date.today()
