"""Fields of the round: what is proposed, how many, for what."""

from __future__ import annotations

from dossier.compose.fields.office import (
    BOLD,
    letter_number,
    padded,
    party_letter_number,
)
from dossier.compose.fields.ruling import broken, rule_length
from dossier.compose.fields.wording import (
    award_name,
    cases,
    entries,
    lower_first,
    persons,
    proposal,
    units,
    upper_first,
)
from dossier.compose.registry import Column, field
from dossier.compose.scene import Scene
from dossier.model.dossier import Entry
from dossier.model.ledger import Ground
from dossier.paper.length import mm
from dossier.words.dates import long_date, short_date
from dossier.words.numbers import two_digits

_TEXT_WIDTH, _WIDE, _SIZE = mm(165), mm(252), 14.0  # of both pages, and of trích yếu
_MATTER = "đề nghị khen thưởng thành tích năm 2025"
_MOVEMENTS = ("phong trào", "cuộc vận động")
_RULE = 2000000


@field(
    "nam_khen_thuong",
    "Năm khen thưởng",
    "2025",
    about="Năm có thành tích được xét, nhập ở mục Thông tin đợt.",
)
def year(scene: Scene) -> str:
    """Give the year whose achievements are commended."""
    return str(scene.dossier.round.year)


@field(
    "ten_dot",
    "Tên đợt khen thưởng",
    "Đề nghị khen thưởng thành tích năm 2025",
    about="Tên đã đặt cho đợt ở mục Thông tin đợt.",
)
def round_name(scene: Scene) -> str:
    """Name the round."""
    return scene.dossier.round.name


@field(
    "so_tap_the",
    "Số tập thể",
    "01",
    about=("Đếm tập thể được đề nghị trong đợt, không kể trường hợp bị loại, viết hai chữ số."),
)
def unit_count(scene: Scene) -> str:
    """Count the units proposed."""
    return two_digits(len(units(entries(scene))))


@field(
    "so_ca_nhan",
    "Số cá nhân",
    "06",
    about=("Đếm cá nhân được đề nghị trong đợt, không kể trường hợp bị loại, viết hai chữ số."),
)
def person_count(scene: Scene) -> str:
    """Count the persons proposed."""
    return two_digits(len(persons(entries(scene))))


@field(
    "tong_so",
    "Tổng số trường hợp",
    "07",
    about=("Đếm cả tập thể và cá nhân được đề nghị, không kể trường hợp bị loại, viết hai chữ số."),
)
def total(scene: Scene) -> str:
    """Count all proposed."""
    return two_digits(len(entries(scene)))


@field(
    "so_truong_hop",
    "Số tập thể và cá nhân",
    "01 tập thể và 06 cá nhân",
    about=(
        "Ghi số tập thể và số cá nhân thành cụm từ, bỏ phần bằng không; chưa có đề "
        "nghị nào thì trống."
    ),
)
def count(scene: Scene) -> str:
    """Count units and persons in the words of papers."""
    return cases(entries(scene))


@field(
    "tong_hop",
    "Tổng hợp theo hình thức khen thưởng",
    (
        {
            "tt": "1",
            "hinh_thuc": "Tập thể lao động xuất sắc",
            "tap_the": "01",
            "ca_nhan": "",
            "cong": "01",
        },
        {
            "tt": "2",
            "hinh_thuc": "Chiến sĩ thi đua cơ sở",
            "tap_the": "",
            "ca_nhan": "06",
            "cong": "06",
        },
    ),
    "list",
    (
        Column("tt", "Số thứ tự", about="Thứ tự của dòng trong bảng, bắt đầu từ 1."),
        Column(
            "hinh_thuc",
            "Danh hiệu, hình thức khen thưởng",
            about="Tên hình thức như in trên hồ sơ.",
        ),
        Column(
            "tap_the",
            "Số tập thể của hình thức",
            about=(
                "Số tập thể được đề nghị hình thức ở dòng này, viết hai chữ số; không có thì trống."
            ),
        ),
        Column(
            "ca_nhan",
            "Số cá nhân của hình thức",
            about=(
                "Số cá nhân được đề nghị hình thức ở dòng này, viết hai chữ số; không có thì trống."
            ),
        ),
        Column("cong", "Cộng", about="Tổng số tập thể và cá nhân của dòng, viết hai chữ số."),
    ),
    about=(
        "Mỗi dòng một hình thức được đề nghị kèm số tập thể và số cá nhân, hình thức "
        "cao xếp trước; chưa có đề nghị nào thì bảng không còn dòng nào."
    ),
)
def totals(scene: Scene) -> tuple[dict[str, str], ...]:
    """Count units and persons by award, highest award first."""
    groups: dict[tuple[int, str], list[Entry]] = {}
    for entry in entries(scene):
        groups.setdefault((entry.award.rank, award_name(scene, entry)), []).append(entry)
    return tuple(
        {
            "tt": str(place),
            "hinh_thuc": name,
            "tap_the": _some(len(units(group))),
            "ca_nhan": _some(len(persons(group))),
            "cong": two_digits(len(group)),
        }
        for place, ((_, name), group) in enumerate(sorted(groups.items()), 1)
    )


