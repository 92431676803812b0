"""Turns what a task did into a line of a log in which any later change would show.

Each line holds the hash of the line before it, and a digest over the digests of every value before
and after. What is cut off at the end shows against a head noted elsewhere (`head`).
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from typing import Any

from sqlalchemy import Connection, Row, RowMapping, insert, select

from dossier.model.change import AuditLine
from dossier.store.convert import Cells
from dossier.store.rows import AUDIT, IMAGE, KINDS
from dossier.store.table import Held

EMPTY = "0-"  # the code of a log without a line
NO_VALUE = ""  # stands for the digest of a value that is not there


@dataclass(frozen=True, slots=True)
class Touch:
    """One value before and after a task; None where there was or is none."""

    before: Held | None
    after: Cells | None

    @property
    def is_real(self) -> bool:
        """Whether anything differs in the end."""
        return (self.before.cells if self.before else None) != self.after


@dataclass(frozen=True, slots=True)
class Deed:
    """Who did what, when."""

    who: str
    task: str
    when: datetime
    undoes: int = 0


Touches = Mapping[tuple[str, str], Touch]
_Row = Mapping[str, Any] | RowMapping


def digest(image: str | None) -> str:
    """Sum up an image; nothing sums up to nothing."""
    return NO_VALUE if image is None else sha256(image.encode()).hexdigest()


def note(connection: Connection, deed: Deed, touches: Touches) -> int:
    """Write the line of a task and the images of what it touched; return its number."""
    last = connection.execute(_LAST).first()
    number = last.number + 1 if last else 1
    images = [
        _image(number, place, key, touch)
        for place, (key, touch) in enumerate(sorted(touches.items()))
    ]
    connection.execute(insert(IMAGE), images)
    line: dict[str, Any] = {
        "number": number,
        "who": deed.who,
        "moment": deed.when.astimezone(UTC).isoformat(timespec="microseconds"),
        "task": deed.task,
        "undoes": deed.undoes,
        "touched": len(images),
        "digest": _digest_of(images),
        "previous": last.hash if last else "",
    }
    connection.execute(insert(AUDIT), {**line, "hash": _hash(line)})
    return number


def lines(connection: Connection, limit: int) -> tuple[AuditLine, ...]:
    """List tasks, the last one first."""
    found = connection.execute(select(AUDIT).order_by(AUDIT.c.number.desc()).limit(limit))
    return tuple(map(_line, found))


def line(connection: Connection, number: int) -> AuditLine | None:
    """Read the line of one task where there is one."""
    found = connection.execute(select(AUDIT).where(AUDIT.c.number == number)).first()
    return None if found is None else _line(found)


def head(connection: Connection) -> str:
    """Give the code by which someone outside can hold the log to its length and content."""
    last = connection.execute(_LAST).first()
    return f"{last.number}-{last.hash}" if last else EMPTY


def faults(connection: Connection, anchor: str = "") -> Iterator[int]:
    """Name the lines that are not as they were written; `anchor` is a head noted earlier."""
    number, _, known = anchor.partition("-")
    noted = int(number or 0)
    sums = _sums(connection)
    previous, expected = "", 1
    for row in connection.execute(select(AUDIT).order_by(AUDIT.c.number)).mappings():
        line = {name: row[name] for name in _LINE}
        wrong = row["number"] != expected or row["previous"] != previous
        wrong |= row["hash"] != _hash(line) or sums.pop(expected, None) != _summed(row)
        wrong |= row["number"] == noted and row["hash"] != known
        if wrong:
            yield row["number"]
        previous, expected = row["hash"], row["number"] + 1
    yield from sums  # images of tasks that no line tells of
    yield from range(expected, noted + 1)


def last_digests(connection: Connection) -> dict[tuple[str, str], str]:
    """Say what each value that was ever touched should sum up to now."""
    chosen = select(IMAGE.c.kind, IMAGE.c.key, IMAGE.c.after_digest)
    rows = connection.execute(chosen.order_by(IMAGE.c.number, IMAGE.c.place))
    return {(kind, key): after for kind, key, after in rows}


def _line(row: Row[Any]) -> AuditLine:
    moment = datetime.fromisoformat(row.moment)
    return AuditLine(row.number, row.who, moment, row.task, row.touched, row.undoes)


def _image(number: int, place: int, name: tuple[str, str], touch: Touch) -> dict[str, Any]:
    kind, key = name
    shape = KINDS[kind].shape
    before = shape.image(touch.before.cells) if touch.before else None
    after = None if touch.after is None else shape.image(touch.after)
    return {
        "number": number,
        "place": place,
        "kind": kind,
        "key": key,
        "version": touch.before.version if touch.before else 0,
        "before": before,
        "before_digest": digest(before),
        "after_digest": digest(after),
    }


def _hash(line: Mapping[str, Any]) -> str:
    return sha256(
        json.dumps([line[name] for name in _LINE], ensure_ascii=False).encode()
    ).hexdigest()


def _digest_of(images: Iterable[_Row]) -> str:
    total = sha256()
    for image in images:
        total.update(_one(image))
    return total.hexdigest()


def _one(image: _Row) -> bytes:
    return (json.dumps([image[name] for name in _PROVEN], ensure_ascii=False) + "\n").encode()


def _sums(connection: Connection) -> dict[int, tuple[int, str]]:
    """Sum up the images of every task anew."""
    totals: dict[int, tuple[int, Any]] = {}
    chosen = select(IMAGE).order_by(IMAGE.c.number, IMAGE.c.place)
    for image in connection.execute(chosen.execution_options(yield_per=5000)).mappings():
        count, total = totals.get(image["number"], (0, None))
        total = total or sha256()
        total.update(_one(image))
        if image["before"] is not None and digest(image["before"]) != image["before_digest"]:
            total.update(b"another image")
        totals[image["number"]] = (count + 1, total)
    return {number: (count, total.hexdigest()) for number, (count, total) in totals.items()}


def _summed(row: RowMapping) -> tuple[int, str]:
    return row["touched"], row["digest"]


_LAST = select(AUDIT.c.number, AUDIT.c.hash).order_by(AUDIT.c.number.desc()).limit(1)
_LINE = ("number", "who", "moment", "task", "undoes", "touched", "digest", "previous")
_PROVEN = ("place", "kind", "key", "version", "before_digest", "after_digest")
