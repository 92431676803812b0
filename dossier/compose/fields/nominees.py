"""Fields of the nominee list: one row for each nominee."""

from __future__ import annotations

from collections.abc import Sequence

from dossier.compose.fields.votes import share_of
from dossier.compose.fields.wording import (
    award_name,
    entries,
    households,
    openers,
    persons,
    post_and_unit,
    units,
)
from dossier.compose.registry import Column, field
from dossier.compose.scene import Scene
from dossier.model.dossier import Entry
from dossier.model.subject import Person
from dossier.words.dates import part_date
from dossier.words.numbers import number

Row = dict[str, str]
_COLUMNS = (
    Column("tt", "Số thứ tự", about="Thứ tự của dòng trong danh sách, bắt đầu từ 1."),
    Column(
        "nhom",
        "Hình thức mở đầu nhóm",
        about="Tên hình thức, chỉ ở dòng đầu của mỗi hình thức; ở những dòng sau thì trống.",
    ),
    Column("ten", "Họ và tên, tên tập thể", about="Tên đầy đủ trong hồ sơ cá nhân hoặc tập thể."),
    Column(
        "sinh",
        "Ngày sinh, giới tính",
        about="Ngày sinh và giới tính trên hai dòng; của tập thể thì trống.",
    ),
    Column("nam_sinh", "Năm sinh", about="Bốn chữ số, lấy từ ngày sinh; của tập thể thì trống."),
    Column(
        "chuc_vu_don_vi",
        "Chức vụ, đơn vị công tác",
        about="Chức vụ và đơn vị của cá nhân; của tập thể là cấp trên trực tiếp.",
    ),
    Column(
        "tom_tat",
        "Tóm tắt thành tích",
        about="Phần tóm tắt nhập ở mục Đề nghị; chưa nhập thì trống.",
    ),
    Column(
        "hinh_thuc",
        "Hình thức đề nghị khen thưởng",
        about="Tên hình thức đã gõ cho đề nghị này, nếu không thì lấy theo danh mục.",
    ),
    Column(
        "phieu",
        "Số phiếu đồng ý trên tổng số, tỷ lệ",
        about=(
            "Số phiếu trên tổng số thành viên và tỷ lệ phần trăm, trên hai dòng; chưa bỏ "
            "phiếu thì trống."
        ),
    ),
    Column(
        "tien_thuong",
        "Mức tiền thưởng",
        about="Số tiền kèm theo hình thức, không có chữ đồng; chưa rõ mức thưởng thì trống.",
    ),
    Column("ghi_chu", "Ghi chú", about="Lời ghi thêm đã gõ cho đề nghị này; thường để trống."),
)
_UNITS: tuple[Row, ...] = (
    {
        "tt": "1",
        "nhom": "Tập thể lao động xuất sắc",
        "ten": "Văn phòng Tỉnh ủy Gia Lai",
        "sinh": "",
        "nam_sinh": "",
        "chuc_vu_don_vi": "Tỉnh ủy Gia Lai",
        "tom_tat": "Hoàn thành xuất sắc nhiệm vụ năm 2025; nội bộ đoàn kết.",
        "hinh_thuc": "Tập thể lao động xuất sắc",
        "tien_thuong": "2.340.000",
        "phieu": "8/9\n88,88%",
        "ghi_chu": "",
    },
    {
        "tt": "2",
        "nhom": "Tập thể lao động tiên tiến",
        "ten": "Phòng Tổng hợp",
        "sinh": "",
        "nam_sinh": "",
        "chuc_vu_don_vi": "Văn phòng Tỉnh ủy Gia Lai",
        "tom_tat": "Hoàn thành 100% nhiệm vụ, không có việc quá hạn.",
        "hinh_thuc": "Tập thể lao động tiên tiến",
        "tien_thuong": "2.340.000",
        "phieu": "8/9\n88,88%",
        "ghi_chu": "",
    },
)
_HOUSEHOLDS: tuple[Row, ...] = tuple(
    {
        **_UNITS[1],
        "tt": str(place),
        "nhom": "Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh Gia Lai" if place == 1 else "",
        "ten": name,
        "chuc_vu_don_vi": "Xã An Nhơn, tỉnh Gia Lai",
        "tom_tat": "Hiến đất mở đường liên thôn.",
        "hinh_thuc": "Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh Gia Lai",
    }
    for place, name in enumerate(("Hộ ông Nguyễn Văn A", "Hộ bà Trần Thị B"), 1)
)
_PERSONS: tuple[Row, ...] = (
    {
        "tt": "1",
        "nhom": "Chiến sĩ thi đua cơ sở",
        "ten": "Nguyễn Văn A",
        "sinh": "09/3/1980\nNam",
        "nam_sinh": "1980",
        "chuc_vu_don_vi": "Phó Trưởng phòng, Phòng Tổng hợp",
        "tom_tat": "Hoàn thành xuất sắc nhiệm vụ; có sáng kiến được công nhận.",
        "hinh_thuc": "Chiến sĩ thi đua cơ sở",
        "tien_thuong": "2.340.000",
        "phieu": "8/9\n88,88%",
        "ghi_chu": "",
    },
    {
        "tt": "2",
        "nhom": "Lao động tiên tiến",
        "ten": "Trần Thị B",
        "sinh": "02/9/1985\nNữ",
        "nam_sinh": "1985",
        "chuc_vu_don_vi": "Chuyên viên, Phòng Hành chính",
        "tom_tat": "Hoàn thành tốt nhiệm vụ; phục vụ chu đáo các hội nghị của Tỉnh ủy.",
        "hinh_thuc": "Lao động tiên tiến",
        "tien_thuong": "2.340.000",
        "phieu": "7/9\n77,77%",
        "ghi_chu": "",
    },
    {
        "tt": "3",
        "nhom": "",
        "ten": "Lê Văn C",
        "sinh": "1990\nNam",
        "nam_sinh": "1990",
        "chuc_vu_don_vi": "Chuyên viên, Phòng Tổng hợp",
        "tom_tat": "Hoàn thành tốt nhiệm vụ được giao.",
        "hinh_thuc": "Lao động tiên tiến",
        "tien_thuong": "2.340.000",
        "phieu": "8/9\n88,88%",
        "ghi_chu": "",
    },
)


