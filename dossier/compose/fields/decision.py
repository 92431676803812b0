"""Fields of a decision that commends: its number, powers, bases, articles and money."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dossier.compose.fields.headings import balanced, matter, rule_below
from dossier.compose.fields.numbering import answered_day, dated, numbered, party_numbered
from dossier.compose.fields.recipients import completed
from dossier.compose.fields.wording import (
    GAP,
    award_name,
    cases,
    entries,
    lines,
    lower_first,
    marked,
    proposal,
)
from dossier.compose.registry import field
from dossier.compose.scene import Scene
from dossier.model.dossier import Entry, Prize
from dossier.words.dates import long_date, short_date
from dossier.words.money import money, money_in_words
from dossier.words.numbers import number as figures

_KIND = "quyết định"
_NUMBER, _DAY = "so_quyet_dinh", "ngay_quyet_dinh"
_HAND = "." * 40  # room to write an amount in
_MATTER = "khen thưởng thành tích năm 2025"


@field(
    "so_ky_hieu_quyet_dinh",
    "Số, ký hiệu quyết định",
    "21/QĐ-VPTU",
    about="Ghép số quyết định đã gõ với ký hiệu QĐ và ký hiệu cơ quan; chưa gõ thì chừa chỗ.",
)
def number(scene: Scene) -> str:
    """Give the decision's number the state's way."""
    return numbered(scene, _NUMBER, _KIND)


@field(
    "so_ky_hieu_quyet_dinh_dang",
    "Số, ký hiệu quyết định (văn bản Đảng)",
    "21-QĐ/VPTU",
    about="Như số quyết định, viết theo văn bản của Đảng; chưa gõ thì chừa chỗ ghi tay.",
)
def party_number(scene: Scene) -> str:
    """Give the decision's number the Party's way."""
    return party_numbered(scene, _NUMBER, _KIND)


@field(
    "dia_danh_ngay_quyet_dinh",
    "Địa danh, ngày quyết định",
    "Gia Lai, ngày 20 tháng 01 năm 2026",
    about="Địa danh của cơ quan và ngày quyết định đã gõ; chưa gõ thì chừa chỗ ghi tay.",
)
def place_and_day(scene: Scene) -> str:
    """Say where and when the decision is of."""
    return dated(scene, _DAY)


@field(
    "trich_yeu_quyet_dinh",
    "Trích yếu quyết định",
    f"Về việc {_MATTER}",
    about="Chữ “Về việc” kèm nội dung khen thưởng, bỏ chữ “đề nghị” ở đầu nội dung đề nghị.",
)
def subject(scene: Scene) -> str:
    """Say what is decided: what was proposed, without the proposing."""
    return balanced(scene, f"Về việc {_decided(scene)}")


@field(
    "trich_yeu_quyet_dinh_dang",
    "Trích yếu quyết định (văn bản Đảng)",
    f"về việc {_MATTER}",
    about="Như trích yếu quyết định, chữ đầu viết thường theo văn bản của Đảng.",
)
def party_subject(scene: Scene) -> str:
    """Say the same with a small first letter."""
    return lower_first(subject(scene))


@field(
    "ke_quyet_dinh",
    "Độ dài đường kẻ dưới trích yếu quyết định",
    2000000,
    "number",
    about=(
        "Chương trình tự tính theo dòng trích yếu; chỉ dùng để đặt tên hình vẽ "
        "“ke:ke_quyet_dinh”, không in thành chữ."
    ),
)
def subject_rule(scene: Scene) -> int:
    """Measure the line below the decision's subject."""
    return rule_below(scene, subject(scene))


@field(
    "tham_quyen_in",
    "Thẩm quyền ban hành (in hoa)",
    "CHÁNH VĂN PHÒNG TỈNH ỦY GIA LAI",
    about=(
        "Chức danh người đứng đầu hoặc tên tập thể ban hành đã gõ, viết hoa; để trống thì ghép "
        "chức vụ người đứng đầu với tên cơ quan."
    ),
)
def power(scene: Scene) -> str:
    """Name who decides: as typed, else the head of the office."""
    office = scene.dossier.office
    typed = scene.answer("tham_quyen")
    return balanced(scene, (typed or joined_post(office.head_post, office.name)).upper())


@field(
    "can_cu_quyet_dinh",
    "Căn cứ của quyết định",
    (
        "Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;",
        "Căn cứ Nghị định số 152/2025/NĐ-CP ngày 14 tháng 6 năm 2025 của Chính phủ;",
        "Theo đề nghị của Hội đồng Thi đua - Khen thưởng Văn phòng Tỉnh ủy Gia Lai.",
    ),
    "paragraphs",
    about=(
        "Các văn bản còn hiệu lực, căn cứ riêng đã gõ, sau cùng là nơi đề nghị; chưa gõ nơi đề "
        "nghị thì ghi Hội đồng Thi đua - Khen thưởng."
    ),
)
def bases(scene: Scene) -> tuple[str, ...]:
    """List the acts in force, own bases, then who proposes."""
    return marked((*_bases(scene), f"Theo đề nghị của {_proposer(scene)}"), "")


