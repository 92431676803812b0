"""What stops a task for a reason of its own: wrong names, doubles, findings that block."""

from __future__ import annotations

from dossier.errors import DossierError, UsageError


class UnknownAwardError(UsageError):
    """No award of the catalogue goes by this name; `nearest` lists the likeliest."""

    code = "tasks.unknown_award"


class UnknownSubjectError(UsageError):
    """No person or unit of the store goes by this name or key."""

    code = "tasks.unknown_subject"


class AmbiguousSubjectError(UsageError):
    """Several people or units go by this name; `keys` tells them apart."""

    code = "tasks.ambiguous_subject"


class NotThereError(UsageError):
    """A key names nothing in the store."""

    code = "tasks.not_there"


class AlreadyNominatedError(UsageError):
    """The round holds this subject for this award already."""

    code = "tasks.already_nominated"


class WrongWhomError(UsageError):
    """The award is not given to this kind of subject."""

    code = "tasks.wrong_whom"


class WrongVoteError(UsageError):
    """Votes are negative or more than the ballots or members."""

    code = "tasks.wrong_vote"


class FindingsStopError(DossierError):
    """Findings would have the dossier returned: making waits for them."""

    code = "tasks.findings_stop"


class NothingToMakeError(UsageError):
    """The round has no nomination that takes part."""

    code = "tasks.nothing_to_make"


class CancelledError(DossierError):
    """The officer stopped the work; what was finished is whole, nothing is half."""

    code = "tasks.cancelled"


class NotEmptyError(UsageError):
    """The sample is laid only into an empty store."""

    code = "tasks.not_empty"


class WrongFormatError(UsageError):
    """A document format other than docx and pdf was asked for."""

    code = "tasks.wrong_format"
