"""Fields of a certificate: who gives it, to whom, for what, by which decision."""

from __future__ import annotations

from dossier.compose.fields.round import occasion
from dossier.compose.fields.wording import (
    GAP,
    giver_of,
    lines,
    person_post,
    place_and_day,
)
from dossier.compose.registry import field
from dossier.compose.scene import Scene
from dossier.model.award import AwardKind, Track
from dossier.model.dossier import Dossier, Entry
from dossier.model.ledger import NO_DECISION, Decision, Ground
from dossier.model.subject import Gender, Person, Unit, UnitKind
from dossier.words.dates import long_date
from dossier.words.givers import ANY_BODY
from dossier.words.text import fold

CERTIFICATES = frozenset({AwardKind.DIPLOMA, AwardKind.CERTIFICATE})
_ROOM = "phòng"
_POSTS = ("Chủ tịch", "Bộ trưởng", "Giám đốc", "Tổng Giám đốc", "Chánh Văn phòng", "Bí thư")
_HOUSEHOLDS = ("ho ", "gia dinh ")


def granted(dossier: Dossier) -> tuple[Entry, ...]:
    """List who gets a certificate that is printed here, in order; the State prints its own.

    Once the round has a decision, those whom it leaves out wait for theirs.
    """
    ours = tuple(
        entry
        for entry in dossier.entries
        if entry.award.kind in CERTIFICATES and not entry.award.is_state_level
    )
    decided = tuple(entry for entry in ours if decision_on(dossier, entry).number)
    return decided or ours


def decision_on(dossier: Dossier, entry: Entry) -> Decision:
    """Find the decision that gave the award of a nomination."""
    nomination, year = entry.nomination, dossier.round.year
    held = (
        each.decision
        for each in entry.record.honours
        if (each.award, each.year, each.ground) == (nomination.award, year, nomination.ground)
    )
    return next(held, NO_DECISION)


@field(
    "bang_nguoi_tang",
    "Người có thẩm quyền tặng, in trên bằng",
    "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH GIA LAI",
    about=(
        "Chức danh hoặc cơ quan tặng, viết hoa; để trống thì lấy nơi ban hành quyết định, chưa "
        "có thì nơi được đề nghị."
    ),
)
def giver(scene: Scene) -> str:
    """Say who gives it: as typed, else whoever issued the decision or is asked for it."""
    return _giver(scene).upper()


@field(
    "bang_hinh_thuc",
    "Tên bằng",
    "BẰNG KHEN",
    about="Chữ BẰNG KHEN hoặc GIẤY KHEN theo hình thức khen thưởng được đề nghị.",
)
def kind(scene: Scene) -> str:
    """Name the kind of paper."""
    return scene.entry.award.kind.label.upper() if scene.entry else ""


@field(
    "bang_xung_ho",
    "Cách xưng hô trên bằng",
    "Ông",
    about=(
        "Chữ đứng trước tên: Ông, Bà, Đồng chí hoặc Tập thể; để trống thì theo giới tính và loại "
        "đối tượng."
    ),
)
def address(scene: Scene) -> str:
    """Say how the nominee is called: as typed, else by what they are and who gives it."""
    typed = scene.answer("xung_ho")
    return typed or (_address(scene.entry) if scene.entry else "")


@field(
    "bang_ten",
    "Tên in trên bằng",
    "Nguyễn Văn A",
    about="Họ và tên cá nhân hoặc tên tập thể được tặng, đúng như trong hồ sơ.",
)
def name(scene: Scene) -> str:
    """Name whoever gets it."""
    return scene.entry.record.subject.name if scene.entry else ""


@field(
    "bang_xung_ho_ten",
    "Xưng hô và tên in trên bằng",
    "Ông Nguyễn Văn A",
    about="Chữ xưng hô và tên ghép thành một dòng, ví dụ Tập thể Phòng Tổng hợp.",
)
def addressed_name(scene: Scene) -> str:
    """Name whoever gets it as they are called."""
    return f"{address(scene)} {name(scene)}".strip()


