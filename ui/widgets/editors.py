"""Turns declared inputs into a column of labelled editors whose values are plain text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QWidget,
)

from ui.widgets.cells import Cells
from ui.widgets.choice import Choice
from ui.widgets.dateline import DateLine
from ui.widgets.parts import plain

YES = "1"
LABEL_WIDTH = 190  # longer labels wrap
NO = "0"  # as a choice; an unticked box is empty


class Kind(StrEnum):
    """How an input is typed."""

    LINE = "line"
    TEXT = "text"  # several paragraphs, one a line
    CHOICE = "choice"
    CHECK = "check"  # "1" or ""
    DATE = "date"  # as far as it is known
    TABLE = "table"  # a tab between cells, a line break between rows


@dataclass(frozen=True, slots=True)
class Input:
    """One thing to type; dates and numbers too are text, so that no input method is hindered."""

    name: str
    label: str
    kind: Kind = Kind.LINE
    hint: str = ""
    choices: tuple[tuple[str, str], ...] = ()  # (value, label)
    required: bool = False
    lines: int = 5  # shown of a text
    columns: tuple[str, ...] = ()  # headings of a table
    section: str = ""  # heading above the first input of each run of the same one


Editor = QLineEdit | QPlainTextEdit | Choice | QCheckBox | Cells


def caption(text: str) -> QLabel:
    """Make the heading of a group of inputs."""
    label = plain(text)
    font = label.font()
    font.setBold(True)
    label.setFont(font)
    label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
    return label


class Editors(QWidget):
    """A form of declared inputs.

    Signals: edited(name, text) whenever a person changes a value.
    """

    edited = Signal(str, str)

    def __init__(self, inputs: Sequence[Input], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editors: dict[str, Editor] = {}
        self._remarks: dict[str, QLabel] = {}
        self._shown: dict[str, tuple[str, str]] = {}  # what was put in, and what then stood there
        self._showing = False
        self._owner = ""
        self._aside: dict[str, dict[str, str]] = {}  # by owner, what was typed and not read
        layout = QFormLayout(self)
        layout.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        layout.setRowWrapPolicy(QFormLayout.RowWrapPolicy.DontWrapRows)
        section = ""
        for row in inputs:
            if row.section != section:
                section = row.section
                layout.addRow(caption(section))
            self._add(layout, row)

    def show_values(self, values: Mapping[str, str]) -> None:
        """Put values into the editors; names that are not there become empty."""
        self._showing = True
        for name, editor in self._editors.items():
            _put(editor, values.get(name, ""))
            self._shown[name] = values.get(name, ""), _text(editor)
            self.mark(name, "")
        self._showing = False

    def show_of(self, owner: str, values: Mapping[str, str]) -> None:
        """Show the values of one owner at a time; of the same one, what was typed stays.

        Where something is marked as wrong, what was typed waits until its owner comes back.
        """
        if owner == self._owner:
            self.refresh(values)
            return
        if any(remark.text() for remark in self._remarks.values()):
            self._aside[self._owner] = self.touched()
        self._owner = owner
        self.show_values(values)
        self.retype(self._aside.pop(owner, {}))

    def touched(self) -> dict[str, str]:
        """Give what a person has changed since values were shown."""
        return {
            name: text
            for name, editor in self._editors.items()
            if (text := _text(editor)) != self._shown.get(name, ("", ""))[1]
        }

    def refresh(self, values: Mapping[str, str]) -> None:
        """Put newer values in; what a person has changed stays as it was typed, cursor and all."""
        touched = self.touched()
        self._showing = True
        for name, editor in self._editors.items():
            value = values.get(name, "")
            if name not in touched and value != self._shown.get(name, ("", ""))[0]:
                _put(editor, value)
                self._shown[name] = value, _text(editor)
            elif value == _text(editor):  # what was typed is kept by now
                self._shown[name] = value, value
        self._showing = False

    def settle(self, kept: Mapping[str, str], values: Mapping[str, str]) -> None:
        """Know that texts were kept as values; one still being typed keeps its looks till later."""
        self._showing = True
        for name in kept.keys() & self._editors.keys():
            editor = self._editors[name]
            if _text(editor) != kept[name]:
                continue
            self.mark(name, "")
            if not editor.hasFocus():
                _put(editor, values.get(name, ""))
            self._shown[name] = values.get(name, ""), _text(editor)
        self._showing = False

    def retype(self, texts: Mapping[str, str]) -> None:
        """Type texts anew that were not kept before."""
        self._showing = True
        for name in texts.keys() & self._editors.keys():
            _put(self._editors[name], texts[name])
        self._showing = False

    def values(self) -> dict[str, str]:
        """Read every editor; what nobody touched is given back letter by letter."""
        return {name: self._value(name, editor) for name, editor in self._editors.items()}

    def _value(self, name: str, editor: Editor) -> str:
        """Let no editor flatten what it cannot hold, such as lines in a line."""
        text = _text(editor)
        shown, read = self._shown.get(name, ("", ""))
        is_lossy = not isinstance(editor, Choice | QCheckBox)
        return shown if is_lossy and text == read else text

    def mark(self, name: str, remark: str) -> None:
        """Say what is wrong with one value, or that nothing is (empty remark)."""
        label, editor = self._remarks[name], self._editors[name]
        label.setText(remark)
        label.setVisible(bool(remark))
        framed = editor.focusProxy() or editor
        framed.setProperty("wrong", "true" if remark else "false")
        framed.style().unpolish(framed)
        framed.style().polish(framed)

    @property
    def at_hand(self) -> str:
        """The input in which one types now; empty where that is none of these."""
        return next((name for name, one in self._editors.items() if one.hasFocus()), "")

    def focus(self, name: str) -> bool:
        """Go to one input; whether there is one of that name."""
        editor = self._editors.get(name)
        if editor is not None:
            editor.setFocus()
        return editor is not None

    def _add(self, layout: QFormLayout, row: Input) -> None:
        editor = _editor(row)
        editor.setAccessibleName(row.label)
        if row.hint:
            editor.setToolTip(row.hint)
        self._editors[row.name] = editor
        label = plain(row.label + (" *" if row.required else ""))
        label.setWordWrap(True)
        label.setFixedWidth(LABEL_WIDTH)
        label.setBuddy(editor)
        layout.addRow(label, editor)
        remark = plain()
        remark.setProperty("role", "stop")
        remark.setWordWrap(True)
        remark.hide()
        self._remarks[row.name] = remark
        layout.addRow("", remark)
        self._listen(row.name, editor)

    def _listen(self, name: str, editor: Editor) -> None:
        say = partial(self._say, name)
        if isinstance(editor, QLineEdit):
            editor.textEdited.connect(say)
        elif isinstance(editor, QPlainTextEdit):
            editor.textChanged.connect(say)
        elif isinstance(editor, Choice):
            editor.currentIndexChanged.connect(say)
        elif isinstance(editor, Cells):
            editor.edited.connect(say)
        else:
            editor.toggled.connect(say)

    def _say(self, name: str, *_news: object) -> None:
        if not self._showing:
            self.mark(name, "")
            self.edited.emit(name, _text(self._editors[name]))


def _editor(row: Input) -> Editor:
    if row.kind is Kind.TEXT:
        text = QPlainTextEdit()
        text.setPlaceholderText(row.hint)
        text.setTabChangesFocus(True)
        text.setFixedHeight(text.fontMetrics().lineSpacing() * row.lines + 20)
        return text
    if row.kind is Kind.CHOICE:
        return Choice(row.choices)
    if row.kind is Kind.TABLE:
        return Cells(row.columns)
    if row.kind is Kind.CHECK:
        return QCheckBox()
    line = DateLine() if row.kind is Kind.DATE else QLineEdit()
    line.setPlaceholderText(row.hint)
    return line


def _put(editor: Editor, text: str) -> None:
    if isinstance(editor, QLineEdit):
        editor.setText(text)
        editor.setCursorPosition(0)  # a long text shows its beginning
    elif isinstance(editor, QPlainTextEdit):
        editor.setPlainText(text)
    elif isinstance(editor, Choice | Cells):
        editor.put(text)
    else:
        editor.setChecked(text == YES)


def _text(editor: Editor) -> str:
    if isinstance(editor, DateLine):
        return editor.typed()
    if isinstance(editor, QLineEdit | Choice | Cells):
        return editor.text()
    if isinstance(editor, QPlainTextEdit):
        return editor.toPlainText()
    return YES if editor.isChecked() else ""
