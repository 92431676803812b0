"""Fields of the council's meeting: when, where, what was discussed."""

from __future__ import annotations

from datetime import date, time

from dossier.compose.fields.office import padded
from dossier.compose.fields.wording import GAP, lines
from dossier.compose.registry import field
from dossier.compose.scene import Scene
from dossier.model.round import Council
from dossier.words.abbreviations import symbol_of
from dossier.words.dates import long_date

_SYMBOL = symbol_of("biên bản")


@field(
    "so_bien_ban",
    "Số, ký hiệu biên bản họp",
    "01/BB-HĐTĐKT",
    about=(
        "Ghép số nhập ở mục Hội đồng và phiếu với ký hiệu BB-HĐTĐKT; chưa có số thì "
        "chừa chỗ ghi tay."
    ),
)
def number(scene: Scene) -> str:
    """Give the minutes' number the state's way, in the council's own series (NĐ 30/2020/NĐ-CP)."""
    return f"{padded(council_of(scene).number)}/{_SYMBOL}-HĐTĐKT"


@field(
    "so_bien_ban_dang",
    "Số, ký hiệu biên bản họp (văn bản Đảng)",
    "01-BB/HĐTĐKT",
    about=(
        "Ghép số nhập ở mục Hội đồng và phiếu với ký hiệu BB/HĐTĐKT theo văn bản của "
        "Đảng; chưa có số thì chừa chỗ ghi tay."
    ),
)
def party_number(scene: Scene) -> str:
    """Give the minutes' number the Party's way."""
    return f"{padded(council_of(scene).number)}-{_SYMBOL}/HĐTĐKT"


@field(
    "bat_dau_hop",
    "Thời gian bắt đầu họp",
    "08 giờ 00 phút, ngày 05 tháng 01 năm 2026",
    about=(
        "Giờ bắt đầu và ngày họp ở mục Hội đồng và phiếu; phần nào chưa nhập thì chừa chỗ ghi tay."
    ),
)
def begins(scene: Scene) -> str:
    """Say when the meeting began."""
    council = council_of(scene)
    return _moment(council.begins, council.day)


@field(
    "ket_thuc_hop",
    "Thời gian kết thúc họp",
    "vào 10 giờ 30 phút, ngày 05 tháng 01 năm 2026",
    about=(
        "Chữ “vào” kèm giờ kết thúc và ngày họp ở mục Hội đồng và phiếu; phần nào chưa "
        "nhập thì chừa chỗ ghi tay."
    ),
)
def ends(scene: Scene) -> str:
    """Say when the meeting ended."""
    council = council_of(scene)
    return f"vào {_moment(council.ends, council.day)}"


@field(
    "dia_diem_hop",
    "Địa điểm họp",
    "Phòng họp Văn phòng Tỉnh ủy Gia Lai",
    about="Địa điểm nhập ở mục Hội đồng và phiếu; chưa nhập thì trống.",
)
def place(scene: Scene) -> str:
    """Say where the council met."""
    return council_of(scene).place


@field(
    "hom_nay",
    "Ngày và nơi kiểm phiếu",
    "Hôm nay, ngày 05 tháng 01 năm 2026, tại Phòng họp Văn phòng Tỉnh ủy Gia Lai",
    about=(
        "Câu mở đầu biên bản kiểm phiếu, ghép ngày và địa điểm ở mục Hội đồng và "
        "phiếu; chưa có ngày thì chừa chỗ ghi tay."
    ),
)
def today(scene: Scene) -> str:
    """Open the ballot count with its day and place."""
    council = council_of(scene)
    where = f", tại {council.place}" if council.place else ""
    return f"Hôm nay, {_day(council.day)}{where}"


@field(
    "thao_luan",
    "Nội dung thảo luận",
    ("Hội đồng thảo luận từng trường hợp.",),
    "paragraphs",
    about=(
        "Các đoạn trả lời câu hỏi về nội dung thảo luận của biên bản; để trống thì lấy "
        "nội dung ở mục Hội đồng và phiếu."
    ),
)
def discussion(scene: Scene) -> tuple[str, ...]:
    """Tell what was discussed: as typed for the minutes, else the meeting's remarks."""
    return lines(scene.answer("noi_dung_hop") or council_of(scene).remarks)


@field(
    "muc_bieu_quyet",
    "Tên mục kết quả biểu quyết",
    "3. Kết quả bỏ phiếu",
    about=(
        "Tên mục kèm số thứ tự 2 hoặc 3 tùy có phần thảo luận hay không; ghi “bỏ "
        "phiếu” khi có số phiếu phát ra, nếu không thì ghi “biểu quyết”."
    ),
)
def vote_heading(scene: Scene) -> str:
    """Head the vote with its number, after the discussion where there is one."""
    kind = "bỏ phiếu" if council_of(scene).issued is not None else "biểu quyết"
    return f"{3 if discussion(scene) else 2}. Kết quả {kind}"


def council_of(scene: Scene) -> Council:
    """Find the meeting; where none is entered, one of which nothing is known."""
    return scene.dossier.council or Council("", "")


def _moment(moment: time | None, day: date | None) -> str:
    clock = f"{moment:%H} giờ {moment:%M} phút" if moment else f"{GAP}giờ{GAP}phút"
    return f"{clock}, {_day(day)}"


def _day(day: date | None) -> str:
    return long_date(day) if day else f"ngày{GAP}tháng{GAP}năm{GAP}"
