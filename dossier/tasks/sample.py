"""Turns templates/sample into a store that shows the whole path: people, a round, its findings."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import count
from pathlib import Path
from typing import Any

from dossier.collect.picture import read_portrait
from dossier.deliver.errors import UnwritableError
from dossier.model.change import Changes, Query
from dossier.model.feat import Movement, Target
from dossier.model.intake import Intake
from dossier.model.ledger import UnitYear
from dossier.model.round import Answer, Council, Member, Nomination, Regime, Round, Vote
from dossier.model.subject import Person, Ref, Unit, Whom
from dossier.store import Work
from dossier.tasks.collect import preview_import, take_in
from dossier.tasks.desk import Desk
from dossier.tasks.errors import NotEmptyError
from dossier.tasks.rounds import exclude, new_round, show_round
from dossier.tasks.sampleties import OwnOnSampleError, own_on_sample
from dossier.tasks.sampleyear import SampleYear, read_year, told_movement

FOLDER = Path(__file__).resolve().parents[2] / "templates" / "sample"
LIST, STORY, YEAR = "danh-sach.xlsx", "round.toml", "movement.toml"
STORE = "so-lieu-mau.sqlite"  # beside the dossier that the command makes
MARK = "mau-"  # how the keys of the sample begin; nothing else may go with it
KINDS: tuple[type[Round | Person | Unit | Movement | Intake], ...] = (
    Round,
    Person,
    Unit,
    Movement,
    Intake,
)  # their ledgers, nominations, targets go with them


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A nomination that the sample shows and then goes on without."""

    nomination: str
    name: str
    why: str


def build_sample(desk: Desk) -> str:
    """Lay the sample into an empty store by the real import; return the key of its round."""
    if not is_empty(desk):
        raise NotEmptyError
    own = replace(desk, keys=_keys())
    story = _story()
    movement = told_movement(story["movement"], own.keys())
    with own.store.work(own.who, "sample") as work:
        work.put(movement, seen=None)
        work.commit()
    take_in(own, preview_import(own, FOLDER / LIST))
    with own.store.work(own.who, "sample.find") as work:
        units = {unit.name: unit.key for unit in work.all(Unit)}
    round_key = new_round(own, _round(story["round"], units, movement.key)).value.key
    take_in(own, preview_import(own, FOLDER / LIST), round_key)
    with own.store.work(own.who, "sample") as work:
        telling = Telling(story, round_key, movement.key, units, own.keys)
        work.put_many(telling.values(work))
        awards = {award.label: award.id for award in desk.book.on(desk.today()).awards.values()}
        year = SampleYear(read_year(FOLDER / YEAR), own.keys, awards)
        work.put_many(year.values(work))
        work.commit()
    return round_key


def leave_out(desk: Desk, round_key: str) -> tuple[LeftOut, ...]:
    """Exclude those of the sample whom the check refuses, so that its dossier is clean."""
    reasons = {
        (row["subject"], row["award"]): row["exclude"]
        for row in _story()["nomination"]
        if "exclude" in row
    }
    found = []
    for row in show_round(desk, round_key).rows:
        why = reasons.get((row.name, row.award.id), "")
        if why:
            exclude(desk, row.nomination.value.key, why)
            found.append(LeftOut(row.nomination.value.key, row.name, why))
    return tuple(found)


def is_empty(desk: Desk) -> bool:
    """Tell whether the store holds nobody and no round yet."""
    with desk.store.work(desk.who, "sample.look") as work:
        anyone = work.people(Query(limit=1)).total + work.units(Query(limit=1)).total
        return not anyone and not work.all(Round)


def is_sample(key: str) -> bool:
    """Tell whether a key belongs to the sample."""
    return key.startswith(MARK)


def start_afresh(desk: Desk) -> Changes:
    """Take the sample out of the store; what was entered beside it stays. It can be undone.

    Raises OwnOnSampleError where something of one's own hangs on it and would go or be left alone.
    """
    with desk.store.work(desk.who, "sample.drop") as work:
        work.hold()
        if own := own_on_sample(work, is_sample):
            raise OwnOnSampleError(names="; ".join(own[:5]), count=len(own))
        for kind in KINDS:
            for value in work.all(kind):
                if is_sample(value.key):
                    work.drop(kind, value.key)
        return work.commit()


