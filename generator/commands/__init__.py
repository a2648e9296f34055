"""One file per command: options in, one call, show, exit code."""
