"""Why the guard refuses a file: one error a reason, each with the part that gave it."""

from __future__ import annotations

from dossier.errors import DossierError


class GuardError(DossierError):
    """A file from outside is refused before anything reads it."""

    code = "guard.refused"


class NoFileError(GuardError):
    """There is no such file."""

    code = "guard.no_file"


class LockedFileError(GuardError):
    """The system does not let us read the file."""

    code = "guard.locked_file"


class OldFormatError(GuardError):
    """An .xls, a .doc, or a file locked with a password."""

    code = "guard.old_format"


class NotPackageError(GuardError):
    """Not the kind of file that was asked for."""

    code = "guard.not_package"


class TooLargeError(GuardError):
    """The file itself is over the limit."""

    code = "guard.too_large"


class LongTextError(GuardError):
    """A text file over the limit for texts."""

    code = "guard.long_text"


class BombError(GuardError):
    """It would unpack to far more than it seems."""

    code = "guard.bomb"


class BrokenError(GuardError):
    """A part is cut off, damaged, or says something else than it holds."""

    code = "guard.broken"


class EncryptedError(GuardError):
    """A part is locked with a password."""

    code = "guard.encrypted"


class NamesError(GuardError):
    """Parts named twice, or named to land outside their package."""

    code = "guard.names"


class EntityError(GuardError):
    """A part declares a document type or entities."""

    code = "guard.dtd"


class DepthError(GuardError):
    """A part nests its elements without end."""

    code = "guard.depth"


class ExternalError(GuardError):
    """A part fetches something from outside the file."""

    code = "guard.external"


class ActiveError(GuardError):
    """Macros, controls or embedded programs."""

    code = "guard.active"


class FieldCodeError(GuardError):
    """A field of Word that starts programs or pulls in other files."""

    code = "guard.field_code"


class PictureError(GuardError):
    """A picture with too many pixels."""

    code = "guard.picture"


class CellsError(GuardError):
    """Cells further out than any list reaches."""

    code = "guard.cells"


class ChildError(GuardError):
    """The child process that read the file did not come back with an answer."""

    code = "guard.child_died"


class SlowChildError(ChildError):
    """The child process ran out of time."""

    code = "guard.child_slow"
