"""Serve the preview on this machine, and nowhere else."""

import datetime
import signal
import socket
import threading
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path

import uvicorn
from starlette.applications import Starlette

from generator.interruptions import heeded
from generator.preview.app import Lifespan, application
from generator.preview.guard import Keys
from generator.preview.live import Live

HOST = "127.0.0.1"
_NEIGHBOURS = 20


def listen(port: int, *, neighbours: bool = True) -> socket.socket:
    """Open a port of this machine, or the next one that is free; OSError when there is none."""
    last = port + _NEIGHBOURS if neighbours and port else port
    for number in range(port, last):
        try:
            return socket.create_server((HOST, number))
        except OSError:
            continue
    return socket.create_server((HOST, last))


def serve(
    listening: socket.socket,
    root: Path,
    keys: Keys,
    *,
    style_name: str | None,
    as_of: datetime.date | None,
    at: datetime.datetime | None = None,
) -> None:
    """Serve until interrupted: KeyboardInterrupt is raised once everything has stopped."""
    live = Live(root, style_name=style_name, as_of=as_of, at=at)
    port = listening.getsockname()[1]
    app = application(live, port=port, keys=keys, lifespan=_lifespan(live))
    config = uvicorn.Config(
        app,
        http="h11",
        ws="none",
        loop="asyncio",
        log_config=None,
        log_level="critical",
        access_log=False,
        server_header=False,
        proxy_headers=False,
        timeout_graceful_shutdown=1,  # browsers hold connections open that they do not use
    )
    _Server(config, live).run([listening])


class _Server(uvicorn.Server):
    """A server that lets the pages go that wait for news, before it waits for them."""

    def __init__(self, config: uvicorn.Config, live: Live) -> None:
        super().__init__(config)
        self._live = live

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """End as well when the terminal is closed, which the server itself does not know."""
        with super().capture_signals():
            ours = threading.current_thread() is threading.main_thread()
            usual = {one: signal.signal(one, self.handle_exit) for one in heeded() if ours}
            try:
                yield
            finally:
                for one, handler in usual.items():
                    signal.signal(one, handler)

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        self._live.stop()
        await super().shutdown(sockets)


def _lifespan(live: Live) -> Lifespan:
    @asynccontextmanager
    async def lifespan(_app: Starlette) -> AsyncIterator[None]:
        async with live.running():
            yield

    return lifespan
