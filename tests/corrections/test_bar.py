"""Words changed at random, in releases that nobody tuned on, come back to their lines.

Each release of the workspace `unseen/` was written before the code saw any; those of the project
are the real ones. What a `{name}` prints is corrected in a partner's file, and is told, not taken.
"""

import random
import re

import pytest

from generator.content.body import Quote
from generator.content.document import every
from generator.content.prose import bare
from generator.corrections import corrected
from generator.corrections.units import printed, units
from generator.source.workspace import Workspace
from tests.conftest import ROOT
from tests.corrections.papers import Paper, anchored, paper, paragraph, run, tracked

WORDS = ["nouveau", "durable", "solidaires", "vraiment", "l’avenir", "d’abord", "l'accord", "très"]
UNSEEN = ROOT / "tests/corrections/unseen"


def altered(rng: random.Random, text: str) -> str:
    """Return a text with one of its words changed, left out, or put in."""
    words = text.split(" ")
    at = rng.randrange(len(words))
    word, way = rng.choice(WORDS), rng.choice(["change", "add", "leave"])
    if way == "add":
        words.insert(at, word)
    elif way == "leave":
        del words[at]
    else:
        words[at] = word + re.sub(r".*?([.,;:!?»]*)$", r"\1", words[at])
    return " ".join(words)


def texts(release) -> list[str]:
    """Return the title and the texts of the body, but not the speakers, who are all names."""
    speakers = {bare(one.speaker) for one in every(release.body, Quote)}
    found = [one.text for one in units((release.title, release.body))]
    return [one for one in found if one not in speakers and len(one.split()) > 2]


def documents(workspace: Workspace, rng: random.Random, many: int):
    for file in workspace.releases:
        sent = paper(file, workspace)
        state = printed(file, workspace)
        known = texts(state.release)
        for anchor, text, place in sent.sent:
            if text not in known:
                continue
            for _round in range(many):
                new = altered(rng, text)
                one = Paper(sent.slug, sent.fingerprint, sent.sent, dict(sent.body))
                content = tracked(text, new) if rng.random() < 0.5 else run(new)
                one.put(anchor, paragraph(anchored(anchor, content)))
                yield file, state, one, place, text


@pytest.mark.parametrize(("root", "many", "seed"), [(UNSEEN, 2, 2026), (ROOT, 1, 2027)])
def test_random_words_come_back_to_their_line_and_none_to_another(root, many, seed):
    workspace = Workspace(root)
    asked = taken = 0
    for file, state, one, place, text in documents(workspace, random.Random(seed), many):
        (found,) = corrected({"a.docx": one.bytes()}, workspace)
        asked += 1
        taken += bool(found.judged) and all(each.taken for each in found.judged)
        if not found.files:
            continue
        now = printed(file, Workspace(root, found.files)).units
        changed = [was for was, new in zip(state.units, now, strict=True) if was.same != new.same]
        assert [was.text for was in changed] == [text]
        lines = {each.place.line for each in found.judged if each.taken}
        assert all(place.line <= line <= place.end_line for line in lines)
        assert set(found.files) == {place.path}
    assert asked > 40
    assert taken >= 0.95 * asked, f"{taken} of {asked}"
