"""Compares what a form has to print with what its template prints."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from dossier.compose.declared import Declared
from dossier.compose.tags import Fault, Where
from dossier.model.form import Form

WHOLE = Where("word/document.xml")
# How fields are called that say the same in other dress: in capitals, of the Party, one or many.
_DRESSES = frozenset({"in", "dang", "mot", "nhieu"})


def missing(form: Form, printed: Collection[str], declared: Declared) -> Iterator[Fault]:
    """List required fields, then required questions, that a template nowhere mentions."""
    for name in form.requires:
        if not _is_said(name, printed):
            column = declared.columns.get(name)
            params = (("name", name), ("label", column.label if column else name))
            yield Fault("compose.required_absent", name, WHOLE, params)
    for ask in form.asks:
        if ask.required and ask.id not in form.requires and not _is_said(ask.id, printed):
            params = (("name", ask.id), ("label", ask.label))
            yield Fault("compose.ask_unprinted", ask.id, WHOLE, params)


def _is_said(name: str, printed: Collection[str]) -> bool:
    """Say whether a template mentions a field, as it is or in another dress."""
    prefix = f"{name}_"
    return name in printed or any(
        each.startswith(prefix) and _DRESSES.issuperset(each.removeprefix(prefix).split("_"))
        for each in printed
    )
