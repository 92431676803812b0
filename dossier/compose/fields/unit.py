"""Fields of the unit that a report is about."""

from __future__ import annotations

from collections.abc import Callable

from dossier.compose.registry import field
from dossier.compose.scene import Scene
from dossier.model.subject import Unit
from dossier.words.dates import long_part_date
from dossier.words.numbers import number


@field(
    "ten_tap_the",
    "Tên tập thể đề nghị",
    "Phòng Tổng hợp",
    about=("Tên đầy đủ của tập thể được đề nghị; ở văn bản của cá nhân hoặc của cả đợt thì trống."),
)
def name(scene: Scene) -> str:
    """Name the unit that is proposed, in full."""
    return _of(scene, lambda unit: unit.name)


@field(
    "tru_so",
    "Địa điểm trụ sở chính",
    "Số 00 đường Trần Phú, phường Pleiku, tỉnh Gia Lai",
    about="Địa chỉ trụ sở trong hồ sơ tập thể; chưa nhập thì trống.",
)
def address(scene: Scene) -> str:
    """Give the unit's address."""
    return _of(scene, lambda unit: unit.address)


@field(
    "dien_thoai",
    "Điện thoại",
    "0000 000 000",
    about="Số máy trong hồ sơ tập thể; chưa nhập thì trống.",
)
def phone(scene: Scene) -> str:
    """Give the unit's telephone."""
    return _of(scene, lambda unit: unit.phone)


@field(
    "thu_dien_tu",
    "Thư điện tử",
    "vanphong@example.vn",
    about="Địa chỉ thư hoặc trang thông tin trong hồ sơ tập thể; chưa nhập thì trống.",
)
def email(scene: Scene) -> str:
    """Give the unit's address for e-mail."""
    return _of(scene, lambda unit: unit.email)


@field(
    "ngay_thanh_lap",
    "Thành lập",
    "năm 1991",
    about=(
        "Thời điểm thành lập tập thể viết bằng chữ, biết đến đâu in đến đó; chưa nhập thì trống."
    ),
)
def founded(scene: Scene) -> str:
    """Say when the unit was founded."""
    return _of(scene, lambda unit: long_part_date(str(unit.founded)) if unit.founded else "")


@field(
    "so_nguoi",
    "Số công chức, viên chức, người lao động",
    "48",
    about="Tổng số người trong hồ sơ tập thể; chưa nhập thì trống.",
)
def members(scene: Scene) -> str:
    """Count the unit's people."""
    return _of(scene, lambda unit: number(unit.members) if unit.members else "")


@field(
    "chuc_vu_thu_truong",
    "Chức vụ thủ trưởng đơn vị",
    "TRƯỞNG PHÒNG",
    about=(
        "Chức vụ người đứng đầu tập thể được đề nghị, viết hoa ở chỗ ký; chưa nhập thì "
        "in “THỦ TRƯỞNG ĐƠN VỊ”."
    ),
)
def head_post(scene: Scene) -> str:
    """Give the post of the unit's head, as signature blocks print it."""
    return (_of(scene, lambda unit: unit.head_post) or "Thủ trưởng đơn vị").upper()


@field(
    "ten_thu_truong",
    "Họ tên thủ trưởng đơn vị",
    "Lê Văn C",
    about="Tên người đứng đầu tập thể được đề nghị; chưa nhập thì trống.",
)
def head_name(scene: Scene) -> str:
    """Name the unit's head."""
    return _of(scene, lambda unit: unit.head_name)


def _of(scene: Scene, part: Callable[[Unit], str]) -> str:
    subject = scene.entry.record.subject if scene.entry else None
    return part(subject) if isinstance(subject, Unit) else ""
