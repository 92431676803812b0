"""Turns a list from outside into a preview, and the preview into stored values, in one task."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from dossier.collect.cells import Words
from dossier.collect.known import Known, spelt
from dossier.collect.read import Ask, read, wishes
from dossier.collect.reading import Kind, Outcome, Reading, Row, UnknownKindError, Wish
from dossier.collect.report import refused_report
from dossier.collect.sheet import Sheet, read_sheets
from dossier.deliver.write import prepare, write_file
from dossier.errors import UsageError
from dossier.guard.gate import read_bytes
from dossier.model.change import Changes
from dossier.model.feat import Achievement, Movement
from dossier.model.ledger import Absence, Honour, Initiative, Rating, Tenure, UnitYear
from dossier.model.round import Nomination
from dossier.model.subject import Person, Ref, Unit
from dossier.store import Work
from dossier.tasks.desk import Desk
from dossier.tasks.localrules import book_in_force
from dossier.tasks.rounds import round_of
from dossier.tasks.subjects import recast

ImportRow = Row  # one row and the whole list, as the faces of the program name them
ImportReading = Reading
LEDGERS = (Rating, Honour, Initiative, Achievement, UnitYear, Tenure, Absence)
KEPT = (Outcome.NEW, Outcome.CHANGED)


class NotMappingError(UsageError):
    """A file that should match headings to fields is no table of texts."""

    code = "tasks.not_mapping"


def preview_import(
    desk: Desk, path: Path, kind: str | None = None, mapping: Mapping[str, str] | None = None
) -> Reading:
    """Read a workbook and account for every row of it; nothing is kept yet."""
    wanted = _kind(kind) if kind else None
    sheets = read_sheets(path)
    today = desk.today()
    with desk.store.work(desk.who, "import.preview") as work:
        known = Known(_known(work, sheets))
        movements = {row.name.casefold(): row.key for row in work.all(Movement)}
    words = Words(book_in_force(desk).on(today).aliases, today.year)
    return read(sheets, known, Ask(words, desk.keys, wanted, mapping, movements))


def do_import(desk: Desk, reading: Reading, into_round: str = "") -> Changes:
    """Keep the new and changed rows as one task; nominees go into the round, if one is named."""
    with desk.store.work(desk.who, "import") as work:
        fresh = [value for row in reading.rows if row.outcome in KEPT for value in row.values]
        recast(work, (value for value in fresh if isinstance(value, Unit)))
        work.put_many(value for value in fresh if not isinstance(value, Wish))
        if into_round:
            round_of(work, into_round)
            work.put_many(_nominations(desk, work, into_round, wishes(reading)))
        return work.commit()


def write_refused(desk: Desk, reading: Reading, path: Path) -> Path:
    """Write the refused rows with their reasons into a workbook for the unit that sent them."""
    head = desk.words.text("tasks.refused_heads").split("|")

    def say(row: Row) -> str:
        return " ".join(str(desk.words.say(one.code, dict(one.params))) for one in row.reasons)

    content = refused_report(reading.rows, (head[0], head[1], head[2]), say)
    prepare(path.parent, len(content))
    write_file(path.parent, path.name, content)
    return path


def read_mapping(path: Path) -> Mapping[str, str]:
    """Read a TOML file of heading = field."""
    try:
        found = tomllib.loads(read_bytes(path).decode("utf-8-sig"))
    except ValueError as error:
        raise NotMappingError(file=path.name) from error
    if not all(isinstance(field, str) for field in found.values()):
        raise NotMappingError(file=path.name)
    return found


def _kind(text: str) -> Kind:
    if text not in set(Kind):
        raise UnknownKindError(kind=text, known=tuple(Kind))
    return Kind(text)


def _known(work: Work, sheets: Iterable[Sheet]) -> Iterator[Any]:
    """Give who is who in the store, and the ledgers of those whom the sheets name."""
    yield from work.all(Unit)
    named = _texts(sheets)
    refs: set[Ref] = {unit.ref for unit in work.all(Unit) if spelt(unit.name) in named}
    for person in work.all(Person):
        yield person
        if spelt(person.name) in named:
            refs.add(person.ref)
    for kind in LEDGERS:
        yield from work.all(kind, subject=refs)


def _texts(sheets: Iterable[Sheet]) -> set[str]:
    cells = (cell for sheet in sheets for row in sheet.rows for cell in row)
    return {spelt(cell) for cell in cells if isinstance(cell, str) and cell}


def _nominations(
    desk: Desk, work: Work, round_key: str, asked: Iterable[Wish]
) -> Iterator[Nomination]:
    """Make nominations of nominees; one that is there already keeps its key and place."""
    there = {(row.subject, row.award): row for row in work.all(Nomination, round=round_key)}
    place, awards = len(there), book_in_force(desk).awards
    for wish in asked:
        old = there.get((wish.subject, wish.award))
        place += old is None
        yield Nomination(
            key=old.key if old else desk.keys(),
            round=round_key,
            subject=wish.subject,
            award=wish.award,
            ground=awards[wish.award].ground_for(wish.ground),
            summary=wish.summary or (old.summary if old else ""),
            excluded=old.excluded if old else "",
            order=old.order if old else place,
        )
