"""Fields of the paper that confirms a person's initiatives."""

from __future__ import annotations

from dossier.compose.fields.numbering import dated, numbered
from dossier.compose.fields.wording import post_and_unit
from dossier.compose.registry import field
from dossier.compose.scene import Scene
from dossier.words.numbers import two_digits


@field(
    "so_ky_hieu_xac_nhan",
    "Số, ký hiệu giấy xác nhận",
    "07/VPTU",
    about="Số giấy xác nhận đã gõ và ký hiệu cơ quan; chưa gõ số thì chừa chỗ ghi tay.",
)
def number(scene: Scene) -> str:
    """Give its number; the decree's list of abbreviations has none for it."""
    return numbered(scene, "so_giay_xac_nhan")


@field(
    "dia_danh_ngay_xac_nhan",
    "Địa danh, ngày giấy xác nhận",
    "Gia Lai, ngày 08 tháng 01 năm 2026",
    about="Địa danh của cơ quan và ngày giấy xác nhận đã gõ; chưa gõ thì chừa chỗ ghi tay.",
)
def place_and_day(scene: Scene) -> str:
    """Say where and when it is confirmed."""
    return dated(scene, "ngay_giay_xac_nhan")


@field(
    "nguoi_co_sang_kien",
    "Người có sáng kiến",
    "Nguyễn Văn A, Phó Trưởng phòng, Phòng Tổng hợp",
    about="Họ tên, chức vụ, đơn vị của người được xác nhận; ở văn bản chung thì trống.",
)
def author(scene: Scene) -> str:
    """Name whose initiatives they are."""
    if not scene.entry:
        return ""
    parts = (scene.entry.record.subject.name, post_and_unit(scene.entry))
    return ", ".join(part for part in parts if part)


@field(
    "so_sang_kien",
    "Số sáng kiến được xác nhận",
    "02",
    about="Đếm sáng kiến, đề tài ghi trong sổ theo dõi của người đó, viết hai chữ số.",
)
def count(scene: Scene) -> str:
    """Count the initiatives."""
    return two_digits(len(scene.entry.record.initiatives)) if scene.entry else ""