@field(
    "thanh_tich_ve",
    "Thành tích về việc gì",
    "đã có thành tích xuất sắc trong năm 2025",
    about=(
        "Cụm từ “đã có thành tích …” theo lý do khen đã gõ; để trống thì ghi theo "
        "phong trào hoặc theo năm."
    ),
)
def merit(scene: Scene) -> str:
    """Say for what, as the submission words it: typed, else the movement, else the year."""
    typed = scene.answer("ly_do_khen")
    return f"đã có thành tích {typed or 'xuất sắc trong ' + _occasion(scene)}"


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
    return broken(upper_first(_matter(scene)), _WIDE, BOLD, _SIZE, scene.measure)


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
    "kem_to_trinh",
    "Kèm theo tờ trình",
    "Kèm theo Tờ trình số 05/TTr-VPTU ngày 12 tháng 01 năm 2026 của Văn phòng Tỉnh ủy Gia Lai",
    about=(
        "Câu chỉ rõ danh sách kèm theo tờ trình nào, của cơ quan nào; chưa có ngày "
        "trình thì bỏ phần ngày."
    ),
)
def attached_to(scene: Scene) -> str:
    """Say to which submission the list belongs; without a day the submission is not signed yet."""
    day = scene.dossier.round.submitted
    when = f" {long_date(day)}" if day else ""
    return f"Kèm theo Tờ trình số {letter_number(scene)}{when} của {scene.dossier.office.name}"


@field(
    "kem_to_trinh_dang",
    "Kèm theo tờ trình (văn bản Đảng)",
    "Kèm theo Tờ trình số 05-TTr/VPTU, ngày 12/01/2026 của Văn phòng Tỉnh ủy Gia Lai",
    about=(
        "Như câu kèm theo tờ trình, số và ngày viết theo văn bản của Đảng; chưa có "
        "ngày trình thì bỏ phần ngày."
    ),
)
def party_attached_to(scene: Scene) -> str:
    """Say the same as the Party's papers cite."""
    day = scene.dossier.round.submitted
    when = f", ngày {short_date(day)}" if day else ""
    number = party_letter_number(scene)
    return f"Kèm theo Tờ trình số {number}{when} của {scene.dossier.office.name}"


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
    if not scene.entry:
        return ""
    asked = proposal(scene.entry, award_name(scene, scene.entry))
    return balanced(scene, f"đề nghị {asked}".upper())


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


@field(
    "ho_so_kem_theo",
    "Hồ sơ kèm theo",
    "Hồ sơ kèm theo gồm 01 bộ: danh sách trích ngang; 07 báo cáo thành tích; biên bản họp Hội "
    "đồng Thi đua - Khen thưởng; biên bản kiểm phiếu.",
    about=(
        "Câu kể số bộ và các văn bản đi cùng tờ trình; chưa gõ số bộ thì ghi 01, chưa "
        "có Hội đồng thì không kể biên bản."
    ),
)
def attachments(scene: Scene) -> str:
    """List what goes with the submission, and in how many sets."""
    council = scene.dossier.council
    papers = ["danh sách trích ngang", f"{total(scene)} báo cáo thành tích"]
    papers += ["biên bản họp Hội đồng Thi đua - Khen thưởng"] if council else []
    papers += ["biên bản kiểm phiếu"] if council and council.issued is not None else []
    sets = padded(scene.answer("so_bo").strip() or "1")
    return f"Hồ sơ kèm theo gồm {sets} bộ: {'; '.join(papers)}."


def balanced(scene: Scene, text: str) -> str:
    """Break a heading into even lines of the page."""
    return broken(text, _TEXT_WIDTH, BOLD, _SIZE, scene.measure)


def rule_below(scene: Scene, text: str) -> int:
    """Measure the line below a heading."""
    return rule_length(text, _TEXT_WIDTH, BOLD, _SIZE, scene.measure)


def _subject(scene: Scene, lead: str) -> str:
    return balanced(scene, f"{lead} {_matter(scene)}")


def _matter(scene: Scene) -> str:
    """Say what is proposed: as typed, as the round is named, else by its occasion."""
    name = scene.answer("noi_dung_trinh") or scene.dossier.round.name
    if name.lower().startswith("đề nghị"):
        return lower_first(name)
    return f"đề nghị khen thưởng thành tích {_occasion(scene)}"


def _occasion(scene: Scene) -> str:
    movement = scene.dossier.movement
    campaign = any(entry.nomination.ground is Ground.CAMPAIGN for entry in entries(scene))
    if not movement or not campaign:
        return f"năm {scene.dossier.round.year}"
    known = movement.name.lower().startswith(_MOVEMENTS)
    return f"thực hiện {movement.name if known else f'phong trào “{movement.name}”'}"


def _some(number: int) -> str:
    return two_digits(number) if number else ""
