"""What is left out is said with its page and with text that leads to the place."""

from __future__ import annotations

import pytest

from dossier.paper.flow import Remark
from dossier.paper.frame import Box, Glyphs, Item
from dossier.paper.style import PLAIN
from dossier.render.layout.remarks import found, quoted


def line(*texts: str, baseline: float = 100.0) -> list[Item]:
    return [Glyphs(72.0, baseline, text, PLAIN, 14.0, 10.0) for text in texts]


@pytest.mark.parametrize(
    ("items", "quote"),
    [
        pytest.param(line("Kết quả ", "năm 2025"), "Kết quả năm 2025", id="the line above"),
        pytest.param([*line("Dòng đầu", baseline=80.0), *line("Dòng sau")], "Dòng sau", id="last"),
        pytest.param([*line("Trước"), Box(0, 0, 1, 1)], "Trước", id="over what is no text"),
        pytest.param([], "…", id="an empty page"),
        pytest.param(line("a" * 80), "a" * 60, id="not too long"),
    ],
)
def test_what_has_no_text_is_found_by_the_line_above_it(items: list[Item], quote: str) -> None:
    assert quoted(Remark("render.unsupported", "chart"), items).quote == quote


def test_what_has_text_is_found_by_it() -> None:
    remark = Remark("render.unsupported", "chart", quote="Biểu đồ")
    assert quoted(remark, line("khác")) is remark


def test_one_finding_stands_for_all_of_a_kind_on_a_page() -> None:
    remarks = [Remark("render.unsupported", "chart", quote=text) for text in ("một", "hai")]
    (finding,) = found([*remarks], page=3)
    assert dict(finding.params) == {"what": "chart", "page": 3, "quote": "một"}
