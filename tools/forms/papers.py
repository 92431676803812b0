"""Lists the shipped forms: each paper by regime, with its whole content."""

from __future__ import annotations

from dataclasses import dataclass

from tools.forms.index import index
from tools.forms.letters import nominee_list, submission
from tools.forms.looks import ND30, PARTY, Regime
from tools.forms.minutes import count_minutes, meeting_minutes
from tools.forms.reports import person_report, unit_report


@dataclass(frozen=True, slots=True)
class Paper:
    """One form before it is a Word file."""

    id: str
    title: str
    regime: Regime
    content: str
    wide: bool = False


PAPERS = (
    Paper("to_trinh_nd30", "Tờ trình đề nghị khen thưởng", ND30, submission(ND30)),
    Paper("to_trinh_party", "Tờ trình đề nghị khen thưởng", PARTY, submission(PARTY)),
    Paper("danh_sach_nd30", "Danh sách trích ngang", ND30, nominee_list(ND30), wide=True),
    Paper("danh_sach_party", "Danh sách trích ngang", PARTY, nominee_list(PARTY), wide=True),
    Paper("bao_cao_tap_the_nd30", "Báo cáo thành tích tập thể", ND30, unit_report(ND30)),
    Paper("bao_cao_ca_nhan_nd30", "Báo cáo thành tích cá nhân", ND30, person_report(ND30)),
    Paper("bien_ban_hop_nd30", "Biên bản họp Hội đồng", ND30, meeting_minutes(ND30)),
    Paper("bien_ban_hop_party", "Biên bản họp Hội đồng", PARTY, meeting_minutes(PARTY)),
    Paper("bien_ban_kiem_phieu_nd30", "Biên bản kiểm phiếu", ND30, count_minutes(ND30)),
    Paper("bien_ban_kiem_phieu_party", "Biên bản kiểm phiếu", PARTY, count_minutes(PARTY)),
    Paper("muc_luc_nd30", "Mục lục hồ sơ", ND30, index(ND30)),
)
