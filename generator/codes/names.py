"""What binding refuses: links and names in braces."""

from generator.codes.row import Code
from generator.messages import N_

CODES = (
    Code(
        code="BIND001",
        message=N_("A brace has no counterpart."),
        why=N_(
            "Braces go by two around a name to replace; one alone shows that the other was"
            " forgotten."
        ),
        hint=N_("Write a name between two braces, or double the brace to print it."),
        wrong="""\
lead: |
  {valmont ouvre une crèche.""",
        right="""\
lead: |
  {valmont} ouvre une crèche.""",
    ),
    Code(
        code="BIND002",
        message=N_("The address of a link holds a name in braces."),
        why=N_(
            "What a name stands for are words of a sentence, with spaces and accents: they make"
            " no address."
        ),
        hint=N_("Write the address itself between the parentheses."),
        wrong="""\
lead: |
  Voir [le site](https://www.{valmont}.fr).""",
        right="""\
lead: |
  Voir [le site](https://www.exemple.fr).""",
    ),
    Code(
        code="BIND003",
        message=N_("A text holds a picture."),
        why=N_(
            "A picture needs its caption, its credit and its alternative text: it has a block of"
            " its own, beside the texts."
        ),
        hint=N_("Give the picture a block of its own: « image: file.jpg »."),
        wrong="""\
lead: |
  La crèche : ![façade](creche.jpg)""",
        right="""\
body:
  - image: creche.jpg
    alt: La façade de la crèche""",
    ),
    Code(
        code="BIND004",
        message=N_("The address of a link cannot be read."),
        why=N_(
            "The link would lead nowhere. An address is one word: https://…, www.…, or an e-mail"
            " address."
        ),
        hint=N_("Write it whole: https://www.exemple.fr/page."),
        wrong="""\
links:
  - text: Le dossier de presse
    url: sur notre site""",
        right="""\
links:
  - text: Le dossier de presse
    url: https://www.exemple.fr/dossier""",
    ),
    Code(
        code="BIND030",
        message=N_("There is no note of this number."),
        why=N_(
            "A number in braces is the call of a note, printed as a small figure; the reader"
            " would look for its text in vain."
        ),
        hint=N_("Write its text under « notes: », or correct the number."),
        wrong="""\
lead: |
  La crèche{1} ouvre en mai.""",
        right="""\
lead: |
  La crèche{1} ouvre en mai.
notes:
  1: Quarante places.""",
    ),
    Code(
        code="BIND031",
        message=N_("Nothing says what a name in braces is."),
        why=N_(
            "The name is right, but the field that it repeats is missing: the day of the"
            " signature, the place, the website…"
        ),
        hint=N_("Add the field that the message names."),
        wrong="""\
lead: |
  La convention est signée le {signed}.""",
        right="""\
lead: |
  La convention est signée le {signed}.
agreement:
  name: convention
  signed: 2026-09-23""",
    ),
    Code(
        code="BIND032",
        message=N_("Several partners have a fact of this name."),
        why=N_(
            "A fact alone is looked for with all partners of the release; where several have it,"
            " the program does not choose."
        ),
        hint=N_("Say whose: the name of the partner's file, a full stop, then the fact."),
        wrong="""\
# partners/hopital.yaml
name: l'Hôpital de Valmont
facts:
  habitants: 300
# releases/2026-09-24-creche.yaml
partners: [valmont, hopital]
lead: |
  Elle sert {habitants} habitants.""",
        right="""\
# partners/hopital.yaml
name: l'Hôpital de Valmont
facts:
  habitants: 300
# releases/2026-09-24-creche.yaml
partners: [valmont, hopital]
lead: |
  Elle sert {valmont.habitants} habitants.""",
    ),
    Code(
        code="BIND033",
        message=N_("A fact quotes itself."),
        why=N_(
            "Directly or through another one, it stands in its own text, which would have no end."
        ),
        hint=N_("Write its value instead."),
        wrong="""\
# partners/valmont.yaml
facts:
  places: |
    {places} places
# releases/2026-09-24-creche.yaml
lead: |
  La Ville offre {places}.""",
        right="""\
# partners/valmont.yaml
facts:
  places: 40 places
# releases/2026-09-24-creche.yaml
lead: |
  La Ville offre {places}.""",
    ),
    Code(
        code="BIND034",
        message=N_("The gender of a partner is needed."),
        why=N_(
            "« {parties} » writes « représenté » or « représentée », and the name alone does not"
            " tell which."
        ),
        hint=N_("Add « gender: f » or « gender: m » in the partner's file."),
        wrong="""\
# partners/valmont.yaml
name: Habitat 21
# releases/2026-09-24-creche.yaml
lead: |
  {parties} ont signé une convention.
agreement:
  name: convention
  signatories: [Anne Martin]""",
        right="""\
# partners/valmont.yaml
name: Habitat 21
gender: m
# releases/2026-09-24-creche.yaml
lead: |
  {parties} ont signé une convention.
agreement:
  name: convention
  signatories: [Anne Martin]""",
    ),
    Code(
        code="BIND035",
        message=N_("A partner has no fact of this name."),
        why=N_(
            "Before the full stop stands a partner, behind it one of the « facts: » of its file."
        ),
        hint=N_("Write the name that the message proposes, or add the fact to the partner's file."),
        wrong="""\
lead: |
  Elle sert {valmont.habitant} habitants.""",
        right="""\
lead: |
  Elle sert {valmont.habitants} habitants.""",
    ),
    Code(
        code="BIND036",
        message=N_("A name in braces stands for nothing."),
        why=N_(
            "Between braces stand a partner, a person, a fact, a field of the release or the"
            " number of a note. It is none of them."
        ),
        hint=N_(
            "Write the name that the message proposes, the text itself, or double the braces to"
            " print them."
        ),
        wrong="""\
lead: |
  Elle sert {habitant} habitants.""",
        right="""\
lead: |
  Elle sert {habitants} habitants.""",
    ),
    Code(
        code="BIND080",
        message=N_("What stands behind a foreign passage is not a language."),
        why=N_(
            "Words in another language keep its spaces and quotation marks, and are read aloud"
            " with its voice: the program must know which one it is."
        ),
        hint=N_("Write the two letters of the language: en, de, es, it…"),
        wrong="""\
lead: |
  La charte [Homes first]{lang=anglais} est signée.""",
        right="""\
lead: |
  La charte [Homes first]{en} est signée.""",
    ),
    Code(
        code="BIND091",
        message=N_("A fact becomes too long with the facts that it quotes."),
        why=N_(
            "A fact may quote others, which quote others in their turn: a few lines would make a"
            " text that no computer holds."
        ),
        hint=N_("Write it out, or quote one fact only."),
        wrong="""\
# partners/valmont.yaml
facts:
  a: mot
  b: "{a} {a} {a} {a} {a} {a} {a}"
  c: "{b} {b} {b} {b} {b} {b} {b}"
  d: "{c} {c} {c} {c} {c} {c} {c}"
  e: "{d} {d} {d} {d} {d} {d} {d}"
# releases/2026-09-24-creche.yaml
lead: |
  Voici {e}.""",
        right="""\
# partners/valmont.yaml
facts:
  a: mot
  b: "{a} pour {a}"
# releases/2026-09-24-creche.yaml
lead: |
  Voici {b}.""",
    ),
    Code(
        code="BIND092",
        message=N_("What names stand for makes a release endless."),
        why=N_("Long names that are called thousands of times make hundreds of pages."),
        hint=N_("Take out what is quoted again and again."),
    ),
)
