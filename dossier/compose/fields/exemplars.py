"""Fields of the exemplars of a movement: who was commended in its years, and for what."""

from __future__ import annotations

from dossier.compose.fields.commended import Row, exemplar_rows
from dossier.compose.fields.office import BOLD
from dossier.compose.fields.round import in_movement
from dossier.compose.fields.ruling import broken, rule_length
from dossier.compose.fields.wording import count_kinds, lines, lower_first
from dossier.compose.registry import Column, field
from dossier.compose.scene import Scene
from dossier.model.dossier import Record
from dossier.model.subject import Person, Unit
from dossier.paper.length import mm
from dossier.words.numbers import two_digits
from dossier.words.text import fold

_WIDE, _NARROW, _SIZE, _TITLE_SIZE = mm(252), mm(158), 14.0, 16.0
_MOVEMENT = "Cuộc vận động “Học tập và làm theo tấm gương đạo đức Hồ Chí Minh”"
_SUBJECT = (
    "Tập thể, cá nhân điển hình tiên tiến được khen thưởng\ntrong 04 năm thực hiện " + _MOVEMENT
)
_COLUMNS = (
    Column("tt", "Số thứ tự", about="Thứ tự của dòng trong bảng, bắt đầu từ 1."),
    Column("ten", "Tên điển hình", about="Họ và tên cá nhân hoặc tên tập thể."),
    Column(
        "chuc_vu_don_vi",
        "Chức vụ, đơn vị của điển hình",
        about="Chức vụ và đơn vị của cá nhân, hoặc cấp trên của tập thể; chưa nhập thì trống.",
    ),
    Column(
        "anh",
        "Ảnh chân dung",
        kind="dressed",
        about=(
            "Hình in theo đúng tỷ lệ, vừa khung 36 × 48 mm; chưa có ảnh thì trống và chữ dồn lên."
        ),
    ),
    Column(
        "gioi_thieu",
        "Câu giới thiệu",
        about="Ngày sinh, quê quán, trình độ hoặc quy mô của tập thể, ghép từ hồ sơ thành một câu.",
    ),
    Column(
        "tieu_su",
        "Tiểu sử tóm tắt",
        kind="paragraphs",
        about="Các đoạn tiểu sử đã nhập trong hồ sơ cá nhân; chưa nhập thì trống.",
    ),
    Column(
        "thanh_tich",
        "Thành tích tiêu biểu",
        kind="paragraphs",
        about="Mỗi thành tích trong các năm của phong trào một dòng, lấy từ sổ thành tích.",
    ),
    Column(
        "khen_thuong",
        "Khen thưởng trong thời gian phong trào",
        kind="paragraphs",
        about="Mỗi lần khen thưởng trong thời gian phong trào một dòng, kèm năm và quyết định.",
    ),
)


def _sample(tt: str, ten: str, where: str, story: str, honour: str) -> Row:
    deed = "- Năm 2010: lập chương trình công tác từ quý IV, không để sót việc, trùng việc."
    return {
        "tt": tt,
        "ten": ten,
        "chuc_vu_don_vi": where,
        "anh": "",
        "gioi_thieu": story,
        "tieu_su": ("Luôn gương mẫu, gần gũi đồng nghiệp, tận tụy với công việc được giao.",),
        "thanh_tich": (deed,),
        "khen_thuong": (honour,),
    }


_PAPER = "(Quyết định số 15/QĐ-UBND, ngày 20/02/2011 của Ủy ban nhân dân tỉnh Gia Lai)"
_GIVEN = f"- Năm 2010: Bằng khen của Ủy ban nhân dân tỉnh Gia Lai {_PAPER}."
_OFFICE = "Văn phòng Tỉnh ủy Gia Lai"


@field(
    "dien_hinh_tap_the",
    "Tập thể điển hình tiên tiến",
    (
        _sample("1", "Phòng Tổng hợp", _OFFICE, "Phòng có 10 cán bộ, công chức.", _GIVEN),
        _sample("2", "Phòng Lưu trữ", _OFFICE, "Phòng có 05 cán bộ, công chức.", _GIVEN),
    ),
    "list",
    _COLUMNS,
    about=(
        "Mỗi dòng một tập thể của cơ quan được khen trong các năm của phong trào, hình thức cao "
        "xếp trước; không có thì bảng không còn dòng nào."
    ),
)
def unit_exemplars(scene: Scene) -> tuple[Row, ...]:
    """List the units commended in the years of the movement."""
    return exemplar_rows(scene, [each for each in chosen(scene) if isinstance(each.subject, Unit)])


