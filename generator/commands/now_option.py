"""The moment that embargoes are judged at, on the command line."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

import click

from generator.messages import _

if TYPE_CHECKING:  # The Tab key imports commands for their options, and must not wait.
    from generator.source.workspace import Workspace


class Now(click.ParamType[datetime.datetime]):
    """A day and an hour, in the time zone of the workspace unless it tells another."""

    name = _("MOMENT")

    def convert(self, value: Any, param: Any, ctx: Any) -> datetime.datetime:
        """Read 2026-12-03 10h, or 2026-12-03T10:00+01:00."""
        if isinstance(value, datetime.datetime):
            return value
        workspace: Workspace = ctx.find_root().obj
        moment = _within_days(_universal(value) or _local(value, workspace.timezone))
        if moment is None:
            message = _("« {text} » is not a moment: write 2026-12-03 10h.").format(text=value)
            self.fail(message, param, ctx)
        return moment


def _within_days(moment: datetime.datetime | None) -> datetime.datetime | None:
    """Return a moment that is a day in every time zone; None of one at the ends of the calendar."""
    return moment if moment and datetime.MINYEAR < moment.year < datetime.MAXYEAR else None


def _universal(typed: str) -> datetime.datetime | None:
    try:
        moment = datetime.datetime.fromisoformat(typed)
    except ValueError:
        return None
    return moment if moment.tzinfo else None


def _local(typed: str, zone: str) -> datetime.datetime | None:
    from pydantic_core import PydanticCustomError

    from generator.findings import Span
    from generator.source.schema.moments import read_moment
    from generator.source.tree import Text
    from generator.source.workspace import TIME_ZONE

    try:
        moment = read_moment(Text.typed(typed, Span("--now", 1, 1, 1, 1)))
    except PydanticCustomError:
        return None
    return moment.instant(zone or TIME_ZONE)


def _stand(context: click.Context, _option: click.Parameter, moment: Any) -> None:
    if moment:
        context.find_root().obj.at = moment


now_option = click.option(
    "--now",
    type=Now(),
    expose_value=False,
    callback=_stand,
    help=_(
        "Judge embargoes, and date what is recorded, at this moment (2026-12-03 10h);"
        " by default, now."
    ),
)
