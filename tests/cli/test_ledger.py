"""The ledgers of a subject by years and line by line, by commands alone."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from dossier.cli.table.ledger import COLUMNS, LEDGERS
from dossier.model.subject import Whom
from dossier.tasks.ledgercells import ledgers
from dossier.tasks.yearcells import columns

Run = Callable[..., Any]  # see conftest.main


def test_a_cell_is_filled_shown_and_refused_in_words(main: Run, store: Path) -> None:
    def fill(column: str, text: str) -> Any:
        return main("ledger", "fill", "Lê Văn C", "2019", column, text, "--store", store)

    assert fill("titles", "LĐTT (QĐ số 5/QĐ-VPTU ngày 6/1/2020 của Văn phòng)").status == 0
    refused = fill("rating", "khá lắm")
    assert (refused.status, "“khá lắm” không phải là mức xếp loại" in refused.out) == (1, True)
    shown = main("ledger", "show", "Lê Văn C", "--store", store)
    assert "Lao động tiên tiến (QĐ số 5/QĐ-VPTU ngày 06/01/2020 của Văn phòng)" in shown.out
    assert "“khá lắm” không phải là mức xếp loại" in shown.out


def test_every_column_of_the_grid_can_be_named() -> None:
    assert {column.name for whom in Whom for column in columns(whom)} == set(COLUMNS)


def test_every_ledger_can_be_named() -> None:
    assert {one.name for whom in Whom for one in ledgers(whom)} == set(LEDGERS)


def test_a_line_is_written_shown_and_taken_out(main: Run, store: Path) -> None:
    at = ("--store", store, "Lê Văn C", "tenure")
    assert main("ledger", "line", "--key", "k", *at, "2001", "5/2004", "Chuyên viên").status == 0
    refused = main("ledger", "line", *at, "hôm qua", "", "Phó phòng")
    assert (refused.status, "không phải là ngày tháng" in refused.out) == (1, True)
    shown = main("ledger", "lines", *at).out
    assert "Chuyên viên" in shown
    assert "“hôm qua” không phải là ngày tháng" in shown
    assert main("ledger", "line", "--key", "k", *at).status == 0
    assert "Chuyên viên" not in main("ledger", "lines", *at).out
    assert main("ledger", "line", *at, *"1234567").status == 2
