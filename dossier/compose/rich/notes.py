"""Brings the footnotes and endnotes of another Word file into the package that takes it in."""

from __future__ import annotations

from collections.abc import Sequence
from copy import deepcopy

from dossier.compose.rich.bench import Bench
from dossier.compose.word.ooxml import MAIN, Element

_ID, _TYPE = f"{MAIN}id", f"{MAIN}type"
_KINDS = {"footnotes": "footnote", "endnotes": "endnote"}
SIGNS = tuple(f"{MAIN}{kind}Reference" for kind in _KINDS.values())


def bring_notes(bench: Bench, source: Bench, texts: Sequence[Element]) -> list[Element]:
    """Copy the notes that some texts refer to, under numbers that are free; give the copies."""
    copied: list[Element] = []
    for word, kind in _KINDS.items():
        signs = [sign for text in texts for sign in text.iter(f"{MAIN}{kind}Reference")]
        theirs = source.find(word)
        if not signs or theirs is None:
            continue
        ours = bench.find(word)
        if ours is None:
            ours = bench.make(word, _separators(theirs))
        copied += [_bring(sign, theirs, ours) for sign in signs]
    return copied


def _bring(sign: Element, theirs: Element, ours: Element) -> Element:
    key = sign.get(_ID)
    note = deepcopy(next(each for each in theirs if each.get(_ID) == key))
    free = str(1 + max((int(each.get(_ID, "0")) for each in ours), default=0))
    note.set(_ID, free)
    sign.set(_ID, free)
    ours.append(note)
    return note


def _separators(theirs: Element) -> Element:
    """Make a part of notes that holds none but the lines that part notes from text."""
    root = deepcopy(theirs)
    for each in [each for each in root if each.get(_TYPE) is None]:
        root.remove(each)
    return root
