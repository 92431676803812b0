"""Turns what the council voted into counts against the share that each award needs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import ROUND_DOWN, Decimal

from dossier.check.votes import votes_needed
from dossier.model.award import Award
from dossier.model.finding import Cite, Confidence
from dossier.model.round import tallied
from dossier.tasks.errors import NoCountError
from dossier.tasks.named import Named, meant
from dossier.tasks.rounds import NomineeRow, RoundView
from dossier.tasks.typed import typed_number
from dossier.words.text import clean

HUNDREDTH = Decimal("0.01")


@dataclass(frozen=True, slots=True)
class Tally:
    """The votes on one nomination, ballots and written opinions together."""

    nomination: str
    name: str
    award: Award
    yes: int | None  # None while nobody has voted
    no: int | None
    total: int  # all members of the council, present or not
    needed: int | None  # None where no share is known
    cite: Cite
    confidence: Confidence  # of the share

    @property
    def share(self) -> Decimal | None:
        """Votes for of all members in percent, never rounded up to a threshold."""
        if self.yes is None or not self.total:
            return None
        return (Decimal(self.yes * 100) / self.total).quantize(HUNDREDTH, ROUND_DOWN)

    @property
    def reaches(self) -> bool | None:
        """Whether the share is reached; None where that cannot be said."""
        return None if self.yes is None or self.needed is None else self.yes >= self.needed


def tallies(view: RoundView) -> tuple[Tally, ...]:
    """Count the votes on every nomination taking part, in the order of lists."""
    return tuple(_tally(row, view) for row in taking_part(view))


def taking_part(view: RoundView) -> list[NomineeRow]:
    """List the nominations that are not left out."""
    return [row for row in view.rows if not row.nomination.value.excluded]


def written_ballots(view: RoundView) -> list[list[str]]:
    """Write the ballots as a grid shows them: name, award, for, against."""
    return [[row.name, row.award.short, *_counts(row)] for row in taking_part(view)]


def read_ballots(view: RoundView, cells: Iterable[Sequence[str]]) -> dict[str, tuple[int, int]]:
    """Read the same grid; give (for, against) by nomination where it differs from what is kept.

    Raise NotInRoundError for a name that the round does not hold once, NoCountError for a line
    that says against without for.
    """
    rows = taking_part(view)
    read = dict(_read(rows, cells))
    kept = {row.nomination.value.key: row.vote.value for row in rows if row.vote}
    return {
        key: counts
        for key, counts in read.items()
        if key not in kept or (kept[key].yes, kept[key].no) != counts
    }


def names_in(view: RoundView) -> list[Named]:
    """Name the nominations taking part for lines that are to be matched with them."""
    return _names(taking_part(view))


def _names(rows: Iterable[NomineeRow]) -> list[Named]:
    return [(row.nomination.value.key, row.name, row.award) for row in rows]


def _tally(row: NomineeRow, view: RoundView) -> Tally:
    key, ballot = row.nomination.value.key, row.award.ballot
    counted = tallied(key, row.vote.value if row.vote else None, (o.value for o in row.opinions))
    total = len(view.council.value.members) if view.council else 0
    needed = votes_needed(total, ballot.threshold) if total and ballot.threshold else None
    return Tally(
        nomination=key,
        name=row.name,
        award=row.award,
        yes=counted.yes if counted else None,
        no=counted.no if counted else None,
        total=total,
        needed=needed,
        cite=view.ballot or row.award.cite,
        confidence=ballot.threshold_confidence,
    )


def _counts(row: NomineeRow) -> list[str]:
    return [str(row.vote.value.yes), str(row.vote.value.no)] if row.vote else ["", ""]


def _read(
    rows: Sequence[NomineeRow], cells: Iterable[Sequence[str]]
) -> Iterator[tuple[str, tuple[int, int]]]:
    names = _names(rows)
    for line in cells:
        yes, no = (typed_number(clean(text)) for text in (*line[2:], "", "")[:2])
        if yes is None and no is None:
            continue
        if yes is None:
            raise NoCountError(text=line[0])
        yield meant(names, line), (yes, no or 0)
