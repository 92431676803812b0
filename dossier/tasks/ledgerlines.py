"""Shows a ledger line by line, and keeps what is typed into its lines, whole or half."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from dossier.model.change import Changes, Remembered
from dossier.model.finding import Finding
from dossier.model.subject import Ref
from dossier.store import Work
from dossier.tasks.desk import Desk
from dossier.tasks.ledgercells import Ledger, ledger_named
from dossier.tasks.ledgerreading import WANTING, Texts, TypedLine, read_line, waiting, written_line
from dossier.tasks.typed import AHEAD
from dossier.tasks.yearcells import Bench
from dossier.tasks.years import bench_of

__all__ = ["WANTING", "LedgerLines", "Line", "LineHead", "TypedLine", "ledger_lines", "save_lines"]


@dataclass(frozen=True, slots=True)
class LineHead:
    """What a column is called, and what its cells may say where that is one of a few."""

    name: str
    label: str
    is_number: bool = False
    offers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Line:
    """An entry as cells; one with troubles is not in the ledger as it stands here."""

    key: str
    texts: Texts
    is_entry: bool = True  # whether the ledger holds an entry of this key
    troubles: Mapping[str, Finding] = field(default_factory=dict)  # by column


@dataclass(frozen=True, slots=True)
class LedgerLines:
    """A ledger of a subject, the earliest entry first, those that are half typed last."""

    subject: Ref
    heads: tuple[LineHead, ...]
    lines: tuple[Line, ...]


def ledger_lines(desk: Desk, ref: Ref, name: str) -> LedgerLines:
    """Lay a ledger out line by line; what could not be read stands there as typed."""
    ledger = ledger_named(name)
    with desk.store.work(desk.who, "ledger") as work:
        bench = _bench(desk, work, ref)
        entries = {entry.key: entry for entry in work.all(ledger.kind, subject=bench.subject)}
        unread = _unread(work, bench.subject, ledger)
    lines = [
        _unread_line(ledger, unread[key], entries.get(key), bench)
        if key in unread
        else Line(key, written_line(ledger, entry, bench))
        for key, entry in sorted(entries.items(), key=lambda pair: _order(pair[1]))
    ]
    half = [
        _unread_line(ledger, typed, None, bench)
        for key, typed in unread.items()
        if key not in entries
    ]
    return LedgerLines(bench.subject, _heads(ledger, bench), (*lines, *half))


def save_lines(desk: Desk, ref: Ref, name: str, typed: Iterable[TypedLine]) -> Changes:
    """Keep lines as one task: empty ones go, half ones are kept as text beside the ledger."""
    ledger = ledger_named(name)
    with desk.store.work(desk.who, "ledger.save") as work:
        work.hold()
        bench = _bench(desk, work, ref)
        entries = {entry.key: entry for entry in work.all(ledger.kind, subject=bench.subject)}
        unread = _unread(work, bench.subject, ledger)
        for line in typed:
            unread.pop(line.key, None)
            if not any(map(str.strip, line.texts)):
                if line.key in entries:
                    work.drop(ledger.kind, line.key)
                continue
            read = read_line(ledger, line, entries.get(line.key), bench)
            if read.troubles:
                unread[line.key] = line
            elif read.entry != entries.get(line.key):
                work.put_many((read.entry,))
        _keep_unread(work, bench.subject, ledger, unread)
        return work.commit()


def _bench(desk: Desk, work: Work, ref: Ref) -> Bench:
    bench = bench_of(desk, work, ref)
    return replace(bench, words=replace(bench.words, latest=desk.today().year + AHEAD))


def _heads(ledger: Ledger, bench: Bench) -> tuple[LineHead, ...]:
    labels = tuple(award.label for award in bench.awards.values())
    return tuple(
        LineHead(
            column.name,
            column.label,
            column.is_number,
            labels if column.name == "award" else column.offers,
        )
        for column in ledger.columns
    )


def _order(entry: Any) -> tuple[str, str]:
    """Put an entry where its time has it."""
    return str(getattr(entry, "since", None) or entry.year), entry.key


def _unread_line(ledger: Ledger, typed: TypedLine, entry: Any, bench: Bench) -> Line:
    troubles = read_line(ledger, typed, entry, bench).troubles or waiting(ledger, typed, bench)
    return Line(typed.key, typed.texts, entry is not None, troubles)


def lines_key(subject: Ref, ledger: Ledger) -> str:
    """Name what is kept of lines that could not be read."""
    return f"lines/{ledger.name}/{subject.whom.value}/{subject.key}"


def _unread(work: Work, subject: Ref, ledger: Ledger) -> dict[str, TypedLine]:
    """Give the lines that wait; a column that came since they were typed is empty."""
    found = work.find(Remembered, lines_key(subject, ledger))
    kept: Mapping[str, Mapping[str, Any]] = json.loads(found.value.text) if found else {}
    names = [column.name for column in ledger.columns]
    return {
        key: TypedLine(
            key,
            tuple(said["texts"].get(name, "") for name in names),
            tuple(said["before"].get(name, "") for name in names) if said["before"] else None,
        )
        for key, said in kept.items()
    }


def _keep_unread(work: Work, subject: Ref, ledger: Ledger, unread: Mapping[str, TypedLine]) -> None:
    key = lines_key(subject, ledger)
    names = [column.name for column in ledger.columns]
    kept = {
        line.key: {
            "texts": dict(zip(names, line.texts, strict=True)),
            "before": dict(zip(names, line.before, strict=True)) if line.before else None,
        }
        for line in unread.values()
    }
    if kept:
        work.put_many((Remembered(key, json.dumps(kept, ensure_ascii=False)),))
    elif work.find(Remembered, key):
        work.drop(Remembered, key)
