"""What Qt says itself is Vietnamese: buttons of questions, menus of inputs, dialogs of files."""

from __future__ import annotations

import subprocess
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest
from lxml import etree
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication, QLineEdit, QMessageBox, QPlainTextEdit
from pytestqt.qtbot import QtBot

from ui.theme.vietnamese import RELEASED, speak_vietnamese

SOURCE = RELEASED.with_suffix(".ts")
BUTTONS = {
    "Ok": "Đồng ý",
    "Cancel": "Thôi",
    "Yes": "Có",
    "No": "Không",
    "Save": "Lưu",
    "Discard": "Bỏ thay đổi",
    "Close": "Đóng",
    "Retry": "Thử lại",
}


@pytest.fixture
def vietnamese(qapp: QApplication) -> Iterator[None]:
    speak_vietnamese(qapp)
    yield
    for words in qapp.findChildren(QTranslator):
        qapp.removeTranslator(words)
        words.deleteLater()


@pytest.mark.usefixtures("vietnamese")
@pytest.mark.parametrize(("name", "said"), BUTTONS.items())
def test_buttons_of_questions_speak_vietnamese(qtbot: QtBot, name: str, said: str) -> None:
    box = QMessageBox()
    qtbot.addWidget(box)
    made = box.addButton(QMessageBox.StandardButton[name])
    assert made.text().replace("&", "") == said


@pytest.mark.usefixtures("vietnamese")
@pytest.mark.parametrize("kind", [QLineEdit, QPlainTextEdit])
def test_menus_of_inputs_speak_vietnamese(
    qtbot: QtBot, kind: type[QLineEdit | QPlainTextEdit]
) -> None:
    part = kind()
    qtbot.addWidget(part)
    menu = part.createStandardContextMenu()
    said = [act.text().split("\t")[0].replace("&", "") for act in menu.actions() if act.text()]
    assert said == ["Hoàn tác", "Làm lại", "Cắt", "Sao chép", "Dán", "Xóa", "Chọn tất cả"]


def test_the_words_in_use_are_those_that_people_edit(tmp_path: Path) -> None:
    made = tmp_path / "qt_vi.qm"
    subprocess.run(["pyside6-lrelease", str(SOURCE), "-qm", str(made)], check=True)
    assert made.read_bytes() == RELEASED.read_bytes()


def test_every_word_is_translated_and_its_accelerator_kept() -> None:
    for message in etree.parse(SOURCE).iter("message"):
        source, said = message.findtext("source") or "", message.findtext("translation") or ""
        assert said
        assert unicodedata.is_normalized("NFC", said)
        assert said.count("%1") == source.count("%1")
