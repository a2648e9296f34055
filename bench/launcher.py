"""Run a process and write down what it took: `launcher.py REPORT WORD…`.

It stands between the bench and what is measured, since the kernel counts among the memory of a
process that of the one which began it, and the bench is large. It becomes the parent of what the
process leaves behind, so that this counts, too (Linux); what stays too long is ended.
"""

import ctypes
import json
import os
import signal
import subprocess
import sys
import time
from contextlib import suppress

LINGERS = 2
"""The seconds that what a process left behind has to end by itself."""
PR_SET_CHILD_SUBREAPER = 36
BYTES = 1 if sys.platform == "darwin" else 1024  # what ru_maxrss counts in


def main(report: str, *words: str) -> int:
    """Run the process and return its exit code."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)
    start = time.perf_counter()
    process = subprocess.Popen(words, stdin=subprocess.DEVNULL, start_new_session=True)
    _pid, status, used = os.wait4(process.pid, 0)
    clock = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    every = [used, *left_behind(process.pid)]
    taken = {
        "clock": clock,
        "processor": sum(one.ru_utime + one.ru_stime for one in every),
        "memory": max(one.ru_maxrss for one in every) * BYTES / 2**20,
    }
    with open(report, "w", encoding="utf-8") as file:
        json.dump(taken, file)
    return process.returncode if process.returncode >= 0 else 128 - process.returncode


def left_behind(group: int):
    """Yield what those took that the process left behind."""
    until = time.monotonic() + LINGERS
    while True:
        try:
            pid, _status, used = os.wait4(-1, os.WNOHANG)
        except ChildProcessError:
            return
        if pid:
            yield used
        elif time.monotonic() > until:
            with suppress(ProcessLookupError):
                os.killpg(group, signal.SIGKILL)
            return
        else:
            time.sleep(0.01)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
