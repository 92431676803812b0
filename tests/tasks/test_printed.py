"""The rows of text that a document prints, as checks read them."""

from __future__ import annotations

from io import BytesIO

from docx import Document

from dossier.render.read import read
from dossier.tasks.printed import rows


def test_paragraphs_and_cells_are_rows_and_empty_ones_are_none() -> None:
    document = Document()
    document.add_paragraph("Căn cứ\tLuật")
    document.add_paragraph("")
    table = document.add_table(rows=1, cols=2)
    table.cell(0, 0).text = "1"
    table.cell(0, 1).text = "Nguyễn Văn A\nChuyên viên"
    table.cell(0, 1).add_paragraph("Phòng Tổng hợp")
    document.sections[0].header.paragraphs[0].text = "2"
    target = BytesIO()
    document.save(target)
    assert rows(read(target.getvalue()).flow) == (
        "Căn cứ Luật",
        "1",
        "Nguyễn Văn A Chuyên viên Phòng Tổng hợp",
    )
