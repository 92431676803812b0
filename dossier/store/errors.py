"""What can stop the store: each trouble by a name of its own, as the user can act on it."""

from __future__ import annotations

from dossier.errors import DossierError


class StoreError(DossierError):
    """The store cannot do what was asked."""

    code = "store.failed"


class MissingError(StoreError):
    """Nothing is kept under this key (any more)."""

    code = "store.missing"


class StaleError(StoreError):
    """Someone else saved this value after it was read."""

    code = "store.stale"


class InUseError(StoreError):
    """Something else still points at what should go."""

    code = "store.in_use"


class DanglingError(StoreError):
    """A value points at something that is not there."""

    code = "store.dangling"


class TakenError(StoreError):
    """There is one already, and there may be only one."""

    code = "store.taken"


class UndoError(StoreError):
    """A task cannot be undone: there is no such task, or something was built on it."""

    code = "store.undo"


class BrokenError(StoreError):
    """The file is damaged, is no database, or its password is another one."""

    code = "store.broken"


class ForeignError(StoreError):
    """The database belongs to another program."""

    code = "store.foreign"


class NewerError(StoreError):
    """The database was written by a newer version of the program."""

    code = "store.newer"


class BehindError(StoreError):
    """A shared database waits for its admin to bring it up to this version."""

    code = "store.behind"


class UpgradeError(StoreError):
    """Bringing the database up failed, and the former state was put back."""

    code = "store.upgrade"


class LockedError(StoreError):
    """Another program holds the database for too long."""

    code = "store.locked"


class FullError(StoreError):
    """The disk took no more; what was saved before is whole."""

    code = "store.full"


class ReadOnlyError(StoreError):
    """The place may be read but not written."""

    code = "store.read_only"


class UnopenableError(StoreError):
    """There is no such folder, or no right to it."""

    code = "store.unopenable"


class UnreachableError(StoreError):
    """A shared database does not answer, or this computer cannot speak with one."""

    code = "store.unreachable"


class RemoteError(StoreError):
    """A database file on a network drive would be damaged sooner or later."""

    code = "store.remote"


class SharedError(StoreError):
    """A shared database is backed up by its server, not as a file."""

    code = "store.shared"


class ContentError(StoreError):
    """Bytes that were kept are gone, or are not what they were."""

    code = "store.content"


class BackupError(StoreError):
    """A backup is damaged, or is none."""

    code = "store.backup"
