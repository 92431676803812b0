"""Turns what Nghị định 30/2020/NĐ-CP and Hướng dẫn 05-HD/VPTW ask into paragraph styles."""

from __future__ import annotations

from dataclasses import dataclass, replace

LEFT, CENTER, RIGHT, JUSTIFY = "left", "center", "right", "both"


@dataclass(frozen=True, slots=True)
class Look:
    """One paragraph style; sizes and gaps in points, indents in millimetres."""

    name: str
    size: float = 14
    bold: bool = False
    italic: bool = False
    underline: bool = False
    align: str = LEFT
    first: float = 0  # first-line indent; negative hangs
    left: float = 0
    before: float = 0
    after: float = 0
    exact: float = 0  # exact line height; 0 = single
    keep_next: bool = False
    page_break: bool = False  # it begins a page
    color: str = ""  # "rrggbb"; as it comes where empty


@dataclass(frozen=True, slots=True)
class Columns:
    """Widths of a two-column layout table, in millimetres."""

    left: float
    right: float


@dataclass(frozen=True, slots=True)
class Regime:
    """Everything in which the papers of one regime differ in looks."""

    id: str
    looks: tuple[Look, ...]
    header: Columns
    sign: Columns
    title: str  # file property: which instrument the layout follows
    margins: tuple[float, float, float, float] = (20, 20, 30, 15)  # top, bottom, left, right
    text_width: float = 165

    @property
    def is_party(self) -> bool:
        """Whether the rules of the Party's office hold."""
        return self.id == "party"

    @property
    def suffix(self) -> str:
        """What the names of fields end with that word things the Party's way."""
        return "_dang" if self.is_party else ""

    @property
    def end(self) -> str:
        """End mark of a document, as the samples of each regime have it."""
        return "." if self.is_party else "./."

    def more(self, *looks: Look) -> Regime:
        """Add looks that only some papers have."""
        return replace(self, looks=(*self.looks, *looks))

    @property
    def wide(self) -> Regime:
        """The same on a landscape page."""
        return replace(self, header=Columns(126, 126), sign=Columns(126, 126), text_width=252)


# Nghị định 30/2020/NĐ-CP, Phụ lục I: Quốc hiệu 12-13, names 12-13, số 13, date 13-14, body 13-14.
_ND30 = (
    Look("Quốc hiệu", 12, bold=True, align=CENTER),
    Look("Tiêu ngữ", 13, bold=True, align=CENTER),
    Look("Cơ quan chủ quản", 12, align=CENTER),
    Look("Cơ quan ban hành", 12, bold=True, align=CENTER),
    Look("Số ký hiệu", 13, align=CENTER),
    Look("Địa danh ngày", 13, italic=True, align=CENTER),
    Look("Đường kẻ", 2, align=CENTER, exact=6),
    Look("Tên loại", 14, bold=True, align=CENTER, before=14, keep_next=True),
    Look("Trích yếu", 14, bold=True, align=CENTER, keep_next=True),
    Look("Trích yếu công văn", 12, align=CENTER, before=6),
    Look("Thẩm quyền ban hành", 14, bold=True, align=CENTER, before=6, after=6, keep_next=True),
    Look("Số phụ lục", 14, bold=True, align=CENTER, keep_next=True),
    Look("Bìa tên hồ sơ", 28, bold=True, align=CENTER, after=18),
    Look("Bìa nội dung", 18, bold=True, align=CENTER, after=12),
    Look("Bìa", 14, align=CENTER, after=6),
    Look("Tên đối tượng", 14, align=CENTER, after=6),
    Look("Kèm theo", 13, italic=True, align=CENTER),
    Look("Kính gửi", 14, align=CENTER, after=8),
    Look("Kính gửi nhiều nơi", 14, left=25, after=4, keep_next=True),
    Look("Kính gửi danh sách", 14, left=45, first=-2.4, after=4),
    Look("Căn cứ", 14, italic=True, align=JUSTIFY, first=10, after=6),
    Look("Nội dung", 14, align=JUSTIFY, first=10, after=6),
    Look("Câu kết", 14, align=JUSTIFY, first=10, after=6, keep_next=True),
    Look("Mục", 14, bold=True, first=10, after=6, keep_next=True),
    Look("Khoản", 14, bold=True, first=10, after=6, keep_next=True),
    Look("Dẫn bảng", 14, align=JUSTIFY, first=10, after=6, keep_next=True),
    Look("Đầu bảng", 12, bold=True, align=CENTER),
    Look("Nhóm bảng", 12, bold=True, keep_next=True),
    Look("Ô bảng", 12),
    Look("Ô bảng giữa", 12, align=CENTER),
    Look("Ô bảng số", 12, align=RIGHT),
    Look("Quyền hạn", 14, bold=True, align=CENTER),
    Look("Chức vụ", 14, bold=True, align=CENTER),
    Look("Chỉ dẫn ký", 13, italic=True, align=CENTER),
    Look("Họ tên người ký", 14, bold=True, align=CENTER, before=70),
    Look("Nơi nhận", 12, bold=True, italic=True),
    Look("Nơi nhận danh sách", 11),
    Look("Số trang", 14, align=CENTER),
)

# Hướng dẫn 05-HD/VPTW, Phụ lục 2: party title 15, names 14, body 14-15 at exactly 18-22 pt.
_PARTY_LOOKS = {
    "Tên loại": {"size": 16},
    "Trích yếu công văn": {"italic": True},
    "Kèm theo": {"size": 14},
    "Kính gửi nhiều nơi": {"italic": True},
    "Kính gửi danh sách": {"left": 47.8},
    "Cơ quan chủ quản": {"size": 14},
    "Cơ quan ban hành": {"size": 14},
    "Số ký hiệu": {"size": 14},
    "Địa danh ngày": {"size": 14},
    "Căn cứ": {"italic": False, "exact": 18},
    "Nội dung": {"exact": 18},
    "Câu kết": {"exact": 18},
    "Mục": {"exact": 18},
    "Khoản": {"exact": 18},
    "Dẫn bảng": {"exact": 18},
    "Chức vụ": {"bold": False},
    "Nơi nhận": {"size": 14, "bold": False, "italic": False, "underline": True},
    "Nơi nhận danh sách": {"size": 12},
}
_STATE_ONLY = {"Quốc hiệu", "Tiêu ngữ"}
_PARTY_ONLY = (
    Look("Tiêu đề Đảng", 15, bold=True, align=CENTER),
    Look("Dấu sao", 14, align=CENTER),
    Look("Gạch dưới trích yếu", 14, bold=True, align=CENTER, after=6),
)


def _party(look: Look) -> Look:
    return replace(look, **_PARTY_LOOKS.get(look.name, {}))  # type: ignore[arg-type]  # one table of many field types


ND30 = Regime("nd30", _ND30, Columns(67, 98), Columns(65, 100), "Nghị định 30/2020/NĐ-CP")
PARTY = Regime(
    "party",
    (*_PARTY_ONLY, *(_party(look) for look in _ND30 if look.name not in _STATE_ONLY)),
    Columns(82, 83),
    Columns(75, 90),
    "Hướng dẫn 05-HD/VPTW",
)
