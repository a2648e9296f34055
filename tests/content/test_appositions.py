"""Which comma closes a name that is followed by its title, as readers read it."""

import pytest

from tests.conftest import RELEASE, SLUG, Desk

DN = """\
name: la direction du numérique
acronym: DN
people:
  Zoé Roc: {gender: f, title: cheffe de bureau à la direction du numérique}
  Lou Pic: {gender: f, title: directrice du numérique (DN)}
  Max Roy: {gender: m}
"""
BASE = RELEASE.replace("[ville, comite]", "[ville, comite, dn]")

ANNE = "Anne Martin, Maire de la Ville d’Exemple (VE)"
PAUL = "Paul Évrard, Adjoint de la Ville d’Exemple (VE) en charge du logement"
HUGO = "Hugo Blanc, Président du Comité régional d’Exemple"
ZOE = "Zoé Roc, cheffe de bureau à la direction du numérique"


def printed(desk: Desk, lead: str, signatories: str = "Anne Martin") -> list[str]:
    desk.write("partners/dn.yaml", DN)
    base = BASE[: BASE.index("[Anne")] + f"[{signatories}]\n"
    desk.release(f"lead: |\n  Hier, {lead}.\n", base=base)
    return [" ".join(desk.printed(form).split()) for form in ("txt", "html")]


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        # A title that was typed behind the name.
        ("{Anne Martin.name}, {Anne Martin.title.1} a signé", f"{ANNE}, a signé"),
        ("{Anne Martin.name}, {Anne Martin.title}, a signé", f"{ANNE}, a signé"),
        ("Anne Martin, {Anne Martin.title} a signé", f"{ANNE}, a signé"),
        ("{Anne Martin.name}, {Anne Martin.title} (lot 1), a", f"{ANNE} (lot 1), a"),
        (
            "{Anne Martin.name} ({Anne Martin.title}) a",
            "Anne Martin (Maire de la Ville d’Exemple (VE)) a",
        ),
        ("{Anne Martin.name}, {Anne Martin.role} de {ville} a signé", f"{ANNE}, a signé"),
        ("{Anne Martin.name}, {Anne Martin.role} a signé", "Anne Martin, Maire, a signé"),
        ("{Anne Martin.name}, {Anne Martin.role} sortante, a signé", "Maire sortante, a signé"),
        (
            "{Anne Martin.name}, {Anne Martin.role} que {ville} a élue",
            "Maire que la Ville d’Exemple (VE) a",
        ),
        (
            "{Paul Évrard.name}, {Paul Évrard.role} {Paul Évrard.remit} a signé",
            "Paul Évrard, Adjoint en charge du logement, a signé",
        ),
        ("la {Anne Martin.role}, {Anne Martin.name} a signé", "la Maire, Anne Martin a signé"),
        # Before « and ».
        ("{Paul Évrard} et {Hugo Blanc} ont signé", f"{PAUL}, et {HUGO}, ont signé"),
        ("{Zoé Roc} et {Hugo Blanc} ont signé", f"{ZOE}, et {HUGO}, ont signé"),
        ("{Zoé Roc} ainsi que {Hugo Blanc} ont signé", f"{ZOE}, ainsi qu’{HUGO}, ont signé"),
        ("{Anne Martin} et {Hugo Blanc} ont signé", f"{ANNE} et {HUGO}, ont signé"),
        (
            "{Anne Martin}, {Hugo Blanc} et {Zoé Roc} ont signé",
            f"{ANNE}, {HUGO}, et {ZOE}, ont signé",
        ),
        (
            "{Anne Martin}, {Hugo Blanc} et {Max Roy} ont signé",
            f"{ANNE}, {HUGO}, et Max Roy ont signé",
        ),
        ("{Max Roy}, {Hugo Blanc} et {Zoé Roc} ont signé", f"Max Roy, {HUGO}, et {ZOE}, ont signé"),
        ("{Hugo Blanc et Zoé Roc} ont signé", "Président du Comité régional d’Exemple et"),
        # Where nothing is to be closed.
        ("avec {Zoé Roc}. Fini", f"{ZOE}. Fini"),
        ("(avec {Zoé Roc}) ont signé", f"{ZOE}) ont"),
        ("« avec {Zoé Roc} » ont signé", f"{ZOE} » ont"),
        ("avec {Zoé Roc} – une première – hier", f"{ZOE} – une"),
        ("avec {Zoé Roc} ; fini", f"{ZOE} ; fini"),
        ("{Max Roy} a signé", "Max Roy a signé"),
    ],
)
def test_a_title_is_closed(desk: Desk, typed: str, words: str):
    for text in printed(desk, typed):
        assert words in text.replace("\u00a0", " ").replace("\u202f", " ")


