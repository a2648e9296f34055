"""Words looked up: mistakes found with what was meant, right words and names left alone."""

import unicodedata
from pathlib import Path

import pytest

from generator.findings import Finding
from generator.proofing import plain, spelling
from generator.proofing.language.phrases import ONE_FORM
from generator.proofing.proof import proof_texts, rules
from generator.proofing.rules import Rule
from generator.proofing.spelling import Speller
from generator.source.library import Library
from generator.source.workspace import Workspace
from tests.conftest import ROOT, Desk
from tests.proofing.desks import workspace_findings
from tests.proofing.texts import by_severity

RULES = rules()

HERE = Path(__file__).parent
MISSPELT = [
    line.split("\t")
    for line in (HERE / "misspelt.tsv").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]
WELL_SPELT = (HERE / "well_spelt.txt").read_text(encoding="utf-8").splitlines()


@pytest.fixture(scope="module")
def alone(tmp_path_factory: pytest.TempPathFactory) -> Speller:
    """A speller that knows no names."""
    return spelling.speller(Library(Workspace(tmp_path_factory.mktemp("empty"))))


def proofread(
    text: str, speller: Speller, rules: tuple[Rule, ...] = spelling.RULES, language: str = "fr"
) -> list[Finding]:
    return proof_texts(plain.read(text, path="a.txt", language=language), rules, speller)


def codes(found: list[Finding]) -> list[str]:
    return [one.code for one in found]


@pytest.mark.parametrize(("word", "meant", "sentence"), MISSPELT, ids=[row[0] for row in MISSPELT])
def test_a_mistake_is_found_with_what_was_meant(word, meant, sentence, alone: Speller):
    (found,) = proofread(sentence, alone)
    assert found.severity == "warning" and f"« {word} »" in found.message
    assert f"« {meant} »" in found.hint
    assert sentence[found.span.column - 1 : found.span.end_column - 1] == word
    assert found.fix is None or (found.fix.before, found.fix.safe) == (word, False)


@pytest.mark.parametrize("sentence", WELL_SPELT)
def test_right_words_are_left_alone(sentence: str, alone: Speller):
    assert by_severity(proofread(sentence, alone), "warning") == []


@pytest.mark.parametrize("rule", spelling.RULES, ids=lambda rule: rule.code)
def test_the_examples_of_explain(rule: Rule, alone: Speller):
    assert rule.code in codes(proofread(f"Voici {rule.wrong}.", alone, (rule,)))
    assert proofread(f"Voici {rule.right}.", alone, (rule,)) == []


# What other rules say, and real texts ------------------------------------------------------------


def test_what_another_rule_mends_is_not_told_twice(alone: Speller):
    text = "Un titre\n\nIls so ient au coeur de METZ METROPOLE. L'Etat acceuille le dévelopement."
    found = proofread(text, alone, RULES)
    assert [one.fix.before for one in found if one.code.startswith("SPEL") and one.fix] == [
        "acceuille",
        "dévelopement",
    ]
    alone_found = proofread(text, alone)
    assert {"SPEL001"} == set(codes(alone_found)) and len(alone_found) > 4


def test_a_word_beside_a_fault_of_typography_is_told(alone: Speller):
    assert "SPEL001" in codes(proofread("Un titre\n\nLes logemnts  sociaux.", alone, RULES))


SEEDS = sorted((ROOT / "tests" / "seeds").glob("*.txt"))


@pytest.mark.parametrize("seed", SEEDS, ids=lambda seed: seed.stem)
def test_real_texts_have_the_mistakes_that_other_rules_tell_and_no_others(seed, alone: Speller):
    found = proofread(seed.read_text(encoding="utf-8"), alone, RULES)
    told = [one for one in found if one.code.startswith("SPEL") and one.severity == "warning"]
    assert told == []


def test_the_releases_and_partners_have_no_mistakes():
    speller = spelling.speller(Library(Workspace(ROOT)))
    found = workspace_findings(ROOT, spelling.RULES, speller)
    assert by_severity(found, "warning") == []
    assert [one.message.split()[1] for one in found] == ["Blosne", "Villejean"]


# Names -------------------------------------------------------------------------------------------


def told(desk: Desk, text: str) -> list[str]:
    """Return the words that are told of a text, in a workspace."""
    found = proofread(text, spelling.speller(Library(Workspace(desk.root))))
    return [one.message.split()[1] for one in found]


PARTNER = """\
    name: l'Office Zzarh de Vlandrin
    acronym: OZVLAN
    accounts: {twitter: zzarhvlan}
    people:
      Mirka Stzepan: {gender: f, role: Présidente}
    contacts:
      - name: Yoan Kzerbat
        agency: Plimsoe
        email: y@exemple.fr
    """


def test_the_names_of_the_workspace_are_known(desk: Desk):
    desk.write("partners/office.yaml", PARTNER)
    desk.release("body:\n  - by: Olga Frimbaut, architecte\n    quote: Un texte.\n")
    text = (
        "À Vlandrin, avec Stzepan, Kzerbat, Frimbaut et Plimsoe, l’OZVLAN, zzarhvlan"
        " et Zzarh. Puis avec Grebnal."
    )
    assert told(desk, text) == ["Grebnal"]


