"""The program as a user has it: a process, its exit status and its two streams."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]


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
def main(tmp_path_factory: pytest.TempPathFactory) -> Run:
    """Run main.py; a narrow encoding of the console must not matter.

    The hundreds of processes share what Python compiles, wherever that is not kept by default.
    """
    kept = {"PYTHONDONTWRITEBYTECODE": "", "PYTHONPYCACHEPREFIX": str(tmp_path_factory.mktemp("c"))}

    def run(*words: object, cwd: Path | None = None, before: tuple[str, ...] = ()) -> Ran:
        done = subprocess.run(
            [*before, sys.executable, ROOT / "main.py", *map(str, words)],
            capture_output=True,
            check=False,
            cwd=cwd,
            timeout=120,
            env={**os.environ, **kept, "PYTHONIOENCODING": "cp1252"},
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
