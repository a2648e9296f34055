"""Draft a release from the answers: the text of its file, open points where answers lack."""

from typing import Any

from generator.content.people import entered, former
from generator.drafting import names
from generator.drafting.editors import schema_of
from generator.drafting.names import Named, day_of
from generator.drafting.questions import Answers, Office
from generator.drafting.release_answers import KINDS, previous, signs
from generator.drafting.scalars import Yaml, is_open, listed, value
from generator.drafting.skeleton import fill
from generator.language import language
from generator.source.schema.days import Bound, Day


def draft(answers: Answers, office: Office) -> str:
    """Return the text of the release's file."""
    kind = answers["kind"]
    assert kind in KINDS
    values = {
        **_head(answers, office),
        **_agreement(answers, office),
        **_event(answers),
        **_appointment(answers, office),
        **_former(answers, office),
        "speakers": _speakers(answers),
        "available": _available(answers, office),
    }
    return fill(kind, values, code=office.language)


def _head(answers: Answers, office: Office) -> dict[str, Any]:
    date, partners = answers.get("date"), answers.get("partners") or ()
    year = names.release_day(answers, office).year
    return {
        "schema": schema_of(f"releases/{answers['slug']}.yaml", "release", office),
        "kind": answers["kind"],
        "title": answers.get("title"),
        "place": answers.get("place"),
        "date": date,
        "day": day_of(date) or office.today,
        "embargo": answers.get("embargo"),
        "partners": listed(partners) if partners else None,
        "organisers": _organisers(partners, office.language),
        "several": len(partners) > 1,
        "year": year,
        "year_before": year - 1,
    }


def _organisers(partners: tuple[str, ...], code: str) -> str:
    """Name the partners in a text: « {metz-metropole} et {ville} »."""
    return language(code).enumerate([one if is_open(one) else f"{{{one}}}" for one in partners])


# Agreement --------------------------------------------------------------------------------------


def _agreement(answers: Answers, office: Office) -> dict[str, Any]:
    signatories, missing = answers.get("signatories") or (), _missing(answers, office)
    agreement = answers.get("agreement")
    return {
        "agreement": agreement,
        "article": language(office.language).indefinite(agreement) if agreement else "",
        "signed": answers.get("signed"),
        "period": answers.get("period"),
        "signatories": [_written(one) for one in signatories],
        "missing": missing,
        "many_sign": len(signatories) + len(missing) > 1,
    }


def _missing(answers: Answers, office: Office) -> list[str]:
    """Return the name of each partner that nobody signs for yet."""
    signatories = answers.get("signatories") or ()
    if any(isinstance(one, str) for one in signatories):
        return []
    signing = {one.partner.partition("/")[0] for one in signatories}
    return [
        names.called(one, office)
        for one in answers.get("partners") or ()
        if not is_open(one) and one.partition("/")[0] not in signing
    ]


def _available(answers: Answers, office: Office) -> list[str]:
    """Tell in the file who could be named, where somebody is still to be."""
    if _missing(answers, office) if signs(answers) else not answers.get("person"):
        people = names.organisations(answers, office)
        choices = names.people_choices(people, names.signing_day(answers, office), office)
        return [one.label for one in choices]
    return []


# The other kinds --------------------------------------------------------------------------------


def _event(answers: Answers) -> dict[str, Any]:
    fields = ("event", "event_date", "event_time", "event_place")
    return {
        **{field: answers.get(field) for field in fields},
        "event_day": day_of(answers.get("event_date")),
    }


def _appointment(answers: Answers, office: Office) -> dict[str, Any]:
    person, replaces = answers.get("person"), answers.get("replaces")
    known = (
        names.people_called(person.name, names.organisations(answers, office))
        if isinstance(person, Named)
        else []
    )
    day = names.release_day(answers, office)
    held = entered(known[0], day) if known else None
    return {
        "begun": _in_text(person, ".from") if held and _is_a_day(held.from_) else "",
        "was": _in_text(person, ".title.before") if held and former(known[0], held, day) else "",
        "appointed_name": _in_text(person, ".name"),
        "biography": bool(known and known[0].person.biography),
        "person": _written(person) if person else None,
        "replaces": _written(replaces) if replaces else None,
        "appointed": _in_text(person, ""),
        "replaced": _in_text(replaces, ".name"),
    }


def _is_a_day(bound: object) -> bool:
    return isinstance(bound, Bound) and bound.first == bound.last


def _in_text(person: Named | str | None, part: str) -> str:
    """Name a person in a text: « {Nom} »; as she is typed where braces would be misread."""
    if not isinstance(person, Named):
        return person or ""
    name = person.name.rpartition("/")[2]
    if any(mark in name for mark in "{}"):
        return name.translate(str.maketrans("{}", "[]"))
    return f"{{{person.name}{part}}}"


def _former(answers: Answers, office: Office) -> dict[str, str]:
    """Tell of the release that is renewed or corrected: its day, its title, when it was signed."""
    former = previous(answers, office)
    agreement = former.agreement if former else None
    title = former.title if former else ""
    return {
        "former_day": _in_words(former.date if former else None, office),
        "former_title": "" if "{" in title else title,
        "former_signed": _in_words(agreement.signed if agreement else None, office),
    }


def _in_words(day: object, office: Office) -> str:
    return language(office.language).day(day.date) if isinstance(day, Day) else ""


# Quotations -------------------------------------------------------------------------------------


def _speakers(answers: Answers) -> list[dict[str, Any]]:
    """Return who is quoted: the speakers, or the first who signs for each of two partners."""
    speakers = answers.get("speakers") or ()
    if not speakers and signs(answers):
        people = [one for one in answers.get("signatories") or () if isinstance(one, Named)]
        by_partner = {one.partner: one for one in reversed(people) if one.name != one.partner}
        speakers = [one for one in people if one in by_partner.values()][:2]
    if not speakers and answers["kind"] == "appointment" and answers.get("person"):
        speakers = [answers["person"]]
    return [_speaker(one) for one in speakers] or [{"by": None, "name": ""}]


def _speaker(person: Named | str) -> dict[str, Any]:
    name = person.name.rpartition("/")[2] if isinstance(person, Named) else ""
    return {"by": _written(person), "name": name}


def _written(person: Named | str) -> Yaml:
    return person.written if isinstance(person, Named) else value(person)
