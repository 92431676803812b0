"""Turns what a list says of a date into a value that never invents a day or a month."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import lru_cache


@dataclass(frozen=True, slots=True, order=True)
class PartDate:
    """A date as far as it is known: a year, a year and month, or a whole day.

    >>> str(PartDate(1985)), str(PartDate(1985, 3)), str(PartDate(1985, 3, 9))
    ('1985', '1985-03', '1985-03-09')
    """

    year: int
    month: int = 0
    day: int = 0

    def __post_init__(self) -> None:
        if self.day and not self.month:
            raise ValueError(self.day)
        date(self.year, self.month or 1, self.day or 1)

    def __str__(self) -> str:
        parts = [f"{self.year:04d}"]
        parts += [f"{part:02d}" for part in (self.month, self.day) if part]
        return "-".join(parts)

    @classmethod
    def parse(cls, text: str) -> PartDate:
        """Read the form that `str` writes; raise ValueError for anything else.

        >>> PartDate.parse("1985-03")
        PartDate(year=1985, month=3, day=0)
        """
        return _parsed(text)

    @classmethod
    def of(cls, day: date) -> PartDate:
        """Keep a whole day."""
        return cls(day.year, day.month, day.day)

    def precedes(self, other: PartDate) -> bool:
        """Tell whether it is surely earlier than another, as far as both are known.

        >>> PartDate(1985).precedes(PartDate(1986, 3)), PartDate(1985).precedes(PartDate(1985, 3))
        (True, False)
        """
        pairs = ((self.year, other.year), (self.month, other.month), (self.day, other.day))
        for mine, theirs in pairs:
            if not mine or not theirs or mine != theirs:
                return bool(mine and theirs) and mine < theirs
        return False

    @property
    def whole(self) -> date | None:
        """The day where all three parts are known."""
        return date(self.year, self.month, self.day) if self.day else None


@lru_cache(maxsize=1 << 15)
def _parsed(text: str) -> PartDate:
    """Read each text once: a list shows the same days of birth at every key that is typed."""
    return PartDate(*(int(part) for part in text.split("-")))
