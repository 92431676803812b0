"""Turns what forms ask and what was typed into findings: unanswered, or not of the ask's kind."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from dossier.check.remark import ask as confirm
from dossier.check.remark import at_nomination, at_round, stop
from dossier.messages import Term
from dossier.model.asked import Slip, Wrong, understand
from dossier.model.dossier import Dossier
from dossier.model.finding import Finding, Place
from dossier.model.form import Ask, Due, Scope


@dataclass(frozen=True, slots=True)
class _Asked:
    """A question put to a round or a nomination by a form, and what was typed."""

    ask: Ask
    form: str  # its label
    place: Place
    text: str


def of_answers(dossier: Dossier, due: Iterable[Due]) -> Iterator[Finding]:
    """Say once of each question what is wrong with its answer."""
    told: set[tuple[str, Place]] = set()
    for asked in _questions(dossier, due):
        read = understand(asked.ask, asked.text)
        if asked.ask.required and read.value is None:
            about = (("ask", asked.ask.label), ("form", asked.form))
            yield stop("check.no_answer", asked.place, *about)
        if (asked.ask.id, asked.place) not in told:
            told.add((asked.ask.id, asked.place))
            yield from (_slipped(asked, slip) for slip in read.slips)
            yield from _overlong(asked, len(read.text))


def _questions(dossier: Dossier, due: Iterable[Due]) -> Iterator[_Asked]:
    for each in due:
        for ask in each.form.asks:
            if each.form.scope is Scope.ROUND:
                place = at_round(dossier.round, ask.id)
                yield _Asked(ask, each.form.label, place, dossier.answers.get(ask.id, ""))
                continue
            for entry in dossier.entries:
                if entry.nomination.key in each.nominations:
                    place = at_nomination(entry, ask.id)
                    yield _Asked(ask, each.form.label, place, entry.answers.get(ask.id, ""))


def _overlong(asked: _Asked, count: int) -> Iterator[Finding]:
    """Ask to shorten what the paper has no room for; it is printed whole all the same."""
    limit = asked.ask.limit
    if limit and count > limit:
        about = (("ask", asked.ask.label), ("form", asked.form))
        yield confirm("check.answer_long", asked.place, *about, ("count", count), ("limit", limit))


def _slipped(asked: _Asked, slip: Slip) -> Finding:
    """Ask to type it anew; until then it is printed as it stands."""
    about = (("ask", asked.ask.label), ("text", slip.text))
    if slip.why is Wrong.CHOICE:
        choices = ("choices", "; ".join(asked.ask.choices))
        return confirm("check.answer_choice", asked.place, *about, choices)
    wanted = ("wanted", Term(f"answer.wanted.{slip.why.value}", slip.why.value))
    if slip.row:
        where = (("row", slip.row), ("column", slip.column))
        return confirm("check.answer_cell", asked.place, *about, *where, wanted)
    return confirm("check.answer_wrong", asked.place, *about, wanted)
