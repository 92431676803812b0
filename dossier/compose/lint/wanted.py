"""Compares what a form is for with what its template prints."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping

from dossier.compose.declared import Declared
from dossier.compose.language.tags import Fault, Tag, Where
from dossier.compose.registry import fields
from dossier.model.form import Form, Scope

WHOLE = Where("word/document.xml")
_OF_A_NOMINEE = frozenset({"person", "results", "ledger"})  # subjects of `compose.fields`
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


def astray(form: Form, first: Mapping[str, Tag]) -> Iterator[Fault]:
    """List fields about one nominee in a form that is made once for all of them: they are blank.

    `first` gives the tag that first uses each name.
    """
    if form.scope is not Scope.ROUND:
        return
    known = fields()
    for name, tag in first.items():
        if name in known and known[name].subject in _OF_A_NOMINEE:
            params = (("name", name), ("label", known[name].column.label))
            yield Fault("compose.field_astray", tag.source, tag.where, params)


def meant(faults: Iterable[Fault]) -> set[str]:
    """List the names that faults guess at: who mistyped a field did not forget it."""
    guesses = (dict(fault.params) for fault in faults)
    near = (each.get("near") for each in guesses)
    names = {each[0] for each in near if isinstance(each, tuple) and each}
    bracketed = (fault for fault in faults if fault.code == "compose.tag_brackets")
    return names | {str(dict(fault.params)["name"]) for fault in bracketed}


def _is_said(name: str, printed: Collection[str]) -> bool:
    """Say whether a template mentions a field, as it is or in another dress."""
    prefix = f"{name}_"
    return name in printed or any(
        each.startswith(prefix) and _DRESSES.issuperset(each.removeprefix(prefix).split("_"))
        for each in printed
    )
