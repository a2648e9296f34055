"""Findings, releases and outcomes as people and as machines read them."""
