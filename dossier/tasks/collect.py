"""Turns a list from outside into a preview, and the preview into stored values, in one task."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from dossier.collect.cells import Words
from dossier.collect.read import Ask, read, wishes
from dossier.collect.reading import (
    Kind,
    Reading,
    Row,
    UnknownEncodingError,
    UnknownKindError,
    Wish,
)
from dossier.collect.report import refused_report
from dossier.collect.sheet import Sheet
from dossier.collect.source import read_pasted, read_sheets, reader_ahead
from dossier.deliver.write import prepare, write_file
from dossier.errors import never
from dossier.model.change import Changes
from dossier.model.feat import Movement
from dossier.model.intake import Intake
from dossier.model.layout import Layout
from dossier.model.round import Nomination
from dossier.model.subject import Unit
from dossier.store import Work
from dossier.tasks.desk import Desk
from dossier.tasks.keeping import keep_copy
from dossier.tasks.kept import brought, counts_kept
from dossier.tasks.knowing import known_of, without_collector
from dossier.tasks.localrules import book_in_force
from dossier.tasks.mappings import remember_mapping
from dossier.tasks.overtaken import check_stands
from dossier.tasks.rounds import round_of
from dossier.tasks.subjects import recast
from dossier.words.legacy import Encoding

ImportRow = Row  # one row and the whole list, as the faces of the program name them
ImportReading = Reading
SOMEONE_NEW = ""  # what a cell is decided to mean, where that is nobody known


@dataclass(frozen=True, slots=True)
class ImportAsk:
    """What the officer says of a list; what is left out the list itself has to tell."""

    kind: str | None = None
    mapping: Mapping[str, str] = field(default_factory=dict)  # heading → field; "": passed over
    sender: str = ""  # key of the unit that sent it
    encodings: Mapping[str, str] = field(default_factory=dict)  # sheet → encoding believed
    decisions: Mapping[str, str] = field(default_factory=dict)  # cell of a row → key of who it is


@dataclass(frozen=True, slots=True)
class OpenedList:
    """A list whose cells were read; it can be previewed again and again without its file."""

    name: str
    sheets: tuple[Sheet, ...]


class ListOpener:
    """Opens lists one after the other; told in time, it is ready before the next file is chosen."""

    def __init__(self) -> None:
        self._ahead = reader_ahead()

    def prepare(self) -> None:
        """Get ready for the next file; this takes a moment and does not wait."""
        self._ahead.prepare()

    def open(self, path: Path, stopped: Callable[[], bool] = never) -> OpenedList:
        """Read the cells of a file; raise CancelledError once `stopped` says so."""
        return OpenedList(path.name, read_sheets(path, stopped, self._ahead))

    def close(self) -> None:
        """Leave nothing behind."""
        self._ahead.close()


def open_list(path: Path) -> OpenedList:
    """Read the cells of a file."""
    return ListOpener().open(path)


def preview_import(desk: Desk, path: Path, ask: ImportAsk | None = None) -> Reading:
    """Read a file and account for every row of it; nothing is kept yet."""
    _kind(ask)
    return preview_list(desk, open_list(path), ask)


def open_pasted(text: str, html: str = "") -> OpenedList:
    """Read cells that were copied in another program."""
    sheets = read_pasted(text, html)
    return OpenedList(sheets[0].name, sheets)


def preview_list(
    desk: Desk,
    opened: OpenedList,
    ask: ImportAsk | None = None,
    stopped: Callable[[], bool] = never,
    before: Iterable[Reading] = (),
) -> Reading:
    """Account for every row of an opened list; nothing is kept yet.

    What the readings `before` it bring counts as known. Raises CancelledError once `stopped` says
    so.
    """
    asked = ask or ImportAsk()
    _check_encodings(asked)
    words = Words.of(book_in_force(desk).on(desk.today()))
    with desk.store.work(desk.who, "import.preview") as work, without_collector():
        movements = {row.name.casefold(): row.key for row in work.all(Movement)}
        layouts = work.all(Layout, sender={"", asked.sender})
        wanted = Ask(
            *(words, desk.keys, _kind(ask), asked.mapping, movements, layouts),
            sender=asked.sender,
            encodings=asked.encodings,
            decisions=asked.decisions,
            stopped=stopped,
        )
        known = known_of(work)
        known.learn([value for each in before for value in brought(each)])
        return replace(read(opened.sheets, known, wanted), file=opened.name)


def do_import(desk: Desk, reading: Reading, into_round: str = "") -> Changes:
    """Copy the store, then keep a list as one task; raise where there is no room for the copy."""
    keep_copy(desk)
    return take_in(desk, reading, into_round)


def take_in(desk: Desk, reading: Reading, into_round: str = "") -> Changes:
    """Keep the new and changed rows as one task; nominees go into the round, if one is named.

    How the officer had the columns matched is remembered beside it: taking the import back leaves
    that.
    """
    with desk.store.work(desk.who, "import") as work:
        work.hold()
        check_stands(work, reading)
        fresh = brought(reading)
        recast(work, (value for value in fresh if isinstance(value, Unit)))
        work.put_many(fresh)
        if into_round:
            round_of(work, into_round)
            work.put_many(_nominations(desk, work, into_round, wishes(reading)))
        if work.changes_something:
            counts = counts_kept(reading, into_round=bool(into_round))
            work.put(Intake(desk.keys(), reading.file, reading.sender, **counts), seen=None)
        changes = work.commit()
    remember_mapping(desk, reading)
    return changes


def write_refused(desk: Desk, reading: Reading, path: Path) -> Path:
    """Write the refused rows with their reasons into a workbook for the unit that sent them."""
    head = desk.words.text("tasks.refused_heads").split("|")

    def say(row: Row) -> str:
        return " ".join(str(desk.words.say(one.code, dict(one.params))) for one in row.reasons)

    content = refused_report(reading.rows, (head[0], head[1], head[2]), say)
    prepare(path.parent, len(content))
    write_file(path.parent, path.name, content)
    return path


def _kind(ask: ImportAsk | None) -> Kind | None:
    text = ask.kind if ask else None
    if not text:
        return None
    if text not in set(Kind):
        raise UnknownKindError(kind=text, known=tuple(Kind))
    return Kind(text)


def _check_encodings(asked: ImportAsk) -> None:
    for sheet, text in asked.encodings.items():
        if text not in set(Encoding):
            raise UnknownEncodingError(sheet=sheet, text=text, known=tuple(Encoding))


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
