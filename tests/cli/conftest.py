"""Command lines as a user gives them: their exit status and their two streams."""

from __future__ import annotations

import contextlib
import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from io import BytesIO, TextIOWrapper
from pathlib import Path
from typing import Any

import pytest

from dossier.cli import main as command_line

ROOT = Path(__file__).parents[2]
NARROW = "cp1252"  # an encoding of the console that lacks most of our letters


@dataclass(frozen=True, slots=True)
class Ran:
    """How one command line ended."""

    status: int
    out: str
    err: str

    @property
    def facts(self) -> dict[str, Any]:
        """The one object of --json."""
        (line,) = self.out.splitlines()
        found: dict[str, Any] = json.loads(line)
        return found


Run = Callable[..., Ran]


@pytest.fixture(scope="session")
def main() -> Run:
    """Run a command line in this process; `process` proves that one of its own ends the same."""

    def run(*words: object, cwd: Path | None = None) -> Ran:
        out, err = (TextIOWrapper(BytesIO(), NARROW) for _ in range(2))
        with (
            contextlib.redirect_stdout(out),
            contextlib.redirect_stderr(err),
            contextlib.chdir(cwd or Path.cwd()),
        ):
            status = _status([*map(str, words)])
        return Ran(status, *(_written(stream) for stream in (out, err)))

    return run


@pytest.fixture(scope="session", autouse=True)
def nobodys_store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """A command without --store must not meet the records of whoever runs the tests."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_DATA_HOME", str(tmp_path_factory.mktemp("data")))
        yield


def _status(words: list[str]) -> int:
    try:
        return command_line(words)
    except SystemExit as done:  # argparse ends the program so after --help
        return int(done.code or 0)


def _written(stream: TextIOWrapper) -> str:
    stream.flush()
    assert isinstance(stream.buffer, BytesIO)
    return stream.buffer.getvalue().decode()


@pytest.fixture(scope="session")
def process(tmp_path_factory: pytest.TempPathFactory) -> Run:
    """Run main.py as a process; all share what Python compiles, wherever it keeps nothing."""
    folder = {"PYTHONPYCACHEPREFIX": str(tmp_path_factory.mktemp("c"))}
    kept = {"PYTHONDONTWRITEBYTECODE": "", **(folder if sys.dont_write_bytecode else {})}

    def run(*words: object) -> Ran:
        done = subprocess.run(
            [sys.executable, ROOT / "main.py", *map(str, words)],
            capture_output=True,
            check=False,
            timeout=120,
            env={**os.environ, **kept, "PYTHONIOENCODING": NARROW},
        )
        return Ran(done.returncode, done.stdout.decode(), done.stderr.decode())

    return run


@pytest.fixture(scope="session")
def made(main: Run, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Ran]:
    """The sample's dossier, made once, with its store inside."""
    out = tmp_path_factory.mktemp("mau") / "sample-dossier"
    return out, main("sample", "--out", out)


@pytest.fixture
def store(made: tuple[Path, Ran], tmp_path: Path) -> Path:
    """A copy of the sample's store for one test."""
    copy = tmp_path / "kho.sqlite"
    copy.write_bytes((made[0] / "so-lieu-mau.sqlite").read_bytes())
    return copy