@field(
    "can_cu_quyet_dinh_dang",
    "Căn cứ của quyết định (văn bản Đảng)",
    (
        "- Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;",
        "- Xét đề nghị của Hội đồng Thi đua - Khen thưởng Văn phòng Tỉnh ủy Gia Lai.",
    ),
    "paragraphs",
    about="Như căn cứ của quyết định, mỗi dòng có gạch đầu dòng, sau cùng là nơi đề nghị.",
)
def party_bases(scene: Scene) -> tuple[str, ...]:
    """List the same with leading hyphens, as the Party's papers do."""
    return marked((*_bases(scene), f"Xét đề nghị của {_proposer(scene)}"))


@field(
    "noi_dung_tang",
    "Các danh hiệu, hình thức được tặng",
    (
        "- Tặng danh hiệu “Tập thể lao động xuất sắc” cho 01 tập thể;",
        "- Tặng danh hiệu “Chiến sĩ thi đua cơ sở” cho 06 cá nhân.",
    ),
    "paragraphs",
    about=(
        "Mỗi danh hiệu, hình thức một dòng kèm số người, tập thể được tặng, hình thức cao xếp "
        "trước; chưa có ai thì không có dòng nào."
    ),
)
def granted(scene: Scene) -> tuple[str, ...]:
    """List what is given to how many, highest award first."""
    rows = (f"{proposal(group[0], name)} cho {cases(group)}" for name, group in _by_award(scene))
    return marked(row[:1].upper() + row[1:] for row in rows)


@field(
    "muc_tien_thuong",
    "Mức tiền thưởng của từng hình thức",
    (
        "- Tập thể lao động xuất sắc: 3.510.000 đồng/tập thể;",
        "- Chiến sĩ thi đua cơ sở: 2.340.000 đồng/cá nhân.",
    ),
    "paragraphs",
    about=(
        "Hệ số nhân lương cơ sở ngày quyết định, làm tròn lên hàng chục nghìn đồng; hình thức "
        "chưa rõ mức thưởng thì chừa chỗ ghi tay."
    ),
)
def rates(scene: Scene) -> tuple[str, ...]:
    """Say how much goes with each award, by the kind of who gets it."""
    said: dict[str, None] = {}
    for name, group in _by_award(scene):
        for entry in group:
            whom = entry.nomination.subject.whom.label
            said[f"{name}: {_amount(entry.prize)}/{whom}"] = None
    return marked(said)


@field(
    "tong_tien_thuong",
    "Tổng số tiền thưởng, bằng số và bằng chữ",
    "17.550.000 đồng (Bằng chữ: Mười bảy triệu năm trăm năm mươi nghìn đồng)",
    about=(
        "Cộng mức tiền thưởng của mọi trường hợp; có trường hợp chưa rõ mức thưởng thì chừa chỗ "
        "ghi tay."
    ),
)
def total(scene: Scene) -> str:
    """Sum the money in figures and words, where every prize is known."""
    prizes = [entry.prize for entry in entries(scene)]
    known = [prize.amount for prize in prizes if prize]
    if not known or len(known) < len(prizes):
        return f"{_HAND[:16]} đồng (Bằng chữ: {_HAND} đồng)"
    return f"{money(sum(known))} (Bằng chữ: {money_in_words(sum(known))})"


@field(
    "tong_tien_so",
    "Tổng số tiền thưởng, bằng số",
    "17.550.000",
    about="Cộng mức tiền thưởng của mọi trường hợp; có trường hợp chưa rõ thì trống.",
)
def total_figures(scene: Scene) -> str:
    """Sum the money in figures alone, for the foot of a column."""
    prizes = [entry.prize for entry in entries(scene)]
    known = [prize.amount for prize in prizes if prize]
    return figures(sum(known)) if known and len(known) == len(prizes) else ""


@field(
    "nguon_tien_thuong",
    "Nguồn tiền thưởng",
    "Quỹ thi đua, khen thưởng của Văn phòng Tỉnh ủy Gia Lai",
    about="Nguồn kinh phí đã gõ; để trống thì ghi Quỹ thi đua, khen thưởng của cơ quan.",
)
def fund(scene: Scene) -> str:
    """Say from which fund it is paid: the deciding body's, unless typed."""
    office = scene.dossier.office.name
    return scene.answer("nguon_quy") or f"Quỹ thi đua, khen thưởng của {office}"