def test_a_capital_in_two_files_makes_a_name_and_in_one_does_not(desk: Desk):
    desk.release("lead: |\n  Le quartier Morbleux est là.\n")
    assert told(desk, "Dans le quartier Morbleux.") == ["Morbleux"]
    desk.release("lead: |\n  Le quartier Morbleux est là.\n", slug="2020-01-01-suite")
    assert told(desk, "Dans le quartier Morbleux.") == []


def test_a_name_without_its_accents_is_no_name_of_the_workspace(desk: Desk):
    desk.write("partners/office.yaml", PARTNER.replace("Zzarh", "Metropole"))
    assert told(desk, "La Metropole de Vlandrin construit.") == ["Metropole"]


@pytest.mark.parametrize(
    "words",
    ["words: [zorglubois, Brissemont, Le Plaxu]", "words: |\n  zorglubois, Brissemont\n  Plaxu\n"],
)
def test_words_of_the_settings_are_known(desk: Desk, words: str):
    text = "Un Zorglubois, des zorglubois, ZORGLUBOIS à Brissemont et au Plaxu."
    assert len(told(desk, text)) > 3
    desk.write("communique.yaml", words)
    assert told(desk, text) == []


def test_a_listed_word_is_known_in_the_plural(desk: Desk):
    desk.write("communique.yaml", "words: plaxotier\n")
    assert told(desk, "Les plaxotiers et le plaxotier.") == []


@pytest.mark.parametrize("words", ["words:\n", "words: {a: b}\n", "words: [a, [b]]\n"])
def test_words_that_are_none_are_refused(desk: Desk, words: str):
    desk.write("communique.yaml", words)
    assert [one.span.path for one in Workspace(desk.root).findings] == ["communique.yaml"]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Le quartier Brelnuche est rénové.", ["SPEL003"]),
        ("Le quartier Brelnuche, oui, Brelnuche.", ["SPEL003"]),
        ("Mme Brelnuche, M. J. Grabuze et Damien Brelnuche.", []),
        ("Les ménages. Brelnuche est là.", ["SPEL003"]),
        ("Les ménages. Acompagner les jeunes.", ["SPEL001"]),
        ("Les gens de lille et de bretagne.", ["SPEL001", "SPEL001"]),
        ("Le maire de Compiegne.", ["SPEL003"]),
        ("La loi Elan, l’Anah et la filiale in’li.", ["SPEL003"]),
        ("Avec l’ASDFG, LinkedIn et le PLUi.", []),
        ("Marie CHATEAU et Paul DUBREZIL.", []),
        ("La METROPOLE de Lille.", ["SPEL001"]),
        ("Le XIXe siècle, le XIV e, 2 ème.", []),
    ],
)
def test_names_are_not_mistakes(text: str, kinds: list[str], alone: Speller):
    assert codes(proofread(text, alone)) == kinds


# Other languages, and texts that are written otherwise -------------------------------------------

ENGLISH = "The partners have signed a framework agreement and they will build affordable homes."


def test_another_language_is_told_once(alone: Speller):
    found = proofread(f"{ENGLISH}\n\n{ENGLISH}\n\nUn texte français avec une fote.", alone)
    assert codes(found) == ["SPEL001", "SPEL004"]


def test_english_is_looked_up_in_english(alone: Speller):
    text = f"{ENGLISH} It doesn't organise, nor organize, the neighbours' agreemnt."
    (found,) = proofread(text, alone, language="en")
    assert "« agreemnt »" in found.message and "agreement" in found.hint


def test_accents_apart_from_their_letters(alone: Speller):
    text = unicodedata.normalize("NFD", "La métropole a développé l’accès à l’énergie.")
    assert proofread(text, alone) == []


def test_what_is_no_prose(alone: Speller):
    text = "Voir groupe.exmplefr, [compteexmple](https://x.fr/z), 1<sup>re</sup>, **log**ement, 35 kWhep3."
    assert proofread(text, alone) == []


def test_braces_and_marks_of_releases(desk: Desk):
    desk.release("lead: |\n  L'{agreement} d'{ville}, la 1^re^ **maizon** de la *région*.\n")
    speller = spelling.speller(Library(Workspace(desk.root)))
    found = workspace_findings(desk.root, spelling.RULES, speller)
    assert [one.message.split()[1] for one in found if one.severity == "warning"] == ["maizon"]


def test_without_a_speller_nothing_is_looked_up():
    assert proof_texts(plain.read("Une fote.", path="a.txt"), spelling.RULES) == []


def test_what_is_said_to_need_hyphens_is_in_the_dictionary(alone: Speller):
    french = alone.dictionaries["fr"]
    assert {word for word in ONE_FORM if list(french.unknown(word.replace(" ", "-")))} == set()
