"""A form as its form.toml declares it: what it is for, and what it asks of people."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from dossier.model.award import Track
from dossier.model.ledger import Ground
from dossier.model.round import Regime
from dossier.model.subject import Whom


class Scope(StrEnum):
    """How often a form is made within a round."""

    ROUND = "round"  # once
    NOMINATION = "nomination"  # once for each nominee of the right kind


class Packet(StrEnum):
    """Which papers are made together: the dossier that is sent, or what goes with it."""

    DOSSIER = "ho_so"
    MEETING = "hop"
    LETTER = "cong_van"
    DECISION = "quyet_dinh"
    EVIDENCE = "minh_chung"
    CERTIFICATE = "bang"
    EXEMPLARS = "dien_hinh"

    @property
    def label(self) -> str:
        """What the officer reads."""
        return _PACKETS[self.value][0]

    @property
    def about(self) -> str:
        """What is in it and when it is wanted."""
        return _PACKETS[self.value][1]

    @property
    def folder(self) -> str:
        """Where its files lie within the folder of the round; the dossier lies in it directly."""
        return "" if self is Packet.DOSSIER else self.value.replace("_", "-")


_PACKETS = {
    "ho_so": (
        "Hồ sơ đề nghị khen thưởng",
        "Bộ hồ sơ nộp lên cấp trên: bìa, mục lục, tờ trình, danh sách, báo cáo, biên bản.",
    ),
    "hop": (
        "Giấy tờ họp Hội đồng",
        "Dùng trước và trong cuộc họp: giấy mời, bảng tổng hợp, phiếu bầu, phiếu lấy ý kiến.",
    ),
    "cong_van": (
        "Công văn, phiếu trình",
        "Trao đổi quanh hồ sơ: phiếu trình lãnh đạo, công văn đề nghị, công văn trả lời.",
    ),
    "quyet_dinh": (
        "Quyết định khen thưởng",
        "Khi cơ quan tự quyết định khen thưởng: quyết định và danh sách kèm theo.",
    ),
    "minh_chung": (
        "Giấy tờ minh chứng",
        "Giấy xác nhận sáng kiến cho người có sáng kiến trong sổ; tệp minh chứng đã đính kèm.",
    ),
    "bang": ("Bằng khen, giấy khen", "Bằng khen, giấy khen in cho từng người, từng tập thể."),
    "dien_hinh": (
        "Điển hình tiên tiến",
        "Danh sách và tập giới thiệu những tập thể, cá nhân điển hình tiên tiến.",
    ),
}


class AskKind(StrEnum):
    """What is typed for an ask; its answer is kept as text, whatever the kind."""

    TEXT = "text"  # one line
    PARAGRAPHS = "paragraphs"  # one a line
    NUMBER = "number"
    DATE = "date"  # as far as it is known
    CHOICE = "choice"  # one of some texts
    TABLE = "table"  # a tab between cells, a line break between rows


@dataclass(frozen=True, slots=True)
class AskColumn:
    """A column of an ask's table."""

    id: str
    label: str
    kind: AskKind = AskKind.TEXT  # text, number or date


@dataclass(frozen=True, slots=True)
class Ask:
    """A datum that no other record holds and the form needs."""

    id: str
    label: str
    hint: str = ""
    kind: AskKind = AskKind.TEXT
    required: bool = False
    sample: str = ""
    choices: tuple[str, ...] = ()  # of a choice
    columns: tuple[AskColumn, ...] = ()  # of a table
    limit: int = 0  # letters and blanks that the paper has room for; 0: as many as one likes


@dataclass(frozen=True, slots=True)
class Binding:
    """The cases that a form is meant for; what is empty leaves every case open."""

    awards: tuple[str, ...] = ()  # ids of the catalogue
    grounds: tuple[Ground, ...] = ()
    issuers: tuple[str, ...] = ()  # names or symbols of proposing offices
    since: date | None = None  # dossiers received on days of [since, until)
    until: date | None = None
    tracks: tuple[Track, ...] = ()  # whose commendation: the State's, the Party's
    papers: tuple[str, ...] = ()  # of the law's lists of papers: where one is required

    def holds(self, day: date) -> bool:
        """Whether it is meant for dossiers received on a day."""
        return (self.since or day) <= day and (self.until is None or day < self.until)

    @property
    def narrowness(self) -> int:
        """How many of its conditions it states: award, ground, office, track, papers, days."""
        days = self.since or self.until
        stated = (self.awards, self.grounds, self.issuers, self.tracks, self.papers, days)
        return sum(map(bool, stated))


@dataclass(frozen=True, slots=True)
class Form:
    """One form of the shelf."""

    id: str
    label: str
    regime: Regime
    scope: Scope
    order: int  # place in the dossier
    version: str
    title: str  # how the index names the document
    file_name: str  # stem of the file: ASCII, safe on Windows
    whom: Whom | None = None  # for which kind of nominee
    asks: tuple[Ask, ...] = ()
    requires: tuple[str, ...] = ()  # fields without which it would be returned
    cite: str = ""
    confidence: str = "verified"
    binding: Binding = Binding()
    instead_of: str = ""  # the form whose place it takes where its binding fits
    packet: Packet = Packet.DOSSIER
    free_layout: bool = False  # no administrative document: cover, booklet, certificate
    about: str = ""  # what the paper is for, and what of it nobody has compared yet
    pages: int = 0  # at most so many; 0: as many as it takes
    is_own: bool = False  # made here, beside the shipped ones; no declaration says so

    @property
    def kind(self) -> str:
        """What paper it is, whatever its regime; forms of one kind stand in for each other."""
        return form_stem(self.instead_of or self.id)


@dataclass(frozen=True, slots=True)
class Due:
    """A form that a round is made of, and the keys of the nominations that get one each."""

    form: Form
    nominations: tuple[str, ...] = ()  # none for a document of the whole round


def form_stem(form_id: str) -> str:
    """Name what a form is, whatever its regime.

    >>> form_stem("to_trinh_party"), form_stem("bao_cao_ca_nhan_nd30")
    ('to_trinh', 'bao_cao_ca_nhan')
    """
    stem, _, regime = form_id.rpartition("_")
    return stem if regime in {value.value for value in Regime} else form_id
