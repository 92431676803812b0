"""A tag may call a field as people do: by its label, in any case, with or without diacritics."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import pytest

from dossier.compose.declared import Declared
from dossier.compose.registry import Column
from dossier.compose.template import compile_template

Typed = Callable[[Sequence[str]], bytes]
Lines = Callable[[bytes], list[str]]

PERSON = (
    Column("ten", "Họ và tên"),
    Column("nam", "Năm sinh", "number"),
    Column("chuc_vu", "Chức vụ (Đảng, chính quyền, đoàn thể)"),
)
DECLARED = Declared(
    {
        "ho_ten": Column("ho_ten", "Họ và tên"),
        "ho": Column("ho", "Họ"),
        "gioi": Column("gioi", "Giới tính (nam/nữ)"),
        "so_phieu": Column("so_phieu", "Số phiếu", "number"),
        "ds": Column("ds", "Danh sách cá nhân", "list", columns=PERSON),
        "ban_in": Column("ban_in", "Số bản in"),
        "tep": Column("tep", "Tệp"),
    }
)
VALUES: Mapping[str, Any] = {
    "ho_ten": "Nguyễn Văn A",
    "ho": "Nguyễn",
    "gioi": "nữ",
    "so_phieu": 5,
    "ds": [
        {"ten": "An", "nam": 1980, "chuc_vu": "Bí thư"},
        {"ten": "Bình", "nam": 1990, "chuc_vu": ""},
    ],
    "ban_in": "05",
    "tep": "x",
}


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        pytest.param(["{{ Họ và tên }}"], ["Nguyễn Văn A"], id="a label"),
        pytest.param(["{{ HO VA TEN }}"], ["Nguyễn Văn A"], id="capitals without diacritics"),
        pytest.param(
            [unicodedata.normalize("NFD", "{{ Họ và tên }}")],
            ["Nguyễn Văn A"],
            id="letters apart from marks",
        ),
        pytest.param(["{{ Họ }}"], ["Nguyễn"], id="a label within another"),
        pytest.param(["{{ Họ và tên|in_hoa }}"], ["NGUYỄN VĂN A"], id="with a filter"),
        pytest.param(["{{ Giới tính (nam/nữ) }}"], ["nữ"], id="with signs"),
        pytest.param(["{{ Gioi_tinh_nam_nu }}"], ["nữ"], id="as a merge field"),
        pytest.param(["{{ Số bản in }}"], ["05"], id="a word that means something to Jinja"),
        pytest.param(["{% if not Họ và tên %}x{% else %}y{% endif %}"], ["y"], id="in a condition"),
        pytest.param(
            ['{% if Số phiếu > 3 and Giới tính (nam/nữ) == "nữ" %}bà {{ Họ và tên }}{% endif %}'],
            ["bà Nguyễn Văn A"],
            id="two in a condition",
        ),
        pytest.param(
            ["{{ 'Họ và tên' if Số phiếu == 5 else Họ }}"], ["Họ và tên"], id="not within quotes"
        ),
        pytest.param(["{{ Họ ~ ' ' ~ Số phiếu }}"], ["Nguyễn 5"], id="joined"),
        pytest.param(
            ["{% for r in Danh sách cá nhân %}{{ r.Họ và tên }} {{ r.nam sinh }};{% endfor %}"],
            ["An 1980;Bình 1990;"],
            id="a list and its columns",
        ),
        pytest.param(
            [
                (
                    "{% for r in danh sach ca nhan %}"
                    "{{ r.Chức vụ (Đảng, chính quyền, đoàn thể)|khong_co('-') }};{% endfor %}"
                )
            ],
            ["Bí thư;-;"],
            id="a column with signs and a filter",
        ),
        pytest.param(
            [
                (
                    "{% for r in ds %}{% if r.Chức vụ (Đảng, chính quyền, đoàn thể) is rong %}"
                    "{{ r.ten }}{% endif %}{% endfor %}"
                )
            ],
            ["Bình"],
            id="a column in a test",
        ),
        pytest.param(
            ["{% for r in Danh sách cá nhân if r.Năm sinh > 1985 %}{{ r.ten }}{% endfor %}"],
            ["Bình"],
            id="a column in the condition of a loop",
        ),
        pytest.param(
            ["{% for ho in ds %}{{ ho.Họ và tên }};{% endfor %}"],
            ["An;Bình;"],
            id="an item that is called as a field",
        ),
    ],
)
def test_labels(text: list[str], shown: list[str], typed: Typed, lines: Lines) -> None:
    assert lines(compile_template(typed(text), DECLARED).fill(VALUES)) == shown


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("{{\u200bho_\u00adten\ufeff}}", id="unseen letters"),
        pytest.param("{{\u202fho_ten\u2007}}", id="narrow spaces"),
        pytest.param("{{ ho_ten\t}}", id="a tab"),
        pytest.param("{{\nho_ten }}", id="a line break"),
        pytest.param("{{ ho_ten |\nin_hoa }}", id="a line break before a filter"),
    ],
)
def test_what_word_puts_into_tags(text: str, typed: Typed, lines: Lines) -> None:
    (shown,) = lines(compile_template(typed([text]), DECLARED).fill(VALUES))
    assert shown.lower() == "nguyễn văn a"