@field(
    "dien_hinh_ca_nhan",
    "Cá nhân điển hình tiên tiến",
    (
        _sample("1", "Nguyễn Văn A", "Trưởng phòng, Phòng Tổng hợp", "Sinh năm 1975.", _GIVEN),
        _sample("2", "Trần Thị B", "Chuyên viên, Phòng Lưu trữ", "Sinh năm 1980.", _GIVEN),
    ),
    "list",
    _COLUMNS,
    about=(
        "Mỗi dòng một cá nhân của cơ quan được khen trong các năm của phong trào, hình thức cao "
        "xếp trước; không có thì bảng không còn dòng nào."
    ),
)
def person_exemplars(scene: Scene) -> tuple[Row, ...]:
    """List the persons commended in the years of the movement."""
    return exemplar_rows(
        scene, [each for each in chosen(scene) if isinstance(each.subject, Person)]
    )


@field(
    "so_dien_hinh",
    "Số tập thể và cá nhân điển hình",
    "02 tập thể và 02 cá nhân",
    about="Đếm các điển hình có trong danh sách, bỏ phần bằng không; không có ai thì trống.",
)
def count(scene: Scene) -> str:
    """Count units and persons in the words of papers."""
    found = chosen(scene)
    units = sum(isinstance(each.subject, Unit) for each in found)
    return count_kinds(units, len(found) - units)


@field(
    "trich_yeu_dien_hinh",
    "Trích yếu danh sách điển hình",
    _SUBJECT,
    about="Nêu đối tượng, số năm và tên phong trào của đợt; đợt không gắn phong trào thì ghi năm.",
)
def subject(scene: Scene) -> str:
    """Say what the list of exemplars is of."""
    parts = ("Tập thể, cá nhân điển hình tiên tiến được khen thưởng", _span(scene))
    return "\n".join(broken(part, _WIDE, BOLD, _SIZE, scene.measure) for part in parts)


@field(
    "trich_yeu_dien_hinh_dang",
    "Trích yếu danh sách điển hình (văn bản Đảng)",
    lower_first(_SUBJECT),
    about="Như trích yếu danh sách điển hình, chữ đầu viết thường theo văn bản của Đảng.",
)
def party_subject(scene: Scene) -> str:
    """Say the same with a small first letter (Hướng dẫn 05-HD/VPTW)."""
    return lower_first(subject(scene))


@field(
    "ke_dien_hinh",
    "Độ dài đường kẻ dưới trích yếu danh sách điển hình",
    2000000,
    "number",
    about=(
        "Chương trình tự tính theo dòng trích yếu; chỉ dùng để đặt tên hình vẽ “ke:ke_dien_hinh”, "
        "không in thành chữ."
    ),
)
def rule_below(scene: Scene) -> int:
    """Measure the line below the subject."""
    return rule_length(subject(scene), _WIDE, BOLD, _SIZE, scene.measure)


@field(
    "ky_yeu_noi_dung",
    "Nội dung kỷ yếu, in trên trang bìa",
    "trong 04 năm thực hiện Cuộc vận động\n“Học tập và làm theo tấm gương đạo đức Hồ Chí Minh”",
    about="Số năm và tên phong trào của đợt, ngắt dòng cân đối; không gắn phong trào thì ghi năm.",
)
def booklet_subject(scene: Scene) -> str:
    """Say what the booklet is of, for its title page."""
    lead, quote, name = _span(scene).partition("“")
    parts = (lead.strip(), quote + name)
    whole = (broken(part, _NARROW, BOLD, _TITLE_SIZE, scene.measure) for part in parts if part)
    return "\n".join(whole)


@field(
    "ky_yeu_noi_nam",
    "Nơi và năm làm kỷ yếu",
    "Gia Lai, năm 2026",
    about="Địa danh của cơ quan và năm trình của đợt, in ở chân trang bìa.",
)
def place_and_year(scene: Scene) -> str:
    """Say where and in which year the booklet was made."""
    dossier = scene.dossier
    year = (dossier.round.submitted or dossier.on).year
    return ", ".join(part for part in (dossier.office.place, f"năm {year}") if part)


def chosen(scene: Scene) -> tuple[Record, ...]:
    """List the exemplars without those whom the officer leaves out, units first."""
    left_out = {fold(name) for name in lines(scene.answer("dien_hinh_khong_dua"))}
    return tuple(
        each for each in scene.dossier.exemplars if fold(each.subject.name) not in left_out
    )


def _span(scene: Scene) -> str:
    movement = scene.dossier.movement
    if movement is None:
        return f"năm {scene.dossier.round.year}"
    name = in_movement(movement)
    if movement.until is None:
        return f"trong quá trình {name}"
    years = movement.until.year - movement.since.year
    return f"trong {two_digits(years)} năm {name}" if years else f"trong {name}"
