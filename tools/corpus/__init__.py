"""A corpus of releases of every shape, so that what pages look like can be measured and seen.

`recipes.py` lists them; `desk.py` writes them as staff would, into a folder; the texts are in a
file a language, the partners in `partners.yaml`.
"""
