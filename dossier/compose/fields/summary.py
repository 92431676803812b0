"""Fields of the summary that a council weighs the round by: by unit, and nominee by nominee."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dossier.compose.fields.wording import (
    award_name,
    entries,
    honour_name,
    households,
    persons,
    post_and_unit,
    units,
    years_of_report,
)
from dossier.compose.registry import Column, field
from dossier.compose.scene import Scene
from dossier.model.dossier import Entry
from dossier.model.subject import Gender, Person, Unit
from dossier.words.numbers import two_digits

Row = dict[str, str]


@field(
    "tong_hop_don_vi",
    "Tổng hợp theo đơn vị",
    (
        {
            "tt": "1",
            "don_vi": "Văn phòng Tỉnh ủy Gia Lai",
            "hinh_thuc": "Tập thể lao động xuất sắc",
            "tap_the": "01",
            "ho_gia_dinh": "",
            "ca_nhan": "",
        },
        {
            "tt": "2",
            "don_vi": "Phòng Tổng hợp",
            "hinh_thuc": "Chiến sĩ thi đua cơ sở",
            "tap_the": "",
            "ho_gia_dinh": "",
            "ca_nhan": "03",
        },
        {
            "tt": "3",
            "don_vi": "Xã An Nhơn",
            "hinh_thuc": "Giấy khen",
            "tap_the": "",
            "ho_gia_dinh": "02",
            "ca_nhan": "",
        },
    ),
    "list",
    (
        Column("tt", "Số thứ tự", about="Thứ tự của dòng trong bảng, bắt đầu từ 1."),
        Column(
            "don_vi",
            "Đơn vị",
            about="Tập thể được đề nghị, hoặc đơn vị công tác của những cá nhân ở dòng này.",
        ),
        Column("hinh_thuc", "Danh hiệu, hình thức", about="Tên hình thức như in trên hồ sơ."),
        Column("tap_the", "Số tập thể của đơn vị", about="Viết hai chữ số; không có thì trống."),
        Column("ho_gia_dinh", "Số hộ của đơn vị", about="Viết hai chữ số; không có thì trống."),
        Column("ca_nhan", "Số cá nhân của đơn vị", about="Viết hai chữ số; không có thì trống."),
    ),
    about=(
        "Mỗi dòng một đơn vị và một hình thức, kèm số tập thể, hộ gia đình, cá nhân; chưa có đề "
        "nghị nào thì bảng không còn dòng nào."
    ),
)
def by_unit(scene: Scene) -> tuple[Row, ...]:
    """Count by unit and award, units in the order of the dossier."""
    groups: dict[tuple[str, str], list[Entry]] = {}
    for entry in entries(scene):
        groups.setdefault((_home(entry), award_name(scene, entry)), []).append(entry)
    homes = list(dict.fromkeys(home for home, _ in groups))
    ordered = sorted(groups.items(), key=lambda group: homes.index(group[0][0]))
    return tuple(
        {
            "tt": str(place),
            "don_vi": home,
            "hinh_thuc": award,
            "tap_the": _some(units(group)),
            "ho_gia_dinh": _some(households(group)),
            "ca_nhan": _some(persons(group)),
        }
        for place, ((home, award), group) in enumerate(ordered, 1)
    )


@field(
    "chi_tiet_de_nghi",
    "Chi tiết từng trường hợp đề nghị",
    (
        {
            "tt": "1",
            "ten": "Nguyễn Văn A",
            "chuc_vu_don_vi": "Phó Trưởng phòng, Phòng Tổng hợp",
            "xep_loai": "Hoàn thành xuất sắc nhiệm vụ: 2024, 2025",
            "khen_thuong": "Lao động tiên tiến: 2024, 2025",
            "sang_kien": "Theo dõi tiến độ văn bản: 2025",
            "hinh_thuc": "Chiến sĩ thi đua cơ sở",
        },
        {
            "tt": "2",
            "ten": "Trần Thị B",
            "chuc_vu_don_vi": "Chuyên viên, Phòng Hành chính",
            "xep_loai": "Hoàn thành tốt nhiệm vụ: 2025",
            "khen_thuong": "Lao động tiên tiến: 2024",
            "sang_kien": "",
            "hinh_thuc": "Lao động tiên tiến",
        },
    ),
    "list",
    (
        Column("tt", "Số thứ tự", about="Thứ tự của dòng trong bảng, bắt đầu từ 1."),
        Column("ten", "Tập thể, cá nhân", about="Tên đầy đủ của người hoặc tập thể được đề nghị."),
        Column(
            "chuc_vu_don_vi",
            "Chức vụ, đơn vị",
            about="Chức vụ và đơn vị của cá nhân; của tập thể là cấp trên trực tiếp.",
        ),
        Column(
            "xep_loai",
            "Xếp loại các năm",
            about="Mức độ hoàn thành nhiệm vụ kèm những năm mà báo cáo phải có; chưa có thì trống.",
        ),
        Column(
            "khen_thuong",
            "Danh hiệu, khen thưởng đã có",
            about="Mỗi danh hiệu, hình thức đã có một dòng kèm các năm; chưa có thì trống.",
        ),
        Column(
            "sang_kien",
            "Sáng kiến",
            about="Mỗi sáng kiến trong những năm phải báo cáo một dòng; không có thì trống.",
        ),
        Column(
            "hinh_thuc",
            "Hình thức đề nghị",
            about="Tên hình thức đã gõ cho đề nghị này, nếu không thì lấy theo danh mục.",
        ),
    ),
    about=(
        "Mỗi dòng một trường hợp kèm xếp loại, khen thưởng, sáng kiến đã ghi trong sổ theo dõi; "
        "chưa có đề nghị nào thì bảng không còn dòng nào."
    ),
)
def one_by_one(scene: Scene) -> tuple[Row, ...]:
    """Set beside each nominee what the ledgers hold."""
    return tuple(_detail(scene, entry, place) for place, entry in enumerate(entries(scene), 1))


@field(
    "co_cau_de_nghi",
    "Cơ cấu cá nhân được đề nghị",
    (
        "- Cá nhân giữ chức vụ lãnh đạo, quản lý: 02; cá nhân trực tiếp công tác: 04.",
        "- Nam: 03; nữ: 03.",
    ),
    "paragraphs",
    about=(
        "Số cá nhân lãnh đạo và trực tiếp công tác, số nam và nữ; không có cá nhân nào được đề "
        "nghị thì không có dòng nào."
    ),
)
def shares(scene: Scene) -> tuple[str, ...]:
    """Count who leads and who works directly: the law gives priority to the latter (Điều 5)."""
    people = [entry.record.subject for entry in persons(entries(scene))]
    found = [person for person in people if isinstance(person, Person)]
    if not found:
        return ()
    leaders = sum(person.leads for person in found)
    women = sum(person.gender is Gender.FEMALE for person in found)
    men = sum(person.gender is Gender.MALE for person in found)
    posts = f"- Cá nhân giữ chức vụ lãnh đạo, quản lý: {two_digits(leaders)}"
    return (
        f"{posts}; cá nhân trực tiếp công tác: {two_digits(len(found) - leaders)}.",
        f"- Nam: {two_digits(men)}; nữ: {two_digits(women)}.",
    )


@field(
    "dan_dau_cum_khoi",
    "Tập thể dẫn đầu cụm, khối thi đua",
    ("- Văn phòng Tỉnh ủy Gia Lai: dẫn đầu Khối thi đua các cơ quan Đảng năm 2025.",),
    "paragraphs",
    about=(
        "Mỗi tập thể được đề nghị có ghi cụm, khối dẫn đầu trong số liệu năm một dòng; không có "
        "thì không có dòng nào."
    ),
)
def block_leaders(scene: Scene) -> tuple[str, ...]:
    """Name the cụm, khối that a nominee led in the year: minutes on a Cờ thi đua must."""
    year = scene.dossier.round.year
    return tuple(
        f"- {entry.record.subject.name}: dẫn đầu {led.block_led} năm {year}."
        for entry in {each.nomination.subject: each for each in entries(scene)}.values()
        for led in entry.record.years
        if led.year == year and led.block_led
    )


def _detail(scene: Scene, entry: Entry, place: int) -> Row:
    record, years = entry.record, years_of_report(scene, entry)
    honours = [(row.year, honour_name(scene.dossier, row)) for row in record.honours]
    ratings = [(row.year, row.level.label) for row in record.ratings if row.year in years]
    ideas = [(row.year, row.name) for row in record.initiatives if row.year in years]
    return {
        "tt": str(place),
        "ten": record.subject.name,
        "chuc_vu_don_vi": post_and_unit(entry),
        "xep_loai": "\n".join(_with_years(ratings)),
        "khen_thuong": "\n".join(_with_years(honours)),
        "sang_kien": "\n".join(_with_years(ideas)),
        "hinh_thuc": award_name(scene, entry),
    }


def _with_years(rows: Iterable[tuple[int, str]]) -> Iterator[str]:
    """Say each text once, with its years."""
    years: dict[str, list[str]] = {}
    for year, text in sorted(rows):
        years.setdefault(text, []).append(str(year))
    return (f"{text}: {', '.join(found)}" for text, found in years.items())


def _home(entry: Entry) -> str:
    """Name the unit that a nominee is, or works in."""
    subject, unit = entry.record.subject, entry.record.unit
    return subject.name if isinstance(subject, Unit) else unit.name if unit else ""


def _some(group: tuple[Entry, ...]) -> str:
    return two_digits(len(group)) if group else ""
