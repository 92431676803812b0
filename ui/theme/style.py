"""Dresses the whole window in a theme, at once and again whenever another is wanted."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from string import Template

from PySide6 import QtCore
from PySide6.QtCore import QObject
from PySide6.QtGui import QColor, QFont, QPalette, QStyleHints
from PySide6.QtWidgets import QApplication

from ui.theme.tokens import FAMILIES, LIGHT, TEXT_SIZE, THEMES, WORN, Colors, Theme

Role = QPalette.ColorRole
ROLES = {
    Role.Window: "ground", Role.WindowText: "text", Role.Base: "surface",
    Role.AlternateBase: "stripe", Role.Text: "text", Role.Button: "surface",
    Role.ButtonText: "text", Role.BrightText: "stop", Role.PlaceholderText: "muted",
    Role.ToolTipBase: "surface", Role.ToolTipText: "text", Role.Link: "accent",
    Role.LinkVisited: "accent", Role.Highlight: "accent", Role.HighlightedText: "on_accent",
    Role.Light: "surface", Role.Midlight: "sunken", Role.Mid: "line", Role.Dark: "edge",
    Role.Shadow: "edge", Role.Accent: "accent",
}  # fmt: skip
MARKS = Path(__file__).with_name("marks")  # arrows of a grey that is seen everywhere, ticks
HALF = 128  # between black and white
FUSION = ("-style", "Fusion")  # what an application is started with
WORDS = (Role.WindowText, Role.Text, Role.ButtonText)


class Look(StrEnum):
    """What a user may choose: a theme, or whatever the system has."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


def dress(application: QApplication, look: Look = Look.SYSTEM) -> Wardrobe:
    """Let the application look as the user chose, from now on and wherever it is already seen."""
    wardrobe = application.findChild(Wardrobe) or Wardrobe(application)
    wardrobe.choose(look)
    return wardrobe


def look_of(name: str) -> Look:
    """Read a look that was kept; one that there is no more is the system's."""
    return Look(name) if name in set(Look) else Look.SYSTEM


def sheet(colors: Colors = LIGHT) -> str:
    """Fill the style sheet with the colours."""
    text = Path(__file__).with_name("window.qss").read_text(encoding="utf-8")
    names = {name: getattr(colors, name) for name in Colors.__slots__}
    tick = "light" if QColor(colors.on_accent).lightness() > HALF else "dark"
    return Template(text).substitute(names, marks=MARKS.as_posix(), tick=f"tick_{tick}.svg")


class Wardrobe(QObject):
    """Remembers what was chosen, and follows the system while nothing was.

    It meets the system after the first paint: to ask it needs the class `Qt`, whose making takes
    longer than all that is seen of the first window. Until then the palette tells enough.
    """

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._application = application
        self._look = Look.SYSTEM
        self._hints: QStyleHints | None = None
        self._is_dark = application.palette().color(Role.Window).lightness() < HALF
        self._is_strong = False  # whether the system wants high contrast
        font = QFont()
        font.setFamilies(list(FAMILIES))
        font.setPointSize(TEXT_SIZE)
        application.setFont(font)

    def choose(self, look: Look) -> None:
        """Take another look; title bars and the system's own dialogs go along."""
        self._look = look
        self._put_on()
        if self._hints is not None:
            self._tell(self._hints)

    def meet_system(self) -> None:
        """Ask the system what it has, tell it what was chosen, and hear of it from now on."""
        self._hints = hints = self._application.styleHints()
        hints.colorSchemeChanged.connect(self._follow)
        if hasattr(hints, "accessibility"):  # since Qt 6.10
            hints.accessibility().contrastPreferenceChanged.connect(self._strengthen)
            self._is_strong = _is_strong(hints.accessibility().contrastPreference())
        if hints.colorScheme() != QtCore.Qt.ColorScheme.Unknown:
            self._is_dark = hints.colorScheme() == QtCore.Qt.ColorScheme.Dark
        self._tell(hints)
        self._put_on()

    def _tell(self, hints: QStyleHints) -> None:
        schemes = QtCore.Qt.ColorScheme
        is_dark = self._look in {Look.DARK, Look.CONTRAST}
        chosen = schemes.Dark if is_dark else schemes.Light
        hints.setColorScheme(schemes.Unknown if self._look is Look.SYSTEM else chosen)

    def _follow(self, scheme: QtCore.Qt.ColorScheme) -> None:
        self._is_dark = scheme == QtCore.Qt.ColorScheme.Dark
        self._put_on()

    def _strengthen(self, wanted: QtCore.Qt.ContrastPreference) -> None:
        self._is_strong = _is_strong(wanted)
        self._put_on()

    def _put_on(self) -> None:
        theme = self._theme()
        if self._application.property(WORN) == theme.value:
            return
        self._application.setProperty(WORN, theme.value)
        # Without a sheet in between Qt keeps old palettes, and takes ten times as long.
        self._application.setStyleSheet("")
        self._application.setPalette(palette(THEMES[theme]))
        self._application.setStyleSheet(sheet(THEMES[theme]))

    def _theme(self) -> Theme:
        if self._look is not Look.SYSTEM:
            return Theme(self._look.value)
        if self._is_strong:
            return Theme.CONTRAST
        return Theme.DARK if self._is_dark else Theme.LIGHT


def _is_strong(wanted: QtCore.Qt.ContrastPreference) -> bool:
    return wanted == QtCore.Qt.ContrastPreference.HighContrast


def palette(colors: Colors) -> QPalette:
    """Make the palette of a theme."""
    made = QPalette()
    for role, name in ROLES.items():
        made.setColor(role, QColor(getattr(colors, name)))
    for role in WORDS:
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(colors.faint))
    return made
