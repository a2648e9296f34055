"""What the typesetter would change is told by kind, gravely where nobody sets it any more."""

from generator.content.bound import bound
from generator.content.typeset import typeset
from generator.formats import FORMATS
from generator.formats.style import load
from generator.proofing import extraction, plain, typography
from generator.proofing import language as french
from generator.proofing.passages import passages
from generator.proofing.proof import proof_texts
from generator.proofing.typography import pairs
from generator.source.library import Library
from generator.source.workspace import Workspace
from generator.version import builtin_styles
from tests.conftest import ROOT
from tests.proofing.texts import by_severity, passage

RULES = typography.RULES
OURS = (*typography.RULES, *french.RULES, *extraction.RULES)

# Code, a text that trips it, the words at fault, what they should be.
TRIPS = [
    ("TYPO001", "trois engagements réciproques:", "réciproques:", "réciproques\u00a0:"),
    ("TYPO001", "Est-ce utile?", "utile?", "utile\u202f?"),
    ("TYPO001", "un «plan» ambitieux", "«plan»", "«\u00a0plan\u00a0»"),
    ("TYPO001", "le président,élu hier", "président,élu", "président, élu"),
    ("TYPO001", "la fin.Le début", "fin.Le", "fin. Le"),
    ("TYPO002", "visant à : contribuer", "à :", "à\u00a0:"),
    ("TYPO002", "la mixité ; faciliter", "mixité ;", "mixité\u202f;"),
    ("TYPO001", "En 2012,le musée", "2012,le", "2012, le"),
    ("TYPO001", "à Metz,l’État", "Metz,l’État", "Metz, l’État"),
    ("TYPO001", "Est-il prêt?Oui", "prêt?Oui", "prêt\u00a0? Oui"),
    ("TYPO001", "trois axes:informer, aider", "axes:informer", "axes\u00a0: informer"),
    ("TYPO014", "une aide de 350 K€", "350 K€", "350\u202f000\u00a0€"),
    ("TYPO014", "1,5 KEuros par an", "1,5 KEuros", "1\u202f500\u00a0€"),
    ("TYPO014", "un budget de 711,9 ME", "711,9 ME", "711,9\u00a0M€"),
    ("TYPO014", "20 €uros, deux millions d’€", "€uros", "euros"),
    ("TYPO081", "un numéro (05 36 49 70 18 (poste 412))", "(poste 412)", "[poste 412]"),
    ("TYPO025", "les travaux (juin 2025 commencent", "(juin", None),
    ("TYPO025", "les travaux juin 2025) commencent", "2025)", None),
    ("TYPO002", "2,5 millions de doses", "2,5 millions", "2,5\u00a0millions"),
    ("TYPO002", "tél. 03 87 39 39 14", "03 87 39 39 14", "03\u00a087\u00a039\u00a039\u00a014"),
    ("TYPO002", "le livre de J. Verne", "J. Verne", "J.\u00a0Verne"),
    ("TYPO005", "déléguée à l'Habitat", "l'Habitat", "l’Habitat"),
    ("TYPO006", 'nommé "D’abord Toit" vient', '"D’abord Toit"', "«\u00a0D’abord Toit\u00a0»"),
    ("TYPO006", "un “plan” ambitieux", "“plan”", "«\u00a0plan\u00a0»"),
    ("TYPO008", "être plus fort  et plus visible", "fort  et", "fort et"),
    ("TYPO008", "ou s’y maintenir  ; informer", "maintenir  ;", "maintenir\u202f;"),
    ("TYPO008", "la convention ( CIET ) signée", "( CIET )", "(CIET)"),
    ("TYPO008", "des concerts , des bals", "concerts ,", "concerts,"),
    ("TYPO009", "et des travailleurs...", "travailleurs...", "travailleurs…"),
    ("TYPO009", "vaccins, masques, etc...", "etc...", "etc."),
    ("TYPO011", "le musée - le seul ici - ouvre", "- le seul ici -", "–\u00a0le seul ici\u00a0–"),
    ("TYPO014", "18.400 passages par an", "18.400", "18\u202f400"),
    ("TYPO014", "1200 logements produits", "1200", "1\u202f200"),
    ("TYPO002", "116 000 logements", "116 000", "116\u202f000"),
    ("TYPO014", "45% des patients", "45%", "45\u00a0%"),
    ("TYPO014", "2.5 millions d’euros", "2.5", "2,5"),
    ("TYPO015", "le 2ème pôle d’emploi", "2ème", "2e"),
    ("TYPO015", "la 1ère édition", "1ère", "1re"),
    ("TYPO015", "1<sup>ère</sup> adjointe au Maire", "1<sup>ère</sup>", "1re"),
    ("TYPO018", "le 1 octobre 2019", "1 octobre", "1er\u00a0octobre"),
    ("TYPO018", "le mardi 3 Mars 2020", "3 Mars", "3\u00a0mars"),
    ("TYPO018", "rendez-vous à 14h30", "14h30", "14\u00a0h\u00a030"),
    ("TYPO019", "reçu par Mr Roy", "Mr Roy", "M.\u00a0Roy"),
    ("TYPO020", "Madame KAUCIC a introduit la journée", "Madame", "Mme"),
    ("TYPO018", "01.71.21.12.50", "01.71.21.12.50", "01\u00a071\u00a021\u00a012\u00a050"),
    ("TYPO022", "la mise en oeuvre", "oeuvre", "œuvre"),
    ("TYPO019", "la loi n°2015-991", "n°2015-991", "n°\u00a02015-991"),
]
SPARES = [
    ("TYPO025", "a) le toit ; 2) les murs ; IV) le sol ; élu(e)s (de 2021 (puis 2025))"),
    ("TYPO001", "une rencontre à 10:30, un ratio de 3:1, https://exemple.fr/a?b"),
    ("TYPO014", "350 k€, 4,5 M€, 12 Md€, Me Roy, 2 millions d’euros, ME, KE"),
    ("TYPO081", "les agent(e)s (élu(e)s), un club (de 1950) et (à Metz)"),
    ("TYPO014", "l’article 3.115 dispose, version 2.100"),
    ("TYPO001", "la mixité ; faciliter"),
    ("TYPO001", "1,5 million, adjoint(e), M.-L. Roy, www.exemple.fr, S.A.R.L., a,b"),
    ("TYPO001", "à 10:30, un ratio 3:1, re:vision, 2012,5 ; https://a.fr?Le=b"),
    ("TYPO002", "visant à\u00a0: contribuer"),
    ("TYPO002", "mixité\u00a0; en texte brut l’espace fine est une insécable"),
    ("TYPO002", "2,5\u00a0millions de doses, 4 concerts"),
    ("TYPO002", "Il est venu. Nous aussi"),
    ("TYPO005", "déléguée à l’Habitat"),
    ("TYPO006", "«\u00a0D’abord Toit\u00a0» vient"),
    ("TYPO006", 'un écran de 15" et rien'),
    ("TYPO008", "Isabelle Kaucic, Vice-présidente de Metz \nMétropole"),
    ("TYPO008", "plus fort et plus visible  "),
    ("TYPO008", "la convention (CIET), signée."),
    ("TYPO009", "et des travailleurs…"),
    ("TYPO009", "vaccins, masques, etc."),
    ("TYPO011", "Contact : Anne Roy - 03 87 39 39 14 - anne@exemple.fr"),
    ("TYPO014", "en 2018, 1\u202f200 logements, le code postal 57000"),
    ("TYPO002", "116\u202f000 logements"),
    ("TYPO014", "45\u00a0% des patients"),
    ("TYPO015", "le 2e pôle, la 1re édition, le 21e siècle"),
    ("TYPO015", "la 1re adjointe, 10<sup>3</sup>"),
    ("TYPO015", "le 1<sup>er</sup> mai, la 2<sup>e</sup> et le 1^er^ lot"),
    ("TYPO018", "le 1er octobre 2019, la rue du 8 Mai 1945"),
    ("TYPO018", "rendez-vous à 14\u00a0h\u00a030"),
    ("TYPO019", "reçu par M.\u00a0Roy, le groupe MR"),
    ("TYPO020", "Madame la Ministre, Monsieur le Maire, Madame, Monsieur"),
    ("TYPO018", "01\u00a071\u00a021\u00a012\u00a050"),
    ("TYPO022", "un coefficient, la coexistence"),
    ("TYPO019", "la loi n°\u00a02015-991"),
]


