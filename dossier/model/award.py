"""Titles and award forms, as the catalogue of the law lists them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from dossier.model.finding import Cite, Confidence
from dossier.model.subject import Whom


class AwardKind(StrEnum):
    """The law's two families (Luật 06/2022/QH15, Điều 9 and Chương II)."""

    TITLE = "title"  # danh hiệu thi đua
    FORM = "form"  # hình thức khen thưởng


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
    report_years: int  # years of data that its report covers
    cite: Cite
    confidence: Confidence
    aliases: tuple[str, ...] = ()  # other names seen in lists
    secret_ballot: bool = False
    threshold: int = 0  # least share of votes, percent of all members; 0 where nothing is known
    threshold_confidence: Confidence = Confidence.UNVERIFIED
