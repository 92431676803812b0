"""Sheets whose links lead within the document; addresses outside are told and never opened."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QHelpEvent, QMouseEvent
from PySide6.QtWidgets import QToolTip, QWidget

from dossier.paper.frame import Link, Page
from ui.widgets.desk import GAP
from ui.widgets.landmarks import Goal, Landmarks, is_inside
from ui.widgets.letters import Fonts
from ui.widgets.sheets import Sheets


class Linked(Sheets):
    """Sheets with links: a hand shows them, a tooltip says where they lead, a click goes there."""

    def __init__(self, fonts: Fonts, parent: QWidget | None = None) -> None:
        super().__init__(fonts, parent)
        self.landmarks = Landmarks(())
        self.viewport().setMouseTracking(True)

    def show_pages(self, pages: tuple[Page, ...], *, stay: bool = False) -> None:
        """Replace what is shown."""
        self.landmarks = Landmarks(pages)
        super().show_pages(pages, stay=stay)

    def link_at(self, position: QPointF) -> Link | None:
        """Find the link at a point of the window."""
        found = self.point(position)
        return self.landmarks.link(*found) if found else None

    def follow(self, position: QPointF) -> None:
        """Go where the link at a point leads, if it leads within the document."""
        link = self.link_at(position)
        goal = self.landmarks.goal(link) if link else None
        if goal is not None:
            self.go_to_goal(goal)

    def go_to_goal(self, goal: Goal) -> None:
        """Bring a place to the top."""
        self.go_to(goal.page, goal.y)

    def current_entry(self) -> int:
        """Tell the number of the last heading at or above the top of the view; -1 for none."""
        found = self.point(QPointF(self.viewport().width() / 2, 2 * GAP))
        return self.landmarks.entry(found[0] + 1, found[2]) if found else -1

    def copy_address(self, link: Link) -> None:
        """Put the address of a link on the clipboard."""
        QGuiApplication.clipboard().setText(link.target)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Show a hand over links, and over pages the cursor of text."""
        shape = Qt.CursorShape.IBeamCursor if self.pages else Qt.CursorShape.ArrowCursor
        if self.link_at(event.position()) is not None:
            shape = Qt.CursorShape.PointingHandCursor
        self.viewport().setCursor(shape)

    def viewportEvent(self, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Say where the link under the mouse leads."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            link = self.link_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), self._told(link) if link else "", self.viewport())
            return True
        return super().viewportEvent(event)

    def _told(self, link: Link) -> str:
        if not is_inside(link):
            return self.tr("{target} (chương trình không mở liên kết ra ngoài)").format(
                target=link.target
            )
        goal = self.landmarks.goal(link)
        if goal is None:
            return self.tr("Nơi liên kết dẫn đến không có trong văn bản")
        return self.tr("Đến trang {page}").format(page=goal.page)
