"""Reads and writes the description of pre-printed paper, as it is shipped and handed on."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import MISSING, fields
from enum import StrEnum
from pathlib import Path
from typing import Any, get_type_hints

from dossier.errors import DossierError
from dossier.model.stock import Stock, StockField
from dossier.model.subject import Whom
from dossier.words.text import clean

_MOST_MM = 2_000.0  # of a side: far beyond any sheet
_MOST_PT = 500.0
_MOST_LINES = 50
_MOST_FIELDS = 100
_COLOR_DIGITS = 6
_NOT_WRITTEN = {"key", "fields", "office", "background"}  # what holds in one store only


class StockBrokenError(DossierError):
    """A description of pre-printed paper cannot be understood; `what` names the part."""

    code = "stock.broken"


def read_stock(text: str, key: str = "") -> Stock:
    """Read a description; raise StockBrokenError for anything that is not one."""
    try:
        found = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise StockBrokenError(what=str(error)) from error
    rows = found.pop("field", [])
    is_list = isinstance(rows, list) and len(rows) <= _MOST_FIELDS
    if not is_list or not all(isinstance(row, dict) for row in rows):
        raise StockBrokenError(what="field")
    placed = tuple(StockField(**_values(StockField, row)) for row in rows)
    stock = Stock(**{**_values(Stock, {"key": key, **found}), "fields": placed})
    _refuse_senseless(stock)
    return stock


def load_stocks(folder: Path) -> tuple[Stock, ...]:
    """Read every description of a folder; each is known by the name of its file."""
    paths = sorted(folder.glob("*.toml"))
    return tuple(read_stock(path.read_text(encoding="utf-8"), path.stem) for path in paths)


def write_stock(stock: Stock) -> str:
    """Write a description that `read_stock` understands; the picture and the office stay behind."""
    lines = [f"{name} = {_written(value)}" for name, value in _facts(stock, _NOT_WRITTEN)]
    for field in stock.fields:
        lines += ["", "[[field]]"]
        lines += [f"{name} = {_written(value)}" for name, value in _facts(field, set())]
    return "\n".join((*lines, ""))


def _facts(value: Stock | StockField, left_out: set[str]) -> Iterator[tuple[str, object]]:
    for part in fields(value):
        if part.name not in left_out:
            yield part.name, getattr(value, part.name)


def _written(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str):
        quoted = clean(value).replace("\\", "\\\\").replace('"', '\\"')
        return f'"{quoted}"'
    return f"{value:g}" if isinstance(value, float) else str(value)


def _values(kind: type[Stock | StockField], row: Mapping[str, Any]) -> dict[str, Any]:
    """Turn a table into arguments; what is unknown, missing or of another type is refused."""
    types = get_type_hints(kind)
    if unknown := row.keys() - types.keys():
        raise StockBrokenError(what=", ".join(sorted(unknown)))
    needed = {part.name for part in fields(kind) if part.default is MISSING}
    if missing := needed - row.keys():
        raise StockBrokenError(what=", ".join(sorted(missing)))
    return {name: _value(name, types[name], value) for name, value in row.items()}


def _value(name: str, kind: type, value: object) -> object:
    if kind is float and isinstance(value, int | float) and not isinstance(value, bool):
        return float(value)
    if isinstance(value, str) and issubclass(kind, StrEnum) and value in list(kind):
        return kind(value)
    if type(value) is kind:
        return clean(value) if isinstance(value, str) else value
    raise StockBrokenError(what=f"{name} = {value}")


def _refuse_senseless(stock: Stock) -> None:
    """Refuse sizes that no sheet has, and words that are none of the known ones."""
    if stock.whom and stock.whom not in list(Whom):
        raise StockBrokenError(what=f"whom = {stock.whom}")
    if not stock.name:
        raise StockBrokenError(what="name")
    sides = (stock.width_mm, stock.height_mm)
    if not all(0 < side <= _MOST_MM for side in sides):
        raise StockBrokenError(what=f"width_mm = {sides[0]:g}, height_mm = {sides[1]:g}")
    for field in stock.fields:
        wrong = _wrong_in(field)
        if wrong:
            raise StockBrokenError(what=f"{field.key}: {wrong}")


def _wrong_in(field: StockField) -> str:
    sound = {
        "key": bool(field.key),
        "x_mm": abs(field.x_mm) <= _MOST_MM,
        "y_mm": abs(field.y_mm) <= _MOST_MM,
        "w_mm": 0 < field.w_mm <= _MOST_MM,
        "size_pt": 1 <= field.size_pt <= _MOST_PT,
        "min_size_pt": 1 <= field.min_size_pt <= _MOST_PT,
        "max_lines": 1 <= field.max_lines <= _MOST_LINES,
        "line_pt": 0 <= field.line_pt <= _MOST_PT,
        "color": _is_color(field.color),
    }
    return next((name for name, is_sound in sound.items() if not is_sound), "")


def _is_color(text: str) -> bool:
    return len(text) == _COLOR_DIGITS and all(digit in "0123456789abcdefABCDEF" for digit in text)
