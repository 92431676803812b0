"""Turns the merge fields of a mail-merge letter into tags, so that it works as it is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from dossier.compose.language.naming import Index
from dossier.compose.language.switches import tag_of
from dossier.compose.language.tags import Draft, Fault
from dossier.compose.word.ooxml import (
    FIELD,
    FIELD_CHAR,
    FIELD_KIND,
    INSTRUCTION,
    INSTRUCTION_TEXT,
    Element,
    P,
    R,
    T,
    nearest,
)
from dossier.compose.word.pieces import Pieces, own_texts

# What Word shows for a merge field, typed by hand: «Ho_ten».
_TYPED = re.compile("«([^«»{}|]{1,80})»")
_RECORDS = re.compile(r"\s*(NEXT|NEXTIF|SKIPIF|MERGEREC|MERGESEQ)\b", re.IGNORECASE)


def read_merge_fields(draft: Draft, known: Index) -> None:
    """Put a tag in place of every merge field, simple, complex or typed by hand.

    Fields that go from record to record are blamed: a template is filled for one.
    """
    for simple in list(draft.root.iter(FIELD)):
        tag = tag_of(simple.get(INSTRUCTION, ""))
        if tag:
            _unwrap(simple, tag)
    for paragraph, where in draft.places.items():
        if paragraph.find(f".//{FIELD_CHAR}") is not None:
            _read_complex([run for run in paragraph.iter(R) if nearest(run, P) is paragraph])
        for code in _codes(paragraph):
            if _RECORDS.match(code):
                draft.faults.append(Fault("compose.field_of_records", code.strip(), where))
        _read_typed(own_texts(paragraph), known)


def _unwrap(simple: Element, tag: str) -> None:
    """Keep the first run of a simple field, for its dress."""
    holder = simple.getparent()
    run = next(simple.iter(R), None)
    if holder is None:
        return
    if run is None:
        run = simple.makeelement(R)
    _say(run, tag)
    run.tail = simple.tail
    holder.replace(simple, run)


def _read_complex(runs: Sequence[Element]) -> None:
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


def _replace(runs: Sequence[Element]) -> None:
    tag = tag_of("".join(_instructions(runs)))
    if not tag:
        return
    shown = next((run for run in runs if run.find(T) is not None), runs[0])
    _say(shown, tag)
    for run in runs:
        holder = run.getparent()
        if run is not shown and holder is not None:
            holder.remove(run)


def _instructions(runs: Sequence[Element]) -> Iterator[str]:
    return (each.text or "" for run in runs for each in run.iterchildren(INSTRUCTION_TEXT))


def _codes(paragraph: Element) -> Iterator[str]:
    """Give the codes of the fields that are left in a paragraph, those within others as well."""
    yield from (each.get(INSTRUCTION, "") for each in paragraph.iter(FIELD))
    code: list[str] = []
    for each in paragraph.iter(FIELD_CHAR, INSTRUCTION_TEXT):
        if each.tag == INSTRUCTION_TEXT:
            code.append(each.text or "")
        else:
            yield "".join(code)
            code = []


def _say(run: Element, tag: str) -> None:
    """Make a run print the field."""
    texts = list(run.iterchildren(T))
    for child in list(run):
        if child.tag in {T, FIELD_CHAR, INSTRUCTION_TEXT} and child is not (texts or [None])[0]:
            run.remove(child)
    text = texts[0] if texts else run.makeelement(T)
    if not texts:
        run.append(text)
    text.text = tag


def _read_typed(texts: Sequence[Element], known: Index) -> None:
    """Take «…» for a tag where it is a field's name or label; else it quotes something."""
    pieces = Pieces(texts)
    for found in _TYPED.finditer(pieces.whole):
        if _is_meant(found[1], known):
            pieces.put(found.start(), found.end(), f"{{{{ {found[1]} }}}}")
    pieces.write()


def _is_meant(name: str, known: Index) -> bool:
    """Say whether a name is a field's; one with an underscore can be nothing else."""
    return known.find(name.strip()) is not None or ("_" in name and " " not in name.strip())
