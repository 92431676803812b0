"""Makes templates ready, fills long lists, refuses payloads: against docxtpl, which reads anew."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from io import BytesIO
from typing import Any

from docx import Document
from docxtpl import DocxTemplate

from benchmarks.fill import by_docxtpl
from benchmarks.measure import Row, in_turn, race
from benchmarks.memory import held
from benchmarks.report import template, values
from dossier.compose.declared import declared_by_values
from dossier.compose.lint.lint import lint
from dossier.compose.template import compile_template
from tests.compose.corners import CORNERS, in_corner
from tests.compose.payloads import PAYLOADS

PEOPLE = 1_800
FILLS = 5_000
COLUMNS = ("tt", "ho_ten", "chuc_vu", "don_vi", "hinh_thuc")
DECLARED = declared_by_values({"x": "A", "l": [{"a": 1}], "n": 5})


def rows() -> Iterator[Row]:
    """Time each on the same template and values; then watch memory over thousands of fills."""
    render = partial(by_docxtpl, 1)
    known = declared_by_values(values())
    compiling = race(partial(compile_template, template(), known), render, rounds=9)
    yield Row("make a template ready", "one docxtpl render", *compiling, "≤ 2 renders (≥ 0.5×)")
    yield _long_list()
    corners = [in_corner(corner, payload) for corner in CORNERS for payload in PAYLOADS[::5]]
    refusing = in_turn(_refuse, corners)
    times = race(refusing, render, rounds=12, each=len(corners) // 12)
    yield Row("refuse a payload", "one docxtpl render", *times, "≤ 100 ms")
    slow = race(partial(_refuse, _slowest()), render, rounds=5)
    yield Row("refuse 300 blocks in 6,300 runs", "one docxtpl render", *slow)
    yield _memory()


def _long_list() -> Row:
    """Fill a list of nominees, row by row."""
    content = _table()
    given = {"ds": [{name: f"{name} {number}" for name in COLUMNS} for number in range(PEOPLE)]}
    ready = compile_template(content, declared_by_values(given))
    times = race(partial(ready.fill, given), partial(_by_docxtpl, content, given), rounds=3)
    return Row(f"fill a list of {PEOPLE:,} rows", "docxtpl", *times, "≥ 10×")


def _table() -> bytes:
    document: Any = Document()
    cells = tuple(f"{{{{ r.{name} }}}}" for name in COLUMNS)
    lines = (COLUMNS, ("{%tr for r in ds %}",), cells, ("{%tr endfor %}",))
    table = document.add_table(rows=len(lines), cols=len(COLUMNS), style="Table Grid")
    for row, texts in zip(table.rows, lines, strict=True):
        for cell, text in zip(row.cells, texts, strict=False):
            cell.text = text
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def _by_docxtpl(content: bytes, given: dict[str, Any]) -> bytes:
    document = DocxTemplate(BytesIO(content))
    document.render(given, autoescape=True)
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def _refuse(content: bytes) -> None:
    if not any(finding.weight == "stop" for finding in lint(content, DECLARED)):
        raise SystemExit("templates: a payload got through")


def _slowest() -> bytes:
    """Give the file that takes longest to refuse: each letter of the longest payload is a run."""
    return in_corner("split runs", max(PAYLOADS, key=len))


def _memory() -> Row:
    ready = compile_template(template(), declared_by_values(values()))

    for number in range(FILLS // 10):
        ready.fill(values(number))
    before = held()
    for number in range(FILLS):
        ready.fill(values(number))
    note = f"{(held() - before) / (1 << 20):+.1f} MB"
    return Row(f"memory after {FILLS:,} more fills", note=note, target="flat")
