"""Fields of letters around a dossier: phiếu trình, công văn that ask and that answer."""

from __future__ import annotations

from dossier.compose.fields.headings import matter
from dossier.compose.fields.numbering import dated, numbered, party_numbered
from dossier.compose.fields.office import BOLD
from dossier.compose.fields.ruling import broken
from dossier.compose.fields.wording import lines, marked
from dossier.compose.registry import field
from dossier.compose.scene import Scene
from dossier.paper.length import mm

_KIND = "công văn"
_COLUMN, _PARTY_COLUMN, _SIZE = mm(64), mm(70), 12.0  # room of the subject below the number
_ABOUT = "đề nghị khen thưởng thành tích năm 2025"


@field(
    "so_ky_hieu_cong_van",
    "Số, ký hiệu công văn",
    "12/VPTU",
    about="Số công văn đã gõ và ký hiệu cơ quan; chưa gõ số thì chừa chỗ ghi tay.",
)
def number(scene: Scene) -> str:
    """Give the letter's number the state's way: no symbol of its kind."""
    return numbered(scene, "so_cong_van")


@field(
    "so_ky_hieu_cong_van_dang",
    "Số, ký hiệu công văn (văn bản Đảng)",
    "12-CV/VPTU",
    about="Số công văn đã gõ, chữ CV và ký hiệu cơ quan; chưa gõ số thì chừa chỗ ghi tay.",
)
def party_number(scene: Scene) -> str:
    """Give the letter's number the Party's way."""
    return party_numbered(scene, "so_cong_van", _KIND)


@field(
    "dia_danh_ngay_cong_van",
    "Địa danh, ngày công văn",
    "Gia Lai, ngày 15 tháng 01 năm 2026",
    about="Địa danh của cơ quan và ngày công văn đã gõ; chưa gõ thì chừa chỗ ghi tay.",
)
def place_and_day(scene: Scene) -> str:
    """Say where and when the letter is of."""
    return dated(scene, "ngay_cong_van")


@field(
    "so_ky_hieu_tra_loi",
    "Số, ký hiệu công văn trả lời",
    "15/VPTU",
    about="Số công văn trả lời đã gõ và ký hiệu cơ quan; chưa gõ số thì chừa chỗ ghi tay.",
)
def answer_number(scene: Scene) -> str:
    """Give the number of the answer the state's way."""
    return numbered(scene, "so_cong_van_tra_loi")


@field(
    "so_ky_hieu_tra_loi_dang",
    "Số, ký hiệu công văn trả lời (văn bản Đảng)",
    "15-CV/VPTU",
    about="Số công văn trả lời đã gõ, chữ CV và ký hiệu cơ quan; chưa gõ số thì chừa chỗ.",
)
def party_answer_number(scene: Scene) -> str:
    """Give the number of the answer the Party's way."""
    return party_numbered(scene, "so_cong_van_tra_loi", _KIND)


@field(
    "dia_danh_ngay_tra_loi",
    "Địa danh, ngày công văn trả lời",
    "Gia Lai, ngày 22 tháng 01 năm 2026",
    about="Địa danh của cơ quan và ngày công văn trả lời đã gõ; chưa gõ thì chừa chỗ ghi tay.",
)
def place_and_day_of_answer(scene: Scene) -> str:
    """Say where and when the answer is of."""
    return dated(scene, "ngay_cong_van_tra_loi")


@field(
    "trich_yeu_cong_van",
    "Trích yếu công văn đề nghị",
    f"V/v {_ABOUT}",
    about="Chữ “V/v” kèm nội dung đề nghị đã gõ; để trống thì lấy theo tên đợt.",
)
def subject(scene: Scene) -> str:
    """Say below the number what is asked for."""
    return broken(f"V/v {matter(scene)}", _COLUMN, BOLD, _SIZE, scene.measure)


@field(
    "trich_yeu_cong_van_dang",
    "Trích yếu công văn đề nghị (văn bản Đảng)",
    f"về việc {_ABOUT}",
    about="Chữ “về việc” kèm nội dung đề nghị đã gõ, theo văn bản của Đảng.",
)
def party_subject(scene: Scene) -> str:
    """Say the same in the Party's words."""
    return broken(f"về việc {matter(scene)}", _PARTY_COLUMN, BOLD, _SIZE, scene.measure)


@field(
    "trich_yeu_tra_loi",
    "Trích yếu công văn trả lời",
    "V/v trả lời kiến nghị về khen thưởng",
    about="Chữ “V/v” kèm nội dung trả lời đã gõ; chưa gõ thì ghi trả lời về việc khen thưởng.",
)
def answer_subject(scene: Scene) -> str:
    """Say below the number what is answered."""
    return broken(f"V/v {_answered(scene)}", _COLUMN, BOLD, _SIZE, scene.measure)


@field(
    "trich_yeu_tra_loi_dang",
    "Trích yếu công văn trả lời (văn bản Đảng)",
    "về việc trả lời kiến nghị về khen thưởng",
    about="Chữ “về việc” kèm nội dung trả lời đã gõ, theo văn bản của Đảng.",
)
def party_answer_subject(scene: Scene) -> str:
    """Say the same in the Party's words."""
    return broken(f"về việc {_answered(scene)}", _PARTY_COLUMN, BOLD, _SIZE, scene.measure)


@field(
    "noi_nhan_tra_loi",
    "Nơi nhận công văn trả lời",
    "Phòng Tổng hợp",
    about="Nơi được trả lời, in sau chữ “Kính gửi”; chưa gõ thì trống.",
)
def answered_body(scene: Scene) -> str:
    """Name who is answered."""
    return ", ".join(line.strip("-;. ") for line in lines(scene.answer("kinh_gui_tra_loi")))


@field(
    "danh_sach_noi_nhan_cong_van",
    "Nơi nhận công văn, giấy mời",
    ("- Như trên;", "- Lưu: VT."),
    "paragraphs",
    about="Luôn là hai dòng “Như trên” và lưu văn thư.",
)
def recipients(scene: Scene) -> tuple[str, ...]:
    """Send a letter to whom it names, and file it."""
    del scene
    return marked(["Như trên", "Lưu: VT"])


@field(
    "danh_sach_noi_nhan_cong_van_dang",
    "Nơi nhận công văn, giấy mời (văn bản Đảng)",
    ("- Như trên;", "- Lưu Văn phòng Tỉnh ủy Gia Lai."),
    "paragraphs",
    about="Luôn là hai dòng “Như trên” và lưu tại cơ quan, viết theo văn bản của Đảng.",
)
def party_recipients(scene: Scene) -> tuple[str, ...]:
    """Do the same; the Party's papers file without a colon."""
    return marked(["Như trên", f"Lưu {scene.dossier.office.name}"])


def _answered(scene: Scene) -> str:
    return scene.answer("trich_yeu_tra_loi_gon") or "trả lời về việc khen thưởng"