def guillemets(*paragraphs, role="text"):
    texts = [passage(one, role) for one in paragraphs]
    return [finding.message for finding in proof_texts(texts, pairs.RULES)]


def test_a_quotation_of_several_paragraphs_opens_at_each():
    assert not guillemets("« Un début.", "« Une suite.\n\n« Encore.", "« Une fin. »", "« Et là »")
    assert not guillemets("« Il dit « oui » hier ».", "Un texte.")
    assert not guillemets("« Un début", role="quote")


def test_a_guillemet_without_its_partner_is_shown():
    assert len(guillemets("« Un début, dit-il.", "Elle dit : « oui ».")) == 1
    assert len(guillemets("Il a dit oui ».", "« Non »")) == 1


def test_other_languages_are_left_to_their_own_rules():
    words = 'the "plan": 1200 logements, l\'aide  ici, 2ème'
    assert not proof_texts([passage(words, language="en")], RULES)


# A source is not what is printed ----------------------------------------------------------------


def test_what_the_program_sets_is_a_note_once_a_passage():
    words = "l'aide, l'emploi et l'habitat : d'abord \"Toit\", 1200 logements à 14h30 ; 116 000 euros..."
    told = proof_texts([passage(words, printed=False)], RULES)
    assert {one.severity for one in told} == {"info"}
    codes = [one.code for one in told]
    assert len(codes) == len(set(codes))
    unseen = {one.code for one in told if one.fix and not one.fix.safe}
    assert unseen == {"TYPO002"}
    (apostrophe,) = [one for one in told if one.code == "TYPO005"]
    assert [fix.after for _span, fix in apostrophe.alike] == ["l’emploi", "l’habitat", "d’abord"]


