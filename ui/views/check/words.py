"""How the room of findings words weights, outcomes and how sure a rule is."""

from __future__ import annotations

from collections.abc import Mapping

from dossier.model.finding import Confidence, Outcome, Weight
from ui.theme.tokens import Tone

WEIGHTS: Mapping[Weight, tuple[str, Tone]] = {
    Weight.STOP: ("Phải sửa", "stop"),
    Weight.ASK: ("Cần kiểm tra", "ask"),
    Weight.NOTE: ("Lưu ý", "muted"),
}
OUTCOMES: Mapping[Outcome, tuple[str, Tone]] = {
    Outcome.MET: ("Đạt", "good"),
    Outcome.UNMET: ("Chưa đạt", "stop"),
    Outcome.UNKNOWN: ("Thiếu số liệu", "ask"),
    Outcome.CONFIRM: ("Cần kiểm tra", "ask"),
}
CONFIDENCES = {
    Confidence.VERIFIED: "Đã đối chiếu",
    Confidence.SECONDARY: "Nguồn thứ cấp",
    Confidence.UNVERIFIED: "Chưa đối chiếu",
}
