from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QColor, QImage, QPalette
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from dossier.model.finding import Weight
from tests.ui.waiting import settle
from ui.bridge.context import Context
from ui.bridge.looks import LABELS
from ui.bridge.settings import Settings
from ui.bridge.tables import Column, Rows
from ui.rooms import ROOMS, Room
from ui.theme.style import Look, Wardrobe, dress, look_of
from ui.theme.tokens import DARK, LIGHT, WORN, Theme, theme
from ui.views.around.looks import LookButton
from ui.widgets.navigation import Navigation
from ui.widgets.rich import RichLabel, RichPage, marked, toned
from ui.widgets.signs import sign

SIZE = (1176, 660)
LOOKS = 60
Part = RichLabel | RichPage


@pytest.fixture
def application(qapp: QApplication) -> Iterator[QApplication]:
    yield qapp
    for wardrobe in qapp.findChildren(Wardrobe):
        wardrobe.choose(Look.SYSTEM)
        wardrobe.setParent(None)
    qapp.setStyleSheet("")
    qapp.setPalette(QPalette())
    qapp.setProperty(WORN, None)


@pytest.mark.parametrize("room", [pytest.param(room, id=room.name) for room in ROOMS])
def test_no_part_of_a_room_keeps_the_colours_of_another_theme(
    application: QApplication, context: Context, qtbot: QtBot, room: Room
) -> None:
    dress(application, Look.LIGHT)
    changed = grabbed(context, qtbot, room, then=Look.DARK)
    made_so = grabbed(context, qtbot, room, then=Look.DARK)
    assert changed == made_so


@pytest.mark.parametrize(
    ("look", "worn"),
    [
        (Look.LIGHT, Theme.LIGHT),
        (Look.DARK, Theme.DARK),
        (Look.CONTRAST, Theme.CONTRAST),
        (Look.SYSTEM, Theme.LIGHT),  # the offscreen system says nothing
    ],
)
def test_the_window_wears_what_was_chosen(
    application: QApplication, look: Look, worn: Theme
) -> None:
    dress(application, Look.DARK)
    dress(application, look)
    assert theme() is worn


def test_the_window_follows_the_system_until_someone_chooses(application: QApplication) -> None:
    hints = application.styleHints()
    dress(application).meet_system()
    hints.colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert theme() is Theme.DARK
    dress(application, Look.LIGHT)
    hints.colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert theme() is Theme.LIGHT


@pytest.mark.usefixtures("application")
def test_a_look_that_is_picked_is_worn_at_once_and_kept(qtbot: QtBot) -> None:
    settings = Settings()
    button = LookButton(settings)
    qtbot.addWidget(button)
    picks = {made.text(): made for made in button.menu().actions()}
    picks[LABELS[Look.CONTRAST]].trigger()
    assert (theme(), settings.look) == (Theme.CONTRAST, "contrast")
    button.menu().aboutToShow.emit()
    assert [text for text, made in picks.items() if made.isChecked()] == [LABELS[Look.CONTRAST]]


@pytest.mark.parametrize(
    ("kept", "look"), [("dark", Look.DARK), ("", Look.SYSTEM), ("sepia", Look.SYSTEM)]
)
def test_a_look_that_there_is_no_more_is_the_systems(kept: str, look: Look) -> None:
    assert look_of(kept) is look


@pytest.mark.parametrize("height", [pytest.param(600, id="100 %"), pytest.param(332, id="150 %")])
def test_all_rooms_are_seen_in_the_navigation_of_a_small_screen(qtbot: QtBot, height: int) -> None:
    navigation = Navigation()
    qtbot.addWidget(navigation)
    navigation.resize(190, height)
    navigation.show()
    for room in ROOMS:
        navigation.add(room.name, room.label, room.label, room.group)
    last = navigation.visualItemRect(navigation.item(navigation.count() - 1))
    assert last.height() >= 25
    assert navigation.viewport().rect().contains(last)


def test_a_row_of_a_table_takes_the_colour_of_now(application: QApplication) -> None:
    column: Column[str] = Column("Kết quả", str, color=lambda _row: "stop")
    rows = Rows((column,))
    rows.show(("Chưa đạt",))
    seen = []
    for look in (Look.LIGHT, Look.DARK):
        dress(application, look)
        seen.append(rows.data(rows.index(0, 0, QModelIndex()), Qt.ItemDataRole.ForegroundRole))
    assert seen == [QColor(LIGHT.stop), QColor(DARK.stop)]


@pytest.mark.parametrize("kind", [RichLabel, RichPage])
def test_rich_text_takes_the_colour_of_now(
    application: QApplication, qtbot: QtBot, kind: type[Part]
) -> None:
    dress(application, Look.LIGHT)
    part = kind()
    qtbot.addWidget(part)
    part.resize(300, 80)
    html = f"{toned('stop', '<b>████</b>')} {marked('gone', '░░░░')}"
    if isinstance(part, RichLabel):
        part.setText(html)
    else:
        part.setHtml(html)
    assert holds(part.grab().toImage(), LIGHT.stop)
    dress(application, Look.DARK)
    image = part.grab().toImage()
    assert holds(image, DARK.stop)
    assert not holds(image, LIGHT.stop)
    assert holds(image, DARK.gone)


def test_a_label_gives_back_the_text_that_it_was_given(qtbot: QtBot) -> None:
    label = RichLabel(toned("ask", "cần kiểm tra"))
    qtbot.addWidget(label)
    assert label.text() == '<span class="ask">cần kiểm tra</span>'


def test_signs_of_weights_differ_without_their_colours(application: QApplication) -> None:
    dress(application, Look.CONTRAST)
    masks = [sign(weight).pixmap(32, 32).toImage().createAlphaMask() for weight in Weight]
    assert all(one != other for at, one in enumerate(masks) for other in masks[:at])


def grabbed(context: Context, qtbot: QtBot, room: Room, then: Look) -> QImage:
    """Make a room, change to a theme if it is not worn yet, and take its picture."""
    view = room.make(context)
    view.resize(*SIZE)
    view.show()
    view.entered()
    settle(context, qtbot)
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    dress(application, then)
    image = still(context, qtbot, view)
    view.release()
    view.close()
    view.deleteLater()
    return image


def still(context: Context, qtbot: QtBot, view: QWidget) -> QImage:
    """Take a picture of a room once nothing moves any more."""
    seen = QImage()
    for _ in range(LOOKS):
        settle(context, qtbot)
        qtbot.wait(150)
        before, seen = seen, view.grab().toImage()
        if seen == before:
            break
    return seen


def holds(image: QImage, color: str) -> bool:
    wanted = QColor(color)
    return any(
        image.pixelColor(x, y) == wanted
        for x in range(image.width())
        for y in range(image.height())
    )
