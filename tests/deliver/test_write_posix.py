"""Real full disks, real forbidden folders and real kills, where the system can stage them."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from dossier.deliver.errors import DiskFullError, ReadOnlyError
from dossier.deliver.write import prepare, write_file, write_files

if sys.platform == "win32":
    pytest.skip("stages its cases with POSIX calls", allow_module_level=True)

import resource
import signal

FILES = {"01-a.docx": b"a" * 1000, "02-b.pdf": b"b" * 2000}


def contents(folder: Path) -> dict[str, bytes]:
    """Everything in a folder, hidden files too."""
    return {path.name: path.read_bytes() for path in folder.iterdir()}


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may write anywhere")
def test_a_read_only_folder_is_an_error(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(ReadOnlyError):
        write_files(tmp_path, FILES)


def test_a_disk_that_fills_while_writing_leaves_the_old_file(tmp_path: Path) -> None:
    write_files(tmp_path, FILES)
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    before = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1 << 16, limits[1]))
    try:
        with pytest.raises(DiskFullError):
            write_file(tmp_path, "01-a.docx", bytes(1 << 20))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
        signal.signal(signal.SIGXFSZ, before)
    assert contents(tmp_path) == FILES


REWRITE = """
import sys
from pathlib import Path
from dossier.deliver.write import write_files

folder = Path(sys.argv[1])
for turn in range(1, 100_000):
    write_files(folder, {f"{name}.pdf": bytes([turn % 256]) * 50_000 for name in range(7)})
    print(turn, flush=True)
"""


@pytest.mark.parametrize("turns", range(1, 11))
def test_a_killed_run_leaves_whole_files(turns: int, tmp_path: Path) -> None:
    command = [sys.executable, "-c", REWRITE, str(tmp_path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as child:
        assert child.stdout is not None
        for _ in range(turns):
            child.stdout.readline()
        child.kill()
    prepare(tmp_path)
    found = contents(tmp_path)
    assert sorted(found) == [f"{name}.pdf" for name in range(7)]
    assert all(content == content[:1] * 50_000 for content in found.values())
