"""Fields of foreigners whom Việt Nam commends."""

from __future__ import annotations

from dossier.compose.fields.ledger import COMMENDATION, COMMENDATIONS, Row, honour_row
from dossier.compose.registry import field
from dossier.compose.scene import Scene
from dossier.model.subject import Person


@field(
    "quoc_tich",
    "Quốc tịch",
    "Lào",
    about="Nước mà cá nhân mang quốc tịch, theo hồ sơ cá nhân; chưa nhập thì trống.",
)
def nationality(scene: Scene) -> str:
    """Give the nationality of a foreigner."""
    subject = scene.entry.record.subject if scene.entry else None
    return subject.nationality if isinstance(subject, Person) else ""


@field(
    "bang_khen_viet_nam",
    "Bảng khen thưởng của Việt Nam",
    (
        {
            "nam": "2019",
            "ten": "Huy chương Hữu nghị",
            "quyet_dinh": "Số 00/QĐ-CTN, ngày 02/9/2019; Chủ tịch nước",
        },
        COMMENDATION,
    ),
    "list",
    COMMENDATIONS,
    about=(
        "Mỗi dòng một khen thưởng đã có trong danh mục của Việt Nam, không phân biệt loại; không "
        "có thì bảng không còn dòng nào."
    ),
)
def honours(scene: Scene) -> tuple[Row, ...]:
    """List everything that Việt Nam has given the nominee."""
    held = scene.entry.record.honours if scene.entry else ()
    return tuple(honour_row(scene, row) for row in held if row.award in scene.dossier.awards)
