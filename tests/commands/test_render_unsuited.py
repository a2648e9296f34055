"""A batch in which some releases have a calendar file and others not."""

from pathlib import Path

from click.testing import CliRunner

from generator.commands.main import communique
from tests.conftest import ROOT, documents

EVENT, NONE = "2019-07-17-logement-d-abord", "2019-10-02-metz-metropole"


def test_what_has_no_event_has_no_calendar_and_is_not_refused(tmp_path: Path):
    words = ["-C", str(ROOT), "render", EVENT, NONE, "--format", "ics", "--out", str(tmp_path)]
    done = CliRunner().invoke(communique, words)
    assert done.exit_code == 0
    assert f"{EVENT}: ics" in done.output
    assert f"{NONE}: no event whose day is known, no calendar file" in done.output
    assert [*documents(tmp_path)] == [f"{EVENT}.ics"]
