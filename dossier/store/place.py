"""Turns what people give as a store's location into the file or the server that is meant."""

from __future__ import annotations

import shutil
import sys
from dataclasses import dataclass
from pathlib import Path

from dossier.store.errors import RemoteError

if sys.platform == "win32":
    import ctypes

_REMOTE = 4  # DRIVE_REMOTE of GetDriveTypeW
_SPARE_MB = 32  # what a usual day of work writes, with its journal


@dataclass(frozen=True, slots=True)
class Place:
    """One file on this computer, or the address of a shared database."""

    path: Path | None = None
    url: str = ""

    @property
    def name(self) -> str:
        """How messages name it; an address without its password."""
        return str(self.path) if self.path else self.url.rpartition("@")[2]

    @property
    def drive(self) -> str:
        """The drive or folder that a full disk would be told of."""
        if self.path is None:
            return self.name
        return self.path.anchor if self.path.drive else str(self.path.parent)

    @property
    def needed(self) -> int:
        """How many megabytes should be free for work to go on."""
        if self.path is None or not self.path.exists():
            return _SPARE_MB
        return _SPARE_MB + self.path.stat().st_size // 10**7

    @property
    def free(self) -> int:
        """How many megabytes are free."""
        folder = self.path.parent if self.path else Path()
        return shutil.disk_usage(folder).free // 10**6 if folder.exists() else 0


def place_of(location: str | Path) -> Place:
    """Tell a file from an address; raise RemoteError for a file on a network drive."""
    if isinstance(location, str) and "://" in location:
        return Place(url=_with_driver(location))
    path = Path(location).absolute()
    if is_share(str(location)) or _is_remote(path):
        raise RemoteError(place=str(location))
    return Place(path=path)


def is_share(location: str) -> bool:
    r"""Say whether a path is that of a network share.

    sqlite.org/wal.html: "WAL does not work over a network filesystem".

    >>> is_share(r"\\server\chung\ho-so.db"), is_share("C:/ho-so.db")
    (True, False)
    """
    return location.startswith("\\\\")


def _with_driver(url: str) -> str:
    scheme, _, rest = url.partition("://")
    return f"postgresql+psycopg://{rest}" if scheme in ("postgres", "postgresql") else url


def _is_remote(path: Path) -> bool:
    if sys.platform == "win32":
        return bool(ctypes.windll.kernel32.GetDriveTypeW(path.anchor) == _REMOTE)
    return False
