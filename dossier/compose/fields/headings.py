"""Fields of the headings (trích yếu): what each paper is about, and the line below that."""

from __future__ import annotations

from dossier.compose.fields.office import BOLD
from dossier.compose.fields.round import occasion
from dossier.compose.fields.ruling import broken, rule_length
from dossier.compose.fields.wording import award_name, lower_first, proposal, upper_first
from dossier.compose.registry import field
from dossier.compose.scene import Scene
from dossier.paper.length import mm

_TEXT_WIDTH, _WIDE, _SIZE = mm(165), mm(252), 14.0  # of both pages, and of trích yếu
_MATTER = "đề nghị khen thưởng thành tích năm 2025"
_RULE = 2000000


@field(
    "trich_yeu_to_trinh",
    "Trích yếu tờ trình",
    f"Về việc {_MATTER}",
    about=("Bắt đầu bằng “Về việc”, theo nội dung đề nghị đã gõ; để trống thì lấy theo tên đợt."),
)
def letter_subject(scene: Scene) -> str:
    """Say what the submission is about."""
    return _subject(scene, "Về việc")


@field(
    "trich_yeu_to_trinh_dang",
    "Trích yếu tờ trình (văn bản Đảng)",
    f"về việc {_MATTER}",
    about="Như trích yếu tờ trình, chữ đầu viết thường theo văn bản của Đảng.",
)
def party_letter_subject(scene: Scene) -> str:
    """Say the same with a small first letter (Hướng dẫn 05-HD/VPTW)."""
    return lower_first(letter_subject(scene))


@field(
    "ke_to_trinh",
    "Độ dài đường kẻ dưới trích yếu tờ trình",
    _RULE,
    "number",
    about=(
        "Chương trình tự tính theo dòng trích yếu; chỉ dùng để đặt tên hình vẽ "
        "“ke:ke_to_trinh”, không in thành chữ."
    ),
)
def letter_rule(scene: Scene) -> int:
    """Measure the line below the submission's subject."""
    return rule_below(scene, letter_subject(scene))


@field(
    "trich_yeu_danh_sach",
    "Trích yếu danh sách",
    upper_first(_MATTER),
    about="Nội dung đề nghị đã gõ, viết hoa chữ đầu; để trống thì lấy theo tên đợt.",
)
def list_subject(scene: Scene) -> str:
    """Say what the nominee list is of."""
    return broken(upper_first(matter(scene)), _WIDE, BOLD, _SIZE, scene.measure)


@field(
    "trich_yeu_danh_sach_dang",
    "Trích yếu danh sách (văn bản Đảng)",
    _MATTER,
    about="Như trích yếu danh sách, chữ đầu viết thường theo văn bản của Đảng.",
)
def party_list_subject(scene: Scene) -> str:
    """Say the same with a small first letter."""
    return lower_first(list_subject(scene))


@field(
    "ke_danh_sach",
    "Độ dài đường kẻ dưới trích yếu danh sách",
    _RULE,
    "number",
    about=(
        "Chương trình tự tính theo dòng trích yếu; chỉ dùng để đặt tên hình vẽ "
        "“ke:ke_danh_sach”, không in thành chữ."
    ),
)
def list_rule(scene: Scene) -> int:
    """Measure the line below the subject of the list."""
    return rule_below(scene, list_subject(scene))


@field(
    "trich_yeu_bien_ban",
    "Trích yếu biên bản họp",
    f"Họp xét {_MATTER}",
    about=("Bắt đầu bằng “Họp xét”, theo nội dung đề nghị đã gõ; để trống thì lấy theo tên đợt."),
)
def minutes_subject(scene: Scene) -> str:
    """Say what the council met for."""
    return _subject(scene, "Họp xét")


@field(
    "trich_yeu_bien_ban_dang",
    "Trích yếu biên bản họp (văn bản Đảng)",
    f"họp xét {_MATTER}",
    about="Như trích yếu biên bản họp, chữ đầu viết thường theo văn bản của Đảng.",
)
def party_minutes_subject(scene: Scene) -> str:
    """Say the same with a small first letter."""
    return lower_first(minutes_subject(scene))


@field(
    "ke_bien_ban",
    "Độ dài đường kẻ dưới trích yếu biên bản họp",
    _RULE,
    "number",
    about=(
        "Chương trình tự tính theo dòng trích yếu; chỉ dùng để đặt tên hình vẽ "
        "“ke:ke_bien_ban”, không in thành chữ."
    ),
)
def minutes_rule(scene: Scene) -> int:
    """Measure the line below the subject of the minutes."""
    return rule_below(scene, minutes_subject(scene))


@field(
    "trich_yeu_kiem_phieu",
    "Trích yếu biên bản kiểm phiếu",
    f"Kiểm phiếu xét {_MATTER}",
    about=(
        "Bắt đầu bằng “Kiểm phiếu xét”, theo nội dung đề nghị đã gõ; để trống thì lấy theo tên đợt."
    ),
)
def count_subject(scene: Scene) -> str:
    """Say which ballots were counted."""
    return _subject(scene, "Kiểm phiếu xét")