def test_fixes_of_a_source_put_nothing_that_cannot_be_seen():
    words = '\u00a0engagements: "Toit"\u00a0! 45% de 1200 m2 à 14h30...'
    told = proof_texts([passage(words, printed=False)], RULES)
    every = [fix for one in told for fix in (one.fix, *(other for _span, other in one.alike))]
    fixes = [fix for fix in every if fix and fix.safe]
    assert {(fix.before, fix.after) for fix in fixes} >= {
        ("engagements:", "engagements :"),
        ('"Toit"', "« Toit »"),
        ("45%", "45 %"),
        ("1200", "1 200"),
    }
    assert not any(set("\u00a0\u202f") & (set(fix.after) - set(fix.before)) for fix in fixes)


def test_what_a_writer_should_know_is_a_warning_in_a_source():
    words = "Mr Roy,  la 2ème fois , en oeuvre, etc..."
    told = proof_texts([passage(words, printed=False)], RULES)
    assert {one.code for one in told if one.severity == "warning"} == {
        "TYPO008",
        "TYPO009",
        "TYPO015",
        "TYPO019",
        "TYPO022",
    }
    assert all(one.fix and one.fix.safe for one in told if one.severity == "warning")


def test_a_source_is_mended_with_ordinary_spaces():
    words = "le 1 octobre avec Mr Roy"
    told = proof_texts([passage(words, printed=False)], RULES)
    assert [one.fix.after for one in told if one.fix and one.fix.safe] == ["1er octobre", "M. Roy"]


def test_names_are_masked():
    words = "le {signed} {count} engagements de {metz-metropole} : l'{anah}"
    assert [one.code for one in proof_texts([passage(words, printed=False)], RULES)] == [
        "TYPO002",
        "TYPO005",
    ]


# The five releases ------------------------------------------------------------------------------


def sources():
    workspace = Workspace(ROOT)
    library = Library(workspace)
    for file in workspace.releases:
        release = library.release(file)
        assert release
        yield from passages(release, file.language)
    for partner in library.partner_ids():
        yield from passages(library.organisation(partner, "fr").own, "fr")


def test_the_sources_are_clean():
    """No error, and fewer than two warnings per 1 000 words."""
    texts = list(sources())
    told = proof_texts(texts, OURS)
    assert by_severity(told, "error") == []
    words = sum(len(one.text.split()) for one in texts)
    assert len(by_severity(told, "warning")) < 2 * words / 1000


def printed() -> str:
    workspace = Workspace(ROOT)
    library = Library(workspace)
    style = load("maison", [builtin_styles()])
    writer = FORMATS["txt"].writer(style)
    return "\n\n".join(
        writer(typeset(bound(file, library), style.typography)).decode()
        for file in workspace.releases
    )


def test_what_is_printed_is_clean():
    text = printed()
    told = proof_texts(plain.read(text, path="a.txt"), OURS)
    assert by_severity(told, "error") == []
    assert len(by_severity(told, "warning")) < 2 * len(text.split()) / 1000
    assert [one for one in told if one.code.startswith("TYPO") and one.code != "TYPO020"] == []
