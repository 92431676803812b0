"""Fields of the person that a report is about."""

from __future__ import annotations

from collections.abc import Callable

from dossier.compose.fields.wording import person_post
from dossier.compose.registry import field
from dossier.compose.scene import Scene
from dossier.model.days import PartDate
from dossier.model.subject import Person
from dossier.words.dates import long_part_date, part_date


@field("ho_ten", "Họ và tên", "Nguyễn Văn A")
def name(scene: Scene) -> str:
    """Name the person in full."""
    return _of(scene, lambda person: person.name)


@field("bi_danh", "Bí danh", "")
def alias(scene: Scene) -> str:
    """Give the alias."""
    return _of(scene, lambda person: person.alias)


@field("ngay_sinh", "Sinh ngày, tháng, năm", "09/3/1980")
def birth(scene: Scene) -> str:
    """Give the date of birth, as far as known."""
    return _of(scene, lambda person: _short(person.birth))


@field("gioi_tinh", "Giới tính", "Nam")
def gender(scene: Scene) -> str:
    """Give the gender."""
    return _of(scene, lambda person: person.gender.label if person.gender else "")


@field("que_quan", "Quê quán", "Xã An Nhơn, tỉnh Gia Lai")
def hometown(scene: Scene) -> str:
    """Give the place of origin."""
    return _of(scene, lambda person: person.hometown)


@field("tru_quan", "Trú quán", "Phường Pleiku, tỉnh Gia Lai")
def residence(scene: Scene) -> str:
    """Give the place of residence."""
    return _of(scene, lambda person: person.residence)


@field("don_vi_cong_tac", "Đơn vị công tác", "Phòng Tổng hợp")
def workplace(scene: Scene) -> str:
    """Name the unit in which the person works."""
    home = scene.entry.record.unit if scene.entry else None
    return home.name if home else ""


@field("chuc_vu", "Chức vụ chính quyền", "Phó Trưởng phòng")
def post(scene: Scene) -> str:
    """Give the post in the office."""
    return _of(scene, lambda person: person.post)


@field(
    "chuc_vu_day_du", "Chức vụ (Đảng, chính quyền, đoàn thể)", "Phó Bí thư Chi bộ; Phó Trưởng phòng"
)
def posts(scene: Scene) -> str:
    """Give the posts in Party, office and unions."""
    return _of(scene, person_post)


@field("trinh_do", "Trình độ chuyên môn, nghiệp vụ", "Cử nhân Luật")
def qualification(scene: Scene) -> str:
    """Give the professional qualification."""
    return _of(scene, lambda person: person.qualification)


@field("hoc_ham_hoc_vi", "Học hàm, học vị", "Thạc sĩ")
def degree(scene: Scene) -> str:
    """Give academic title and degree."""
    return _of(scene, lambda person: person.degree)


@field("ngay_vao_nganh", "Bắt đầu công tác", "tháng 9 năm 2003")
def joined(scene: Scene) -> str:
    """Say since when the person works."""
    return _of(scene, lambda person: long_part_date(str(person.joined)) if person.joined else "")


def _of(scene: Scene, part: Callable[[Person], str]) -> str:
    subject = scene.entry.record.subject if scene.entry else None
    return part(subject) if isinstance(subject, Person) else ""


def _short(day: PartDate | None) -> str:
    return part_date(str(day)) if day else ""
