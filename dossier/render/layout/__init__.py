"""Turns a flow into pages: every line, row and page where LibreOffice 25.2 puts it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from dossier.model.finding import Finding, Place, Weight
from dossier.paper.flow import Count, Flow, Para, Table
from dossier.paper.frame import Page
from dossier.render.layout.columns import place_columns
from dossier.render.layout.figures import lay_out
from dossier.render.layout.fonts import fonts_of
from dossier.render.layout.kept import kept_for
from dossier.render.layout.metrics import Metrics
from dossier.render.layout.notes import place_divider
from dossier.render.layout.numbers import Numbers, Totals
from dossier.render.layout.pages import make_pages
from dossier.render.layout.para import place_para
from dossier.render.layout.remarks import found
from dossier.render.layout.room import (
    Columned,
    Divider,
    Fit,
    ParaRest,
    Piece,
    Room,
    Stack,
    TableRest,
    Tools,
)
from dossier.render.layout.spans import Column
from dossier.render.layout.stack import place_stack
from dossier.render.layout.table import place_table

ROUNDS = 3  # page totals are guessed, counted and guessed again so often at most


@dataclass(frozen=True, slots=True)
class Laid:
    """Finished pages, and what could not be settled."""

    pages: tuple[Page, ...]
    findings: tuple[Finding, ...] = ()


def layout(flow: Flow, metrics: Metrics) -> Laid:
    """Lay out a document."""
    guess, (laid, counted) = Totals(), _round(flow, metrics, Totals())
    for _ in range(ROUNDS):
        if counted is None or counted == guess:
            return laid
        guess = counted
        laid, counted = _round(flow, metrics, guess)
    unsettled = Finding("render.page_total", Weight.ASK, Place("document", "", "NUMPAGES"))
    return replace(laid, findings=(*laid.findings, unsettled))


def _round(flow: Flow, metrics: Metrics, guess: Totals) -> tuple[Laid, Totals | None]:
    """Lay out under a guess of the totals; count them, unless they are shown nowhere."""
    step = max(1, round(flow.tab_step * 20))  # senseless steps, too, lead on
    fonts, kept = fonts_of(metrics), kept_for(metrics, Column(0, flow.shrinks, step))
    divider = fonts[flow.plain].height if flow.plain else 0
    about = (flow.shrinks, step, Numbers(guess), kept, lay_out, divider, flow.has_notes)
    tools = Tools(fonts, place, *about)
    tools.findings += found(flow.remarks, 1)
    pages, totals = make_pages(flow, tools)
    is_guess = bool(tools.asked - {Count.PAGE}) or bool(totals.marks)
    return Laid(pages, tuple(dict.fromkeys(tools.findings))), totals if is_guess else None


def place(piece: Piece, room: Room, tools: Tools) -> Fit:
    """Place any piece by its kind; so a cell holds a table, and a table cells, without a ring."""
    return PLACERS[type(piece)](piece, room, tools)


PLACERS: dict[type, Callable[[Any, Room, Tools], Fit]] = {
    Para: place_para,
    ParaRest: place_para,
    Stack: place_stack,
    Columned: place_columns,
    Divider: place_divider,
    Table: place_table,
    TableRest: place_table,
}

__all__ = ["Laid", "Metrics", "Table", "TableRest", "layout"]
