"""Fields of those to whom papers go: addressees and Nơi nhận."""

from __future__ import annotations

from dossier.compose.fields.wording import lines, marked
from dossier.compose.registry import field
from dossier.compose.scene import Scene

_FIRST = "Như trên"  # of what is submitted upward: Nghị định 30/2020/NĐ-CP, Phụ lục I Mục II
_FILED = "Lưu"


@field(
    "kinh_gui_mot",
    "Kính gửi (một nơi)",
    "Chủ tịch Ủy ban nhân dân tỉnh Gia Lai",
    about=(
        "Nơi nhận tờ trình khi chỉ gõ một nơi, in liền sau chữ “Kính gửi”; gõ nhiều nơi thì trống."
    ),
)
def only_addressee(scene: Scene) -> str:
    """Name the addressee where there is just one: it stands on the line of Kính gửi."""
    bodies = _addressees(scene)
    return bodies[0] if len(bodies) == 1 else ""


@field(
    "kinh_gui_nhieu",
    "Kính gửi (nhiều nơi)",
    ("",),  # nothing: the addressee of the samples stands on the line above
    "paragraphs",
    about=(
        "Mỗi nơi một dòng có gạch đầu dòng, chỉ khi gõ từ hai nơi trở lên; gõ một nơi "
        "thì không có dòng nào."
    ),
)
def addressees(scene: Scene) -> tuple[str, ...]:
    """List the addressees where there are several, one a line."""
    bodies = _addressees(scene)
    return marked(bodies) if len(bodies) > 1 else ()


@field(
    "noi_trinh",
    "Nơi trình",
    "Chủ tịch Ủy ban nhân dân tỉnh Gia Lai",
    about="Nơi đầu tiên đã gõ ở câu hỏi Kính gửi; chưa gõ thì in “cấp có thẩm quyền”.",
)
def decider(scene: Scene) -> str:
    """Name who is asked to decide: the first addressee."""
    return next(iter(_addressees(scene)), "cấp có thẩm quyền")


@field(
    "danh_sach_noi_nhan",
    "Nơi nhận",
    ("- Như trên;", "- Lưu: VT."),
    "paragraphs",
    about=(
        "Các nơi đã gõ cho tờ trình, chương trình thêm “Như trên” ở đầu và “Lưu: VT” ở "
        "cuối khi thiếu."
    ),
)
def recipients(scene: Scene) -> tuple[str, ...]:
    """List the recipients of the submission, what is filed last."""
    return marked(_recipients(scene, f"{_FILED}: VT"))


@field(
    "danh_sach_noi_nhan_dang",
    "Nơi nhận (văn bản Đảng)",
    ("- Như trên;", "- Lưu Văn phòng Tỉnh ủy Gia Lai."),
    "paragraphs",
    about=(
        "Các nơi đã gõ cho tờ trình, chương trình thêm “Như trên” ở đầu và dòng lưu "
        "theo văn bản của Đảng ở cuối khi thiếu."
    ),
)
def party_recipients(scene: Scene) -> tuple[str, ...]:
    """List the same; the Party's papers file without a colon."""
    found = _recipients(scene, f"{_FILED} {scene.dossier.office.name}")
    return marked(line.replace(f"{_FILED}: ", f"{_FILED} ") for line in found)


@field(
    "noi_nhan_bien_ban",
    "Nơi nhận biên bản",
    ("- Lưu: VT, Hồ sơ.",),
    "paragraphs",
    about="Luôn là một dòng lưu văn thư và hồ sơ.",
)
def minutes_recipients(scene: Scene) -> tuple[str, ...]:
    """File the minutes, as Mẫu 1.9 of Nghị định 30/2020/NĐ-CP does."""
    del scene
    return marked([f"{_FILED}: VT, Hồ sơ"])


@field(
    "noi_nhan_bien_ban_dang",
    "Nơi nhận biên bản (văn bản Đảng)",
    ("- Lưu Văn phòng Tỉnh ủy Gia Lai, hồ sơ.",),
    "paragraphs",
    about="Luôn là một dòng lưu tại cơ quan đề nghị và hồ sơ.",
)
def party_minutes_recipients(scene: Scene) -> tuple[str, ...]:
    """File the minutes of a Party body."""
    return marked([f"{_FILED} {scene.dossier.office.name}, hồ sơ"])


def _addressees(scene: Scene) -> tuple[str, ...]:
    return tuple(line.strip("-;. ") for line in lines(scene.answer("kinh_gui")))


def _recipients(scene: Scene, filed: str) -> list[str]:
    """Complete what was typed with the first and the last line that rules ask for."""
    return completed(scene.answer("noi_nhan"), _FIRST, filed)


def completed(text: str, first: str, filed: str) -> list[str]:
    """Put what rules ask for before and behind the recipients typed, where it is not typed."""
    typed = [line.strip("-;. ") for line in lines(text)]
    before = [] if typed[:1] == [first] else [first]
    behind = [] if typed and typed[-1].startswith(_FILED) else [filed]
    return before + typed + behind
