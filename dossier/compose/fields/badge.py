"""Fields of Party badges and of kỷ niệm chương: members by card, people by years of service."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from dossier.compose.fields.wording import award_name, entries, openers, persons, post_and_unit
from dossier.compose.registry import Column, field
from dossier.compose.scene import Scene
from dossier.model.days import PartDate
from dossier.model.dossier import Entry
from dossier.model.subject import Person
from dossier.words.dates import part_date
from dossier.words.numbers import two_digits

Row = dict[str, str]


@field(
    "dot_huy_hieu",
    "Đợt trao Huy hiệu Đảng",
    "đợt 03/02/2026",
    about="Đợt trao đã chọn kèm năm trình; chưa chọn đợt thì chỉ ghi năm.",
)
def occasion(scene: Scene) -> str:
    """Say on which of the four days the badges are given."""
    day = scene.answer("ngay_trao_huy_hieu")
    year = (scene.dossier.round.submitted or scene.dossier.on).year
    return f"đợt {day}/{year}" if day else f"năm {year}"


@field(
    "danh_sach_huy_hieu",
    "Danh sách đề nghị tặng Huy hiệu Đảng",
    (
        {
            "tt": "1",
            "nhom": "Huy hiệu 50 năm tuổi Đảng",
            "so_huy_hieu": "",
            "ten": "Nguyễn Văn A",
            "ngay_sinh": "02/9/1950",
            "que_quan": "Xã An Nhơn, tỉnh Gia Lai",
            "ngay_quyet_dinh": "01/02/1976",
            "ngay_ket_nap": "03/02/1976",
            "ngay_chinh_thuc": "03/02/1977",
            "so_the": "00.000001",
            "noi_de_nghi": "Đảng ủy phường Pleiku",
            "ghi_chu": "",
        },
        {
            "tt": "2",
            "nhom": "Huy hiệu 30 năm tuổi Đảng",
            "so_huy_hieu": "000002",
            "ten": "Trần Thị B",
            "ngay_sinh": "19/5/1970",
            "que_quan": "Phường Pleiku, tỉnh Gia Lai",
            "ngay_quyet_dinh": "",
            "ngay_ket_nap": "03/02/1996",
            "ngay_chinh_thuc": "03/02/1997",
            "so_the": "00.000002",
            "noi_de_nghi": "Đảng ủy phường Pleiku",
            "ghi_chu": "",
        },
    ),
    "list",
    (
        Column("tt", "Số thứ tự", about="Thứ tự của dòng trong danh sách, bắt đầu từ 1."),
        Column(
            "nhom",
            "Loại Huy hiệu mở đầu nhóm",
            about="Tên loại Huy hiệu, chỉ ở dòng đầu của mỗi loại; ở những dòng sau thì trống.",
        ),
        Column(
            "so_huy_hieu", "Số Huy hiệu Đảng", about="Số đã gõ cho đảng viên; chưa có thì trống."
        ),
        Column("ten", "Họ và tên", about="Họ tên đầy đủ trong hồ sơ cá nhân."),
        Column("ngay_sinh", "Ngày sinh", about="Lấy theo hồ sơ của đảng viên; chưa có thì trống."),
        Column("que_quan", "Quê quán", about="Lấy trong hồ sơ của đảng viên; chưa có thì trống."),
        Column(
            "ngay_quyet_dinh",
            "Ngày quyết định kết nạp",
            about="Ngày cấp có thẩm quyền ra quyết định kết nạp Đảng; chưa nhập thì trống.",
        ),
        Column(
            "ngay_ket_nap", "Ngày kết nạp vào Đảng", about="Ngày làm lễ kết nạp; chưa có thì trống."
        ),
        Column(
            "ngay_chinh_thuc",
            "Ngày chính thức",
            about="Ngày được công nhận đảng viên chính thức; chưa có thì trống.",
        ),
        Column("so_the", "Số thẻ đảng viên", about="Số thẻ ở hồ sơ cá nhân; chưa có thì trống."),
        Column(
            "noi_de_nghi",
            "Nơi đề nghị tặng Huy hiệu Đảng",
            about="Đơn vị của đảng viên trong hồ sơ; chưa có thì lấy tên cơ quan trình.",
        ),
        Column("ghi_chu", "Ghi chú", about="Lời ghi thêm đã gõ cho đề nghị này; thường để trống."),
    ),
    about=(
        "Mỗi dòng một đảng viên theo mẫu 4A-HHĐ, Huy hiệu nhiều năm hơn xếp trước; chưa có đề nghị "
        "nào thì bảng không còn dòng nào."
    ),
)
def badges(scene: Scene) -> tuple[Row, ...]:
    """List the members for whom a badge is proposed."""
    return _grouped(scene, lambda entry: _member(scene, entry))


@field(
    "danh_sach_ky_niem_chuong",
    "Danh sách đề nghị tặng Kỷ niệm chương",
    (
        {
            "tt": "1",
            "nhom": "Kỷ niệm chương “Vì sự nghiệp Văn phòng cấp ủy”",
            "ten": "Nguyễn Văn A",
            "nam_sinh": "1975",
            "gioi_tinh": "Nam",
            "chuc_vu_don_vi": "Phó Trưởng phòng, Phòng Tổng hợp",
            "nam_vao_nganh": "2000",
            "so_nam": "25",
            "thanh_tich_ky_luat": "Hoàn thành tốt nhiệm vụ; không bị kỷ luật.",
        },
        {
            "tt": "2",
            "nhom": "",
            "ten": "Trần Thị B",
            "nam_sinh": "1980",
            "gioi_tinh": "Nữ",
            "chuc_vu_don_vi": "Chuyên viên, Phòng Hành chính",
            "nam_vao_nganh": "2005",
            "so_nam": "20",
            "thanh_tich_ky_luat": "Hoàn thành tốt nhiệm vụ; không bị kỷ luật.",
        },
    ),
    "list",
    (
        Column("tt", "Số thứ tự", about="Thứ tự của dòng trong danh sách, bắt đầu từ 1."),
        Column(
            "nhom",
            "Kỷ niệm chương mở đầu nhóm",
            about="Tên Kỷ niệm chương, chỉ ở dòng đầu của mỗi loại; ở những dòng sau thì trống.",
        ),
        Column("ten", "Họ và tên", about="Họ tên đầy đủ trong hồ sơ cá nhân."),
        Column("nam_sinh", "Năm sinh", about="Bốn chữ số, lấy từ ngày sinh; chưa có thì trống."),
        Column("gioi_tinh", "Giới tính", about="Nam hoặc Nữ; chưa có thì trống."),
        Column(
            "chuc_vu_don_vi", "Chức vụ, đơn vị công tác", about="Chức vụ và đơn vị của cá nhân."
        ),
        Column("nam_vao_nganh", "Năm vào ngành", about="Năm bắt đầu công tác; chưa có thì trống."),
        Column(
            "so_nam",
            "Số năm công tác",
            about="Số năm tròn từ ngày vào ngành đến ngày nhận hồ sơ; chưa rõ thì trống.",
        ),
        Column(
            "thanh_tich_ky_luat",
            "Thành tích, kỷ luật",
            about="Phần tóm tắt nhập ở mục Đề nghị, kèm kỷ luật đã ghi; chưa nhập thì trống.",
        ),
    ),
    about=(
        "Mỗi dòng một người được đề nghị kèm năm vào ngành và số năm công tác; chưa có đề nghị nào "
        "thì bảng không còn dòng nào."
    ),
)
def insignia(scene: Scene) -> tuple[Row, ...]:
    """List the persons with their years of service."""
    return _grouped(scene, lambda entry: _servant(scene, entry))


def years_between(since: PartDate | None, day: date) -> int | None:
    """Count whole years; what is not known of the first day counts as its latest.

    >>> years_between(PartDate(2000, 9), date(2026, 8, 31)), years_between(None, date(2026, 1, 1))
    (25, None)
    """
    if since is None:
        return None
    begun = (since.month or 12, since.day or 31)
    return max(day.year - since.year - ((day.month, day.day) < begun), 0)


def _grouped(scene: Scene, row: Callable[[Entry], Row]) -> tuple[Row, ...]:
    chosen = persons(entries(scene))
    return tuple(
        {"tt": str(place), "nhom": group, **row(entry)}
        for place, (entry, group) in enumerate(
            zip(chosen, openers(award_name(scene, entry) for entry in chosen), strict=True), 1
        )
    )


def _member(scene: Scene, entry: Entry) -> Row:
    person = entry.record.subject
    assert isinstance(person, Person)
    home = entry.record.unit
    return {
        "so_huy_hieu": person.party_badge,
        "ten": person.name,
        "ngay_sinh": _day(person.birth),
        "que_quan": person.hometown,
        "ngay_quyet_dinh": _day(person.party_admitted),
        "ngay_ket_nap": _day(person.party_joined),
        "ngay_chinh_thuc": _day(person.party_official),
        "so_the": person.party_card,
        "noi_de_nghi": home.name if home else scene.dossier.office.name,
        "ghi_chu": entry.answers.get("ghi_chu_danh_sach", ""),
    }


def _servant(scene: Scene, entry: Entry) -> Row:
    person = entry.record.subject
    assert isinstance(person, Person)
    served = years_between(person.joined, scene.dossier.on)
    return {
        "ten": person.name,
        "nam_sinh": str(person.birth.year) if person.birth else "",
        "gioi_tinh": person.gender.label if person.gender else "",
        "chuc_vu_don_vi": post_and_unit(entry),
        "nam_vao_nganh": str(person.joined.year) if person.joined else "",
        "so_nam": two_digits(served) if served is not None else "",
        "thanh_tich_ky_luat": entry.nomination.summary,
    }


def _day(day: PartDate | None) -> str:
    return part_date(str(day)) if day else ""
