"""Opens an application on a store of people who do not exist, with a round that nominates some."""

from __future__ import annotations

from datetime import UTC, date, datetime
from itertools import count
from pathlib import Path

from benchmarks.people import UNITS, born, names
from benchmarks.report import narrative
from dossier.app import App, Settings, open_app
from dossier.model.days import PartDate
from dossier.model.round import Answer, Nomination, Round
from dossier.model.subject import Person, Ref, Unit, Whom
from dossier.tasks.desk import Desk
from dossier.tasks.make import MadeSet, Make, make

OFFICE = "u-office"
DAY = date(2026, 1, 5)
AWARD = "bk_bt"


def opened(folder: Path) -> App:
    """Open the application on a store in a folder, with a clock that stands still."""
    numbers = count(1)
    noon = datetime(2026, 1, 5, 12, tzinfo=UTC)
    app = open_app(
        Settings(
            folder / "store.sqlite",
            "vi",
            "bench",
            clock=lambda: noon,
            keys=lambda: f"k{next(numbers)}",
        )
    )
    with app.desk.store.work("bench", "unit.save") as work:
        work.put(
            Unit(OFFICE, "Văn phòng Tỉnh ủy Gia Lai", symbol="VPTU", place="Gia Lai"), seen=None
        )
        work.commit()
    return app


def settle(desk: Desk, people: int) -> None:
    """Put people of five units into the store."""
    with desk.store.work("bench", "import") as work:
        work.put_many(Unit(f"u{place}", name, OFFICE) for place, name in enumerate(UNITS))
        work.put_many(person(place, name) for place, name in enumerate(names(people)))
        work.commit()


def person(place: int, name: str) -> Person:
    """One person, told apart from those of the same name by the day of birth."""
    day = born(place)
    birth = PartDate(day.year, day.month, day.day)
    return Person(f"p{place}", name, f"u{place % len(UNITS)}", "Chuyên viên", birth=birth)


def propose(desk: Desk, keys: list[str]) -> str:
    """Open a round and nominate people, each with a report of some four pages."""
    key = f"round-{len(keys)}"
    with desk.store.work("bench", "round.new") as work:
        work.put(Round(key, "Đợt khen thưởng năm 2025", 2025, OFFICE, DAY, DAY, "15"), seen=None)
        work.put_many(_nomination(key, person_key) for person_key in keys)
        work.put_many(
            Answer(f"{key}-{who}", "thanh_tich", "\n".join(narrative(place)))
            for place, who in enumerate(keys)
        )
        work.commit()
    return key


def made(desk: Desk, key: str, out: Path, jobs: int = 1) -> MadeSet:
    """Make the whole dossier of a round, whatever its findings say."""
    return make(desk, Make(key, out, jobs=jobs, on=DAY, despite_stops=True))


def _nomination(round_key: str, person_key: str) -> Nomination:
    return Nomination(f"{round_key}-{person_key}", round_key, Ref(Whom.PERSON, person_key), AWARD)
