"""Let only the preview's own pages talk to its server.

Any page of the web that is open in the same browser may send requests to this machine, and may
even give its own name this machine's address; drafts and embargoed texts must not reach it.
"""

from collections.abc import Awaitable, Callable

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
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


class Guard:
    """Refuse what does not come from the preview's own pages; say to browsers what these may do."""

    def __init__(self, app: ASGIApp, *, port: int) -> None:
        self._app = app
        self._hosts = {f"{name}:{port}" for name in ("127.0.0.1", "localhost")}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, or refuse it."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
        elif self._is_own(Headers(scope=scope)):
            await self._app(scope, receive, _closed(send))
        else:
            refusal = PlainTextResponse(_("This preview is for this computer only."), 403)
            await refusal(scope, receive, _closed(send))

    def _is_own(self, headers: Headers) -> bool:
        """Judge by what a page cannot forge: the address it asked for, and where it comes from.

        Pages on other ports of this machine are strangers, too.
        """
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
