"""What was typed for an ask becomes the value of its kind; what cannot be read is never lost."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.model.asked import Slip, Wrong, shown, understand
from dossier.model.days import PartDate
from dossier.model.form import Ask, AskColumn, AskKind

COLUMNS = (
    AskColumn("ten", "Tên quà"),
    AskColumn("gia", "Giá", AskKind.NUMBER),
    AskColumn("ngay", "Ngày", AskKind.DATE),
)
ASKS = {
    kind: Ask(
        "x",
        "X",
        kind=kind,
        choices=("Nhất", "Nhì") if kind is AskKind.CHOICE else (),
        columns=COLUMNS if kind is AskKind.TABLE else (),
    )
    for kind in AskKind
}


@pytest.mark.parametrize(
    ("kind", "text", "value", "kept"),
    [
        pytest.param("text", "Tham mưu", "Tham mưu", "Tham mưu", id="a line"),
        pytest.param("paragraphs", "Một.\n\n Hai. ", ("Một.", "Hai."), "Một.\n\n Hai.", id="lines"),
        pytest.param("number", " 1.250.000 ", 1250000, "1.250.000", id="thousands"),
        pytest.param("number", "12,5", Decimal("12.5"), "12,5", id="a decimal comma"),
        pytest.param("number", "1 250", 1250, "1 250", id="thousands by spaces"),
        pytest.param("number", "-3", -3, "-3", id="below zero"),
        pytest.param("date", "5/9/2026", PartDate(2026, 9, 5), "2026-09-05", id="a day"),
        pytest.param("date", "9/2026", PartDate(2026, 9), "2026-09", id="a month"),
        pytest.param("date", "2026", PartDate(2026), "2026", id="a year"),
        pytest.param(
            "date", "ngày 05 tháng 9 năm 2026", PartDate(2026, 9, 5), "2026-09-05", id="in words"
        ),
        pytest.param("choice", "Nhì", "Nhì", "Nhì", id="a choice"),
        pytest.param(
            "table",
            "Sổ\t20.000\t5/9/2026\r\n\r\nBút\t\t\n",
            (
                {"ten": "Sổ", "gia": 20000, "ngay": PartDate(2026, 9, 5)},
                {"ten": "Bút", "gia": "", "ngay": ""},
            ),
            "Sổ\t20.000\t2026-09-05\nBút",
            id="rows",
        ),
    ],
)
def test_an_answer_becomes_a_value(kind: str, text: str, value: object, kept: str) -> None:
    read = understand(ASKS[AskKind(kind)], text)
    assert (read.value, read.text, read.slips) == (value, kept, ())


@pytest.mark.parametrize("kind", list(AskKind))
@pytest.mark.parametrize("text", ["", "  ", "\n\t\n"])
def test_nothing_typed_is_nothing(kind: AskKind, text: str) -> None:
    read = understand(ASKS[kind], text)
    assert (read.value, read.text, read.slips) == (None, "", ())


@pytest.mark.parametrize(
    ("kind", "text", "slip"),
    [
        pytest.param("number", "1.5", Slip(Wrong.NUMBER, "1.5"), id="a point for a comma"),
        pytest.param("number", "khoảng 5", Slip(Wrong.NUMBER, "khoảng 5"), id="words"),
        pytest.param("number", "9" * 40, Slip(Wrong.NUMBER, "9" * 40), id="endless figures"),
        pytest.param("number", "١٢", Slip(Wrong.NUMBER, "١٢"), id="figures of another script"),
        pytest.param("date", "31/02/2026", Slip(Wrong.DATE, "31/02/2026"), id="no such day"),
        pytest.param("date", "quý I", Slip(Wrong.DATE, "quý I"), id="no date"),
        pytest.param("choice", "Ba", Slip(Wrong.CHOICE, "Ba"), id="no choice any more"),
        pytest.param("table", "Sổ\tnhiều", Slip(Wrong.NUMBER, "nhiều", 1, "Giá"), id="a cell"),
        pytest.param(
            "table", "Sổ\n\t\t\tthừa", Slip(Wrong.WIDTH, "thừa", 2, "4"), id="a cell too many"
        ),
    ],
)
def test_what_cannot_be_read_is_told_and_kept_as_typed(kind: str, text: str, slip: Slip) -> None:
    read = understand(ASKS[AskKind(kind)], text)
    assert read.slips == (slip,)
    assert slip.text in read.text


def test_a_kept_answer_is_shown_as_people_type_it() -> None:
    assert shown(ASKS[AskKind.DATE], "2026-09-05") == "05/9/2026"
    assert shown(ASKS[AskKind.DATE], "quý I") == "quý I"
    assert shown(ASKS[AskKind.TABLE], "Sổ\t20.000\t2026-09-05\nBút") == (
        "Sổ\t20.000\t05/9/2026\nBút"
    )
    assert shown(ASKS[AskKind.NUMBER], "1.250.000") == "1.250.000"


@given(st.sampled_from(AskKind), st.text(st.characters(codec="utf-8")))
def test_any_text_can_be_kept_and_kept_again(kind: AskKind, text: str) -> None:
    once = understand(ASKS[kind], text)
    again = understand(ASKS[kind], once.text)
    assert (again.value, again.text) == (once.value, once.text)


@given(st.sampled_from(AskKind), st.text(st.characters(codec="utf-8")))
def test_what_is_shown_reads_as_what_is_kept(kind: AskKind, text: str) -> None:
    kept = understand(ASKS[kind], text).text
    assert understand(ASKS[kind], shown(ASKS[kind], kept)).text == kept
