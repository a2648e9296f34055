"""What staff may write, as classes: the reference is docs/format.md."""
