"""What binding refuses: pictures, About texts, contacts, quotations, open points."""

from generator.codes.row import Code
from generator.messages import N_

CODES = (
    Code(
        code="BIND040",
        message=N_("A picture is not there."),
        why=N_(
            "The pictures of a release lie beside its file, the logo of a partner beside the"
            " partner's; the program does not look elsewhere."
        ),
        hint=N_("Put the file into the folder that the message names, or correct its name."),
        wrong="""\
body:
  - image: facade.jpg
    alt: La façade de la crèche""",
        right="""\
body:
  - image: creche.jpg
    alt: La façade de la crèche""",
    ),
    Code(
        code="BIND041",
        message=N_("A picture is of a kind that is not printed."),
        why=N_(
            "Browsers, mail programs and PDF all show JPEG, PNG and SVG; the others would be"
            " missing for some readers."
        ),
        hint=N_("Save it as .jpg, .png or .svg."),
        wrong="""\
body:
  - image: creche.gif
    alt: La façade de la crèche""",
        right="""\
body:
  - image: creche.jpg
    alt: La façade de la crèche""",
    ),
    Code(
        code="BIND042",
        message=N_("A picture cannot be opened."),
        why=N_(
            "The file is there, but the computer refuses to hand it over. The message gives the"
            " reason."
        ),
        hint=N_("Check its access rights, or ask whoever looks after this computer."),
    ),
    Code(
        code="BIND050",
        message=N_("A partner has no About text for the day."),
        why=N_(
            "All its About texts begin after the day of the release: they speak of what was not"
            " yet so."
        ),
        hint=N_("Add the text of that time under « about: », with the year from which it held."),
        wrong="""\
# partners/valmont.yaml
about:
  2027: |
    La Ville compte 13 000 habitants.""",
        right="""\
# partners/valmont.yaml
about:
  2020: |
    La Ville compte 12 000 habitants.""",
    ),
    Code(
        code="BIND051",
        message=N_("A partner lacks something in the language of the release."),
        why=N_(
            "A translation prints no word of the original's language: a name with an article, a"
            " role, a fact in words must be said in its own."
        ),
        hint=N_(
            "Write it in the partner's file of that language, such as partners/valmont.en.yaml."
        ),
        wrong="""\
# partners/valmont.yaml
facts:
  devise: bien vivre ensemble
# releases/2026-09-24-creche.en.yaml
title: A nursery opens in Valmont
lead: |
  Its motto: {devise}.""",
        right="""\
# partners/valmont.yaml
facts:
  devise: bien vivre ensemble
# partners/valmont.en.yaml
facts:
  devise: living well together
# releases/2026-09-24-creche.en.yaml
title: A nursery opens in Valmont
lead: |
  Its motto: {devise}.""",
    ),
    Code(
        code="BIND052",
        message=N_("There is no such contact on the day."),
        why=N_(
            "« contacts: » in a release chooses among the contacts of its partners, by name;"
            " whoever has left or is not yet there does not count."
        ),
        hint=N_("Correct the name, or add the contact under « contacts: » in the partner's file."),
        wrong="contacts: [Lou Petot]",
        right="contacts: [Lou Petit]",
    ),
    Code(
        code="BIND053",
        message=N_("A name inside a quotation has no verb."),
        why=N_(
            "With « attribution: inside », the quotation stops for « déclare Anne Martin »; a"
            " name alone does not stand there."
        ),
        hint=N_("Add a line « verb: », such as « verb: déclare »."),
        wrong="""\
body:
  - quote: La crèche est prête. Elle ouvre en mai.
    by: Anne Martin
    attribution: inside""",
        right="""\
body:
  - quote: La crèche est prête. Elle ouvre en mai.
    by: Anne Martin
    verb: déclare
    attribution: inside""",
    ),
    Code(
        code="BIND067",
        message=N_("A quotation is announced twice."),
        why=N_(
            "« intro: » is the sentence before the quotation; with « attribution: before » the name"
            " would stand there, too."
        ),
        hint=N_("Delete the line « attribution: »: the name then follows the quotation."),
        wrong="""\
body:
  - intro: La maire raconte
    quote: La crèche est prête.
    by: Anne Martin
    attribution: before""",
        right="""\
body:
  - intro: La maire raconte
    quote: La crèche est prête.
    by: Anne Martin""",
    ),
    Code(
        code="BIND054",
        message=N_("A name would need another case than the one it has."),
        why=N_(
            "German declines names behind a preposition. The program does so where it is sure, and"
            " asks elsewhere, since a wrong ending would be read by everybody."
        ),
        hint=N_("Write the words themselves in the place of the name between braces."),
        wrong="""\
# partners/valmont.de.yaml
name: der Zweckverband Valmont
# releases/2026-09-24-creche.de.yaml
title: Eine Krippe
lead: |
  Dank {valmont} öffnet die Krippe.""",
        right="""\
# partners/valmont.de.yaml
name: der Zweckverband Valmont
about: Der Zweckverband besteht seit 1972.
# releases/2026-09-24-creche.de.yaml
title: Eine Krippe
lead: |
  Dank dem Zweckverband Valmont öffnet die Krippe.""",
    ),
    Code(
        code="BIND060",
        message=N_("A point is still open, but the release is no draft any more."),
        why=N_(
            "Whoever approves a release, or publishes it, must not send « À COMPLÉTER » to"
            " journalists."
        ),
        hint=N_("Settle it, or put « state: draft » back."),
        wrong="""\
state: published
lead: |
  La crèche offre À COMPLÉTER (combien ?) places.""",
        right="""\
state: published
lead: |
  La crèche offre quarante places.""",
    ),
    Code(
        code="BIND081",
        message=N_("The file of a download is not there, or is empty."),
        why=N_(
            "Readers are told the type and the weight of what they download; the program reads"
            " them from the file beside the release."
        ),
        hint=N_("Put the file into the folder that the message names, or correct its name."),
        wrong="""\
links:
  - text: Télécharger la convention
    url: https://www.exemple.fr/convention.pdf
    file: convention.pdf""",
        right="""\
links:
  - text: Télécharger la convention
    url: https://www.exemple.fr/convention.pdf""",
    ),
    Code(
        code="BIND072",
        message=N_("An hour is one that the clocks skip in spring."),
        why=N_("That night no clock shows it: nobody would know until when to wait."),
        hint=N_("Write the hour that the message gives, or one before."),
        wrong="embargo: 2026-03-29 2h30",
        right="embargo: 2026-03-29 3h30",
    ),
    Code(
        code="BIND073",
        message=N_("An hour comes twice, the night when the clocks go back."),
        why=N_("One is an hour after the other: an embargo would end for some before others."),
        hint=N_("Say which: summer time comes first, winter time an hour later."),
        wrong="embargo: 2026-10-25 2h30",
        right="embargo: 2026-10-25 2h30 heure d'été",
    ),
    Code(
        code="BIND074",
        message=N_("An hour is said to be the summer's in winter, or the winter's in summer."),
        why=N_("Both cannot be true, and an embargo would end an hour early for some."),
        hint=N_("Leave the words out: only an hour that comes twice needs them."),
        wrong="embargo: 2026-07-01 10h heure d'hiver",
        right="embargo: 2026-07-01 10h",
    ),
)