def fresh_store(folder: Path) -> Path:
    """Name the sample's own store in a folder, and take an older one away."""
    store = folder / STORE
    try:
        for end in ("", "-wal", "-shm"):
            path = store.with_name(store.name + end)
            if path.exists():
                path.unlink()
    except OSError as trouble:
        raise UnwritableError(folder=str(folder), file=STORE) from trouble
    return store


@dataclass(frozen=True)
class Telling:
    """What round.toml says, on its way into the store."""

    story: Mapping[str, Any]
    round: str
    movement: str
    units: Mapping[str, str]
    keys: Callable[[], str]

    def values(self, work: Work) -> Iterator[Any]:
        """Give everything that belongs to the round and no list holds."""
        yield from self._lives(work)
        yield from self._targets
        yield from self._unit_years
        yield self._council
        yield from self._answers(self.round, self.story["answers"])
        nominations = _nominations(work, self.round)
        for row in self.story["nomination"]:
            key = nominations[row["subject"], row["award"]]
            yield from self._answers(key, row.get("answers", {}))
            if "votes" in row:
                yield Vote(key, *row["votes"])

    def _lives(self, work: Work) -> Iterator[Person]:
        told = {row["name"]: row for row in self.story["life"]}
        for person in work.all(Person, name=set(told)):
            said = told[person.name]
            kept = _portrait(work, said.get("portrait", ""))
            yield replace(person, biography=said["biography"].strip(), portrait=kept)

    @cached_property
    def _targets(self) -> list[Target]:
        office = self.units[self.story["round"]["office"]]
        return [
            Target(key=self.keys(), movement=self.movement, unit=office, **row)
            for row in self.story["target"]
        ]

    @cached_property
    def _unit_years(self) -> list[UnitYear]:
        rows = [dict(row) for row in self.story["unit_year"]]
        return [
            UnitYear(key=self.keys(), subject=_unit_ref(self.units[row.pop("unit")]), **row)
            for row in rows
        ]

    @cached_property
    def _council(self) -> Council:
        said = dict(self.story["council"])
        members = tuple(Member(**row) for row in said.pop("members"))
        return Council(
            key=self.keys(),
            round=self.round,
            members=members,
            counters=tuple(said.pop("counters")),
            remarks=said.pop("remarks").strip(),
            **said,
        )

    def _answers(self, owner: str, texts: Mapping[str, str]) -> Iterator[Answer]:
        return (Answer(owner, ask, text.strip()) for ask, text in texts.items() if text.strip())


def _portrait(work: Work, name: str) -> str:
    """Keep the drawn portrait of nobody; our own file needs no child process."""
    return work.keep(read_portrait(name, (FOLDER / name).read_bytes())) if name else ""


def _story() -> dict[str, Any]:
    return tomllib.loads((FOLDER / STORY).read_text(encoding="utf-8"))


def _keys() -> Callable[[], str]:
    numbers = count(1)
    return lambda: f"{MARK}{next(numbers):05d}"


def _round(said: Mapping[str, Any], units: Mapping[str, str], movement: str) -> Round:
    return Round(
        key="",
        name=said["name"],
        year=said["year"],
        office=units[said["office"]],
        received=said["received"],
        submitted=said["submitted"],
        number=said["number"],
        regime=Regime(said["regime"]),
        movement=movement,
    )


def _unit_ref(key: str) -> Ref:
    return Ref(Whom.UNIT, key)


def _nominations(work: Work, round_key: str) -> dict[tuple[str, str], str]:
    """Find the keys of nominations by the name and the award that people know them by."""
    rows = work.all(Nomination, round=round_key)
    records = work.records({row.subject for row in rows})
    return {(records[row.subject].subject.name, row.award): row.key for row in rows}
