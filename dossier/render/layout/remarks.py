"""Turns remarks on what is left out into findings that name the page."""

from __future__ import annotations

from collections.abc import Iterable

from dossier.model.finding import Finding, Place, Weight
from dossier.paper.flow import Remark


def found(remarks: Iterable[Remark], page: int) -> list[Finding]:
    """Say on which page something is left out; the first quote stands for all of one kind there."""
    kinds: dict[tuple[str, str], Remark] = {}
    for remark in remarks:
        kinds.setdefault((remark.code, remark.what), remark)
    return [_finding(remark, page) for remark in kinds.values()]


def _finding(remark: Remark, page: int) -> Finding:
    place = Place("document", remark.part, remark.what, remark.quote)
    params = (("what", remark.what), ("page", page), ("quote", remark.quote))
    return Finding(remark.code, Weight.ASK, place, params)
