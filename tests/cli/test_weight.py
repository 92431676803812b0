"""A command loads only the engines that it needs."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SQL, PDF, SHEETS, WORD = "sqlalchemy", "reportlab", "python_calamine", "lxml"
LOOK = (
    "import contextlib, io, json, sys; from dossier.cli import main\n"
    "with contextlib.redirect_stdout(io.StringIO()), contextlib.suppress(SystemExit):\n"
    "    main(sys.argv[1:])\n"
    "print(json.dumps(sorted(sys.modules)))"
)


@pytest.mark.parametrize(
    ("line", "absent"),
    [
        pytest.param("--help", (SQL, PDF, SHEETS, WORD, "PySide6"), id="help"),
        pytest.param("make x", (SQL, PDF, SHEETS, WORD), id="a wrong command line"),
        pytest.param("forms", (SQL, PDF, SHEETS, "PySide6"), id="forms"),
        pytest.param("awards", (SQL, PDF, SHEETS, "PySide6"), id="awards"),
        pytest.param("fill a.docx b.json c.docx", (SQL, SHEETS, "PySide6"), id="fill"),
    ],
)
def test_what_a_command_does_without_is_not_loaded(
    line: str, absent: tuple[str, ...], tmp_path: Path
) -> None:
    done = subprocess.run(
        [sys.executable, "-c", LOOK, *line.split()],
        capture_output=True,
        check=True,
        cwd=tmp_path,
        env={"PYTHONPATH": str(ROOT), "PATH": ""},
        timeout=60,
    )
    loaded = done.stdout.decode()
    assert [name for name in absent if f'"{name}"' in loaded] == []