@field(
    "trich_yeu_kiem_phieu_dang",
    "Trích yếu biên bản kiểm phiếu (văn bản Đảng)",
    f"kiểm phiếu xét {_MATTER}",
    about="Như trích yếu biên bản kiểm phiếu, chữ đầu viết thường theo văn bản của Đảng.",
)
def party_count_subject(scene: Scene) -> str:
    """Say the same with a small first letter."""
    return lower_first(count_subject(scene))


@field(
    "ke_kiem_phieu",
    "Độ dài đường kẻ dưới trích yếu biên bản kiểm phiếu",
    _RULE,
    "number",
    about=(
        "Chương trình tự tính theo dòng trích yếu; chỉ dùng để đặt tên hình vẽ "
        "“ke:ke_kiem_phieu”, không in thành chữ."
    ),
)
def count_rule(scene: Scene) -> int:
    """Measure the line below the subject of the ballot count."""
    return rule_below(scene, count_subject(scene))


@field(
    "trich_yeu_bao_cao",
    "Trích yếu báo cáo thành tích",
    "ĐỀ NGHỊ TẶNG DANH HIỆU “CHIẾN SĨ THI ĐUA CƠ SỞ”",
    about=(
        "Viết hoa “ĐỀ NGHỊ …” kèm hình thức đề nghị của người hoặc tập thể báo cáo; ở "
        "văn bản chung của đợt thì trống."
    ),
)
def report_subject(scene: Scene) -> str:
    """Say what the report asks for, in the capitals of the decree's forms."""
    return balanced(scene, _asked(scene).upper())


@field(
    "trich_yeu_bao_cao_dang",
    "Trích yếu báo cáo thành tích (văn bản Đảng)",
    "thành tích đề nghị tặng Bằng khen của Ban Thường vụ Tỉnh ủy Gia Lai",
    about=(
        "Bắt đầu bằng “thành tích đề nghị”, kèm hình thức đề nghị, viết thường theo văn bản của "
        "Đảng; ở văn bản chung của đợt thì trống."
    ),
)
def party_report_subject(scene: Scene) -> str:
    """Say the same below the word "BÁO CÁO", as the Party's papers do."""
    asked = _asked(scene)
    return balanced(scene, f"thành tích {asked}") if asked else ""


@field(
    "ke_bao_cao",
    "Độ dài đường kẻ dưới trích yếu báo cáo",
    _RULE,
    "number",
    about=(
        "Chương trình tự tính theo dòng trích yếu; chỉ dùng để đặt tên hình vẽ "
        "“ke:ke_bao_cao”, không in thành chữ."
    ),
)
def report_rule(scene: Scene) -> int:
    """Measure the line below the subject of the report."""
    return rule_below(scene, report_subject(scene))


@field(
    "trich_yeu_muc_luc",
    "Trích yếu mục lục",
    f"Hồ sơ {_MATTER}",
    about=("Bắt đầu bằng “Hồ sơ”, theo nội dung đề nghị đã gõ; để trống thì lấy theo tên đợt."),
)
def index_subject(scene: Scene) -> str:
    """Say what the indexed dossier is for."""
    return _subject(scene, "Hồ sơ")


@field(
    "ke_muc_luc",
    "Độ dài đường kẻ dưới trích yếu mục lục",
    _RULE,
    "number",
    about=(
        "Chương trình tự tính theo dòng trích yếu; chỉ dùng để đặt tên hình vẽ "
        "“ke:ke_muc_luc”, không in thành chữ."
    ),
)
def index_rule(scene: Scene) -> int:
    """Measure the line below the subject of the index."""
    return rule_below(scene, index_subject(scene))


def _asked(scene: Scene) -> str:
    """Say for which award a nominee is proposed."""
    entry = scene.entry
    return f"đề nghị {proposal(entry, award_name(scene, entry))}" if entry else ""


def balanced(scene: Scene, text: str) -> str:
    """Break a heading into even lines of the page."""
    return broken(text, _TEXT_WIDTH, BOLD, _SIZE, scene.measure)


def rule_below(scene: Scene, text: str) -> int:
    """Measure the line below a heading."""
    return rule_length(text, _TEXT_WIDTH, BOLD, _SIZE, scene.measure)


def _subject(scene: Scene, lead: str) -> str:
    return balanced(scene, f"{lead} {matter(scene)}")


def matter(scene: Scene) -> str:
    """Say what is proposed: as typed, as the round is named, else by its occasion."""
    name = scene.answer("noi_dung_trinh") or scene.dossier.round.name
    if name.lower().startswith("đề nghị"):
        return lower_first(name)
    return f"đề nghị khen thưởng thành tích {occasion(scene)}"
