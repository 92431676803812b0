"""Fields of the person that a report is about."""

from __future__ import annotations

from collections.abc import Callable

from dossier.compose.fields.wording import person_post
from dossier.compose.registry import field
from dossier.compose.scene import Scene
from dossier.model.days import PartDate
from dossier.model.subject import Person
from dossier.words.dates import long_part_date


@field(
    "ho_ten",
    "Họ và tên",
    "Nguyễn Văn A",
    about=(
        "Tên người được đề nghị trong hồ sơ cá nhân; ở văn bản của tập thể hoặc của cả "
        "đợt thì trống."
    ),
)
def name(scene: Scene) -> str:
    """Name the person in full."""
    return _of(scene, lambda person: person.name)


@field(
    "bi_danh",
    "Bí danh",
    "Văn Hòa",
    about="Tên gọi khác nhập trong hồ sơ cá nhân; không có thì trống.",
)
def alias(scene: Scene) -> str:
    """Give the alias."""
    return _of(scene, lambda person: person.alias)


@field(
    "ngay_sinh",
    "Sinh ngày, tháng, năm",
    PartDate(1980, 3, 9),
    "date",
    about=(
        "Ngày sinh trong hồ sơ cá nhân, biết đến đâu in đến đó (ngày, tháng hoặc chỉ "
        "năm); chưa nhập thì trống."
    ),
)
def birth(scene: Scene) -> PartDate | None:
    """Give the date of birth, as far as known."""
    person = _person(scene)
    return person.birth if person else None


@field(
    "gioi_tinh", "Giới tính", "Nam", about="Nam hoặc Nữ theo hồ sơ cá nhân; chưa nhập thì trống."
)
def gender(scene: Scene) -> str:
    """Give the gender."""
    return _of(scene, lambda person: person.gender.label if person.gender else "")


@field(
    "que_quan",
    "Quê quán",
    "Xã An Nhơn, tỉnh Gia Lai",
    about="Nơi quê gốc nhập trong hồ sơ cá nhân; chưa nhập thì trống.",
)
def hometown(scene: Scene) -> str:
    """Give the place of origin."""
    return _of(scene, lambda person: person.hometown)


@field(
    "tru_quan",
    "Trú quán",
    "Phường Pleiku, tỉnh Gia Lai",
    about="Nơi ở hiện nay nhập trong hồ sơ cá nhân; chưa nhập thì trống.",
)
def residence(scene: Scene) -> str:
    """Give the place of residence."""
    return _of(scene, lambda person: person.residence)


@field(
    "don_vi_cong_tac",
    "Đơn vị công tác",
    "Phòng Tổng hợp",
    about="Tên đơn vị mà người được đề nghị đang làm việc; chưa chọn đơn vị thì trống.",
)
def workplace(scene: Scene) -> str:
    """Name the unit in which the person works."""
    home = scene.entry.record.unit if scene.entry else None
    return home.name if home else ""


@field(
    "chuc_vu",
    "Chức vụ chính quyền",
    "Phó Trưởng phòng",
    about="Chức vụ ở cơ quan, không kể chức vụ Đảng, đoàn thể; chưa nhập thì trống.",
)
def post(scene: Scene) -> str:
    """Give the post in the office."""
    return _of(scene, lambda person: person.post)


@field(
    "chuc_vu_day_du",
    "Chức vụ (Đảng, chính quyền, đoàn thể)",
    "Phó Bí thư Chi bộ; Phó Trưởng phòng",
    about=(
        "Chức vụ Đảng, đoàn thể rồi đến chức vụ ở cơ quan, cách nhau bằng dấu chấm "
        "phẩy; chưa nhập thì trống."
    ),
)
def posts(scene: Scene) -> str:
    """Give the posts in Party, office and unions."""
    return _of(scene, person_post)


@field(
    "trinh_do",
    "Trình độ chuyên môn, nghiệp vụ",
    "Cử nhân Luật",
    about="Trình độ nhập trong hồ sơ cá nhân; chưa nhập thì trống.",
)
def qualification(scene: Scene) -> str:
    """Give the professional qualification."""
    return _of(scene, lambda person: person.qualification)


@field(
    "hoc_ham_hoc_vi",
    "Học hàm, học vị",
    "Thạc sĩ",
    about="Lấy từ hồ sơ cá nhân, ví dụ Tiến sĩ hoặc Thạc sĩ; không có thì trống.",
)
def degree(scene: Scene) -> str:
    """Give academic title and degree."""
    return _of(scene, lambda person: person.degree)


@field(
    "ngay_vao_nganh",
    "Bắt đầu công tác",
    "tháng 9 năm 2003",
    about=(
        "Thời điểm bắt đầu công tác viết bằng chữ, biết đến đâu in đến đó; chưa nhập thì trống."
    ),
)
def joined(scene: Scene) -> str:
    """Say since when the person works."""
    return _of(scene, lambda person: long_part_date(str(person.joined)) if person.joined else "")


def _of(scene: Scene, part: Callable[[Person], str]) -> str:
    person = _person(scene)
    return part(person) if person else ""


def _person(scene: Scene) -> Person | None:
    subject = scene.entry.record.subject if scene.entry else None
    return subject if isinstance(subject, Person) else None
