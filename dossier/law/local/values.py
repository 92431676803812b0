"""Local rules as values: the text of one quy chế, read, with all that it says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from dossier.law.acts import Act
from dossier.law.caps import Cap
from dossier.law.criteria import Criterion
from dossier.law.local.schema import Tier
from dossier.law.papers import ExtraPaper
from dossier.law.sending import Copies, Deadline
from dossier.law.standing import Standing
from dossier.model.award import Award, Ballot, PrizeRate


@dataclass(frozen=True, slots=True)
class LocalRules:
    """The rules of one office over [since, until), all of them cited to their own act."""

    act: Act
    tier: Tier
    since: date
    until: date | None
    is_checked: bool  # an admin compared them with the signed text
    awards: tuple[Award, ...] = ()
    criteria: tuple[Criterion, ...] = ()
    replaced: Mapping[str, str] = field(default_factory=dict)  # the law's criterion → its own
    caps: tuple[Cap, ...] = ()
    measures: Mapping[str, Standing] = field(default_factory=dict)  # by the id of the principle
    deadlines: tuple[Deadline, ...] = ()
    copies: tuple[Copies, ...] = ()
    ballots: Mapping[str, Ballot] = field(default_factory=dict)  # by award
    papers: tuple[ExtraPaper, ...] = ()
    prizes: tuple[tuple[str, PrizeRate], ...] = ()  # of awards

    @property
    def id(self) -> str:
        """The id of its act."""
        return self.act.id

    def holds(self, day: date) -> bool:
        """Whether it is in force on a day."""
        return self.since <= day and (self.until is None or day < self.until)
