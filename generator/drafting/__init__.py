"""Start files for staff: a release, a partner, a workspace; texts in, texts out."""