@field(
    "danh_sach_tap_the",
    "Danh sách tập thể",
    _UNITS,
    "list",
    _COLUMNS,
    about=(
        "Mỗi dòng một tập thể được đề nghị, hình thức cao xếp trước; không có tập thể "
        "nào thì bảng không còn dòng nào."
    ),
)
def unit_rows(scene: Scene) -> tuple[Row, ...]:
    """List the units, in the order of the dossier."""
    return _rows(scene, units(entries(scene)))


@field(
    "danh_sach_ho_gia_dinh",
    "Danh sách hộ gia đình",
    _HOUSEHOLDS,
    "list",
    _COLUMNS,
    about=(
        "Mỗi dòng một hộ gia đình được đề nghị, hình thức cao xếp trước; không có hộ nào thì bảng "
        "không còn dòng nào."
    ),
)
def household_rows(scene: Scene) -> tuple[Row, ...]:
    """List the households, in the order of the dossier."""
    return _rows(scene, households(entries(scene)))


@field(
    "danh_sach_ca_nhan",
    "Danh sách cá nhân",
    _PERSONS,
    "list",
    _COLUMNS,
    about=(
        "Mỗi dòng một cá nhân được đề nghị, hình thức cao xếp trước; không có cá nhân "
        "nào thì bảng không còn dòng nào."
    ),
)
def person_rows(scene: Scene) -> tuple[Row, ...]:
    """List the persons, in the order of the dossier."""
    return _rows(scene, persons(entries(scene)))


def _rows(scene: Scene, chosen: Sequence[Entry]) -> tuple[Row, ...]:
    first = openers(award_name(scene, entry) for entry in chosen)
    return tuple(
        {"tt": str(place), "nhom": group, **_row(scene, entry)}
        for place, (entry, group) in enumerate(zip(chosen, first, strict=True), 1)
    )


def _row(scene: Scene, entry: Entry) -> Row:
    count, share = share_of(scene, entry)
    return {
        "ten": entry.record.subject.name,
        "sinh": _born(entry),
        "nam_sinh": _year_born(entry),
        "chuc_vu_don_vi": post_and_unit(entry),
        "tom_tat": entry.nomination.summary,
        "hinh_thuc": award_name(scene, entry),
        "tien_thuong": number(entry.prize.amount) if entry.prize else "",
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


def _year_born(entry: Entry) -> str:
    subject = entry.record.subject
    return str(subject.birth.year) if isinstance(subject, Person) and subject.birth else ""
