"""The whole tree passes the linter, the formatter and the type checker."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
# Where nobody keeps what mypy found before, writing it takes a quarter of its time.
NOTHING_KEPT = () if (ROOT / ".mypy_cache").is_dir() else (f"--cache-dir={os.devnull}",)


@pytest.mark.timeout(600)
@pytest.mark.parametrize(
    "command",
    [
        pytest.param(("ruff", "check", "--no-cache"), id="ruff check"),
        pytest.param(("ruff", "format", "--check", "--no-cache"), id="ruff format"),
        pytest.param(("mypy", *NOTHING_KEPT), id="mypy"),
    ],
)
def test_the_tree_passes(command: tuple[str, ...]) -> None:
    run = subprocess.run(
        [sys.executable, "-m", *command], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stdout[-4000:] + run.stderr[-1000:]
