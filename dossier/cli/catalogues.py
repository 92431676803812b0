"""Turns the commands on awards, forms and fields into tables."""

from __future__ import annotations

from argparse import Namespace
from datetime import date

from dossier.cli.result import Result, table
from dossier.tasks import catalogue
from dossier.tasks.tools import Tools


def awards(tools: Tools, given: Namespace) -> Result:
    """List the catalogue of a day."""
    words = tools.words
    rows = catalogue.awards(tools, given.on or date.today())  # noqa: DTZ011 - the officer's own day
    cells = [
        (
            row.id,
            row.short,
            ", ".join(whom.label for whom in row.whom),
            words.text(f"cli.confidence.{row.confidence.value}"),
            row.label,
        )
        for row in rows
    ]
    head = words.text("cli.head.awards").split("|")
    return Result(table([head, *cells]), {"awards": rows})


def forms(tools: Tools, _given: Namespace) -> Result:
    """List the forms."""
    rows = catalogue.forms(tools)
    cells = [(row.id, row.regime.value, row.version, row.label) for row in rows]
    head = tools.words.text("cli.head.forms").split("|")
    return Result(table([head, *cells]), {"forms": rows})


def fields(tools: Tools, _given: Namespace) -> Result:
    """List the fields that templates may use."""
    rows = catalogue.fields()
    cells = [(row.name, row.kind, row.label) for row in rows]
    head = tools.words.text("cli.head.fields").split("|")
    return Result(table([head, *cells]), {"fields": rows})
