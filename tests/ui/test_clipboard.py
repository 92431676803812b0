"""Cells go to Excel and come back whole."""

from __future__ import annotations

import pytest

from ui.widgets.clipboard import from_text, to_text


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        pytest.param("", [], id="nothing"),
        pytest.param("a", [["a"]], id="one cell"),
        pytest.param("a\tb\r\nc\td\r\n", [["a", "b"], ["c", "d"]], id="as Excel ends its lines"),
        pytest.param("a\t\r\n\tb", [["a", ""], ["", "b"]], id="empty cells"),
        pytest.param('a\t"b\nc"\td', [["a", "b\nc", "d"]], id="a line break within a cell"),
        pytest.param(
            '"Đổi mới" giáo dục\tb', [['"Đổi mới" giáo dục', "b"]], id="a title in quotes"
        ),
        pytest.param('"Đổi mới"\tb', [['"Đổi mới"', "b"]], id="a cell that is all in quotes"),
        pytest.param('"a\tb', [['"a', "b"]], id="a quote that never closes"),
        pytest.param("a\0b", [["ab"]], id="a letter that no text has"),
        pytest.param(" Tổ 1 - Tổ 2", [[" Tổ 1 - Tổ 2"]], id="a blank at the head and a dash"),
    ],
)
def test_what_was_copied_is_parted_into_cells(text: str, rows: list[list[str]]) -> None:
    assert from_text(text) == rows


@pytest.mark.parametrize(
    "cell",
    ["a", "", "=1+1", "-5", "- gạch đầu dòng", '"ngoặc"', '"', '""', "hai\ndòng", "tab\tgiữa",
     '"a\nb" c', "+84 901 234 567", "@ai", 'x "y" z'],
)  # fmt: skip
def test_what_is_copied_comes_back_as_it_was(cell: str) -> None:
    rows = [["trước", cell, "sau"], [cell, "giữa", cell], ["cuối", "", "."]]
    assert from_text(to_text(rows)) == rows


@pytest.mark.parametrize("cell", ["=1+1", "@SUM(A1)", "+cmd|' /C calc'!A0", "-2+3"])
def test_no_text_becomes_a_formula(cell: str) -> None:
    assert to_text([[cell]])[0] not in "=+-@"


@pytest.mark.parametrize("cell", ["-5", "+12,5", "-3%", "2024"])
def test_numbers_stay_numbers(cell: str) -> None:
    assert to_text([[cell]]) == cell
