"""Opens the first window, from the start of Python to the first paint, against an empty one."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from benchmarks.measure import Row, race

ROOT = Path(__file__).resolve().parent.parent
EMPTY = """
import os
from PySide6.QtWidgets import QApplication, QMainWindow
application = QApplication([])
window = QMainWindow()
window.show()
application.processEvents()
os._exit(0)
"""
OURS = """
import os
import main

start = main.load_window()

def painted(opening):
    start.QApplication.processEvents()
    os._exit(0)

start.Opening.begin = painted  # the shell is up: what follows fills it in the background
start.run([])
"""


def rows() -> Iterator[Row]:
    """Time both in fresh processes with no screen; folders of settings and logs are thrown away."""
    with tempfile.TemporaryDirectory() as home:
        ours, theirs = race(partial(_open, OURS, home), partial(_open, EMPTY, home), rounds=8)
    yield Row("first window", "an empty QMainWindow", ours, theirs, "≤ 1.5 times")


def _open(script: str, home: str) -> None:
    folders = {"HOME": home, "XDG_CONFIG_HOME": home, "XDG_STATE_HOME": home, "XDG_DATA_HOME": home}
    places = {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-c", script]
    # An installed program runs compiled: keep bytecode between runs, as its folder would.
    kept = {"PYTHONPYCACHEPREFIX": home, "PYTHONDONTWRITEBYTECODE": ""}
    surroundings = {**os.environ, **folders, **places, **kept}
    subprocess.run(command, check=True, timeout=30, env=surroundings, capture_output=True)  # noqa: S603 -- our own script
