"""Fields of the year ledger: the tables of titles, award forms, initiatives and ratings."""

from __future__ import annotations

from collections.abc import Iterable

from dossier.compose.fields.wording import (
    decision_text,
    honour_name,
    proven,
    upper_first,
    years_of_report,
)
from dossier.compose.registry import Column, field
from dossier.compose.scene import Scene
from dossier.model.ledger import Honour, Initiative, Rating

Row = dict[str, str]
_YEAR = Column("nam", "Năm", about="Dòng này thuộc năm nào trong sổ theo dõi.")
_DECISION = Column(
    "quyet_dinh",
    "Số, ngày quyết định; cơ quan ban hành",
    about="Quyết định làm căn cứ; phần nào chưa nhập thì bỏ qua.",
)
COMMENDATIONS = (
    Column("nam", "Năm khen", about="Dòng này thuộc năm nào trong sổ theo dõi."),
    Column("ten", "Hình thức khen thưởng", about="Tên hình thức theo danh mục."),
    Column(
        "quyet_dinh",
        "Số, ngày quyết định; cơ quan ban hành",
        about="Quyết định khen thưởng; phần nào chưa nhập thì bỏ qua.",
    ),
)
COMMENDATION = {
    "nam": "2024",
    "ten": "Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh Gia Lai",
    "quyet_dinh": "Số 15/QĐ-UBND, ngày 20/02/2025; Ủy ban nhân dân tỉnh Gia Lai",
}
_EARLIER = "Số 04/QĐ-VPTU, ngày 10/01/2024; Văn phòng Tỉnh ủy Gia Lai"
_SAMPLE = "Số 05/QĐ-VPTU, ngày 09/01/2025; Văn phòng Tỉnh ủy Gia Lai"


@field(
    "bang_danh_hieu",
    "Bảng danh hiệu thi đua",
    (
        {"nam": "2023", "ten": "Lao động tiên tiến", "quyet_dinh": _EARLIER},
        {"nam": "2024", "ten": "Chiến sĩ thi đua cơ sở", "quyet_dinh": _SAMPLE},
    ),
    "list",
    (
        _YEAR,
        Column(
            "ten",
            "Danh hiệu thi đua",
            about=(
                "Tên danh hiệu theo danh mục, kèm cơ quan tặng khi luật gọi chung nhiều cơ quan."
            ),
        ),
        _DECISION,
    ),
    about=(
        "Mỗi dòng một danh hiệu trong các năm báo cáo và các năm làm căn cứ xét, lấy "
        "từ mục Danh hiệu, khen thưởng; không có thì bảng không còn dòng nào."
    ),
)
def titles(scene: Scene) -> tuple[Row, ...]:
    """List the titles of the years reported (T1), and those on which the check rests."""
    held = _within(scene, _honours(scene, titles=True))
    return tuple(honour_row(scene, honour) for honour in held if isinstance(honour, Honour))


@field(
    "bang_khen_thuong",
    "Bảng hình thức khen thưởng",
    (
        {
            "nam": "2022",
            "ten": "Giấy khen của Chánh Văn phòng Tỉnh ủy Gia Lai",
            "quyet_dinh": "Số 02/QĐ-VPTU, ngày 10/01/2023; Văn phòng Tỉnh ủy Gia Lai",
        },
        {
            "nam": "2024",
            "ten": "Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh Gia Lai",
            "quyet_dinh": "Số 15/QĐ-UBND, ngày 20/02/2025; Ủy ban nhân dân tỉnh Gia Lai",
        },
    ),
    "list",
    (
        _YEAR,
        Column(
            "ten",
            "Hình thức khen thưởng",
            about=(
                "Tên hình thức theo danh mục, kèm cơ quan tặng khi luật gọi chung nhiều cơ quan."
            ),
        ),
        _DECISION,
    ),
    about=(
        "Mỗi dòng một hình thức khen thưởng đã có, không giới hạn năm, lấy từ mục Danh "
        "hiệu, khen thưởng; không có thì bảng không còn dòng nào."
    ),
)
def award_forms(scene: Scene) -> tuple[Row, ...]:
    """List all award forms held (T2): a former one is what a higher one builds on."""
    return tuple(honour_row(scene, honour) for honour in _honours(scene, titles=False))


