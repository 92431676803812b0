"""The window around the rooms: finding anything, keys, guide, long work, first run, coming back."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event
from typing import cast

import pytest
from PySide6.QtCore import QSettings, Qt, QThreadPool
from PySide6.QtGui import QFont, QInputMethodEvent, QTextBlock
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QLineEdit,
    QListWidget,
    QMainWindow,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from dossier.app import open_app
from dossier.model.account import Role
from dossier.model.change import Changes, Query
from dossier.tasks import passwords
from dossier.tasks.accounts import NewAccount, new_account
from dossier.tasks.beginning import own_office
from dossier.tasks.records import people, units
from dossier.tasks.rounds import drop_round, list_rounds
from tests.ui.conftest import Laid, settings
from tests.ui.waiting import WAIT
from ui.around import Around, bind_keys
from ui.bridge.action import Action
from ui.bridge.context import Context
from ui.bridge.doorbell import Doorbell, ring
from ui.bridge.guide import guide_pages
from ui.bridge.jobs import Handle, Jobs
from ui.bridge.settings import Settings
from ui.bridge.trouble import LastResort
from ui.bridge.view import View
from ui.rooms import ROOMS, Furnisher, furnish
from ui.shell import Shell
from ui.start import name_of
from ui.theme.style import Look, dress
from ui.theme.tokens import Theme, theme
from ui.views.around.guide import Guide
from ui.views.around.keytable import KeyTable
from ui.views.around.leaving import Answer, Leaving
from ui.views.around.palette import Palette
from ui.views.around.samplesign import SampleSign
from ui.views.around.steps import StepButtons
from ui.views.around.tray import Tray
from ui.views.around.welcome import Welcome
from ui.views.records.view import PeopleView
from ui.widgets.parts import Notice
from ui.widgets.passwordline import PasswordLine

Opened = tuple[Shell, Jobs]
Opener = Callable[[], Opened]
FIRST = ROOMS[0].name
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A place for records; logs of the window go beside it."""
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setattr("ui.rooms.watch", lambda: None)
    return tmp_path / "ho-so.sqlite"


@pytest.fixture
def opener(store: Path, qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Opener]:
    """Opens the window on the store, as often as a test wants."""
    made: list[tuple[Shell, Furnisher]] = []

    def open_window() -> Opened:
        file = QSettings(str(tmp_path / "cai-dat.ini"), QSettings.Format.IniFormat)
        jobs = Jobs(qapp)
        shell = Shell(Settings(file))
        qtbot.addWidget(shell)
        shell.show()
        made.append((shell, furnish(shell, jobs, str(store))))
        quiet(qtbot, jobs)
        return shell, jobs

    yield open_window
    for shell, _ in made:
        shell.may_close = lambda: True
        shell.close()


@pytest.fixture
def window(store: Path, laid: Laid, opener: Opener) -> Opened:
    """The window on a copy of the sample."""
    store.write_bytes(laid[0])
    return opener()


def quiet(qtbot: QtBot, jobs: Jobs) -> None:
    qtbot.waitUntil(lambda: not jobs.busy, timeout=WAIT)


def typed(line: QLineEdit, text: str) -> None:
    """Type as a keyboard for Vietnamese does."""
    written = QInputMethodEvent("", [])
    written.setCommitString(text)
    QApplication.sendEvent(line, written)


def press(part: QWidget, label: str) -> None:
    next(made for made in part.findChildren(QPushButton) if made.text() == label).click()


def only(shell: Shell, kind: type[Palette]) -> Palette:
    return shell.findChildren(kind)[0]


def type_in_palette(window: Opened, qtbot: QtBot, text: str) -> tuple[QLineEdit, list[str]]:
    shell, jobs = window
    qtbot.keyClick(shell, Qt.Key.Key_K, CONTROL)
    palette = only(shell, Palette)
    line, found = palette.findChildren(QLineEdit)[0], palette.findChildren(QListWidget)[0]
    qtbot.keyClicks(line, text)
    quiet(qtbot, jobs)
    return line, [found.item(number).text() for number in range(found.count())]


