"""A made-up round: one unit and two persons of a Party office, with all that papers may print."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time
from typing import Any

from dossier.model.award import Award, AwardKind
from dossier.model.days import PartDate
from dossier.model.dossier import Dossier, Entry, LegalBasis, Record
from dossier.model.feat import Achievement, Evidence, Figure
from dossier.model.finding import Cite, Confidence
from dossier.model.ledger import Decision, Honour, Initiative, Level, Rating, Reach
from dossier.model.round import Council, Member, Nomination, Round, Vote
from dossier.model.subject import Gender, Person, Unit, Whom

DECISION = Decision("05/QĐ-VPTU", date(2026, 1, 9), "Văn phòng Tỉnh ủy Gia Lai")
OLD = Decision("12/QĐ-UBND", date(2020, 2, 3), "Ủy ban nhân dân tỉnh Gia Lai")
SUPERIOR = Unit("tu", "Tỉnh ủy Gia Lai")
OFFICE = Unit(
    "vp",
    "Văn phòng Tỉnh ủy Gia Lai",
    superior="tu",
    symbol="VPTU",
    place="Gia Lai",
    address="Số 00 đường Trần Phú, phường Pleiku, tỉnh Gia Lai",
    head_post="Chánh Văn phòng",
    head_name="Nguyễn Văn A",
    founded=PartDate(1991),
    members=48,
)
ROOM = Unit("th", "Phòng Tổng hợp", superior="vp", head_post="Trưởng phòng", head_name="Lê Văn C")
PERSON = Person(
    "b",
    "Trần Thị B",
    unit="th",
    post="Phó Trưởng phòng",
    party_post="Phó Bí thư Chi bộ",
    birth=PartDate(1985, 3, 9),
    gender=Gender.FEMALE,
    hometown="Xã An Nhơn, tỉnh Gia Lai",
    residence="Phường Pleiku, tỉnh Gia Lai",
    qualification="Cử nhân Luật",
    joined=PartDate(2008, 9),
)


def award(key: str, label: str, kind: AwardKind, rank: int, years: int = 1) -> Award:
    """Write a row of the catalogue."""
    whom = (Whom.PERSON, Whom.UNIT)
    cite = Cite("luat_06_2022")
    return Award(
        key, label, key, kind, whom, "", rank, dict.fromkeys(whom, years), cite, Confidence.VERIFIED
    )


AWARDS = {
    row.id: row
    for row in (
        award("hcld_ba", "Huân chương Lao động hạng Ba", AwardKind.ORDER, 1, 5),
        award("bk_bt", "Bằng khen của bộ, ban, ngành, tỉnh", AwardKind.DIPLOMA, 6, 2),
        award("ttldxs", "Tập thể lao động xuất sắc", AwardKind.TITLE, 9),
        award("cstdcs", "Chiến sĩ thi đua cơ sở", AwardKind.TITLE, 11),
        award("ldtt", "Lao động tiên tiến", AwardKind.TITLE, 13),
    )
}
ROUND = Round(
    "r",
    "Đề nghị khen thưởng thành tích năm 2025",
    2025,
    "vp",
    submitted=date(2026, 1, 12),
    number="5",
)
COUNCIL = Council(
    "c",
    "r",
    day=date(2026, 1, 5),
    begins=time(8),
    ends=time(10, 30),
    place="Phòng họp Văn phòng Tỉnh ủy",
    number="1",
    members=(
        Member("Nguyễn Văn A", "Chánh Văn phòng", "Chủ tịch Hội đồng"),
        Member("Phạm Văn D", "Phó Chánh Văn phòng", "Phó Chủ tịch Hội đồng"),
        Member("Hồ Thị Q", "Chuyên viên", "Thư ký"),
        Member("Lê Văn C", "Trưởng phòng", "Ủy viên", present=False),
    ),
    counters=("Phạm Văn D", "Hồ Thị Q"),
    issued=3,
    returned=3,
    valid=3,
    remarks="Hội đồng thảo luận từng trường hợp.",
)


def ledger(subject: Person | Unit) -> dict[str, Any]:
    """Give a subject two years of ledger and an old award form."""
    ref = subject.ref
    title = "ttldxs" if isinstance(subject, Unit) else "ldtt"
    return {
        "ratings": tuple(
            Rating(f"x{year}", ref, year, Level.EXCELLENT, DECISION) for year in (2024, 2025)
        ),
        "honours": (
            Honour("h1", ref, "bk_bt", 2019, decision=OLD),
            Honour("h2", ref, title, 2024, decision=DECISION),
            Honour("h3", ref, title, 2025, decision=DECISION),
        ),
        "initiatives": (
            Initiative(
                "s", ref, 2025, "Theo dõi tiến độ văn bản", Reach.BASE, "Chủ nhiệm", DECISION
            ),
        ),
        "achievements": (
            Achievement(
                "a",
                ref,
                2025,
                "tham mưu 42 văn bản, đều đúng hạn.",
                figures=(Figure("Văn bản đúng hạn", "99,5", "98", "%"),),
                evidence=(Evidence("Báo cáo", "10-BC/VPTU"),),
            ),
        ),
    }


def entry(subject: Person | Unit, home: Unit | None, award_id: str, yes: int, **more: Any) -> Entry:
    """Nominate a subject."""
    nomination = Nomination(f"n{subject.key}", "r", subject.ref, award_id, summary="Đúng hạn.")
    record = Record(subject, home, **ledger(subject))
    vote = Vote(nomination.key, yes, 4 - yes)
    return Entry(nomination, record, AWARDS[award_id], vote, **more)


UNIT_ANSWERS = {
    "dac_diem": "Phòng có 10 công chức.\nNội bộ đoàn kết.",
    "chuc_nang": "Tham mưu công tác tổng hợp.",
    "thanh_tich_tt": "Hoàn thành 100% nhiệm vụ.",
    "bien_phap": "Giao việc theo tuần.",
    "chu_truong": "Chấp hành tốt.",
    "doan_the": "Chi bộ hoàn thành tốt nhiệm vụ.",
}
PERSON_ANSWERS = {"nhiem_vu": "Giúp Trưởng phòng.", "thanh_tich": "Tham mưu 42 văn bản.\nĐúng hạn."}
UNIT_ENTRY = entry(ROOM, OFFICE, "ttldxs", 4, answers=UNIT_ANSWERS)
PERSON_ENTRY = entry(PERSON, ROOM, "cstdcs", 3, answers=PERSON_ANSWERS)
OTHER_ENTRY = entry(
    Person("e", "Hoàng Văn E", unit="th"), ROOM, "bk_bt", 4, answers={"nhiem_vu": "Chuyên viên."}
)
PICTURE = bytes.fromhex(  # a PNG of three by four dots
    "89504e470d0a1a0a0000000d4948445200000003000000040802000000c44f1250"
    "0000001849444154789c63fcffff3f03030303030313030c606301007256030578d6bd3b"
    "0000000049454e44ae426082"
)
PORTRAYED = replace(PERSON, portrait="anh", biography="Tận tụy.\nGần gũi.")
CASE = Dossier(
    round=ROUND,
    office=OFFICE,
    superior=SUPERIOR,
    entries=(UNIT_ENTRY, OTHER_ENTRY, PERSON_ENTRY),
    council=COUNCIL,
    bases=(
        LegalBasis("luat_06_2022", "Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022"),
        LegalBasis("nd_152_2025", "Căn cứ Nghị định số 152/2025/NĐ-CP ngày 14 tháng 6 năm 2025"),
    ),
    awards=AWARDS,
    on=date(2026, 1, 12),
    exemplars=(UNIT_ENTRY.record, replace(PERSON_ENTRY.record, subject=PORTRAYED)),
    pictures={PORTRAYED.portrait: PICTURE},
    answers={
        "loi_gioi_thieu": "Một trang.",
        "kinh_gui": "Chủ tịch Ủy ban nhân dân tỉnh Gia Lai\nSở Nội vụ tỉnh Gia Lai",
    },
)
EMPTY_COUNCIL = Council("c", "r")
BARE = replace(
    CASE,
    round=Round("r", "Đợt 1", 2025, "vp"),
    office=Unit("vp", "Văn phòng"),
    superior=None,
    entries=(),
    council=None,
    bases=(),
    answers={},
)
