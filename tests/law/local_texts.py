"""Texts of local rules for tests: placeholders of no real province."""

from __future__ import annotations

HEAD = """
[rules]
name = "Quy chế mẫu"
number = "{number}"
issuer = "Cơ quan mẫu"
issued = 2026-01-15
since = {since}
"""
CHECKED = "checked = 2026-02-10\n"
CAP = """
[[cap]]
award = "CSTĐ cơ sở"
percent = 15
awards = ["Lao động tiên tiến"]
rounding = "half_up"
cite = "Điều 6 khoản 2"
"""
CRITERION = """
[[criterion]]
award = "LĐTT"
whom = "person"
rule = "rated"
level = "htxsnv"
text = "Hoàn thành xuất sắc nhiệm vụ"
cite = "Điều 5"
"""
HELD = """
[[criterion]]
award = "LĐTT"
whom = "person"
rule = "held_post"
months = 9
text = "Giữ chức vụ đủ chín tháng"
grade = "truong_lang"
"""
REPLACING = CRITERION + 'replaces = "ldtt.xep_loai"\n'
OVERRIDING = """
[[criterion]]
award = "Chiến sĩ thi đua bộ, ban, ngành, tỉnh"
whom = "person"
rule = "titled_run"
awards = ["CSTĐ cơ sở"]
least = 2
text = "Hai năm liên tục đạt Chiến sĩ thi đua cơ sở"
replaces = "cstdt.ba_lan"
"""
DEADLINE = """
[[deadline]]
awards = ["Danh hiệu thi đua"]
day = "30/11"
to = "Sở Nội vụ"
cite = "Điều 9"
"""
SETS = """
[[sets]]
count = 3
cite = "Điều 10"
"""
OWN = """
[[award]]
label = "Kỷ niệm chương mẫu"
kind = "Kỷ niệm chương"
whom = ["cá nhân"]
authority = "Chánh Văn phòng"
cite = "Điều 12"

[[criterion]]
award = "Kỷ niệm chương mẫu"
whom = "cá nhân"
rule = "rated_run"
level = "httnv"
least = 5
text = "Năm năm liên tục hoàn thành tốt nhiệm vụ trở lên"
cite = "Điều 12 khoản 1"
"""


def rules(*tables: str, number: str = "01/2026/QĐ-MAU", since: str = "2026-02-01") -> str:
    """Put tables under a head."""
    return HEAD.format(number=number, since=since) + "".join(tables)
