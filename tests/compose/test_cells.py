"""docxtpl's tags about a whole cell set its properties in their order."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import pytest
from lxml import etree

from dossier.compose.word.ooxml import GRID_SPAN, TC, TC_PR, V_MERGE, VAL
from dossier.compose.word.package import parts_of

Make = Callable[[Callable[[Any], object]], bytes]
Fill = Callable[[bytes, Mapping[str, object]], bytes]

VALUES = {"n": 3, "mau": "FF0000", "ds": [{"t": "1"}, {"t": "2"}]}


@pytest.fixture(scope="session")
def cells(make: Make, fill: Fill) -> Callable[..., list[Any]]:
    """Fill a table of one row (of one for each text), and give its cells."""

    def made(*texts: str, down: bool = False) -> list[Any]:
        def write(word: Any) -> None:
            table = word.add_table(len(texts) if down else 1, 1 if down else len(texts))
            for cell, text in zip(
                (each for row in table.rows for each in row.cells), texts, strict=True
            ):
                cell.text = text

        body = parts_of(fill(make(write), VALUES))["word/document.xml"]
        return list(etree.fromstring(body).iter(TC))

    return made


def properties(cell: Any) -> list[str]:
    return [etree.QName(each).localname for each in cell.find(TC_PR)]


def test_a_span_and_a_shade_stand_in_their_order(cells: Callable[..., list[Any]]) -> None:
    (cell,) = cells("x{% cellbg mau %}{% colspan n %}")
    assert properties(cell) == ["tcW", "gridSpan", "shd"]
    assert cell.find(f"{TC_PR}/{GRID_SPAN}").get(VAL) == "3"
    assert "".join(cell.itertext()).strip() == "x"


def test_cells_of_a_loop_over_rows_merge_down(cells: Callable[..., list[Any]]) -> None:
    found = cells("{%tr for r in ds %}", "a{% vm %}b", "{%tr endfor %}", down=True)
    assert [cell.find(f"{TC_PR}/{V_MERGE}").get(VAL) for cell in found] == ["restart", "continue"]
    assert ["".join(cell.itertext()).strip() for cell in found] == ["ab", ""]


def test_cells_of_a_loop_over_cells_merge_along(cells: Callable[..., list[Any]]) -> None:
    (cell,) = cells("{%tc for r in ds %}", "{% hm %}{{ r.t }}", "{%tc endfor %}")
    assert cell.find(f"{TC_PR}/{GRID_SPAN}").get(VAL) == "2"
    assert "".join(cell.itertext()).strip() == "1"
