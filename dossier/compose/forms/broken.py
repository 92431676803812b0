"""What may be wrong with the declaration of a form; each slip has its own sentence."""

from __future__ import annotations

from dossier.errors import DossierError


class FormBrokenError(DossierError):
    """The declaration of a form cannot be read."""

    code = "compose.form_broken"


class AskNameError(FormBrokenError):
    """The id of an ask, or of a column of its table, cannot stand in a tag."""

    code = "compose.ask_name"


class AskTwiceError(FormBrokenError):
    """Two asks of a form, two columns of a table or two choices go by one id."""

    code = "compose.ask_twice"


class AskTakenError(FormBrokenError):
    """The id of an ask is the name of a field."""

    code = "compose.ask_taken"


class AskKindError(FormBrokenError):
    """There is no such kind of ask, or of column."""

    code = "compose.ask_kind"


class AskChoicesError(FormBrokenError):
    """A choice has nothing to choose from, or an ask of another kind has choices."""

    code = "compose.ask_choices"


class AskColumnsError(FormBrokenError):
    """A table has no columns, or an ask of another kind has some."""

    code = "compose.ask_columns"


class AskSampleError(FormBrokenError):
    """The sample of an ask is not of its kind."""

    code = "compose.ask_sample"


class BoundGroundError(FormBrokenError):
    """A form is bound to a ground that the law does not know."""

    code = "compose.bound_ground"


class BoundDaysError(FormBrokenError):
    """The days of a binding are no days, or end before they begin."""

    code = "compose.bound_days"


class VersionBrokenError(DossierError):
    """A stored version of a form does not work with this program (any more)."""

    code = "compose.version_broken"


def refuse_strange(keys: set[str]) -> None:
    """Raise ValueError for keys that nobody reads."""
    if keys:
        raise ValueError(", ".join(sorted(keys)))
