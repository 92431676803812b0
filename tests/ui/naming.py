"""Finds what a screen reader could not name."""

from __future__ import annotations

from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QTextEdit,
    QWidget,
)

NAMED = (
    QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QAbstractSpinBox, QAbstractItemView,
    QAbstractButton,
)  # fmt: skip
WITHIN = (
    QComboBox,
    QAbstractSpinBox,
    QLineEdit,
    QAbstractItemView,
    QTabBar,
)  # their parts are theirs
SHOWN = 4  # of what stands around a part, to find it by


def nameless(room: QWidget) -> list[str]:
    """List inputs, tables and buttons without words, a name, or a label of theirs."""
    labelled = {label.buddy() for label in room.findChildren(QLabel)}
    return [
        described(part)
        for part in room.findChildren(QWidget)
        if isinstance(part, NAMED)
        and not (part.accessibleName() or part in labelled or words_on(part))
        and not is_a_part(part)
    ]


def words_on(part: QWidget) -> str:
    return part.text() if isinstance(part, QAbstractButton) else ""


def is_a_part(part: QWidget) -> bool:
    above = part.parentWidget()
    while above is not None:
        if isinstance(above, WITHIN):
            return True
        above = above.parentWidget()
    return (
        isinstance(part, QHeaderView)
        or part.objectName().startswith("qt_")
        or "TabBar" in described(part)
    )


def described(part: QWidget) -> str:
    above = part.parentWidget()
    around: list[str] = []
    while above is not None and len(around) < SHOWN:
        around.append(type(above).__name__)
        above = above.parentWidget()
    return f"{type(part).__name__} in {' in '.join(around)}"
