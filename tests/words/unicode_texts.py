"""Makes texts as lists of Vietnamese offices hold them, all in Unicode, from a seed."""

from __future__ import annotations

import random
import unicodedata
from collections.abc import Callable, Iterator
from pathlib import Path

NAMES = tuple(
    name
    for name in (Path(__file__).parent / "three_hundred_names.txt").read_text("utf-8").splitlines()
    if name and not name.startswith("#")
)
UNITS = (
    "Phòng Hành chính - Quản trị",
    "Văn phòng Tỉnh ủy",
    "UBND xã Ia Ko",
    "Sở Nội vụ",
    "Ban Tổ chức",
    "Trường THPT Lê Hồng Phong",
    "Đảng ủy phường Hội Thương",
    "Phòng TC-HC",
    "Xã Ia Hrú",
    "Hội Nông dân",
    "Công ty TNHH MTV Cà phê 15",
    "Trung tâm Y tế",
)
SENTENCES = (
    "Hoàn thành tốt nhiệm vụ được giao",
    "Tham mưu ban hành 12 văn bản, đạt 105 % kế hoạch",
    "Có 03 sáng kiến (cấp cơ sở) được công nhận",
    "Là tập thể tiêu biểu",
    "Không có",
    "nghỉ hưu từ tháng 5",
    "Thi hành xong",
    "Đã nộp hồ sơ «gốc»",
    "Tăng 5 ± 0,5 so với năm trước",
)
FOREIGN = (
    *("Café Hélène", "Thaï", "Loïc", "où", "Noël", "Côté"),
    *("Société Générale", "L'île où naît l'été", "Citroën", "À la carte", "São Paulo", "Mãe"),
    *("Señor Peña", "España", "München", "Jörg Müller", "København", "Ångström"),
    *("naïve résumé", "François", "Zoé", "Taïwan", "Hué", "garçon"),
    *("élève", "Île-de-France", "maïs", "Raphaël", "Þórr", "Ibáñez"),
    *("Tromsø", "Bjørn Åse", "Weiß", "Gëzim", "coöperatie", "Ærø"),
    *("señorita", "Ñandú", "Système D", "Hôtel", "thé", "né"),
    *("à", "bô"),
)
ENGLISH = (
    *(
        "Office of the Party Committee",
        "Head of division",
        "Word & Excel",
        "Thank you",
        "IC3 / MOS",
        "IELTS 6.5",
    ),
    *("B1", "Master's degree", "n/a"),
)
SIGNS = (
    *("50 µm", "25 µg/m³", "120 m²", "37 °C", "½ ngày", "§ 5"),
    *("© 2024", "Windows®", "«Hà»", "1·234", "5 × 3", "10 ÷ 2"),
    *("Nhóm B¹", "±2", "¥ 100", "£5", "a² + b²", "Lê¹"),
    *("· Có", "µ", "50µm", "«là»", "Tô Hà®", "Có©"),
    *("100 m²·h", "1º", "2ª"),
)


def texts(count: int, seed: int = 20261125) -> Iterator[str]:
    """Give so many texts, the same for the same seed."""
    dice = random.Random(seed)  # noqa: S311 - dice, not secrets
    for _ in range(count):
        yield dice.choice(MAKERS)(dice)


def _name(dice: random.Random) -> str:
    name = dice.choice(NAMES)
    return dice.choice((name, name, name.upper(), name.lower(), unicodedata.normalize("NFD", name)))


def _part_of_name(dice: random.Random) -> str:
    words = dice.choice(NAMES).split()
    return " ".join(dice.sample(words, dice.randint(1, min(2, len(words)))))


def _two_foreign(dice: random.Random) -> str:
    return f"{dice.choice(FOREIGN)} {dice.choice((*FOREIGN, *ENGLISH, *SIGNS))}"


def _number(dice: random.Random) -> str:
    return dice.choice((f"{dice.randrange(10**12):012d}", f"{dice.random() * 1e6:.2f}"))


def _sentence(dice: random.Random) -> str:
    return f"{dice.choice(SENTENCES)}; {dice.choice(SIGNS)}; {dice.choice(NAMES)}"


def _unit(dice: random.Random) -> str:
    beside = dice.choice((*FOREIGN, *SIGNS))
    return f"{dice.choice(UNITS)}, {beside} ({dice.randrange(2000, 2027)})"


MAKERS: tuple[Callable[[random.Random], str], ...] = (
    _name,
    _part_of_name,
    _two_foreign,
    _number,
    _sentence,
    _unit,
    lambda dice: dice.choice((*UNITS, *SENTENCES)),
    lambda dice: dice.choice(FOREIGN),
    lambda dice: dice.choice((*ENGLISH, *SIGNS)),
    lambda dice: f"nguoi{dice.randrange(99)}@example.vn",
)
