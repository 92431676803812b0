"""A form that asks for data of every kind gets them from the answer to its pages."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from pathlib import Path

import docx
import pypdfium2 as pdfium
import pytest

from dossier.compose.forms.shelf import load_shelf
from dossier.errors import DossierError
from dossier.model.finding import Weight
from dossier.model.round import Answer
from dossier.render.draw import draw
from dossier.tasks.answers import (
    UnknownAskError,
    WrongAnswerError,
    WrongCellError,
    WrongChoiceError,
    asks,
    save_answer,
    save_answers,
)
from dossier.tasks.catalogue import palette
from dossier.tasks.check import check_round
from dossier.tasks.desk import Desk
from dossier.tasks.forms.own_forms import new_form
from dossier.tasks.forms.shelf import shelf_in_force
from dossier.tasks.forms.versions import publish, save_version
from dossier.tasks.preview import preview

DECLARATION = """
label = "Giấy mời nhận thưởng"
regime = "nd30"
scope = "round"
order = 70
version = "1"
title = "Giấy mời"
file_name = "giay-moi"

[[ask]]
id = "noi_le"
label = "Nơi tổ chức lễ"

[[ask]]
id = "chuong_trinh"
label = "Chương trình"
kind = "paragraphs"

[[ask]]
id = "so_tien"
label = "Số tiền thưởng"
kind = "number"

[[ask]]
id = "ngay_le"
label = "Ngày tổ chức lễ"
kind = "date"
required = true

[[ask]]
id = "hang"
label = "Hạng"
kind = "choice"
choices = ["Nhất", "Nhì", "Ba"]

