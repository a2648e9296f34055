"""The addresses of the preview, and what each answers."""

import secrets
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager
from importlib.resources import files
from typing import TypeAlias
from urllib.parse import quote

from markupsafe import Markup
from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import (
    HTMLResponse,
    JSONResponse,
    PlainTextResponse,
    Response,
    StreamingResponse,
)
from starlette.routing import Route

from generator.findings import Rejected
from generator.formats import FORMATS
from generator.messages import _
from generator.preview import pages
from generator.preview.excerpts import read_place
from generator.preview.guard import Guard, Keys
from generator.preview.live import Desk, Live
from generator.preview.view import Printed

Lifespan: TypeAlias = Callable[[Starlette], AbstractAsyncContextManager[None]]

WIDTHS = (800, 1200, 1800)
"""The pictures of pages that there are, in pixels."""

_STATIC = files("generator.preview") / "static"
_STATICS = {
    "preview.css": "text/css",
    "preview.js": "text/javascript",
    "morph.js": "text/javascript",
}
_FRAME_POLICY = (
    "default-src 'none'; script-src 'nonce-{nonce}'; style-src 'unsafe-inline'; img-src data:; "
    "font-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; "
    "sandbox allow-scripts"
)


def application(live: Live, *, port: int, keys: Keys, lifespan: Lifespan) -> Starlette:
    """Make the application. Addresses name releases and known files, never a path of the disk."""
    answers = _Answers(live)
    release = "/release/{slug}"
    routes = [
        Route("/", answers.list),
        Route("/state", answers.list_state),
        Route("/events", answers.events),
        Route(release, answers.release),
        Route(f"{release}/state", answers.state),
        Route(f"{release}/events", answers.events),
        Route(f"{release}/source", answers.source),
        Route(f"{release}/pages/{{page:int}}", answers.page),
        Route(f"{release}/pdf", answers.pdf),
        Route(f"{release}/mail", answers.mail),
        Route("/frame", answers.frame),
        *(Route(f"/{name}", _static(name, kind)) for name, kind in _STATICS.items()),
    ]
    guard = Middleware(Guard, port=port, keys=keys, refuse=answers.refuse)
    missing = {HTTPException: answers.missing}
    return Starlette(
        routes=routes, middleware=[guard], exception_handlers=missing, lifespan=lifespan
    )


class _Answers:
    """What each address answers."""

    def __init__(self, live: Live) -> None:
        self._live = live
        self._write = pages.writer()

    def refuse(self) -> Response:
        """Answer whoever has no key."""
        return HTMLResponse(self._write("refused"), 403)

    async def missing(self, _request: Request, error: Exception) -> Response:
        """Answer an address that leads nowhere, or that nothing can be sent to."""
        status = error.status_code if isinstance(error, HTTPException) else 404
        message = error.detail if isinstance(error, _NoRelease) else _("There is nothing here.")
        return HTMLResponse(self._write("missing", message=message), status)

    async def list(self, request: Request) -> Response:
        words = request.query_params.get("words", "")
        parts = pages.list_parts(self._live, self._write, words)
        return HTMLResponse(self._write("list", parts=parts, words=words))

    async def list_state(self, request: Request) -> Response:
        words = request.query_params.get("words", "")
        return JSONResponse({"parts": pages.list_parts(self._live, self._write, words)})

    async def release(self, request: Request) -> Response:
        slug, desk = await self._desk(request)
        parts = pages.release_parts(self._live, slug, desk, self._write)
        page = self._write("release", slug=slug, desk=desk, view=desk.view, parts=parts)
        return HTMLResponse(page)

    async def state(self, request: Request) -> Response:
        """Answer what is shown; the page itself only when it is not the one `page` names."""
        slug, desk = await self._desk(request)
        known = request.query_params.get("page") == str(desk.good_version)
        return JSONResponse(
            {
                "parts": pages.release_parts(self._live, slug, desk, self._write),
                "title": desk.view.title,
                "refused": desk.view.refused,
                "version": desk.good_version,
                "page": None if known or not desk.good else desk.good.page,
            }
        )

    async def events(self, request: Request) -> Response:
        """Answer a line whenever something changes, for as long as it is listened to."""
        changes = self._live.changes(request.path_params.get("slug"))
        return StreamingResponse(_stream(changes), media_type="text/event-stream")

    async def source(self, request: Request) -> Response:
        """Answer the lines around a place."""
        _slug, desk = await self._desk(request)
        span = read_place(request.query_params.get("at", ""))
        shown = span and pages.source(self._live, desk, span, self._write)
        return HTMLResponse(shown) if shown else _missing()

    async def page(self, request: Request) -> Response:
        """Answer a page of the PDF as a picture."""
        width = request.query_params.get("width", "")
        if not width.isdecimal() or int(width) not in WIDTHS:
            return _missing()
        slug, page = request.path_params["slug"], request.path_params["page"]
        picture = await self._live.picture(slug, page, int(width))
        return Response(picture, media_type="image/png") if picture else _missing()

    async def pdf(self, request: Request) -> Response:
        """Answer the newest PDF, which browsers show with their own means."""
        slug, desk = await self._desk(request)
        if not desk.paper or not desk.paper.pdf:
            return _missing()
        stem = desk.good.release.stem if desk.good else slug
        headers = {
            "Content-Disposition": f"inline; filename*=UTF-8''{quote(stem)}.pdf",
            "Content-Security-Policy": "frame-ancestors 'none'",
        }
        return Response(desk.paper.pdf, media_type="application/pdf", headers=headers)

    async def mail(self, request: Request) -> Response:
        """Answer the HTML of the mail, to be copied: as a text, which no browser shows as a page."""
        _slug, desk = await self._desk(request)
        if not desk.good:
            return _missing()
        try:
            written = await run_in_threadpool(_mail, desk.good)
        except Rejected:
            return _missing()
        return Response(written, media_type="text/plain")

    async def frame(self, _request: Request) -> Response:
        """Answer the empty document that pages of releases are shown in, apart from all else."""
        nonce = secrets.token_urlsafe(16)
        scripts = [_STATIC.joinpath(name).read_text("utf-8") for name in ("morph.js", "frame.js")]
        policy = _FRAME_POLICY.format(nonce=nonce)
        frame = self._write("frame", nonce=nonce, script=Markup("\n".join(scripts)))
        return HTMLResponse(frame, headers={"Content-Security-Policy": policy})

    async def _desk(self, request: Request) -> tuple[str, Desk]:
        slug = request.path_params["slug"]
        desk = await self._live.desk(slug)
        if desk is None:
            raise _NoRelease(404, _("There is no release « {name} ».").format(name=slug))
        return slug, desk


def _mail(printed: Printed) -> bytes:
    return FORMATS["mail"].writer(printed.style)(printed.release)


class _NoRelease(HTTPException):
    """No release has the name that an address gives."""


def _static(name: str, kind: str) -> Callable[[Request], Response]:
    return lambda _request: Response(_STATIC.joinpath(name).read_bytes(), media_type=kind)


def _missing() -> Response:
    return PlainTextResponse(_("There is nothing here."), 404)


async def _stream(changes: AsyncIterator[None]) -> AsyncIterator[str]:
    async for _change in changes:
        yield "data: changed\n\n"
