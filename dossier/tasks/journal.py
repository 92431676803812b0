"""Turns the log into the lines that somebody asks for, and writes them as a workbook."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from dossier.collect.tablebook import SheetTable, table_book
from dossier.deliver.write import prepare, write_file
from dossier.model.change import AuditLine
from dossier.tasks.desk import Desk
from dossier.words.text import fold

EVERYTHING = 10**9


@dataclass(frozen=True, slots=True)
class JournalAsk:
    """Which lines of the log are wanted; what is left empty narrows nothing."""

    text: str = ""  # words of the task, of who did it, or its number; diacritics do not matter
    who: str = ""  # just this person
    since: date | None = None
    until: date | None = None  # with that day
    limit: int = 500


@dataclass(frozen=True, slots=True)
class JournalRow:
    """One line of the log in words."""

    line: AuditLine
    what: str


@dataclass(frozen=True, slots=True)
class Journal:
    """The lines that were asked for, how many there are in all, and who ever did anything."""

    rows: tuple[JournalRow, ...]
    total: int
    people: tuple[str, ...]


def journal(desk: Desk, ask: JournalAsk | None = None) -> Journal:
    """Read the log, the latest task first."""
    asked, lines = ask or JournalAsk(), desk.store.tasks(EVERYTHING)
    told = (_row(desk, line) for line in lines)
    rows = [row for row in told if _is_wanted(row, asked)]
    people = tuple(sorted({line.who for line in lines}))
    return Journal(tuple(rows[: asked.limit]), len(rows), people)


def write_journal(desk: Desk, ask: JournalAsk, path: Path) -> Path:
    """Write every line that is asked for, with the code by which the log can be held to it."""
    words = desk.words
    found = journal(desk, JournalAsk(ask.text, ask.who, ask.since, ask.until, EVERYTHING))
    heads = tuple(words.text("journal.heads").split("|"))
    title = words.text("journal.title")
    about = words.text("journal.about", count=found.total, head=desk.store.head())
    rows = tuple(_cells(row) for row in found.rows)
    content = table_book([SheetTable(title, title, heads, rows, about)])
    prepare(path.parent, len(content))
    write_file(path.parent, path.name, content)
    return path


def name_of_task(desk: Desk, task: str) -> str:
    """Say what a task was; one that this program does not know is another one."""
    code = f"task.{task}"
    return desk.words.text(code if code in desk.words.sentences else "task.other")


def _row(desk: Desk, line: AuditLine) -> JournalRow:
    what = name_of_task(desk, line.task)
    if line.undoes:
        what = desk.words.text("journal.undoes", what=what, number=line.undoes)
    return JournalRow(line, what)


def _is_wanted(row: JournalRow, ask: JournalAsk) -> bool:
    line = row.line
    day = line.when.astimezone().date()
    words = fold(ask.text).split()
    said = fold(f"{line.number} {line.who} {row.what}")
    return (
        all(word in said for word in words)
        and ask.who in ("", line.who)
        and (ask.since is None or ask.since <= day)
        and (ask.until is None or day <= ask.until)
    )


def _cells(row: JournalRow) -> tuple[str | int, ...]:
    when = f"{row.line.when.astimezone():%d/%m/%Y %H:%M:%S}"
    return row.line.number, when, row.line.who, row.what, row.line.touched
