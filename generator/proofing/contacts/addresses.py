"""Judge e-mail addresses, web addresses, telephone numbers and accounts, as they are typed.

Each function returns what is wrong, as a phrase that ends a sentence; None when nothing is.
"""

import re
import unicodedata
from contextlib import suppress

from generator.content.addresses import absolute, numbers
from generator.language import phones
from generator.language.french.wordlist import wordlist
from generator.messages import _
from generator.patterns import lazy

# Two letters are a country's. Of the rest, those that press offices may meet; of the 1 400 others
# nearly all belong to one firm.
TOP_LEVELS = wordlist("""
com org net info biz edu gov int mil name pro coop museum aero jobs mobi travel cat asia tel xyz
example paris bzh alsace corsica eus gal scot wales brussels gent vlaanderen berlin wien hamburg
koeln london swiss quebec amsterdam barcelona madrid nyc africa sncf bnpparibas leclerc total
michelin app dev shop store online site tech cloud live news media press social immo archi agency
studio design solutions services group company city world green energy house email team club family
foundation fund ong ngo bank insurance finance consulting business digital network academy education
university school health care legal film art photo photos gallery events event space blog wiki link
page one plus life earth eco bio farm restaurant hotel video radio sport run tv tours voyage camp
works work careers expert center community international support help zone today top vip ink lol
cool fun fyi guide tips tools systems technology ventures capital ovh website partners institute
report science forum maison boutique cafe coffee pub bar wine vin beer pizza garden bike ski golf
football fit yoga surf style fashion beauty salon love kids pet vet theatre theater music dance
audio show games tickets photography direct vote training management marketing engineering
construction industries enterprises properties estate land place market trade money tax taxi
security software host codes chat clinic dental physio doctor charity church lgbt
""")
# Letters of other alphabets, and rare ones of ours, that nobody tells from a usual one.
_LIKE_OURS = frozenset("аеорсухіјѕһԁԛԝӏьгпτνοαικρυχγωϳℓɡıɑ")
EMAIL = lazy(
    r"[A-Za-z0-9!#$%&'*+/=?^_{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_{|}~-]+)*"
    r"@(?P<host>[^\W_](?:[\w-]*[^\W_])?(?:\.[^\W_](?:[\w-]*[^\W_])?)+)"
)
HOST = lazy(r"(?i)(?:(?P<scheme>[a-z]+)://)?(?P<host>[^/?#\s:@]+)(?::\d+)?(?P<path>[/?#].*)?")
LABEL = lazy(r"[^\W_](?:[\w-]*[^\W_])?")
AT = lazy(r"(?i)\s*[(\[{]\s*(?:at|arobase|chez|@)\s*[)\]}]\s*")
_BETWEEN = lazy(r"(?i)\s*[,;/|]\s*|\s+(?:(?:ou|et|or|and|oder|und)\s+)?")


def _several(typed: str) -> str | None:
    """Say that a value holds several addresses, if each of them is a good one."""
    parts = list(filter(None, _BETWEEN.split(typed)))
    if len(parts) < 2 or any(map(email_fault, parts)):
        return None
    return _("there are several, to be written [{list}]").format(list=", ".join(parts))


def email_fault(address: str) -> str | None:
    """Say what is wrong with an e-mail address."""
    if told := _several(address):
        return told
    if re.search(r"\s", address):
        return _("there is a space in it")
    if AT.search(address):
        return _("its « @ » is written out")
    if address.count("@") != 1:
        return _("it has no « @ »") if "@" not in address else _("it has several « @ »")
    if "," in address:
        return _("there is a comma in it")
    if address.endswith((".", ";", ":")):
        return _("it ends with a punctuation mark")
    match = EMAIL.fullmatch(address)
    if not match:
        return _("it is not of the form name@domain.fr")
    return _top_level_fault(match["host"])


def mended_email(address: str) -> str | None:
    """Return the address without its usual mistakes; None when more is wrong."""
    mended = re.sub(r"\s+", "", AT.sub("@", address)).rstrip(".;:,").replace(",", ".")
    mended = re.sub(r"@+", "@", mended)
    return None if mended == address or email_fault(mended) else mended


def _top_level_fault(host: str) -> str | None:
    top = host.rpartition(".")[2].lower()
    if (len(top) == 2 and top.isalpha()) or top in TOP_LEVELS or top.startswith("xn--"):
        return None
    return _("no address ends with « .{top} »").format(top=top)


def url_fault(address: str) -> str | None:
    """Say what is wrong with the address of a link, typed with or without its scheme."""
    scheme, _colon, rest = address.strip().partition(":")
    if scheme.lower() == "tel" or phones.whole(address):
        return phone_fault(rest or address)
    if scheme.lower() == "mailto" or "@" in address.partition("/")[0]:
        typed = rest if scheme.lower() == "mailto" else address
        return email_fault(typed.strip().partition("?")[0])
    if re.match(r"(?i)(?:ww|w{4,})\.|www(?:[, ]|\.\.)", address):
        return _("it does not begin with « www. »")
    if re.search(r"\s", address.strip()):
        return _("there is a space in it")
    if re.match(r"(?i)(?!https?://)h[tps]{2,5}[:;]?/{1,3}(?=[\w-]+\.)", address):
        return _("it does not begin with « https:// »")
    if re.search(r"\.\.$|…|/\.\.\.", address):
        return _("its end is left out")
    if re.match(r"(?i)(?!https?:)[a-z][a-z+-]*://", address):
        return _("only https, http, mailto and tel make links")
    match = HOST.fullmatch(address.strip())
    if not match:
        return _("it is not of the form www.domain.fr")
    return _host_fault(match["host"].rstrip("."))


