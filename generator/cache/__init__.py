"""What was made, of what, and whether it would be made so again.

Nothing here is needed: without the file, or with a broken one, everything is made anew.
"""
