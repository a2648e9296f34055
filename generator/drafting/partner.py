"""Draft a partner's file from the answers, and ask for them."""

import re
from functools import partial
from typing import Any

from generator.content.people import fold
from generator.drafting import names
from generator.drafting.editors import schema_of
from generator.drafting.misread import Misread
from generator.drafting.people import Contact, Person, read_contact, read_person
from generator.drafting.questions import Answers, Office, Question
from generator.drafting.scalars import listed
from generator.drafting.skeleton import fill
from generator.drafting.slugs import named, slug, unused
from generator.drafting.verify import fitting
from generator.language import language
from generator.messages import N_, _
from generator.patterns import lazy
from generator.source.schema.partner import Partner


def draft(answers: Answers, office: Office) -> str:
    """Return the text of the partner's file."""
    name = answers["name"]
    fields = ("acronym", "gender", "website", "about")
    accounts = answers.get("accounts") or ()
    values: dict[str, Any] = {
        **{field: answers.get(field) for field in fields},
        "schema": schema_of(path(answers), "partner", office),
        "id": answers["slug"],
        "name": name,
        "bare": language(office.language).bare(name),
        "unit": answers.get("of"),
        "untold": not _tells_gender(name),
        "accounts": [one if isinstance(one, tuple) else ("linkedin", one) for one in accounts],
        "people": [Person(one) if isinstance(one, str) else one for one in answers["people"]],
        "contacts": _contacts(answers),
    }
    return fill("partner", values, code=office.language)


def path(answers: Answers) -> str:
    """Return the path of the partner's file, a unit's in the folder of its partner."""
    return f"partners/{answers['slug']}.yaml"


def _tells_gender(name: str) -> bool:
    """Tell whether the French article or the noun tells the gender, or need not."""
    return bool(language("fr").gender(name)) or name.startswith("les ")


def _contacts(answers: Answers) -> list[dict[str, str]]:
    """Return the contacts, each with a way to reach it; a unit has those of its partner."""
    contacts = answers.get("contacts") or ()
    if not contacts and answers.get("of"):
        return []
    return [_written(_reachable(one)) for one in contacts or ((("office", ()),),)]


def _reachable(contact: Contact | str) -> Contact:
    if isinstance(contact, str):
        return (("office", (contact,)),)
    fields = {field for field, _said in contact}
    return contact if fields & {"phone", "email"} else (*contact, ("phone", ()), ("email", ()))


def _written(contact: Contact) -> dict[str, str]:
    """Write several numbers or addresses as a list, several words as one text."""
    return {
        field: listed(said) if field in _LISTS and len(said) > 1 else ", ".join(said)
        for field, said in contact
    }


_LISTS = ("phone", "email")


# Questions --------------------------------------------------------------------------------------


def _read_gender(typed: str, answers: Answers, office: Office) -> str:
    first = fold(typed)[:1]
    if first not in ("m", "f"):
        raise Misread(_("« {typed} » is not a gender: type m or f.").format(typed=typed))
    return first


def _person(typed: str, answers: Answers, office: Office) -> Person:
    person = read_person(typed, code=office.language)
    for field in filter(partial(getattr, person), ("role", "remit")):
        fitting("people", "x", field, model=Partner)(getattr(person, field), answers, office)
    return person


_PROFILE = lazy(r"(?:https?://)?(?:www\.)?(\w+)\.(?:com|net|app)/@?(.+?)/?$")


def _account(typed: str, answers: Answers, office: Office) -> tuple[str, str]:
    """Read « linkedin: company/exemple », with « = » too, or the address of the page."""
    if profile := _PROFILE.match(typed):
        return profile[1].lower(), profile[2]
    network, mark, name = re.sub("[:=]", "\0", typed, count=1).partition("\0")
    if not mark or not network.strip() or not name.strip():
        raise Misread(
            _("« {typed} » is not an account: type « linkedin: company/example ».").format(
                typed=typed
            )
        )
    return network.strip().lower(), name.strip().lstrip("@")


