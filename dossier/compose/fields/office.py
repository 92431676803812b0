"""Fields of the office that proposes: its names, numbers, place and days."""

from __future__ import annotations

from dossier.compose.fields.ruling import broken, rule_length
from dossier.compose.fields.wording import GAP, place_and_day
from dossier.compose.registry import field
from dossier.compose.scene import Scene
from dossier.paper.face import Face
from dossier.paper.length import mm
from dossier.words.abbreviations import symbol_of
from dossier.words.numbers import two_digits

BOLD = Face(bold=True)
_LETTER = symbol_of("tờ trình")
STATE_COLUMN, STATE_SIZE = mm(67), 12.0  # left column and size of names in the header, by regime
PARTY_COLUMN, PARTY_SIZE = mm(82), 14.0


@field(
    "co_quan",
    "Tên cơ quan trình",
    "Văn phòng Tỉnh ủy Gia Lai",
    about="Tên đầy đủ của cơ quan đề nghị trong đợt, viết thường như trong câu.",
)
def name(scene: Scene) -> str:
    """Name the proposing office."""
    return scene.dossier.office.name


@field(
    "co_quan_in",
    "Tên cơ quan trình (in hoa)",
    "VĂN PHÒNG TỈNH ỦY GIA LAI",
    about=(
        "Tên cơ quan đề nghị viết hoa cho phần đầu văn bản nhà nước, tên dài được ngắt "
        "dòng cân đối."
    ),
)
def name_above(scene: Scene) -> str:
    """Set the office's name in the header of state papers."""
    return state_name(scene, scene.dossier.office.name)


@field(
    "co_quan_dang_in",
    "Tên cơ quan trình (in hoa, văn bản Đảng)",
    "VĂN PHÒNG TỈNH ỦY GIA LAI",
    about=(
        "Tên cơ quan đề nghị viết hoa cho phần đầu văn bản của Đảng, tên dài được ngắt "
        "dòng cân đối."
    ),
)
def party_name_above(scene: Scene) -> str:
    """Set the office's name in the header of Party papers."""
    return party_name(scene, scene.dossier.office.name)


@field(
    "co_quan_chu_quan_in",
    "Tên cơ quan chủ quản (in hoa)",
    "TỈNH ỦY GIA LAI",
    about=(
        "Tên cấp trên trực tiếp của cơ quan đề nghị cho phần đầu văn bản nhà nước; "
        "không có cấp trên thì trống."
    ),
)
def superior_above(scene: Scene) -> str:
    """Set the superior body's name in the header of state papers."""
    superior = scene.dossier.superior
    return state_name(scene, superior.name) if superior else ""


@field(
    "co_quan_chu_quan_dang_in",
    "Tên cơ quan chủ quản (in hoa, văn bản Đảng)",
    "TỈNH ỦY GIA LAI",
    about=(
        "Tên cấp trên trực tiếp của cơ quan đề nghị cho phần đầu văn bản của Đảng; "
        "không có cấp trên thì trống."
    ),
)
def party_superior_above(scene: Scene) -> str:
    """Set the superior body's name in the header of Party papers."""
    superior = scene.dossier.superior
    return party_name(scene, superior.name) if superior else ""


@field(
    "ke_co_quan",
    "Độ dài đường kẻ dưới tên cơ quan trình",
    899000,
    "number",
    about=(
        "Chương trình tự tính bằng một phần ba đến một nửa dòng tên; chỉ dùng để đặt "
        "tên hình vẽ “ke:ke_co_quan”, không in thành chữ."
    ),
)
def rule_below(scene: Scene) -> int:
    """Measure the line below the office's name."""
    return rule_below_name(scene, scene.dossier.office.name)


@field(
    "so_to_trinh",
    "Số, ký hiệu tờ trình",
    "05/TTr-VPTU",
    about=(
        "Ghép số tờ trình của đợt với ký hiệu TTr và ký hiệu của cơ quan; chưa có số "
        "thì chừa chỗ ghi tay."
    ),
)
def letter_number(scene: Scene) -> str:
    """Give the submission's number the state's way."""
    return f"{padded(scene.dossier.round.number)}/{_LETTER}{_symbol(scene, '-')}"


@field(
    "so_to_trinh_dang",
    "Số, ký hiệu tờ trình (văn bản Đảng)",
    "05-TTr/VPTU",
    about=(
        "Ghép số tờ trình của đợt với ký hiệu theo cách viết của văn bản Đảng; chưa có "
        "số thì chừa chỗ ghi tay."
    ),
)
def party_letter_number(scene: Scene) -> str:
    """Give the submission's number the Party's way."""
    return f"{padded(scene.dossier.round.number)}-{_LETTER}{_symbol(scene, '/')}"


@field(
    "dia_danh_ngay",
    "Địa danh, ngày trình",
    "Gia Lai, ngày 12 tháng 01 năm 2026",
    about=(
        "Địa danh của cơ quan và ngày tờ trình nhập ở mục Thông tin đợt; chưa có ngày "
        "thì chừa chỗ ghi tay."
    ),
)
def place_of_letter(scene: Scene) -> str:
    """Say where and when the round is submitted."""
    return place_and_day(scene.dossier.office.place, scene.dossier.round.submitted)


@field(
    "dia_danh_ngay_hop",
    "Địa danh, ngày họp",
    "Gia Lai, ngày 05 tháng 01 năm 2026",
    about="Địa danh của cơ quan và ngày họp Hội đồng; chưa có ngày thì chừa chỗ ghi tay.",
)
def place_of_meeting(scene: Scene) -> str:
    """Say where and when the council met."""
    council = scene.dossier.council
    return place_and_day(scene.dossier.office.place, council.day if council else None)


def state_name(scene: Scene, text: str) -> str:
    """Set a body's name in capitals, broken well for the header of state papers."""
    return broken(text.upper(), STATE_COLUMN, BOLD, STATE_SIZE, scene.measure)


def party_name(scene: Scene, text: str) -> str:
    """Set a body's name in capitals, broken well for the header of Party papers."""
    return broken(text.upper(), PARTY_COLUMN, BOLD, PARTY_SIZE, scene.measure)


def rule_below_name(scene: Scene, text: str) -> int:
    """Measure the line below a body's name as the header prints it."""
    return rule_length(state_name(scene, text), STATE_COLUMN, BOLD, STATE_SIZE, scene.measure)


def padded(number: str) -> str:
    """Write a document's number as papers do; room for a hand where there is none."""
    return two_digits(int(number)) if number.isdecimal() else number or GAP


def _symbol(scene: Scene, sign: str) -> str:
    symbol = scene.dossier.office.symbol
    return f"{sign}{symbol}" if symbol else ""
