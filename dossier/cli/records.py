"""Turns the commands on the lists of people and units into tasks."""

from __future__ import annotations

from argparse import Namespace

from dossier.app import App
from dossier.cli.movements import done
from dossier.cli.result import DONE, STOPPED, Result, table
from dossier.model.narrowing import BY_NAME, Order
from dossier.model.subject import Whom
from dossier.tasks import filters as filters_of
from dossier.tasks import merging
from dossier.tasks.filters import SavedFilter, find_filter, saved_filters
from dossier.tasks.listing import ListAsk, chosen_columns, list_subjects, write_list
from dossier.tasks.records import find_subject

SIDES = {"people": Whom.PERSON, "units": Whom.UNIT}
WHOM = {"": None, **{whom.value: whom for whom in (Whom.UNIT, Whom.HOUSEHOLD)}}


def people(app: App, given: Namespace) -> Result:
    """List people, or write them as a workbook."""
    return _list(app, given, Whom.PERSON)


def units(app: App, given: Namespace) -> Result:
    """List units and households, or write them as a workbook."""
    return _list(app, given, WHOM[given.whom])


def doubles(app: App, _given: Namespace) -> Result:
    """List records that are likely of one person."""
    rows = merging.list_doubles(app.desk)
    lines = table(
        (row.first.key, row.second.key, row.first.name, row.second.name, row.why) for row in rows
    )
    total = app.desk.words.text("cli.doubles", count=len(rows))
    return Result((*(lines if rows else ()), total), {"doubles": rows})


def merge(app: App, given: Namespace) -> Result:
    """Make one person of two records, or tell what would become of them."""
    kept, gone = (find_subject(app.desk, text).key for text in (given.kept, given.gone))
    told = merging.look_at_merge(app.desk, kept, gone)
    if not given.dry_run:
        return done(app, merging.merge(app.desk, merging.Merge(kept, gone, frozenset(given.take))))
    lines = table((row.name, row.label, row.kept, row.gone) for row in told.differing)
    counts = {"moved": told.moved, "same": told.same, "differing": len(told.differing)}
    total = app.desk.words.text("cli.merging", **counts)
    return Result((*(lines if told.differing else ()), total), {"merging": told})


def apart(app: App, given: Namespace) -> Result:
    """Note that two records are two people."""
    told = merging.look_at_merge(
        app.desk, *(find_subject(app.desk, text).key for text in (given.first, given.second))
    )
    return done(app, merging.keep_apart(app.desk, told.kept.value, told.gone.value))


def filters(app: App, given: Namespace) -> Result:
    """List the lines of search that were kept."""
    rows = saved_filters(app.desk, SIDES[given.side])
    none = (app.desk.words.text("cli.no_filters"),)
    lines = table((row.name, row.line) for row in rows) if rows else none
    return Result(lines, {"filters": rows})


def save_filter(app: App, given: Namespace) -> Result:
    """Keep a line of search under a name."""
    saved = SavedFilter(given.name, given.line)
    return done(app, filters_of.save_filter(app.desk, SIDES[given.side], saved))


def forget_filter(app: App, given: Namespace) -> Result:
    """Keep a line of search no longer."""
    return done(app, filters_of.forget_filter(app.desk, SIDES[given.side], given.name))


def _list(app: App, given: Namespace, whom: Whom | None) -> Result:
    desk, words = app.desk, app.desk.words
    columns = chosen_columns(whom, given.columns)
    by = chosen_columns(whom, [given.sort.removeprefix("-")])[0] if given.sort else columns[0]
    unit = find_subject(desk, given.unit).key if given.unit else ""
    order = Order(by.facet, falls=given.sort.startswith("-")) if given.sort else BY_NAME
    kept = find_filter(desk, whom or Whom.UNIT, given.filter).line if given.filter else ""
    line = ", ".join(part for part in (kept, " ".join(given.words)) if part)
    ask = ListAsk(whom, line, unit, order, max(given.limit, 0))
    listed = list_subjects(desk, ask)
    total = words.text("cli.listed", count=listed.total, shown=len(listed.rows))
    facts = {"rows": listed.rows, "total": listed.total, "remarks": listed.remarks}
    status = STOPPED if listed.remarks else DONE
    if given.out:
        path = write_list(desk, ask, columns, given.out)
        written = words.text("cli.list_written", count=listed.total, file=path.name)
        return Result((*listed.remarks, written), {**facts, "file": path}, status)
    cells = [(row.key, *(column.text(row) for column in columns)) for row in listed.rows]
    head = (words.text("cli.head.key"), *(column.label for column in columns))
    return Result((*listed.remarks, *table([head, *cells]), total), facts, status)
