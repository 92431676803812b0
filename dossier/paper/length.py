"""Turns the units of offices and of Word files into points, the one unit of `paper`."""

from __future__ import annotations

Length = float  # points: 1/72 inch


def mm(value: float) -> Length:
    """Points of so many millimetres.

    >>> round(mm(25.4), 6)
    72.0
    """
    return value * 72 / 25.4


def in_mm(length: Length) -> float:
    """Millimetres of so many points.

    >>> in_mm(72.0)
    25.4
    """
    return length * 25.4 / 72


def emu(value: float) -> Length:
    """Points of so many English Metric Units (12,700 a point)."""
    return value / 12700
