"""The release: what it is made of, how it is bound to the facts of its day, how it is typeset."""
