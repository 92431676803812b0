"""Joins the shell with what stands around the rooms: palette, keys, guide, steps, long work."""

from __future__ import annotations

from functools import partial
from typing import cast

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from dossier.model.change import Changes
from dossier.model.finding import Place
from ui.bridge.action import Action
from ui.bridge.context import Context
from ui.bridge.guide import GuidePage, guide_pages
from ui.bridge.view import View
from ui.bridge.withheld import Withheld
from ui.shell import Shell, keys_of
from ui.theme.icons import icon
from ui.theme.tokens import SPACE
from ui.views.around.accountsign import AccountSign
from ui.views.around.guide import Guide
from ui.views.around.keytable import KeyTable
from ui.views.around.leaving import Leaving
from ui.views.around.looks import LookButton, look_actions, looks_menu
from ui.views.around.palette import Palette, place_of
from ui.views.around.samplesign import SampleSign
from ui.views.around.steps import StepButtons
from ui.views.around.tray import Tray
from ui.widgets.parts import Notice, button, row
from ui.widgets.undokeys import UndoKeys

TAKES_OUT = (".drop", ".remove", ".withdraw")  # how tasks end that take something out


class Around(QObject):
    """Serves whichever room is in front.

    Signals: wanted(Place) when something that was found is to be shown; asked() when the questions
    of the first run are to be answered anew.
    """

    wanted = Signal(object)
    asked = Signal()

    def __init__(self, shell: Shell, context: Context, labels: dict[str, str]) -> None:
        super().__init__(shell)
        self._shell = shell
        self._context = context
        self._labels = labels
        self._notice = Notice()
        self._everywhere = self._make_actions()
        self._palette = Palette(context, self._actions, shell)
        self._guide: Guide | None = None
        self._keys: KeyTable | None = None
        self._lay_out()
        self._palette.wanted.connect(self._want)
        self._palette.failed.connect(self.tell_trouble)
        context.doings.moved.connect(self._tell_step)
        context.doings.failed.connect(self.tell_trouble)
        context.changed.connect(self._tell_gone)
        context.jobs.failed.connect(self.tell_trouble)
        self.leaving = Leaving(shell, context.jobs)
        shell.may_close = self.leaving.may_close
        self._withheld = Withheld(context, self)
        self._bound: set[str] = set()  # rooms whose own keys are bound
        shell.entered.connect(self._enter)
        UndoKeys(shell)

    def tell_trouble(self, error: Exception) -> None:
        """Say above the rooms what went wrong, until another room is entered."""
        self._notice.say(self._context.sentence(error), "stop")

    def _enter(self, name: str) -> None:
        self._notice.say("")
        if name not in self._bound:
            self._bound.add(name)
            bind_keys(cast("View", self._shell.room(name)))
        self._withheld.look_over(self._shell.room(name))

    def _make_actions(self) -> tuple[Action, ...]:
        doings, tr = self._context.doings, self.tr
        own = (
            Action("find", tr("Tìm mọi thứ"), self._find, "Ctrl+K",
                   tr("Người, đơn vị, đợt, văn bản, tệp, việc cần làm"), icon="search"),
            Action("undo", tr("Hoàn tác"), doings.undo, "Ctrl+Z", tr("Lùi lại một việc đã lưu"),
                   enabled=lambda: bool(doings.back), icon="undo"),
            Action("redo", tr("Làm lại"), doings.redo, "Ctrl+Y",
                   tr("Làm lại việc vừa hoàn tác (cũng bằng Ctrl+Shift+Z)"),
                   enabled=lambda: bool(doings.again), icon="redo"),
            Action("help", tr("Hướng dẫn"), self._help, "F1", tr("Trang hướng dẫn về phòng này"),
                   icon="help"),
            Action("keys", tr("Phím tắt"), self._show_keys, "Ctrl+/", tr("Bảng các phím tắt"),
                   icon="keyboard"),
            Action("fold", tr("Thu gọn hoặc mở rộng các phòng"), self._shell.turn_fold, "Ctrl+F1",
                   tr("Chỉ còn hình, thêm chỗ cho phòng; cửa sổ hẹp thì tự thu gọn"),
                   enabled=self._shell.may_unfold, icon="menu"),
            Action("next", tr("Phòng sau"), partial(self._shell.step, 1), "Alt+PgDown"),
            Action("before", tr("Phòng trước"), partial(self._shell.step, -1), "Alt+PgUp"),
            Action("office", tr("Cơ quan, địa danh, người ký"), self.asked.emit,
                   tip=tr("Trả lời lại ba câu hỏi của lần đầu"), icon="edit"),
        )  # fmt: skip
        for action in own:
            if action.keys:
                self._shell.bind(action.keys, action.run)
        self._shell.bind("Ctrl+Shift+Z", doings.redo)
        self._in_menu = tuple(action for action in own if action.icon)
        looks = look_actions(self._context.settings, tr("Giao diện"))
        pages = (self._way_to_page(page) for page in guide_pages())
        return (
            *own,
            *looks,
            *pages,
            *(self._way_to(*row) for row in enumerate(self._labels.items())),
        )

    def _way_to(self, number: int, room: tuple[str, str]) -> Action:
        name, label = room
        said = self.tr("Đến phòng {label}").format(label=label)
        return Action(f"go.{name}", said, partial(self._shell.go, name), keys_of(number))

    def _way_to_page(self, page: GuidePage) -> Action:
        said = self.tr("Hướng dẫn: {title}").format(title=page.title)
        return Action(f"guide.{page.name}", said, partial(self._open_guide, page.name))

    def _lay_out(self) -> None:
        find = button(self.tr("Tìm mọi thứ…"), self._find, tip=self.tr("Tìm mọi thứ (Ctrl+K)"))
        guide = button(self.tr("Hướng dẫn"), self._help, tip=self.tr("Hướng dẫn (F1)"))
        fold = button("", self._shell.turn_fold, tip=self.tr("Thu gọn các phòng (Ctrl+F1)"))
        fold.setIcon(icon("menu", "on_band"))
        fold.setAccessibleName(self.tr("Thu gọn các phòng"))
        above = row(find, fold)
        self._shell.stand_beside(_tools(above, StepButtons(self._context.doings)), above=True)
        find.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        find.setIcon(icon("search", "on_band"))
        guide.setIcon(icon("help", "on_band"))
        guide.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        below = row(guide, LookButton(self._context.settings))
        self._shell.stand_beside(_tools(below), above=False)
        self._looks = looks_menu(self._context.settings, self.tr("Giao diện"), self._shell.menu)
        self._shell.menu.aboutToShow.connect(self._fill_menu)
        self._shell.stand_on_top(self._notice)
        if not self._context.may("person.save"):
            self._shell.stand_on_top(self._tell_viewer())
        self._shell.statusBar().addPermanentWidget(
            SampleSign(self._context, self._shell.statusBar())
        )
        self._shell.statusBar().addPermanentWidget(
            AccountSign(self._context, self._shell.statusBar())
        )
        self._shell.statusBar().addPermanentWidget(Tray(self._context.jobs))

    def _fill_menu(self) -> None:
        """Offer in one menu what stands around the navigation while it has its full width."""
        menu = self._shell.menu
        menu.clear()
        for action in self._in_menu:
            text = f"{action.label}\t{action.keys}" if action.keys else action.label
            made = menu.addAction(icon(action.icon), text, action.run)
            made.setEnabled(action.enabled())
        menu.addMenu(self._looks)

    def _tell_viewer(self) -> Notice:
        """Say before anything is typed that it would not be kept."""
        said = self.tr(
            "Bạn đăng nhập với vai trò {role}: mở được mọi phòng, nhưng không lưu được thay đổi."
        )
        role = self._context.role
        notice = Notice()
        notice.say(said.format(role=role.label if role else ""), "ask")
        return notice

    def _room(self) -> View | None:
        name = self._shell.current
        return cast("View", self._shell.room(name)) if name else None

    def _actions(self) -> tuple[Action, ...]:
        room = self._room()
        return (*(room.actions_here() if room is not None else ()), *self._everywhere)

    def _find(self) -> None:
        self._palette.open()

    def _help(self) -> None:
        room = self._room()
        self._open_guide(room.help if room is not None else "")

    def _open_guide(self, page: str) -> None:
        self._guide = self._guide or Guide(self._shell)
        self._guide.open_at(page)

    def _show_keys(self) -> None:
        self._keys = self._keys or KeyTable(self._shell)
        room = self._room()
        here = room.actions_here() if room is not None else ()
        self._keys.show_keys(self._labels.get(self._shell.current, ""), here, self._everywhere)

    def _want(self, place: Place) -> None:
        if place.kind == "round":
            self._context.take_round(place.key)
            self._context.open("rounds")
        else:
            self.wanted.emit(place_of(place))

    def _tell_gone(self, changes: Changes) -> None:
        """Say how to get back what was taken out: nobody was asked before."""
        if changes.name.endswith(TAKES_OUT):
            what = self._context.app.say(f"task.{changes.name}").what
            said = self.tr("Đã xong: {what}. Hoàn tác bằng Ctrl+Z.")
            self._notice.say(said.format(what=what), "good")

    def _tell_step(self, label: str, is_back: bool) -> None:  # noqa: FBT001 - as the signal has it
        said = self.tr("Đã hoàn tác: {step}") if is_back else self.tr("Đã làm lại: {step}")
        self._notice.say(said.format(step=label), "good")
        room = self._room()
        if room is not None:
            room.refresh()


def _tools(*parts: QWidget) -> QWidget:
    holder = QWidget()
    holder.setObjectName("tools")
    layout = QVBoxLayout(holder)
    layout.setContentsMargins(SPACE.small, SPACE.small, SPACE.small, SPACE.small)
    layout.setSpacing(SPACE.tiny)
    for part in parts:
        layout.addWidget(part)
    return holder


def bind_keys(room: View) -> None:
    """Let the keys work that a room declares beside those of its buttons, while it is in front."""
    for action in room.actions_here():
        if action.keys and not action.has_keys:
            shortcut = QShortcut(QKeySequence(action.keys), room)
            shortcut.activated.connect(partial(_run_if_enabled, action))


def _run_if_enabled(action: Action) -> None:
    if action.enabled():
        action.run()
