"""Draft a release from the answers: the text of its file, open points where answers lack."""

from typing import Any

from generator.content.people import fold
from generator.drafting import names
from generator.drafting.names import Named, day_of
from generator.drafting.questions import Answers, Office
from generator.drafting.release_answers import KINDS, meets, previous, signs
from generator.drafting.scalars import Yaml, is_open, listed, open_point, value
from generator.drafting.skeleton import fill
from generator.language import apply, french
from generator.language.french.grammar import enumerate as enumerated
from generator.language.french.numbers import day as in_words
from generator.source.schema.days import Day
from generator.source.schema.release import Release

# Everything that goes into the file is French, as its readers are; messages are not said here.

_SKELETONS = {"event": "event-release"}
_KICKERS = {
    "invitation": "Invitation presse",
    "appointment": "Nomination",
    "results": "Résultats",
    "statement": "Déclaration",
    "correction": "Rectificatif",
}
_ABOUT = {
    "signature": "Communiqué de signature",
    "renewal": "Communiqué de renouvellement",
    "event": "Communiqué d'événement",
    "results": "Communiqué de résultats",
    "appointment": "Communiqué de nomination",
    "invitation": "Invitation de la presse",
    "statement": "Déclaration",
    "correction": "Rectificatif",
}
_MASCULINE = "accord avenant bail contrat engagement manifeste mémorandum pacte plan protocole"
_FEMININE = "charte convention déclaration entente lettre promesse"


def draft(answers: Answers, office: Office) -> str:
    """Return the text of the release's file."""
    kind = answers["kind"]
    assert kind in KINDS
    values = _head(answers, office) | _quotes(answers, office)
    if signs(answers):
        values |= _signing(answers, office)
    if meets(answers):
        values |= _event(answers)
    if kind == "appointment":
        values |= _appointment(answers, office)
    if kind == "correction":
        values |= _correction(answers, office)
    if kind == "renewal":
        values["former"] = _former(previous(answers, office))
    return fill(f"{_SKELETONS.get(kind, kind)}.yaml.jinja", values)


# Head -------------------------------------------------------------------------------------------


def _head(answers: Answers, office: Office) -> dict[str, Any]:
    kind, date = answers["kind"], answers.get("date")
    partners = answers.get("partners") or ()
    year = names.release_day(answers, office).year
    return {
        "about": _ABOUT[kind],
        "kind": kind if kind in _KICKERS else "",
        "kicker": _KICKERS.get(kind, ""),
        "title": answers.get("title") or open_point("le titre : qui fait quoi, en une phrase"),
        "notice": "",
        "place": answers.get("place") or open_point("la ville de la ligne de date"),
        "date": date or open_point("le jour de diffusion, comme 2026-12-03"),
        "today": date if day_of(date) else office.today,
        "embargo": answers.get("embargo"),
        "partners": listed(partners)
        if partners
        else value(open_point("les partenaires, par leurs fichiers, entre crochets")),
        "organisers": _organisers(partners),
        "several": len(partners) > 1,
        "year": year,
        "year_before": year - 1,
    }


def _organisers(partners: tuple[str, ...]) -> str:
    """Name the partners in a text: « {metz-metropole} et {ville} »."""
    named = [one if is_open(one) else f"{{{one}}}" for one in partners]
    return enumerated(named) or open_point("le nom de qui parle")


def _quotes(answers: Answers, office: Office) -> dict[str, Any]:
    """Prepare a quotation of each speaker, or of the first who signs for each of two partners."""
    speakers = answers.get("speakers") or ()
    if not speakers and signs(answers):
        people = [one for one in answers.get("signatories") or () if isinstance(one, Named)]
        by_partner = {one.partner: one for one in reversed(people) if one.name != one.partner}
        speakers = [one for one in people if one in by_partner.values()][:2]
    if not speakers and answers["kind"] == "appointment" and answers.get("person"):
        speakers = [answers["person"]]
    known = [{"by": _written(one), "words": _words_of(one)} for one in speakers]
    nobody = {
        "by": open_point("le nom de qui parle"),
        "words": open_point("la citation, validée par son auteur"),
    }
    return {"speakers": known or [nobody]}


def _words_of(speaker: Named | str) -> str:
    if isinstance(speaker, str):
        return open_point("la citation, validée par son auteur")
    who = "".join(french.attach("la citation de ", speaker.name.rpartition("/")[2]))
    return open_point(f"{who}, validée par son auteur")


def _written(person: Named | str) -> Yaml:
    return person.written if isinstance(person, Named) else value(person)


