"""Makes one person of two records: ledgers, files and nominations move, what differs is chosen."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, replace
from typing import Any

from dossier.collect.columns import COLUMNS
from dossier.collect.doubles import doubles
from dossier.collect.known import identity
from dossier.errors import CancelledError, UsageError
from dossier.model.attachment import Attachment
from dossier.model.award import Award
from dossier.model.change import Changes, Remembered, Saved
from dossier.model.feat import Registration
from dossier.model.ledger import Initiative
from dossier.model.round import Nomination, Round
from dossier.model.subject import Person, Unit
from dossier.store import Work
from dossier.tasks.aside import drop_aside
from dossier.tasks.desk import Desk
from dossier.tasks.entries import named
from dossier.tasks.localrules import book_within
from dossier.tasks.subjects import LEDGER
from dossier.tasks.typed import written_part_date

APART = "apart/"  # before the keys of two who are known to be two
MOST = 500  # pairs that are listed at once


class SameRecordError(UsageError):
    """A record cannot be merged with itself."""

    code = "merging.same_record"


class BothNominatedError(UsageError):
    """Both are proposed in one round for the same award: one proposal is withdrawn first."""

    code = "merging.both_nominated"


@dataclass(frozen=True, slots=True)
class DoubleRow:
    """Two records of what is likely to be one person, with the reason in words."""

    first: Person
    second: Person
    units: tuple[str, str]
    why: str


@dataclass(frozen=True, slots=True)
class Differing:
    """Something that both records say otherwise; `name` is what `Merge.taken` speaks of."""

    name: str
    label: str
    kept: str
    gone: str


@dataclass(frozen=True, slots=True)
class Merging:
    """What would become of two records."""

    kept: Saved[Person]
    gone: Saved[Person]
    differing: tuple[Differing, ...]  # fields, then entries of ledgers
    filled: tuple[str, ...]  # labels of fields that only the one that goes says
    moved: int  # entries, files and nominations that move
    same: int  # that both hold alike


@dataclass(frozen=True, slots=True)
class Merge:
    """The wish: who stays, who goes, and what of the latter takes the place of the former's."""

    kept: str
    gone: str
    taken: frozenset[str] = frozenset()  # names of `Differing`


@dataclass(frozen=True, slots=True)
class Searched:
    """How far a search for doubles is."""

    done: int
    total: int


def list_doubles(
    desk: Desk,
    report: Callable[[Searched], None] = lambda _searched: None,
    is_cancelled: Callable[[], bool] = lambda: False,
) -> tuple[DoubleRow, ...]:
    """List pairs of records that are likely one person, the surest first, at most MOST.

    Raises CancelledError.
    """

    def went(done: int, total: int) -> None:
        if is_cancelled():
            raise CancelledError
        report(Searched(done, total))

    with desk.store.work(desk.who, "doubles") as work:
        people = work.all(Person)
        apart = {row.key for row in work.all(Remembered) if row.key.startswith(APART)}
        found = [one for one in doubles(people, went) if _pair(one.first, one.second) not in apart]
        rows = found[:MOST]
        wanted = {person.unit for one in rows for person in (one.first, one.second)} - {""}
        names = {unit.key: unit.name for unit in work.all(Unit, key=wanted)} if wanted else {}
    return tuple(
        DoubleRow(
            one.first,
            one.second,
            (names.get(one.first.unit, ""), names.get(one.second.unit, "")),
            desk.words.text(f"merging.why.{one.why.name.lower()}"),
        )
        for one in rows
    )


def keep_apart(desk: Desk, first: Person, second: Person) -> Changes:
    """Remember that two records are two people: they are not listed any more."""
    with desk.store.work(desk.who, "person.apart") as work:
        work.put_many([Remembered(_pair(first, second), "")])
        return work.commit()


def look_at_merge(desk: Desk, kept: str, gone: str) -> Merging:
    """Tell what would become of two records, by their keys; raise SameRecordError."""
    with desk.store.work(desk.who, "merging") as work:
        pair = _read(work, kept, gone)
        plan = _plan(work, pair)
        labels = book_within(desk, work).on(desk.today()).awards
        names = {unit.key: unit.name for unit in work.all(Unit)}
        return _told(pair, plan, labels, names)


def merge(desk: Desk, wish: Merge) -> Changes:
    """Make one person of two in one step, which can be taken back as one.

    Raises SameRecordError, and BothNominatedError where both stand in one round for one award.
    """
    with desk.store.work(desk.who, "person.merge") as work:
        work.hold()
        pair = _read(work, wish.kept, wish.gone)
        plan = _plan(work, pair)
        _check_rounds(work, plan)
        _carry_out(work, pair, plan, wish.taken)
        return work.commit()


@dataclass(frozen=True, slots=True)
class _Pair:
    kept: Saved[Person]
    gone: Saved[Person]


@dataclass(frozen=True, slots=True)
class _Plan:
    """What moves as it is, and what stands on both sides under one identity."""

    moving: tuple[Any, ...]
    both: tuple[tuple[Any, Any], ...]  # of the one that stays, of the one that goes


def _read(work: Work, kept: str, gone: str) -> _Pair:
    if kept == gone:
        raise SameRecordError
    return _Pair(work.get(Person, kept), work.get(Person, gone))


def _plan(work: Work, pair: _Pair) -> _Plan:
    moving: list[Any] = []
    both: list[tuple[Any, Any]] = []
    kinds: tuple[type[Any], ...] = (*LEDGER, Registration, Nomination, Attachment)
    for kind in kinds:
        there = {_mark(one): one for one in work.all(kind, subject=pair.kept.value.ref)}
        for one in work.all(kind, subject=pair.gone.value.ref):
            moved = replace(one, subject=pair.kept.value.ref)
            other = there.get(_mark(moved))
            if other is None:
                moving.append(moved)
            else:
                both.append((other, moved))
    return _Plan(tuple(moving), tuple(both))