@pytest.mark.parametrize(
    ("text", "heading", "line"),
    [
        pytest.param("tran thi b", "Cá nhân", "Trần Thị B", id="a person"),
        pytest.param("phong tong hop", "Tập thể", "Phòng Tổng hợp", id="a unit"),
        pytest.param("thanh tich nam 2025", "Đợt khen thưởng", "Đề nghị khen", id="a round"),
        pytest.param("to trinh", "Văn bản của đợt này", "Tờ trình", id="a document"),
        pytest.param("sang kien", "Biểu mẫu", "", id="a form"),
        pytest.param("them de nghi", "Việc có thể làm", "Thêm đề nghị", id="a command here"),
        pytest.param("quan tri", "Việc có thể làm", "Đến phòng Quản trị", id="another room"),
    ],
)
def test_ctrl_k_finds_anything(
    window: Opened, qtbot: QtBot, text: str, heading: str, line: str
) -> None:
    window[0].go("rounds")
    quiet(qtbot, window[1])
    _, found = type_in_palette(window, qtbot, text)
    assert heading in found
    assert any(each.startswith(line) for each in found[found.index(heading) + 1 :])


def test_what_matches_nothing_is_said(window: Opened, qtbot: QtBot) -> None:
    shell, _ = window
    _, found = type_in_palette(window, qtbot, "khong co gi nhu the")
    assert found == []
    said = [label.text() for label in only(shell, Palette).findChildren(QLabel)]
    assert any(text.startswith("Không thấy") for text in said)


def test_enter_goes_to_the_person_found(window: Opened, qtbot: QtBot) -> None:
    shell, jobs = window
    line, _ = type_in_palette(window, qtbot, "tran thi b")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    quiet(qtbot, jobs)
    assert shell.current == "people"
    room = shell.room("people")
    assert isinstance(room, PeopleView)
    assert room.state.view is not None
    assert room.state.view.subject.value.name == "Trần Thị B"
    assert not only(shell, Palette).isVisible()


def test_arrows_walk_the_answers_and_escape_goes_back(window: Opened, qtbot: QtBot) -> None:
    shell, _ = window
    line, _ = type_in_palette(window, qtbot, "luat")
    answers = only(shell, Palette).findChildren(QListWidget)[0]
    qtbot.keyClick(line, Qt.Key.Key_Down)
    assert answers.currentRow() >= 1
    qtbot.keyClick(line, Qt.Key.Key_Escape)
    assert not only(shell, Palette).isVisible()
    assert shell.current == FIRST


def test_a_room_is_made_when_it_is_entered(window: Opened, qtbot: QtBot) -> None:
    shell, jobs = window
    assert len(shell.rooms) == 1
    qtbot.keyClick(shell, Qt.Key.Key_2, CONTROL)
    quiet(qtbot, jobs)
    assert shell.current == ROOMS[1].name
    assert len(shell.rooms) == 2


def test_every_room_is_reached_and_left_without_trouble(window: Opened, qtbot: QtBot) -> None:
    shell, jobs = window
    for room in ROOMS:
        shell.go(room.name)
        quiet(qtbot, jobs)
        assert shell.current == room.name
    assert len(shell.rooms) == len(ROOMS)


def test_keys_of_the_room_and_of_the_window_are_listed(window: Opened, qtbot: QtBot) -> None:
    shell, jobs = window
    shell.go("rounds")
    quiet(qtbot, jobs)
    qtbot.keyClick(shell, Qt.Key.Key_Slash, CONTROL)
    table = shell.findChildren(KeyTable)[0]
    keys = [action.keys for action in table._rows.rows()]
    assert {"Ctrl+N", "F9", "Ctrl+K", "Ctrl+Z", "F1", "Ctrl+1"} <= set(keys)
    assert keys.index("F9") < keys.index("Ctrl+K")
    table.close()


def test_no_key_of_a_room_is_taken_from_the_window(window: Opened, qtbot: QtBot) -> None:
    shell, jobs = window
    around = shell.findChildren(Around)[0]
    everywhere = {action.keys for action in around._everywhere} - {""} | {"Ctrl+Shift+Z"}
    assert len(everywhere) > len(ROOMS)
    for room in ROOMS:
        shell.go(room.name)
        quiet(qtbot, jobs)
        here = {action.keys for action in cast("View", shell.room(room.name)).actions_here()}
        assert everywhere.isdisjoint(here), room.name


