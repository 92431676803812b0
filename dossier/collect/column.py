"""Says what a column of a list is, and which kinds of lists share columns."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from dossier.collect import cells
from dossier.collect.cells import Words
from dossier.collect.reading import Kind

Reader = Callable[[str, Words], object]
K = Kind
LEDGERS = (
    *(K.RATINGS, K.HONOURS, K.INITIATIVES, K.ACHIEVEMENTS, K.UNIT_YEARS, K.NOMINEES),
    *(K.TENURES, K.ABSENCES, K.TARGETS, K.TROUBLES, K.REGISTRATIONS),
)
IN_UNITS = tuple(kind for kind in (K.PEOPLE, *LEDGERS) if kind not in {K.TENURES, K.TARGETS})
YEARLY = (
    *(K.RATINGS, K.HONOURS, K.INITIATIVES, K.ACHIEVEMENTS, K.UNIT_YEARS, K.TARGETS),
    K.REGISTRATIONS,
)
DECIDED = (
    *(K.RATINGS, K.HONOURS, K.INITIATIVES, K.UNIT_YEARS),
    *(K.TENURES, K.ABSENCES, K.TROUBLES),
)


@dataclass(frozen=True, slots=True)
class Column:
    """One column; `heads` are folded headings, the first of them the usual one.

    A column that holds several data in one cell names their fields in `parts`; its reader gives
    them by field, those that are there.
    """

    field: str
    label: str
    kinds: tuple[Kind, ...]
    heads: tuple[str, ...]
    read: Reader = cells.line
    required: bool = False
    parts: tuple[str, ...] = ()
