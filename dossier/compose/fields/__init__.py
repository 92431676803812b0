"""The fields that templates may name, subject by subject."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from dossier.compose.fields import (
    bases,
    career,
    certificate,
    contents,
    council,
    drives,
    exemplars,
    foreign,
    headings,
    inshort,
    ledger,
    members,
    nominees,
    office,
    person,
    recipients,
    reporter,
    results,
    round,  # noqa: A004 - named for its subject, and never called by its bare name
    signers,
    unit,
    votes,
)

# What each is about, in the order in which palette and docs list them.
SUBJECTS: Mapping[str, str] = MappingProxyType(
    {
        "round": "Đợt khen thưởng và nội dung trình",
        "headings": "Trích yếu văn bản",
        "office": "Cơ quan trình",
        "signers": "Người ký",
        "recipients": "Nơi gửi, nơi nhận",
        "bases": "Căn cứ",
        "nominees": "Danh sách đề nghị",
        "person": "Cá nhân được đề nghị",
        "career": "Quá trình công tác, vào Đảng, kỷ luật",
        "foreign": "Người nước ngoài",
        "unit": "Tập thể được đề nghị",
        "reporter": "Đơn vị báo cáo, người báo cáo",
        "results": "Thành tích, chỉ tiêu",
        "ledger": "Sổ theo dõi các năm",
        "drives": "Phong trào thi đua",
        "inshort": "Tóm tắt một trang",
        "council": "Họp Hội đồng",
        "members": "Thành viên Hội đồng, Ban kiểm phiếu",
        "votes": "Kết quả bỏ phiếu",
        "contents": "Mục lục hồ sơ",
        "certificate": "Bằng khen, giấy khen",
        "exemplars": "Điển hình tiên tiến",
    }
)

__all__ = [
    "SUBJECTS",
    "bases",
    "career",
    "certificate",
    "contents",
    "council",
    "drives",
    "exemplars",
    "foreign",
    "headings",
    "inshort",
    "ledger",
    "members",
    "nominees",
    "office",
    "person",
    "recipients",
    "reporter",
    "results",
    "round",
    "signers",
    "unit",
    "votes",
]
