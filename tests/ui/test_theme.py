from __future__ import annotations

from collections.abc import Iterator
from itertools import product

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon, QImage
from PySide6.QtWidgets import QApplication

from ui.rooms import ROOMS
from ui.theme.icons import icon, names
from ui.theme.tokens import THEMES, WORN, Theme, colors

GROUNDS = ("ground", "surface", "stripe", "sunken", "accent_soft")
WORDS = ("text", "muted", "accent", "stop", "ask", "good")
MARKS = ("found", "found_strong", "selected", "gone", "come", "moved")
READ = (
    *product(WORDS, GROUNDS),
    *((word, f"{word}_soft") for word in ("stop", "ask", "good")),
    *(("text", f"{word}_soft") for word in ("stop", "ask", "good")),
    *(("on_accent", ground) for ground in ("accent", "accent_strong")),
    ("band_faint", "band"),
    *(("on_band", ground) for ground in ("band", "band_chosen")),
    *(("ink", mark) for mark in MARKS),
)
LEAST = {Theme.LIGHT: 4.5, Theme.DARK: 4.5, Theme.CONTRAST: 7.0}
SEEN = (("edge", "surface"), ("edge", "ground"), ("accent", "surface"), ("accent", "ground"))


@pytest.fixture
def application(qapp: QApplication) -> Iterator[QApplication]:
    yield qapp
    qapp.setProperty(WORN, None)


@pytest.mark.parametrize("theme", Theme)
@pytest.mark.parametrize(("word", "ground"), READ)
def test_words_stand_out_from_what_is_behind_them(theme: Theme, word: str, ground: str) -> None:
    worn = THEMES[theme]
    assert contrast(getattr(worn, word), getattr(worn, ground)) >= LEAST[theme]


@pytest.mark.parametrize("theme", Theme)
@pytest.mark.parametrize(("edge", "ground"), SEEN)
def test_edges_of_fields_and_of_what_has_the_keyboard_are_seen(
    theme: Theme, edge: str, ground: str
) -> None:
    worn = THEMES[theme]
    assert contrast(getattr(worn, edge), getattr(worn, ground)) >= 3.0


@pytest.mark.usefixtures("application")
@pytest.mark.parametrize("name", names())
def test_an_icon_is_drawn_whole_and_in_one_colour(name: str) -> None:
    image = drawn(icon(name))
    solid = {
        image.pixelColor(x, y).name()
        for x, y in product(range(48), range(48))
        if image.pixelColor(x, y).alpha() == 255
    }
    assert solid == {colors().text}
    rim = [(i, j) for i, j in product(range(48), range(48)) if {i, j} & {0, 47}]
    assert not any(image.pixelColor(x, y).alpha() for x, y in rim), "it touches its edge"


def test_an_icon_changes_with_the_theme_that_is_worn(application: QApplication) -> None:
    made = icon("add")
    for theme in Theme:
        application.setProperty(WORN, theme.value)
        assert drawn(made).pixelColor(24, 24) == QColor(THEMES[theme].text)


@pytest.mark.usefixtures("application")
def test_what_cannot_be_pressed_has_a_faint_icon() -> None:
    image = drawn(icon("add"), QIcon.Mode.Disabled)
    assert image.pixelColor(24, 24) == QColor(colors().faint)


def test_a_name_without_an_icon_is_told_at_once() -> None:
    with pytest.raises(FileNotFoundError):
        icon("no such drawing")


def test_every_room_has_its_icon() -> None:
    assert {room.name for room in ROOMS} <= set(names())


def drawn(made: QIcon, mode: QIcon.Mode = QIcon.Mode.Normal) -> QImage:
    return made.pixmap(QSize(48, 48), mode).toImage()


def contrast(one: str, other: str) -> float:
    """The ratio of WCAG 2: (lighter + 0.05) / (darker + 0.05)."""
    darker, lighter = sorted((luminance(QColor(one)), luminance(QColor(other))))
    return (lighter + 0.05) / (darker + 0.05)


def luminance(color: QColor) -> float:
    parts = (color.redF(), color.greenF(), color.blueF())
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
