"""What the typesetter does to runs: the dress of what it changes, and the last line."""

import pytest

from generator.content.addresses import address
from generator.content.prose import Run
from generator.content.typeset import prose, unwidowed
from generator.language import Typography, language
from generator.source.yaml import read

SUP = frozenset({"sup"})
STRONG = frozenset({"strong"})


def shown(runs: tuple[Run, ...]) -> str:
    """Write runs with their dress: `^raised^`, `**strong**`, `[link]`."""
    words = ""
    for run in runs:
        text = f"[{run.text}]" if run.href else run.text
        text = f"**{text}**" if "strong" in run.marks else text
        words += f"^{text}^" if "sup" in run.marks else text
    return words.replace("\u202f", "_").replace("\u00a0", "~")


@pytest.mark.parametrize(
    ("runs", "made"),
    [
        ((Run("12 m"), Run("2", SUP), Run(" et")), "12~m² et"),
        ((Run("le 1er et 2e m2, «oui»"),), "le 1^er^ et 2^e^ m², «~oui~»"),
        ((Run("Il dit «"), Run("oui", STRONG), Run("» !")), "Il dit «**~oui**~»_!"),
        ((Run("voir"), Run("ici", href="https://x.fr"), Run(" ; là")), "voir[ici]_; là"),
        ((Run("le XXI"), Run("e", SUP), Run(" siècle")), "le XXI^e^ siècle"),
        ((Run("un "), Run("mot", STRONG), Run(" ici")), "un **mot** ici"),
        ((Run("dit: "), Run("oui?", href="https://x.fr")), "dit~: [oui_?]"),
        ((Run("le "), Run("good: day?", language="en"), Run(" !")), "le good: day?_!"),
        ((Run("le "), Run("zorg: ?", language="tlh"), Run(" ?")), "le zorg: ?_?"),
    ],
)
def test_what_is_changed_keeps_the_dress_of_where_it_stands(runs: tuple[Run, ...], made: str):
    assert shown(prose(runs, language("fr"), Typography())) == made


@pytest.mark.parametrize(
    ("runs", "made"),
    [
        ((Run("un deux trois à"),), "un deux trois~à"),
        ((Run("un deux"), Run(" :")), "un deux~:"),
        ((Run("le mot "), Run("suite ici")), "le mot suite~ici"),
        ((Run("abc interminablement"),), "abc interminablement"),
        ((Run("un "), Run("site", href="https://x.fr")), "un [site]"),
        ((Run("un deux"), Run(" mot", href="https://x.fr")), "un deux[~mot]"),
        ((Run("seul"),), "seul"),
        ((), ""),
    ],
)
def test_a_short_last_word_never_stands_alone(runs: tuple[Run, ...], made: str):
    assert shown(unwidowed(runs)) == made


@pytest.mark.parametrize("typed", ["https://x.fr/a;b?c", "presse@exemple.fr", "03 87 39 39 14"])
def test_no_rule_touches_an_address(typed: str):
    found, _findings = read(f"website: {typed}\n", path="f.yaml")
    (run,) = address(found["website"])
    assert run.href and run.verbatim
    assert prose((run,), language("fr"), Typography()) == (run,)
