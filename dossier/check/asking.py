"""Turns questions that two forms ask in two ways into findings: they share one answer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dossier.check.remark import ask as confirm
from dossier.messages import Term
from dossier.model.finding import Finding, Place
from dossier.model.form import Ask, Form


def asked_otherwise(form: Form, others: Iterable[Form]) -> Iterator[Finding]:
    """Tell of each question of a form that another form asks by the same id, but not alike."""
    own = {ask.id: ask for ask in form.asks}
    for other in others:
        if other.id in {form.id, form.instead_of}:
            continue
        for theirs in other.asks:
            mine = own.get(theirs.id)
            if mine and _answered(mine) != _answered(theirs):
                del own[mine.id]
                yield _differing(mine, theirs, other)


def _answered(ask: Ask) -> tuple[object, ...]:
    """Give what must be alike for one answer to do for both."""
    return ask.kind, ask.choices, tuple((column.id, column.kind) for column in ask.columns)


def _differing(mine: Ask, theirs: Ask, other: Form) -> Finding:
    kinds = (
        (name, Term(f"ask.kind.{ask.kind.value}", ask.kind.value))
        for name, ask in (("kind", mine), ("other_kind", theirs))
    )
    about = (("ask", mine.id), ("other", other.label), *kinds)
    return confirm("check.ask_differs", Place("document"), *about)
