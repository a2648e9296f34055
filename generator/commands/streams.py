"""Where the program prints: what nobody reads any more is not printed, and the work goes on."""

import select
import sys
from io import BufferedWriter, FileIO, TextIOWrapper
from typing import Any, TextIO


class Outlet(FileIO):
    """A way out that takes everything, and remembers why some of it went nowhere."""

    lost: OSError | None = None

    def write(self, data: Any, /) -> int:
        """Write what can be; wait for a reader that is slow."""
        while self.lost is None:
            try:
                done: int | None = super().write(data)
            except OSError as error:
                self.lost = error
                break
            if done is not None:
                return done
            select.select([], [self], [])  # whoever started us made the pipe one that does not wait
        return memoryview(data).nbytes


def open_outlets() -> None:
    """Print through outlets, with « ? » for a character that the terminal's encoding lacks."""
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")
            # Not the console of Windows, nor what stands for a stream that was closed.
            if stream is getattr(sys, f"__{name}__") and type(_raw(stream)) is FileIO:
                setattr(sys, name, _outlet(stream))


def _outlet(stream: TextIOWrapper) -> TextIOWrapper:
    return TextIOWrapper(
        BufferedWriter(Outlet(stream.fileno(), "wb", closefd=False)),
        encoding=stream.encoding,
        errors="replace",
        line_buffering=stream.line_buffering,
        write_through=stream.write_through,
    )


def lost(stream: TextIO) -> OSError | None:
    """Return why what was printed went nowhere; None when it was taken."""
    try:
        stream.flush()
    except (OSError, ValueError) as error:
        return error if isinstance(error, OSError) else None
    raw = _raw(stream)
    return raw.lost if isinstance(raw, Outlet) else None


def _raw(stream: TextIO) -> object:
    buffer = getattr(stream, "buffer", None)
    return getattr(buffer, "raw", buffer)
