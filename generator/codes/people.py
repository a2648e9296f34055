"""What binding refuses: partners, and people with their mandates."""

from generator.codes.row import Code
from generator.messages import N_

CODES = (
    Code(
        code="BIND010",
        message=N_("The release needs a partner's file that has errors."),
        why=N_(
            "Names, titles and contacts come from that file: as long as it is wrong, they may be"
            " too."
        ),
        hint=N_("Mend that file first."),
        wrong="""\
# partners/valmont.yaml
site: www.exemple.fr""",
        right="""\
# partners/valmont.yaml
website: www.exemple.fr""",
    ),
    Code(
        code="BIND011",
        message=N_("There is no such partner."),
        why=N_(
            "A partner is named by its file in partners/, without « .yaml »: no file bears this"
            " name."
        ),
        hint=N_(
            "Write the name that the message proposes, or make the file with « communique"
            " partner »."
        ),
        wrong="partners: [valmon]",
        right="partners: [valmont]",
    ),
    Code(
        code="BIND012",
        message=N_("A dated field has no value yet on the day."),
        why=N_(
            "The first value begins after the day of the release; the program does not print a"
            " figure of later."
        ),
        hint=N_("Add what held on that day, with the day or the year from which it held."),
        wrong="""\
# partners/valmont.yaml
facts:
  places: {2027: 60}
# releases/2026-09-24-creche.yaml
lead: |
  La Ville compte {places} places.""",
        right="""\
# partners/valmont.yaml
facts:
  places: {2020: 40, 2027: 60}
# releases/2026-09-24-creche.yaml
lead: |
  La Ville compte {places} places.""",
    ),
    Code(
        code="BIND020",
        message=N_("Several people have the same name."),
        why=N_(
            "They are in the files of several partners of the release, and the program does not"
            " choose."
        ),
        hint=N_("Say of which partner: the name of its file, a slash, then the person."),
        wrong="""\
# partners/hopital.yaml
name: l'Hôpital de Valmont
people:
  Anne Martin: {gender: f, role: directrice}
# releases/2026-09-24-creche.yaml
partners: [valmont, hopital]
lead: |
  {Anne Martin} ouvre une crèche.""",
        right="""\
# partners/hopital.yaml
name: l'Hôpital de Valmont
people:
  Anne Martin: {gender: f, role: directrice}
# releases/2026-09-24-creche.yaml
partners: [valmont, hopital]
lead: |
  {hopital/Anne Martin} ouvre une crèche.""",
    ),
    Code(
        code="BIND021",
        message=N_("Nobody has this name."),
        why=N_(
            "Titles come from « people: » in the files of the release's partners; nobody of that"
            " name is there."
        ),
        hint=N_(
            "Correct the name, say of which partner the person is, or add the person to the"
            " partner's file."
        ),
        wrong="""\
agreement:
  name: convention
  signatories: [Anna Martin]""",
        right="""\
agreement:
  name: convention
  signatories: [Anne Martin]""",
    ),
    Code(
        code="BIND022",
        message=N_("The mandate of a person cannot be told."),
        why=N_(
            "On that day the person has none, or several, or not the one of that number: the"
            " title would be wrong."
        ),
        hint=N_(
            "Name who holds the office that day, say which mandate is meant, or correct its"
            " dates in the partner's file."
        ),
        wrong="""\
# partners/valmont.yaml
people:
  Anne Martin: {gender: f, role: maire, until: 2026-03-22}
# releases/2026-09-24-creche.yaml
lead: |
  {Anne Martin} ouvre une crèche.""",
        right="""\
# partners/valmont.yaml
people:
  Anne Martin: {gender: f, role: maire, until: 2026-10-31}
# releases/2026-09-24-creche.yaml
lead: |
  {Anne Martin} ouvre une crèche.""",
    ),
    Code(
        code="BIND023",
        message=N_("A mandate does not say what the person is."),
        why=N_("Behind the name the document prints the person's role: here there are only dates."),
        hint=N_("Add « role: », or « title: » with the whole title."),
        wrong="""\
# partners/valmont.yaml
people:
  Anne Martin: {gender: f, from: 2020}
# releases/2026-09-24-creche.yaml
lead: |
  {Anne Martin} ouvre une crèche.""",
        right="""\
# partners/valmont.yaml
people:
  Anne Martin: {gender: f, role: maire, from: 2020}
# releases/2026-09-24-creche.yaml
lead: |
  {Anne Martin} ouvre une crèche.""",
    ),
    Code(
        code="BIND066",
        message=N_("A surname alone does not tell who is meant."),
        why=N_(
            "It stands for a person whom the text has named before: until then, or where two bear"
            " it, readers would not know."
        ),
        hint=N_(
            "Write the whole name; the surname alone will do once the text has named the person."
        ),
        wrong="""\
body:
  - by: Martin
    quote: La crèche est prête.""",
        right="""\
body:
  - by: Anne Martin
    quote: La crèche est prête.
  - by: Martin
    quote: Elle ouvre en mai.""",
    ),
)
