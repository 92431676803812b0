"""Turns the questions of the forms that a round will make into answers kept in the store."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from dossier.model.change import Changes
from dossier.model.form import Ask, Form, Scope
from dossier.model.round import Answer, Nomination, Round
from dossier.model.subject import Unit
from dossier.store import Work
from dossier.tasks.choice import Occasion, chosen
from dossier.tasks.desk import Desk
from dossier.tasks.gather import answers_of, scales_of
from dossier.tasks.rounds import nomination_of, round_of
from dossier.tasks.stored import in_force


@dataclass(frozen=True, slots=True)
class AskRow:
    """One question with what was typed so far."""

    ask: Ask
    text: str


def asks(desk: Desk, owner: str) -> tuple[AskRow, ...]:
    """List the questions of a round or a nomination, in the order of its forms."""
    with desk.store.work(desk.who, "asks") as work:
        forms = _forms(desk, work, owner)
        texts = answers_of(work, (owner,))[owner]
    return tuple(AskRow(ask, texts.get(ask.id, "")) for ask in distinct_asks(forms))


def save_answers(desk: Desk, owner: str, texts: Mapping[str, str]) -> Changes:
    """Keep what was typed; an empty text clears its answer."""
    with desk.store.work(desk.who, "answers.save") as work:
        for ask, text in texts.items():
            _keep(work, Answer(owner, ask, text))
        return work.commit()


def distinct_asks(forms: Iterable[Form]) -> tuple[Ask, ...]:
    """Keep each question once, required where any form requires it."""
    found: dict[str, Ask] = {}
    for form in forms:
        for ask in form.asks:
            first = found.get(ask.id, ask)
            found[ask.id] = replace(first, required=first.required or ask.required)
    return tuple(found.values())


def _forms(desk: Desk, work: Work, owner: str) -> list[Form]:
    """Find the forms that a round, or one nomination of it, will be made of."""
    forms = in_force(desk, work).forms()
    if work.find(Round, owner):
        due = chosen(forms, _occasion(desk, work, owner))
        return [each.form for each in due if each.form.scope is Scope.ROUND]
    row: Nomination = nomination_of(work, owner).value
    occasion = replace(_occasion(desk, work, row.round), nominations=(row,))
    due = chosen(forms, occasion)
    return [each.form for each in due if owner in each.nominations]


def _occasion(desk: Desk, work: Work, key: str) -> Occasion:
    """See a stored round as the choice of its forms does."""
    round_ = round_of(work, key).value
    part = tuple(row for row in work.all(Nomination, round=key) if not row.excluded)
    office = work.get(Unit, round_.office).value
    return Occasion(round_.regime, scales_of(desk, round_).on, office, part)


def _keep(work: Work, answer: Answer) -> None:
    found = work.find(Answer, answer.key)
    if answer.text:
        work.put(answer, seen=found.version if found else None)
    elif found:
        work.drop(Answer, answer.key, seen=found.version)
