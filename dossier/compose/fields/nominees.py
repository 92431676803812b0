"""Fields of the nominee list: one row for each nominee."""

from __future__ import annotations

from collections.abc import Sequence

from dossier.compose.fields.votes import share_of
from dossier.compose.fields.wording import award_name, entries, persons, post_and_unit, units
from dossier.compose.registry import Column, field
from dossier.compose.scene import Scene
from dossier.model.dossier import Entry
from dossier.model.subject import Person
from dossier.words.dates import part_date

Row = dict[str, str]
_COLUMNS = (
    Column("tt", "Số thứ tự"),
    Column("ten", "Họ và tên, tên tập thể"),
    Column("sinh", "Ngày sinh, giới tính"),
    Column("chuc_vu_don_vi", "Chức vụ, đơn vị công tác"),
    Column("tom_tat", "Tóm tắt thành tích"),
    Column("hinh_thuc", "Hình thức đề nghị khen thưởng"),
    Column("phieu", "Số phiếu đồng ý trên tổng số, tỷ lệ"),
    Column("ghi_chu", "Ghi chú"),
)
_UNIT: Row = {
    "tt": "1",
    "ten": "Văn phòng Tỉnh ủy Gia Lai",
    "sinh": "",
    "chuc_vu_don_vi": "Tỉnh ủy Gia Lai",
    "tom_tat": "Hoàn thành xuất sắc nhiệm vụ năm 2025; nội bộ đoàn kết.",
    "hinh_thuc": "Tập thể lao động xuất sắc",
    "phieu": "9/9\n100%",
    "ghi_chu": "",
}
_PERSON: Row = {
    "tt": "1",
    "ten": "Nguyễn Văn A",
    "sinh": "09/3/1980\nNam",
    "chuc_vu_don_vi": "Phó Trưởng phòng, Phòng Tổng hợp",
    "tom_tat": "Hoàn thành xuất sắc nhiệm vụ; có sáng kiến được công nhận.",
    "hinh_thuc": "Chiến sĩ thi đua cơ sở",
    "phieu": "9/9\n100%",
    "ghi_chu": "",
}


@field("danh_sach_tap_the", "Danh sách tập thể", (_UNIT,), "list", _COLUMNS)
def unit_rows(scene: Scene) -> tuple[Row, ...]:
    """List the units, in the order of the dossier."""
    return _rows(scene, units(entries(scene)))


@field("danh_sach_ca_nhan", "Danh sách cá nhân", (_PERSON,), "list", _COLUMNS)
def person_rows(scene: Scene) -> tuple[Row, ...]:
    """List the persons, in the order of the dossier."""
    return _rows(scene, persons(entries(scene)))


def _rows(scene: Scene, chosen: Sequence[Entry]) -> tuple[Row, ...]:
    return tuple(_row(scene, entry, place) for place, entry in enumerate(chosen, 1))


def _row(scene: Scene, entry: Entry, place: int) -> Row:
    count, share = share_of(scene, entry)
    return {
        "tt": str(place),
        "ten": entry.record.subject.name,
        "sinh": _born(entry),
        "chuc_vu_don_vi": post_and_unit(entry),
        "tom_tat": entry.nomination.summary,
        "hinh_thuc": award_name(scene, entry),
        "phieu": f"{count}\n{share}%" if count else "",
        "ghi_chu": entry.answers.get("ghi_chu_danh_sach", ""),
    }


def _born(entry: Entry) -> str:
    subject = entry.record.subject
    if not isinstance(subject, Person):
        return ""
    born = part_date(str(subject.birth)) if subject.birth else ""
    return "\n".join(
        part for part in (born, subject.gender.label if subject.gender else "") if part
    )
