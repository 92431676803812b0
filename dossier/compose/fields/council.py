"""Fields of the council's meeting: when, where, who."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, time

from dossier.compose.fields.office import padded
from dossier.compose.fields.wording import GAP, lines, marked
from dossier.compose.registry import field
from dossier.compose.scene import Scene
from dossier.model.round import Council, Member
from dossier.words.dates import long_date
from dossier.words.numbers import two_digits

_SYMBOL = "BB"
_NOBODY = Member("", "")


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
    """Give the minutes' number the state's way, in the council's own series (layout.md §1.4)."""
    return f"{padded(_council(scene).number)}/{_SYMBOL}-HĐTĐKT"


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
    return f"{padded(_council(scene).number)}-{_SYMBOL}/HĐTĐKT"


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
    council = _council(scene)
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
    council = _council(scene)
    return f"vào {_moment(council.ends, council.day)}"


@field(
    "dia_diem_hop",
    "Địa điểm họp",
    "Phòng họp Văn phòng Tỉnh ủy Gia Lai",
    about="Địa điểm nhập ở mục Hội đồng và phiếu; chưa nhập thì trống.",
)
def place(scene: Scene) -> str:
    """Say where the council met."""
    return _council(scene).place


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
    council = _council(scene)
    where = f", tại {council.place}" if council.place else ""
    return f"Hôm nay, {_day(council.day)}{where}"


@field(
    "chu_tri",
    "Người chủ trì họp",
    "Nguyễn Văn A, Chánh Văn phòng, Chủ tịch Hội đồng",
    about=(
        "Họ tên, chức vụ và vai trò của Chủ tịch Hội đồng, hoặc Phó Chủ tịch khi Chủ "
        "tịch vắng; không ai có mặt thì trống."
    ),
)
def chair(scene: Scene) -> str:
    """Name the chair with post and role."""
    return _introduced(chair_of(scene))


@field(
    "ten_chu_tri",
    "Họ tên người chủ trì",
    "Nguyễn Văn A",
    about="Chỉ họ tên của người chủ trì, dùng ở chỗ ký; không ai có mặt thì trống.",
)
def chair_name(scene: Scene) -> str:
    """Name the chair."""
    return chair_of(scene).name


@field(
    "thu_ky",
    "Thư ký họp",
    "Trần Thị B, Chuyên viên, Thư ký",
    about=(
        "Họ tên, chức vụ và vai trò của thành viên có mặt mang vai trò thư ký; không có thì trống."
    ),
)
def clerk(scene: Scene) -> str:
    """Name the secretary with post and role."""
    return _introduced(_clerk(scene))


@field(
    "ten_thu_ky",
    "Họ tên thư ký",
    "Trần Thị B",
    about="Chỉ họ tên của thư ký có mặt, dùng ở chỗ ký; không có thì trống.",
)
def clerk_name(scene: Scene) -> str:
    """Name the secretary."""
    return _clerk(scene).name


@field(
    "so_thanh_vien",
    "Số thành viên Hội đồng",
    "09",
    about=("Đếm mọi thành viên nhập ở mục Hội đồng và phiếu, kể cả người vắng, viết hai chữ số."),
)
def size(scene: Scene) -> str:
    """Count the members."""
    return two_digits(len(_council(scene).members))


@field(
    "so_co_mat",
    "Số thành viên có mặt",
    "08",
    about="Đếm thành viên đánh dấu có mặt, viết hai chữ số.",
)
def present_count(scene: Scene) -> str:
    """Count the members present."""
    return two_digits(len(_present(scene)))


@field(
    "so_vang",
    "Số thành viên vắng mặt",
    "01",
    about="Đếm thành viên không đánh dấu có mặt, viết hai chữ số.",
)
def absent_count(scene: Scene) -> str:
    """Count the members absent."""
    return two_digits(len(_absent(scene)))


@field(
    "thanh_vien_co_mat",
    "Thành viên có mặt",
    ("1. Nguyễn Văn A, Chánh Văn phòng, Chủ tịch Hội đồng;", "2. Trần Thị B, Chuyên viên, Thư ký."),
    "paragraphs",
    about=(
        "Mỗi người một dòng đánh số, gồm họ tên, chức vụ và vai trò; chưa nhập Hội "
        "đồng thì không có dòng nào."
    ),
)
def present(scene: Scene) -> tuple[str, ...]:
    """List who was there, one name a line."""
    return _numbered(_introduced(member) for member in _present(scene))


