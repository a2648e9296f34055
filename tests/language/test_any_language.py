"""A language that nobody speaks, with nothing but what `Language` demands, prints a release."""

import datetime
import sys
from collections.abc import Sequence
from types import ModuleType

import pytest
from click.testing import CliRunner

from generator.commands.main import communique
from generator.language import LANGUAGES, Language, Words
from generator.language.rules import Rule
from tests.conftest import SLUG, Desk


class MadeUp(Language):
    """A language of our own."""

    name = "Made-up"
    words = Words(
        conjunction="ka",
        respectively="tili",
        represented="mani",
        of=" lo ",
        more="Pali: ",
        moment="{day}, {clock} ({place})",
        days="ot {first} sa {last}",
        first_day="od",
        last_day="do",
        whole_days="po",
        never_days="mezu",
        whole_months=((("po", "vo"),), (("po", ""),)),
        month_parts={"early": "mala {month}", "mid": "mida {month}", "late": "fina {month}"},
        seasons=("solu", "nivu"),
        deadline="sa {day}",
        bring="porta: ",
        version="versione {number} del {day}",
        earlier=" – precedente: {version}",
        previous="Leggi la versione precedente",
        corrected="Rettifica del {day}: si legga {right}, e non {wrong}.",
        replaced="Questa versione del {day} annulla e sostituisce quella del {before}: {why}",
        withdrawn="Comunicato ritirato il {day}: {why}",
        hours={"to": ("sa",)},
        quotes=("<", ">"),
        inner_quotes=("[", "]"),
        interrupting=(">, ", "> "),
        open="NANI",
        open_typed=r"NANI\([^()]*\)",
        all=("omna",),
        none=("nula",),
        press=("presa",),
        weights=("ka", "ma", "ga"),
        before_ranges="ot",
        between_numbers="sa",
        out_of="iz",
        totals=("sama",),
        partners=("pari",),
        signatories=("sini",),
        before_numbers="super ",
        after_numbers="miliu",
    )
    months = tuple(f"mon{number}" for number in range(1, 13))
    weekdays = tuple(f"tag{number}" for number in range(1, 8))

    def rules(self) -> Sequence[Rule]:
        return ()

    def clock(self, time: datetime.time) -> str:
        return f"{time.hour}u"

    def count(self, number: int) -> str:
        return "i" * number


LABELS = """\
    extends: maison
    labels:
      xx:
        kinds: {release: Presa, invitation: Venu}
        embargo: Ferma
        draft: Kruda
        fingerprint: "Signo:"
        about: Om {name}
        contact: Voka
        contacts: Vokas
        notes: Nota
        links: Pli
        read: Legu
        back: Retur {name}
        logos: Amikos
        says: ":"
        source: "Fonto:"
        credit: "Foto:"
        was: kontra
        by: "De:"
        target: "Celo:"
        until: "Gis:"
        press: "Presa:"
        place: "Loko:"
        date: "Tago:"
        time: "Horo:"
    """
RELEASE = """\
    title: Akordo
    lead: "{signatories} sinas tago {signed}."
    body:
      - intro: "Estas {count}:"
        list: ["una casa", "dua casa"]
      - by: Anne Martin
        verb: dikas
        attribution: inside
        quote: "Bona. Tre bona."
      - by: Paul Évrard
        quote: "<Plano> estas."
      - agenda: [{10h30: Starto}]
      - by: all
        commitments: [batisar]
    """


@pytest.fixture
def made_up(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> Desk:
    module = ModuleType("generator.language.made_up")
    module.LANGUAGE = MadeUp()  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, module.__name__, module)
    monkeypatch.setitem(LANGUAGES, "xx", "made_up")
    desk.release("embargo: 2019-10-03 10h\n")
    desk.write("templates/proper/style.yaml", LABELS)
    desk.write(
        "partners/ville.xx.yaml",
        """\
        name: Urbo
        people:
          Anne Martin: {role: Estra}
          Paul Évrard: {mandates: [{role: Vica}]}
        about: Urbo estas.
        """,
    )
    desk.write(
        "partners/comite.xx.yaml",
        "name: Komito\nabout: Komito.\npeople:\n"
        "  Hugo Blanc: {role: Presida}\n  Ève Noir: {role: Sekreta}\n",
    )
    return desk


def test_it_prints_a_release(made_up: Desk) -> None:
    made_up.write(f"releases/{SLUG}.xx.yaml", RELEASE)
    done = CliRunner().invoke(
        communique,
        [
            "-C",
            str(made_up.root),
            "render",
            "--now",
            "2019-10-01",
            "--style",
            "proper",
            "--format",
            "html,txt",
            "--out",
            str(made_up.root / "out"),
        ],
    )
    assert done.exit_code == 0, done.output
    text = (made_up.root / f"out/{SLUG}/{SLUG}.xx.txt").read_text(encoding="utf-8")
    said = " ".join(text.split())
    for words in (
        "FERMA TAG4 3 MON10 2019, 10U (PARIS)",
        "PRESA Exemple, 2 mon10 2019",
        "Anne Martin ka Paul Évrard, tili Estra ka Vica lo Urbo (VE), ka Hugo Blanc ka Ève Noir,"
        " tili Presida ka Sekreta lo Komito, sinas tago 1 mon10 2019.",
        "Estas ii: - una casa; - dua casa.",
        "<Bona>, dikas Anne Martin, Estra lo Urbo. <Tre bona.>",
        "<[Plano] estas.>",
        "10u: Starto",
        "Om VE",
        "Pali: www.exemple.fr - @Exemple",
        "Voka",
    ):
        assert words in said
    page = (made_up.root / f"out/{SLUG}/{SLUG}.xx.html").read_text(encoding="utf-8")
    assert '<html lang="xx">' in page


@pytest.mark.parametrize(
    "words",
    [
        ["check", "--notes"],
        ["check", "--spelling"],
        ["list"],
        ["show", f"{SLUG}.xx"],
        ["schema", "--write"],
        ["typeset", "--lang", "xx", "--help"],
    ],
)
def test_no_command_fails_on_it(made_up: Desk, words: list[str]) -> None:
    made_up.write(f"releases/{SLUG}.xx.yaml", RELEASE)
    done = CliRunner().invoke(communique, ["-C", str(made_up.root), *words])
    assert done.exception is None or isinstance(done.exception, SystemExit)
    assert done.exit_code in (0, 1), done.output


def test_the_doctor_tells_the_labels_that_lack(made_up: Desk) -> None:
    made_up.write(f"releases/{SLUG}.xx.yaml", RELEASE)
    done = CliRunner().invoke(communique, ["-C", str(made_up.root), "doctor"])
    assert "The style maison has no label about for the language xx." in done.output
    assert "The style proper has no label kinds.report for the language xx." in done.output
    assert "proper has no label about" not in done.output
