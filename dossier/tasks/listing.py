"""Turns a line of search, an order and chosen columns into a page of people or units, or a book."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from dossier.collect.tablebook import SheetTable, table_book
from dossier.deliver.write import prepare, write_file
from dossier.errors import CancelledError, UsageError
from dossier.model.award import Award
from dossier.model.change import Listing, PersonRow, Query, UnitRow
from dossier.model.narrowing import BY_NAME, Ended, Facet, Order
from dossier.model.subject import Whom
from dossier.model.succession import Succession, ended_units
from dossier.store import Work
from dossier.tasks.desk import Desk
from dossier.tasks.localrules import book_within
from dossier.tasks.narrowing import labels, narrowed
from dossier.tasks.typed import written_part_date

Row = PersonRow | UnitRow
EVERYTHING = 10_000_000  # rows: more than any list has


class UnknownColumnError(UsageError):
    """A list has no column of this name."""

    code = "listing.unknown_column"


@dataclass(frozen=True, slots=True)
class ListColumn:
    """A column that a list can show, in the window, by command and in a workbook."""

    id: str
    label: str
    text: Callable[[Row], str]
    facet: Facet  # by which the list is put in order
    is_usual: bool = True  # shown until the officer chooses otherwise
    is_figure: bool = False


@dataclass(frozen=True, slots=True)
class ListAsk:
    """What a list is to show; for None both units and households are listed.

    Units that are no more are left out unless `ended` or the line wants them.
    """

    whom: Whom | None
    line: str = ""
    unit: str = ""  # key: this unit and all below it
    order: Order = BY_NAME
    limit: int = 100
    offset: int = 0
    ended: Ended = Ended.LEFT_OUT


@dataclass(frozen=True, slots=True)
class Listed:
    """A page of rows, how many there are in all, and what of the line was not understood."""

    rows: tuple[Row, ...]
    total: int
    remarks: tuple[str, ...] = ()


def list_subjects(desk: Desk, ask: ListAsk) -> Listed:
    """List a page of those who are asked for; diacritics do not matter."""
    with desk.store.work(desk.who, "list") as work:
        return _listed(desk, work, ask)


def prepare_lists(desk: Desk) -> None:
    """Read beforehand what the first search of a session would wait for."""
    with desk.store.work(desk.who, "list") as work:
        work.prepare_lists()


def columns_for(whom: Whom | None) -> tuple[ListColumn, ...]:
    """Declare the columns of the list of people, or of that of units."""
    return _OF_PEOPLE if whom is Whom.PERSON else _OF_UNITS


def hints(whom: Whom | None) -> tuple[str, ...]:
    """Give an example of each label that a line may use."""
    return tuple(label.shown for label in labels(_side(whom)))


def chosen_columns(whom: Whom | None, ids: Sequence[str] = ()) -> tuple[ListColumn, ...]:
    """Choose columns in the order of their ids, the usual ones for none.

    Raises UnknownColumnError.
    """
    every = {column.id: column for column in columns_for(whom)}
    for id_ in ids:
        if id_ not in every:
            raise UnknownColumnError(text=id_, known=", ".join(every))
    return tuple(every[id_] for id_ in ids) or tuple(
        column for column in every.values() if column.is_usual
    )


def write_list(
    desk: Desk,
    ask: ListAsk,
    columns: Iterable[ListColumn],
    path: Path,
    is_cancelled: Callable[[], bool] = lambda: False,
) -> Path:
    """Write all that a list shows, page or not, as a workbook; raise CancelledError."""
    shown = tuple(columns)
    listed = list_subjects(desk, replace(ask, limit=EVERYTHING, offset=0))
    side = desk.words.text(f"listing.of.{_side(ask.whom).value}")
    about = desk.words.text("listing.shown", count=listed.total, line=ask.line.strip() or "–")
    rows = tuple((number, *_cells(row, shown)) for number, row in enumerate(listed.rows, 1))
    heads = (desk.words.text("listing.number"), *(column.label for column in shown))
    if is_cancelled():
        raise CancelledError
    content = table_book([SheetTable(side.capitalize(), side, heads, rows, about)])
    if is_cancelled():
        raise CancelledError
    prepare(path.parent, len(content))
    write_file(path.parent, path.name, content)
    return path


def _cells(row: Row, columns: Iterable[ListColumn]) -> list[str | int]:
    texts = ((column.text(row), column.is_figure) for column in columns)
    return [int(text) if is_figure and text.isdecimal() else text for text, is_figure in texts]


def _listed(desk: Desk, work: Work, ask: ListAsk) -> Listed:
    def awards() -> Mapping[str, Award]:
        return book_within(desk, work).on(desk.today()).awards

    found = narrowed(ask.line, _side(ask.whom), awards, desk.words)
    query = Query(
        found.words, ask.unit, ask.limit, ask.offset, ask.whom, found.conditions, ask.order
    )
    if ask.whom is Whom.PERSON:
        people: Listing[PersonRow] = work.people(replace(query, whom=None))
        return Listed(people.rows, people.total, found.remarks)
    units: Listing[UnitRow] = work.units(replace(query, ended=found.ended or _ended(work, ask)))
    return Listed(units.rows, units.total, found.remarks)


def _ended(work: Work, ask: ListAsk) -> Ended:
    """Leave out units that are no more, but not where the list stays within one."""
    if ask.unit and ask.unit in ended_units(work.all(Succession, unit=ask.unit)):
        return Ended.AMONG
    return ask.ended


def unit_called(row: UnitRow) -> str:
    """Call a unit by its name, with the former one that was looked for, and whether it is gone.

    >>> unit_called(UnitRow("v", "Văn phòng", former="Phòng Hành chính"))
    'Văn phòng (trước là Phòng Hành chính)'
    """
    former = f" (trước là {row.former})" if row.former else ""
    return f"{row.name}{former}{' (đã kết thúc)' if row.ended else ''}"


def _side(whom: Whom | None) -> Whom:
    return Whom.PERSON if whom is Whom.PERSON else Whom.UNIT


def _person(row: Row) -> PersonRow:
    assert isinstance(row, PersonRow)
    return row


def _unit(row: Row) -> UnitRow:
    assert isinstance(row, UnitRow)
    return row


def _gender(row: Row) -> str:
    gender = _person(row).gender
    return gender.label if gender else ""


def _members(row: Row) -> str:
    return str(_unit(row).members or "")


_OF_PEOPLE = (
    ListColumn("name", "Họ và tên", lambda row: row.name, Facet.NAME),
    ListColumn("birth", "Ngày sinh", lambda r: written_part_date(_person(r).birth), Facet.BIRTH),
    ListColumn("post", "Chức vụ", lambda row: _person(row).post, Facet.POST),
    ListColumn("unit", "Đơn vị", lambda row: _person(row).unit_name, Facet.HOME),
    ListColumn("gender", "Giới tính", _gender, Facet.GENDER, is_usual=False),
    ListColumn(
        "party_post",
        "Chức vụ Đảng, đoàn thể",
        lambda row: _person(row).party_post,
        Facet.PARTY_POST,
        is_usual=False,
    ),
    ListColumn(
        "citizen_id",
        "Số định danh",
        lambda row: _person(row).citizen_id,
        Facet.NUMBER,
        is_usual=False,
    ),
    ListColumn(
        "hometown", "Quê quán", lambda row: _person(row).hometown, Facet.HOMETOWN, is_usual=False
    ),
    ListColumn(
        "qualification",
        "Trình độ",
        lambda row: _person(row).qualification,
        Facet.QUALIFICATION,
        is_usual=False,
    ),
)
_OF_UNITS = (
    ListColumn("name", "Tên tập thể", lambda row: unit_called(_unit(row)), Facet.NAME),
    ListColumn("superior", "Cấp trên", lambda row: _unit(row).superior_name, Facet.HOME),
    ListColumn("kind", "Loại", lambda row: _unit(row).kind.label, Facet.KIND, is_usual=False),
    ListColumn(
        "head", "Người đứng đầu", lambda row: _unit(row).head_name, Facet.HEAD, is_usual=False
    ),
    ListColumn("members", "Số người", _members, Facet.MEMBERS, is_usual=False, is_figure=True),
)
