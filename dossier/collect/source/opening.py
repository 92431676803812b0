"""Turns a file from outside, or what was pasted, into sheets: guarded, and read in a child."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from dossier.collect.fillin.mark import marked
from dossier.collect.raw.binarybook import binary_clues
from dossier.collect.raw.delimited import read_delimited
from dossier.collect.raw.hypertext import read_hypertext
from dossier.collect.raw.load import Reader, load
from dossier.collect.raw.oldbook import old_clues
from dossier.collect.raw.openbook import open_clues
from dossier.collect.raw.openxml import tells, xml_clues
from dossier.collect.raw.shapes import RawBook, RawSheet, Spot
from dossier.collect.raw.workbook import nothing, read_workbook
from dossier.collect.raw.xmlbook import read_xml_book
from dossier.collect.reading import EmptyError
from dossier.collect.sheet import Merge, Sheet
from dossier.collect.source.kinds import FileKind, kind_of
from dossier.collect.word.old import OldWordError, is_old_word
from dossier.collect.word.source import load_word
from dossier.errors import never
from dossier.guard.ahead import Ahead
from dossier.guard.child import Child
from dossier.guard.gate import check_values, read_bytes
from dossier.model.finding import Finding, Place, Weight
from dossier.words.legacy import Encoding
from dossier.words.text import clean

Stopped = Callable[[], bool]
SECONDS = 60.0
MEGABYTES = 1024  # what passes the guard needs far less; what does not stops here
PASTED = "Bảng dán"
# A child imports the reader of its kind and no other.
READERS: Mapping[FileKind, Reader] = {
    FileKind.XLSX: partial(read_workbook, xml_clues),
    FileKind.XLSB: partial(read_workbook, binary_clues),
    FileKind.XLS: partial(read_workbook, old_clues),
    FileKind.ODS: partial(read_workbook, open_clues),
    FileKind.WEB: read_hypertext,
    FileKind.XML_SHEET: read_xml_book,
    FileKind.TEXT: read_delimited,
}


def reader_ahead() -> Ahead[RawBook]:
    """Make what keeps a child ready for `read_sheets`; whoever has it closes it."""
    return Ahead(load, megabytes=MEGABYTES)


def read_sheets(
    path: Path, stopped: Stopped = never, ahead: Ahead[RawBook] | None = None
) -> tuple[Sheet, ...]:
    """Read every visible sheet, or table, that holds something, in the child that is `ahead`.

    Raises CancelledError once `stopped` says so, GuardError for a file that is not safe to read,
    OldWordError or UnsupportedError for one of another kind, UnreadableError for a damaged one,
    EmptyError where nothing is in it.
    """
    data = read_bytes(path)
    if is_old_word(data):
        raise OldWordError(file=path.name)
    kind = kind_of(data, path.name)
    if kind is FileKind.DOCX:
        return _of_word(data, path.name, stopped)
    reading = ahead or reader_ahead()
    return sheets_of(_book(data, kind, path.name, reading, stopped), path.name, path.stem)


def read_pasted(text: str, html: str = "") -> tuple[Sheet, ...]:
    """Read what was copied in another program: its tables, else its cells between tabs."""
    kind = FileKind.WEB if "<table" in html.lower() else FileKind.TEXT
    data = (html if kind is FileKind.WEB else text).encode("utf-8", "replace")
    return sheets_of(_book(data, kind, PASTED, reader_ahead()), PASTED, PASTED)


def sheets_of(book: RawBook, file: str, name: str) -> tuple[Sheet, ...]:
    """Make sheets of what came home; those without a name of their own go by that of the file.

    Raises EmptyError where nothing is in it.
    """
    if not book.sheets:
        raise EmptyError(file=file)
    several = len(book.sheets) > 1
    notes = tuple(_hidden(clean(name)) for name in book.hidden)
    sheets = (
        _sheet(sheet, sheet.name or (f"{name} - {number}" if several else name), notes)
        if number == 1
        else _sheet(sheet, sheet.name or f"{name} - {number}")
        for number, sheet in enumerate(book.sheets, 1)
    )
    return marked(sheets, book.mark or ())


def _book(
    data: bytes, kind: FileKind, file: str, ahead: Ahead[RawBook], stopped: Stopped = never
) -> RawBook:
    with ahead.child() as child:
        check_values(data, kind.value)
        is_bare = kind is FileKind.XLSX and not tells(data)
        reader = partial(read_workbook, nothing) if is_bare else READERS[kind]
        return child.call(reader, data, file, seconds=SECONDS, stopped=stopped)


def _of_word(data: bytes, file: str, stopped: Stopped) -> tuple[Sheet, ...]:
    with Child(load_word, megabytes=MEGABYTES) as child:
        check_values(data, FileKind.DOCX.value)
        sheets = child.call(data, file, seconds=SECONDS, stopped=stopped)
    if not sheets:
        raise EmptyError(file=file)
    return sheets


def _sheet(raw: RawSheet, name: str, notes: tuple[Finding, ...] = ()) -> Sheet:
    merges = tuple(_within(raw))
    return Sheet(
        clean(name),
        tuple(map(tuple, raw.rows)),
        merges,
        {spot: Encoding(font) for spot, font in raw.fonts.items()},
        findings=notes,
        faults=_spread(raw.faults, merges) if raw.faults else {},
    )


def _within(raw: RawSheet) -> list[Merge]:
    """Give the merges as far as the sheet is filled; one may reach to the end of all rows."""
    bottom, right = len(raw.rows) - 1, max(map(len, raw.rows), default=0) - 1
    cut = [Merge(m[0], m[1], min(m[2], bottom), min(m[3], right)) for m in raw.merges]
    return [one for one in cut if one.top <= one.bottom and one.left <= one.right]


def _spread(faults: Mapping[Spot, str], merges: tuple[Merge, ...]) -> dict[Spot, str]:
    """Give all rows of a merged cell its fault: they say the same as its first one."""
    rows = {
        (row, one.left): faults[one.top, one.left]
        for one in merges
        if (one.top, one.left) in faults
        for row in range(one.top, one.bottom + 1)
    }
    return {**faults, **rows}


def _hidden(name: str) -> Finding:
    place = Place("cell", name, label=name)
    return Finding("collect.hidden_sheet", Weight.NOTE, place, (("sheet", name),))
