"""Turns fields, asks and the templates that use them into rows for palette, command and docs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from dossier.compose.declared import column_of
from dossier.compose.fields import SUBJECTS
from dossier.compose.filters import described
from dossier.compose.forms.shelf import Shelf
from dossier.compose.registry import Column, Field
from dossier.compose.registry import fields as declared
from dossier.errors import DossierError
from dossier.messages import Catalogue
from dossier.model.form import Ask
from dossier.tasks.forms.tagged import column_tag, sample_text, tag_of
from dossier.words.text import fold

_LOST = 4  # the rank of a row that does not say what is looked for
_SIGNS = re.compile(r"[^a-z0-9]+")


@dataclass(frozen=True, slots=True)
class FieldRow:
    """One field that templates may use, or one column of a list."""

    name: str
    label: str
    kind: str
    sample: str
    about: str  # a sentence: what is printed, from where, and what if it is missing
    subject: str  # under which it is listed
    tag: str  # ready to be pasted into a template
    columns: tuple[FieldRow, ...] = ()  # of a list
    forms: tuple[str, ...] = ()  # ids of those whose templates use it
    filters: tuple[str, ...] = ()  # that make sense for it, as they are typed behind a bar
    choices: tuple[str, ...] = ()  # the only texts that it can be, where there are such


def field_rows(
    shelf: Shelf, words: Catalogue, asks: Iterable[Ask] | None = None
) -> tuple[FieldRow, ...]:
    """List every field by subject, then asks: those given, else all of the shelf."""
    users = _users(shelf) | _askers(shelf)
    known = sorted(declared().values(), key=_place)
    rows = [_row(each.column, SUBJECTS[each.subject], users) for each in known]
    asked = {ask.id: ask for form in shelf.forms() for ask in form.asks} if asks is None else asks
    every = asked.values() if isinstance(asked, Mapping) else asked
    rows += [_asked(ask, words, users) for ask in every]
    return tuple(rows)


def found(rows: Iterable[FieldRow], find: str) -> tuple[FieldRow, ...]:
    """Keep rows that say every word, diacritics or not; what is called so goes before the rest."""
    wanted = _words(find)
    ranked = [(_rank(row, wanted), row) for row in rows]
    kept = [pair for pair in ranked if pair[0] < _LOST]
    return tuple(row for _, row in sorted(kept, key=lambda pair: pair[0]))


def _rank(row: FieldRow, wanted: str) -> int:
    """Tell how near a row is: called so, called so among others, said somewhere, or not at all."""
    words = [f" {word}" for word in wanted.split()]
    names = _words(row.name), _words(row.label)
    if wanted in names:
        return 0
    if any(wanted in name for name in names):
        return 1
    if all(word in "".join(names) for word in words):
        return 2
    return 3 if all(word in _text(row) for word in words) else _LOST


def _place(field: Field) -> tuple[int, bool]:
    """Order by subject; within one, lengths of drawn lines come last."""
    return list(SUBJECTS).index(field.subject), field.column.name.startswith("ke_")


def _users(shelf: Shelf) -> dict[str, tuple[str, ...]]:
    """Find the forms that use each field; a column goes by `list.column`."""
    users: dict[str, tuple[str, ...]] = {}
    for form in shelf.forms():
        try:
            names = shelf.template(form.id).names
        except DossierError:  # a template with faults: the linter tells of them
            continue
        for name in names:
            users[name] = (*users.get(name, ()), form.id)
    return users


def _askers(shelf: Shelf) -> dict[str, tuple[str, ...]]:
    """Find the forms that ask for each ask: fields of theirs print it, if no tag does."""
    askers: dict[str, tuple[str, ...]] = {}
    for form in shelf.forms():
        for ask in form.asks:
            askers[ask.id] = (*askers.get(ask.id, ()), form.id)
    return askers


def _row(column: Column, subject: str, users: Mapping[str, tuple[str, ...]]) -> FieldRow:
    row = _bare(column, subject, tag_of(column))
    parts = tuple(
        replace(
            _bare(_sampled(part, column), subject, column_tag(part)),
            forms=users.get(f"{column.name}.{part.name}", ()),
        )
        for part in column.columns
    )
    return replace(row, columns=parts, forms=users.get(column.name, ()))


def _bare(column: Column, subject: str, tag: str) -> FieldRow:
    return FieldRow(
        name=column.name,
        label=column.label,
        kind=column.kind,
        sample=sample_text(column),
        about=column.about,
        subject=subject,
        tag=tag,
        filters=tuple(each.call or each.name for each in described() if column.kind in each.fits),
        choices=column.choices,
    )


def _sampled(part: Column, whole: Column) -> Column:
    """Give a column the first sample that a row of its list has for it."""
    rows = whole.sample if isinstance(whole.sample, tuple | list) else ()
    cells = (row.get(part.name) for row in rows if isinstance(row, Mapping))
    return replace(part, sample=next((cell for cell in cells if cell), part.sample))


def _asked(ask: Ask, words: Catalogue, users: Mapping[str, tuple[str, ...]]) -> FieldRow:
    row = _row(column_of(ask), words.text("field.asks"), users)
    about = words.text("field.asked")
    parts = tuple(replace(part, about=about) for part in row.columns)
    whole = words.text("field.asked_hint", hint=ask.hint) if ask.hint else about
    return replace(row, about=whole, columns=parts)


def _text(row: FieldRow) -> str:
    parts = (f"{part.name} {part.label} {part.about}" for part in row.columns)
    return _words(row.name, row.label, row.about, row.subject, *parts, *row.forms)


def _words(*texts: str) -> str:
    """Fold texts so that every word in them has a space before it."""
    return " " + _SIGNS.sub(" ", fold(" ".join(texts)))
