"""Mid-term and final reviews: what was found, what was learnt, what comes next."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication, QShowEvent
from PySide6.QtWidgets import QLabel, QScrollArea, QVBoxLayout, QWidget

from dossier.model.change import Saved
from dossier.model.feat import Review, ReviewKind
from dossier.tasks.movements import MovementView
from dossier.tasks.typed import typed_day, written_day
from ui.bridge.context import Context
from ui.views.movements.facts import PAUSE
from ui.views.movements.reading import read_inputs
from ui.views.movements.state import MovementsState
from ui.widgets.choice import Choice
from ui.widgets.editors import Editors, Input, Kind
from ui.widgets.parts import button, muted, signed
from ui.widgets.wrap import wrapped

INPUTS = (
    Input("day", "Ngày sơ kết, tổng kết", Kind.DATE, hint="ngày/tháng/năm"),
    Input("text", "Kết quả thực hiện", Kind.TEXT, hint="Mỗi dòng là một đoạn", lines=8),
    Input("lessons", "Bài học kinh nghiệm", Kind.TEXT, hint="Mỗi dòng là một đoạn"),
    Input("plan", "Phương hướng, nhiệm vụ", Kind.TEXT, hint="Mỗi dòng là một đoạn"),
)
READERS: Mapping[str, Callable[[str], Any]] = {"day": typed_day}


class ReviewsTab(QScrollArea):
    """One review at a time, kept as it is typed; the figures of the movement stand above it."""

    def __init__(
        self, context: Context, state: MovementsState, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._state = state
        self._seen: MovementView | None = None
        self._reviews: dict[str, Saved[Review]] = {}
        self._at_hand = ""
        self._waits = False
        self._figures: tuple[str, ...] = ()
        self._choice = Choice(())
        self._choice.setAccessibleName(self.tr("Bản sơ kết, tổng kết"))
        self._choice.setMinimumContentsLength(24)
        self._told = muted()
        self._empty = muted(
            self.tr("Chưa có bản nào. Bấm “Sơ kết mới” hoặc “Tổng kết mới” để bắt đầu.")
        )
        self._editors = Editors(INPUTS)
        self._timer = QTimer(self, singleShot=True, interval=PAUSE)
        self._timer.timeout.connect(self.save)
        self._lay_out()
        self._choice.currentIndexChanged.connect(self._choose)
        self._editors.edited.connect(self._hear)
        state.shown.connect(self._look)
        state.reviewed.connect(self._show_reviews)
        state.failed.connect(self._stop_waiting)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Read the reviews and count the figures only once somebody wants to see them."""
        super().showEvent(event)
        self._look()

    def save(self) -> None:
        """Keep what is typed; what cannot be read is marked and stays."""
        self._timer.stop()
        if self._waits:
            self._timer.start()
            return
        saved = self._reviews.get(self._at_hand)
        read = read_inputs(self._editors, READERS, self._context) if saved else None
        if saved is None or read is None:
            return
        edited = replace(saved.value, **read)
        if edited != saved.value:
            self._waits = True
            self._state.save_review(Saved(edited, saved.version))

    def begin(self, kind: ReviewKind) -> None:
        """Begin a new review, of today."""
        self.save()
        self._at_hand = ""
        today = self._context.app.desk.today()
        self._state.save_review(Review("", self._state.key, kind, today))

    def take_figures(self) -> None:
        """Put the figures below what was found so far."""
        values = self._editors.values()
        if not self._at_hand:
            return
        text = "\n".join(part for part in (values["text"].rstrip(), *self._figures) if part)
        self._editors.show_values({**values, "text": text})
        self.save()

    def copy_all(self) -> None:
        """Copy the review at hand as text, to be pasted into Word."""
        values = self._editors.values()
        parts = [f"{each.label}\n{values[each.name]}" for each in INPUTS if values[each.name]]
        QGuiApplication.clipboard().setText("\n\n".join(parts))

    def remove(self) -> None:
        """Take the review at hand out."""
        if self._at_hand:
            self._timer.stop()
            gone, self._at_hand = self._at_hand, ""
            self._state.drop_review(gone)

    def _look(self, _view: object = None) -> None:
        if self._timer.isActive():
            self.save()
        if self.isVisible() and self._state.view is not self._seen:
            self._seen = self._state.view
            self._state.list_reviews()

    def _show_reviews(self, found: Sequence[Saved[Review]], figures: Sequence[str]) -> None:
        known = set(self._reviews)
        self._waits = False
        self._reviews = {row.value.key: row for row in found}
        self._figures = tuple(figures)
        nothing = self.tr("Chưa có chỉ tiêu, đăng ký hoặc điển hình nào để tính số liệu.")
        self._told.setText(" ".join(figures) or nothing)
        fresh = [key for key in self._reviews if key not in known]
        likely = (self._at_hand, *fresh[-1:], *self._reviews)
        wanted = next((key for key in likely if key in self._reviews), "")
        self._fill_choice(wanted)
        self._show(wanted)

    def _fill_choice(self, at_hand: str) -> None:
        self._choice.blockSignals(True)  # noqa: FBT003 - Qt's own flag
        self._choice.clear()
        for key, row_ in self._reviews.items():
            self._choice.addItem(called(row_.value), key)
        self._choice.setCurrentIndex(max(self._choice.findData(at_hand), 0))
        self._choice.blockSignals(False)  # noqa: FBT003 - Qt's own flag

    def _choose(self, _index: int) -> None:
        if self._waits and self._editors.touched():  # it is sent in its turn, and then left
            self._fill_choice(self._at_hand)
            return
        self.save()
        self._show(self._choice.text())

    def _show(self, key: str) -> None:
        saved = self._reviews.get(key)
        values = typed_review(saved.value) if saved else {}
        self._editors.show_of(key, values)
        self._at_hand = key
        for part in (self._editors, self._one, self._choice):
            part.setVisible(saved is not None)
        self._empty.setVisible(saved is None)

    def _hear(self, *_news: object) -> None:
        self._timer.start()

    def _stop_waiting(self, _error: Exception) -> None:
        self._waits = False

    def _begin_midterm(self) -> None:
        self.begin(ReviewKind.MIDTERM)

    def _begin_final(self) -> None:
        self.begin(ReviewKind.FINAL)

    def _lay_out(self) -> None:
        new = wrapped(
            self._choice,
            signed("add", button(self.tr("Sơ kết mới"), self._begin_midterm)),
            signed("add", button(self.tr("Tổng kết mới"), self._begin_final)),
        )
        self._one = wrapped(
            button(
                self.tr("Đưa số liệu vào kết quả"),
                self.take_figures,
                keys="Ctrl+D",
                tip=self.tr("Chép các câu số liệu ở trên vào cuối phần “Kết quả thực hiện”"),
            ),
            signed(
                "copy",
                button(
                    self.tr("Sao chép toàn bộ"),
                    self.copy_all,
                    tip=self.tr("Sao chép để dán vào văn bản Word"),
                ),
            ),
            signed(
                "trash",
                button(self.tr("Xóa bản này"), self.remove, tip=self.tr("Ctrl+Z để lấy lại")),
            ),
        )
        counted = QLabel(self.tr("Số liệu đến hôm nay:"))
        inside = QWidget()
        layout = QVBoxLayout(inside)
        for part in (counted, self._told, new, self._empty, self._one, self._editors):
            layout.addWidget(part)
        layout.addStretch(1)
        self.setWidget(inside)
        self.setWidgetResizable(True)


def called(value: Review) -> str:
    """Name a review by its kind and day."""
    day = written_day(value.day)
    return f"{value.kind.label} ngày {day}" if day else value.kind.label


def typed_review(value: Review) -> dict[str, str]:
    """Write a review as its editors show it."""
    texts = {"text": value.text, "lessons": value.lessons, "plan": value.plan}
    return {"day": written_day(value.day), **texts}
