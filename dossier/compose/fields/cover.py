"""Fields of the cover: what the dossier asks for, in large letters, and where and when it is of."""

from __future__ import annotations

from dossier.compose.fields.headings import matter
from dossier.compose.fields.office import BOLD
from dossier.compose.fields.round import totals
from dossier.compose.fields.ruling import broken
from dossier.compose.fields.wording import GAP, marked
from dossier.compose.registry import field
from dossier.compose.scene import Scene
from dossier.paper.length import mm

_WIDTH, _SIZE = mm(160), 18.0


@field(
    "ten_ho_so_in",
    "Tên hồ sơ (in hoa)",
    "ĐỀ NGHỊ KHEN THƯỞNG THÀNH TÍCH NĂM 2025",
    about="Nội dung đề nghị đã gõ, viết hoa cho bìa; để trống thì lấy theo tên đợt.",
)
def name(scene: Scene) -> str:
    """Name the dossier as its cover does."""
    return broken(matter(scene).upper(), _WIDTH, BOLD, _SIZE, scene.measure)


@field(
    "hinh_thuc_de_nghi",
    "Các hình thức đề nghị, có số lượng",
    ("- Tập thể lao động xuất sắc: 01 tập thể;", "- Chiến sĩ thi đua cơ sở: 06 cá nhân."),
    "paragraphs",
    about=(
        "Mỗi hình thức một dòng kèm số tập thể, hộ gia đình, cá nhân, hình thức cao xếp trước; "
        "chưa có đề nghị nào thì không có dòng nào."
    ),
)
def by_award(scene: Scene) -> tuple[str, ...]:
    """List the awards with how many are proposed for each."""
    return marked(f"{row['hinh_thuc']}: {_counts(row)}" for row in totals(scene))


@field(
    "dia_danh_nam",
    "Địa danh, năm",
    "Gia Lai, năm 2026",
    about="Địa danh của cơ quan và năm trình; chưa có ngày trình thì lấy năm nhận hồ sơ.",
)
def place_and_year(scene: Scene) -> str:
    """Say where and in which year the dossier was made."""
    day = scene.dossier.round.submitted or scene.dossier.on
    return f"{scene.dossier.office.place or GAP}, năm {day.year}"


def _counts(row: dict[str, str]) -> str:
    kinds = (("tap_the", "tập thể"), ("ho_gia_dinh", "hộ gia đình"), ("ca_nhan", "cá nhân"))
    return ", ".join(f"{row[key]} {kind}" for key, kind in kinds if row[key])
