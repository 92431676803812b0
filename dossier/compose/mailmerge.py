"""Turns the merge fields of a mail-merge letter into tags, so that it works as it is."""

from __future__ import annotations

import re

from dossier.compose.ooxml import (
    FIELD,
    FIELD_CHAR,
    FIELD_KIND,
    INSTRUCTION,
    INSTRUCTION_TEXT,
    Element,
    P,
    R,
    T,
)

_MERGE = re.compile(r'\s*MERGEFIELD\s+("(?P<quoted>[^"]+)"|(?P<plain>[^\s\\]+))')


def read_merge_fields(root: Element) -> None:
    """Put a tag in place of every merge field, simple or complex."""
    for simple in list(root.iter(FIELD)):
        name = _name(simple.get(INSTRUCTION, ""))
        if name:
            _unwrap(simple, name)
    for paragraph in root.iter(P):
        _read_complex(list(paragraph.iterchildren(R)))


def _name(instruction: str) -> str:
    found = _MERGE.match(instruction)
    return (found["quoted"] or found["plain"]).strip() if found else ""


def _unwrap(simple: Element, name: str) -> None:
    """Keep the first run of a simple field, for its dress."""
    holder = simple.getparent()
    run = next(simple.iterchildren(R), None)
    if holder is None or run is None:
        return
    _say(run, name)
    holder.replace(simple, run)


def _read_complex(runs: list[Element]) -> None:
    """Find begin … instruction … separate … result … end among the runs of a paragraph."""
    opened: list[Element] = []
    for run in runs:
        kinds = [each.get(FIELD_KIND) for each in run.iterchildren(FIELD_CHAR)]
        if "begin" in kinds:
            opened = [run]
        elif opened:
            opened.append(run)
        if "end" in kinds and opened:
            _replace(opened)
            opened = []


def _replace(runs: list[Element]) -> None:
    instruction = "".join(
        each.text or "" for run in runs for each in run.iterchildren(INSTRUCTION_TEXT)
    )
    name = _name(instruction)
    if not name:
        return
    shown = next((run for run in runs if run.find(T) is not None), runs[0])
    _say(shown, name)
    for run in runs:
        holder = run.getparent()
        if run is not shown and holder is not None:
            holder.remove(run)


def _say(run: Element, name: str) -> None:
    """Make a run print the field."""
    texts = list(run.iterchildren(T))
    for child in list(run):
        if child.tag in {T, FIELD_CHAR, INSTRUCTION_TEXT} and child is not (texts or [None])[0]:
            run.remove(child)
    text = texts[0] if texts else run.makeelement(T)
    if not texts:
        run.append(text)
    text.text = f"{{{{ {name} }}}}"
