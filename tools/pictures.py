"""Saves pictures of the window in few colours, so that the guide stays small."""

from __future__ import annotations

from pathlib import Path

from PIL import Image
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

COLORS = 64  # of a picture


def save(shown: QWidget, path: Path) -> None:
    """Take a picture of a part as it stands on the screen; colours that are seldom stay."""
    image = shown.grab().toImage().convertToFormat(QImage.Format.Format_RGB888)
    size, step = (image.width(), image.height()), image.bytesPerLine()
    picture = Image.frombytes("RGB", size, bytes(image.constBits()), "raw", "RGB", step)
    few = picture.quantize(COLORS, Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE)
    few.save(path, optimize=True)
