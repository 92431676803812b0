"""Certificates, their paper and their printers are handled by commands."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pypdfium2 as pdfium
import pytest

Run = Callable[..., Any]  # see conftest.main
SAMPLE_ROUND = "Đề nghị khen thưởng thành tích năm 2025 của Văn phòng Tỉnh ủy Gia Lai"


def test_the_certificates_of_a_round_are_listed_and_printed(
    main: Run, store: Path, tmp_path: Path
) -> None:
    found = main("certificate", "list", SAMPLE_ROUND, "--store", store, "--json").facts
    names = [each["name"] for each in found["certificates"]]
    assert "Vũ Văn H" in names
    out = tmp_path / "in.pdf"
    ran = main("certificate", "print", SAMPLE_ROUND, "--out", out, "--store", store)
    assert ran.status == 0
    assert "100%" in ran.out
    with pdfium.PdfDocument(out) as document:
        assert len(document) == len(names)
    proof = main(
        "certificate", "proof", SAMPLE_ROUND, "--out", tmp_path / "thu.pdf", "--store", store
    )
    assert proof.status == 0


def test_paper_is_listed_handed_on_and_taken_in(main: Run, store: Path, tmp_path: Path) -> None:
    out = tmp_path / "phoi.toml"
    assert main("stock", "export", "giay_khen_297x210", "--out", out, "--store", store).status == 0
    office = "Văn phòng Tỉnh ủy Gia Lai"
    taken = main("stock", "import", out, "--office", office, "--store", store, "--json").facts
    listed = main("stock", "list", "--store", store, "--json").facts["stocks"]
    assert taken["stock"]["key"] in [stock["key"] for stock in listed]
    out.write_text("khong phai", encoding="utf-8")
    assert main("stock", "import", out, "--store", store).status == 3


def test_a_printer_is_set_and_measured(main: Run, store: Path, tmp_path: Path) -> None:
    page = tmp_path / "do.pdf"
    ran = main("certificate", "calibrate", "bang_khen_420x297", "--out", page, "--store", store)
    assert ran.status == 0
    assert page.read_bytes().startswith(b"%PDF")
    marks = ("1=22/19", "4=402,0/276,0")
    asked = ("printer", "set", "Máy A3", "--stock", "bang_khen_420x297", "--mark", *marks)
    found = main(*asked, "--store", store, "--json").facts["printer"]
    assert (found["offset_x_mm"], found["offset_y_mm"]) == (-2.0, 1.0)
    main("printer", "set", "Máy A3", "--offset-x=-1,5", "--store", store)
    (kept,) = main("printer", "list", "--store", store, "--json").facts["printers"]
    assert (kept["offset_x_mm"], kept["offset_y_mm"]) == (-1.5, 1.0)


@pytest.mark.parametrize(
    ("words", "status"),
    [
        pytest.param(("certificate", "print", SAMPLE_ROUND), 2, id="without a file"),
        pytest.param(("certificate", "list", "không có"), 2, id="no such round"),
        pytest.param(("certificate", "calibrate", "x", "--out", "x.pdf"), 2, id="no such paper"),
        pytest.param(("printer", "set", "A", "--scale-x", "một"), 2, id="no number"),
        pytest.param(
            ("printer", "set", "A", "--stock", "bang_khen_420x297", "--mark", "1=20/20"),
            2,
            id="too few marks",
        ),
        pytest.param(
            ("printer", "set", "A", "--stock", "bang_khen_420x297", "--mark", "9=20/20"),
            2,
            id="no such mark",
        ),
    ],
)
def test_wrong_wishes_are_one_sentence(
    main: Run, store: Path, words: tuple[str, ...], status: int
) -> None:
    ran = main(*words, "--store", store)
    assert ran.status == status
    assert len(ran.err.strip().splitlines()) == 1
