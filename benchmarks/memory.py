"""Tells the memory that this process holds, and the most that it has held so far."""

from __future__ import annotations

import sys
from pathlib import Path

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


def held() -> int:
    """Tell how many bytes this process holds now; on Linux only, 0 elsewhere."""
    if sys.platform != "linux":
        return 0
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * resource.getpagesize()
