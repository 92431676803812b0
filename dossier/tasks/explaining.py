"""Turns the nominations of a round into explanations that an officer pastes into letters."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from dossier.check.career import Horizon
from dossier.check.explain.phrases import Pen
from dossier.check.explain.text import Matter
from dossier.check.explain.text import explain as explained
from dossier.check.prospect import prospect
from dossier.model.award import Award
from dossier.model.dossier import Entry
from dossier.model.finding import Outcome
from dossier.model.prospect import Prospect
from dossier.model.round import Nomination, Round
from dossier.tasks.desk import Desk
from dossier.tasks.errors import NotThereError
from dossier.tasks.gather import Scales, entries_of, scales_of
from dossier.words.text import fold


@dataclass(frozen=True, slots=True)
class Explanation:
    """What can be told of one nomination: whole paragraphs, and one sentence."""

    nomination: str
    name: str
    award: Award
    outcome: Outcome
    text: str
    short: str
    prospect: Prospect | None = None


def explain(
    desk: Desk, round_key: str, nomination: str = "", on: date | None = None
) -> tuple[Explanation, ...]:
    """Explain every nomination of a round, those left out as well, or one by its key or name."""
    with desk.store.work(desk.who, "explain") as work:
        found = work.find(Round, round_key)
        if found is None:
            raise NotThereError(kind="round", key=round_key)
        scales = scales_of(desk, work, found.value, on)
        entries = entries_of(work, work.all(Nomination, round=round_key), scales)
    wanted = [entry for entry in entries if not nomination or _is(entry, nomination)]
    if nomination and not wanted:
        raise NotThereError(kind="nomination", key=nomination)
    received = on or found.value.received
    return tuple(
        _explanation(entry, scales, received, Pen(desk.words, found.value.regime))
        for entry in wanted
    )


def _is(entry: Entry, text: str) -> bool:
    return entry.nomination.key == text or fold(entry.record.subject.name) == fold(text)


def _explanation(entry: Entry, scales: Scales, received: date | None, pen: Pen) -> Explanation:
    assessment = scales.weigh(entry.nomination, entry.record)
    matter = Matter(entry, assessment, scales.book, scales.year, received)
    hoped = None
    if matter.is_lacking:
        horizon = Horizon(scales.book, scales.year, scales.on)
        hoped = prospect(entry.record, entry.award, entry.nomination.ground, horizon)
    said = explained(replace(matter, prospect=hoped), pen)
    return Explanation(
        nomination=entry.nomination.key,
        name=entry.record.subject.name,
        award=entry.award,
        outcome=assessment.outcome,
        text=said.text,
        short=said.short,
        prospect=hoped,
    )
