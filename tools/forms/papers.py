"""Lists the shipped forms: each paper by regime, with its whole content."""

from __future__ import annotations

from tools.forms.badges import BADGES
from tools.forms.certificates import CERTIFICATES
from tools.forms.correspondence import LETTERS
from tools.forms.cover import cover
from tools.forms.decision import DECISIONS
from tools.forms.evidence import EVIDENCE
from tools.forms.exemplars import EXEMPLARS
from tools.forms.index import index
from tools.forms.letters import nominee_list, submission
from tools.forms.looks import ND30, PARTY
from tools.forms.meeting import MEETING
from tools.forms.minutes import count_minutes, meeting_minutes
from tools.forms.paper import Paper
from tools.forms.reports import REPORTS

ROUND_PAPERS = (
    Paper("to_trinh_nd30", "Tờ trình đề nghị khen thưởng", ND30, submission(ND30)),
    Paper("to_trinh_party", "Tờ trình đề nghị khen thưởng", PARTY, submission(PARTY)),
    Paper("danh_sach_nd30", "Danh sách trích ngang", ND30, nominee_list(ND30), wide=True),
    Paper("danh_sach_party", "Danh sách trích ngang", PARTY, nominee_list(PARTY), wide=True),
    Paper("bien_ban_hop_nd30", "Biên bản họp Hội đồng", ND30, meeting_minutes(ND30)),
    Paper("bien_ban_hop_party", "Biên bản họp Hội đồng", PARTY, meeting_minutes(PARTY)),
    Paper("bien_ban_kiem_phieu_nd30", "Biên bản kiểm phiếu", ND30, count_minutes(ND30)),
    Paper("bien_ban_kiem_phieu_party", "Biên bản kiểm phiếu", PARTY, count_minutes(PARTY)),
    Paper("muc_luc_nd30", "Mục lục hồ sơ", ND30, index(ND30)),
    Paper("muc_luc_party", "Mục lục hồ sơ", PARTY, index(PARTY)),
    *(
        Paper(
            f"bia_ho_so_{regime.id}",
            "Bìa hồ sơ",
            regime,
            cover(regime),
            numbered=False,
            framed=True,
        )
        for regime in (ND30, PARTY)
    ),
    *MEETING,
    *LETTERS,
    *DECISIONS,
    *BADGES,
    *EVIDENCE,
)
PAPERS = (*ROUND_PAPERS, *REPORTS, *CERTIFICATES, *EXEMPLARS)
