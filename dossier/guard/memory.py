"""Limits the memory of the process that asks for it, where its system can."""

from __future__ import annotations

import sys

from dossier.guard.limits import MEGABYTE

if sys.platform == "linux":
    import resource
elif sys.platform == "win32":
    from dossier.guard.jobobject import confine


def limit_memory(megabytes: int) -> None:
    """Let this process have so much memory and no more: what asks for more gets a MemoryError.

    On Linux the address space counts, on Windows what is committed; elsewhere nothing is limited.
    """
    if sys.platform == "linux":
        resource.setrlimit(resource.RLIMIT_AS, (megabytes * MEGABYTE,) * 2)
    elif sys.platform == "win32":
        confine(megabytes * MEGABYTE)
