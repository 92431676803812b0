"""Turns office, place, signer and recipients into the blocks that every paper shares."""

from __future__ import annotations

from dataclasses import dataclass

from dossier.paper.face import Face
from dossier.render.draw import FontBook
from tools.forms.looks import Regime
from tools.forms.parts import Cell, either, kept, layout_table, led, para, paras, rule

COUNCIL = ("HỘI ĐỒNG", "THI ĐUA - KHEN THƯỞNG")
STATE = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"
PARTY_TITLE = "ĐẢNG CỘNG SẢN VIỆT NAM"
_HAND = 84  # points left free for a signature
_PART = 0.4  # of the text above: Nghị định 30/2020/NĐ-CP asks for a third to a half


@dataclass(frozen=True, slots=True)
class Head:
    """What stands at the top of page 1; lines of the issuing body may be several."""

    above: str
    body: tuple[str, ...]
    rule: str = ""  # field with the length of the line below the body; none = fixed
    number: str = ""
    day: str = ""


@dataclass(frozen=True, slots=True)
class Sign:
    """A block to sign in: authority lines, post, a direction in brackets, the name."""

    authority: tuple[str, ...] = ()
    post: tuple[str, ...] = ()
    hint: str = ""
    name: str = ""


def head(regime: Regime, top: Head, below_number: str = "") -> str:
    """Set issuing body and number left, state or party title and date right."""
    left = para("Cơ quan chủ quản", top.above) + paras("Cơ quan ban hành", *top.body)
    cols = regime.header
    return layout_table(
        (
            (Cell(left + _below_body(regime, top), cols.left), Cell(_title(regime), cols.right)),
            (
                Cell(para("Số ký hiệu", top.number) + below_number, cols.left),
                Cell(para("Địa danh ngày", top.day), cols.right),
            ),
        )
    )


def heading(regime: Regime, kind: str, subject: str, rule_field: str = "", below: str = "") -> str:
    """Set tên loại and trích yếu with what the regime draws below; a fixed one needs no field."""
    lines = para("Tên loại", kind) + para("Trích yếu", subject) + below
    if regime.is_party:
        return lines + para("Gạch dưới trích yếu", "-----")
    drawn = 120 if rule_field else width("Trích yếu", subject, regime) * _PART
    return lines + rule(drawn, rule_field, after=8)


def addressees(regime: Regime, *, above: bool = True, **gaps: float) -> str:
    """Set one addressee on the line, several below each other (ND30 Mục II).

    Hướng dẫn 05-HD/VPTW: "Kính trình" in what is submitted to a body above, else "Kính gửi".
    """
    word = "Kính trình:" if regime.is_party and above else "Kính gửi:"
    name = "{{ kinh_gui_mot }}"
    one = (
        led("Kính gửi", word, name, **gaps)
        if regime.is_party
        else para("Kính gửi", f"{word} {name}", **gaps)
    )
    return either("kinh_gui_mot", one) + either(
        "kinh_gui_nhieu",
        para("Kính gửi nhiều nơi", word, **gaps)
        + para("Kính gửi danh sách", "{{ kinh_gui_nhieu }}"),
    )


def recipients(lines: str, **gaps: float) -> str:
    """Set Nơi nhận with its list."""
    return para("Nơi nhận", "Nơi nhận:", **gaps) + para("Nơi nhận danh sách", lines)


def signature(sign: Sign, **gaps: float) -> str:
    """Set one block to sign in, room for the signature included, whether or not a name is known."""
    authority = "".join(para("Quyền hạn", line, **gaps) for line in sign.authority)
    if not sign.name:
        return authority + _open(sign)
    posts = paras("Chức vụ", *sign.post)
    hint = para("Chỉ dẫn ký", sign.hint) if sign.hint else ""
    named = posts + hint + para("Họ tên người ký", sign.name)
    return authority + either(sign.name.strip("{ }"), named, _open(sign))


def signatures(
    regime: Regime, left: str, right: str, below: str = "", *, half: bool = False
) -> str:
    """Set two blocks side by side, a third below them on request; all stand on one page."""
    widths = (regime.text_width / 2,) * 2 if half else (regime.sign.left, regime.sign.right)
    if not below:
        return layout_table(((Cell(left, widths[0]), Cell(right, widths[1])),))
    pair = (Cell(kept(left), widths[0]), Cell(kept(right), widths[1]))
    return layout_table((pair, (Cell(below, regime.text_width, span=2),)))


def signer(regime: Regime) -> str:
    """Set the block of whoever signs for the office."""
    authority = f"{{{{ quyen_han{regime.suffix} }}}}"
    return signature(Sign((authority,), ("{{ chuc_vu_nguoi_ky }}",), name="{{ ten_nguoi_ky }}"))


def office(regime: Regime, number: str, day: str) -> Head:
    """Say who issues a paper of the office."""
    ours = regime.suffix
    return Head(
        above=f"{{{{ co_quan_chu_quan{ours}_in }}}}",
        body=(f"{{{{ co_quan{ours}_in }}}}",),
        rule="ke_co_quan",
        number=number,
        day=day,
    )


def letter_head(regime: Regime, top: Head, subject: str) -> str:
    """Set the head of a công văn: its subject stands below the number (ô 5b)."""
    return head(regime, top, para("Trích yếu công văn", subject))


def council(regime: Regime, number: str, day: str) -> Head:
    """Say who issues a paper of the council within the office."""
    return Head(above=f"{{{{ co_quan{regime.suffix}_in }}}}", body=COUNCIL, number=number, day=day)


def width(style: str, text: str, regime: Regime) -> float:
    """Measure a text in a style, in points."""
    look = next(look for look in regime.looks if look.name == style)
    face = Face(bold=look.bold, italic=look.italic)
    return FontBook().advance(text, face, look.size)


def _open(sign: Sign) -> str:
    """Set post and direction, and leave room below the last line of the two."""
    if sign.hint:
        return paras("Chức vụ", *sign.post) + para("Chỉ dẫn ký", sign.hint, after=_HAND)
    last = "".join(para("Chức vụ", post, after=_HAND) for post in sign.post[-1:])
    return paras("Chức vụ", *sign.post[:-1]) + last


def _title(regime: Regime) -> str:
    if regime.is_party:
        text = para("Tiêu đề Đảng", PARTY_TITLE)
        return text + rule(width("Tiêu đề Đảng", PARTY_TITLE, regime))
    lines = para("Quốc hiệu", STATE) + para("Tiêu ngữ", MOTTO)
    return lines + rule(width("Tiêu ngữ", MOTTO, regime))


def _below_body(regime: Regime, top: Head) -> str:
    if regime.is_party:
        return para("Dấu sao", "*")
    widest = max(width("Cơ quan ban hành", line, regime) for line in top.body)
    return rule(80 if top.rule else widest * _PART, top.rule)
