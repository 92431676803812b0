"""Copied passages show, with where they stand; what every report says and a quote do not."""

from __future__ import annotations

import random

import pytest

from benchmarks.alike import COPIES, narratives
from dossier.check.alike import find_alike
from dossier.model.alike import Alike

FIRST = (
    "Chủ động tham mưu ban hành kế hoạch chuyển đổi số của cơ quan giai đoạn mới, được thường trực "
    "thông qua ngay trong quý một. Trực tiếp xây dựng phần mềm theo dõi nhiệm vụ, giúp rút ngắn "
    "một nửa thời gian tổng hợp báo cáo hằng tuần của các phòng. Hướng dẫn mười hai xã vùng sâu số "
    "hóa hồ sơ lưu trữ, không để thất lạc tài liệu nào trong quá trình bàn giao."
)
SECOND = (
    "Phối hợp với ngành y tế tổ chức ba đợt khám bệnh miễn phí cho người cao tuổi ở thôn xa trung "
    "tâm. Vận động doanh nghiệp trao bảy căn nhà cho hộ nghèo, đồng thời theo dõi đến khi các hộ "
    "ổn định chỗ ở. Kiên trì hòa giải các vụ tranh chấp đất đai kéo dài, người dân không còn khiếu "
    "kiện vượt cấp."
)
THIRD = (
    "Rà soát toàn bộ quy trình mua sắm, cắt bỏ năm bước trùng lặp và công khai kết quả trên trang "
    "thông tin nội bộ. Đề xuất phương án sắp xếp lại kho vật tư, nhờ vậy tiết kiệm chi phí thuê "
    "ngoài suốt cả năm tài chính. Tập huấn kỹ năng lập dự toán cho kế toán trẻ mới nhận việc."
)
QUOTE = (
    "Đồng chí đã trực tiếp xây dựng phần mềm theo dõi nhiệm vụ, giúp rút ngắn một nửa thời gian "
    "tổng hợp báo cáo hằng tuần của các phòng chuyên môn và của tất cả đơn vị trực thuộc toàn tỉnh."
)
FIXED = (
    "Luôn chấp hành nghiêm chủ trương của Đảng, chính sách, pháp luật của Nhà nước và nội quy, quy "
    "chế của cơ quan. Giữ gìn phẩm chất đạo đức, lối sống giản dị, đoàn kết nội bộ."
)


def found(*texts: str, fresh: int | None = None) -> list[tuple[int, int]]:
    return [(pair.one, pair.other) for pair in find_alike(texts, fresh=fresh)]


def only(*texts: str) -> Alike:
    (pair,) = find_alike(texts)
    return pair


def test_a_text_copied_whole_is_told_with_its_place() -> None:
    pair = only(FIRST, f"Mở đầu khác hẳn.\n{FIRST}")
    assert pair.share == 1.0
    (passage,) = pair.passages
    assert passage.one == (0, len(FIRST))
    assert slice(*passage.other) == slice(17, 17 + len(FIRST))


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(lambda text: text.upper(), id="in capitals"),
        pytest.param(lambda text: text.replace("mười hai", "20").replace("một", "2"), id="figures"),
        pytest.param(lambda text: text.replace(",", ";").replace("  ", " "), id="marks"),
        pytest.param(lambda text: text.replace("giúp", "góp phần giúp cơ quan"), id="words added"),
        pytest.param(lambda text: text.replace("của các phòng", ""), id="words left out"),
        pytest.param(lambda text: f"{SECOND}\n{text}", id="beside something else"),
        pytest.param(lambda text: "\n".join(reversed(text.split(". "))), id="sentences moved"),
    ],
)
def test_a_copy_that_was_touched_up_is_still_told(change: object) -> None:
    assert callable(change)
    assert only(FIRST, change(FIRST)).share > 0.6


def test_passages_say_the_same_in_both() -> None:
    other = f"{SECOND} {FIRST.replace('quý một', 'quý 4')}"
    for passage in only(FIRST, other).passages:
        assert FIRST[slice(*passage.one)].split()[:3] == other[slice(*passage.other)].split()[:3]


@pytest.mark.parametrize(
    "texts",
    [
        pytest.param((FIRST, SECOND, THIRD), id="of their own"),
        pytest.param((FIRST, f"{QUOTE} {THIRD}"), id="one sentence quoted"),
        pytest.param((f"{FIXED} {FIRST}", f"{FIXED[:110]} {THIRD}"), id="one fixed sentence"),
        pytest.param(("", " ", "Hoàn thành tốt.", "Hoàn thành tốt."), id="empty and short"),
    ],
)
def test_what_is_no_copy_is_left_alone(texts: tuple[str, ...]) -> None:
    assert found(*texts) == []


def test_what_every_report_says_is_no_copy() -> None:
    dice = random.Random(3)  # noqa: S311 - dice, not secrets
    own = [text.partition(". ")[2] for text in narratives(60 + COPIES, dice)[:60]]
    assert found(*(f"{FIXED} {text}" for text in own)) == []
    again = [f"{FIXED} {text}" for text in (*own, FIRST, FIRST)]
    assert found(*again) == [(60, 61)]


def test_what_the_form_prints_is_no_copy() -> None:
    printed = [f"{FIRST} {SECOND}"]
    texts = (f"{FIRST} {SECOND} {THIRD}", f"{FIRST} {SECOND} Còn lại là việc khác hẳn.")
    assert [(pair.one, pair.other) for pair in find_alike(texts)] == [(0, 1)]
    assert find_alike(texts, printed=printed) == ()


def test_a_report_that_everybody_copied_is_told() -> None:
    assert len(found(*[f"{FIRST} {SECOND}"] * 30)) >= 29


def test_only_what_is_fresh_is_compared() -> None:
    assert found(FIRST, SECOND, FIRST, FIRST, SECOND, fresh=2) == [(0, 2), (0, 3), (1, 4)]


def test_every_copy_among_thousands_is_told_and_nothing_else() -> None:
    texts = narratives(2000, random.Random(5))  # noqa: S311 - dice, not secrets
    pairs = find_alike(texts)
    assert {pair.other for pair in pairs} == set(range(2000 - COPIES, 2000))
    assert len(pairs) < COPIES + 10
