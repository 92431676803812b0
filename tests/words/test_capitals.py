"""Names of bodies get the capitals of Nghị định 30/2020/NĐ-CP, Phụ lục II, and lose no letter."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.words.capitals import is_shouted, with_capitals
from dossier.words.text import nfc

# Those with the decree's own examples first, then what lists bring.
RIGHT = [
    "Ban Chấp hành Trung ương Đảng Cộng sản Việt Nam",
    "Bộ Tài nguyên và Môi trường",
    "Hội đồng nhân dân tỉnh Sơn La",
    "Sở Tài chính",
    "Ủy ban nhân dân Thành phố Hồ Chí Minh",
    "Ủy ban nhân dân Quận 1",
    "Ủy ban nhân dân Phường Điện Biên Phủ",
    "Văn phòng Tỉnh ủy Gia Lai",
    "Văn phòng Tỉnh uỷ Gia Lai",
    "Phòng Tổng hợp",
    "Phòng Cơ yếu - Công nghệ thông tin",
    "Trường Tiểu học số 2",
    "Trung tâm Phục vụ hành chính công tỉnh Gia Lai",
    "Hợp tác xã Nông nghiệp H'Bông",
]
WRONG = [
    ("Văn Phòng Tỉnh Ủy Gia Lai", "Văn phòng Tỉnh ủy Gia Lai"),
    ("văn phòng tỉnh uỷ Gia Lai", "Văn phòng Tỉnh uỷ Gia Lai"),
    ("Ủy Ban Nhân Dân Tỉnh Gia Lai", "Ủy ban nhân dân tỉnh Gia Lai"),
    ("Hội Đồng Nhân Dân tỉnh Sơn La", "Hội đồng nhân dân tỉnh Sơn La"),
    ("Bộ Tài Nguyên Và Môi Trường", "Bộ Tài nguyên và Môi trường"),
    ("Ban tổ chức Tỉnh ủy", "Ban Tổ chức Tỉnh ủy"),
    ("Ban Tuyên Giáo Và Dân Vận Tỉnh ủy", "Ban Tuyên giáo và Dân vận Tỉnh ủy"),
    ("Ủy ban nhân dân thành phố Hồ Chí Minh", "Ủy ban nhân dân Thành phố Hồ Chí Minh"),
    ("Ủy ban nhân dân quận 1", "Ủy ban nhân dân Quận 1"),
    ("hội đồng thi đua - khen thưởng tỉnh Gia Lai", "Hội đồng Thi đua - Khen thưởng tỉnh Gia Lai"),
    ("sở nội vụ tỉnh Gia Lai", "Sở Nội vụ tỉnh Gia Lai"),
]


@pytest.mark.parametrize("name", RIGHT)
def test_a_right_name_is_left_alone(name: str) -> None:
    assert with_capitals(name) == name


@pytest.mark.parametrize(("name", "mended"), WRONG)
def test_a_wrong_name_is_mended(name: str, mended: str) -> None:
    assert with_capitals(name) == mended
    assert with_capitals(unicodedata.normalize("NFD", name)) == mended


@given(st.text())
def test_mending_changes_nothing_but_capitals_and_once_is_enough(name: str) -> None:
    mended = with_capitals(name)
    assert mended.casefold() == nfc(name).casefold() or len(mended) != len(name)
    assert with_capitals(mended) == mended


@pytest.mark.parametrize(
    ("name", "shouted"),
    [("VĂN PHÒNG TỈNH ỦY", True), ("UBND", False), ("Văn phòng", False), ("", False)],
)
def test_a_name_all_in_capitals_is_told_from_an_abbreviation(name: str, *, shouted: bool) -> None:
    assert is_shouted(name) == shouted
