"""Who is commended: persons and units, and how anything else points at them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from dossier.model.days import PartDate


class Whom(StrEnum):
    """The kinds of subject that the law commends (cá nhân, tập thể, hộ gia đình)."""

    PERSON = "person"
    UNIT = "unit"
    HOUSEHOLD = "household"

    @property
    def label(self) -> str:
        """The word of the law for it."""
        return {"person": "cá nhân", "unit": "tập thể", "household": "hộ gia đình"}[self.value]


class Gender(StrEnum):
    """As identity papers have it."""

    MALE = "male"
    FEMALE = "female"

    @property
    def label(self) -> str:
        """The word that documents print."""
        return {"male": "Nam", "female": "Nữ"}[self.value]


class UnitKind(StrEnum):
    """What sort of collective a unit is; a household is commended by criteria of its own."""

    BODY = "co_quan"
    BUSINESS = "doanh_nghiep"
    HOUSEHOLD = "ho_gia_dinh"
    FOREIGN = "nuoc_ngoai"

    @property
    def label(self) -> str:
        """The words that lists and reports use."""
        return {
            "co_quan": "Cơ quan, tổ chức, đơn vị",
            "doanh_nghiep": "Doanh nghiệp, tổ chức kinh tế khác",
            "ho_gia_dinh": "Hộ gia đình",
            "nuoc_ngoai": "Tập thể người nước ngoài",
        }[self.value]

    @property
    def whom(self) -> Whom:
        """As what the law commends it."""
        return Whom.HOUSEHOLD if self is UnitKind.HOUSEHOLD else Whom.UNIT


@dataclass(frozen=True, slots=True, order=True)
class Ref:
    """Points at one subject."""

    whom: Whom
    key: str


@dataclass(frozen=True, slots=True)
class Person:
    """One human being as papers name them; all text is NFC, what is unknown is empty."""

    key: str
    name: str
    unit: str = ""  # key of the unit in which they work
    post: str = ""  # chức vụ chính quyền
    party_post: str = ""  # chức vụ Đảng, đoàn thể
    birth: PartDate | None = None
    gender: Gender | None = None
    alias: str = ""  # bí danh
    citizen_id: str = ""  # số định danh cá nhân (CCCD), text: its zeros count
    hometown: str = ""  # quê quán
    residence: str = ""  # trú quán
    qualification: str = ""  # trình độ chuyên môn, nghiệp vụ
    degree: str = ""  # học hàm, học vị
    joined: PartDate | None = None  # began work
    leads: bool = False  # holds a leading post: the report sums up the unit as well
    party_admitted: PartDate | None = None  # ngày quyết định kết nạp Đảng
    party_joined: PartDate | None = None  # ngày kết nạp
    party_official: PartDate | None = None  # ngày chính thức
    party_card: str = ""  # số thẻ đảng viên, text: its zeros count
    party_badge: str = ""  # số Huy hiệu Đảng of the badge held
    nationality: str = ""  # empty: Việt Nam
    retired: PartDate | None = None
    died: PartDate | None = None
    biography: str = ""  # tiểu sử, a paragraph a line
    portrait: str = ""  # SHA-256 of the picture, among the contents of the store

    @property
    def ref(self) -> Ref:
        """How ledger entries point here."""
        return Ref(Whom.PERSON, self.key)


@dataclass(frozen=True, slots=True)
class Unit:
    """A body in the tree of units, or a household; the top of each tree has no superior."""

    key: str
    name: str
    superior: str = ""  # key of the direct superior unit
    symbol: str = ""  # as in "Số: 15/TTr-VPTU"
    place: str = ""  # địa danh before the date
    address: str = ""
    phone: str = ""
    email: str = ""
    head_post: str = ""  # post of the head, as the signature block prints it
    head_name: str = ""
    founded: PartDate | None = None
    members: int = 0
    kind: UnitKind = UnitKind.BODY

    @property
    def ref(self) -> Ref:
        """How ledger entries point here."""
        return Ref(self.kind.whom, self.key)


Subject = Person | Unit
