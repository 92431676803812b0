"""Fields of the round: what is proposed, how many, for what."""

from __future__ import annotations

from dossier.compose.fields.office import (
    letter_number,
    padded,
    party_letter_number,
)
from dossier.compose.fields.wording import (
    award_name,
    cases,
    entries,
    households,
    persons,
    units,
)
from dossier.compose.registry import Column, field
from dossier.compose.scene import Scene
from dossier.model.dossier import Entry
from dossier.model.feat import Movement
from dossier.model.ledger import Ground
from dossier.words.dates import long_date, short_date
from dossier.words.numbers import two_digits

_MOVEMENTS = ("phong trào", "cuộc vận động")


@field(
    "nam_khen_thuong",
    "Năm khen thưởng",
    "2025",
    about="Năm có thành tích được xét, nhập ở mục Thông tin đợt.",
)
def year(scene: Scene) -> str:
    """Give the year whose achievements are commended."""
    return str(scene.dossier.round.year)


@field(
    "ten_dot",
    "Tên đợt khen thưởng",
    "Đề nghị khen thưởng thành tích năm 2025",
    about="Tên đã đặt cho đợt ở mục Thông tin đợt.",
)
def round_name(scene: Scene) -> str:
    """Name the round."""
    return scene.dossier.round.name


@field(
    "so_tap_the",
    "Số tập thể",
    "01",
    about=("Đếm tập thể được đề nghị trong đợt, không kể trường hợp bị loại, viết hai chữ số."),
)
def unit_count(scene: Scene) -> str:
    """Count the units proposed."""
    return two_digits(len(units(entries(scene))))


@field(
    "so_ho_gia_dinh",
    "Số hộ gia đình",
    "02",
    about="Đếm hộ gia đình được đề nghị trong đợt, viết hai chữ số; không có hộ nào thì trống.",
)
def household_count(scene: Scene) -> str:
    """Count the households proposed; nothing without any."""
    return _some(len(households(entries(scene))))


@field(
    "so_ca_nhan",
    "Số cá nhân",
    "06",
    about=("Đếm cá nhân được đề nghị trong đợt, không kể trường hợp bị loại, viết hai chữ số."),
)
def person_count(scene: Scene) -> str:
    """Count the persons proposed."""
    return two_digits(len(persons(entries(scene))))


@field(
    "tong_so",
    "Tổng số trường hợp",
    "07",
    about=("Đếm cả tập thể và cá nhân được đề nghị, không kể trường hợp bị loại, viết hai chữ số."),
)
def total(scene: Scene) -> str:
    """Count all proposed."""
    return two_digits(len(entries(scene)))


@field(
    "so_truong_hop",
    "Số tập thể và cá nhân",
    "02 tập thể và 03 cá nhân",
    about=(
        "Ghi số tập thể và số cá nhân thành cụm từ, bỏ phần bằng không; chưa có đề "
        "nghị nào thì trống."
    ),
)
def count(scene: Scene) -> str:
    """Count units and persons in the words of papers."""
    return cases(entries(scene))


@field(
    "tong_hop",
    "Tổng hợp theo hình thức khen thưởng",
    (
        {
            "tt": "1",
            "hinh_thuc": "Tập thể lao động xuất sắc",
            "tap_the": "01",
            "ho_gia_dinh": "",
            "ca_nhan": "",
            "cong": "01",
        },
        {
            "tt": "2",
            "hinh_thuc": "Chiến sĩ thi đua cơ sở",
            "tap_the": "",
            "ho_gia_dinh": "",
            "ca_nhan": "06",
            "cong": "06",
        },
        {
            "tt": "3",
            "hinh_thuc": "Giấy khen",
            "tap_the": "",
            "ho_gia_dinh": "02",
            "ca_nhan": "",
            "cong": "02",
        },
    ),
    "list",
    (
        Column("tt", "Số thứ tự", about="Thứ tự của dòng trong bảng, bắt đầu từ 1."),
        Column(
            "hinh_thuc",
            "Danh hiệu, hình thức khen thưởng",
            about="Tên hình thức như in trên hồ sơ.",
        ),
        Column(
            "tap_the",
            "Số tập thể của hình thức",
            about=(
                "Số tập thể được đề nghị hình thức ở dòng này, viết hai chữ số; không có thì trống."
            ),
        ),
        Column(
            "ho_gia_dinh",
            "Số hộ gia đình của hình thức",
            about=(
                "Số hộ gia đình được đề nghị hình thức ở dòng này, viết hai chữ số; không có thì "
                "trống."
            ),
        ),
        Column(
            "ca_nhan",
            "Số cá nhân của hình thức",
            about=(
                "Số cá nhân được đề nghị hình thức ở dòng này, viết hai chữ số; không có thì trống."
            ),
        ),
        Column("cong", "Cộng", about="Tổng số trường hợp của dòng, viết hai chữ số."),
    ),
    about=(
        "Mỗi dòng một hình thức được đề nghị kèm số tập thể và số cá nhân, hình thức "
        "cao xếp trước; chưa có đề nghị nào thì bảng không còn dòng nào."
    ),
)
def totals(scene: Scene) -> tuple[dict[str, str], ...]:
    """Count units and persons by award, highest award first."""
    groups: dict[tuple[int, str], list[Entry]] = {}
    for entry in entries(scene):
        groups.setdefault((entry.award.rank, award_name(scene, entry)), []).append(entry)
    return tuple(
        {
            "tt": str(place),
            "hinh_thuc": name,
            "tap_the": _some(len(units(group))),
            "ho_gia_dinh": _some(len(households(group))),
            "ca_nhan": _some(len(persons(group))),
            "cong": two_digits(len(group)),
        }
        for place, ((_, name), group) in enumerate(sorted(groups.items()), 1)
    )


