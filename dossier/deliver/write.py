"""Turns named contents into files of a folder: each wholly there or not at all."""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from errno import EDQUOT, EFBIG, ENOSPC, EROFS
from hashlib import sha256
from itertools import count
from multiprocessing import parent_process
from pathlib import Path

from dossier.deliver.errors import DiskFullError, LockedError, ReadOnlyError, UnwritableError
from dossier.errors import DossierError

PART = ".hoso-part"  # ending of a file that is being written
NO_ROOM = {ENOSPC, EDQUOT, EFBIG}
PAUSES = (0.1, 0.2, 0.4, 0.6, 0.7)  # seconds between tries while Word or a virus scanner looks in
MEGABYTE = 1 << 20

Sleep = Callable[[float], None]


@dataclass(frozen=True, slots=True)
class Written:
    """A file that is in the folder now; `fresh` where it was not there already, the same."""

    name: str
    sha256: str
    size: int
    fresh: bool


@dataclass(frozen=True, slots=True)
class Staged:
    """A file that waits, whole, to get its name; `part` is None where the same is there already."""

    name: str
    sha256: str
    size: int
    part: Path | None

    def path(self, folder: Path) -> Path:
        """Where its content is for now."""
        return self.part or folder / self.name


def write_files(
    folder: Path, files: Mapping[str, bytes], *, sleep: Sleep = time.sleep
) -> tuple[Written, ...]:
    """Write all files, in order; those already there with the same content are left alone.

    Before the first is written, leftovers of a broken run are swept and the room is checked.
    """
    prepare(folder, sum(map(len, files.values())))
    return tuple(write_file(folder, name, files[name], sleep=sleep) for name in files)


def prepare(folder: Path, size: int = 0) -> None:
    """Make the folder, sweep what a broken run left in it, and see that `size` bytes fit."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        _sweep(folder, ours=False)
        enough = _room(folder) >= size
    except OSError as trouble:
        raise _told(trouble, folder, "", size) from trouble
    if not enough:
        raise _full(folder, size)


def write_file(folder: Path, name: str, content: bytes, *, sleep: Sleep = time.sleep) -> Written:
    """Write one file of a prepared folder; what was there before stays until the new is whole."""
    return put_in_place(folder, (stage(folder, name, content),), sleep=sleep)[0]


def stage(folder: Path, name: str, content: bytes) -> Staged:
    """Write a file of a prepared folder whole, but under a name of its own; see `put_in_place`."""
    target = folder / name
    digest = sha256(content).hexdigest()
    try:
        is_there = _holds(target, content, digest)
        part = None if is_there else _write_part(target, content)
    except OSError as trouble:
        raise _told(trouble, folder, name, len(content)) from trouble
    return Staged(name, digest, len(content), part)


def put_in_place(
    folder: Path, files: Iterable[Staged], *, sleep: Sleep = time.sleep
) -> tuple[Written, ...]:
    """Give staged files their names; what was there before stays until then."""
    written = tuple(_put(folder, file, sleep) for file in files)
    if any(file.fresh for file in written):
        _settle(folder)
    return written


@contextmanager
def staging(folder: Path) -> Iterator[None]:
    """Prepare a folder for staged files; in trouble leave no trace of them, nor of the folder."""
    try:
        made = [place for place in (folder, *folder.parents) if not place.exists()]
    except OSError as trouble:  # no system takes such a path
        raise _told(trouble, folder, "", 0) from trouble
    prepare(folder)
    try:
        yield
    except BaseException:
        _sweep(folder, ours=True)
        with suppress(OSError):  # something else is in it by now
            for place in made:
                place.rmdir()
        raise


def free_name(folder: Path, name: str) -> str:
    """Find a name that nothing in the folder has: "01-to-trinh (2).docx"."""
    whole = Path(name)
    names = (f"{whole.stem} ({number}){whole.suffix}" for number in count(2))
    return next(other for other in names if not (folder / other).exists())


def _sweep(folder: Path, *, ours: bool) -> None:
    """Delete what is half written: by this run of the program, or by those that broke off."""
    for left in folder.glob(f".*{PART}"):
        if left.name.endswith(_ending()) is ours:
            left.unlink(missing_ok=True)


def _ending() -> str:
    """Mark what this run of the program writes, in whichever of its processes."""
    parent = parent_process()
    return f".{parent.pid if parent else os.getpid()}{PART}"


def _put(folder: Path, file: Staged, sleep: Sleep) -> Written:
    if file.part is not None:
        try:
            _put_in_place(file.part, folder / file.name, sleep)
        finally:
            file.part.unlink(missing_ok=True)
    return Written(file.name, file.sha256, file.size, fresh=file.part is not None)


def _holds(target: Path, content: bytes, digest: str) -> bool:
    try:
        if target.stat().st_size != len(content):
            return False
        return sha256(target.read_bytes()).hexdigest() == digest
    except (FileNotFoundError, PermissionError):
        return False  # not there; or locked, which writing will find out


def _write_part(target: Path, content: bytes) -> Path:
    part = target.with_name(f".{target.name}{_ending()}")
    try:
        with part.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
    except OSError:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        raise
    return part


def _put_in_place(part: Path, target: Path, sleep: Sleep) -> None:
    for pause in (*PAUSES, None):
        try:
            part.replace(target)
        except PermissionError as trouble:  # Windows errors 5 and 32: another program has it open
            if pause is None:
                raise _locked(target) from trouble
            sleep(pause)
        except OSError as trouble:
            raise _told(trouble, target.parent, target.name, 0) from trouble
        else:
            return


def _settle(folder: Path) -> None:
    """Make the new names themselves survive a power cut, where the system can."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _told(trouble: OSError, folder: Path, name: str, size: int) -> DossierError:
    if trouble.errno in NO_ROOM:
        return _full(folder, size)
    if trouble.errno == EROFS or isinstance(trouble, PermissionError):
        return ReadOnlyError(folder=str(folder))
    return UnwritableError(folder=str(folder), file=name)


def _full(folder: Path, size: int) -> DiskFullError:
    needed = max(1, -(-size // MEGABYTE))
    free = _room(folder) // MEGABYTE
    return DiskFullError(folder=str(folder), megabytes=needed, free=free)


def _room(folder: Path) -> int:
    there = next(place for place in (folder, *folder.absolute().parents) if place.exists())
    return shutil.disk_usage(there).free


def _locked(target: Path) -> LockedError:
    other = free_name(target.parent, target.name)
    return LockedError(folder=str(target.parent), file=target.name, other=other)
