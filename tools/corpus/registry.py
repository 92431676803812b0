"""Turns the name of a group and a seed into a Word file; the same two always give the same one."""

from __future__ import annotations

import pkgutil
import random
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from importlib import import_module
from io import BytesIO

from docx.document import Document as Doc

import tools.corpus
from tools.corpus.parts import base_document

Paint = Callable[[Doc, random.Random], None]

SEEDS = range(1, 9)
OLD_EVERY = 4  # every fourth document is in the mode of Word 2010, the others in that of 2013
OLD, NEW = 14, 15

_GROUPS: dict[str, Paint] = {}


def group(paint: Paint) -> Paint:
    """Enter a group of documents under the name of its function."""
    if paint.__name__ in _GROUPS:
        raise ValueError(paint.__name__)
    _GROUPS[paint.__name__] = paint
    return paint


@cache
def groups() -> dict[str, Paint]:
    """List the groups of all modules of this package by name."""
    for module in pkgutil.iter_modules(tools.corpus.__path__, f"{tools.corpus.__name__}."):
        if not module.name.endswith("__main__"):
            import_module(module.name)
    return dict(sorted(_GROUPS.items()))


def make(name: str, seed: int = 1) -> bytes:
    """Make the Word file of a group."""
    document = base_document(mode_of(seed))
    groups()[name](document, random.Random(f"{name}-{seed}"))
    target = BytesIO()
    document.save(target)
    return target.getvalue()


def mode_of(seed: int) -> int:
    """Tell Word's compatibility mode of a seed."""
    return NEW if seed % OLD_EVERY else OLD


def files(names: Sequence[str] = ()) -> Iterator[tuple[str, bytes]]:
    """Make all documents of the named groups, or of all groups, with the names of their files."""
    for name in names or groups():
        for seed in SEEDS:
            yield f"{name}-{seed}", make(name, seed)
