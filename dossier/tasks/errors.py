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


class NoDecisionError(UsageError):
    """An award is recorded as granted without the number, date or issuer of its decision."""

    code = "tasks.no_decision"


class NotInRoundError(UsageError):
    """A line of a decision's list means no nomination of the round, or more than one."""

    code = "tasks.not_in_round"


class NoCountError(UsageError):
    """A line of a ballot count does not say how many voted for it."""

    code = "tasks.no_count"


class NotMemberError(UsageError):
    """A written opinion names nobody of the council."""

    code = "tasks.not_member"


class UnclearOpinionError(UsageError):
    """A written opinion says neither yes nor no."""

    code = "tasks.unclear_opinion"


class NoListError(UsageError):
    """A file holds no list with the headings that are looked for."""

    code = "tasks.no_list"


class WrongPagesError(UsageError):
    """A range of pages cannot be read, or holds no page that there is."""

    code = "tasks.wrong_pages"


class NoReasonError(UsageError):
    """A dossier came back, but no reason is given."""

    code = "tasks.no_reason"


class FindingsStopError(DossierError):
    """Findings would have the dossier returned: making waits for them."""

    code = "tasks.findings_stop"


class NothingDueError(UsageError):
    """No form of this packet is due for the round."""

    code = "tasks.nothing_due"


class NothingToMakeError(UsageError):
    """The round has no nomination that takes part."""

    code = "tasks.nothing_to_make"


class NotEmptyError(UsageError):
    """The sample is laid only into an empty store."""

    code = "tasks.not_empty"


class WrongFormatError(UsageError):
    """A document format other than docx and pdf was asked for."""

    code = "tasks.wrong_format"


class FormFaultyError(DossierError):
    """The lint has stops: the version is not published; `findings` lists them."""

    code = "tasks.form_faulty"


class SameVersionError(UsageError):
    """The file is the same as what came last: no version was saved."""

    code = "tasks.same_version"


class SamePersonError(UsageError):
    """The one who asked may not be the second person."""

    code = "tasks.same_person"


class VersionInForceError(UsageError):
    """The version is in force already."""

    code = "tasks.version_in_force"


class NeverInForceError(UsageError):
    """One goes back to versions only that were in force before."""

    code = "tasks.never_in_force"


class NotInForceError(UsageError):
    """No version of the form is in force: there is nothing to withdraw."""

    code = "tasks.not_in_force"


class NotDraftError(UsageError):
    """The version was or is in force, and is kept."""

    code = "tasks.not_draft"


class FormIdError(UsageError):
    """The id of a form has other signs than a-z, 0-9 and _."""

    code = "tasks.form_id"


class FormTakenError(UsageError):
    """Another form goes by this id."""

    code = "tasks.form_taken"


class NoLabelError(UsageError):
    """A form of one's own needs a name."""

    code = "tasks.no_label"


class NothingUsedError(UsageError):
    """No making of this round left a record of the forms that it used."""

    code = "tasks.nothing_used"


class LastingError(UsageError):
    """The task was meant for good, hence cannot be taken back by anyone."""

    code = "tasks.lasting"


class AccountsLastError(UsageError):
    """What was done to accounts is not taken back: a former password would hold again."""

    code = "tasks.accounts_last"


class NotUndoableError(UsageError):
    """The task takes a second person, hence cannot be taken back by one."""

    code = "tasks.not_undoable"


class NothingToExportError(UsageError):
    """No form of one's own is there to hand on."""

    code = "tasks.nothing_to_export"


class DisorderedDatesError(UsageError):
    """Of two days in a life that follow each other, the later one is entered as the earlier."""

    code = "tasks.dates_disordered"