def _is_whole(answers: Answers) -> bool:
    """Tell whether it is no unit, which has all this from its partner."""
    return not answers.get("of")


def _slug(typed: str, answers: Answers, office: Office) -> str:
    """Return the id of the partner, its folder included. Raises Misread when it is taken."""
    above = answers.get("of")
    name = named(typed)
    return unused(f"{above}/{name}" if above else name, "partners", office)


def _default_slug(answers: Answers, office: Office) -> str:
    """Return the name without its article, and a unit's without its partner's name."""
    name = slug(language(office.language).bare(answers["name"]))
    return _apart(name, answers.get("of") or "") or DEFAULT.into(office.language)


DEFAULT = N_("partner")
"""What a file is called when the name has neither a letter nor a figure."""


def _apart(name: str, above: str) -> str:
    """Leave the name of the folder out of a file's name, with the words that led to it.

    « comite-regional-d-action-logement-grand-est » in « action-logement » gives
    « comite-regional-grand-est »; a name that says nothing else stays.
    """
    words = re.escape(above.rpartition("/")[2])
    within = re.compile(rf"(^|-)(?:(?:de|du|des|d|of)-)?(?:(?:la|le|les|l|the)-)?{words}(?=-|$)")
    return (within.sub("", name, count=1).strip("-") if above else "") or name


QUESTIONS: tuple[Question, ...] = (
    Question(
        field="name",
        option=_("NAME"),
        help="",
        required=True,
        text=_("What is its name, as in a sentence (« the City of Leeds », « Roofs & Co »)?"),
        read=fitting("name", model=Partner),
    ),
    Question(
        field="of",
        may_be_open=False,
        option="--of",
        help=_("The partner that it is a unit of: it has its logo, its About, its contacts."),
        text=_("Of which partner is it a unit (nothing: of none)?"),
        read=names.read_partner,
        choices=names.partner_choices,
        asked=lambda answers, office: False,
    ),
    Question(
        field="acronym",
        option="--acronym",
        help=_("Its acronym, printed at the first mention."),
        text=_("What is its acronym, if it has one?"),
        read=fitting("acronym", model=Partner),
    ),
    Question(
        field="gender",
        option="--gender",
        help=_("m or f, where the name has no article to tell."),
        text=_("Is it « représenté » (m) or « représentée » (f)?"),
        read=_read_gender,
        asked=lambda answers, office: (
            office.language == "fr" and not _tells_gender(answers["name"])
        ),
    ),
    Question(
        field="website",
        option="--website",
        help=_("Its website."),
        text=_("What is its website?"),
        read=fitting("website", model=Partner),
        serves=_is_whole,
    ),
    Question(
        field="accounts",
        option="--account",
        help=_("An account: « linkedin: company/example »; one --account for each."),
        text=_("Which accounts (« linkedin: company/example, facebook: example »)?"),
        read=_account,
        many=True,
        serves=_is_whole,
    ),
    Question(
        field="people",
        option="--person",
        help=_("Somebody: « Ms First Last, role, remit »; one --person for each."),
        text=_("Who speaks for it (« Ms First Last, role, remit »)? One per line, then Enter."),
        read=_person,
        many=True,
        one_by_one=True,
    ),
    Question(
        field="contacts",
        option="--contact",
        help=_("A press contact: « Name or office, telephone, e-mail »; one --contact for each."),
        text=_(
            "Whom can journalists call (« Name or office, telephone, e-mail »)? One per line, "
            "then Enter."
        ),
        read=lambda typed, answers, office: read_contact(typed),
        many=True,
        one_by_one=True,
    ),
    Question(
        field="about",
        option="--about",
        help=_("Its portrait, printed as « About »."),
        text=_("Its portrait in a few sentences (« About »)?"),
        read=fitting("about", model=Partner),
        serves=_is_whole,
    ),
    Question(
        field="slug",
        required=True,
        may_be_open=False,
        option="--slug",
        help=_("The name of the file, without « .yaml »."),
        text=_("What shall the file be called?"),
        read=_slug,
        default=_default_slug,
    ),
)
