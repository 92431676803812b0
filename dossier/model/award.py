"""Titles and award forms, as the catalogue of the law lists them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from dossier.model.finding import Cite, Confidence
from dossier.model.ledger import Ground
from dossier.model.subject import Whom


class Track(StrEnum):
    """The two tracks of commendation, which never mix: each has acts and awards of its own."""

    STATE = "state"
    PARTY = "party"

    @property
    def label(self) -> str:
        """Whose commendation it is."""
        return {"state": "Nhà nước", "party": "Đảng"}[self.value]


class AwardKind(StrEnum):
    """Titles (Chương II) and the seven award forms (Điều 9) of Luật 06/2022/QH15; Party badges."""

    TITLE = "danh_hieu"
    ORDER = "huan_chuong"
    MEDAL = "huy_chuong"
    HONORARY = "danh_hieu_vinh_du"
    PRIZE = "giai_thuong"
    INSIGNIA = "ky_niem_chuong"
    DIPLOMA = "bang_khen"
    CERTIFICATE = "giay_khen"
    PARTY_BADGE = "huy_hieu_dang"

    @property
    def label(self) -> str:
        """The words of the law."""
        return {
            "danh_hieu": "Danh hiệu thi đua",
            "huan_chuong": "Huân chương",
            "huy_chuong": "Huy chương",
            "danh_hieu_vinh_du": "Danh hiệu vinh dự nhà nước",
            "giai_thuong": "Giải thưởng",
            "ky_niem_chuong": "Kỷ niệm chương",
            "bang_khen": "Bằng khen",
            "giay_khen": "Giấy khen",
            "huy_hieu_dang": "Huy hiệu Đảng",
        }[self.value]


@dataclass(frozen=True, slots=True)
class PrizeRate:
    """The money that goes with an award: so many times the base pay of the decision's day."""

    whom: Whom
    coefficient: Decimal
    confidence: Confidence
    cite: Cite
    is_ceiling: bool = False  # at most so much
    is_past: bool = False  # of an earlier rule: shown as history, never reckoned with


@dataclass(frozen=True, slots=True)
class Ballot:
    """How a council votes on an award; a threshold is a percentage of all its members."""

    threshold: int = 0  # 50: more than half; 0: nothing is known
    threshold_confidence: Confidence = Confidence.UNVERIFIED
    is_secret: bool = False
    secret_confidence: Confidence = Confidence.UNVERIFIED


@dataclass(frozen=True, slots=True)
class Award:
    """One row of the catalogue."""

    id: str
    label: str  # "Bằng khen của Thủ tướng Chính phủ"
    short: str  # "BK TTg"
    kind: AwardKind
    whom: tuple[Whom, ...]
    authority: str  # who grants it
    rank: int  # order of lists: highest first
    report_years: Mapping[Whom, int]  # years of data that its report covers
    cite: Cite
    confidence: Confidence
    track: Track = Track.STATE
    grounds: tuple[Ground, ...] = (Ground.MERIT,)
    is_state_level: bool = False  # given by the President or the Prime Minister
    prizes: tuple[PrizeRate, ...] = ()
    checklist: str = ""  # id of the list of papers that its dossier needs
    ballot: Ballot = field(default_factory=Ballot)
    aliases: tuple[str, ...] = ()  # other names seen in lists; "…" where any giver may follow
    unclear: tuple[str, ...] = ()  # names in lists that may as well mean another award
    sources: tuple[str, ...] = ()  # ids of the pages where its facts were read

    @property
    def is_title(self) -> bool:
        """Whether it is a danh hiệu thi đua; every other kind is an award form."""
        return self.kind is AwardKind.TITLE

    @property
    def is_voted_on(self) -> bool:
        """Whether a council votes on it: Huy hiệu Đảng goes by years alone."""
        return self.kind is not AwardKind.PARTY_BADGE

    def ground_for(self, asked: Ground) -> Ground:
        """Keep the asked ground; merit, which is the default, gives way where none is for merit."""
        is_default = asked is Ground.MERIT and self.grounds and asked not in self.grounds
        return self.grounds[0] if is_default else asked

    def years_for(self, whom: Whom) -> int:
        """Count the years of data that the report of such a nominee covers, at least one."""
        return max(self.report_years.get(whom, 1), 1)