def test_a_key_without_a_button_works_while_its_room_is_in_front(
    qtbot: QtBot, context: Context
) -> None:
    pressed: list[str] = []

    class Bare(View):
        def __init__(self, name: str) -> None:
            super().__init__(context)
            self.name = name

        def actions_here(self) -> tuple[Action, ...]:
            return (Action("mark", "Đánh dấu", lambda: pressed.append(self.name), "Ctrl+M"),)

    window = QMainWindow()
    qtbot.addWidget(window)
    stack = QStackedWidget()
    window.setCentralWidget(stack)
    for name in ("trước", "sau"):
        room = Bare(name)
        stack.addWidget(room)
        bind_keys(room)
    with qtbot.waitActive(window):
        window.show()
    qtbot.keyClick(window, Qt.Key.Key_M, CONTROL)
    stack.setCurrentIndex(1)
    qtbot.keyClick(window, Qt.Key.Key_M, CONTROL)
    assert pressed == ["trước", "sau"]


def test_a_room_keeps_what_is_typed_when_one_leaves_it(
    window: Opened, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    shell, jobs = window
    left: list[str] = []
    monkeypatch.setattr(View, "left", lambda room: left.append(type(room).__name__))
    shell.go("law")
    quiet(qtbot, jobs)
    shell.close()
    assert left == ["HomeView", "LawView"]


def test_windows_on_other_records_are_other_windows(tmp_path: Path) -> None:
    names = {name_of(""), name_of(str(tmp_path / "a.sqlite")), name_of(str(tmp_path / "b.sqlite"))}
    assert len(names) == 3
    assert name_of(str(tmp_path / "." / "a.sqlite")) in names


def test_the_look_is_chosen_by_a_few_letters_and_kept(
    window: Opened, qtbot: QtBot, opener: Opener, qapp: QApplication
) -> None:
    shell, _ = window
    line, _ = type_in_palette(window, qtbot, "giao dien toi")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert theme() is Theme.DARK
    shell.close()
    assert opener()[0].settings.look == "dark"
    dress(qapp, Look.LIGHT)


def test_the_menu_of_looks_marks_the_one_that_is_worn(window: Opened) -> None:
    shell, _ = window
    menu = next(
        made.menu() for made in shell.findChildren(QToolButton) if "Giao diện" in made.toolTip()
    )
    menu.aboutToShow.emit()
    marked = [line.text() for line in menu.actions() if line.isChecked()]
    assert marked == ["Theo máy tính"]
    assert len(menu.actions()) == len(Look)


def weight(block: QTextBlock) -> int:
    return block.begin().fragment().charFormat().fontWeight()


def test_every_page_of_the_guide_is_shown_in_its_own_looks(window: Opened, qtbot: QtBot) -> None:
    guide = Guide(window[0])
    qtbot.addWidget(guide)
    for page in ("muc-luc", "nhap-danh-sach"):
        guide.open_at(page)
        qtbot.wait(50)
        block = guide._page.document().firstBlock()
        weights = [weight(block), weight(block.next())]
        assert weights == [QFont.Weight.Bold, QFont.Weight.Normal], page


def test_f1_opens_the_page_about_the_room(window: Opened, qtbot: QtBot) -> None:
    shell, jobs = window
    shell.go("forms")
    quiet(qtbot, jobs)
    qtbot.keyClick(shell, Qt.Key.Key_F1)
    guide = shell.findChildren(Guide)[0]
    assert "mười bước" in guide._page.toPlainText()
    assert guide._page.source().fileName() == "bieu-mau.md"
    guide.close()


def test_the_pages_that_rooms_name_are_there(window: Opened) -> None:
    shell, _ = window
    there = {page.name for page in guide_pages()}
    named = {getattr(shell.room(room.name), "help", "") for room in ROOMS} - {""}
    assert named <= there


def test_the_guide_is_searched_by_words(window: Opened, qtbot: QtBot) -> None:
    shell, _ = window
    qtbot.keyClick(shell, Qt.Key.Key_F1)
    guide = shell.findChildren(Guide)[0]
    line, pages = guide.findChildren(QLineEdit)[0], guide.findChildren(QListWidget)[0]
    qtbot.keyClicks(line, "thung rac")
    shown = [pages.item(row) for row in range(pages.count()) if not pages.item(row).isHidden()]
    assert 0 < len(shown) < pages.count()
    assert "thùng rác" in guide._page.toPlainText().lower()
    line.clear()
    assert not any(pages.item(row).isHidden() for row in range(pages.count()))
    guide.close()


def test_pages_of_the_guide_are_found_with_everything_else(window: Opened, qtbot: QtBot) -> None:
    shell, _ = window
    line, found = type_in_palette(window, qtbot, "huong dan phim tat")
    assert "Hướng dẫn: Phím tắt" in found
    qtbot.keyClick(line, Qt.Key.Key_Return)
    guide = shell.findChildren(Guide)[0]
    assert guide._page.source().fileName() == "phim-tat.md"
    guide.close()


def test_rooms_are_walked_by_keys(window: Opened, qtbot: QtBot) -> None:
    shell, jobs = window
    seen = []
    alt, pages = Qt.KeyboardModifier.AltModifier, (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
    for key, held in ((pages[0], alt), (pages[1], alt), (pages[1], alt), (Qt.Key.Key_0, CONTROL)):
        qtbot.keyClick(shell, key, held)
        quiet(qtbot, jobs)
        seen.append(shell.current)
    names = [room.name for room in ROOMS]
    assert seen == [names[-1], names[0], names[1], names[9]]


def test_the_sample_is_thrown_away_from_the_status_bar(opener: Opener, qtbot: QtBot) -> None:
    shell, jobs = opener()
    press(shell.findChildren(Welcome)[0], "Xem thử với dữ liệu mẫu")
    quiet(qtbot, jobs)
    sign = shell.findChildren(SampleSign)[0]
    assert sign.isVisible()
    sign.click()
    quiet(qtbot, jobs)
    assert not sign.isVisible()
    assert shell.current == ""


def test_the_end_of_the_session_is_not_held_up(
    window: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    shell, jobs = window
    jobs.run(lambda handle: work(Event(), handle), title="Lập hồ sơ")
    monkeypatch.setattr(QApplication, "isSavingSession", lambda *_: True)
    assert shell.close()
    assert not jobs.busy


def test_a_bug_is_told_of_once_and_holds_up_nothing(qapp: QApplication) -> None:
    hook = LastResort()
    for _ in range(3):
        hook(ValueError, ValueError("số 012345678901"), None)
    assert hook.box is not None
    assert hook.box.isVisible()
    assert not hook.box.isModal()
    assert "012345678901" not in hook.box.text()
    hook.box.close()
    assert qapp.activeModalWidget() is None


def add_person(window: Opened, qtbot: QtBot) -> StepButtons:
    """Enter a person by keys, in the room of people."""
    shell, jobs = window
    shell.go("people")
    quiet(qtbot, jobs)
    steps = shell.findChildren(StepButtons)[0]
    qtbot.keyClick(shell, Qt.Key.Key_N, CONTROL)
    qtbot.waitUntil(steps.back.isEnabled, timeout=WAIT)  # a button stays down for a moment
    quiet(qtbot, jobs)
    return steps


def test_ctrl_z_takes_back_what_another_room_did(window: Opened, qtbot: QtBot) -> None:
    shell, jobs = window
    steps = add_person(window, qtbot)
    assert steps.back.toolTip() == "Hoàn tác: Thêm cá nhân (Ctrl+Z)"
    shell.go("rounds")
    quiet(qtbot, jobs)
    qtbot.keyClick(shell, Qt.Key.Key_Z, CONTROL)
    quiet(qtbot, jobs)
    assert steps.again.toolTip() == "Làm lại: Thêm cá nhân (Ctrl+Y)"
    qtbot.keyClick(shell, Qt.Key.Key_Y, CONTROL)
    quiet(qtbot, jobs)
    assert not steps.again.isEnabled()


def test_the_status_bar_says_when_it_was_saved(window: Opened, qtbot: QtBot) -> None:
    add_person(window, qtbot)
    assert window[0]._news.text().startswith("Đã lưu ")


def test_typing_is_taken_back_before_steps(window: Opened, qtbot: QtBot) -> None:
    shell, jobs = window
    steps = add_person(window, qtbot)
    line = shell.room("people").findChildren(QLineEdit)[0]
    line.setFocus()
    qtbot.keyClicks(line, "abc")
    qtbot.keyClick(line, Qt.Key.Key_Z, CONTROL)
    assert "abc" not in line.text()
    assert steps.back.isEnabled()
    line.setText("")  # as a program sets it: nothing to take back here
    qtbot.keyClick(line, Qt.Key.Key_Z, CONTROL)
    quiet(qtbot, jobs)
    assert not steps.back.isEnabled()


def work(go_on: Event, handle: Handle) -> bool:
    while not go_on.wait(0.01):
        if handle.cancelled:
            return False
    return True


def test_long_work_shows_its_title_and_can_be_stopped(window: Opened, qtbot: QtBot) -> None:
    shell, jobs = window
    tray = shell.findChildren(Tray)[0]
    assert not tray.isVisible()
    jobs.run(lambda handle: work(Event(), handle), title="Lập hồ sơ")
    assert tray.isVisible()
    assert tray.findChildren(QLabel)[0].text() == "Lập hồ sơ"
    tray.findChildren(QPushButton)[0].click()
    quiet(qtbot, jobs)
    assert not tray.isVisible()


@pytest.fixture
def answers(monkeypatch: pytest.MonkeyPatch) -> list[Answer]:
    """What the officer will answer when asked about work that goes on."""
    given: list[Answer] = []
    monkeypatch.setattr(Leaving, "ask", lambda _self: given.pop(0))
    monkeypatch.setattr(QApplication, "quit", lambda *_: None)
    return given


def test_one_may_stay_while_long_work_goes_on(
    window: Opened, qtbot: QtBot, answers: list[Answer]
) -> None:
    shell, jobs = window
    go_on = Event()
    jobs.run(lambda handle: work(go_on, handle), title="Lập hồ sơ")
    answers.append(Answer.STAY)
    assert not shell.close()
    assert shell.isVisible()
    go_on.set()
    quiet(qtbot, jobs)
    assert shell.isVisible()


@pytest.mark.parametrize(
    "answer",
    [
        pytest.param(Answer.FINISH, id="which is done out of sight"),
        pytest.param(Answer.STOP, id="which is stopped"),
    ],
)
def test_the_window_closes_when_its_long_work_has_ended(
    window: Opened, qtbot: QtBot, answers: list[Answer], answer: Answer
) -> None:
    shell, jobs = window
    go_on, heard = Event(), list[bool]()
    jobs.run(lambda handle: work(go_on, handle), then=heard.append, title="Lập hồ sơ")
    answers.append(answer)
    assert not shell.close()
    assert not shell.isVisible()
    assert jobs.busy
    with qtbot.waitSignal(shell.closing, timeout=WAIT):
        if answer is Answer.FINISH:
            go_on.set()
    assert heard == [answer is Answer.FINISH]
    QApplication.setQuitOnLastWindowClosed(True)


def test_a_second_start_brings_a_hidden_window_back(
    window: Opened, qtbot: QtBot, answers: list[Answer]
) -> None:
    shell, jobs = window
    go_on = Event()
    jobs.run(lambda handle: work(go_on, handle), title="Lập hồ sơ")
    answers.append(Answer.FINISH)
    shell.close()
    bell = Doorbell("thu-chuong", shell.findChildren(Leaving)[0].come_back, shell)
    ringing = QThreadPool.globalInstance()
    ringing.start(lambda: ring("thu-chuong"))
    qtbot.waitUntil(shell.isVisible, timeout=WAIT)
    go_on.set()
    quiet(qtbot, jobs)
    assert shell.isVisible()
    bell.deleteLater()


def test_the_first_run_asks_three_questions(opener: Opener, qtbot: QtBot, store: Path) -> None:
    shell, jobs = opener()
    assert shell.current == ""
    welcome = shell.findChildren(Welcome)[0]
    lines = welcome.findChildren(QLineEdit)
    answers = ("Văn phòng Tỉnh ủy A", "VPTU", "Tỉnh ủy A", "Gia Lai", "Chánh Văn phòng", "Trần B")
    assert QApplication.focusWidget() in (lines[0], None)
    for line, answer in zip(lines, answers, strict=True):
        typed(line, answer)
    qtbot.keyClick(lines[-1], Qt.Key.Key_Return, CONTROL)
    qtbot.waitUntil(lambda: shell.current == FIRST, timeout=WAIT)
    quiet(qtbot, jobs)
    assert shell.current == FIRST
    shell.close()
    with open_app(settings(store)) as app:
        office = own_office(app.desk)
        assert office is not None
        told = (office.name, office.symbol, office.place, office.head_post, office.head_name)
        assert told == (answers[0], answers[1], answers[3], answers[4], answers[5])
        (row,) = units(app.desk, Query(text=answers[0])).rows
        assert row.superior_name == answers[2]
        assert list_rounds(app.desk) == ()


def test_an_office_without_name_is_asked_for(opener: Opener, qtbot: QtBot) -> None:
    shell, jobs = opener()
    welcome = shell.findChildren(Welcome)[0]
    welcome.begin()
    quiet(qtbot, jobs)
    assert welcome._notice.text.startswith("Chưa có tên cơ quan.")
    assert shell.current == ""


def test_the_first_run_offers_a_sample_to_play_with(opener: Opener, qtbot: QtBot) -> None:
    shell, jobs = opener()
    welcome = shell.findChildren(Welcome)[0]
    press(welcome, "Xem thử với dữ liệu mẫu")
    quiet(qtbot, jobs)
    assert shell.current == FIRST


def test_the_sample_is_thrown_away_and_brought_back(opener: Opener, qtbot: QtBot) -> None:
    shell, jobs = opener()
    press(shell.findChildren(Welcome)[0], "Xem thử với dữ liệu mẫu")
    quiet(qtbot, jobs)
    shell.go("rounds")
    quiet(qtbot, jobs)
    press(shell.room("rounds"), "Bắt đầu dữ liệu mới")
    quiet(qtbot, jobs)
    assert shell.current == ""
    assert shell.findChildren(Welcome)[-1].isVisible()
    qtbot.keyClick(shell, Qt.Key.Key_Z, CONTROL)
    quiet(qtbot, jobs)
    assert shell.current == FIRST
    shell.go("people")
    quiet(qtbot, jobs)
    room = shell.room("people")
    assert isinstance(room, PeopleView)
    assert room.state.view is not None


def test_the_questions_are_answered_anew_whenever_one_likes(
    window: Opened, qtbot: QtBot, store: Path
) -> None:
    shell, jobs = window
    for place in ("Gia Lai", "Pleiku"):
        type_in_palette(window, qtbot, "co quan dia danh")
        qtbot.keyClick(only(shell, Palette).findChildren(QLineEdit)[0], Qt.Key.Key_Return)
        quiet(qtbot, jobs)
        welcome = next(page for page in shell.findChildren(Welcome) if page.isVisible())
        lines = welcome.findChildren(QLineEdit)
        if not lines[0].text():
            typed(lines[0], "Văn phòng Tỉnh ủy A")
        lines[3].clear()
        typed(lines[3], place)
        press(welcome, "Bắt đầu với dữ liệu của cơ quan")
        qtbot.waitUntil(lambda: shell.current == FIRST, timeout=WAIT)
        quiet(qtbot, jobs)
    assert shell.findChildren(StepButtons)[0].back.toolTip().startswith("Hoàn tác: Ghi thông tin")
    shell.close()
    with open_app(settings(store)) as app:
        office = own_office(app.desk)
        assert office is not None
        assert (office.name, office.place) == ("Văn phòng Tỉnh ủy A", "Pleiku")


def test_one_may_look_around_first(opener: Opener, qtbot: QtBot, store: Path) -> None:
    shell, jobs = opener()
    welcome = shell.findChildren(Welcome)[0]
    press(welcome, "Để sau")
    quiet(qtbot, jobs)
    assert shell.current == FIRST
    shell.close()
    with open_app(settings(store)) as app:
        assert people(app.desk, Query()).total == 0


def test_the_window_opens_where_one_was(window: Opened, opener: Opener, qtbot: QtBot) -> None:
    shell, jobs = window
    shell.go("law")
    quiet(qtbot, jobs)
    shell.close()
    again, _ = opener()
    assert again.current == "law"


def test_records_that_cannot_be_opened_are_told_of(
    store: Path, opener: Opener, qtbot: QtBot
) -> None:
    store.write_bytes(b"no database at all, but long enough to be read as one" * 50)
    shell, jobs = opener()
    said = [label.text() for label in shell.findChildren(QLabel)]
    assert any(text.startswith("Chưa mở được") for text in said)
    assert not any(text.startswith("store.") for text in said)
    store.unlink()
    press(shell, "Thử lại")
    quiet(qtbot, jobs)
    assert shell.findChildren(Welcome)


def test_what_stands_around_is_named_for_those_who_listen(window: Opened) -> None:
    shell, _ = window
    steps = shell.findChildren(StepButtons)[0]
    parts = (*steps.findChildren(QToolButton), *shell.findChildren(QListWidget))
    assert all(part.accessibleName() for part in parts)


def test_a_window_at_200_percent_shows_icons_and_scrolls_its_room(
    window: Opened, qtbot: QtBot
) -> None:
    shell, _ = window
    shell.resize(683, 344)  # a screen of 1366 × 768 at 200 %, less its bars
    qtbot.waitUntil(lambda: shell.is_folded)
    shell.menu.aboutToShow.emit()
    assert {"Tìm mọi thứ", "Hoàn tác", "Hướng dẫn", "Giao diện"} <= {
        made.text().partition("\t")[0] for made in shell.menu.actions()
    }
    room = shell.room(shell.current)
    frame = next(made for made in shell.findChildren(QScrollArea) if made.widget() is room)
    bar, seen = frame.verticalScrollBar(), frame.viewport()
    qtbot.waitUntil(lambda: bar.maximum() == room.height() - seen.height() > 0)
    qtbot.waitUntil(lambda: room.width() == seen.width())  # nothing is cut at the right


def test_the_navigation_is_folded_by_keys_and_stays_so(window: Opened, qtbot: QtBot) -> None:
    shell, _ = window
    qtbot.keyClick(shell, Qt.Key.Key_F1, CONTROL)
    assert shell.is_folded
    assert shell.settings.folded
    navigation = shell.findChildren(QListWidget)[0]
    names = [navigation.item(row).data(Qt.ItemDataRole.AccessibleTextRole)
             for row in range(navigation.count())]  # fmt: skip
    assert {room.label for room in ROOMS} <= set(names)
    qtbot.keyClick(shell, Qt.Key.Key_F1, CONTROL)
    assert not shell.is_folded


def test_what_was_taken_out_says_how_it_comes_back(window: Opened, qtbot: QtBot) -> None:
    shell, jobs = window
    context = shell.findChildren(Furnisher)[0].context
    key = next(row.key for row in list_rounds(context.app.desk))

    def task(_handle: Handle) -> Changes:
        return drop_round(context.app.desk, key)

    jobs.run(task)
    quiet(qtbot, jobs)
    said = [notice.text for notice in shell.findChildren(Notice)]
    assert "Đã xong: Xóa đợt khen thưởng. Hoàn tác bằng Ctrl+Z." in said


def test_one_signs_in_where_there_are_accounts_and_out_again(
    store: Path, laid: Laid, opener: Opener, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(passwords, "_COST", 4)
    store.write_bytes(laid[0])
    with open_app(settings(store, laid[2])) as app:
        new_account(app.desk, NewAccount("an", "Nguyễn Văn A", Role.ADMIN, "mat khau dai"))
    shell, jobs = opener()
    assert shell.current == ""
    line = shell.findChildren(PasswordLine)[0]
    qtbot.keyClicks(line, "mat khau dai")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: shell.current == FIRST, timeout=WAIT)
    context = shell.findChildren(Furnisher)[0].context
    assert (context.app.desk.who, context.role) == ("an", Role.ADMIN)
    quiet(qtbot, jobs)
    context.signing_out.emit()
    assert shell.begins_anew
    assert not shell.isVisible()
