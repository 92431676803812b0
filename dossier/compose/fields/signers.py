"""Fields of whoever signs for the office."""

from __future__ import annotations

from dossier.compose.fields.wording import lines
from dossier.compose.registry import field
from dossier.compose.scene import Scene

# Hướng dẫn 05-HD/VPTW writes the same prefixes with a stroke; it knows no TUQ.
_PREFIXES = (("TM. ", "T/M "), ("KT. ", "K/T "), ("TL. ", "T/L "), ("TUQ. ", "T/L "))


@field(
    "quyen_han",
    "Quyền hạn của người ký",
    ("KT. CHÁNH VĂN PHÒNG",),
    "paragraphs",
    about=(
        "Các dòng đã gõ về quyền hạn ký, viết hoa theo văn bản nhà nước, ví dụ KT., "
        "TM.; người đứng đầu ký thì để trống."
    ),
)
def authority(scene: Scene) -> tuple[str, ...]:
    """Say on whose behalf the signer signs; nothing where the head signs."""
    return _prefixed(scene, {party: state for state, party in _PREFIXES[:3]})


@field(
    "quyen_han_dang",
    "Quyền hạn của người ký (văn bản Đảng)",
    ("K/T CHÁNH VĂN PHÒNG",),
    "paragraphs",
    about=(
        "Các dòng đã gõ về quyền hạn ký, viết hoa theo văn bản của Đảng, ví dụ K/T, "
        "T/M; người đứng đầu ký thì để trống."
    ),
)
def party_authority(scene: Scene) -> tuple[str, ...]:
    """Say the same with the Party's prefixes."""
    return _prefixed(scene, dict(_PREFIXES))


@field(
    "chuc_vu_nguoi_ky",
    "Chức vụ người ký",
    "PHÓ CHÁNH VĂN PHÒNG",
    about=(
        "Chức vụ đã gõ cho người ký, viết hoa; để trống thì lấy chức vụ người đứng đầu "
        "cơ quan đề nghị."
    ),
)
def post(scene: Scene) -> str:
    """Give the signer's post; unless typed, the head's."""
    return (scene.answer("chuc_vu_ky") or scene.dossier.office.head_post).upper()


@field(
    "ten_nguoi_ky",
    "Họ tên người ký",
    "Phạm Văn D",
    about="Tên đã gõ cho người ký; để trống thì lấy tên người đứng đầu cơ quan đề nghị.",
)
def signer(scene: Scene) -> str:
    """Name the signer; unless typed, the head."""
    return scene.answer("nguoi_ky") or scene.dossier.office.head_name


def _prefixed(scene: Scene, spelt: dict[str, str]) -> tuple[str, ...]:
    return tuple(_respelt(line.upper(), spelt) for line in lines(scene.answer("quyen_han_ky")))


def _respelt(line: str, spelt: dict[str, str]) -> str:
    prefix = next((prefix for prefix in spelt if line.startswith(prefix)), "")
    return spelt[prefix] + line.removeprefix(prefix) if prefix else line
