"""A desk over a store of one test, and a small round that lacks nothing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time
from itertools import count
from pathlib import Path

import pytest

from dossier.app import Settings, open_app
from dossier.model.days import PartDate
from dossier.model.ledger import Decision, Honour, Level, Rating, UnitYear
from dossier.model.round import Answer, Council, Member, Nomination, Round, Vote
from dossier.model.subject import Gender, Person, Ref, Unit, Whom
from dossier.store import open_store
from dossier.tasks.desk import Desk
from dossier.tasks.forms.apart import Apart

HOUR = datetime(2026, 5, 20, 9, tzinfo=UTC)
OFFICE = Unit(
    "office",
    "Văn phòng Tỉnh ủy Gia Lai",
    superior="party",
    symbol="VPTU",
    place="Gia Lai",
    address="Số 00 đường A",
    head_post="Chánh Văn phòng",
    head_name="Nguyễn Văn A",
    members=10,
)
PARTY = Unit("party", "Tỉnh ủy Gia Lai", symbol="TU", place="Gia Lai")
ROUND = Round(
    "round",
    "Đề nghị khen thưởng thành tích năm 2025",
    2025,
    "office",
    received=date(2026, 5, 15),
    submitted=date(2026, 5, 12),
    number="05",
)
MEMBERS = tuple(Member(f"Mai Văn {letter}", "Ủy viên") for letter in "ABCDEFGHI")
COUNCIL = Council(
    "council",
    "round",
    day=date(2026, 5, 8),
    begins=time(8),
    ends=time(10),
    place="Phòng họp",
    number="01",
    members=(
        Member("Nguyễn Văn A", "Chánh Văn phòng", "Chủ tịch Hội đồng"),
        Member("Hồ Thị Q", "Chuyên viên", "Thư ký"),
        *MEMBERS,
    ),
    counters=("Mai Văn A", "Mai Văn B"),
    issued=11,
    returned=11,
    valid=11,
)
PERSON_TEXTS = {"nhiem_vu": "Phụ trách tổng hợp.", "thanh_tich": "Hoàn thành đúng hạn.\nTiết kiệm."}
UNIT_TEXTS = dict.fromkeys(
    ("dac_diem", "chuc_nang", "thanh_tich_tt", "bien_phap", "chu_truong", "doan_the"), "Đã đạt."
)


def decision(year: int) -> Decision:
    return Decision("00/QĐ-VPTU", date(year, 12, 20), "Văn phòng Tỉnh ủy Gia Lai")


def person(key: str, name: str) -> Person:
    return Person(
        key,
        name,
        unit="office",
        post="Chuyên viên",
        birth=PartDate(1985, 3, 9),
        gender=Gender.FEMALE,
        hometown="Xã B",
        residence="Phường A",
        qualification="Đại học",
    )


def story() -> Iterator[object]:
    """Two nominees who qualify: the office for its title, a person for a bằng khen."""
    yield from (PARTY, OFFICE, person("an", "Trần Thị B"), person("binh", "Lê Văn C"))
    for year in (2024, 2025):
        yield Rating(f"r{year}", Ref(Whom.PERSON, "an"), year, Level.EXCELLENT, decision(year))
        who = Ref(Whom.PERSON, "an")
        yield Honour(f"h{year}", who, "cstdcs", year, decision=decision(year))
    yield Rating("ru", OFFICE.ref, 2025, Level.EXCELLENT, decision(2025))
    yield UnitYear("uy", OFFICE.ref, 2025, 10, 10, 9, 2, 0, united=True)
    yield ROUND
    yield COUNCIL
    yield Nomination("n1", "round", OFFICE.ref, "ttldxs", summary="Dẫn đầu.", order=1)
    yield Nomination("n2", "round", Ref(Whom.PERSON, "an"), "bk_bt", summary="Giỏi.", order=2)
    yield from (Vote("n1", 11), Vote("n2", 10, 1))
    yield Answer("round", "kinh_gui", "Chủ tịch Ủy ban nhân dân tỉnh Gia Lai")
    yield from (Answer("n1", ask, text) for ask, text in UNIT_TEXTS.items())
    yield from (Answer("n2", ask, text) for ask, text in PERSON_TEXTS.items())


@pytest.fixture(scope="session")
def apart() -> Iterator[Apart]:
    """One child process for the files from outside of all tests."""
    shared = Apart()
    yield shared
    shared.close()


@pytest.fixture(scope="session")
def tables(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A store in which there is nothing yet, brought up once to the newest revision."""
    path = tmp_path_factory.mktemp("tables") / "kho.sqlite"
    open_store(path, clock=lambda: HOUR, keys=str).close()
    return path.read_bytes()


@pytest.fixture
def empty_desk(tmp_path: Path, apart: Apart, tables: bytes) -> Iterator[Desk]:
    """A desk over an empty store, at a fixed hour."""
    numbers = count(1)
    store = tmp_path / "kho.sqlite"
    store.write_bytes(tables)
    settings = Settings(
        store=store,
        who="can-bo",
        clock=lambda: HOUR,
        keys=lambda: f"k{next(numbers)}",
    )
    with open_app(settings) as app:
        yield replace(app.desk, apart=apart)


@pytest.fixture
def desk(empty_desk: Desk) -> Desk:
    """A desk over the small round."""
    with empty_desk.store.work("can-bo", "test") as work:
        work.put_many(story())
        work.commit()
    return empty_desk
