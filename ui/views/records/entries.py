"""Declares achievements: what their table shows and what their dialog asks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from dossier.model.feat import Achievement, Evidence, Figure
from dossier.model.subject import Ref
from dossier.tasks.typed import TypedNumberError, typed_number
from ui.bridge.tables import Column
from ui.views.records.entrykind import EntryKind, Texts
from ui.widgets.editors import Input, Kind

FIRST_YEAR, LAST_YEAR = 1900, 2199
CELL, ROW = "\t", "\n"  # of the tables of figures and papers
FIGURE = ("Tên số liệu", "Kết quả", "Chỉ tiêu", "Đơn vị tính")
PAPER = ("Tên văn bản", "Số, ký hiệu")
YEAR = Input("year", "Năm", required=True)


def year_of(texts: Texts) -> int:
    """Read the year of an entry; raise TypedNumberError where there is none."""
    year = typed_number(texts["year"])
    if year is None or not FIRST_YEAR <= year <= LAST_YEAR:
        raise TypedNumberError(text=texts["year"])
    return year


def achievements() -> EntryKind:
    """Declare what was done, year by year, with tables of figures and of papers."""

    def read(key: str, subject: Ref, texts: Texts) -> Achievement:
        return Achievement(
            key,
            subject,
            year_of(texts),
            texts["what"].strip(),
            texts.get("movement", ""),
            tuple(Figure(*cells) for cells in _rows(texts["figures"], len(FIGURE))),
            _papers(texts),
        )

    def write(row: Achievement) -> dict[str, str]:
        figures = [(f.name, f.result, f.target, f.measure) for f in row.figures]
        papers = [(paper.name, paper.number) for paper in row.evidence]
        return {
            "year": str(row.year),
            "what": row.what,
            "movement": row.movement,
            "figures": _table(figures),
            "evidence": _table(papers),
            "files": _table([(p.name, p.number, p.sha256) for p in row.evidence if p.sha256]),
        }

    return EntryKind(
        "achievement",
        "Thành tích",
        (
            _year(),
            Column("Nội dung", lambda row: row.what, 480),
            Column("Số liệu", lambda row: "; ".join(f"{f.name}: {f.result}" for f in row.figures)),
        ),
        (
            YEAR,
            Input("what", "Nội dung thành tích", Kind.TEXT, required=True),
            Input("figures", "Số liệu", Kind.TABLE, columns=FIGURE),
            Input("evidence", "Minh chứng", Kind.TABLE, columns=PAPER),
        ),
        lambda record: record.achievements,
        write,
        read,
    )


def _year() -> Column[Any]:
    return Column("Năm", lambda row: str(row.year), 60)


def _table(rows: Sequence[tuple[str, ...]]) -> str:
    return ROW.join(CELL.join(row).rstrip(CELL) for row in rows)


def _rows(text: str, width: int) -> list[list[str]]:
    """Part a table into its rows, each with all its cells; what is too wide joins the last."""
    parted = [[cell.strip() for cell in line.split(CELL, width - 1)] for line in text.splitlines()]
    return [row + [""] * (width - len(row)) for row in parted if any(row)]


def _papers(texts: Texts) -> tuple[Evidence, ...]:
    """Read the papers; one whose name and number stay keeps its file."""
    files = {(name, number): file for name, number, file in _rows(texts.get("files", ""), 3)}
    rows = _rows(texts["evidence"], len(PAPER))
    return tuple(Evidence(name, number, files.get((name, number), "")) for name, number in rows)
