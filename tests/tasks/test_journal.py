"""The log in words: narrowed, counted, written as a workbook."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook

from dossier.tasks.admin import undo
from dossier.tasks.desk import Desk
from dossier.tasks.journal import JournalAsk, journal, write_journal
from dossier.tasks.rounds import exclude


@pytest.fixture
def told(desk: Desk) -> Desk:
    undo(desk, exclude(desk, "n1", "đợt sau").task)
    exclude(desk, "n2", "đợt sau")
    return desk


@pytest.mark.parametrize(
    ("ask", "numbers"),
    [
        pytest.param(JournalAsk(), [4, 3, 2, 1], id="everything, latest first"),
        pytest.param(JournalAsk(text="hoan tac"), [3], id="words without diacritics"),
        pytest.param(JournalAsk(who="người khác"), [], id="somebody else"),
        pytest.param(JournalAsk(since=date(2026, 5, 21)), [], id="later days"),
        pytest.param(JournalAsk(until=date(2026, 5, 20)), [4, 3, 2, 1], id="that day as well"),
        pytest.param(JournalAsk(limit=2), [4, 3], id="a few"),
    ],
)
def test_the_log_is_narrowed(told: Desk, ask: JournalAsk, numbers: list[int]) -> None:
    assert [row.line.number for row in journal(told, ask).rows] == numbers


def test_an_undo_says_what_it_took_back(told: Desk) -> None:
    (row,) = journal(told, JournalAsk(text="hoàn tác")).rows
    assert "việc số 2" in row.what


def test_the_log_is_written_with_the_code_of_its_end(told: Desk, tmp_path: Path) -> None:
    path = write_journal(told, JournalAsk(limit=1), tmp_path / "nhật ký.xlsx")
    (sheet,) = load_workbook(path).worksheets
    cells = [str(cell.value) for row in sheet.rows for cell in row]
    assert any(told.store.head() in cell for cell in cells)
    assert cells.count("can-bo") == 4
