"""What local rules may say: each table with its keys, as loader, window and sample know them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from dossier.law.caps import CapOf, Rounding
from dossier.law.local.labels import RULE_LABELS, TERM_LABELS
from dossier.law.rules import RULES
from dossier.law.terms import Terms
from dossier.law.unit_rules import PARTS
from dossier.model.award import AwardKind, Track
from dossier.model.ledger import Ground
from dossier.model.subject import Whom


class Sort(StrEnum):
    """What kind of value a key holds."""

    TEXT = "text"
    WHOLE = "whole"  # a whole number
    FACTOR = "factor"  # a number above nought, as it is written
    DAY = "day"
    DAY_MONTH = "day_month"  # "30/11"
    FLAG = "flag"
    CHOICE = "choice"
    CHOICES = "choices"
    AWARD = "award"
    AWARDS = "awards"  # names of awards or of kinds of them; none: all
    ARTICLE = "article"  # of the local rules themselves, or "luat_06_2022 Điều 24"


class Tier(StrEnum):
    """Whose rules they are; those of an office lie over those of its ministry or province."""

    PROVINCE = "bo_tinh"
    OFFICE = "co_quan"

    @property
    def label(self) -> str:
        """What the admin reads."""
        return {"bo_tinh": "bộ, ban, ngành, tỉnh", "co_quan": "cơ quan, đơn vị"}[self.value]


@dataclass(frozen=True, slots=True)
class Key:
    """One key of a table; `choices` are values with what people read for them."""

    name: str
    label: str
    sort: Sort = Sort.TEXT
    required: bool = False
    choices: tuple[tuple[str, str], ...] = ()
    least: int = 0
    most: int = 100_000


@dataclass(frozen=True, slots=True)
class Section:
    """One table of the text; all but the head may stand there many times."""

    name: str
    label: str
    keys: tuple[Key, ...]
    about: str

    @property
    def by_name(self) -> Mapping[str, Key]:
        """The keys, by name."""
        return {key.name: key for key in self.keys}


def _labelled(kind: type[StrEnum]) -> tuple[tuple[str, str], ...]:
    return tuple((each.value, str(each.label)) for each in kind)  # type: ignore[attr-defined]


ROUNDINGS = {
    Rounding.HALF_UP.value: "làm tròn lên từ 0,5",
    Rounding.DOWN.value: "bỏ phần lẻ",
    Rounding.UP.value: "làm tròn lên",
}
# Principles whose measure each place sets for itself, with what the number counts.
MEASURES = {"new_recruit": "số tháng công tác tối thiểu trong năm để xét Lao động tiên tiến"}
COUNTS = {"members": "tổng số cá nhân", **PARTS}  # what a unit's year counts
_ARTICLE = Key("cite", "Điều, khoản", Sort.ARTICLE)
_AWARDS = Key("awards", "Danh hiệu, hình thức", Sort.AWARDS)
_AWARD = Key("award", "Danh hiệu, hình thức", Sort.AWARD, required=True)
_WHOM = Key("whom", "Đối tượng", Sort.CHOICE, required=True, choices=_labelled(Whom))
_GROUNDS = Key("ground", "Loại hình", Sort.CHOICES, choices=_labelled(Ground))
_TO = Key("to", "Nơi nhận")

HEAD = Section(
    "rules",
    "Quy chế",
    (
        Key("name", "Tên quy chế", required=True),
        Key("number", "Số, ký hiệu văn bản"),
        Key("kind", "Loại văn bản ban hành"),
        Key("issuer", "Cơ quan ban hành"),
        Key("issued", "Ngày ban hành", Sort.DAY),
        Key("since", "Áp dụng từ ngày", Sort.DAY, required=True),
        Key("until", "Đến trước ngày", Sort.DAY),
        Key("level", "Cấp", Sort.CHOICE, choices=_labelled(Tier)),
        Key("track", "Khen thưởng của", Sort.CHOICE, choices=_labelled(Track)),
        Key("checked", "Ngày đã đối chiếu với bản ký", Sort.DAY),
    ),
    "Tên, số, ngày và phạm vi thời gian của quy chế.",
)


_NAMING = {"awards": Sort.AWARDS, "after": Sort.AWARD}  # terms that name awards


def _term_key(name: str) -> Key:
    """Declare the key of one term of a rule by the type of the term."""
    default = Terms.__dataclass_fields__[name].default
    label = TERM_LABELS.get(name, name)
    if isinstance(default, StrEnum):
        return Key(name, label, Sort.CHOICE, choices=_labelled(type(default)))
    if name in ("part", "whole"):
        return Key(name, label, Sort.CHOICE, choices=tuple(COUNTS.items()))
    if isinstance(default, int):
        return Key(name, label, Sort.FLAG if isinstance(default, bool) else Sort.WHOLE)
    return Key(name, label, _NAMING.get(name, Sort.TEXT))


TERM_KEYS = tuple(_term_key(name) for name in Terms.__dataclass_fields__)

CRITERION = Section(
    "criterion",
    "Tiêu chuẩn",
    (
        _AWARD,
        _WHOM,
        _GROUNDS,
        Key(
            "rule",
            "Điều kiện",
            Sort.CHOICE,
            required=True,
            choices=tuple((name, RULE_LABELS.get(name, name)) for name in RULES),
        ),
        Key("text", "Nội dung tiêu chuẩn", required=True),
        *TERM_KEYS,
        Key("path", "Nhóm lựa chọn"),
        Key("replaces", "Thay cho tiêu chuẩn của Luật"),
        Key("id", "Mã"),
        _ARTICLE,
    ),
    "Điều kiện mà quy chế đòi hỏi thêm, hoặc quy định chi tiết điều Luật giao.",
)
CAP = Section(
    "cap",
    "Tỷ lệ",
    (
        _AWARD,
        Key("percent", "Không quá (%)", Sort.WHOLE, required=True, least=1, most=100),
        Key("of", "Tính trên", Sort.CHOICE, choices=_labelled(CapOf)),
        Key("awards", "Danh hiệu làm mẫu số", Sort.AWARDS),
        Key("rounding", "Phần lẻ", Sort.CHOICE, choices=tuple(ROUNDINGS.items())),
        _ARTICLE,
    ),
    "Tỷ lệ tối đa được đề nghị của một danh hiệu.",
)
DEADLINE = Section(
    "deadline",
    "Hạn nộp",
    (
        _AWARDS,
        _GROUNDS,
        Key("day", "Ngày", Sort.DAY_MONTH, required=True),
        Key("next_year", "Của năm sau", Sort.FLAG),
        Key("before", "Trước ngày đó (số ngày)", Sort.WHOLE, most=366),
        _TO,
        _ARTICLE,
    ),
    "Ngày cuối nhận hồ sơ của từng danh hiệu, hình thức.",
)
SETS = Section(
    "sets",
    "Số bộ",
    (_AWARDS, Key("count", "Số bộ", Sort.WHOLE, required=True, least=1, most=20), _TO, _ARTICLE),
    "Số bộ hồ sơ phải nộp.",
)
PAPER = Section(
    "paper",
    "Giấy tờ",
    (
        _AWARDS,
        Key("whom", "Đối tượng", Sort.CHOICE, choices=_labelled(Whom)),
        _GROUNDS,
        Key("name", "Tên giấy tờ", required=True),
        Key("required", "Bắt buộc", Sort.FLAG),
        _ARTICLE,
    ),
    "Giấy tờ mà quy chế đòi hỏi thêm trong hồ sơ.",
)
BALLOT = Section(
    "ballot",
    "Bỏ phiếu",
    (
        _AWARDS,
        Key("threshold", "Tỷ lệ phiếu ít nhất (%)", Sort.WHOLE, least=1, most=100),
        Key("secret", "Bỏ phiếu kín", Sort.FLAG),
        _ARTICLE,
    ),
    "Tỷ lệ phiếu và cách bỏ phiếu của Hội đồng.",
)
PRIZE = Section(
    "prize",
    "Tiền thưởng",
    (
        _AWARD,
        _WHOM,
        Key("coefficient", "Hệ số mức lương cơ sở", Sort.FACTOR, required=True),
        Key("ceiling", "Là mức tối đa", Sort.FLAG),
        _ARTICLE,
    ),
    "Mức tiền thưởng của danh hiệu, hình thức riêng.",
)
AWARD = Section(
    "award",
    "Hình thức riêng",
    (
        Key("id", "Mã"),
        Key("label", "Tên đầy đủ", required=True),
        Key("short", "Tên viết tắt"),
        Key("kind", "Loại", Sort.CHOICE, required=True, choices=_labelled(AwardKind)),
        Key("whom", "Đối tượng", Sort.CHOICES, required=True, choices=_labelled(Whom)),
        Key("grounds", "Loại hình", Sort.CHOICES, choices=_labelled(Ground)),
        Key("authority", "Thẩm quyền", required=True),
        Key("report_years", "Số năm báo cáo", Sort.WHOLE, least=1, most=50),
        _ARTICLE,
    ),
    "Kỷ niệm chương, giấy khen của riêng ngành, địa phương.",
)

STANDING = Section(
    "standing",
    "Mức chung",
    (
        Key("id", "Nội dung", Sort.CHOICE, required=True, choices=tuple(MEASURES.items())),
        Key("number", "Mức", Sort.WHOLE, required=True, least=1, most=1000),
        _ARTICLE,
    ),
    "Mức chung mà từng nơi tự đặt, như số tháng công tác tối thiểu trong năm.",
)

SECTIONS: Mapping[str, Section] = {
    each.name: each
    for each in (
        *(HEAD, CAP, DEADLINE, SETS, PAPER),
        *(CRITERION, AWARD, BALLOT, PRIZE, STANDING),
    )
}
