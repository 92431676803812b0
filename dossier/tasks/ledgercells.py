"""Declares the ledgers line by line: what each cell holds, how it is read and how written."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial
from typing import Any

from dossier.collect import cells
from dossier.collect.cells import CellError, Words
from dossier.collect.cells_decision import decision as read_parts
from dossier.model.ledger import (
    NO_DECISION,
    Absence,
    AbsenceKind,
    Decision,
    Discipline,
    Ground,
    Honour,
    Initiative,
    Level,
    Penalty,
    Rating,
    Reach,
    Tenure,
    TroubleKind,
    UnitYear,
)
from dossier.model.subject import Whom
from dossier.tasks.typed import written_day, written_number, written_part_date
from dossier.tasks.yearcells import Bench
from dossier.words.text import clean, fold

DAY = timedelta(days=1)
GOES_ON = "nay"  # how an open end is written
YES, NO = "Có", "Không"
PERSONS = frozenset({Whom.PERSON})
UNITS = frozenset({Whom.UNIT, Whom.HOUSEHOLD})
TROUBLES = {
    TroubleKind.DISCIPLINE: "Bị kỷ luật",
    TroubleKind.REVIEW: "Đang xem xét, thanh tra, xác minh",
}


@dataclass(frozen=True, slots=True)
class LineColumn:
    """One field of an entry as a cell; an empty cell that is not required holds `empty`."""

    name: str
    label: str
    read: Callable[[str, Bench], Any]
    write: Callable[[Any, Bench], str]
    empty: Any = ""
    is_required: bool = False
    is_number: bool = False
    offers: tuple[str, ...] = ()  # what a cell may say, where that is one of a few


@dataclass(frozen=True, slots=True)
class Ledger:
    """One ledger: the name by which findings call it, its titles and columns."""

    name: str
    kind: type[Any]
    title: str
    short: str  # on its tab: all ledgers are to be seen at once
    field: str  # of the record, where its entries are
    columns: tuple[LineColumn, ...]
    whom: frozenset[Whom] = frozenset(Whom)


def ledgers(whom: Whom) -> tuple[Ledger, ...]:
    """List the ledgers that a kind of subject has, besides its achievements."""
    return tuple(ledger for ledger in _LEDGERS if whom in ledger.whom)


def ledger_named(name: str) -> Ledger:
    """Find a ledger by its name; a KeyError is a bug of whoever asks."""
    return {ledger.name: ledger for ledger in _LEDGERS}[name]


def _by_words(
    read: Callable[[str, Words], Any],
) -> Callable[[str, Bench], Any]:
    return lambda text, bench: read(text, bench.words)


def _line(name: str, label: str, *, is_required: bool = False) -> LineColumn:
    return LineColumn(name, label, _by_words(cells.line), _as_is, is_required=is_required)


def _as_is(value: Any, _bench: Bench) -> str:
    return str(value)


def _year() -> LineColumn:
    read = _by_words(cells.year)
    return LineColumn("year", "Năm", read, _as_is, 0, is_required=True, is_number=True)


def _figure(name: str, label: str) -> LineColumn:
    def write(value: int | None, _bench: Bench) -> str:
        return written_number(value)

    return LineColumn(name, label, _by_words(cells.count), write, None, is_number=True)


def _chosen(
    name: str,
    label: str,
    read: Callable[[str, Words], Any],
    labels: Mapping[Any, str],
    empty: Any = None,
) -> LineColumn:
    """Declare a field that is one of a few; its label is taken as it is, other words are read."""
    known = {fold(said): value for value, said in labels.items()}

    def value_of(text: str, bench: Bench) -> Any:
        return known[fold(text)] if fold(text) in known else read(text, bench.words)

    def write(value: Any, _bench: Bench) -> str:
        return labels[value] if value else ""

    offers = tuple(said for said in labels.values() if said)
    required = empty is None
    return LineColumn(name, label, value_of, write, empty, is_required=required, offers=offers)


def _decision(name: str = "decision", label: str = "Quyết định") -> LineColumn:
    return LineColumn(name, label, _read_decision, _write_decision, NO_DECISION)


def _read_decision(text: str, bench: Bench) -> Decision:
    said: dict[str, Any] = {**read_parts(text, bench.words)}
    return Decision(**said)


def _write_decision(value: Decision, _bench: Bench) -> str:
    """Write a decision as lists do: number, day and issuer, those that are known.

    >>> _write_decision(Decision("5/QĐ-VPTU", date(2026, 1, 5), "Văn phòng"), None)
    '5/QĐ-VPTU, ngày 05/01/2026, Văn phòng'
    """
    day = f"ngày {written_day(value.day)}" if value.day else ""
    return ", ".join(filter(None, (value.number, day, value.issuer)))


def _parts(name: str, label: str, *, is_required: bool = False) -> LineColumn:
    read = cells.part_date if is_required else cells.until

    def write(value: Any, _bench: Bench) -> str:
        return written_part_date(value) or GOES_ON

    return LineColumn(name, label, _by_words(read), write, None, is_required=is_required)


def _first_day() -> LineColumn:
    return LineColumn(
        "since", "Từ ngày", _by_words(cells.day), lambda day, _: written_day(day), None,
        is_required=True,
    )  # fmt: skip


def _last_day(beyond: timedelta = timedelta()) -> LineColumn:
    """Declare the last day of a span, whose entry holds the day so far `beyond` it."""

    def read(text: str, bench: Bench) -> date | None:
        return None if fold(text) == GOES_ON else cells.day(text, bench.words) + beyond

    def write(value: date | None, _bench: Bench) -> str:
        return written_day(value - beyond) if value else GOES_ON

    return LineColumn("until", "Đến hết ngày", read, write, None)


def _read_award(text: str, bench: Bench) -> str:
    by_label = {fold(award.label): award.id for award in bench.awards.values()}
    return by_label.get(fold(text)) or cells.award(text, bench.words)


def _write_award(value: str, bench: Bench) -> str:
    found = bench.awards.get(value)
    return found.label if found else value


def _read_answer(text: str, _bench: Bench) -> bool:
    answers = {fold(YES): True, fold(NO): False}
    if fold(clean(text)) not in answers:
        raise CellError("collect.no_answer", text)
    return answers[fold(clean(text))]


def _write_answer(value: bool | None, _bench: Bench) -> str:  # noqa: FBT001 - a cell's value
    return {True: YES, False: NO, None: ""}[value]


_LABELS = {level: level.label for level in Level}
_GROUNDS = {ground: ground.label.capitalize() for ground in Ground}
_REACHES = {reach: reach.label.capitalize() for reach in Reach}
_LEAVES = {kind: kind.label for kind in AbsenceKind}
_PENALTIES = {penalty: penalty.label for penalty in Penalty}
_OF_UNITS = partial(Ledger, whom=UNITS)
_OF_PERSONS = partial(Ledger, whom=PERSONS)
_LEDGERS = (
    _OF_PERSONS(
        "tenure",
        Tenure,
        "Quá trình công tác",
        "Quá trình",
        "tenures",
        (
            _parts("since", "Từ", is_required=True),
            _parts("until", "Đến"),
            _line("post", "Chức vụ", is_required=True),
            _line("unit", "Cơ quan, đơn vị"),
            _line("grade", "Nhóm chức vụ"),
            _decision(),
        ),
    ),
    Ledger(
        "rating",
        Rating,
        "Xếp loại",
        "Xếp loại",
        "ratings",
        (
            _year(),
            _chosen("level", "Mức độ hoàn thành", cells.level, _LABELS),
            _decision(),
        ),
    ),
    Ledger(
        "honour",
        Honour,
        "Danh hiệu, khen thưởng",
        "Khen thưởng",
        "honours",
        (
            _year(),
            LineColumn(
                "award", "Danh hiệu, hình thức", _read_award, _write_award, is_required=True
            ),
            _chosen("ground", "Loại hình", cells.ground, _GROUNDS, Ground.MERIT),
            _decision(),
            _line("note", "Ghi chú"),
        ),
    ),
    Ledger(
        "initiative",
        Initiative,
        "Sáng kiến",
        "Sáng kiến",
        "initiatives",
        (
            _year(),
            _line("name", "Tên sáng kiến, đề tài", is_required=True),
            _chosen("reach", "Phạm vi", cells.reach, _REACHES, Reach.BASE),
            _line("role", "Vai trò"),
            _decision(),
        ),
    ),
    _OF_UNITS(
        "unit_year",
        UnitYear,
        "Số liệu năm",
        "Số liệu năm",
        "years",
        (
            _year(),
            _figure("members", "Số người"),
            _figure("completed", "Hoàn thành"),
            _figure("advanced", "LĐTT"),
            _figure("emulators", "CSTĐ cơ sở"),
            _figure("disciplined", "Bị kỷ luật"),
            LineColumn(
                "united", "Nội bộ đoàn kết", _read_answer, _write_answer, None, offers=(YES, NO)
            ),
            _line("block_led", "Dẫn đầu cụm, khối"),
            _decision("block_decision"),
        ),
    ),
    Ledger(
        "discipline",
        Discipline,
        "Kỷ luật, thanh tra, kiểm tra",
        "Kỷ luật",
        "disciplines",
        (
            _chosen("kind", "Nội dung", cells.trouble, TROUBLES),
            _chosen("penalty", "Hình thức", cells.penalty, _PENALTIES, Penalty.NONE),
            _first_day(),
            _last_day(beyond=DAY),  # the ledger holds the day on which commendation goes on
            _decision(),
            _line("note", "Ghi chú"),
        ),
    ),
    _OF_PERSONS(
        "absence",
        Absence,
        "Thời gian nghỉ",
        "Nghỉ",
        "absences",
        (
            _chosen("kind", "Lý do", cells.leave, _LEAVES),
            _first_day(),
            _last_day(),
            _decision(),
            _line("note", "Ghi chú"),
        ),
    ),
)
