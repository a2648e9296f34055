"""Draft a partner's file from the answers, and ask for them."""

import re
from itertools import count
from typing import Any

from generator.content.people import fold
from generator.drafting import names
from generator.drafting.misread import Misread
from generator.drafting.people import Person, read_contact, read_person
from generator.drafting.questions import Answers, Office, Question
from generator.drafting.scalars import block, open_point
from generator.drafting.skeleton import fill
from generator.drafting.slugs import slug
from generator.drafting.verify import fit
from generator.language import language
from generator.messages import _
from generator.source.schema.partner import Partner


def draft(answers: Answers) -> str:
    """Return the text of the partner's file."""
    name = answers["name"]
    people = [_person(one) for one in answers.get("people") or ()]
    accounts = answers.get("accounts") or ()
    values: dict[str, Any] = {
        "id": answers["slug"],
        "name": name,
        "bare": language("fr").bare(name),
        "unit": answers.get("of"),
        "acronym": answers.get("acronym"),
        "gender": answers.get("gender") or _gender(name),
        "website": answers.get("website") or open_point("l'adresse du site"),
        "accounts": [one if isinstance(one, tuple) else ("linkedin", one) for one in accounts],
        "people": people,
        "nobody": open_point("qui représente ce partenaire, sur le modèle ci-dessous"),
        "about": answers.get("about") or open_point("le portrait en trois ou quatre phrases"),
        "contacts": _contacts(answers),
    }
    return fill("partner.yaml.jinja", values)


def path(answers: Answers) -> str:
    """Return the path of the partner's file, a unit's in the folder of its partner."""
    return f"partners/{answers['slug']}.yaml"


def _gender(name: str) -> str:
    """Return an open point where neither the article nor the noun tells the gender."""
    known = language("fr").gender(name) or name.startswith("les ")
    return "" if known else open_point("m ou f")


def _person(typed: Person | str) -> Person:
    if isinstance(typed, str):
        return Person(typed, open_point("m ou f"), open_point("la fonction"))
    return Person(
        typed.name,
        typed.gender or open_point("m ou f"),
        typed.role or open_point(f"la fonction de {typed.name}"),
        typed.remit,
    )


def _contacts(answers: Answers) -> list[tuple[tuple[str, str], ...]]:
    """Return the contacts, each with a way to reach it; a unit has those of its partner."""
    contacts = answers.get("contacts") or ()
    if not contacts and answers.get("of"):
        return []
    return [_reachable(one) for one in contacts or ((("office", "Service de presse"),),)]


def _reachable(contact: tuple[tuple[str, str], ...] | str) -> tuple[tuple[str, str], ...]:
    if isinstance(contact, str):
        return (("office", contact),)
    fields = {field for field, _said in contact}
    asked = (
        ("phone", open_point("le téléphone du contact presse")),
        ("email", open_point("l'adresse électronique du contact presse")),
    )
    return contact if fields & {"phone", "email"} else (*contact, *asked)


# Questions --------------------------------------------------------------------------------------


def _name(typed: str, answers: Answers, office: Office) -> str:
    return fit(typed, Partner, f"name: {block(typed)}\n")


def _acronym(typed: str, answers: Answers, office: Office) -> str:
    return fit(typed, Partner, f"acronym: {block(typed)}\n")


def _website(typed: str, answers: Answers, office: Office) -> str:
    return fit(typed, Partner, f"website: {block(typed)}\n")


def _about(typed: str, answers: Answers, office: Office) -> str:
    return fit(typed, Partner, f"about: {block(typed)}\n")


def _read_gender(typed: str, answers: Answers, office: Office) -> str:
    first = fold(typed)[:1]
    if first not in ("m", "f"):
        raise Misread(_("« {typed} » is not a gender: type m or f.").format(typed=typed))
    return first


_PROFILE = re.compile(r"(?:https?://)?(?:www\.)?(\w+)\.(?:com|net|app)/@?(.+?)/?$")