def _host_fault(host: str) -> str | None:
    labels = host.split(".")
    if not all(map(LABEL.fullmatch, labels)):
        return _("it is not of the form www.domain.fr")
    bare = labels[1:] if labels[0].lower() == "www" else labels
    if all(label.isdigit() for label in labels) and len(labels) == 4:
        return None
    if len(bare) < 2 and host.lower() != "localhost":
        return _("a point is missing before its last part")
    return _top_level_fault(host)


def encrypted(address: str) -> str | None:
    """Return the address with encryption that one has without."""
    return address.replace("http:", "https:", 1) if address.startswith("http://") else None


def host_of(address: str) -> str:
    """Return the host of a web address without « www. »; empty when it has none."""
    match = HOST.fullmatch(address.strip())
    return re.sub(r"^www\d?\.", "", match["host"].lower()) if match else ""


def lookalike(address: str) -> str | None:
    """Return a sign of a host that only looks like one of another host's; None as a rule.

    A whole name in another alphabet is one's own, unless all its letters pass for ours.
    """
    match = HOST.fullmatch(address.strip().rpartition("@")[2])
    labels = match["host"].lower().split(".") if match else []
    return next(filter(None, map(_odd_sign, labels)), None)


def _odd_sign(label: str) -> str | None:
    if label.startswith("xn--"):
        with suppress(UnicodeError):
            label = label[4:].encode().decode("punycode")
    odd = [one for one in label if not one.isascii() and (one in _LIKE_OURS or not _is_latin(one))]
    letters = sum(map(str.isalpha, label))
    passes = len(odd) < letters or set(odd) <= _LIKE_OURS
    return odd[0] if odd and (passes or unicodedata.normalize("NFKC", label) != label) else None


def _is_latin(letter: str) -> bool:
    return unicodedata.name(letter, "").startswith("LATIN SMALL LETTER")


def leads_elsewhere(label: str, target: str) -> bool:
    """Tell whether the words of a link are the address of another place than it leads to."""
    says, leads = absolute(label) or "", (absolute(target) or "").partition("?")[0]
    scheme = says.partition(":")[0]
    if scheme in ("mailto", "tel"):
        return leads.startswith(scheme) and says.lower() != leads.lower()
    return not url_fault(label) and host_of(label) != host_of(target)


def domain_of(host: str) -> str:
    """Return what was registered: « groupe.actionlogement.fr » is of « actionlogement.fr »."""
    labels = host.lower().rsplit(".", 3)
    if len(labels) > 2 and labels[-2] in ("gouv", "co", "com", "asso", "ac", "gov", "org"):
        return ".".join(labels[-3:])
    return ".".join(labels[-2:])


SHORT_NUMBER = lazy(r"\d{2,4}|1[ .]?\d\d")


def phone_fault(number: str) -> str | None:
    """Say what is wrong with a telephone number, French unless it begins with « + » or « 00 »."""
    typed = re.sub(r"\s+", " ", number.strip())
    typed = re.sub(r"(?i)[ ,]*(?:poste|ext\.?|p\.) ?\d+$", "", typed)
    if phones.whole(typed) or SHORT_NUMBER.fullmatch(typed):
        return None
    parts = re.split(r"\s*[,;|]\s*|\s+[-–]\s+", typed)
    if len(parts) > 1 and all(map(phones.whole, parts)):
        return _("there are several, to be written [{list}]").format(list=", ".join(parts))
    digits = re.sub(r"\D", "", re.sub(r"\(0\)", "", typed))
    if re.match(r"0[1-9]", digits) and len(digits) != 10 and not re.search("[a-zA-Z/,;]", typed):
        return _("it has {n} digits, and a French number has ten").format(n=len(digits))
    if len(numbers(typed)) > 1:
        return None
    import phonenumbers  # 30 ms, and most numbers are plain French ones

    try:
        parsed = phonenumbers.parse(typed, "FR")
    except phonenumbers.NumberParseException:
        return _("it cannot be read")
    return None if phonenumbers.is_possible_number(parsed) else _("no number has so many digits")


# Bluesky's and Mastodon's accounts hold a domain.
HANDLE = lazy(r"@?[\w.-]+(?:/[\w.-]+)*/?(?:@[\w-]+(?:\.[\w-]+)+)?")


def handle_fault(name: str) -> str | None:
    """Say what is wrong with the name of an account."""
    typed = name.strip()
    if re.match(r"(?i)https?:|www\.|[\w.-]+\.(?:com|net|app|fr|org)/", typed):
        return _("it is a whole address, and only the name belongs here")
    return None if HANDLE.fullmatch(typed) else _("no network takes such a name")
