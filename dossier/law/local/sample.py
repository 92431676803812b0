"""Gives the commented text that admins begin their local rules from."""

from __future__ import annotations

from importlib.resources import files


def sample_text() -> str:
    """Read the sample; its office, numbers and articles are placeholders."""
    return (files(__package__) / "sample.toml").read_text(encoding="utf-8")
