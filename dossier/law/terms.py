"""The terms that a criterion may give its rule: how many, of what, within which years."""

from __future__ import annotations

from dataclasses import dataclass, fields

from dossier.model.ledger import Level, Reach


@dataclass(frozen=True, slots=True)
class Terms:
    """One flat set of terms; each rule declares which of them it needs and takes."""

    awards: tuple[str, ...] = ()  # ids of the awards that count
    least: int = 1
    most: int = 0
    level: Level = Level.DONE  # this rating or better
    reach: Reach = Reach.BASE  # this reach or farther
    within: int = 0  # the last so many years; 0: no such limit
    after: str = ""  # only years after this award was last given
    since_first: bool = False  # after its first grant instead
    part: str = ""  # a count of the unit's year
    whole: str = ""  # the count that it is a share of
    percent: int = 0
    over: bool = False  # more than the percentage, not at least
    every: int = 0  # years from one grant to the next
    years: int = 0  # whole years: since an award, in service, in the Party
    early: int = 0  # months before their time at which it may be given already
    grade: str = ""  # id of a group of posts
    months: int = 0  # time in such a post
    below: int = 0  # months from which a higher award is due; 0: no such limit


TERMS = frozenset(field.name for field in fields(Terms))
