"""The ledgers of a subject: ratings, honours, initiatives, discipline, posts, absences, figures."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from dossier.model.days import PartDate
from dossier.model.subject import Ref


@dataclass(frozen=True, slots=True)
class Decision:
    """The paper that proves an entry; a part that is not known is empty, and the check says so."""

    number: str = ""
    day: date | None = None
    issuer: str = ""

    @property
    def is_whole(self) -> bool:
        """Whether number, date and issuer are all there."""
        return bool(self.number and self.day and self.issuer)


NO_DECISION = Decision()


class Level(StrEnum):
    """Annual rating (xếp loại hằng năm), best first in `rank`."""

    EXCELLENT = "htxsnv"
    GOOD = "httnv"
    DONE = "htnv"
    FAILED = "khtnv"

    @property
    def label(self) -> str:
        """The wording of the rating decisions."""
        return {
            "htxsnv": "Hoàn thành xuất sắc nhiệm vụ",
            "httnv": "Hoàn thành tốt nhiệm vụ",
            "htnv": "Hoàn thành nhiệm vụ",
            "khtnv": "Không hoàn thành nhiệm vụ",
        }[self.value]

    @property
    def rank(self) -> int:
        """3 for the best, 0 for the worst."""
        return {"htxsnv": 3, "httnv": 2, "htnv": 1, "khtnv": 0}[self.value]


class Ground(StrEnum):
    """Why a commendation is given: the six loại hình khen thưởng (Luật 06/2022/QH15, Điều 8)."""

    MERIT = "cong_trang"
    EXCEPTIONAL = "dot_xuat"
    CAMPAIGN = "chuyen_de"
    DEDICATION = "cong_hien"
    SERVICE = "nien_han"
    FOREIGN = "doi_ngoai"

    @property
    def label(self) -> str:
        """The words of the law."""
        return {
            "cong_trang": "công trạng",
            "dot_xuat": "đột xuất",
            "chuyen_de": "phong trào thi đua (chuyên đề)",
            "cong_hien": "quá trình cống hiến",
            "nien_han": "niên hạn",
            "doi_ngoai": "đối ngoại",
        }[self.value]


class Reach(StrEnum):
    """How far an initiative is recognised to reach."""

    BASE = "co_so"
    PROVINCE = "bo_tinh"
    NATION = "toan_quoc"

    @property
    def label(self) -> str:
        """The words of the recognising decision."""
        return {"co_so": "cơ sở", "bo_tinh": "bộ, ban, ngành, tỉnh", "toan_quoc": "toàn quốc"}[
            self.value
        ]


@dataclass(frozen=True, slots=True)
class Rating:
    """How a subject's year was rated."""

    key: str
    subject: Ref
    year: int
    level: Level
    decision: Decision = NO_DECISION


@dataclass(frozen=True, slots=True)
class Honour:
    """A title or award form that a subject already holds."""

    key: str
    subject: Ref
    award: str  # id in the award catalogue
    year: int  # the year it was earned for
    ground: Ground = Ground.MERIT
    decision: Decision = NO_DECISION
    note: str = ""


@dataclass(frozen=True, slots=True)
class Initiative:
    """A recognised initiative, project or study."""

    key: str
    subject: Ref
    year: int
    name: str
    reach: Reach = Reach.BASE
    role: str = ""
    decision: Decision = NO_DECISION
    used_for: str = ""  # key of the nomination or honour that has used it up


class TroubleKind(StrEnum):
    """Why commendation waits (NĐ 152/2025/NĐ-CP, Điều 4 khoản 4)."""

    DISCIPLINE = "ky_luat"
    REVIEW = "dang_xem_xet"  # discipline under consideration, inspection, investigation, complaint


class Penalty(StrEnum):
    """Degrees of discipline, mildest first in `rank`."""

    NONE = ""
    REPRIMAND = "khien_trach"
    WARNING = "canh_cao"
    DEMOTION = "cach_chuc"
    DISMISSAL = "buoc_thoi_viec"

    @property
    def label(self) -> str:
        """The words of the discipline decision."""
        return {
            "": "",
            "khien_trach": "Khiển trách",
            "canh_cao": "Cảnh cáo",
            "cach_chuc": "Cách chức",
            "buoc_thoi_viec": "Buộc thôi việc",
        }[self.value]

    @property
    def rank(self) -> int:
        """0 for none, 4 for the heaviest."""
        return list(type(self)).index(self)


@dataclass(frozen=True, slots=True)
class Discipline:
    """A span [since, until) in which commendation waits; `until` is open while it runs."""

    key: str
    subject: Ref
    kind: TroubleKind
    since: date
    until: date | None = None
    penalty: Penalty = Penalty.NONE
    decision: Decision = NO_DECISION
    note: str = ""


@dataclass(frozen=True, slots=True)
class UnitYear:
    """A unit's year in figures, on which collective titles rest; None: not entered."""

    key: str
    subject: Ref
    year: int
    members: int | None = None
    completed: int | None = None  # members who completed their tasks or better
    advanced: int | None = None  # members with Lao động tiên tiến
    emulators: int | None = None  # members with Chiến sĩ thi đua cơ sở
    disciplined: int | None = None  # members disciplined with cảnh cáo or heavier
    block_led: str = ""  # the cụm, khối thi đua that the unit led, by name
    block_decision: Decision = field(default=NO_DECISION)
    united: bool | None = None  # nội bộ đoàn kết, chấp hành tốt


@dataclass(frozen=True, slots=True)
class Tenure:
    """A post that a person held, [since, until]; `until` is None while they hold it."""

    key: str
    subject: Ref
    since: PartDate
    until: PartDate | None
    post: str  # chức vụ, as the appointment names it
    unit: str = ""  # the body in which it was held, by name
    grade: str = ""  # nhóm chức vụ: id of a group of posts in the law data, or free text
    decision: Decision = NO_DECISION


class AbsenceKind(StrEnum):
    """Why someone was away with leave; each kind has rules of its own."""

    MATERNITY = "thai_san"
    TREATMENT = "dieu_tri"
    STUDY = "hoc_tap"
    OTHER = "khac"

    @property
    def label(self) -> str:
        """What the officer reads."""
        return {
            "thai_san": "Nghỉ thai sản",
            "dieu_tri": "Điều trị, điều dưỡng",
            "hoc_tap": "Đi học tập, bồi dưỡng",
            "khac": "Lý do khác",
        }[self.value]


@dataclass(frozen=True, slots=True)
class Absence:
    """A span [since, until] of leave; `until` is open while it runs."""

    key: str
    subject: Ref
    kind: AbsenceKind
    since: date
    until: date | None = None
    decision: Decision = NO_DECISION
    note: str = ""


LedgerEntry = Rating | Honour | Initiative | Discipline | UnitYear | Tenure | Absence
