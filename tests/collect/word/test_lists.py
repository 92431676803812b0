"""The tables of a Word file are lists, with the lines above them as their titles."""

from __future__ import annotations

from pathlib import Path

import pytest

from dossier.collect.reading import EmptyError, Kind, Outcome
from dossier.collect.source import read_sheets
from dossier.collect.word.old import OldWordError
from dossier.guard.trouble import GuardError
from dossier.model.subject import Person
from tests.collect.word.writing import document, reading, saved, sheets_of

HEAD = ("TT", "Họ và tên", "Ngày sinh", "Chức vụ", "Đơn vị công tác")
ROW = ("1", "Nguyễn Văn A", "09/3/1985", "Chuyên viên", "Văn phòng Tỉnh ủy Gia Lai")


def test_a_list_in_a_word_table_is_read_as_one_in_a_workbook() -> None:
    found = reading(document("DANH SÁCH CÁN BỘ", "Năm 2025", (HEAD, ROW), "Người lập biểu"))
    (row,) = found.rows
    assert (row.kind, row.outcome, row.cell) == (Kind.PEOPLE, Outcome.NEW, "Bảng 1!A2")
    assert isinstance(row.values[0], Person)
    assert row.values[0].post == "Chuyên viên"


def test_each_table_is_a_list_of_its_own() -> None:
    names = [each.name for each in sheets_of(document((HEAD, ROW), "Phần hai", (HEAD, ROW)))]
    assert names == ["Bảng 1", "Bảng 2"]


def test_text_below_the_last_table_is_told_of() -> None:
    found = reading(document((HEAD, ROW), "Danh sách này có 01 người."))
    texts = [dict(one.params)["text"] for one in found.findings]
    assert "Danh sách này có 01 người." in texts


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "WordDocument\0".encode("utf-16-le"),
            id="Word 97",
        ),
        pytest.param(b"{\\rtf1\\ansi Ho va ten}", id="RTF"),
        pytest.param(
            b'<?xml version="1.0"?><?mso-application progid="Word.Document"?><w/>', id="Word 2003"
        ),
    ],
)
def test_old_formats_are_refused_with_a_way_out(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "bao-cao.doc"
    path.write_bytes(content)
    with pytest.raises(OldWordError):
        read_sheets(path)


def test_a_word_file_is_read_in_a_child(tmp_path: Path) -> None:
    path = tmp_path / "danh-sach.docx"
    path.write_bytes(saved(document((HEAD, ROW))))
    assert [each.name for each in read_sheets(path)] == ["Bảng 1"]


def test_a_damaged_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "la.docx"
    path.write_bytes(saved(document((HEAD, ROW)))[:-400])
    with pytest.raises(GuardError):
        read_sheets(path)


def test_a_file_without_tables_holds_no_list(tmp_path: Path) -> None:
    path = tmp_path / "thu.docx"
    path.write_bytes(saved(document("Kính gửi: Văn phòng")))
    with pytest.raises(EmptyError):
        read_sheets(path)
