"""Keeps one LibreOffice running, and has it turn Word files into PDF without starting anew."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

CLIENT = Path(__file__).with_name("unoclient.py")
# Where an interpreter with LibreOffice's own module `uno` may be, this one first.
INTERPRETERS = (sys.executable, "/usr/bin/python3", "/opt/libreoffice/program/python")

Convert = Callable[[Path], None]  # writes the PDF next to the Word file


def missing() -> str:
    """Say what is not installed; nothing where all is there."""
    if shutil.which("soffice") is None:
        return "LibreOffice is not installed"
    return "" if _interpreter() else "LibreOffice's Python (uno) is not installed"


@contextmanager
def warm_office() -> Iterator[Convert]:
    """Start LibreOffice with a profile of its own; end it afterwards."""
    with tempfile.TemporaryDirectory() as profile:
        door = f"pipe,name=bench{os.getpid()}"
        server = _started("soffice", *_flags(Path(profile), door))
        client = _started(_interpreter(), str(CLIENT), door)
        try:
            yield lambda source: _ask(client, source)
        finally:
            client.communicate()  # told by the end of its input, it ends LibreOffice
            try:
                server.wait(10)
            except subprocess.TimeoutExpired:
                server.kill()


def _flags(profile: Path, door: str) -> tuple[str, ...]:
    home = f"-env:UserInstallation={profile.as_uri()}"
    return home, "--headless", "--norestore", "--nologo", f"--accept={door};urp;"


def _started(*command: str) -> subprocess.Popen[str]:
    pipe = subprocess.PIPE
    return subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True)  # noqa: S603 -- our own


def _ask(client: subprocess.Popen[str], source: Path) -> None:
    if client.stdin is None or client.stdout is None:
        raise SystemExit("libreoffice: the client cannot be spoken to")
    client.stdin.write(f"{source.as_uri()}\n")
    client.stdin.flush()
    if not client.stdout.readline():
        raise SystemExit("libreoffice: the client has ended")


def _interpreter() -> str:
    """Find an interpreter that knows `uno`."""
    return next(filter(_knows_uno, filter(os.path.exists, INTERPRETERS)), "")


def _knows_uno(interpreter: str) -> bool:
    done = subprocess.run([interpreter, "-c", "import uno"], check=False, capture_output=True)  # noqa: S603
    return done.returncode == 0
