"""Turns the wish to lose nothing into copies: where they lie, when one is due, what each holds."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from dossier.deliver.write import prepare
from dossier.model.change import AuditLine, Changes, Setting
from dossier.store import (
    Copy,
    Holding,
    ReadOnlyError,
    Reason,
    SharedError,
    UnopenableError,
    copies,
    holding,
)
from dossier.tasks.desk import Desk

FOLDER = "keeping.folder"
CopyFile = Copy  # one copy and what it holds, as the faces of the program name them
CopyHolds = Holding
CopyReason = Reason


@dataclass(frozen=True, slots=True)
class Safety:
    """How safe the records are: where copies go, the newest of them, what it does not hold yet."""

    folder: Path
    newest: CopyFile | None
    is_copied: bool  # whether a copy holds all that is kept now
    is_there: bool  # whether the folder can be reached
    last: AuditLine | None  # the latest task

    @property
    def since(self) -> datetime | None:
        """When the newest copy was made."""
        return self.newest.when if self.newest else None


def copy_folder(desk: Desk) -> Path:
    """Name the folder for copies; raise SharedError for a store that a server keeps."""
    path = desk.store.place.path
    if path is None:
        raise SharedError(place=desk.store.place.name)
    with desk.store.work(desk.who, "keeping.look") as work:
        said = work.find(Setting, FOLDER)
    return Path(said.value.text) if said and said.value.text else usual_folder(path)


def usual_folder(store: Path) -> Path:
    """Name the folder for copies that nobody has chosen: it lies beside the store."""
    return store.with_name(f"{store.stem}-sao-luu")


def choose_folder(desk: Desk, folder: Path | None) -> Changes:
    """Let copies go into a folder from now on; None for the usual one.

    Raises an error that names the folder where nothing can be written there.
    """
    if folder is not None:
        prepare(folder, 0)
    with desk.store.work(desk.who, "keeping.folder") as work:
        found = work.find(Setting, FOLDER)
        text = str(folder.absolute()) if folder else ""
        work.put(Setting(FOLDER, text), seen=found.version if found else None)
        return work.commit()


def keep_copy(desk: Desk) -> Path | None:
    """Make a checked copy where anything was kept since the last one, and thin out the old ones.

    Where the chosen folder is away, as a stick that was taken out, the copy goes beside the store.
    None where nothing was kept, and for a store that a server keeps.
    """
    path = desk.store.place.path
    if path is None:
        return None
    try:
        return desk.store.keep_copy(copy_folder(desk))
    except (UnopenableError, ReadOnlyError):
        return desk.store.keep_copy(usual_folder(path))


def safety(desk: Desk) -> Safety:
    """Tell how safe the records are now."""
    folder = copy_folder(desk)
    newest = next((row for row in desk.store.copies(folder) if row.reason is Reason.KEPT), None)
    last = next(iter(desk.store.tasks(1)), None)
    is_copied = last is None or desk.store.is_copied(folder)
    return Safety(folder, newest, is_copied, folder.is_dir() or newest is None, last)


def list_copies(desk: Desk) -> tuple[CopyFile, ...]:
    """List every copy that can take the store's place, the newest first."""
    return desk.store.copies(copy_folder(desk))


def look_into(desk: Desk, copy: Path) -> CopyHolds:
    """Look a whole copy over and tell what it holds; raise BackupError for a damaged one."""
    return desk.store.holding(copy)


def copies_beside(store: Path) -> tuple[CopyFile, ...]:
    """List the copies of a store that cannot be opened, as far as they lie in the usual places."""
    return copies(usual_folder(store), store)


def look_into_file(copy: Path) -> CopyHolds:
    """Do the same where no store is open."""
    return holding(copy)
