"""The live preview: a server for this machine alone, and the page it shows."""