@field(
    "bang_sang_kien",
    "Bảng sáng kiến, đề tài",
    (
        {
            "nam": "2024",
            "ten": "Theo dõi tiến độ tham mưu văn bản trên môi trường mạng",
            "vai_tro": "Chủ nhiệm",
            "pham_vi": "Cơ sở",
            "quyet_dinh": _SAMPLE,
        },
        {
            "nam": "2025",
            "ten": "Rút ngắn thời gian thẩm định văn bản của Văn phòng",
            "vai_tro": "Đồng tác giả",
            "pham_vi": "Cơ sở",
            "quyet_dinh": "Số 03/QĐ-VPTU, ngày 08/01/2026; Văn phòng Tỉnh ủy Gia Lai",
        },
    ),
    "list",
    (
        _YEAR,
        Column("ten", "Tên sáng kiến, đề tài", about="Tên như đã nhập trong sổ sáng kiến."),
        Column(
            "vai_tro",
            "Vai trò",
            about=(
                "Phần việc của người được đề nghị, ví dụ chủ nhiệm hoặc đồng tác giả; chưa nhập "
                "thì trống."
            ),
        ),
        Column(
            "pham_vi",
            "Phạm vi ảnh hưởng",
            about="Phạm vi đã được công nhận: cơ sở; bộ, ban, ngành, tỉnh; hoặc toàn quốc.",
        ),
        _DECISION,
    ),
    about=(
        "Mỗi dòng một sáng kiến, đề tài được công nhận trong các năm báo cáo; không có "
        "thì bảng không còn dòng nào."
    ),
)
def initiatives(scene: Scene) -> tuple[Row, ...]:
    """List the recognised initiatives of the years reported (T4)."""
    own = scene.entry.record.initiatives if scene.entry else ()
    return tuple(
        _initiative_row(each) for each in _within(scene, own) if isinstance(each, Initiative)
    )


@field(
    "bang_xep_loai",
    "Bảng mức độ hoàn thành nhiệm vụ",
    (
        {"nam": "2023", "muc_do": "Hoàn thành tốt nhiệm vụ", "quyet_dinh": _EARLIER},
        {"nam": "2024", "muc_do": "Hoàn thành xuất sắc nhiệm vụ", "quyet_dinh": _SAMPLE},
    ),
    "list",
    (
        _YEAR,
        Column(
            "muc_do", "Mức độ hoàn thành nhiệm vụ", about="Mức xếp loại của năm theo sổ theo dõi."
        ),
        _DECISION,
    ),
    about=(
        "Mỗi dòng là kết quả xếp loại của một năm báo cáo; không có thì bảng không còn dòng nào."
    ),
)
def ratings(scene: Scene) -> tuple[Row, ...]:
    """List the ratings of the years reported (T5)."""
    own = scene.entry.record.ratings if scene.entry else ()
    return tuple(_rating_row(each) for each in _within(scene, own) if isinstance(each, Rating))


@field(
    "bang_dan_dau",
    "Bảng dẫn đầu cụm, khối thi đua",
    (
        {
            "nam": "2024",
            "cum_khoi": "Khối thi đua các cơ quan Đảng tỉnh Gia Lai",
            "quyet_dinh": "Số 01/BB-KTĐ, ngày 05/12/2024; Khối thi đua các cơ quan Đảng",
        },
        {
            "nam": "2025",
            "cum_khoi": "Khối thi đua các cơ quan Đảng tỉnh Gia Lai",
            "quyet_dinh": "Số 01/BB-KTĐ, ngày 04/12/2025; Khối thi đua các cơ quan Đảng",
        },
    ),
    "list",
    (
        _YEAR,
        Column(
            "cum_khoi",
            "Tên cụm, khối thi đua",
            about="Cụm, khối mà tập thể dẫn đầu trong năm, như đã nhập.",
        ),
        _DECISION,
    ),
    about=(
        "Mỗi dòng một năm báo cáo mà tập thể dẫn đầu cụm, khối thi đua; không có thì bảng không "
        "còn dòng nào."
    ),
)
def blocks_led(scene: Scene) -> tuple[Row, ...]:
    """List the blocks that the unit led in the years reported."""
    if not scene.entry:
        return ()
    years = years_of_report(scene, scene.entry)
    return tuple(
        {
            "nam": str(led.year),
            "cum_khoi": led.block_led,
            "quyet_dinh": decision_text(led.block_decision),
        }
        for led in scene.entry.record.years
        if led.block_led and led.year in years
    )


def _honours(scene: Scene, *, titles: bool) -> list[Honour]:
    """Pick the emulation titles (T1) or everything else that is held (T2)."""
    held = scene.entry.record.honours if scene.entry else ()
    awards = scene.dossier.awards
    known = (each for each in held if each.award in awards)
    return [each for each in known if awards[each.award].is_title is titles]


def _within(
    scene: Scene, ledger: Iterable[Honour | Initiative | Rating]
) -> list[Honour | Initiative | Rating]:
    if not scene.entry:
        return []
    years, needed = years_of_report(scene, scene.entry), proven(scene.entry)
    return [each for each in ledger if each.year in years or (each.year, each.decision) in needed]


def honour_row(scene: Scene, honour: Honour) -> Row:
    """Write the row of one honour: its year, its name, its decision."""
    return {
        "nam": str(honour.year),
        "ten": honour_name(scene.dossier, honour),
        "quyet_dinh": decision_text(honour.decision),
    }


def _initiative_row(initiative: Initiative) -> Row:
    return {
        "nam": str(initiative.year),
        "ten": initiative.name,
        "vai_tro": initiative.role,
        "pham_vi": upper_first(initiative.reach.label),
        "quyet_dinh": decision_text(initiative.decision),
    }


def _rating_row(rating: Rating) -> Row:
    return {
        "nam": str(rating.year),
        "muc_do": rating.level.label,
        "quyet_dinh": decision_text(rating.decision),
    }
