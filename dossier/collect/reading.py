"""What a list came to: every row new, changed, same or refused, with cell and reason."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from dossier.errors import DossierError, UsageError
from dossier.model.feat import Achievement, Registration, Target
from dossier.model.finding import Finding
from dossier.model.ledger import (
    Absence,
    Discipline,
    Ground,
    Honour,
    Initiative,
    Rating,
    Tenure,
    UnitYear,
)
from dossier.model.subject import Person, Ref, Unit
from dossier.words.legacy import Encoding
from dossier.words.text import fold


class Kind(StrEnum):
    """What the rows of a list are."""

    PEOPLE = "people"
    UNITS = "units"
    RATINGS = "ratings"
    HONOURS = "honours"
    INITIATIVES = "initiatives"
    ACHIEVEMENTS = "achievements"
    UNIT_YEARS = "unit_years"
    NOMINEES = "nominees"
    TENURES = "tenures"
    ABSENCES = "absences"
    TARGETS = "targets"
    TROUBLES = "troubles"
    REGISTRATIONS = "registrations"


class Outcome(StrEnum):
    """What a row means for the store."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"
    DOUBTFUL = "doubtful"  # a person has to say who is meant, or whether a conversion is right
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Wish:
    """A nominee of a list, not in any round yet."""

    subject: Ref
    award: str
    ground: Ground = Ground.MERIT
    summary: str = ""


Entry = Rating | Honour | Initiative | Achievement | UnitYear | Tenure | Absence | Discipline | Wish
Value = Person | Unit | Entry | Target | Registration


@dataclass(frozen=True, slots=True)
class Change:
    """One field that a row changes, as the preview shows it."""

    field: str
    label: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Candidate:
    """Someone known who may be the one a row is about."""

    ref: Ref
    name: str
    facts: tuple[tuple[str, str, str], ...]  # label, as known, as the row says
    reason: str  # code of the sentence that says why it may be the same


@dataclass(frozen=True, slots=True)
class Row:
    """One row, with the values that it brings; a refused row brings none."""

    kind: Kind
    cell: str  # "Sheet!B7": where the row begins, or where it is wrong
    label: str  # the name it is about
    outcome: Outcome
    values: tuple[Value, ...] = ()
    changes: tuple[Change, ...] = ()
    reasons: tuple[Finding, ...] = ()
    cells: tuple[str, ...] = ()  # as they stood, for the report that goes back to the unit
    candidates: tuple[Candidate, ...] = ()  # of a doubtful row, likeliest first
    stood: tuple[Value, ...] = ()  # what the changed ones among its values were


@dataclass(frozen=True, slots=True)
class ColumnSeen:
    """One column of a list as it was understood; `field` is empty where it was passed over."""

    place: int  # column of the sheet, from 0
    heading: str  # the words above it, from the top down, joined by " / "
    field: str
    confidence: float  # 0 to 1
    samples: tuple[str, ...] = ()  # the first cells below


@dataclass(frozen=True, slots=True)
class TableSeen:
    """One list within a sheet: where it stands and what its columns were taken for."""

    sheet: str
    kind: Kind
    first: int  # the first row of its headings, from 0
    last: int  # the last row of its headings
    end: int  # the last row of its body
    columns: tuple[ColumnSeen, ...]
    remembered: bool = False  # by a mapping kept from an earlier list
    corrected: bool = False  # the officer said what a column of it is, or what kind of list it is
    shape: str = ""  # what its columns hold, where no headings stand above them

    @property
    def heads(self) -> str:
        """Its headings as layouts compare: folded, in their order; else its shape."""
        return self.shape or "|".join(fold(column.heading) for column in self.columns)


@dataclass(frozen=True, slots=True)
class Conversion:
    """Text of an old encoding found in a sheet; `samples` pair what stood there with what is read.

    Rows that rest on it are doubtful until the sheet is among `Ask.encodings`.
    """

    sheet: str
    encoding: Encoding
    confidence: float  # 0 to 1; 1 where the font says so
    cells: int
    samples: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """A whole list, row by row, and what was passed over."""

    rows: tuple[Row, ...]
    findings: tuple[Finding, ...] = ()
    tables: tuple[TableSeen, ...] = ()
    conversions: tuple[Conversion, ...] = ()
    file: str = ""  # the name by which the list came
    sender: str = ""  # key of the unit that sent it, where the officer said so


class UnsupportedError(DossierError):
    """The file is of a kind that no list can be read from."""

    code = "collect.unsupported"


class EmptyError(DossierError):
    """No sheet of the workbook holds anything."""

    code = "collect.empty"


class NoHeaderError(DossierError):
    """No row of any sheet looks like headings."""

    code = "collect.no_header"


class TooManyListsError(DossierError):
    """More rows of a sheet than anybody writes look like headings."""

    code = "collect.too_many_lists"


class MissingColumnError(DossierError):
    """The headings lack a column without which the rows mean nothing."""

    code = "collect.missing_column"


class UnknownKindError(UsageError):
    """There is no such kind of list."""

    code = "collect.unknown_kind"


class UnknownEncodingError(UsageError):
    """There is no such encoding."""

    code = "collect.unknown_encoding"