@pytest.mark.parametrize(
    ("signatories", "typed", "words"),
    [
        ("Anne Martin, Zoé Roc", "{signatories} ont", f"{ANNE}, et {ZOE}, ont"),
        (
            "Anne Martin, comite",
            "{signatories} ont",
            f"{ANNE}, et le Comité régional d’Exemple ont",
        ),
        (
            "comite, Anne Martin",
            "{signatories} ont",
            f"le Comité régional d’Exemple et {ANNE}, ont",
        ),
        (
            "comite, ville",
            "{signatories} ont",
            "le Comité régional d’Exemple et la Ville d’Exemple (VE) ont",
        ),
        (
            "comite, ville",
            "{parties} ont",
            "le Comité régional d’Exemple et la Ville d’Exemple (VE) ont",
        ),
        (
            "Anne Martin, comite",
            "{parties} ont",
            "la Ville d’Exemple (VE), représentée par Anne Martin (Maire), et le Comité régional d’Exemple ont",
        ),
        (
            "comite, Anne Martin",
            "{parties} ont",
            "le Comité régional d’Exemple et la Ville d’Exemple (VE), représentée par Anne Martin (Maire), ont",
        ),
    ],
)
def test_who_signs_is_closed_where_a_title_is_last(
    desk: Desk, signatories: str, typed: str, words: str
):
    for text in printed(desk, typed, signatories):
        assert words in text


def test_a_title_is_printed_as_typed(desk: Desk):
    for text in printed(desk, "{dn}, {Zoé Roc} et {Lou Pic} signent"):
        assert (
            f"la direction du numérique (DN), {ZOE}, et Lou Pic, directrice du numérique (DN), s"
            in text
        )
    for text in printed(desk, "{Lou Pic}, de {dn}, signe"):
        assert "directrice du numérique (DN), de la direction du numérique, signe" in text


WORDS = {
    "en": ("the City of Exemple", "Mayor", "the Committee", "President"),
    "de": ("die Stadt Exemple", "Bürgermeisterin", "der Ausschuss", "Präsident"),
}


@pytest.mark.parametrize(
    ("code", "typed", "words"),
    [
        (
            "en",
            "{Anne Martin.name}, {Anne Martin.title} signed",
            "Mayor of the City of Exemple (VE), signed",
        ),
        (
            "en",
            "{Anne Martin.name}, {Anne Martin.role} has signed",
            "Anne Martin, Mayor, has signed",
        ),
        (
            "en",
            "{Paul Évrard} and {Hugo Blanc} signed",
            "for housing, and Hugo Blanc, President of the Committee, s",
        ),
        ("en", "{Hugo Blanc} and {Anne Martin} signed", "of the Committee and Anne Martin, Mayor"),
        (
            "de",
            "{Anne Martin.name}, {Anne Martin.title} hat",
            "Bürgermeisterin, Stadt Exemple (VE), hat",
        ),
        (
            "de",
            "{Hugo Blanc} und {Anne Martin} haben",
            "Hugo Blanc, Präsident, Ausschuss, und Anne Martin",
        ),
    ],
)
def test_a_title_is_closed_in_translations(desk: Desk, code: str, typed: str, words: str):
    town, mayor, committee, president = WORDS[code]
    desk.release("about: none\n")
    desk.write(
        f"partners/ville.{code}.yaml",
        f"name: {town}\npeople:\n  Anne Martin: {{role: {mayor}}}\n"
        f"  Paul Évrard:\n    mandates: [{{role: {mayor}, remit: for housing}}]\n",
    )
    desk.write(
        f"partners/comite.{code}.yaml",
        f"name: {committee}\npeople:\n  Hugo Blanc: {{role: {president}}}\n"
        f"  Ève Noir: {{role: {president}}}\n",
    )
    slug = f"{SLUG}.{code}"
    desk.write(f"releases/{slug}.yaml", f"title: T\nlead: |\n  Lu, {typed}.\n")
    for form in ("txt", "html"):
        assert words in " ".join(desk.printed(form, slug).split())


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        # The name typed as words, its title between braces: long ones are closed before « et ».
        ("Paul Évrard, {Paul Évrard.title} et {Hugo Blanc} ont", f"{PAUL}, et {HUGO}, ont"),
        ("Zoé Roc, {Zoé Roc.title} et {Hugo Blanc} ont", f"{ZOE}, et {HUGO}, ont"),
        ("Anne Martin, {Anne Martin.title} et {Hugo Blanc} ont", f"{ANNE} et {HUGO}, ont"),
        ("Anne Martin ({Anne Martin.title}) et {Hugo Blanc} ont", f"et {HUGO}, ont"),
        ("{Anne Martin} et {Max Roy}, {Hugo Blanc} ont", f"Max Roy, {HUGO}, ont"),
        ("{Paul Évrard} ou {Hugo Blanc} ont", f"{PAUL}, ou {HUGO}, ont"),
        ("Paul Évrard, {Paul Évrard.role} et {Hugo Blanc} ont", f"Adjoint et {HUGO}, ont"),
        ("avec {Zoé Roc}", f"{ZOE}."),
        ("avec {Zoé Roc} - hier", f"{ZOE} - hier"),
    ],
)
def test_a_long_title_is_closed_before_and(desk: Desk, typed: str, words: str):
    text = printed(desk, typed)[0].replace("\u00a0", " ").replace("\u202f", " ")
    assert words in text
