"""Fields of who reports: the unit in whose name a report goes, and whoever signs it."""

from __future__ import annotations

from datetime import date

from dossier.compose.fields.office import padded, party_name, rule_below_name, state_name
from dossier.compose.fields.wording import bodies, place_and_day
from dossier.compose.registry import field
from dossier.compose.scene import Scene
from dossier.model.subject import Person, Unit, UnitKind
from dossier.words.abbreviations import symbol_of
from dossier.words.dates import parse_date

_REPORT = symbol_of("báo cáo")
_OURS = (UnitKind.BODY, UnitKind.BUSINESS)  # which report in their own name


@field(
    "don_vi_bao_cao_in",
    "Tên đơn vị báo cáo (in hoa)",
    "PHÒNG TỔNG HỢP",
    about=(
        "Tên tập thể được đề nghị, hoặc đơn vị của cá nhân, viết hoa ở phần đầu báo "
        "cáo; chưa chọn đơn vị thì lấy cơ quan đề nghị."
    ),
)
def reporter_above(scene: Scene) -> str:
    """Set the reporting unit's name in the header."""
    return state_name(scene, _reporter(scene).name)


@field(
    "don_vi_cap_tren_in",
    "Tên cấp trên trực tiếp (in hoa)",
    "VĂN PHÒNG TỈNH ỦY GIA LAI",
    about=(
        "Tên cấp trên của đơn vị báo cáo, viết hoa ở phần đầu báo cáo; chưa biết cấp "
        "trên thì trống."
    ),
)
def superior_above(scene: Scene) -> str:
    """Set the name of the body above the reporting unit in the header."""
    superior = bodies(scene).get(_reporter(scene).superior)
    return state_name(scene, superior.name) if superior else ""


@field(
    "don_vi_bao_cao_dang_in",
    "Tên đơn vị báo cáo (in hoa, văn bản Đảng)",
    "PHÒNG TỔNG HỢP",
    about=(
        "Như tên đơn vị báo cáo, ngắt dòng theo cột đầu trang của văn bản Đảng; chưa chọn đơn vị "
        "thì lấy cơ quan đề nghị."
    ),
)
def party_reporter_above(scene: Scene) -> str:
    """Set the reporting body's name in the header of Party papers."""
    return party_name(scene, _reporter(scene).name)


@field(
    "don_vi_cap_tren_dang_in",
    "Tên cấp trên trực tiếp (in hoa, văn bản Đảng)",
    "VĂN PHÒNG TỈNH ỦY GIA LAI",
    about=(
        "Như tên cấp trên của đơn vị báo cáo, ngắt dòng theo cột đầu trang của văn bản Đảng; "
        "chưa biết cấp trên thì trống."
    ),
)
def party_superior_above(scene: Scene) -> str:
    """Set the name of the body above it in the header of Party papers."""
    superior = bodies(scene).get(_reporter(scene).superior)
    return party_name(scene, superior.name) if superior else ""


@field(
    "so_bao_cao_dang",
    "Số, ký hiệu báo cáo (văn bản Đảng)",
    "12-BC/VPTU",
    about=(
        "Ghép số báo cáo đã gõ với ký hiệu BC và ký hiệu của tập thể báo cáo; chưa gõ số thì chừa "
        "chỗ ghi tay."
    ),
)
def party_number(scene: Scene) -> str:
    """Give the report's number the Party's way."""
    symbol = _reporter(scene).symbol
    return f"{padded(scene.answer('so_bao_cao'))}-{_REPORT}{f'/{symbol}' if symbol else ''}"


@field(
    "ke_don_vi_bao_cao",
    "Độ dài đường kẻ dưới tên đơn vị báo cáo",
    510000,
    "number",
    about=(
        "Chương trình tự tính theo dòng tên đơn vị; chỉ dùng để đặt tên hình vẽ "
        "“ke:ke_don_vi_bao_cao”, không in thành chữ."
    ),
)
def rule_below(scene: Scene) -> int:
    """Measure the line below the reporting unit's name."""
    return rule_below_name(scene, _reporter(scene).name)


@field(
    "dia_danh_ngay_bao_cao",
    "Địa danh, ngày báo cáo",
    "Gia Lai, ngày 02 tháng 01 năm 2026",
    about=("Địa danh của đơn vị báo cáo và ngày lập đã gõ; chưa gõ ngày thì chừa chỗ ghi tay."),
)
def place_and_date(scene: Scene) -> str:
    """Say where and when the report is written; the day is typed, else open for a hand."""
    place = _reporter(scene).place or scene.dossier.office.place
    return place_and_day(place, _day(scene.answer("ngay_bao_cao")))


@field(
    "ten_nguoi_bao_cao",
    "Họ tên người báo cáo",
    "Nguyễn Văn A",
    about=(
        "Tên cá nhân được đề nghị; đã từ trần thì lấy tên thân nhân đã gõ, với hộ gia đình thì "
        "lấy tên chủ hộ."
    ),
)
def author(scene: Scene) -> str:
    """Name whoever signs the report: the person, a relative of the dead, the household's head."""
    subject = scene.entry.record.subject if scene.entry else None
    if subject is None:
        return ""
    if not isinstance(subject, Person):
        return subject.head_name
    return scene.answer("than_nhan") if subject.died else subject.name


@field(
    "chi_dan_nguoi_bao_cao",
    "Chỉ dẫn ký của người báo cáo",
    "(Ký, ghi rõ họ tên)",
    about=(
        "Chữ trong ngoặc ở chỗ ký của người báo cáo; người được đề nghị đã từ trần thì ghi thân "
        "nhân ký."
    ),
)
def author_hint(scene: Scene) -> str:
    """Direct whoever signs; a relative signs for the dead."""
    subject = scene.entry.record.subject if scene.entry else None
    is_late = isinstance(subject, Person) and subject.died is not None
    return "(Thân nhân ký, ghi rõ họ tên)" if is_late else "(Ký, ghi rõ họ tên)"


def _reporter(scene: Scene) -> Unit:
    """Find the unit in whose name a report goes: the nominee, or where the person works.

    For foreigners the proposing office reports, for a household the body above it.
    """
    entry, office = scene.entry, scene.dossier.office
    if not entry:
        return office
    subject, home = entry.record.subject, entry.record.unit
    own = subject if isinstance(subject, Unit) else home
    if own and own.kind in _OURS:
        return own
    return home if home and home.kind in _OURS else office


def _day(text: str) -> date | None:
    found = parse_date(text)
    return date(*found) if found and all(found) else None
