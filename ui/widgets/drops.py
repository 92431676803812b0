"""Lets files be dropped on any part of a room, and says where they fell."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, QPoint, Signal
from PySide6.QtGui import QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QWidget


class Drops(QObject):
    """Watches a widget for files; a list or table is watched by its viewport.

    Signals: hovered(QPoint) while files are held over a place, dropped(paths, QPoint).
    """

    hovered = Signal(QPoint)
    dropped = Signal(object, QPoint)

    def __init__(self, target: QWidget) -> None:
        super().__init__(target)
        target.setAcceptDrops(True)
        target.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Take what brings files; leave all else to the widget."""
        if not isinstance(event, QDragMoveEvent | QDropEvent):
            return super().eventFilter(watched, event)
        paths = files_of(event.mimeData())
        if not paths:
            return super().eventFilter(watched, event)
        event.acceptProposedAction()
        place = event.position().toPoint()
        if event.type() == QEvent.Type.Drop:
            self.dropped.emit(paths, place)
        else:
            self.hovered.emit(place)
        return True


def files_of(data: QMimeData) -> tuple[Path, ...]:
    """Name the files that are dragged; pages of the net and folders are none."""
    paths = (Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile())
    return tuple(path for path in paths if path.is_file())
