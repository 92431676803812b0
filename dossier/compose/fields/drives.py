"""Fields of the movement within which a nominee achieved what is reported."""

from __future__ import annotations

from dossier.compose.fields.ledger import COMMENDATION, COMMENDATIONS, Row, honour_row
from dossier.compose.fields.wording import decision_text
from dossier.compose.registry import field
from dossier.compose.scene import Scene
from dossier.model.ledger import Ground, Honour
from dossier.words.dates import short_date


@field(
    "ten_phong_trao",
    "Tên phong trào thi đua",
    "Phong trào thi đua “Cán bộ, công chức thi đua thực hiện văn hóa công sở”",
    about="Tên phong trào hoặc cuộc vận động đã chọn cho đợt; chưa chọn thì trống.",
)
def name(scene: Scene) -> str:
    """Name the movement."""
    movement = scene.dossier.movement
    return movement.name if movement else ""


@field(
    "van_ban_phat_dong",
    "Văn bản phát động phong trào",
    "Số 00/KH-VPTU, ngày 05/01/2021; Văn phòng Tỉnh ủy Gia Lai",
    about=(
        "Số, ngày, cơ quan ban hành văn bản phát động phong trào của đợt; phần nào chưa nhập thì "
        "bỏ qua."
    ),
)
def launched(scene: Scene) -> str:
    """Cite what the movement was launched with."""
    movement = scene.dossier.movement
    return decision_text(movement.launched) if movement else ""


@field(
    "thoi_gian_phong_trao",
    "Thời gian thực hiện phong trào",
    "Từ ngày 05/01/2021 đến ngày 31/12/2025",
    about=(
        "Ngày bắt đầu và ngày kết thúc phong trào của đợt; chưa kết thúc thì ghi đến nay, chưa "
        "chọn phong trào thì trống."
    ),
)
def span(scene: Scene) -> str:
    """Say from when to when the movement runs."""
    movement = scene.dossier.movement
    if not movement:
        return ""
    until = f"ngày {short_date(movement.until)}" if movement.until else "nay"
    return f"Từ ngày {short_date(movement.since)} đến {until}"


@field(
    "bang_khen_phong_trao",
    "Bảng khen thưởng trong phong trào",
    (
        {
            "nam": "2023",
            "ten": "Giấy khen của Chánh Văn phòng Tỉnh ủy Gia Lai",
            "quyet_dinh": "Số 02/QĐ-VPTU, ngày 10/01/2024; Văn phòng Tỉnh ủy Gia Lai",
        },
        COMMENDATION,
    ),
    "list",
    COMMENDATIONS,
    about=(
        "Mỗi dòng một khen thưởng theo phong trào, chuyên đề trong thời gian của phong trào; "
        "không có thì bảng không còn dòng nào."
    ),
)
def honours(scene: Scene) -> tuple[Row, ...]:
    """List what was given for achievements within the movement."""
    held = scene.entry.record.honours if scene.entry else ()
    return tuple(honour_row(scene, honour) for honour in held if _belongs(scene, honour))


def _belongs(scene: Scene, honour: Honour) -> bool:
    movement = scene.dossier.movement
    if honour.ground is not Ground.CAMPAIGN or not movement:
        return False
    last = movement.until.year if movement.until else scene.dossier.round.year
    return movement.since.year <= honour.year <= last
