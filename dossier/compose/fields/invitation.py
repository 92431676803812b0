"""Fields of the invitation to the council, and of the paper that asks an absent member."""

from __future__ import annotations

from dossier.compose.fields.council import council_of
from dossier.compose.fields.headings import matter
from dossier.compose.fields.numbering import dated, numbered, party_numbered
from dossier.compose.fields.wording import GAP, marked
from dossier.compose.registry import field
from dossier.compose.scene import Scene
from dossier.words.dates import long_date

_KIND = "giấy mời"
DOTS = "." * 60  # room for a hand


@field(
    "so_ky_hieu_giay_moi",
    "Số, ký hiệu giấy mời",
    "03/GM-VPTU",
    about="Ghép số giấy mời đã gõ với ký hiệu GM và ký hiệu cơ quan; chưa gõ thì chừa chỗ ghi tay.",
)
def number(scene: Scene) -> str:
    """Give the invitation's number the state's way."""
    return numbered(scene, "so_giay_moi", _KIND)


@field(
    "so_ky_hieu_giay_moi_dang",
    "Số, ký hiệu giấy mời (văn bản Đảng)",
    "03-GM/VPTU",
    about="Như số giấy mời, viết theo văn bản của Đảng; chưa gõ thì chừa chỗ ghi tay.",
)
def party_number(scene: Scene) -> str:
    """Give the invitation's number the Party's way."""
    return party_numbered(scene, "so_giay_moi", _KIND)


@field(
    "dia_danh_ngay_giay_moi",
    "Địa danh, ngày giấy mời",
    "Gia Lai, ngày 02 tháng 01 năm 2026",
    about="Địa danh của cơ quan và ngày giấy mời đã gõ; chưa gõ thì chừa chỗ ghi tay.",
)
def place_and_day(scene: Scene) -> str:
    """Say where and when the invitation is sent."""
    return dated(scene, "ngay_giay_moi")


@field(
    "thanh_phan_moi",
    "Thành phần mời họp",
    ("- Nguyễn Văn A, Chánh Văn phòng, Chủ tịch Hội đồng;", "- Trần Thị B, Chuyên viên, Thư ký."),
    "paragraphs",
    about=(
        "Mọi thành viên nhập ở mục Hội đồng và phiếu, mỗi người một dòng; chưa nhập thì ghi "
        "chung các thành viên Hội đồng."
    ),
)
def invited(scene: Scene) -> tuple[str, ...]:
    """List who is invited: every member of the council."""
    members = council_of(scene).members
    rows = [
        ", ".join(part for part in (member.name, member.post, member.role) if part)
        for member in members
    ]
    board = f"Các thành viên Hội đồng Thi đua - Khen thưởng {scene.dossier.office.name}"
    return marked(rows or [board])


@field(
    "thoi_gian_moi",
    "Thời gian mời họp",
    "08 giờ 00 phút, ngày 05 tháng 01 năm 2026",
    about="Giờ và ngày họp ở mục Hội đồng và phiếu; phần nào chưa nhập thì chừa chỗ ghi tay.",
)
def when(scene: Scene) -> str:
    """Say when the council meets."""
    council = council_of(scene)
    clock = council.begins
    moment = f"{clock:%H} giờ {clock:%M} phút" if clock else f"{GAP}giờ{GAP}phút"
    day = long_date(council.day) if council.day else f"ngày{GAP}tháng{GAP}năm{GAP}"
    return f"{moment}, {day}"


@field(
    "dia_diem_moi",
    "Địa điểm mời họp",
    "Phòng họp Văn phòng Tỉnh ủy Gia Lai",
    about="Địa điểm nhập ở mục Hội đồng và phiếu; chưa nhập thì chừa chỗ ghi tay.",
)
def where(scene: Scene) -> str:
    """Say where the council meets."""
    return council_of(scene).place or DOTS


@field(
    "noi_dung_xet",
    "Nội dung Hội đồng xét",
    "đề nghị khen thưởng thành tích năm 2025",
    about="Nội dung đề nghị đã gõ, viết thường như trong câu; để trống thì lấy theo tên đợt.",
)
def what(scene: Scene) -> str:
    """Say what the council meets to weigh."""
    return matter(scene)


@field(
    "nguoi_duoc_lay_y_kien",
    "Thành viên được lấy ý kiến",
    "Lê Văn C, Trưởng phòng, Ủy viên",
    about=(
        "Họ tên, chức vụ, vai trò khi chỉ có một thành viên vắng; nhiều người vắng hoặc không "
        "ai vắng thì chừa chỗ ghi tay."
    ),
)
def asked(scene: Scene) -> str:
    """Name the one who was absent; where there are several, each writes the own name."""
    absent = [member for member in council_of(scene).members if not member.present]
    if len(absent) != 1:
        return DOTS
    (one,) = absent
    return ", ".join(part for part in (one.name, one.post, one.role) if part)
