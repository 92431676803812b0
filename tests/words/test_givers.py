"""Who gives an award is found among those whom a paper goes to."""

from __future__ import annotations

import pytest

from dossier.words.givers import giver

CASES = [
    pytest.param(["Chủ tịch Ủy ban nhân dân tỉnh Gia Lai"], 0, id="in full"),
    pytest.param(["- UBND tỉnh Gia Lai;"], 0, id="in short, as a list has it"),
    pytest.param(["Sở Nội vụ tỉnh Gia Lai", "Ủy ban nhân dân tỉnh Gia Lai"], 0, id="not the first"),
    pytest.param(["Hội đồng Thi đua - Khen thưởng tỉnh Gia Lai"], 1, id="a council"),
    pytest.param(["Ban Thi đua - Khen thưởng"], 1, id="its board"),
    pytest.param(["Chủ tịch Ủy ban nhân dân xã Ia Ly"], 1, id="a commune"),
    pytest.param(["Thủ tướng Chính phủ"], 1, id="above a ministry"),
    pytest.param([], 1, id="nobody"),
    pytest.param(["Chánh Văn phòng Trung ương Đảng"], 2, id="a body of the Party"),
]
FOUND = ("Chủ tịch Ủy ban nhân dân tỉnh Gia Lai", "", "Chánh Văn phòng Trung ương Đảng")


@pytest.mark.parametrize(("addressees", "which"), CASES)
def test_who_gives_is_named_in_full(addressees: list[str], which: int) -> None:
    assert giver(addressees) == FOUND[which]
