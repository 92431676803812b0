"""Fields of the council's people: who met, who chaired, who counted the ballots."""

from __future__ import annotations

from collections.abc import Iterable

from dossier.compose.fields.council import council_of
from dossier.compose.fields.wording import marked
from dossier.compose.registry import field
from dossier.compose.scene import Scene
from dossier.model.round import Member
from dossier.words.numbers import two_digits

_NOBODY = Member("", "")


@field(
    "chu_tri",
    "Người chủ trì họp",
    "Nguyễn Văn A, Chánh Văn phòng, Chủ tịch Hội đồng",
    about=(
        "Họ tên, chức vụ và vai trò của Chủ tịch Hội đồng, hoặc Phó Chủ tịch khi Chủ "
        "tịch vắng; không ai có mặt thì trống."
    ),
)
def chair(scene: Scene) -> str:
    """Name the chair with post and role."""
    return _introduced(_chair(scene))


@field(
    "ten_chu_tri",
    "Họ tên người chủ trì",
    "Nguyễn Văn A",
    about="Chỉ họ tên của người chủ trì, dùng ở chỗ ký; không ai có mặt thì trống.",
)
def chair_name(scene: Scene) -> str:
    """Name the chair."""
    return _chair(scene).name


@field(
    "thu_ky",
    "Thư ký họp",
    "Trần Thị B, Chuyên viên, Thư ký",
    about=(
        "Họ tên, chức vụ và vai trò của thành viên có mặt mang vai trò thư ký; không có thì trống."
    ),
)
def clerk(scene: Scene) -> str:
    """Name the secretary with post and role."""
    return _introduced(_clerk(scene))


@field(
    "ten_thu_ky",
    "Họ tên thư ký",
    "Trần Thị B",
    about="Chỉ họ tên của thư ký có mặt, dùng ở chỗ ký; không có thì trống.",
)
def clerk_name(scene: Scene) -> str:
    """Name the secretary."""
    return _clerk(scene).name


@field(
    "so_thanh_vien",
    "Số thành viên Hội đồng",
    "09",
    about=("Đếm mọi thành viên nhập ở mục Hội đồng và phiếu, kể cả người vắng, viết hai chữ số."),
)
def size(scene: Scene) -> str:
    """Count the members."""
    return two_digits(len(council_of(scene).members))


@field(
    "so_co_mat",
    "Số thành viên có mặt",
    "08",
    about="Đếm thành viên đánh dấu có mặt, viết hai chữ số.",
)
def present_count(scene: Scene) -> str:
    """Count the members present."""
    return two_digits(len(_present(scene)))


@field(
    "so_vang",
    "Số thành viên vắng mặt",
    "01",
    about="Đếm thành viên không đánh dấu có mặt, viết hai chữ số.",
)
def absent_count(scene: Scene) -> str:
    """Count the members absent."""
    return two_digits(len(_absent(scene)))


@field(
    "thanh_vien_co_mat",
    "Thành viên có mặt",
    ("1. Nguyễn Văn A, Chánh Văn phòng, Chủ tịch Hội đồng;", "2. Trần Thị B, Chuyên viên, Thư ký."),
    "paragraphs",
    about=(
        "Mỗi người một dòng đánh số, gồm họ tên, chức vụ và vai trò; chưa nhập Hội "
        "đồng thì không có dòng nào."
    ),
)
def present(scene: Scene) -> tuple[str, ...]:
    """List who was there, one name a line."""
    return _numbered(_introduced(member) for member in _present(scene))


@field(
    "thanh_vien_vang",
    "Thành viên vắng mặt",
    ("1. Lê Văn C, Ủy viên.",),
    "paragraphs",
    about=(
        "Mỗi người một dòng đánh số, gồm họ tên, chức vụ và vai trò; không ai vắng thì "
        "không có dòng nào."
    ),
)
def absent(scene: Scene) -> tuple[str, ...]:
    """List who was not there, one name a line."""
    return _numbered(_introduced(member) for member in _absent(scene))


@field(
    "ban_kiem_phieu",
    "Ban kiểm phiếu",
    ("1. Phan Văn P, Chuyên viên, Trưởng Ban kiểm phiếu;", "2. Hồ Thị Q, Chuyên viên, thành viên."),
    "paragraphs",
    about=(
        "Mỗi người một dòng đánh số, trưởng ban trước, lấy từ mục Hội đồng và phiếu; "
        "chưa nhập thì không có dòng nào."
    ),
)
def counters(scene: Scene) -> tuple[str, ...]:
    """List the counting board, its head first."""
    posts = {member.name: member.post for member in council_of(scene).members}
    names = council_of(scene).counters
    roles = ["Trưởng Ban kiểm phiếu", *["thành viên"] * len(names)]
    return _numbered(
        _joined(name, posts.get(name, ""), role) for name, role in zip(names, roles, strict=False)
    )


@field(
    "truong_ban_kiem_phieu",
    "Trưởng Ban kiểm phiếu",
    "Phan Văn P",
    about="Họ tên người đứng đầu trong danh sách Ban kiểm phiếu; chưa nhập thì trống.",
)
def head_counter(scene: Scene) -> str:
    """Name the head of the counting board."""
    return next(iter(council_of(scene).counters), "")


@field(
    "thanh_vien_kiem_phieu",
    "Thành viên Ban kiểm phiếu",
    ("Hồ Thị Q", "Mai Văn M"),
    "paragraphs",
    about=(
        "Họ tên những người còn lại trong Ban kiểm phiếu, mỗi người một dòng để ký; "
        "không có ai thì không có dòng nào."
    ),
)
def other_counters(scene: Scene) -> tuple[str, ...]:
    """Name the others who counted: each of them signs."""
    return council_of(scene).counters[1:]


def _chair(scene: Scene) -> Member:
    """Find who chaired: the head of the council, else a deputy, among those present."""
    there = _present(scene)
    heads = [member for member in there if member.role.lower().startswith("chủ tịch")]
    deputies = [member for member in there if member.role.lower().startswith("phó chủ tịch")]
    return next(iter([*heads, *deputies]), _NOBODY)


def _clerk(scene: Scene) -> Member:
    there = [member for member in _present(scene) if "thư ký" in member.role.lower()]
    return next(iter(there), _NOBODY)


def _present(scene: Scene) -> list[Member]:
    return [member for member in council_of(scene).members if member.present]


def _absent(scene: Scene) -> list[Member]:
    return [member for member in council_of(scene).members if not member.present]


def _introduced(member: Member) -> str:
    return _joined(member.name, member.post, member.role)


def _joined(*parts: str) -> str:
    return ", ".join(part for part in parts if part)


def _numbered(items: Iterable[str]) -> tuple[str, ...]:
    return marked((f"{place}. {item}" for place, item in enumerate(items, 1)), "")