@field(
    "thanh_vien_vang",
    "Thành viên vắng mặt",
    ("1. Lê Văn C, Ủy viên.",),
    "paragraphs",
    about=(
        "Mỗi người một dòng đánh số, gồm họ tên, chức vụ và vai trò; không ai vắng thì "
        "không có dòng nào."
    ),
)
def absent(scene: Scene) -> tuple[str, ...]:
    """List who was not there, one name a line."""
    return _numbered(_introduced(member) for member in _absent(scene))


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
    return lines(scene.answer("noi_dung_hop") or _council(scene).remarks)


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
    kind = "bỏ phiếu" if _council(scene).issued is not None else "biểu quyết"
    return f"{3 if discussion(scene) else 2}. Kết quả {kind}"


@field(
    "ban_kiem_phieu",
    "Ban kiểm phiếu",
    ("1. Phan Văn P, Chuyên viên, Trưởng Ban kiểm phiếu;", "2. Hồ Thị Q, Chuyên viên, thành viên."),
    "paragraphs",
    about=(
        "Mỗi người một dòng đánh số, trưởng ban trước, lấy từ mục Hội đồng và phiếu; "
        "chưa nhập thì không có dòng nào."
    ),
)
def counters(scene: Scene) -> tuple[str, ...]:
    """List the counting board, its head first."""
    posts = {member.name: member.post for member in _council(scene).members}
    names = _council(scene).counters
    roles = ["Trưởng Ban kiểm phiếu", *["thành viên"] * len(names)]
    return _numbered(
        _joined(name, posts.get(name, ""), role) for name, role in zip(names, roles, strict=False)
    )


@field(
    "truong_ban_kiem_phieu",
    "Trưởng Ban kiểm phiếu",
    "Phan Văn P",
    about="Họ tên người đứng đầu trong danh sách Ban kiểm phiếu; chưa nhập thì trống.",
)
def head_counter(scene: Scene) -> str:
    """Name the head of the counting board."""
    return next(iter(_council(scene).counters), "")


@field(
    "thanh_vien_kiem_phieu",
    "Thành viên Ban kiểm phiếu",
    ("Hồ Thị Q", "Mai Văn M"),
    "paragraphs",
    about=(
        "Họ tên những người còn lại trong Ban kiểm phiếu, mỗi người một dòng để ký; "
        "không có ai thì không có dòng nào."
    ),
)
def other_counters(scene: Scene) -> tuple[str, ...]:
    """Name the others who counted: each of them signs."""
    return _council(scene).counters[1:]


def chair_of(scene: Scene) -> Member:
    """Find who chaired: the head of the council, else a deputy, among those present."""
    there = _present(scene)
    heads = [member for member in there if member.role.lower().startswith("chủ tịch")]
    deputies = [member for member in there if member.role.lower().startswith("phó chủ tịch")]
    return next(iter([*heads, *deputies]), _NOBODY)


def _clerk(scene: Scene) -> Member:
    there = [member for member in _present(scene) if "thư ký" in member.role.lower()]
    return next(iter(there), _NOBODY)


def _council(scene: Scene) -> Council:
    return scene.dossier.council or Council("", "")


def _present(scene: Scene) -> list[Member]:
    return [member for member in _council(scene).members if member.present]


def _absent(scene: Scene) -> list[Member]:
    return [member for member in _council(scene).members if not member.present]


def _introduced(member: Member) -> str:
    return _joined(member.name, member.post, member.role)


def _joined(*parts: str) -> str:
    return ", ".join(part for part in parts if part)


def _numbered(items: Iterable[str]) -> tuple[str, ...]:
    return marked((f"{place}. {item}" for place, item in enumerate(items, 1)), "")


def _moment(moment: time | None, day: date | None) -> str:
    clock = f"{moment:%H} giờ {moment:%M} phút" if moment else f"{GAP}giờ{GAP}phút"
    return f"{clock}, {_day(day)}"


def _day(day: date | None) -> str:
    return long_date(day) if day else f"ngày{GAP}tháng{GAP}năm{GAP}"
