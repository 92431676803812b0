"""Writes whole certificates for plain paper: bằng khen and giấy khen of the State and of the Party.

Lines come in the order of Nghị định 50/2006/NĐ-CP, Điều 28, the last text that was read; whether
it still holds is not known, and the form's description says so.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from tools.forms.blocks import MOTTO, PARTY_TITLE, STATE, width
from tools.forms.frames import Border, border
from tools.forms.looks import CENTER, ND30, PARTY, Look, Regime
from tools.forms.paper import A3, A4, Paper
from tools.forms.parts import Cell, either, holder, layout_table, para, rule

_RED = "C00000"
_HAND = 35.0  # millimetres left for signature and seal
_EDGE = 12.0  # from the sheet's edge to the border


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of certificate: its sheet on its side, and how large its letters are."""

    sheet: tuple[float, float]
    scale: float  # of letters and gaps, by those of the larger kind
    margin: float  # left and right, in millimetres
    top: float

    @property
    def text_width(self) -> float:
        """Millimetres between the margins."""
        return max(self.sheet) - 2 * self.margin


DIPLOMA, CERTIFICATE = Kind(A3, 1.0, 45, 26), Kind(A4, 0.68, 34, 18)


def certificate(regime: Regime) -> str:
    """Write a certificate from the emblem's place down to the signer."""
    sides = (regime.sign.left, regime.sign.right)
    rows = ((Cell(_proof(), sides[0]), Cell(_signer(), sides[1])),)
    return _above(regime) + _recipient() + layout_table(rows)


def _above(regime: Regime) -> str:
    """Set what certificates of one kind have in common."""
    lines = (PARTY_TITLE,) if regime.is_party else (STATE, MOTTO)
    looks = ("Bằng quốc hiệu", "Bằng tiêu ngữ")
    title = "".join(para(look, line) for look, line in zip(looks, lines, strict=False))
    below = rule(width(looks[len(lines) - 1], lines[-1], regime))
    return (
        holder("Bằng chỗ biểu trưng", border(_border(regime)))
        + title
        + below
        + either("bang_nguoi_tang", para("Bằng nơi tặng", "{{ bang_nguoi_tang }}"))
        + para("Bằng chữ tặng", "Tặng")
        + para("Bằng tên", "{{ bang_hinh_thuc }}")
    )


def _recipient() -> str:
    """Say who gets it and for what."""
    post = para("Bằng chức vụ", "{{ bang_chuc_vu_don_vi }}")
    return (
        either(
            "bang_xung_ho",
            para("Bằng người nhận", "{{ bang_xung_ho }} {{ bang_ten }}"),
            para("Bằng người nhận", "{{ bang_ten }}"),
        )
        + either("bang_chuc_vu_don_vi", post)
        + para("Bằng thành tích", "{{ bang_thanh_tich }}")
    )


def _proof() -> str:
    """Set decision and golden book at the bottom left."""
    first = para("Bằng quyết định", "{{ bang_quyet_dinh }}", before=30)
    return first + para("Bằng quyết định", "{{ bang_so_vang }}")


def _signer() -> str:
    """Set day, post, room for signature and seal, and the name at the bottom right."""
    return (
        para("Bằng địa danh ngày", "{{ bang_dia_danh_ngay }}")
        + either("bang_chuc_vu_ky", para("Bằng chức vụ ký", "{{ bang_chuc_vu_ky }}"))
        + para("Bằng người ký", "{{ bang_nguoi_ky }}")
    )


def _border(regime: Regime) -> Border:
    sheet = A3 if regime.text_width > max(A4) else A4
    return Border(_EDGE, _EDGE, max(sheet) - 2 * _EDGE, min(sheet) - 2 * _EDGE)


def _dressed(regime: Regime, kind: Kind) -> Regime:
    """Give a regime the page and the looks of a kind of certificate."""
    half = kind.text_width / 2
    return replace(
        regime.more(*(_sized(look, kind.scale) for look in _LOOKS)),
        margins=(kind.top, kind.top, kind.margin, kind.margin),
        text_width=kind.text_width,
        sign=replace(regime.sign, left=half, right=half),
    )


def _sized(look: Look, scale: float) -> Look:
    """Scale letters to half points, and gaps; room for a hand stays."""
    gap = look.before if look.name == "Bằng người ký" else round(look.before * scale)
    size = round(look.size * scale * 2) / 2
    return replace(look, size=size, before=gap, exact=round(look.exact * scale))


_LOOKS = (
    Look("Bằng chỗ biểu trưng", 10, align=CENTER, exact=76),
    Look("Bằng quốc hiệu", 18, bold=True, align=CENTER),
    Look("Bằng tiêu ngữ", 19, bold=True, align=CENTER),
    Look("Bằng nơi tặng", 26, bold=True, align=CENTER, before=24, color=_RED),
    Look("Bằng chữ tặng", 24, bold=True, align=CENTER, before=12),
    Look("Bằng tên", 54, bold=True, align=CENTER, before=4, color=_RED),
    Look("Bằng người nhận", 34, bold=True, align=CENTER, before=18),
    Look("Bằng chức vụ", 22, align=CENTER, before=8),
    Look("Bằng thành tích", 24, italic=True, align=CENTER, before=14),
    Look("Bằng quyết định", 16, before=4),
    Look("Bằng địa danh ngày", 17, italic=True, align=CENTER, before=30),
    Look("Bằng chức vụ ký", 18, bold=True, align=CENTER, before=4),
    Look("Bằng người ký", 18, bold=True, align=CENTER, before=round(_HAND * 72 / 25.4)),
)


def _paper(form: str, title: str, regime: Regime, kind: Kind) -> Paper:
    dressed = _dressed(regime, kind)
    return Paper(
        form, title, dressed, certificate(dressed), wide=True, sheet=kind.sheet, numbered=False
    )


CERTIFICATES = (
    _paper("bang_khen_nd30", "Bằng khen", ND30, DIPLOMA),
    _paper("bang_khen_cap_uy_party", "Bằng khen của cấp ủy", PARTY, DIPLOMA),
    _paper("giay_khen_nd30", "Giấy khen", ND30, CERTIFICATE),
    _paper("giay_khen_cap_uy_party", "Giấy khen của cấp ủy", PARTY, CERTIFICATE),
)
