"""The faces that ship: Liberation Serif 2.1.5 (SIL OFL 1.1), metrics of Times New Roman."""

from __future__ import annotations

from importlib.resources import files


def font_file(*, bold: bool = False, italic: bool = False) -> bytes:
    """Read the TrueType file of one of the four faces."""
    return (files(__name__) / font_name(bold=bold, italic=italic)).read_bytes()


def font_name(*, bold: bool = False, italic: bool = False) -> str:
    """Name the file of one of the four faces.

    >>> font_name(bold=True, italic=True)
    'LiberationSerif-BoldItalic.ttf'
    """
    style = ("Bold" if bold else "") + ("Italic" if italic else "") or "Regular"
    return f"LiberationSerif-{style}.ttf"
