"""What stops a hand-over: each with the file or the folder that it is about."""

from __future__ import annotations

from dossier.errors import DossierError


class DiskFullError(DossierError):
    """The disk of `folder` lacks room: `megabytes` are needed, of which `free` are there."""

    code = "deliver.disk_full"


class ReadOnlyError(DossierError):
    """Nothing may be written into `folder`."""

    code = "deliver.read_only"


class LockedError(DossierError):
    """Another program holds `file` open; `other` is a free name beside it."""

    code = "deliver.locked"


class UnwritableError(DossierError):
    """The system cannot write `file` in `folder` for another reason, such as a wrong path."""

    code = "deliver.unwritable"


class UnreadablePdfError(DossierError):
    """The PDF of the document `title` is damaged or protected."""

    code = "deliver.pdf_unreadable"