@field(
    "noi_thi_hanh",
    "Nơi thi hành quyết định",
    "Các phòng, đơn vị thuộc Văn phòng Tỉnh ủy Gia Lai",
    about="Những nơi thi hành đã gõ; để trống thì ghi các phòng, đơn vị thuộc cơ quan.",
)
def executors(scene: Scene) -> str:
    """Say who carries the decision out."""
    typed = "; ".join(line.strip("-;. ") for line in lines(scene.answer("thi_hanh")))
    return typed or f"Các phòng, đơn vị thuộc {scene.dossier.office.name}"


@field(
    "kem_quyet_dinh",
    "Kèm theo quyết định",
    "Kèm theo Quyết định số 21/QĐ-VPTU ngày 20 tháng 01 năm 2026 của Văn phòng Tỉnh ủy Gia Lai",
    about="Câu chỉ rõ danh sách kèm theo quyết định nào; phần chưa có thì chừa chỗ ghi tay.",
)
def attached_to(scene: Scene) -> str:
    """Say to which decision the list belongs."""
    day = answered_day(scene, _DAY)
    when = long_date(day) if day else f"ngày{GAP}tháng{GAP}năm{GAP}"
    return f"Kèm theo Quyết định số {number(scene)} {when} của {scene.dossier.office.name}"


@field(
    "kem_quyet_dinh_dang",
    "Kèm theo quyết định (văn bản Đảng)",
    "Kèm theo Quyết định số 21-QĐ/VPTU, ngày 20/01/2026 của Văn phòng Tỉnh ủy Gia Lai",
    about="Như câu kèm theo quyết định, số và ngày viết theo văn bản của Đảng.",
)
def party_attached_to(scene: Scene) -> str:
    """Say the same as the Party's papers cite."""
    day = answered_day(scene, _DAY)
    when = short_date(day) if day else f"{GAP}/{GAP}/{GAP}"
    number_ = party_number(scene)
    return f"Kèm theo Quyết định số {number_}, ngày {when} của {scene.dossier.office.name}"


@field(
    "danh_sach_noi_nhan_quyet_dinh",
    "Nơi nhận quyết định",
    ("- Như Điều 3;", "- Lưu: VT."),
    "paragraphs",
    about="Các nơi đã gõ cho quyết định, thêm “Như Điều 3” ở đầu và “Lưu: VT” ở cuối khi thiếu.",
)
def recipients(scene: Scene) -> tuple[str, ...]:
    """List the recipients of the decision: who carries it out first (Mẫu 1.2)."""
    return marked(completed(scene.answer("noi_nhan_quyet_dinh"), "Như Điều 3", "Lưu: VT"))


@field(
    "danh_sach_noi_nhan_quyet_dinh_dang",
    "Nơi nhận quyết định (văn bản Đảng)",
    ("- Như Điều 3;", "- Lưu Văn phòng Tỉnh ủy Gia Lai."),
    "paragraphs",
    about="Như nơi nhận quyết định, dòng lưu viết theo văn bản của Đảng.",
)
def party_recipients(scene: Scene) -> tuple[str, ...]:
    """List the same; the Party's papers file without a colon."""
    filed = f"Lưu {scene.dossier.office.name}"
    found = completed(scene.answer("noi_nhan_quyet_dinh"), "Như Điều 3", filed)
    return marked(line.replace("Lưu: ", "Lưu ") for line in found)


def joined_post(post: str, body: str) -> str:
    """Join a head's post and the body, saying what both say only once.

    >>> joined_post("Chánh Văn phòng", "Văn phòng Tỉnh ủy Gia Lai")
    'Chánh Văn phòng Tỉnh ủy Gia Lai'
    """
    own, other = post.split(), body.split()
    shared = next(
        (
            size
            for size in range(min(len(own), len(other)), 0, -1)
            if [word.lower() for word in own[-size:]] == [word.lower() for word in other[:size]]
        ),
        0,
    )
    return " ".join([*own, *other[shared:]])


def _amount(prize: Prize | None) -> str:
    if prize is None:
        return f"{_HAND[:12]} đồng"
    return "không quá " * prize.is_ceiling + money(prize.amount)


def _decided(scene: Scene) -> str:
    return matter(scene).removeprefix("đề nghị ")


def _bases(scene: Scene) -> Iterator[str]:
    yield from (basis.text for basis in scene.dossier.bases)
    yield from lines(scene.answer("can_cu_rieng"))


def _proposer(scene: Scene) -> str:
    board = f"Hội đồng Thi đua - Khen thưởng {scene.dossier.office.name}"
    return scene.answer("noi_de_nghi") or board


def _by_award(scene: Scene) -> tuple[tuple[str, Sequence[Entry]], ...]:
    groups: dict[tuple[int, str], list[Entry]] = {}
    for entry in entries(scene):
        groups.setdefault((entry.award.rank, award_name(scene, entry)), []).append(entry)
    return tuple((name, group) for (_, name), group in sorted(groups.items()))
