"""Turns the commands on principles, forms and fields into tables."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator
from datetime import date

from dossier.cli.result import Result, table
from dossier.messages import Catalogue
from dossier.tasks import catalogue
from dossier.tasks.forms.fieldrows import FieldRow
from dossier.tasks.tools import Tools

WIDEST = 40  # letters of a cell that lists awards


def forms(tools: Tools, _given: Namespace) -> Result:
    """List the forms."""
    rows = catalogue.forms(tools)
    words = tools.words
    cells = [
        (
            row.id,
            row.packet.value,
            row.regime.value,
            words.text(f"cli.scope.{row.scope.value}"),
            _short(catalogue.meant_for(row)),
            words.text(f"cli.confidence.{row.confidence}"),
            row.label,
        )
        for row in rows
    ]
    head = words.text("cli.head.forms").split("|")
    notes = [f"{row.id}: {row.about}" for row in rows if row.about]
    return Result((*table([head, *cells]), "", *notes), {"forms": rows})


def _short(text: str) -> str:
    """Keep a cell of a table within its line."""
    return text if len(text) <= WIDEST else text[: WIDEST - 1] + "…"


def fields(tools: Tools, given: Namespace) -> Result:
    """List the fields that templates may use; those looked for are told of in full."""
    rows = catalogue.fields(tools, given.find, given.form)
    facts = {"fields": rows}
    if not rows:
        return Result((tools.words.text("cli.field.none", find=given.find or given.form),), facts)
    if given.find:
        return Result(tuple(line for row in rows for line in _told(row, tools.words)), facts)
    cells = [(row.name, _kind(row, tools.words), row.label) for row in rows]
    head = tools.words.text("cli.head.fields").split("|")
    return Result(table([head, *cells]), facts)


def principles(tools: Tools, given: Namespace) -> Result:
    """List the principles of a day, with article and who sees to them."""
    words = tools.words
    rows = catalogue.principle_rows(tools.book, given.on or date.today())  # noqa: DTZ011 - the officer's own day
    cells = [
        (words.text(f"cli.confidence.{row.confidence.value}"), row.keeper, row.article, row.text)
        for row in rows
    ]
    head = words.text("cli.head.principles").split("|")
    return Result(table([head, *cells]), {"principles": rows})


def _told(row: FieldRow, words: Catalogue) -> Iterator[str]:
    """Tell all of one field, and of a list's columns."""
    yield f"{row.name} – {row.label} ({_kind(row, words)})"
    yield f"  {row.about}"
    facts = {
        "tag": row.tag.replace("\t", " | "),
        "sample": row.sample.replace("\n", " / "),
        "choices": "; ".join(row.choices),
        "filters": ", ".join(row.filters),
        "forms": ", ".join(row.forms),
    }
    for name, value in facts.items():
        if value:
            yield words.text(f"cli.field.{name}", **{name: value})
    for part in row.columns:
        yield f"    {part.tag}  {part.label}: {part.about}"


def _kind(row: FieldRow, words: Catalogue) -> str:
    return words.text(f"field.kind.{row.kind}")
