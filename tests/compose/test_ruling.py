"""Names break into good lines, and the line below them has its lawful part of their length."""

from __future__ import annotations

import pytest

from dossier.compose.fields.ruling import broken, rule_length
from dossier.paper.face import Face

FACE = Face(bold=True)


def measure(text: str, face: Face, size: float) -> float:
    del face
    return len(text) * size


@pytest.mark.parametrize(
    ("text", "letters", "expected"),
    [
        pytest.param("TỈNH ỦY GIA LAI", 15, "TỈNH ỦY GIA LAI", id="what fits stays"),
        pytest.param(
            "SỞ NỘI VỤ TỈNH GIA LAI", 15, "SỞ NỘI VỤ\nTỈNH GIA LAI", id="before the place"
        ),
        pytest.param(
            "VĂN PHÒNG TỈNH ỦY GIA LAI", 20, "VĂN PHÒNG\nTỈNH ỦY GIA LAI", id="never within Tỉnh ủy"
        ),
        pytest.param(
            "HỘI ĐỒNG THI ĐUA - KHEN THƯỞNG",
            22,
            "HỘI ĐỒNG\nTHI ĐUA - KHEN THƯỞNG",
            id="no line begins with a hyphen",
        ),
        pytest.param(
            "khen thưởng thành tích năm 2025",
            24,
            "khen thưởng thành tích\nnăm 2025",
            id="before a phrase",
        ),
        pytest.param("một hai ba bốn", 8, "một hai\nba bốn", id="even lines"),
        pytest.param("một hai ba bốn sáu", 7, "một\nhai ba\nbốn sáu", id="three lines"),
        pytest.param("nghiêng", 3, "nghiêng", id="one word is never cut"),
        pytest.param("một hai ba bốn sáu bảy", 3, "một hai ba bốn sáu bảy", id="left to the page"),
    ],
)
def test_names_break_at_good_places(text: str, letters: int, expected: str) -> None:
    assert broken(text, letters, FACE, 1, measure) == expected


@pytest.mark.parametrize(
    ("text", "width", "longest"),
    [
        pytest.param("VĂN PHÒNG", 100, 9, id="one line"),
        pytest.param("SỞ NỘI VỤ\nTỈNH GIA LAI", 100, 12, id="the longer line counts"),
        pytest.param("x" * 50, 20, 20, id="no longer than the column"),
        pytest.param("", 20, 0, id="no name, no line"),
    ],
)
def test_the_rule_is_a_third_to_a_half_of_the_text(text: str, width: int, longest: int) -> None:
    length = rule_length(text, width, FACE, 1, measure) / 12700
    assert longest / 3 <= length <= longest / 2