@field(
    "bang_chuc_vu_don_vi",
    "Chức vụ, đơn vị in trên bằng",
    "Phó Trưởng phòng Tổng hợp, Văn phòng Tỉnh ủy Gia Lai",
    about=(
        "Chức vụ, đơn vị và cơ quan của cá nhân, hoặc cấp trên của tập thể; gõ riêng cho từng "
        "trường hợp thì in như đã gõ."
    ),
)
def post(scene: Scene) -> str:
    """Say what the nominee is and where: as typed, else from the records."""
    typed = scene.answer("chuc_vu_in_bang")
    return typed or (_post(scene, scene.entry) if scene.entry else "")


@field(
    "bang_thanh_tich",
    "Thành tích in trên bằng",
    "Đã có thành tích xuất sắc trong thực hiện nhiệm vụ năm 2025",
    about=(
        "Câu ghi công trên bằng như đã gõ; để trống thì ghi theo phong trào, theo việc đột xuất "
        "hoặc theo năm của đợt."
    ),
)
def citation(scene: Scene) -> str:
    """Say for what it is given: as typed, else in the words of its ground."""
    return scene.answer("noi_dung_bang") or _citation(scene)


@field(
    "bang_quyet_dinh",
    "Quyết định in trên bằng",
    "Quyết định số 12/QĐ-UBND ngày 05 tháng 01 năm 2026",
    about=(
        "Số và ngày quyết định khen thưởng đã ghi nhận cho đợt; chưa ghi nhận thì chừa chỗ ghi tay."
    ),
)
def decision(scene: Scene) -> str:
    """Name the decision, with room for a hand where it is not known yet."""
    found = _decision(scene)
    number = found.number.removeprefix("Số").strip(": ") or GAP
    day = long_date(found.day) if found.day else f"ngày{GAP}tháng{GAP}năm{GAP}"
    return f"Quyết định số {number} {day}"


@field(
    "bang_so_vang",
    "Số sổ vàng",
    "Số sổ vàng: 15",
    about=(
        "Số thứ tự trong sổ vàng, đếm từ số bắt đầu đã gõ theo thứ tự của quyết định; chưa gõ thì "
        "chừa chỗ ghi tay."
    ),
)
def golden_book(scene: Scene) -> str:
    """Give the number in the golden book: as typed, else by the place in the decision."""
    return f"Số sổ vàng: {golden_book_number(scene) or GAP}"


@field(
    "bang_dia_danh_ngay",
    "Địa danh, ngày in trên bằng",
    "Gia Lai, ngày 05 tháng 01 năm 2026",
    about=(
        "Địa danh đã gõ hoặc của cơ quan đề nghị, và ngày quyết định; chưa có ngày thì chừa chỗ "
        "ghi tay."
    ),
)
def place(scene: Scene) -> str:
    """Say where and when it is given."""
    where = scene.answer("dia_danh_bang") or scene.dossier.office.place
    return place_and_day(where, _decision(scene).day)


@field(
    "bang_chuc_vu_ky",
    "Quyền hạn, chức vụ người ký bằng",
    ("CHỦ TỊCH",),
    "paragraphs",
    about=(
        "Mỗi dòng đã gõ in một dòng, viết hoa; để trống thì lấy chức vụ của người ban hành quyết "
        "định."
    ),
)
def signer_post(scene: Scene) -> tuple[str, ...]:
    """Give authority and post of the signer: as typed, else of the office's own head."""
    own = scene.dossier.office.head_post if _is_own(scene) else _post_of(_giver(scene))
    return tuple(line.upper() for line in lines(scene.answer("chuc_vu_ky_bang") or own))


@field(
    "bang_nguoi_ky",
    "Họ tên người ký bằng",
    "Trần Văn B",
    about="Tên đã gõ; để trống thì lấy tên thủ trưởng khi chính cơ quan này tặng.",
)
def signer(scene: Scene) -> str:
    """Name the signer: as typed, else the office's own head."""
    own = scene.dossier.office.head_name if _is_own(scene) else ""
    return scene.answer("nguoi_ky_bang") or own


