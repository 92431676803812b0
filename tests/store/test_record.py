"""A record holds everything known of its subject, each ledger in order of year."""

from __future__ import annotations

from datetime import date

import pytest

from dossier.model.dossier import Record
from dossier.model.feat import Achievement
from dossier.model.ledger import (
    Discipline,
    Honour,
    Initiative,
    Level,
    Rating,
    TroubleKind,
    UnitYear,
)
from dossier.model.subject import Person, Ref, Unit, Whom
from dossier.store import MissingError, Store
from tests.store.specimens import OFFICE, SOMEONE

ROOM = Unit("v", "Phòng Tổng hợp", superior="u")
P, U = SOMEONE.ref, ROOM.ref
RATINGS = tuple(Rating(f"r{year}", P, year, Level.GOOD) for year in (2023, 2024, 2025))
HONOUR = Honour("h", P, "cstdcs", 2024)
INITIATIVE = Initiative("i", P, 2024, "Cải tiến quy trình")
TROUBLE = Discipline("d", P, TroubleKind.REVIEW, date(2025, 1, 5))
FEAT = Achievement("a", P, 2025, "Hoàn thành đề án")
YEAR = UnitYear("y", U, 2025, 12)


@pytest.fixture
def filled(store: Store) -> Store:
    with store.work("cán bộ", "fill") as work:
        work.put_many([OFFICE, ROOM, SOMEONE, Person("q", "Trần Thị B"), *reversed(RATINGS)])
        work.put_many([HONOUR, INITIATIVE, TROUBLE, FEAT, YEAR])
        work.commit()
    return store


def test_a_record_gathers_all_ledgers(filled: Store) -> None:
    with filled.work("cán bộ", "read") as work:
        assert work.record(P) == Record(
            SOMEONE, OFFICE, RATINGS, (HONOUR,), (INITIATIVE,), (TROUBLE,), (), (FEAT,)
        )


def test_records_come_for_many_in_their_order(filled: Store) -> None:
    refs = (U, Ref(Whom.PERSON, "q"), P)
    with filled.work("cán bộ", "read") as work:
        records = work.records(refs)
    assert tuple(records) == refs
    assert records[U] == Record(ROOM, OFFICE, years=(YEAR,))
    assert records[refs[1]] == Record(Person("q", "Trần Thị B"))


def test_an_unknown_subject_is_told(filled: Store) -> None:
    with filled.work("cán bộ", "read") as work, pytest.raises(MissingError):
        work.record(Ref(Whom.UNIT, "p"))


def test_a_thousand_records_take_a_dozen_questions(filled: Store) -> None:
    asked: list[str] = []
    people = [Person(f"n{n}", "Nguyễn Văn A", unit="u") for n in range(1000)]
    with filled.work("cán bộ", "fill") as work:
        work.put_many(people)
        work.commit()
    with filled.work("cán bộ", "read") as work:
        raw = work._reading().connection.driver_connection
        assert raw is not None
        raw.set_trace_callback(asked.append)
        work.records([person.ref for person in people])
        raw.set_trace_callback(None)
    assert len(asked) <= 12