[[ask]]
id = "qua"
label = "Quà tặng"
kind = "table"
columns = [{ id = "ten", label = "Tên quà" }, { id = "gia", label = "Giá", kind = "number" }]
"""
ANSWERS = {
    "noi_le": "Hội trường A",
    "chuong_trinh": "1. Khai mạc;\n2. Trao thưởng.",
    "so_tien": "1.250.000",
    "ngay_le": "5/9/2026",
    "hang": "Nhì",
    "qua": "Sổ tay\t20.000\nBút\t15.500,5",
}


def template() -> bytes:
    document = docx.Document()
    document.add_paragraph("Tại: {{ noi_le }}")
    document.add_paragraph("{{ chuong_trinh }}")
    document.add_paragraph("Tiền: {{ so_tien|tien }} ({{ so_tien|tien_bang_chu }})")
    document.add_paragraph("Lễ: {{ ngay_le|ngay }}")
    document.add_paragraph("{% if hang == 'Nhì' %}Giải hạng {{ hang }}{% endif %}")
    table = document.add_table(1, 2)
    table.rows[0].cells[0].text = "{%tr for dong in qua %}{{ dong.ten }}"
    table.rows[0].cells[1].text = "{{ dong.gia|so }}{%tr endfor %}"
    held = BytesIO()
    document.save(held)
    return held.getvalue()


@pytest.fixture
def asking(desk: Desk, tmp_path: Path) -> Desk:
    home = tmp_path / "forms" / "giay_moi"
    home.mkdir(parents=True)
    (home / "form.toml").write_text(DECLARATION, encoding="utf-8")
    (home / "form.docx").write_bytes(template())
    return replace(desk, shelf=load_shelf(tmp_path / "forms"))


def printed(desk: Desk) -> list[str]:
    """Read the rows of the document back from its PDF."""
    pages = preview(desk, "round", "giay_moi").pages
    document = pdfium.PdfDocument(draw(pages, title="", fonts=desk.fonts))
    text = "\n".join(page.get_textpage().get_text_range() for page in document)
    return [" ".join(line.split()) for line in text.splitlines() if line.strip()]


def test_answers_of_every_kind_are_printed_by_their_filters(asking: Desk) -> None:
    save_answers(asking, "round", ANSWERS)
    rows = printed(asking)
    assert rows[:6] == [
        "Tại: Hội trường A",
        "1. Khai mạc;",
        "2. Trao thưởng.",
        "Tiền: 1.250.000 đồng (Một triệu hai trăm năm mươi nghìn đồng)",
        "Lễ: ngày 05 tháng 9 năm 2026",
        "Giải hạng Nhì",
    ]
    assert " ".join(rows[6:]) == "Sổ tay 20.000 Bút 15.500,5"


def test_answers_are_shown_again_as_people_type_them(asking: Desk) -> None:
    save_answers(asking, "round", ANSWERS)
    shown = {row.ask.id: row.text for row in asks(asking, "round")}
    assert shown == {**ANSWERS, "ngay_le": "05/9/2026"}
    assert save_answers(asking, "round", shown).task == 0


def test_nothing_answered_prints_no_line_of_it(asking: Desk) -> None:
    assert printed(asking) == ["Tại:", "Tiền: ()", "Lễ:"]


@pytest.mark.parametrize(
    ("name", "text", "error"),
    [
        pytest.param("so_tien", "vài triệu", WrongAnswerError, id="no number"),
        pytest.param("ngay_le", "31/02/2026", WrongAnswerError, id="no date"),
        pytest.param("hang", "Tư", WrongChoiceError, id="no choice"),
        pytest.param("qua", "Sổ\tvài đồng", WrongCellError, id="a cell that is no number"),
        pytest.param("qua", "Sổ\t5\tthừa", WrongCellError, id="a cell too many"),
        pytest.param("so_tienn", "5", UnknownAskError, id="no such question"),
    ],
)
def test_an_answer_of_another_kind_is_refused_and_nothing_is_kept(
    asking: Desk, name: str, text: str, error: type[DossierError]
) -> None:
    with pytest.raises(error) as raised:
        save_answer(asking, "round", name, text)
    assert str(asking.words.say(raised.value.code, raised.value.params))
    assert not any(row.text for row in asks(asking, "round"))


OLD = {"so_tien": "vài triệu", "ngay_le": "đầu tháng 9", "hang": "Khuyến khích", "qua": "Sổ\tvài"}


@pytest.fixture
def aged(asking: Desk) -> Desk:
    """Answers typed when the form still asked for plain text."""
    with asking.store.work("can-bo", "old") as work:
        work.put_many(Answer("round", name, text) for name, text in OLD.items())
        work.commit()
    return asking


def test_old_answers_are_printed_as_they_were_typed(aged: Desk) -> None:
    rows = printed(aged)
    assert "Tiền: vài triệu (vài triệu)" in rows
    assert "Lễ: đầu tháng 9" in rows
    assert " ".join(rows[-2:]).endswith("Sổ vài")


def test_old_answers_are_told_by_the_check_and_do_not_hinder_new_ones(aged: Desk) -> None:
    found = [row for row in check_round(aged, "round").findings if "answer" in row.code]
    assert {row.place.field for row in found} == set(OLD)
    assert {row.weight for row in found} == {Weight.ASK}
    shown = {row.ask.id: row.text for row in asks(aged, "round")}
    assert {name: shown[name] for name in OLD} == OLD
    save_answers(aged, "round", {**shown, "noi_le": "Hội trường A"})
    assert {row.ask.id: row.text for row in asks(aged, "round")}["noi_le"] == "Hội trường A"


def test_a_version_that_an_admin_publishes_asks_in_the_window_and_prints(desk: Desk) -> None:
    new_form(desk, "to_trinh_nd30", "giay_moi", "Giấy mời nhận thưởng")
    publish(desk, save_version(desk, "giay_moi", template(), "thêm câu hỏi", DECLARATION).key)
    save_answers(desk, "round", ANSWERS)
    assert "Lễ: ngày 05 tháng 9 năm 2026" in printed(desk)
    shelf = shelf_in_force(desk)
    own = {row.name: row for row in palette(desk, shelf.form("giay_moi"), shelf)}
    assert own["so_tien"].forms == ("giay_moi",)
    assert [part.label for part in own["qua"].columns] == ["Tên quà", "Giá"]
