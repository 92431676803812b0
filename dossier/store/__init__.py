"""SQL and nothing else: values kept, versioned, audited."""

from __future__ import annotations

from dossier.store.backup import back_up, check_backup, restore, spare, thin
from dossier.store.copies import Copy, Holding, Reason, copies, holding
from dossier.store.errors import (
    BackupError,
    BehindError,
    BrokenError,
    ContentError,
    DanglingError,
    ForeignError,
    FullError,
    InUseError,
    LockedError,
    MissingError,
    NewerError,
    ReadOnlyError,
    RemoteError,
    SharedError,
    StaleError,
    StoreError,
    TakenError,
    UndoError,
    UnopenableError,
    UnreachableError,
    UpgradeError,
)
from dossier.store.past import Built
from dossier.store.store import Store, open_store
from dossier.store.trash import Deleted
from dossier.store.verify import Check
from dossier.store.work import Work

__all__ = [
    "BackupError",
    "BehindError",
    "BrokenError",
    "Built",
    "Check",
    "ContentError",
    "Copy",
    "DanglingError",
    "Deleted",
    "ForeignError",
    "FullError",
    "Holding",
    "InUseError",
    "LockedError",
    "MissingError",
    "NewerError",
    "ReadOnlyError",
    "Reason",
    "RemoteError",
    "SharedError",
    "StaleError",
    "Store",
    "StoreError",
    "TakenError",
    "UndoError",
    "UnopenableError",
    "UnreachableError",
    "UpgradeError",
    "Work",
    "back_up",
    "check_backup",
    "copies",
    "holding",
    "open_store",
    "restore",
    "spare",
    "thin",
]
