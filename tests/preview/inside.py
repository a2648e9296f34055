"""Ask the preview's application in this process: no port, no watch, and a press that prints nothing."""

import asyncio
import json
from collections.abc import AsyncIterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.preview.app import application
from generator.preview.guard import Keys
from generator.preview.live import Live
from generator.preview.press import Paper, _look
from generator.preview.view import View

PORT = 8410
KEY = {"cookie": f"communique-{PORT}=cle"}


class Press:
    """Looks at releases here; prints three pages of words, and draws their numbers."""

    async def look(self, *asked: Any, **wanted: Any) -> View:
        return _look(*asked, **wanted)

    async def paper(self, *_printed: object) -> Paper:
        return Paper(b"%PDF-1.7", ("une", "deux", "trois"))

    async def picture(self, _pdf: bytes, page: int, width: int) -> bytes:
        return f"{page} {width}".encode()


@dataclass(frozen=True)
class Answer:
    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def text(self) -> str:
        return self.body.decode()

    @property
    def json(self) -> Any:
        return json.loads(self.body)


def ask(root: Path, *paths: str, method: str = "GET", **headers: str) -> list[Answer]:
    """Ask for one address after the other."""
    with ThreadPoolExecutor(1) as thread:  # the browser's own loop runs in this one
        return thread.submit(asyncio.run, _asked(root, paths, method, headers)).result()


async def _asked(
    root: Path, paths: tuple[str, ...], method: str, headers: dict[str, str]
) -> list[Answer]:
    keys = Keys("cle", "billet")
    app = application(Live(root), port=PORT, keys=keys, lifespan=_nothing)
    sent = {"host": f"127.0.0.1:{PORT}", **(headers or KEY)}
    answers = []
    for path in paths:
        answers.append(await _answer(app, path, method, sent))
        for _time in range(9):  # what was put in hand meanwhile is printed
            await asyncio.sleep(0)
    return answers


@asynccontextmanager
async def _nothing(_app: object) -> AsyncIterator[None]:
    yield


async def _answer(app: Any, path: str, method: str, headers: dict[str, str]) -> Answer:
    place, _mark, query = path.partition("?")
    said: list[Any] = []

    async def send(message: Any) -> None:
        said.append(message)

    async def receive() -> Any:
        return {"type": "http.request", "body": b"", "more_body": False}

    scope = {
        "type": "http",
        "method": method,
        "path": place,
        "raw_path": place.encode(),
        "query_string": query.encode(),
        "headers": [
            (name.replace("_", "-").encode(), value.encode()) for name, value in headers.items()
        ],
        "app": app,
    }
    await app(scope, receive, send)
    start, *rest = said
    body = b"".join(message.get("body", b"") for message in rest)
    found = {name.decode(): value.decode() for name, value in start["headers"]}
    return Answer(start["status"], found, body)
