"""Turns the answers of the first run into the office that works with the store."""

from __future__ import annotations

from dataclasses import dataclass, replace

from dossier.errors import UsageError
from dossier.model.change import Changes, Setting
from dossier.model.subject import Unit
from dossier.store import Work
from dossier.tasks.desk import Desk
from dossier.words.text import clean, fold

OWN_OFFICE = "office.own"


class NoOfficeError(UsageError):
    """The office has no name."""

    code = "tasks.no_office"


@dataclass(frozen=True, slots=True)
class Beginning:
    """What the first run asks: the office and its superior, its place, who signs."""

    office: str
    superior: str = ""
    symbol: str = ""  # as in "Số: 15/TTr-VPTU"
    place: str = ""
    head_post: str = ""
    head_name: str = ""


def begin(desk: Desk, said: Beginning) -> Changes:
    """Keep the office and its superior, and that this is the office that works here.

    Units that are there by the same name are taken, and what was answered is written into them.
    """
    if not clean(said.office):
        raise NoOfficeError
    with desk.store.work(desk.who, "begin") as work:
        superior = _named(desk, work, said.superior) if clean(said.superior) else None
        office = _named(desk, work, said.office)
        office = replace(
            office,
            superior=superior.key if superior else office.superior,
            symbol=clean(said.symbol) or office.symbol,
            place=clean(said.place) or office.place,
            head_post=clean(said.head_post) or office.head_post,
            head_name=clean(said.head_name) or office.head_name,
        )
        work.put_many((*((superior,) if superior else ()), office))
        _note(work, Setting(OWN_OFFICE, office.key))
        return work.commit()


def said_before(desk: Desk) -> Beginning:
    """Give what was answered, as it is kept now; empty where nobody has said."""
    office = own_office(desk)
    if office is None:
        return Beginning("")
    with desk.store.work(desk.who, "begin.look") as work:
        above = work.find(Unit, office.superior) if office.superior else None
    return Beginning(
        office.name,
        above.value.name if above else "",
        office.symbol,
        office.place,
        office.head_post,
        office.head_name,
    )


def own_office(desk: Desk) -> Unit | None:
    """Find the office that works with the store; None where nobody has said."""
    with desk.store.work(desk.who, "begin.look") as work:
        said = work.find(Setting, OWN_OFFICE)
        found = work.find(Unit, said.value.text) if said else None
        return found.value if found else None


def _named(desk: Desk, work: Work, name: str) -> Unit:
    same = (unit for unit in work.all(Unit) if fold(unit.name) == fold(name))
    return next(same, Unit(desk.keys(), clean(name)))


def _note(work: Work, value: Setting) -> None:
    found = work.find(Setting, value.key)
    work.put(value, seen=found.version if found else None)