def _account(typed: str, answers: Answers, office: Office) -> tuple[str, str]:
    """Read « linkedin: company/exemple », with « = » too, or the address of the page."""
    if profile := _PROFILE.match(typed):
        return profile[1].lower(), profile[2]
    network, mark, name = re.sub("[:=]", "\0", typed, count=1).partition("\0")
    if not mark or not network.strip() or not name.strip():
        raise Misread(
            _("« {typed} » is not an account: type « linkedin: company/exemple ».").format(
                typed=typed
            )
        )
    return network.strip().lower(), name.strip().lstrip("@")


def _is_untold(answers: Answers) -> bool:
    return bool(_gender(answers["name"]))


def _is_whole(answers: Answers) -> bool:
    """Tell whether it is no unit, which has all this from its partner."""
    return not answers.get("of")


def _slug(typed: str, answers: Answers, office: Office) -> str:
    """Return the id of the partner, its folder included. Raises Misread when it is taken."""
    above = answers.get("of")
    name = slug(typed.removesuffix(".yaml"))
    if not name:
        raise Misread(_("A file's name needs a letter or a figure."))
    whole = f"{above}/{name}" if above else name
    if office.library.has_partner(whole):
        numbered = (f"{whole}-{number}" for number in count(2))
        free = next(one for one in numbered if not office.library.has_partner(one))
        raise Misread(
            _("partners/{slug}.yaml is there already, and stays as it is; {other} is free.").format(
                slug=whole, other=free
            )
        )
    return whole


QUESTIONS: tuple[Question, ...] = (
    Question(
        field="name",
        option=_("NAME"),
        help="",
        required=True,
        text=_(
            "What is its name, as in a sentence (« la Ville de Metz », « Toits et Compagnie »)?"
        ),
        read=_name,
    ),
    Question(
        field="of",
        may_be_open=False,
        option="--of",
        help=_("The partner that it is a unit of: it has its logo, its About, its contacts."),
        text=_("Of which partner is it a unit (nothing: of none)?"),
        read=names.read_partner,
        choices=names.partner_choices,
        asked=lambda answers: False,
    ),
    Question(
        field="acronym",
        option="--acronym",
        help=_("Its acronym, printed at the first mention."),
        text=_("What is its acronym, if it has one?"),
        read=_acronym,
    ),
    Question(
        field="gender",
        option="--gender",
        help=_("m or f, where the name has no article to tell."),
        text=_("Is it « représenté » (m) or « représentée » (f)?"),
        read=_read_gender,
        asked=_is_untold,
    ),
    Question(
        field="website",
        option="--website",
        help=_("Its website."),
        text=_("What is its website?"),
        read=_website,
        serves=_is_whole,
    ),
    Question(
        field="accounts",
        option="--account",
        help=_("An account: « linkedin: company/exemple »; one --account for each."),
        text=_("Which accounts (« linkedin: company/exemple, facebook: exemple »)?"),
        read=_account,
        many=True,
        serves=_is_whole,
    ),
    Question(
        field="people",
        option="--person",
        help=_("Somebody: « Mme Prénom Nom, fonction, délégation »; one --person for each."),
        text=_("Who speaks for it (« Mme Prénom Nom, fonction, délégation »)?"),
        read=lambda typed, answers, office: read_person(typed),
        many=True,
        one_by_one=True,
    ),
    Question(
        field="contacts",
        option="--contact",
        help=_("A press contact: « Nom or service, telephone, e-mail »; one --contact for each."),
        text=_("Whom can journalists call (« Nom ou service, téléphone, courriel »)?"),
        read=lambda typed, answers, office: read_contact(typed),
        many=True,
        one_by_one=True,
    ),
    Question(
        field="about",
        option="--about",
        help=_("Its portrait, printed as « À propos »."),
        text=_("Its portrait in a few sentences (« À propos »)?"),
        read=_about,
        serves=_is_whole,
    ),
    Question(
        field="slug",
        may_be_open=False,
        option="--slug",
        help=_("The name of the file, without « .yaml »."),
        text=_("What shall the file be called?"),
        read=_slug,
        default=lambda answers, office: slug(language("fr").bare(answers["name"])) or "partenaire",
    ),
)
