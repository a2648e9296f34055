"""A long paragraph is set sentence by sentence, and as if it were not."""

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.language import Edit, language, rules

HERE = Path(__file__).parent
SENTENCES = re.findall(
    r"[A-ZÀ-Þ][^.!?\n\t]{15,200}[.!?]",
    "\n".join(
        file.read_text(encoding="utf-8")
        for folder in (HERE, HERE.parent / "seeds", HERE.parent / "proofing" / "clean")
        for file in sorted(folder.glob("*.txt"))
    ),
)
# Each sees, or changes, what stands in another sentence.
FAR = (
    'Il parle du "projet. Tout avance" ensuite.',
    "On lit <<la ville. Elle avance>> partout.",
    "On y compte 2620 postes et 1200 logements.",
    "Ensuite, 1740 dans la commune.",
    "On se retrouve sur la place.",
    "Le 14 Juillet sera une fête dans l'année '24.",
    "Il répond à l'European Council.",
    "Etat et collectivités suivent.",
    "They say 'the town. It grows' again - so they say - and then - again.",
    "Man sagt ›die Stadt. Sie wächst‹ überall - so heißt es - und dann - wieder.",
    'Un écran de 15" suffit.',
)
PARAGRAPHS = st.lists(
    st.sampled_from(SENTENCES) | st.sampled_from(FAR), min_size=4, max_size=30
).map(" ".join)


def uncut(code: str, text: str) -> tuple[Edit, ...]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(rules, "LONG", len(text))
        return language(code).typeset(text)


@pytest.mark.parametrize("code", ["fr", "en", "de"])
@settings(max_examples=60)
@given(PARAGRAPHS)
def test_it_is_set_as_if_uncut(code: str, text: str) -> None:
    assert language(code).typeset(text) == uncut(code, text)


def test_it_is_cut_at_the_ends_of_sentences() -> None:
    text = " ".join(["Les logements sont livrés par la métropole."] * 40)
    stretches = list(rules._cut(text))
    assert len(stretches) > 5
    assert all(text[start:end].endswith("métropole.") for start, end in stretches)
    assert " ".join(text[start:end] for start, end in stretches) == text
