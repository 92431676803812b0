"""Turns the reports of a Word file into sheets: a life, its narrative, its tables, its wish."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from dossier.collect.reading import Kind
from dossier.collect.sheet import Declared, Sheet
from dossier.collect.word.lists import sheet_of
from dossier.collect.word.passed import frame, passed, said
from dossier.collect.word.report.asked import asked_for
from dossier.collect.word.report.cut import Piece, joined, piece
from dossier.collect.word.report.held import Held
from dossier.collect.word.report.outline import is_title
from dossier.collect.word.report.reader import Report, read_report
from dossier.collect.word.report.story import Deed, bare_leads, deeds
from dossier.collect.word.report.years import years_in
from dossier.collect.word.shapes import Block, Document, Grid, Paragraph
from dossier.model.finding import Finding
from dossier.words.legacy import Encoding
from dossier.words.text import fold

LIFE, STORY, HONOURS, RATINGS, WISH = "Lý lịch", "Thành tích", "Khen thưởng", "Xếp loại", "Đề nghị"
YEAR, DECISION = "Năm", "Quyết định"
_SHORT = "tom tat thanh tich"
_DEED = "dot xuat"
_SAYING = {"name": "who", "birth": "birth", "citizen_id": "citizen_id"}
Row = tuple[Piece, ...]


def report_sheets(document: Document) -> tuple[Sheet, ...]:
    """Give the sheets of every report; nothing where the file is no report about someone."""
    found = [_report(chunk) for chunk in _chunks(document.blocks)]
    reports = [report for report in found if report is not None]
    if not reports or len(reports) < len(found):
        return ()
    sheets = [
        sheet
        for number, report in enumerate(reports, 1)
        for sheet in _sheets(report, f" {number}" if len(reports) > 1 else "")
    ]
    sheets[0] = replace(sheets[0], findings=sheets[0].findings + passed(document.beside))
    return tuple(sheets)


def _chunks(blocks: Sequence[Block]) -> Iterator[tuple[Block, ...]]:
    """Part a file that holds several reports before each letterhead or title but the first."""
    titles = [
        place
        for place, block in enumerate(blocks)
        if isinstance(block, Paragraph) and is_title(block)
    ]
    if not titles:
        return
    starts = [0, *(_above(blocks, place) for place in titles[1:]), len(blocks)]
    for start, end in pairwise(starts):
        yield tuple(blocks[start:end])


def _above(blocks: Sequence[Block], title: int) -> int:
    """Go up from a title to the letterhead that belongs to it."""
    place = title
    while place and title - place < 4 and isinstance(blocks[place - 1], Paragraph):
        place -= 1
    is_headed = place and not isinstance(blocks[place - 1], Paragraph)
    return place - 1 if is_headed else title


def _report(blocks: Sequence[Block]) -> Report | None:
    """Read a report about a unit, else about a person; None where it names neither."""
    for kind in (Kind.UNITS, Kind.PEOPLE):
        report = read_report(blocks, kind)
        if "name" in report.particulars:
            return report
    return None


def _sheets(report: Report, mark: str) -> Iterator[Sheet]:
    life = _life(report, LIFE + mark)
    title = "\n".join(each.text for each in report.head)
    is_short = _SHORT in fold(title) and asked_for(title) != ""
    told = () if is_short else report.told
    is_one = _DEED in fold(title)
    year = max(years_in(title), default=0) or _last_year(report)
    done = list(deeds(told, year, is_one=is_one))
    report.frame += () if is_one else bare_leads(told)
    summary = [piece(each.paragraph) for each in report.told] if is_short else []
    proofs = tuple(
        said("collect.passed_text", deed.what.place, deed.proof) for deed in done if deed.proof
    )
    tables = [pair for pair in report.tables if report.movement or not _measures(pair[0])]
    figures = [row for pair in report.tables if pair not in tables for row in _rows(pair[0])]
    left = (
        passed(_once(report.passed))
        + proofs
        + tuple(figures)
        + frame([*report.head, *report.frame])
    )
    yield replace(life, findings=left)
    for grid, above in tables:
        yield replace(sheet_of(grid, above), told=_told(report))
    yield from _ledgers(report, done, mark)
    yield from _wish(report, title, summary, mark)


def _life(report: Report, name: str) -> Sheet:
    heads = {field: label for field, (label, _value) in report.particulars.items()}
    values = {field: value for field, (_label, value) in report.particulars.items()}
    if report.prose and report.kind is Kind.PEOPLE:
        heads["biography"] = "Tiểu sử"
        values["biography"] = joined([piece(each) for each in report.prose])
    elif report.prose:
        report.passed += report.prose
    return _sheet(name, report.kind, heads, [tuple(values.values())])


def _ledgers(report: Report, done: Sequence[Deed], mark: str) -> Iterator[Sheet]:
    """Give what is told in words: who it is about goes into each row."""
    heads, about = _about(report)
    if done:
        more = report.movement
        known = (*about, more[1]) if more else about
        named = {**heads, "movement": more[0]} if more else heads
        rows = [(*known, _year(deed.year, deed.what), deed.what) for deed in done]
        yield _sheet(STORY + mark, Kind.ACHIEVEMENTS, {**named, "year": YEAR, "what": STORY}, rows)
    for name, kind, field, held in (
        (HONOURS, Kind.HONOURS, "award", report.honours),
        (RATINGS, Kind.RATINGS, "level", report.ratings),
    ):
        if held:
            fields = {**heads, "year": YEAR, field: name, "decision": DECISION}
            rows = [(*about, _year(each.year, each.what), each.what, _cited(each)) for each in held]
            yield _sheet(name + mark, kind, fields, rows)


def _year(year: int, what: Piece) -> Piece:
    text = str(year or "")
    return Piece(text, text, place=what.place)


def _cited(held: Held) -> Piece:
    return held.decision or Piece("", "", place=held.what.place)


def _wish(report: Report, title: str, summary: Sequence[Piece], mark: str) -> Iterator[Sheet]:
    """Give what the report asks for, with the narrative of a report in short as its summary."""
    award = asked_for(title)
    if not award:
        return
    heads, about = _about(report)
    said = {"summary": joined(summary)} if summary else {}
    said["proposed"] = Piece(award, award, place=report.head[0].place)
    heads |= {"summary": STORY} if summary else {}
    yield _sheet(
        WISH + mark, Kind.NOMINEES, {**heads, "proposed": WISH}, [(*about, *said.values())]
    )


def _about(report: Report) -> tuple[dict[str, str], Row]:
    who = {field: report.particulars[field] for field in _SAYING if field in report.particulars}
    heads = {_SAYING[field]: label for field, (label, _value) in who.items()}
    return heads, tuple(value for _label, value in who.values())


def _told(report: Report) -> dict[str, str]:
    who = {
        _SAYING[field]: value.text
        for field, (_label, value) in report.particulars.items()
        if field in _SAYING
    }
    return who | ({"movement": report.movement[1].text} if report.movement else {})


def _rows(grid: Grid) -> Iterator[Finding]:
    """Tell of each row of a table that is passed over, its figures too."""
    for number, row in enumerate(grid.rows):
        text = "; ".join(box.text for box in row if box.text.strip())
        if text:
            yield said("collect.passed_text", Sheet(grid.name, ()).place(number, 0), text)


def _measures(grid: Grid) -> bool:
    """Tell a table of targets: outside a movement no record has a place for its figures."""
    return any(fold(box.text).startswith("chi tieu") for box in grid.rows[0])


def _last_year(report: Report) -> int:
    """Give the last year for which the tables of the report hold a row."""
    cells = (box.text for grid, _above in report.tables for row in grid.rows for box in row[:2])
    return max((int(text) for text in cells if len(text) == 4 and years_in(text)), default=0)


def _sheet(name: str, kind: Kind, heads: dict[str, str], rows: Sequence[Row]) -> Sheet:
    """Lay pieces out below their headings, each cell named by its place in the document."""
    cells = {
        (number, place): each
        for number, row in enumerate(rows, 1)
        for place, each in enumerate(row)
    }
    return Sheet(
        name,
        (tuple(heads.values()), *(tuple(each.cell for each in row) for row in rows)),
        encodings={
            at: each.encoding for at, each in cells.items() if each.encoding is not Encoding.UNICODE
        },
        declared=Declared(kind, tuple(heads)),
        places={at: _place(name, at[0], each, rows) for at, each in cells.items()},
    )


def _place(name: str, number: int, each: Piece, rows: Sequence[Row]) -> str:
    """Name a cell by its paragraph; where there are several rows, by its row's own."""
    if len(rows) == 1:
        return f"{name}, {each.place}"
    return f"{name} {number}, {rows[number - 1][-1].place}"


def _once(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    return list({each.number: each for each in paragraphs}.values())
