"""The buttons that send a packet that was made: as one archive, or copied to another folder."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QPushButton, QWidget

from dossier.model.form import Packet
from ui.views.deliver.state import DeliverState
from ui.widgets.parts import button, signed

ENDING = ".zip"
Source = Callable[[], tuple[Path, Packet]]  # the folder of a made packet, and which it is


def sending(room: QWidget, state: DeliverState, source: Source) -> tuple[QPushButton, QPushButton]:
    """Make the buttons for a room."""
    pack = signed(
        "send",
        button(
            room.tr("Đóng gói để gửi…"),
            partial(_pack, room, state, source),
            keys="Ctrl+G",
            tip=room.tr("Gom các tệp đã lập thành một tệp nén để gửi lên cấp trên"),
        ),
    )
    copy = signed(
        "copy",
        button(
            room.tr("Chép sang…"),
            partial(_copy, room, state, source),
            tip=room.tr("Chép các tệp đã lập sang thư mục khác, ví dụ ổ USB"),
        ),
    )
    return pack, copy


def _pack(room: QWidget, state: DeliverState, source: Source) -> None:
    title, wanted = room.tr("Đóng gói để gửi"), room.tr("Tệp nén (*.zip)")
    found, _kind = QFileDialog.getSaveFileName(room, title, "ho-so.zip", wanted)
    if found:
        path, (folder, packet) = Path(found), source()
        state.hand_over(folder, path if path.suffix else path.with_suffix(ENDING), packet)


def _copy(room: QWidget, state: DeliverState, source: Source) -> None:
    found = QFileDialog.getExistingDirectory(room, room.tr("Chép sang"))
    if found:
        folder, packet = source()
        state.hand_over(folder, Path(found), packet)
