"""Measure the program against a plain WeasyPrint script on the same HTML."""
