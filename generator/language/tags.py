"""Say of words in a text in which language they are: `[words]{en}`."""

import re

_CODES = """
    aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da
    de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz
    ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln
    lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi
    pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti
    tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu
"""
"""The languages of ISO 639-1: two letters alone are no name of a partner or of a fact."""

FOREIGN = (
    rf"\{{\s*(?:(?i:{'|'.join(_CODES.split())})(?:-[A-Za-z0-9]+)*"
    r"|lang\s*=\s*[\"']?[^{}\"']*[\"']?)\s*\}"
)
"""What stands behind the brackets, as an expression: `{en}`, `{en-GB}` or `{lang=en}`."""


def language_code(braces: str) -> str | None:
    """Return the code of a language between braces; None when it is none."""
    typed = re.sub(r"lang\s*=|[{}\"'\s]", "", braces)
    base, _dash, region = typed.partition("-")
    is_known = base.lower() in _CODES.split() or re.fullmatch("(?i)[a-z]{3}", base)
    if not is_known or not re.fullmatch(r"(?:[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*)?", region):
        return None
    return f"{base.lower()}-{region}" if region else base.lower()
