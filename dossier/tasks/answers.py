"""Turns the questions of the forms that a round will make into answers kept in the store."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from dossier.check.sending import SETS
from dossier.compose.declared import nearest
from dossier.errors import UsageError
from dossier.messages import Term
from dossier.model.asked import Wrong, shown, understand
from dossier.model.change import Changes
from dossier.model.form import Ask, Due, Form, Packet, Scope
from dossier.model.round import Answer, Nomination, Round
from dossier.model.subject import Unit
from dossier.store import Work
from dossier.tasks.desk import Desk
from dossier.tasks.forms.choice import Occasion, chosen, facts_of
from dossier.tasks.forms.stored import in_force
from dossier.tasks.gather import answers_of, scales_of
from dossier.tasks.rounds import nomination_of, round_of
from dossier.words.numbers import two_digits


class WrongAnswerError(UsageError):
    """An answer is not of its ask's kind."""

    code = "tasks.answer_wrong"


class WrongCellError(UsageError):
    """A cell of an answer is not of its column's kind, or there is no such column."""

    code = "tasks.answer_cell"


class WrongChoiceError(UsageError):
    """An answer is none of the choices."""

    code = "tasks.answer_choice"


class UnknownAskError(UsageError):
    """No form asks this of the round or nomination."""

    code = "tasks.unknown_ask"


@dataclass(frozen=True, slots=True)
class AskRow:
    """One question with what was typed so far, as people write it."""

    ask: Ask
    text: str
    packet: Packet = Packet.DOSSIER  # the first one that asks for it


def asks(desk: Desk, owner: str) -> tuple[AskRow, ...]:
    """List the questions of a round or a nomination, packet by packet in the order of its forms."""
    with desk.store.work(desk.who, "asks") as work:
        return _rows(desk, work, owner)


def save_answers(desk: Desk, owner: str, texts: Mapping[str, str]) -> Changes:
    """Keep what was typed; an empty text clears its answer.

    What changed must be of its ask's kind: raise the error of `read_answer`. What was typed before
    the form changed its mind stays as it is, and so does what no form asks any more.
    """
    with desk.store.work(desk.who, "answers.save") as work:
        rows = {row.ask.id: row for row in _rows(desk, work, owner)}
        for name, text in texts.items():
            row = rows.get(name)
            if row is None or text != row.text:
                _keep(work, Answer(owner, name, read_answer(row.ask, text) if row else text))
        return work.commit()


def save_answer(desk: Desk, owner: str, name: str, text: str) -> Changes:
    """Keep one answer; raise UnknownAskError where no form asks for it."""
    known = [row.ask.id for row in asks(desk, owner)]
    if name not in known:
        raise UnknownAskError(ask=name, near=nearest(name, known))
    return save_answers(desk, owner, {name: text})


def read_answer(ask: Ask, text: str) -> str:
    """Give an answer as it is kept; raise the error that says what is wrong with it."""
    read = understand(ask, text)
    if read.slips:
        slip = read.slips[0]
        about = {"ask": ask.label, "text": slip.text}
        if slip.why is Wrong.CHOICE:
            raise WrongChoiceError(**about, choices="; ".join(ask.choices))
        wanted = Term(f"answer.wanted.{slip.why.value}", slip.why.value)
        if slip.row:
            raise WrongCellError(**about, wanted=wanted, row=slip.row, column=slip.column)
        raise WrongAnswerError(**about, wanted=wanted)
    return read.text


def distinct_asks(forms: Iterable[Form]) -> tuple[Ask, ...]:
    """Keep each question once, required where any form requires it."""
    found: dict[str, Ask] = {}
    for form in forms:
        for ask in form.asks:
            first = found.get(ask.id, ask)
            found[ask.id] = replace(first, required=first.required or ask.required)
    return tuple(found.values())


def _forms(desk: Desk, work: Work, owner: str) -> list[Form]:
    """Find the forms of all packets that a round, or one nomination of it, will be made of."""
    forms = in_force(desk, work).forms()
    if work.find(Round, owner):
        due = _due(forms, _occasion(desk, work, owner))
        return [each.form for each in due if each.form.scope is Scope.ROUND]
    row: Nomination = nomination_of(work, owner).value
    occasion = replace(_occasion(desk, work, row.round), nominations=(row,))
    return [each.form for each in _due(forms, occasion) if owner in each.nominations]


def _due(forms: Sequence[Form], occasion: Occasion) -> Iterator[Due]:
    return (each for packet in Packet for each in chosen(forms, occasion, packet))


def _occasion(desk: Desk, work: Work, key: str) -> Occasion:
    """See a stored round as the choice of its forms does."""
    round_ = round_of(work, key).value
    part = tuple(row for row in work.all(Nomination, round=key) if not row.excluded)
    office = work.get(Unit, round_.office).value
    scales = scales_of(desk, work, round_)
    known = (row for row in part if row.award in scales.book.awards)
    facts = {row.key: facts_of(scales.award(row.award), scales.papers(row)) for row in known}
    return Occasion(round_.regime, scales.on, office, part, facts)


def _rows(desk: Desk, work: Work, owner: str) -> tuple[AskRow, ...]:
    forms = _forms(desk, work, owner)
    texts = answers_of(work, (owner,))[owner]
    packets = {ask.id: form.packet for form in reversed(forms) for ask in form.asks}
    return tuple(
        AskRow(_hinted(desk, work, owner, ask), shown(ask, texts.get(ask.id, "")), packets[ask.id])
        for ask in distinct_asks(forms)
    )


def _hinted(desk: Desk, work: Work, owner: str, ask: Ask) -> Ask:
    """Tell beside the number of sets what the rules of the round's day want."""
    found = work.find(Round, owner) if ask.id == SETS else None
    if found is None:
        return ask
    part = _occasion(desk, work, owner).nominations
    day = scales_of(desk, work, found.value).book
    rows = [row for award in {each.award for each in part} for row in day.copies(award)]
    if not rows:
        return ask
    most = max(rows, key=lambda row: row.count)
    source = ", ".join(part for part in (most.cite.article, most.cite.label) if part)
    said = desk.words.text("tasks.sets_wanted", count=two_digits(most.count), source=source)
    return replace(ask, hint=said)


def _keep(work: Work, answer: Answer) -> None:
    found = work.find(Answer, answer.key)
    if answer.text:
        work.put(answer, seen=found.version if found else None)
    elif found:
        work.drop(Answer, answer.key, seen=found.version)
