"""Tells the most memory that this process has held so far."""

from __future__ import annotations

import sys

if sys.platform != "win32":
    import resource


def peak() -> str:
    """Write it in megabytes, for people.

    Children are left out: the system counts what they held before they became a program of their
    own, which is all of their parent.
    """
    if sys.platform == "win32":
        return "not measured on Windows"
    unit = 1 << 20 if sys.platform == "darwin" else 1 << 10
    return f"peak {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // unit} MB"