@field(
    "thanh_tich_ve",
    "Thành tích về việc gì",
    "đã có thành tích xuất sắc trong năm 2025",
    about=(
        "Cụm từ “đã có thành tích …” theo lý do khen đã gõ; để trống thì ghi theo "
        "phong trào hoặc theo năm."
    ),
)
def merit(scene: Scene) -> str:
    """Say for what, as the submission words it: typed, else the movement, else the year."""
    typed = scene.answer("ly_do_khen")
    return f"đã có thành tích {typed or 'xuất sắc trong ' + occasion(scene)}"


@field(
    "kem_to_trinh",
    "Kèm theo tờ trình",
    "Kèm theo Tờ trình số 05/TTr-VPTU ngày 12 tháng 01 năm 2026 của Văn phòng Tỉnh ủy Gia Lai",
    about=(
        "Câu chỉ rõ danh sách kèm theo tờ trình nào, của cơ quan nào; chưa có ngày "
        "trình thì bỏ phần ngày."
    ),
)
def attached_to(scene: Scene) -> str:
    """Say to which submission the list belongs; without a day the submission is not signed yet."""
    day = scene.dossier.round.submitted
    when = f" {long_date(day)}" if day else ""
    return f"Kèm theo Tờ trình số {letter_number(scene)}{when} của {scene.dossier.office.name}"


@field(
    "kem_to_trinh_dang",
    "Kèm theo tờ trình (văn bản Đảng)",
    "Kèm theo Tờ trình số 05-TTr/VPTU, ngày 12/01/2026 của Văn phòng Tỉnh ủy Gia Lai",
    about=(
        "Như câu kèm theo tờ trình, số và ngày viết theo văn bản của Đảng; chưa có "
        "ngày trình thì bỏ phần ngày."
    ),
)
def party_attached_to(scene: Scene) -> str:
    """Say the same as the Party's papers cite."""
    day = scene.dossier.round.submitted
    when = f", ngày {short_date(day)}" if day else ""
    number = party_letter_number(scene)
    return f"Kèm theo Tờ trình số {number}{when} của {scene.dossier.office.name}"


@field(
    "ho_so_kem_theo",
    "Hồ sơ kèm theo",
    "Hồ sơ kèm theo gồm 01 bộ: danh sách trích ngang; 05 báo cáo thành tích; biên bản họp Hội "
    "đồng Thi đua - Khen thưởng; biên bản kiểm phiếu.",
    about=(
        "Câu kể số bộ và các văn bản đi cùng tờ trình; chưa gõ số bộ thì theo quy chế, không "
        "có quy chế thì ghi 01; chưa có Hội đồng thì không kể biên bản."
    ),
)
def attachments(scene: Scene) -> str:
    """List what goes with the submission, and in how many sets."""
    council = scene.dossier.council
    papers = ["danh sách trích ngang", f"{total(scene)} báo cáo thành tích"]
    papers += ["biên bản họp Hội đồng Thi đua - Khen thưởng"] if council else []
    papers += ["biên bản kiểm phiếu"] if council and council.issued is not None else []
    sets = padded(scene.answer("so_bo").strip() or str(scene.dossier.copies))
    return f"Hồ sơ kèm theo gồm {sets} bộ: {'; '.join(papers)}."


def occasion(scene: Scene) -> str:
    """Say of what year or movement the achievements are."""
    movement = scene.dossier.movement
    campaign = any(entry.nomination.ground is Ground.CAMPAIGN for entry in entries(scene))
    if not movement or not campaign:
        return f"năm {scene.dossier.round.year}"
    return in_movement(movement)


def in_movement(movement: Movement) -> str:
    """Say that it was done within a movement."""
    known = movement.name.lower().startswith(_MOVEMENTS)
    return f"thực hiện {movement.name if known else f'phong trào “{movement.name}”'}"


def _some(number: int) -> str:
    return two_digits(number) if number else ""
