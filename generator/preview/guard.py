"""Let only the preview's own pages, in the browser of whoever started it, talk to its server.

Any page of the web that is open in the same browser may send requests to this machine, and may
even give its own name this machine's address; so may whoever else uses this machine. Drafts and
embargoed texts must not reach them.
"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from secrets import compare_digest, token_urlsafe
from typing import TypeAlias

from starlette.datastructures import MutableHeaders
from starlette.requests import HTTPConnection
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from generator.messages import _

_HEADERS = {
    "Cache-Control": "no-store",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}
_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; "
    "frame-ancestors 'none'"
)
_OPEN = "/preview.css"
"""What tells nothing of anyone, and what a refusal is shown with."""

Refuse: TypeAlias = Callable[[], Response]


def _secret() -> str:
    return token_urlsafe(16)


@dataclass(slots=True)
class Keys:
    """What opens a preview: a key for as long as it runs, and a ticket for one entry.

    The browser is given the ticket: other users of the machine may read its command line.
    """

    key: str = field(default_factory=_secret)
    ticket: str = field(default_factory=_secret)

    def admit(self, shown: str) -> bool:
        """Tell whether this opens the preview; a ticket is used up."""
        if self.ticket and _same(shown, self.ticket):
            self.ticket = ""
            return True
        return self.knows(shown)

    def knows(self, shown: str) -> bool:
        """Tell whether this is the key."""
        return _same(shown, self.key)


def _same(one: str, other: str) -> bool:
    return compare_digest(one.encode(), other.encode())


class Guard:
    """Refuse what does not come from the preview's own pages; say to browsers what these may do."""

    def __init__(self, app: ASGIApp, *, port: int, keys: Keys, refuse: Refuse) -> None:
        self._app = app
        self._hosts = {f"{name}:{port}" for name in ("127.0.0.1", "localhost")}
        self._keys, self._refuse = keys, refuse
        self._cookie = f"communique-{port}"  # a browser has one jar for all ports of a machine

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, or refuse it."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
        else:
            app = self._answer(HTTPConnection(scope)) or self._app
            await app(scope, receive, _closed(send))

    def _answer(self, request: HTTPConnection) -> Response | None:
        """Return the answer to whom is not let through."""
        if not self._is_own(request):
            return PlainTextResponse(_("This preview is for this computer only."), 403)
        known = self._keys.knows(request.cookies.get(self._cookie, ""))
        shown = request.query_params.get("key")
        if shown is not None and (known or self._keys.admit(shown)):
            return self._entry(request)
        return None if known or request.url.path == _OPEN else self._refuse()

    def _entry(self, request: HTTPConnection) -> Response:
        """Put the key where no page can read it, and out of the address."""
        path: bytes = request.scope["raw_path"]
        entry = RedirectResponse("/" + path.decode("ascii").lstrip("/"), 303)
        entry.set_cookie(self._cookie, self._keys.key, httponly=True, samesite="strict")
        return entry

    def _is_own(self, request: HTTPConnection) -> bool:
        """Judge by what a page cannot forge: the address it asked for, and where it comes from.

        Pages on other ports of this machine are strangers, too.
        """
        headers = request.headers
        origin = headers.get("origin")
        return (
            headers.get("host", "").lower() in self._hosts
            and (origin is None or origin.removeprefix("http://") in self._hosts)
            and headers.get("sec-fetch-site", "none") in ("same-origin", "none")
        )


def _closed(send: Send) -> Callable[[Message], Awaitable[None]]:
    """Add the headers that close a page to the rest of the web; a response's own come first."""

    async def closing(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            for name, value in {**_HEADERS, "Content-Security-Policy": _POLICY}.items():
                headers.setdefault(name, value)
        await send(message)

    return closing
