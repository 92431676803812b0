"""Turns the faults of a template into findings that its author can follow to the place."""

from __future__ import annotations

from dossier.compose.declared import Declared
from dossier.compose.places import in_text_order, name_place
from dossier.compose.tags import Fault, Where
from dossier.compose.template import MILD, try_compile
from dossier.messages import Catalogue, catalogue
from dossier.model.finding import Finding, Place, Weight


def lint(data: bytes, declared: Declared, words: Catalogue | None = None) -> tuple[Finding, ...]:
    """List what will not work in a template, in the order of the text; nothing where all is well.

    `words` are those in which places are named: Vietnamese where none are given.
    """
    spoken = words or catalogue()
    faults = in_text_order(try_compile(data, declared).faults)
    return tuple(finding_of(fault, spoken) for fault in faults)


def finding_of(fault: Fault, words: Catalogue) -> Finding:
    """Say where a fault is and what it does; its sentence stands in the messages."""
    label = name_place(fault.where, words)
    return Finding(
        code=fault.code,
        weight=Weight.ASK if fault.code in MILD else Weight.STOP,
        place=Place("document", fault.where.part, _field(fault.where), label),
        params=(*fault.params, ("text", fault.text), ("place", label)),
    )


def _field(where: Where) -> str:
    """Write the place in short, for programs."""
    return f"t{where.table}r{where.row}c{where.column}" if where.table else f"p{where.paragraph}"