def golden_book_number(scene: Scene) -> str:
    """Count on from the first number of the round, kind of paper by kind."""
    own = scene.entry.answers.get("so_vao_so", "") if scene.entry else ""
    start = scene.dossier.answers.get("so_vang_tu", "").strip()
    if own or not (scene.entry and start.isdecimal()):
        return own
    kind = scene.entry.award.kind
    kin = [each.nomination.key for each in granted(scene.dossier) if each.award.kind is kind]
    key = scene.entry.nomination.key
    return str(int(start) + kin.index(key)) if key in kin else ""


def _decision(scene: Scene) -> Decision:
    return decision_on(scene.dossier, scene.entry) if scene.entry else NO_DECISION


def _giver(scene: Scene) -> str:
    """Name the giver; before the decision, whom the submission asks where many bodies may give."""
    known = scene.answer("nguoi_tang") or _decision(scene).issuer
    is_open = bool(scene.entry and ANY_BODY in scene.entry.award.label)
    return known or (giver_of(scene) if is_open else "")


def _address(entry: Entry) -> str:
    subject = entry.record.subject
    if isinstance(subject, Unit):
        is_household = subject.kind is UnitKind.HOUSEHOLD or fold(subject.name).startswith(
            _HOUSEHOLDS
        )
        return "" if is_household else "Tập thể"
    if entry.award.track is Track.PARTY:
        return "Đồng chí"
    return {Gender.MALE: "Ông", Gender.FEMALE: "Bà", None: "Ông (Bà)"}[subject.gender]


def _post(scene: Scene, entry: Entry) -> str:
    """Name post, unit and office, none of them twice."""
    subject, home = entry.record.subject, entry.record.unit
    own = (subject.post or person_post(subject)) if isinstance(subject, Person) else ""
    parts = [_joined(own, home.name if home else "")]
    office = scene.dossier.office
    if office.key not in {home.key if home else "", subject.key}:
        parts.append(office.name)
    kept = [part for at, part in enumerate(parts) if part and part not in "".join(parts[:at])]
    return ", ".join(kept)


def _joined(post: str, unit: str) -> str:
    """Join post and unit; a head of a room is called by the room.

    >>> _joined("Phó Trưởng phòng", "Phòng Tổng hợp"), _joined("Chuyên viên", "Phòng Lưu trữ")
    ('Phó Trưởng phòng Tổng hợp', 'Chuyên viên Phòng Lưu trữ')
    """
    if not post or not unit or fold(unit) in fold(post):
        return post or unit
    if fold(post).endswith(fold(_ROOM)) and fold(unit).startswith(fold(_ROOM)):
        return f"{post}{unit[len(_ROOM) :]}"
    rest = unit[len(_ROOM) :].strip() if fold(unit).startswith(fold(_ROOM)) else unit
    if fold(rest) in fold(post):
        return post
    return f"{post} {unit}" if fold(unit).startswith(fold(_ROOM)) else f"{post}, {unit}"


def _citation(scene: Scene) -> str:
    """Word the achievement by its ground."""
    year = scene.dossier.round.year
    ground = scene.entry.nomination.ground if scene.entry else Ground.MERIT
    if ground is Ground.EXCEPTIONAL:
        return f"Đã lập được thành tích đột xuất trong năm {year}"
    if ground is Ground.CAMPAIGN:
        return f"Đã có thành tích xuất sắc trong {occasion(scene)}"
    return f"Đã có thành tích xuất sắc trong thực hiện nhiệm vụ năm {year}"


def _post_of(issuer: str) -> str:
    """Name the post of whoever issued a decision in their own name.

    >>> _post_of("Chủ tịch Ủy ban nhân dân tỉnh Gia Lai"), _post_of("Ủy ban nhân dân tỉnh Gia Lai")
    ('Chủ tịch', '')
    """
    return next((post for post in _POSTS if issuer.startswith(f"{post} ")), "")


def _is_own(scene: Scene) -> bool:
    """Whether the office itself gives it: its name, or its head's post, issued the decision."""
    issuer, office = fold(_decision(scene).issuer), scene.dossier.office
    return bool(issuer) and fold(office.name) in issuer
