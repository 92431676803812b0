"""Finds what thousands of narratives share, against comparing one of them with all the others."""

from __future__ import annotations

import random
from collections.abc import Iterator

from rapidfuzz import fuzz, process

from benchmarks.measure import Row, race
from dossier.check.alike import find_alike

COUNT = 5_000
COPIES = 50  # of other texts, touched up
FIXED = (
    "Chấp hành nghiêm chủ trương của Đảng, chính sách, pháp luật của Nhà nước.",
    "Hoàn thành tốt nhiệm vụ được giao.",
)
LETTERS = "ABCDEGHIKLMN"
PARTS = tuple(
    tuple(words.split("|"))
    for words in (
        "Bản thân|Đơn vị|Phòng|Chi bộ|Tổ công tác|Cơ quan|Tập thể phòng|Cá nhân tôi|Ban chỉ đạo",
        "đã|chủ động|kịp thời|trực tiếp|phối hợp|thường xuyên|tích cực|nghiêm túc",
        "tham mưu|xây dựng|ban hành|thẩm định|tổng hợp|kiểm tra|triển khai|đôn đốc|rà soát",
        "kế hoạch|báo cáo|đề án|văn bản|hồ sơ|chương trình|quy chế|nghị quyết|sổ tay|tờ trình",
        (
            "cải cách hành chính|kinh tế - xã hội|chuyển đổi số|cán bộ|tiếp dân|dân vận|nội chính"
            "|thi đua khen thưởng|văn thư lưu trữ|tài chính đảng|bảo vệ chính trị|tuyên truyền"
        ),
        (
            "giai đoạn mới|theo Nghị quyết Đại hội|sau sắp xếp|theo kết luận thanh tra|theo quý"
            "|trong mùa mưa bão|đợt cao điểm|theo yêu cầu cấp trên|năm học mới|nhiệm kỳ mới"
        ),
        "của cơ quan|của huyện|của tỉnh|tại cơ sở|cho các xã|với các ban đảng|trong ngành|của khối",
        (
            "đúng tiến độ|trước thời hạn|bảo đảm chất lượng|được đánh giá cao|tiết kiệm kinh phí"
            "|giảm thời gian xử lý|được nhân rộng|không có sai sót|đáp ứng yêu cầu|đạt kế hoạch"
        ),
    )
)


def rows() -> Iterator[Row]:
    """Time all pairs of all texts."""
    texts = narratives(COUNT, random.Random(1))  # noqa: S311 - dice, not secrets
    words = sum(len(text.split()) for text in texts) // COUNT
    found = len(find_alike(texts))
    ours, theirs = race(
        lambda: find_alike(texts),
        lambda: process.extract(texts[0], texts, scorer=fuzz.ratio),
        rounds=3,
    )
    work = f"{COUNT:,} texts of {words} words: {found} alike"
    yield Row(work, "fuzz.ratio of 1 text with all", ours, theirs, "< 1 s")


def narratives(count: int, dice: random.Random) -> list[str]:
    """Write texts as reports are written; the last ones copy an earlier one with a few changes."""
    texts = [_narrative(dice) for _ in range(count - COPIES)]
    texts += [_touched_up(dice.choice(texts), dice) for _ in range(COPIES)]
    return texts


def _narrative(dice: random.Random) -> str:
    lines = [_sentence(dice) for _ in range(dice.randrange(4, 12))]
    return " ".join([FIXED[0], *lines, FIXED[1]])


def _sentence(dice: random.Random) -> str:
    words = [dice.choice(part) for part in PARTS]
    words.insert(dice.randrange(2, 6), str(dice.randrange(3, 90)))
    words.insert(dice.randrange(4, 8), f"({dice.choice(LETTERS)}{dice.choice(LETTERS)})")
    return f"{' '.join(words)}, {dice.choice(PARTS[-1])}."


def _touched_up(text: str, dice: random.Random) -> str:
    words = text.split()
    for _ in range(len(words) // 25):
        words[dice.randrange(len(words))] = "nhiều"
    return " ".join(words)
