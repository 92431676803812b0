"""What admins read for the rule words and terms that local criteria are made of."""

from __future__ import annotations

from collections.abc import Mapping

RULE_LABELS: Mapping[str, str] = {
    "rated": "Năm khen xếp loại từ mức … trở lên",
    "rated_run": "Nhiều năm liên tục xếp loại từ mức … trở lên",
    "titled_run": "Nhiều năm liên tục đạt danh hiệu …",
    "either_run": "Nhiều năm liên tục xếp loại từ mức … hoặc đạt danh hiệu …",
    "rated_count": "Có đủ số năm xếp loại từ mức … trở lên",
    "titled_count": "Có đủ số lần được tặng …",
    "titled_this_year": "Đạt danh hiệu … trong năm khen",
    "titled_every": "Được tặng … đều đặn, cách nhau đủ số năm",
    "years_since": "Đã qua đủ số năm từ khi được tặng …",
    "holds": "Đã được tặng …",
    "initiative": "Có đủ số sáng kiến, đề tài được công nhận",
    "share": "Tỷ lệ cá nhân của tập thể đạt từ …%",
    "figure_least": "Số cá nhân của tập thể không ít hơn …",
    "figure_most": "Số cá nhân của tập thể không quá …",
    "block_led": "Dẫn đầu cụm, khối thi đua",
    "united": "Nội bộ đoàn kết, chấp hành chủ trương, pháp luật",
    "held_post": "Giữ nhóm chức vụ … đủ số tháng",
    "served": "Đủ số năm phục vụ",
    "party_years": "Đủ số năm tuổi Đảng",
    "worked_months": "Công tác đủ số tháng trong năm",
    "judged": "Hội đồng xem xét (chương trình chỉ nhắc)",
    "local": "Theo quy định riêng (chương trình chỉ nhắc)",
    "deed": "Có thành tích ghi nhận trong năm",
}

TERM_LABELS: Mapping[str, str] = {
    "awards": "Danh hiệu, hình thức được tính",
    "least": "Ít nhất",
    "most": "Nhiều nhất",
    "level": "Mức xếp loại",
    "reach": "Phạm vi sáng kiến",
    "within": "Trong số năm gần nhất",
    "after": "Tính sau lần được tặng",
    "since_first": "Tính từ lần được tặng đầu tiên",
    "part": "Số cá nhân",
    "whole": "So với",
    "percent": "Phần trăm",
    "over": "Phải trên mức, không tính bằng",
    "years": "Số năm",
    "early": "Được xét sớm (số tháng)",
    "grade": "Nhóm chức vụ",
    "months": "Số tháng giữ chức vụ",
    "below": "Đến mức (số tháng) thì xét hình thức cao hơn",
    "every": "Cách nhau số năm",
}
