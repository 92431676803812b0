"""How the room of findings words weights, outcomes and how sure a rule is."""

from __future__ import annotations

from dossier.model.finding import Confidence, Outcome, Weight
from ui.theme.tokens import COLORS

WEIGHTS = {
    Weight.STOP: ("Phải sửa", COLORS.stop),
    Weight.ASK: ("Cần kiểm tra", COLORS.ask),
    Weight.NOTE: ("Lưu ý", COLORS.muted),
}
OUTCOMES = {
    Outcome.MET: ("Đạt", COLORS.good),
    Outcome.UNMET: ("Chưa đạt", COLORS.stop),
    Outcome.UNKNOWN: ("Thiếu số liệu", COLORS.ask),
    Outcome.CONFIRM: ("Cần kiểm tra", COLORS.ask),
}
CONFIDENCES = {
    Confidence.VERIFIED: "Đã đối chiếu",
    Confidence.SECONDARY: "Nguồn thứ cấp",
    Confidence.UNVERIFIED: "Chưa đối chiếu",
}