def _mark(entry: Any) -> Hashable:
    """Tell entries of one person apart: two of one mark cannot stand side by side."""
    match entry:
        case Registration():
            return (Registration, entry.year, entry.award)
        case Nomination():
            return (Nomination, entry.round, entry.award, entry.ground)
        case Attachment():
            return (Attachment, entry.key)  # two files may be one and prove two entries
        case _:
            kind, _key, *rest = identity(entry)
            return (kind, *rest)


def _check_rounds(work: Work, plan: _Plan) -> None:
    for kept, _gone in plan.both:
        if isinstance(kept, Nomination):
            raise BothNominatedError(round=work.get(Round, kept.round).value.name)


def _carry_out(work: Work, pair: _Pair, plan: _Plan, taken: frozenset[str]) -> None:
    """Point on, take out what has no place beside the other, move the rest, and join the two.

    The order counts: with an entry go the files that prove it, and two of one mark never stand
    side by side.
    """
    choices = [(gone, kept) if gone.key in taken else (kept, gone) for kept, gone in plan.both]
    passed = {goes.key: stays.key for stays, goes in choices}
    moved = {one.key: one for one in (*plan.moving, *(stays for stays, _goes in choices))}
    ref = pair.kept.value.ref
    beside: tuple[Any, ...] = (
        *work.all(Attachment, subject=ref),
        *work.all(Initiative, subject=ref),
    )
    moved |= {one.key: moved.get(one.key, one) for one in beside}
    gone_for_good = {goes.key for _stays, goes in choices}
    pointed = [_pointed_on(one, passed) for one in moved.values() if one.key not in gone_for_good]
    work.put_many(one for one in pointed if isinstance(one, Attachment))
    for _stays, goes in choices:
        work.drop(type(goes), goes.key)
    work.put_many(pointed)
    work.put(_joined(pair, taken), seen=pair.kept.version)
    work.drop(Person, pair.gone.value.key, seen=pair.gone.version)
    drop_aside(work, pair.gone.value.ref)


def _pointed_on(value: Any, passed: Mapping[str, str]) -> Any:
    """Let files and used initiatives name the entry that stays."""
    if isinstance(value, Attachment):
        return replace(value, entry=passed.get(value.entry, value.entry))
    if isinstance(value, Initiative):
        return replace(value, used_for=passed.get(value.used_for, value.used_for))
    return value


def _joined(pair: _Pair, taken: frozenset[str]) -> Person:
    kept, gone = pair.kept.value, pair.gone.value
    chosen = {
        name: getattr(gone, name)
        for name in _names()
        if name in taken or (not getattr(kept, name) and getattr(gone, name))
    }
    return replace(kept, **chosen)


def _names() -> Iterator[str]:
    return (field.name for field in fields(Person) if field.name != "key")


def _told(
    pair: _Pair, plan: _Plan, awards: Mapping[str, Award], units: Mapping[str, str]
) -> Merging:
    apart = [(kept, gone) for kept, gone in plan.both if replace(gone, key=kept.key) != kept]
    names = {award.id: award.label for award in awards.values()}
    return Merging(
        kept=pair.kept,
        gone=pair.gone,
        differing=(*_fields_apart(pair, units), *_entries_apart(apart, names)),
        filled=tuple(_labels()[name] for name in _filled(pair)),
        moved=len(plan.moving),
        same=len(plan.both) - len(apart),
    )


def _filled(pair: _Pair) -> Iterator[str]:
    kept, gone = pair.kept.value, pair.gone.value
    return (name for name in _names() if not getattr(kept, name) and getattr(gone, name))


def _fields_apart(pair: _Pair, units: Mapping[str, str]) -> Iterator[Differing]:
    for name in _names():
        kept, gone = getattr(pair.kept.value, name), getattr(pair.gone.value, name)
        if kept and gone and kept != gone:
            texts = [_written(name, one, units) for one in (kept, gone)]
            yield Differing(name, _labels()[name], *texts)


def _entries_apart(
    pairs: Iterable[tuple[Any, Any]], names: Mapping[str, str]
) -> Iterator[Differing]:
    for kept, gone in pairs:
        label = _KINDS.get(type(gone).__name__, "")
        yield Differing(gone.key, label, named(kept, names), named(gone, names))


def _labels() -> dict[str, str]:
    said = {column.field: column.label for column in reversed(COLUMNS)}
    return {name: said.get(name, "") for name in _names()} | _OWN_LABELS


def _written(name: str, value: Any, units: Mapping[str, str]) -> str:
    if name == "unit":
        return units.get(value, "")
    if name in {"portrait", "leads"}:
        return _HELD
    if hasattr(value, "precedes"):
        return written_part_date(value)
    return str(getattr(value, "label", value))


_HELD = "có"
_OWN_LABELS = {"portrait": "Ảnh chân dung", "leads": "Là lãnh đạo, quản lý"}
_KINDS = {
    "Rating": "Xếp loại",
    "Honour": "Khen thưởng",
    "Initiative": "Sáng kiến",
    "Achievement": "Thành tích",
    "Discipline": "Kỷ luật",
    "Tenure": "Quá trình công tác",
    "Absence": "Thời gian nghỉ",
    "Registration": "Đăng ký thi đua",
    "Nomination": "Đề nghị khen thưởng",
}


def _pair(first: Person, second: Person) -> str:
    return f"{APART}{'/'.join(sorted((first.key, second.key)))}"
