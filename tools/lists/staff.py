"""Invents an office: units and people with names that nobody takes for real ones."""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import date
from itertools import product

from dossier.model.days import PartDate
from dossier.model.feat import Movement
from dossier.model.subject import Gender, Person, Unit

SURNAMES = ("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Võ", "Đặng", "Bùi", "Đỗ", "Ngô")
MIDDLES = (("Văn", Gender.MALE), ("Thị", Gender.FEMALE), ("Hữu", Gender.MALE))
GIVEN = "ABCDEGHIKLMNOPQRSTUVXY"
OFFICE = Unit("goc", "Ban Quản lý rừng mẫu")
UNITS = (
    OFFICE,
    Unit("hc", "Phòng Hành chính - Tổ chức", superior="goc"),
    Unit("kt", "Phòng Kỹ thuật", superior="goc"),
    Unit("kh", "Phòng Kế hoạch - Tài chính", superior="goc"),
    Unit("cd", "Đội Cơ động", superior="goc"),
    Unit("t1", "Trạm Quản lý rừng số 1", superior="goc"),
    Unit("t2", "Trạm Quản lý rừng số 2", superior="goc"),
)
MOVEMENT = Movement("pt", "Thi đua trồng rừng mẫu", date(2025, 1, 2))
DIVISIONS = UNITS[1:]
POSTS = ("Chuyên viên", "Phó Trưởng phòng", "Kế toán", "Văn thư", "Nhân viên", "Kỹ thuật viên")
TOWNS = ("Gia Lai", "Bình Định", "Quảng Ngãi", "Đắk Lắk", "Thừa Thiên Huế")


@dataclass(frozen=True, slots=True)
class Member:
    """Someone of the office, with the parts of the name apart."""

    person: Person
    family: str  # họ và tên đệm
    given: str
    unit: Unit

    @property
    def name(self) -> str:
        """The whole name."""
        return self.person.name

    @property
    def birth(self) -> PartDate:
        """The whole day of birth."""
        return self.person.birth or PartDate(1980)


def everybody() -> tuple[Member, ...]:
    """Name everybody of the office, always the same people in the same order."""
    dice = random.Random("the office")
    names = [*product(SURNAMES, MIDDLES, GIVEN)]
    dice.shuffle(names)
    return tuple(_member(dice, number, *one) for number, one in enumerate(names))


def some(dice: random.Random, count: int) -> tuple[Member, ...]:
    """Choose people of the office."""
    return tuple(dice.sample(everybody(), count))


def _member(
    dice: random.Random, number: int, surname: str, middle: tuple[str, Gender], given: str
) -> Member:
    unit = dice.choice(DIVISIONS)
    person = Person(
        f"p{number}",
        f"{surname} {middle[0]} {given}",
        unit=unit.key,
        post=dice.choice(POSTS),
        birth=PartDate(dice.randint(1966, 2002), dice.randint(1, 12), dice.randint(1, 28)),
        gender=middle[1],
        citizen_id=f"0{dice.randint(1, 96):02d}{number:09d}",
        hometown=dice.choice(TOWNS),
    )
    return Member(person, f"{surname} {middle[0]}", given, unit)
