"""What a PDF or a web page leaves in a text is found, and nothing that French writes so."""

from generator.proofing import extraction, plain
from generator.proofing.proof import proof_texts
from tests.proofing.texts import found

RULES = extraction.RULES

TRIPS = [
    ("EXTR001", "des bénéficiaires, qu’ils so ient jeunes actifs", "so ient", "soient"),
    ("EXTR001", "la conven tion de partenariat", "conven tion", "convention"),
    ("EXTR001", "le dévelop pement des soins", "dévelop pement", "développement"),
    ("EXTR001", "la mobi lité des patients", "mobi lité", "mobilité"),
    ("EXTR001", "les recrute ments", "recrute ments", "recrutements"),
    ("EXTR001", "la mise en œu vre", "œu vre", "œuvre"),
    ("EXTR001", "un loge ment sur deux", "loge ment", "logement"),
    ("EXTR001", "il a inau guré la salle", "inau guré", "inauguré"),
    ("EXTR001", "l’écoute des **pa tients** du soir", "pa tients", "patients"),
    ("EXTR003", "une conven- tion signée", "conven- tion", "convention"),
    ("EXTR003", "le finance-\nment du musée", "finance-\nment", "financement"),
    ("EXTR004", "favoriser l accès aux soins", "l accès", "l’accès"),
    ("EXTR005", "100 m<sup>2</sup>", "<sup>", None),
    ("EXTR005", "R&amp;D, caf&eacute;", "&amp;", None),
    ("EXTR005", "## COMMUNIQUÉ", "## COMMUNIQUÉ", None),
    ("EXTR005", "un **fort** engagement", "**fort**", None),
    ("EXTR005", "[le site](https://exemple.fr)", "[le site](https://exemple.fr)", None),
    ("EXTR007", "le ﬁnancement", "ﬁnancement", "financement"),
    ("EXTR007", "des eﬀorts", "eﬀorts", "efforts"),
    ("EXTR007", "la conven\u00adtion", "conven\u00adtion", "convention"),
    ("EXTR009", "\uf0b7 des lits", "\uf0b7", None),
    ("EXTR011", "l’h�pital", "l’h�pital", None),
    ("EXTR007", "la sante\u0301 publique", "sante\u0301", "santé"),
    ("EXTR011", "lâ€™hÃ´pital", "Ã´", "ô"),
    ("EXTR011", "la santÃ© publique", "Ã©", "é"),
    ("EXTR012", "des soins,, des lits", ",,", None),
    ("EXTR012", "Venez nombreux !!", "!!", None),
    ("EXTR012", "Pourquoi ? ? Parce que", "? ?", None),
    ("EXTR012", "des soins. . Et des lits", ". .", None),
    ("EXTR012", "des soins.. Et des lits", "..", None),
    ("EXTR014", "trois axes :\n• soigner\n• former", "•", None),
]
SPARES = [
    ("EXTR001", "un homme ment, la nation, l’action sociale, il ment, la cité de Sion"),
    ("EXTR001", "les contrats qu’ils aient, à taux fixe, la station de ski, les tiques"),
    ("EXTR001", "on t’attend, de sa part, la prise de parole entre voisins"),
    ("EXTR001", "M. Le Fur et son équipe, une start up, « to it », le Po et la Seine"),
    (
        "EXTR001",
        "un job dating consacré aux batteries, un after work, un speed meeting, du pop corn et",
    ),
    ("EXTR001", "le *mo bile* du parc, le _brain trust_, un soft ware libre, le green washing"),
    ("EXTR001", "ar vro gozh ma zadoù, le kan ar bobl"),
    ("EXTR003", "la pré- et la post-production, Aix- Marseille, sous- ou sur-effectif"),
    ("EXTR003", "le lien logement-\nemploi"),
    ("EXTR004", "l’accès, un volume de 10 l environ, catégorie s ou m"),
    ("EXTR005", "la 1<sup>re</sup> adjointe"),
    ("EXTR005", "R&D, 3 < 4 et 5 > 4, a&b;c"),
    ("EXTR005", "#logement, @MEL_Lille, 3 * 4 * 5"),
    ("EXTR007", "le financement"),
    ("EXTR007", "la convention"),
    ("EXTR009", "• des lits"),
    ("EXTR011", "l’hôpital"),
    ("EXTR007", "la santé publique"),
    ("EXTR011", "SÃO PAULO, Â propos, Århus"),
    (
        "EXTR012",
        ".xls, .json, etc., des soins ?! « Oui ! », a-t-il dit… www.exemple.fr/a..b, M. Roy, p. 3.",
    ),
    ("EXTR014", "un • deux • trois"),
]


def codes(text: str) -> list[str]:
    return [one.code for one in proof_texts(plain.read(text, path="a.txt"), RULES)]


def test_a_quotation_is_no_item():
    text = "Un titre\n\nUn chapeau.\n\nAnne Roy déclare :\n\n   « Nous avançons ensemble. »"
    assert "EXTR015" not in codes(text)


def test_marks_of_markdown_are_right_in_a_source():
    assert found(RULES, "EXTR005", "un **fort** lien, [le site](https://x.fr)", printed=False) == []


def test_one_kind_of_bullet_is_enough():
    assert codes("Un titre\n\nUn chapeau.\n\nTrois axes :\n• un\n• deux\n• trois") == []
