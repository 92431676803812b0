"""What stops a task: an error carries a code and facts; its sentence stands in the catalogue."""

from __future__ import annotations

from typing import ClassVar


class DossierError(Exception):
    """A task cannot go on and the user can act on it; bugs are never of this kind."""

    code: ClassVar[str] = "dossier.failed"

    def __init__(self, **params: object) -> None:
        super().__init__(self.code, params)
        self.params = params

    def __reduce__(self) -> tuple[object, ...]:
        """Survive the way home from a child process, keyword facts included."""
        return _revive, (type(self), self.params)


def _revive(kind: type[DossierError], params: dict[str, object]) -> DossierError:
    return kind(**params)


class UsageError(DossierError):
    """The request itself is wrong (an unknown award, a missing column …): exit status 2."""

    code = "dossier.usage"


class CancelledError(DossierError):
    """The officer stopped the work; what was finished is whole, nothing is half."""

    code = "tasks.cancelled"


def never() -> bool:
    """Answer for an officer who stops nothing."""
    return False
