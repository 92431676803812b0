"""What the window can look like, in words, and the way to choose."""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast

from PySide6.QtWidgets import QApplication

from ui.bridge.settings import Settings
from ui.theme.style import Look, dress

LABELS: Mapping[Look, str] = {
    Look.SYSTEM: "Theo máy tính",
    Look.LIGHT: "Sáng",
    Look.DARK: "Tối",
    Look.CONTRAST: "Tương phản cao",
}


def choose_look(settings: Settings, look: Look) -> None:
    """Let the window look so at once, and again whenever it is opened on this computer."""
    settings.look = look.value
    dress(cast("QApplication", QApplication.instance()), look)
