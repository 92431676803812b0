"""Fields of a person's life: posts held (table T6), the Party, retirement, death, discipline."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from dossier.compose.fields.wording import decision_text, post_and_unit
from dossier.compose.registry import Column, field
from dossier.compose.scene import Scene
from dossier.law.posts import held
from dossier.model.days import PartDate
from dossier.model.ledger import Discipline, Tenure, TroubleKind
from dossier.model.subject import Person
from dossier.words.dates import long_part_date, part_date
from dossier.words.numbers import two_digits

_CLEAN = "Không."


@field(
    "chuc_vu_don_vi",
    "Chức vụ, đơn vị công tác",
    "Phó Trưởng phòng, Phòng Tổng hợp",
    about=(
        "Chức vụ Đảng, chính quyền và đơn vị của cá nhân viết liền; với tập thể thì in tên cấp "
        "trên, chưa nhập thì trống."
    ),
)
def post_at(scene: Scene) -> str:
    """Say what the person is, and where."""
    return post_and_unit(scene.entry) if scene.entry else ""


@field(
    "bang_chuc_vu",
    "Bảng quá trình giữ chức vụ",
    (
        {
            "tu_den": "Từ 3/2010 đến 5/2015",
            "chuc_vu": "Phó Chánh Văn phòng",
            "don_vi": "Văn phòng Tỉnh ủy Gia Lai",
            "thoi_gian": "05 năm 02 tháng",
        },
        {
            "tu_den": "Từ 5/2015 đến nay",
            "chuc_vu": "Chánh Văn phòng",
            "don_vi": "Văn phòng Tỉnh ủy Gia Lai",
            "thoi_gian": "10 năm 08 tháng",
        },
    ),
    "list",
    (
        Column(
            "tu_den",
            "Từ tháng, năm đến tháng, năm",
            about="Thời điểm bắt đầu và kết thúc giữ chức vụ, biết đến đâu in đến đó.",
        ),
        Column("chuc_vu", "Chức vụ đã giữ", about="Tên chức vụ như đã nhập trong quá trình."),
        Column(
            "don_vi",
            "Đơn vị giữ chức vụ",
            about="Nơi giữ chức vụ như đã nhập; chưa nhập thì trống.",
        ),
        Column(
            "thoi_gian",
            "Số năm, tháng giữ chức vụ",
            about=(
                "Tính theo tháng, từ tháng bắt đầu đến trước tháng kết thúc; thiếu tháng thì trống."
            ),
        ),
    ),
    about=(
        "Mỗi dòng một chức vụ đã giữ, xếp theo thời gian, lấy từ quá trình giữ chức vụ của cá "
        "nhân; không có thì bảng không còn dòng nào."
    ),
)
def posts(scene: Scene) -> tuple[dict[str, str], ...]:
    """List the posts held, each with how long (T6)."""
    own = scene.entry.record.tenures if scene.entry else ()
    return tuple(_post_row(scene, tenure) for tenure in own)


@field(
    "ngay_vao_dang",
    "Ngày vào Đảng",
    PartDate(2004, 5, 19),
    "date",
    about="Ngày kết nạp vào Đảng trong hồ sơ cá nhân, biết đến đâu in đến đó; chưa có thì trống.",
)
def party_joined(scene: Scene) -> PartDate | None:
    """Give the day on which the person joined the Party."""
    person = _person(scene)
    return person.party_joined if person else None


@field(
    "ngay_chinh_thuc",
    "Ngày vào Đảng chính thức",
    PartDate(2005, 5, 19),
    "date",
    about="Ngày công nhận đảng viên chính thức trong hồ sơ cá nhân; chưa có thì trống.",
)
def party_official(scene: Scene) -> PartDate | None:
    """Give the day of full membership in the Party."""
    person = _person(scene)
    return person.party_official if person else None


@field(
    "so_the_dang",
    "Số thẻ đảng viên",
    "00.000000",
    about="Số ghi trên thẻ đảng viên trong hồ sơ cá nhân; chưa nhập thì trống.",
)
def party_card(scene: Scene) -> str:
    """Give the number of the Party card."""
    person = _person(scene)
    return person.party_card if person else ""


@field(
    "nam_nghi_huu",
    "Năm nghỉ hưu",
    "2025",
    about="Lấy năm của thời điểm nghỉ hưu trong hồ sơ cá nhân; đang công tác thì trống.",
)
def retired(scene: Scene) -> str:
    """Give the year of retirement."""
    return _year(scene, lambda person: person.retired)


@field(
    "nam_tu_tran",
    "Năm từ trần",
    "2025",
    about="Lấy năm của thời điểm từ trần trong hồ sơ cá nhân; còn sống thì trống.",
)
def died(scene: Scene) -> str:
    """Give the year of death."""
    return _year(scene, lambda person: person.died)


@field(
    "ky_luat",
    "Kỷ luật",
    ("- Khiển trách: Số 07/QĐ-VPTU, ngày 03/02/2009; Văn phòng Tỉnh ủy Gia Lai.",),
    "paragraphs",
    about=(
        "Mỗi quyết định kỷ luật trong sổ theo dõi một dòng; không có thì in “Không.”, ở văn bản "
        "của cả đợt thì trống."
    ),
)
def disciplines(scene: Scene) -> tuple[str, ...]:
    """Tell of each discipline, or that there was none."""
    if not scene.entry:
        return ()
    rows = scene.entry.record.disciplines
    told = tuple(_told(row) for row in rows if row.kind is TroubleKind.DISCIPLINE)
    return told or (_CLEAN,)


def _post_row(scene: Scene, tenure: Tenure) -> dict[str, str]:
    until = _month(tenure.until) if tenure.until else "nay"
    return {
        "tu_den": f"Từ {_month(tenure.since)} đến {until}",
        "chuc_vu": tenure.post,
        "don_vi": tenure.unit,
        "thoi_gian": _long(_months(scene, tenure)),
    }


def _month(day: PartDate) -> str:
    """Write month and year, as far as known."""
    return part_date(str(PartDate(day.year, day.month)))


def _months(scene: Scene, tenure: Tenure) -> int | None:
    """Count the months as the law's rules do; None where a month is not known."""
    if not tenure.since.month or (tenure.until and not tenure.until.month):
        return None
    return held((tenure,), _last_day(scene)).least


def _last_day(scene: Scene) -> date:
    """Say up to when a post that is still held counts: death, retirement, the day of the law."""
    person = _person(scene)
    left = (person.died or person.retired) if person else None
    return date(left.year, left.month or 1, left.day or 1) if left else scene.dossier.on


def _long(months: int | None) -> str:
    """Write a span of months as forms do, leaving out what is nothing."""
    if months is None:
        return ""
    parts = ((months // 12, "năm"), (months % 12, "tháng"))
    return (
        " ".join(f"{two_digits(count)} {word}" for count, word in parts if count) or "dưới 01 tháng"
    )


def _told(row: Discipline) -> str:
    proof = decision_text(row.decision)
    about = row.penalty.label or row.note or "Kỷ luật"
    return f"- {about}: {proof}." if proof else f"- {about}, từ {long_part_date(str(row.since))}."


def _year(scene: Scene, part: Callable[[Person], PartDate | None]) -> str:
    person = _person(scene)
    day = part(person) if person else None
    return str(day.year) if day else ""


def _person(scene: Scene) -> Person | None:
    subject = scene.entry.record.subject if scene.entry else None
    return subject if isinstance(subject, Person) else None
