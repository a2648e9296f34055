"""Typeset what people paste into a mail or a site: plain text, or a fragment of HTML."""
