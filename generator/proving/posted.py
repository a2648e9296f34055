"""Read a message of any origin: its text, its HTML, and the fingerprint that it carries."""

from email import message_from_bytes, policy
from email.message import EmailMessage
from typing import TypeAlias

from generator.messages import _
from generator.proving.paper import Unreadable

_BYTES_AT_MOST = 25_000_000
"""What mail programs send; a larger file is no message of a release."""
_PARTS_AT_MOST = 500

Posted: TypeAlias = dict[str, str]
"""What a message says, as `plain` text and as `html`."""


def read(data: bytes) -> Posted:
    """Read a message; raises Unreadable."""
    if len(data) > _BYTES_AT_MOST or data.count(b"\n--") > _PARTS_AT_MOST:
        raise Unreadable(_("it is larger than any message of a release"))
    try:
        message = message_from_bytes(data, policy=policy.default)
        assert isinstance(message, EmailMessage)
        bodies = {kind: message.get_body((kind,)) for kind in ("plain", "html")}
        return {kind: str(body.get_content()) for kind, body in bodies.items() if body}
    except Exception:  # what a library meets in a broken message has no end of types
        raise Unreadable(_("it is no message, or a damaged one")) from None
