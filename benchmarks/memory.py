"""Tells the most memory that this process, or any child it has waited for, has held."""

from __future__ import annotations

import sys

if sys.platform != "win32":
    import resource


def peak() -> str:
    """Megabytes, for people."""
    if sys.platform == "win32":
        return "not measured on Windows"
    unit = 1 << 20 if sys.platform == "darwin" else 1 << 10
    whom = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    own, child = (resource.getrusage(who).ru_maxrss // unit for who in whom)
    return f"peak {own} MB, largest child {child} MB"
