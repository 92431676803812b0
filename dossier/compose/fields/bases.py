"""Fields of the legal bases on which a submission stands."""

from __future__ import annotations

from dossier.compose.fields.wording import marked
from dossier.compose.registry import field
from dossier.compose.scene import Scene
from dossier.words.dates import long_date

_WORD = "Căn cứ "
_SAMPLE = (
    "Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;",
    "Căn cứ Nghị định số 152/2025/NĐ-CP ngày 14 tháng 6 năm 2025 của Chính phủ;",
    "Căn cứ kết quả họp Hội đồng Thi đua - Khen thưởng ngày 05 tháng 01 năm 2026.",
)


@field(
    "can_cu",
    "Căn cứ",
    _SAMPLE,
    "paragraphs",
    about=(
        "Mỗi căn cứ một dòng: các văn bản còn hiệu lực theo ngày nhận hồ sơ, sau cùng "
        "là kết quả họp Hội đồng; chưa nhập ngày họp thì không có dòng cuối."
    ),
)
def bases(scene: Scene) -> tuple[str, ...]:
    """List the acts in force, then the council's meeting; one a line, ended by `;` and `.`."""
    return marked(_texts(scene), _WORD)


@field(
    "can_cu_dang",
    "Căn cứ (văn bản Đảng)",
    tuple(f"- {text}" for text in _SAMPLE),
    "paragraphs",
    about=(
        "Như căn cứ của văn bản nhà nước, mỗi dòng có gạch đầu dòng theo cách trình "
        "bày văn bản của Đảng."
    ),
)
def party_bases(scene: Scene) -> tuple[str, ...]:
    """List the same with leading hyphens, as Hướng dẫn 05-HD/VPTW has them."""
    return marked(_texts(scene), f"- {_WORD}")


def _texts(scene: Scene) -> list[str]:
    texts = [basis.text.removeprefix(_WORD) for basis in scene.dossier.bases]
    return texts + _meeting(scene)


def _meeting(scene: Scene) -> list[str]:
    council = scene.dossier.council
    if not council or not council.day:
        return []
    name = f"Hội đồng Thi đua - Khen thưởng {scene.dossier.office.name}"
    return [f"kết quả họp {name} {long_date(council.day)}"]
