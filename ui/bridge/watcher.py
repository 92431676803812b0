"""Notices that other programs saved files, however they save, once each file is whole."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

PAUSE = 400  # milliseconds without a change before a file counts as whole
ROUND = 3_000  # milliseconds between looks where no news come, as on network drives

Stamp = tuple[int, int]  # time of the last change in nanoseconds, and size in bytes


@dataclass(slots=True)
class Watched:
    """What is known of one file."""

    settled: Stamp | None  # nothing where it is not there
    digest: str
    seen: Stamp | None  # at the last look


class Watcher(QObject):
    """Watches files by their content.

    Word writes a temporary file, renames it over the old one and holds it locked for a while: the
    watched file goes away and another comes. So the folder is watched as well, a file is read
    once it has rested, and one that cannot be read yet is tried again.

    Signals: saved(path) when a file holds something else; gone(path) when it is no longer there.
    """

    saved = Signal(object)
    gone = Signal(object)

    def __init__(
        self, parent: QObject | None = None, *, pause: int = PAUSE, again: int = ROUND
    ) -> None:
        super().__init__(parent)
        self._files: dict[Path, Watched] = {}
        self._news = QFileSystemWatcher(self)
        self._rest = QTimer(self, singleShot=True, interval=pause)
        self._round = QTimer(self, interval=again)
        self._news.fileChanged.connect(self._wait)
        self._news.directoryChanged.connect(self._wait)
        self._rest.timeout.connect(self._look)
        self._round.timeout.connect(self._look)

    @property
    def paths(self) -> tuple[Path, ...]:
        """Which files are watched."""
        return tuple(self._files)

    def watch(self, paths: Iterable[Path]) -> None:
        """Watch these files and no others; what they hold now is known already."""
        wanted = tuple(paths)
        self._files = {path: self._files.get(path) or _first_look(path) for path in wanted}
        if self._news.files() or self._news.directories():
            self._news.removePaths([*self._news.files(), *self._news.directories()])
        self._hear()
        self._round.start() if wanted else self._round.stop()

    def know(self, path: Path) -> None:
        """Take what a watched file holds now as known: we wrote it ourselves."""
        if path in self._files:
            self._files[path] = _first_look(path)
            self._hear()

    def _wait(self, _place: str) -> None:
        self._rest.start()

    def _hear(self) -> None:
        """Ask for news of the files, and of their folders: renaming ends the news of a file."""
        wanted = {str(path) for path in self._files if path.exists()}
        wanted |= {str(path.parent) for path in self._files if path.parent.is_dir()}
        new = wanted - set(self._news.files()) - set(self._news.directories())
        if new:
            self._news.addPaths(sorted(new))

    def _look(self) -> None:
        self._hear()
        restless = [path for path in self._files if not self._is_settled(path)]
        if restless:
            self._rest.start()

    def _is_settled(self, path: Path) -> bool:
        """Look at one file; whether it need not be looked at again soon."""
        known, stamp = self._files[path], _stamp(path)
        has_rested, known.seen = stamp == known.seen, stamp
        if stamp == known.settled:
            return True
        return has_rested and self._take(path, known, stamp)

    def _take(self, path: Path, known: Watched, stamp: Stamp | None) -> bool:
        """Take a file that has rested as it is; whether it could be read."""
        if stamp is None:
            known.settled, known.digest = None, ""
            self.gone.emit(path)
            return True
        digest = _digest(path)
        if digest:
            is_other, known.settled = digest != known.digest, stamp
            known.digest = digest
            if is_other:
                self.saved.emit(path)
        return bool(digest)


def _first_look(path: Path) -> Watched:
    stamp = _stamp(path)
    return Watched(stamp, _digest(path), stamp)


def _stamp(path: Path) -> Stamp | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size


def _digest(path: Path) -> str:
    """Hash a file; empty while it cannot be read, as one that Word holds locked."""
    try:
        return sha256(path.read_bytes()).hexdigest()
    except OSError:
        return ""
