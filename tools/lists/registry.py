"""Turns the name of a case and a seed into a list and its truth; the same two give the same."""

from __future__ import annotations

import pkgutil
import random
from collections.abc import Callable
from functools import cache
from importlib import import_module

import tools.lists.cases
from tools.lists.truth import ListFile

Make = Callable[[random.Random], ListFile]

_CASES: dict[str, Make] = {}


def case(make: Make) -> Make:
    """Enter a way in which units send lists under the name of its function."""
    if make.__name__ in _CASES:
        raise ValueError(make.__name__)
    _CASES[make.__name__] = make
    return make


@cache
def cases() -> dict[str, Make]:
    """List the cases of all modules by name."""
    for module in pkgutil.iter_modules(tools.lists.cases.__path__, "tools.lists.cases."):
        import_module(module.name)
    return dict(sorted(_CASES.items()))


def make(name: str, seed: int = 1) -> ListFile:
    """Make one list."""
    return cases()[name](random.Random(f"{name}-{seed}"))
