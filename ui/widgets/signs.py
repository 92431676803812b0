"""Small signs that tell weights apart by shape as well as by colour."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtGui import QIcon

from dossier.model.finding import Weight
from ui.theme.icons import icon
from ui.theme.tokens import Tone


@dataclass(frozen=True, slots=True)
class Sign:
    """How a weight is called and looks."""

    word: str
    tone: Tone
    icon: str


SIGNS: Mapping[Weight, Sign] = {
    Weight.STOP: Sign("Phải sửa", "stop", "stop"),
    Weight.ASK: Sign("Cần kiểm tra", "ask", "ask"),
    Weight.NOTE: Sign("Lưu ý", "muted", "info"),
}


def sign(weight: Weight) -> QIcon:
    """Give the sign of a weight."""
    return icon(SIGNS[weight].icon, SIGNS[weight].tone)
