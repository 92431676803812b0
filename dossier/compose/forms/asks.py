"""Turns the [[ask]] tables of a form.toml into asks, and asks back into such tables."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

import dossier.compose.fields  # noqa: F401 - enters the fields of the program
from dossier.compose.forms.broken import (
    AskChoicesError,
    AskColumnsError,
    AskKindError,
    AskNameError,
    AskSampleError,
    AskTakenError,
    AskTwiceError,
    refuse_strange,
)
from dossier.compose.registry import fields, is_name
from dossier.model.asked import CELL, ROW, understand
from dossier.model.form import Ask, AskColumn, AskKind
from dossier.words.text import clean

Table = Mapping[str, Any]
_KEYS = {"id", "label", "hint", "kind", "required", "sample", "choices", "columns", "limit"}
_COLUMN_KEYS = {"id", "label", "kind"}
_CELLS = (AskKind.TEXT, AskKind.NUMBER, AskKind.DATE)


def read_asks(tables: Iterable[Table], form: str) -> tuple[Ask, ...]:
    """Read the asks of a form; raise an error of `compose.broken` for the first slip."""
    asks = tuple(_ask(table, form) for table in tables)
    _refuse_twice([ask.id for ask in asks], form, "")
    return asks


def write_ask(ask: Ask) -> dict[str, object]:
    """Give what the table of an ask says; what goes without saying is left out."""
    said: dict[str, object] = {"id": ask.id, "label": ask.label, "hint": ask.hint}
    said["kind"] = "" if ask.kind is AskKind.TEXT else ask.kind.value
    said |= {"required": ask.required, "choices": list(ask.choices)}
    said["columns"] = [_written_column(column) for column in ask.columns]
    said["limit"] = ask.limit
    table = ask.kind is AskKind.TABLE
    said["sample"] = [r.split(CELL) for r in ask.sample.split(ROW) if r] if table else ask.sample
    return {key: value for key, value in said.items() if value or key in {"id", "label"}}


def _ask(table: Table, form: str) -> Ask:
    refuse_strange(set(table) - _KEYS)
    name = _name(str(table["id"]), form, str(table["id"]))
    if name in fields():
        raise AskTakenError(form=form, ask=name)
    ask = Ask(
        id=name,
        label=str(table["label"]),
        hint=str(table.get("hint", "")),
        kind=_kind(table, form, name, tuple(AskKind)),
        required=bool(table.get("required", False)),
        sample=_sample(table.get("sample", "")),
        choices=tuple(clean(str(choice)) for choice in table.get("choices", ())),
        columns=tuple(_column(each, form, name) for each in table.get("columns", ())),
        limit=int(table.get("limit", 0)),
    )
    _refuse_misfits(ask, form)
    return ask


def _refuse_misfits(ask: Ask, form: str) -> None:
    """Let a choice have choices, a table columns, and a sample be of its kind."""
    where = {"form": form, "ask": ask.id}
    if (ask.kind is AskKind.CHOICE) != bool(ask.choices) or "" in ask.choices:
        raise AskChoicesError(**where, kind=ask.kind.value)
    if (ask.kind is AskKind.TABLE) != bool(ask.columns):
        raise AskColumnsError(**where, kind=ask.kind.value)
    _refuse_twice([column.id for column in ask.columns], form, ask.id)
    _refuse_twice(ask.choices, form, ask.id)
    slips = understand(ask, ask.sample).slips
    if slips:
        raise AskSampleError(**where, kind=ask.kind.value, text=slips[0].text)


def _refuse_twice(names: Iterable[str], form: str, ask: str) -> None:
    twice = [name for name, count in Counter(names).items() if count > 1]
    if twice:
        raise AskTwiceError(form=form, ask=ask or twice[0], name=twice[0])


def _column(table: Table, form: str, ask: str) -> AskColumn:
    refuse_strange(set(table) - _COLUMN_KEYS)
    name = _name(str(table["id"]), form, ask)
    return AskColumn(name, str(table["label"]), _kind(table, form, ask, _CELLS))


def _name(name: str, form: str, ask: str) -> str:
    if not is_name(name):
        raise AskNameError(form=form, ask=ask, name=name)
    return name


def _kind(table: Table, form: str, ask: str, known: tuple[AskKind, ...]) -> AskKind:
    said = table.get("kind", AskKind.TEXT.value)
    if said not in {kind.value for kind in known}:
        raise AskKindError(form=form, ask=ask, kind=said, known=[kind.value for kind in known])
    return AskKind(said)


def _sample(said: object) -> str:
    """Read a sample; that of a table is a list of rows."""
    if isinstance(said, list):
        return ROW.join(CELL.join(str(cell) for cell in row) for row in said)
    return str(said)


def _written_column(column: AskColumn) -> dict[str, object]:
    said: dict[str, object] = {"id": column.id, "label": column.label}
    return said if column.kind is AskKind.TEXT else {**said, "kind": column.kind.value}