# Agreement --------------------------------------------------------------------------------------


def _signing(answers: Answers, office: Office) -> dict[str, Any]:
    signatories = [*(answers.get("signatories") or ()), *_missing(answers, office)]
    agreement = answers.get("agreement")
    signed = answers.get("signed") or open_point("le jour de la signature")
    many = len(signatories) > 1
    return {
        "agreement": agreement or open_point("le nom de l'accord, sans article"),
        "article": _article(agreement) if agreement else "une",
        "signed": signed,
        "period": answers.get("period") or open_point("la période, comme 2026-2029"),
        "signatories": [_written(one) for one in signatories],
        "signed_verb": "ont signé" if many else "a signé",
        "renewed_verb": "ont renouvelé" if many else "a renouvelé",
        "available": _available(answers, office) if _missing(answers, office) else (),
    }


def _missing(answers: Answers, office: Office) -> list[str]:
    """Return an open point for each partner that nobody signs for yet."""
    signatories = answers.get("signatories") or ()
    partners = answers.get("partners") or ()
    signing = {one.partner.partition("/")[0] for one in signatories if isinstance(one, Named)}
    open_ones = [one for one in signatories if isinstance(one, str)]
    if not partners and not signatories:
        return [open_point("qui signe")]
    return [
        open_point(f"qui signe pour {names.called(one, office)}")
        for one in partners
        if not open_ones and not is_open(one) and one.partition("/")[0] not in signing
    ]


def _available(answers: Answers, office: Office) -> list[str]:
    """Tell in the file who could sign that day."""
    people = names.organisations(answers, office)
    choices = names.people_choices(people, names.signing_day(answers, office))
    heading = ["En fonction ce jour-là :"] if choices else []
    return [*heading, *(f"- {one.label}" for one in choices)]


def _article(agreement: str) -> str:
    """Return « un » or « une », or ask for it."""
    first = fold(agreement).replace("-", " ").split(" ")[0]
    if first in fold(_MASCULINE).split():
        return "un"
    return "une" if first in fold(_FEMININE).split() else open_point("un ou une")


def _former(former: Release | None) -> str:
    """Name the agreement that is renewed."""
    agreement = former.agreement if former else None
    if agreement is None or not isinstance(agreement.signed, Day):
        return open_point("l’accord précédent, avec sa date")
    return _typeset(f"l'accord signé le {in_words(agreement.signed.date)}")


# The other kinds --------------------------------------------------------------------------------


def _event(answers: Answers) -> dict[str, Any]:
    time = answers.get("event_time")
    return {
        "event": answers.get("event") or open_point("le nom de l'événement"),
        "event_date": answers.get("event_date") or open_point("le jour de l'événement"),
        "event_day": day_of(answers.get("event_date")),
        "event_time": time or open_point("l'heure, comme 10h30"),
        "first_time": time or open_point("heure d'accueil"),
        "event_place": answers.get("event_place") or open_point("le lieu, avec l'adresse"),
    }


def _appointment(answers: Answers, office: Office) -> dict[str, Any]:
    person, replaces = answers.get("person"), answers.get("replaces")
    return {
        "person": _written(person or open_point("le nom de la personne nommée")),
        "replaces": _written(replaces) if replaces else "",
        "appointed": _in_text(person, "") or open_point("le nom et la fonction"),
        "after": f", à la suite de {_in_text(replaces, '.name')}" if replaces else "",
        "available": () if person else _available(answers, office),
    }


def _in_text(person: Named | str | None, part: str) -> str:
    """Name a person in a text: « {Nom} »; as she is typed where braces would be misread."""
    if not isinstance(person, Named):
        return person or ""
    name = person.name.rpartition("/")[2]
    if any(mark in name for mark in "{}"):
        return name.translate(str.maketrans("{}", "[]"))
    return f"{{{person.name}{part}}}"


def _correction(answers: Answers, office: Office) -> dict[str, Any]:
    former = previous(answers, office)
    if former is None:
        which = open_point("quel communiqué, de quel jour")
        return {"corrected": "notre communiqué " + which, "notice": "Rectificatif"}
    day = f" du {in_words(former.date.date)}" if isinstance(former.date, Day) else ""
    title = "" if "{" in former.title else f", «\u00a0{former.title}\u00a0»"
    return {
        "corrected": _typeset(f"notre communiqué{day}{title}"),
        "notice": _typeset(f"Rectificatif au communiqué{day}"),
    }


def _typeset(words: str) -> str:
    """Set words as the proofreader wants them in a file."""
    return apply(words, french.typeset(words))
